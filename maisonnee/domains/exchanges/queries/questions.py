"""Reading questions: what waits for the actor, what they asked, one thread, those of a patient, the queue."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Case, IntegerField, Prefetch, Q, QuerySet, Value, When

from maisonnee.domains.exchanges import policies
from maisonnee.domains.exchanges.enums.questions import (
    Addressee,
    PrescriptionOutcome,
    QuestionKind,
    QuestionState,
    Urgency,
)
from maisonnee.domains.exchanges.models import Message, Presence, Question
from maisonnee.domains.exchanges.queries import presence as presence_queries
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions

_RANK = {Urgency.NOW: 0, Urgency.TODAY: 1, Urgency.WEEK: 2}


@dataclass(frozen=True)
class QuestionView:
    """A question in a list: who asks whom, about whom, how far it is; what is asked is read in its thread."""

    question: Question
    is_own: bool
    is_escalated: bool

    @property
    def id(self) -> uuid.UUID:
        return self.question.pk

    @property
    def patient_label(self) -> str:
        """The patient's name: everything that is listed is about a patient whose identity the actor reads."""
        return str(self.question.patient) if self.question.patient is not None else ""

    @property
    def to_label(self) -> str:
        return to_label(self.question)

    @property
    def is_waiting(self) -> bool:
        return self.question.state in {QuestionState.WAITING, QuestionState.TAKEN}


def to_label(question: Question) -> str:
    """To whom a question goes, in words: a name, or « ceux qui suivent ce patient »."""
    if question.to_member is not None:
        return str(question.to_member)
    if question.addressee == Addressee.PROFESSION:
        return f"{professions.label(question.profession).lower()}, le premier libre"
    label = str(Addressee(question.addressee).label)
    return label[0].lower() + label[1:]


def _whole(rows: QuerySet[Question]) -> QuerySet[Question]:
    return rows.select_related(
        "patient", "asked_by", "to_member", "taken_by", "secretariat", "prescription", "relay"
    )


def viewed(actor: Actor, questions: Iterable[Question]) -> list[QuestionView]:
    """Return questions as rows of a list."""
    member = policies.own_part(actor)
    return [
        QuestionView(
            question,
            is_own=member is not None and question.asked_by_id == member.pk,
            is_escalated=question.state == QuestionState.WAITING
            and question.escalates_at is not None
            and question.escalates_at <= actor.now,
        )
        for question in questions
    ]


def _by_urgency(rows: QuerySet[Question]) -> QuerySet[Question]:
    rank = Case(
        *(When(urgency=urgency, then=Value(value)) for urgency, value in _RANK.items()),
        output_field=IntegerField(),
    )
    return rows.order_by(rank, "asked_at", "id")


def waiting_for_me(*, actor: Actor) -> list[QuestionView]:
    """Return what waits for the actor's answer, the most urgent first, then the oldest."""
    return viewed(actor, _by_urgency(_whole(policies.waiting_questions(actor))))


