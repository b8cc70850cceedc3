"""One place for what alerts: measures out of bounds, questions that wait too long, and what other subjects add."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render

from maisonnee.domains.exchanges.enums import QuestionPermission
from maisonnee.interfaces.web.exchanges import alert_rows
from maisonnee.interfaces.web.exchanges.alert_rows import AlertState
from maisonnee.interfaces.web.exchanges.tabs import exchange_tabs
from maisonnee.interfaces.web.exchanges.words import moment_words
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page


@page(Audience.TEAM, permission=QuestionPermission.SEE)
def alerts(request: Request) -> HttpResponse:
    """What is for the person, then what others have in charge, then what was seen or acted on lately."""
    actor = request.actor
    found = [
        {
            "row": row,
            "who": f"{row.about}, {moment_words(row.raised_at, actor)}",
            "is_done": row.state is AlertState.ACTED_ON,
        }
        for row in alert_rows.rows(actor)
    ]
    to_see = [item for item in found if item["row"].state is AlertState.TO_SEE]  # type: ignore[attr-defined]
    context = {
        "page_title": "Échanges",
        "tabs": exchange_tabs(actor, "questions:alerts"),
        "mine": [item for item in to_see if item["row"].is_mine],  # type: ignore[attr-defined]
        "others": [item for item in to_see if not item["row"].is_mine],  # type: ignore[attr-defined]
        "seen": [item for item in reversed(found) if item["row"].state is not AlertState.TO_SEE],  # type: ignore[attr-defined]
    }
    return render(request, "exchanges/alerts.html", context)
