"""Who is asked to a meeting: members when it is not for everybody, people from outside, calendars to subscribe to."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingState
from maisonnee.domains.concertation.models import CalendarFeed, Guest, Meeting, MeetingInvitee
from maisonnee.domains.concertation.operations.locking import locked_meeting
from maisonnee.domains.concertation.queries import feeds
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


def asked_members(actor: Actor, members: Collection[Member]) -> list[Member]:
    """Return the members asked, all of the team today. Raises `Refusal` `concertation.nobody_asked`, `.not_in_team`."""
    if not members:
        raise Refusal("concertation.nobody_asked", field="members")
    wanted = {member.pk: member for member in members}
    present = list(structure_queries.members_on(actor=actor, on=actor.today).filter(pk__in=wanted))
    gone = wanted.keys() - {member.pk for member in present}
    if gone:
        name = sorted(str(wanted[key]) for key in gone)[0]
        raise Refusal("concertation.not_in_team", field="members", name=name)
    return present


def invite(actor: Actor, meeting: Meeting, members: Iterable[Member]) -> None:
    """Write who is asked to a meeting, inside an operation."""
    for member in members:
        MeetingInvitee.objects.create(structure_id=actor.structure_id, meeting=meeting, member=member)


@operation(ConcertationPermission.ORGANISE)
def set_invitees(*, actor: Actor, meeting: Meeting, members: Collection[Member]) -> Meeting:
    """Say who is asked to a meeting; nobody in particular means all who take part in the concertation.

    Raises `Refusal` `concertation.not_in_team`, `.meeting_closed`, `.meeting_cancelled`.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    asked = asked_members(actor, members) if members else []
    rows = MeetingInvitee.objects.filter(structure_id=actor.structure_id, meeting=meeting)
    rows.exclude(member__in=asked).delete()
    already = set(rows.values_list("member_id", flat=True))
    invite(actor, meeting, (member for member in asked if member.pk not in already))
    note(label=str(meeting), members=len(asked))
    return meeting


@operation(ConcertationPermission.ORGANISE)
def add_guest(*, actor: Actor, meeting: Meeting, name: str, organisation: str = "") -> Guest:
    """Name somebody from outside who takes part. They are given no access to anything.

    Raises `Refusal` `concertation.guest_without_name`, `.meeting_closed`, `.meeting_cancelled`.
    """
    meeting = locked_meeting(actor, meeting.pk, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    if not name.strip():
        raise Refusal("concertation.guest_without_name", field="name")
    guest = Guest.objects.create(
        structure_id=actor.structure_id,
        meeting=meeting,
        name=name.strip(),
        organisation=organisation.strip(),
        added_by=actor.name,
        added_at=actor.now,
    )
    note(label=str(meeting))
    return guest


@operation(ConcertationPermission.ORGANISE)
def mark_guest(*, actor: Actor, guest: Guest, has_come: bool | None) -> Guest:
    """Note that somebody from outside came, or not. Raises `Refusal` `concertation.meeting_closed`, …"""
    guest = _locked_guest(actor, guest)
    guest.has_come = has_come
    guest.save(update_fields=["has_come"])
    return guest


@operation(ConcertationPermission.ORGANISE)
def remove_guest(*, actor: Actor, guest: Guest) -> Guest:
    """Take somebody from outside off the list. Raises `Refusal` `concertation.meeting_closed`, …"""
    guest = _locked_guest(actor, guest)
    guest.removed_at = guest.removed_at or actor.now
    guest.save(update_fields=["removed_at"])
    return guest


def _locked_guest(actor: Actor, guest: Guest) -> Guest:
    guest = Guest.objects.select_for_update(of=("self",)).get(pk=guest.pk, structure_id=actor.structure_id)
    meeting = locked_meeting(actor, guest.meeting_id, MeetingState.PLANNED, MeetingState.UNDER_WAY)
    note(label=str(meeting))
    return guest


@operation(ConcertationPermission.SEE)
def make_feed(*, actor: Actor, of_structure: bool = False) -> tuple[CalendarFeed, str]:
    """Make the address of one's own calendar, or of the structure's (those who organise). Returns the feed and
    the text of its address, which is not kept. An earlier address of the same calendar stops answering.

    Raises `Refusal` `concertation.not_a_member`; `PermissionMissing`.
    """
    member = None
    if of_structure:
        if not actor.may(ConcertationPermission.ORGANISE):
            raise PermissionMissing(ConcertationPermission.ORGANISE)
    else:
        member = structure_queries.own_member(actor=actor)
        if member is None:
            raise Refusal("concertation.not_a_member")
    for earlier in CalendarFeed.objects.select_for_update(of=("self",)).filter(
        structure_id=actor.structure_id, member=member, revoked_at__isnull=True
    ):
        _revoke(actor, earlier)
    secret = feeds.new_secret()
    feed = CalendarFeed.objects.create(
        structure_id=actor.structure_id,
        member=member,
        token_hash=feeds.hash_of(secret),
        made_by=actor.name,
        made_at=actor.now,
    )
    note(of=str(member or "la structure"))
    return feed, feeds.address_text(feed, secret)


@operation(ConcertationPermission.SEE)
def revoke_feed(*, actor: Actor, feed: CalendarFeed) -> CalendarFeed:
    """Make an address useless, at once: one's own, or (those who organise) any. Raises `PermissionMissing`."""
    feed = (
        CalendarFeed.objects.select_for_update(of=("self",))
        .select_related("member")
        .get(pk=feed.pk, structure_id=actor.structure_id)
    )
    is_own = feed.member is not None and feed.member.user_id == actor.user_id
    if not is_own and not actor.may(ConcertationPermission.ORGANISE):
        raise PermissionMissing(ConcertationPermission.ORGANISE)
    _revoke(actor, feed)
    note(of=str(feed.member or "la structure"))
    return feed


def _revoke(actor: Actor, feed: CalendarFeed) -> None:
    if feed.revoked_at is None:
        feed.revoked_at, feed.revoked_by = actor.now, actor.name
        feed.save(update_fields=["revoked_at", "revoked_by"])
