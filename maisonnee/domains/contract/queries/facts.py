"""The facts of a year, drawn from the team's records at the right dates.

Patients, members and rates are measured on 31 December of the year, as the registers stand now: for a year
under way this is what is known today, projected. What happens over the year (meetings, protocols, trainees…)
is what is recorded so far.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.db.models import Count, Q

from maisonnee.domains.concertation import queries as concertation
from maisonnee.domains.concertation.enums import MeetingKind, Verdict
from maisonnee.domains.concertation.models import Meeting
from maisonnee.domains.contract.enums import PaymentKind
from maisonnee.domains.contract.models import Contract, Exercise, Payment
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.queries import facts_registers as registers
from maisonnee.domains.contract.queries.asked import REGISTER_AGE
from maisonnee.domains.contract.rules import exercise as shapes
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.facts import (
    CountedRow,
    Fact,
    YearFacts,
    by_key,
    exercise_options,
)
from maisonnee.domains.contract.rules.facts_projection import Projection, projection
from maisonnee.domains.contract.rules.vocabulary import (
    AgeRule,
    FewMeetings,
    PdsaDerogation,
    RateRounding,
)
from maisonnee.domains.patients import queries as patients
from maisonnee.domains.patients.models import LongTermIllness
from maisonnee.domains.patients.queries import DoctorBase
from maisonnee.domains.patients.rules.registers import born_at_latest
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.kernel.refusals import Refusal

_BANDS = ((0, 5), (6, 15), (16, 29), (30, 44), (45, 59), (60, 75), (76, None))


def facts_for(
    *, actor: Actor, year: int, on: date | None = None, exercise: Exercise | None = None
) -> YearFacts:
    """Return every figure of a year with the rows it counts, in a constant number of queries.

    `on` (31 December by default) is the day on which patients and members are measured. Raises
    `PermissionMissing`, or `Refusal` `contract.year_without_regime`.
    """
    exercise = exercise or exercises.exercise_if_open(actor=actor, year=year)
    regime = _regime(exercise, year)
    grid = regimes.grid_of(regime)
    measured_on = on or date(year, 12, 31)
    options = dict(exercise.options) if exercise else {}
    contract = exercises.contract_in(actor=actor, year=year)
    gauge = concertation.year_gauge(actor=actor, year=year)
    age_rule = age_rule_of(options, grid)
    found = [
        *_patients(actor, measured_on, age_rule),
        *registers.team(actor, measured_on),
        *registers.access(actor, year, regime=regime, options=_options(options)),
        *registers.crisis(actor, year),
        *registers.presence(actor, year),
        *registers.public_health(actor, year),
        *registers.sas(actor, year),
        *registers.teamwork(actor, year),
        *_concertation(gauge, contract),
        *registers.information_system(actor, year),
        _advance(actor, exercise),
    ]
    return YearFacts(year=year, on=measured_on, facts=by_key(found))


def age_rule_of(options: Mapping[str, Any], grid: regimes.Grid) -> AgeRule:
    """Return who counts as aged under the options of an exercise."""
    return AgeRule(options.get("age_rule") or grid.defaults.age_rule)


def _regime(exercise: Exercise | None, year: int) -> str:
    if exercise is not None:
        return str(exercise.regime)
    regime = regimes.in_force(year)
    if regime is None or regime.grid is None:
        raise Refusal("contract.year_without_regime", field="year", year=year)
    return regime.id


def _options(options: Mapping[str, Any]) -> shapes.Options:
    chosen = exercise_options(options)
    kinds: dict[str, Any] = {
        "rate_rounding": RateRounding,
        "few_meetings": FewMeetings,
        "pdsa_derogation": PdsaDerogation,
        "crisis_in_advance_base": bool,
    }
    return shapes.Options(**{name: kinds[name](value) for name, value in chosen.items()})


def _patients(actor: Actor, on: date, age_rule: AgeRule) -> list[Fact]:
    base = patients.contract_base_on(actor=actor, on=on, age_rule=REGISTER_AGE[age_rule])
    registered, aged = base.p, base.a
    rates = patients.precarity_rates_on(actor=actor, on=on, base=base)
    c2s, ame = rates if rates else (None, None)
    says = {"registered": registered, "age_rule": age_rule.value}
    return [
        Fact(key="patients.registered", value=registered, on=on, rows_elsewhere=True, says=says),
        Fact(key="patients.ald_or_over_75", value=aged, on=on, rows_elsewhere=True, says=says),
        Fact(key="patients.c2s_rate", value=_written(c2s), on=on, says=says),
        Fact(key="patients.ame_rate", value=_written(ame), on=on, says=says),
        Fact(key="patients.national_c2s_rate", value=None),
        Fact(key="patients.national_ame_rate", value=None),
    ]


def _written(rate: Decimal | None) -> str | None:
    return None if rate is None else format(rate, "f")


def _concertation(found: concertation.YearGauge, contract: Contract | None) -> list[Fact]:
    gauge, setting = found.gauge, found.setting
    says = {
        "formal_files": gauge.formal_files,
        "informal_files": gauge.informal_files,
        "formal_meetings": gauge.meetings,
        "informal_meetings": gauge.informal_meetings,
        "has_setting": setting is not None,
        "contract_starts_on": contract.starts_on if contract else None,
    }
    return [
        Fact(
            key="concertation.meetings",
            value=gauge.meetings,
            rows_elsewhere=True,
            says=says,
        ),
        Fact(key="concertation.files", value=gauge.files, rows_elsewhere=True, says=says),
        Fact(key="concertation.minimum_meetings", value=gauge.minimum_meetings, says=says),
    ]


def _advance(actor: Actor, exercise: Exercise | None) -> Fact:
    rows: list[Payment] = []
    if exercise is not None:
        rows = [
            row
            for row in exercises.payments_of(actor=actor, exercise=exercise)
            if row.kind == PaymentKind.ADVANCE
        ]
    total = sum((row.amount for row in rows), start=Decimal(0))
    counted = tuple(
        CountedRow(
            row.get_kind_display(), row.reference, "contract.payment", str(row.pk), row.paid_on, row.paid_on
        )
        for row in rows
    )
    return Fact(key="payments.advance_paid", value=format(total, "f"), rows=counted)


@dataclass(frozen=True)
class MeetingFiles:
    """A formal meeting (None: informal exchanges), the files counted in it, and those left out by verdict."""

    meeting: Meeting | None
    counted: int
    left_out: Mapping[Verdict, int]


def files_by_meeting(*, actor: Actor, year: int) -> list[MeetingFiles]:
    """Return the files of a year by meeting, those with none included. Counts only: no patient."""
    meetings: dict[Any, Meeting | None] = {
        meeting.pk: meeting for meeting in concertation.meetings_in(actor=actor, year=year)
    }
    counted: dict[Any, int] = dict.fromkeys(meetings, 0)
    left_out: dict[Any, dict[Verdict, int]] = {key: {} for key in meetings}
    for row in concertation.discussed_in(actor=actor, year=year):
        key = row.meeting.pk if row.meeting else None
        meetings.setdefault(key, row.meeting)
        counted.setdefault(key, 0)
        by_verdict = left_out.setdefault(key, {})
        if row.counts:
            counted[key] += 1
        else:
            by_verdict[row.verdict] = by_verdict.get(row.verdict, 0) + 1
    return [MeetingFiles(meeting, counted[key], left_out[key]) for key, meeting in meetings.items()]


def projection_of(*, actor: Actor, facts: YearFacts) -> Projection:
    """Return what the meetings planned until the end of the year should add; nothing for a year that is over."""
    meetings = int(facts.facts["concertation.meetings"].value)
    files = int(facts.facts["concertation.files"].value)
    planned, on_agendas = 0, 0
    if actor.today <= date(facts.year, 12, 31):
        to_come = concertation.upcoming_meetings(actor=actor).filter(
            kind=MeetingKind.CONCERTATION, held_on__range=(date(facts.year, 1, 1), date(facts.year, 12, 31))
        )
        counts = [meeting.case_count for meeting in to_come]
        planned, on_agendas = len(counts), sum(counts)
    return projection(meetings=meetings, files=files, planned_meetings=planned, files_on_agendas=on_agendas)


@dataclass(frozen=True)
class Band:
    """How many patients of an age on the day (`until` None: and more)."""

    since: int
    until: int | None
    count: int


@dataclass(frozen=True)
class PatientBreakdown:
    """P and A by doctor, and P by age; A by why it counts. Counts only: no patient."""

    on: date
    by_doctor: tuple[DoctorBase, ...]
    bands: tuple[Band, ...]
    ald_only: int
    aged_only: int
    both: int


@kept_until("contract", "patients", "structures")
def patient_breakdown(*, actor: Actor, year: int, age_rule: AgeRule) -> PatientBreakdown:
    """Return what P and A are made of on 31 December of a year, as the register stands now."""
    on = date(year, 12, 31)
    rule = REGISTER_AGE[age_rule]
    oldest = born_at_latest(on, rule)
    ill = Q(
        pk__in=LongTermIllness.objects.on(on).filter(structure_id=actor.structure_id).values("patient_id")
    )
    old = Q(born_on__lte=oldest)
    by_birth = list(
        patients.registered_on(actor=actor, on=on)
        .order_by()
        .values_list("born_on__year")
        .annotate(
            count=Count("pk"),
            ill=Count("pk", filter=ill),
            old=Count("pk", filter=old),
            both=Count("pk", filter=ill & old),
        )
    )
    ages = {year - born: count for born, count, _, _, _ in by_birth}
    both = sum(row[4] for row in by_birth)
    return PatientBreakdown(
        on=on,
        by_doctor=tuple(patients.contract_base_by_doctor_on(actor=actor, on=on, age_rule=rule)),
        bands=tuple(
            Band(
                since,
                until,
                sum(n for age, n in ages.items() if age >= since and (until is None or age <= until)),
            )
            for since, until in _BANDS
        ),
        ald_only=sum(row[2] for row in by_birth) - both,
        aged_only=sum(row[3] for row in by_birth) - both,
        both=both,
    )
