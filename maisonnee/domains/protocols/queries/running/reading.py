"""What is known of inclusions by whoever acts on them: their state today, preferences, what was done."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.db.models import Q

from maisonnee.domains.exchanges.enums import ReadyAnswer
from maisonnee.domains.exchanges.models import Message
from maisonnee.domains.protocols.enums import ActKind, VersionState, VersionUse
from maisonnee.domains.protocols.models import (
    Inclusion,
    Preference,
    ProtocolAct,
    ProtocolVersion,
    VersionStep,
)
from maisonnee.domains.protocols.policies import readable_inclusions
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.domains.protocols.rules.content import DecisionTable
from maisonnee.domains.records.rules import catalogue
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True)
class Standing:
    """What may be done under the version of an inclusion today, and the version in force when it is another one."""

    use: VersionUse
    next_version: ProtocolVersion | None

    @property
    def is_usable(self) -> bool:
        return self.use is not VersionUse.CLOSED


def standing_inclusion(*, actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> Inclusion:
    """Return an inclusion the actor reads. Raises `DoesNotExist`."""
    return (
        readable_inclusions(actor)
        .select_related("protocol", "protocol_version__protocol", "prescriber", "patient")
        .get(patient_id=patient_id, pk=inclusion_id)
    )


def use_of(*, actor: Actor, inclusion: Inclusion) -> Standing:
    """Return what may be done for one inclusion (two queries)."""
    return standings(actor, [inclusion])[inclusion.pk]


def standings(actor: Actor, inclusions: Sequence[Inclusion]) -> dict[uuid.UUID, Standing]:
    """Return the state of inclusions by their id, in two queries. Their `protocol_version` is loaded."""
    protocols = {one.protocol_id for one in inclusions}
    in_force: dict[uuid.UUID, ProtocolVersion] = {}
    rows = ProtocolVersion.objects.filter(
        structure_id=actor.structure_id, protocol__in=protocols, state=VersionState.IN_FORCE
    )
    for version in rows.select_related("protocol").order_by("number"):
        in_force[version.protocol_id] = version
    retired = VersionStep.objects.filter(
        structure_id=actor.structure_id,
        protocol_version__in={one.protocol_version_id for one in inclusions},
        state=VersionState.RETIRED,
    )
    after = dict(retired.order_by("reached_on", "id").values_list("protocol_version_id", "after_retirement"))
    found = {}
    for one in inclusions:
        latest = in_force.get(one.protocol_id)
        other = latest if latest is not None and latest.pk != one.protocol_version_id else None
        use = rules.use_of(
            state=one.protocol_version.state,
            has_next=other is not None,
            after_retirement=after.get(one.protocol_version_id, ""),
            stays=bool(one.stays_because),
        )
        found[one.pk] = Standing(use, other)
    return found


def preferences(actor: Actor, inclusions: Sequence[Inclusion]) -> dict[uuid.UUID, Preference]:
    """Return the preferences that hold for inclusions by their id: the patient's own, else the prescriber's."""
    rows = Preference.objects.filter(
        Q(inclusion__in=[one.pk for one in inclusions])
        | Q(
            inclusion__isnull=True,
            member__in={one.prescriber_id for one in inclusions},
            protocol__in={one.protocol_id for one in inclusions},
        ),
        structure_id=actor.structure_id,
    ).select_related("also_told")
    own = {row.inclusion_id: row for row in rows if row.inclusion_id is not None}
    usual = {(row.member_id, row.protocol_id): row for row in rows if row.inclusion_id is None}
    found = {}
    for one in inclusions:
        row = own.get(one.pk) or usual.get((one.prescriber_id, one.protocol_id))
        if row is not None:
            found[one.pk] = row
    return found


def done(acts: Iterable[ProtocolAct]) -> list[rules.Done]:
    """Return acts as steps done, in the order they were signed for a day (a deviation does not do the step)."""
    return [
        rules.Done(act.step_key, act.happened_on, act.next_on)
        for act in sorted(acts, key=lambda act: (act.happened_on, act.signed_at))
        if act.kind != ActKind.DEVIATION
    ]


def measure_of(table: DecisionTable) -> str:
    """Return the key of the catalogue's measure that a table reads, or nothing: by its name, in one of its units."""
    wanted = table.name.casefold()
    for key, measure in catalogue.MEASURES.items():
        if wanted in (key, measure.label.casefold()) and table.unit in (measure.unit, *measure.others):
            return key
    return ""


def read_words(act: ProtocolAct) -> str:
    """Return the value of an act as one reads it, « INR 2,8 »."""
    if act.value is None:
        return ""
    second = f"/{rules.number(act.value_2)}" if act.value_2 is not None else ""
    return f"{act.name} {rules.number(act.value)}{second} {act.unit}".strip()


def is_pair(table: DecisionTable) -> bool:
    """Whether the measure a table reads has two values."""
    measure = catalogue.MEASURES.get(measure_of(table))
    return measure is not None and bool(measure.pair_label)


def last_answer(messages: Iterable[Message]) -> Message | None:
    """Return the last line of a thread that answers: in one touch, or in words of somebody else than who asked."""
    found = None
    for line in messages:
        if line.ready or (line.text and line.author_id != line.question.asked_by_id):
            found = line
    return found


def said_by_phone(messages: Iterable[Message]) -> bool:
    """Tell whether the last answer of a thread is that it was said on the telephone: what is signed says so too."""
    answer = last_answer(messages)
    return answer is not None and answer.ready == ReadyAnswer.PHONED


def asks_to_be_called(messages: Iterable[Message]) -> bool:
    """Tell whether the last answer of a thread is only « appelez-moi »."""
    answer = last_answer(messages)
    return answer is not None and answer.ready == ReadyAnswer.CALL_ME and not answer.text
