"""What is given to other teams, what they offer, and where a copied protocol comes from."""

from __future__ import annotations

import uuid

from django.db.models import QuerySet

from maisonnee.domains.protocols.enums import OriginKind, VersionState
from maisonnee.domains.protocols.models import (
    Protocol,
    ProtocolOffer,
    ProtocolOrigin,
    ProtocolVersion,
    VersionStep,
)
from maisonnee.domains.protocols.policies import offered_to, visible
from maisonnee.domains.protocols.queries.content import content_of
from maisonnee.domains.protocols.rules.content import Content, content_from
from maisonnee.domains.protocols.rules.sharing import Package
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.tenancy.models import Structure


def package_of(*, actor: Actor, version: ProtocolVersion, agreed_by: str) -> Package:
    """Return what a version gives when it is shared."""
    protocol = version.protocol
    steps = visible(actor, VersionStep).filter(protocol_version=version).order_by("reached_on", "id")
    adopted = steps.filter(state=VersionState.ADOPTED).first() or steps.last()
    return Package(
        protocol_id=str(protocol.pk),
        title=protocol.title,
        code=protocol.code,
        theme=protocol.theme,
        local_theme=protocol.local_theme,
        structure=structure_name(actor=actor),
        number=version.number,
        dated_on=adopted.reached_on if adopted else actor.today,
        agreed_by=agreed_by,
        changes=version.changes,
        content=content_of(actor=actor, version=version),
    )


def structure_name(*, actor: Actor) -> str:
    """Return the name of the actor's team."""
    return Structure.objects.values_list("name", flat=True).get(pk=actor.structure_id)


def offers_made(*, actor: Actor, version: ProtocolVersion) -> list[ProtocolOffer]:
    """Return the offers of a version, the latest first."""
    return list(visible(actor, ProtocolOffer).filter(protocol_version=version))


def offer_made(*, actor: Actor, offer_id: uuid.UUID) -> ProtocolOffer:
    """Return an offer of the team. Raises `DoesNotExist`."""
    return visible(actor, ProtocolOffer).select_related("protocol_version__protocol").get(pk=offer_id)


def offers_received(*, actor: Actor) -> QuerySet[ProtocolOffer]:
    """Return what other teams offer to this one, the latest first, but for what they withdrew."""
    return offered_to(actor).order_by("-offered_at", "-id")


def offers_waiting(*, actor: Actor) -> list[ProtocolOffer]:
    """Return what other teams offer and this one has not taken, the latest first."""
    found = list(offers_received(actor=actor))
    if not found:
        return []
    seals = set(visible(actor, ProtocolOrigin).values_list("seal", flat=True))
    return [offer for offer in found if offer.package.get("seal") not in seals]


def offer_received(*, actor: Actor, offer_id: uuid.UUID) -> ProtocolOffer:
    """Return an offer made to the team. Raises `DoesNotExist`."""
    return offered_to(actor).get(pk=offer_id)


def origins_of(*, actor: Actor, protocol: Protocol) -> list[ProtocolOrigin]:
    """Return where a protocol was copied from, the latest version received first; empty when the team wrote it."""
    return list(visible(actor, ProtocolOrigin).filter(protocol=protocol))


def origin(*, actor: Actor, origin_id: uuid.UUID) -> ProtocolOrigin:
    """Return a version received. Raises `DoesNotExist`."""
    return visible(actor, ProtocolOrigin).select_related("protocol").get(pk=origin_id)


def origin_content(origin: ProtocolOrigin) -> Content:
    """Return what an origin said when it was received."""
    return content_from(origin.content)


def copies_of(*, actor: Actor, package: Package) -> list[Protocol]:
    """Return the team's protocols that were copied from the same one."""
    return list(
        visible(actor, Protocol)
        .filter(origins__kind=OriginKind.STRUCTURE, origins__source_id=package.protocol_id)
        .distinct()
    )
