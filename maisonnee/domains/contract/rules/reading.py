"""Reads typed fields out of JSON-like data and notes one fault per problem, without stopping at the first."""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from enum import StrEnum
from typing import TypeVar

from maisonnee.domains.contract.rules.faults import Fault
from maisonnee.domains.contract.rules.json_text import JsonObject, RawNumber
from maisonnee.kernel import decimal_text, french
from maisonnee.kernel.french import NBSP

MAX_COUNT = 10_000_000
"""No structure, and no country's MSP network, has more of anything the exercise counts."""
MAX_FAULTS = 200
_SHOWN_LENGTH = 60
_SPACES_AND_FORMATS = frozenset({"Zs", "Cf"})

Choice = TypeVar("Choice", bound=StrEnum)


class Fields:
    """The fields of one object of the file.

    Each method reads one field and returns its default when it is left out or faulty; `close` reports the
    fields nobody read. Faults go to a list shared by the whole file.
    """

    __slots__ = ("_data", "_faults", "_known", "_path", "sound")

    def __init__(self, path: str, data: Mapping[str, object], faults: list[Fault]) -> None:
        self._path = f"{path}." if path else ""
        self._data = data
        self._faults = faults
        self._known: list[str] = []
        self.sound = True
        """No fault noted on this object so far: its fields may be compared with each other."""
        if isinstance(data, JsonObject):
            for key in data.repeated:
                self.fault(shown_key(key), "champ écrit plusieurs fois.")

    def fault(self, name: str, message: str) -> None:
        """Note a problem on a field of this object."""
        self.sound = False
        if len(self._faults) < MAX_FAULTS:
            self._faults.append(Fault(self._path + name, message))

    def given(self, name: str) -> bool:
        """Whether the field is written in the file."""
        return name in self._data

    def boolean(self, name: str) -> bool:
        """true or false; false when left out."""
        return self.optional_boolean(name) or False

    def optional_boolean(self, name: str) -> bool | None:
        """true, false, or None when left out."""
        self._known.append(name)
        if name not in self._data:
            return None
        value = self._data[name]
        if value is True or value is False:
            return value
        self._refuse(name, "true ou false", value)
        return None

    def integer(self, name: str, default: int = 0, *, required: bool = False) -> int:
        """An integer, zero or more."""
        self._known.append(name)
        if name not in self._data:
            if required:
                self.fault(name, "champ obligatoire, absent.")
            return default
        value = self._data[name]
        if type(value) is not int or value < 0:
            self._refuse(name, "un entier positif ou nul", value)
            return default
        if value > MAX_COUNT:
            self._refuse(name, f"au plus {french.number(MAX_COUNT)}", value)
            return default
        return value

    def optional_integer(self, name: str) -> int | None:
        """An integer, zero or more, or None when left out."""
        self._known.append(name)
        return self.integer(name) if self.given(name) else None

    def decimal(
        self, name: str, default: Decimal = Decimal(0), *, at_most: int, unit: str, places: int = 30
    ) -> Decimal:
        """A decimal string or an integer, zero or more; `unit` words the limit in the sentence."""
        self._known.append(name)
        if name not in self._data:
            return default
        value = self._data[name]
        number = _decimal(value)
        if number is None or number < 0:
            hint = _decimal_hint(value)
            self._refuse(name, f'un nombre positif ou nul, entier ou entre guillemets ("0.5"){hint}', value)
            return default
        if number > at_most:
            self._refuse(name, f"au plus {french.number(at_most)}{unit}", value)
            return default
        if _places(number) > places:
            self._refuse(name, f"{places} décimales au plus", value)
            return default
        return number

    def optional_decimal(self, name: str, *, at_most: int, unit: str) -> Decimal | None:
        """A decimal, zero or more, or None when left out."""
        self._known.append(name)
        if not self.given(name):
            return None
        return self.decimal(name, at_most=at_most, unit=unit)

    def choice(self, name: str, values: type[Choice]) -> Choice | None:
        """One word of a closed vocabulary, or None when left out."""
        self._known.append(name)
        if name not in self._data:
            return None
        value = self._data[name]
        if (
            isinstance(value, str)
            and not isinstance(value, RawNumber)
            and value in values.__members__.values()
        ):
            return values(value)
        words = " ou ".join(f'"{word}"' for word in values)
        self._refuse(name, words, value)
        return None

    def text(self, name: str, *, at_most: int) -> str | None:
        """A line of text, trimmed, or None when left out; French spaces that do not break are welcome."""
        self._known.append(name)
        if name not in self._data:
            return None
        value = self._data[name]
        if type(value) is not str or not _is_one_line(value) or not value.strip():
            self._refuse(name, "un texte d’une ligne", value)
            return None
        if len(value) > at_most:
            self._refuse(name, f"{at_most} caractères au plus", value)
            return None
        return value.strip()

    def day(self, name: str) -> date | None:
        """A calendar date YYYY-MM-DD, or None when left out."""
        self._known.append(name)
        if name not in self._data:
            return None
        value = self._data[name]
        if isinstance(value, str) and len(value) == 10 and value[4] == value[7] == "-" and value.isascii():
            try:
                return date.fromisoformat(value)
            except ValueError:
                pass
        self._refuse(name, 'une date du calendrier ("2019-03-01")', value)
        return None

    def section(self, name: str) -> "Fields":
        """The object under a field; an empty one when left out."""
        self._known.append(name)
        value = self._data.get(name, {})
        if not isinstance(value, Mapping):
            self._refuse(name, "un objet { … }", value)
            value = {}
        return Fields(self._path + name, value, self._faults)

    def sections(self, name: str, *, at_most: int) -> Iterator["Fields"]:
        """The objects of a list; none when left out."""
        self._known.append(name)
        value = self._data.get(name, [])
        if not isinstance(value, list | tuple):
            self._refuse(name, "une liste [ … ]", value)
            return
        if len(value) > at_most:
            self.fault(name, f"attendu {at_most} éléments au plus, reçu {french.number(len(value))}.")
            return
        for position, item in enumerate(value):
            if isinstance(item, Mapping):
                yield Fields(f"{self._path}{name}[{position}]", item, self._faults)
            else:
                self._refuse(f"{name}[{position}]", "un objet { … }", item)

    def close(self) -> None:
        """Report every field that no method read."""
        for name in self._data:
            if name not in self._known:
                self.fault(shown_key(name), f"champ inconnu{self._suggestion(name)}")

    def _suggestion(self, name: object) -> str:
        close = get_close_matches(str(name)[:_SHOWN_LENGTH], self._known, n=1)
        if not close:
            return "."
        return f"{french.SEMICOLON}vouliez-vous dire «{NBSP}{close[0]}{NBSP}»{french.NARROW_NBSP}?"

    def _refuse(self, name: str, expected: str, value: object) -> None:
        self.fault(name, f"attendu {expected}, reçu {shown(value)}.")


