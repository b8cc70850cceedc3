"""Changing protocols, adhesions to national protocols, and pathways."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import TypedDict

from maisonnee.domains.protocols import rules
from maisonnee.domains.protocols.enums import LOCAL_THEME, ProtocolPermission, VersionState
from maisonnee.domains.protocols.models import (
    PATHWAY_COUNTS,
    CooperationProtocol,
    Pathway,
    PathwayCount,
    Protocol,
    ProtocolVersion,
    RoleLine,
    VersionStep,
)
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel.refusals import Refusal


class ProtocolFacts(TypedDict):
    """What is said of a protocol, whatever its versions."""

    code: str
    title: str
    theme: str
    local_theme: str
    review_on: date | None


class CooperationFacts(TypedDict):
    """What is said of an adhesion to a national protocol."""

    theme: str
    delegate_professions: list[str]
    declared_on: date | None
    note: str
    starts_on: date
    ends_on: date | None


class PathwayFacts(TypedDict):
    """What is said of a pathway."""

    kind: str
    protocol: Protocol | None
    sworn_on: date | None
    note: str
    starts_on: date
    ends_on: date | None


@operation(ProtocolPermission.WRITE)
def write_protocol(*, actor: Actor, facts: ProtocolFacts) -> Protocol:
    """Open a protocol with its first version, a draft without a dated step. Raises `Refusal`."""
    _check_protocol(actor, facts, row=None)
    row = Protocol.objects.create(structure_id=actor.structure_id, **facts)
    _new_version(actor, row, number=1, changes="")
    note(label=row.title)
    return row


@operation(ProtocolPermission.WRITE)
def change_protocol(*, actor: Actor, row: Protocol, version: int | None, facts: ProtocolFacts) -> Protocol:
    """Correct what is said of a protocol. Raises `Refusal`, `StaleVersion`."""
    _check_protocol(actor, facts, row=row)
    note(label=facts["title"])
    return change_versioned(row, version, **facts)


@operation(ProtocolPermission.WRITE)
def open_version(*, actor: Actor, protocol: Protocol, changes: str) -> ProtocolVersion:
    """Begin the next version of a protocol, with the roles of the previous one.

    Raises `Refusal` `protocols.draft_already_open` while the latest version has not been adopted.
    """
    Protocol.objects.select_for_update().get(pk=protocol.pk)
    latest = protocol.versions.order_by("-number").first()
    if latest is not None and latest.state in (VersionState.DRAFT, VersionState.WORKING_GROUP):
        raise Refusal("protocols.draft_already_open", number=latest.number)
    opened = _new_version(actor, protocol, number=latest.number + 1 if latest else 1, changes=changes)
    if latest is not None:
        RoleLine.objects.bulk_create(
            RoleLine(
                structure_id=actor.structure_id,
                protocol_version=opened,
                position=line.position,
                who=line.who,
                does=line.does,
                when=line.when,
            )
            for line in latest.roles.order_by("position")
        )
    note(label=protocol.title, number=opened.number)
    return opened


@operation(ProtocolPermission.WRITE)
def record_step(
    *, actor: Actor, protocol_version: ProtocolVersion, state: VersionState, on: date, comment: str = ""
) -> VersionStep:
    """Say which state a version reached, and when. A version put in force retires the previous one.

    Raises `Refusal` with the rule that forbids it (`rules.step_refusal`).
    """
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=protocol_version.pk)
    refusal = rules.step_refusal(steps=_steps(current), state=state, on=on, today=actor.today)
    if refusal is not None:
        field = (
            "on" if refusal in ("protocols.step_in_the_future", "protocols.step_before_the_last") else "state"
        )
        raise Refusal(refusal, field=field)
    if state == VersionState.IN_FORCE:
        for earlier in current.protocol.versions.filter(
            state=VersionState.IN_FORCE, number__lt=current.number
        ).order_by("number"):
            _reach(
                actor,
                earlier,
                VersionState.RETIRED,
                on=on,
                comment=f"Remplacé par la version {current.number}",
            )
    step = _reach(actor, current, state, on=on, comment=comment)
    note(label=current.protocol.title, number=current.number, state=state.label.lower())
    return step


@operation(ProtocolPermission.WRITE)
def join_text(*, actor: Actor, protocol_version: ProtocolVersion, name: str, data: bytes) -> ProtocolVersion:
    """Join the text of a version. Raises `Refusal`, also once the version is in force: open a new one."""
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=protocol_version.pk)
    if current.text_file_id is not None and current.state in (VersionState.IN_FORCE, VersionState.RETIRED):
        raise Refusal("protocols.text_is_fixed", field="file")
    current.text_file = attachments.keep_inspected(
        actor=actor, name=name, data=data, purpose="protocols.protocolversion"
    )
    current.version += 1
    current.save(update_fields=["text_file", "version"])
    note(label=current.protocol.title, number=current.number)
    return current


@operation(ProtocolPermission.WRITE)
def add_role(*, actor: Actor, protocol_version: ProtocolVersion, who: str, does: str, when: str) -> RoleLine:
    """Add a line « qui fait quoi quand » at the end of a version's table. Raises `Refusal`."""
    current = _open_to_changes(protocol_version)
    last = current.roles.order_by("-position").values_list("position", flat=True).first() or 0
    note(label=current.protocol.title, number=current.number)
    return RoleLine.objects.create(
        structure_id=actor.structure_id,
        protocol_version=current,
        position=last + 1,
        who=who,
        does=does,
        when=when,
    )


