"""The indicators of a protocol, for the team that chose to see them: never by individual, nothing on a few patients."""

from __future__ import annotations

import uuid
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from maisonnee.domains.patients.policies import counted_patients
from maisonnee.domains.protocols.enums import ActKind, IndicatorKind, Validation
from maisonnee.domains.protocols.models import (
    HeldReading,
    Inclusion,
    IndicatorDecision,
    Protocol,
    ProtocolAct,
)
from maisonnee.domains.protocols.policies import visible
from maisonnee.domains.protocols.queries.content import contents_of
from maisonnee.domains.protocols.queries.running import reading as read
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.protocols.rules.content import Content, Indicator
from maisonnee.foundation.access.actors import Actor

PERIOD_DAYS = 365


@dataclass(frozen=True)
class Shown:
    """A figure: how many, out of how many; `is_hidden` when it is about too few patients."""

    wording: str
    explanation: str
    value: str = ""
    is_hidden: bool = False


@dataclass(frozen=True)
class IndicatorPage:
    """What the team decided, and the figures of the last twelve months if it chose to see them."""

    protocol: Protocol
    decision: IndicatorDecision | None
    decisions: Sequence[IndicatorDecision]
    figures: Sequence[Shown]
    since: date

    @property
    def is_shown(self) -> bool:
        return self.decision is not None and self.decision.is_shown


def indicator_page(*, actor: Actor, protocol: Protocol) -> IndicatorPage:
    """Return the indicators of a protocol. Raises `PermissionMissing` for whoever may not count the patients."""
    counted = counted_patients(actor)
    decisions = list(visible(actor, IndicatorDecision).filter(protocol=protocol))
    decision = next((one for one in decisions if one.starts_on <= actor.today), None)
    since = actor.today - timedelta(days=PERIOD_DAYS)
    figures: Sequence[Shown] = ()
    if decision is not None and decision.is_shown:
        inclusions = list(
            Inclusion.objects.filter(
                structure_id=actor.structure_id, protocol=protocol, patient__in=counted.values("pk")
            ).select_related("protocol_version__protocol")
        )
        figures = _figures(
            actor,
            [row for row in inclusions if row.ends_on is None or row.ends_on >= since],
            since,
            decision.smallest,
        )
    return IndicatorPage(protocol, decision, decisions, figures, since)


@dataclass(frozen=True)
class _Period:
    """Everything the figures are made of, for every patient at once."""

    inclusions: Sequence[Inclusion]
    contents: dict[uuid.UUID, Content]
    acts: Sequence[ProtocolAct]
    held: Sequence[HeldReading]
    since: date
    today: date
    smallest: int


def _figures(actor: Actor, inclusions: Sequence[Inclusion], since: date, smallest: int) -> list[Shown]:
    versions = {row.protocol_version_id: row.protocol_version for row in inclusions}
    ids = [row.pk for row in inclusions]
    period = _Period(
        inclusions,
        contents_of(actor=actor, versions=list(versions.values())),
        list(ProtocolAct.objects.filter(structure_id=actor.structure_id, inclusion__in=ids)),
        list(
            HeldReading.objects.filter(
                structure_id=actor.structure_id,
                inclusion__in=ids,
                act__isnull=True,
                dropped_at__isnull=True,
            )
        ),
        since,
        actor.today,
        smallest,
    )
    latest = max(versions.values(), key=lambda version: version.number, default=None)
    asked = period.contents[latest.pk].indicators if latest is not None else ()
    found = [_included(period), _calls(period)]
    for indicator in asked:
        if indicator.kind != IndicatorKind.INCLUDED:
            found.append(_MADE[IndicatorKind(indicator.kind)](period, indicator))
    return found


def _included(period: _Period) -> Shown:
    count = len({row.patient_id for row in period.inclusions if row.is_open})
    return _counted(period, "Patients inclus", "suivis aujourd’hui sous ce protocole", count, f"{count}")


