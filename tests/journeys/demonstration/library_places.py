"""What the pages of the library of protocols are about: a version that says something, what is given and received."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.models import OPEN_STATES, LeafletFile, ProtocolOffer, ProtocolVersion
from maisonnee.domains.protocols.rules import content, sharing
from tests.factories import rows, teams
from tests.journeys.demonstration.files import PDF

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]


def _adopted(places: Places) -> ProtocolVersion:
    return ProtocolVersion.objects.exclude(state__in=OPEN_STATES).earliest("pk")


def _draft(places: Places) -> ProtocolVersion:
    """A version being written: the one of the story, or the next one of a protocol."""
    found = ProtocolVersion.objects.filter(state__in=OPEN_STATES).order_by("-number").first()
    if found is None:
        found = operations.open_version(
            actor=places.coordinator, protocol=_adopted(places).protocol, changes="Pour la visite"
        )
    return found


def _item(places: Places) -> Mapping[str, Any]:
    draft = _draft(places)
    said = queries.content_of(actor=places.coordinator, version=draft)
    return {"version_id": draft, "part": "etapes", "key": said.steps[0].key}


def _leaflet(places: Places) -> Mapping[str, Any]:
    found = LeafletFile.objects.first()
    if found is None:
        operations.add_item(
            actor=places.coordinator,
            protocol_version=_draft(places),
            part="leaflets",
            item=content.Leaflet(key="nouveau", title="Pour le patient"),
            file=("pour-le-patient.pdf", PDF),
        )
        found = LeafletFile.objects.get()
    return {"version_id": found.protocol_version, "key": found.key}


def _given(places: Places) -> Mapping[str, Any]:
    found = ProtocolOffer.objects.filter(structure_id=places.house.id).first()
    if found is None:
        found = operations.offer_version(
            actor=places.coordinator,
            protocol_version=_adopted(places),
            recipient=teams.make_structure().pk,
            recipient_name="Une autre équipe",
            agreed_by="La gérance",
        )
    return {"offer_id": found}


def _received(places: Places) -> Mapping[str, Any]:
    package = queries.package_of(actor=places.coordinator, version=_adopted(places), agreed_by="La gérance")
    other = sharing.Package(
        protocol_id="ailleurs",
        title="Un protocole d’ailleurs",
        code="AILLEURS",
        theme=package.theme,
        local_theme=package.local_theme,
        structure="Une autre équipe",
        number=1,
        dated_on=package.dated_on,
        agreed_by="La gérance",
        changes="",
        content=package.content,
    )
    offer = rows.make_row(
        "protocols.protocoloffer",
        teams.make_structure().pk,
        recipient_id=places.house.id,
        package=sharing.sealed(other),
        title=other.title,
    )
    return {"offer_id": offer}


ADDRESSES: Mapping[str, Made] = {
    **{
        f"protocols:{name}": lambda places: {"version_id": _draft(places)}
        for name in ("version", "compare", "version_sheet", "adopt", "write_presentation", "join_text")
    },
    **{
        f"protocols:{name}": lambda places: {"version_id": _adopted(places)}
        for name in ("share", "give_file", "offer", "record_step")
    },
    **{f"protocols:{name}": _item for name in ("change_item", "remove_item", "raise_item")},
    "protocols:add_item": lambda places: {"version_id": _draft(places), "part": "tableaux"},
    "protocols:leaflet_file": _leaflet,
    "protocols:withdraw_offer": _given,
    "protocols:offer_received": _received,
    "protocols:starter": lambda places: {"slug": "avk"},
}
"""How the address of each page is made."""
