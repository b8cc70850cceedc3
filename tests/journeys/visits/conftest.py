"""A patient at home, a nurse and a doctor who follow her, whoever runs the house."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse
from django.utils import timezone

from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import EntryKind, WatchRule
from maisonnee.domains.records.models import Entry
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import patients, records, teams


@dataclass(frozen=True)
class Home:
    """A patient followed by a nurse and a doctor, with a record that has something in it."""

    structure: Structure
    nurse: Actor
    doctor: Actor
    coordinator: Actor
    patient: Patient

    def path(self, name: str, *more: Any) -> str:
        return reverse(f"records:{name}", args=[self.patient.pk, *more])

    def user(self, actor: Actor) -> User:
        with context.entered(structure_id=self.structure.id):
            return teams.user_of(actor)

    def entries(self, **values: Any) -> list[Entry]:
        with context.entered(structure_id=self.structure.id):
            return list(Entry.objects.filter(patient=self.patient, **values).order_by("written_at", "pk"))


def _reader(structure: Structure, profession: str, family: str, role: Role = Role.PROFESSIONAL) -> Actor:
    actor = records.make_reader(structure.pk, profession, role)
    user = teams.user_of(actor)
    user.set_password(teams.PASSWORD)
    user.save()
    member = records.member_of(actor)
    member.family_name, member.given_name = family, "Alix"
    member.save()
    return replace(actor, now=timezone.now())


@pytest.fixture
def home(site: object) -> Home:
    structure = teams.make_structure("Maison de santé des Deux-Rives")
    with context.entered(structure_id=structure.id):
        nurse = _reader(structure, "60", "Martin")
        doctor = _reader(structure, "10", "Lefort")
        coordinator = _reader(structure, "x-coordinateur", "Roux", Role.COORDINATOR)
        patient = patients.make_patient(
            nurse, birth_family_name="Durand", birth_given_names="Odette", born_on=date(1941, 3, 12)
        )
        for actor in (nurse, doctor):
            records.in_care(actor, patient)
        _fill(nurse, doctor, patient)
    return Home(structure, nurse, doctor, coordinator, patient)


def _fill(nurse: Actor, doctor: Actor, patient: Patient) -> None:
    today = doctor.today
    operations.set_watch(
        actor=doctor,
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.RISE,
        threshold=Decimal(3),
        window_days=7,
        starts_on=today - timedelta(days=90),
    )
    given: list[tuple[Actor, dict[str, Any]]] = [
        (doctor, {"kind": EntryKind.PROBLEM, "label": "Insuffisance cardiaque", "happened_on": date(2019, 5, 2)}),
        (doctor, {"kind": EntryKind.PROBLEM, "label": "Diabète de type 2", "happened_on": date(2012, 9, 1)}),
        (doctor, {"kind": EntryKind.TREATMENT, "label": "Furosémide", "text": "40 mg le matin", "happened_on": date(2025, 2, 3)}),
        (doctor, {"kind": EntryKind.TREATMENT, "label": "Metformine", "text": "1 g matin et soir", "happened_on": date(2020, 2, 3)}),
        (doctor, {"kind": EntryKind.ALLERGY, "label": "Pénicilline", "text": "urticaire", "happened_on": date(1998, 1, 1)}),
        (nurse, {"kind": EntryKind.ACT, "item": "foot_test", "label": "", "text": "sensibilité conservée", "happened_on": today - timedelta(days=380), "proposes_due": True}),
        (nurse, {"kind": EntryKind.NOTE, "label": "Visite du matin", "text": "Fatiguée, mange peu.", "happened_on": today - timedelta(days=4)}),
    ]  # fmt: skip
    for actor, values in given:
        records.write(actor, patient, **values)
    for days, kilograms in ((6, "70"), (3, "71.2"), (1, "73.4")):
        records.weigh(nurse, patient, kilograms, today - timedelta(days=days))
