"""Acts under protocol: what the table proposes is signed by a person, or a question goes to the prescriber.

No dose is ever changed here: the adopted table proposes, somebody of the profession named by the step signs.
"""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.protocols.enums import (
    ActKind,
    NoticeKind,
    RunningPermission,
    TableAnswer,
    Telling,
    Validation,
)
from maisonnee.domains.protocols.models import Inclusion, Preference, ProtocolAct, StepAssignment
from maisonnee.domains.protocols.operations.running import common
from maisonnee.domains.protocols.policies import readable_acts
from maisonnee.domains.protocols.queries.content import content_of
from maisonnee.domains.protocols.queries.running import reading as read
from maisonnee.domains.protocols.queries.running.footing import footings
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.protocols.rules.content import (
    CareStep,
    Content,
    DecisionTable,
    Reading,
    table_for,
)
from maisonnee.domains.protocols.rules.content import read as read_table
from maisonnee.domains.records import operations as records
from maisonnee.domains.records.enums import CodeSystem, EntryKind
from maisonnee.domains.records.models import Entry
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal


@dataclass(frozen=True, kw_only=True)
class Found:
    """What was found: the value as it was typed (the second one of a pair too), the day, the red flags seen (keys)."""

    happened_on: date
    typed: str = ""
    typed_2: str = ""
    flags: Sequence[str] = ()


@dataclass(frozen=True, kw_only=True)
class Decision:
    """What is decided, by the person who signs. `because`: why it is not what the table proposes.

    `without_basis`: why the act is done although nothing gives this person a basis for it.
    """

    text: str = ""
    dose_mg: Decimal | None = None
    because: str = ""
    without_basis: str = ""
    after_call: bool = False
    next_on: date | None = None


@dataclass(frozen=True)
class Doing:
    """A step about to be done for a patient: where it is written, what it reads, what is proposed."""

    inclusion: Inclusion
    access: Access
    content: Content
    step: CareStep
    table: DecisionTable | None
    value: Decimal | None
    value_2: Decimal | None
    reading: Reading | None
    preference: Preference | None

    @property
    def proposal(self) -> str:
        if (
            self.reading is None
            or self.reading.row is None
            or self.reading.answer is not TableAnswer.PROPOSED
        ):
            return ""
        return self.reading.row.proposal


@operation(RunningPermission.ACT, keeps_reason=False)
def sign_act(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    step_key: str,
    found: Found,
    decision: Decision,
) -> ProtocolAct:
    """Sign a step done for a patient: it lands in the record, and the prescriber is told afterwards.

    With a table, the value is read in it; what is decided is what it proposes, or something else with a reason. A value
    for which it asks the prescriber, or a red flag, is signed only when somebody was called (`decision.after_call`).
    Raises `Refusal`, `DoesNotExist` outside the care team.
    """
    doing = begun(actor, patient_id, inclusion_id, step_key, found)
    if not decision.after_call:
        _check_no_flag(doing.content, found.flags)
        if doing.reading is not None and doing.reading.answer is not TableAnswer.PROPOSED:
            raise Refusal(
                "protocols.ask_first", field="value", name=doing.inclusion.prescriber, **_about(doing)
            )
    validation = Validation.CALLED if decision.after_call else Validation.NONE
    _check_next(decision.next_on, found.happened_on)
    measure = written_measure(actor, doing, found.happened_on, decision.next_on)
    act = signed(actor, doing, found.happened_on, decision, validation=validation, measure=measure)
    note(label=str(doing.inclusion.protocol), number=doing.inclusion.protocol_version.number)
    return act


