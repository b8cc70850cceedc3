"""Bringing a case, and the agenda of a meeting."""

from __future__ import annotations

from maisonnee.domains.concertation.enums import (
    CaseOrigin,
    CaseState,
    ConcertationPermission,
    MeetingState,
    Theme,
    Urgency,
)
from maisonnee.domains.concertation.models import Case, Meeting
from maisonnee.domains.concertation.operations.contributions import join_words
from maisonnee.domains.concertation.operations.locking import agenda_of, locked_case, locked_meeting, renumber
from maisonnee.domains.concertation.policies import readable_cases
from maisonnee.domains.concertation.queries.habits import kind_on
from maisonnee.domains.concertation.queries.objections import objected_since
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion


@operation(ConcertationPermission.PROPOSE)
def propose_case(
    *,
    actor: Actor,
    patient: Patient,
    question: str,
    urgency: Urgency = Urgency.NEXT_MEETING,
    theme: Theme | None = None,
    proposed_by: Member | None = None,
    meeting: Meeting | None = None,
    origin: CaseOrigin = CaseOrigin.PERSON,
    joins: bool = True,
) -> Case:
    """Bring a patient's case, for the actor or for a colleague (`proposed_by`), on a meeting's agenda or not.

    A patient of whom a case already waits has one case: what is said joins it as a contribution, and that case is
    returned (`joined`); with `joins=False` it is refused. `origin`: what pointed at it, when it was no person.

    Raises `Refusal` `concertation.patient_objects`, `.question_missing`, `.already_proposed` (with `joins=False`: the
    name of who proposed and the day), `.already_on_agenda`, `.kind_without_cases`; `Patient.DoesNotExist` when the
    actor may not see the patient.
    """
    patient = visible_patients(actor).get(pk=patient.pk)
    if not question.strip():
        raise Refusal("concertation.question_missing", field="question")
    # Two people who propose the same patient at once: the second one waits, then joins.
    Patient.objects.select_for_update(no_key=True).get(pk=patient.pk, structure_id=actor.structure_id)
    author = proposed_by or own_member(actor=actor)
    placed = _locked_agenda(actor, meeting) if meeting is not None else None
    pending = _pending(actor, patient)
    if pending is not None:
        if not joins:
            raise _already_proposed(pending)
        return _joined(actor, pending, question.strip(), author, placed)
    if placed is not None:
        _refuse_twice(placed, patient)
    case = Case.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        question=question.strip(),
        urgency=urgency,
        theme=theme or "",
        origin=origin,
        proposed_by=author,
        written_by_id=actor.user_id,
        written_by_name=actor.name,
        changed_by=actor.name,
        proposed_at=actor.now,
        meeting=placed,
        position=len(agenda_of(placed)) + 1 if placed else None,
        state=CaseState.PLACED if placed else CaseState.WAITING,
    )
    note(proposed_by=case.proposer_name)
    return case


def _pending(actor: Actor, patient: Patient) -> Case | None:
    return (
        Case.objects.select_for_update(of=("self",))
        .select_related("proposed_by", "meeting")
        .filter(
            structure_id=actor.structure_id,
            patient=patient,
            state__in=(CaseState.WAITING, CaseState.PLACED),
        )
        .first()
    )


def _already_proposed(pending: Case) -> Refusal:
    return Refusal(
        "concertation.already_proposed",
        field="patient",
        proposed_by=pending.proposer_name,
        proposed_on=f"{pending.proposed_at:%d/%m/%Y}",
    )


def _joined(actor: Actor, pending: Case, words: str, author: Member | None, placed: Meeting | None) -> Case:
    join_words(actor, pending, words, author)
    if placed is not None and pending.state == CaseState.WAITING:
        _refuse_twice(placed, pending.patient)
        _refuse_objected(actor, pending)
        pending.meeting, pending.position = placed, len(agenda_of(placed)) + 1
        pending.state = CaseState.PLACED
        pending.version += 1
        pending.changed_by = actor.name
        pending.save()
    pending.is_joined = True
    note(proposed_by=str(author or actor.name), is_joined=True)
    return pending


def _locked_agenda(actor: Actor, meeting: Meeting) -> Meeting:
    """Return a meeting, locked, whose agenda may take a case. Raises `Refusal` `concertation.kind_without_cases`."""
    locked = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    if not kind_on(actor=actor, kind=locked.kind, on=locked.held_on).habits.has_cases:
        raise Refusal("concertation.kind_without_cases")
    return locked


