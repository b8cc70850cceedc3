"""A record where much is kept from some: what nobody else may meet bears a word found nowhere else.

Every way of keeping is there: the grid, an objection, a restriction, a section changed since, a record one does not
follow; every place where words are written too: versions, reasons, questions, alerts, recalls, files, imports.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import timedelta
from decimal import Decimal
from typing import Any

from PIL import Image

from maisonnee.domains.patients import operations as patient_operations
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import DueState, EntryKind, ItemOutcome, WatchRule
from maisonnee.domains.records.models import Alert, Entry
from maisonnee.domains.records.operations.documents import add_document
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from tests.factories import records, rows
from tests.factories.patients import attended_by, make_patient

WORD = "zqxjv"
"""What is hidden holds it, followed by where it was written."""
WEIGHT = "87.6"
GRID = {
    "10": [
        "problems",
        "treatments",
        "allergies",
        "measures",
        "acts",
        "documents",
        "mental_health",
        "sexual_health",
        "notes:10",
    ],
    "93": ["problems", "mental_health", "measures", "acts", "notes:93"],
    "60": ["problems", "treatments", "allergies", "acts", "documents", "notes:60"],
    "70": ["problems"],
    "331": ["problems"],
}


@dataclass(frozen=True)
class Team:
    """Those who write (doctor, psychologist), those kept from it, and two patients; the second is the doctor's alone."""

    doctor: Actor
    psychologist: Actor
    nurse: Actor
    secretary: Actor
    trainee: Actor
    partner: Actor
    outsider: Actor
    patient: Patient
    other: Patient


def make_team(structure_id: Any) -> Team:
    """Make the team, its voted grid, and what everybody may read."""
    doctor, psychologist, nurse, outsider = (
        records.make_reader(structure_id, code) for code in ("10", "93", "60", "10")
    )
    secretary = records.make_reader(structure_id, "331", Role.SECRETARY)
    trainee = records.make_reader(structure_id, "60", Role.TRAINEE)
    partner = records.make_reader(structure_id, "70", Role.PARTNER)
    patient, other = make_patient(doctor), make_patient(doctor)
    for one in (patient, other):
        attended_by(doctor, one, records.member_of(doctor))
    for actor in (psychologist, nurse, secretary, trainee, partner):
        records.in_care(actor, patient)
    records.vote(doctor, GRID)
    patient_operations.object_to_sharing(
        actor=doctor, patient_id=patient.pk, section="allergies", said_on=doctor.today
    )
    records.write(doctor, patient, kind=EntryKind.PROBLEM, label="Hypertension visible")
    records.write(
        doctor,
        patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        happened_on=doctor.today - timedelta(days=400),
        proposes_due=True,
    )
    return Team(doctor, psychologist, nurse, secretary, trainee, partner, outsider, patient, other)


def hide(team: Team) -> None:
    """Write everything that only the doctor or the psychologist may read."""
    _kept_by_the_grid(team)
    _kept_by_their_author(team)
    _kept_by_the_patient(team)
    _measured_and_followed(team)
    _brought_by_an_import(team)


def said(where: str) -> str:
    return f"{WORD} {where}"


def _kept_by_the_grid(team: Team) -> None:
    note = records.write(
        team.psychologist, team.patient, label=said("note"), text=said("text"), series=said("series")
    )
    _correct(team.psychologist, team.patient, note, "note corrected")
    problem = records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.PROBLEM,
        section="mental_health",
        label=said("problem"),
        details={"said": said("details")},
    )
    question = operations.ask_clarification(
        actor=team.psychologist,
        patient_id=team.patient.pk,
        entry_id=problem.pk,
        question=said("question"),
    )
    operations.answer_clarification(
        actor=team.doctor,
        patient_id=team.patient.pk,
        clarification_id=question.pk,
        answer=said("answer"),
    )
    operations.ask_clarification(
        actor=team.psychologist, patient_id=team.patient.pk, entry_id=problem.pk, question=said("unanswered")
    )
    withdrawn = records.write(team.doctor, team.patient, label=said("withdrawn"))
    operations.withdraw_entry(
        actor=team.doctor,
        patient_id=team.patient.pk,
        entry_id=withdrawn.pk,
        reason=said("withdrawal reason"),
    )
    wrong = records.write(team.doctor, team.other, label=said("wrong patient"))
    operations.move_entry(
        actor=team.doctor,
        patient_id=team.other.pk,
        entry_id=wrong.pk,
        to_patient_id=team.patient.pk,
        reason=said("moved"),
    )


