"""What is wrong in an exercise, said so that the person who wrote it can correct it."""

from dataclasses import dataclass

from maisonnee.kernel.french import COLON


@dataclass(frozen=True, slots=True)
class Fault:
    """One problem: the path of the field (`concertation.files`) and a French sentence."""

    path: str
    message: str

    def __str__(self) -> str:
        return f"{self.path}{COLON}{self.message}"


class ExerciseFaults(ValueError):
    """The exercise cannot be computed; `faults` holds every problem found, in the order of the file."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("\n".join(map(str, faults)))
