"""A content as JSON, both ways. Anything unexpected is refused with the place where it stands."""

from __future__ import annotations

import dataclasses
import json
import types
import zlib
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

from maisonnee.domains.protocols.rules.content.shape import PARTS, Content, Item
from maisonnee.kernel.refusals import Refusal

T = TypeVar("T")

MOST_ITEMS = 200
LONGEST_TEXT = 8000
LARGEST_NUMBER = Decimal(1_000_000_000)


def content_from(data: object) -> Content:
    """Read a content. Raises `Refusal` `protocols.content_unreadable` with `where`, the place at fault."""
    return _object(Content, data, "")


def item_from(part: str, data: object) -> Item:
    """Read an item of a part named in `PARTS`. Raises `Refusal` as `content_from`."""
    return cast(Item, _object(cast(Any, PARTS[part]), data, part))


def to_json(value: Any) -> dict[str, Any]:
    """Return a content or an item as JSON: decimals and days as text, nothing that is empty."""
    written: dict[str, Any] = {}
    for field in dataclasses.fields(value):
        found = getattr(value, field.name)
        if found != field.default:
            written[field.name] = _plain(found)
    return written


def revision(value: Any) -> int:
    """Return a number that changes when the item does: what an editor holds while writing."""
    return zlib.crc32(json.dumps(to_json(value), sort_keys=True, ensure_ascii=False).encode())


def _plain(value: Any) -> Any:
    if isinstance(value, Decimal):
        return format(value, "f")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple):
        return [_plain(each) for each in value]
    return to_json(value) if dataclasses.is_dataclass(value) else value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _object(kind: type[T], data: object, where: str) -> T:
    if not isinstance(data, dict):
        raise _unreadable(where)
    hints = _hints(cast(Any, kind))
    for name in data:
        if name not in hints:
            raise _unreadable(_below(where, str(name)[:60]))
    fields: Any = dataclasses.fields(kind)  # type: ignore[arg-type]
    for field in fields:
        if field.default is dataclasses.MISSING and field.name not in data:
            raise _unreadable(_below(where, field.name))
    values = {name: _value(hints[name], given, _below(where, name)) for name, given in data.items()}
    return kind(**values)


def _value(hint: Any, data: object, where: str) -> Any:
    if get_origin(hint) in (Union, types.UnionType):
        (wanted,) = (each for each in get_args(hint) if each is not type(None))
        return None if data is None else _value(wanted, data, where)
    if get_origin(hint) is tuple:
        if not isinstance(data, list) or len(data) > MOST_ITEMS:
            raise _unreadable(where)
        return tuple(_value(get_args(hint)[0], each, f"{where}[{n}]") for n, each in enumerate(data))
    if dataclasses.is_dataclass(hint):
        return _object(cast("type[Any]", hint), data, where)
    return _plain_value(hint, data, where)


def _plain_value(hint: Any, data: object, where: str) -> Any:
    if hint is Decimal:
        return _decimal(data, where)
    if hint is date:
        return _day(data, where)
    if hint is int:
        if isinstance(data, bool) or not isinstance(data, int) or not 0 <= data <= LARGEST_NUMBER:
            raise _unreadable(where)
        return data
    if not isinstance(data, hint) or (isinstance(data, str) and len(data) > LONGEST_TEXT):
        raise _unreadable(where)
    return data.replace("\x00", "") if isinstance(data, str) else data


def _decimal(data: object, where: str) -> Decimal:
    try:
        number = Decimal(data) if isinstance(data, str) and len(data) <= 20 else None
    except InvalidOperation:
        number = None
    if number is None or not number.is_finite() or abs(number) > LARGEST_NUMBER:
        raise _unreadable(where)
    return number


def _day(data: object, where: str) -> date:
    try:
        return date.fromisoformat(str(data))
    except ValueError:
        raise _unreadable(where) from None


def _below(where: str, name: str) -> str:
    return f"{where}.{name}" if where else name


def _unreadable(where: str) -> Refusal:
    return Refusal("protocols.content_unreadable", where=where or "contenu")
