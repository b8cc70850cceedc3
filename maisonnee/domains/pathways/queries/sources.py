"""What a plan may be fed from: the record, the decisions of concertations, the tasks that came of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Q

from maisonnee.domains.concertation.enums import TaskState
from maisonnee.domains.concertation.models import CaseNote, Task
from maisonnee.domains.concertation.policies import visible_tasks
from maisonnee.domains.concertation.queries import past_notes
from maisonnee.domains.pathways.enums import LineState
from maisonnee.domains.pathways.models import CarePlan, PlanLine
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.policies import standing_entries
from maisonnee.foundation.access.actors import Actor

PROBLEM_KINDS = (EntryKind.PROBLEM, EntryKind.RISK_FACTOR)
MOST_DECISIONS = 20


@dataclass(frozen=True)
class Sources:
    """What exists about the patient and is not in the plan yet, as far as the actor reads it."""

    problems: Sequence[Entry]
    situations: Sequence[Entry]
    decisions: Sequence[CaseNote]
    tasks: Sequence[Task]

    @property
    def is_empty(self) -> bool:
        return not (self.problems or self.situations or self.decisions or self.tasks)


def sources(*, actor: Actor, plan: CarePlan) -> Sources:
    """Return what a plan may take up; what was shown of the record leaves its trace."""
    taken = PlanLine.objects.filter(plan=plan).exclude(state=LineState.WITHDRAWN)
    entries = (
        standing_entries(actor)
        .filter(
            Q(ends_on__isnull=True) | Q(ends_on__gt=actor.today),
            patient_id=plan.patient_id,
            kind__in=(*PROBLEM_KINDS, EntryKind.SITUATION),
        )
        .exclude(pk__in=taken.filter(entry__isnull=False).values("entry_id"))
    )
    facts = list(entries.select_related("author").order_by("-happened_on", "id"))
    notes = past_notes(actor=actor).filter(case__patient_id=plan.patient_id)
    tasks = (
        visible_tasks(actor)
        .filter(
            Q(case__patient_id=plan.patient_id)
            | Q(exchange__patient_id=plan.patient_id)
            | Q(subject_id=plan.patient_id)
        )
        .exclude(state=TaskState.DROPPED)
        .exclude(pk__in=taken.filter(task__isnull=False).values("task_id"))
    )
    access = patient_queries.access(actor=actor, patient_id=plan.patient_id)
    parts = {part_of(entry.section, entry.author_group).key for entry in facts}
    patient_queries.leave_trace(actor=actor, access=access, place="care_plan_sources", parts=parts)
    return Sources(
        [entry for entry in facts if entry.kind in PROBLEM_KINDS],
        [entry for entry in facts if entry.kind == EntryKind.SITUATION],
        list(notes.exclude(pk__in=taken.filter(note__isnull=False).values("note_id"))[:MOST_DECISIONS]),
        list(tasks.select_related("member")),
    )
