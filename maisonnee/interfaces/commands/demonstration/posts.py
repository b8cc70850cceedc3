"""Who works in an invented team, said shortly, and what several teams share."""

from __future__ import annotations

from collections.abc import Iterable

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.enums import Role
from maisonnee.interfaces.commands.demonstration.plans import (
    COORDINATOR,
    SECRETARY,
    Post,
    ProtocolPlan,
)
from maisonnee.kernel import professions

GP = ("SM54",)
_PROFESSIONAL, _LEAD = (Role.PROFESSIONAL,), (Role.PROFESSIONAL, Role.MANAGER)
ALSO_COORDINATES = (Role.PROFESSIONAL, Role.COORDINATOR)


def post(profession: str, login: str = "", *, coordinates: bool = False, person: str = "") -> Post:
    status = MemberStatus.ASSOCIATE
    if professions.BY_CODE[profession].association is professions.Association.REFUSED:
        status = MemberStatus.SIGNATORY
    return Post(
        profession=profession,
        status=status,
        know_how=GP if profession == professions.DOCTOR else (),
        login=login,
        roles=(ALSO_COORDINATES if coordinates else _PROFESSIONAL) if login else (),
        person=person,
    )


def house(
    *, doctors: int, nurses: int, other: str, others: Iterable[Post], coordinators: int = 1
) -> tuple[Post, ...]:
    """The people every house has, then its own. `other` is the profession that has an account besides."""
    manager = Post(profession="10", status=MemberStatus.ASSOCIATE, know_how=GP, login="gerance", roles=_LEAD)
    return (
        manager,
        post("10", "medecin"),
        *(post("10", f"coordination{number}", coordinates=True) for number in range(2, coordinators + 1)),
        *(post("10") for _ in range(doctors - 1 - coordinators)),
        post("60", "infirmier"),
        *(post("60") for _ in range(nurses - 1)),
        post(other, "soignant"),
        *others,
        Post(
            profession=COORDINATOR,
            status=MemberStatus.COORDINATOR,
            login="coordination",
            roles=(Role.COORDINATOR,),
        ),
        Post(
            profession=SECRETARY,
            status=MemberStatus.SECRETARY,
            login="secretariat",
            roles=(Role.SECRETARY,),
            in_concertation=False,
        ),
        Post(
            profession="10",
            status=MemberStatus.TRAINEE,
            know_how=GP,
            login="stagiaire",
            roles=(Role.TRAINEE,),
            in_concertation=False,
        ),
    )


def many(profession: str, number: int) -> tuple[Post, ...]:
    return tuple(post(profession) for _ in range(number))


ASALEE = Post(profession="60", status=MemberStatus.ASALEE, roles=_PROFESSIONAL, login="asalee")
AVK = ProtocolPlan(
    code="AVK", title="Surveillance des traitements par AVK", theme="anticoagulants", fate="in_force"
)
HTA = ProtocolPlan(
    code="HTA", title="Suivi de l’hypertension artérielle", theme="hypertension", fate="in_force"
)
