"""What runs inside each of the two processes: `python -m server.process portal|server`.

The launcher starts the Portal; the Portal starts the Server and keeps it alive (supervise.py).
No twistd: pid files, logs and detaching are ours, so the start has no hidden second process.
"""

import os
import subprocess
import sys

import structlog

from server import children, config, home, logs
from server.locks import PidFile

PATIENCE = 15.0
"""Seconds that a starting process waits for its forerunner to finish dying."""
FAILED = 1
"""Exit code of a process that could not start; trying again would not help."""
failures: list[BaseException] = []
"""Errors of the start hooks, which Evennia runs only when the reactor runs."""


def main(role: str) -> int:
    """Run the Portal or the Server until it is told to stop."""
    place = home.find()
    pidfile = PidFile(place.run / f"{role}.pid")
    if not pidfile.acquire(PATIENCE):
        print(f"{pidfile.path}: another {role} of this home is running.", file=sys.stderr)
        return FAILED
    settings = config.load(config.environment(place))
    logs.start(role, place.logs, settings.log)
    try:
        return run(role, pidfile)
    except Exception:  # noqa: BLE001 - whatever it is belongs in the log, not on a lost terminal
        structlog.get_logger().exception("start_failed", role=role)
        return FAILED


def run(role: str, pidfile: PidFile) -> int:
    """Load Evennia in the one role or the other, and run the reactor until it is stopped."""
    child = children.spawn("server", home.find()) if role == "portal" else None
    try:
        start(role, pidfile, child)
    except BaseException:
        if child is not None:
            child.kill()
        raise
    from twisted.internet import reactor

    reactor.run()  # type: ignore[attr-defined]
    return FAILED if failures else 0


def start(role: str, pidfile: PidFile, child: subprocess.Popen[bytes] | None) -> None:
    """Open this process's ports and say when it is ready."""
    application = load(role)
    from twisted.application.app import startApplication
    from twisted.application.service import IService

    IService(application).privilegedStartService()
    startApplication(application, save=False)
    if child is not None:
        import evennia

        evennia.EVENNIA_PORTAL_SERVICE.keep(child)
        pidfile.ready()
    else:
        from server import service

        service.on_ready = pidfile.ready
        service.on_failure = failures.append


def load(role: str) -> object:
    """Evennia's Twisted application in the given role; the database must be migrated."""
    import django

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "server.conf.settings")
    django.setup()
    logs.whole_tracebacks()
    import evennia

    evennia._init(portal_mode=role == "portal")
    return evennia.TWISTED_APPLICATION


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
