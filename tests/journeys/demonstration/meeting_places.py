"""What the pages of a meeting, of decisions and of tasks are about, in the demonstration."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from maisonnee.domains.concertation import operations
from maisonnee.domains.concertation.models import CaseNote, Task
from maisonnee.domains.structures.models import Member

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]


def _decision(places: Places) -> Mapping[str, Any]:
    """A decision the nurse was there to hear."""
    nurse = Member.objects.get(user=places.house.user("infirmier"))
    there = CaseNote.objects.filter(case__meeting__state="closed", case__meeting__attendances__member=nurse)
    return {"case_id": there.exclude(case__meeting__attendances__presence="excused").latest("pk").case_id}


def _own(places: Places) -> Mapping[str, Any]:
    """A task of the nurse's."""
    return {"task_id": operations.create_task(actor=places.house.actor("infirmier"), what="Rappeler l’EHPAD")}


def _proposed(places: Places) -> Mapping[str, Any]:
    """A task that the lead doctor proposes to the nurse."""
    nurse = Member.objects.get(user=places.house.user("infirmier"))
    task: Task = operations.create_task(
        actor=places.house.actor("gerance"), what="Appeler le réseau", member=nurse
    )
    return {"task_id": task}


ADDRESSES: Mapping[str, Made] = {
    "concertation:say_outcome": _decision,
    "concertation:decision_applied": _decision,
    "concertation:mark_moment": lambda places: {
        "meeting_id": places.under_way,
        "member_id": places.present,
    },
    "concertation:propose_task": _own,
    "concertation:hand_over_task": _own,
    "concertation:accept_task": _proposed,
    "concertation:decline_task": _proposed,
}
