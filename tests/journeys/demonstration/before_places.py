"""What the pages of what comes before a meeting are about, in the demonstration's team."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import (
    InformationAnswer,
    InformationKind,
    InformationMeans,
    Informed,
)
from maisonnee.domains.concertation.models import CalendarFeed, Guest, PatientInformation, Poll, Topic
from maisonnee.domains.structures.models import Member

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]


def _own(places: Places) -> Member:
    return Member.objects.get(user=places.house.user("infirmier"))


def _topic(places: Places) -> Topic:
    return Topic.objects.filter(removed_at__isnull=True).first() or operations.add_topic(
        actor=places.house.actor("gerance"), meeting=places.planned, what="Chariot de pansements"
    )


def _information(places: Places) -> PatientInformation:
    nurse = places.house.actor("infirmier")
    return operations.note_information(
        actor=nurse,
        case=queries.readable_case(actor=nurse, case_id=places.pending.pk).case,
        whom=Informed.PATIENT,
        kind=InformationKind.INFORMED,
        means=InformationMeans.FACE_TO_FACE,
        told_on=nurse.today,
        told_by=_own(places),
        answer=InformationAnswer.AGREES,
    )


def _guest(places: Places) -> Guest:
    return operations.add_guest(actor=places.house.actor("gerance"), meeting=places.planned, name="Mme Roux")


def _feed(places: Places) -> tuple[CalendarFeed, str]:
    return operations.make_feed(actor=places.house.actor("infirmier"))


def _of_meeting(places: Places) -> Mapping[str, Any]:
    return {"meeting_id": places.planned}


def _of_poll(places: Places) -> Mapping[str, Any]:
    return {"poll_id": Poll.objects.filter(state="open").earliest("pk")}


_MEETING = ("add_topic", "participants", "add_guest")
_POLL = ("poll", "answer_slot", "choose_slot", "drop_poll")
ONLY_POSTED = frozenset(
    f"concertation:{name}"
    for name in (
        *("answer_slot", "cancel_days", "choose_slot", "drop_poll", "mark_guest", "move_topic"),
        *("note_discharge", "revoke_calendar", "set_minutes", "settle_suggestion"),
    )
)
"""Buttons of a page, without a page of their own."""
FILES = frozenset({"concertation:calendar", "concertation:print_agenda"})

ADDRESSES: Mapping[str, Made] = {
    **{f"concertation:{name}": _of_meeting for name in _MEETING},
    **{f"concertation:{name}": _of_poll for name in _POLL},
    "concertation:profession_week": lambda places: {"profession": "60"},
    "concertation:add_days": lambda places: {"member_id": _own(places)},
    "concertation:cancel_days": lambda places: {"member_id": _own(places)},
    "concertation:revoke_calendar": lambda places: {"feed_id": _feed(places)[0]},
    "concertation:calendar": lambda places: {"token": _feed(places)[1]},
    "concertation:set_kind": lambda places: {"kind": "team"},
    "concertation:note_answer": lambda places: {"information_id": _information(places)},
    "concertation:change_topic": lambda places: {"topic_id": _topic(places)},
    "concertation:move_topic": lambda places: {"topic_id": _topic(places)},
    "concertation:mark_guest": lambda places: {"guest_id": _guest(places)},
    "concertation:print_agenda": lambda places: {"meeting_id": places.planned, "version": "noms"},
    "concertation:settle_suggestion": lambda places: {"patient_id": places.pending.patient},
    "concertation:note_discharge": lambda places: {"patient_id": places.pending.patient},
}
