"""French identifiers of professionals, structures and persons: their form and their key.

A check never raises on odd input and never decides alone: it gives a verdict. Published identifiers whose
key fails do exist (RPPS, FINESS), so those only warn.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from stdnum import luhn
from stdnum.fr import siret as stdnum_siret

MAX_LENGTH = 40


class Level(StrEnum):
    """How far an identifier may be trusted."""

    OK = "ok"
    WARNING = "warning"
    """Well formed, but something needs a look."""
    REFUSED = "refused"


class Problem(StrEnum):
    """Why a verdict is not ok."""

    NOT_TEXT = "not_text"
    EMPTY = "empty"
    WRONG_LENGTH = "wrong_length"
    WRONG_CHARACTERS = "wrong_characters"
    WRONG_KEY = "wrong_key"
    KEY_MISSING = "key_missing"
    UNUSUAL_MONTH = "unusual_month"
    WRONG_MONTH = "wrong_month"
    WRONG_SEX = "wrong_sex"


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict on an identifier: `value` is its compact form, "" when refused."""

    level: Level
    value: str = ""
    problem: Problem | None = None

    @property
    def accepted(self) -> bool:
        """Whether the identifier may be kept, with or without a warning."""
        return self.level is not Level.REFUSED


_SEPARATORS = re.compile(r"[\s\u00a0\u202f.\-]+")
_DIGITS = re.compile(r"[0-9]+")
_FINESS = re.compile(r"(?:[0-9]{2}|2[AB])[0-9]{7}")
_NIR_BODY = re.compile(r"[12][0-9]{4}(?:[0-9]{2}|2[AB])[0-9]{6}")
_NNP = re.compile(r"[78][0-9]{12}")

OID_NIR = "1.2.250.1.213.1.4.8"
OID_NIA = "1.2.250.1.213.1.4.9"
OID_TEST = "1.2.250.1.213.1.4.10"
OID_DEMO = "1.2.250.1.213.1.4.11"
INS_OIDS = frozenset({OID_NIR, OID_NIA, OID_TEST, OID_DEMO})


def compact(text: object) -> str:
    """The identifier without spaces, dots or dashes, in capitals; "" for anything but short text."""
    if not isinstance(text, str) or len(text) > MAX_LENGTH:
        return ""
    return _SEPARATORS.sub("", text).upper()


def rpps(text: object) -> Verdict:
    """RPPS: 11 digits, the last one a Luhn key; a wrong key only warns, published numbers have some."""
    return _luhn_number(text, 11, wrong_key=Level.WARNING)


def siren(text: object) -> Verdict:
    """SIREN: 9 digits with a Luhn key."""
    return _luhn_number(text, 9, wrong_key=Level.REFUSED)


def siret(text: object) -> Verdict:
    """SIRET: 14 digits with a Luhn key, the establishments of La Poste excepted."""
    verdict = _digits(text, 14)
    if not verdict.accepted or stdnum_siret.is_valid(verdict.value):
        return verdict
    return _refused(Problem.WRONG_KEY)


def finess(text: object) -> Verdict:
    """FINESS: 9 characters, the first two the department (2A, 2B possible); a wrong Luhn key only warns.

    The key of a Corsican number is not checked: the sources do not say what its letter counts for.
    """
    value = compact(text)
    if not value:
        return _unreadable(text)
    if len(value) != 9:
        return _refused(Problem.WRONG_LENGTH)
    if not _FINESS.fullmatch(value):
        return _refused(Problem.WRONG_CHARACTERS)
    if _DIGITS.fullmatch(value) and not luhn.is_valid(value):
        return Verdict(Level.WARNING, value, Problem.WRONG_KEY)
    return Verdict(Level.OK, value)


def nir_key(body: str) -> str:
    """The two-digit key of the 13 characters of a NIR: 97 − (N mod 97), with 2A as 19 and 2B as 18."""
    department = {"2A": "19", "2B": "18"}.get(body[5:7], body[5:7])
    number = int(body[:5] + department + body[7:])
    return f"{97 - number % 97:02d}"


def nir(text: object) -> Verdict:
    """NIR, or INS: 13 characters and their key; without its key, or with a special month, it only warns.

    Real numbers carry months 20 to 42 and 50 to 99 when the civil record is incomplete.
    """
    value = compact(text)
    if not value:
        return _unreadable(text)
    if len(value) not in (13, 15):
        return _refused(Problem.WRONG_LENGTH)
    body, key = value[:13], value[13:]
    if value[0] not in "12" and _DIGITS.fullmatch(value):
        return _refused(Problem.WRONG_SEX)
    if not _NIR_BODY.fullmatch(body) or (key and not _DIGITS.fullmatch(key)):
        return _refused(Problem.WRONG_CHARACTERS)
    month = int(body[3:5])
    usual = 1 <= month <= 12
    if not usual and not 20 <= month <= 42 and month < 50:
        return _refused(Problem.WRONG_MONTH)
    if not key:
        return Verdict(Level.WARNING, value, Problem.KEY_MISSING)
    if key != nir_key(body):
        return _refused(Problem.WRONG_KEY)
    return Verdict(Level.OK, value) if usual else Verdict(Level.WARNING, value, Problem.UNUSUAL_MONTH)


def nnp(text: object) -> Verdict:
    """Provisional number: 13 digits, the first one 7 or 8."""
    verdict = _digits(text, 13)
    if verdict.accepted and not _NNP.fullmatch(verdict.value):
        return _refused(Problem.WRONG_CHARACTERS)
    return verdict


def _luhn_number(text: object, length: int, *, wrong_key: Level) -> Verdict:
    verdict = _digits(text, length)
    if not verdict.accepted or luhn.is_valid(verdict.value):
        return verdict
    return Verdict(wrong_key, verdict.value if wrong_key is Level.WARNING else "", Problem.WRONG_KEY)


def _digits(text: object, length: int) -> Verdict:
    value = compact(text)
    if not value:
        return _unreadable(text)
    if not _DIGITS.fullmatch(value):
        return _refused(Problem.WRONG_CHARACTERS)
    return Verdict(Level.OK, value) if len(value) == length else _refused(Problem.WRONG_LENGTH)


def _unreadable(text: object) -> Verdict:
    if not isinstance(text, str):
        return _refused(Problem.NOT_TEXT)
    return _refused(Problem.WRONG_LENGTH if len(text) > MAX_LENGTH else Problem.EMPTY)


def _refused(problem: Problem) -> Verdict:
    return Verdict(Level.REFUSED, "", problem)
