"""One inclusion: its page, a step to do, a value that waits, its journal. Each leaves the trace that it was read."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from maisonnee.domains.exchanges.models import Message
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.policies import Access
from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.protocols.enums import ActKind, EventKind, TableAnswer, Validation
from maisonnee.domains.protocols.models import HeldReading, Inclusion, Notice, Preference, ProtocolAct
from maisonnee.domains.protocols.policies import (
    own_notices,
    prescribes,
    readable_acts,
    readable_held,
    readable_lines,
)
from maisonnee.domains.protocols.ports import Footing
from maisonnee.domains.protocols.queries.content import content_of
from maisonnee.domains.protocols.queries.running import reading as read
from maisonnee.domains.protocols.queries.running.footing import footings
from maisonnee.domains.protocols.queries.running.inclusions import assigned_members
from maisonnee.domains.protocols.queries.running.reading import (
    Standing,
    asks_to_be_called,
    standing_inclusion,
)
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.protocols.rules.content import CareStep, Content, DecisionTable, Reading, table_for
from maisonnee.domains.protocols.rules.content import read as read_table
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor

_PARTS = [Part(Section.ACTS).key, Part(Section.MEASURES).key]
_SHOWN_ACTS = 6


@dataclass(frozen=True)
class StepLine:
    """A step for this patient: who does it, whether the reader may, when it is due, the last time it was done."""

    step: CareStep
    members: Sequence[Member]
    may_act: bool
    due_on: date | None
    last: ProtocolAct | None
    today: date

    @property
    def is_late(self) -> bool:
        return self.due_on is not None and self.due_on < self.today


@dataclass(frozen=True)
class InclusionPage:
    """An inclusion as the actor reads it, and what they may do there."""

    access: Access
    inclusion: Inclusion
    standing: Standing
    content: Content
    preference: Preference | None
    is_own_preference: bool
    lines: Sequence[StepLine]
    acts: Sequence[ProtocolAct]
    act_count: int
    called_count: int
    held: Sequence[HeldReading]
    notices: Sequence[Notice]
    may_prescribe: bool

    @property
    def parameters(self) -> Sequence[tuple[str, str]]:
        names = {parameter.key: parameter.name for parameter in self.content.parameters}
        return [(names.get(key, key), value) for key, value in self.inclusion.parameters.items()]

    @property
    def is_prescriber(self) -> bool:
        return self.inclusion.prescriber_id == self.access.member.pk


def inclusion_page(*, actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> InclusionPage:
    """Return the page of an inclusion. Raises `DoesNotExist` for whoever does not read it."""
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    inclusion = standing_inclusion(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id)
    content = content_of(actor=actor, version=inclusion.protocol_version)
    acts = list(
        readable_acts(actor)
        .filter(inclusion=inclusion)
        .select_related("author", "protocol_version", "measure")
    )
    assigned = assigned_members(actor, inclusion)
    dues = {
        due.step.key: due.on
        for due in rules.due_steps(content, starts_on=inclusion.starts_on, done=read.done(acts))
    }
    preference = read.preferences(actor, [inclusion]).get(inclusion.pk)
    patient_queries.leave_trace(actor=actor, access=access, place="protocol", parts=_PARTS)
    return InclusionPage(
        access=access,
        inclusion=inclusion,
        standing=read.use_of(actor=actor, inclusion=inclusion),
        content=content,
        preference=preference,
        is_own_preference=preference is not None and preference.inclusion_id is not None,
        lines=[_line(actor, access, step, assigned, acts, dues.get(step.key)) for step in content.steps],
        acts=acts[:_SHOWN_ACTS],
        act_count=sum(act.kind != ActKind.DEVIATION for act in acts),
        called_count=sum(act.validation == Validation.CALLED for act in acts),
        held=list(
            readable_held(actor)
            .filter(inclusion=inclusion, act__isnull=True, dropped_at__isnull=True)
            .select_related("question__to_member", "author")
        ),
        notices=list(own_notices(actor).filter(inclusion=inclusion)),
        may_prescribe=prescribes(actor, access.member),
    )


def _line(
    actor: Actor,
    access: Access,
    step: CareStep,
    assigned: Mapping[str, Sequence[Member]],
    acts: Sequence[ProtocolAct],
    due_on: date | None,
) -> StepLine:
    members = assigned.get(step.key, ())
    is_assigned = any(member.pk == access.member.pk for member in members)
    last = next((act for act in acts if act.step_key == step.key and act.kind != ActKind.DEVIATION), None)
    may = rules.may_act(step, profession=access.member.profession, is_assigned=is_assigned)
    return StepLine(step, members, may, due_on, last, actor.today)


@dataclass(frozen=True)
class ValueRead:
    """A value and what the table says of it."""

    table: DecisionTable
    value: Decimal
    reading: Reading

    @property
    def answer(self) -> TableAnswer:
        return self.reading.answer

    @property
    def words(self) -> str:
        return f"{self.table.name} {rules.number(self.value)} {self.table.unit}".strip()

    @property
    def interval(self) -> str:
        return rules.interval_words(self.reading.row, self.table) if self.reading.row is not None else ""

    @property
    def proposal(self) -> str:
        return self.reading.row.proposal if self.reading.row is not None else ""

    @property
    def cited(self) -> str:
        return self.reading.row.cited if self.reading.row is not None else ""

    def next_on(self, step: CareStep, happened_on: date) -> date | None:
        return rules.next_control(step, self.reading.row, happened_on)


@dataclass(frozen=True)
class ActForm:
    """A step to do for a patient: the table that is the patient's, the last acts, the flags, the tablets."""

    access: Access
    inclusion: Inclusion
    standing: Standing
    content: Content
    step: CareStep
    table: DecisionTable | None
    is_pair: bool
    may_act: bool
    acts: Sequence[ProtocolAct]
    preference: Preference | None
    held: HeldReading | None
    footings: Sequence[Footing] = ()

    @property
    def is_without_basis(self) -> bool:
        """Whether nothing gives the reader a basis for one of the acts of the step: doing it asks for a reason."""
        return any(one.asks_why for one in self.footings)

    @property
    def last_dose(self) -> Decimal | None:
        """The dose of the last value read, offered again; nothing when it was stopped."""
        found = next((act.dose_mg for act in self.acts if act.kind == ActKind.TABLE), None)
        return None if found is None else Decimal(rules.number(found).replace(",", "."))

    @property
    def asks_dose(self) -> bool:
        """Whether the prescriber said in which tablets the dose is taken: then the dose is noted."""
        return self.table is not None and self.preference is not None and self.preference.form_mg is not None

    def read(self, typed: str) -> ValueRead:
        """Return what the patient's table says of a value as it was typed. Raises `Refusal` on the field `value`."""
        assert self.table is not None
        value = rules.typed_value(typed, self.table)
        return ValueRead(self.table, value, read_table(self.table, value))

    def in_tablets(self, dose_mg: Decimal | None) -> str:
        """Return a dose as tablets, if the prescriber said which ones."""
        if dose_mg is None or self.preference is None or self.preference.form_mg is None:
            return ""
        return rules.tablets(dose_mg, self.preference.form_mg, self.preference.splitting) or ""


