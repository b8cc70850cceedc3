"""What counts for a year of the contract: protocols (B2), national protocols (B7), pathways (B8, B9)."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Count, Q, QuerySet

from maisonnee.domains.protocols import rules
from maisonnee.domains.protocols.enums import PathwayKind
from maisonnee.domains.protocols.models import CooperationProtocol, Pathway, Protocol, VersionStep
from maisonnee.domains.protocols.policies import visible
from maisonnee.domains.protocols.queries.registers import cooperations, pathways
from maisonnee.domains.structures import queries as structures
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.kernel.remembering import remembered
from maisonnee.kernel.years import LeftOut, YearRows

R = TypeVar("R", CooperationProtocol, Pathway)


@dataclass(frozen=True, kw_only=True)
class PathwaysInYear(YearRows[Pathway]):
    """Pathways of a year (B8, B9)."""

    heart_failure: bool
    child_overweight: bool


@remembered
@kept_until("protocols", "structures")
def protocols_in(*, actor: Actor, year: int) -> YearRows[Protocol]:
    """Return the protocols that count for B2 in a year; drafts never in force are left out with the reason."""
    versions: dict[uuid.UUID, dict[uuid.UUID, list[rules.Step]]] = {}
    steps = visible(actor, VersionStep).order_by("reached_on", "id")
    for protocol_id, version_id, state, reached_on in steps.values_list(
        "protocol_version__protocol_id", "protocol_version_id", "state", "reached_on"
    ):
        versions.setdefault(protocol_id, {}).setdefault(version_id, []).append(rules.Step(state, reached_on))
    counted: list[Protocol] = []
    left_out: list[LeftOut[Protocol]] = []
    for row in visible(actor, Protocol):
        reason = rules.protocol_reason(
            year, is_local=row.is_local, versions=list(versions.get(row.pk, {}).values())
        )
        if reason is None:
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return YearRows(
        year=year, counted=tuple(counted), left_out=tuple(left_out), source=rules.PROTOCOLS_SOURCE
    )


@kept_until("protocols", "structures")
def cooperation_protocols_in(*, actor: Actor, year: int) -> YearRows[CooperationProtocol]:
    """Return the adhesions that count for B7 in a year: declared, with a delegate among the members."""
    counted: list[CooperationProtocol] = []
    left_out: list[LeftOut[CooperationProtocol]] = []
    present = structures.professions_in(actor=actor, year=year)
    themes: set[str] = set()
    for row in _during(cooperations(actor=actor), year):
        reason = rules.cooperation_reason(
            year,
            theme=row.theme,
            declared_on=row.declared_on,
            delegates=row.delegate_professions,
            present=present,
        )
        if reason is None and row.theme in themes:
            reason = "protocols.same_cooperation"
        if reason is None:
            themes.add(row.theme)
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return YearRows(
        year=year, counted=tuple(counted), left_out=tuple(left_out), source=rules.COOPERATION_SOURCE
    )


@kept_until("protocols", "structures")
def pathways_in(*, actor: Actor, year: int) -> PathwaysInYear:
    """Return the pathways that count for B8 and B9 in a year."""
    counted: list[Pathway] = []
    left_out: list[LeftOut[Pathway]] = []
    rows = _during(pathways(actor=actor), year).annotate(
        declared_counts=Count("counts", filter=Q(counts__year=year))
    )
    for row in rows:
        reason = rules.pathway_reason(
            year,
            is_heart_failure=row.kind == PathwayKind.HEART_FAILURE,
            sworn_on=row.sworn_on,
            has_protocol=row.protocol_id is not None,
            counts=row.declared_counts,
        )
        if reason is None:
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    kinds = {row.kind for row in counted}
    return PathwaysInYear(
        year=year,
        counted=tuple(counted),
        left_out=tuple(left_out),
        source=rules.PATHWAYS_SOURCE,
        heart_failure=PathwayKind.HEART_FAILURE in kinds,
        child_overweight=PathwayKind.CHILD_OVERWEIGHT in kinds,
    )


def _during(rows: QuerySet[R], year: int) -> QuerySet[R]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last).order_by(
        "starts_on", "id"
    )
