"""Identifiers: forms, keys, and verdicts that never raise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.kernel import identifiers
from maisonnee.kernel.identifiers import Level, Problem

CHECKS = [
    identifiers.rpps,
    identifiers.siren,
    identifiers.siret,
    identifiers.finess,
    identifiers.nir,
    identifiers.nnp,
]


def _verdict(check, text):
    verdict = check(text)
    return verdict.level, verdict.problem


def test_rpps():
    assert _verdict(identifiers.rpps, "10005173140") == (Level.OK, None)
    assert identifiers.rpps("1000 517 3140").value == "10005173140"
    assert _verdict(identifiers.rpps, "10005173141") == (Level.WARNING, Problem.WRONG_KEY)
    assert identifiers.rpps("10005173141").value == "10005173141"
    assert _verdict(identifiers.rpps, "1000517314") == (Level.REFUSED, Problem.WRONG_LENGTH)
    assert _verdict(identifiers.rpps, "1000517314X") == (Level.REFUSED, Problem.WRONG_CHARACTERS)


def test_siren_and_siret():
    assert _verdict(identifiers.siren, "732 829 320") == (Level.OK, None)
    assert _verdict(identifiers.siren, "732829321") == (Level.REFUSED, Problem.WRONG_KEY)
    assert _verdict(identifiers.siret, "732 829 320 00074") == (Level.OK, None)
    assert _verdict(identifiers.siret, "73282932000075") == (Level.REFUSED, Problem.WRONG_KEY)


def test_siret_of_la_poste_has_its_own_key():
    assert _verdict(identifiers.siret, "35600000049837") == (Level.OK, None)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("010000024", (Level.OK, None)),
        ("010000025", (Level.WARNING, Problem.WRONG_KEY)),
        ("2A0000012", (Level.OK, None)),
        ("2b0000154", (Level.OK, None)),
        ("2C0000155", (Level.REFUSED, Problem.WRONG_CHARACTERS)),
        ("01000002", (Level.REFUSED, Problem.WRONG_LENGTH)),
    ],
)
def test_finess(text, expected):
    assert _verdict(identifiers.finess, text) == expected


@pytest.mark.parametrize(
    ("body", "key"),
    [("2550814168025", "38"), ("1800119000001", None), ("180012A000001", None), ("180012B000001", None)],
)
def test_nir_key(body, key):
    computed = identifiers.nir_key(body)
    assert key in (None, computed)
    assert _verdict(identifiers.nir, body + computed) == (Level.OK, None)
    assert _verdict(identifiers.nir, f"{body}{(int(computed) + 1) % 97:02d}") == (
        Level.REFUSED,
        Problem.WRONG_KEY,
    )


def test_corsica_counts_as_19_and_18():
    assert identifiers.nir_key("180012A000001") == identifiers.nir_key("1800119000001")
    assert identifiers.nir_key("180012B000001") == identifiers.nir_key("1800118000001")


@pytest.mark.parametrize(
    ("month", "level"),
    [("00", "refused"), ("01", "ok"), ("12", "ok"), ("13", "refused"), ("19", "refused"), ("20", "warning"),
     ("42", "warning"), ("43", "refused"), ("49", "refused"), ("50", "warning"), ("99", "warning")],
)  # fmt: skip
def test_months_of_incomplete_civil_records(month, level):
    body = f"255{month}14168025"
    assert identifiers.nir(body + identifiers.nir_key(body)).level == level


def test_nir_without_its_key_only_warns():
    assert _verdict(identifiers.nir, "2550814168025") == (Level.WARNING, Problem.KEY_MISSING)
    assert _verdict(identifiers.nir, "3550814168025") == (Level.REFUSED, Problem.WRONG_SEX)
    assert _verdict(identifiers.nir, "25508141680253") == (Level.REFUSED, Problem.WRONG_LENGTH)


def test_provisional_number():
    assert _verdict(identifiers.nnp, "7550814168025") == (Level.OK, None)
    assert _verdict(identifiers.nnp, "2550814168025") == (Level.REFUSED, Problem.WRONG_CHARACTERS)


@pytest.mark.parametrize("check", CHECKS)
@pytest.mark.parametrize(
    ("odd", "problem"),
    [
        (None, Problem.NOT_TEXT),
        (12345678901, Problem.NOT_TEXT),
        (["1"], Problem.NOT_TEXT),
        ("", Problem.EMPTY),
        (" ", Problem.EMPTY),
        ("1" * 1000, Problem.WRONG_LENGTH),
    ],
)
def test_odd_input_is_refused_not_raised(check, odd, problem):
    assert _verdict(check, odd) == (Level.REFUSED, problem)


@pytest.mark.parametrize("check", CHECKS)
@given(text=st.text(max_size=20) | st.text("0123456789AB² ٣", max_size=16))
def test_no_text_raises(check, text):
    verdict = check(text)
    assert verdict.accepted is bool(verdict.value)
