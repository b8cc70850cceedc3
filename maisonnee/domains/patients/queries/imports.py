"""Reading what an import needs and what it did."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from maisonnee.domains.patients.enums import LineOutcome, PatientPermission
from maisonnee.domains.patients.models import (
    AttendingDoctor,
    Coverage,
    FollowUp,
    ImportBatch,
    ImportLine,
    ImportMapping,
    LongTermIllness,
    Patient,
)
from maisonnee.domains.patients.policies import require_identities
from maisonnee.domains.patients.rules import imports as rules
from maisonnee.domains.patients.rules.people import Directory, Person
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.files import storing
from maisonnee.kernel.ids import new_id

_CHUNK = 2000
_SHOWN = 8


def _allowed(actor: Actor) -> None:
    require(actor, PatientPermission.IMPORT_PATIENTS)
    require_identities(actor)


def import_batches(*, actor: Actor) -> QuerySet[ImportBatch]:
    """Return the imports of the team, the latest first. Raises `PermissionMissing`."""
    _allowed(actor)
    return ImportBatch.objects.filter(structure_id=actor.structure_id).select_related("job", "default_doctor")


def import_batch(*, actor: Actor, batch_id: uuid.UUID) -> ImportBatch:
    """Return an import. Raises `ImportBatch.DoesNotExist`."""
    return import_batches(actor=actor).select_related("file").get(pk=batch_id)


def content_of(*, actor: Actor, batch: ImportBatch) -> bytes:
    """Return the file of an import as it was received."""
    _allowed(actor)
    return storing.content_of(batch.file)


def lines_of(
    *, actor: Actor, batch: ImportBatch, outcomes: Collection[LineOutcome] = ()
) -> QuerySet[ImportLine]:
    """Return what became of the lines of an import, in the order of the file."""
    _allowed(actor)
    rows = ImportLine.objects.filter(structure_id=actor.structure_id, batch=batch).select_related("patient")
    return rows.filter(outcome__in=outcomes) if outcomes else rows


def remembered_columns(*, actor: Actor, signature: str) -> dict[str, str]:
    """Return how the columns of a source were read last time, or nothing."""
    _allowed(actor)
    found = ImportMapping.objects.filter(structure_id=actor.structure_id, signature=signature).first()
    return dict(found.columns) if found else {}


def directory(*, actor: Actor) -> Directory:
    """Return the members that a list may name."""
    return Directory.of(
        Person(member.pk, member.family_name, member.given_name, member.rpps, member.profession)
        for member in structures_queries.members_on(actor=actor, on=actor.today)
    )


def known_patients(
    *, actor: Actor, candidates: Iterable[rules.Candidate], as_of_on: date, lock: bool = False
) -> list[rules.Known]:
    """Return the patients that these lines may name, with what holds for them at the date of the file."""
    ready = [candidate for candidate in candidates if not candidate.faults]
    everyone = Patient.objects.filter(structure_id=actor.structure_id)
    rows = everyone.filter(
        Q(traits_key__in={candidate.traits_key for candidate in ready})
        | Q(ins_number__in={candidate.ins_number for candidate in ready if candidate.ins_number})
    )
    if lock:
        rows = rows.select_for_update(of=("self",))
    columns = ("pk", "born_on", "traits_key", "merged_into_id", *rules.FIELDS)
    every = list(rows.order_by().values(*columns))
    merged = [row for row in every if row["merged_into_id"] is not None]
    standing = {row["pk"]: row for row in every if row["merged_into_id"] is None}
    taken_over: list[tuple[dict[str, Any], uuid.UUID]] = []
    for row in merged:  # (rare: identities found to be one person)
        root = row["merged_into_id"]
        while root not in standing:
            other = everyone.values(*columns).get(pk=root)
            if other["merged_into_id"] is None:
                standing[root] = other
            else:
                root = other["merged_into_id"]
        taken_over.append((row, root))
    found = {pk: _known(row) for pk, row in standing.items()}
    if found:
        _add_situation(actor, found, as_of_on)
    # A line that names an identity merged since then names the one that took its place.
    also = [
        replace(found[root], born_on=row["born_on"], traits_key=row["traits_key"])
        for row, root in taken_over
        if row["traits_key"] != found[root].traits_key
    ]
    return [*found.values(), *also]


def _known(row: dict[str, Any]) -> rules.Known:
    return rules.Known(
        id=row["pk"],
        born_on=row["born_on"],
        traits_key=row["traits_key"],
        values={name: row[name] for name in rules.FIELDS},
    )


def _add_situation(actor: Actor, found: dict[uuid.UUID, rules.Known], as_of_on: date) -> None:
    def later(model: Any, *columns: str) -> Iterable[Any]:
        rows = model.objects.filter(structure_id=actor.structure_id, patient_id__in=found)
        rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=as_of_on))
        return rows.order_by("starts_on").values_list("patient_id", "ends_on", *columns)  # type: ignore[no-any-return]

    for patient_id, ends_on, member_id in later(AttendingDoctor, "member_id"):
        if ends_on is None:
            found[patient_id].doctor_id = member_id
        else:
            found[patient_id].settled_later |= {"doctor"}
    for patient_id, ends_on in later(LongTermIllness):
        if ends_on is None:
            found[patient_id].is_in_ald = True
        else:
            found[patient_id].settled_later |= {"ald"}
    for patient_id, ends_on, kind in later(Coverage, "kind"):
        if ends_on is None:
            found[patient_id].coverage = kind
        else:
            found[patient_id].settled_later |= {"coverage"}
    for patient_id, _ends_on, member_id in later(FollowUp, "member_id"):
        found[patient_id].follower_ids |= {member_id}


@dataclass(frozen=True)
class Preview:
    """What applying a list would do: lines by outcome, and the first of each."""

    counts: dict[str, int]
    lines: list[dict[str, Any]]


def preview_of(*, actor: Actor, candidates: Sequence[rules.Candidate], as_of_on: date) -> Preview:
    """Return what applying a list would do. Nothing is written."""
    _allowed(actor)
    index, counts = rules.Index(), dict.fromkeys(LineOutcome.values, 0)
    lines: list[dict[str, Any]] = []
    for start in range(0, len(candidates), _CHUNK):
        chunk = candidates[start : start + _CHUNK]
        index.add(known_patients(actor=actor, candidates=chunk, as_of_on=as_of_on))
        for candidate in chunk:
            made = rules.plan(candidate, index, new_id=new_id())
            counts[made.outcome] += 1
            if counts[made.outcome] <= _SHOWN:
                lines.append(_shown(made))
    return Preview(counts, lines)


def _shown(made: rules.Plan) -> dict[str, Any]:
    candidate = made.candidate
    return {
        "line": candidate.line,
        "outcome": made.outcome.value,
        "name": f"{candidate.birth_family_name} {candidate.birth_given_names}".strip(),
        "born_on": candidate.born_on.isoformat() if candidate.born_on else "",
        "reasons": [remark.as_json() for remark in made.reasons],
        "differences": [difference.as_json() for difference in made.differences],
    }


def lines_done(*, actor: Actor, batch: ImportBatch) -> set[int]:
    """Return the lines of an import that already have their outcome."""
    return set(lines_of(actor=actor, batch=batch).order_by().values_list("line", flat=True))


def patients_named(*, actor: Actor, batch: ImportBatch) -> dict[uuid.UUID, int]:
    """Return the patients that lines already applied name, and the first line that names each."""
    rows = lines_of(actor=actor, batch=batch).exclude(outcome=LineOutcome.DUPLICATE)
    pairs = rows.filter(patient__isnull=False).order_by("-line").values_list("patient_id", "line")
    return {patient_id: line for patient_id, line in pairs if patient_id is not None}
