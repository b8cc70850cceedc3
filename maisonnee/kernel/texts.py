"""Texts people type or other software sends: what cannot be seen is left out, the words are not touched."""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
"""Controls, marks that turn the direction of a line over, signs without width; tabs and ends of lines stay."""


def seen(text: str) -> str:
    """Return a text without the characters nobody sees, nor spaces around it."""
    return _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")).strip()