@operation(ProtocolPermission.WRITE)
def remove_role(*, actor: Actor, line: RoleLine) -> ProtocolVersion:
    """Take a line off the table of a version not yet in force (its history is kept). Raises `Refusal`."""
    current = _open_to_changes(line.protocol_version)
    note(label=current.protocol.title, number=current.number)
    line.delete()
    return current


@operation(ProtocolPermission.DECLARE)
def declare_cooperation(*, actor: Actor, facts: CooperationFacts) -> CooperationProtocol:
    """Record the team's adhesion to a national protocol. Raises `Refusal`."""
    _check_cooperation(actor, facts, row=None)
    row = CooperationProtocol.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ProtocolPermission.DECLARE)
def change_cooperation(
    *, actor: Actor, row: CooperationProtocol, version: int | None, facts: CooperationFacts
) -> CooperationProtocol:
    """Correct an adhesion. Raises `Refusal`, `StaleVersion`."""
    _check_cooperation(actor, facts, row=row)
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ProtocolPermission.DECLARE)
def end_cooperation(
    *, actor: Actor, row: CooperationProtocol, version: int | None, on: date
) -> CooperationProtocol:
    """Say that an adhesion stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ProtocolPermission.DECLARE)
def declare_pathway(*, actor: Actor, facts: PathwayFacts) -> Pathway:
    """Record a pathway. Raises `Refusal`."""
    _check_pathway(actor, facts, row=None)
    row = Pathway.objects.create(structure_id=actor.structure_id, **facts)
    note(label=str(row))
    return row


@operation(ProtocolPermission.DECLARE)
def change_pathway(*, actor: Actor, row: Pathway, version: int | None, facts: PathwayFacts) -> Pathway:
    """Correct a pathway. Raises `Refusal`, `StaleVersion`."""
    _check_pathway(actor, facts, row=row)
    note(label=str(row))
    return change_versioned(row, version, **facts)


@operation(ProtocolPermission.DECLARE)
def end_pathway(*, actor: Actor, row: Pathway, version: int | None, on: date) -> Pathway:
    """Say that a pathway stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=str(row), on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(ProtocolPermission.DECLARE)
