"""What the page of alerts shows, subject by subject. A new kind of alert adds its function to `SOURCES`.

A source gives the alerts the actor sees, each routed to somebody, acknowledged or not, acted on or not. It shows no
clinical content: what happened is read where it is kept, and reading it there leaves its trace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

from django.urls import reverse

from maisonnee.domains.exchanges import queries
from maisonnee.domains.exchanges.enums import QuestionKind
from maisonnee.domains.pathways.enums import PathwayPermission
from maisonnee.domains.pathways.queries import reports
from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.records import queries as records
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.foundation.access.actors import Actor


class AlertState(Enum):
    """How far an alert is."""

    TO_SEE = "to_see"
    ACKNOWLEDGED = "acknowledged"
    ACTED_ON = "acted_on"


@dataclass(frozen=True, kw_only=True)
class AlertRow:
    """One alert: what kind, about whom, since when, who is in charge, where it is read and answered."""

    kind: str
    about: str
    raised_at: datetime
    in_charge: str
    href: str
    icon: str
    state: AlertState = AlertState.TO_SEE
    is_mine: bool = True
    by: str = ""


Source = Callable[[Actor], Iterable[AlertRow]]


def measures(actor: Actor) -> Iterable[AlertRow]:
    """Measures that passed a threshold, for whoever is to answer."""
    if not actor.may(RecordPermission.HANDLE_ALERTS):
        return
    for alert in records.open_alerts(actor=actor):
        yield AlertRow(
            kind="Mesure hors limites",
            about=str(alert.patient),
            raised_at=alert.raised_at,
            in_charge=str(alert.alerted),
            href=reverse("records:alert", args=[alert.patient_id, alert.pk]),
            icon="bell",
        )


def answered_measures(actor: Actor) -> Iterable[AlertRow]:
    """Measures somebody answered lately, that the actor reads."""
    if not actor.may(RecordPermission.HANDLE_ALERTS):
        return
    for alert in records.answered_alerts(actor=actor):
        yield AlertRow(
            kind="Mesure hors limites",
            about=str(alert.patient),
            raised_at=alert.raised_at,
            in_charge=str(alert.alerted),
            href=reverse("records:alert", args=[alert.patient_id, alert.pk]),
            icon="bell",
            state=AlertState.ACTED_ON if alert.answer else AlertState.ACKNOWLEDGED,
            is_mine=False,
            by=str(alert.acknowledged_by),
        )


def escalated_questions(actor: Actor) -> Iterable[AlertRow]:
    """Questions that waited longer than the team decided."""
    for view in queries.escalated(actor=actor):
        yield AlertRow(
            kind=f"{QuestionKind(view.question.kind).label} sans réponse",
            about=view.patient_label or f"posée par {view.question.asked_by}",
            raised_at=view.question.asked_at,
            in_charge=view.to_label,
            href=reverse("questions:question", args=[view.id]),
            icon="help",
        )


def signs(actor: Actor) -> Iterable[AlertRow]:
    """What colleagues saw (frailty, distress): for whoever is told today; what was seen is read on its page."""
    if not actor.may(PathwayPermission.ANSWER):
        return
    member = patient_policies.own_reader(actor)
    for view in reports.to_answer(actor=actor):
        yield AlertRow(
            kind="Signalement",
            about=f"{view.patient}, par {view.report.author}",
            raised_at=view.report.reported_at,
            in_charge=str(view.report.assigned_to or "l’équipe de soins"),
            href=reverse("pathways:report", args=[view.id]),
            icon="flag",
            is_mine=member is not None and member.pk in view.responders.told,
        )


def people_to_reach(actor: Actor) -> Iterable[AlertRow]:
    """For the secretariat: who is to be reached, not what is asked."""
    for view in queries.to_reach(actor=actor):
        yield AlertRow(
            kind=f"À joindre\u00a0: {view.to_label}",
            about=f"{view.question.asked_by} attend une réponse",
            raised_at=view.question.asked_at,
            in_charge="secrétariat",
            href="",
            icon="phone",
        )


SOURCES: tuple[Source, ...] = (measures, signs, escalated_questions, people_to_reach, answered_measures)


def rows(actor: Actor) -> list[AlertRow]:
    """Return every alert the actor sees, the oldest first."""
    return sorted((row for source in SOURCES for row in source(actor)), key=lambda row: row.raised_at)