def _refuse_objected(actor: Actor, case: Case) -> None:
    """Raise `Refusal` `concertation.patient_objects`: such a case goes to no meeting."""
    objected = objected_since(actor=actor, case_ids=[case.pk])
    if objected:
        raise Refusal("concertation.patient_objects", on=objected[case.pk])


def _refuse_twice(meeting: Meeting, patient: Patient) -> None:
    if Case.objects.filter(structure_id=meeting.structure_id, meeting=meeting, patient=patient).exists():
        raise Refusal("concertation.already_on_agenda", field="patient")


@operation(ConcertationPermission.PROPOSE)
def change_case(
    *, actor: Actor, case: Case, version: int, question: str, urgency: Urgency, theme: Theme | None = None
) -> Case:
    """Rewrite what is asked, until it is discussed. Raises `StaleVersion`, `Refusal`."""
    readable_cases(actor).get(pk=case.pk)
    case = locked_case(actor, case.pk)
    if not case.is_pending:
        raise Refusal("concertation.case_over")
    if case.version != version:
        current = {"question": case.question, "urgency": case.urgency, "theme": case.theme}
        raise StaleVersion(current={**current, "version": case.version}, changed_by=case.changed_by)
    if not question.strip():
        raise Refusal("concertation.question_missing", field="question")
    case.question, case.urgency, case.theme = question.strip(), urgency, theme or ""
    case.version += 1
    case.changed_by = actor.name
    case.save()
    return case


@operation(ConcertationPermission.PROPOSE)
def withdraw_case(*, actor: Actor, case: Case, reason: str) -> Case:
    """Withdraw a case that is no longer to be discussed. Raises `Refusal` `concertation.case_over`."""
    case = locked_case(actor, case.pk)
    if not case.is_pending:
        raise Refusal("concertation.case_over")
    if not reason.strip():
        raise Refusal("concertation.reason_missing", field="reason")
    meeting = case.meeting
    case.state, case.meeting, case.position = CaseState.WITHDRAWN, None, None
    case.withdrawal_reason = reason.strip()
    case.version += 1
    case.changed_by = actor.name
    case.save()
    if meeting is not None:
        renumber(meeting)
    return case


@operation(ConcertationPermission.ORGANISE)
def place_case(*, actor: Actor, case: Case, meeting: Meeting) -> Case:
    """Put a waiting case last on a meeting's agenda. Raises `Refusal`, `concertation.patient_objects` among them."""
    meeting = _locked_agenda(actor, meeting)
    case = locked_case(actor, case.pk)
    if case.state != CaseState.WAITING:
        raise Refusal("concertation.case_not_waiting")
    _refuse_twice(meeting, case.patient)
    _refuse_objected(actor, case)
    case.meeting, case.position, case.state = meeting, len(agenda_of(meeting)) + 1, CaseState.PLACED
    case.version += 1
    case.changed_by = actor.name
    case.save()
    note(meeting=str(meeting))
    return case


@operation(ConcertationPermission.ORGANISE)
def unplace_case(*, actor: Actor, case: Case) -> Case:
    """Take a case off an agenda: it waits again. Raises `Refusal` `concertation.case_over`."""
    case = locked_case(actor, case.pk)
    if case.state != CaseState.PLACED or case.meeting is None:
        raise Refusal("concertation.case_over")
    meeting = case.meeting
    case.meeting, case.position, case.state = None, None, CaseState.WAITING
    case.version += 1
    case.changed_by = actor.name
    case.save()
    renumber(meeting)
    note(meeting=str(meeting))
    return case


@operation(ConcertationPermission.ORGANISE)
def move_case(*, actor: Actor, case: Case, earlier: bool) -> Case:
    """Discuss a case one place earlier or later; nothing happens at the ends."""
    if case.meeting_id is None:
        raise Refusal("concertation.case_over")
    meeting = locked_meeting(actor, case.meeting_id, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    renumber(meeting)
    order = agenda_of(meeting)
    place = next((index for index, item in enumerate(order) if item.pk == case.pk), None)
    if place is None:
        raise Refusal("concertation.case_over")
    other = place - 1 if earlier else place + 1
    if 0 <= other < len(order):
        order[place].position, order[other].position = order[other].position, order[place].position
        for item in (order[place], order[other]):
            item.save(update_fields=["position"])
    note(meeting=str(meeting))
    return order[place]
