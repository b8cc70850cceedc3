"""Every write of exchanges."""

from __future__ import annotations

from maisonnee.domains.exchanges.operations.addressing import Address
from maisonnee.domains.exchanges.operations.answering import (
    answer_prescription,
    answer_question,
    close_question,
    release_question,
    send_question_on,
)
from maisonnee.domains.exchanges.operations.asking import (
    AfterTheFact,
    Caller,
    Summary,
    ask_prescription,
    ask_question,
    ask_relay,
    record_request,
)
from maisonnee.domains.exchanges.operations.coordination import (
    CoordinationFacts,
    add_coordination,
    attach_file,
    change_coordination,
    end_coordination,
    withdraw_file,
)
from maisonnee.domains.exchanges.operations.secretariat import pass_answer_on, route_request
from maisonnee.domains.exchanges.operations.showing import (
    say_relay_preference,
    set_escalation,
    show_presence,
    stop_showing_presence,
)

__all__ = [
    "Address",
    "AfterTheFact",
    "Caller",
    "CoordinationFacts",
    "Summary",
    "add_coordination",
    "answer_prescription",
    "answer_question",
    "ask_prescription",
    "ask_question",
    "ask_relay",
    "attach_file",
    "change_coordination",
    "close_question",
    "end_coordination",
    "pass_answer_on",
    "record_request",
    "release_question",
    "route_request",
    "say_relay_preference",
    "send_question_on",
    "set_escalation",
    "show_presence",
    "stop_showing_presence",
    "withdraw_file",
]
