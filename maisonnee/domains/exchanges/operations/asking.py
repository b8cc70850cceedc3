"""Asking: a question, a prescription, a relay from a midwife to a doctor, a request through the secretariat."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from maisonnee.domains.exchanges.enums.questions import (
    Addressee,
    QuestionKind,
    QuestionPermission,
    RelayNeed,
    RelaySituation,
    RequestOrigin,
    RequestSubject,
    Urgency,
)
from maisonnee.domains.exchanges.models import (
    DoctorRelay,
    PrescriptionRequest,
    Question,
    SecretariatRequest,
)
from maisonnee.domains.exchanges.operations.addressing import (
    Address,
    addressed,
    escalation_of,
    followed_patient,
    known_patient,
    own_member_of,
)
from maisonnee.domains.exchanges.policies import is_guest, prescribes
from maisonnee.domains.exchanges.rules import prescribing
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

OLDEST_ACT = timedelta(days=366)


def _asked(
    actor: Actor,
    *,
    asker: Member,
    patient: Patient | None,
    address: Address,
    text: str,
    urgency: Urgency,
    kind: QuestionKind,
    **more: Any,
) -> Question:
    if not text.strip():
        raise Refusal("exchanges.nothing_asked", field="text")
    question = Question.objects.create(
        structure_id=actor.structure_id,
        kind=kind,
        patient=patient,
        asked_by=asker,
        text=text.strip(),
        urgency=urgency,
        asked_at=actor.now,
        **addressed(actor, patient, address, asker=asker),
        **escalation_of(actor, urgency),
        **more,
    )
    note(label=_label_of(question), urgency=Urgency(urgency).label.lower())
    return question


def _label_of(question: Question) -> str:
    """To whom, as the journal says it."""
    if question.to_member is not None:
        return str(question.to_member)
    if question.addressee == Addressee.PROFESSION:
        return professions.label(question.profession).lower()
    return str(Addressee(question.addressee).label).lower()


@operation(QuestionPermission.ASK)
def ask_question(
    *,
    actor: Actor,
    patient_id: uuid.UUID | None,
    address: Address,
    text: str,
    urgency: Urgency,
    is_reserved: bool = False,
) -> Question:
    """Ask somebody, a profession or those who follow a patient.

    Raises `Refusal` `exchanges.nothing_asked`, `.not_a_member`, `.guest_without_patient`, `.patient_not_followed`,
    and those of an address nobody would answer from; `Patient.DoesNotExist` for a patient the actor does not see.
    """
    asker = own_member_of(actor)
    if patient_id is None and is_guest(actor):
        raise Refusal("exchanges.guest_without_patient", field="patient_text")
    patient = None if patient_id is None else followed_patient(actor, patient_id)
    return _asked(
        actor,
        asker=asker,
        patient=patient,
        address=address,
        text=text,
        urgency=urgency,
        kind=QuestionKind.QUESTION,
        is_reserved=is_reserved,
    )


@dataclass(frozen=True, kw_only=True)
class AfterTheFact:
    """What was done without a prescription: when, and why."""

    done_on: date
    why: str


@operation(QuestionPermission.ASK_PRESCRIPTION)
def ask_prescription(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    address: Address,
    text: str,
    urgency: Urgency,
    wanted_on: date | None = None,
    after: AfterTheFact | None = None,
) -> Question:
    """Ask a prescriber of the care team for a prescription; `after` marks it as made after the fact.

    Raises `Refusal` `exchanges.act_in_the_future`, `.act_too_old`, `.why_missing`, `.wanted_in_the_past`,
    `.recipient_does_not_prescribe`, and those of `ask_question`.
    """
    asker = own_member_of(actor)
    patient = followed_patient(actor, patient_id)
    if after is not None:
        _check_act(actor, after)
    if wanted_on is not None and wanted_on < actor.today:
        raise Refusal("exchanges.wanted_in_the_past", field="wanted_on")
    question = _asked(
        actor,
        asker=asker,
        patient=patient,
        address=address,
        text=text,
        urgency=urgency,
        kind=QuestionKind.PRESCRIPTION,
    )
    _check_prescriber(actor, question)
    PrescriptionRequest.objects.create(
        structure_id=actor.structure_id,
        question=question,
        is_after_the_fact=after is not None,
        done_on=after.done_on if after is not None else None,
        why=after.why.strip() if after is not None else "",
        wanted_on=wanted_on,
    )
    return question


def _check_act(actor: Actor, after: AfterTheFact) -> None:
    if after.done_on > actor.today:
        raise Refusal("exchanges.act_in_the_future", field="done_on")
    if after.done_on < actor.today - OLDEST_ACT:
        raise Refusal("exchanges.act_too_old", field="done_on")
    if not after.why.strip():
        raise Refusal("exchanges.why_missing", field="why")


def _check_prescriber(actor: Actor, question: Question) -> None:
    member = question.to_member
    if member is not None and not prescribes(actor, member):
        raise Refusal("exchanges.recipient_does_not_prescribe", field="to_member", name=str(member))


@dataclass(frozen=True, kw_only=True)
class Summary:
    """What the doctor is to know of a midwife's follow-up, and what is asked of them."""

    situation: RelaySituation
    follow_up: str
    needs: Collection[RelayNeed]
    term_weeks: int | None = None
    followed_since: date | None = None
    last_seen_on: date | None = None
    wants_slot: bool = False
    slot_before: date | None = None


