"""The lawful ways offered, with the page that opens each of them when the person may open it."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse

from maisonnee.domains.delegations.enums import Way
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.navigation import may_open

_PAGES: dict[Way, tuple[str, ...]] = {
    Way.ASK_PRESCRIPTION: ("questions:ask_prescription",),
    Way.REFER: ("referrals:start", "structures:directory"),
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


def offered(request: Request, ways: Iterable[Way], patient_id: uuid.UUID | None = None) -> list[OfferedWay]:
    """Return the ways in words, each with its page, about a patient when one is named."""
    return [OfferedWay(way.label, _page_of(request, way, patient_id)) for way in ways]


def _page_of(request: Request, way: Way, patient_id: uuid.UUID | None) -> str:
    for name in _PAGES[way]:
        if not may_open(request, name):
            continue
        if patient_id is not None and way is Way.REFER and name == "referrals:start":
            return reverse("referrals:refer", args=[patient_id])
        if patient_id is not None and way is Way.ASK_PRESCRIPTION:
            return f"{reverse(name)}?patient={patient_id}"
        return reverse(name)
    return ""
