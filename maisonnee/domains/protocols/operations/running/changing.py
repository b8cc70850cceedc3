"""What happens to inclusions when something changes: a new version, a retirement, a departure, an end."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from maisonnee.domains.patients import policies as patient_policies
from maisonnee.domains.patients.enums import PatientPermission, Section
from maisonnee.domains.patients.rules.sharing import group_of
from maisonnee.domains.protocols.enums import (
    AfterRetirement,
    EndReason,
    EventKind,
    NoticeKind,
    RunningPermission,
    VersionState,
)
from maisonnee.domains.protocols.models import (
    Inclusion,
    JournalLine,
    Notice,
    ProtocolVersion,
    StepAssignment,
)
from maisonnee.domains.protocols.operations.running import common
from maisonnee.domains.protocols.operations.running.including import stop_assignment
from maisonnee.domains.protocols.policies import own_inclusions, own_notices
from maisonnee.domains.protocols.queries.content import content_of
from maisonnee.domains.protocols.queries.running import reading as read
from maisonnee.domains.protocols.rules import running as rules
from maisonnee.foundation.access.actors import Actor, system_actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import last_author
from maisonnee.kernel.refusals import Refusal, StaleVersion


@dataclass(frozen=True)
class Moved:
    """What became of the patients to move: how many moved, and those whom the new version asks something more of."""

    moved: int
    left: Sequence[Inclusion]


@operation(RunningPermission.INCLUDE)
def move_inclusions(*, actor: Actor, version: ProtocolVersion) -> Moved:
    """Move all one's patients of the protocol to its version in force, in one act.

    Those for whom it asks a parameter that is not said, or not as it wants it, stay where they are.
    Raises `Refusal` `protocols.version_not_in_force`, `.nobody_to_move`.
    """
    member = patient_policies.own_reader(actor)
    if member is None:
        raise Refusal("protocols.by_prescriber")
    common.require_prescriber(actor, member)
    _check_in_force(version)
    content = content_of(actor=actor, version=version)
    rows = own_inclusions(actor).filter(protocol_id=version.protocol_id, stays_because="")
    rows = rows.exclude(protocol_version=version).order_by("pk")
    left, moved = [], 0
    for row in rows:
        inclusion, access = common.opened(actor, row.patient_id, row.pk)
        if rules.incomplete_parameters(content, inclusion.parameters):
            left.append(inclusion)
            continue
        _move(actor, access, inclusion, version)
        moved += 1
    if not moved and not left:
        raise Refusal("protocols.nobody_to_move")
    note(label=str(version.protocol), number=version.number, count=moved)
    return Moved(moved, left)


@operation(RunningPermission.INCLUDE)
def move_inclusion(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    version: int | None,
    parameters: dict[str, str],
) -> Inclusion:
    """Move one patient to the version in force, with the parameters it asks for. Raises `Refusal`, `StaleVersion`."""
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    common.require_prescriber(actor, access.member)
    target = read.use_of(actor=actor, inclusion=inclusion).next_version
    if target is None:
        raise Refusal("protocols.nobody_to_move")
    content = content_of(actor=actor, version=target)
    inclusion.parameters = rules.checked_parameters(content, parameters)
    _check_version(inclusion, version)
    _move(actor, access, inclusion, target)
    note(label=str(inclusion.protocol), number=target.number)
    return inclusion


def _move(
    actor: Actor, access: patient_policies.Access, inclusion: Inclusion, version: ProtocolVersion
) -> None:
    before = inclusion.protocol_version.number
    inclusion.protocol_version = version
    inclusion.stays_because = ""
    inclusion.version += 1
    inclusion.save(update_fields=["protocol_version", "parameters", "stays_because", "version"])
    kept = {step.key for step in content_of(actor=actor, version=version).steps}
    for row in _assignments(actor, inclusion):
        if row.step_key not in kept:
            stop_assignment(actor, row)
    text = f"de la version {before} à la version {version.number}"
    common.write_line(actor, access, inclusion, EventKind.MOVED, text)


@operation(RunningPermission.INCLUDE, keeps_reason=False)
def keep_on_version(
    *, actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID, version: int | None, reason: str
) -> Inclusion:
    """Keep a patient on a version that was replaced, with the reason. Raises `Refusal`, `StaleVersion`."""
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    common.require_prescriber(actor, access.member)
    if read.use_of(actor=actor, inclusion=inclusion).next_version is None:
        raise Refusal("protocols.nobody_to_move")
    if not reason.strip():
        raise Refusal("protocols.stay_without_reason", field="reason")
    _check_version(inclusion, version)
    inclusion.stays_because = reason.strip()
    inclusion.version += 1
    inclusion.save(update_fields=["stays_because", "version"])
    common.write_line(actor, access, inclusion, EventKind.KEPT, reason.strip())
    note(label=str(inclusion.protocol), number=inclusion.protocol_version.number)
    return inclusion


@operation(RunningPermission.INCLUDE)
def take_over(*, actor: Actor, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> Inclusion:
    """Take a patient over from another prescriber. Raises `Refusal` `protocols.already_yours`."""
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    common.require_prescriber(actor, access.member)
    before = inclusion.prescriber
    if before.pk == access.member.pk:
        raise Refusal("protocols.already_yours")
    inclusion.prescriber = access.member
    inclusion.version += 1
    inclusion.save(update_fields=["prescriber", "version"])
    common.write_line(actor, access, inclusion, EventKind.TAKEN_OVER, f"avant\u00a0: {before}")
    note(label=str(inclusion.protocol))
    return inclusion


@operation(RunningPermission.INCLUDE, keeps_reason=False)
def end_inclusion(
    *,
    actor: Actor,
    patient_id: uuid.UUID,
    inclusion_id: uuid.UUID,
    version: int | None,
    end_reason: EndReason,
    comment: str,
    ends_on: date,
) -> Inclusion:
    """End the follow-up of a patient under a protocol; the record stays readable. Raises `Refusal`, `StaleVersion`."""
    inclusion, access = common.opened(actor, patient_id, inclusion_id)
    common.require_prescriber(actor, access.member)
    if end_reason is EndReason.OTHER and not comment.strip():
        raise Refusal("protocols.end_without_reason", field="comment")
    if not inclusion.starts_on <= ends_on <= actor.today:
        raise Refusal("protocols.end_out_of_time", field="ends_on", since=inclusion.starts_on)
    _check_version(inclusion, version)
    told = [row.member for row in _assignments(actor, inclusion)]
    _end(actor, inclusion, end_reason, ends_on=ends_on, comment=comment.strip(), by=str(access.member))
    common.write_line(actor, access, inclusion, EventKind.ENDED, str(end_reason.label))
    common.tell(actor, inclusion, NoticeKind.ENDED, [inclusion.prescriber, *told], but=access.member)
    note(label=str(inclusion.protocol))
    return inclusion


@operation(RunningPermission.ACT)
def see_notices(*, actor: Actor, notice_ids: Sequence[uuid.UUID]) -> int:
    """Say that one saw what one was told; returns how many were new."""
    rows = Notice.objects.filter(pk__in=own_notices(actor).filter(pk__in=notice_ids).values("pk"))
    seen = rows.update(seen_at=actor.now)
    note(count=seen)
    return seen


def after_retirement(actor: Actor, version: ProtocolVersion, after: str, *, on: date) -> None:
    """Inside the operation that retires a version: end its inclusions unless they go on or are reviewed.

    Whoever retires a protocol may see no patient: the inclusions are ended by the software, by name, and everyone
    concerned is told.
    """
    rows = Inclusion.objects.filter(
        structure_id=actor.structure_id, protocol_version=version, ends_on__isnull=True
    ).select_related("prescriber", "protocol", "patient")
    software = system_actor(
        "Retrait du protocole",
        structure_id=actor.structure_id,
        now=actor.now,
        permissions=[PatientPermission.WRITE_FOLLOW_UP, PatientPermission.READ_EVERY_IDENTITY],
    )
    for inclusion in rows.select_for_update(of=("self",)).order_by("pk"):
        told = [inclusion.prescriber, *(row.member for row in _assignments(actor, inclusion))]
        if after in (AfterRetirement.NEXT_VERSION, AfterRetirement.REVIEWED):
            common.tell(actor, inclusion, NoticeKind.RETIRED, [inclusion.prescriber])
            continue
        _end(
            software,
            inclusion,
            EndReason.RETIRED,
            ends_on=max(on, inclusion.starts_on),
            comment="",
            by=actor.name,
        )
        JournalLine.objects.create(
            structure_id=actor.structure_id,
            patient_id=inclusion.patient_id,
            section=Section.ACTS,
            author=inclusion.prescriber,
            author_group=group_of(inclusion.prescriber.profession),
            inclusion=inclusion,
            protocol_version=version,
            kind=EventKind.ENDED,
            at=actor.now,
            by_name=actor.name,
            text=str(EndReason.RETIRED.label),
        )
        common.tell(actor, inclusion, NoticeKind.ENDED, told)


def _end(
    actor: Actor, inclusion: Inclusion, reason: EndReason, *, ends_on: date, comment: str, by: str
) -> None:
    inclusion.ends_on, inclusion.end_reason = ends_on, reason
    inclusion.end_comment, inclusion.ended_by = comment, by
    inclusion.version += 1
    inclusion.save(update_fields=["ends_on", "end_reason", "end_comment", "ended_by", "version"])
    for row in _assignments(actor, inclusion):
        stop_assignment(actor, row)


def _assignments(actor: Actor, inclusion: Inclusion) -> list[StepAssignment]:
    return list(
        StepAssignment.objects.filter(
            structure_id=actor.structure_id, inclusion=inclusion, ends_on__isnull=True
        ).select_related("member", "follow_up", "inclusion")
    )


def _check_version(inclusion: Inclusion, version: int | None) -> None:
    if version is not None and version != inclusion.version:
        raise StaleVersion(current={"version": inclusion.version}, changed_by=last_author(inclusion))


def _check_in_force(version: ProtocolVersion) -> None:
    if version.state != VersionState.IN_FORCE:
        raise Refusal("protocols.version_not_in_force", title=str(version))
