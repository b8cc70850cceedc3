"""Giving proofs, carrying them to the next year, withdrawing them."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.models import Proof
from maisonnee.domains.contract.queries import vault as queries
from maisonnee.domains.contract.rules import proofs as rules
from maisonnee.domains.contract.rules.proofs import Files, Requirement
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments, reading
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

PURPOSE = "contract.proof"


@dataclass(frozen=True)
class Upload:
    """A file as it was given."""

    name: str
    content: bytes


@operation(ContractPermission.KEEP_PROOFS)
def add_proofs(
    *,
    actor: Actor,
    indicator: str,
    kind: str,
    starts_on: date,
    ends_on: date,
    uploads: Sequence[Upload],
    title: str = "",
    comment: str = "",
    subject_type: str = "",
    subject_id: uuid.UUID | None = None,
) -> tuple[Proof, ...]:
    """Keep one proof by file, each attested by the actor now.

    Without a title, each takes the name of its file. Raises `Refusal` (unknown kind, dates, file) or
    `DoesNotExist` for a subject that is not the team's.
    """
    if not uploads:
        raise Refusal("contract.proof_without_file", field="documents")
    if ends_on < starts_on:
        raise Refusal("contract.proof_dates", field="ends_on")
    requirement = _requirement(actor, _year_of(actor, starts_on, ends_on), indicator, kind)
    if requirement is None or requirement.files is not Files.UPLOAD:
        raise Refusal("contract.proof_unknown_kind", field="asked")
    if subject_id is None:
        subject_type = ""
        if requirement.each:
            raise Refusal("contract.proof_needs_subject", field="asked")
    else:
        queries.subject_of(actor=actor, subject_type=subject_type, subject_id=subject_id)
        if subject_type not in requirement.subject_types:
            raise Refusal("contract.proof_unknown_kind", field="asked")
    version = queries.current_version_of(actor=actor, subject_type=subject_type, subject_id=subject_id)
    kept = [_kept(actor, upload) for upload in uploads]
    reading.ask(actor=actor, files=kept)
    rows = [
        Proof.objects.create(
            structure_id=actor.structure_id,
            indicator=indicator,
            kind=kind,
            title=(title if len(kept) == 1 and title else file.name)[:200],
            starts_on=starts_on,
            ends_on=ends_on,
            file=file,
            comment=comment,
            subject_type=subject_type,
            subject_id=subject_id,
            subject_version=version,
            attested_by=actor.name,
            attested_at=actor.now,
        )
        for file in kept
    ]
    note(label=rows[0].title, count=len(rows), indicator=indicator, others=_others(len(rows)))
    return tuple(rows)


def _kept(actor: Actor, upload: Upload) -> StoredFile:
    try:
        return attachments.keep_inspected(actor=actor, name=upload.name, data=upload.content, purpose=PURPOSE)
    except Refusal as refusal:
        raise Refusal(
            "contract.proof_file_refused",
            field="documents",
            name=upload.name,
            sentence=refusal.params["sentence"],
        ) from refusal


def _others(count: int) -> str:
    return "" if count < 2 else f" et {count - 1} autre{'s' if count > 2 else ''}"


def _year_of(actor: Actor, starts_on: date, ends_on: date) -> int:
    """The latest year of a period that is not to come: its regime says what is asked. A plan written under an
    earlier regime still proves this year."""
    return max(starts_on.year, min(ends_on.year, actor.today.year))


def _requirement(actor: Actor, year: int, indicator: str, kind: str) -> Requirement | None:
    try:
        asked = rules.requirements_of(queries.regime_of(actor=actor, year=year))
    except LookupError:
        raise Refusal("contract.year_without_regime", field="ends_on", year=year) from None
    return next((one for one in asked if (one.indicator, one.kind) == (indicator, kind)), None)


@operation(ContractPermission.KEEP_PROOFS)
def carry_forward(*, actor: Actor, year: int, proof_ids: Sequence[uuid.UUID]) -> tuple[Proof, ...]:
    """« Reconduire, inchangé »: the actor attests that these proofs of the year before still hold, as they are.

    All or nothing. Raises `Refusal` naming the proof that cannot be carried, and why.
    """
    if not proof_ids:
        raise Refusal("contract.nothing_to_carry")
    known = {one.proof.pk: one for one in queries.carriable_to(actor=actor, year=year)}
    chosen = list(dict.fromkeys(proof_ids))
    # The lock keeps two people from carrying the same proof; the constraint has the last word.
    rows = {
        row.pk: row
        for row in Proof.objects.select_for_update(of=("self",)).filter(
            structure_id=actor.structure_id, pk__in=chosen
        )
    }
    if len(rows) != len(chosen):
        raise Proof.DoesNotExist
    carried = []
    for key in chosen:
        row = rows[key]
        reason = known[key].why_not if key in known else _why_not_offered(actor, row, year)
        if reason is None and _is_carried(row):
            reason = "contract.proof_already_carried"
        if reason is not None:
            raise Refusal(reason, title=row.title)
        carried.append(_carried(actor, row, year))
    note(label=carried[0].title, count=len(carried), year=year, others=_others(len(carried)))
    return tuple(carried)


def _is_carried(row: Proof) -> bool:
    return Proof.objects.filter(
        structure_id=row.structure_id, carried_from=row, withdrawn_at__isnull=True
    ).exists()


def _why_not_offered(actor: Actor, row: Proof, year: int) -> str:
    """Why a proof is not among those of the year before that may be carried."""
    if row.withdrawn_at is not None:
        return "contract.proof_withdrawn"
    if row.ends_on >= date(year, 1, 1):
        return "contract.proof_still_holds"
    return "contract.proof_already_carried" if _is_carried(row) else "contract.proof_replaced"


def _carried(actor: Actor, row: Proof, year: int) -> Proof:
    return Proof.objects.create(
        structure_id=actor.structure_id,
        indicator=row.indicator,
        kind=row.kind,
        title=row.title,
        starts_on=date(year, 1, 1),
        ends_on=date(year, 12, 31),
        file=row.file,
        comment=row.comment,
        subject_type=row.subject_type,
        subject_id=row.subject_id,
        subject_version=row.subject_version,
        carried_from=row,
        attested_by=actor.name,
        attested_at=actor.now,
    )


@operation(ContractPermission.KEEP_PROOFS)
def withdraw_proof(*, actor: Actor, proof: Proof, reason: str) -> Proof:
    """Take a proof out of the vault, with a reason; it stays readable in its history.

    Raises `Refusal` `contract.proof_withdrawn` when it already was.
    """
    current = Proof.objects.select_for_update(of=("self",)).get(pk=proof.pk, structure_id=actor.structure_id)
    if current.withdrawn_at is not None:
        raise Refusal("contract.proof_withdrawn", title=current.title)
    if not reason.strip():
        raise Refusal("contract.reason_needed", field="reason")
    current.withdrawn_at, current.withdrawal_reason = actor.now, reason.strip()
    current.version += 1
    current.save(update_fields=["withdrawn_at", "withdrawal_reason", "version"])
    note(label=current.title, indicator=current.indicator)
    return current
