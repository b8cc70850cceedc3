"""Building dossiers, and deciding of what was found in their files."""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from maisonnee.domains.contract.enums import ContractPermission, ReviewVerdict
from maisonnee.domains.contract.models import Dossier, Exercise, FileReading, FileReview
from maisonnee.domains.contract.queries import dossier as queries
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.queries.dossier import Contents
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.jobs import running
from maisonnee.foundation.jobs.models import Job
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

BUILD_KIND = "contract.dossier"
LONGEST_REASON = 300


@dataclass(frozen=True)
class Reading:
    """The text read in a file; `reason` says why something may remain unread."""

    file: StoredFile
    text: str
    is_complete: bool
    reason: str


@dataclass(frozen=True)
class BuiltFiles:
    """A dossier as bytes, its manifest, and what the search found (JSON-ready, without any name)."""

    archive: bytes
    report: bytes
    manifest: dict[str, Any]
    manifest_sha256: str
    findings: list[dict[str, Any]]
    unread: list[dict[str, Any]]
    patients_fingerprint: str


@operation(ContractPermission.MANAGE_EXERCISE)
def ask_dossier(*, actor: Actor, year: int) -> Job:
    """Have the dossier of a year built in the background."""
    exercise = exercises.exercise_of(actor=actor, year=year)
    note(year=year)
    return running.ask(
        actor=actor,
        kind=BUILD_KIND,
        title=f"Dossier {year}",
        parameters={"exercise_id": str(exercise.pk), "year": year},
    )


@operation(ContractPermission.MANAGE_EXERCISE)
def keep_readings(*, actor: Actor, year: int, readings: Sequence[Reading]) -> None:
    """Keep the texts read, so that each file is read once. A file already read is left as it is."""
    _keep_readings(actor, readings)
    note(year=year, count=len(readings))


@operation(ContractPermission.MANAGE_EXERCISE)
def keep_given_readings(*, actor: Actor, readings: Sequence[Reading]) -> None:
    """Keep the texts of files read as soon as they were given."""
    _keep_readings(actor, readings)
    note(count=len(readings))


def _keep_readings(actor: Actor, readings: Sequence[Reading]) -> None:
    # (Two jobs may have read the same file: the second waits here, and sees that it is known.)
    files = StoredFile.objects.select_for_update(no_key=True).order_by("pk")
    list(files.filter(structure_id=actor.structure_id, pk__in=[one.file.pk for one in readings]))
    known = set(
        FileReading.objects.filter(
            structure_id=actor.structure_id, file__in=[one.file.pk for one in readings]
        ).values_list("file_id", flat=True)
    )
    fresh = [one for one in readings if one.file.pk not in known]
    spoken = [one for one in fresh if one.text]
    kept = storing.keep_texts(actor=actor, texts=[one.text for one in spoken], purpose="contract.reading")
    texts = {one.file.pk: text for one, text in zip(spoken, kept, strict=True)}
    FileReading.objects.bulk_create(
        FileReading(
            structure_id=actor.structure_id,
            file=one.file,
            text=texts.get(one.file.pk),
            is_complete=one.is_complete,
            reason="" if one.is_complete else (one.reason or "Contenu non lu.")[:LONGEST_REASON],
            read_at=actor.now,
        )
        for one in fresh
    )


@operation(ContractPermission.MANAGE_EXERCISE)
def keep_dossier(*, actor: Actor, contents: Contents, files: BuiltFiles) -> Dossier:
    """Keep a dossier as it was built."""
    exercise: Exercise = contents.view.exercise
    kept = {
        name: storing.keep(
            actor=actor, name=name, content_type=content_type, content=content, purpose=BUILD_KIND
        )
        for name, content_type, content in (
            (f"dossier-{contents.year}.zip", "application/zip", files.archive),
            (f"rapport-annuel-{contents.year}.pdf", "application/pdf", files.report),
        )
    }
    archive, report = kept.values()
    note(year=contents.year, manifest=files.manifest_sha256)
    return Dossier.objects.create(
        structure_id=actor.structure_id,
        exercise=exercise,
        year=contents.year,
        statement=contents.statement,
        manifest=files.manifest,
        manifest_sha256=files.manifest_sha256,
        fingerprint=contents.fingerprint(),
        findings=files.findings,
        unread=files.unread,
        patients_fingerprint=files.patients_fingerprint,
        archive=archive,
        report=report,
        built_by=actor.name,
        built_at=actor.now,
    )


@operation(ContractPermission.TRANSMIT)
def declare_not_patients(
    *, actor: Actor, dossier: Dossier, found: Sequence[tuple[uuid.UUID, uuid.UUID]], reason: str
) -> Dossier:
    """« Ce n'est pas un patient »: for each (file, patient) found, with a reason. Kept in the journal.

    Raises `Refusal` `contract.reason_needed`, `contract.nothing_chosen` or `contract.finding_unknown`.
    """
    if not reason.strip():
        raise Refusal("contract.reason_needed", field="reason")
    _review(actor, dossier, ReviewVerdict.NOT_A_PATIENT, found, reason.strip()[:LONGEST_REASON])
    return dossier


@operation(ContractPermission.TRANSMIT)
def declare_looked_at(*, actor: Actor, dossier: Dossier, file_ids: Sequence[uuid.UUID]) -> Dossier:
    """The actor opened these files, which no machine could read, and saw no patient in them.

    Raises `Refusal` `contract.nothing_chosen` or `contract.finding_unknown`.
    """
    _review(actor, dossier, ReviewVerdict.LOOKED_AT, [(key, None) for key in file_ids], "")
    return dossier


def _review(
    actor: Actor,
    dossier: Dossier,
    verdict: ReviewVerdict,
    chosen: Sequence[tuple[uuid.UUID, uuid.UUID | None]],
    reason: str,
) -> None:
    if not chosen:
        raise Refusal("contract.nothing_chosen")
    checks = queries.checks_of(actor=actor, dossier=dossier)
    waiting: dict[tuple[uuid.UUID, uuid.UUID | None], FileReview | None]
    if verdict is ReviewVerdict.NOT_A_PATIENT:
        waiting = {(one.file.pk, one.patient_id): one.review for one in checks.findings}
    else:
        waiting = {(one.file.pk, None): one.review for one in checks.unread}
    if not set(chosen) <= set(waiting):
        raise Refusal("contract.finding_unknown")
    for file_id, patient_id in dict.fromkeys(chosen):
        if waiting[(file_id, patient_id)] is None:
            FileReview.objects.create(
                structure_id=actor.structure_id,
                file_id=file_id,
                verdict=verdict,
                patient_id=patient_id,
                reason=reason,
                reviewed_by=actor.name,
                reviewed_at=actor.now,
            )
    digest = hashlib.sha256("".join(sorted(str(file_id) for file_id, _ in chosen)).encode()).hexdigest()
    note(year=dossier.year, count=len(set(chosen)), files=digest[:12])
