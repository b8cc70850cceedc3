"""A whole team and its year, in few rows and bulk writes: what the contract counts. Every identity is invented.

    team = contracts.make_team(structure_id, patients=650)

P, A, C2S follow from `patients`: one in five is over 75, one in ten in ALD, one in ten has the C2S.
"""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from typing import Any

from maisonnee.domains.agenda.models import CrisisPlan, OpeningHours, SasEngagement, UnscheduledCare
from maisonnee.domains.concertation.enums import CaseState, MeetingState, Theme, Urgency
from maisonnee.domains.concertation.models import Case, CaseNote, Meeting
from maisonnee.domains.contract.models import Exercise
from maisonnee.domains.exchanges.models import ExternalCoordination
from maisonnee.domains.patients.models import AttendingDoctor, Coverage, LongTermIllness, Patient
from maisonnee.domains.prevention.models import Mission, MissionAction, UserInvolvement
from maisonnee.domains.protocols.models import Protocol, ProtocolVersion, VersionStep
from maisonnee.domains.quality.models import QualityStep
from maisonnee.domains.structures.models import (
    CoordinationFunction,
    Member,
    Membership,
    OutsideVacation,
    SharedSoftware,
    Site,
    Traineeship,
)
from maisonnee.kernel.ids import new_id

YEAR = 2026
NOW = datetime(2026, 3, 12, 9, 30, tzinfo=UTC)
SINCE = date(2020, 1, 1)
MEMBERS: tuple[tuple[str, list[str], str], ...] = (
    ("10", ["SM54"], "associate"),
    ("10", ["SM54"], "associate"),
    ("10", ["SM54"], "associate"),
    ("10", ["SM54"], "associate"),
    ("10", ["SM54"], "collaborator"),
    ("21", [], "associate"),
    ("50", [], "associate"),
    ("60", [], "associate"),
    ("60", [], "associate"),
    ("70", [], "associate"),
    ("80", [], "associate"),
    ("60", [], "asalee"),
    ("93", [], "signatory"),
    ("330", [], "coordinator"),
)
"""Twelve associates' worth of team: N = 11 (ten associates and a doctor who collaborates with one)."""
N_ASSOCIATES = 11


@dataclass(frozen=True)
class Team:
    """What was made."""

    structure_id: uuid.UUID
    members: list[Member]
    patients: list[Patient]
    exercise: Exercise | None

    @property
    def doctors(self) -> list[Member]:
        return [member for member in self.members if member.profession == "10"]


def make_team(
    structure_id: uuid.UUID,
    *,
    patients: int = 60,
    meetings: int = 2,
    files_by_meeting: int = 2,
    planned_meetings: int = 1,
    protocols: int = 3,
    year: int = YEAR,
    with_exercise: bool = True,
) -> Team:
    """Make a team with every register filled. Call it inside the structure's context."""
    here = {"structure_id": structure_id}
    members = _members(here)
    _registers(here, members, year, protocols)
    people = _patients(here, members, patients)
    _meetings(here, people, year, meetings, files_by_meeting, planned_meetings)
    exercise = Exercise.objects.create(**here, year=year) if with_exercise else None
    return Team(structure_id, members, people, exercise)


def _members(here: dict[str, Any]) -> list[Member]:
    members = [
        Member(
            **here,
            family_name=f"Soignant{number:02d}",
            given_name="Claude",
            profession=profession,
            know_how=know_how,
            rpps=f"1000{number:07d}",
        )
        for number, (profession, know_how, _) in enumerate(MEMBERS)
    ]
    Member.objects.bulk_create(members)
    Membership.objects.bulk_create(
        Membership(
            **here,
            member=member,
            status=status,
            starts_on=SINCE,
            collaborator_of=members[0] if status == "collaborator" else None,
        )
        for member, (_, _, status) in zip(members, MEMBERS, strict=True)
    )
    return members


