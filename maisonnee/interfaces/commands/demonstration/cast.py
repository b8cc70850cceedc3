"""The invented people, with their accounts: drawn by seed, so that listing them asks nothing of the database."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from functools import lru_cache
from random import Random

from stdnum import luhn

from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.interfaces.commands.demonstration import names
from maisonnee.interfaces.commands.demonstration.plans import Post, TeamPlan
from maisonnee.interfaces.commands.demonstration.teams import TEAMS
from maisonnee.kernel import professions

SPACE = uuid.UUID("6d616973-6f6e-4e65-8000-64656d6f6e73")
DOMAIN = "exemple.test"


def id_of(kind: str, name: str) -> uuid.UUID:
    """Return the identifier, always the same, of a structure or an account of the demonstration."""
    return uuid.uuid5(SPACE, f"{kind} {name}")


@dataclass(frozen=True, kw_only=True)
class Player:
    """An invented person in a structure."""

    key: str
    given_name: str
    family_name: str
    profession: str
    rpps: str = ""
    post: Post | None = None
    email: str = ""
    roles: tuple[Role, ...] = ()

    @property
    def user_id(self) -> uuid.UUID:
        return id_of("account", self.email)

    @property
    def full_name(self) -> str:
        return f"{self.given_name} {self.family_name}"


@dataclass(frozen=True, kw_only=True)
class House:
    """A structure of the demonstration and its people; `plan` tells the rest of a team that has a history."""

    slug: str
    name: str
    kind: StructureKind
    city: str
    players: tuple[Player, ...]
    plan: TeamPlan | None = None

    @property
    def id(self) -> uuid.UUID:
        return id_of("structure", self.slug)

    def player(self, key: str) -> Player:
        return next(player for player in self.players if player.key == key)


_OUTSIDE = (
    ("ars", "ARS du Val-Médian", StructureKind.ARS, "Valfontaine", Role.ARS_OFFICER),
    ("cpam", "CPAM de la Vaure", StructureKind.CPAM, "Valfontaine", Role.CPAM_OFFICER),
    (
        "federation",
        "Fédération des maisons de santé du Val-Médian",
        StructureKind.FEDERATION,
        "Pont-Saint-Elme",
        Role.FACILITATOR,
    ),
)
EMPTY = ("fontaine", "Maison de santé de la Fontaine", "Corbelle")
REGISTERED = frozenset({"10", "21", "40", "50", "60", "69", "70", "80", "91", "92", "94", "95"})


@lru_cache(maxsize=1)
def houses() -> tuple[House, ...]:
    """Return every structure of the demonstration: outside bodies, the six teams, the one just created."""
    known: set[str] = set()
    shared: dict[str, Player] = {}
    outside = tuple(
        House(slug=slug, name=name, kind=kind, city=city, players=(_officer(slug, role, known),))
        for slug, name, kind, city, role in _OUTSIDE
    )
    teams = tuple(_team(plan, known, shared) for plan in TEAMS)
    slug, name, city = EMPTY
    draw = Random(f"people {slug}")  # noqa: S311
    first = _drawn(draw, known, key="gerance", profession="10", rpps=_rpps(990, 1))
    new = House(
        slug=slug,
        name=name,
        kind=StructureKind.TEAM,
        city=city,
        players=(_with_account(first, slug, (Role.MANAGER,)),),
    )
    return (*outside, *teams, new)


def accounts() -> list[tuple[House, Player]]:
    """Return who signs in, where: one line by person and structure."""
    return [(house, player) for house in houses() for player in house.players if player.email]


def _officer(slug: str, role: Role, known: set[str]) -> Player:
    draw = Random(f"people {slug}")  # noqa: S311
    return _with_account(_drawn(draw, known, key="agent", profession=""), slug, (role,))


def _team(plan: TeamPlan, known: set[str], shared: dict[str, Player]) -> House:
    draw = Random(f"people {plan.slug}")  # noqa: S311
    players: list[Player] = []
    for number, post in enumerate(plan.posts, start=1):
        key = post.login or f"{post.profession}-{number}"
        if post.person and post.person in shared:
            same = shared[post.person]
            player = Player(
                key=key,
                given_name=same.given_name,
                family_name=same.family_name,
                profession=same.profession,
                rpps=same.rpps,
                post=post,
                email=same.email,
                roles=post.roles,
            )
        else:
            rpps = _rpps(plan.number, number) if post.profession in REGISTERED else ""
            player = _drawn(draw, known, key=key, profession=post.profession, rpps=rpps, post=post)
            if post.login:
                player = _with_account(player, plan.slug, post.roles)
            if post.person:
                shared[post.person] = player
        players.append(player)
    return House(
        slug=plan.slug,
        name=plan.name,
        kind=StructureKind.TEAM,
        city=plan.city,
        players=tuple(players),
        plan=plan,
    )


def _drawn(
    draw: Random, known: set[str], *, key: str, profession: str, rpps: str = "", post: Post | None = None
) -> Player:
    family = names.team_family_name(draw)
    while family in known:
        family = names.team_family_name(draw)
    known.add(family)
    given = names.given_name(draw, draw.choice("FM"), draw.randint(1962, 1994))
    return Player(key=key, given_name=given, family_name=family, profession=profession, rpps=rpps, post=post)


def _with_account(player: Player, slug: str, roles: tuple[Role, ...]) -> Player:
    return Player(
        key=player.key,
        given_name=player.given_name,
        family_name=player.family_name,
        profession=player.profession,
        rpps=player.rpps,
        post=player.post,
        email=f"{player.key}@{slug}.{DOMAIN}",
        roles=roles,
    )


def _rpps(team: int, number: int) -> str:
    """A number of the right form that nobody bears: it begins with nines, its key is right."""
    body = f"99{team:03d}{number:05d}"
    return body + luhn.calc_check_digit(body)


def profession_label(player: Player) -> str:
    return professions.label(player.profession) if player.profession else ""
