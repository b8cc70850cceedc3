"""Reading protocols, their versions, adhesions to national protocols, and pathways."""

from __future__ import annotations

import uuid

from django.db.models import OuterRef, Prefetch, QuerySet, Subquery

from maisonnee.domains.protocols.models import (
    CooperationProtocol,
    Pathway,
    PathwayCount,
    Protocol,
    ProtocolVersion,
    RoleLine,
    VersionStep,
)
from maisonnee.domains.protocols.policies import visible
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment, StoredFile


def protocols(*, actor: Actor) -> QuerySet[Protocol]:
    """Return every protocol, annotated with the `number` and `state` of its latest version."""
    latest = ProtocolVersion.objects.filter(protocol=OuterRef("pk")).order_by("-number")
    return visible(actor, Protocol).annotate(
        number=Subquery(latest.values("number")[:1]), state=Subquery(latest.values("state")[:1])
    )


def protocol(*, actor: Actor, row_id: uuid.UUID) -> Protocol:
    """Return a protocol. Raises `DoesNotExist`."""
    return visible(actor, Protocol).get(pk=row_id)


def versions_of(*, actor: Actor, protocol: Protocol) -> list[ProtocolVersion]:
    """Return the versions of a protocol, the latest first, with their `steps` and `roles`."""
    return list(
        visible(actor, ProtocolVersion)
        .filter(protocol=protocol)
        .select_related("text_file", "protocol")
        .prefetch_related(
            Prefetch("steps", VersionStep.objects.order_by("reached_on", "id")),
            Prefetch("roles", RoleLine.objects.order_by("position")),
        )
        .order_by("-number")
    )


def version(*, actor: Actor, version_id: uuid.UUID) -> ProtocolVersion:
    """Return a version of a protocol. Raises `DoesNotExist`."""
    return visible(actor, ProtocolVersion).select_related("protocol", "text_file").get(pk=version_id)


def version_text(*, actor: Actor, version_id: uuid.UUID) -> StoredFile:
    """Return the text of a version. Raises `DoesNotExist` when it has none."""
    found = version(actor=actor, version_id=version_id).text_file
    if found is None:
        raise StoredFile.DoesNotExist
    return found


def cooperations(*, actor: Actor) -> QuerySet[CooperationProtocol]:
    """Return every adhesion to a national cooperation protocol."""
    return visible(actor, CooperationProtocol)


def cooperation(*, actor: Actor, row_id: uuid.UUID) -> CooperationProtocol:
    """Return an adhesion. Raises `DoesNotExist`."""
    return cooperations(actor=actor).get(pk=row_id)


def pathways(*, actor: Actor) -> QuerySet[Pathway]:
    """Return every pathway."""
    return visible(actor, Pathway).select_related("protocol")


def pathway(*, actor: Actor, row_id: uuid.UUID) -> Pathway:
    """Return a pathway. Raises `DoesNotExist`."""
    return pathways(actor=actor).get(pk=row_id)


def counts_of(*, actor: Actor, pathway: Pathway) -> list[PathwayCount]:
    """Return the yearly counts of a pathway, the latest year first."""
    return list(visible(actor, PathwayCount).filter(pathway=pathway).order_by("-year", "position"))


def files_of(*, actor: Actor, row: Protocol | CooperationProtocol | Pathway) -> QuerySet[Attachment]:
    """Return the files joined to a row of these registers."""
    visible(actor, type(row)).get(pk=row.pk)
    return attachments.attached_to(row)
