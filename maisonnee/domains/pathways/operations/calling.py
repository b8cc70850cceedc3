"""The concertation that whoever leads the pathway calls by themselves, with the patient and those close to them."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date, time

from maisonnee.domains.concertation import operations as concertation
from maisonnee.domains.concertation import queries as concertation_queries
from maisonnee.domains.concertation.enums import (
    CaseOrigin,
    CaseState,
    InformationKind,
    InformationMeans,
    Informed,
    Theme,
    Urgency,
)
from maisonnee.domains.concertation.models import Case, Meeting
from maisonnee.domains.concertation.queries import contributions
from maisonnee.domains.pathways.enums import PathwayPermission, StepKind, StepState
from maisonnee.domains.pathways.models import FrailtyPathway
from maisonnee.domains.pathways.operations.frailty import standing, step_of
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import RelativeKind
from maisonnee.domains.patients.models import Relative
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class NewMeeting:
    """A meeting to set for this patient alone: day, hours, place."""

    held_on: date
    starts_at: time
    ends_at: time
    place: str = ""


@operation(PathwayPermission.ANSWER)
def call_concertation(
    *,
    actor: Actor,
    pathway_id: uuid.UUID,
    question: str,
    meeting_id: uuid.UUID | None = None,
    new_meeting: NewMeeting | None = None,
    invites_patient: bool,
    relative_ids: Collection[uuid.UUID] = (),
    means: InformationMeans = InformationMeans.FACE_TO_FACE,
) -> FrailtyPathway:
    """Bring the patient's case to a meeting planned, to one set for it, or to the next one; say who is invited.

    Called again, it changes the meeting and invites whoever is not yet. Raises `Refusal`.
    """
    pathway, access = standing(actor, pathway_id)
    step = step_of(pathway, StepKind.CONCERTATION)
    if step.state == StepState.DONE:
        raise Refusal("pathways.step_done")
    close = patient_queries.relatives(actor=actor, patient_id=pathway.patient_id).filter(
        ended_on__isnull=True
    )
    invited = list(close.filter(pk__in=list(relative_ids)))
    if len(invited) != len(set(relative_ids)):
        raise Refusal("pathways.relative_unknown", field="relative_ids")
    plain = replace(actor, submission=None)
    meeting = _meeting(plain, meeting_id, new_meeting)
    if step.case is not None and step.case.is_pending:
        case = _moved(plain, step.case, meeting)
        words = question.strip()
        said = [case.question, *case.contributions.values_list("text", flat=True)]
        if words and not any(words in one for one in said):
            concertation.propose_case(actor=plain, patient=access.patient, question=words)
    else:
        # (A case that already waits is one case: what is asked joins it.)
        case = concertation.propose_case(
            actor=plain,
            patient=access.patient,
            question=question,
            urgency=Urgency.NEXT_MEETING,
            theme=Theme.COMPLEX,
            meeting=meeting,
            origin=CaseOrigin.FRAILTY,
        )
    meeting = case.meeting
    step.state, step.case, step.member = StepState.PLANNED, case, access.member
    step.planned_on = meeting.held_on if meeting is not None else None
    step.patient_invited = invites_patient
    step.relative_ids, step.reason = [one.pk for one in invited], ""
    step.save()
    _note_invitations(plain, case, access.member, means, invited if not invites_patient else [None, *invited])
    note(label=str(meeting) if meeting is not None else "prochaine réunion")
    return pathway


def _note_invitations(
    actor: Actor, case: Case, member: Member, means: InformationMeans, invited: Sequence[Relative | None]
) -> None:
    """Write in the case who is asked to come (`None`: the patient), once each; their answer is noted there."""
    known = {(row.whom, row.name) for row in contributions.information_of(actor=actor, case=case)}
    for one in invited:
        whom = Informed.PATIENT
        if one is not None:
            is_legal = one.kind == RelativeKind.LEGAL
            whom = Informed.REPRESENTATIVE if is_legal else Informed.RELATIVE
        name = one.name if one is not None else ""
        if (whom.value, name) not in known:
            concertation.note_information(
                actor=actor,
                case=case,
                whom=whom,
                kind=InformationKind.INVITED,
                means=means,
                told_on=actor.today,
                told_by=member,
                name=name,
            )


def _meeting(actor: Actor, meeting_id: uuid.UUID | None, new: NewMeeting | None) -> Meeting | None:
    if new is not None:
        return concertation.plan_meeting(
            actor=actor, held_on=new.held_on, starts_at=new.starts_at, ends_at=new.ends_at, place=new.place
        )
    return None if meeting_id is None else concertation_queries.meeting(actor=actor, meeting_id=meeting_id)


def _moved(actor: Actor, case: Case, meeting: Meeting | None) -> Case:
    """Return the case this pathway called, on the agenda chosen now."""
    if meeting is None or case.meeting_id == meeting.pk:
        return case
    if case.state == CaseState.PLACED:
        case = concertation.unplace_case(actor=actor, case=case)
    return concertation.place_case(actor=actor, case=case, meeting=meeting)
