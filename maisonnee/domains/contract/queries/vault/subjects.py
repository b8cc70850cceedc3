"""The rows that count in a year and need a proof, and the files their registers already hold."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Model, Q, QuerySet

from maisonnee.domains.agenda.models import CrisisPlan, DeclaredCrisis, OpeningHours, UnscheduledCare
from maisonnee.domains.contract.rules.proofs import Subject
from maisonnee.domains.exchanges.models import ExternalCoordination
from maisonnee.domains.prevention import queries as prevention
from maisonnee.domains.prevention.models import Mission, UserInvolvement
from maisonnee.domains.protocols import queries as protocols
from maisonnee.domains.protocols.enums import PathwayKind, VersionState
from maisonnee.domains.protocols.models import Pathway, Protocol, ProtocolVersion
from maisonnee.domains.quality.models import QualityStep
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.models import (
    CoordinationFunction,
    CstmContract,
    SharedSoftware,
    Traineeship,
)
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files.models import Attachment, StoredFile
from maisonnee.foundation.tenancy.models import TenantModel

REGISTERS: Mapping[str, type[TenantModel]] = {
    model._meta.label_lower: model
    for model in (
        OpeningHours,
        UnscheduledCare,
        CrisisPlan,
        DeclaredCrisis,
        CstmContract,
        Mission,
        UserInvolvement,
        CoordinationFunction,
        Protocol,
        Pathway,
        Traineeship,
        ExternalCoordination,
        QualityStep,
        SharedSoftware,
    )
}
"""Registers whose rows may be proved, by model."""

_LEVELS = {
    "users_level_1": 1,
    "users_level_2": 2,
    "quality_level_1": 1,
    "quality_level_2": 2,
    "quality_level_3": 3,
}
_PROTOCOL = Protocol._meta.label_lower


@dataclass(frozen=True)
class RegisterFile:
    """A file of a register's own row, which holds as long as the row does."""

    key: str
    owner_type: str
    owner_id: uuid.UUID
    owner_label: str
    title: str
    file: StoredFile
    added_by: str
    added_on: date
    starts_on: date
    ends_on: date | None
    level: int | None
    is_heart_failure: bool = False

    def proves(self, kind: str, subject_types: Iterable[str]) -> bool:
        """Whether it is a proof of that kind: its register, and the level of its row when kinds have levels."""
        if self.owner_type not in subject_types:
            return False
        if kind in ("pathway_protocol", "sworn_statement"):
            return self.is_heart_failure
        return kind not in _LEVELS or self.level == _LEVELS[kind]


@dataclass(frozen=True)
class YearSubjects:
    """Rows of a year that each need their own proof, by kind, and the files that registers hold."""

    by_kind: Mapping[str, tuple[Subject, ...]]
    files: tuple[RegisterFile, ...]


def subjects_in(*, actor: Actor, year: int) -> YearSubjects:
    """Return the rows that count in a year and the registers' own files (a bounded number of queries)."""
    counted_protocols = protocols.protocols_in(actor=actor, year=year).counted
    rows: Mapping[str, Iterable[Model]] = {
        "cstm_contract": structures.training_doctors_in(actor=actor, year=year).counted,
        "mission": prevention.missions_in(actor=actor, year=year).counted,
        "protocol": counted_protocols,
        "traineeship": structures.trainees_in(actor=actor, year=year).counted,
    }
    return YearSubjects(
        by_kind={kind: tuple(_subject(row) for row in found) for kind, found in rows.items()},
        files=(
            *_attached(actor, year),
            *_protocol_texts(actor, year, {row.pk: row for row in counted_protocols}),
        ),
    )


def _subject(row: Model) -> Subject:
    return Subject(row._meta.label_lower, str(row.pk), str(row), getattr(row, "ends_on", None))


