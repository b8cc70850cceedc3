"""Two versions side by side: what was added, removed, changed, moved. Items are matched by their key. Pure."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from maisonnee.domains.protocols.enums import ChangeKind
from maisonnee.domains.protocols.rules.content import PARTS, Content, Item

TEXTS = ("need", "aim", "inclusion", "exclusion", "model_used", "adaptations", "record_code")
"""The plain texts of a content, in the order in which they are read."""

_NEVER_COMPARED = frozenset({"key"})


@dataclass(frozen=True, slots=True)
class TextChange:
    """A plain text that differs."""

    name: str
    before: str
    after: str

    @property
    def kind(self) -> ChangeKind:
        if not self.before:
            return ChangeKind.ADDED
        return ChangeKind.CHANGED if self.after else ChangeKind.REMOVED


@dataclass(frozen=True, slots=True)
class ItemChange:
    """An item that differs. `fields` names what changed in an item that is in both."""

    part: str
    kind: ChangeKind
    before: Item | None
    after: Item | None
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """What separates two contents. `unchanged` counts the items that are the same in both."""

    texts: tuple[TextChange, ...]
    items: tuple[ItemChange, ...]
    unchanged: int

    @property
    def is_same(self) -> bool:
        return not self.texts and not self.items

    def count(self, kind: ChangeKind) -> int:
        """Return how many texts and items changed in a way."""
        return sum(text.kind == kind for text in self.texts) + sum(item.kind == kind for item in self.items)


def compare(before: Content, after: Content) -> Comparison:
    """Return what separates two contents, part by part, in the order of the later one."""
    texts = tuple(
        TextChange(name, getattr(before, name), getattr(after, name))
        for name in TEXTS
        if _plain(getattr(before, name)) != _plain(getattr(after, name))
    )
    items = tuple(change for part in PARTS for change in _part(part, before, after))
    kept = sum(
        1
        for part in PARTS
        for item in after.items(part)
        if before.item(part, item.key) is not None and not _fields(before.item(part, item.key), item)
    )
    return Comparison(texts, items, kept)


def _part(part: str, before: Content, after: Content) -> Iterator[ItemChange]:
    for item in after.items(part):
        earlier = before.item(part, item.key)
        if earlier is None:
            yield ItemChange(part, ChangeKind.ADDED, None, item)
            continue
        changed = _fields(earlier, item)
        if changed:
            yield ItemChange(part, ChangeKind.CHANGED, earlier, item, changed)
    for item in before.items(part):
        if after.item(part, item.key) is None:
            yield ItemChange(part, ChangeKind.REMOVED, item, None)


def _fields(before: Any, after: Any) -> tuple[str, ...]:
    return tuple(
        field.name
        for field in dataclasses.fields(after)
        if field.name not in _NEVER_COMPARED
        and _plain(getattr(before, field.name)) != _plain(getattr(after, field.name))
    )


def _plain(value: Any) -> Any:
    return " ".join(value.split()) if isinstance(value, str) else value
