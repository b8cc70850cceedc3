"""Advanced consultations: the partnership, the liaison form and each of its steps, the periodic evaluation."""

from __future__ import annotations

import uuid
from datetime import date
from typing import Any, TypedDict

from maisonnee.domains.exchanges.enums import AdvancedPermission, LiaisonState, ReferralUrgency
from maisonnee.domains.exchanges.models import (
    AdvancedEvaluation,
    AdvancedProgramme,
    DirectTalk,
    LiaisonForm,
)
from maisonnee.domains.exchanges.operations.referrals import open_care
from maisonnee.domains.exchanges.policies.advanced import (
    forms_in_hand,
    readable_forms,
    visible_programmes,
)
from maisonnee.domains.exchanges.queries import advanced as queries
from maisonnee.domains.exchanges.rules import advanced as rules
from maisonnee.domains.patients.policies import access_to, objections_of, own_reader
from maisonnee.domains.patients.rules.sharing import Part, Reader, group_of, is_objected
from maisonnee.domains.structures import queries as structures
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned, last_author
from maisonnee.kernel.refusals import Refusal, StaleVersion


class ProgrammeFacts(TypedDict):
    """What is said of a partnership with a hospital team."""

    hospital: str
    specialty: str
    visitor_id: uuid.UUID
    specialist: str
    section: str
    starts_on: date
    ends_on: date | None
    first_presentation_on: date
    presentation_every_days: int
    first_evaluation_months: int
    evaluation_every_months: int


class LiaisonFacts(TypedDict):
    """What the doctor writes to the hospital team."""

    reason: str
    question: str
    known: str
    urgency: ReferralUrgency
    agreed_on: date


@operation(AdvancedPermission.ARRANGE)
def arrange_programme(*, actor: Actor, facts: ProgrammeFacts) -> AdvancedProgramme:
    """Record that a hospital team comes to the house. Raises `Refusal`."""
    _check_programme(actor, facts)
    row = AdvancedProgramme.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(AdvancedPermission.ARRANGE)
def change_programme(
    *, actor: Actor, programme_id: uuid.UUID, version: int | None, facts: ProgrammeFacts
) -> AdvancedProgramme:
    """Change the partnership: who comes, the rhythm. Raises `Refusal`, `StaleVersion`."""
    row = visible_programmes(actor).get(pk=programme_id)
    _check_programme(actor, facts)
    note(label=f"{facts['specialty']}, {facts['hospital']}")
    return change_versioned(row, version, **facts)


@operation(AdvancedPermission.ARRANGE)
def end_programme(
    *, actor: Actor, programme_id: uuid.UUID, version: int | None, on: date
) -> AdvancedProgramme:
    """Say that the hospital team stops coming after a day. Raises `Refusal`, `StaleVersion`."""
    row = visible_programmes(actor).get(pk=programme_id)
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


def _check_programme(actor: Actor, facts: ProgrammeFacts) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["first_presentation_on"] < facts["starts_on"]:
        raise Refusal("exchanges.presentation_before_start", field="first_presentation_on")
    structures.member(actor=actor, member_id=facts["visitor_id"])


@operation(AdvancedPermission.TAKE_PART)
def fill_liaison_form(
    *, actor: Actor, patient_id: uuid.UUID, programme_id: uuid.UUID, facts: LiaisonFacts
) -> LiaisonForm:
    """Send a patient of one's care to the hospital team, with the patient's agreement. Raises `Refusal`."""
    access = access_to(actor, patient_id=patient_id, for_writing=True)
    programme = visible_programmes(actor).on(actor.today).select_related("visitor").get(pk=programme_id)
    if programme.visitor_id == access.member.pk:
        raise Refusal("exchanges.liaison_to_oneself")
    if not facts["reason"].strip():
        raise Refusal("exchanges.liaison_reason_missing", field="reason")
    if not facts["question"].strip():
        raise Refusal("exchanges.liaison_question_missing", field="question")
    if facts["agreed_on"] > actor.today:
        raise Refusal("exchanges.liaison_agreement_in_future", field="agreed_on")
    reader = Reader(programme.visitor_id, group_of(programme.visitor.profession))
    if is_objected(Part(programme.section), reader, objections_of(patient_id)):
        raise Refusal("exchanges.referral_patient_keeps_from", name=str(programme.visitor))
    open_forms = LiaisonForm.objects.filter(patient=access.patient, programme=programme)
    if open_forms.exclude(state__in=(LiaisonState.CLOSED, LiaisonState.DECLINED)).exists():
        raise Refusal("exchanges.liaison_already_open")
    row = LiaisonForm.objects.create(
        structure_id=actor.structure_id,
        patient=access.patient,
        programme=programme,
        section=programme.section,
        author=access.member,
        author_group=group_of(access.member.profession),
        state=LiaisonState.SENT,
        since=actor.today,
        sent_on=actor.today,
        reason=facts["reason"].strip(),
        question=facts["question"].strip(),
        known=facts["known"].strip(),
        urgency=facts["urgency"],
        agreed_on=facts["agreed_on"],
        created_at=actor.now,
    )
    note(state=row.state)
    return row


@operation(AdvancedPermission.TAKE_PART)
def record_liaison_visit(
    *, actor: Actor, form_id: uuid.UUID, version: int | None, on: date, text: str
) -> LiaisonForm:
    """Record that the patient was seen: the record opens for a time to the one who comes."""
    row = _in_hand(actor, form_id, version)
    _check_day(actor, row, on)
    row = _go(actor, row, LiaisonState.SEEN, text=text, seen_on=on, seen_text=text.strip())
    open_care(actor, row)
    return row


