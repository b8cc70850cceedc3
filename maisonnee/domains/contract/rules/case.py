"""An exercise under its regime: options resolved, figures at hand, what the indicators compute from."""

from dataclasses import dataclass
from functools import cached_property

from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.exercise import Exercise
from maisonnee.domains.contract.rules.regimes import Grid, NationalRates
from maisonnee.domains.contract.rules.vocabulary import FewMeetings, PdsaDerogation, RateRounding, Requirement
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number, quotient


@dataclass(frozen=True)
class Case:
    """What every indicator receives; built once per computation."""

    exercise: Exercise
    grid: Grid

    @classmethod
    def of(cls, exercise: Exercise) -> "Case":
        """The exercise under the regime it names; raises UnknownRegime or IncompleteRegime."""
        return cls(exercise, regimes.grid_of(exercise.regime))

    def scaled(self, points: Number) -> Number:
        """Points × P / R: variable points follow the registered patients, below and above 1, without cap."""
        known = self._scaled.get(points)
        if known is None:
            known = quotient(points * self.exercise.patients.registered, self.grid.reference_patients.value)
            self._scaled[points] = known
        return known

    @cached_property
    def _scaled(self) -> dict[Number, Number]:
        return {}

    @cached_property
    def scale_text(self) -> str:
        """The scale as it is written in explanations: 8000/4000."""
        return f"{self.exercise.patients.registered}/{self.grid.reference_patients.value}"

    def explain_scaled(self, points: Number, scaled: Number) -> str:
        """« 200 × 3000/4000 = 150 »."""
        return f"{french.plain(points)} × {self.scale_text} = {french.plain(scaled)}"

    def requires(self, code: str) -> bool:
        """Whether an indicator is a prerequisite in the exercise's year."""
        return self.grid.indicator(code).requirement_in(self.exercise.year) is Requirement.PREREQUISITE

    @property
    def rate_rounding(self) -> RateRounding:
        """The option in force: the exercise's, else the regime's."""
        return self.exercise.options.rate_rounding or self.grid.defaults.rate_rounding

    @property
    def few_meetings(self) -> FewMeetings:
        """The option in force: the exercise's, else the regime's."""
        return self.exercise.options.few_meetings or self.grid.defaults.few_meetings

    @property
    def pdsa_derogation(self) -> PdsaDerogation:
        """The option in force: the exercise's, else the regime's."""
        return self.exercise.options.pdsa_derogation or self.grid.defaults.pdsa_derogation

    @property
    def crisis_in_advance_base(self) -> bool:
        """The option in force: the exercise's, else the regime's."""
        chosen = self.exercise.options.crisis_in_advance_base
        return self.grid.defaults.crisis_in_advance_base if chosen is None else chosen

    @cached_property
    def national_rates(self) -> NationalRates:
        """National reference rates of the year, from the regime."""
        return self.grid.national_rates_in(self.exercise.year)
