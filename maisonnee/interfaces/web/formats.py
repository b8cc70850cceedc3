"""How the pages write numbers, money, days and hours in French. Plain functions, no framework."""

from __future__ import annotations

import datetime as dt
import unicodedata
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from fractions import Fraction

NBSP = "\u00a0"
MINUS = "\u2212"
NOTHING = "–"

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SHORT_DAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
MONTHS = (
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
)


def to_decimal(value: object) -> Decimal | None:
    """Read a number, or None when there is none (None, empty text, not a number)."""
    if value is None or isinstance(value, bool):
        return None
    if isinstance(value, Fraction):
        return Decimal(value.numerator) / Decimal(value.denominator)
    try:
        number = Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


def number(value: object, decimals: int | None = None) -> str:
    """« 1 234,5 »: at most two decimals and no useless zero, or exactly `decimals`; « – » when absent."""
    read = to_decimal(value)
    if read is None:
        return NOTHING
    places = 2 if decimals is None else decimals
    rounded = read.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _, fraction = f"{abs(rounded):,.{places}f}".partition(".")
    if decimals is None:
        fraction = fraction.rstrip("0")
    sign = MINUS if rounded < 0 else ""
    return sign + whole.replace(",", NBSP) + (f",{fraction}" if fraction else "")


def euros(value: object, decimals: int = 2) -> str:
    """« 1 234,50 € »; « – » when absent."""
    written = number(value, decimals)
    return written if written == NOTHING else f"{written}{NBSP}€"


def is_plural(value: object) -> bool:
    """French counts as plural from two on: « 1,5 point », « 2 points »."""
    read = to_decimal(value)
    return read is not None and abs(read) >= 2


def plural(value: object, forms: str = ",s") -> str:
    """Choose between two comma-separated forms; `"s"` alone means nothing or « s »."""
    one, _, many = forms.partition(",") if "," in forms else ("", ",", forms)
    return many if is_plural(value) else one


def counted(value: object, forms: str) -> str:
    """« 29 dossiers », « 1 dossier »: forms are `"dossier,dossiers"`, or `"dossier"` when it only takes an s."""
    one, _, many = forms.partition(",")
    return f"{number(value)}{NBSP}{(many or one + 's') if is_plural(value) else one}"


def points(value: object) -> str:
    """« 612,5 points »; « – » when absent."""
    return NOTHING if to_decimal(value) is None else counted(value, "point,points")


def _day_number(day: dt.date) -> str:
    return "1er" if day.day == 1 else str(day.day)


def day(value: dt.date, today: dt.date) -> str:
    """« jeu. 12 mars », with the year when it is not today's."""
    words = [SHORT_DAYS[value.weekday()], _day_number(value), MONTHS[value.month - 1]]
    if value.year != today.year:
        words.append(str(value.year))
    return NBSP.join(words)


def day_long(value: dt.date) -> str:
    """« jeudi 12 mars 2026 »."""
    return NBSP.join((DAYS[value.weekday()], _day_number(value), MONTHS[value.month - 1], str(value.year)))


def hours_and_minutes(minutes: int) -> str:
    """« 1 h 30 », « 45 min »."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return f"{rest}{NBSP}min"
    return f"{number(hours)}{NBSP}h" + (f"{NBSP}{rest:02d}" if rest else "")


def of(name: object) -> str:
    """« de Lambert », « d’Amrani » (before an h, « de »: names do not say whether it is mute)."""
    written = str(name)
    first = unicodedata.normalize("NFD", written[:1]).casefold()[:1]
    return f"d’{written}" if first and first in "aeiouyœæ" else f"de {written}"


def hour(value: dt.time) -> str:
    """« 12 h 30 », « 8 h »."""
    written = f"{value.hour}{NBSP}h"
    return f"{written}{NBSP}{value.minute:02d}" if value.minute else written


def size(octets: int) -> str:
    """« 20 Mo », « 1,5 Mo », « 340 ko », « 12 octets »."""
    if octets >= 1_000_000_000:
        return f"{number(Decimal(octets) / 1_000_000_000, None)}{NBSP}Go"
    if octets >= 1_000_000:
        return f"{number((Decimal(octets) / 1_000_000).quantize(Decimal('0.1')))}{NBSP}Mo"
    if octets >= 1000:
        return f"{number((Decimal(octets) / 1000).quantize(Decimal(1)))}{NBSP}ko"
    return counted(octets, "octet")
