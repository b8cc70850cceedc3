"""Whether a patient objects to being discussed, from what they and those who speak for them answered. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from maisonnee.domains.concertation.enums import InformationAnswer, Informed


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody answered about a case: when they were told, and when the answer was written down."""

    whom: Informed
    answer: InformationAnswer
    told_on: date
    recorded_at: datetime


def objects_since(answers: Iterable[Answer]) -> date | None:
    """Return the day of the objection that stands, or nothing.

    The last answer of the patient (or of their legal representative) settles; without one, a relative's last answer.
    """
    given = [one for one in answers if one.answer is not InformationAnswer.WAITED]
    own = [one for one in given if one.whom is not Informed.RELATIVE]
    last = max(own or given, key=lambda one: one.recorded_at, default=None)
    return last.told_on if last is not None and last.answer is InformationAnswer.OBJECTS else None
