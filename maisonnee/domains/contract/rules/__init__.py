"""The contract engine: one pure computation for the pages, the API, the command line and the simulations.

    exercise = parse_exercise(data)          # raises ExerciseFaults
    statement = compute(exercise)
    statement_to_json(statement)

A simulation is another exercise (`dataclasses.replace`) computed the same way.
"""

from maisonnee.domains.contract.rules.exercise import Exercise
from maisonnee.domains.contract.rules.faults import ExerciseFaults, Fault
from maisonnee.domains.contract.rules.parsing import exercise_to_json, parse_exercise
from maisonnee.domains.contract.rules.statement import Ceiling, Statement, ceiling, compute
from maisonnee.domains.contract.rules.statement_json import statement_to_json, statement_to_text

__all__ = [
    "Ceiling",
    "Exercise",
    "ExerciseFaults",
    "Fault",
    "Statement",
    "ceiling",
    "compute",
    "exercise_to_json",
    "parse_exercise",
    "statement_to_json",
    "statement_to_text",
]
