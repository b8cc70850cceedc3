"""Calls to make: what one is asked, what came of what one asked, and which of the chosen ones are new."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import care_patients, visible_patients
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import DueState, RecallState
from maisonnee.domains.records.models import Recall
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.models import RoleGrant
from maisonnee.foundation.journal.keeping import nothing_kept_until


def recalls_to_make(*, actor: Actor) -> QuerySet[Recall]:
    """Return the calls that wait for the actor, the first due first: name, phone and reason, nothing clinical.

    A patient whose identity they do not read, or who died or left since, is not called.
    """
    return (
        policies.own_recalls(actor)
        .filter(state=RecallState.OPEN, patient__in=_callable_patients(actor).values("pk"))
        .select_related("patient", "asked_by")
    )


@nothing_kept_until("records", "patients", "structures")
def counts(*, actor: Actor) -> tuple[int, int]:
    """Return how many calls wait for the actor, and how many of them are late (one query)."""
    found = recalls_to_make(actor=actor).aggregate(
        all=Count("pk"), late=Count("pk", filter=Q(due_on__lt=actor.today))
    )
    return found["all"], found["late"]


def recall(*, actor: Actor, recall_id: uuid.UUID) -> Recall:
    """Return a call the actor was asked to make. Raises `Recall.DoesNotExist`."""
    return recalls_to_make(actor=actor).get(pk=recall_id)


def recalls_asked(*, actor: Actor) -> QuerySet[Recall]:
    """Return the calls the actor asked for, with their result, the latest asked first."""
    return (
        policies.asked_recalls(actor)
        .filter(patient__in=visible_patients(actor).values("pk"))
        .select_related("patient", "assigned_to")
        .order_by("-asked_at", "-id")
    )


def callers(*, actor: Actor) -> QuerySet[Member]:
    """Return who may be asked to call: the members of today who sign in and read every patient's name and phone."""
    day = actor.today
    roles = RoleGrant.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=day),
        structure_id=actor.structure_id,
        role__in=PatientPermission.READ_EVERY_IDENTITY.holders,
        starts_on__lte=day,
        withdrawn_at__isnull=True,
    )
    return structures_queries.members_on(actor=actor, on=day).filter(user_id__in=roles.values("user_id"))


@dataclass(frozen=True)
class ToCallBack:
    """Of what was chosen: `asked` (patient and entry), those that are new, the patients already to be called."""

    asked: Sequence[tuple[uuid.UUID, uuid.UUID | None]]
    new: Sequence[tuple[uuid.UUID, uuid.UUID | None]]
    already: frozenset[uuid.UUID]


def to_call_back(
    *, actor: Actor, entry_ids: Collection[uuid.UUID] = (), patient_ids: Collection[uuid.UUID] = ()
) -> ToCallBack:
    """Return which of the due dates and patients chosen are to be called back, and which already are.

    A due date is asked for once; a patient chosen as such is left alone while any call to them is open.
    """
    entries = policies.standing_entries(actor).filter(
        pk__in=entry_ids,
        due_state=DueState.OPEN,
        patient__in=_present(care_patients(actor), actor).values("pk"),
    )
    asked: list[tuple[uuid.UUID, uuid.UUID | None]] = list(entries.values_list("patient_id", "pk"))
    patients = _present(care_patients(actor), actor).filter(pk__in=patient_ids)
    asked += [(pk, None) for pk in patients.values_list("pk", flat=True)]
    opened = Recall.objects.filter(
        structure_id=actor.structure_id,
        state=RecallState.OPEN,
        patient_id__in={patient for patient, _ in asked},
    )
    known = list(opened.values_list("patient_id", "entry_id"))
    called, done = {patient for patient, _ in known}, {entry for _, entry in known if entry is not None}
    new = [
        (patient, entry)
        for patient, entry in asked
        if (entry not in done if entry is not None else patient not in called)
    ]
    return ToCallBack(
        asked, new, frozenset(patient for patient, _ in asked) - {patient for patient, _ in new}
    )


def _callable_patients(actor: Actor) -> QuerySet[Patient]:
    return _present(visible_patients(actor), actor)


def _present(rows: QuerySet[Patient], actor: Actor) -> QuerySet[Patient]:
    day = actor.today
    return rows.filter(
        Q(died_on__isnull=True) | Q(died_on__gt=day), Q(left_on__isnull=True) | Q(left_on__gt=day)
    )
