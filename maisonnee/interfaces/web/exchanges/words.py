"""How questions, presence and delays are said."""

from __future__ import annotations

from datetime import datetime, time
from typing import TYPE_CHECKING, Any

from django.urls import reverse

from maisonnee.domains.exchanges.enums import (
    PresenceState,
    QuestionKind,
    QuestionState,
    Urgency,
)
from maisonnee.domains.exchanges.queries import QuestionView
from maisonnee.domains.exchanges.rules.questions import PARIS, last_day
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web import formats
from maisonnee.kernel.french import COLON

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.models import Presence, Question

TONES = {Urgency.NOW: "bad", Urgency.TODAY: "warn", Urgency.WEEK: ""}
ICONS = {
    QuestionKind.QUESTION: "help",
    QuestionKind.PRESCRIPTION: "edit",
    QuestionKind.RELAY: "switch",
    QuestionKind.REQUEST: "phone",
}


def presence_words(presence: Presence | None, actor: Actor) -> str:
    """« en consultation jusqu’à 12 h », « absent jusqu’au jeu. 12 mars »; nothing for who shows nothing."""
    if presence is None:
        return ""
    state = PresenceState(presence.state)
    ends = presence.ends_at.astimezone(PARIS)
    last = last_day(presence.ends_at)
    words = str(state.label).lower()
    if ends.timetz().replace(tzinfo=None) != time(0):
        day = "" if last == actor.today else f" {formats.day(last, actor.today)},"
        return f"{words} jusqu’à{day} {formats.hour(ends.time())}"
    return words if last == actor.today else f"{words} jusqu’au {formats.day(last, actor.today)}"


def moment_words(at: datetime, actor: Actor) -> str:
    """« 10 h 12 » today, « lun. 3 mars, 10 h 12 » before."""
    local = at.astimezone(PARIS)
    hour = formats.hour(local.time())
    return hour if local.date() == actor.today else f"{formats.day(local.date(), actor.today)}, {hour}"


def delay_words(minutes: int | None) -> str:
    """« 15 minutes », « 4 heures », « 3 jours »."""
    if minutes is None:
        return ""
    if minutes % 1440 == 0:
        return formats.counted(minutes // 1440, "jour")
    if minutes % 60 == 0:
        return formats.counted(minutes // 60, "heure")
    return formats.counted(minutes, "minute")


def question_row(view: QuestionView, actor: Actor) -> dict[str, Any]:
    """A row for whoever is to answer: who asks, about whom, since when. What is asked is read in the thread."""
    question = view.question
    kind = QuestionKind(question.kind)
    about = view.patient_label or _beginning(question)
    return {
        "title": f"{_ASKS[kind]} de {_asker(question)}",
        "who": f"{about}, {moment_words(question.asked_at, actor)}{_taken(view)}",
        "href": reverse("questions:question", args=[view.id]),
        "icon": ICONS[kind],
        "chip": "attend depuis longtemps" if view.is_escalated else Urgency(question.urgency).label.lower(),
        "tone": "bad" if view.is_escalated else TONES[Urgency(question.urgency)],
    }


_ASKS = {
    QuestionKind.QUESTION: "Question",
    QuestionKind.PRESCRIPTION: "Demande d’ordonnance",
    QuestionKind.RELAY: "Relais",
    QuestionKind.REQUEST: "Demande",
}


def _asker(question: Question) -> str:
    request = getattr(question, "secretariat", None)
    if request is None:
        return str(question.asked_by)
    return request.caller or str(request.get_origin_display()).lower()


def _beginning(question: Question) -> str:
    text = " ".join(question.text.split())
    return text if len(text) <= 80 else f"{text[:79]}…"


def _taken(view: QuestionView) -> str:
    return ", entre vos mains" if view.question.state == QuestionState.TAKEN else ""


def own_row(view: QuestionView, actor: Actor) -> dict[str, Any]:
    """A row for whoever asked: to whom, how far it is. A wait is said without reproach."""
    question = view.question
    about = view.patient_label or _beginning(question)
    return {
        "title": own_title(view),
        "who": f"{about}, {moment_words(question.asked_at, actor)}",
        "href": reverse("questions:question", args=[view.id]),
        "icon": ICONS[QuestionKind(question.kind)],
        "chip": {"answered": "répondu", "taken": "pris en charge"}.get(question.state, "en attente"),
        "tone": {"answered": "good", "taken": "on"}.get(question.state, ""),
    }


def own_title(view: QuestionView) -> str:
    question = view.question
    if question.state == QuestionState.ANSWERED:
        return f"{question.taken_by} vous a répondu"
    if question.state == QuestionState.TAKEN:
        return f"{question.taken_by} s’en occupe"
    return f"{_ASKS[QuestionKind(question.kind)]}{COLON}{view.to_label}"
