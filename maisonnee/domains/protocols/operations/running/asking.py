"""A value that the table does not settle: the prescriber is asked, with everything needed to answer."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import transaction

from maisonnee.domains.exchanges import operations as exchanges
from maisonnee.domains.exchanges.enums import Addressee, Urgency
from maisonnee.domains.exchanges.models import Question
from maisonnee.domains.exchanges.operations import Address
from maisonnee.domains.protocols.enums import (
    EventKind,
    HeldBecause,
    RunningPermission,
    TableAnswer,
    Validation,
)
from maisonnee.domains.protocols.models import HeldReading, Inclusion, ProtocolAct
from maisonnee.domains.protocols.operations.running import common
from maisonnee.domains.protocols.operations.running.acting import (
    Decision,
    Doing,
    Found,
    begun,
    check_may_act,
    signed,
    value_columns,
    written_measure,
)
from maisonnee.domains.protocols.policies import readable_acts, readable_held
from maisonnee.domains.protocols.queries.content import content_of
from maisonnee.domains.protocols.queries.running import reading as read
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.protocols.rules.content import read as read_table
from maisonnee.domains.records import operations as records
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal, StaleVersion

_LAST_ACTS = 4
_NOT_REACHED = frozenset(
    {
        "exchanges.recipient_absent",
        "exchanges.recipient_gone",
        "exchanges.recipient_outside_care",
        "exchanges.to_oneself",
    }
)


@operation(RunningPermission.ACT, keeps_reason=False)
def ask_prescriber(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    step_key: str,
    found: Found,
    proposes: str,
    urgency: Urgency = Urgency.TODAY,
) -> HeldReading:
    """Ask the prescriber about a value; the value is in the record at once, nothing is signed until the answer.

    When the prescriber is away or has left, the question goes to whoever prescribes among those who follow the patient.
    Raises `Refusal` as `sign_act`, and `protocols.already_asked` while another value of the step waits.
    """
    doing = begun(actor, patient_id, inclusion_id, step_key, found, without_value=bool(found.flags))
    waiting = HeldReading.objects.filter(
        structure_id=actor.structure_id,
        inclusion=doing.inclusion,
        step_key=step_key,
        act__isnull=True,
        dropped_at__isnull=True,
    )
    if waiting.exists():
        raise Refusal("protocols.already_asked", title=str(doing.inclusion.protocol))
    because = _because(doing, found)
    signs = [flag.sign for flag in doing.content.flags if flag.key in found.flags]
    text = rules.question_text(_asked(actor, doing, found.happened_on, because, signs, proposes))
    question = _ask(actor, doing, text, urgency)
    measure = written_measure(actor, doing, found.happened_on)
    held = HeldReading.objects.create(
        **value_columns(doing, found.happened_on, measure),
        because=because,
        flags=signs,
        proposes=proposes.strip(),
        question=question,
        asked_at=actor.now,
    )
    common.write_line(actor, doing.access, doing.inclusion, EventKind.ASKED, str(HeldBecause(because).label))
    note(label=str(doing.inclusion.protocol), number=doing.inclusion.protocol_version.number)
    return held


@operation(RunningPermission.ACT, keeps_reason=False)
def sign_held(
    *, actor: Actor, patient_id: uuid.UUID, held_id: uuid.UUID, version: int | None, decision: Decision
) -> ProtocolAct:
    """Sign what was decided about a value that waited: answered in writing, or on the telephone (`after_call`).

    « Dit au téléphone » as an answer also makes an act validated after a call. Raises `Refusal`
    `protocols.not_answered_yet`, `.call_first`, `.nothing_decided`, `.held_is_over`; `StaleVersion`.
    """
    held, doing = _waiting(actor, patient_id, held_id, version)
    if not held.is_answered and not decision.after_call:
        raise Refusal("protocols.not_answered_yet", name=str(doing.inclusion.prescriber))
    thread = list(held.question.messages.select_related("question"))
    is_called = decision.after_call or read.said_by_phone(thread)
    if not decision.after_call and read.asks_to_be_called(thread):
        raise Refusal("protocols.call_first", name=str(held.question.taken_by or doing.inclusion.prescriber))
    if not decision.text.strip():
        raise Refusal("protocols.nothing_decided", field="text")
    answered_by = held.question.taken_by if held.is_answered else None
    act = signed(
        actor,
        doing,
        held.happened_on,
        decision,
        validation=Validation.CALLED if is_called else Validation.ANSWERED,
        measure=held.measure,
        validated_by=str(answered_by or doing.inclusion.prescriber),
    )
    held.act = act
    held.version += 1
    held.save(update_fields=["act", "version"])
    if held.measure is not None:
        records.move_due(held.measure, act.next_on)
    _close(actor, held.question)
    note(label=str(doing.inclusion.protocol), number=doing.inclusion.protocol_version.number)
    return act


@operation(RunningPermission.ACT, keeps_reason=False)
def drop_held(
    *, actor: Actor, patient_id: uuid.UUID, held_id: uuid.UUID, version: int | None, reason: str
) -> HeldReading:
    """Set a waiting value aside, with a reason (it was misread): nothing is signed. Raises `Refusal`, `StaleVersion`."""
    held, doing = _waiting(actor, patient_id, held_id, version)
    if not reason.strip():
        raise Refusal("protocols.dropped_without_reason", field="reason")
    held.dropped_at, held.dropped_because = actor.now, reason.strip()
    held.version += 1
    held.save(update_fields=["dropped_at", "dropped_because", "version"])
    common.write_line(actor, doing.access, doing.inclusion, EventKind.DROPPED, reason.strip())
    _close(actor, held.question)
    note(label=str(doing.inclusion.protocol))
    return held


def _waiting(
    actor: Actor, patient_id: uuid.UUID, held_id: uuid.UUID, version: int | None
) -> tuple[HeldReading, Doing]:
    found = readable_held(actor).get(patient_id=patient_id, pk=held_id)
    inclusion, access = common.opened(actor, patient_id, found.inclusion_id)
    held = (
        HeldReading.objects.select_for_update(of=("self",))
        .select_related("question__taken_by", "measure")
        .get(pk=found.pk)
    )
    if not held.is_open:
        raise Refusal("protocols.held_is_over")
    if version is not None and version != held.version:
        raise StaleVersion(current={"version": held.version})
    content = content_of(actor=actor, version=inclusion.protocol_version)
    step = content.step(held.step_key)
    if step is None:
        raise Refusal("protocols.step_unknown")
    check_may_act(actor, inclusion, step, access)
    table = content.table(held.table_key) if held.table_key else None
    reading = read_table(table, held.value) if table is not None and held.value is not None else None
    preference = read.preferences(actor, [inclusion]).get(inclusion.pk)
    return held, Doing(inclusion, access, content, step, table, held.value, held.value_2, reading, preference)


def _because(doing: Doing, found: Found) -> HeldBecause:
    if any(flag.key in found.flags for flag in doing.content.flags):
        return HeldBecause.FLAG
    if doing.reading is not None and doing.reading.answer is TableAnswer.ASK:
        return HeldBecause.ASK
    if doing.reading is not None and doing.reading.answer is TableAnswer.UNPLANNED:
        return HeldBecause.UNPLANNED
    return HeldBecause.DOUBT


def _asked(
    actor: Actor, doing: Doing, on: date, because: HeldBecause, signs: list[str], proposes: str
) -> rules.Asked:
    acts = readable_acts(actor).filter(inclusion=doing.inclusion).order_by("-happened_on", "-signed_at")
    columns = value_columns(doing, on, None)
    row = columns["row"]
    names = {parameter.key: parameter.name for parameter in doing.content.parameters}
    return rules.Asked(
        reading=_reading(doing),
        happened_on=on,
        because=str(because.label),
        row=f"{row['table']}, {row['interval']}\u00a0: {row['proposal'] or 'rien de prévu'}" if row else "",
        flags=signs,
        parameters=[
            f"{names.get(key, key)}\u00a0: {value}" for key, value in doing.inclusion.parameters.items()
        ],
        last_acts=[_act_words(act) for act in acts[:_LAST_ACTS]],
        usual_steps=doing.preference.usual_steps if doing.preference is not None else "",
        proposes=proposes.strip(),
        protocol=f"Protocole {doing.inclusion.protocol_version}",
    )


def _reading(doing: Doing) -> str:
    if doing.table is None or doing.value is None:
        return doing.step.does
    return f"{doing.table.name} {rules.number(doing.value)} {doing.table.unit}".strip()


def _act_words(act: ProtocolAct) -> str:
    dose = f", {rules.number(act.dose_mg)} mg par jour" if act.dose_mg is not None else ""
    return f"{act.happened_on:%d/%m} {read.read_words(act) or act.does}{dose}"


def _ask(actor: Actor, doing: Doing, text: str, urgency: Urgency) -> Question:
    inclusion: Inclusion = doing.inclusion
    try:
        with transaction.atomic():
            return exchanges.ask_question(
                actor=actor,
                patient_id=inclusion.patient_id,
                address=Address(addressee=Addressee.MEMBER, to_member_id=inclusion.prescriber_id),
                text=text,
                urgency=urgency,
            )
    except Refusal as refusal:
        if refusal.code not in _NOT_REACHED:
            raise
    return exchanges.ask_question(
        actor=actor,
        patient_id=inclusion.patient_id,
        address=Address(addressee=Addressee.PRESCRIBERS),
        text=text,
        urgency=urgency,
    )


def _close(actor: Actor, question: Question) -> None:
    """Close the exchange that a value waited for, when it is still open and the actor may."""
    question.refresh_from_db()
    if question.is_open and question.asked_by.user_id == actor.user_id:
        exchanges.close_question(actor=actor, question_id=question.pk)
