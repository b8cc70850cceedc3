"""What is written of a case before its meeting, and what the patient was told of it."""

from __future__ import annotations

import uuid
from datetime import date

from maisonnee.domains.concertation.enums import (
    ConcertationPermission,
    InformationAnswer,
    InformationKind,
    InformationMeans,
    Informed,
    MeetingState,
)
from maisonnee.domains.concertation.models import Case, Contribution, Meeting, PatientInformation
from maisonnee.domains.concertation.operations.locking import locked_case
from maisonnee.domains.concertation.policies import readable_cases
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion


@operation(ConcertationPermission.CONTRIBUTE)
def contribute(*, actor: Actor, case: Case, text: str, version: int | None = None) -> Contribution:
    """Write (or rewrite) what one has to say of a case one reads, until its meeting is closed.

    `version` is that of the contribution read, `None` for a first one. Raises `Case.DoesNotExist` when the patient's
    sharing keeps the case from the actor, `StaleVersion`, `Refusal` `concertation.contribution_missing`,
    `.case_over`, `.meeting_closed`, `.not_a_member`.
    """
    readable_cases(actor).get(pk=case.pk)
    case = open_case(actor, case.pk)
    if not text.strip():
        raise Refusal("concertation.contribution_missing", field="text")
    me = own_member(actor=actor)
    if me is None:
        raise Refusal("concertation.not_a_member")
    written = _of(case, me)
    if written is not None and written.version != version:
        raise StaleVersion(
            current={"text": written.text, "version": written.version}, changed_by=written.author_name
        )
    return _written(actor, case, me, text.strip(), written)


def join_words(actor: Actor, case: Case, words: str, author: Member | None) -> Contribution:
    """Add the words of somebody who proposes a case that already waits, inside an operation."""
    written = _of(case, author) if author is not None else None
    if written is not None:
        words = f"{written.text}\n{words}"
    return _written(actor, case, author, words, written)


def open_case(actor: Actor, case_id: uuid.UUID) -> Case:
    """Return a case that is not over, locked: waiting, or on the agenda of a meeting that is not closed."""
    case = locked_case(actor, case_id)
    closed = case.meeting_id is not None and Meeting.objects.filter(
        pk=case.meeting_id, structure_id=actor.structure_id, state=MeetingState.CLOSED
    )
    if closed and closed.exists():
        raise Refusal("concertation.meeting_closed")
    if not case.is_pending and not case.meeting_id:
        raise Refusal("concertation.case_over")
    return case


def _of(case: Case, author: Member) -> Contribution | None:
    return (
        Contribution.objects.select_for_update(of=("self",))
        .select_related("author")
        .filter(structure_id=case.structure_id, case=case, author=author)
        .first()
    )


def _written(
    actor: Actor, case: Case, author: Member | None, text: str, written: Contribution | None
) -> Contribution:
    if written is None:
        written = Contribution(
            structure_id=actor.structure_id,
            case=case,
            author=author,
            profession=author.profession if author is not None else "",
            written_at=actor.now,
            version=0,
        )
    else:
        written.changed_at = actor.now
    written.text = text
    written.written_by_id, written.written_by_name = actor.user_id, actor.name
    written.version += 1
    written.save()
    return written


@operation(ConcertationPermission.CONTRIBUTE)
def note_information(
    *,
    actor: Actor,
    case: Case,
    whom: Informed,
    kind: InformationKind,
    means: InformationMeans,
    told_on: date,
    told_by: Member,
    name: str = "",
    answer: InformationAnswer = InformationAnswer.WAITED,
    words: str = "",
) -> PatientInformation:
    """Record that the patient (or a relative) was told of a case or asked to come, by whom, and what they answered.

    Never automatic: the team decides. Raises `Case.DoesNotExist`, `Refusal` `concertation.told_in_the_future`,
    `.relative_without_name`, `.case_over`.
    """
    case = readable_cases(actor).get(pk=case.pk)
    if told_on > actor.today:
        raise Refusal("concertation.told_in_the_future", field="told_on")
    if whom is not Informed.PATIENT and not name.strip():
        raise Refusal("concertation.relative_without_name", field="name")
    information = PatientInformation.objects.create(
        structure_id=actor.structure_id,
        case=case,
        whom=whom,
        name=name.strip() if whom is not Informed.PATIENT else "",
        kind=kind,
        means=means,
        told_on=told_on,
        told_by=told_by,
        answer=answer,
        words=words.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )
    note(kind=str(kind.label), told_by=str(told_by))
    return information


@operation(ConcertationPermission.CONTRIBUTE)
def note_answer(
    *,
    actor: Actor,
    information: PatientInformation,
    version: int,
    answer: InformationAnswer,
    words: str = "",
) -> PatientInformation:
    """Record what the patient or the relative answered since. Raises `StaleVersion`, `Case.DoesNotExist`."""
    readable_cases(actor).get(pk=information.case_id)
    information = (
        PatientInformation.objects.select_for_update(of=("self",))
        .select_related("case")
        .get(pk=information.pk, structure_id=actor.structure_id)
    )
    if information.version != version:
        raise StaleVersion(
            current={
                "answer": information.answer,
                "words": information.words,
                "version": information.version,
            },
            changed_by=information.recorded_by,
        )
    information.answer, information.words = answer, words.strip()
    information.recorded_by, information.recorded_at = actor.name, actor.now
    information.version += 1
    information.save()
    note(kind=str(InformationKind(information.kind).label))
    return information