def _kept_by_their_author(team: Team) -> None:
    late = team.doctor.today - timedelta(days=20)
    kept: dict[str, Any] = {
        "restricted_to": frozenset(),
        "restriction_reason": said("restriction reason"),
    }
    records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.TREATMENT,
        label=said("treatment"),
        text=said("dose"),
        **kept,
    )
    due = records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.ACT,
        label=said("act"),
        happened_on=late,
        next_due_on=late + timedelta(days=5),
        **kept,
    )
    operations.ask_recalls(
        actor=team.doctor,
        entry_ids=[due.pk],
        assigned_to_id=records.member_of(team.doctor).pk,
        due_on=team.doctor.today,
        reason=said("recall"),
    )
    aside = records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.ACT,
        label=said("act set aside"),
        happened_on=late,
        next_due_on=late + timedelta(days=5),
        **kept,
    )
    operations.close_due(
        actor=team.doctor,
        patient_id=team.patient.pk,
        entry_id=aside.pk,
        state=DueState.SET_ASIDE,
        reason=said("set aside"),
    )
    # It answers the foot test that everybody sees: their reminder stays as it is.
    records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.ACT,
        item="foot_test",
        label="",
        text=said("foot_test"),
        **kept,
    )
    document = add_document(
        actor=team.doctor,
        patient_id=team.patient.pk,
        draft=Draft(
            kind=EntryKind.DOCUMENT,
            label=said("document"),
            text=said("document text"),
            happened_on=team.doctor.today,
            **kept,
        ),
        name=f"{WORD}-name.txt",
        data=f"{WORD} content of the document\n".encode(),
    )
    assert document.restricted_to == []
    picture = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(picture, "PNG")
    add_document(
        actor=team.doctor,
        patient_id=team.patient.pk,
        draft=Draft(
            kind=EntryKind.PHOTO,
            label=said("photo"),
            series=said("photo series"),
            happened_on=team.doctor.today,
            **kept,
        ),
        name=f"{WORD}.png",
        data=picture.getvalue(),
    )


def _kept_by_the_patient(team: Team) -> None:
    records.write(team.doctor, team.patient, kind=EntryKind.ALLERGY, label=said("allergy"))


def open_later(team: Team) -> None:
    """What was written in a closed section, or while kept to a few, then opened without what it said."""
    problem = records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.PROBLEM,
        section="mental_health",
        label=said("section of then"),
    )
    operations.correct_entry(
        actor=team.doctor,
        patient_id=team.patient.pk,
        entry_id=problem.pk,
        version=problem.version,
        reason="Rubrique usuelle",
        values={"label": "Fatigue visible", "text": "", "section": ""},
    )
    treatment = records.write(
        team.doctor,
        team.patient,
        kind=EntryKind.TREATMENT,
        label=said("restricted then"),
        restricted_to=frozenset(),
        restriction_reason=said("reason then"),
    )
    changed = _correct(team.doctor, team.patient, treatment, "Traitement visible", label="Traitement visible")
    operations.restrict_entry(
        actor=team.doctor, patient_id=team.patient.pk, entry_id=changed.pk, member_ids=None
    )


def _measured_and_followed(team: Team) -> None:
    operations.set_watch(
        actor=team.doctor,
        patient_id=team.patient.pk,
        item="weight",
        rule=WatchRule.ABOVE,
        threshold=Decimal(80),
        instruction=said("instruction"),
        starts_on=team.doctor.today - timedelta(days=30),
    )
    for _ in range(2):
        records.weigh(team.doctor, team.patient, WEIGHT)
    first = Alert.objects.order_by("raised_at", "pk").first()
    assert first is not None
    operations.acknowledge_alert(actor=team.doctor, alert_id=first.pk, answer=said("answer to the alert"))


def _brought_by_an_import(team: Team) -> None:
    batch = rows.make_row(
        "records.recordimport",
        team.doctor.structure_id,
        received_by=records.member_of(team.doctor),
        name=f"{WORD}.csv",
        software=said("software"),
    )
    rows.make_row(
        "records.importitem",
        team.doctor.structure_id,
        batch=batch,
        patient=team.patient,
        kind=EntryKind.PROBLEM,
        values={"label": said("imported")},
        outcome=ItemOutcome.NEW,
    )


def _correct(actor: Actor, patient: Patient, entry: Entry, where: str, label: str = "") -> Entry:
    return operations.correct_entry(
        actor=actor,
        patient_id=patient.pk,
        entry_id=entry.pk,
        version=entry.version,
        reason=said(f"reason, {where}"),
        values={"label": label or said(where), "text": ""},
    )
