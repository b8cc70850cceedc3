"""Transmitting a dossier, and replying to the authorities."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.models import Message, Transmission
from maisonnee.domains.contract.operations.states import locked, move
from maisonnee.domains.contract.queries import transmissions as queries
from maisonnee.domains.contract.queries.transmissions import Outgoing, Recipient
from maisonnee.domains.contract.rules.states import State
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import storing
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

LONGEST_REASON = 500


@dataclass(frozen=True)
class _Frozen:
    archive: StoredFile
    report: StoredFile


@operation(ContractPermission.TRANSMIT)
def transmit(
    *,
    actor: Actor,
    year: int,
    dossier_id: uuid.UUID,
    recipient_ids: Sequence[uuid.UUID],
    correction_reason: str = "",
) -> tuple[Transmission, ...]:
    """Give the dossier that was read to its recipients: each receives its own frozen copy.

    Raises `Refusal` with the first obstacle (`queries.outgoing`), `contract.dossier_outdated` when the one
    given is not the latest, `contract.recipient_unknown`, or `contract.correction_needs_reason` after the
    first transmission.
    """
    exercise = locked(actor, year)
    going = queries.outgoing(actor=actor, year=year)
    if going.obstacles:
        raise Refusal(going.obstacles[0])
    dossier = going.dossier
    if dossier is None or dossier.pk != dossier_id:
        raise Refusal("contract.dossier_outdated")
    chosen = [one for one in going.recipients if one.id in set(recipient_ids)]
    if not chosen or len(chosen) != len(set(recipient_ids)):
        raise Refusal("contract.recipient_unknown", field="recipients")
    reason = correction_reason.strip()[:LONGEST_REASON]
    if going.number > 1 and not reason:
        raise Refusal("contract.correction_needs_reason", field="correction_reason")
    move(exercise, State.TRANSMITTED)
    sent = [_sent(actor, going, one, reason) for one in chosen]
    note(
        year=year,
        number=going.number,
        manifest=dossier.manifest_sha256,
        recipients=", ".join(one.name for one in chosen),
        transmissions=[str(row.pk) for row in sent],
    )
    return tuple(sent)


def _sent(actor: Actor, going: Outgoing, recipient: Recipient, reason: str) -> Transmission:
    dossier, contents, attested_at = going.dossier, going.contents, going.exercise.attested_at
    if dossier is None or attested_at is None:
        raise Refusal("contract.no_dossier")
    frozen = _frozen(actor, dossier.archive, dossier.report, recipient)
    return Transmission.objects.create(
        structure_id=actor.structure_id,
        exercise=going.exercise,
        year=contents.year,
        number=going.number,
        recipient_id=recipient.id,
        recipient_name=recipient.name,
        sender_name=contents.structure_name,
        statement={
            "structure": {
                "name": contents.structure_name,
                "finess": contents.finess,
                "siret": contents.siret,
                "legal_form": contents.legal_form,
                "address": contents.address,
            },
            "exercise": contents.exercise,
            "statement": contents.statement,
            "proofs": [
                {"path": one.path, "indicator": one.indicator, "title": one.title, "covers": one.covers}
                for one in contents.proofs
            ],
        },
        manifest={**dossier.manifest, "manifest_sha256": dossier.manifest_sha256},
        archive=frozen.archive,
        report=frozen.report,
        attested_by=contents.attested_by,
        attested_at=attested_at,
        transmitted_by=actor.name,
        transmitted_at=actor.now,
        correction_reason=reason,
    )


def _frozen(actor: Actor, archive: StoredFile, report: StoredFile, recipient: Recipient) -> _Frozen:
    """Copies that the recipient may read, and that nobody may change (a trigger refuses it)."""
    copies = [
        storing.keep(
            actor=actor,
            name=file.name,
            content_type=file.content_type,
            content=storing.content_of(file),
            purpose="contract.transmission",
            recipient_id=recipient.id,
        )
        for file in (archive, report)
    ]
    return _Frozen(*copies)


@operation(ContractPermission.TRANSMIT)
def reply(*, actor: Actor, transmission: Transmission, indicator: str, body: str) -> Message:
    """Answer an authority about an indicator of what was transmitted to it (empty: about the whole).

    Raises `Refusal` `contract.message_empty` or `contract.indicator_unknown`.
    """
    if not body.strip():
        raise Refusal("contract.message_empty", field="body")
    known = {line["code"] for line in transmission.statement["statement"]["indicators"]}
    if indicator and indicator not in known:
        raise Refusal("contract.indicator_unknown", field="body")
    note(year=transmission.year, indicator=indicator, recipients=transmission.recipient_name)
    return Message.objects.create(
        structure_id=actor.structure_id,
        transmission=transmission,
        recipient_id=transmission.recipient_id,
        indicator=indicator,
        body=body.strip(),
        author_name=actor.name,
        author_structure_name=transmission.sender_name,
        sent_at=actor.now,
    )