def own_questions(*, actor: Actor) -> list[QuestionView]:
    """Return what the actor asked and that is not closed: the answered ones first."""
    member = policies.own_part(actor)
    if member is None:
        return []
    rows = policies.readable_questions(actor).filter(asked_by=member).exclude(state=QuestionState.CLOSED)
    answered_first = Case(
        When(state=QuestionState.ANSWERED, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    return viewed(actor, _whole(rows.filter(secretariat__isnull=True)).order_by(answered_first, "-asked_at"))


@dataclass(frozen=True)
class HomeQuestions:
    """For « Aujourd’hui »: what waits for the actor, and what colleagues answered them."""

    waiting: Sequence[QuestionView]
    answered: Sequence[QuestionView]


def for_home(*, actor: Actor) -> HomeQuestions:
    """Return both in one query."""
    member = policies.own_part(actor)
    if member is None:
        return HomeQuestions((), ())
    answered = Q(asked_by=member, state=QuestionState.ANSWERED, secretariat__isnull=True)
    open_rows = policies.readable_questions(actor).exclude(state=QuestionState.CLOSED)
    rows = _whole(open_rows.filter(policies.waits_for(actor) | answered))
    found = viewed(actor, _by_urgency(rows))
    return HomeQuestions([view for view in found if not view.is_own], [view for view in found if view.is_own])


def exchanges_list(*, actor: Actor) -> QuerySet[Question]:
    """Return every question the actor reads, the latest first; `listed` gives those shown whole."""
    return policies.every_readable_question(actor).order_by("-asked_at", "-id")


def listed(*, actor: Actor, question_ids: Sequence[uuid.UUID]) -> QuerySet[Question]:
    """Return some of the questions the actor reads, with what a list shows of them."""
    return _whole(policies.readable_questions(actor)).filter(pk__in=question_ids)


def listed_all(*, actor: Actor) -> QuerySet[Question]:
    """Return `exchanges_list` with what a list shows of each, to be exported."""
    return _whole(exchanges_list(actor=actor))


@dataclass(frozen=True)
class QuestionPage:
    """A thread as the actor reads it, and what they may do there.

    `holder`: who has it in hand, or was asked. `is_lost`: that person cannot answer any more. `presences`: what those
    who might answer show. `others`: who else reads it.
    """

    question: Question
    messages: Sequence[Message]
    member: Member
    is_own: bool
    is_waiting_for_me: bool
    is_lost: bool
    holder: Member | None
    presences: dict[uuid.UUID, Presence]
    others: Sequence[Member]
    may_prescribe: bool
    takes_part: bool

    @property
    def to_label(self) -> str:
        return to_label(self.question)

    @property
    def may_close(self) -> bool:
        if not self.question.is_open or not self.takes_part:
            return False
        return self.is_own or self.question.state == QuestionState.ANSWERED

    @property
    def may_release(self) -> bool:
        return self.question.state == QuestionState.TAKEN and self.question.taken_by_id == self.member.pk

    @property
    def expects_outcome(self) -> bool:
        """Whether the actor may say here what became of the prescription asked for."""
        return (
            self.question.is_open
            and self.question.kind == QuestionKind.PRESCRIPTION
            and self.may_prescribe
            and not self.is_own
            and self.question.prescription.outcome
            in {PrescriptionOutcome.WAITING, PrescriptionOutcome.SEE_FIRST}
        )


def question_page(*, actor: Actor, question_id: uuid.UUID) -> QuestionPage:
    """Return a thread, and leave the trace that it was read when it is about a patient.

    Raises `Question.DoesNotExist` for whoever does not read it.
    """
    question = _whole(policies.readable_questions(actor)).get(pk=question_id)
    member = policies.own_part(actor)
    assert member is not None
    if question.patient is not None:
        _leave_trace(actor, question.patient, "question")
        team = policies.careful_readers(actor, patient_id=question.patient.pk)
        readers = policies.careful_readers(actor, patient_id=question.patient.pk, with_partners=True)
    else:
        readers = team = list(policies.reachable_members(actor))
    holder = question.taken_by or question.to_member
    messages = list(question.messages.select_related("author"))
    part = {question.asked_by_id, question.to_member_id, question.taken_by_id}
    part |= {message.author_id for message in messages}
    return QuestionPage(
        question=question,
        messages=messages,
        member=member,
        is_own=question.asked_by_id == member.pk,
        is_waiting_for_me=policies.waiting_questions(actor).filter(pk=question.pk).exists(),
        is_lost=question.state in {QuestionState.WAITING, QuestionState.TAKEN}
        and holder is not None
        and holder.pk not in {reader.pk for reader in readers},
        holder=holder,
        presences=presence_queries.presences(actor=actor, member_ids=[person.pk for person in readers]),
        others=_others(question, team, holder),
        may_prescribe=policies.prescribes(actor, member),
        takes_part=member.pk in part,
    )


def _others(question: Question, readers: Iterable[Member], holder: Member | None) -> list[Member]:
    """Who may answer instead of whoever has it: of the profession asked, else those who follow the patient."""
    known = {question.asked_by_id, holder.pk if holder is not None else None}
    found = [reader for reader in readers if reader.pk not in known]
    if question.patient_id is None:
        return [reader for reader in found if reader.profession == question.profession]
    return found


def _leave_trace(actor: Actor, patient: Patient, place: str) -> None:
    access = patient_queries.access(actor=actor, patient_id=patient.pk)
    patient_queries.leave_trace(actor=actor, access=access, place=place, parts=[])


@dataclass(frozen=True)
class PatientExchanges:
    """What was exchanged about a patient, as far as the actor reads it."""

    patient: Patient
    questions: Sequence[Question]


def exchanges_of_patient(*, actor: Actor, patient_id: uuid.UUID) -> PatientExchanges:
    """Return the threads kept in a patient's record, the latest first, and leave the trace.

    Raises `Patient.DoesNotExist` outside the care team.
    """
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    messages = Message.objects.filter(structure_id=actor.structure_id).select_related("author")
    rows = _whole(policies.readable_questions(actor).filter(patient_id=access.patient.pk))
    found = list(rows.order_by("-asked_at", "-id").prefetch_related(Prefetch("messages", queryset=messages)))
    patient_queries.leave_trace(actor=actor, access=access, place="questions", parts=[])
    return PatientExchanges(access.patient, found)


@dataclass(frozen=True)
class QueuedRequest:
    """A request of the queue as the secretariat sees it: what it took down, and what it is to pass on."""

    question: Question
    to_pass_on: Sequence[Message]

    @property
    def id(self) -> uuid.UUID:
        return self.question.pk

    @property
    def to_label(self) -> str:
        return to_label(self.question)

    @property
    def outcome_label(self) -> str:
        if self.question.kind != QuestionKind.PRESCRIPTION or not self.question.prescription.outcome:
            return ""
        return str(PrescriptionOutcome(self.question.prescription.outcome).label)


def _queued(actor: Actor) -> QuerySet[Question]:
    messages = Message.objects.filter(structure_id=actor.structure_id, is_for_secretariat=True)
    return _whole(policies.queued_requests(actor)).prefetch_related(
        Prefetch("messages", queryset=messages.select_related("author"), to_attr="to_pass_on")
    )


def request_queue(*, actor: Actor, state: str = "") -> list[QueuedRequest]:
    """Return the open requests of the queue (or the closed ones, the latest first), answered ones first."""
    rows = _queued(actor)
    if state == QuestionState.CLOSED:
        found = rows.filter(state=QuestionState.CLOSED).order_by("-closed_at", "-id")[:50]
    else:
        found = _by_urgency(rows.exclude(state=QuestionState.CLOSED))
    ordered = sorted(found, key=lambda one: one.state != QuestionState.ANSWERED) if not state else list(found)
    return [QueuedRequest(one, one.to_pass_on) for one in ordered]  # type: ignore[attr-defined]


def answers_to_pass_on(*, actor: Actor) -> int:
    """Return how many requests were answered and wait for whoever asked to be told."""
    return policies.queued_requests(actor).filter(state=QuestionState.ANSWERED).count()


def queued_request(*, actor: Actor, question_id: uuid.UUID) -> QueuedRequest:
    """Return one request of the queue. Raises `Question.DoesNotExist`."""
    found = _queued(actor).get(pk=question_id)
    return QueuedRequest(found, found.to_pass_on)  # type: ignore[attr-defined]


def escalated(*, actor: Actor) -> list[QuestionView]:
    """Return the questions that waited longer than the team decided, and that the actor is to see."""
    return viewed(actor, _by_urgency(_whole(policies.escalated_questions(actor))))


def to_reach(*, actor: Actor) -> list[QuestionView]:
    """Return the questions whose person the secretariat is to reach: who asks whom, not what."""
    return viewed(actor, _by_urgency(_whole(policies.questions_to_reach(actor))))


@dataclass(frozen=True)
class Reader:
    """Somebody a question may go to, and what they show."""

    member: Member
    presence: Presence | None
    prescribes: bool

    @property
    def is_absent(self) -> bool:
        return presence_queries.is_absent(self.presence)


def people(*, actor: Actor, patient_id: uuid.UUID | None = None) -> list[Reader]:
    """Return whom the actor may ask: the team, or those who follow a patient (then `Patient.DoesNotExist` outside)."""
    me = policies.own_part(actor)
    if patient_id is None:
        members = list(policies.reachable_members(actor))
    else:
        patient_queries.access(actor=actor, patient_id=patient_id)
        members = policies.careful_readers(actor, patient_id=patient_id, with_partners=True)
    shown = presence_queries.presences(actor=actor, member_ids=[member.pk for member in members])
    return [
        Reader(member, shown.get(member.pk), policies.prescribes(actor, member))
        for member in members
        if me is None or member.pk != me.pk
    ]