def _calls(period: _Period) -> Shown:
    acts = [act for act in period.acts if act.happened_on >= period.since and act.kind == ActKind.TABLE]
    called = sum(act.validation == Validation.CALLED for act in acts)
    patients = len({act.patient_id for act in acts})
    value = f"{len(acts) - called} sans appel, {called} après appel" if acts else "aucun acte"
    return _counted(
        period,
        "Actes signés selon le tableau",
        "sur douze mois\u00a0; dont ceux que l’infirmier a marqués «\u00a0validé après appel\u00a0»",
        patients,
        value,
    )


def _acts_done(period: _Period, indicator: Indicator) -> Shown:
    acts = [act for act in _of_step(period, indicator) if act.happened_on >= period.since]
    patients = len({act.patient_id for act in acts})
    return _counted(period, indicator.wording, "actes faits sur douze mois", patients, f"{len(acts)}")


def _acts_due(period: _Period, indicator: Indicator) -> Shown:
    late, patients = 0, set()
    done: dict[uuid.UUID, list[rules.Done]] = defaultdict(list)
    for act in period.acts:
        done[act.inclusion_id] += read.done([act])
    for row in period.inclusions:
        if not row.is_open:
            continue
        content = period.contents[row.protocol_version_id]
        for due in rules.due_steps(content, starts_on=row.starts_on, done=done[row.pk]):
            if due.on <= period.today and indicator.step in ("", due.step.key):
                late += 1
                patients.add(row.patient_id)
    return _counted(
        period, indicator.wording, "actes attendus à ce jour et pas encore faits", len(patients), f"{late}"
    )


def _test_done(period: _Period, indicator: Indicator) -> Shown:
    present = {row.patient_id for row in period.inclusions if row.is_open}
    tested = {
        act.patient_id for act in _of_step(period, indicator) if act.happened_on >= period.since
    } & present
    hidden = rules.shown_count(len(tested), period.smallest) is None
    shown = _counted(
        period,
        indicator.wording,
        "patients inclus dont le test a été fait depuis douze mois",
        len(present),
        f"{len(tested)} sur {len(present)}",
    )
    return Shown(shown.wording, shown.explanation, is_hidden=True) if hidden else shown


def _in_range(period: _Period, indicator: Indicator) -> Shown:
    if indicator.low is None or indicator.high is None:
        return Shown(indicator.wording, "la version ne dit pas la cible")
    values: dict[uuid.UUID, list[tuple[date, Decimal]]] = defaultdict(list)
    patients: dict[uuid.UUID, uuid.UUID] = {}
    for act in sorted([*period.acts, *period.held], key=lambda one: one.happened_on):
        if (
            act.value is not None
            and act.happened_on >= period.since
            and indicator.table in ("", act.table_key)
        ):
            values[act.inclusion_id].append((act.happened_on, act.value))
            patients[act.inclusion_id] = act.patient_id
    total, known = rules.InRange(0, 0), set()
    for key, points in values.items():
        found = rules.time_in_range(points, low=indicator.low, high=indicator.high)
        total += found
        if found.known:
            known.add(patients[key])
    value = (
        f"{total.percent}\u00a0% des jours connus" if total.percent is not None else "pas encore deux valeurs"
    )
    return _counted(period, indicator.wording, rules.TIME_IN_RANGE_SOURCE, len(known), value)


def _of_step(period: _Period, indicator: Indicator) -> list[ProtocolAct]:
    return [
        act for act in period.acts if act.kind != ActKind.DEVIATION and indicator.step in ("", act.step_key)
    ]


def _counted(period: _Period, wording: str, explanation: str, patients: int, value: str) -> Shown:
    if rules.shown_count(patients, period.smallest) is None:
        return Shown(wording, explanation, is_hidden=True)
    return Shown(wording, explanation, value)


_MADE = {
    IndicatorKind.ACTS_DONE: _acts_done,
    IndicatorKind.ACTS_DUE: _acts_due,
    IndicatorKind.TEST_DONE: _test_done,
    IndicatorKind.TIME_IN_RANGE: _in_range,
}
