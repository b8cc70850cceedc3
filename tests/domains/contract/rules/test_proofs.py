from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from maisonnee.domains.contract.rules import compute, parse_exercise, regimes
from maisonnee.domains.contract.rules import proofs as rules
from maisonnee.domains.contract.rules.dossier_files import Naming, paths_of
from maisonnee.domains.contract.rules.proofs import Held, Subject
from maisonnee.domains.contract.rules.states import State, goes_back, may_go, shown_state
from tests.domains.contract.rules import builders

ASKED = rules.requirements_of("aci-2022")


def test_every_indicator_but_none_of_another_grid_has_its_proofs() -> None:
    codes = {rule.code for rule in regimes.grid_of("aci-2022").indicators}
    assert {one.indicator for one in ASKED} == codes
    assert all(one.source.startswith("CNAM 2022, p. ") for one in ASKED)


def test_an_unknown_regime_asks_nothing_known() -> None:
    with pytest.raises(LookupError):
        rules.requirements_of("../aci-2022")


def test_a_proof_of_part_of_the_year_counts_and_expires() -> None:
    held = [Held("a", "charter", date(2026, 1, 1), date(2026, 6, 30))]
    found = rules.coverage_of("A1", year=2026, requirements=ASKED, held=held, subjects={})
    assert (found.is_complete, found.expires_on) == (True, date(2026, 6, 30))


def test_each_row_asks_its_own() -> None:
    subjects = {
        "protocol": [Subject("protocols.protocol", "1", "AVK"), Subject("protocols.protocol", "2", "Plaies")]
    }
    held = [Held("a", "protocol", date(2026, 1, 1), None, "1")]
    found = rules.coverage_of("B2", year=2026, requirements=ASKED, held=held, subjects=subjects)
    assert [one.subject.label for one in found.missing if one.subject] == ["Plaies"]


def test_a_missing_prerequisite_is_worth_the_whole_year() -> None:
    exercise = parse_exercise(builders.data())
    loss = rules.loss_without(exercise, "B1")
    assert (loss.amount, loss.is_whole_year) == (compute(exercise).total, True)


def test_one_protocol_among_several_is_worth_its_points() -> None:
    exercise = replace(parse_exercise(builders.data()), protocols=5, has_ipa=False)
    assert rules.loss_without(exercise, "B2", subjects=1).amount == Decimal("700.00")


def test_names_of_files_are_ours_and_unique() -> None:
    naming = Naming("B2", "Texte du protocole (annexe)", "application/pdf")
    assert paths_of([naming, naming]) == [
        "preuves/B2/001-texte-du-protocole.pdf",
        "preuves/B2/002-texte-du-protocole.pdf",
    ]
    assert paths_of([Naming("../../etc", "…", "x/y")]) == ["preuves/etc/001-piece.bin"]


@pytest.mark.parametrize(
    ("state", "to", "allowed"),
    [
        (State.OPEN, State.PREPARING, True),
        (State.OPEN, State.ATTESTED, False),
        (State.PREPARING, State.TRANSMITTED, False),
        (State.ATTESTED, State.TRANSMITTED, True),
        (State.TRANSMITTED, State.ATTESTED, False),
        (State.TRANSMITTED, State.PREPARING, True),
        (State.PAID, State.TRANSMITTED, False),
    ],
)
def test_steps_follow_one_another(state: State, to: State, allowed: bool) -> None:
    assert may_go(state, to) is allowed


def test_going_back_is_known() -> None:
    assert goes_back(State.ATTESTED, State.PREPARING)
    assert not goes_back(State.PREPARING, State.ATTESTED)


def test_answered_is_read_from_the_answers() -> None:
    claimed = frozenset({"A1", "B1"})
    assert shown_state(State.TRANSMITTED, claimed=claimed, decided=frozenset({"A1"})) is State.TRANSMITTED
    assert shown_state(State.TRANSMITTED, claimed=claimed, decided=claimed) is State.ANSWERED
    assert shown_state(State.PREPARING, claimed=claimed, decided=claimed) is State.PREPARING
