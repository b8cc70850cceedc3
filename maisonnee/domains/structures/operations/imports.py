"""Receiving a list of professionals, then applying what a person ticked, all at once."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from maisonnee.domains.structures.enums import (
    ImportSource,
    MemberImportState,
    MemberStatus,
    StructurePermission,
)
from maisonnee.domains.structures.models import MemberImport, Membership, Site
from maisonnee.domains.structures.operations.facts import (
    IdentityFacts,
    SituationFacts,
    locked_member,
)
from maisonnee.domains.structures.operations.team import departed, identified, joined, started
from maisonnee.domains.structures.queries.imports import proposals_of
from maisonnee.domains.structures.rules.reconciliation import Arrival, Candidate, Change, Known
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True)
class ArrivalChoice:
    """Somebody of the list joins the team."""

    status: str
    starts_on: date


@dataclass(frozen=True)
class Choices:
    """What was ticked: arrivals by the candidate's key, fields by member, last days by member."""

    arrivals: Mapping[str, ArrivalChoice] = field(default_factory=dict)
    changes: Mapping[uuid.UUID, frozenset[str]] = field(default_factory=dict)
    departures: Mapping[uuid.UUID, date] = field(default_factory=dict)
    departure_reason: str = ""

    @property
    def is_empty(self) -> bool:
        return not (self.arrivals or self.departures or any(self.changes.values()))


@operation(StructurePermission.MANAGE_TEAM)
def receive_extraction(
    *,
    actor: Actor,
    file_name: str,
    criteria: Mapping[str, Any],
    is_whole: bool,
    candidates: Sequence[Candidate],
    lines_read: int,
    lines_damaged: int,
) -> MemberImport:
    """Keep the people chosen in an RPPS extraction, to be compared with the team. The file is not kept."""
    row = MemberImport.objects.create(
        structure_id=actor.structure_id,
        source=ImportSource.RPPS,
        file_name=file_name,
        criteria=dict(criteria),
        is_whole=is_whole,
        candidates=[candidate.to_json() for candidate in candidates],
        lines_read=lines_read,
        lines_damaged=lines_damaged,
        state=MemberImportState.READ,
        created_by=actor.name,
        created_at=actor.now,
    )
    note(label=file_name, count=len(candidates))
    return row


@operation(StructurePermission.MANAGE_TEAM)
def receive_spreadsheet(*, actor: Actor, file_name: str, content_type: str, content: bytes) -> MemberImport:
    """Keep a spreadsheet of members; its columns are still to be said."""
    file = storing.keep(
        actor=actor, name=file_name, content_type=content_type, content=content, purpose="member_import"
    )
    row = MemberImport.objects.create(
        structure_id=actor.structure_id,
        source=ImportSource.SPREADSHEET,
        file_name=file_name,
        file=file,
        state=MemberImportState.RECEIVED,
        created_by=actor.name,
        created_at=actor.now,
    )
    note(label=file_name)
    return row


@operation(StructurePermission.MANAGE_TEAM)
def choose_member_columns(
    *,
    actor: Actor,
    import_id: uuid.UUID,
    columns: Mapping[str, str],
    is_whole: bool,
    candidates: Sequence[Candidate],
) -> MemberImport:
    """Say which column of a spreadsheet holds what, and keep the people read that way.

    Raises `Refusal` `structures.import_applied`.
    """
    row = _to_apply(actor, import_id)
    row.columns = dict(columns)
    row.is_whole = is_whole
    row.candidates = [candidate.to_json() for candidate in candidates]
    row.lines_read = len(candidates)
    row.state = MemberImportState.READ
    row.save(update_fields=["columns", "is_whole", "candidates", "lines_read", "state"])
    note(label=row.file_name)
    return row


