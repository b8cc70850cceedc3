"""Homonyms, probable duplicates, and identities said to be one person."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.patients.enums import MergeState, PatientPermission
from maisonnee.domains.patients.models import IdentityMerge, Patient
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.foundation.access.actors import Actor, require

_MOST_GROUPS = 100


@dataclass(frozen=True)
class Lookalikes:
    """Those who may be taken for a patient: the same person twice, or somebody of the same name."""

    duplicates: Sequence[Patient]
    homonyms: Sequence[Patient]


def lookalikes_of(*, actor: Actor, patient: Patient) -> Lookalikes:
    """Return who looks like a patient among those the actor sees, ten at most."""
    same_person = Q(traits_key=patient.traits_key)
    if patient.ins_number:
        same_person |= Q(ins_number=patient.ins_number, ins_oid=patient.ins_oid)
    rows = list(
        visible_patients(actor)
        .filter(same_person | Q(sort_key=patient.sort_key))
        .exclude(pk=patient.pk)
        .order_by("sort_key", "born_on", "pk")[:10]
    )
    return Lookalikes(
        [row for row in rows if is_same_person(row, patient)],
        [row for row in rows if not is_same_person(row, patient)],
    )


def is_same_person(one: Patient, other: Patient) -> bool:
    """Tell whether two identities carry the same INS, or the same birth name, given name and birth date."""
    same_number = bool(one.ins_number) and (one.ins_number, one.ins_oid) == (other.ins_number, other.ins_oid)
    return same_number or one.traits_key == other.traits_key


@dataclass(frozen=True)
class Duplicates:
    """Identities that seem to be one person. `by_number`: they carry the same INS, else the same traits."""

    patients: Sequence[Patient]
    by_number: bool


def duplicates(*, actor: Actor) -> list[Duplicates]:
    """Return the groups of identities that seem to be one person: same INS, then same traits.

    Two that wait for a second reader, or that somebody found to be two persons, are not shown again. For those who may propose a merge. Raises `PermissionMissing`.
    """
    require(actor, PatientPermission.MERGE_IDENTITIES)
    rows = visible_patients(actor)
    numbers = _repeated(rows.exclude(ins_number=""), "ins_number", "ins_oid")
    keys = [key for (key,) in _repeated(rows, "traits_key")]
    found: dict[frozenset[uuid.UUID], Duplicates] = {}
    concerned = list(
        rows.filter(Q(traits_key__in=keys) | Q(ins_number__in=[number for number, _ in numbers])).order_by(
            "sort_key", "created_at", "pk"
        )
    )
    for number in numbers:
        group = [row for row in concerned if (row.ins_number, row.ins_oid) == number]
        found[frozenset(row.pk for row in group)] = Duplicates(group, by_number=True)
    for key in keys:
        group = [row for row in concerned if row.traits_key == key]
        found.setdefault(frozenset(row.pk for row in group), Duplicates(group, by_number=False))
    settled = _settled(actor)
    return [group for ids, group in found.items() if ids not in settled]


def _settled(actor: Actor) -> set[frozenset[uuid.UUID]]:
    """Pairs that wait, or that a second reader told apart (what its own author took back is shown again)."""
    told_apart = Q(state=MergeState.UNDONE) | Q(state=MergeState.REFUSED, decided_by_id__isnull=False)
    rows = IdentityMerge.objects.filter(
        Q(state=MergeState.PROPOSED) | told_apart, structure_id=actor.structure_id
    )
    return {frozenset(pair) for pair in rows.order_by().values_list("kept_id", "absorbed_id")}


def _repeated(rows: QuerySet[Patient], *columns: str) -> list[tuple[str, ...]]:
    groups = rows.order_by(*columns).values_list(*columns).annotate(times=Count("pk")).filter(times__gt=1)
    return [row[:-1] for row in groups[:_MOST_GROUPS]]


def merges(*, actor: Actor) -> QuerySet[IdentityMerge]:
    """Return the merges proposed, done, refused and undone, the latest first. Raises `PermissionMissing`."""
    require(actor, PatientPermission.MERGE_IDENTITIES)
    return IdentityMerge.objects.filter(structure_id=actor.structure_id).select_related("kept", "absorbed")


def merge(*, actor: Actor, merge_id: uuid.UUID) -> IdentityMerge:
    """Return one merge. Raises `IdentityMerge.DoesNotExist`."""
    return merges(actor=actor).get(pk=merge_id)


def merge_under_way(*, actor: Actor, patient_ids: Sequence[uuid.UUID]) -> IdentityMerge | None:
    """Return the merge proposed, and not decided yet, that concerns one of these patients."""
    rows = merges(actor=actor).filter(state=MergeState.PROPOSED)
    return rows.filter(Q(kept__in=patient_ids) | Q(absorbed__in=patient_ids)).first()


def standing_identity(*, actor: Actor, patient_id: uuid.UUID) -> Patient | None:
    """Return the identity that took the place of a merged one, if the actor sees it."""
    known = {patient_id}
    row = Patient.objects.filter(structure_id=actor.structure_id, pk=patient_id).first()
    while row is not None and row.merged_into_id is not None and row.merged_into_id not in known:
        known.add(row.merged_into_id)
        row = Patient.objects.filter(structure_id=actor.structure_id, pk=row.merged_into_id).first()
    if row is None or row.pk == patient_id:
        return None
    return visible_patients(actor).filter(pk=row.pk).first()


def identities_of(patient_id: uuid.UUID) -> list[uuid.UUID]:
    """Return a patient's identifier, then those of the identities merged into it, directly or not."""
    found, last = [patient_id], [patient_id]
    while last:
        last = list(
            Patient.objects.filter(merged_into__in=last).exclude(pk__in=found).values_list("pk", flat=True)
        )
        found += last
    return found
