"""Finds patients' identities in a text: names, INS numbers, birth dates beside a name. Pure, no database.

One index is built for a whole base (12,000 people) and every text is read once: each word costs a few dictionary
look-ups, whatever the number of people. A surname or a given name alone is not a hit (« Petit », « Rose » are common
words); a surname with a given name, either with the birth date, or an INS number alone, is one.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import Enum
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")
_BROKEN_WORD = re.compile(r"(?<=[^\W\d_])[-\u2010\u2011][ \t]*\r?\n[ \t]*(?=[^\W\d_])")
_GAP = r"[\s.\-–_/\u00a0\u202f]{0,3}"
_INS = re.compile(rf"(?=([1-478](?:{_GAP}[0-9]){{4}}{_GAP}[0-9]{_GAP}[0-9AB](?:{_GAP}[0-9]){{6}}))")
_FILLERS = frozenset(
    [
        "m",
        "mr",
        "mme",
        "mlle",
        "melle",
        "madame",
        "monsieur",
        "mademoiselle",
        "dr",
        "enfant",
        "bebe",
        "ne",
        "nee",
        "nom",
        "noms",
        "prenom",
        "prenoms",
        "naissance",
        "usage",
        "usuel",
        "usuelle",
        "marital",
        "famille",
        "epouse",
        "epoux",
        "ep",
        "epx",
        "veuve",
        "veuf",
        "vve",
        "vf",
        "divorcee",
        "dit",
        "dite",
        "alias",
        "et",
        "ou",
        "de",
        "du",
        "le",
        "la",
        "des",
        "d",
        "l",
        "patient",
        "patiente",
        "sexe",
        "f",
        "h",
    ]
)
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "janvier janv jan january", "fevrier fevr fev february", "mars mar march", "avril avr april",
            "mai may", "juin june", "juillet juil july", "aout aou august", "septembre sept sep september",
            "octobre oct october", "novembre nov november", "decembre dec december",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_LONGEST_NAME = 6
_REACH = 8


class HitKind(Enum):
    """What was recognised."""

    NAME = "name"
    BIRTH_DATE = "birth_date"
    INS = "ins"


@dataclass(frozen=True, slots=True)
class Person:
    """Who to look for. ``key`` is the caller's own reference; ``given_names`` holds one entry per given name."""

    key: str
    birth_name: str
    used_name: str = ""
    given_names: tuple[str, ...] = ()
    birth_on: date | None = None
    ins: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """One person recognised in a text: first place found, and how many times in all."""

    key: str
    kind: HitKind
    matched: str
    excerpt: str
    offset: int
    occurrences: int = 1


@lru_cache(maxsize=200_000)
def _plain(word: str) -> str:
    folded = word.casefold().replace("œ", "oe").replace("æ", "ae").replace("ø", "o").replace("ł", "l")
    return "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))


def words_of(text: str) -> tuple[str, ...]:
    """Words of a name without accents, case, hyphens or apostrophes."""
    visible = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
    return tuple(_plain(match.group()) for match in _WORD.finditer(visible))


def _joined(text: str) -> str:
    return "".join(words_of(text))


@dataclass(frozen=True, slots=True)
class _Words:
    """A text cut in normalised words with their places."""

    text: str
    words: list[str]
    spans: list[tuple[int, int]]

    @classmethod
    def of(cls, text: str) -> _Words:
        words, spans = [], []
        for match in _WORD.finditer(text):
            words.append(_plain(match.group()))
            spans.append(match.span())
        return cls(text, words, spans)


