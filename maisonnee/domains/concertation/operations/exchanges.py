"""Noting an informal exchange, and completing what a colleague noted."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import date

from maisonnee.domains.concertation import rules
from maisonnee.domains.concertation.enums import ConcertationPermission, Theme
from maisonnee.domains.concertation.models import InformalExchange
from maisonnee.domains.concertation.operations.keeping import exchange_draft
from maisonnee.domains.concertation.operations.tasks import NewTask, create_tasks
from maisonnee.domains.concertation.policies import visible_exchanges
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import visible_patients
from maisonnee.domains.records import operations as records
from maisonnee.domains.records.models import Entry
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion


@operation(ConcertationPermission.NOTE_EXCHANGE)
def note_informal_exchange(
    *,
    actor: Actor,
    patient: Patient,
    other: Member,
    held_on: date,
    subject: str,
    theme: Theme,
    decision: str = "",
    tasks: tuple[NewTask, ...] = (),
    in_record: bool = False,
    is_another: bool = False,
) -> InformalExchange:
    """Note what two professionals said of a patient; either of the two may.

    `in_record` keeps it in the patient's record too. The same two, the same patient, the same day: it is the same
    exchange, to be completed rather than counted twice, unless `is_another`. Raises `Refusal` `concertation.not_a_member` (the actor has no sheet in the team), `.with_oneself`,
    `.in_the_future`, `.implausible_day`, `.subject_missing`, `.already_noted`, `.not_in_care_team`; `Patient.DoesNotExist` when the patient is not visible.
    """
    patient = visible_patients(actor).get(pk=patient.pk)
    me = own_member(actor=actor)
    if me is None:
        raise Refusal("concertation.not_a_member")
    if me.pk == other.pk:
        raise Refusal("concertation.with_oneself", field="other")
    if held_on > actor.today:
        raise Refusal("concertation.in_the_future", field="held_on")
    if not rules.is_plausible_day(held_on, today=actor.today):
        raise Refusal("concertation.implausible_day", field="held_on")
    if not subject.strip():
        raise Refusal("concertation.subject_missing", field="subject")
    if not is_another:
        _refuse_twice(actor, patient, me, other, held_on)
    exchange = InformalExchange.objects.create(
        structure_id=actor.structure_id,
        patient=patient,
        noted_by=me,
        other=other,
        held_on=held_on,
        subject=subject.strip(),
        decision=decision.strip(),
        theme=theme,
        noted_at=actor.now,
    )
    create_tasks(actor, tasks, exchange=exchange)
    if in_record:
        _keep(actor, exchange)
    note(other=str(other))
    return exchange


def _refuse_twice(actor: Actor, patient: Patient, me: Member, other: Member, held_on: date) -> None:
    both = (me.pk, other.pk)
    same = InformalExchange.objects.filter(
        structure_id=actor.structure_id,
        patient=patient,
        held_on=held_on,
        noted_by__in=both,
        other__in=both,
    ).select_related("noted_by")
    known = same.first()
    if known is not None:
        raise Refusal("concertation.already_noted", field="is_another", noted_by=str(known.noted_by))


def _keep(actor: Actor, exchange: InformalExchange) -> None:
    """Write the exchange in the patient's record, as any entry of the actor's."""
    try:
        (entry,) = records.write_entries(
            actor=replace(actor, submission=None),
            patient_id=exchange.patient_id,
            drafts=[exchange_draft(exchange)],
        )
    except Patient.DoesNotExist:
        raise Refusal("concertation.not_in_care_team", field="in_record") from None
    exchange.entry = entry
    exchange.save(update_fields=["entry"])


def _of_one_of_both(actor: Actor, exchange: InformalExchange) -> InformalExchange:
    found = (
        visible_exchanges(actor)
        .select_for_update(of=("self",))
        .select_related("other", "noted_by", "patient")
        .get(pk=exchange.pk)
    )
    if actor.user_id is None or actor.user_id not in (found.noted_by.user_id, found.other.user_id):
        raise Refusal("concertation.not_one_of_both")
    return found


@operation(ConcertationPermission.NOTE_EXCHANGE)
def keep_exchange(*, actor: Actor, exchange: InformalExchange) -> InformalExchange:
    """Keep an exchange in the patient's record, afterwards: either of the two may say so.

    Raises `Refusal` `concertation.not_one_of_both`, `.already_in_record`, `.not_in_care_team`.
    """
    exchange = _of_one_of_both(actor, exchange)
    if exchange.entry_id is not None:
        raise Refusal("concertation.already_in_record")
    _keep(actor, exchange)
    note(other=str(exchange.other))
    return exchange


@operation(ConcertationPermission.NOTE_EXCHANGE)
def correct_exchange(
    *,
    actor: Actor,
    exchange: InformalExchange,
    version: int,
    subject: str,
    theme: Theme,
    held_on: date,
    decision: str = "",
) -> InformalExchange:
    """Correct what one noted; the versions before stay, and what the record holds of it follows.

    Raises `Refusal` `concertation.not_the_author`, `.subject_missing`, `.in_the_future`, `.implausible_day`;
    `StaleVersion`.
    """
    exchange = _of_one_of_both(actor, exchange)
    if exchange.noted_by.user_id != actor.user_id:
        raise Refusal("concertation.not_the_author")
    if exchange.version != version:
        current = {name: getattr(exchange, name) for name in ("subject", "decision", "theme", "held_on")}
        raise StaleVersion(current={**current, "version": exchange.version}, changed_by=str(exchange.other))
    if not subject.strip():
        raise Refusal("concertation.subject_missing", field="subject")
    if held_on > actor.today:
        raise Refusal("concertation.in_the_future", field="held_on")
    if not rules.is_plausible_day(held_on, today=actor.today):
        raise Refusal("concertation.implausible_day", field="held_on")
    exchange.subject, exchange.decision = subject.strip(), decision.strip()
    exchange.theme, exchange.held_on = theme, held_on
    exchange.corrected_at = actor.now
    exchange.version += 1
    exchange.save()
    if exchange.entry is not None and exchange.entry.author_id == exchange.noted_by_id:
        draft = exchange_draft(exchange)
        # Whoever writes in this record no more leaves it as it is: the exchange tells that it was corrected.
        with suppress(Patient.DoesNotExist, Entry.DoesNotExist, Refusal):
            records.correct_entry(
                actor=replace(actor, submission=None),
                patient_id=exchange.patient_id,
                entry_id=exchange.entry.pk,
                version=exchange.entry.version,
                reason="Échange corrigé par qui l’avait noté",
                values={"text": draft.text, "happened_on": draft.happened_on},
            )
    note(other=str(exchange.other))
    return exchange


@operation(ConcertationPermission.NOTE_EXCHANGE)
def complete_exchange(
    *, actor: Actor, exchange: InformalExchange, version: int, completion: str
) -> InformalExchange:
    """Add what the other one remembers; what was first noted does not change.

    Raises `Refusal` `concertation.not_the_other`, `.completion_missing`; `StaleVersion`.
    """
    exchange = (
        visible_exchanges(actor)
        .select_for_update(of=("self",))
        .select_related("other", "noted_by")
        .get(pk=exchange.pk)
    )
    if actor.user_id is None or exchange.other.user_id != actor.user_id:
        raise Refusal("concertation.not_the_other")
    if exchange.version != version:
        raise StaleVersion(
            current={"completion": exchange.completion, "version": exchange.version},
            changed_by=str(exchange.other),
        )
    if not completion.strip():
        raise Refusal("concertation.completion_missing", field="completion")
    exchange.completion, exchange.completed_at = completion.strip(), actor.now
    exchange.version += 1
    exchange.save()
    note(other=str(exchange.noted_by))
    return exchange
