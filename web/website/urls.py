"""Addresses of the public pages. Characters are made and played in the client, never here."""

from django.urls import URLPattern, URLResolver, include, path
from evennia.web.website.views.help import HelpDetailView, HelpListView

from web.website.accounts import Login, Register
from web.website.views import FrontPage

urlpatterns: list[URLPattern | URLResolver] = [
    path("", FrontPage.as_view(), name="index"),
    path("auth/register", Register.as_view(), name="register"),
    path("auth/login/", Login.as_view(), name="login"),
    path("auth/", include("django.contrib.auth.urls")),
    path("help/", HelpListView.as_view(), name="help"),
    path("help/<str:category>/<str:topic>/", HelpDetailView.as_view(), name="help-entry-detail"),
]
