"""Referring a patient, and each step until the loop is closed."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, time, timedelta
from typing import Any, TypedDict

from django.db.models import QuerySet

from maisonnee.domains.exchanges.enums import (
    ReferralAct,
    ReferralKind,
    ReferralPermission,
    ReferralState,
    ReferralUrgency,
)
from maisonnee.domains.exchanges.models import Referral, ReferralStep
from maisonnee.domains.exchanges.policies import followed_referrals, readable_referrals, received_referrals
from maisonnee.domains.exchanges.queries import directory
from maisonnee.domains.exchanges.queries import referrals as queries
from maisonnee.domains.exchanges.rules import referrals as rules
from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients.enums import CareGround, Section
from maisonnee.domains.patients.models import Patient, SharedRow
from maisonnee.domains.patients.policies import access_to, in_care_team, objections_of, own_reader
from maisonnee.domains.patients.rules.sharing import Part, Reader, group_of, is_objected
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, last_author
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal, StaleVersion


class ReferralFacts(TypedDict):
    """What a referral says. `only_to_addressee`: the rest of the care team does not read it."""

    kind: ReferralKind
    profession: str
    reason: str
    question: str
    urgency: ReferralUrgency
    section: Section
    only_to_addressee: bool


@dataclass(frozen=True, kw_only=True)
class Choice:
    """What the patient chose: somebody of the team, somebody outside it, or nothing yet."""

    member_id: uuid.UUID | None = None
    outside_name: str = ""
    outside_details: str = ""
    only_one_reason: str = ""


@operation(ReferralPermission.REFER)
def refer(*, actor: Actor, patient_id: uuid.UUID, facts: ReferralFacts, choice: Choice) -> Referral:
    """Send a patient of one's care to a profession; who is the patient's choice. Raises `Refusal`."""
    access = access_to(actor, patient_id=patient_id, for_writing=True)
    _check_said(facts)
    part = Part(facts["section"])
    if part not in queries.sections_of(access):
        raise Refusal("exchanges.referral_section_closed", field="section")
    chosen = _chosen(actor, access.patient, facts["profession"], part, choice)
    state = ReferralState.SENT if _is_made(chosen) else ReferralState.CHOOSING
    row = Referral.objects.create(
        structure_id=actor.structure_id,
        patient=access.patient,
        section=facts["section"],
        author=access.member,
        author_group=group_of(access.member.profession),
        restricted_to=[] if facts["only_to_addressee"] else None,
        restriction_reason="Adressage réservé" if facts["only_to_addressee"] else "",
        kind=facts["kind"],
        profession=facts["profession"],
        reason=facts["reason"].strip(),
        question=facts["question"].strip(),
        urgency=facts["urgency"],
        state=state,
        since=actor.today,
        created_at=actor.now,
        **chosen,
    )
    act = ReferralAct.CHOOSE if state == ReferralState.SENT else ReferralAct.POSTPONE
    _step(actor, row, act, label=str(row), text=row.only_one_reason)
    note(state=row.state)
    return row


@operation(ReferralPermission.REFER)
def record_choice(*, actor: Actor, referral_id: uuid.UUID, version: int | None, choice: Choice) -> Referral:
    """Record whom the patient chose, or that they will choose later. Raises `Refusal`, `StaleVersion`."""
    row = _locked(actor, readable_referrals(actor), referral_id, version)
    chosen = _chosen(actor, row.patient, row.profession, Part(row.section), choice)
    act = ReferralAct.CHOOSE if _is_made(chosen) else ReferralAct.POSTPONE
    blank: dict[str, Any] = {"appointment_on": None, "appointment_at": None, "seen_on": None}
    return _go(actor, row, act, text=choice.only_one_reason.strip(), **chosen, **blank)


@operation(ReferralPermission.REFER)
def accept_referral(
    *,
    actor: Actor,
    referral_id: uuid.UUID,
    version: int | None,
    appointment_on: date | None = None,
    appointment_at: time | None = None,
) -> Referral:
    """Accept a patient who chose the actor: the record opens for the time of the referral, then closes by itself."""
    row = _locked(actor, received_referrals(actor), referral_id, version)
    _go(actor, row, ReferralAct.ACCEPT)
    open_care(actor, row)
    if appointment_on is not None:
        _check_appointment(appointment_on, actor.today)
        _go(
            actor,
            row,
            ReferralAct.BOOK,
            on=appointment_on,
            appointment_on=appointment_on,
            appointment_at=appointment_at,
        )
    return row


@operation(ReferralPermission.REFER, keeps_reason=False)
def decline_referral(*, actor: Actor, referral_id: uuid.UUID, version: int | None, reason: str) -> Referral:
    """Say that one cannot receive the patient, and why: the patient chooses again."""
    row = _locked(actor, received_referrals(actor), referral_id, version)
    if not reason.strip():
        raise Refusal("exchanges.referral_declined_without_reason", field="reason")
    label = str(row)
    return _go(actor, row, ReferralAct.DECLINE, label=label, text=reason.strip(), addressee=None)


@operation(ReferralPermission.FOLLOW)
def book_referral(
    *,
    actor: Actor,
    referral_id: uuid.UUID,
    version: int | None,
    appointment_on: date,
    appointment_at: time | None = None,
) -> Referral:
    """Record the day of the appointment, or another day than the one recorded."""
    row = _locked(actor, followed_referrals(actor), referral_id, version)
    _check_appointment(appointment_on, row.created_at.date())
    return _go(
        actor,
        row,
        ReferralAct.BOOK,
        on=appointment_on,
        appointment_on=appointment_on,
        appointment_at=appointment_at,
    )


@operation(ReferralPermission.FOLLOW)
def record_coming(
    *, actor: Actor, referral_id: uuid.UUID, version: int | None, came: bool, on: date | None = None
) -> Referral:
    """Record whether the patient came, and on which day."""
    row = _locked(actor, followed_referrals(actor), referral_id, version)
    day = on or min(row.appointment_on or actor.today, actor.today)
    if day > actor.today or (
        not came and row.appointment_on is not None and row.appointment_on > actor.today
    ):
        raise Refusal("exchanges.referral_in_the_future", field="on")
    if came:
        return _go(actor, row, ReferralAct.COME, on=day, seen_on=day)
    return _go(actor, row, ReferralAct.MISS, on=row.appointment_on)


@operation(ReferralPermission.REFER)
def answer_referral(*, actor: Actor, referral_id: uuid.UUID, version: int | None, answer: str) -> Referral:
    """Write the answer: one's own, or what a professional outside said or wrote."""
    row = _locked(actor, readable_referrals(actor), referral_id, version)
    if not answer.strip():
        raise Refusal("exchanges.referral_answer_missing", field="answer")
    return _go(actor, row, ReferralAct.ANSWER, answer=answer.strip(), answered_on=actor.today)


