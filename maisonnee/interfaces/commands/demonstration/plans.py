"""What is said of an invented team: who makes it up, where, its contract, its year, its difficulty."""

from __future__ import annotations

from dataclasses import dataclass, field

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.enums import Role
from maisonnee.interfaces.commands.demonstration.population import Population

COORDINATOR, SECRETARY = "330", "331"


@dataclass(frozen=True, kw_only=True)
class Post:
    """A person of the team. `login` is the first part of the address of their account, if they have one."""

    profession: str
    status: MemberStatus
    know_how: tuple[str, ...] = ()
    login: str = ""
    roles: tuple[Role, ...] = ()
    in_concertation: bool = True
    person: str = ""
    """Names a person who belongs to several teams."""


@dataclass(frozen=True, kw_only=True)
class ProtocolPlan:
    """A protocol and where it stands: `fate` is `in_force`, `refused`, `sent`, `draft`."""

    code: str
    title: str
    theme: str
    fate: str
    local_theme: str = ""
    is_recent: bool = False
    """Adopted during the year before this one, otherwise earlier."""


@dataclass(frozen=True, kw_only=True)
class MissionPlan:
    title: str
    theme: str = ""
    prs_theme: str = ""


@dataclass(frozen=True, kw_only=True)
class ActivityPlan:
    """Concertation: `files` discussed formally in the whole of last year, `meetings` held; informal exchanges."""

    meetings: int
    files: int
    informal: int
    attendance: float
    waiting: int
    """Cases that wait for a meeting."""


@dataclass(frozen=True, kw_only=True)
class TeamPlan:
    """One invented team."""

    slug: str
    name: str
    city: str
    around: tuple[str, ...]
    postcode: str
    number: int
    opened: int
    """Years since the house opened."""
    posts: tuple[Post, ...]
    population: Population
    activity: ActivityPlan
    protocols: tuple[ProtocolPlan, ...]
    missions: tuple[MissionPlan, ...]
    contract_months: int = 30
    """Months since the contract took effect, on 1 January of last year (negative: it began after)."""
    owner: str = ""
    coordination_missions: str = ""
    association_before: bool = False
    weekday: tuple[str, str] = ("08:00", "20:00")
    saturday: tuple[str, str] | None = ("08:00", "12:00")
    sas: bool = True
    software: str = "kept"
    """`kept`, `abandoned` or `none`."""
    advanced_label: bool = False
    users: tuple[str, ...] = ("survey",)
    quality: tuple[int, ...] = (1,)
    quality_note: str = ""
    trainees: int = 2
    vacations: tuple[tuple[str, str, str], ...] = ()
    """Profession, specialty, days a month."""
    cooperation: tuple[str, ...] = ()
    partners: tuple[tuple[str, str], ...] = ()
    crisis_plan: bool = True
    pathway: bool = False
    closures: int = 0
    """Weeks closed in the school holidays."""
    advance: int = 30_000
    given_registered: int | None = None
    """Patients registered according to the CPAM, when its figure is another."""
    refused: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    carried: int = 2
    """Proofs of last year already carried to this one."""
    departure: bool = False
    history: tuple[str, ...] = field(default=())
    """What happened, told in the house's own words in its crisis of the year (quality step)."""
