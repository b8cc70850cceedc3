"""Who may do what, on which legal basis, and when: profession × act × basis × dates, as data with its sources.

`matrix.toml` holds the rows that were read, each with its source and whether it remains to be confirmed; a team adds
its own (`LocalCompetence`), given here as `local`. The matrix informs: it records and explains, it never settles who
is responsible (thesis, l. 3475).
"""

from __future__ import annotations

import tomllib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from maisonnee.domains.structures.enums import ActFamily, Basis
from maisonnee.domains.structures.rules.competences import wording
from maisonnee.kernel import professions

_MATRIX = Path(__file__).parent / "matrix.toml"

ASSISTANT = "332"
"""Profession under which a person acts when they work as a medical assistant, whatever their diploma."""

ORDINARY = frozenset({Basis.OWN, Basis.PRESCRIPTION, Basis.PROTOCOL, Basis.ASSISTANCE})
"""Bases that ask for no authorisation given to a person by name."""


@dataclass(frozen=True, slots=True)
class Act:
    """Something a professional does. `key` is that of the records' catalogue when it has the same act."""

    key: str
    label: str
    family: ActFamily
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One basis: a profession (and one of these know-hows, if any) may do an act, from a day to a day.

    `confirmed` is false when part of it is still to be checked. `is_local`: added by the team.
    """

    profession: str
    act: str
    basis: Basis
    know_how: frozenset[str] = frozenset()
    starts_on: date | None = None
    ends_on: date | None = None
    condition: str = ""
    source: str = ""
    confirmed: bool = True
    is_local: bool = False

    def holds(self, on: date) -> bool:
        """Tell whether the row is in force on a day."""
        return (self.starts_on is None or self.starts_on <= on) and (
            self.ends_on is None or on <= self.ends_on
        )

    def is_for(self, profession: str, know_how: Collection[str]) -> bool:
        return self.profession == profession and (not self.know_how or not self.know_how.isdisjoint(know_how))


@dataclass(frozen=True, slots=True)
class Excess:
    """Why an act goes beyond a profession.

    `conditional`: bases that need an authorisation, an adhesion or a know-how. `excluded_by`: the text that keeps
    the act from this profession. `held_by`: professions that may do it by themselves. Neither the first nor the second:
    nothing read gives a basis (`is_unread`: nothing at all was read about this profession).
    """

    act: Act
    profession: str
    conditional: tuple[Row, ...]
    excluded_by: Row | None
    held_by: tuple[str, ...]
    is_unread: bool


@cache
def acts() -> tuple[Act, ...]:
    """Return the acts of the matrix, in the order of the file."""
    return tuple(
        Act(item["key"], item["label"], ActFamily(item["family"]), tuple(item["words"]))
        for item in _data()["act"]
    )


@cache
def acts_by_key() -> dict[str, Act]:
    return {act.key: act for act in acts()}


@cache
def rows() -> tuple[Row, ...]:
    """Return every row read in the sources: one for each profession and act."""
    return tuple(
        Row(
            profession=profession,
            act=act,
            basis=Basis(item["basis"]),
            know_how=frozenset(item.get("know_how", ())),
            starts_on=item.get("starts_on"),
            ends_on=item.get("ends_on"),
            condition=item.get("condition", ""),
            source=item["source"],
            confirmed=item.get("confirmed", True),
        )
        for item in _data()["row"]
        for profession in item["professions"]
        for act in item["acts"]
    )


def own_key(label: str) -> str:
    """Return the key of an act that a team names itself."""
    return f"x-{wording.slug(label)}"


def bases_for(
    profession: str, know_how: Collection[str], act: str, on: date, *, local: Iterable[Row] = ()
) -> tuple[Row, ...]:
    """Return the bases on which somebody of a profession may do an act on a day, the plainest first.

    A text that excludes the act (`Basis.EXCLUDED`) is no basis: `excluded_by` answers it.
    """
    found = _matching(profession, know_how, act, on, local)
    return tuple(sorted((row for row in found if row.basis is not Basis.EXCLUDED), key=_order))


def excluded_by(profession: str, act: str, on: date, *, local: Iterable[Row] = ()) -> Row | None:
    """Return the text that keeps an act from a profession on a day, or nothing."""
    found = _matching(profession, (), act, on, local)
    return next((row for row in found if row.basis is Basis.EXCLUDED), None)


def held_by(act: str, on: date, *, local: Iterable[Row] = ()) -> tuple[str, ...]:
    """Return the professions that may do an act by themselves on a day, in the order of the nomenclature."""
    holders = {
        row.profession
        for row in (*rows(), *local)
        if row.act == act and row.basis is Basis.OWN and row.holds(on) and not row.know_how
    }
    return tuple(code for code in professions.BY_CODE if code in holders)


def exceeds(
    profession: str,
    act: str,
    on: date,
    *,
    know_how: Collection[str] = (),
    local: Sequence[Row] = (),
) -> Excess | None:
    """Return why an act, said by its key or in a sentence, goes beyond a profession on a day, or nothing.

    Nothing is also the answer when the sentence names no act of the matrix: a warning is only given on what was read.
    """
    named = [acts_by_key()[act]] if act in acts_by_key() else acts_named(act)
    for item in named:
        found = _excess(profession, item, on, know_how, local)
        if found is not None:
            return found
    return None


def acts_named(text: str) -> list[Act]:
    """Return the acts a sentence says somebody does, in the order of the matrix."""
    return [act for act in acts() if wording.says(text, act.words)]


def professions_named(text: str) -> list[str]:
    """Return the professions a few words name (« Infirmier Asalée », « médecin traitant »)."""
    return wording.professions_in(text)


def _excess(
    profession: str, act: Act, on: date, know_how: Collection[str], local: Sequence[Row]
) -> Excess | None:
    bases = bases_for(profession, know_how, act.key, on, local=local)
    exclusion = excluded_by(profession, act.key, on, local=local)
    if exclusion is None and any(row.basis in ORDINARY for row in bases):
        return None
    if exclusion is None and any(row.basis is Basis.ADVANCED_PRACTICE for row in bases):
        return None
    named = (row for row in (*rows(), *local) if row.act == act.key and row.profession == profession)
    conditional = [row for row in named if row.holds(on) and row.basis not in ORDINARY | {Basis.EXCLUDED}]
    return Excess(
        act=act,
        profession=profession,
        conditional=() if exclusion else tuple(sorted(conditional, key=_order)),
        excluded_by=exclusion,
        held_by=held_by(act.key, on, local=local),
        is_unread=all(row.profession != profession for row in (*rows(), *local)),
    )


def _matching(
    profession: str, know_how: Collection[str], act: str, on: date, local: Iterable[Row]
) -> list[Row]:
    return [
        row
        for row in (*rows(), *local)
        if row.act == act and row.is_for(profession, know_how) and row.holds(on)
    ]


def _order(row: Row) -> tuple[int, bool]:
    return list(Basis).index(row.basis), row.is_local


@cache
def _data() -> dict[str, Any]:
    return tomllib.loads(_MATRIX.read_text("utf-8"))
