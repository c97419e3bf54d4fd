"""The one running engine, and the store it works on."""

from game.engine import Engine
from typeclasses.store import Store

store = Store()
engine = Engine(store)
