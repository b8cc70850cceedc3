"""Where a team's story is played: its people acting at their time, in the order of time."""

from __future__ import annotations

import heapq
import uuid
from collections.abc import Callable
from datetime import datetime
from itertools import count
from random import Random
from typing import TYPE_CHECKING

from maisonnee.domains.patients.operations import Carried
from maisonnee.foundation.access.actors import Actor, system_actor
from maisonnee.foundation.access.enums import Permission, Role
from maisonnee.interfaces.commands.demonstration.calendar import Calendar
from maisonnee.interfaces.commands.demonstration.cast import House, Player
from maisonnee.interfaces.commands.demonstration.plans import TeamPlan

if TYPE_CHECKING:
    from maisonnee.domains.concertation.models import Meeting
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.structures.models import Member, Site

LOADER = "Démonstration"


class Stage:
    """A team being played. Acts are planned at a moment, then played in order: the journal follows time."""

    def __init__(self, house: House, calendar: Calendar) -> None:
        if house.plan is None:
            raise ValueError(f"{house.slug} has no history")
        self.house = house
        self.plan: TeamPlan = house.plan
        self.calendar = calendar
        self.draw = Random(f"story {house.slug}")  # noqa: S311
        self.members: dict[str, Member] = {}
        self.site: Site | None = None
        self.base: list[Carried] = []
        self.meetings: list[Meeting] = []
        self._acts: list[tuple[datetime, int, Callable[[datetime], None]]] = []
        self._order = count()

    @property
    def year(self) -> int:
        return self.calendar.year

    def at(self, moment: datetime | None, act: Callable[[datetime], None]) -> None:
        """Plan an act; nothing when its moment has not come."""
        if moment is not None:
            heapq.heappush(self._acts, (moment, next(self._order), act))

    def play(self) -> None:
        """Play every act in the order of time; an act may plan others, later than itself."""
        while self._acts:
            moment, _, act = heapq.heappop(self._acts)
            act(moment)

    def actor(self, key: str, moment: datetime) -> Actor:
        """Return a person of the team at a moment."""
        player = self.house.player(key)
        return actor_of(self.house.id, player, moment)

    def loader(self, moment: datetime, *permissions: Permission) -> Actor:
        return system_actor(LOADER, structure_id=self.house.id, now=moment, permissions=permissions)

    def member(self, key: str) -> Member:
        return self.members[key]

    def with_account(self, *, clinical: bool = True) -> list[str]:
        """Return the keys of the people who sign in and may write clinical texts."""
        return [
            player.key
            for player in self.house.players
            if player.email and (not clinical or Role.PROFESSIONAL in player.roles)
        ]

    def patients(self) -> list[Patient]:
        """Return the patients of the contract base who are ill or old enough to be discussed."""
        limit = self.year - 77
        return [
            one.patient
            for one in self.base
            if one.patient.left_on is None and (one.in_ald_since or one.patient.born_on.year < limit)
        ]


def actor_of(structure_id: uuid.UUID, player: Player, moment: datetime) -> Actor:
    return Actor(
        name=player.full_name,
        structure_id=structure_id,
        now=moment,
        user_id=player.user_id,
        roles=frozenset(player.roles),
    )
