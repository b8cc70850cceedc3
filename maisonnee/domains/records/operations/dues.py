"""Due dates follow what is written: answered once, open again when the answer is taken back."""

from __future__ import annotations

from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.records.enums import DueState
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules import entries as rules
from maisonnee.foundation.access.actors import Actor


def answer_older_dues(actor: Actor, entry: Entry) -> None:
    """Close the open due dates that an entry answers: same patient, same item, an earlier day.

    Those of people who do not read the answer stay open: closing them would tell that it exists.
    """
    if not entry.item:
        return
    older = Entry.objects.filter(
        structure_id=entry.structure_id,
        patient_id=entry.patient_id,
        item=entry.item,
        due_state=DueState.OPEN,
        withdrawn_at__isnull=True,
        happened_on__lte=entry.happened_on,
    ).exclude(visit_id=entry.visit_id)
    answered = [row.pk for row in older.exclude(pk=entry.pk) if rules.is_known_to_readers_of(entry, row)]
    Entry.objects.filter(pk__in=answered).update(
        due_state=DueState.DONE,
        due_closed_on=entry.happened_on,
        due_closed_by=actor.name,
        answered_by=entry,
    )


def answer_if_done_since(actor: Actor, entry: Entry) -> None:
    """Close the due date of an old entry written late, when the same thing was done again since."""
    if not entry.item or entry.due_state != DueState.OPEN:
        return
    since = Entry.objects.filter(
        structure_id=entry.structure_id,
        patient_id=entry.patient_id,
        item=entry.item,
        happened_on__gt=entry.happened_on,
        withdrawn_at__isnull=True,
    ).order_by("happened_on", "id")
    later = next((row for row in since if rules.is_known_to_readers_of(row, entry)), None)
    if later is not None:
        Entry.objects.filter(pk=entry.pk, due_state=DueState.OPEN).update(
            due_state=DueState.DONE,
            due_closed_on=later.happened_on,
            due_closed_by=actor.name,
            answered_by=later,
        )


def move_due(entry: Entry, on: date | None) -> None:
    """Say another day for the due date of an entry, when it is still open: what was decided about a value later on."""
    open_or_none = Entry.objects.filter(
        pk=entry.pk, due_state__in=[DueState.OPEN, DueState.NONE], withdrawn_at__isnull=True
    )
    if on is not None and on > entry.happened_on:
        open_or_none.exclude(next_due_on=on).update(next_due_on=on, due_state=DueState.OPEN)


def reopen_dues(actor: Actor, answers: QuerySet[Entry]) -> None:
    """Open again the due dates that entries now withdrawn had answered, unless another one answers them."""
    closed = Entry.objects.filter(answered_by__in=answers.order_by().values("pk"), due_state=DueState.DONE)
    reopened = [entry.pk for entry in closed]
    closed.update(
        due_state=DueState.OPEN, due_closed_on=None, due_closed_by="", due_closed_reason="", answered_by=None
    )
    for entry in Entry.objects.filter(pk__in=reopened):
        answer_if_done_since(actor, entry)
