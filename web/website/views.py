"""The front page: how to get into the game, and how many are there now."""

from typing import Any

import evennia
from django.conf import settings
from django.http import HttpRequest
from django.views.generic import TemplateView

from web.reactor_thread import in_reactor


def game_host(request: HttpRequest) -> str:
    """The host to type into a telnet client: the configured one, else the one that served this."""
    if settings.SERVER_HOSTNAME not in ("", "localhost"):
        return str(settings.SERVER_HOSTNAME)
    host, _, port = request.get_host().rpartition(":")
    return host if host and port.isdigit() else request.get_host()


class FrontPage(TemplateView):
    """The landing page."""

    template_name = "website/index.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Add `players_online` (int) and `game_host` (str) to the page."""
        return super().get_context_data(
            players_online=in_reactor(evennia.SESSION_HANDLER.account_count),
            game_host=game_host(self.request),
            **kwargs,
        )