class IdentityIndex:
    """People arranged for search. Build once, use for every document of a dossier."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._people: list[Person] = list(people)
        self._given_by_surname: dict[str, dict[str, list[int]]] = {}
        self._own_words: dict[str, set[str]] = {}
        self._prefixes: set[str] = set()
        self._by_birth: dict[date, list[int]] = {}
        self._by_ins: dict[str, list[int]] = {}
        self._names: list[tuple[frozenset[str], frozenset[str]]] = []
        for number, person in enumerate(self._people):
            self._add(number, person)

    def _add(self, number: int, person: Person) -> None:
        surnames = frozenset(filter(None, (_joined(person.birth_name), _joined(person.used_name))))
        given = frozenset(filter(None, map(_joined, person.given_names)))
        self._names.append((surnames, given))
        own = {
            word
            for name in (person.birth_name, person.used_name, *person.given_names)
            for word in words_of(name)
        }
        for surname in surnames:
            by_given = self._given_by_surname.setdefault(surname, {})
            self._own_words.setdefault(surname, set()).update(own)
            self._prefixes.update(surname[:length] for length in range(1, len(surname) + 1))
            for name in given:
                by_given.setdefault(name, []).append(number)
        if person.birth_on is not None:
            self._by_birth.setdefault(person.birth_on, []).append(number)
        ins = re.sub(r"[^0-9AB]", "", person.ins.upper())[:13]
        if len(ins) == 13:
            self._by_ins.setdefault(ins, []).append(number)

    def find(self, text: str) -> list[Hit]:
        """Every person recognised in ``text``, in order of appearance; one hit by person and kind."""
        visible = _INVISIBLE.sub("", unicodedata.normalize("NFC", text))
        found: dict[tuple[int, HitKind], tuple[int, int, set[int]]] = {}
        sources = [_Words.of(visible)]
        joined = _BROKEN_WORD.sub("", visible)
        if joined != visible:  # a name cut at the end of a line: « Dupon-⏎net »
            sources.append(_Words.of(joined))
        hits: list[Hit] = []
        for source in sources:
            found.clear()
            for number, kind, start, end in self._matches(source):
                first = found.setdefault((number, kind), (start, end, set()))
                first[2].add(start)
            known = {(hit.key, hit.kind) for hit in hits}
            hits.extend(
                hit
                for (number, kind), (start, end, places) in found.items()
                if ((hit := self._hit(source.text, number, kind, start, end, len(places))).key, hit.kind)
                not in known
            )
        hits.sort(key=lambda hit: (hit.offset, hit.key, hit.kind.value))
        return hits

    def _hit(self, text: str, number: int, kind: HitKind, start: int, end: int, count: int) -> Hit:
        around = " ".join(text[max(0, start - 40) : end + 40].split())
        excerpt = ("… " if start > 40 else "") + around + (" …" if end + 40 < len(text) else "")
        matched = " ".join(text[start:end].split())
        return Hit(self._people[number].key, kind, matched, excerpt, start, count)

    def _matches(self, source: _Words) -> Iterator[tuple[int, HitKind, int, int]]:
        yield from self._names_in(source)
        if self._by_birth:
            yield from self._birth_dates_in(source)
        if self._by_ins:
            yield from self._ins_in(source.text)

    def _ins_in(self, text: str) -> Iterator[tuple[int, HitKind, int, int]]:
        for match in _INS.finditer(text.upper() if len(text.upper()) == len(text) else text):
            start, end = match.span(1)
            for number in self._by_ins.get(re.sub(r"[^0-9AB]", "", match.group(1)), ()):
                yield number, HitKind.INS, start, end

    def _surnames_at(self, words: list[str], start: int) -> Iterator[tuple[str, int]]:
        """Surnames that begin at a word, however they are cut (« Le Goff », « Legoff », « Le-Goff »)."""
        name = ""
        for end in range(start, min(start + _LONGEST_NAME, len(words))):
            name += words[end]
            if name not in self._prefixes:
                return
            if name in self._given_by_surname:
                yield name, end + 1

    def _names_in(self, source: _Words) -> Iterator[tuple[int, HitKind, int, int]]:
        words, spans = source.words, source.spans
        for start in range(len(words)):
            for surname, end in self._surnames_at(words, start):
                by_given, own = self._given_by_surname[surname], self._own_words[surname]
                for first, last, people in self._given_after(words, end, by_given, own):
                    for number in people:
                        yield number, HitKind.NAME, spans[min(start, first)][0], spans[last - 1][1]
                for first, _last, people in self._given_before(words, start, by_given, own):
                    for number in people:
                        yield number, HitKind.NAME, spans[first][0], spans[end - 1][1]

    @staticmethod
    def _given_after(
        words: list[str], start: int, by_given: dict[str, list[int]], own: set[str]
    ) -> Iterator[tuple[int, int, list[int]]]:
        for place in range(start, min(start + _REACH, len(words))):
            name = ""
            for end in range(place, min(place + _LONGEST_NAME, len(words))):
                name += words[end]
                if name in by_given:
                    yield place, end + 1, by_given[name]
            if not _may_be_skipped(words[place], own):
                return

    @staticmethod
    def _given_before(
        words: list[str], end: int, by_given: dict[str, list[int]], own: set[str]
    ) -> Iterator[tuple[int, int, list[int]]]:
        for place in range(end, max(end - _REACH, 0), -1):
            name = ""
            for start in range(place - 1, max(place - 1 - _LONGEST_NAME, -1), -1):
                name = words[start] + name
                if name in by_given:
                    yield start, place, by_given[name]
            if not _may_be_skipped(words[place - 1], own):
                return

    def _birth_dates_in(self, source: _Words) -> Iterator[tuple[int, HitKind, int, int]]:
        words, spans = source.words, source.spans
        for start in range(len(words)):
            for born, end in _dates_at(words, start):
                for number in self._by_birth.get(born, ()):
                    surnames, given = self._names[number]
                    near = self._name_near(words, start, end, surnames | given)
                    if near is not None:
                        first, last = min(start, near[0]), max(end, near[1])
                        yield number, HitKind.BIRTH_DATE, spans[first][0], spans[last - 1][1]

    @staticmethod
    def _name_near(words: list[str], start: int, end: int, names: frozenset[str]) -> tuple[int, int] | None:
        low, high = max(0, start - _REACH), min(len(words), end + _REACH)
        for first in range(low, high):
            name = ""
            for last in range(first, min(first + _LONGEST_NAME, high)):
                name += words[last]
                if len(name) > 2 and name in names:
                    return first, last + 1
        return None


def _may_be_skipped(word: str, own: set[str]) -> bool:
    """Words that may stand between a surname and a given name: labels, initials, numbers, other names of theirs."""
    return word in _FILLERS or word in own or word.isdigit() or len(word) == 1


def _dates_at(words: list[str], start: int) -> Iterator[tuple[date, int]]:
    first = words[start]
    if not first[:1].isdigit():
        return
    if len(first) == 8 and first.isdecimal():
        yield from _valid(first[4:], first[2:4], first[:2], start + 1)
        yield from _valid(first[:4], first[4:6], first[6:], start + 1)
        return
    if start + 2 >= len(words):
        return
    second, third = words[start + 1], words[start + 2]
    month = str(_MONTHS.get(second, second))
    if len(first) == 4:
        yield from _valid(first, month, third[:2], start + 3)
        return
    day = first.removesuffix("er")
    if len(third) == 2 and third.isdecimal():
        yield from _valid(f"19{third}", month, day, start + 3)
        yield from _valid(f"20{third}", month, day, start + 3)
    else:
        yield from _valid(third, month, day, start + 3)


def _valid(year: str, month: str, day: str, end: int) -> Iterator[tuple[date, int]]:
    if (
        len(year) == 4
        and len(month) <= 2
        and len(day) <= 2
        and (year + month + day).isdecimal()
        and month
        and day
    ):
        try:
            yield date(int(year), int(month), int(day)), end
        except ValueError:
            return


def find_identities(text: str, people: Iterable[Person] | IdentityIndex) -> list[Hit]:
    """People recognised in ``text``. Give an :class:`IdentityIndex` when several texts are searched."""
    index = people if isinstance(people, IdentityIndex) else IdentityIndex(people)
    return index.find(text)
