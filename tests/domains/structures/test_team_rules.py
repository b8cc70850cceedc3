"""Legal minimum, statuses, reconciliation: pure rules."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.rules import legal_minimum, reconciliation, situations
from maisonnee.domains.structures.rules.legal_minimum import Gap, Share
from maisonnee.domains.structures.rules.reconciliation import Candidate, Known
from maisonnee.kernel.periods import Period

COMPANY = [Period(date(2018, 1, 1))]
DOCTOR, NURSE, PHARMACIST = "10", "60", "21"


def share(profession: str, start: date, end: date | None = None) -> Share:
    return Share("Camille Essai", profession, Period(start, end))


def test_two_doctors_and_a_nurse_reach_the_minimum_at_its_limit():
    shares = [share(code, date(2018, 1, 1)) for code in (DOCTOR, DOCTOR, NURSE)]
    verdict = legal_minimum.verdict_on(date(2020, 5, 1), shares=shares, company=COMPANY)
    assert verdict.is_met
    assert verdict.is_at_the_limit


def test_a_pharmacist_is_not_an_auxiliary():
    shares = [share(code, date(2018, 1, 1)) for code in (DOCTOR, DOCTOR, PHARMACIST)]
    verdict = legal_minimum.verdict_on(date(2020, 5, 1), shares=shares, company=COMPANY)
    assert (verdict.missing_doctors, verdict.missing_auxiliaries) == (0, 1)


def test_nothing_is_asked_before_the_company_exists():
    verdict = legal_minimum.verdict_on(date(2017, 12, 31), shares=[], company=COMPANY)
    assert not verdict.applies
    assert verdict.is_met


def test_gaps_past_and_to_come_with_the_days_they_hold():
    shares = [
        share(DOCTOR, date(2018, 1, 1)),
        share(DOCTOR, date(2018, 1, 1), date(2019, 6, 30)),
        share(DOCTOR, date(2019, 9, 1), date(2026, 12, 31)),
        share(NURSE, date(2018, 1, 1)),
    ]
    assert legal_minimum.gaps(shares=shares, company=COMPANY) == [
        Gap(Period(date(2019, 7, 1), date(2019, 8, 31)), 1, 0),
        Gap(Period(date(2027, 1, 1)), 1, 0),
    ]


def test_days_that_follow_and_miss_the_same_make_one_gap():
    shares = [
        share(DOCTOR, date(2018, 1, 1)),
        share(NURSE, date(2018, 1, 1), date(2018, 5, 31)),
        share(NURSE, date(2018, 6, 1)),
    ]
    assert legal_minimum.gaps(shares=shares, company=COMPANY) == [Gap(Period(date(2018, 1, 1)), 1, 0)]


days = st.dates(date(2018, 1, 1), date(2023, 12, 31))


@given(
    st.lists(
        st.tuples(st.sampled_from([DOCTOR, NURSE, PHARMACIST]), days, st.integers(0, 900) | st.none()),
        max_size=8,
    ),
    days,
)
def test_a_day_is_in_a_gap_exactly_when_its_verdict_fails(people, day):
    shares = [
        share(code, start, None if length is None else start + timedelta(days=length))
        for code, start, length in people
    ]
    verdict = legal_minimum.verdict_on(day, shares=shares, company=COMPANY)
    gaps = legal_minimum.gaps(shares=shares, company=COMPANY)
    assert any(gap.period.contains(day) for gap in gaps) is not verdict.is_met


def test_psychologists_and_osteopaths_cannot_be_associates():
    for code in ("93", "71"):
        fault = situations.status_fault(status=MemberStatus.ASSOCIATE, profession=code)
        assert fault == "structures.cannot_be_associate"
        assert situations.status_fault(status=MemberStatus.SIGNATORY, profession=code) is None


def test_a_care_assistant_associate_is_to_be_confirmed():
    assert situations.status_fault(status=MemberStatus.ASSOCIATE, profession="313") is None
    assert situations.association_is_doubtful(status=MemberStatus.ASSOCIATE, profession="313")
    assert not situations.association_is_doubtful(status=MemberStatus.ASSOCIATE, profession=NURSE)


def test_the_asalee_status_is_a_nurses():
    assert (
        situations.status_fault(status=MemberStatus.ASALEE, profession=DOCTOR)
        == "structures.asalee_is_a_nurse"
    )
    assert situations.status_fault(status=MemberStatus.ASALEE, profession=NURSE) is None


def candidate(**values: object) -> Candidate:
    given_values = {"key": "k", "family_name": "MARTIN", "given_name": "Zoé", "profession": NURSE, **values}
    return Candidate(**given_values)  # type: ignore[arg-type]


def known(number: int = 1, **values: object) -> Known:
    facts = {
        "id": UUID(int=number), "family_name": "Martin", "given_name": "Zoe", "profession": NURSE,
        "is_present": True, **values,
    }  # fmt: skip
    return Known(**facts)  # type: ignore[arg-type]


def test_somebody_unknown_arrives():
    found = reconciliation.proposals([candidate()], [], is_whole=True)
    assert [arrival.candidate.name for arrival in found.arrivals] == ["Zoé MARTIN"]


def test_case_and_accents_of_names_are_not_a_difference_but_a_number_to_complete_is():
    found = reconciliation.proposals([candidate(rpps="10005173140")], [known()], is_whole=True)
    assert [(d.name, d.ours, d.theirs) for d in found.changes[0].differences] == [("rpps", "", "10005173140")]
    assert found.arrivals == ()


def test_the_same_number_ties_a_new_name():
    member = known(rpps="10005173140")
    found = reconciliation.proposals(
        [candidate(family_name="Durand", rpps="10005173140")], [member], is_whole=True
    )
    assert [d.name for d in found.changes[0].differences] == ["family_name"]


def test_two_namesakes_tie_nobody():
    found = reconciliation.proposals([candidate()], [known(1), known(2)], is_whole=False)
    assert len(found.arrivals) == 1


def test_an_address_already_known_is_not_replaced():
    found = reconciliation.proposals(
        [candidate(email="zoe@secure.exemple.test")], [known(email="zoe@exemple.test")], is_whole=False
    )
    assert found.unchanged == (known(email="zoe@exemple.test"),)


def test_absence_tells_something_only_of_a_whole_list_and_of_a_numbered_member():
    here, nameless, former = (
        known(1, rpps="1"),
        known(2, given_name="Léo"),
        known(3, rpps="3", is_present=False),
    )
    team = [here, nameless, former]
    assert reconciliation.proposals([], team, is_whole=True).gone == (here,)
    assert reconciliation.proposals([], team, is_whole=False).gone == ()


def test_a_former_member_found_again_is_an_arrival():
    found = reconciliation.proposals([candidate()], [known(is_present=False)], is_whole=False)
    assert found.arrivals[0].known == known(is_present=False)


def test_faults_are_kept_aside_and_json_keeps_everything():
    faulty = candidate(faults=("Ligne 3.",), starts_on=date(2024, 2, 29), know_how=("SI01",), share=50)
    assert reconciliation.proposals([faulty], [], is_whole=True).faulty == (faulty,)
    assert Candidate.from_json(faulty.to_json()) == faulty
