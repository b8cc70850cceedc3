"""Opening protocols and their versions, and saying which states they reach."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from maisonnee.domains.protocols import rules
from maisonnee.domains.protocols.enums import (
    LOCAL_THEME,
    AfterRetirement,
    ProtocolPermission,
    VersionState,
)
from maisonnee.domains.protocols.models import (
    OPEN_STATES,
    LeafletFile,
    Protocol,
    ProtocolVersion,
    RoleLine,
    VersionStep,
)
from maisonnee.domains.protocols.operations.running import changing
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal


class ProtocolFacts(TypedDict):
    """What is said of a protocol, whatever its versions."""

    code: str
    title: str
    theme: str
    local_theme: str
    review_on: date | None


@operation(ProtocolPermission.WRITE)
def write_protocol(*, actor: Actor, facts: ProtocolFacts) -> Protocol:
    """Open a protocol with its first version, a draft without a dated step. Raises `Refusal`."""
    row = open_protocol(actor, facts)
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
    """Begin the next version of a protocol, with what the previous one says (its authors sign again).

    Raises `Refusal` `protocols.draft_already_open` while the latest version has not been adopted.
    """
    Protocol.objects.select_for_update().get(pk=protocol.pk)
    latest = protocol.versions.order_by("-number").first()
    if latest is not None and latest.state in OPEN_STATES:
        raise Refusal("protocols.draft_already_open", number=latest.number)
    opened = _new_version(actor, protocol, number=latest.number + 1 if latest else 1, changes=changes)
    if latest is not None:
        _say_the_same(actor, latest, opened)
    note(label=protocol.title, number=opened.number)
    return opened


@operation(ProtocolPermission.WRITE)
def record_step(
    *,
    actor: Actor,
    protocol_version: ProtocolVersion,
    state: VersionState,
    on: date,
    comment: str = "",
    after_retirement: str = "",
) -> VersionStep:
    """Say which state a version reached, and when. A version put in force retires the previous one.

    `after_retirement` (`AfterRetirement`) says what becomes of the patients included when it is retired.

    Raises `Refusal` with the rule that forbids it (`rules.step_refusal`).
    """
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=protocol_version.pk)
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
                after_retirement=AfterRetirement.NEXT_VERSION,
            )
    step = reach(
        actor,
        current,
        state,
        on=on,
        comment=comment,
        after_retirement=after_retirement if state == VersionState.RETIRED else "",
    )
    note(label=current.protocol.title, number=current.number, state=state.label.lower())
    return step


@operation(ProtocolPermission.WRITE)
def join_text(*, actor: Actor, protocol_version: ProtocolVersion, name: str, data: bytes) -> ProtocolVersion:
    """Join the text of a version, also afterwards when it had none. Raises `Refusal` `protocols.text_is_fixed`."""
    current = ProtocolVersion.objects.select_for_update(of=("self",)).get(pk=protocol_version.pk)
    if current.text_file_id is not None and current.state not in OPEN_STATES:
        raise Refusal("protocols.text_is_fixed", field="file")
    current.text_file = attachments.keep_inspected(
        actor=actor, name=name, data=data, purpose="protocols.protocolversion"
    )
    current.version += 1
    current.save(update_fields=["text_file", "version"])
    note(label=current.protocol.title, number=current.number)
    return current


def open_protocol(actor: Actor, facts: ProtocolFacts) -> Protocol:
    """Create a protocol and its first draft, inside an operation. Raises `Refusal`."""
    _check_protocol(actor, facts, row=None)
    row = Protocol.objects.create(structure_id=actor.structure_id, **facts)
    _new_version(actor, row, number=1, changes="")
    return row


def _steps(version: ProtocolVersion) -> list[rules.Step]:
    rows = version.steps.order_by("reached_on", "id").values_list("state", "reached_on")
    return [rules.Step(state, reached_on) for state, reached_on in rows]


def reach(
    actor: Actor,
    version: ProtocolVersion,
    state: VersionState,
    *,
    on: date,
    comment: str,
    after_retirement: str = "",
) -> VersionStep:
    """Add a step to a locked version. Raises `Refusal` with the rule that forbids it (`rules.step_refusal`)."""
    refusal = rules.step_refusal(steps=_steps(version), state=state, on=on, today=actor.today)
    if refusal is not None:
        about_the_day = refusal in ("protocols.step_in_the_future", "protocols.step_before_the_last")
        raise Refusal(refusal, field="on" if about_the_day else "state")
    return _reach(actor, version, state, on=on, comment=comment, after_retirement=after_retirement)


def _reach(
    actor: Actor,
    version: ProtocolVersion,
    state: VersionState,
    *,
    on: date,
    comment: str,
    after_retirement: str = "",
) -> VersionStep:
    step = VersionStep.objects.create(
        structure_id=actor.structure_id,
        protocol_version=version,
        state=state,
        reached_on=on,
        comment=comment,
        after_retirement=after_retirement,
        recorded_by=actor.name,
    )
    version.state = state
    version.version += 1
    version.save(update_fields=["state", "version"])
    if state == VersionState.RETIRED:
        changing.after_retirement(actor, version, after_retirement, on=on)
    return step


def _say_the_same(actor: Actor, earlier: ProtocolVersion, opened: ProtocolVersion) -> None:
    opened.content = {name: value for name, value in earlier.content.items() if name != "authors"}
    opened.save(update_fields=["content"])
    RoleLine.objects.bulk_create(
        RoleLine(
            structure_id=actor.structure_id,
            protocol_version=opened,
            **{
                field: getattr(line, field)
                for field in ("position", "who", "does", "when", "professions", "act", "trigger", "cited")
            },
            key=line.key or f"ligne-{line.position}",
            every_days=line.every_days,
            after_days=line.after_days,
            table_key=line.table_key,
        )
        for line in earlier.roles.order_by("position")
    )
    LeafletFile.objects.bulk_create(
        LeafletFile(
            structure_id=actor.structure_id, protocol_version=opened, key=leaflet.key, file_id=leaflet.file_id
        )
        for leaflet in earlier.leaflets.all()
    )


def _new_version(actor: Actor, protocol: Protocol, *, number: int, changes: str) -> ProtocolVersion:
    return ProtocolVersion.objects.create(
        structure_id=actor.structure_id, protocol=protocol, number=number, changes=changes
    )


def _check_protocol(actor: Actor, facts: ProtocolFacts, *, row: Protocol | None) -> None:
    if facts["theme"] == LOCAL_THEME and not facts["local_theme"].strip():
        raise Refusal("protocols.local_theme_unnamed", field="local_theme")
    if facts["theme"] != LOCAL_THEME and facts["local_theme"]:
        raise Refusal("protocols.local_theme_not_local", field="local_theme")
    same = Protocol.objects.filter(structure_id=actor.structure_id, code=facts["code"])
    if (same.exclude(pk=row.pk) if row else same).exists():
        raise Refusal("protocols.code_taken", field="code", code_taken=facts["code"])
