"""The calendars read at a secret address: meetings, and nothing of a patient."""

from __future__ import annotations

import base64
import hashlib
import secrets
import uuid
from datetime import datetime, timedelta

from django.db.models import Exists, OuterRef, Q, QuerySet

from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.concertation.models import CalendarFeed, Meeting, MeetingInvitee
from maisonnee.domains.concertation.policies import visible_meetings
from maisonnee.domains.structures.models import Membership
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require, system_actor
from maisonnee.foundation.tenancy import context

PAST = timedelta(days=90)
"""How far back a calendar goes: long enough for a cancelled meeting to leave everybody's telephone."""
_SECRET_BYTES = 24


def new_secret() -> str:
    return secrets.token_urlsafe(_SECRET_BYTES)


def hash_of(secret: str) -> str:
    """Return what is stored of an address (it is long and random: a plain digest suffices)."""
    return hashlib.sha256(secret.encode()).hexdigest()


def address_text(feed: CalendarFeed, secret: str) -> str:
    """Return the text of an address: which structure, and the secret."""
    return base64.urlsafe_b64encode(feed.structure_id.bytes).decode().rstrip("=") + secret


_STRUCTURE_LENGTH = len(base64.urlsafe_b64encode(bytes(16)).decode().rstrip("="))


def feed_at(text: str) -> CalendarFeed | None:
    """Return the calendar an address opens; None when it is not ours, or no longer answers."""
    try:
        structure_id = uuid.UUID(bytes=base64.urlsafe_b64decode(text[:_STRUCTURE_LENGTH] + "=="))
    except ValueError:
        return None
    with context.entered(structure_id=structure_id):
        return (
            CalendarFeed.objects.select_related("structure", "member")
            .filter(
                structure_id=structure_id,
                token_hash=hash_of(text[_STRUCTURE_LENGTH:]),
                revoked_at__isnull=True,
            )
            .first()
        )


def meetings_of_feed(*, feed: CalendarFeed, now: datetime) -> list[Meeting]:
    """Return the meetings of a calendar, those cancelled too: all of them, or those its member is asked to.

    Nothing once its member has left the team. No case, no patient, no reason of a cancellation is read.
    """
    actor = system_actor(
        "Calendrier",
        structure_id=feed.structure_id,
        now=now,
        permissions=(ConcertationPermission.READ_FEED, ConcertationPermission.SEE),
    )
    with context.entered(structure_id=feed.structure_id):
        require(actor, ConcertationPermission.READ_FEED)
        meetings = visible_meetings(actor).filter(held_on__gte=actor.today - PAST)
        if feed.member_id is not None:
            if feed.member_id not in _present(actor, feed.member_id):
                return []
            meetings = meetings.filter(_asks(feed.member_id))
        return list(meetings.order_by("held_on", "starts_at", "id"))


def _present(actor: Actor, member_id: uuid.UUID) -> set[uuid.UUID]:
    on = Membership.objects.on(actor.today).filter(structure_id=actor.structure_id, member_id=member_id)
    return set(on.values_list("member_id", flat=True))


def _asks(member_id: uuid.UUID) -> Q:
    invited = MeetingInvitee.objects.filter(meeting_id=OuterRef("pk"))
    usual = Membership.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=OuterRef("held_on")),
        structure_id=OuterRef("structure_id"),
        member_id=member_id,
        in_concertation=True,
        starts_on__lte=OuterRef("held_on"),
    )
    return Exists(invited.filter(member_id=member_id)) | (~Exists(invited) & Exists(usual))


def open_feeds(*, actor: Actor) -> QuerySet[CalendarFeed]:
    """Return the addresses that answer: the actor's own, and for those who organise the structure's."""
    require(actor, ConcertationPermission.SEE)
    me = own_member(actor=actor)
    mine = Q(member=me) if me is not None else Q(pk__in=[])
    if actor.may(ConcertationPermission.ORGANISE):
        mine |= Q(member__isnull=True)
    return CalendarFeed.objects.filter(
        mine, structure_id=actor.structure_id, revoked_at__isnull=True
    ).select_related("member")


def feed(*, actor: Actor, feed_id: uuid.UUID) -> CalendarFeed:
    """Return one of these addresses. Raises `CalendarFeed.DoesNotExist`."""
    return open_feeds(actor=actor).get(pk=feed_id)