@operation(AdvancedPermission.TAKE_PART)
def record_presentation(
    *, actor: Actor, form_id: uuid.UUID, version: int | None, on: date, text: str
) -> LiaisonForm:
    """Record what the hospital team said of the case."""
    row = _in_hand(actor, form_id, version)
    _check_day(actor, row, on)
    return _go(actor, row, LiaisonState.PRESENTED, text=text, presented_on=on, presented_text=text.strip())


@operation(AdvancedPermission.TAKE_PART)
def return_to_doctor(*, actor: Actor, form_id: uuid.UUID, version: int | None, text: str) -> LiaisonForm:
    """Write the return to the doctor who filled in the form."""
    row = _in_hand(actor, form_id, version)
    return _go(
        actor, row, LiaisonState.RETURNED, text=text, returned_on=actor.today, returned_text=text.strip()
    )


@operation(AdvancedPermission.TAKE_PART, keeps_reason=False)
def decline_liaison(*, actor: Actor, form_id: uuid.UUID, version: int | None, reason: str) -> LiaisonForm:
    """Say that the hospital team does not follow the form, and why."""
    row = _in_hand(actor, form_id, version)
    return _go(actor, row, LiaisonState.DECLINED, text=reason, closing=reason.strip())


@operation(AdvancedPermission.TAKE_PART, keeps_reason=False)
def close_liaison(*, actor: Actor, form_id: uuid.UUID, version: int | None, reason: str = "") -> LiaisonForm:
    """The one who filled in the form has read the return."""
    row = _locked(actor, form_id, version)
    own = own_reader(actor)
    if own is None or row.author_id != own.pk:
        raise Refusal("exchanges.referral_not_yours")
    return _go(actor, row, LiaisonState.CLOSED, text=None, closing=reason.strip())


@operation(AdvancedPermission.TAKE_PART)
def note_direct_talk(
    *, actor: Actor, form_id: uuid.UUID, held_on: date, with_whom: str, text: str
) -> DirectTalk:
    """Record that the doctor and the specialist spoke: with whom, what they agreed."""
    row = readable_forms(actor).get(pk=form_id)
    _check_day(actor, row, held_on, field="held_on")
    for name, value in (("with_whom", with_whom), ("text", text)):
        if not value.strip():
            raise Refusal("exchanges.talk_unsaid", field=name)
    return DirectTalk.objects.create(
        structure_id=actor.structure_id,
        form=row,
        held_on=held_on,
        with_whom=with_whom.strip(),
        text=text.strip(),
        noted_by=actor.name,
        noted_at=actor.now,
    )


@operation(AdvancedPermission.ARRANGE)
def record_evaluation(
    *,
    actor: Actor,
    programme_id: uuid.UUID,
    due_on: date,
    held_on: date,
    present: str,
    works_well: str,
    to_change: str,
) -> AdvancedEvaluation:
    """Record a periodic evaluation, with the figures of its period as they are today. Raises `Refusal`."""
    found = queries.programme(actor=actor, programme_id=programme_id)
    if due_on not in found.evaluations_due:
        raise Refusal("exchanges.evaluation_not_due")
    if held_on > actor.today:
        raise Refusal("exchanges.evaluation_in_future", field="held_on")
    for name, value in (("present", present), ("works_well", works_well)):
        if not value.strip():
            raise Refusal("exchanges.evaluation_unsaid", field=name)
    note(label=str(found.programme), due_on=due_on.isoformat())
    return AdvancedEvaluation.objects.create(
        structure_id=actor.structure_id,
        programme=found.programme,
        due_on=due_on,
        held_on=held_on,
        present=present.strip(),
        counts=queries.counts_until(actor=actor, programme=found.programme, due_on=due_on).as_json(),
        works_well=works_well.strip(),
        to_change=to_change.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )


def _in_hand(actor: Actor, form_id: uuid.UUID, version: int | None) -> LiaisonForm:
    """Return a form that the actor, as the one who comes, has in hand, locked."""
    forms_in_hand(actor).only("pk").get(pk=form_id)
    return _locked(actor, form_id, version)


def _locked(actor: Actor, form_id: uuid.UUID, version: int | None) -> LiaisonForm:
    readable_forms(actor).only("pk").get(pk=form_id)
    row = (
        LiaisonForm.objects.select_for_update(of=("self",))
        .select_related("patient", "author", "programme")
        .get(structure_id=actor.structure_id, pk=form_id)
    )
    if row.version != version:
        raise StaleVersion(current={"version": row.version}, changed_by=last_author(row))
    return row


def _go(
    actor: Actor, row: LiaisonForm, state: LiaisonState, *, text: str | None, **values: Any
) -> LiaisonForm:
    """Carry a form to its next state, with the text it asks for (`None`: it asks for none)."""
    rules.check_step(row.state, state)
    if text is not None and not text.strip():
        field = "reason" if state == LiaisonState.DECLINED else "text"
        raise Refusal("exchanges.liaison_text_missing", field=field)
    note(state=state.value)
    return change_versioned(row, row.version, state=state, since=actor.today, **values)


def _check_day(actor: Actor, row: LiaisonForm, on: date, *, field: str = "on") -> None:
    if on > actor.today:
        raise Refusal("exchanges.referral_in_the_future", field=field)
    if on < row.sent_on:
        raise Refusal("exchanges.liaison_before_sent", field=field, on=row.sent_on)
