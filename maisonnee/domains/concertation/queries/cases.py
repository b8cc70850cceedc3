"""Reading cases and what was decided."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import BooleanField, ExpressionWrapper, IntegerField, Q, QuerySet, Value, When
from django.db.models import Case as Ranked

from maisonnee.domains.concertation.enums import (
    CaseState,
    ConcertationPermission,
    MeetingState,
    Theme,
    Urgency,
)
from maisonnee.domains.concertation.models import Case, CaseNote, Meeting, ShownCase, Task
from maisonnee.domains.concertation.policies import case_readers, readable_cases, visible_cases
from maisonnee.domains.concertation.queries import labels
from maisonnee.foundation.access.actors import Actor, require

_RANK = {Urgency.NEXT_MEETING: 0, Urgency.MONTH: 1, Urgency.WHEN_POSSIBLE: 2}


@dataclass(frozen=True)
class CaseView:
    """A case as an actor may read it: `question`, `note` and `tasks` are empty when they may not."""

    case: Case
    patient_label: str
    age: int
    is_identified: bool
    is_readable: bool
    question: str
    note: CaseNote | None
    tasks: tuple[Task, ...]

    @property
    def id(self) -> uuid.UUID:
        return self.case.pk

    @property
    def is_discussed(self) -> bool:
        return self.case.state == CaseState.DISCUSSED

    @property
    def theme_label(self) -> str:
        theme = self.note.theme if self.note is not None else self.case.theme
        return Theme(theme).label if theme else ""


def viewed(actor: Actor, cases: Iterable[Case]) -> list[CaseView]:
    """Return cases as the actor may read them (two queries more, whatever their number; one for rows not read yet)."""
    if isinstance(cases, QuerySet):
        reads = ExpressionWrapper(case_readers(actor), BooleanField())
        items = list(cases.annotate(is_readable_now=reads))
        readable = {case.pk for case in items if case.is_readable_now}
    else:
        items = list(cases)
        among = readable_cases(actor).filter(pk__in=[case.pk for case in items])
        readable = set(among.values_list("pk", flat=True)) if items else set()
    known = labels.identified(actor, (case.patient_id for case in items))
    return [_view(actor, case, case.patient_id in known, case.pk in readable) for case in items]


def _view(
    actor: Actor,
    case: Case,
    is_identified: bool,
    is_readable: bool,
    *,
    with_tasks: bool = True,
) -> CaseView:
    discussed = is_readable and case.state == CaseState.DISCUSSED
    return CaseView(
        case=case,
        patient_label=labels.label(case.patient, is_identified=is_identified),
        age=labels.age_on(case.patient, actor.today),
        is_identified=is_identified,
        is_readable=is_readable,
        question=case.question if is_readable else "",
        note=case.note if discussed else None,
        tasks=tuple(case.tasks.all()) if is_readable and with_tasks else (),
    )


def _whole(cases: QuerySet[Case]) -> QuerySet[Case]:
    return cases.select_related(
        "patient", "proposed_by", "note__decider", "meeting__secretary"
    ).prefetch_related("tasks__member", "note__opinions__member", "note__news")


def waiting_cases(*, actor: Actor) -> list[CaseView]:
    """Return the cases that wait for a meeting, the most urgent first, then the oldest."""
    rank = Ranked(
        *(When(urgency=urgency, then=Value(value)) for urgency, value in _RANK.items()),
        output_field=IntegerField(),
    )
    waiting = visible_cases(actor).filter(state=CaseState.WAITING).order_by(rank, "proposed_at", "id")
    return viewed(actor, _whole(waiting))


def agenda(*, actor: Actor, meeting: Meeting) -> list[CaseView]:
    """Return the cases of a meeting, in order."""
    return viewed(actor, _whole(visible_cases(actor).filter(meeting=meeting)))


def on_screen(*, actor: Actor, meeting: Meeting, agenda: Sequence[CaseView]) -> int:
    """Return the number of the case that the screen everybody looks at shows, 0 for none.

    The one last opened by the secretary; once it is decided since, or when none was, the first without a decision.
    """
    shown = ShownCase.objects.filter(structure_id=actor.structure_id, meeting=meeting).first()
    waiting = next((number for number, view in enumerate(agenda, 1) if not view.is_discussed), 0)
    if shown is None:
        return waiting
    for number, view in enumerate(agenda, 1):
        if view.id == shown.case_id:
            is_over = view.note is not None and view.note.written_at > shown.shown_at
            return waiting if is_over else number
    return waiting


def case_view(*, actor: Actor, case_id: uuid.UUID) -> CaseView:
    """Return a case as the actor may read it. Raises `Case.DoesNotExist`."""
    return viewed(actor, [_whole(visible_cases(actor)).get(pk=case_id)])[0]


def readable_case(*, actor: Actor, case_id: uuid.UUID) -> CaseView:
    """Return a case whose text the actor may read. Raises `Case.DoesNotExist`."""
    return viewed(actor, [_whole(readable_cases(actor)).get(pk=case_id)])[0]


def earlier_cases(*, actor: Actor, view: CaseView) -> list[CaseView]:
    """Return what was decided of the same patient before, the latest first, as far as the actor may read: no tasks."""
    earlier = readable_cases(actor).filter(patient_id=view.case.patient_id, state=CaseState.DISCUSSED)
    rows = earlier.exclude(pk=view.id).select_related("patient", "proposed_by", "note__decider", "meeting")
    latest = rows.prefetch_related("note__news").order_by("-meeting__held_on", "-id")[:3]
    return [_view(actor, case, view.is_identified, is_readable=True, with_tasks=False) for case in latest]


def files_so_far(*, actor: Actor, meeting: Meeting) -> int:
    """Return how many files of annex 3 were discussed in formal meetings of the year, this one included."""
    held = Q(meeting__state=MeetingState.CLOSED, meeting__held_on__year=meeting.held_on.year)
    return (
        visible_cases(actor)
        .filter(held | Q(meeting=meeting), state=CaseState.DISCUSSED)
        .exclude(note__theme=Theme.OUTSIDE)
        .count()
    )


def cases_of_patient(*, actor: Actor, patient_id: uuid.UUID) -> list[CaseView]:
    """Return the cases of a patient that the actor may read, the latest first."""
    cases = readable_cases(actor).filter(patient_id=patient_id).exclude(state=CaseState.WITHDRAWN)
    return viewed(actor, _whole(cases).order_by("-proposed_at", "-id"))


def has_open_case(*, actor: Actor, patient_id: uuid.UUID) -> bool:
    """Tell whether a case of the patient waits for a meeting, or for its turn in one."""
    states = (CaseState.WAITING, CaseState.PLACED)
    return visible_cases(actor).filter(patient_id=patient_id, state__in=states).exists()


def past_notes(*, actor: Actor) -> QuerySet[CaseNote]:
    """Return the notes of closed meetings that the actor may read."""
    require(actor, ConcertationPermission.SEE)
    return CaseNote.objects.filter(
        structure_id=actor.structure_id,
        case__in=readable_cases(actor),
        case__meeting__state=MeetingState.CLOSED,
    ).select_related("case__patient", "case__meeting", "case__proposed_by", "decider")