def _registers(here: dict[str, Any], members: list[Member], year: int, protocols: int) -> None:
    site = Site.objects.create(**here, name="Maison de santé", is_main=True, opened_on=SINCE)
    OpeningHours.objects.bulk_create(
        OpeningHours(
            **here,
            site=site,
            weekday=day,
            opens_at=time(8),
            closes_at=time(20) if day < 5 else time(12),
            starts_on=SINCE,
        )
        for day in range(6)
    )
    UnscheduledCare.objects.create(
        **here, kind="rota", who="Un médecin chaque jour", doctor_present=True, starts_on=SINCE
    )
    CrisisPlan.objects.create(**here, title="Plan de crise", starts_on=SINCE)
    SasEngagement.objects.create(**here, member=members[0], starts_on=SINCE)
    SasEngagement.objects.create(**here, member=members[1], starts_on=SINCE)
    CoordinationFunction.objects.create(
        **here, holder=members[-1], kind="employee", hours_per_week=Decimal(17), starts_on=SINCE
    )
    SharedSoftware.objects.create(**here, name="Logiciel partagé", label="standard", starts_on=SINCE)
    OutsideVacation.objects.create(
        **here,
        family_name="Dehors",
        given_name="Alix",
        profession="10",
        specialty="Cardiologie",
        days=Decimal(2),
        rhythm="per_month",
        starts_on=SINCE,
    )
    Traineeship.objects.bulk_create(
        Traineeship(
            **here,
            family_name=f"Stage{number}",
            given_name="Sacha",
            profession="60",
            is_apprenticeship=number == 2,
            starts_on=date(year, 2, 1),
            ends_on=date(year, 4, 30),
        )
        for number in range(3)
    )
    mission = Mission.objects.create(
        **here, title="Vacciner", kind="national", theme="vaccination", content="…", starts_on=SINCE
    )
    MissionAction.objects.create(
        **here, mission=mission, held_on=date(year, 2, 3), what="Journée grippe", recorded_by="Camille"
    )
    Mission.objects.create(
        **here, title="Bouger", kind="national", theme="elderly", content="…", starts_on=SINCE
    )
    UserInvolvement.objects.create(**here, title="Enquête", kind="survey", starts_on=date(year, 1, 5))
    ExternalCoordination.objects.create(
        **here,
        partner="Hôpital",
        kind="hospital",
        procedure_written_on=SINCE,
        vsm_sent_since=SINCE,
        dmp_fed_since=SINCE,
        starts_on=SINCE,
    )
    QualityStep.objects.create(
        **here,
        level=1,
        theme="continuity",
        referent=members[0],
        state_of_play="…",
        objective="…",
        starts_on=date(year, 1, 10),
    )
    for number in range(protocols + 1):
        protocol = Protocol.objects.create(
            **here, code=f"P{number:02d}", title=f"Protocole {number}", theme="diabetes"
        )
        version = ProtocolVersion.objects.create(**here, protocol=protocol, number=1)
        states = ["adopted"] if number == protocols else ["adopted", "in_force"]
        VersionStep.objects.bulk_create(
            VersionStep(
                **here,
                protocol_version=version,
                state=state,
                reached_on=date(year - 1, 5, 1 + position),
                recorded_by="Camille",
            )
            for position, state in enumerate(states)
        )


def _patients(here: dict[str, Any], members: list[Member], count: int) -> list[Patient]:
    doctors = [member for member in members if member.profession == "10"]
    people = [
        Patient(
            **here,
            id=new_id(),
            birth_family_name=f"Patient{number:05d}",
            birth_given_names="Dominique",
            born_on=date(1940 if number % 5 == 0 else 1950 + number % 70, 6, 15),
            sex="F",
            created_at=NOW,
            sort_key=f"patient{number:05d}",
            traits_key=f"patient{number:05d}",
        )
        for number in range(count)
    ]
    Patient.objects.bulk_create(people, batch_size=2000)
    AttendingDoctor.objects.bulk_create(
        (
            AttendingDoctor(**here, patient=person, member=doctors[number % len(doctors)], starts_on=SINCE)
            for number, person in enumerate(people)
        ),
        batch_size=2000,
    )
    LongTermIllness.objects.bulk_create(
        (LongTermIllness(**here, patient=person, starts_on=SINCE) for person in people[::10]),
        batch_size=2000,
    )
    Coverage.objects.bulk_create(
        (Coverage(**here, patient=person, kind="c2s", starts_on=SINCE) for person in people[1::10]),
        batch_size=2000,
    )
    return people


def _meetings(
    here: dict[str, Any], people: list[Patient], year: int, held: int, files: int, planned: int
) -> None:
    def meeting(day: date, state: MeetingState) -> Meeting:
        closed = state == MeetingState.CLOSED
        return Meeting(
            **here,
            state=state,
            held_on=day,
            starts_at=time(12, 30),
            ends_at=time(13, 30),
            planned_by="Camille",
            changed_by="Camille",
            closed_at=NOW if closed else None,
            closed_by="Camille" if closed else "",
        )

    past = [
        meeting(date(year, 1, 8) + timedelta(days=4 * number), MeetingState.CLOSED) for number in range(held)
    ]
    to_come = [
        meeting(date(year, 10, 1) + timedelta(days=4 * number), MeetingState.PLANNED)
        for number in range(planned)
    ]
    Meeting.objects.bulk_create([*past, *to_come])
    cases = [
        Case(
            **here,
            patient=people[(number * files + position) % len(people)],
            meeting=row,
            position=position + 1,
            state=CaseState.DISCUSSED,
            question="Que faire ?",
            urgency=Urgency.WHEN_POSSIBLE,
            written_by_name="Camille",
            changed_by="Camille",
            proposed_at=NOW,
        )
        for number, row in enumerate(past)
        for position in range(files)
    ]
    Case.objects.bulk_create(cases)
    CaseNote.objects.bulk_create(
        CaseNote(
            **here,
            case=case,
            decision="Revoir",
            theme=Theme.COMPLEX,
            written_by="Camille",
            written_at=NOW,
        )
        for case in cases
    )
