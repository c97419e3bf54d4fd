"""Middleware that finds the visitor's address behind the Portal and the proxies of the settings."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from evennia.utils.utils import match_ip


def origin_ip(respond: Callable[[HttpRequest], HttpResponse]) -> Callable[..., HttpResponse]:
    """
    Set `request.origin_ip`. Evennia's middleware does the same, and logs a warning for each
    request of a visitor on the same machine.
    """

    def with_address(request: HttpRequest) -> HttpResponse:
        request.origin_ip = visitor(
            request.META["REMOTE_ADDR"], request.META.get("HTTP_X_FORWARDED_FOR", "")
        )
        return respond(request)

    return with_address


def visitor(remote: str, forwarded: str) -> str:
    """The nearest address that is no proxy of ours; `remote` if all are."""
    chain = [part.strip() for part in forwarded.split(",") if part.strip()]
    for address in reversed([remote, *chain]):
        if not any(match_ip(address, proxy) for proxy in settings.UPSTREAM_IPS):
            return address
    return remote