def _attached(actor: Actor, year: int) -> list[RegisterFile]:
    """Files joined to rows in force in the year: one query, then one for each register that holds some."""
    found = list(
        Attachment.objects.filter(
            structure_id=actor.structure_id, owner_type__in=REGISTERS, withdrawn_at__isnull=True
        )
        .select_related("file")
        .order_by("added_at", "id")
    )
    owners: dict[tuple[str, uuid.UUID], Model] = {}
    for owner_type in sorted({item.owner_type for item in found}):
        ids = [item.owner_id for item in found if item.owner_type == owner_type]
        owners |= {(owner_type, row.pk): row for row in _rows_in(actor, owner_type, year, ids)}
    return [
        _register_file(item, owner)
        for item in found
        if (owner := owners.get((item.owner_type, item.owner_id))) is not None
    ]


def _rows_in(actor: Actor, owner_type: str, year: int, ids: list[uuid.UUID]) -> Iterable[Model]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    model = REGISTERS[owner_type]
    rows: QuerySet[Any] = model._default_manager.filter(structure_id=actor.structure_id, pk__in=ids)
    if model is Protocol:
        return rows.prefetch_related("pathways")
    if model is DeclaredCrisis:
        return rows.filter(Q(ended_on__isnull=True) | Q(ended_on__gte=first), declared_on__lte=last)
    rows = rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last)
    if model is CoordinationFunction:
        return rows.select_related("holder")
    if model in (OpeningHours, UnscheduledCare):
        return rows.select_related("site")
    return rows


def _register_file(item: Attachment, owner: Model) -> RegisterFile:
    added_on = item.added_at.date()
    starts = getattr(owner, "starts_on", None) or getattr(owner, "declared_on", None) or added_on
    return RegisterFile(
        key=f"attachment-{item.pk}",
        owner_type=item.owner_type,
        owner_id=item.owner_id,
        owner_label=str(owner),
        title=item.title or item.file.name,
        file=item.file,
        added_by=item.added_by,
        added_on=added_on,
        starts_on=starts,
        ends_on=getattr(owner, "ends_on", None),
        level=getattr(owner, "level", None),
        is_heart_failure=_follows_heart_failure(owner),
    )


def _follows_heart_failure(owner: Model) -> bool:
    if isinstance(owner, Pathway):
        return owner.kind == PathwayKind.HEART_FAILURE
    if isinstance(owner, Protocol):
        return any(pathway.kind == PathwayKind.HEART_FAILURE for pathway in owner.pathways.all())
    return False


def _protocol_texts(actor: Actor, year: int, counted: Mapping[uuid.UUID, Protocol]) -> list[RegisterFile]:
    """The text of each counted protocol: that of its latest version in force by the end of the year."""
    versions = (
        ProtocolVersion.objects.filter(
            structure_id=actor.structure_id,
            protocol__in=list(counted),
            text_file__isnull=False,
            steps__state=VersionState.IN_FORCE,
            steps__reached_on__lte=date(year, 12, 31),
        )
        .select_related("text_file")
        .order_by("protocol_id", "-number")
        .distinct("protocol_id", "number")
    )
    heart_failure = set(
        Pathway.objects.filter(
            structure_id=actor.structure_id, kind=PathwayKind.HEART_FAILURE, protocol__in=list(counted)
        ).values_list("protocol_id", flat=True)
    )
    texts: dict[uuid.UUID, RegisterFile] = {}
    for version in versions:
        if version.protocol_id in texts or version.text_file is None:
            continue
        protocol = counted[version.protocol_id]
        texts[version.protocol_id] = RegisterFile(
            key=f"protocol-text-{version.pk}",
            owner_type=_PROTOCOL,
            owner_id=protocol.pk,
            owner_label=str(protocol),
            title=f"{protocol.title}, version {version.number}",
            file=version.text_file,
            added_by=version.text_file.created_by,
            added_on=version.text_file.created_at.date(),
            starts_on=date(year, 1, 1),
            ends_on=None,
            level=None,
            is_heart_failure=protocol.pk in heart_failure,
        )
    return list(texts.values())
