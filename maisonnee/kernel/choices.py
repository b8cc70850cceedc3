"""Closed vocabularies: a value kept, and the French words shown for it."""

from __future__ import annotations

from enum import EnumMeta, IntEnum, StrEnum
from typing import Any, Self


class _Vocabulary(EnumMeta):
    """What forms and columns ask of a vocabulary: its pairs, its values, its words."""

    # A template that meets the class itself must not call it.
    do_not_call_in_templates = True

    @property
    def choices(cls) -> list[tuple[Any, str]]:
        """The (value, words) pairs, in the order of the source."""
        members: list[Any] = list(cls)
        return [(member.value, member.label) for member in members]

    @property
    def values(cls) -> list[Any]:
        return [value for value, _ in cls.choices]

    @property
    def labels(cls) -> list[str]:
        return [label for _, label in cls.choices]


def _words(value: object, label: str) -> str:
    """The words of a member being declared: `Colour("red")` finds a member, and declares none without words."""
    if not label:
        raise TypeError(f"{value!r} has no words")
    return label


class TextChoices(StrEnum, metaclass=_Vocabulary):
    """A closed vocabulary: `SISA = "sisa", "SISA"`. A member is its value, `label` its words."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = _words(value, label)
        return member


class IntegerChoices(IntEnum, metaclass=_Vocabulary):
    """The same for a vocabulary kept as a number."""

    label: str

    def __new__(cls, value: int, label: str = "") -> Self:
        member = int.__new__(cls, value)
        member._value_ = value
        member.label = _words(value, label)
        return member
