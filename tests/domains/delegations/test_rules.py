"""When a delegation ends, and what may be said of an act and a person: pure rules."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.delegations.enums import (
    AsaleeTheme,
    CriterionKind,
    DelegationState,
    EndReason,
    Gap,
    VerdictKind,
    Way,
)
from maisonnee.domains.delegations.rules import bases, ends, themes
from maisonnee.domains.delegations.rules.bases import Held
from maisonnee.domains.delegations.rules.ends import End, Support
from maisonnee.domains.structures.rules import competences
from maisonnee.kernel.periods import Period
from maisonnee.kernel.refusals import Refusal

DAY = date(2026, 3, 12)
YEAR = Period(date(2026, 1, 1), date(2026, 12, 31))


def test_periods_that_follow_one_another_make_one():
    spring, summer = Period(date(2026, 1, 1), date(2026, 3, 31)), Period(date(2026, 4, 1))
    assert ends.unbroken([summer, spring], DAY) == Period(date(2026, 1, 1), None)


def test_what_stopped_does_not_start_again_by_itself():
    first, second = Period(date(2026, 1, 1), date(2026, 3, 31)), Period(date(2026, 4, 2))
    assert ends.unbroken([first, second], DAY) == first
    support = Support((first, second), EndReason.ADHESION_ENDED)
    assert ends.first_end(starts_on=DAY, ends_on=None, supports=[support]) == End(
        date(2026, 3, 31), EndReason.ADHESION_ENDED
    )


def test_a_delegation_ends_with_the_first_of_the_things_it_rests_on():
    supports = [
        Support((Period(date(2025, 1, 1)),), EndReason.DELEGATING_LEFT),
        Support((Period(date(2025, 1, 1), date(2026, 6, 30)),), EndReason.AUTHORISATION_ENDED),
        Support((Period(date(2025, 1, 1), date(2026, 9, 30)),), EndReason.ADHESION_ENDED),
    ]
    end = ends.first_end(starts_on=DAY, ends_on=date(2026, 12, 31), supports=supports)
    assert end == End(date(2026, 6, 30), EndReason.AUTHORISATION_ENDED)


def test_without_a_support_on_its_first_day_it_never_held():
    end = ends.first_end(starts_on=DAY, ends_on=None, supports=[Support((), EndReason.DELEGATED_LEFT)])
    assert end == End(date(2026, 3, 11), EndReason.DELEGATED_LEFT)
    assert not ends.holds_on(DAY, is_agreed=True, starts_on=DAY, end=end)


@pytest.mark.parametrize(
    ("agreed", "declined", "starts_on", "last_day", "expected"),
    [
        (True, False, DAY, None, DelegationState.IN_FORCE),
        (False, False, DAY, None, DelegationState.PROPOSED),
        (False, True, DAY, None, DelegationState.DECLINED),
        (True, False, DAY + timedelta(days=1), None, DelegationState.COMING),
        (True, False, DAY, DAY + timedelta(days=30), DelegationState.ENDING),
        (True, False, DAY, DAY + timedelta(days=31), DelegationState.IN_FORCE),
        (True, False, DAY, DAY, DelegationState.ENDING),
        (True, False, date(2026, 1, 1), DAY - timedelta(days=1), DelegationState.ENDED),
        (False, False, date(2026, 1, 1), DAY - timedelta(days=1), DelegationState.ENDED),
    ],
)
def test_where_a_delegation_stands(agreed, declined, starts_on, last_day, expected):
    end = None if last_day is None else End(last_day, EndReason.CHOSEN)
    state = ends.state_on(DAY, is_agreed=agreed, is_declined=declined, starts_on=starts_on, end=end)
    assert state is expected


@given(
    st.lists(st.tuples(st.dates(date(2020, 1, 1), date(2026, 1, 1)), st.integers(0, 900)), max_size=6),
    st.dates(date(2020, 1, 1), date(2028, 1, 1)),
)
def test_an_unbroken_stretch_holds_its_day_and_every_day_of_it_is_in_some_period(rows, day):
    periods = [Period(start, start + timedelta(days=length)) for start, length in rows]
    found = ends.unbroken(periods, day)
    assert (found is not None) is any(one.contains(day) for one in periods)
    if found is not None and found.end is not None:
        assert found.contains(day)
        for one in (found.start, day, found.end):
            assert any(period.contains(one) for period in periods)
        assert not any(period.contains(found.end + timedelta(days=1)) for period in periods)


@given(
    st.dates(date(2025, 1, 1), date(2025, 12, 31)),
    st.lists(st.one_of(st.none(), st.integers(0, 500)), min_size=1, max_size=5),
)
def test_no_end_is_later_than_any_of_its_supports(start, lengths):
    supports = [
        Support(
            (Period(date(2024, 1, 1), None if days is None else start + timedelta(days=days)),),
            EndReason.ADHESION_ENDED,
        )
        for days in lengths
    ]
    end = ends.first_end(starts_on=start, ends_on=None, supports=supports)
    known = [days for days in lengths if days is not None]
    assert end == (End(start + timedelta(days=min(known)), EndReason.ADHESION_ENDED) if known else None)


def _verdict(profession: str, act: str, held: Held, know_how: tuple[str, ...] = ()) -> bases.Verdict:
    rows = competences.bases_for(profession, know_how, act, DAY)
    excess = competences.exceeds(profession, act, DAY, know_how=know_how)
    return bases.verdict(
        act=competences.acts_by_key()[act],
        bases=rows,
        conditional=excess.conditional if excess is not None else (),
        excluded_by=competences.excluded_by(profession, act, DAY),
        held_by=[code for code in competences.held_by(act, DAY) if code != profession],
        held=held,
    )


def test_an_authorised_nurse_with_an_adhering_doctor_does_a_foot_test_on_that_basis():
    found = _verdict("60", "foot_test", Held(authorisation="ARS-12", has_adhering_doctor=True))
    assert found.kind is VerdictKind.ALLOWED
    assert found.reference == "Autorisation Asalée, acte par acte, autorisation ARS-12"
    assert found.ways == ()


@pytest.mark.parametrize(
    ("held", "gaps", "ways"),
    [
        (
            Held(has_adhering_doctor=True),
            (Gap.NO_AUTHORISATION,),
            (Way.ASK_PRESCRIPTION, Way.REFER, Way.ASK_AUTHORISATION),
        ),
        (
            Held(authorisation="ARS-12"),
            (Gap.NO_ADHERING_DOCTOR,),
            (Way.ASK_PRESCRIPTION, Way.REFER, Way.ASK_ADHESION),
        ),
        (
            Held(authorisation="ARS-12", has_adhering_doctor=True, attending_adheres=False),
            (Gap.DOCTOR_NOT_ADHERING,),
            (Way.ASK_PRESCRIPTION, Way.REFER, Way.ASK_ADHESION),
        ),
    ],
)
def test_without_one_of_its_conditions_asalee_gives_no_basis_and_the_lawful_way_is_named(held, gaps, ways):
    found = _verdict("60", "spirometry", held)
    assert found.is_refused
    assert found.gaps == gaps
    assert found.ways == ways
    assert found.held_by == ("10",)
    assert found.reference == ""


def test_a_dressing_asks_for_a_prescription():
    found = _verdict("60", "dressing", Held())
    assert found.kind is VerdictKind.ON_PRESCRIPTION
    assert found.ways == (Way.ASK_PRESCRIPTION,)


def test_a_protocol_gives_a_basis_only_with_a_delegation_that_was_agreed():
    assert _verdict("60", "avk_adjustment", Held()).gaps == (Gap.NO_DELEGATION,)
    found = _verdict("60", "avk_adjustment", Held(delegation="Claire Martin"))
    assert found.kind is VerdictKind.ALLOWED
    assert found.reference == "Protocole pluriprofessionnel, délégation de Claire Martin"


def test_a_know_how_opens_what_a_nurse_may_not_do():
    assert _verdict("60", "renewal", Held()).gaps == (Gap.KNOW_HOW,)
    assert _verdict("60", "renewal", Held(), ("SI01",)).kind is VerdictKind.ALLOWED


def test_an_assistant_is_kept_from_prescribing_by_a_text_and_sent_to_who_may():
    found = _verdict("332", "prescription", Held())
    assert found.gaps == (Gap.EXCLUDED,)
    assert found.ways == (Way.REFER,)
    assert found.excluded_by is not None


def test_who_left_the_team_has_no_basis_in_it():
    assert _verdict("10", "diagnosis", Held(is_in_team=False)).gaps == (Gap.NOT_IN_TEAM,)


def test_nothing_is_ever_allowed_in_silence():
    for profession in ("10", "21", "40", "50", "60", "69", "70", "80", "91", "93", "95", "332", "92", "331"):
        for act in competences.acts():
            found = _verdict(profession, act.key, Held())
            if found.is_refused:
                assert found.gaps
                assert found.ways or profession == "332"
            else:
                assert found.reference
                assert all(ground.row.source for ground in found.grounds)


def test_every_theme_has_its_acts_and_its_recalls_with_their_sources():
    for theme in AsaleeTheme.values:
        assert themes.acts_of("asalee", theme)
        found = themes.intervals(theme, DAY)
        assert found
        assert all(one.source for one in found)
    assert {one.item: one.months for one in themes.intervals("diabetes", DAY)} == {
        "hba1c": 4,
        "foot_test": 12,
        "lipids": 12,
        "creatinine": 12,
        "albuminuria": 12,
        "fundus": 12,
        "ecg": 12,
    }
    assert [one.months for one in themes.intervals("copd", DAY)] == [None]


def test_the_latest_interval_of_the_team_comes_before_the_one_read():
    local = [
        themes.Interval("diabetes", "foot_test", 6, "Réunion", date(2026, 1, 1), is_local=True),
        themes.Interval("diabetes", "foot_test", 3, "Réunion", date(2026, 6, 1), is_local=True),
    ]
    months = {one.item: one.months for one in themes.intervals("diabetes", DAY, local=local)}
    assert months["foot_test"] == 6
    assert months["ecg"] == 12


def test_an_inclusion_criterion_left_unticked_and_an_exclusion_criterion_ticked_both_forbid():
    criteria = [
        themes.Criterion("a", CriterionKind.INCLUSION, "Femme de 16 à 65 ans"),
        themes.Criterion("b", CriterionKind.EXCLUSION, "Fièvre"),
    ]
    themes.check_criteria(criteria, {"a"})
    with pytest.raises(Refusal) as missing:
        themes.check_criteria(criteria, set())
    assert (missing.value.code, missing.value.params["criterion"]) == (
        "delegations.criterion_missing",
        "Femme de 16 à 65 ans",
    )
    with pytest.raises(Refusal) as excluding:
        themes.check_criteria(criteria, {"a", "b"})
    assert excluding.value.code == "delegations.criterion_excludes"
