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
from maisonnee.domains.exchanges.operations.referral_delays import set_referral_delays
from maisonnee.domains.exchanges.operations.referrals import (
    Choice,
    ReferralFacts,
    accept_referral,
    answer_referral,
    book_referral,
    close_referral,
    decline_referral,
    note_answer_arrived,
    record_choice,
    record_coming,
    refer,
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
    "Choice",
    "CoordinationFacts",
    "ReferralFacts",
    "Summary",
    "accept_referral",
    "add_coordination",
    "answer_prescription",
    "answer_question",
    "answer_referral",
    "ask_prescription",
    "ask_question",
    "ask_relay",
    "attach_file",
    "book_referral",
    "change_coordination",
    "close_question",
    "close_referral",
    "decline_referral",
    "end_coordination",
    "note_answer_arrived",
    "pass_answer_on",
    "record_choice",
    "record_coming",
    "record_request",
    "refer",
    "release_question",
    "route_request",
    "say_relay_preference",
    "send_question_on",
    "set_escalation",
    "set_referral_delays",
    "show_presence",
    "stop_showing_presence",
    "withdraw_file",
]
