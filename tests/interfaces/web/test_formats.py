"""Numbers, money, days and hours as people read them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest

from maisonnee.interfaces.web import formats


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (1234.5, "1\u00a0234,5"),
        (Decimal("1234567.891"), "1\u00a0234\u00a0567,89"),
        (-12, "\u221212"),
        (Decimal("-0.001"), "0"),
        ("612.50", "612,5"),
        (None, "–"),
        ("", "–"),
        ("abc", "–"),
        (float("nan"), "–"),
        (Fraction(18323, 12), "1\u00a0526,92"),
        (True, "–"),
    ],
)
def test_number(value, written):
    assert formats.number(value) == written


@pytest.mark.parametrize(
    ("value", "decimals", "written"),
    [
        (1234.5, 2, "1\u00a0234,50\u00a0€"),
        (Decimal("84069.5"), 0, "84\u00a0070\u00a0€"),
        (Decimal("0.005"), 2, "0,01\u00a0€"),
        (-3, 2, "\u22123,00\u00a0€"),
        (None, 2, "–"),
    ],
)
def test_euros(value, decimals, written):
    assert formats.euros(value, decimals) == written


@pytest.mark.parametrize(
    ("value", "written"), [(1, "1\u00a0point"), (1.5, "1,5\u00a0point"), (2, "2\u00a0points"), (None, "–")]
)
def test_points_are_plural_from_two(value, written):
    assert formats.points(value) == written


@pytest.mark.parametrize(
    ("value", "forms", "written"),
    [
        (0, "s", ""),
        (2, "s", "s"),
        (1, ",s", ""),
        (2, ",s", "s"),
        (1, "cheval,chevaux", "cheval"),
        (3, "cheval,chevaux", "chevaux"),
    ],
)
def test_plural(value, forms, written):
    assert formats.plural(value, forms) == written


@pytest.mark.parametrize(
    ("value", "forms", "written"),
    [
        (0, "dossier", "0\u00a0dossier"),
        (29, "dossier", "29\u00a0dossiers"),
        (2, "cheval,chevaux", "2\u00a0chevaux"),
    ],
)
def test_counted(value, forms, written):
    assert formats.counted(value, forms) == written


def test_day_says_the_year_only_when_it_is_another():
    today = dt.date(2026, 11, 22)

    assert formats.day(dt.date(2026, 3, 12), today) == "jeu.\u00a012\u00a0mars"
    assert formats.day(dt.date(2027, 2, 1), today) == "lun.\u00a01er\u00a0février\u00a02027"


def test_day_long():
    assert formats.day_long(dt.date(2026, 3, 12)) == "jeudi\u00a012\u00a0mars\u00a02026"


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (dt.time(12, 30), "12\u00a0h\u00a030"),
        (dt.time(8, 5), "8\u00a0h\u00a005"),
        (dt.time(8), "8\u00a0h"),
        (dt.time(0), "0\u00a0h"),
    ],
)
def test_hour(value, written):
    assert formats.hour(value) == written


@pytest.mark.parametrize(
    ("octets", "written"),
    [
        (1, "1\u00a0octet"),
        (999, "999\u00a0octets"),
        (340_499, "340\u00a0ko"),
        (1_540_000, "1,5\u00a0Mo"),
        (20_000_000, "20\u00a0Mo"),
        (2_500_000_000, "2,5\u00a0Go"),
    ],
)
def test_size(octets, written):
    assert formats.size(octets) == written


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("LAMBERT Odette", "de LAMBERT Odette"),
        ("AMRANI Armand", "d’AMRANI Armand"),
        ("Élodie Fabre", "d’Élodie Fabre"),
        ("HUMBERT Brigitte", "de HUMBERT Brigitte"),
    ],
)
def test_of(name, written):
    assert formats.of(name) == written
