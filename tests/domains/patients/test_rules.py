"""Pure rules: names, identities, ages, members named in a cell, lines of an import."""

from __future__ import annotations

import uuid
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.patients.enums import LineOutcome
from maisonnee.domains.patients.rules import identity, imports, names, registers
from maisonnee.domains.patients.rules.people import Directory, Person
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal

TODAY = date(2026, 3, 12)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("Dupont", [("dupont",)]),
        ("  dupont   Élodie ", [("dupont",), ("elodie",)]),
        ("12/03/1950", [("12031950",)]),
        ("12031950", [("12031950",)]),
        ("1/3/1950", [("01031950",)]),
        ("12 03 1950", [("12031950",)]),
        ("1950-03-12", [("19500312",)]),
        ("12/03/50", [("12031950", "12032050", "120350")]),
        ("12/03", [("1203",)]),
        ("12/03/195", [("1203195",)]),
        ("L'Hôte 12/03/1950", [("12031950",), ("l",), ("hote",)]),
        ("", []),
        ("%_*", []),
    ],
)
def test_what_is_typed_becomes_beginnings_of_words(typed: str, found: list[tuple[str, ...]]) -> None:
    assert names.typed_words(typed) == found


def test_a_patient_is_found_by_each_name_the_compound_and_the_date() -> None:
    found = names.search_words(names=("Le Goff", "Élise"), born_on=date(1950, 3, 12), record_number="A-12")
    assert found == {"le", "goff", "legoff", "elise", "12031950", "19500312", "a", "12", "a12"}


@given(st.text(alphabet="aEéèçÇœÑñz'’- ", max_size=30), st.text(alphabet="abÉ- ", max_size=20))
def test_a_name_finds_itself(family: str, given_names: str) -> None:
    words = names.search_words(names=(family, given_names), born_on=date(1950, 3, 12))
    for forms in names.typed_words(f"{given_names} {family.upper()}"):
        assert any(word.startswith(form) for form in forms for word in words)


def test_twins_with_compound_given_names_are_two_people() -> None:
    born = date(2001, 1, 1)
    assert names.traits_key("Nòël", "Jean-Pierre", born) != names.traits_key("Noel", "Jean-Paul", born)
    assert names.traits_key("NOËL", "Jean-Pierre, Louis", born) == names.traits_key(
        "Noel", "jean-pierre", born
    )


@pytest.mark.parametrize(
    ("number", "fault"),
    [
        ("255081416802538", ""),
        ("255081416802539", "patients.ins_key"),
        ("25508141680253", "patients.ins_length"),
        ("955081416802538", "patients.ins_form"),
        ("2550814168025AB", "patients.ins_form"),
    ],
)
def test_an_ins_has_fifteen_characters_and_its_key(number: str, fault: str) -> None:
    assert identity.ins_fault(number) == fault


def test_the_corsican_departments_have_their_key() -> None:
    number = "1550A"  # not a number at all: only the department may hold a letter
    assert identity.ins_fault(f"{number}14168025{'00'}") == "patients.ins_form"
    corsican = "185052A012345"
    assert identity.ins_fault(corsican + identity.ins_key(corsican)) == ""
    assert identity.ins_key(corsican) == f"{97 - 1850519012345 % 97:02d}"


def _trust(**values: Any) -> None:
    given: dict[str, Any] = {
        "today": TODAY, "status": "provisional", "proof": "", "proved_on": None, "source": "",
        "ins_number": "", "ins_oid": "",
    }  # fmt: skip
    identity.check_trust(**{**given, **values})


INS = {"ins_number": "255081416802538", "ins_oid": "1.2.250.1.213.1.4.10"}


@pytest.mark.parametrize(
    ("values", "code"),
    [
        ({"status": "recovered"}, "patients.status_needs_ins"),
        ({"status": "recovered", **INS}, "patients.status_needs_source"),
        ({"status": "validated"}, "patients.status_needs_proof"),
        ({"status": "validated", "proof": "passport"}, "patients.status_needs_proof_date"),
        ({"status": "qualified", **INS, "source": "Logiciel"}, "patients.status_needs_proof"),
        ({"ins_number": INS["ins_number"]}, "patients.ins_without_authority"),
        ({"ins_oid": INS["ins_oid"]}, "patients.authority_without_ins"),
        ({"proved_on": date(2026, 3, 13)}, "patients.proved_in_future"),
    ],
)
def test_a_trust_level_needs_what_supports_it(values: dict[str, Any], code: str) -> None:
    with pytest.raises(Refusal) as refused:
        _trust(**values)
    assert refused.value.code == code


def test_a_supported_trust_level_is_accepted() -> None:
    _trust(status="qualified", **INS, source="Logiciel", proof="passport", proved_on=TODAY)


@pytest.mark.parametrize(
    ("on", "rule", "born"),
    [
        (date(2026, 12, 31), "over_75", date(1950, 12, 31)),
        (date(2026, 12, 31), "75_and_over", date(1951, 12, 31)),
        (date(2028, 2, 29), "75_and_over", date(1953, 2, 28)),
        (date(2028, 2, 29), "over_75", date(1952, 2, 29)),
    ],
)
def test_old_enough_on_a_day(on: date, rule: registers.AgeRule, born: date) -> None:
    assert registers.born_at_latest(on, rule) == born


