"""The matrix profession × act × basis × dates, and what it says of a sentence."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.structures.enums import Basis
from maisonnee.domains.structures.rules import competences
from maisonnee.domains.structures.rules.competences import Row
from maisonnee.kernel import professions

DAY = date(2026, 3, 12)


def test_every_row_names_a_known_profession_a_known_act_and_its_source():
    assert len(competences.rows()) > 100
    for row in competences.rows():
        assert row.profession in professions.BY_CODE
        assert row.act in competences.acts_by_key()
        assert row.source
        assert all(code in professions.KNOW_HOW_BY_CODE for code in row.know_how)


def test_each_act_is_named_once_and_somebody_may_do_it():
    keys = [act.key for act in competences.acts()]
    assert len(keys) == len(set(keys))
    held = {row.act for row in competences.rows() if row.basis is not Basis.EXCLUDED}
    assert held == set(keys)


def test_what_is_dated_by_a_year_alone_or_by_a_law_is_to_be_confirmed():
    for row in competences.rows():
        if "à confirmer" in row.source and row.basis is not Basis.ASALEE:
            assert not row.confirmed


def test_a_doctor_does_a_foot_test_by_themself_and_a_nurse_under_an_authorisation():
    assert [row.basis for row in competences.bases_for("10", (), "foot_test", DAY)] == [Basis.OWN]
    assert [row.basis for row in competences.bases_for("60", (), "foot_test", DAY)] == [Basis.ASALEE]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 7, 17), []),
        (date(2018, 7, 18), [Basis.ADVANCED_PRACTICE]),
    ],
)
def test_advanced_practice_begins_with_its_decree(day, expected):
    assert [row.basis for row in competences.bases_for("60", ["SI01"], "renewal", day)] == expected


def test_a_first_prescription_by_an_ipa_begins_in_2025():
    before, since = date(2025, 1, 19), date(2025, 1, 20)
    assert competences.bases_for("60", ["SI01"], "prescription", before) == ()
    assert len(competences.bases_for("60", ["SI01"], "prescription", since)) == 1
    assert competences.bases_for("60", [], "prescription", since) == ()


def test_what_a_speech_therapist_does_has_two_bases_the_plainest_first():
    found = competences.bases_for("91", (), "speech_care", DAY)
    assert [row.basis for row in found] == [Basis.OWN, Basis.PRESCRIPTION]
    assert found[0].condition == "Sans prescription, les soins ne sont pas remboursés"


def test_an_assistant_prepares_and_never_decides():
    prepared = [act.key for act in competences.acts() if competences.bases_for("332", (), act.key, DAY)]
    assert prepared == [
        "vital_signs",
        "vaccination_follow_up",
        "reception",
        "undressing_help",
        "technical_help",
        "telehealth_tools",
    ]
    for act in ("diagnosis", "prescription", "clinical_assessment", "orientation"):
        excess = competences.exceeds("332", act, DAY)
        assert excess is not None
        assert excess.excluded_by is not None
        assert excess.conditional == ()


def test_an_excess_names_the_conditions_and_who_may():
    excess = competences.exceeds("60", "spirometry", DAY)
    assert excess is not None
    assert [row.basis for row in excess.conditional] == [Basis.ASALEE]
    assert excess.held_by == ("10",)
    assert not excess.is_unread


def test_a_profession_nothing_was_read_about_is_said_so():
    excess = competences.exceeds("92", "prescription", DAY)
    assert excess is not None
    assert excess.is_unread


@pytest.mark.parametrize(
    ("profession", "text", "act"),
    [
        ("60", "Fait le test au monofilament et note le grade", "foot_test"),
        ("60", "Réalise une spirométrie chez les fumeurs", "spirometry"),
        ("80", "Prescrit un traitement antibiotique", "prescription"),
        ("21", "Adapte la dose d’AVK", "avk_adjustment"),
        ("70", "Pose le diagnostic", "diagnosis"),
        ("60", "Adapte la posologie du diurétique", "renewal"),
    ],
)
def test_a_sentence_that_goes_beyond_a_profession_is_recognised(profession, text, act):
    excess = competences.exceeds(profession, text, DAY)
    assert excess is not None
    assert excess.act.key == act


@pytest.mark.parametrize(
    ("profession", "text"),
    [
        ("10", "Fait le test au monofilament"),
        ("60", "Refait le pansement"),
        ("60", "Vérifie la date du test au monofilament"),
        ("60", "Prévient le médecin, qui adapte le traitement"),
        ("60", "Adapte l’AVK selon l’INR"),
        ("331", "Rappelle au patient la date de sa spirométrie"),
        ("95", "Donne un conseil nutritionnel"),
        ("60", "Écoute"),
        ("60", ""),
    ],
)
def test_a_sentence_that_does_not_is_left_in_peace(profession, text):
    assert competences.exceeds(profession, text, DAY) is None


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("Médecin traitant", ["10"]),
        ("Infirmière Asalée ou podologue", ["60", "80"]),
        ("Sage-femme", ["50"]),
        ("Assistante médicale", ["332"]),
        ("Toute l’équipe", []),
    ],
)
def test_professions_are_recognised_in_the_words_of_a_role(text, codes):
    assert competences.professions_named(text) == codes


def test_a_row_of_the_team_gives_a_basis_while_it_lasts():
    local = Row(
        "80",
        "foot_test",
        Basis.COOPERATION,
        starts_on=date(2026, 1, 1),
        ends_on=date(2026, 6, 30),
        source="Protocole local",
        is_local=True,
    )
    assert competences.bases_for("80", (), "foot_test", DAY, local=[local]) == (local,)
    assert competences.bases_for("80", (), "foot_test", date(2026, 7, 1), local=[local]) == ()
    excess = competences.exceeds("80", "foot_test", DAY, local=[local])
    assert excess is not None
    assert excess.conditional == (local,)


@given(st.text(max_size=200), st.sampled_from(sorted(professions.BY_CODE)))
def test_any_text_is_answered(text, profession):
    excess = competences.exceeds(profession, text, DAY)
    assert excess is None or excess.act in competences.acts_named(text) or text in competences.acts_by_key()


@given(st.dates(), st.dates(), st.dates())
def test_a_row_holds_from_its_first_day_to_its_last(first, last, day):
    if last < first:
        first, last = last, first
    row = Row("60", "ecg", Basis.ASALEE, starts_on=first, ends_on=last, source="s")
    assert row.holds(day) == (first <= day <= last)
    assert row.holds(first)
    assert not row.holds(last + timedelta(days=1)) if last < date.max else row.holds(last)
