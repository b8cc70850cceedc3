"""Two identities that are one person: two readers, everything moved whatever the table, undone exactly."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.apps import apps
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.patients import operations, policies, queries
from maisonnee.domains.patients.enums import MergeState
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    FollowUp,
    IdentityMerge,
    Patient,
    Reading,
    SearchWord,
)
from maisonnee.domains.patients.operations.merging import _tables_of_patients
from maisonnee.domains.records import queries as record_queries
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal
from tests.factories import patients as make
from tests.factories import records, rows, teams


@pytest.fixture
def pair(professional: Actor) -> tuple[Patient, Patient]:
    """The same person recorded twice; the first is the one to keep."""
    kept = make.make_patient(professional, birth_family_name="Durand", birth_given_names="Marie")
    absorbed = make.make_patient(
        professional, birth_family_name="Durand", birth_given_names="Marie", used_name="Le Goff"
    )
    return kept, absorbed


@pytest.fixture
def second(structure: Structure) -> Actor:
    return teams.seat(structure.id, Role.SECRETARY).actor


def _propose(actor: Actor, pair: tuple[Patient, Patient]) -> IdentityMerge:
    return operations.propose_merge(
        actor=actor, kept_id=pair[0].pk, absorbed_id=pair[1].pk, reason="Même carte Vitale"
    )


def _merged(first: Actor, second: Actor, pair: tuple[Patient, Patient]) -> IdentityMerge:
    return operations.confirm_merge(actor=second, merge_id=_propose(first, pair).pk)


def _contents(patient: Patient) -> dict[str, list[dict[str, Any]]]:
    """Every row of every table that names a patient, as the database holds it."""
    return {
        model._meta.label_lower: list(
            model._base_manager.filter(**{field.name: patient}).order_by("pk").values()
        )
        for model, field in _tables_of_patients()
    }


def test_every_table_that_names_a_patient_is_moved_or_left_on_purpose() -> None:
    left = {"patients.patient", "patients.searchword", "patients.identitymerge", "patients.reading"}
    naming = {
        model._meta.label_lower
        for model in apps.get_models()
        for field in model._meta.concrete_fields
        if field.related_model is Patient and not hasattr(model, "pgh_tracked_model")
    }
    assert {model._meta.label_lower for model, _ in _tables_of_patients()} == naming - left


def test_a_row_of_every_table_goes_and_comes_back_byte_for_byte(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    kept, absorbed = pair
    for model, field in _tables_of_patients():
        rows.make_row(model._meta.label_lower, professional.structure_id, **{field.attname: absorbed.pk})
    before = _contents(absorbed)
    assert all(len(found) >= 1 for found in before.values())

    merge = _merged(professional, second, pair)

    assert {label: found for label, found in _contents(absorbed).items() if found} == {}
    moved = _contents(kept)
    assert {label: [row["id"] for row in found] for label, found in moved.items()} == {
        label: [row["id"] for row in found] for label, found in before.items()
    }
    assert len(merge.moved) == sum(len(found) for found in before.values())

    operations.undo_merge(actor=professional, merge_id=merge.pk, reason="Deux cousines")

    assert _contents(absorbed) == before
    assert {label: found for label, found in _contents(kept).items() if found} == {}


def test_nothing_moves_until_somebody_else_confirms(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    merge = _propose(professional, pair)
    with pytest.raises(Refusal, match="merge_needs_another_reader"):
        operations.confirm_merge(actor=professional, merge_id=merge.pk)
    assert Patient.objects.filter(merged_into__isnull=False).count() == 0
    assert operations.confirm_merge(actor=second, merge_id=merge.pk).state == MergeState.DONE
    assert Patient.objects.get(merged_into__isnull=False).pk == pair[1].pk


def test_the_database_itself_refuses_one_reader_for_both(
    professional: Actor, pair: tuple[Patient, Patient]
) -> None:
    merge = _propose(professional, pair)
    with pytest.raises(IntegrityError, match="merge_by_two_readers"), transaction.atomic():
        IdentityMerge.objects.filter(pk=merge.pk).update(decided_by_id=professional.user_id)


def test_an_identity_of_another_team_cannot_be_named(
    professional: Actor, pair: tuple[Patient, Patient]
) -> None:
    stranger = teams.seat(teams.make_structure().id, Role.PROFESSIONAL).actor
    with context.entered(structure_id=stranger.structure_id):
        elsewhere = make.make_patient(stranger)
        with pytest.raises(Patient.DoesNotExist):
            _propose(stranger, (elsewhere, pair[0]))
    with pytest.raises(Patient.DoesNotExist):
        _propose(professional, (pair[0], elsewhere))
    merge = _propose(professional, pair)
    with context.entered(structure_id=stranger.structure_id), pytest.raises(IdentityMerge.DoesNotExist):
        operations.confirm_merge(actor=stranger, merge_id=merge.pk)
    with pytest.raises(IntegrityError, match="tenant_fk"), transaction.atomic():
        IdentityMerge.objects.filter(pk=merge.pk).update(absorbed=elsewhere.pk)
        connection.check_constraints()
    assert IdentityMerge.objects.get().state == MergeState.PROPOSED


@pytest.mark.parametrize("role", [Role.COORDINATOR, Role.MANAGER, Role.TRAINEE, Role.PARTNER])
def test_other_roles_do_not_merge(role: Role, structure: Structure, pair: tuple[Patient, Patient]) -> None:
    with pytest.raises(PermissionMissing):
        _propose(teams.seat(structure.id, role).actor, pair)
    assert IdentityMerge.objects.count() == 0


def test_what_the_kept_one_cannot_take_stays(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    kept, absorbed = pair
    one, other = make.make_member(professional), make.make_member(professional)
    make.attended_by(professional, kept, one)
    make.attended_by(professional, absorbed, other)
    nurse = make.make_member(professional, profession="60")
    make.followed_by(professional, absorbed, nurse)

    merge = _merged(professional, second, pair)

    assert AttendingDoctor.objects.get(patient=kept).member_id == one.pk
    assert AttendingDoctor.objects.get(patient=absorbed).member_id == other.pk
    assert FollowUp.objects.get().patient_id == kept.pk
    assert [label for label, _ in merge.moved] == ["patients.followup"]


def test_the_merged_identity_is_nowhere_any_more(
    professional: Actor, second: Actor, structure: Structure, pair: tuple[Patient, Patient]
) -> None:
    kept, absorbed = pair
    doctor = records.make_reader(structure.id)
    make.attended_by(professional, kept, records.member_of(doctor))
    make.attended_by(professional, absorbed, records.member_of(doctor))
    on = professional.today
    assert queries.contract_base_on(actor=professional, on=on).p == 2
    merge = _merged(professional, second, pair)

    assert [row.pk for row in policies.visible_patients(professional)] == [kept.pk]
    assert [row.pk for row in policies.counted_patients(professional)] == [kept.pk]
    assert [row.pk for row in policies.care_patients(doctor)] == [kept.pk]
    assert queries.has_access(actor=doctor, patient_id=absorbed.pk) is False
    for ask in (queries.access, queries.sheet):
        with pytest.raises(Patient.DoesNotExist):
            ask(actor=doctor, patient_id=absorbed.pk)
    assert queries.contract_base_on(actor=professional, on=on).p == 1
    assert [base.p for base in queries.contract_base_by_doctor_on(actor=professional, on=on)] == [1]
    assert [file.patients for file in queries.active_files_on(actor=professional, on=on)] == [1]
    assert queries.duplicates(actor=professional) == []
    standing = queries.standing_identity(actor=professional, patient_id=absorbed.pk)
    assert standing is not None
    assert standing.pk == kept.pk

    operations.undo_merge(actor=second, merge_id=merge.pk, reason="Erreur")
    assert policies.visible_patients(professional).count() == 2
    assert queries.standing_identity(actor=professional, patient_id=absorbed.pk) is None
    assert queries.duplicates(actor=professional) == []  # (found to be two persons)


def test_the_kept_one_is_found_by_both_names_until_it_is_undone(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    def found(text: str) -> list[Any]:
        rows = queries.found_by(queries.patients(actor=professional), text)
        return [row.pk for row in rows]

    before = set(SearchWord.objects.values_list("patient_id", "word"))
    merge = _merged(professional, second, pair)
    assert found("le goff") == [pair[0].pk]
    operations.correct_patient(actor=professional, patient_id=pair[0].pk, version=1, values={"city": "Redon"})
    assert found("legoff") == [pair[0].pk]
    operations.undo_merge(actor=professional, merge_id=merge.pk, reason="Erreur")
    assert found("le goff") == [pair[1].pk]
    assert set(SearchWord.objects.values_list("patient_id", "word")) == before


def test_readings_stay_where_they_were_and_are_shown_together(
    professional: Actor, second: Actor, structure: Structure, pair: tuple[Patient, Patient]
) -> None:
    doctor = records.make_reader(structure.id)
    for patient in pair:
        records.in_care(doctor, patient)
        records.weigh(doctor, patient, "70")
        record_queries.open_record(actor=doctor, patient_id=patient.pk)
    before = list(Reading.objects.order_by("pk").values())
    _merged(professional, second, pair)

    assert list(Reading.objects.order_by("pk").values()) == before
    shown = queries.readings_of(actor=doctor, patient_id=pair[0].pk)
    assert {row.patient_id for row in shown} == {pair[0].pk, pair[1].pk}


def test_both_histories_tell_the_merge(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    merge = _merged(professional, second, pair)
    operations.undo_merge(actor=second, merge_id=merge.pk, reason="Deux personnes")
    told = {
        patient.pk: list(
            JournalEntry.objects.filter(patient_id=patient.pk, action__contains="merge")
            .order_by("sequence")
            .values_list("action", flat=True)
        )
        for patient in pair
    }
    assert told[pair[0].pk] == ["patients.propose_merge", "patients.confirm_merge", "patients.undo_merge"]
    assert told[pair[1].pk] == ["patients.merge_of_identity"] * 3


def test_a_pair_that_cannot_be(professional: Actor, pair: tuple[Patient, Patient]) -> None:
    surer = {
        "identity_status": "qualified", "ins_number": "255081416802538", "ins_oid": "1.2.250.1.213.1.4.10",
        "identity_proof": "passport", "identity_proved_on": date(2025, 1, 1), "identity_source": "Logiciel",
    }  # fmt: skip
    sure = make.make_patient(professional, **surer)
    with pytest.raises(Refusal, match="merge_keeps_the_surer"):
        _propose(professional, (pair[0], sure))
    other = make.make_patient(professional, **{**surer, "ins_number": "269054958815780"})
    with pytest.raises(Refusal, match="merge_two_persons"):
        _propose(professional, (sure, other))
    with pytest.raises(Refusal, match="merge_with_itself"):
        _propose(professional, (sure, sure))
    _propose(professional, pair)
    with pytest.raises(Refusal, match="merge_already_proposed"):
        _propose(professional, (sure, pair[0]))
    assert IdentityMerge.objects.count() == 1


def test_a_merge_is_taken_back_refused_and_never_decided_twice(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    own = operations.refuse_merge(actor=professional, merge_id=_propose(professional, pair).pk)
    assert (own.state, own.decided_by_id) == (MergeState.REFUSED, None)
    again = operations.refuse_merge(actor=second, merge_id=_propose(professional, pair).pk)
    assert again.decided_by_id == second.user_id
    for act in (operations.confirm_merge, operations.refuse_merge):
        with pytest.raises(Refusal, match="merge_not_in_that_state"):
            act(actor=second, merge_id=again.pk)
    with pytest.raises(Refusal, match="merge_not_in_that_state"):
        operations.undo_merge(actor=second, merge_id=again.pk, reason="Erreur")


def test_a_chain_is_undone_from_its_end(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    last = make.make_patient(professional)
    first = _merged(professional, second, pair)
    _merged(professional, second, (last, pair[0]))
    assert queries.identities_of(last.pk) == [last.pk, pair[0].pk, pair[1].pk]
    standing = queries.standing_identity(actor=professional, patient_id=pair[1].pk)
    assert standing is not None
    assert standing.pk == last.pk
    with pytest.raises(Refusal, match="merge_undo_later_first"):
        operations.undo_merge(actor=second, merge_id=first.pk, reason="Erreur")


def test_a_pair_is_shown_until_it_waits_or_is_told_apart(
    professional: Actor, second: Actor, pair: tuple[Patient, Patient]
) -> None:
    def shown() -> list[set[Any]]:
        return [{row.pk for row in group.patients} for group in queries.duplicates(actor=professional)]

    assert shown() == [{row.pk for row in pair}]
    merge = _propose(professional, pair)
    assert shown() == []
    operations.refuse_merge(actor=professional, merge_id=merge.pk)
    assert shown() == [{row.pk for row in pair}]
    operations.refuse_merge(actor=second, merge_id=_propose(professional, pair).pk)
    assert shown() == []


def test_duplicates_cost_the_same_for_two_and_twenty(professional: Actor) -> None:
    def cost() -> int:
        with CaptureQueriesContext(connection) as found:
            queries.duplicates(actor=professional)
        return len(found)

    counts = []
    for total in (2, 20):
        for number in range(total):
            make.make_patient(professional, birth_family_name=f"Double{total}x{number // 2}")
        counts.append(cost())
    assert counts[0] == counts[1]
    assert len(queries.duplicates(actor=professional)) == 11
