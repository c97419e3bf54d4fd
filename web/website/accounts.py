"""
Login and registration on the website, by the rules of every door (`typeclasses.registration`).
Passwords are hashed in the game's own threads; the web thread waits for the answer.
"""

from collections.abc import Coroutine
from typing import Any

from django.contrib import messages
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.core.exceptions import ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from evennia.web.website.views.accounts import AccountCreateView
from twisted.internet.defer import Deferred

from typeclasses import registration
from typeclasses.registration import Rejected
from web.reactor_thread import in_reactor

REFUSALS = {
    "wrong": "That name and password do not belong together.",
    "too_many_failures": "Too many failed logins from your address. Try again in some minutes.",
    "too_many_accounts": "Too many new accounts from your address. Please come back later.",
    "banned": "You have been banned and cannot come in.",
    "busy": "Too many people are coming in at once. Wait a few seconds, then try again.",
    "closed": "New accounts cannot be made at the moment.",
    "name_form": "A name has 3 to 20 letters, digits, - or _, and begins with a letter.",
    "name_reserved": "That name is kept for the game itself. Choose another one.",
    "name_taken": "That name is taken. Choose another one.",
    "password_long": "That password is too long.",
    "password_name": "A password that contains the name is too easy to guess.",
    "password_weak": "That password is too easy to guess.",
}


def words(refusal: Rejected) -> str:
    """A refusal for the reader of a page."""
    return REFUSALS[refusal.code]


def _answer(question: Coroutine[Any, Any, Any]) -> Any:
    """Wait for what `registration` answers. Raises its `Rejected`."""
    return in_reactor(Deferred.fromCoroutine, question)


class LoginForm(AuthenticationForm):
    """Name and password, throttled and hashed as at every door."""

    def clean(self) -> dict[str, Any]:
        """Find the account. Raises ValidationError with the reason for the page."""
        name, password = self.cleaned_data.get("username"), self.cleaned_data.get("password")
        if name and password:
            try:
                attempt = registration.log_in(name, password, self.request.origin_ip)
                self.user_cache = _answer(attempt)
            except Rejected as refusal:
                raise ValidationError(words(refusal), code=refusal.code) from refusal
        return self.cleaned_data


class Login(LoginView):
    """The login page."""

    authentication_form = LoginForm


class Register(AccountCreateView):
    """The page for a new account."""

    def form_valid(self, form: Any) -> HttpResponse:
        """Make the account, or show the form again with the reason."""
        try:
            account = _answer(self._sign_up(self.request, form.cleaned_data))
        except Rejected as refusal:
            field = "password1" if refusal.code.startswith("password") else "username"
            form.add_error(field, words(refusal))
            return self.form_invalid(form)
        messages.success(self.request, f"The account {account.key} is made. You can log in now.")
        return redirect(self.success_url)

    @staticmethod
    async def _sign_up(request: HttpRequest, data: dict[str, Any]) -> Any:
        """In the reactor's thread: the account, with the address for lost passwords if given."""
        name, password = data["username"], data["password1"]
        account = await registration.sign_up(name, password, request.origin_ip)
        if data.get("email"):
            account.email = data["email"]
            account.save(update_fields=["email"])
        return account
