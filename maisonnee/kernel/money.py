"""Euros: computed exactly, rounded once, to the cent, half up."""

from decimal import Decimal

from maisonnee.kernel.decimal_text import Number, rounded_units


def to_cents(amount: Number, *, times: Number = 1) -> Decimal:
    """An exact amount in euros (`times` a number) rounded to the cent, half up (away from zero): 0.005 gives 0.01."""
    return Decimal(rounded_units(amount, 2, times=times)).scaleb(-2)
