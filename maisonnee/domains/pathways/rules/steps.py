"""The frailty pathway: its steps, what is next, the days of its follow-up."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from maisonnee.domains.pathways.enums import StepKind, StepState
from maisonnee.kernel.refusals import Refusal

USUAL_STEPS = tuple(StepKind)
USUAL_WEEKS = 4
"""« suivi renforcé pendant 4 semaines » (thesis, ch. 2, L1877–1889, MSP 2). A team sets its own."""
USUAL_EVERY_DAYS = 7
"""Our proposal, for the team to confirm: the source gives no rhythm."""
USUAL_ANSWER_DAYS = 2
"""Our proposal, for the team to confirm: the source gives no delay."""
MOST_WEEKS = 52
MOST_CHECKS = 60
ORDER = {kind: place for place, kind in enumerate(StepKind)}


@dataclass(frozen=True)
class Stage:
    """A step and where it stands."""

    kind: StepKind
    state: StepState

    @property
    def is_over(self) -> bool:
        return self.state in (StepState.DONE, StepState.SET_ASIDE)


def next_step(stages: Iterable[Stage]) -> StepKind | None:
    """Return the first step that is neither done nor set aside, in the order of the pathway."""
    left = [stage.kind for stage in stages if not stage.is_over]
    return min(left, key=ORDER.__getitem__, default=None)


def check_days(starts_on: date, *, weeks: int, every_days: int) -> list[date]:
    """Return the days of the checks: every so many days, the last one no later than the last day of the weeks.

    Raises `Refusal` when there would be none, or too many.
    """
    if not 1 <= weeks <= MOST_WEEKS:
        raise Refusal("pathways.weeks_out_of_bounds", field="weeks", most=MOST_WEEKS)
    if not 1 <= every_days <= weeks * 7:
        raise Refusal("pathways.rhythm_out_of_bounds", field="every_days", most=weeks * 7)
    count = weeks * 7 // every_days
    if count > MOST_CHECKS:
        raise Refusal("pathways.too_many_checks", field="every_days", most=MOST_CHECKS)
    return [starts_on + timedelta(days=every_days * number) for number in range(1, count + 1)]


def read_steps(wanted: Sequence[str]) -> list[StepKind]:
    """Return the steps the team keeps, in order. Raises `Refusal` when none is left."""
    kept = [kind for kind in StepKind if kind.value in set(wanted)]
    if not kept:
        raise Refusal("pathways.no_step_kept", field="steps")
    return kept
