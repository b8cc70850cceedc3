"""Lists people work from, over the patients of the actor's care team and the parts of their records the actor reads.

Every list is a queryset to be searched, filtered, sorted and counted; what a page adds to its rows (latest entry,
open due dates) is asked once for the rows shown. `leave_trace_of` says what was shown of whom.
"""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime, time

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import AttendingDoctor, LongTermIllness, Patient
from maisonnee.domains.patients.policies import care_patients, own_reader
from maisonnee.domains.patients.rules.registers import born_at_latest
from maisonnee.domains.patients.rules.sharing import part_of
from maisonnee.domains.records import policies
from maisonnee.domains.records.enums import CodeSystem, DueState, EntryKind, RecordPermission
from maisonnee.domains.records.models import Entry, PlannedVisit
from maisonnee.domains.records.rules import lists as rules
from maisonnee.foundation.access.actors import PARIS, Actor, require


def care_list(*, actor: Actor) -> QuerySet[Patient]:
    """Return the patients of the actor's care team who are alive and did not leave. Raises `PermissionMissing`."""
    require(actor, RecordPermission.USE_LISTS)
    return present(care_patients(actor), actor.today)


def present(rows: QuerySet[Patient], day: date) -> QuerySet[Patient]:
    """Narrow to those alive, and not left, at the end of a day."""
    return rows.filter(
        Q(died_on__isnull=True) | Q(died_on__gt=day), Q(left_on__isnull=True) | Q(left_on__gt=day)
    )


def due_list(*, actor: Actor) -> QuerySet[Entry]:
    """Return what is to be done again and nobody did: one line a fact. Raises `PermissionMissing`."""
    patients = care_list(actor=actor)
    return (
        policies.standing_entries(actor)
        .filter(due_state=DueState.OPEN, patient__in=patients.values("pk"))
        .select_related("patient", "author")
    )


def due_before(rows: QuerySet[Entry], day: date) -> QuerySet[Entry]:
    """Narrow to what is due on a day at the latest."""
    return rows.filter(next_due_on__lte=day)


def of_item(rows: QuerySet[Entry], item: str) -> QuerySet[Entry]:
    return rows.filter(item=item)


def usually_of(rows: QuerySet[Entry], group: str) -> QuerySet[Entry]:
    """Narrow to what a profession usually does: its forms hold it; else what it wrote itself."""
    known = rules.items_of_group(group)
    return rows.filter(Q(item__in=known) | Q(author_group=group))


def written_by_actor(rows: QuerySet[Entry], actor: Actor) -> QuerySet[Entry]:
    return rows.filter(author=own_reader(actor))


def changed_list(*, actor: Actor, since: date) -> QuerySet[Entry]:
    """Return what others wrote or corrected since a day, and the actor reads. Raises `PermissionMissing`."""
    patients = care_list(actor=actor)
    morning = datetime.combine(since, time(), tzinfo=PARIS)
    return (
        policies.standing_entries(actor)
        .filter(changed_at__gte=morning, patient__in=patients.values("pk"))
        .exclude(changed_by=own_reader(actor))
        .select_related("patient", "author", "changed_by")
    )


def unseen_list(*, actor: Actor, since: date, by_actor: bool = False) -> QuerySet[Patient]:
    """Return the patients of whom nothing shows, in what the actor reads, that they were seen since a day.

    By anybody, or by the actor themselves (`by_actor`). Raises `PermissionMissing`.
    """
    seen = policies.standing_entries(actor)
    if by_actor:
        seen = seen.filter(author=own_reader(actor))
    seen = seen.filter(kind__in=rules.SEEN_KINDS, happened_on__gte=since)
    return care_list(actor=actor).exclude(pk__in=_patients(seen))


def diabetic_list(*, actor: Actor, without_test_since: date | None) -> QuerySet[Patient]:
    """Return the patients the rule of the day takes for diabetics (`rules.lists.DIABETES`) and whose record, as far as
    the actor reads it, holds no foot test since a day (None: none ever). Raises `PermissionMissing`."""
    tests = policies.standing_entries(actor).filter(kind=EntryKind.ACT, item=rules.FOOT_TEST)
    if without_test_since is not None:
        tests = tests.filter(happened_on__gte=without_test_since)
    return care_list(actor=actor).filter(pk__in=_patients(_diabetes(actor))).exclude(pk__in=_patients(tests))


def _patients(entries: QuerySet[Entry]) -> QuerySet[Entry, uuid.UUID]:
    return entries.order_by().values_list("patient_id", flat=True)


def _diabetes(actor: Actor) -> QuerySet[Entry]:
    """Return what makes patients be taken for diabetics, today."""
    rule = rules.diabetes_rule_on(actor.today)
    coded = Q(code_system=CodeSystem.ICD10, code__gte=rule.codes[0], code__lt=rule.codes[1])
    said, other = Q(pk__in=[]), Q(pk__in=[])
    for word in rule.words:
        said |= Q(label__icontains=word)
    for word in rule.unless:
        other |= Q(label__icontains=word)
    treated = Q(pk__in=[])
    for beginning in rule.atc:
        treated |= Q(code__startswith=beginning)
    uncoded = ~Q(code_system=CodeSystem.ICD10) | Q(code="")
    return policies.standing_entries(actor).filter(
        Q(kind=EntryKind.PROBLEM) & (coded | (uncoded & said & ~other))
        | Q(kind=EntryKind.TREATMENT, code_system=CodeSystem.ATC) & treated,
        Q(ends_on__isnull=True) | Q(ends_on__gt=actor.today),
    )


