"""Euros: computed exactly, rounded once, to the cent, half up."""

from decimal import Decimal

from maisonnee.kernel.decimal_text import Number, rounded_units


def to_cents(amount: Number) -> Decimal:
    """An exact amount in euros rounded to the cent, half up (away from zero): 0.005 gives 0.01."""
    return Decimal(rounded_units(amount, 2)).scaleb(-2)
