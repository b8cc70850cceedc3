"""When people are usually free."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.concertation.models import Exceptional, UsualWeek
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.kernel import professions


def usual_members(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return those who take part in the concertation on a day, by name."""
    invited = Membership.objects.on(on).filter(structure_id=actor.structure_id, in_concertation=True)
    return structure_queries.members_on(actor=actor, on=on).filter(pk__in=invited.values("member_id"))


def week_of_member(*, actor: Actor, member: Member) -> UsualWeek | None:
    """Return a person's own usual week, if they said it."""
    require(actor, ConcertationPermission.SEE)
    return UsualWeek.objects.filter(structure_id=actor.structure_id, member=member).first()


def week_of_profession(*, actor: Actor, profession: str) -> UsualWeek | None:
    """Return the usual week of a profession of the house, if somebody said it."""
    require(actor, ConcertationPermission.SEE)
    return UsualWeek.objects.filter(structure_id=actor.structure_id, profession=profession).first()


def exceptional_days(*, actor: Actor, member: Member) -> QuerySet[Exceptional]:
    """Return the days to come when a person's usual week does not hold."""
    require(actor, ConcertationPermission.SEE)
    return Exceptional.objects.filter(
        structure_id=actor.structure_id, member=member, ends_on__gte=actor.today, cancelled_at__isnull=True
    )


def people(*, actor: Actor, members: Iterable[Member]) -> list[slots.Person]:
    """Return what is known of when these members can come (two queries, whatever their number)."""
    require(actor, ConcertationPermission.SEE)
    items = list(members)
    ids = [member.pk for member in items]
    weeks = UsualWeek.objects.filter(
        Q(member_id__in=ids) | Q(profession__in={member.profession for member in items}),
        structure_id=actor.structure_id,
    )
    own: dict[uuid.UUID, frozenset[str]] = {}
    of_profession: dict[str, frozenset[str]] = {}
    for week in weeks:
        if week.member_id is not None:
            own[week.member_id] = frozenset(week.free)
        else:
            of_profession[week.profession] = frozenset(week.free)
    days: dict[uuid.UUID, list[slots.Days]] = {}
    for row in Exceptional.objects.filter(
        structure_id=actor.structure_id,
        member_id__in=ids,
        ends_on__gte=actor.today,
        cancelled_at__isnull=True,
    ):
        days.setdefault(row.member_id, []).append(slots.Days(row.starts_on, row.ends_on, row.is_free))
    return [
        slots.Person(
            id=member.pk,
            profession=member.profession,
            free=own.get(member.pk, of_profession.get(member.profession)),
            days=tuple(days.get(member.pk, ())),
        )
        for member in items
    ]


@dataclass(frozen=True)
class Hours:
    """A part of the week, for the table of the team: who is usually free, and which professions nobody is of."""

    key: str
    free: int
    professions_out: tuple[str, ...]
    people_out: tuple[str, ...]


@dataclass(frozen=True)
class TeamWeek:
    """The team's usual week: a line by part of the day, a column by weekday; `unknown` never said theirs."""

    lines: list[tuple[str, list[Hours]]]
    unknown: list[Member]
    total: int


def team_week(*, actor: Actor) -> TeamWeek:
    """Return when the members of the concertation are usually free."""
    members = list(usual_members(actor=actor, on=actor.today))
    known = people(actor=actor, members=members)
    names = {member.pk: str(member) for member in members}
    lines = [
        (
            str(part.label),
            [_hours(slots.part_key(day, part), known, names) for day in range(len(slots.WEEKDAYS))],
        )
        for part in slots.PART_STARTS
    ]
    unsaid = {person.id for person in known if person.free is None}
    return TeamWeek(lines, [member for member in members if member.pk in unsaid], len(members))


def _hours(key: str, known: Sequence[slots.Person], names: dict[uuid.UUID, str]) -> Hours:
    said = [person for person in known if person.free is not None]
    free = [person for person in said if person.free is not None and key in person.free]
    out = {person.profession for person in said} - {
        person.profession for person in known if person.free is None or key in person.free
    }
    return Hours(
        key=key,
        free=len(free),
        professions_out=tuple(sorted(professions.label(code) for code in out)),
        people_out=tuple(
            names[person.id] for person in said if person not in free and person.profession not in out
        ),
    )


def professions_of_team(*, actor: Actor) -> list[tuple[str, str, UsualWeek | None]]:
    """Return the professions of the concertation, each with its label and its usual week (two queries)."""
    codes = sorted(
        set(usual_members(actor=actor, on=actor.today).values_list("profession", flat=True).order_by()),
        key=professions.label,
    )
    weeks = {
        week.profession: week
        for week in UsualWeek.objects.filter(structure_id=actor.structure_id, profession__in=codes)
    }
    return [(code, professions.label(code), weeks.get(code)) for code in codes]
