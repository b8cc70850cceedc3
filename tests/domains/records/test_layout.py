"""What the team arranges: forms, views and charter, dated; the last values beside a form; what is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal

import pytest

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import Patient, Reading
from maisonnee.domains.records import operations, queries
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry as RecordEntry
from maisonnee.domains.records.models import FillingCharter, FormLayout, ViewLayout
from maisonnee.domains.records.queries import layout
from maisonnee.domains.records.rules.form_fields import FIELDS
from maisonnee.domains.records.rules.forms import HOME_READING, Placed
from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import records
from tests.factories.patients import make_patient


def _arrange(actor: Actor, key: str, *placed: Placed, on: date | None = None) -> FormLayout:
    return operations.arrange_form(
        actor=actor,
        form_key=key,
        placed=placed,
        starts_on=on or actor.today,
        decision="réunion du 12 mars",
    )


def test_a_form_is_the_teams_from_the_day_it_decided(coordinator: Actor) -> None:
    usual = layout.arranged_form(actor=coordinator, form_key="doctor")
    assert [one.field.key for one in usual.fields] == list(usual.form.fields)

    later = coordinator.today + timedelta(days=3)
    _arrange(coordinator, "doctor", Placed(FIELDS["note"], is_required=True), Placed(FIELDS["weight"]))
    _arrange(coordinator, "doctor", Placed(FIELDS["pain"]), on=later)

    now = layout.arranged_form(actor=coordinator, form_key="doctor")
    assert [(one.field.key, one.is_required) for one in now.fields] == [("note", True), ("weight", False)]
    versions = layout.layout_versions(actor=coordinator, form_key="doctor")
    assert [row.starts_on for row in versions] == [later, coordinator.today]
    assert {row.recorded_by for row in versions} == {coordinator.name}


def test_deciding_twice_the_same_day_keeps_one_version_and_its_history(coordinator: Actor) -> None:
    _arrange(coordinator, "doctor", Placed(FIELDS["note"]))
    row = _arrange(coordinator, "doctor", Placed(FIELDS["weight"]))

    assert FormLayout.objects.count() == 1
    assert [event.fields[0]["field"] for event in row.events.order_by("pgh_id")] == ["note", "weight"]  # type: ignore[attr-defined]


def test_the_past_and_undecided_things_are_refused(coordinator: Actor) -> None:
    yesterday = coordinator.today - timedelta(days=1)
    with pytest.raises(Refusal) as past:
        _arrange(coordinator, "doctor", Placed(FIELDS["note"]), on=yesterday)
    with pytest.raises(Refusal) as undecided:
        operations.write_charter(actor=coordinator, text="Texte", starts_on=coordinator.today, decision=" ")
    with pytest.raises(Refusal) as empty:
        operations.write_charter(actor=coordinator, text=" ", starts_on=coordinator.today, decision="réunion")

    assert (past.value.code, past.value.field) == ("records.layout_in_the_past", "starts_on")
    assert (undecided.value.code, undecided.value.field) == ("records.layout_without_decision", "decision")
    assert (empty.value.code, empty.value.field) == ("records.charter_without_text", "text")
    assert (FormLayout.objects.count(), FillingCharter.objects.count()) == (0, 0)


def test_those_who_pass_read_the_forms_and_do_not_arrange_them(
    actor_as: Callable[[Role], Actor], manager: Actor
) -> None:
    trainee = actor_as(Role.TRAINEE)
    with pytest.raises(PermissionMissing):
        _arrange(trainee, "doctor", Placed(FIELDS["note"]))
    assert layout.arranged_form(actor=trainee, form_key="doctor").layout is None
    with pytest.raises(FormLayout.DoesNotExist):
        layout.arranged_form(actor=manager, form_key="no-such-form")
    with pytest.raises(FormLayout.DoesNotExist):
        _arrange(manager, "no-such-form", Placed(FIELDS["note"]))

    assert FormLayout.objects.count() == 0


def test_the_charter_in_force_is_the_last_one_begun(coordinator: Actor) -> None:
    for number, text in ((0, "Première"), (5, "Seconde")):
        operations.write_charter(
            actor=coordinator,
            text=text,
            starts_on=coordinator.today + timedelta(days=number),
            decision="réunion du 12 mars",
        )

    found = layout.charter(actor=coordinator)
    assert found is not None
    assert found.text == "Première"
    assert [row.text for row in layout.charters(actor=coordinator)] == ["Seconde", "Première"]


def test_a_profession_reads_in_the_order_of_the_team_unless_it_chose_its_own(
    structure: Structure, coordinator: Actor
) -> None:
    nurse = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)

    row = operations.arrange_view(actor=coordinator, group="60", blocks=["notes", "measures"], version=None)
    assert queries.open_record(actor=nurse, patient_id=patient.pk).blocks[:2] == ["notes", "measures"]
    assert {view.group for view in layout.views(actor=coordinator)} >= {"60"}

    with pytest.raises(StaleVersion):
        operations.arrange_view(actor=coordinator, group="60", blocks=["social"], version=None)
    operations.arrange_view(actor=coordinator, group="60", blocks=["social"], version=row.version)
    assert queries.open_record(actor=nurse, patient_id=patient.pk).blocks[0] == "social"

    operations.arrange_own_view(actor=nurse, blocks=["history"])
    assert queries.open_record(actor=nurse, patient_id=patient.pk).blocks[0] == "history"
    with pytest.raises(ViewLayout.DoesNotExist):
        operations.arrange_view(actor=coordinator, group="no-such-line", blocks=[], version=None)


def test_a_form_shows_the_last_value_its_reader_reads_and_leaves_a_trace(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    doctor = records.make_reader(structure.pk, "10")
    patient = make_patient(nurse)
    for actor in (nurse, doctor):
        records.in_care(actor, patient)
    records.weigh(doctor, patient, "70", date(2026, 3, 2))
    records.weigh(doctor, patient, "71.5", date(2026, 3, 9))

    found = layout.visit_page(actor=nurse, patient_id=patient.pk, form_key=HOME_READING)

    assert {key: row.value for key, row in found.last.items()} == {"weight": Decimal("71.5")}
    trace = Reading.objects.get(member=records.member_of(nurse))
    assert (trace.place, trace.parts) == ("visit", ["measures"])

    patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="measures", said_on=doctor.today
    )
    assert layout.visit_page(actor=nurse, patient_id=patient.pk, form_key=HOME_READING).last == {}


def test_forms_are_those_of_ones_profession_and_care_team(structure: Structure) -> None:
    nurse = records.make_reader(structure.pk, "60")
    outsider = records.make_reader(structure.pk, "60")
    patient = make_patient(nurse)
    records.in_care(nurse, patient)

    found = layout.visit_page(actor=nurse, patient_id=patient.pk)
    assert [form.key for form in found.forms] == ["nurse_visit", "home_environment"]
    with pytest.raises(RecordEntry.DoesNotExist):
        layout.visit_page(actor=nurse, patient_id=patient.pk, form_key="doctor")
    with pytest.raises(Patient.DoesNotExist):
        layout.visit_page(actor=outsider, patient_id=patient.pk)

    Membership.objects.filter(member=records.member_of(nurse)).update(status=MemberStatus.ASALEE)
    assert layout.visit_page(actor=nurse, patient_id=patient.pk).arranged.form.key == "asalee"


def test_what_the_team_wishes_is_asked_of_the_right_profession_until_it_is_said(
    structure: Structure, coordinator: Actor
) -> None:
    nurse = records.make_reader(structure.pk, "60")
    doctor = records.make_reader(structure.pk, "10")
    patient = make_patient(nurse)
    for actor in (nurse, doctor):
        records.in_care(actor, patient)

    def asked(actor: Actor) -> list[str]:
        record = queries.open_record(actor=actor, patient_id=patient.pk)
        return [gap.field.key for gap in layout.gaps(actor=actor, record=record)]

    assert asked(nurse) == []
    _arrange(
        coordinator,
        "nurse_visit",
        Placed(FIELDS["housing"], is_wanted=True),
        Placed(FIELDS["weight"], is_wanted=True),
        Placed(FIELDS["mood"], is_wanted=True),
        Placed(FIELDS["note"]),
    )

    # (Notes of mental health are not read by nurses in the proposed grid: they are not asked for either.)
    assert asked(nurse) == ["housing", "weight"]
    assert asked(doctor) == []
    records.weigh(doctor, patient, "70")
    records.write(nurse, patient, kind=EntryKind.SITUATION, label="Logement", text="Deux étages")
    assert asked(nurse) == []


def test_nothing_is_asked_where_the_patient_keeps_something(structure: Structure, coordinator: Actor) -> None:
    nurse = records.make_reader(structure.pk, "60")
    doctor = records.make_reader(structure.pk, "10")
    patient = make_patient(nurse)
    for actor in (nurse, doctor):
        records.in_care(actor, patient)
    _arrange(coordinator, "nurse_visit", Placed(FIELDS["housing"], is_wanted=True))
    patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="social", said_on=doctor.today
    )

    record = queries.open_record(actor=nurse, patient_id=patient.pk)

    assert layout.gaps(actor=nurse, record=record) == []
