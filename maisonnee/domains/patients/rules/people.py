"""Recognising a member of the team in a cell: « Dr MARTIN P. », « Paul Martin », an RPPS number."""

from __future__ import annotations

import re
import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field

from maisonnee.kernel.identity_search import words_of

_TITLES = frozenset(
    {"dr", "docteur", "doc", "pr", "professeur", "mme", "madame", "mr", "monsieur", "melle", "mlle"}
)


@dataclass(frozen=True, slots=True)
class Person:
    """A member as lists name them."""

    id: uuid.UUID
    family_name: str
    given_name: str
    rpps: str
    profession: str


@dataclass(frozen=True, slots=True)
class Match:
    """Who a cell names: one person, or nobody known, or several (`is_ambiguous`)."""

    person: Person | None = None
    is_ambiguous: bool = False


@dataclass
class Directory:
    """The members a file may name."""

    people: tuple[Person, ...]
    _known: dict[str, Match] = field(default_factory=dict)

    @classmethod
    def of(cls, people: Iterable[Person]) -> Directory:
        return cls(tuple(people))

    def match(self, text: str) -> Match:
        """Find who a cell names, by RPPS number or by family name with any part of the given name."""
        if text not in self._known:
            self._known[text] = self._search(text)
        return self._known[text]

    def _search(self, text: str) -> Match:
        number = re.search(r"\b\d{11}\b", text.replace(" ", ""))
        if number:
            found = [person for person in self.people if person.rpps == number[0]]
        else:
            typed = [word for word in words_of(text) if word not in _TITLES]
            found = [person for person in self.people if typed and _is_named(person, typed)]
        if len(found) == 1:
            return Match(found[0])
        return Match(is_ambiguous=bool(found))


def _is_named(person: Person, typed: list[str]) -> bool:
    family, given = words_of(person.family_name), words_of(person.given_name)
    if not set(family) <= set(typed):
        return False
    rest = [word for word in typed if word not in family]
    return all(any(name.startswith(word) for name in given) for word in rest)
