"""Noting an informal exchange, and completing what a colleague noted."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.concertation import rules
from maisonnee.domains.concertation.enums import ConcertationPermission, Theme
from maisonnee.domains.concertation.models import InformalExchange
from maisonnee.domains.concertation.operations.tasks import NewTask, create_tasks
from maisonnee.domains.concertation.policies import visible_exchanges
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.patients.policies import visible_patients
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
) -> InformalExchange:
    """Note what two professionals said of a patient.

    Raises `Refusal` `concertation.not_a_member` (the actor has no sheet in the team), `.with_oneself`,
    `.in_the_future`, `.implausible_day`, `.subject_missing`; `Patient.DoesNotExist` when the patient is not visible.
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
    note(other=str(other))
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
