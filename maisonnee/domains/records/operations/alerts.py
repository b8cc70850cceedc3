"""Alerts: a measure passes a threshold a prescriber set for a patient."""

from __future__ import annotations

from datetime import timedelta

from maisonnee.domains.records.enums import EntryKind, WatchRule
from maisonnee.domains.records.models import Alert, Entry, Watch
from maisonnee.domains.records.rules import entries as entry_rules
from maisonnee.domains.records.rules import watches as rules
from maisonnee.domains.records.rules.watches import Point
from maisonnee.foundation.access.actors import Actor


def raise_alerts(actor: Actor, entry: Entry) -> list[Alert]:
    """Raise the alerts that a measure just written brings; each watch alerts once for an entry.

    A rise or a fall is not counted from a measure that some of those who read the new one do not read.
    """
    if entry.kind != EntryKind.MEASURE or not entry.item or entry.value is None:
        return []
    watches = list(
        Watch.objects.on(entry.happened_on).filter(
            structure_id=entry.structure_id, patient_id=entry.patient_id, item=entry.item
        )
    )
    if not watches:
        return []
    longest = max(watch.window_days or 0 for watch in watches)
    before = [
        Point(row.happened_on, row.value, row.pk)
        for row in Entry.objects.filter(
            structure_id=entry.structure_id,
            patient_id=entry.patient_id,
            item=entry.item,
            withdrawn_at__isnull=True,
            happened_on__gte=entry.happened_on - timedelta(days=longest),
            happened_on__lte=entry.happened_on,
            value__isnull=False,
        ).exclude(pk=entry.pk)
        if row.value is not None and entry_rules.is_known_to_readers_of(row, entry)
    ]
    new = Point(entry.happened_on, entry.value, entry.pk)
    raised = []
    for watch in watches:
        found = rules.crossing(WatchRule(watch.rule), watch.threshold, watch.window_days, new, before)
        if found is None:
            continue
        raised.append(
            Alert(
                structure_id=entry.structure_id,
                patient_id=entry.patient_id,
                watch=watch,
                entry=entry,
                compared_with_id=found.compared_with.key if found.compared_with else None,
                alerted_id=watch.alerted_id,
                raised_at=actor.now,
            )
        )
    Alert.objects.bulk_create(raised, ignore_conflicts=True)
    return raised
