"""What each content file may say: pydantic models close to the dataclasses of `game.catalog`."""
