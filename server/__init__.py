"""Wires the game: configuration, start and stop, the two processes, and Evennia's settings."""
