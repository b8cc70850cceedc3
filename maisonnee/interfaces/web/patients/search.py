"""The search of the top bar: patients and colleagues. What is typed is posted, so that no name reaches an address."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from maisonnee.domains.patients import queries
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.enums import StructurePermission
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions
from maisonnee.kernel.identity_search import words_of

_MOST = 20


@page(Audience.TEAM, permission=StructurePermission.SEE_TEAM)
def index(request: Request) -> HttpResponse:
    """What was found, the page or its list alone."""
    text = request.POST.get("q", "").strip()[:100]
    patients, colleagues = [], []
    if text:
        found = queries.found_by(queries.patients(actor=request.actor), text)
        patients = list(found[: _MOST + 1])
        colleagues = _colleagues(request, text)
    return render(
        request,
        "patients/search.html",
        {
            "search_text": text,
            "patients": patients[:_MOST],
            "has_more": len(patients) > _MOST,
            "colleagues": colleagues,
        },
    )


def _colleagues(request: Request, text: str) -> list[dict[str, str]]:
    typed = words_of(text)
    if not typed:
        return []
    return [
        {"name": str(member), "profession": professions.label(member.profession)}
        for member in structures_queries.members_on(actor=request.actor, on=request.actor.today)
        if all(
            any(
                word.startswith(begun)
                for word in words_of(f"{member} {professions.label(member.profession)}")
            )
            for begun in typed
        )
    ][:_MOST]
