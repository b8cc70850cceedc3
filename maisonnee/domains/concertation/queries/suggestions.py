"""The cases that the team's rules point at, for those who follow the patients."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date, datetime, time

from django.db.models import Exists, OuterRef, Q, QuerySet

from maisonnee.domains.concertation.enums import (
    CaseOrigin,
    CaseState,
    ConcertationPermission,
    SuggestionState,
)
from maisonnee.domains.concertation.models import Case, Suggestion
from maisonnee.domains.concertation.policies import readable_cases, visible_cases
from maisonnee.domains.concertation.queries import labels
from maisonnee.domains.concertation.queries.habits import case_rules_on
from maisonnee.domains.concertation.queries.never_discussed import never_discussed
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import shared_patients
from maisonnee.foundation.access.actors import PARIS, Actor, require
from maisonnee.foundation.journal.keeping import kept_until

SHOWN = 12
"""Patients shown by rule; the others come when these are decided."""


@dataclass(frozen=True)
class Pointed:
    """A patient a rule points at, and why."""

    patient: Patient
    patient_label: str
    age: int
    origin: CaseOrigin
    on: date | None
    said_by: str

    @property
    def origin_label(self) -> str:
        return str(self.origin.label)


@dataclass(frozen=True)
class PointedList:
    """What the rules point at: discharges and overdue reviews first, then those never discussed, with their count."""

    pressing: list[Pointed]
    never: list[Pointed]
    never_count: int

    @property
    def count(self) -> int:
        return len(self.pressing) + self.never_count


def _present(rows: QuerySet[Patient], day: date) -> QuerySet[Patient]:
    return rows.filter(
        Q(died_on__isnull=True) | Q(died_on__gt=day), Q(left_on__isnull=True) | Q(left_on__gt=day)
    )


def _mine(actor: Actor) -> QuerySet[Patient]:
    """The patients of the actor's care team who do not already wait to be discussed."""
    pending = visible_cases(actor).filter(
        patient_id=OuterRef("pk"), state__in=(CaseState.WAITING, CaseState.PLACED)
    )
    return _present(shared_patients(actor), actor.today).filter(~Exists(pending))


def _asked_again_since(actor: Actor) -> datetime:
    """The moment before which a declined suggestion may come back."""
    months = case_rules_on(actor=actor, on=actor.today).months_before_asking_again
    year, month = divmod(actor.today.year * 12 + actor.today.month - 1 - months, 12)
    day = min(actor.today.day, calendar.monthrange(year, month + 1)[1])
    return datetime.combine(date(year, month + 1, day), time(), tzinfo=PARIS)


def _not_declined(actor: Actor, rows: QuerySet[Patient], origin: CaseOrigin) -> QuerySet[Patient]:
    declined = Suggestion.objects.filter(
        structure_id=actor.structure_id,
        patient_id=OuterRef("pk"),
        origin=origin,
        state=SuggestionState.DECLINED,
        settled_at__gte=_asked_again_since(actor),
    )
    return rows.filter(~Exists(declined))


def open_discharges(actor: Actor) -> QuerySet[Suggestion]:
    """Return the discharges said and not decided, of patients the actor follows."""
    require(actor, ConcertationPermission.PROPOSE)
    return Suggestion.objects.filter(
        structure_id=actor.structure_id,
        origin=CaseOrigin.DISCHARGED,
        state=SuggestionState.OPEN,
        patient__in=_present(shared_patients(actor), actor.today),
    ).select_related("patient")


def overdue_cases(actor: Actor) -> QuerySet[Case]:
    """Return the last discussed cases whose review has passed and was not held since."""
    later = Case.objects.filter(
        structure_id=actor.structure_id,
        patient_id=OuterRef("patient_id"),
        proposed_at__gt=OuterRef("note__written_at"),
    ).exclude(state=CaseState.WITHDRAWN)
    patients = _not_declined(actor, _mine(actor), CaseOrigin.OVERDUE)
    return (
        readable_cases(actor)
        .filter(
            ~Exists(later),
            state=CaseState.DISCUSSED,
            note__next_review_on__lt=actor.today,
            patient__in=patients,
        )
        .select_related("patient", "note")
        .order_by("note__next_review_on", "id")
    )


def never_pointed_at(actor: Actor) -> QuerySet[Patient]:
    """Return the patients in ALD or aged, never discussed, whom nobody declined lately."""
    rows = never_discussed(actor=actor).filter(pk__in=_mine(actor).values("pk"))
    return _not_declined(actor, rows, CaseOrigin.NEVER_DISCUSSED)


def is_pointed_at(*, actor: Actor, patient: Patient, origin: CaseOrigin) -> bool:
    """Tell whether a rule in force points at a patient, for the actor."""
    rules = case_rules_on(actor=actor, on=actor.today)
    if origin is CaseOrigin.OVERDUE:
        return rules.overdue and overdue_cases(actor).filter(patient=patient).exists()
    if origin is CaseOrigin.NEVER_DISCUSSED:
        return rules.never_discussed and never_pointed_at(actor).filter(pk=patient.pk).exists()
    return rules.discharged and open_discharges(actor).filter(patient=patient).exists()


def pointed_list(*, actor: Actor) -> PointedList:
    """Return what the rules in force point at, as far as the actor follows the patients.

    Raises `PermissionMissing`.
    """
    require(actor, ConcertationPermission.PROPOSE)
    rules = case_rules_on(actor=actor, on=actor.today)
    found: list[tuple[Patient, CaseOrigin, date | None, str]] = []
    if rules.discharged:
        found += [
            (row.patient, CaseOrigin.DISCHARGED, row.said_at.astimezone(PARIS).date(), row.said_by)
            for row in open_discharges(actor)[:SHOWN]
        ]
    seen = {patient.pk for patient, *_ in found}
    if rules.overdue:
        for case in overdue_cases(actor)[:SHOWN]:
            if case.patient_id not in seen:
                seen.add(case.patient_id)
                found.append((case.patient, CaseOrigin.OVERDUE, case.note.next_review_on, ""))
    never = never_pointed_at(actor) if rules.never_discussed else Patient.objects.none()
    return PointedList(
        [_pointed(actor, *row) for row in found],
        [_pointed(actor, row, CaseOrigin.NEVER_DISCUSSED, None, "") for row in never[:SHOWN]],
        never.count() if rules.never_discussed else 0,
    )


def _pointed(actor: Actor, patient: Patient, origin: CaseOrigin, on: date | None, said_by: str) -> Pointed:
    return Pointed(
        patient,
        labels.label(patient, is_identified=True),
        labels.age_on(patient, actor.today),
        origin,
        on,
        said_by,
    )


@kept_until("concertation", "patients", "structures")
def pressing_count(*, actor: Actor) -> int:
    """Return how many discharges and overdue reviews wait for the actor to say yes or no."""
    if not actor.may(ConcertationPermission.PROPOSE):
        return 0
    rules = case_rules_on(actor=actor, on=actor.today)
    discharges = open_discharges(actor).count() if rules.discharged else 0
    overdue = overdue_cases(actor).count() if rules.overdue else 0
    return discharges + overdue
