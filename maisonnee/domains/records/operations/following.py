"""Thresholds and alerts, questions about an entry, recalls, planned visits, one's own view."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Sequence
from datetime import date
from decimal import Decimal

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.rules.sharing import Part, group_of
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import RecallState, RecordPermission, WatchRule
from maisonnee.domains.records.models import Alert, Clarification, PlannedVisit, Recall, ViewLayout, Watch
from maisonnee.domains.records.queries import recalls as recall_queries
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules import views as view_rules
from maisonnee.domains.records.rules import watches as watch_rules
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen


@operation(RecordPermission.SET_WATCHES)
def set_watch(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    item: str,
    rule: WatchRule,
    threshold: Decimal,
    window_days: int | None = None,
    alerted_id: uuid.UUID | None = None,
    instruction: str = "",
    starts_on: date,
    ends_on: date | None = None,
) -> Watch:
    """Set a threshold for a patient; `alerted_id` (the prescriber by default) receives the alerts.

    Only a prescriber sets one; whoever is alerted takes part in the care and reads measures.
    """
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    member = access.member
    if not watch_rules.prescribes(member.profession, member.know_how):
        raise Refusal("records.watch_by_prescriber")
    measure = catalogue.MEASURES.get(item)
    if measure is None:
        raise Refusal("records.watch_unknown_measure", field="item")
    is_change = rule in {WatchRule.RISE, WatchRule.FALL}
    if is_change and not window_days:
        raise Refusal("records.watch_without_window", field="window_days")
    if threshold <= 0 or (not is_change and not measure.low <= threshold <= measure.high):
        raise Refusal("records.watch_threshold", field="threshold", low=measure.low, high=measure.high)
    if ends_on is not None and ends_on < starts_on:
        raise Refusal("period.ends_before_start", field="ends_on")
    alerted = structures_queries.member(actor=actor, member_id=alerted_id) if alerted_id else member
    if not patient_policies.in_care_team(
        member_id=alerted.pk, patient_id=patient_id, on=actor.today
    ) or not access.grid.opens(group_of(alerted.profession), Part(Section.MEASURES)):
        raise Refusal("records.watch_alerted_outside", field="alerted_id", name=str(alerted))
    return Watch.objects.create(
        structure_id=actor.structure_id,
        patient=access.patient,
        section=Section.MEASURES,
        author=member,
        author_group=group_of(member.profession),
        item=item,
        rule=rule,
        threshold=threshold,
        window_days=window_days if is_change else None,
        alerted=alerted,
        instruction=instruction.strip(),
        starts_on=starts_on,
        ends_on=ends_on,
    )


@operation(RecordPermission.SET_WATCHES)
def end_watch(*, actor: Actor, patient_id: uuid.UUID, watch_id: uuid.UUID) -> Watch:
    """End a threshold today. Any prescriber of the care team may."""
    access = patient_policies.access_to(actor, patient_id=patient_id)
    if not watch_rules.prescribes(access.member.profession, access.member.know_how):
        raise Refusal("records.watch_by_prescriber")
    found = policies.readable_watches(actor).get(patient_id=patient_id, pk=watch_id)
    watch = Watch.objects.select_for_update(of=("self",)).get(pk=found.pk)
    if watch.ends_on is not None and watch.ends_on <= actor.today:
        raise Refusal("records.watch_ended")
    watch.ends_on = max(actor.today, watch.starts_on)
    watch.version += 1
    watch.save(update_fields=["ends_on", "version"])
    return watch


@operation(RecordPermission.HANDLE_ALERTS)
def acknowledge_alert(*, actor: Actor, alert_id: uuid.UUID, answer: str) -> Alert:
    """Say that an alert was seen, and what is decided: the first who answers, answers for all."""
    member = _own(actor)
    if not answer.strip():
        raise Refusal("records.alert_unanswered", field="answer")
    found = policies.own_alerts(actor).get(pk=alert_id)
    alert = Alert.objects.select_for_update(of=("self",)).get(pk=found.pk)
    if alert.acknowledged_at is not None:
        raise Refusal("records.alert_acknowledged")
    alert.acknowledged_at = actor.now
    alert.acknowledged_by = member
    alert.answer = answer.strip()
    alert.save(update_fields=["acknowledged_at", "acknowledged_by", "answer"])
    return alert


@operation(RecordPermission.WRITE_ENTRIES)
def ask_clarification(
    *, actor: Actor, patient_id: uuid.UUID, entry_id: uuid.UUID, question: str
) -> Clarification:
    """Ask an entry's author « Pouvez-vous préciser… ? »."""
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    entry = policies.standing_entries(actor).get(patient_id=patient_id, pk=entry_id)
    if not seen(question):
        raise Refusal("records.question_missing", field="question")
    if Clarification.objects.filter(entry=entry, asked_by=access.member, answered_at__isnull=True).exists():
        raise Refusal("records.already_asked", field="question")
    return Clarification.objects.create(
        structure_id=actor.structure_id,
        entry=entry,
        question=seen(question),
        asked_by=access.member,
        asked_at=actor.now,
    )


