"""A team that meets: its members, its patients, a meeting under way."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from itertools import count

from django.utils import timezone

from maisonnee.domains.concertation import operations
from maisonnee.domains.concertation.enums import Presence, Theme
from maisonnee.domains.concertation.models import Case, Meeting
from maisonnee.domains.patients.models import AttendingDoctor, Patient, SearchWord
from maisonnee.domains.patients.rules import names
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel import professions
from tests.factories import teams

_number = count(1)
GENERAL_PRACTICE = ["SM54"]


@dataclass(frozen=True)
class Person:
    """A signed-in member of the team."""

    member: Member
    actor: Actor


def make_person(
    structure: Structure,
    *,
    profession: str = professions.NURSE,
    role: Role = Role.PROFESSIONAL,
    status: MemberStatus = MemberStatus.ASSOCIATE,
    family_name: str = "",
) -> Person:
    """Create a member of the team who can sign in, in the context of the structure."""
    seated = teams.seat(structure.id, role)
    member = Member.objects.create(
        structure_id=structure.id,
        family_name=family_name or f"Membre{next(_number)}",
        given_name="Alix",
        profession=profession,
        know_how=GENERAL_PRACTICE if profession == professions.DOCTOR else [],
        user=seated.user,
    )
    Membership.objects.create(
        structure_id=structure.id, member=member, status=status, starts_on=date(2020, 1, 1)
    )
    return Person(member, seated.actor)


def make_patient(
    structure: Structure,
    *,
    family_name: str = "",
    given_name: str = "Rose",
    born_on: date = date(1940, 5, 2),
    doctor: Member | None = None,
) -> Patient:
    """Create a patient who can be found by name, and their médecin traitant."""
    family_name = family_name or f"Patient{next(_number)}"
    patient = Patient.objects.create(
        structure_id=structure.id,
        birth_family_name=family_name,
        birth_given_names=given_name,
        born_on=born_on,
        created_at=timezone.now(),
        sort_key=names.sort_key(family_name, given_name),
        traits_key=names.traits_key(family_name, given_name, born_on),
    )
    for word in names.search_words(names=[family_name, given_name], born_on=born_on):
        SearchWord.objects.create(structure_id=structure.id, patient=patient, word=word)
    if doctor is not None:
        AttendingDoctor.objects.create(
            structure_id=structure.id, patient=patient, member=doctor, starts_on=date(2020, 1, 1)
        )
    return patient


def plan(actor: Actor, *, held_on: date = teams.TODAY, secretary: Member | None = None) -> Meeting:
    """Plan a meeting at midday."""
    return operations.plan_meeting(
        actor=actor,
        held_on=held_on,
        starts_at=time(12, 30),
        ends_at=time(14, 0),
        place="Salle commune",
        secretary=secretary,
    )


def propose(actor: Actor, patient: Patient, *, meeting: Meeting | None = None) -> Case:
    """Propose a case, on a meeting's agenda or not."""
    return operations.propose_case(
        actor=actor, patient=patient, question="Que faire de cette plaie ?", meeting=meeting
    )


def decide(actor: Actor, case: Case, *, theme: Theme = Theme.COMPLEX) -> None:
    """Write the decision of a case."""
    operations.write_case_note(
        actor=actor, case=case, version=None, decision="Décharge et pansement adapté.", theme=theme
    )


def hold(person: Person, patients: list[Patient], *, held_on: date = teams.TODAY) -> Meeting:
    """Hold a whole meeting about these patients, and close it."""
    meeting = plan(person.actor, held_on=held_on)
    meeting = operations.open_meeting(actor=person.actor, meeting=meeting)
    operations.mark_attendance(
        actor=person.actor, meeting=meeting, member=person.member, presence=Presence.PRESENT
    )
    for patient in patients:
        decide(person.actor, propose(person.actor, patient, meeting=meeting))
    return operations.close_meeting(actor=person.actor, meeting=meeting)
