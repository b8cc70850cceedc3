"""Pure rules of the year: assembly, team, projection, worth, simulation, reconciliation."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.rules.exercise import Access, Options
from maisonnee.domains.contract.rules.facts import FIGURES, Fact, by_key, exercise_data, replaced
from maisonnee.domains.contract.rules.facts_access import weakest_site
from maisonnee.domains.contract.rules.facts_payments import Received, reconciled
from maisonnee.domains.contract.rules.facts_projection import projected, projection
from maisonnee.domains.contract.rules.facts_simulation import simulated
from maisonnee.domains.contract.rules.facts_team import TeamMember, team_facts
from maisonnee.domains.contract.rules.facts_worth import deadlines, proved_worth, useful_steps
from maisonnee.domains.contract.rules.next_steps import next_steps
from tests.domains.contract.rules.builders import EVERYTHING, statement


def flat(data: dict[str, object], prefix: str = "") -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in data.items():
        if isinstance(value, dict):
            found |= flat(value, f"{prefix}{name}.")
        else:
            found[prefix + name] = value
    return found


def test_figures_are_every_field_of_the_format():
    exercise = rules.exercise_to_json(rules.parse_exercise(EVERYTHING))
    outside = {"year", "regime"}

    named = {key for key in flat(exercise) if key not in outside and not key.startswith("options")}

    assert named <= FIGURES.keys()


def test_figures_put_together_are_read_by_the_parser():
    values = {key: value for key, value in flat(EVERYTHING).items() if key in FIGURES}

    data = exercise_data(year=2025, regime="aci-2022", options={"age_rule": "from_75"}, values=values)

    assert rules.parse_exercise(data) == rules.parse_exercise(EVERYTHING)


def test_of_two_ways_of_saying_vacations_the_new_one_stays():
    values = {"vacations.days_per_month": "2"}

    assert replaced(values, {"vacations.days_per_week": "3"}) == {"vacations.days_per_week": "3"}


def test_a_figure_is_given_once():
    with pytest.raises(ValueError, match="associates"):
        by_key([Fact(key="associates", value=1), Fact(key="associates", value=2)])


def member(number: int, profession: str, status: str, **more: object) -> TeamMember:
    return TeamMember(
        id=str(number),
        name=f"Soignant {number}",
        profession=profession,
        know_how=more.pop("know_how", ()),  # type: ignore[arg-type]
        status=status,
        status_label=status,
        **more,  # type: ignore[arg-type]
    )


def test_associates_are_counted_with_liberal_doctors_and_without_asalee():
    team = [
        member(1, "10", "associate"),
        member(2, "10", "collaborator", collaborates_with_associate_doctor=True),
        member(3, "60", "collaborator"),
        member(4, "60", "asalee"),
        member(5, "60", "employee", know_how=("SI01",)),
        member(6, "60", "locum", know_how=("SI02",)),
        member(7, "21", "associate"),
        member(8, "10", "associate", know_how=("SM04",)),
    ]

    facts = {fact.key: fact for fact in team_facts(team)}

    assert facts["associates"].value == 4
    assert facts["has_ipa"].value is True
    assert [out.reason for out in facts["has_ipa"].left_out] == ["contract.only_passing"]
    assert facts["diversity.auxiliary_professions"].value == 1
    assert facts["diversity.pharmacists"].value == 1
    assert facts["diversity.specialties"].value == 1


def test_the_site_that_brings_least_decides():
    open_all_day = Access(True, Decimal(12), saturday_morning=False)
    shorter = Access(True, Decimal(10), saturday_morning=True)

    found = weakest_site([shorter, open_all_day], year=2025, regime="aci-2022", options=Options())

    assert found == 1
    assert weakest_site([], year=2025, regime="aci-2022", options=Options()) is None


@pytest.mark.parametrize(
    ("meetings", "files", "planned", "on_agendas", "expected"),
    [(4, 10, 2, 0, 5), (4, 10, 2, 7, 7), (0, 0, 2, 0, 0), (0, 0, 2, 3, 3), (3, 10, 1, 0, 3)],
)
def test_planned_files_follow_the_pace_and_the_agendas(meetings, files, planned, on_agendas, expected):
    found = projection(meetings=meetings, files=files, planned_meetings=planned, files_on_agendas=on_agendas)

    assert found.planned_files == expected
    values = projected({"concertation.meetings": meetings, "concertation.files": files}, found)
    assert values == {"concertation.meetings": meetings + planned, "concertation.files": files + expected}


def test_what_is_proved_is_paid_once_every_prerequisite_is():
    year = statement()

    everything = proved_worth(year, lambda code: True)
    without_c1 = proved_worth(year, lambda code: code != "C1")
    without_b2 = proved_worth(year, lambda code: code != "B2")

    assert everything.total == year.total
    assert (without_c1.total, without_c1.prerequisites_not_proved) == (Decimal("0.00"), ("C1",))
    assert without_c1.worth == year.total - year.line("C1").amount
    assert without_b2.total == year.total - year.line("B2").amount


def test_the_proof_of_a_prerequisite_is_worth_the_whole_year():
    year = statement()

    steps = useful_steps(year, next_steps(year.exercise), {"C1": ["La facture"], "B2": ["Un protocole"]})

    assert steps[0].codes == ("C1",)
    assert steps[0].unlocks
    assert steps[0].gain == year.total - year.line("B2").amount
    protocol = next(step for step in steps if step.codes == ("B2",))
    assert (protocol.gain, protocol.potential_gain) == (Decimal(0), year.line("B2").amount)


def test_days_left_before_the_deadlines():
    found = deadlines(2025, date(2026, 1, 30))

    assert [(one.code, one.on, one.days_left) for one in found] == [
        ("proofs", date(2026, 1, 31), 1),
        ("balance", date(2026, 4, 30), 90),
    ]


def test_changes_are_added_or_put_in_place():
    values = {"protocols": 3, "missions": [{"theme": "etp", "kind": "national"}], "has_ipa": False}

    found = simulated(values, {"protocols": {"add": -5}, "missions": {"add": 1}, "has_ipa": {"set": True}})

    assert found["protocols"] == 0
    assert found["has_ipa"] is True
    assert found["missions"] == [
        {"theme": "etp", "kind": "national"},
        {"theme": "vaccination", "kind": "national"},
    ]


def test_the_difference_is_the_sum_of_its_parts():
    found = reconciled(
        due=Decimal("80000.00"),
        advance_due=Decimal("35700.00"),
        payments=[
            Received("advance", Decimal("35000.00")),
            Received("balance", Decimal("44000.00")),
            Received("correction", Decimal("-500.00")),
        ],
    )

    assert found.received == Decimal("78500.00")
    assert found.difference == Decimal("-1500.00")
    assert found.balance_due == Decimal("45000.00")
    assert found.difference == found.balance_gap + found.corrections
    assert found.advance_gap == Decimal("-700.00")
    assert not found.is_settled
