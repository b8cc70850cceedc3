"""What a missing proof is worth: the year with the indicator against the year without it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from maisonnee.domains.contract.rules.changes import with_prerequisites
from maisonnee.domains.contract.rules.exercise import (
    Access,
    Concertation,
    Coordination,
    Cstm,
    Diversity,
    Exercise,
    Sas,
    Users,
    Vacations,
)
from maisonnee.domains.contract.rules.statement import compute


@dataclass(frozen=True, slots=True)
class Loss:
    """Euros of the year's total that stand on an indicator's missing proofs.

    `is_whole_year` when it is a prerequisite: without it the year is worth nothing. `is_potential` when
    another prerequisite is missing, so that the euros come once it is met.
    """

    amount: Decimal
    is_whole_year: bool
    is_potential: bool


def loss_without(exercise: Exercise, code: str, *, subjects: int = 0) -> Loss:
    """What the year loses when an indicator is not proved; `subjects` counts the rows without their proof
    (0: the whole indicator)."""
    real = with_prerequisites(exercise).exercise
    base = compute(real)
    without = compute(_unclaimed(real, code, subjects))
    return Loss(
        amount=base.total - without.total,
        is_whole_year=without.total == 0 < base.total and code in without.missing_prerequisites,
        is_potential=real is not exercise,
    )


def _unclaimed(exercise: Exercise, code: str, subjects: int) -> Exercise:
    change = _UNCLAIMED.get(code)
    return exercise if change is None else change(exercise, subjects)


def _fewer(count: int, subjects: int) -> int:
    return max(0, count - subjects) if subjects else 0


def _cstm(exercise: Exercise, subjects: int) -> Exercise:
    left = _fewer(exercise.cstm.doctors, subjects)
    return replace(exercise, cstm=replace(exercise.cstm, doctors=left) if left else Cstm())


def _missions(exercise: Exercise, subjects: int) -> Exercise:
    return replace(exercise, missions=exercise.missions[: _fewer(len(exercise.missions), subjects)])


def _quality(level: int) -> Callable[[Exercise, int], Exercise]:
    return lambda exercise, _: replace(
        exercise, quality=replace(exercise.quality, **{f"level_{level}": False})
    )


_UNCLAIMED: Mapping[str, Callable[[Exercise, int], Exercise]] = {
    "A1": lambda exercise, _: replace(exercise, access=Access()),
    "A2a": lambda exercise, _: replace(exercise, crisis=replace(exercise.crisis, plan=False)),
    "A2b": lambda exercise, _: replace(exercise, crisis=replace(exercise.crisis, actions=False)),
    "A3.1": lambda exercise, _: replace(exercise, diversity=Diversity()),
    "A3.2": lambda exercise, _: replace(
        exercise, diversity=replace(exercise.diversity, auxiliary_professions=0)
    ),
    "A4.1": lambda exercise, _: replace(exercise, vacations=Vacations()),
    "A4.2": lambda exercise, _: replace(exercise, vacations=Vacations()),
    "A5": _cstm,
    "A6": _missions,
    "A6i": lambda exercise, _: replace(exercise, missions=()),
    "A7.1": lambda exercise, _: replace(exercise, users=Users()),
    "A7.2": lambda exercise, _: replace(exercise, users=replace(exercise.users, level_2=False)),
    "A8": lambda exercise, _: replace(exercise, sas=Sas()),
    "B1": lambda exercise, _: replace(exercise, coordination=Coordination()),
    "B2": lambda exercise, subjects: replace(exercise, protocols=_fewer(exercise.protocols, subjects)),
    "B3": lambda exercise, _: replace(exercise, concertation=Concertation()),
    "B4": lambda exercise, subjects: replace(exercise, trainees=_fewer(exercise.trainees, subjects)),
    "B5": lambda exercise, _: replace(exercise, external_coordination=False),
    "B6.1": _quality(1),
    "B6.2": _quality(2),
    "B6.3": _quality(3),
    "B7": lambda exercise, _: replace(exercise, cooperation_protocols=0),
    "B8": lambda exercise, _: replace(exercise, heart_failure_pathway=False),
    "B9": lambda exercise, _: replace(exercise, child_obesity_pathway=False),
    "C1": lambda exercise, _: replace(
        exercise, information_system=replace(exercise.information_system, standard=False)
    ),
    "C2": lambda exercise, _: replace(
        exercise, information_system=replace(exercise.information_system, advanced=False)
    ),
}