@operation(ReferralPermission.FOLLOW)
def note_answer_arrived(*, actor: Actor, referral_id: uuid.UUID, version: int | None, on: date) -> Referral:
    """Record that the letter of a professional outside arrived: the referrer reads it on paper or in the record."""
    row = _locked(actor, followed_referrals(actor), referral_id, version)
    if row.answers_here:
        raise Refusal("exchanges.referral_answers_here")
    if on > actor.today:
        raise Refusal("exchanges.referral_in_the_future", field="on")
    return _go(actor, row, ReferralAct.ANSWER, label="Courrier arrivé", on=on, answered_on=on)


@operation(ReferralPermission.REFER, keeps_reason=False)
def close_referral(
    *, actor: Actor, referral_id: uuid.UUID, version: int | None, reason: str = ""
) -> Referral:
    """Close the loop: the answer was read; or say why it stops before an answer."""
    row = _locked(actor, readable_referrals(actor), referral_id, version)
    if row.state != ReferralState.ANSWERED and not reason.strip():
        raise Refusal("exchanges.referral_closed_without_reason", field="reason")
    return _go(actor, row, ReferralAct.CLOSE, text=reason.strip(), closing=reason.strip())


def _check_said(facts: ReferralFacts) -> None:
    if facts["profession"] not in professions.BY_CODE:
        raise Refusal("exchanges.referral_unknown_profession", field="profession")
    if not facts["reason"].strip():
        raise Refusal("exchanges.referral_reason_missing", field="reason")
    if not facts["question"].strip():
        raise Refusal("exchanges.referral_question_missing", field="question")


