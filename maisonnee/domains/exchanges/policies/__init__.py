"""Who sees which exchanges: questions (`questions`), coordination with partners (`coordination`)."""

from __future__ import annotations

from maisonnee.domains.exchanges.policies.coordination import visible
from maisonnee.domains.exchanges.policies.questions import (
    careful_readers,
    escalated_questions,
    every_readable_question,
    is_guest,
    own_part,
    patients_to_exchange_about,
    prescribes,
    questions_to_reach,
    queued_requests,
    reachable_members,
    readable_questions,
    takes_part,
    waiting_questions,
    waits_for,
)
from maisonnee.domains.exchanges.policies.referrals import (
    followed_referrals,
    readable_referrals,
    received_referrals,
    tracked_referrals,
)

__all__ = [
    "careful_readers",
    "escalated_questions",
    "every_readable_question",
    "followed_referrals",
    "is_guest",
    "own_part",
    "patients_to_exchange_about",
    "prescribes",
    "questions_to_reach",
    "queued_requests",
    "reachable_members",
    "readable_questions",
    "readable_referrals",
    "received_referrals",
    "takes_part",
    "tracked_referrals",
    "visible",
    "waiting_questions",
    "waits_for",
]
