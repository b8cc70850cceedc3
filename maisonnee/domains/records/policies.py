"""Who reads which rows of the shared record: `patients.policies` decides, everything here goes through it."""

from __future__ import annotations

from django.db.models import QuerySet

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.records.models import Alert, Entry, PlannedVisit, Recall, Watch
from maisonnee.foundation.access.actors import Actor


def readable_entries(actor: Actor) -> QuerySet[Entry]:
    """Return the entries, of any patients, that the actor reads (withdrawn ones included)."""
    return patient_policies.readable(actor, Entry.objects.all())


def standing_entries(actor: Actor) -> QuerySet[Entry]:
    """Return the entries the actor reads and that nobody withdrew."""
    return readable_entries(actor).filter(withdrawn_at__isnull=True)


def readable_watches(actor: Actor) -> QuerySet[Watch]:
    """Return the thresholds in force today, of any patients, that the actor reads."""
    return patient_policies.readable(actor, Watch.objects.on(actor.today))


def own_alerts(actor: Actor) -> QuerySet[Alert]:
    """Return the alerts sent to the actor about measures they still read."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return Alert.objects.none()
    return Alert.objects.filter(
        structure_id=actor.structure_id, alerted=member, entry__in=standing_entries(actor).values("pk")
    )


def own_recalls(actor: Actor) -> QuerySet[Recall]:
    """Return what the actor was asked to call back: name and reason, nothing clinical."""
    member = patient_policies.own_reader(actor)
    if member is None:
        return Recall.objects.none()
    return Recall.objects.filter(structure_id=actor.structure_id, assigned_to=member)


def own_planned_visits(actor: Actor) -> QuerySet[PlannedVisit]:
    member = patient_policies.own_reader(actor)
    if member is None:
        return PlannedVisit.objects.none()
    return PlannedVisit.objects.filter(
        structure_id=actor.structure_id,
        member=member,
        patient__in=patient_policies.care_patients(actor).values("pk"),
    )
