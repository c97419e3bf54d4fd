"""
The root of all addresses. Evennia's own list is not appended: it would bring back its character
pages, which create and change characters without going through the rules.
"""

from django.templatetags.static import static
from django.urls import URLPattern, URLResolver, include, path
from django.views.generic import RedirectView

urlpatterns: list[URLPattern | URLResolver] = [
    path("", include("web.website.urls")),
    path("webclient/", include("evennia.web.webclient.urls")),
    path("admin/", include("evennia.web.admin.urls")),
    # Browsers ask for this on their own, whatever the page says.
    path("favicon.ico", RedirectView.as_view(url=static("website/images/icon.svg"))),
]