@operation(RecordPermission.WRITE_ENTRIES)
def answer_clarification(
    *, actor: Actor, patient_id: uuid.UUID, clarification_id: uuid.UUID, answer: str
) -> Clarification:
    """Answer a question in place. Whoever reads the entry may know the answer."""
    access = patient_policies.access_to(actor, patient_id=patient_id)
    row = Clarification.objects.select_for_update(of=("self",)).get(
        structure_id=actor.structure_id,
        pk=clarification_id,
        entry__in=policies.standing_entries(actor).filter(patient_id=patient_id).values("pk"),
    )
    if not seen(answer):
        raise Refusal("records.answer_missing", field="answer")
    if row.answered_at is not None:
        raise Refusal("records.already_answered")
    row.answer = seen(answer)
    row.answered_by = access.member
    row.answered_at = actor.now
    row.save(update_fields=["answer", "answered_by", "answered_at"])
    return row


@operation(RecordPermission.ASSIGN_RECALLS, keeps_reason=False)
def ask_recalls(
    *,
    actor: Actor,
    entry_ids: Collection[uuid.UUID] = (),
    patient_ids: Collection[uuid.UUID] = (),
    assigned_to_id: uuid.UUID,
    due_on: date,
    reason: str,
) -> list[Recall]:
    """Ask somebody to call patients back, for open due dates or for another reason.

    Those already asked for are left alone, and so are the dead and those who left (`queries.recalls.to_call_back`).
    """
    member = _own(actor)
    assigned = structures_queries.member(actor=actor, member_id=assigned_to_id)
    if not recall_queries.callers(actor=actor).filter(pk=assigned.pk).exists():
        raise Refusal("records.recall_caller", field="assigned_to_id", name=str(assigned))
    if due_on < actor.today:
        raise Refusal("records.recall_in_the_past", field="due_on")
    chosen = recall_queries.to_call_back(actor=actor, entry_ids=entry_ids, patient_ids=patient_ids)
    if not chosen.asked:
        raise Refusal("records.nothing_chosen", field="entry_ids")
    rows = [
        Recall(
            structure_id=actor.structure_id,
            patient_id=patient_id,
            entry_id=entry_id,
            reason=reason.strip() or "Rendez-vous à prendre",
            assigned_to=assigned,
            asked_by=member,
            asked_at=actor.now,
            due_on=due_on,
        )
        for patient_id, entry_id in chosen.new
    ]
    if not rows:
        raise Refusal("records.already_recalled", field="entry_ids")
    note(count=len(rows), label=str(assigned))
    return Recall.objects.bulk_create(rows)


@operation(RecordPermission.WRITE_ENTRIES)
def close_recall(*, actor: Actor, recall_id: uuid.UUID, state: RecallState, comment: str = "") -> Recall:
    """Say what came of a recall one was asked to make."""
    found = policies.own_recalls(actor).get(pk=recall_id)
    recall = Recall.objects.select_for_update(of=("self",)).get(pk=found.pk)
    if recall.state != RecallState.OPEN:
        raise Refusal("records.recall_closed")
    if state == RecallState.OPEN:
        raise Refusal("records.recall_state", field="state")
    recall.state = state
    recall.closed_at = actor.now
    recall.closed_by = actor.name
    recall.comment = comment.strip()
    recall.save(update_fields=["state", "closed_at", "closed_by", "comment"])
    return recall


@operation(RecordPermission.MAKE_PACKS)
def plan_visits(*, actor: Actor, patient_ids: Collection[uuid.UUID], on: date) -> list[PlannedVisit]:
    """Say which of one's patients one sees on a day; those already planned stay."""
    member = _own(actor)
    if on < actor.today:
        raise Refusal("records.visit_in_the_past", field="on")
    patients = (
        patient_policies.care_patients(actor)
        .filter(pk__in=patient_ids)
        .select_for_update(of=("self",), no_key=True)
        .order_by("pk")
    )
    rows = [
        PlannedVisit(structure_id=actor.structure_id, member=member, patient=patient, on=on)
        for patient in patients
    ]
    if not rows:
        raise Refusal("records.nothing_chosen", field="patient_ids")
    note(count=len(rows), on=on.isoformat())
    return PlannedVisit.objects.bulk_create(rows, ignore_conflicts=True)


@operation(RecordPermission.WRITE_ENTRIES)
def arrange_own_view(*, actor: Actor, blocks: Sequence[str]) -> ViewLayout:
    """Choose the order of the blocks in every record one opens."""
    row, _ = ViewLayout.objects.get_or_create(
        structure_id=actor.structure_id, member=_own(actor), defaults={"blocks": []}
    )
    row.blocks = view_rules.arranged(blocks)
    row.version += 1
    row.save(update_fields=["blocks", "version"])
    return row


def _own(actor: Actor) -> Member:
    member = patient_policies.own_reader(actor)
    if member is None:
        raise Patient.DoesNotExist
    return member
