"""Shared records for tests: care teams, readers, entries. Every identity is invented."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.patients.models import FollowUp, GridDecision, Patient
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from tests.factories import patients, teams


def make_reader(structure_id: Any, profession: str = "10", role: Role = Role.PROFESSIONAL) -> Actor:
    """Return the actor of a new member of a profession, with an account."""
    actor = teams.seat(structure_id, role).actor
    patients.make_member(actor, profession=profession, user_id=actor.user_id)
    return actor


def member_of(actor: Actor) -> Member:
    return Member.objects.get(structure_id=actor.structure_id, user=teams.user_of(actor))


def in_care(actor: Actor, patient: Patient, *, since: date = date(2024, 1, 1)) -> FollowUp:
    """Put an actor in the care team of a patient."""
    return FollowUp.objects.create(
        structure_id=actor.structure_id, patient=patient, member=member_of(actor), starts_on=since
    )


def write(actor: Actor, patient: Patient, **values: Any) -> Entry:
    """Write one entry (a note by default)."""
    given: dict[str, Any] = {"kind": EntryKind.NOTE, "label": "Note", "happened_on": actor.today}
    return operations.write_entries(
        actor=actor, patient_id=patient.pk, drafts=[Draft(**{**given, **values})]
    )[0]


def weigh(actor: Actor, patient: Patient, kilograms: str, on: date | None = None) -> Entry:
    return write(
        actor,
        patient,
        kind=EntryKind.MEASURE,
        item="weight",
        label="",
        value=Decimal(kilograms),
        happened_on=on or actor.today,
    )


def vote(actor: Actor, reads: Mapping[str, list[str]]) -> GridDecision:
    """Put a grid in force from the actor's day: professions not named read their own notes only."""
    return GridDecision.objects.create(
        structure_id=actor.structure_id,
        starts_on=actor.today,
        decided_on=actor.today,
        decision="Réunion d’équipe",
        reads={group: list(keys) for group, keys in reads.items()},
        recorded_by="Essai",
        recorded_at=actor.now,
    )


ALL_PARTS = [part.key for part in sharing.parts(sharing.groups())]
