"""What the pages of a version show: its parts, its warnings in words, and two versions side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from maisonnee.domains.protocols.enums import ChangeKind, VersionState, WarningKind
from maisonnee.domains.protocols.rules import comparing, content
from maisonnee.domains.protocols.rules.warnings import EarlyWarning
from maisonnee.domains.structures.enums import Basis
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.protocols import words
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

OPEN = (VersionState.DRAFT, VersionState.WORKING_GROUP)
_TONES = {
    WarningKind.THEME: "warn",
    WarningKind.COMPETENCE: "warn",
    WarningKind.AUTHORS: "",
    WarningKind.TO_COMPLETE: "",
}


@dataclass(frozen=True, slots=True)
class ItemView:
    """An item and the words of its fields; `key` is for the addresses."""

    key: str
    title: str
    item: Any
    lines: tuple[tuple[str, str], ...]
    extra: Any = None


@dataclass(frozen=True, slots=True)
class PartView:
    """A part as it is read."""

    words: words.PartWords
    items: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class RowView:
    """A row of a decision table, in words."""

    bounds: str
    proposal: str
    next_control: str
    asks: bool
    cited: str


def texts(said: content.Content) -> list[tuple[str, str]]:
    """Return the plain texts that say something, with their labels."""
    return [(label, getattr(said, name)) for name, label in words.TEXT_LABELS.items() if getattr(said, name)]


def parts(said: content.Content) -> list[PartView]:
    """Return every part, in the order in which a protocol is read."""
    return [
        PartView(part, tuple(_item(item, said) for item in said.items(part.part))) for part in words.PARTS
    ]


def _item(item: content.Item, said: content.Content) -> ItemView:
    facts = words.item_facts(item, said)
    extra: Any = None
    if isinstance(item, content.DecisionTable):
        extra = {
            "rows": [_row(row) for row in item.rows],
            "applies_to": words.applies_to(item, said),
            "bounds": f"{words.number(item.low)} à {words.number(item.high)}"
            if item.low is not None and item.high is not None
            else "",
        }
    return ItemView(item.key, words.item_title(item), item, tuple(facts.values()), extra)


def _row(row: content.DecisionRow) -> RowView:
    return RowView(
        bounds=words.bounds(row.lower, row.upper),
        proposal=row.proposal or ("" if row.asks_prescriber else words.TO_COMPLETE),
        next_control="" if row.next_days is None else words.days_words(row.next_days),
        asks=row.asks_prescriber,
        cited=row.cited,
    )


def warning_rows(found: Sequence[EarlyWarning]) -> list[dict[str, Any]]:
    """Return the warnings in words, with their tone."""
    return [
        {
            "kind": WarningKind(one.kind).label,
            "tone": _TONES[WarningKind(one.kind)],
            "text": warning_sentence(one),
            "source": one.source,
        }
        for one in found
    ]


def warning_sentence(one: EarlyWarning) -> str:
    """Return the sentence of a warning."""
    params: dict[str, Any] = dict(one.params)
    if "profession" in params:
        params["profession"] = words.profession_words([str(params["profession"])])
    for name in ("professions", "held_by"):
        if name in params:
            params[name] = words.profession_words(params[name]) or "personne d’après les textes lus"
    if "bases" in params:
        params["bases"] = ", ".join(_lowered(Basis(basis).label) for basis in params["bases"])
    if "until" in params:
        params["until"] = formats.day_long(params["until"])
    for name in ("at", "start", "end", "lower", "upper"):
        if name in params:
            params[name] = words.number(params[name])
    return sentence(Refusal(one.code, **params))


def _lowered(label: str) -> str:
    return label[:1].lower() + label[1:]


@dataclass(frozen=True, slots=True)
class SideLine:
    """A field on both sides; `differs` when it is not the same."""

    label: str
    before: str
    after: str
    differs: bool


@dataclass(frozen=True, slots=True)
class SideView:
    """Something that changed: a title, how, and its fields on both sides."""

    part: str
    title: str
    kind: str
    mark: str
    lines: tuple[SideLine, ...]


_MARKS = {ChangeKind.ADDED: "+", ChangeKind.REMOVED: "−", ChangeKind.CHANGED: "≠"}


def side_by_side(
    before: content.Content, after: content.Content
) -> tuple[comparing.Comparison, list[SideView]]:
    """Return what separates two contents, in words that need no colour."""
    found = comparing.compare(before, after)
    views = [
        SideView(
            "Présentation",
            words.TEXT_LABELS[text.name],
            text.kind.label,
            _MARKS[text.kind],
            (SideLine("Texte", text.before, text.after, differs=True),),
        )
        for text in found.texts
    ]
    views += [_side(change, before, after) for change in found.items]
    return found, views


def _side(change: comparing.ItemChange, before: content.Content, after: content.Content) -> SideView:
    left = words.item_facts(change.before, before) if change.before else {}
    right = words.item_facts(change.after, after) if change.after else {}
    names = [*right, *(name for name in left if name not in right)]
    shown = change.after or change.before
    assert shown is not None
    return SideView(
        words.BY_PART[change.part].title,
        words.item_title(shown),
        change.kind.label,
        _MARKS[change.kind],
        tuple(
            SideLine(
                (right.get(name) or left[name])[0],
                left.get(name, ("", ""))[1],
                right.get(name, ("", ""))[1],
                differs=change.kind == ChangeKind.CHANGED and name in change.fields,
            )
            for name in names
        ),
    )


def item_url(version_id: Any, part: words.PartWords, key: str) -> str:
    """Return the address where an item is written."""
    return reverse("protocols:change_item", args=[version_id, part.slug, key])
