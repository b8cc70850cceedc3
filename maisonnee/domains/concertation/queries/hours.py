"""The time spent in meetings: who, how long, rounded as the team decided."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.concertation import rules
from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingKind, MeetingState, Presence
from maisonnee.domains.concertation.models import Attendance, HoursSetting, KindSetting, Meeting
from maisonnee.domains.concertation.rules.hours import FOLLOW_UP_DAYS, Hours
from maisonnee.domains.concertation.rules.kinds import PROPOSED
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.kernel import professions
from maisonnee.kernel.remembering import remembered


def hours_settings(*, actor: Actor) -> QuerySet[HoursSetting]:
    """Return the team's decisions on hours, the one that holds last being first."""
    require(actor, ConcertationPermission.SEE)
    return HoursSetting.objects.filter(structure_id=actor.structure_id)


@remembered
def _settings(actor: Actor) -> tuple[HoursSetting, ...]:
    return tuple(HoursSetting.objects.filter(structure_id=actor.structure_id))


def setting_on(*, actor: Actor, on: date) -> HoursSetting | None:
    """Return the decision that holds on a day, or `None`: hours are counted to the minute."""
    return next((item for item in _settings(actor) if item.applies_from <= on), None)


def hours_on(actor: Actor, on: date) -> Hours:
    setting = setting_on(actor=actor, on=on)
    return setting.hours if setting is not None else Hours()


def follow_up_days_on(actor: Actor, on: date) -> int:
    """Return after how many days one asks what became of a decision without a date."""
    setting = setting_on(actor=actor, on=on)
    return setting.follow_up_days if setting is not None else FOLLOW_UP_DAYS


@remembered
def _kinds(actor: Actor) -> tuple[KindSetting, ...]:
    return tuple(KindSetting.objects.filter(structure_id=actor.structure_id))


def _is_paid(actor: Actor, meeting: Meeting) -> bool:
    """Whether the team pays the time of this kind of meeting, on its day."""
    decided = (
        item for item in _kinds(actor) if item.kind == meeting.kind and item.starts_on <= meeting.held_on
    )
    setting = next(decided, None)
    return setting.is_paid if setting is not None else PROPOSED[MeetingKind(meeting.kind)].is_paid


@dataclass(frozen=True)
class Spent:
    """What a member spent in a meeting: `minutes` as noted, `counted` as rounded (nothing when it is not paid)."""

    meeting: Meeting
    member: Member
    minutes: int
    counted: int
    is_paid: bool

    @property
    def profession(self) -> str:
        return professions.label(self.member.profession)


def spent(actor: Actor, attendance: Attendance, meeting: Meeting) -> Spent:
    """Measure one attendance, with the setting of the meeting's day."""
    minutes = rules.minutes_present(
        starts_at=meeting.starts_at,
        ends_at=meeting.ends_at,
        arrived_at=attendance.arrived_at,
        left_at=attendance.left_at,
    )
    is_paid = _is_paid(actor, meeting)
    counted = rules.rounded(minutes, hours_on(actor, meeting.held_on)) if is_paid else 0
    return Spent(meeting, attendance.member, minutes, counted, is_paid)


def time_of_meeting(*, actor: Actor, meeting: Meeting) -> list[Spent]:
    """Return the time of everyone at a meeting, by name. Raises `PermissionMissing` (to pay it)."""
    require(actor, ConcertationPermission.SEE_HOURS)
    rows = _attended(actor).filter(meeting=meeting)
    return [spent(actor, row, meeting) for row in rows]


def time_in(*, actor: Actor, year: int) -> list[Spent]:
    """Return the time spent in the closed meetings of a year: everyone's for who pays it, else the actor's own.

    By day, then by name (a few queries, whatever their number).
    """
    require(actor, ConcertationPermission.SEE)
    rows = _attended(actor).filter(
        meeting__state=MeetingState.CLOSED,
        meeting__held_on__range=(date(year, 1, 1), date(year, 12, 31)),
    )
    if not actor.may(ConcertationPermission.SEE_HOURS):
        me = own_member(actor=actor)
        rows = rows.filter(member=me) if me is not None else rows.none()
    ordered = rows.select_related("meeting").order_by(
        "meeting__held_on", "meeting__starts_at", "member__family_name", "member__given_name", "id"
    )
    return [spent(actor, row, row.meeting) for row in ordered]


@dataclass(frozen=True)
class MemberTotal:
    """What a member spent in a year."""

    member: Member
    profession: str
    meetings: int
    counted: int


def totals(rows: list[Spent]) -> list[MemberTotal]:
    """Return the time by member, by name: never a ranking."""
    by_member: dict[uuid.UUID, list[Spent]] = {}
    for row in rows:
        by_member.setdefault(row.member.pk, []).append(row)
    found = [
        MemberTotal(own[0].member, own[0].profession, len(own), sum(row.counted for row in own))
        for own in by_member.values()
    ]
    return sorted(found, key=lambda item: (item.member.family_name.casefold(), item.member.given_name))


def _attended(actor: Actor) -> QuerySet[Attendance]:
    rows = Attendance.objects.filter(structure_id=actor.structure_id)
    return rows.exclude(presence=Presence.EXCUSED).select_related("member")
