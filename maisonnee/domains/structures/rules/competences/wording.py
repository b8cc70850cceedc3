"""Recognising acts and professions in the words of a team: enough to warn early, never to decide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

LONGEST_GAP = 2
"""Words that may come between two words of an act: « adapter (la) dose (hebdomadaire d’)AVK »."""

_SMALL = frozenset(
    [
        "a",
        "au",
        "aux",
        "avec",
        "ce",
        "ces",
        "cette",
        "d",
        "dans",
        "de",
        "des",
        "du",
        "en",
        "est",
        "et",
        "l",
        "la",
        "le",
        "les",
        "leur",
        "leurs",
        "ou",
        "par",
        "pour",
        "sa",
        "ses",
        "si",
        "son",
        "sur",
        "un",
        "une",
    ]
)
_CLAUSE = re.compile(r"[,;.:\n()]|\bpuis\b|\bet\b|\bpour\b|\bafin\b")
_SOMEBODY_ELSE = re.compile(r"\bqui\b[^,;.:\n()]*")
_OTHERS_DO = (
    "rappel",
    "demand",
    "propos",
    "transm",
    "verif",
    "note",
    "prevent",
    "previent",
    "signal",
    "appel",
    "inform",
    "organis",
    "planif",
    "adress",
    "orient",
    "prepar",
    "command",
    "recherch",
    "encourag",
    "explique",
)
"""Stems of verbs that speak of an act without doing it: « vérifie la date du test au monofilament »."""

_PROFESSION_WORDS: tuple[tuple[str, str], ...] = (
    ("assistant medical", "332"),
    ("assistante medicale", "332"),
    ("secretaire", "331"),
    ("secretariat", "331"),
    ("medecin", "10"),
    ("generaliste", "10"),
    ("pharmacien", "21"),
    ("dentiste", "40"),
    ("sage femme", "50"),
    ("infirmier", "60"),
    ("infirmiere", "60"),
    ("ide", "60"),
    ("idel", "60"),
    ("asalee", "60"),
    ("ipa", "60"),
    ("kine", "70"),
    ("kinesitherapeute", "70"),
    ("podologue", "80"),
    ("orthophoniste", "91"),
    ("orthoptiste", "92"),
    ("ergotherapeute", "94"),
    ("dieteticien", "95"),
    ("dieteticienne", "95"),
    ("psychomotricien", "96"),
    ("psychologue", "93"),
    ("aide soignant", "313"),
    ("aide soignante", "313"),
)


def says(text: str, phrases: Iterable[str]) -> bool:
    """Tell whether a text says that somebody does what one of the phrases names (plain words, in order)."""
    return any(
        _found(words, tuple(_singular(word) for word in phrase.split()))
        for words in _clauses(text)
        for phrase in phrases
    )


def professions_in(text: str) -> list[str]:
    """Return the codes of the professions a text names, each once, in the order of the text."""
    line = f" {' '.join(_words(text))} "
    found: dict[str, int] = {}
    for words, code in _PROFESSION_WORDS:
        at = line.find(f" {words} ")
        if at >= 0:
            found[code] = min(at, found.get(code, at))
    return sorted(found, key=lambda code: found[code])


def slug(text: str) -> str:
    """Return plain words joined by hyphens."""
    return "-".join(_words(text))


def _found(words: tuple[str, ...], phrase: tuple[str, ...]) -> bool:
    starts = (at for at, word in enumerate(words) if word == phrase[0])
    return any(_follows(words, at, phrase) and not _is_others(words[:at]) for at in starts)


def _follows(words: tuple[str, ...], at: int, phrase: tuple[str, ...]) -> bool:
    for expected in phrase[1:]:
        window = words[at + 1 : at + 2 + LONGEST_GAP]
        if expected not in window:
            return False
        at += 1 + window.index(expected)
    return True


def _is_others(before: tuple[str, ...]) -> bool:
    return any(word.startswith(_OTHERS_DO) for word in before)


@lru_cache(maxsize=512)
def _clauses(text: str) -> tuple[tuple[str, ...], ...]:
    clauses = _CLAUSE.split(_SOMEBODY_ELSE.sub(" ", _plain(text)))
    return tuple(
        tuple(_singular(word) for word in _words(clause) if word not in _SMALL) for clause in clauses
    )


def _words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", _plain(text))


def _plain(text: str) -> str:
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("œ", "oe"))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _singular(word: str) -> str:
    return word[:-1] if len(word) > 3 and word.endswith(("s", "x")) else word