@operation(RunningPermission.ACT, keeps_reason=False)
def record_deviation(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    step_key: str,
    happened_on: date,
    text: str,
    because: str,
) -> ProtocolAct:
    """Say what was done otherwise than the protocol says, and why. Anybody of the care team, whatever the version.

    Raises `Refusal` `protocols.deviation_without_reason`, `.deviation_without_text`, those of dates.
    """
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    _check_day(actor, inclusion, happened_on)
    if not text.strip():
        raise Refusal("protocols.deviation_without_text", field="text")
    if not because.strip():
        raise Refusal("protocols.deviation_without_reason", field="because")
    step = _step(content_of(actor=actor, version=inclusion.protocol_version), step_key)
    act = ProtocolAct.objects.create(
        **common.shared(access, Section.ACTS),
        inclusion=inclusion,
        protocol_version_id=inclusion.protocol_version_id,
        step_key=step.key,
        does=step.does,
        kind=ActKind.DEVIATION,
        happened_on=happened_on,
        signed_at=actor.now,
        prescriber=inclusion.prescriber,
        decision=text.strip(),
        changed_because=because.strip(),
    )
    told = [inclusion.prescriber, *_also_told(read.preferences(actor, [inclusion]).get(inclusion.pk))]
    common.tell(actor, inclusion, NoticeKind.DEVIATION, told, act=act, but=access.member)
    note(label=str(inclusion.protocol), number=inclusion.protocol_version.number)
    return act


def begun(
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    step_key: str,
    found: Found,
    *,
    without_value: bool = False,
) -> Doing:
    """Return a step about to be done, checked: who acts, on which version, the day, the value. Raises `Refusal`.

    `without_value`: a red flag is told before any value is known.
    """
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    standing = read.use_of(actor=actor, inclusion=inclusion)
    if not standing.is_usable:
        raise Refusal(
            "protocols.version_retired_in_use"
            if standing.next_version is None
            else "protocols.to_review_first",
            title=str(inclusion.protocol),
            name=str(inclusion.prescriber),
        )
    content = content_of(actor=actor, version=inclusion.protocol_version)
    step = _step(content, step_key)
    check_may_act(actor, inclusion, step, access)
    _check_day(actor, inclusion, found.happened_on)
    table = table_for(content, step, inclusion.parameters)
    if step.table and table is None:
        raise Refusal("protocols.no_table_for_patient", field="value", title=str(inclusion.protocol))
    value = value_2 = reading = None
    if table is not None and not (without_value and not found.typed.strip()):
        value = rules.typed_value(found.typed, table)
        value_2 = rules.typed_number(found.typed_2) if found.typed_2.strip() else None
        reading = read_table(table, value)
    preference = read.preferences(actor, [inclusion]).get(inclusion.pk)
    return Doing(inclusion, access, content, step, table, value, value_2, reading, preference)


def check_may_act(actor: Actor, inclusion: Inclusion, step: CareStep, access: Access) -> None:
    """Raise `Refusal` `protocols.not_your_step` with the lawful ways when the step is another profession's."""
    is_assigned = StepAssignment.objects.filter(
        structure_id=actor.structure_id,
        inclusion=inclusion,
        step_key=step.key,
        member=access.member,
        ends_on__isnull=True,
    ).exists()
    if not rules.may_act(step, profession=access.member.profession, is_assigned=is_assigned):
        raise Refusal(
            "protocols.not_your_step",
            does=step.does,
            who=", ".join(professions.label(code).lower() for code in step.professions) or step.who,
        )