def in_situation(rows: QuerySet[Patient], situation: str, *, on: date) -> QuerySet[Patient]:
    """Narrow to those in ALD (`ald`), aged 75 or more (`age`), or attended by nobody of the team (`sans`)."""
    if situation == "ald":
        return rows.filter(pk__in=LongTermIllness.objects.on(on).values("patient_id"))
    if situation == "age":
        return rows.filter(born_on__lte=born_at_latest(on, "75_and_over"))
    return rows.exclude(pk__in=AttendingDoctor.objects.on(on).values("patient_id"))


def latest_entries(*, actor: Actor, patient_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Entry]:
    """Return the last thing noted of each patient that the actor reads (one query)."""
    return _latest(policies.standing_entries(actor).filter(patient_id__in=patient_ids))


def last_seen(
    *, actor: Actor, patient_ids: Collection[uuid.UUID], by_actor: bool = False
) -> dict[uuid.UUID, Entry]:
    """Return what last shows that each patient was seen (one query)."""
    rows = policies.standing_entries(actor).filter(patient_id__in=patient_ids, kind__in=rules.SEEN_KINDS)
    return _latest(written_by_actor(rows, actor) if by_actor else rows)


def diabetes_of(*, actor: Actor, patient_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Entry]:
    """Return what makes each patient be taken for a diabetic: shown, so that it can be judged (one query)."""
    return _latest(_diabetes(actor).filter(patient_id__in=patient_ids))


def foot_tests_of(*, actor: Actor, patient_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, Entry]:
    """Return the last foot test of each patient (one query)."""
    rows = policies.standing_entries(actor).filter(
        patient_id__in=patient_ids, kind=EntryKind.ACT, item=rules.FOOT_TEST
    )
    return _latest(rows)


def _latest(rows: QuerySet[Entry]) -> dict[uuid.UUID, Entry]:
    found = rows.order_by("patient_id", "-happened_on", "-written_at", "-pk").distinct("patient_id")
    return {entry.patient_id: entry for entry in found}


def dues_of(*, actor: Actor, patient_ids: Collection[uuid.UUID]) -> dict[uuid.UUID, int]:
    """Return how many things are to be done again for each patient, late or not (one query)."""
    rows = policies.standing_entries(actor).filter(patient_id__in=patient_ids, due_state=DueState.OPEN)
    return dict(rows.order_by().values_list("patient_id").annotate(Count("pk")))


def in_long_term_illness(*, actor: Actor, patient_ids: Collection[uuid.UUID]) -> frozenset[uuid.UUID]:
    """Return which of these patients are in ALD today (one query)."""
    rows = LongTermIllness.objects.on(actor.today).filter(
        structure_id=actor.structure_id, patient_id__in=patient_ids
    )
    return frozenset(rows.values_list("patient_id", flat=True))


def items_due(*, actor: Actor) -> list[str]:
    """Return the items of the catalogue that are due for somebody, to choose from."""
    rows = due_list(actor=actor).exclude(item="").order_by("item").values_list("item", flat=True)
    return list(rows.distinct())


def entries_chosen(*, actor: Actor, entry_ids: Collection[uuid.UUID]) -> QuerySet[Entry]:
    """Return the entries ticked in a list, as far as the actor reads them."""
    return policies.standing_entries(actor).filter(pk__in=entry_ids).select_related("patient")


def patients_chosen(
    *, actor: Actor, patient_ids: Collection[uuid.UUID] = (), entry_ids: Collection[uuid.UUID] = ()
) -> list[Patient]:
    """Return the patients ticked in a list, or those of the entries ticked, each once, by name."""
    of_entries = policies.standing_entries(actor).filter(pk__in=entry_ids)
    chosen = Q(pk__in=patient_ids) | Q(pk__in=of_entries.values("patient_id"))
    return list(care_list(actor=actor).filter(chosen).order_by("sort_key", "pk"))


def already_planned(*, actor: Actor, patient_ids: Iterable[uuid.UUID], on: date) -> frozenset[uuid.UUID]:
    """Return which of these patients the actor already plans to see on a day."""
    rows: QuerySet[PlannedVisit] = policies.own_planned_visits(actor).filter(
        on=on, patient_id__in=patient_ids
    )
    return frozenset(rows.values_list("patient_id", flat=True))


def of_patients(rows: QuerySet[Entry], patients: QuerySet[Patient]) -> QuerySet[Entry]:
    """Narrow entries to those of some patients."""
    return rows.filter(patient__in=patients.values("pk"))


def leave_trace_of(
    *, actor: Actor, place: str, patients: Iterable[Patient], shown: Mapping[uuid.UUID, Collection[Entry]]
) -> None:
    """Leave the one trace of a list: for each patient, the parts of the record that what was shown belongs to."""
    patient_queries.leave_list_trace(
        actor=actor,
        place=place,
        parts_read={
            patient: {part_of(one.section, one.author_group).key for one in shown.get(patient.pk, ())}
            for patient in patients
        },
    )
