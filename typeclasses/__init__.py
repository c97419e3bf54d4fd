"""What remembers: thin Evennia classes, the tables, the store, and the one running engine."""
