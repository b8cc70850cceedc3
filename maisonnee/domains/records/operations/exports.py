"""Giving a record: to its patient, or to a colleague outside the team with the patient's consent."""

from __future__ import annotations

import hashlib
import io
import uuid
import zipfile
from collections.abc import Collection, Mapping
from datetime import date, timedelta

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.records.enums import ConsentMeans, RecordPermission, Requester
from maisonnee.domains.records.models import OutsideShare
from maisonnee.domains.records.queries import exports as queries
from maisonnee.domains.records.queries import share_links
from maisonnee.domains.records.rules import leaving
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import sealing, storing
from maisonnee.foundation.journal.models import Entry as JournalEntry
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import Refusal

OPENED, WRONG_CODE = "ouvert", "code refusé"


@operation(RecordPermission.EXPORT_RECORD)
def export_for_patient(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    requester: Requester,
    asked_on: date,
    form: str,
    content: bytes,
) -> Patient:
    """Record that a copy of a record was made at the patient's request: who asked, when, and its fingerprint.

    `form` names what is given (`pdf`, `fhir`). The copy itself is not kept. Raises `Refusal`.
    """
    access = queries.giver(actor=actor, patient_id=patient_id)
    leaving.check_request(asked_on=asked_on, today=actor.today)
    note(
        label=str(Requester(requester).label).lower(),
        asked_on=asked_on.isoformat(),
        form=form,
        sha256=hashlib.sha256(content).hexdigest(),
    )
    return access.patient


@operation(RecordPermission.EXPORT_RECORD)
def share_outside(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    recipient: str,
    purpose: str,
    consent_on: date,
    consent_how: ConsentMeans,
    parts: Collection[str],
    days: int,
    contents: Mapping[str, bytes],
) -> tuple[OutsideShare, str, str]:
    """Give parts of a record to a colleague outside the team. Returns the share, its link's token and its code.

    `contents` (a file by name) is frozen, encrypted under the code; neither the code nor the token is kept.
    Raises `Refusal`.
    """
    access = queries.giver(actor=actor, patient_id=patient_id)
    offered = [part.key for part in queries.parts_offered(actor=actor, patient_id=patient_id)]
    leaving.check_share(parts=parts, offered=offered, consent_on=consent_on, today=actor.today, days=days)
    code, secret, share_id = sealing.new_code(), share_links.new_secret(), new_id()
    file = storing.keep(
        actor=actor,
        name="partage.enc",
        content_type="application/octet-stream",
        content=sealing.seal_with_code(_zipped(contents), code),
        purpose="records.outside_share",
    )
    share = OutsideShare.objects.create(
        id=share_id,
        structure_id=actor.structure_id,
        patient=access.patient,
        recipient=recipient.strip(),
        purpose=purpose.strip(),
        consent_on=consent_on,
        consent_how=str(ConsentMeans(consent_how).label),
        parts=sorted(parts),
        file=file,
        token_hash=share_links.hash_of(secret),
        created_by=access.member,
        created_at=actor.now,
        expires_at=actor.now + timedelta(days=days),
    )
    note(label=share.recipient, parts=sorted(parts), days=days)
    return share, share_links.token(share, secret), code


@operation(RecordPermission.EXPORT_RECORD)
def revoke_outside_share(*, actor: Actor, patient_id: uuid.UUID, share_id: uuid.UUID) -> OutsideShare:
    """Make a link useless, at once. Raises `Refusal` when it already is."""
    found = queries.share(actor=actor, patient_id=patient_id, share_id=share_id)
    share = OutsideShare.objects.select_for_update(of=("self",)).get(pk=found.pk)
    if share.revoked_at is not None:
        raise Refusal("records.share_revoked")
    share.revoked_at = actor.now
    share.save(update_fields=["revoked_at"])
    note(label=share.recipient)
    return share


@operation(RecordPermission.OPEN_OUTSIDE_SHARE)
def open_outside_share(
    *, actor: Actor, share_id: uuid.UUID, code: str
) -> tuple[OutsideShare, dict[str, bytes] | None]:
    """Open what was given, with the code sent apart; None when the code is wrong. Both are in the journal.

    Raises `Refusal` when the link is revoked or expired, or rests after too many wrong codes.
    """
    share = (
        OutsideShare.objects.select_for_update(of=("self",))
        .select_related("file", "patient")
        .get(pk=share_id)
    )
    check_open(share, actor)
    wrong = JournalEntry.objects.filter(
        structure_id=share.structure_id,
        object_type=share._meta.label_lower,
        object_id=str(share.pk),
        action="records.open_outside_share",
        details__outcome=WRONG_CODE,
    )
    rest = actor.now - timedelta(minutes=leaving.ROW_MINUTES)
    if wrong.filter(at__gt=rest).count() >= leaving.CODES_IN_A_ROW:
        raise Refusal("records.share_rests", minutes=leaving.ROW_MINUTES)
    packed = sealing.open_with_code(storing.content_of(share.file), code)
    if packed is None:
        note(outcome=WRONG_CODE, label=share.recipient)
        if wrong.count() + 1 >= leaving.CODES_BEFORE_CLOSING:
            share.revoked_at = actor.now
            share.save(update_fields=["revoked_at"])
        return share, None
    share.first_opened_at = share.first_opened_at or actor.now
    share.times_opened += 1
    share.save(update_fields=["first_opened_at", "times_opened"])
    note(outcome=OPENED, label=share.recipient)
    patient_queries.leave_list_trace(
        actor=actor, place="outside_share", parts_read={share.patient: share.parts}
    )
    return share, _unzipped(packed)


def check_open(share: OutsideShare, actor: Actor) -> None:
    """Raise `Refusal` when a link no longer opens anything."""
    if share.revoked_at is not None:
        raise Refusal("records.share_revoked")
    if share.expires_at <= actor.now:
        raise Refusal("records.share_expired", on=share.expires_at)


def _zipped(contents: Mapping[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(contents.items()):
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return target.getvalue()


def _unzipped(packed: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
