"""Changing missions and what users took part in."""

from __future__ import annotations

from datetime import date
from typing import TypedDict

from maisonnee.domains.prevention.enums import MissionKind, PreventionPermission
from maisonnee.domains.prevention.models import Mission, MissionAction, UserInvolvement
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned, check_period, end_versioned
from maisonnee.kernel.refusals import Refusal


class MissionFacts(TypedDict):
    """What is said of a mission."""

    title: str
    kind: str
    theme: str
    prs_theme: str
    annex_mention: str
    content: str
    terms: str
    referent: Member | None
    starts_on: date
    ends_on: date | None


class InvolvementFacts(TypedDict):
    """What is said of something users took part in."""

    title: str
    kind: str
    content: str
    participants: int | None
    outcome: str
    starts_on: date
    ends_on: date | None


@operation(PreventionPermission.MANAGE)
def add_mission(*, actor: Actor, facts: MissionFacts) -> Mission:
    """Record a public-health mission. Raises `Refusal`."""
    _check_mission(facts)
    row = Mission.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.title)
    return row


@operation(PreventionPermission.MANAGE)
def change_mission(*, actor: Actor, row: Mission, version: int | None, facts: MissionFacts) -> Mission:
    """Correct a mission. Raises `Refusal`, `StaleVersion`."""
    _check_mission(facts)
    note(label=facts["title"])
    return change_versioned(row, version, **facts)


@operation(PreventionPermission.MANAGE)
def end_mission(*, actor: Actor, row: Mission, version: int | None, on: date) -> Mission:
    """Say that a mission stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=row.title, on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(PreventionPermission.RECORD)
def record_action(
    *, actor: Actor, mission: Mission, held_on: date, what: str, participants: int | None = None
) -> MissionAction:
    """Note what was done for a mission. Raises `Refusal` outside the mission's dates or in the future."""
    if held_on > actor.today:
        raise Refusal("prevention.action_in_the_future", field="held_on")
    if held_on < mission.starts_on or (mission.ends_on is not None and held_on > mission.ends_on):
        raise Refusal("prevention.action_outside_the_mission", field="held_on")
    note(label=mission.title)
    return MissionAction.objects.create(
        structure_id=actor.structure_id,
        mission=mission,
        held_on=held_on,
        what=what,
        participants=participants,
        recorded_by=actor.name,
    )


@operation(PreventionPermission.MANAGE)
def add_involvement(*, actor: Actor, facts: InvolvementFacts) -> UserInvolvement:
    """Record something users take part in. Raises `Refusal`."""
    check_period(facts["starts_on"], facts["ends_on"])
    row = UserInvolvement.objects.create(structure_id=actor.structure_id, **facts)
    note(label=row.title)
    return row


@operation(PreventionPermission.MANAGE)
def change_involvement(
    *, actor: Actor, row: UserInvolvement, version: int | None, facts: InvolvementFacts
) -> UserInvolvement:
    """Correct something users took part in. Raises `Refusal`, `StaleVersion`."""
    check_period(facts["starts_on"], facts["ends_on"])
    note(label=facts["title"])
    return change_versioned(row, version, **facts)


@operation(PreventionPermission.MANAGE)
def end_involvement(*, actor: Actor, row: UserInvolvement, version: int | None, on: date) -> UserInvolvement:
    """Say that it stops after a day. Raises `Refusal`, `StaleVersion`."""
    note(label=row.title, on=on.isoformat())
    return end_versioned(row, version, on=on)


@operation(PreventionPermission.RECORD)
def attach_file(
    *, actor: Actor, row: Mission | UserInvolvement, name: str, data: bytes, title: str
) -> Attachment:
    """Join a file to a row of these registers. Raises `Refusal`."""
    note(label=str(row), title=title or name)
    return attachments.attach(actor=actor, row=row, name=name, data=data, title=title)


@operation(PreventionPermission.MANAGE)
def withdraw_file(*, actor: Actor, attachment: Attachment, reason: str) -> Attachment:
    """Take a file off a row of these registers. Raises `Refusal`."""
    if not attachment.owner_type.startswith("prevention."):
        raise Refusal("files.of_another_register")
    note(label=str(attachment))
    return attachments.withdraw(actor=actor, attachment=attachment, reason=reason)


def _check_mission(facts: MissionFacts) -> None:
    check_period(facts["starts_on"], facts["ends_on"])
    if facts["kind"] == MissionKind.NATIONAL:
        if not facts["theme"]:
            raise Refusal("prevention.national_theme_missing", field="theme")
        if facts["prs_theme"]:
            raise Refusal("prevention.theme_of_the_other_kind", field="prs_theme")
    elif not facts["prs_theme"].strip():
        raise Refusal("prevention.regional_theme_missing", field="prs_theme")
    elif facts["theme"]:
        raise Refusal("prevention.theme_of_the_other_kind", field="theme")
