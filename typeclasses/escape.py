"""Strangers' text made harmless: the one place that says which characters never pass.

Standard library only; every door and the outbox use it.
"""

import re

# Control characters, marks that turn the direction of text around, what is never drawn, private
# use (the Portal keeps a mark of its own there) and halves of surrogate pairs.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff"
    "\ufff9-\ufffb\ue000-\uf8ff\ud800-\udfff\U000e0000-\U000e007f]"
)


def clean(text: str) -> str:
    """A text without control characters; line feeds and tabs stay."""
    return UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def plain(text: str) -> str:
    """A stranger's text, safe to put into a line: no control characters, no markup, one line."""
    return " ".join(clean(text).split("\n")).replace("\t", " ").replace("|", "||")