def _chosen(actor: Actor, patient: Patient, profession: str, part: Part, choice: Choice) -> dict[str, Any]:
    """Return the columns that say whom the patient chose."""
    outside = choice.outside_name.strip()
    blank: dict[str, Any] = {
        "addressee": None,
        "outside_name": outside,
        "outside_details": choice.outside_details.strip() if outside else "",
        "only_one_reason": choice.only_one_reason.strip(),
    }
    if choice.member_id is None:
        return blank
    if outside:
        raise Refusal("exchanges.referral_two_choices", field="choice")
    offered = directory.profession_offered(actor=actor, code=profession)
    people = offered.people if offered else ()
    member = next((one.member for one in people if one.member.pk == choice.member_id), None)
    if member is None:
        raise Refusal("exchanges.referral_not_offered", field="choice")
    rules.check_reason_when_only_one(offered=len(people), reason=choice.only_one_reason)
    reader = Reader(member.pk, group_of(member.profession))
    if is_objected(part, reader, objections_of(patient.pk)):
        raise Refusal("exchanges.referral_patient_keeps_from", field="choice", name=str(member))
    return {**blank, "addressee": member}


def _is_made(chosen: dict[str, Any]) -> bool:
    return chosen["addressee"] is not None or bool(chosen["outside_name"])


def _locked(actor: Actor, rows: QuerySet[Referral], referral_id: uuid.UUID, version: int | None) -> Referral:
    rows.only("pk").get(pk=referral_id)
    row = (
        Referral.objects.select_for_update(of=("self",))
        .select_related("patient", "author", "addressee")
        .get(structure_id=actor.structure_id, pk=referral_id)
    )
    if row.version != version:
        raise StaleVersion(current={"version": row.version}, changed_by=last_author(row))
    return row


def _go(
    actor: Actor,
    row: Referral,
    act: ReferralAct,
    *,
    label: str = "",
    text: str = "",
    on: date | None = None,
    **values: Any,
) -> Referral:
    """Carry out a step the actor may do: new state, new values, one line of history."""
    line = queries.line_of(row, actor=actor)
    if not queries.may_do(act, line=line, actor=actor) and not _is_arrival(act, row):
        raise Refusal("exchanges.referral_not_yours")
    answers_here = row.answers_here and not line.addressee_left
    state = rules.next_state(row.state, act, answers_here=answers_here)
    change_versioned(row, row.version, state=state, since=actor.today, **values)
    _step(actor, row, act, label=label or (str(row) if act == ReferralAct.CHOOSE else ""), text=text, on=on)
    note(state=row.state)
    return row


def _is_arrival(act: ReferralAct, row: Referral) -> bool:
    return act == ReferralAct.ANSWER and not row.answers_here


def _step(
    actor: Actor, row: Referral, act: ReferralAct, *, label: str = "", text: str = "", on: date | None = None
) -> None:
    ReferralStep.objects.create(
        structure_id=actor.structure_id,
        referral=row,
        act=act,
        label=label,
        text=text,
        on=on,
        at=actor.now,
        by_name=actor.name,
    )


def open_care(actor: Actor, row: SharedRow) -> None:
    """Make the professional chosen a part of the care team for the time of the referral, unless they are one."""
    member = own_reader(actor)
    if member is None or in_care_team(member_id=member.pk, patient_id=row.patient_id, on=actor.today):
        return
    patients.join_care_team(
        actor=actor,
        patient_id=row.patient_id,
        ground=CareGround.REFERRAL,
        reason=f"Adressage par {row.author}",
        starts_on=actor.today,
        ends_on=actor.today + timedelta(days=queries.delays(actor=actor).care),
    )


def _check_appointment(on: date, not_before: date) -> None:
    if on < not_before:
        raise Refusal("exchanges.referral_appointment_past", field="appointment_on")
