"""Code of the Portal process: sockets, wire formats, telnet options. No game knowledge."""
