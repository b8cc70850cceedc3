"""What may be done about a referral, when it is called back to mind, in which order people are shown."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from maisonnee.domains.exchanges.enums import ReferralAct as Act
from maisonnee.domains.exchanges.enums import ReferralState as State
from maisonnee.domains.exchanges.enums import ReferralUrgency as Urgency
from maisonnee.domains.exchanges.rules import needs, referrals
from maisonnee.kernel.refusals import Refusal

DAY = date(2026, 3, 2)


@given(count=st.integers(1, 12), start=st.dates(date(2020, 1, 1), date(2040, 1, 1)))
def test_each_professional_is_first_in_turn(count: int, start: date) -> None:
    people = list(range(count))

    firsts = [referrals.rotated(people, on=start + timedelta(days=n))[0] for n in range(count)]

    assert sorted(firsts) == people
    assert sorted(referrals.rotated(people, on=start)) == people


@given(
    acts=st.lists(st.sampled_from(list(Act)), max_size=20),
    answers_here=st.booleans(),
)
def test_any_course_stays_within_the_states_and_a_closed_loop_stays_closed(
    acts: list[Act], answers_here: bool
) -> None:
    state, was_closed = State.CHOOSING, False
    for act in acts:
        try:
            state = referrals.next_state(state, act, answers_here=answers_here)
        except Refusal:
            continue
        assert not was_closed
        was_closed = state == State.CLOSED
    assert state in State
    assert was_closed is (state == State.CLOSED)


def test_every_open_state_can_be_closed() -> None:
    for state in State:
        possible = referrals.acts_possible(state, answers_here=True)
        assert (Act.CLOSE in possible) is (state != State.CLOSED)


def test_a_letter_outside_is_not_accepted_here_but_booked_at_once() -> None:
    assert Act.ACCEPT not in referrals.acts_possible(State.SENT, answers_here=False)
    assert Act.BOOK in referrals.acts_possible(State.SENT, answers_here=False)
    assert Act.BOOK not in referrals.acts_possible(State.SENT, answers_here=True)


@pytest.mark.parametrize(
    ("state", "urgency", "appointment_on", "here", "days", "late"),
    [
        (State.SENT, Urgency.WEEK, None, True, 3, False),
        (State.SENT, Urgency.WEEK, None, True, 4, True),
        (State.SENT, Urgency.TODAY, None, True, 2, True),
        (State.SENT, Urgency.WEEK, None, False, 14, False),
        (State.SENT, Urgency.WEEK, None, False, 15, True),
        (State.BOOKED, Urgency.WEEK, DAY + timedelta(days=30), True, 33, False),
        (State.BOOKED, Urgency.WEEK, DAY + timedelta(days=30), True, 34, True),
        (State.SEEN, Urgency.WEEK, DAY, True, 16, True),
        (State.CLOSED, Urgency.TODAY, None, True, 400, False),
    ],
)
def test_a_loop_that_does_not_move_says_so(
    state: State, urgency: Urgency, appointment_on: date | None, here: bool, days: int, late: bool
) -> None:
    found = referrals.overdue_since(
        state=state,
        urgency=urgency,
        since=DAY,
        appointment_on=appointment_on,
        answers_here=here,
        today=DAY + timedelta(days=days),
        delays=referrals.Delays(),
    )

    assert (found is not None) is late


def test_a_need_is_a_word_not_a_part_of_one() -> None:
    assert needs.is_said("cor", "Soins des cors et durillons")
    assert not needs.is_said("cor", "avec l’accord du médecin, coordination")
    assert needs.is_said("pied diabétique", "Prévention du pied chez les diabétiques")
    assert needs.needs_of("cor, panaris ; pied diabétique ou ongle") == [
        "cor",
        "panaris",
        "pied diabétique",
        "ongle",
    ]
    assert needs.needs_of(" , le ") == []


def test_what_is_sent_to_the_wrong_door_finds_the_podiatrist() -> None:
    for need in ("cor", "panaris", "pied diabétique", "ongle incarné"):
        assert "80" in needs.known_for(need)
    assert "80" not in needs.known_for("toux")
