"""Delegations for tests: an Asalée nurse, doctors who adhere, authorisations. Every identity is invented."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from maisonnee.domains.delegations import operations
from maisonnee.domains.delegations.enums import ConsentMeans, Regime, Scheme
from maisonnee.domains.delegations.models import Adhesion, Authorisation, Delegation, Inclusion
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from tests.factories import patients, records, teams

SINCE = date(2025, 1, 1)


@dataclass(frozen=True)
class House:
    """A team with Asalée: a nurse, a doctor who adheres, one who does not, a podiatrist, a patient of the first."""

    manager: Actor
    nurse: Actor
    doctor: Actor
    other_doctor: Actor
    podiatrist: Actor
    patient: Patient

    @property
    def nurse_member(self) -> Member:
        return records.member_of(self.nurse)

    @property
    def doctor_member(self) -> Member:
        return records.member_of(self.doctor)


def make_house(structure_id: UUID, *, authorised: tuple[str, ...] = ("foot_test", "memory_test")) -> House:
    """Open a team where a nurse has the ARS's authorisation for some acts and one doctor adheres."""
    manager = teams.seat(structure_id, Role.MANAGER).actor
    nurse = teams.seat(structure_id, Role.PROFESSIONAL).actor
    patients.make_member(nurse, profession="60", status=MemberStatus.ASALEE, user_id=nurse.user_id)
    doctor = records.make_reader(structure_id)
    other = records.make_reader(structure_id)
    podiatrist = records.make_reader(structure_id, "80")
    patient = patients.make_patient(podiatrist)
    patients.attended_by(podiatrist, patient, records.member_of(doctor))
    records.in_care(podiatrist, patient)
    house = House(manager, nurse, doctor, other, podiatrist, patient)
    adhere(house.manager, house.doctor_member)
    for act in authorised:
        authorise(house.manager, house.nurse_member, act)
    return house


def adhere(actor: Actor, doctor: Member, since: date = SINCE, **values: Any) -> Adhesion:
    facts: dict[str, Any] = {
        "doctor": doctor,
        "is_carrier": False,
        "note": "",
        "starts_on": since,
        "ends_on": None,
    }
    return operations.add_adhesion(actor=actor, facts={**facts, **values})  # type: ignore[typeddict-item]


def authorise(actor: Actor, nurse: Member, act: str, **values: Any) -> Authorisation:
    facts: dict[str, Any] = {
        "nurse": nurse,
        "act": act,
        "reference": f"ARS-2025-{act[:4]}",
        "decided_on": SINCE,
        "starts_on": SINCE,
        "ends_on": None,
    }
    return operations.add_authorisation(actor=actor, facts={**facts, **values})  # type: ignore[typeddict-item]


def propose(house: House, **values: Any) -> Inclusion:
    """The podiatrist proposes the patient to the nurse, for the diabetes theme."""
    given: dict[str, Any] = {
        "patient": house.patient,
        "scheme": Scheme.ASALEE,
        "theme": "diabetes",
        "follower": house.nurse_member,
        "why": "Perd la sensibilité du pied",
    }
    return operations.propose_patient(actor=house.podiatrist, **{**given, **values})


def include(house: House, inclusion: Inclusion | None = None, **values: Any) -> Inclusion:
    """The nurse includes the patient, who consented the same day."""
    row = inclusion or propose(house)
    given: dict[str, Any] = {"consented_on": house.nurse.today, "means": ConsentMeans.SPOKEN}
    return operations.include_patient(
        actor=house.nurse, inclusion_id=row.pk, version=row.version, **{**given, **values}
    )


def delegate(house: House, actor: Actor | None = None, **values: Any) -> Delegation:
    """The doctor delegates the foot examination to the nurse, in general, under Asalée: agreed at once."""
    facts: dict[str, Any] = {
        "delegating": house.doctor_member,
        "delegated": house.nurse_member,
        "patient": None,
        "act": "foot_test",
        "regime": Regime.ASALEE,
        "protocol_version": None,
        "cooperation": None,
        "training": "Formation Asalée",
        "trained_on": None,
        "insurance": "",
        "insured_until": None,
        "starts_on": house.doctor.today,
        "ends_on": None,
    }
    return operations.propose_delegation(
        actor=actor or house.doctor,
        facts={**facts, **values},  # type: ignore[typeddict-item]
    )


def later(actor: Actor, days: int) -> Actor:
    """The same person some days later."""
    return replace(actor, now=actor.now + timedelta(days=days))
