"""The dates that delegations rest on, read once for a whole page."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta

from maisonnee.domains.delegations.enums import EndReason, Regime
from maisonnee.domains.delegations.models import Adhesion, Declaration, Delegation
from maisonnee.domains.delegations.rules.ends import End, Support, first_end
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import VersionStep
from maisonnee.domains.structures.models import Membership
from maisonnee.kernel.periods import Period

_ALWAYS = Period(date.min)


@dataclass(frozen=True)
class Dates:
    """Periods of members, adhesions and declarations; days on which versions of protocols were in force."""

    memberships: dict[uuid.UUID, list[Period]] = field(default_factory=dict)
    adhesions: dict[uuid.UUID, list[Period]] = field(default_factory=dict)
    declarations: dict[tuple[uuid.UUID, uuid.UUID | None], list[Period]] = field(default_factory=dict)
    versions: dict[uuid.UUID, list[Period]] = field(default_factory=dict)


def dates_of(structure_id: uuid.UUID, delegations: Iterable[Delegation]) -> Dates:
    """Read the dates on which delegations rest: four queries, whatever their number."""
    rows = list(delegations)
    people = {row.delegating_id for row in rows} | {row.delegated_id for row in rows}
    members: dict[uuid.UUID, list[Period]] = defaultdict(list)
    for member_id, starts_on, ends_on in Membership.objects.filter(
        structure_id=structure_id, member_id__in=people
    ).values_list("member_id", "starts_on", "ends_on"):
        members[member_id].append(Period(starts_on, ends_on))
    adhesions: dict[uuid.UUID, list[Period]] = defaultdict(list)
    for doctor_id, starts_on, ends_on in Adhesion.objects.filter(
        structure_id=structure_id, doctor_id__in=people
    ).values_list("doctor_id", "starts_on", "ends_on"):
        adhesions[doctor_id].append(Period(starts_on, ends_on))
    declared: dict[tuple[uuid.UUID, uuid.UUID | None], list[Period]] = defaultdict(list)
    for member_id, cooperation_id, starts_on, ends_on in Declaration.objects.filter(
        structure_id=structure_id, member_id__in=people
    ).values_list("member_id", "cooperation_id", "starts_on", "ends_on"):
        declared[member_id, cooperation_id].append(Period(starts_on, ends_on))
    wanted = {row.protocol_version_id for row in rows if row.protocol_version_id is not None}
    return Dates(dict(members), dict(adhesions), dict(declared), versions_in_force(structure_id, wanted))


def versions_in_force(
    structure_id: uuid.UUID, version_ids: Iterable[uuid.UUID]
) -> dict[uuid.UUID, list[Period]]:
    """Return the days on which versions of protocols were in force: until the day before they were retired."""
    found: dict[uuid.UUID, list[Period]] = defaultdict(list)
    since: dict[uuid.UUID, date] = {}
    steps = VersionStep.objects.filter(
        structure_id=structure_id, protocol_version_id__in=set(version_ids)
    ).order_by("reached_on", "id")
    for version_id, state, reached_on in steps.values_list("protocol_version_id", "state", "reached_on"):
        if state == VersionState.IN_FORCE:
            since.setdefault(version_id, reached_on)
        elif state == VersionState.RETIRED and version_id in since:
            start = since.pop(version_id)
            if reached_on > start:
                found[version_id].append(Period(start, reached_on - timedelta(days=1)))
    for version_id, start in since.items():
        found[version_id].append(Period(start))
    return dict(found)


def end_of(row: Delegation, dates: Dates) -> End | None:
    """Return when a delegation ends, and why; nothing while no end is known.

    `row` comes with its `cooperation` and `authorisation`.
    """
    supports = [
        _support(dates.memberships.get(row.delegating_id), EndReason.DELEGATING_LEFT),
        _support(dates.memberships.get(row.delegated_id), EndReason.DELEGATED_LEFT),
    ]
    if row.regime == Regime.PROTOCOL and row.protocol_version_id is not None:
        supports.append(_support(dates.versions.get(row.protocol_version_id), EndReason.PROTOCOL_RETIRED))
    if row.regime == Regime.ASALEE and row.authorisation is not None:
        held = Period(row.authorisation.starts_on, row.authorisation.ends_on)
        supports.append(Support((held,), EndReason.AUTHORISATION_ENDED))
        supports.append(_support(dates.adhesions.get(row.delegating_id), EndReason.ADHESION_ENDED))
    if row.regime == Regime.NATIONAL_PROTOCOL and row.cooperation is not None:
        held = Period(row.cooperation.starts_on, row.cooperation.ends_on)
        supports.append(Support((held,), EndReason.COOPERATION_ENDED))
        declared = dates.declarations.get((row.delegated_id, row.cooperation_id))
        supports.append(_support(declared, EndReason.DECLARATION_ENDED))
    if row.insured_until is not None:
        supports.append(Support((Period(_ALWAYS.start, row.insured_until),), EndReason.INSURANCE_ENDED))
    return first_end(starts_on=row.starts_on, ends_on=row.ends_on, supports=supports)


def _support(periods: list[Period] | None, reason: EndReason) -> Support:
    return Support(tuple(periods or ()), reason)
