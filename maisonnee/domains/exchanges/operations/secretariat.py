"""The secretariat's queue: routing a request, telling the answer to whoever asked."""

from __future__ import annotations

import uuid

from maisonnee.domains.exchanges.enums.questions import (
    QuestionKind,
    QuestionPermission,
    QuestionState,
    ThreadAct,
)
from maisonnee.domains.exchanges.models import Message, Question, SecretariatRequest
from maisonnee.domains.exchanges.operations.addressing import Address, own_member_of, sent_on
from maisonnee.domains.exchanges.policies import prescribes, queued_requests
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion


def _locked(actor: Actor, question_id: uuid.UUID, version: int | None) -> Question:
    queued = queued_requests(actor).get(pk=question_id)
    question = (
        Question.objects.select_for_update(of=("self",))
        .select_related("asked_by", "to_member", "taken_by", "patient")
        .get(pk=queued.pk)
    )
    if not question.is_open:
        raise Refusal("exchanges.closed")
    if version is not None and version != question.version:
        raise StaleVersion(current={"version": question.version}, changed_by=str(question.taken_by or ""))
    return question


@operation(QuestionPermission.RECORD_REQUEST)
def route_request(*, actor: Actor, question_id: uuid.UUID, version: int | None, address: Address) -> Question:
    """Send a request to another professional, while nobody answered it.

    Raises `Refusal` `exchanges.answered_already`, `.recipient_does_not_prescribe`, and those of an address nobody
    would answer from; `StaleVersion`.
    """
    question = _locked(actor, question_id, version)
    me = own_member_of(actor)
    if question.state == QuestionState.ANSWERED:
        raise Refusal("exchanges.answered_already", name=str(question.taken_by))
    question = sent_on(actor, question, address, author=me, act=ThreadAct.SENT_ON)
    member = question.to_member
    if question.kind == QuestionKind.PRESCRIPTION and member is not None and not prescribes(actor, member):
        raise Refusal("exchanges.recipient_does_not_prescribe", field="to_member", name=str(member))
    note(label=str(member or ""))
    return question


@operation(QuestionPermission.RECORD_REQUEST)
def pass_answer_on(*, actor: Actor, question_id: uuid.UUID, version: int | None = None) -> Question:
    """Say that whoever asked was told the answer; the request is over.

    Raises `Refusal` `exchanges.not_answered_yet`, `.closed`; `StaleVersion`.
    """
    question = _locked(actor, question_id, version)
    me = own_member_of(actor)
    if question.state != QuestionState.ANSWERED:
        raise Refusal("exchanges.not_answered_yet")
    request = SecretariatRequest.objects.get(question=question)
    request.passed_on_at, request.passed_on_by = actor.now, actor.name
    request.save()
    Message.objects.create(
        structure_id=actor.structure_id, question=question, author=me, at=actor.now, act=ThreadAct.PASSED_ON
    )
    question.state, question.closed_at = QuestionState.CLOSED, actor.now
    question.version += 1
    question.save()
    return question
