"""Patients for tests, made through the operations. Every identity is invented."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import Any

from maisonnee.domains.patients import operations
from maisonnee.domains.patients.models import FollowUp, LongTermIllness, Patient
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from tests.factories import teams

_number = count(1)


def carer(actor: Actor) -> Actor:
    """Return the actor of a professional in the structure of another actor."""
    return teams.seat(actor.structure_id, Role.PROFESSIONAL).actor


def make_patient(actor: Actor, **values: Any) -> Patient:
    """Add a patient; `actor` is a professional or a secretary."""
    number = next(_number)
    given: dict[str, Any] = {
        "birth_family_name": f"Essai{number}",
        "birth_given_names": "Dominique",
        "born_on": date(1960, 5, 17),
        "sex": "F",
    }
    return operations.add_patient(actor=actor, **{**given, **values})


def make_member(
    actor: Actor,
    *,
    family_name: str = "",
    given_name: str = "Claude",
    profession: str = "10",
    status: MemberStatus = MemberStatus.ASSOCIATE,
    starts_on: date = date(2020, 1, 1),
    ends_on: date | None = None,
    user_id: Any = None,
    collaborator_of: Member | None = None,
    know_how: list[str] | None = None,
    rpps: str = "",
) -> Member:
    """Add a member with one membership (a general practitioner, associate, by default)."""
    member = Member.objects.create(
        structure_id=actor.structure_id,
        family_name=family_name or f"Soignant{next(_number)}",
        given_name=given_name,
        profession=profession,
        know_how=know_how if know_how is not None else (["SM54"] if profession == "10" else []),
        rpps=rpps,
        user_id=user_id,
    )
    Membership.objects.create(
        structure_id=actor.structure_id,
        member=member,
        status=status,
        starts_on=starts_on,
        ends_on=ends_on,
        collaborator_of=collaborator_of,
    )
    return member


def attended_by(actor: Actor, patient: Patient, member: Member, since: date = date(2024, 1, 1)) -> Patient:
    """Declare a member as médecin traitant of a patient."""
    operations.declare_attending_doctor(
        actor=actor, patient_id=patient.pk, member_id=member.pk, starts_on=since
    )
    return patient


def followed_by(actor: Actor, patient: Patient, member: Member, since: date = date(2024, 1, 1)) -> FollowUp:
    """Say that a member follows a patient (one's own place is written as it is: nobody adds oneself)."""
    if member.user_id is not None and member.user_id == actor.user_id:
        return FollowUp.objects.create(
            structure_id=actor.structure_id, patient=patient, member=member, starts_on=since
        )
    return operations.follow_patient(actor=actor, patient_id=patient.pk, member_id=member.pk, starts_on=since)


def in_ald(actor: Actor, patient: Patient, since: date = date(2024, 1, 1)) -> LongTermIllness:
    """Say that a patient is in ALD."""
    return operations.declare_long_term_illness(actor=actor, patient_id=patient.pk, starts_on=since)
