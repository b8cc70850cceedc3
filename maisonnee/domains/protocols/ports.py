"""What running a protocol needs from delegations, which stand above: on what an act rests for the person who does it.

Delegations answer (`answer_with`, when they start), so that a step and the page « Sur quelle base ? » say the same.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.structures.models import Member
    from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True, slots=True)
class Footing:
    """On what an act of the matrix rests for a person: `rests_on`, or nothing, and then why (`gaps`).

    `ways`: the lawful ways offered instead; `held_by`: the professions that do it by themselves. `is_guessed`: the act
    was read in the words of a step that names none; it is said, and asks for nothing.
    """

    act: str
    label: str
    rests_on: str = ""
    is_prescribed: bool = False
    gaps: Sequence[str] = ()
    ways: Sequence[str] = ()
    held_by: Sequence[str] = ()
    is_guessed: bool = False

    @property
    def is_without(self) -> bool:
        return not self.rests_on

    @property
    def asks_why(self) -> bool:
        return self.is_without and not self.is_guessed


class Delegations(Protocol):
    """Says on what an act of the matrix rests for a member; nothing for an act that it does not know.

    `under`: the version of a protocol under which the patient was included, and by whom.
    """

    def __call__(
        self, *, actor: Actor, member: Member, act: str, patient: Patient, on: date, under: str
    ) -> Footing | None: ...


_delegations: list[Delegations] = []


def answer_with(delegations: Delegations) -> None:
    """Name who answers; the last one named does."""
    _delegations[:] = [delegations]


def footing_of(
    *, actor: Actor, member: Member, act: str, patient: Patient, on: date, under: str
) -> Footing | None:
    """Return on what an act rests; nothing when nobody answers, or when the matrix does not know the act."""
    if not _delegations:
        return None
    return _delegations[0](actor=actor, member=member, act=act, patient=patient, on=on, under=under)