@operation(StructurePermission.MANAGE_TEAM)
def apply_list(*, actor: Actor, import_id: uuid.UUID, choices: Choices) -> MemberImport:
    """Apply what was ticked, all of it or nothing. Only what the list still proposes is applied.

    Raises `Refusal` `structures.import_applied`, `structures.nothing_ticked`, and those of `add_member`.
    """
    row = _to_apply(actor, import_id)
    if choices.is_empty:
        raise Refusal("structures.nothing_ticked")
    proposals = proposals_of(actor=actor, row=row)
    sites = {site.name.casefold(): site for site in Site.objects.filter(structure_id=actor.structure_id)}
    versions: dict[str, int] = {}
    arrivals = [a for a in proposals.arrivals if a.candidate.key in choices.arrivals]
    for arrival in arrivals:
        versions |= _welcomed(actor, arrival, choices.arrivals[arrival.candidate.key], sites)
    changes = [c for c in proposals.changes if choices.changes.get(c.known.id)]
    for change in changes:
        versions |= _changed(actor, change, choices.changes[change.known.id])
    gone = [known for known in proposals.gone if known.id in choices.departures]
    for known in gone:
        versions |= _gone(actor, known, choices.departures[known.id], choices.departure_reason)
    row.counts = {"arrivals": len(arrivals), "changes": len(changes), "departures": len(gone)}
    row.state, row.applied_by, row.applied_at = MemberImportState.APPLIED, actor.name, actor.now
    row.save(update_fields=["counts", "state", "applied_by", "applied_at"])
    note(label=row.file_name, versions=versions, **row.counts)
    return row


def _to_apply(actor: Actor, import_id: uuid.UUID) -> MemberImport:
    row = MemberImport.objects.select_for_update().get(structure_id=actor.structure_id, pk=import_id)
    if row.state == MemberImportState.APPLIED:
        raise Refusal("structures.import_applied")
    return row


def _welcomed(
    actor: Actor, arrival: Arrival, choice: ArrivalChoice, sites: Mapping[str, Site]
) -> dict[str, int]:
    candidate = arrival.candidate
    situation = SituationFacts(
        status=choice.status,
        share_of_activity=100 if candidate.share is None else candidate.share,
        project_signed_on=None,
        site=sites.get(candidate.site.casefold()),
        collaborator_of=None,
        in_concertation=choice.status not in {MemberStatus.TRAINEE, MemberStatus.LOCUM},
        in_secretariat=False,
    )
    if arrival.known is not None:
        member = locked_member(actor.structure_id, arrival.known.id)
        try:
            row = started(actor, member, situation, starts_on=choice.starts_on, ends_on=None)
        except Refusal as refusal:
            raise Refusal(refusal.code, field=f"status-{candidate.key}", **refusal.params) from refusal
        return {str(row.pk): row.version}
    identity = IdentityFacts(
        family_name=candidate.family_name,
        given_name=candidate.given_name,
        profession=candidate.profession,
        know_how=list(candidate.know_how),
        rpps=candidate.rpps,
        adeli=candidate.adeli,
        am_number=candidate.am_number,
        email=candidate.email,
        phone=candidate.phone,
    )
    try:
        member = joined(actor, identity, situation, starts_on=choice.starts_on, ends_on=candidate.ends_on)
    except Refusal as refusal:
        # Beside the status of the person concerned, rather than above a long list.
        raise Refusal(refusal.code, field=f"status-{candidate.key}", **refusal.params) from refusal
    return {str(member.pk): member.version}


def _changed(actor: Actor, change: Change, fields: frozenset[str]) -> dict[str, int]:
    member = locked_member(actor.structure_id, change.known.id)
    facts = IdentityFacts(
        family_name=member.family_name,
        given_name=member.given_name,
        profession=member.profession,
        know_how=list(member.know_how),
        rpps=member.rpps,
        adeli=member.adeli,
        am_number=member.am_number,
        email=member.email,
        phone=member.phone,
    )
    for difference in change.differences:
        if difference.name in fields:
            value = difference.theirs
            facts[difference.name] = list(value) if difference.name == "know_how" else value  # type: ignore[literal-required]
    identified(actor, member, member.version, facts)
    return {str(member.pk): member.version}


def _gone(actor: Actor, known: Known, ends_on: date, reason: str) -> dict[str, int]:
    member = locked_member(actor.structure_id, known.id)
    current: Membership | None = (
        Membership.objects.on(ends_on).filter(structure_id=actor.structure_id, member=member).first()
    )
    row = departed(member, current.version if current else None, ends_on=ends_on, reason=reason)
    return {str(row.pk): row.version}