def signed(
    actor: Actor,
    doing: Doing,
    happened_on: date,
    decision: Decision,
    *,
    validation: Validation,
    measure: Entry | None,
    validated_by: str = "",
) -> ProtocolAct:
    """Write the act, in the record too, and tell who is to be told. Raises `Refusal`."""
    proposal, text = doing.proposal, decision.text.strip() or doing.proposal
    if doing.table is not None and not text:
        raise Refusal("protocols.nothing_decided", field="text")
    if proposal and text != proposal and not decision.because.strip():
        raise Refusal("protocols.departure_without_reason", field="because", proposal=proposal)
    _check_tablets(decision.dose_mg, doing.preference)
    rests_on, without = _checked_footing(actor, doing, happened_on, decision)
    row = doing.reading.row if doing.reading is not None else None
    next_on = decision.next_on or rules.next_control(doing.step, row, happened_on)
    _check_next(next_on, happened_on)
    _check_not_signed(actor, doing, happened_on)
    last_dose = _last_dose(actor, doing.inclusion)
    act = ProtocolAct.objects.create(
        **value_columns(doing, happened_on, measure),
        kind=ActKind.TABLE if doing.table is not None else ActKind.STEP,
        signed_at=actor.now,
        prescriber=doing.inclusion.prescriber,
        proposal=proposal,
        decision=text,
        dose_mg=decision.dose_mg,
        changed_because=decision.because.strip() if text != proposal else "",
        rests_on=rests_on,
        without_basis_because=without,
        validation=validation,
        validated_by=validated_by
        or (str(doing.inclusion.prescriber) if validation == Validation.CALLED else ""),
        next_on=next_on,
    )
    _write_act(actor, doing, act)
    is_change = (
        bool(act.changed_because or without) or validation != Validation.NONE or act.dose_mg != last_dose
    )
    if doing.preference is None or doing.preference.telling == Telling.EVERY_ACT or is_change:
        told = [doing.inclusion.prescriber, *_also_told(doing.preference)]
        common.tell(actor, doing.inclusion, NoticeKind.ACT, told, act=act, but=doing.access.member)
    return act


def value_columns(doing: Doing, happened_on: date, measure: Entry | None) -> dict[str, Any]:
    """Return the columns of a value read, as the version said it that day."""
    table = doing.table
    row = doing.reading.row if doing.reading is not None else None
    shown: dict[str, Any] = {}
    if table is not None and row is not None:
        shown = {
            "table": table.title or table.name,
            "interval": rules.interval_words(row, table),
            "proposal": row.proposal,
            "cited": row.cited,
        }
    return {
        **common.shared(doing.access, Section.MEASURES if table is not None else Section.ACTS),
        "inclusion": doing.inclusion,
        "protocol_version_id": doing.inclusion.protocol_version_id,
        "step_key": doing.step.key,
        "does": doing.step.does,
        "happened_on": happened_on,
        "name": table.name if table is not None else "",
        "value": doing.value,
        "value_2": doing.value_2,
        "unit": table.unit if table is not None else "",
        "table_key": table.key if table is not None else "",
        "row": shown,
        "measure": measure,
    }


def written_measure(
    actor: Actor, doing: Doing, happened_on: date, next_on: date | None = None
) -> Entry | None:
    """Write the value in the shared record, where it is a measure like another. Raises `Refusal`.

    It is due again on the day decided (`next_on`), else on the day that the table says: one date, here and there.
    """
    if doing.table is None or doing.value is None:
        return None
    item = read.measure_of(doing.table)
    row = doing.reading.row if doing.reading is not None else None
    draft = Draft(
        kind=EntryKind.MEASURE,
        item=item,
        label="" if item else doing.table.name,
        value=doing.value,
        value_2=doing.value_2,
        unit=doing.table.unit,
        happened_on=happened_on,
        next_due_on=(next_on or rules.next_control(doing.step, row, happened_on)) if item else None,
        source=_source(doing),
    )
    return records.write_entries(actor=actor, patient_id=doing.access.patient.pk, drafts=[draft])[0]


def _write_act(actor: Actor, doing: Doing, act: ProtocolAct) -> None:
    item = doing.step.act if doing.step.act in catalogue.ACTS else ""
    form_mg, splitting = (
        (doing.preference.form_mg, doing.preference.splitting) if doing.preference is not None else (None, "")
    )
    said = [
        rules.dose_words(act.dose_mg, form_mg, splitting),
        act.decision,
        act.changed_because,
        f"Sans base connue pour qui l’a fait\u00a0: {act.without_basis_because}"
        if act.without_basis_because
        else "",
        Validation(act.validation).label if act.validation != Validation.NONE else "",
    ]
    draft = Draft(
        kind=EntryKind.ACT,
        item=item,
        label=doing.step.does[:200],
        text="\n".join(part for part in said if part),
        happened_on=act.happened_on,
        next_due_on=act.next_on if item and doing.table is None else None,
        code_system=CodeSystem.OTHER if doing.content.record_code else CodeSystem.NONE,
        code=doing.content.record_code[:20],
        source=_source(doing),
    )
    records.write_entries(actor=actor, patient_id=doing.access.patient.pk, drafts=[draft])


