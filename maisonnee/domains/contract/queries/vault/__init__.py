"""Reading the evidence vault: what proves each indicator of a year, and what is missing."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.models import Exercise, Proof
from maisonnee.domains.contract.queries.vault.subjects import (
    REGISTERS,
    RegisterFile,
    YearSubjects,
    subjects_in,
)
from maisonnee.domains.contract.rules import proofs as rules
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.proofs import Files, Missing, Requirement
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import Protocol, ProtocolVersion
from maisonnee.foundation.access.actors import PARIS, Actor, require
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel

__all__ = [
    "REGISTERS",
    "Carriable",
    "Coverage",
    "HeldProof",
    "carriable_to",
    "coverage",
    "current_version_of",
    "proof",
    "proofs",
    "proofs_of_subject",
    "regime_of",
    "subject_of",
    "subjects_in",
]


@dataclass(frozen=True)
class HeldProof:
    """A proof as a page shows it: from the vault (`proof`), from a register's own row, or written by us.

    `ends_on` is None when it holds as long as the row it proves.
    """

    key: str
    indicator: str
    kind: str
    title: str
    starts_on: date
    ends_on: date | None
    file: StoredFile | None
    attested_by: str
    attested_on: date | None
    subject_type: str = ""
    subject_id: uuid.UUID | None = None
    subject_label: str = ""
    proof: Proof | None = None
    is_from_records: bool = False

    @property
    def is_from_register(self) -> bool:
        return self.proof is None and not self.is_from_records


@dataclass(frozen=True)
class Coverage:
    """What proves an indicator for a year. `missing` holds sentences; `missing_proofs` what they are about."""

    indicator: str
    is_complete: bool
    missing: list[str]
    expires_on: date | None
    proofs: tuple[HeldProof, ...]
    requirements: tuple[Requirement, ...] = ()
    missing_proofs: tuple[Missing, ...] = ()
    subjects_missing: int = 0


@dataclass(frozen=True)
class Carriable:
    """A proof of the year before, and why it may not be carried to the year asked (None: it may)."""

    proof: Proof
    requirement: Requirement | None
    why_not: str | None


def regime_of(*, actor: Actor, year: int) -> str:
    """Return the regime of a year: that of its exercise, else the one in force."""
    chosen = (
        Exercise.objects.filter(structure_id=actor.structure_id, year=year)
        .values_list("regime", flat=True)
        .first()
    )
    in_force = regimes.in_force(year)
    return chosen or (in_force.id if in_force else regimes.all_regimes()[-1].id)


def proofs(*, actor: Actor) -> QuerySet[Proof]:
    """Return every proof of the vault, withdrawn ones included. Raises `PermissionMissing`."""
    require(actor, ContractPermission.SEE_CONTRACT)
    return Proof.objects.filter(structure_id=actor.structure_id).select_related("file")


def proof(*, actor: Actor, proof_id: uuid.UUID) -> Proof:
    """Return a proof. Raises `Proof.DoesNotExist`."""
    return proofs(actor=actor).get(pk=proof_id)


def coverage(actor: Actor, year: int, *, regime: str | None = None) -> dict[str, Coverage]:
    """Return what proves each indicator of a year, by code, in the grid's order.

    The number of queries is bounded by the number of registers, whatever the number of proofs.
    """
    require(actor, ContractPermission.SEE_CONTRACT)
    requirements = rules.requirements_of(regime or regime_of(actor=actor, year=year))
    subjects = subjects_in(actor=actor, year=year)
    labels = {(s.type, s.id): s.label for found in subjects.by_kind.values() for s in found}
    held = _from_vault(actor, year, labels) + _from_registers(requirements, subjects)
    found: dict[str, Coverage] = {}
    for indicator in dict.fromkeys(requirement.indicator for requirement in requirements):
        asked = tuple(one for one in requirements if one.indicator == indicator)
        found[indicator] = _covered(
            indicator, year, asked, [one for one in held if one.indicator == indicator], subjects
        )
    return found


def _covered(
    indicator: str,
    year: int,
    asked: tuple[Requirement, ...],
    held: Sequence[HeldProof],
    subjects: YearSubjects,
) -> Coverage:
    verdict = rules.coverage_of(
        indicator,
        year=year,
        requirements=asked,
        held=[
            rules.Held(one.key, one.kind, one.starts_on, one.ends_on, str(one.subject_id or ""))
            for one in held
        ],
        subjects=subjects.by_kind,
    )
    return Coverage(
        indicator=indicator,
        is_complete=verdict.is_complete,
        missing=[one.sentence for one in verdict.missing],
        expires_on=verdict.expires_on,
        proofs=(*held, *_from_records(asked, year)),
        requirements=asked,
        missing_proofs=verdict.missing,
        subjects_missing=verdict.subjects_missing,
    )


def _from_vault(actor: Actor, year: int, labels: dict[tuple[str, str], str]) -> list[HeldProof]:
    rows = proofs(actor=actor).filter(
        withdrawn_at__isnull=True, starts_on__lte=date(year, 12, 31), ends_on__gte=date(year, 1, 1)
    )
    return [
        HeldProof(
            key=f"proof-{row.pk}",
            indicator=row.indicator,
            kind=row.kind,
            title=row.title,
            starts_on=row.starts_on,
            ends_on=row.ends_on,
            file=row.file,
            attested_by=row.attested_by,
            attested_on=_day(row.attested_at),
            subject_type=row.subject_type,
            subject_id=row.subject_id,
            subject_label=labels.get((row.subject_type, str(row.subject_id)), ""),
            proof=row,
        )
        for row in rows
    ]


def _day(moment: datetime) -> date:
    return moment.astimezone(PARIS).date()


def _from_registers(requirements: Sequence[Requirement], subjects: YearSubjects) -> list[HeldProof]:
    return [
        _of_register(requirement, item)
        for requirement in requirements
        if requirement.files is Files.UPLOAD
        for item in subjects.files
        if item.proves(requirement.kind, requirement.subject_types)
    ]


def _of_register(requirement: Requirement, item: RegisterFile) -> HeldProof:
    return HeldProof(
        key=item.key,
        indicator=requirement.indicator,
        kind=requirement.kind,
        title=item.title,
        starts_on=item.starts_on,
        ends_on=item.ends_on,
        file=item.file,
        attested_by=item.added_by,
        attested_on=item.added_on,
        subject_type=item.owner_type,
        subject_id=item.owner_id,
        subject_label=item.owner_label,
    )


def _from_records(requirements: Sequence[Requirement], year: int) -> list[HeldProof]:
    return [
        HeldProof(
            key=f"records-{requirement.indicator}-{requirement.kind}",
            indicator=requirement.indicator,
            kind=requirement.kind,
            title=requirement.label,
            starts_on=date(year, 1, 1),
            ends_on=date(year, 12, 31),
            file=None,
            attested_by="",
            attested_on=None,
            is_from_records=True,
        )
        for requirement in requirements
        if requirement.files is Files.RECORDS
    ]


def proofs_of_subject(*, actor: Actor, subject_type: str, subject_id: uuid.UUID) -> list[Proof]:
    """Return the proofs in force of a register's row, the latest first."""
    rows = proofs(actor=actor).filter(
        subject_type=subject_type, subject_id=subject_id, withdrawn_at__isnull=True
    )
    return list(rows.order_by("-starts_on", "-id"))


