"""To whom it is worth asking for a prescription. Pure.

Who prescribes is said by the dated matrix of competences and its sources (`structures.rules.competences`): doctors,
dentists and midwives by themselves, advanced-practice nurses by their know-how since decree 2025-55. The software never
says what may be prescribed to whom: the prescriber does.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from maisonnee.domains.structures.enums import Basis
from maisonnee.domains.structures.rules import competences
from maisonnee.domains.structures.rules.competences import Row
from maisonnee.kernel import professions

ACT = "prescription"
_BASES = frozenset({Basis.OWN, Basis.ADVANCED_PRACTICE})


def right_of(profession: str, know_how: Collection[str], *, on: date) -> Row | None:
    """Return on what basis somebody prescribes on a day, with its source, if they do."""
    rows = competences.bases_for(profession, know_how, ACT, on)
    return next((row for row in rows if row.basis in _BASES), None)


def prescribes(profession: str, know_how: Collection[str], *, on: date) -> bool:
    """Whether somebody answers requests for prescriptions on a day."""
    return right_of(profession, know_how, on=on) is not None


def may_ask_relay(profession: str) -> bool:
    """Whether somebody hands points over to a doctor with the midwives' summary (thesis, l. 3810 and 3848)."""
    return profession == professions.MIDWIFE
