"""Answering, taking, giving back, sending on and closing a question."""

from __future__ import annotations

import uuid
from typing import Any

from maisonnee.domains.exchanges.enums.questions import (
    PrescriptionOutcome,
    QuestionKind,
    QuestionPermission,
    QuestionState,
    ReadyAnswer,
    ThreadAct,
)
from maisonnee.domains.exchanges.models import DoctorRelay, Message, PrescriptionRequest, Question
from maisonnee.domains.exchanges.operations.addressing import Address, own_member_of, sent_on
from maisonnee.domains.exchanges.policies import prescribes, readable_questions, takes_part
from maisonnee.domains.exchanges.rules import questions as rules
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion


def locked(actor: Actor, question_id: uuid.UUID) -> Question:
    """Return a question the actor reads, locked. Raises `Question.DoesNotExist`, `Refusal` `exchanges.closed`."""
    readable = readable_questions(actor).get(pk=question_id)
    question = (
        Question.objects.select_for_update(of=("self",))
        .select_related("asked_by", "to_member", "taken_by", "patient")
        .get(pk=readable.pk)
    )
    if not question.is_open:
        raise Refusal("exchanges.closed")
    return question


def _check_version(actor: Actor, question: Question, version: int | None) -> None:
    """Refuse to write over what somebody else just said, and say who."""
    if version is None or question.version == version:
        return
    last = Message.objects.filter(question=question).select_related("author").order_by("-at", "-id").first()
    raise StaleVersion(
        current={"version": question.version}, changed_by=str(last.author) if last is not None else ""
    )


def _say(actor: Actor, question: Question, author: Member, **values: Any) -> Message:
    return Message.objects.create(
        structure_id=actor.structure_id, question=question, author=author, at=actor.now, **values
    )


def _move(question: Question, state: QuestionState, *, by: Member, actor: Actor) -> None:
    """Bring a question to a state, in the hands of somebody."""
    if question.taken_by_id != by.pk or question.taken_at is None:
        question.taken_by, question.taken_at = by, actor.now
    if state is QuestionState.ANSWERED:
        question.answered_at = actor.now
    question.state = state
    question.version += 1
    question.save()


@operation(QuestionPermission.ANSWER)
def answer_question(
    *,
    actor: Actor,
    question_id: uuid.UUID,
    version: int | None,
    ready: ReadyAnswer | None = None,
    text: str = "",
    is_for_secretariat: bool = False,
    slot: str = "",
) -> Question:
    """Answer in a word, in a text, or both; whoever asked adds to their question the same way.

    « Je m’en occupe » takes the question for everybody. What the asker adds after an answer waits for whoever answered.
    Raises `Refusal` `exchanges.closed`, `.nothing_said`, `.outcome_expected`, `.already_taken`,
    `.asker_does_not_answer`; `StaleVersion` when somebody else wrote meanwhile.
    """
    question = locked(actor, question_id)
    me = own_member_of(actor)
    if ready is None and not text.strip():
        raise Refusal("exchanges.nothing_said", field="text")
    _check_version(actor, question, version)
    if question.asked_by_id == me.pk:
        return _added(actor, question, me, ready, text)
    if ready is not None and not rules.allows(QuestionKind(question.kind), ready):
        raise Refusal("exchanges.outcome_expected")
    if ready is ReadyAnswer.ON_IT and question.taken_by_id not in {None, me.pk}:
        raise Refusal("exchanges.already_taken", name=str(question.taken_by))
    _say(
        actor,
        question,
        me,
        ready=ready or "",
        text=text.strip(),
        is_for_secretariat=is_for_secretariat,
    )
    if slot.strip() and question.kind == QuestionKind.RELAY:
        _give_slot(question, slot)
    state = rules.state_after(ready)
    if question.kind == QuestionKind.PRESCRIPTION and state is QuestionState.ANSWERED:
        state = QuestionState(question.state)  # a word about it is not yet the prescription
    if state is QuestionState.WAITING:
        question.version += 1
        question.save()
    else:
        holder = question.taken_by if question.state == QuestionState.ANSWERED and question.taken_by else me
        _move(question, state, by=holder, actor=actor)
    note(label=str(question.asked_by))
    return question


def _give_slot(question: Question, slot: str) -> None:
    relay = DoctorRelay.objects.get(question=question)
    relay.slot_given = slot.strip()
    relay.save(update_fields=["slot_given"])


def _added(actor: Actor, question: Question, me: Member, ready: ReadyAnswer | None, text: str) -> Question:
    if ready is not None:
        raise Refusal("exchanges.asker_does_not_answer", field="text")
    _say(actor, question, me, text=text.strip())
    if question.state == QuestionState.ANSWERED:
        question.state = QuestionState.TAKEN
    question.version += 1
    question.save()
    note(label=str(question.taken_by or question.to_member or ""))
    return question


