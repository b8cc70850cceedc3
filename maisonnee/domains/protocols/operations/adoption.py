"""The vote that adopts a version."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from maisonnee.domains.protocols.enums import ProtocolPermission, VersionState, VoteMode
from maisonnee.domains.protocols.models import AdoptionVote, ProtocolVersion
from maisonnee.domains.protocols.operations.versions import reach
from maisonnee.domains.protocols.rules.adoption import Count, vote_refusal
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


class Participant(TypedDict):
    """Who took part in a vote, as they were that day; `profession` is a code, or empty."""

    name: str
    profession: str


@operation(ProtocolPermission.WRITE)
def adopt_version(
    *,
    actor: Actor,
    protocol_version: ProtocolVersion,
    mode: VoteMode,
    on: date,
    count: Count | None,
    participants: list[Participant],
    comment: str = "",
) -> AdoptionVote:
    """Record the vote by which the team adopted a version; from then on its text never changes.

    `count` is absent when nobody counted (consensus) or when the numbers were not kept. Raises `Refusal`.
    """
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=protocol_version.pk)
    refusal = vote_refusal(mode=mode, count=count, present=len(participants))
    if refusal is not None:
        raise Refusal(refusal, field="votes_for" if "count" in refusal else "participants")
    reach(actor, current, VersionState.ADOPTED, on=on, comment=comment)
    note(label=current.protocol.title, number=current.number)
    return AdoptionVote.objects.create(
        structure_id=actor.structure_id,
        protocol_version=current,
        held_on=on,
        mode=mode,
        votes_for=count.for_ if count else None,
        votes_against=count.against if count else None,
        abstentions=count.abstained if count else None,
        participants=list(participants),
        recorded_by=actor.name,
    )
