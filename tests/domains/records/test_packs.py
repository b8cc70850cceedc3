from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from maisonnee.domains.records import operations as record_operations
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import DailyPack, PlannedVisit
from maisonnee.domains.records.operations import packs as operations
from maisonnee.domains.records.queries import packs as queries
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.files import storage, storing
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy.models import Structure
from tests.factories import records
from tests.factories.patients import make_patient


def _due(actor, patient, on):
    return records.write(
        actor,
        patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        happened_on=date(2025, 1, 10),
        next_due_on=on,
    )


def test_a_pack_holds_the_visits_planned_else_what_is_due_this_week(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    late, soon, far, seen = (make_patient(nurse, birth_family_name=name) for name in "ABCD")
    for patient in (late, soon, far, seen):
        records.in_care(nurse, patient)
    _due(nurse, late, nurse.today - timedelta(days=3))
    _due(nurse, soon, nurse.today + timedelta(days=7))
    _due(nurse, far, nurse.today + timedelta(days=8))

    assert [(one.patient, tuple(one.days)) for one in queries.patients_to_pack(actor=nurse)] == [
        (late, ()),
        (soon, ()),
    ]

    visits = record_operations.plan_visits(
        actor=nurse, patient_ids=[seen.pk, late.pk], on=nurse.today + timedelta(days=3)
    )
    record_operations.plan_visits(actor=nurse, patient_ids=[far.pk], on=nurse.today + timedelta(days=4))
    record_operations.plan_visits(actor=nurse, patient_ids=[seen.pk], on=nurse.today)
    assert len(visits) == 2
    assert {one.patient: list(one.days) for one in queries.patients_to_pack(actor=nurse)} == {
        seen: [nurse.today, nurse.today + timedelta(days=3)],
        late: [nurse.today + timedelta(days=3)],
    }


def test_a_visit_is_taken_back_by_whoever_planned_it(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    other = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    for actor in (nurse, other):
        records.in_care(actor, patient)
    visit = record_operations.plan_visits(actor=nurse, patient_ids=[patient.pk], on=nurse.today)[0]
    with pytest.raises(PlannedVisit.DoesNotExist):
        operations.unplan_visit(actor=other, visit_id=visit.pk)
    operations.unplan_visit(actor=nurse, visit_id=visit.pk)
    assert not PlannedVisit.objects.exists()
    entry = JournalEntry.objects.get(action="records.unplan_visit")
    assert (entry.object_id, entry.patient_id) == (str(visit.pk), patient.pk)


def test_a_patient_one_no_longer_follows_leaves_the_pack(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    follow_up = records.in_care(nurse, patient)
    record_operations.plan_visits(actor=nurse, patient_ids=[patient.pk], on=nurse.today)
    follow_up.ends_on = nurse.today - timedelta(days=1)
    follow_up.save()
    assert queries.patients_to_pack(actor=nurse) == []


def test_a_pack_is_downloaded_by_its_owner_and_forgotten_after_a_week(
    structure: Structure, django_capture_on_commit_callbacks
) -> None:
    nurse = records.make_reader(structure.pk, "60")
    other = records.make_reader(structure.pk, "60")
    pack = operations.keep_pack(actor=nurse, patients=2, content=b"zip")
    assert (pack.first_on, pack.last_on) == (nurse.today, nurse.today + timedelta(days=3))

    with pytest.raises(DailyPack.DoesNotExist):
        operations.download_pack(actor=other, pack_id=pack.pk)
    taken = operations.download_pack(actor=nurse, pack_id=pack.pk)
    assert taken.file is not None
    assert (storing.content_of(taken.file), taken.downloaded_at) == (b"zip", nurse.now)
    assert JournalEntry.objects.filter(action="records.download_pack").count() == 1

    file_id = taken.file.pk
    with django_capture_on_commit_callbacks(execute=True):
        week = replace(nurse, now=nurse.now + timedelta(days=7))
        assert operations.forget_old_packs(actor=week) == 0
        later = replace(nurse, now=nurse.now + timedelta(days=7, minutes=1))
        assert operations.forget_old_packs(actor=later) == 1
    kept = DailyPack.objects.get(pk=pack.pk)
    assert (kept.file, kept.patients, kept.downloaded_at) == (None, 2, nurse.now)
    with pytest.raises(storage.FileDamaged):
        storage.read(structure_id=structure.pk, file_id=file_id)
    with pytest.raises(DailyPack.DoesNotExist):
        operations.download_pack(actor=later, pack_id=pack.pk)


def test_the_password_is_ones_own_the_same_each_time_until_it_is_renewed(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    other = records.make_reader(structure.pk, "60")
    member, first = operations.show_pack_password(actor=nurse)
    assert member == records.member_of(nurse)
    assert queries.password_of(actor=nurse) == first != queries.password_of(actor=other)
    operations.renew_pack_password(actor=nurse)
    assert queries.password_of(actor=nurse) != first
    shown = JournalEntry.objects.get(action="records.show_pack_password")
    assert first not in str(shown.details)


@pytest.mark.parametrize("role", [Role.SECRETARY, Role.COORDINATOR, Role.TRAINEE, Role.PARTNER, Role.MANAGER])
def test_packs_are_for_care_professionals(structure: Structure, role: Role) -> None:
    actor = records.make_reader(structure.pk, "60", role)
    for ask in (queries.own_packs, queries.own_visits, queries.patients_to_pack, queries.password_of):
        with pytest.raises(PermissionMissing):
            ask(actor=actor)