def shown(value: object) -> str:
    """A received value as it can be repeated in a sentence: short, printable, in JSON's own words."""
    if value is None:
        return "null"
    if value is True:
        return "true"
    if value is False:
        return "false"
    if isinstance(value, RawNumber):
        return _short(str(value))
    if isinstance(value, int):
        return str(value) if abs(value) < 10**30 else "un nombre démesuré"
    if isinstance(value, str):
        return _short(json.dumps(_short(value), ensure_ascii=not value.isprintable()))
    if isinstance(value, Mapping):
        return "un objet"
    if isinstance(value, list | tuple):
        return "une liste"
    return _short(str(value))


def shown_key(key: object) -> str:
    """A field's name as it can be repeated in a sentence."""
    text = str(key)
    if not text:
        return '""'
    return _short(text if text.isprintable() else json.dumps(text))


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN_LENGTH else f"{text[:_SHOWN_LENGTH]}…"


def _is_one_line(text: str) -> bool:
    return all(sign.isprintable() or unicodedata.category(sign) in _SPACES_AND_FORMATS for sign in text)


def _decimal(value: object) -> Decimal | None:
    if type(value) is int:
        return Decimal(value)
    return decimal_text.parse_plain(value) if type(value) is str else None


def _decimal_hint(value: object) -> str:
    if isinstance(value, float | RawNumber):
        return " et jamais un nombre à virgule flottante"
    if isinstance(value, str) and "," in value:
        return " avec un point"
    return ""


def _places(number: Decimal) -> int:
    exponent = number.normalize().as_tuple().exponent
    return -exponent if isinstance(exponent, int) and exponent < 0 else 0
