"""What a protocol, an adhesion and a pathway must be to count."""

from __future__ import annotations

from datetime import date

import pytest

from maisonnee.domains.protocols import rules
from maisonnee.domains.protocols.rules import Step

ADOPTED, IN_FORCE, RETIRED = rules.ADOPTED, rules.IN_FORCE, rules.RETIRED
LIVE = [Step("draft", date(2025, 1, 1)), Step(ADOPTED, date(2025, 2, 1)), Step(IN_FORCE, date(2025, 3, 1))]


@pytest.mark.parametrize(("year", "counts"), [(2024, False), (2025, True), (2026, True)])
def test_a_theme_of_the_has_counts_once_in_force(year: int, *, counts: bool) -> None:
    reason = rules.protocol_reason(year, is_local=False, versions=[LIVE])
    assert reason == (None if counts else "protocols.not_in_force")


def test_a_retired_version_counts_until_its_last_year() -> None:
    steps = [*LIVE, Step(RETIRED, date(2026, 1, 1))]
    assert rules.in_force_during(2026, steps)
    assert not rules.in_force_during(2027, steps)


def test_a_local_theme_waits_for_the_ars() -> None:
    sent = [*LIVE, Step(rules.SENT_TO_ARS, date(2025, 4, 1))]
    validated = [*sent, Step(rules.VALIDATED, date(2026, 1, 10))]
    refused = [*sent, Step(rules.REFUSED, date(2025, 6, 1))]
    assert rules.protocol_reason(2025, is_local=True, versions=[sent]) == "protocols.local_not_validated"
    assert rules.protocol_reason(2025, is_local=True, versions=[validated]) == "protocols.local_not_validated"
    assert rules.protocol_reason(2026, is_local=True, versions=[validated]) is None
    assert rules.protocol_reason(2026, is_local=True, versions=[refused]) == "protocols.local_refused_by_ars"


def test_a_new_version_keeps_the_validation_of_the_theme() -> None:
    first = [*LIVE, Step(rules.SENT_TO_ARS, date(2025, 4, 1)), Step(rules.VALIDATED, date(2025, 5, 1))]
    second = [
        Step("draft", date(2026, 1, 1)),
        Step(ADOPTED, date(2026, 1, 2)),
        Step(IN_FORCE, date(2026, 2, 1)),
    ]
    assert rules.protocol_reason(2026, is_local=True, versions=[first, second]) is None


@pytest.mark.parametrize(
    ("state", "on", "code"),
    [
        (IN_FORCE, date(2026, 1, 5), "protocols.not_adopted"),
        (rules.VALIDATED, date(2026, 1, 5), "protocols.not_sent_to_ars"),
        (RETIRED, date(2026, 1, 5), "protocols.never_in_force"),
        ("draft", date(2026, 1, 5), "protocols.step_already_reached"),
        (ADOPTED, date(2025, 12, 31), "protocols.step_before_the_last"),
        (ADOPTED, date(2026, 3, 13), "protocols.step_in_the_future"),
        (ADOPTED, date(2026, 1, 5), None),
    ],
)
def test_steps_follow_one_another(state: str, on: date, code: str | None) -> None:
    steps = [Step("draft", date(2026, 1, 1))]
    assert rules.step_refusal(steps=steps, state=state, on=on, today=date(2026, 3, 12)) == code


@pytest.mark.parametrize(
    ("declared_on", "delegates", "present", "code"),
    [
        (date(2026, 1, 1), ["70"], ["10", "70"], None),
        (None, ["70"], ["70"], "protocols.not_declared"),
        (date(2027, 1, 1), ["70"], ["70"], "protocols.not_declared"),
        (date(2026, 1, 1), ["70"], ["60"], "protocols.no_delegate"),
        (date(2026, 1, 1), ["60"], ["60"], "protocols.no_delegate"),
    ],
)
def test_an_adhesion_is_declared_and_has_a_delegate(
    declared_on: date | None, delegates: list[str], present: list[str], code: str | None
) -> None:
    reason = rules.cooperation_reason(
        2026, theme="ankle_sprain", declared_on=declared_on, delegates=delegates, present=present
    )
    assert reason == code


@pytest.mark.parametrize(
    ("year", "has_protocol", "sworn_on", "counts", "code"),
    [
        (2026, True, date(2026, 1, 1), 3, None),
        (2022, True, date(2022, 1, 1), 0, None),
        (2026, False, date(2026, 1, 1), 3, "protocols.pathway_without_protocol"),
        (2026, True, None, 3, "protocols.pathway_not_sworn"),
        (2026, True, date(2026, 1, 1), 2, "protocols.pathway_counts_missing"),
    ],
)
def test_heart_failure_pathway(
    year: int, *, has_protocol: bool, sworn_on: date | None, counts: int, code: str | None
) -> None:
    reason = rules.pathway_reason(
        year, is_heart_failure=True, sworn_on=sworn_on, has_protocol=has_protocol, counts=counts
    )
    assert reason == code
