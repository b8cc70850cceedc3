"""What the library of protocols says on the page of the day, to whoever leads the team."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from maisonnee.domains.protocols import queries
from maisonnee.domains.protocols.enums import ProtocolPermission
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import LEADS
from maisonnee.interfaces.web import formats
from maisonnee.kernel.french import COLON


def rows(actor: Actor) -> list[dict[str, Any]]:
    """Protocols to review, and those that other teams offer."""
    if not actor.may(ProtocolPermission.WRITE) or actor.roles.isdisjoint(LEADS):
        return []
    late = [
        {
            "title": f"Protocole à revoir{COLON}{protocol.title}",
            "who": f"Prévu {formats.day(protocol.review_on, actor.today)}" if protocol.review_on else "",
            "href": reverse("protocols:protocol", args=[protocol.pk]),
            "icon": "protocol",
            "chip": "en retard" if protocol.review_on and protocol.review_on < actor.today else "",
            "tone": "warn",
        }
        for protocol in queries.to_review(actor=actor)
    ]
    offered = [
        {
            "title": f"{offer.sender_name} vous propose un protocole",
            "who": f"{offer.title}, version {offer.number}",
            "href": reverse("protocols:offer_received", args=[offer.pk]),
            "icon": "protocol",
            "chip": "lire",
            "tone": "on",
        }
        for offer in queries.offers_waiting(actor=actor)
    ]
    return [*late, *offered]
