"""What the pages of questions are about: what the nurse of the demonstration's team asked or noted."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import Addressee, RequestOrigin, RequestSubject, Urgency
from maisonnee.domains.exchanges.models import Question
from maisonnee.domains.exchanges.operations import Address, Caller

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]


def _asked(places: Places) -> Mapping[str, Any]:
    """A question about a patient of the record, that waits for whoever follows them."""
    nurse = places.house.actor("infirmier")
    found = next((view.question for view in queries.own_questions(actor=nurse) if view.is_waiting), None)
    if found is None:
        found = operations.ask_question(
            actor=nurse,
            patient_id=None,
            address=Address(addressee=Addressee.PROFESSION, profession="10"),
            text="Qui prend les appels ce soir ?",
            urgency=Urgency.TODAY,
        )
    return {"question_id": found}


def _noted(places: Places) -> Mapping[str, Any]:
    """A request that the nurse took down, and that waits."""
    nurse = places.house.actor("infirmier")
    queue = [one.question for one in queries.request_queue(actor=nurse)]
    found: Question | None = next((one for one in queue if one.is_waiting), None)
    if found is None:
        found = operations.record_request(
            actor=nurse,
            patient_id=None,
            address=Address(addressee=Addressee.PROFESSION, profession="10"),
            text="La pharmacie demande à être rappelée.",
            urgency=Urgency.TODAY,
            caller=Caller(origin=RequestOrigin.PHARMACY, subject=RequestSubject.CALL_BACK, name="Pharmacie"),
        )
    return {"question_id": found}


ADDRESSES: Mapping[str, Made] = {
    **{f"questions:{name}": _asked for name in ("question", "release", "send_on", "close")},
    **{f"questions:{name}": _noted for name in ("route", "pass_on")},
}
