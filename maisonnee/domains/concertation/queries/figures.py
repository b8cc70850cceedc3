"""The figures of the contract, and the rows behind each."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.concertation import ports, rules
from maisonnee.domains.concertation.enums import CaseState, ConcertationPermission, Theme, Verdict
from maisonnee.domains.concertation.models import Case, CountingSetting, InformalExchange, Meeting
from maisonnee.domains.concertation.policies import visible_cases, visible_exchanges
from maisonnee.domains.concertation.queries import labels
from maisonnee.domains.concertation.queries.meetings import meetings_in
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.kernel.remembering import remembered


def counting_settings(*, actor: Actor) -> QuerySet[CountingSetting]:
    """Return the team's decisions on counting, the one that holds last being first."""
    require(actor, ConcertationPermission.SEE)
    return CountingSetting.objects.filter(structure_id=actor.structure_id)


def counting_in(*, actor: Actor, year: int) -> CountingSetting | None:
    """Return the decision that holds for a year, or `None`: the rule's defaults hold."""
    return counting_settings(actor=actor).filter(applies_from__lte=year).first()


@dataclass(frozen=True)
class CountedRow:
    """A file discussed, and whether it counts towards the contract. Nothing clinical but its theme."""

    on: date
    patient_id: uuid.UUID
    patient_label: str
    theme: Theme
    verdict: Verdict
    meeting: Meeting | None
    case_id: uuid.UUID | None
    exchange_id: uuid.UUID | None

    @property
    def counts(self) -> bool:
        return self.verdict is Verdict.COUNTED

    @property
    def is_formal(self) -> bool:
        return self.meeting is not None


@dataclass(frozen=True)
class YearGauge:
    """The gauge of a year, the decision it follows (`None`: defaults), and the day of its denominator."""

    gauge: rules.Gauge
    setting: CountingSetting | None
    base_on: date


def _discussed_cases(actor: Actor, year: int) -> QuerySet[Case]:
    return (
        visible_cases(actor)
        .filter(state=CaseState.DISCUSSED, meeting__in=meetings_in(actor=actor, year=year).values("pk"))
        .select_related("meeting", "note", "patient")
    )


def _exchanges(actor: Actor, year: int) -> QuerySet[InformalExchange]:
    return (
        visible_exchanges(actor)
        .filter(held_on__range=(date(year, 1, 1), date(year, 12, 31)))
        .select_related("patient")
    )


def _judged(
    cases: list[Case], exchanges: list[InformalExchange], setting: CountingSetting | None
) -> list[rules.Judged]:
    formal = [
        rules.Discussion(
            id=case.pk,
            patient_id=case.patient_id,
            on=case.meeting.held_on,
            theme=Theme(case.note.theme),
            meeting_id=case.meeting_id,
        )
        for case in cases
        if case.meeting is not None
    ]
    informal = [
        rules.Discussion(
            id=item.pk, patient_id=item.patient_id, on=item.held_on, theme=Theme(item.theme), meeting_id=None
        )
        for item in exchanges
    ]
    return rules.judged([*formal, *informal], setting.counting if setting else rules.Counting())


def discussed_in(*, actor: Actor, year: int) -> list[CountedRow]:
    """Return every file discussed in a year, formally or not, each with its verdict, by date."""
    cases, exchanges = list(_discussed_cases(actor, year)), list(_exchanges(actor, year))
    patients = {case.patient_id: case.patient for case in cases}
    patients |= {item.patient_id: item.patient for item in exchanges}
    meetings = {case.pk: case.meeting for case in cases}
    known = labels.identified(actor, patients)
    return [
        CountedRow(
            on=row.discussion.on,
            patient_id=row.discussion.patient_id,
            patient_label=labels.label(
                patients[row.discussion.patient_id], is_identified=row.discussion.patient_id in known
            ),
            theme=row.discussion.theme,
            verdict=row.verdict,
            meeting=meetings.get(row.discussion.id),
            case_id=row.discussion.id if row.discussion.is_formal else None,
            exchange_id=None if row.discussion.is_formal else row.discussion.id,
        )
        for row in _judged(cases, exchanges, counting_in(actor=actor, year=year))
    ]


@remembered
@kept_until("concertation", "patients", "structures", "contract")
def year_gauge(*, actor: Actor, year: int) -> YearGauge:
    """Measure a year. The denominator is that of 31 December, as the register stands now; the contract says
    which meetings it asks and who counts as aged."""
    setting = counting_in(actor=actor, year=year)
    base_on = date(year, 12, 31)
    asked = ports.asked_in(actor=actor, year=year)
    cases, exchanges = list(_discussed_cases(actor, year)), list(_exchanges(actor, year))
    gauge = rules.gauge(
        year=year,
        meetings=meetings_in(actor=actor, year=year).count(),
        minimum_meetings=asked.minimum_meetings,
        rows=_judged(cases, exchanges, setting),
        counting=setting.counting if setting else rules.Counting(),
        base=patient_queries.contract_base_on(actor=actor, on=base_on, age_rule=asked.age_rule).a,
    )
    return YearGauge(gauge, setting, base_on)
