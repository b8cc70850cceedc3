"""The lawful ways offered, with the page that opens each of them when the person may open it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from maisonnee.domains.delegations.enums import Way
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.navigation import may_open

_PAGES: dict[Way, tuple[str, ...]] = {
    Way.ASK_PRESCRIPTION: ("questions:ask_prescription",),
    Way.REFER: ("referrals:write", "structures:directory"),
    Way.ASK_DELEGATION: ("delegations:propose_delegation",),
    Way.ASK_AUTHORISATION: ("delegations:add_authorisation",),
    Way.ASK_ADHESION: ("delegations:adhesion_list",),
    Way.DECLARE: ("delegations:add_declaration",),
    Way.COMPLETE_MATRIX: ("delegations:add_competence",),
}


@dataclass(frozen=True)
class OfferedWay:
    """A way, and its page (nothing when there is none to open)."""

    label: str
    url: str


def offered(request: Request, ways: Iterable[Way]) -> list[OfferedWay]:
    """Return the ways in words, each with the first of its pages that the person may open."""
    return [
        OfferedWay(way.label, next((reverse(name) for name in _PAGES[way] if may_open(request, name)), ""))
        for way in ways
    ]
