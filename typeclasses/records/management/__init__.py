"""Commands of `make manage`."""
