"""The tabs of « Équipe »."""

from __future__ import annotations

from typing import Any

from django.urls import NoReverseMatch, reverse

_TABS = (
    ("Membres", "structures:index"),
    ("À qui m’adresser", "structures:directory"),
    ("La structure", "structures:house"),
    ("Moyens", "resources:index"),
)


def team_tabs(current: str) -> list[dict[str, Any]]:
    """Return the tabs of the team's pages, with the one of the page; those whose page does not exist are left out."""
    tabs = []
    for label, name in _TABS:
        try:
            tabs.append({"label": label, "url": reverse(name), "is_current": name == current})
        except NoReverseMatch:
            continue
    return tabs
