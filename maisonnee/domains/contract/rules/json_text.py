"""Strict JSON: keeps what the writer wrote, so that the parser of exercises can name each fault.

A number with a point or an exponent, NaN, Infinity and absurdly long integers become `RawNumber` (never a
binary float); an object that repeats a key becomes a `JsonObject` that remembers it.
"""

import json
from typing import Any

MAX_INTEGER_DIGITS = 30


class RawNumber(str):
    """A number that is not a plain integer, as it was written: 8.1, 1e3, NaN."""

    __slots__ = ()


class JsonObject(dict[str, Any]):
    """A JSON object; `repeated` holds the keys written more than once."""

    repeated: tuple[str, ...] = ()


class JsonFault(ValueError):
    """The text is not JSON; the message is a French sentence with line and column."""


def loads(text: str) -> object:
    """Read one JSON document; raises JsonFault."""
    if not text.strip():
        raise JsonFault("le fichier est vide.")
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        raise JsonFault(
            f"ce n’est pas du JSON valide (ligne {error.lineno}, colonne {error.colno})."
        ) from None
    except RecursionError:
        raise JsonFault("trop de niveaux imbriqués.") from None


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    plain = dict(pairs)
    if len(plain) == len(pairs):
        return plain
    seen: set[str] = set()
    repeated: dict[str, None] = {}
    for key, _ in pairs:
        if key in seen:
            repeated[key] = None
        seen.add(key)
    marked = JsonObject(plain)
    marked.repeated = tuple(repeated)
    return marked


def _integer(text: str) -> int | RawNumber:
    return int(text) if len(text) <= MAX_INTEGER_DIGITS else RawNumber(text)


_DECODER = json.JSONDecoder(
    object_pairs_hook=_object, parse_float=RawNumber, parse_int=_integer, parse_constant=RawNumber
)
