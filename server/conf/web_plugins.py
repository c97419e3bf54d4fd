"""Hooks into Evennia's two web servers: the Server's pages and the Portal's proxy before them."""

from twisted.web.resource import Resource

from server.portal.proxy import be_patient


def at_webserver_root_creation(web_root: Resource) -> Resource:
    """Called by the Server with its tree of addresses; nothing is added."""
    return web_root


def at_webproxy_root_creation(web_root: Resource) -> Resource:
    """Called by the Portal with its proxy's tree of addresses."""
    be_patient()
    return web_root
