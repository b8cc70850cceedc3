"""The database narrows rows exactly as the pure rules decide, for random teams, grids, objections and emergencies."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import EmergencyMotive, PatientPermission, Section
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    EmergencyAccess,
    FollowUp,
    GridDecision,
    Patient,
    SharingObjection,
)
from maisonnee.domains.patients.rules import sharing
from maisonnee.domains.patients.rules.sharing import Grid, Item, Objection, Reader
from maisonnee.domains.records import operations, policies
from maisonnee.domains.records.enums import DueState, EntryKind, WatchRule
from maisonnee.domains.records.models import Alert, Entry
from maisonnee.domains.records.rules import entries as entry_rules
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records, rows, teams
from tests.factories.patients import make_patient

TODAY, NOW = teams.TODAY, teams.NOW
PROFESSIONS = ("10", "50", "60", "69", "72", "81", "85", "93", "331", "330", "inconnue")
GROUPS = ("10", "50", "60", "69", "72", "81-85", "93", "331")
KEYS = (*Section.values, *(f"notes:{group}" for group in GROUPS), "measures:60", "notes:", "inconnue")
"""Boxes of a grid; the last ones are none, and open nothing."""
ROLES = (
    Role.PROFESSIONAL,
    Role.PROFESSIONAL,
    Role.PROFESSIONAL,
    Role.SECRETARY,
    Role.TRAINEE,
    Role.PARTNER,
    Role.COORDINATOR,
    Role.MANAGER,
)
KINDS = tuple(EntryKind)
NEVER = (None, None)
PERIODS = (
    (date(2024, 1, 1), None),
    (date(2024, 1, 1), None),
    (date(2024, 1, 1), TODAY),
    (TODAY, TODAY + timedelta(days=30)),
    (date(2024, 1, 1), TODAY - timedelta(days=1)),
    (TODAY + timedelta(days=1), None),
    NEVER,
)
"""In force: without an end, until today, planned; ended yesterday, beginning tomorrow; none at all."""
IN_FORCE = frozenset(PERIODS[:4])
EMERGENCIES = ((-1, 3), (-4, 0), (-6, -2), (1, 5), None)
"""Hours around now: open, ending at this very instant, expired, to come, none."""


@dataclass(frozen=True)
class Person:
    """A member of a random team: their profession, role, and whether they have an account and are still there."""

    profession: str
    role: Role
    has_account: bool
    has_left: bool


PEOPLE = st.lists(
    st.builds(
        Person,
        st.sampled_from(PROFESSIONS),
        st.sampled_from(ROLES),
        st.sampled_from((True, True, True, False)),
        st.sampled_from((False, False, False, False, True)),
    ),
    min_size=3,
    max_size=7,
)
GRID = st.none() | st.dictionaries(
    st.sampled_from((*GROUPS, "inconnue")), st.frozensets(st.sampled_from(KEYS))
)


@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(data=st.data())
def test_the_database_and_the_rules_say_the_same(structure: Structure, pool: Pool, data: Any) -> None:
    with transaction.atomic():
        _compare(structure, pool, data)
        transaction.set_rollback(True)


@dataclass(frozen=True)
class Pool:
    """What every example draws from, made once: accounts, patients (the last one merged into the first), a file."""

    users: Sequence[uuid.UUID]
    patients: Sequence[Patient]
    file_id: uuid.UUID


@pytest.fixture
def pool(structure: Structure) -> Pool:
    users = [teams.make_user().pk for _ in range(7)]
    patients = [rows.make_row("patients.patient", structure.pk) for _ in range(3)]
    patients.append(rows.make_row("patients.patient", structure.pk, merged_into=patients[0]))
    return Pool(users, patients, rows.make_row("files.storedfile", structure.pk).pk)


def _compare(structure: Structure, pool: Pool, data: Any) -> None:
    people = data.draw(PEOPLE)
    members = _members(structure, pool, people)
    grid = _grid(structure, data)
    links = _links(structure, pool, members, data)
    emergencies = _emergencies(structure, pool, members, data)
    objections = _objections(structure, pool, members, data)
    entries = _entries(structure, pool, members, data)

    for number, (person, member) in enumerate(zip(people, members, strict=True)):
        actor = Actor(
            name=str(member),
            structure_id=structure.pk,
            now=NOW,
            user_id=pool.users[number],
            roles=frozenset({person.role}),
        )
        may_open = actor.may(PatientPermission.OPEN_RECORDS) and person.has_account and not person.has_left
        expected = set()
        for patient in pool.patients:
            is_urgent = (patient.pk, member.pk) in emergencies
            is_open = may_open and (is_urgent or (patient.pk, member.pk) in links)
            is_open = is_open and patient.merged_into_id is None
            reader = Reader(member.pk, sharing.group_of(person.profession), is_urgent)
            said = objections.get(patient.pk, [])
            allowed = {
                row.pk
                for row in entries
                if row.patient_id == patient.pk
                and is_open
                and sharing.reads(_item(row), reader, grid=grid, objections=said)
            }
            expected |= allowed
            assert _read_one_by_one(actor, patient, entries) == allowed
        assert set(policies.readable_entries(actor).values_list("pk", flat=True)) == expected
        standing = {row.pk for row in entries if row.pk in expected and row.withdrawn_at is None}
        assert set(policies.standing_entries(actor).values_list("pk", flat=True)) == standing
        care = {patient for patient, who in links if who == member.pk and may_open}
        present = {patient.pk for patient in pool.patients if patient.merged_into_id is None}
        assert set(patient_policies.care_patients(actor).values_list("pk", flat=True)) == care & present


KEEPERS = [uuid.UUID(int=number) for number in range(1, 5)]
SHARED = st.builds(
    Entry,
    section=st.sampled_from(("acts", "measures")),
    author_id=st.sampled_from(KEEPERS),
    restricted_to=st.none() | st.lists(st.sampled_from(KEEPERS), unique=True, max_size=3),
)
OBJECTION = st.builds(
    Objection,
    st.sampled_from(("acts", "measures")),
    st.just(""),
    st.just(""),
    st.none() | st.sampled_from(KEEPERS),
    st.booleans(),
)


@given(SHARED, SHARED, st.lists(OBJECTION, max_size=2), st.sampled_from(KEEPERS), st.booleans())
def test_what_is_known_to_the_readers_of_another_entry_is_read_by_each_of_them(
    entry: Entry, other: Entry, said: list[Objection], person: uuid.UUID, is_urgent: bool
) -> None:
    """But its author, who reads it whatever the grid and the patient say, and so learns nothing new."""
    grid = Grid({"60": frozenset({"acts"})})
    reader = Reader(person, "60", is_urgent)
    reads_other = sharing.reads(_item(other), reader, grid=grid, objections=said)
    if entry_rules.is_known_to_readers_of(entry, other) and reads_other and person != other.author_id:
        assert sharing.reads(_item(entry), reader, grid=grid, objections=said)


def test_what_an_author_keeps_closes_no_date_and_counts_in_no_alert_of_others(structure: Structure) -> None:
    doctor, nurse = records.make_reader(structure.pk, "10"), records.make_reader(structure.pk, "60")
    patient = make_patient(doctor)
    for actor in (doctor, nurse):
        records.in_care(actor, patient)
    kept = {"restricted_to": frozenset(), "restriction_reason": "À la demande du patient"}
    operations.set_watch(
        actor=doctor,
        patient_id=patient.pk,
        item="weight",
        rule=WatchRule.RISE,
        threshold=Decimal(3),
        window_days=7,
        starts_on=date(2026, 1, 1),
    )
    seen = {"kind": EntryKind.ACT, "item": "foot_test", "label": ""}
    old = records.write(doctor, patient, **seen, happened_on=date(2025, 3, 1), proposes_due=True)
    weight = {"kind": EntryKind.MEASURE, "item": "weight", "label": ""}
    records.write(doctor, patient, **weight, value=Decimal(70), happened_on=TODAY - timedelta(days=2), **kept)

    records.write(doctor, patient, **seen, happened_on=date(2026, 3, 2), **kept)
    records.weigh(nurse, patient, "75")
    old.refresh_from_db()
    assert (old.due_state, Alert.objects.count()) == (DueState.OPEN, 0)

    records.write(nurse, patient, **seen, happened_on=date(2026, 3, 3))
    records.weigh(nurse, patient, "79")
    old.refresh_from_db()
    assert (old.due_state, Alert.objects.count()) == (DueState.DONE, 1)


def _read_one_by_one(actor: Actor, patient: Patient, entries: list[Entry]) -> set[uuid.UUID]:
    """What the access to one record says of each of its entries."""
    try:
        access = patient_policies.access_to(actor, patient_id=patient.pk)
    except (PermissionMissing, Patient.DoesNotExist):
        return set()
    found = {row.pk for row in entries if row.patient_id == patient.pk and access.reads(row)}
    narrowed = patient_policies.readable_in(access, Entry.objects.all())
    assert set(narrowed.values_list("pk", flat=True)) == found
    return found


def _item(row: Entry) -> Item:
    kept = None if row.restricted_to is None else frozenset(row.restricted_to)
    return Item(sharing.part_of(row.section, row.author_group), row.author_id, kept)


def _members(structure: Structure, pool: Pool, people: list[Person]) -> list[Member]:
    members = Member.objects.bulk_create(
        Member(
            structure_id=structure.pk,
            family_name=f"Soignant{number}",
            given_name="Claude",
            profession=person.profession,
            user_id=pool.users[number] if person.has_account else None,
        )
        for number, person in enumerate(people)
    )
    Membership.objects.bulk_create(
        Membership(
            structure_id=structure.pk,
            member=member,
            status=MemberStatus.ASSOCIATE,
            starts_on=date(2020, 1, 1),
            ends_on=TODAY - timedelta(days=1) if person.has_left else None,
        )
        for person, member in zip(people, members, strict=True)
    )
    return members


def _grid(structure: Structure, data: Any) -> Grid:
    """Vote a grid that holds, or none; one that is over and one to come change nothing."""
    voted = data.draw(GRID)
    days = [(TODAY + timedelta(days=1), dict.fromkeys(GROUPS, KEYS))]
    if voted is not None:
        days.append((data.draw(st.sampled_from((TODAY, TODAY - timedelta(days=9)))), voted))
        days.append((TODAY - timedelta(days=10), dict.fromkeys(GROUPS, KEYS)))
    GridDecision.objects.bulk_create(
        GridDecision(
            structure_id=structure.pk,
            starts_on=day,
            decided_on=day,
            decision="Réunion d’équipe",
            reads={group: sorted(keys) for group, keys in reads.items()},
            recorded_by="Essai",
            recorded_at=NOW,
        )
        for day, reads in days
    )
    if voted is None:
        return sharing.proposed_grid()
    return Grid({group: frozenset(keys) for group, keys in voted.items()})


def _links(
    structure: Structure, pool: Pool, members: list[Member], data: Any
) -> set[tuple[uuid.UUID, uuid.UUID]]:
    """Put people in care teams; returns the pairs (patient, member) in force today."""
    found = set()
    follow_ups: list[FollowUp] = []
    doctors: list[AttendingDoctor] = []
    for patient in pool.patients:
        for member in members:
            starts_on, ends_on = period = data.draw(st.sampled_from(PERIODS))
            if period == NEVER:
                continue
            row: dict[str, Any] = {
                "structure_id": structure.pk,
                "patient": patient,
                "member": member,
                "starts_on": starts_on,
                "ends_on": ends_on,
            }
            if period in IN_FORCE:
                found.add((patient.pk, member.pk))
            is_doctor = data.draw(st.booleans()) and not any(one.patient == patient for one in doctors)
            if is_doctor:
                doctors.append(AttendingDoctor(**row))
            else:
                follow_ups.append(FollowUp(**row))
    AttendingDoctor.objects.bulk_create(doctors)
    FollowUp.objects.bulk_create(follow_ups)
    return found


def _emergencies(
    structure: Structure, pool: Pool, members: list[Member], data: Any
) -> set[tuple[uuid.UUID, uuid.UUID]]:
    found, made = set(), []
    for patient in pool.patients[1:]:
        for member in members[:3]:
            hours = data.draw(st.sampled_from(EMERGENCIES))
            if hours is None:
                continue
            if hours[0] <= 0 < hours[1]:
                found.add((patient.pk, member.pk))
            made.append(
                EmergencyAccess(
                    structure_id=structure.pk,
                    patient=patient,
                    member=member,
                    motive=EmergencyMotive.VITAL,
                    explanation="Essai",
                    starts_at=NOW + timedelta(hours=hours[0]),
                    ends_at=NOW + timedelta(hours=hours[1]),
                )
            )
    EmergencyAccess.objects.bulk_create(made)
    return found


def _objections(
    structure: Structure, pool: Pool, members: list[Member], data: Any
) -> dict[uuid.UUID, list[Objection]]:
    """Record what patients object to; returns what stands, by patient."""
    found: dict[uuid.UUID, list[Objection]] = {}
    made = []
    for patient in data.draw(st.lists(st.sampled_from(pool.patients), max_size=5)):
        section = data.draw(st.sampled_from(("", *Section.values, "notes", "notes")))
        author = data.draw(st.sampled_from(("", *GROUPS))) if section == "notes" else ""
        reader = data.draw(st.none() | st.sampled_from(members))
        group = "" if reader else data.draw(st.sampled_from(("", *GROUPS)))
        if not section and not group and reader is None:
            group = "10"
        stays, is_lifted = data.draw(st.booleans()), data.draw(st.booleans())
        if not is_lifted:
            said = Objection(section, author, group, reader.pk if reader else None, stays)
            found.setdefault(patient.pk, []).append(said)
        made.append(
            SharingObjection(
                structure_id=structure.pk,
                patient=patient,
                section=section,
                author_group=author,
                reader_group=group,
                reader=reader,
                stays_in_emergency=stays,
                said_on=TODAY,
                recorded_by="Essai",
                recorded_at=NOW,
                lifted_on=TODAY if is_lifted else None,
            )
        )
    SharingObjection.objects.bulk_create(made)
    return found


def _entries(structure: Structure, pool: Pool, members: list[Member], data: Any) -> list[Entry]:
    made: list[Entry] = []
    for _ in range(data.draw(st.integers(4, 14))):
        author = data.draw(st.sampled_from(members))
        kind = data.draw(st.sampled_from(KINDS))
        kept = data.draw(st.none() | st.none() | st.frozensets(st.sampled_from(members), max_size=3))
        is_withdrawn, is_moved = data.draw(st.booleans()), data.draw(st.booleans())
        made.append(
            Entry(
                structure_id=structure.pk,
                patient=data.draw(st.sampled_from(pool.patients)),
                section=data.draw(st.sampled_from((*Section.values, "notes", "notes"))),
                author=author,
                author_group=sharing.group_of(author.profession),
                kind=kind,
                label="Essai",
                happened_on=TODAY,
                value=1 if kind is EntryKind.MEASURE else None,
                file_id=pool.file_id,
                restricted_to=None if kept is None else sorted(member.pk for member in kept),
                restriction_reason="" if kept is None else "Essai",
                written_at=NOW,
                changed_at=NOW,
                changed_by=author,
                withdrawn_at=NOW if is_withdrawn else None,
                withdrawal_reason="Essai" if is_withdrawn else "",
                moved_from=made[-1] if made and is_moved else None,
            )
        )
    return Entry.objects.bulk_create(made)
