"""The tabs of « Échanges », and what each counts."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from maisonnee.domains.exchanges.enums import QuestionPermission
from maisonnee.foundation.access.actors import Actor

_TABS = (
    ("Questions", "questions:index", QuestionPermission.SEE),
    ("Alertes", "questions:alerts", QuestionPermission.SEE),
    ("Secrétariat", "questions:queue", QuestionPermission.RECORD_REQUEST),
    ("Tous les échanges", "questions:history", QuestionPermission.SEE),
)


def exchange_tabs(actor: Actor, current: str) -> list[dict[str, Any]]:
    """Return the tabs of « Échanges » that the actor opens, with the one of the page."""
    return [
        {"label": label, "url": reverse(name), "is_current": name == current}
        for label, name, permission in _TABS
        if actor.may(permission)
    ]