def subject_of(*, actor: Actor, subject_type: str, subject_id: uuid.UUID) -> TenantModel:
    """Return the row that a proof is about. Raises `DoesNotExist` when there is none in the actor's team."""
    model = REGISTERS.get(subject_type)
    if model is None:
        raise Proof.DoesNotExist
    return model._default_manager.get(pk=subject_id, structure_id=actor.structure_id)


def carriable_to(*, actor: Actor, year: int) -> list[Carriable]:
    """Return last year's proofs that end before a year, each with the reason that keeps it from being carried.

    Those already carried, withdrawn, or replaced by a proof of the year for the same thing are left out.
    """
    first = date(year, 1, 1)
    requirements = {
        (one.indicator, one.kind): one for one in rules.requirements_of(regime_of(actor=actor, year=year))
    }
    carried = Proof.objects.filter(
        carried_from=OuterRef("pk"), withdrawn_at__isnull=True, structure_id=actor.structure_id
    )
    newer = Proof.objects.filter(
        Q(subject_id=OuterRef("subject_id")) | Q(subject_id__isnull=True),
        structure_id=actor.structure_id,
        withdrawn_at__isnull=True,
        indicator=OuterRef("indicator"),
        kind=OuterRef("kind"),
        subject_type=OuterRef("subject_type"),
        starts_on__lte=date(year, 12, 31),
        ends_on__gte=first,
    )
    rows = list(
        proofs(actor=actor)
        .filter(withdrawn_at__isnull=True, ends_on__range=(date(year - 1, 1, 1), date(year - 1, 12, 31)))
        .filter(~Exists(carried), ~Exists(newer))
    )
    versions, ends = _present_state(actor, rows)
    return [
        Carriable(
            row,
            requirements.get((row.indicator, row.kind)),
            rules.why_not_carried(
                requirement=requirements.get((row.indicator, row.kind)),
                to_year=year,
                proof_ends_on=row.ends_on,
                is_withdrawn=False,
                already_carried=False,
                subject_version=row.subject_version,
                current_version=versions.get(row.subject_id) if row.subject_id else None,
                subject_ends_on=ends.get(row.subject_id) if row.subject_id else None,
            ),
        )
        for row in rows
    ]


def _present_state(actor: Actor, rows: Sequence[Proof]) -> tuple[dict[uuid.UUID, int], dict[uuid.UUID, date]]:
    """Versions in force of the protocols proved, and ends of the rows proved (one query by register)."""
    versions: dict[uuid.UUID, int] = {}
    ends: dict[uuid.UUID, date] = {}
    for subject_type in sorted({row.subject_type for row in rows if row.subject_type in REGISTERS}):
        ids = [row.subject_id for row in rows if row.subject_type == subject_type and row.subject_id]
        model = REGISTERS[subject_type]
        if model is Protocol:
            versions |= _versions_in_force(actor, ids)
        elif any(field.name == "ends_on" for field in model._meta.concrete_fields):
            found: QuerySet[Any] = model._default_manager.filter(structure_id=actor.structure_id)
            found = found.filter(pk__in=ids, ends_on__isnull=False)
            ends |= dict(found.values_list("pk", "ends_on"))
    return versions, ends


def current_version_of(*, actor: Actor, subject_type: str, subject_id: uuid.UUID | None) -> int | None:
    """Return the version in force of what a proof is about, when it has versions."""
    if subject_type != Protocol._meta.label_lower or subject_id is None:
        return None
    return _versions_in_force(actor, [subject_id]).get(subject_id)


def _versions_in_force(actor: Actor, ids: Sequence[uuid.UUID]) -> dict[uuid.UUID, int]:
    rows = (
        ProtocolVersion.objects.filter(
            structure_id=actor.structure_id,
            protocol__in=ids,
            steps__state=VersionState.IN_FORCE,
            steps__reached_on__lte=actor.today,
        )
        .order_by("number")
        .values_list("protocol_id", "number")
    )
    return dict(rows)