@operation(QuestionPermission.ASK_RELAY)
def ask_relay(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    address: Address,
    text: str,
    urgency: Urgency,
    summary: Summary,
) -> Question:
    """Hand a point over to a doctor with what they need to know (thesis, ch. 6 §7).

    Raises `Refusal` `exchanges.relay_by_midwife`, `.relay_to_doctor`, `.follow_up_missing`, `.need_missing`,
    `.term_out_of_place`, `.seen_in_the_future`, `.slot_in_the_past`, and those of `ask_question`.
    """
    asker = own_member_of(actor)
    if not prescribing.may_ask_relay(asker.profession):
        raise Refusal("exchanges.relay_by_midwife")
    patient = followed_patient(actor, patient_id)
    _check_summary(actor, summary)
    question = _asked(
        actor,
        asker=asker,
        patient=patient,
        address=address,
        text=text,
        urgency=urgency,
        kind=QuestionKind.RELAY,
    )
    if question.profession != professions.DOCTOR:
        raise Refusal("exchanges.relay_to_doctor", field="to_member", name=str(question.to_member or ""))
    DoctorRelay.objects.create(
        structure_id=actor.structure_id,
        question=question,
        situation=summary.situation,
        term_weeks=summary.term_weeks,
        followed_since=summary.followed_since,
        last_seen_on=summary.last_seen_on,
        follow_up=summary.follow_up.strip(),
        needs=[str(need) for need in RelayNeed if need in summary.needs],
        wants_slot=summary.wants_slot,
        slot_before=summary.slot_before if summary.wants_slot else None,
    )
    return question


def _check_summary(actor: Actor, summary: Summary) -> None:
    if not summary.follow_up.strip():
        raise Refusal("exchanges.follow_up_missing", field="follow_up")
    if not summary.needs:
        raise Refusal("exchanges.need_missing", field="needs")
    if summary.term_weeks is not None and (
        summary.situation is not RelaySituation.PREGNANCY or not 1 <= summary.term_weeks <= 43
    ):
        raise Refusal("exchanges.term_out_of_place", field="term_weeks")
    for name in ("followed_since", "last_seen_on"):
        day = getattr(summary, name)
        if day is not None and day > actor.today:
            raise Refusal("exchanges.seen_in_the_future", field=name)
    if summary.slot_before is not None and summary.slot_before < actor.today:
        raise Refusal("exchanges.slot_in_the_past", field="slot_before")


@dataclass(frozen=True, kw_only=True)
class Caller:
    """Who asks through the secretariat, about what, and where to reach them."""

    origin: RequestOrigin
    subject: RequestSubject
    name: str = ""
    phone: str = ""


@operation(QuestionPermission.RECORD_REQUEST)
def record_request(
    *,
    actor: Actor,
    patient_id: uuid.UUID | None,
    address: Address,
    text: str,
    urgency: Urgency,
    caller: Caller,
) -> Question:
    """Take down what somebody asks of a professional. The patient's identity is enough: their record stays closed.

    A prescription asked for through the secretariat is one to be answered as such.
    Raises `Refusal` `exchanges.nothing_asked`, `.not_a_member`, `.caller_unknown`, those of an address nobody would
    answer from; `Patient.DoesNotExist`.
    """
    asker = own_member_of(actor)
    patient = None if patient_id is None else known_patient(actor, patient_id)
    if patient is None and not caller.name.strip():
        raise Refusal("exchanges.caller_unknown", field="caller")
    to_prescribe = caller.subject is RequestSubject.PRESCRIPTION and patient is not None
    question = _asked(
        actor,
        asker=asker,
        patient=patient,
        address=address,
        text=text,
        urgency=urgency,
        kind=QuestionKind.PRESCRIPTION if to_prescribe else QuestionKind.REQUEST,
    )
    if to_prescribe:
        _check_prescriber(actor, question)
        PrescriptionRequest.objects.create(structure_id=actor.structure_id, question=question)
    SecretariatRequest.objects.create(
        structure_id=actor.structure_id,
        question=question,
        origin=caller.origin,
        subject=caller.subject,
        caller=caller.name.strip(),
        phone=caller.phone.strip(),
    )
    return question