@operation(QuestionPermission.ANSWER)
def release_question(
    *, actor: Actor, question_id: uuid.UUID, version: int | None, text: str = ""
) -> Question:
    """Leave to others a question one took. Raises `Refusal` `exchanges.not_in_your_hands`; `StaleVersion`."""
    question = locked(actor, question_id)
    me = own_member_of(actor)
    _check_version(actor, question, version)
    if question.state != QuestionState.TAKEN or question.taken_by_id != me.pk:
        raise Refusal("exchanges.not_in_your_hands")
    _say(actor, question, me, act=ThreadAct.RELEASED, text=text.strip())
    question.state, question.taken_by, question.taken_at = QuestionState.WAITING, None, None
    question.version += 1
    question.save()
    note(label=str(question.asked_by))
    return question


@operation(QuestionPermission.ANSWER)
def send_question_on(
    *, actor: Actor, question_id: uuid.UUID, version: int | None, address: Address, text: str = ""
) -> Question:
    """Address a question to somebody else: by whoever asked, or whoever takes part in it or follows the patient.

    Raises `Refusal` `exchanges.answered_already`, and those of an address nobody would answer from; `StaleVersion`.
    """
    question = locked(actor, question_id)
    me = own_member_of(actor)
    _check_version(actor, question, version)
    if question.state == QuestionState.ANSWERED:
        raise Refusal("exchanges.answered_already", name=str(question.taken_by))
    question = sent_on(actor, question, address, author=me, act=ThreadAct.SENT_ON, text=text.strip())
    _check_still_suits(actor, question)
    note(label=str(question.to_member or ""))
    return question


def _check_still_suits(actor: Actor, question: Question) -> None:
    member = question.to_member
    if question.kind == QuestionKind.PRESCRIPTION and member is not None and not prescribes(actor, member):
        raise Refusal("exchanges.recipient_does_not_prescribe", field="to_member", name=str(member))


@operation(QuestionPermission.ANSWER)
def close_question(*, actor: Actor, question_id: uuid.UUID, version: int | None = None) -> Question:
    """Close an exchange: by whoever asked at any time, by the others once it is answered.

    Raises `Refusal` `exchanges.not_part`, `.answer_before_closing`; `StaleVersion`.
    """
    question = locked(actor, question_id)
    me = own_member_of(actor)
    _check_version(actor, question, version)
    if not Question.objects.filter(takes_part(me), pk=question.pk).exists():
        raise Refusal("exchanges.not_part")
    if question.asked_by_id != me.pk and question.state != QuestionState.ANSWERED:
        raise Refusal("exchanges.answer_before_closing")
    _say(actor, question, me, act=ThreadAct.CLOSED)
    question.state, question.closed_at = QuestionState.CLOSED, actor.now
    question.version += 1
    question.save()
    note(label=str(question.asked_by))
    return question


@operation(QuestionPermission.ANSWER, keeps_reason=False)
def answer_prescription(
    *,
    actor: Actor,
    question_id: uuid.UUID,
    version: int | None,
    outcome: PrescriptionOutcome,
    reason: str = "",
    is_for_secretariat: bool = False,
) -> Question:
    """Say what became of a request: made (in one's own software), refused with a reason, or the patient to see first.

    Raises `Refusal` `exchanges.not_a_prescriber`, `.not_a_prescription`, `.outcome_missing`, `.refusal_unexplained`,
    `.outcome_said`; `StaleVersion`.
    """
    question = locked(actor, question_id)
    me = own_member_of(actor)
    _check_version(actor, question, version)
    if question.kind != QuestionKind.PRESCRIPTION:
        raise Refusal("exchanges.not_a_prescription")
    if not prescribes(actor, me):
        raise Refusal("exchanges.not_a_prescriber")
    if not outcome:
        raise Refusal("exchanges.outcome_missing", field="outcome")
    if outcome is PrescriptionOutcome.REFUSED and not reason.strip():
        raise Refusal("exchanges.refusal_unexplained", field="reason")
    request = PrescriptionRequest.objects.select_related("outcome_by").get(question=question)
    if request.outcome in {PrescriptionOutcome.MADE, PrescriptionOutcome.REFUSED}:
        raise Refusal("exchanges.outcome_said", name=str(request.outcome_by))
    request.outcome, request.outcome_reason = outcome, reason.strip()
    request.outcome_by, request.outcome_at = me, actor.now
    request.save()
    _say(
        actor,
        question,
        me,
        act=ThreadAct(outcome.value),
        text=reason.strip(),
        is_for_secretariat=is_for_secretariat,
    )
    _move(question, rules.state_after_outcome(outcome), by=me, actor=actor)
    note(label=str(question.asked_by), outcome=outcome.label.lower())
    return question
