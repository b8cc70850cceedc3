"""Numbers, amounts and plurals as a French reader expects them, with non-breaking spaces."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache

from maisonnee.kernel import decimal_text
from maisonnee.kernel.decimal_text import Number

NBSP = "\u00a0"
"""Non-breaking space: before ":", "%", "€" and inside « »."""
NARROW_NBSP = "\u202f"
"""Narrow non-breaking space: between thousands, before ";", "!" and "?"."""
COLON = f"{NBSP}: "
SEMICOLON = f"{NARROW_NBSP}; "

READABLE_PLACES = 6


@lru_cache(maxsize=4096)
def number(value: Number) -> str:
    """A number for reading: 1844, 2 212,8; six decimals at most, trailing zeros removed."""
    if value.denominator == 1:
        return _grouped(str(value.numerator))
    places = decimal_text.finite_places(value.denominator)
    if places is None or places > READABLE_PLACES:
        places = READABLE_PLACES
    return _french(decimal_text.fixed(value, places).rstrip("0").rstrip("."))


def plain(value: Number) -> str:
    """A number inside an arithmetic line, without thousands spacing: 1844, 2212,8."""
    return number(value).replace(NARROW_NBSP, "")


def rounded(value: Number, places: int) -> str:
    """A number with a fixed count of decimals: rounded(Fraction(461, 100), 2) gives 4,61."""
    return _french(decimal_text.fixed(value, places))


def money(amount: Number | Decimal) -> str:
    """An amount in euros, to the cent: 1 234,50 €. A Decimal is already rounded to the cent."""
    text = str(amount) if isinstance(amount, Decimal) else decimal_text.fixed(amount, 2)
    return f"{_french(text)}{NBSP}€"


def percent(rate: Number) -> str:
    """A rate as a percentage: Fraction(461, 10000) gives 4,61 %."""
    return f"{number(Fraction(rate) * 100)}{NBSP}%"


def count(quantity: Number, singular: str, plural: str | None = None) -> str:
    """A counted noun: 1 dossier, 3 dossiers; the plural starts at 2, as French does."""
    word = singular if quantity < 2 else plural or f"{singular}s"
    return f"{number(quantity)}{NBSP}{word}"


def _french(text: str) -> str:
    whole, _, decimals = text.partition(".")
    return f"{_grouped(whole)},{decimals}" if decimals else _grouped(whole)


def _grouped(digits: str) -> str:
    unsigned = digits.lstrip("-")
    if len(unsigned) <= 3:
        return digits
    return digits[: len(digits) - len(unsigned)] + f"{int(unsigned):,}".replace(",", NARROW_NBSP)
