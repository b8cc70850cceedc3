"""A closed vocabulary: values, words, and nothing without words."""

import pytest

from maisonnee.kernel.choices import IntegerChoices, TextChoices


class Form(TextChoices):
    NONE = "", "Aucune"
    SISA = "sisa", "SISA"


class Day(IntegerChoices):
    MONDAY = 0, "lundi"
    SUNDAY = 6, "dimanche"


def test_a_member_is_its_value_with_words() -> None:
    assert (f"{Form.SISA}", Form.SISA.label) == ("sisa", "SISA")
    assert (Day.SUNDAY + 0, Day.SUNDAY.label) == (6, "dimanche")


def test_a_vocabulary_gives_its_pairs() -> None:
    assert Form.choices == [("", "Aucune"), ("sisa", "SISA")]
    assert (Day.values, Day.labels) == ([0, 6], ["lundi", "dimanche"])


def test_a_value_finds_its_member() -> None:
    assert Form("sisa") is Form.SISA
    assert Day(6) is Day.SUNDAY
    with pytest.raises(ValueError, match="other"):
        Form("other")


def test_a_member_without_words_cannot_be_declared() -> None:
    with pytest.raises(TypeError, match="has no words"):
        TextChoices("Silent", {"MUTE": ("mute",)})  # type: ignore[arg-type]
