"""Evennia calls these at the start and the end of the Server process."""


def at_server_init() -> None:
    """Nothing yet: the database may not be there."""


def at_server_start() -> None:
    """Before the first session comes back."""
    from server import wiring

    wiring.start()


def at_server_stop() -> None:
    """At a shutdown and at a reload."""
    from server import wiring

    wiring.stop()


def at_server_reload_start() -> None:
    """A reload is a start like any other."""


def at_server_reload_stop() -> None:
    """A reload is a stop like any other."""


def at_server_cold_start() -> None:
    """A cold start is a start like any other."""


def at_server_cold_stop() -> None:
    """A cold stop is a stop like any other."""
