"""What counting the registers costs: the same number of queries whatever the number of patients."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.models import AttendingDoctor, FollowUp, LongTermIllness, Patient
from maisonnee.foundation.access.actors import Actor
from tests.factories import patients as make

ON = date(2025, 12, 31)


def _attended(actor: Actor, doctor: Any, **values: Any) -> Patient:
    patient = make.make_patient(actor, **values)
    AttendingDoctor.objects.create(
        structure_id=actor.structure_id, patient=patient, member=doctor, starts_on=date(2024, 1, 1)
    )
    return patient


def test_the_contract_base_is_counted_at_once_nobody_twice(professional: Actor) -> None:
    # given a patient both old and ill, one old, one young, one gone
    doctor = make.make_member(professional)
    both = _attended(professional, doctor, born_on=date(1940, 1, 1))
    LongTermIllness.objects.create(
        structure_id=professional.structure_id, patient=both, starts_on=date(2024, 1, 1)
    )
    _attended(professional, doctor, born_on=date(1945, 1, 1))
    _attended(professional, doctor, born_on=date(1990, 1, 1))
    gone = _attended(professional, doctor, born_on=date(1940, 1, 1))
    Patient.objects.filter(pk=gone.pk).update(left_on=date(2025, 6, 1))
    # when, then
    with CaptureQueriesContext(connection) as asked:
        base = queries.contract_base_on(actor=professional, on=ON)
    assert (base.p, base.a, base.c2s, base.ame) == (3, 2, 0, 0)
    # The doctors, then the counts.
    assert len([one for one in asked if "COUNT(" in one["sql"]]) == 1


def test_active_files_count_a_patient_once_whoever_follows(professional: Actor) -> None:
    # given a patient of a doctor, followed by two nurses; another followed by one nurse alone
    doctor = make.make_member(professional)
    nurses = [make.make_member(professional, profession="60") for _ in range(2)]
    shared, own = _attended(professional, doctor), make.make_patient(professional)
    for nurse, patient in ((nurses[0], shared), (nurses[1], shared), (nurses[0], own)):
        FollowUp.objects.create(
            structure_id=professional.structure_id, patient=patient, member=nurse, starts_on=date(2024, 1, 1)
        )

    def asked() -> int:
        with CaptureQueriesContext(connection) as captured:
            queries.active_files_on(actor=professional, on=ON)
        return len(captured)

    # when, then
    files = {file.profession: file for file in queries.active_files_on(actor=professional, on=ON)}
    assert (files["60"].patients, files["60"].outside_contract) == (2, 1)
    assert (files["10"].patients, files["10"].outside_contract) == (1, 0)
    few = asked()
    for _ in range(12):
        _attended(professional, doctor)
    assert asked() == few


def test_the_statistics_follow_an_import(professional: Actor) -> None:
    # given
    for _ in range(3):
        make.make_patient(professional)
    # when
    operations.refresh_statistics()
    # then
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples::int FROM pg_class WHERE relname = 'patients_patient'")
        found = cursor.fetchone()[0]
        cursor.execute("SHOW server_version_num")
        version = int(cursor.fetchone()[0])
    # (Before PostgreSQL 17 the application may not: the server does it later.)
    assert found == 3 or version < 170000


def test_the_contract_base_is_not_looked_up_patient_by_patient(professional: Actor) -> None:
    # given a planner that expects a handful of patients, as where the structure has just arrived
    _attended(professional, make.make_member(professional))
    # when
    plan = queries.registered_on(actor=professional, on=ON).explain()
    # then the declarations are read once, into a table in memory
    assert "hashed" in plan
    assert "Join" not in plan
