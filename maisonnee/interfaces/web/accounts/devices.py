"""How a device signed in is named. Plain functions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

_BROWSERS = (
    ("Edg", "Edge"),
    ("OPR", "Opera"),
    ("Firefox", "Firefox"),
    ("Chrome", "Chrome"),
    ("Safari", "Safari"),
)
_SYSTEMS = (
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
    ("Mac OS X", "Mac"), ("Linux", "Linux"),
)  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A device signed in elsewhere."""

    pk: int
    name: str
    ip: str
    since: datetime
    seen_at: datetime


def named(user_agent: str) -> str:
    """Return « Firefox sur Windows », or « Appareil inconnu »."""
    browser = next((name for mark, name in _BROWSERS if mark in user_agent), "")
    system = next((name for mark, name in _SYSTEMS if mark in user_agent), "")
    return " sur ".join(part for part in (browser, system) if part) or "Appareil inconnu"
