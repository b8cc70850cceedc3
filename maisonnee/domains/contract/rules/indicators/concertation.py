"""B3, pluriprofessional concertation (CNAM 2022, p. 27–31)."""

from dataclasses import dataclass
from fractions import Fraction
from math import ceil

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.outcome import Improvement, Outcome, graded
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.domains.contract.rules.vocabulary import FewMeetings, RateRounding, Status
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number, quotient
from maisonnee.kernel.french import NBSP

TRUNCATED_UNITS = 10_000
"""Two decimals of a percent."""


@dataclass(frozen=True, slots=True)
class Gauge:
    """Where the year stands: meetings and files held, needed, missing, and the rate as it is used."""

    meetings: int
    minimum_meetings: int
    files: int
    base: int
    rate: Number
    target_rate: Number

    @property
    def files_needed(self) -> int:
        """Files that bring the whole of the variable points."""
        return ceil(self.base * self.target_rate)

    @property
    def missing_files(self) -> int:
        """Files still to discuss."""
        return max(self.files_needed - self.files, 0)

    @property
    def missing_meetings(self) -> int:
        """Meetings still to hold."""
        return max(self.minimum_meetings - self.meetings, 0)


def gauge(rule: IndicatorRule, case: Case) -> Gauge:
    """The concertation of an exercise measured against the rule."""
    declared = case.exercise.concertation
    base = case.exercise.patients.ald_or_over_75
    minimum = declared.minimum_meetings
    return Gauge(
        meetings=declared.meetings,
        minimum_meetings=int(rule.figures["minimum_meetings"]) if minimum is None else minimum,
        files=declared.files,
        base=base,
        rate=discussion_rate(declared.files, base, case.rate_rounding),
        target_rate=rule.figures["target_rate"],
    )


def discussion_rate(files: int, base: int, rounding: RateRounding) -> Number:
    """Files per patient of the base, as a fraction of 1; the published example truncates 4.615 % to 4.61 %."""
    if base == 0:
        return 0
    if rounding is RateRounding.TRUNCATE:
        return Fraction(files * TRUNCATED_UNITS // base, TRUNCATED_UNITS)
    return Fraction(files, base)


def concertation(rule: IndicatorRule, case: Case) -> Outcome:
    """B3: the share of the target rate reached, once enough meetings are held."""
    state = gauge(rule, case)
    full = _full(rule, case)
    maximum = case.scaled(full)
    share = 1 if state.rate >= state.target_rate else quotient(state.rate, state.target_rate)
    meeting_share = _meeting_share(state, case.few_meetings)
    points = maximum * share * meeting_share
    claimed = bool(state.meetings or state.files)
    lines = [_rate_line(state, case.rate_rounding)] if claimed else ["Non déclaré"]
    if claimed and state.missing_meetings:
        lines.append(_meetings_line(state, case.few_meetings))
    if points > 0:
        lines.append(_points_line(full, case, state, meeting_share, points))
    return Outcome(
        graded(points, maximum) if claimed else Status.NOT_CLAIMED,
        variable=points,
        explanation=tuple(lines),
        improvement=_improvement(state, maximum, share, meeting_share),
    )


def concertation_maximum(rule: IndicatorRule, case: Case) -> Number:
    """B3: the target rate reached with enough meetings."""
    return case.scaled(_full(rule, case))


def _full(rule: IndicatorRule, case: Case) -> Number:
    return rule.figures["variable"] + (rule.figures["variable_ipa"] if case.exercise.has_ipa else 0)


def _meeting_share(state: Gauge, few_meetings: FewMeetings) -> Number:
    if not state.missing_meetings:
        return 1
    return Fraction(state.meetings, state.minimum_meetings) if few_meetings is FewMeetings.PRORATA else 0


def _improvement(state: Gauge, maximum: Number, share: Number, meeting_share: Number) -> Improvement | None:
    """What is missing to the whole: files, meetings, or both."""
    if maximum == 0 or state.base == 0 or (share == 1 and meeting_share == 1):
        return None
    files = f"{french.count(state.missing_files, 'dossier')} de plus" if state.missing_files else ""
    meetings = f"{french.count(state.missing_meetings, 'réunion')} de plus" if state.missing_meetings else ""
    if meetings and share > 0:
        return Improvement(meetings, maximum * share)
    return Improvement(" et ".join(filter(None, (meetings, files))), maximum)


def _rate_line(state: Gauge, rounding: RateRounding) -> str:
    files, base = french.count(state.files, "dossier"), french.count(state.base, "patient")
    if not state.base:
        return f"{files}, aucun patient en ALD ou âgé déclaré{french.COLON}taux nul"
    if rounding is RateRounding.EXACT or Fraction(state.files, state.base) == state.rate:
        return f"{files} / {base} = {french.percent(state.rate)}"
    return f"{files} / {base} = {_percent_2(state.rate)}{NBSP}% (tronqué)"


def _meetings_line(state: Gauge, few_meetings: FewMeetings) -> str:
    held = f"{french.count(state.meetings, 'réunion')} sur {state.minimum_meetings} demandées"
    return f"{held}, au prorata" if few_meetings is FewMeetings.PRORATA else f"{held}{french.COLON}0 point"


def _points_line(full: Number, case: Case, state: Gauge, meeting_share: Number, points: Number) -> str:
    product = f"{french.plain(full)} × {case.scale_text}"
    if state.rate < state.target_rate:
        product += f" × {french.plain(state.rate * 100)}/{french.plain(state.target_rate * 100)}"
    if meeting_share != 1:
        product += f" × {state.meetings}/{state.minimum_meetings}"
    return f"{product} = {french.plain(points)}"


def _percent_2(rate: Number) -> str:
    return french.rounded(rate * 100, 2)
