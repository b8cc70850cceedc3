"""Changing who is in the team, and under which status. The past is kept: a change ends a situation and starts one."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date, timedelta

from maisonnee.domains.structures.enums import MemberStatus, StructurePermission
from maisonnee.domains.structures.models import Member, Membership, Site
from maisonnee.domains.structures.operations.facts import (
    IdentityFacts,
    SituationFacts,
    checked_identity,
    checked_situation,
    locked_member,
    note_versions,
)
from maisonnee.domains.structures.rules import situations as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

ONE_DAY = timedelta(days=1)


@operation(StructurePermission.MANAGE_TEAM)
def add_member(
    *,
    actor: Actor,
    family_name: str,
    given_name: str,
    profession: str,
    status: MemberStatus | str,
    starts_on: date,
    ends_on: date | None = None,
    know_how: Sequence[str] = (),
    rpps: str = "",
    adeli: str = "",
    am_number: str = "",
    email: str = "",
    phone: str = "",
    share_of_activity: int = 100,
    project_signed_on: date | None = None,
    site: Site | None = None,
    collaborator_of: Member | None = None,
    in_concertation: bool = True,
    in_secretariat: bool = False,
) -> Member:
    """Add a person who joins the team on a day.

    Raises `Refusal` `structures.rpps_taken` when a member already bears this RPPS number, and those of
    `facts.checked_identity` and `facts.checked_situation`.
    """
    member = joined(
        actor,
        IdentityFacts(
            family_name=family_name,
            given_name=given_name,
            profession=profession,
            know_how=list(know_how),
            rpps=rpps,
            adeli=adeli,
            am_number=am_number,
            email=email,
            phone=phone,
        ),
        SituationFacts(
            status=status,
            share_of_activity=share_of_activity,
            project_signed_on=project_signed_on,
            site=site,
            collaborator_of=collaborator_of,
            in_concertation=in_concertation,
            in_secretariat=in_secretariat,
        ),
        starts_on=starts_on,
        ends_on=ends_on,
    )
    note(label=str(member), status=status, starts_on=starts_on.isoformat())
    return member


def joined(
    actor: Actor, identity: IdentityFacts, situation: SituationFacts, *, starts_on: date, ends_on: date | None
) -> Member:
    """Write a member and their first situation, inside an operation."""
    others = Member.objects.filter(structure_id=actor.structure_id)
    member = Member(structure_id=actor.structure_id, **checked_identity(identity, others=others))
    member.save(force_insert=True)
    membership = started(actor, member, situation, starts_on=starts_on, ends_on=ends_on)
    note_versions(member, membership)
    return member


def started(
    actor: Actor,
    member: Member,
    situation: SituationFacts,
    *,
    starts_on: date,
    ends_on: date | None,
    departure_reason: str = "",
) -> Membership:
    """Write a situation of a member (locked, or just made), inside an operation."""
    facts = checked_situation(member=member, facts=situation, starts_on=starts_on, ends_on=ends_on)
    return Membership.objects.create(
        structure_id=actor.structure_id,
        member=member,
        starts_on=starts_on,
        ends_on=ends_on,
        departure_reason=departure_reason,
        **facts,
    )


@operation(StructurePermission.MANAGE_TEAM)
def change_member(*, actor: Actor, member_id: uuid.UUID, version: int | None, facts: IdentityFacts) -> Member:
    """Change who a member is: names, profession, numbers, how to reach them.

    Raises `StaleVersion`, and `Refusal` as `add_member` does; `structures.profession_against_status` when the
    new profession does not go with the member's status, today or later.
    """
    member = locked_member(actor.structure_id, member_id)
    identified(actor, member, version, facts)
    note(label=str(member))
    note_versions(member)
    return member


def identified(actor: Actor, member: Member, version: int | None, facts: IdentityFacts) -> None:
    """Write who a locked member is, inside an operation."""
    others = Member.objects.filter(structure_id=actor.structure_id).exclude(pk=member.pk)
    checked = checked_identity(facts, others=others)
    coming = Membership.objects.filter(structure_id=actor.structure_id, member=member).exclude(
        ends_on__lt=actor.today
    )
    for membership in coming:
        if rules.status_fault(status=membership.status, profession=checked["profession"]) is not None:
            raise Refusal(
                "structures.profession_against_status",
                field="profession",
                status=membership.get_status_display(),
                profession=professions.label(checked["profession"]).lower(),
            )
    change_versioned(member, version, **checked)


@operation(StructurePermission.MANAGE_TEAM)
def change_situation(
    *, actor: Actor, member_id: uuid.UUID, version: int | None, starts_on: date, facts: SituationFacts
) -> Member:
    """Change how a member takes part from a day: the situation under way ends the day before, a new one starts.

    `version` is that of the situation under way. A departure already known stays. Raises `StaleVersion`;
    `Refusal` `structures.not_in_team_that_day`, `structures.situation_starts_that_day` (correct it instead).
    """
    member = locked_member(actor.structure_id, member_id)
    current = _situation_on(member, starts_on)
    if current.starts_on == starts_on:
        raise Refusal("structures.situation_starts_that_day", field="starts_on")
    ends_on, reason = current.ends_on, current.departure_reason
    change_versioned(current, version, ends_on=starts_on - ONE_DAY, departure_reason="")
    following = started(actor, member, facts, starts_on=starts_on, ends_on=ends_on, departure_reason=reason)
    note(label=str(member), status=following.get_status_display().lower(), starts_on=f"{starts_on:%d/%m/%Y}")
    note_versions(current, following)
    return member


@operation(StructurePermission.MANAGE_TEAM)
def record_departure(
    *, actor: Actor, member_id: uuid.UUID, version: int | None, ends_on: date, reason: str
) -> Member:
    """Say which day is the member's last one in the team, and why.

    Raises `StaleVersion`; `Refusal` `structures.not_in_team_that_day`, `structures.situation_follows`.
    """
    member = locked_member(actor.structure_id, member_id)
    membership = departed(member, version, ends_on=ends_on, reason=reason)
    note(label=str(member), ends_on=f"{ends_on:%d/%m/%Y}")
    note_versions(membership)
    return member


def departed(member: Member, version: int | None, *, ends_on: date, reason: str) -> Membership:
    """End the situation that a locked member has on a day, inside an operation."""
    membership = _situation_on(member, ends_on)
    if Membership.objects.filter(
        structure_id=member.structure_id, member=member, starts_on__gt=membership.starts_on
    ).exists():
        raise Refusal("structures.situation_follows", field="ends_on")
    return change_versioned(membership, version, ends_on=ends_on, departure_reason=reason)


@operation(StructurePermission.MANAGE_TEAM)
def record_return(*, actor: Actor, member_id: uuid.UUID, starts_on: date, facts: SituationFacts) -> Member:
    """Say that somebody who left takes part again from a day. Raises `Refusal` as `add_member` does."""
    member = locked_member(actor.structure_id, member_id)
    membership = started(actor, member, facts, starts_on=starts_on, ends_on=None)
    note(label=str(member), starts_on=f"{starts_on:%d/%m/%Y}")
    note_versions(membership)
    return member


@operation(StructurePermission.MANAGE_TEAM)
def correct_situation(
    *,
    actor: Actor,
    membership_id: uuid.UUID,
    version: int | None,
    starts_on: date,
    ends_on: date | None,
    facts: SituationFacts,
    reason: str,
) -> Member:
    """Put right what was wrongly recorded of a situation, its dates included; the reason stays in the journal.

    Raises `StaleVersion`, and `Refusal` as `add_member` does.
    """
    membership = Membership.objects.get(structure_id=actor.structure_id, pk=membership_id)
    member = locked_member(actor.structure_id, membership.member_id)
    checked = checked_situation(
        member=member, facts=facts, starts_on=starts_on, ends_on=ends_on, besides=membership
    )
    kept = membership.departure_reason if ends_on is not None else ""
    change_versioned(
        membership, version, starts_on=starts_on, ends_on=ends_on, departure_reason=kept, **checked
    )
    note(label=str(member))
    note_versions(membership)
    return member


@operation(StructurePermission.MANAGE_TEAM)
def record_signature(
    *, actor: Actor, membership_id: uuid.UUID, version: int | None, project_signed_on: date
) -> Member:
    """Say on which day a member signed the health project (L6323-3).

    Raises `StaleVersion`; `Refusal` `structures.signed_in_the_future`.
    """
    membership = Membership.objects.select_related("member").get(
        structure_id=actor.structure_id, pk=membership_id
    )
    if project_signed_on > actor.today:
        raise Refusal("structures.signed_in_the_future", field="project_signed_on")
    change_versioned(membership, version, project_signed_on=project_signed_on)
    note(label=str(membership.member), signed_on=f"{project_signed_on:%d/%m/%Y}")
    note_versions(membership)
    return membership.member


def _situation_on(member: Member, day: date) -> Membership:
    found: Membership | None = (
        Membership.objects.on(day).filter(structure_id=member.structure_id, member=member).first()
    )
    if found is None:
        raise Refusal("structures.not_in_team_that_day", name=str(member), day=f"{day:%d/%m/%Y}")
    return found
