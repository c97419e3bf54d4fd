"""Evennia's own hooks and settings; Evennia looks for this folder by name."""
