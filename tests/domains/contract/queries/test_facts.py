"""The facts of a year, figure by figure, drawn from the team's records."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from maisonnee.domains.agenda.models import PdsaDerogation
from maisonnee.domains.concertation import queries as concertation
from maisonnee.domains.contract import rules
from maisonnee.domains.contract.models import Contract, Payment
from maisonnee.domains.contract.queries import facts, year
from maisonnee.domains.contract.rules.facts import FIGURES
from maisonnee.domains.contract.rules.vocabulary import AgeRule
from maisonnee.domains.prevention.enums import MissionKind
from maisonnee.domains.prevention.models import Mission
from maisonnee.domains.structures.models import Membership
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.kernel.refusals import Refusal
from tests.factories import contracts

pytestmark = pytest.mark.django_db
YEAR = contracts.YEAR


@pytest.fixture
def team(structure: Any) -> contracts.Team:
    return contracts.make_team(structure.id)


def test_every_figure_of_the_format_has_its_fact(team, coordinator):
    found = facts.facts_for(actor=coordinator, year=YEAR)

    missing = set(FIGURES) - set(found.facts)
    assert missing == {"vacations.days_per_week"}


def test_the_figures_of_a_team(team, coordinator):
    values = facts.facts_for(actor=coordinator, year=YEAR).values

    assert values == {
        "patients.registered": 60,
        "patients.ald_or_over_75": 12,
        "patients.c2s_rate": "0.100000",
        "patients.ame_rate": "0.000000",
        "associates": contracts.N_ASSOCIATES,
        "has_ipa": False,
        "access.unscheduled_care": True,
        "access.weekday_hours": "12.00",
        "access.saturday_morning": True,
        "access.closed_weeks_school_holidays": "0.00",
        "access.closed_weeks_other": "0.00",
        "access.pdsa_derogation": False,
        "crisis.plan": True,
        "crisis.declared": False,
        "crisis.actions": False,
        "diversity.medical_professions": 1,
        "diversity.specialties": 0,
        "diversity.pharmacists": 1,
        "diversity.auxiliary_professions": 3,
        "vacations.days_per_month": "2.00",
        "cstm.doctors": 0,
        "cstm.under_dense_zone": False,
        "missions": [{"theme": "vaccination", "kind": "national"}],
        "users.level_1": True,
        "users.level_2": False,
        "sas.doctors": 4,
        "sas.engaged": 2,
        "sas.takes_all_requests": False,
        "coordination.in_place": True,
        "protocols": 3,
        "concertation.meetings": 2,
        "concertation.minimum_meetings": 6,
        "concertation.files": 4,
        "trainees": 2,
        "external_coordination": True,
        "quality.level_1": True,
        "quality.level_2": False,
        "quality.level_3": False,
        "cooperation_protocols": 0,
        "heart_failure_pathway": False,
        "child_obesity_pathway": False,
        "information_system.standard": True,
        "information_system.advanced": False,
        "information_system.acquired_on": "2020-01-01",
        "payments.advance_paid": "0",
    }


def test_the_figures_are_the_ones_of_the_public_format(team, coordinator):
    found = year.figures_of(actor=coordinator, exercise=team.exercise)

    assert rules.exercise_to_json(found.parsed)["patients"]["registered"] == 60
    assert found.faults == ()


def test_rows_say_what_counts_and_why_others_do_not(team, coordinator):
    found = facts.facts_for(actor=coordinator, year=YEAR).facts

    assert [row.label for row in found["trainees"].rows] == ["Sacha Stage0", "Sacha Stage1"]
    assert [(out.row.label, out.reason) for out in found["trainees"].left_out] == [
        ("Sacha Stage2", "structures.apprenticeship")
    ]
    assert [out.reason for out in found["protocols"].left_out] == ["protocols.not_in_force"]
    assert [out.reason for out in found["missions"].left_out] == ["prevention.nothing_done"]
    assert {out.reason for out in found["associates"].left_out} == {
        "contract.asalee_is_no_associate",
        "contract.not_an_associate",
    }
    assert found["missions"].rows[0].kind == "prevention.mission"


def test_a_departure_before_the_end_of_the_year_is_measured_on_31_december(team, coordinator):
    nurse = team.members[7]
    Membership.objects.filter(member=nurse).update(ends_on=date(YEAR, 11, 30))

    on_31_december = facts.facts_for(actor=coordinator, year=YEAR)
    in_june = facts.facts_for(actor=coordinator, year=YEAR, on=date(YEAR, 6, 30))

    assert on_31_december.facts["associates"].value == contracts.N_ASSOCIATES - 1
    assert in_june.facts["associates"].value == contracts.N_ASSOCIATES
    assert in_june.on == date(YEAR, 6, 30)


def test_the_age_rule_of_the_exercise_changes_who_counts(team, coordinator):
    born_75_years_before = team.patients[1]
    born_75_years_before.born_on = date(YEAR - 75, 6, 15)
    born_75_years_before.save()

    assert facts.facts_for(actor=coordinator, year=YEAR).facts["patients.ald_or_over_75"].value == 12
    team.exercise.options = {"age_rule": "from_75"}
    team.exercise.save()
    assert facts.facts_for(actor=coordinator, year=YEAR).facts["patients.ald_or_over_75"].value == 13


def test_the_minimum_of_meetings_follows_the_first_year_of_the_contract(team, coordinator):
    Contract.objects.create(
        structure_id=team.structure_id,
        signed_on=date(YEAR, 6, 1),
        starts_on=date(YEAR, 7, 1),
        ends_on=date(YEAR + 5, 6, 30),
    )

    found = facts.facts_for(actor=coordinator, year=YEAR).facts

    assert found["concertation.minimum_meetings"].value == 4
    assert concertation.year_gauge(actor=coordinator, year=YEAR).gauge.minimum_meetings == 4
    assert concertation.year_gauge(actor=coordinator, year=YEAR + 1).gauge.minimum_meetings == 6
    assert concertation.year_gauge(actor=coordinator, year=YEAR - 1).gauge.minimum_meetings == 0
    team.exercise.options = {"first_year_minimum": "rounded_down"}
    team.exercise.save()
    assert (
        facts.facts_for(actor=coordinator, year=YEAR).facts["concertation.minimum_meetings"].value
        == concertation.year_gauge(actor=coordinator, year=YEAR).gauge.minimum_meetings
        == 3
    )


def test_a_contract_that_renews_another_asks_a_full_year(team, coordinator):
    for starts_on in (date(YEAR - 5, 7, 1), date(YEAR, 7, 1)):
        Contract.objects.create(
            structure_id=team.structure_id,
            signed_on=starts_on,
            starts_on=starts_on,
            ends_on=starts_on.replace(year=starts_on.year + 5),
        )

    found = facts.facts_for(actor=coordinator, year=YEAR).facts

    assert found["concertation.minimum_meetings"].value == 6


def test_the_denominator_of_concertation_follows_the_age_rule_of_the_year(team, coordinator):
    team.patients[1].born_on = date(YEAR - 75, 6, 15)
    team.patients[1].save()
    team.exercise.options = {"age_rule": "from_75"}
    team.exercise.save()

    base = concertation.year_gauge(actor=coordinator, year=YEAR).gauge.base

    assert base == facts.facts_for(actor=coordinator, year=YEAR).facts["patients.ald_or_over_75"].value == 13


def test_a_derogation_is_that_of_its_register(team, coordinator):
    PdsaDerogation.objects.create(
        structure_id=team.structure_id,
        contract_mention="Article 4",
        starts_on=date(YEAR - 1, 3, 1),
        ends_on=date(YEAR, 6, 30),
    )

    found = facts.facts_for(actor=coordinator, year=YEAR).facts["access.pdsa_derogation"]

    assert found.value is False
    assert [row.label for row in found.rows] == ["Article 4"]
    PdsaDerogation.objects.update(ends_on=None)
    assert facts.facts_for(actor=coordinator, year=YEAR).facts["access.pdsa_derogation"].value is True


def test_spaces_that_do_not_break_in_a_regional_theme_are_read(team, coordinator):
    Mission.objects.filter(title="Vacciner").update(
        kind=MissionKind.PRS,
        theme="",
        prs_theme="Prévention\u00a0: chutes\u202f!",
        annex_mention="Annexe 3",
    )

    view = year.year_view(actor=coordinator, year=YEAR)

    assert view.figures.faults == ()
    assert [mission.theme for mission in view.statement.exercise.missions] == ["Prévention : chutes !"]


def test_only_advances_that_hold_are_paid_in_advance(team, coordinator):
    for kind, amount, withdrawn in (
        ("advance", "1000.00", None),
        ("advance", "50.00", contracts.NOW),
        ("balance", "7.00", None),
    ):
        Payment.objects.create(
            structure_id=team.structure_id,
            exercise=team.exercise,
            kind=kind,
            amount=Decimal(amount),
            paid_on=date(YEAR, 3, 1),
            withdrawn_at=withdrawn,
            withdrawal_reason="Erreur" if withdrawn else "",
        )

    fact = facts.facts_for(actor=coordinator, year=YEAR).facts["payments.advance_paid"]

    assert fact.value == "1000.00"
    assert len(fact.rows) == 1


def test_the_patients_are_shown_by_doctor_and_by_age_without_any_name(team, coordinator):
    found = facts.patient_breakdown(actor=coordinator, year=YEAR, age_rule=AgeRule.OVER_75)

    assert sum(row.p for row in found.by_doctor) == 60
    assert sum(row.a for row in found.by_doctor) == 12
    assert sum(band.count for band in found.bands) == 60
    assert found.bands[-1].count == 12
    assert (found.ald_only, found.aged_only, found.both) == (0, 6, 6)


def test_files_are_shown_by_meeting_without_any_name(team, coordinator):
    found = facts.files_by_meeting(actor=coordinator, year=YEAR)

    assert [(row.meeting and row.meeting.held_on, row.counted) for row in found] == [
        (date(YEAR, 1, 8), 2),
        (date(YEAR, 1, 12), 2),
    ]


def test_no_patient_is_named_in_the_facts(team, coordinator):
    found = facts.facts_for(actor=coordinator, year=YEAR)

    assert "Patient0" not in repr(found)


def test_the_number_of_queries_does_not_follow_the_rows(structure, coordinator):
    contracts.make_team(structure.id, patients=3, meetings=1, protocols=1)
    with CaptureQueriesContext(connection) as few:
        facts.facts_for(actor=coordinator, year=YEAR)
    from tests.factories import teams

    other = teams.make_structure()
    from maisonnee.foundation.tenancy import context

    with context.entered(structure_id=other.id):
        contracts.make_team(other.id, patients=30, meetings=10, protocols=12)
        actor = teams.seat(other.id, Role.COORDINATOR).actor
        with CaptureQueriesContext(connection) as many:
            facts.facts_for(actor=actor, year=YEAR)

    assert len(many) == len(few)


def test_a_trainee_does_not_see_the_contract(team, actor_as):
    with pytest.raises(PermissionMissing):
        facts.facts_for(actor=actor_as(Role.TRAINEE), year=YEAR)


def test_a_year_whose_regime_is_incomplete_has_no_facts(team, coordinator):
    with pytest.raises(Refusal) as refused:
        facts.facts_for(actor=coordinator, year=2020)

    assert refused.value.code == "contract.year_without_regime"
