"""How an exercise goes from open to paid, and what each step asks."""

from collections.abc import Mapping
from enum import StrEnum


class State(StrEnum):
    """States of an exercise, in order."""

    OPEN = "open"
    PREPARING = "preparing"
    ATTESTED = "attested"
    TRANSMITTED = "transmitted"
    ANSWERED = "answered"
    PAID = "paid"


ORDER = tuple(State)
"""The steps as a page shows them."""

_NEXT: Mapping[State, frozenset[State]] = {
    State.OPEN: frozenset({State.PREPARING}),
    State.PREPARING: frozenset({State.ATTESTED}),
    State.ATTESTED: frozenset({State.PREPARING, State.TRANSMITTED}),
    State.TRANSMITTED: frozenset({State.PREPARING, State.PAID}),
    State.ANSWERED: frozenset({State.PREPARING, State.PAID}),
    State.PAID: frozenset({State.PREPARING}),
}


def may_go(state: State, to: State) -> bool:
    """Whether an exercise may go from a state to another."""
    return to in _NEXT[state]


def goes_back(state: State, to: State) -> bool:
    """Whether the step undoes others, so that it asks for a reason."""
    return ORDER.index(to) < ORDER.index(state)


def shown_state(stored: State, *, claimed: frozenset[str], decided: frozenset[str]) -> State:
    """The state that people see. An authority never writes in the team's records: « answered » follows from its
    answers, once each indicator claimed in the latest transmission has been accepted or refused."""
    if stored is State.TRANSMITTED and claimed and claimed <= decided:
        return State.ANSWERED
    return stored
