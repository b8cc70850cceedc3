"""Names made comparable: how patients are ordered, found as one types, and recognised as the same person."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from maisonnee.kernel.identity_search import words_of

LONGEST_WORD = 60
_MOST_TOKENS = 6
_ISO = re.compile(r"\b(\d{4})-(\d{1,2})-(\d{1,2})\b")
_FULL = re.compile(r"\b(\d{1,2})[ /.\-](\d{1,2})[ /.\-](\d{4}|\d{2})\b")
_BEGUN = re.compile(r"\b(\d{1,2})[/.\-](\d{1,2})(?:[/.\-](\d{1,3}))?(?![\d])")


def joined(text: str) -> str:
    """« Le Goff-Ménard » → « legoffmenard »."""
    return "".join(words_of(text))


def first_given_name(given_names: str) -> str:
    """The first birth given name: « Jean-Pierre, Marie » → « Jean-Pierre »."""
    return re.split(r"[\s,;]+", given_names.strip(), maxsplit=1)[0]


def sort_key(family_name: str, given_name: str) -> str:
    """What orders a list: family name then given name, without accents, case or separators."""
    return f"{joined(family_name)} {joined(given_name)}"[:255]


def traits_key(family_name: str, given_names: str, born_on: date) -> str:
    """Equal for two rows that may be the same person: birth name, first given name, birth date.

    The sex is compared apart, because lists often lack it (`same_sex`).
    """
    return f"{joined(family_name)}|{joined(first_given_name(given_names))}|{born_on.isoformat()}"[:255]


def same_sex(one: str, other: str) -> bool:
    """Whether two sexes agree; an unknown one agrees with both."""
    return one == other or "U" in (one, other)


def search_words(*, names: Iterable[str], born_on: date, record_number: str = "") -> frozenset[str]:
    """The words a patient is found by: each word of each name, compound names joined, the birth date from its
    day and from its year, the record number."""
    found = {born_on.strftime("%d%m%Y"), born_on.strftime("%Y%m%d")}
    for text in (*names, record_number):
        words = words_of(text)
        found.update(words)
        if len(words) > 1:
            found.add("".join(words))
    return frozenset(word[:LONGEST_WORD] for word in found if word)


def typed_words(text: str) -> list[tuple[str, ...]]:
    """What is typed in a search, as beginnings of words: each item must be found, by one of its forms.

    Understands « 12/03/1950 », « 12031950 », « 1950-03-12 », « 12/03/50 » and a date under way (« 12/03 »).
    """
    found: list[tuple[str, ...]] = []

    def iso(match: re.Match[str]) -> str:
        found.append((f"{match[1]}{int(match[2]):02d}{int(match[3]):02d}",))
        return " "

    def full(match: re.Match[str]) -> str:
        start = f"{int(match[1]):02d}{int(match[2]):02d}"
        year = match[3]
        found.append(
            (start + year,) if len(year) == 4 else (f"{start}19{year}", f"{start}20{year}", start + year)
        )
        return " "

    def begun(match: re.Match[str]) -> str:
        found.append((f"{int(match[1]):02d}{int(match[2]):02d}{match[3] or ''}",))
        return " "

    rest = _BEGUN.sub(begun, _FULL.sub(full, _ISO.sub(iso, text)))
    found += [(word[:LONGEST_WORD],) for word in words_of(rest)]
    return list(dict.fromkeys(found))[:_MOST_TOKENS]
