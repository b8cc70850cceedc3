"""Giving a version to another team, taking a copy of theirs, or of a starter. A copy keeps its origin."""

from __future__ import annotations

import uuid
from dataclasses import dataclass, replace
from datetime import date

from maisonnee.domains.protocols.enums import LOCAL_THEME, OriginKind, ProtocolPermission, ProtocolTheme
from maisonnee.domains.protocols.models import (
    OPEN_STATES,
    Protocol,
    ProtocolOffer,
    ProtocolOrigin,
    ProtocolVersion,
)
from maisonnee.domains.protocols.operations.content import put
from maisonnee.domains.protocols.operations.versions import ProtocolFacts, open_protocol
from maisonnee.domains.protocols.queries import sharing as queries
from maisonnee.domains.protocols.rules.content import Content, to_json
from maisonnee.domains.protocols.rules.sharing import Package, sealed
from maisonnee.domains.protocols.rules.starters import Starter
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, slots=True)
class _Origin:
    kind: OriginKind
    source_name: str
    source_id: str
    title: str
    number: int
    dated_on: date
    agreed_by: str
    content: Content
    seal: str


@operation(ProtocolPermission.WRITE)
def copy_starter(*, actor: Actor, starter: Starter, code: str, title: str) -> Protocol:
    """Open the team's own draft from a starter; its authors are the team's. Raises `Refusal`."""
    facts: ProtocolFacts = {
        "code": code,
        "title": title,
        "theme": starter.theme,
        "local_theme": starter.local_theme,
        "review_on": None,
    }
    origin = _Origin(
        OriginKind.STARTER,
        starter.title,
        starter.slug,
        starter.title,
        1,
        starter.written_on,
        "",
        starter.content,
        f"{starter.slug}:{starter.written_on.isoformat()}",
    )
    return _copied(actor, facts, origin)


@operation(ProtocolPermission.WRITE)
def give_file(*, actor: Actor, protocol_version: ProtocolVersion, agreed_by: str) -> ProtocolVersion:
    """Say that a version is given as a file, with whose agreement (`queries.package_of` makes the file).

    Raises `Refusal` `protocols.share_not_adopted` while its text may change.
    """
    _check_given(protocol_version, agreed_by)
    note(label=protocol_version.protocol.title, number=protocol_version.number, agreed_by=agreed_by)
    return protocol_version


@operation(ProtocolPermission.WRITE)
def offer_version(
    *,
    actor: Actor,
    protocol_version: ProtocolVersion,
    recipient: uuid.UUID,
    recipient_name: str,
    agreed_by: str,
) -> ProtocolOffer:
    """Offer a version to the team that gave its code. Raises `Refusal`."""
    _check_given(protocol_version, agreed_by)
    if recipient == actor.structure_id:
        raise Refusal("protocols.offer_to_oneself", field="recipient")
    same = ProtocolOffer.objects.filter(
        structure_id=actor.structure_id,
        protocol_version=protocol_version,
        recipient_id=recipient,
        withdrawn_at__isnull=True,
    )
    if same.exists():
        raise Refusal("protocols.already_offered", field="recipient")
    package = queries.package_of(actor=actor, version=protocol_version, agreed_by=agreed_by)
    note(label=package.title, number=package.number, recipient=recipient_name, agreed_by=agreed_by)
    return ProtocolOffer.objects.create(
        structure_id=actor.structure_id,
        protocol_version=protocol_version,
        recipient_id=recipient,
        recipient_name=recipient_name,
        sender_name=package.structure,
        title=package.title,
        number=package.number,
        agreed_by=agreed_by,
        package=sealed(package),
        offered_at=actor.now,
    )


@operation(ProtocolPermission.WRITE)
def withdraw_offer(*, actor: Actor, offer: ProtocolOffer) -> ProtocolOffer:
    """Withdraw an offer: what was copied stays with who copied it. Raises `Refusal`."""
    current = ProtocolOffer.objects.select_for_update(of=("self",)).get(
        pk=offer.pk, structure_id=actor.structure_id
    )
    if current.withdrawn_at is not None:
        raise Refusal("protocols.offer_already_withdrawn")
    current.withdrawn_at = actor.now
    current.save(update_fields=["withdrawn_at"])
    note(label=current.title, recipient=current.recipient_name)
    return current


@operation(ProtocolPermission.WRITE)
def receive_copy(*, actor: Actor, package: Package, code: str, title: str) -> Protocol:
    """Open the team's own draft from another team's version, which stays known as its origin. Raises `Refusal`."""
    theme = package.theme if package.theme in ProtocolTheme.values else LOCAL_THEME
    facts: ProtocolFacts = {
        "code": code,
        "title": title,
        "theme": theme,
        "local_theme": (package.local_theme or package.title)[:200] if theme == LOCAL_THEME else "",
        "review_on": None,
    }
    return _copied(actor, facts, _origin(package))


@operation(ProtocolPermission.WRITE)
def receive_newer(*, actor: Actor, protocol: Protocol, package: Package) -> Protocol:
    """Keep a newer version of a copy's origin, to show what separates them: the team's text is left as it is.

    Raises `Refusal`: `protocols.other_origin`, `protocols.already_received`, `protocols.older_than_received`.
    """
    current = Protocol.objects.select_for_update(of=("self",)).get(pk=protocol.pk)
    known = current.origins.filter(kind=OriginKind.STRUCTURE).order_by("-number").first()
    if known is None or known.source_id != package.protocol_id:
        raise Refusal("protocols.other_origin", field="file")
    if current.origins.filter(seal=package.seal).exists():
        raise Refusal("protocols.already_received", field="file", number=package.number)
    if package.number < known.number:
        raise Refusal("protocols.older_than_received", field="file", number=known.number)
    _keep(actor, current, _origin(package))
    note(label=current.title, source=package.structure, number=package.number)
    return current


def _check_given(version: ProtocolVersion, agreed_by: str) -> None:
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=version.pk)
    if current.state in OPEN_STATES:
        raise Refusal("protocols.share_not_adopted")
    if not agreed_by.strip():
        raise Refusal("protocols.share_without_agreement", field="agreed_by")


def _origin(package: Package) -> _Origin:
    return _Origin(
        OriginKind.STRUCTURE,
        package.structure[:200],
        package.protocol_id[:60],
        package.title[:200],
        package.number,
        package.dated_on,
        package.agreed_by[:200],
        package.content,
        package.seal,
    )


def _copied(actor: Actor, facts: ProtocolFacts, origin: _Origin) -> Protocol:
    protocol = open_protocol(actor, facts)
    version = protocol.versions.get()
    said = origin.content
    # The files stay with the sender, and the team's own authors sign.
    put(
        actor,
        version,
        replace(
            said,
            authors=(),
            leaflets=tuple(replace(leaflet, file_name="") for leaflet in said.leaflets),
        ),
    )
    _keep(actor, protocol, origin)
    note(label=protocol.title, source=origin.source_name, number=origin.number)
    return protocol


def _keep(actor: Actor, protocol: Protocol, origin: _Origin) -> None:
    ProtocolOrigin.objects.create(
        structure_id=actor.structure_id,
        protocol=protocol,
        kind=origin.kind,
        source_name=origin.source_name,
        source_id=origin.source_id,
        title=origin.title,
        number=origin.number,
        dated_on=origin.dated_on,
        agreed_by=origin.agreed_by,
        content=to_json(origin.content),
        seal=origin.seal,
        received_by=actor.name,
        received_at=actor.now,
    )