def _check_next(next_on: date | None, happened_on: date) -> None:
    if next_on is not None and next_on <= happened_on:
        raise Refusal("protocols.next_before", field="next_on")


def _source(doing: Doing) -> str:
    return f"Protocole {doing.inclusion.protocol_version}"[:200]


def _step(content: Content, key: str) -> CareStep:
    step = content.step(key)
    if step is None:
        raise Refusal("protocols.step_unknown", field="step_key")
    return step


def _check_day(actor: Actor, inclusion: Inclusion, happened_on: date) -> None:
    if happened_on > actor.today:
        raise Refusal("protocols.act_in_the_future", field="happened_on")
    if happened_on < inclusion.starts_on:
        raise Refusal("protocols.act_before_inclusion", field="happened_on", on=inclusion.starts_on)


def _check_no_flag(content: Content, flags: Sequence[str]) -> None:
    for flag in content.flags:
        if flag.key in flags:
            raise Refusal("protocols.flag_seen", field="flags", sign=flag.sign, action=flag.action)


def _check_tablets(dose_mg: Decimal | None, preference: Preference | None) -> None:
    if dose_mg is None or preference is None or preference.form_mg is None:
        return
    if rules.tablets(dose_mg, preference.form_mg, preference.splitting) is None:
        below, above = rules.nearest_doses(dose_mg, preference.form_mg, preference.splitting)
        raise Refusal(
            "protocols.dose_not_in_tablets",
            field="dose_mg",
            dose=rules.number(dose_mg),
            form=rules.number(preference.form_mg),
            below=rules.number(below),
            above=rules.number(above),
        )


def _checked_footing(actor: Actor, doing: Doing, happened_on: date, decision: Decision) -> tuple[str, str]:
    """Return on what the act rests, and why it is done although it rests on nothing.

    Never allowed in silence, never forbidden: without a basis, a reason is asked. Raises `Refusal`
    `protocols.without_basis`.
    """
    found = footings(actor, doing.access, doing.inclusion, doing.step, happened_on)
    rests_on = " ; ".join(one.rests_on for one in found if one.rests_on and not one.is_guessed)[:500]
    lacking = [one for one in found if one.asks_why]
    because = decision.without_basis.strip()
    if lacking and not because:
        raise Refusal("protocols.without_basis", field="without_basis", act=lacking[0].label)
    return rests_on, because if lacking else ""


def _check_not_signed(actor: Actor, doing: Doing, happened_on: date) -> None:
    same = ProtocolAct.objects.filter(
        structure_id=actor.structure_id,
        inclusion=doing.inclusion,
        step_key=doing.step.key,
        happened_on=happened_on,
        value=doing.value,
    ).exclude(kind=ActKind.DEVIATION)
    act = same.select_related("author").first()
    if act is not None:
        raise Refusal("protocols.already_signed", by=str(act.author), on=act.happened_on)


def _last_dose(actor: Actor, inclusion: Inclusion) -> Decimal | None:
    acts = readable_acts(actor).filter(inclusion=inclusion, dose_mg__isnull=False)
    return acts.order_by("-happened_on", "-signed_at").values_list("dose_mg", flat=True).first()


def _also_told(preference: Preference | None) -> list[Any]:
    return [preference.also_told] if preference is not None and preference.also_told is not None else []


def _about(doing: Doing) -> dict[str, str]:
    assert doing.table is not None and doing.value is not None
    return {"reading": f"{doing.table.name} {rules.number(doing.value)} {doing.table.unit}".strip()}