def test_a_rate_is_a_fraction_and_nothing_of_nothing() -> None:
    assert registers.rate(1, 3) == Decimal("0.333333")
    assert registers.rate(0, 0) is None


LEROY = Person(uuid.UUID(int=1), "Leroy", "Anne", "10005173140", "10")
LEROY_PAUL = Person(uuid.UUID(int=2), "Leroy", "Paul", "", "60")
LE_GALL = Person(uuid.UUID(int=3), "Le Gall", "Inès", "", "70")


@pytest.mark.parametrize(
    ("cell", "person", "ambiguous"),
    [
        ("Dr LEROY A.", LEROY, False),
        ("Anne Leroy", LEROY, False),
        ("10005173140", LEROY, False),
        ("Docteur Leroy", None, True),
        ("LE GALL Ines", LE_GALL, False),
        ("Dupont", None, False),
        ("Dr", None, False),
    ],
)
def test_a_cell_names_a_member(cell: str, person: Person | None, ambiguous: bool) -> None:
    match = Directory.of([LEROY, LEROY_PAUL, LE_GALL]).match(cell)
    assert (match.person, match.is_ambiguous) == (person, ambiguous)


def _candidate(line: int = 2, **values: Any) -> imports.Candidate:
    given: dict[str, Any] = {
        "birth_family_name": "Durand",
        "birth_given_names": "Zoé",
        "born_on": date(1980, 1, 2),
        "sex": "F",
    }
    return imports.Candidate(line=line, **{**given, **values})


def _index(*candidates: imports.Candidate, **situation: Any) -> imports.Index:
    index = imports.Index()
    for candidate in candidates:
        assert candidate.born_on is not None
        known = imports.Known(
            id=new_id(),
            born_on=candidate.born_on,
            traits_key=candidate.traits_key,
            values={name: getattr(candidate, name) for name in imports.FIELDS},
            **situation,
        )
        index.add([known])
    return index


def _outcome(candidate: imports.Candidate, index: imports.Index) -> tuple[LineOutcome, list[str]]:
    made = imports.plan(candidate, index, new_id=new_id())
    return made.outcome, [remark.code for remark in made.reasons]


def test_a_line_is_new_then_twice_in_the_file() -> None:
    index = imports.Index()
    assert _outcome(_candidate(2), index) == (LineOutcome.ADDED, [])
    assert _outcome(_candidate(7), index) == (LineOutcome.DUPLICATE, ["twice_in_file"])


def test_the_same_words_change_nothing() -> None:
    ours = _candidate(address="3, rue de l’Église", city="Redon", birth_given_names="Zoé Marie")
    theirs = _candidate(address="3 RUE DE L'EGLISE", city="REDON")
    assert _outcome(theirs, _index(ours)) == (LineOutcome.UNCHANGED, [])


def test_the_file_completes_what_is_empty() -> None:
    made = imports.plan(_candidate(phone="0600000000"), _index(_candidate(sex="U")), new_id=new_id())
    assert (made.outcome, made.fill) == (LineOutcome.CHANGED, {"phone": "0600000000", "sex": "F"})


def test_what_differs_is_for_a_person_to_choose() -> None:
    made = imports.plan(
        _candidate(phone="0600000001"), _index(_candidate(phone="0600000002")), new_id=new_id()
    )
    assert made.outcome is LineOutcome.CONFLICT
    assert made.fill == {}
    assert [d.as_json() for d in made.differences] == [
        {"field": "phone", "ours": "0600000002", "file": "0600000001"}
    ]


@pytest.mark.parametrize(
    ("ours", "theirs", "reason"),
    [
        (
            {"ins_number": "255081416802538"},
            {"ins_number": "255081416802538", "born_on": date(1981, 1, 2)},
            "same_ins_other_birth",
        ),
        ({"ins_number": "255081416802538"}, {"ins_number": "185052A01234501"}, "same_traits_other_ins"),
    ],
)
def test_a_doubt_changes_nothing(ours: dict[str, Any], theirs: dict[str, Any], reason: str) -> None:
    assert _outcome(_candidate(**theirs), _index(_candidate(**ours))) == (LineOutcome.DUPLICATE, [reason])


def test_two_homonyms_already_there_are_a_doubt() -> None:
    assert _outcome(_candidate(), _index(_candidate(), _candidate())) == (
        LineOutcome.DUPLICATE,
        ["several_with_traits"],
    )


def test_another_sex_is_another_person() -> None:
    assert _outcome(_candidate(sex="M"), _index(_candidate(sex="F")))[0] is LineOutcome.ADDED


def test_what_is_known_more_recently_than_the_file_is_left() -> None:
    candidate = _candidate(doctor_id=uuid.UUID(int=1), is_in_ald=True, coverage="c2s")
    index = _index(_candidate(), settled_later=frozenset({"doctor", "ald", "coverage"}))
    assert _outcome(candidate, index) == (LineOutcome.UNCHANGED, [])


def test_an_ended_ald_in_the_file_is_a_difference() -> None:
    made = imports.plan(_candidate(is_in_ald=False), _index(_candidate(), is_in_ald=True), new_id=new_id())
    assert [d.field for d in made.differences] == ["ald"]
