"""« Cor, panaris, pied diabétique »: which profession to send to, from what people wrote of their work. Pure.

The team's competence sheets come first. `KNOWN` completes them for what the thesis says is sent to the wrong door
(ch. 6, L3652–3672: « cors, panaris adressés à la pharmacie ou à l’hôpital »).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from maisonnee.kernel import professions

_WORD = re.compile(r"[a-z0-9]+")
_SMALL = frozenset(
    {"a", "au", "aux", "d", "de", "des", "du", "en", "et", "l", "la", "le", "les", "ou", "pour", "un", "une"}
)


def words(text: str) -> list[str]:
    """Return the words of a text, without accents nor small words."""
    plain = unicodedata.normalize("NFD", text.lower().replace("œ", "oe"))
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return [word for word in _WORD.findall(plain) if word not in _SMALL]


def needs_of(text: str) -> list[str]:
    """Return the needs typed, separated by commas, semicolons or « ou »."""
    parts = re.split(r"[,;/]|\bou\b", text, flags=re.IGNORECASE)
    return [part.strip() for part in parts if words(part)]


def is_said(need: str, text: str) -> bool:
    """Tell whether every word of a need is in a text, singular or plural (« cor » is not in « accord »)."""
    said = set(words(text))
    return all(_is_among(word, said) for word in words(need))


def _is_among(word: str, said: set[str]) -> bool:
    singular = word[:-1] if len(word) > 3 and word[-1] in "sx" else word
    return not said.isdisjoint(
        {word, singular, f"{singular}s", f"{singular}x", f"{singular}e", f"{singular}es"}
    )


@dataclass(frozen=True)
class Prescription:
    """Whether a prescription is needed to send somebody to a profession, in a sentence, with its source."""

    sentence: str
    source: str


_THESIS = "thèse (2020), ch. 6, à confirmer"
PRESCRIPTIONS: dict[str, Prescription] = {
    professions.NURSE: Prescription(
        "Sur prescription\u00a0: elle ouvre le remboursement.", f"{_THESIS}, L3600"
    ),
    "70": Prescription("Sur prescription\u00a0: elle ouvre le remboursement.", f"{_THESIS}, L3600"),
    "91": Prescription("Sur prescription\u00a0: elle ouvre le remboursement.", f"{_THESIS}, L3600"),
    "95": Prescription("Sur prescription ou sur conseil.", f"{_THESIS}, L3600 et L3678"),
    "80": Prescription(
        "Sans prescription pour cors, panaris, semelles\u00a0; prescription pour la prévention du pied diabétique.",
        f"{_THESIS}, L3600, L3632 et L3644",
    ),
    "93": Prescription("Sans prescription, séances non remboursées.", f"{_THESIS}, L3600 et L3678"),
    professions.MIDWIFE: Prescription("Sans prescription.", f"{_THESIS}, L3572 et L3810"),
    "40": Prescription("Sans prescription.", f"{_THESIS}, L3572"),
}
"""What the thesis says of each profession. The sheet a profession wrote is shown before it."""

KNOWN: dict[str, tuple[str, ...]] = {
    "80": ("cor", "panaris", "ongle", "ongle incarné", "semelle", "pied diabétique", "pied", "callosité"),
    "95": ("diététique", "alimentation", "surpoids"),
    "93": ("souffrance psychique", "mal-être"),
    professions.MIDWIFE: ("grossesse", "contraception", "frottis", "suivi gynécologique"),
}
"""Needs named in the thesis (ch. 6, L3632–3684, L3810) by the profession that meets them."""


def known_for(need: str) -> frozenset[str]:
    """Return the professions that the thesis names for a need."""
    return frozenset(
        code
        for code, names in KNOWN.items()
        if any(is_said(name, need) or is_said(need, name) for name in names)
    )


def matched(needs: Iterable[str], text: str, profession: str) -> list[str]:
    """Return which of the needs typed a profession meets: by its sheets, or by what the thesis says of it."""
    return [need for need in needs if is_said(need, text) or profession in known_for(need)]
