"""What every write on an inclusion begins with."""

from __future__ import annotations

import uuid
from collections.abc import Iterable

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import group_of
from maisonnee.domains.protocols.enums import EventKind, NoticeKind
from maisonnee.domains.protocols.models import Inclusion, JournalLine, Notice, ProtocolAct
from maisonnee.domains.protocols.policies import prescribes, readable_inclusions
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel.refusals import Refusal


def opened(actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> tuple[Inclusion, Access]:
    """Return an inclusion that is not over, locked, and the access to the record.

    Raises `DoesNotExist` outside the care team, `Refusal` `protocols.inclusion_ended`.
    """
    access = patient_policies.access_to(actor, patient_id=patient_id, for_writing=True)
    found = readable_inclusions(actor).get(patient_id=patient_id, pk=inclusion_id)
    inclusion = (
        Inclusion.objects.select_for_update(of=("self",))
        .select_related("protocol", "protocol_version__protocol", "prescriber")
        .get(pk=found.pk)
    )
    if inclusion.ends_on is not None:
        raise Refusal("protocols.inclusion_ended", on=inclusion.ends_on, title=str(inclusion.protocol))
    return inclusion, access


def require_prescriber(actor: Actor, member: Member) -> None:
    """Raise `Refusal` `protocols.by_prescriber` unless the member prescribes."""
    if not prescribes(actor, member):
        raise Refusal("protocols.by_prescriber")


def shared(access: Access, section: Section) -> dict[str, object]:
    """Return the columns of a row of the shared record written by whoever acts."""
    return {
        "structure_id": access.patient.structure_id,
        "patient": access.patient,
        "section": section,
        "author": access.member,
        "author_group": group_of(access.member.profession),
    }


def write_line(
    actor: Actor, access: Access, inclusion: Inclusion, kind: EventKind, text: str = ""
) -> JournalLine:
    """Add a line to the journal of an inclusion."""
    return JournalLine.objects.create(
        **shared(access, Section.ACTS),
        inclusion=inclusion,
        protocol_version_id=inclusion.protocol_version_id,
        kind=kind,
        at=actor.now,
        by_name=str(access.member),
        text=text,
    )


def tell(
    actor: Actor,
    inclusion: Inclusion,
    kind: NoticeKind,
    members: Iterable[Member],
    *,
    act: ProtocolAct | None = None,
    but: Member | None = None,
) -> None:
    """Tell members afterwards, once each, whoever acts excepted."""
    told = {member.pk: member for member in members if but is None or member.pk != but.pk}
    Notice.objects.bulk_create(
        Notice(
            structure_id=actor.structure_id,
            member=member,
            inclusion=inclusion,
            act=act,
            kind=kind,
            at=actor.now,
        )
        for member in told.values()
    )
