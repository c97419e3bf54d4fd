"""What the door says: `commands.account` holds the conversation, this module its words."""

from django.conf import settings

from typeclasses.registration import Rejected

BANNER = f"""
|w{settings.SERVERNAME}|n
A world of words, shared by all who play.

Type your |wname|n to come in. If it is new here, you can make an account with it.

  |wcreate|n  make a new account        |wwho|n   see who is playing
  |whelp|n    what you can do here      |wquit|n  leave
"""
HELP = """
Type the name of your account, then your password; it stays hidden.
A name that is new here gets a new account, if you say yes.

  |wcreate|n                     make a new account
  |wconnect <name> <password>|n  come in with one line
  |wwho|n                        see who is playing
  |wscreenreader|n               switch plain output for screen readers on or off
  |wlook|n                       see the first page again
  |wquit|n                       leave

An empty line always takes you back. A name or password with spaces goes into "quotes".
"""
REFUSALS = {
    "wrong": "That name and password do not belong together.",
    "too_many_failures": "Too many failed logins from your address. Try again in some minutes.",
    "too_many_accounts": "Too many new accounts from your address. Please come back later.",
    "banned": "You have been banned and cannot come in.",
    "busy": "Too many people are coming in at once. Wait a few seconds, then try again.",
    "closed": "New accounts cannot be made at the moment.",
    "name_form": "A name has 3 to 20 letters, digits, - or _, and begins with a letter.",
    "name_reserved": "The name {name} is kept for the game itself. Choose another one.",
    "name_taken": "The name {name} is taken. Choose another one.",
    "password_long": "That password is too long; up to {limit} characters can be used.",
    "password_name": "A password that contains the name is too easy to guess. Choose another one.",
    "password_weak": "{reasons} Choose another one.",
}
ASK_NAME = "Name: "
ASK_NEW_NAME = "Name for the new account: "
ASK_PASSWORD = "Password (empty line: back): "  # noqa: S105 (a question)
ASK_NEW_PASSWORD = "Choose a password of 8 characters or more (empty line: back): "  # noqa: S105 (a question)
ASK_AGAIN = "The same password again: "


def refusal(rejected: Rejected) -> str:
    """Why nobody comes in this way."""
    facts = {**rejected.facts, "reasons": " ".join(rejected.facts.get("reasons", ()))}
    return REFUSALS[rejected.code].format(**facts)
