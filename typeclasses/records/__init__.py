"""The game's own tables."""
