"""Exact numbers as decimal text, both ways, without ever passing through a binary float."""

import re
from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from math import lcm

Number = int | Fraction

ROUNDED_PLACES = 12
"""Decimals kept when a fraction has no finite decimal form (1/3)."""


def quotient(dividend: Number, divisor: Number) -> Number:
    """The exact quotient, an int when it is whole (integers are much faster to work with)."""
    ratio = Fraction(dividend, divisor)
    return ratio.numerator if ratio.denominator == 1 else ratio


def total(values: Iterable[Number]) -> Number:
    """The exact sum, an int when it is whole: reduced once, not at each addition."""
    whole, parts = 0, []
    for value in values:
        if value.denominator == 1:
            whole += value.numerator
        else:
            parts.append(value)
    if not parts:
        return whole
    common = lcm(*(part.denominator for part in parts))
    return whole + quotient(sum(part.numerator * (common // part.denominator) for part in parts), common)


_PLAIN = re.compile(r"[0-9]{1,15}(?:\.[0-9]{1,30})?")


def parse_plain(text: str) -> Decimal | None:
    """The non-negative number written as plain digits with an optional decimal point, else None.

    No sign, exponent, space, comma, "NaN" or "Infinity": the writer must mean one exact number.
    """
    return Decimal(text) if _PLAIN.fullmatch(text) else None


@lru_cache(maxsize=4096)
def finite_places(denominator: int) -> int | None:
    """Decimals needed to write 1/denominator exactly; None when they never end."""
    twos = fives = 0
    while denominator % 2 == 0:
        denominator //= 2
        twos += 1
    while denominator % 5 == 0:
        denominator //= 5
        fives += 1
    return max(twos, fives) if denominator == 1 else None


def exact(value: Number) -> str:
    """Decimal text of a number: exact when it ends, else 12 decimals rounded half up; no trailing zero."""
    if value.denominator == 1:
        return str(value.numerator)
    places = finite_places(value.denominator)
    text = fixed(value, ROUNDED_PLACES if places is None else places)
    return text.rstrip("0").rstrip(".")


def fixed(value: Number, places: int) -> str:
    """Decimal text of a number rounded half up (away from zero) to a given count of decimals."""
    scaled = rounded_units(value, places)
    sign = "-" if scaled < 0 else ""
    if places == 0:
        return f"{sign}{abs(scaled)}"
    whole, rest = divmod(abs(scaled), 10**places)
    return f"{sign}{whole}.{rest:0{places}d}"


def rounded_units(value: Number, places: int, *, times: Number = 1) -> int:
    """The number (`times` another) counted in units of 10**-places, rounded half up (away from zero)."""
    numerator: int = value.numerator * times.numerator * 10**places
    denominator: int = value.denominator * times.denominator
    if denominator == 1:
        return numerator
    units = (2 * abs(numerator) + denominator) // (2 * denominator)
    return -units if numerator < 0 else units