def act_form(*, actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID, step_key: str) -> ActForm:
    """Return a step to do. Raises `DoesNotExist` for whoever does not read the inclusion, or an unknown step."""
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    inclusion = standing_inclusion(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id)
    content = content_of(actor=actor, version=inclusion.protocol_version)
    step = content.step(step_key)
    if step is None:
        raise Inclusion.DoesNotExist
    table = table_for(content, step, inclusion.parameters)
    acts = list(
        readable_acts(actor)
        .filter(inclusion=inclusion, step_key=step_key)
        .select_related("author", "protocol_version", "measure")[:_SHOWN_ACTS]
    )
    assigned = assigned_members(actor, inclusion).get(step_key, ())
    held = readable_held(actor).filter(
        inclusion=inclusion, step_key=step_key, act__isnull=True, dropped_at__isnull=True
    )
    patient_queries.leave_trace(actor=actor, access=access, place="protocol", parts=_PARTS)
    return ActForm(
        access=access,
        inclusion=inclusion,
        standing=read.use_of(actor=actor, inclusion=inclusion),
        content=content,
        step=step,
        table=table,
        is_pair=table is not None and read.is_pair(table),
        may_act=rules.may_act(
            step,
            profession=access.member.profession,
            is_assigned=any(member.pk == access.member.pk for member in assigned),
        ),
        acts=acts,
        preference=read.preferences(actor, [inclusion]).get(inclusion.pk),
        held=held.first(),
        footings=footings(actor, access, inclusion, step, actor.today),
    )


@dataclass(frozen=True)
class HeldPage:
    """A value that waits, the thread of its question, and the form to sign."""

    form: ActForm
    held: HeldReading
    messages: Sequence[Message]

    @property
    def may_sign(self) -> bool:
        """Tell whether what was answered is a decision: « appelez-moi » is not."""
        return self.held.is_answered and not asks_to_be_called(self.messages)


def held_page(*, actor: Actor, patient_id: uuid.UUID, held_id: uuid.UUID) -> HeldPage:
    """Return a value that waits, or waited. Raises `DoesNotExist`."""
    held = (
        readable_held(actor)
        .select_related("question__to_member", "question__taken_by", "author", "act", "protocol_version")
        .get(patient_id=patient_id, pk=held_id)
    )
    form = act_form(
        actor=actor, patient_id=patient_id, inclusion_id=held.inclusion_id, step_key=held.step_key
    )
    return HeldPage(form, held, list(held.question.messages.select_related("author", "question")))


@dataclass(frozen=True)
class JournalRow:
    """A line of the journal: when, what, who decided, executed, validated, on which version."""

    at: datetime
    what: str
    version: int
    decided_by: str
    executed_by: str
    validated_by: str
    text: str
    act: ProtocolAct | None = None


@dataclass(frozen=True)
class JournalPage:
    access: Access
    inclusion: Inclusion
    rows: Sequence[JournalRow]


def journal(*, actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> JournalPage:
    """Return everything that was done for a patient under a protocol, the latest first, whatever its versions."""
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    inclusion = standing_inclusion(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id)
    acts = (
        readable_acts(actor)
        .filter(inclusion=inclusion)
        .select_related("author", "protocol_version", "prescriber")
    )
    lines = readable_lines(actor).filter(inclusion=inclusion).select_related("protocol_version")
    rows = [_act_row(act) for act in acts]
    rows += [
        JournalRow(
            at=line.at,
            what=str(EventKind(line.kind).label),
            version=line.protocol_version.number,
            decided_by=line.by_name,
            executed_by="",
            validated_by="",
            text=line.text,
        )
        for line in lines
    ]
    patient_queries.leave_trace(actor=actor, access=access, place="protocol", parts=_PARTS)
    return JournalPage(access, inclusion, sorted(rows, key=lambda row: row.at, reverse=True))


def _act_row(act: ProtocolAct) -> JournalRow:
    by_protocol = act.kind == ActKind.TABLE and act.validation == Validation.NONE and not act.changed_because
    return JournalRow(
        at=act.signed_at,
        what="Écart" if act.kind == ActKind.DEVIATION else act.does,
        version=act.protocol_version.number,
        decided_by="Le protocole" if by_protocol else (act.validated_by or str(act.author)),
        executed_by=str(act.author),
        validated_by=act.validated_by,
        text="",
        act=act,
    )
