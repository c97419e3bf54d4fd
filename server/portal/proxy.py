"""The Portal's way to the website: a visitor who leaves before the page has come is no error."""

from typing import Any

from twisted.web import proxy


class PatientClient(proxy.ProxyClient):
    """Fetches one page from the Server for one visitor."""

    father: Any
    _finished: bool

    def handleResponseEnd(self) -> None:  # noqa: N802 - Twisted's name
        """The page is here; there may be nobody left to give it to."""
        if not self._finished and self.father._disconnected:
            self._finished = True
            self.transport.loseConnection()
        else:
            super().handleResponseEnd()


def be_patient() -> None:
    """Let every proxied request be made by `PatientClient`."""
    proxy.ProxyClientFactory.protocol = PatientClient
