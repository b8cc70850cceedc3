"""Exercises, figures given by others, payments and simulations: exact effects, refusals, traces."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from maisonnee.domains.contract.enums import PaymentKind
from maisonnee.domains.contract.models import Contract, Exercise, FigureOverride, Payment, Simulation
from maisonnee.domains.contract.operations import exercises, payments, simulations
from maisonnee.domains.contract.queries import simulations as simulation_queries
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.kernel.refusals import Refusal, StaleVersion
from tests.factories import contracts, teams

pytestmark = pytest.mark.django_db
YEAR = contracts.YEAR
TODAY = teams.TODAY


@pytest.fixture
def team(structure: Any) -> contracts.Team:
    return contracts.make_team(structure.id, patients=60)


def refused(act: Any) -> str:
    with pytest.raises(Refusal) as found:
        act()
    return found.value.code


def test_opening_an_exercise_takes_the_regime_in_force(structure, coordinator):
    exercise = exercises.open_exercise(actor=coordinator, year=YEAR)

    assert (exercise.year, exercise.regime, exercise.state) == (YEAR, "aci-2022", "open")
    assert Entry.objects.get().action == "contract.open_exercise"
    assert refused(lambda: exercises.open_exercise(actor=coordinator, year=YEAR)) == "contract.exercise_open"
    assert (
        refused(lambda: exercises.open_exercise(actor=coordinator, year=2020))
        == "contract.year_without_regime"
    )
    assert (
        refused(lambda: exercises.open_exercise(actor=coordinator, year=2040)) == "contract.year_out_of_reach"
    )
    assert Exercise.objects.count() == 1


def test_a_professional_does_not_open_an_exercise(structure, professional):
    with pytest.raises(PermissionMissing):
        exercises.open_exercise(actor=professional, year=YEAR)
    assert not Exercise.objects.exists()


def test_options_are_chosen_with_a_reason_and_a_version(team, coordinator):
    options = {"few_meetings": "prorata", "age_rule": "", "crisis_in_advance_base": True}

    exercise = exercises.set_options(
        actor=coordinator, exercise=team.exercise, version=1, options=options, reason="Réunion du 3 mars"
    )

    assert exercise.options == {"few_meetings": "prorata", "crisis_in_advance_base": True}
    assert exercise.version == 2
    assert Entry.objects.get().reason == "Réunion du 3 mars"
    with pytest.raises(StaleVersion):
        exercises.set_options(actor=coordinator, exercise=exercise, version=1, options={}, reason="Autre")

    def invented() -> Any:
        return exercises.set_options(
            actor=coordinator, exercise=exercise, version=2, options={"few_meetings": "x"}, reason="Autre"
        )

    assert refused(invented) == "contract.unknown_option"


def test_terms_name_authorities_that_exist(structure, coordinator):
    cpam = teams.make_structure("CPAM d’essai", StructureKind.CPAM)
    terms: dict[str, Any] = {
        "signed_on": date(2024, 5, 2),
        "starts_on": date(2024, 6, 1),
        "ends_on": date(2029, 5, 31),
        "ars_id": None,
    }

    contract = exercises.record_contract(actor=coordinator, **terms, cpam_id=cpam.pk)

    assert contract.cpam_id == cpam.pk
    assert (
        refused(lambda: exercises.record_contract(actor=coordinator, **terms, cpam_id=None))
        == "contract.same_start"
    )
    wrong = {**terms, "starts_on": date(2025, 1, 1), "cpam_id": structure.pk}
    assert (
        refused(lambda: exercises.record_contract(actor=coordinator, **wrong)) == "contract.unknown_authority"
    )
    backwards = {**terms, "ends_on": date(2020, 1, 1), "cpam_id": None}
    assert (
        refused(lambda: exercises.record_contract(actor=coordinator, **backwards))
        == "contract.dates_disordered"
    )
    long_ago = {**terms, "signed_on": date(1, 1, 1), "cpam_id": None}
    assert (
        refused(lambda: exercises.record_contract(actor=coordinator, **long_ago))
        == "contract.implausible_date"
    )
    changed = exercises.change_contract(
        actor=coordinator, contract=contract, version=1, **{**terms, "cpam_id": None}
    )
    assert (changed.cpam_id, changed.version) == (None, 2)
    assert Contract.objects.count() == 1


def given(actor: Any, team: contracts.Team, value: Any, key: str = "patients.registered") -> FigureOverride:
    assert team.exercise is not None
    return exercises.give_figure(
        actor=actor,
        exercise=team.exercise,
        key=key,
        value=value,
        origin="Courrier de la CPAM",
        received_on=TODAY,
    )


def test_a_figure_given_again_withdraws_the_earlier_one_and_keeps_it(team, coordinator):
    first = given(coordinator, team, 70)
    second = given(coordinator, team, 80)

    first.refresh_from_db()
    assert first.withdrawn_at == coordinator.now
    assert first.withdrawal_reason == "Courrier de la CPAM"
    assert second.withdrawn_at is None
    exercises.withdraw_figure(actor=coordinator, override=second, reason="Ils se sont trompés")
    second.refresh_from_db()
    assert second.withdrawal_reason == "Ils se sont trompés"
    assert (
        refused(lambda: exercises.withdraw_figure(actor=coordinator, override=second, reason="Encore"))
        == "contract.figure_already_withdrawn"
    )
    assert FigureOverride.objects.count() == 2


@pytest.mark.parametrize(
    ("key", "value", "path"),
    [
        ("patients.registered", -4, "patients.registered"),
        ("patients.registered", 3, "patients.ald_or_over_75"),
        ("patients.c2s_rate", "8.1", "patients.c2s_rate"),
        ("information_system.acquired_on", "2026-02-31", "information_system.acquired_on"),
        ("sas.engaged", 9, "sas.engaged"),
    ],
)
def test_an_impossible_figure_is_refused_with_the_name_of_its_field(team, coordinator, key, value, path):
    with pytest.raises(Refusal) as found:
        given(coordinator, team, value, key)

    assert found.value.code == "contract.figure_refused"
    assert found.value.params["path"] == path
    assert not FigureOverride.objects.exists()


def test_a_figure_is_not_received_years_before_its_year(team, coordinator):
    def receive() -> FigureOverride:
        return exercises.give_figure(
            actor=coordinator,
            exercise=team.exercise,
            key="patients.registered",
            value=70,
            origin="CPAM",
            received_on=date(YEAR - 2, 12, 31),
        )

    assert refused(receive) == "contract.received_before_the_year"


def test_the_missions_and_the_advance_are_not_given_by_others(team, coordinator):
    assert refused(lambda: given(coordinator, team, [], "missions")) == "contract.figure_not_givable"
    assert (
        refused(lambda: given(coordinator, team, "3", "payments.advance_paid"))
        == "contract.figure_not_givable"
    )


def test_payments_are_recorded_corrected_and_withdrawn(team, coordinator):
    payment = payments.record_payment(
        actor=coordinator,
        exercise=team.exercise,
        kind=PaymentKind.ADVANCE,
        amount=Decimal("35700.00"),
        paid_on=TODAY,
    )
    changed = payments.change_payment(
        actor=coordinator,
        payment=payment,
        version=1,
        kind=PaymentKind.ADVANCE,
        amount=Decimal("35000.00"),
        paid_on=TODAY,
        reference="V12",
    )
    assert (changed.amount, changed.reference, changed.version) == (Decimal("35000.00"), "V12", 2)

    payments.withdraw_payment(actor=coordinator, payment=changed, version=2, reason="Doublon")

    payment.refresh_from_db()
    assert payment.withdrawal_reason == "Doublon"
    assert [entry.action for entry in Entry.objects.order_by("sequence")] == [
        "contract.record_payment",
        "contract.change_payment",
        "contract.withdraw_payment",
    ]


@pytest.mark.parametrize(
    ("kind", "amount", "paid_on", "code"),
    [
        (PaymentKind.ADVANCE, "-1", TODAY, "contract.amount_not_positive"),
        (PaymentKind.BALANCE, "0", TODAY, "contract.amount_not_positive"),
        (PaymentKind.CORRECTION, "0", TODAY, "contract.amount_is_zero"),
        (PaymentKind.BALANCE, "1000000001", TODAY, "contract.amount_too_large"),
        (PaymentKind.BALANCE, "10", date(2026, 3, 13), "contract.paid_in_the_future"),
        (PaymentKind.BALANCE, "10", date(2024, 12, 31), "contract.paid_before_the_year"),
    ],
)
def test_impossible_payments_are_refused(team, coordinator, kind, amount, paid_on, code):
    def pay() -> Any:
        return payments.record_payment(
            actor=coordinator, exercise=team.exercise, kind=kind, amount=Decimal(amount), paid_on=paid_on
        )

    assert refused(pay) == code
    assert not Payment.objects.exists()


def test_payments_of_a_kind_together_stay_within_what_the_engine_accepts(team, coordinator):
    def pay(kind: PaymentKind = PaymentKind.ADVANCE) -> Payment:
        return payments.record_payment(
            actor=coordinator,
            exercise=team.exercise,
            kind=kind,
            amount=Decimal("60000000"),
            paid_on=TODAY,
        )

    first = pay()

    assert refused(pay) == "contract.amount_too_large"
    pay(PaymentKind.BALANCE)
    payments.change_payment(
        actor=coordinator,
        payment=first,
        version=1,
        kind=PaymentKind.ADVANCE,
        amount=Decimal("61000000"),
        paid_on=TODAY,
    )
    assert Payment.objects.count() == 2


def test_a_simulation_is_kept_and_follows_the_real_year(team, professional):
    changes = {"protocols": {"add": 2}, "access.saturday_morning": {"set": False}}

    kept = simulations.save_simulation(actor=professional, year=YEAR, name="Deux protocoles", changes=changes)

    base = simulation_queries.base_of(actor=professional, year=YEAR)
    found = simulation_queries.imagined(base, kept.changes)
    changed = {line.code: line.difference for line in found.lines if line.changes}
    assert changed == {"A1": Decimal("-840.00"), "B2": Decimal("1400.00")}
    assert found.statement is not None
    assert found.difference == found.statement.total - base.planned.total


def test_simulations_are_refused_when_they_say_nothing_or_are_impossible(team, professional):
    def keep(name: str, changes: dict[str, Any]) -> Any:
        return simulations.save_simulation(actor=professional, year=YEAR, name=name, changes=changes)

    keep("Une IPA", {"has_ipa": {"set": True}})

    assert refused(lambda: keep(" ", {"has_ipa": {"set": True}})) == "contract.simulation_unnamed"
    assert refused(lambda: keep("x" * 121, {"has_ipa": {"set": True}})) == "contract.simulation_name_too_long"
    assert refused(lambda: keep("Rien", {})) == "contract.simulation_changes_nothing"
    assert refused(lambda: keep("Une IPA", {"protocols": {"add": 1}})) == "contract.simulation_name_taken"
    assert refused(lambda: keep("SAS", {"sas.engaged": {"set": 9}})) == "contract.simulation_impossible"
    assert keep("Un\x00 nom\u00a0 collé", {"protocols": {"add": 1}}).name == "Un nom collé"
    assert Simulation.objects.count() == 2


def test_a_secretary_does_not_simulate(team, actor_as):
    with pytest.raises(PermissionMissing):
        simulations.save_simulation(
            actor=actor_as(Role.SECRETARY), year=YEAR, name="X", changes={"protocols": {"add": 1}}
        )