def declare_counts(
    *, actor: Actor, pathway: Pathway, year: int, counts: Sequence[tuple[str, int]]
) -> Pathway:
    """Declare (or correct) the three counts of a pathway for a year, each with what it counts.

    What is counted is said in the words of the contract's own annex: the guide at hand announces three counts
    (CNAM 2022, p. 41–42) without naming them. Raises `Refusal` `protocols.three_counts` unless there are three,
    `protocols.counted_twice` when two count the same thing.
    """
    counts = [(" ".join(label.split()), value) for label, value in counts]
    if len(counts) != PATHWAY_COUNTS or any(not label for label, _ in counts):
        raise Refusal("protocols.three_counts")
    if len({label.casefold() for label, _ in counts}) < PATHWAY_COUNTS:
        raise Refusal("protocols.counted_twice")
    Pathway.objects.select_for_update(of=("self",)).get(pk=pathway.pk)
    for position, (label, value) in enumerate(counts, start=1):
        PathwayCount.objects.update_or_create(
            structure_id=actor.structure_id,
            pathway=pathway,
            year=year,
            position=position,
            defaults={"label": label, "value": value},
        )
    note(label=str(pathway), year=year)
    return pathway


@operation(ProtocolPermission.WRITE)
def attach_file(
    *, actor: Actor, row: Protocol | CooperationProtocol | Pathway, name: str, data: bytes, title: str
) -> Attachment:
    """Join a file to a row of these registers. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(ProtocolPermission.WRITE)
def withdraw_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a row of these registers. Raises `Refusal`."""
    if not attachment.owner_type.startswith("protocols."):
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _steps(version: ProtocolVersion) -> list[rules.Step]:
    rows = version.steps.order_by("reached_on", "id").values_list("state", "reached_on")
    return [rules.Step(state, reached_on) for state, reached_on in rows]


def _reach(
    actor: Actor, version: ProtocolVersion, state: VersionState, *, on: date, comment: str
) -> VersionStep:
    step = VersionStep.objects.create(
        structure_id=actor.structure_id,
        protocol_version=version,
        state=state,
        reached_on=on,
        comment=comment,
        recorded_by=actor.name,
    )
    version.state = state
    version.version += 1
    version.save(update_fields=["state", "version"])
    return step


def _new_version(actor: Actor, protocol: Protocol, *, number: int, changes: str) -> ProtocolVersion:
    return ProtocolVersion.objects.create(
        structure_id=actor.structure_id, protocol=protocol, number=number, changes=changes
    )


def _open_to_changes(version: ProtocolVersion) -> ProtocolVersion:
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=version.pk)
    if current.state in (VersionState.IN_FORCE, VersionState.RETIRED):
        raise Refusal("protocols.version_is_fixed")
    return current


def _check_protocol(actor: Actor, facts: ProtocolFacts, *, row: Protocol | None) -> None:
    if facts["theme"] == LOCAL_THEME and not facts["local_theme"].strip():
        raise Refusal("protocols.local_theme_unnamed", field="local_theme")
    if facts["theme"] != LOCAL_THEME and facts["local_theme"]:
        raise Refusal("protocols.local_theme_not_local", field="local_theme")
    same = Protocol.objects.filter(structure_id=actor.structure_id, code=facts["code"])
    if (same.exclude(pk=row.pk) if row else same).exists():
        raise Refusal("protocols.code_taken", field="code", code_taken=facts["code"])


def _check_cooperation(actor: Actor, facts: CooperationFacts, *, row: CooperationProtocol | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if not rules.DELEGATES[facts["theme"]].intersection(facts["delegate_professions"]):
        raise Refusal("protocols.delegate_not_allowed", field="delegate_professions")
    if facts["ends_on"] is None:
        same = CooperationProtocol.objects.filter(
            structure_id=actor.structure_id, theme=facts["theme"], ends_on__isnull=True
        )
        if (same.exclude(pk=row.pk) if row else same).exists():
            raise Refusal("protocols.cooperation_already_open", field="theme")


def _check_pathway(actor: Actor, facts: PathwayFacts, *, row: Pathway | None) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["ends_on"] is None:
        same = Pathway.objects.filter(
            structure_id=actor.structure_id, kind=facts["kind"], ends_on__isnull=True
        )
        if (same.exclude(pk=row.pk) if row else same).exists():
            raise Refusal("protocols.pathway_already_open", field="kind")
