"""Exact numbers, money and French writing."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.kernel import decimal_text, french
from maisonnee.kernel.money import to_cents


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0, "0"),
        (-7, "-7"),
        (Fraction(1, 2), "0.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(11064, 5), "2212.8"),
        (Fraction(1, 3), "0.333333333333"),
        (Fraction(2, 3), "0.666666666667"),
        (Fraction(1, 2**20), "0.00000095367431640625"),
    ],
)
def test_exact_text(value, text):
    assert decimal_text.exact(value) == text


@given(st.decimals(0, 10**9, places=8))
def test_plain_text_reads_back(number):
    assert decimal_text.parse_plain(format(number, "f")) == number


@pytest.mark.parametrize("text", ["", "-1", "+1", "1,5", "1e3", "NaN", " 1", ".5", "5.", "1_0", "٣"])
def test_anything_else_is_not_a_plain_number(text):
    assert decimal_text.parse_plain(text) is None


@pytest.mark.parametrize(
    ("amount", "cents"),
    [
        (Fraction(5, 1000), "0.01"),
        (Fraction(4999, 10**6), "0.00"),
        (Fraction(-5, 1000), "-0.01"),
        (Fraction(2, 3), "0.67"),
        (97300, "97300.00"),
    ],
)
def test_cents_are_rounded_half_up(amount, cents):
    assert str(to_cents(amount)) == cents


def test_quotient_is_whole_when_it_can():
    assert decimal_text.quotient(8, 4) == 2
    assert isinstance(decimal_text.quotient(8, 4), int)
    assert decimal_text.quotient(Fraction(1, 2), 3) == Fraction(1, 6)


def test_french_writing():
    assert french.number(Fraction(22128, 10)) == "2\u202f212,8"
    assert french.number(1234567) == "1\u202f234\u202f567"
    assert french.number(-1234) == "-1\u202f234"
    assert french.number(Fraction(1, 3)) == "0,333333"
    assert french.plain(1844) == "1844"
    assert french.money(Fraction(12345, 10)) == "1\u202f234,50\u00a0€"
    assert french.money(Fraction(-1, 2)) == "-0,50\u00a0€"
    assert french.percent(Fraction(461, 10_000)) == "4,61\u00a0%"
    assert french.rounded(Fraction(5), 2) == "5,00"


def test_plural_starts_at_two():
    assert french.count(0, "dossier") == "0\u00a0dossier"
    assert french.count(Fraction(3, 2), "jour") == "1,5\u00a0jour"
    assert french.count(2, "jour") == "2\u00a0jours"
    assert french.count(2, "national", "nationaux") == "2\u00a0nationaux"

    assert Decimal(french.plain(Fraction(1, 2)).replace(",", ".")) == Decimal("0.5")


@given(st.lists(st.fractions() | st.integers()))
def test_a_total_is_the_sum_of_its_parts(values):
    found = decimal_text.total(values)
    assert found == sum(values)
    assert isinstance(found, int) is (Fraction(found).denominator == 1)
