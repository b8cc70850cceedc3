"""Opening a team: its card, its site, its members, its means, its patients."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING
from uuid import UUID

from stdnum import luhn

from maisonnee.domains.agenda import operations as agenda
from maisonnee.domains.agenda.enums import AgendaPermission
from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures import operations as structures
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.enums import LegalFormKind, StructurePermission
from maisonnee.domains.structures.operations import house as house_operations
from maisonnee.foundation.access import demonstration
from maisonnee.foundation.access.actors import Actor, system_actor
from maisonnee.foundation.access.enums import AccessPermission, Role
from maisonnee.foundation.accounts.models import User
from maisonnee.interfaces.commands.demonstration.cast import House, Player
from maisonnee.interfaces.commands.demonstration.population import Place, people
from maisonnee.interfaces.commands.demonstration.stage import LOADER, Stage
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member


def open_house(house: House, moment: datetime) -> None:
    """Create the structure and give its people their roles."""
    actor = system_actor(
        LOADER, structure_id=house.id, now=moment, permissions=[AccessPermission.OPEN_STRUCTURE]
    )
    demonstration.open_demonstration(actor=actor, name=house.name, kind=house.kind)
    users = {
        user.pk: user
        for user in User.objects.filter(pk__in=[one.user_id for one in house.players if one.email])
    }
    for player in house.players:
        for role in player.roles:
            demonstration.seat_in_demonstration(
                actor=actor, user=users[player.user_id], role=role, starts_on=actor.today
            )


def describe_new(house: House, moment: datetime) -> None:
    """Say the little that is known of a structure just created."""
    actor = system_actor(
        LOADER, structure_id=house.id, now=moment, permissions=[StructurePermission.MANAGE_TEAM]
    )
    structures.describe_new_structure(actor=actor, postcode="99770", city=house.city)


def plan_opening(stage: Stage) -> None:
    """Plan all that exists from the day the team came to Maisonnée, in January of last year."""
    stage.at(stage.calendar.last(1, 6, 9), lambda moment: _open(stage, moment))


def _open(stage: Stage, moment: datetime) -> None:
    open_house(stage.house, moment)
    actor = stage.loader(
        moment,
        StructurePermission.MANAGE_TEAM,
        StructurePermission.SEE_TEAM,
        StructurePermission.LINK_ACCOUNT,
        StructurePermission.WELCOME_GUEST,
        AgendaPermission.MANAGE,
        PatientPermission.IMPORT_PATIENTS,
        PatientPermission.DECIDE_VISIBILITY,
    )
    _describe(stage, actor)
    _gather(stage, actor)
    _open_doors(stage, actor)
    _take_over_patients(stage, actor)


def _describe(stage: Stage, actor: Actor) -> None:
    plan, opened_on = stage.plan, stage.calendar.before(stage.plan.opened, 9, 1)
    profile = structures.describe_new_structure(
        actor=actor, address="1 place de la Maison de santé", postcode=plan.postcode, city=plan.city
    )
    house_operations.change_profile(
        actor=actor,
        version=profile.version,
        name=plan.name,
        facts={
            "legal_name": f"SISA {plan.name.removeprefix('Maison de santé ')}",
            "finess_msp": _luhn(f"99{plan.number:03d}001"),
            "finess_sisa": _luhn(f"99{plan.number:03d}002"),
            "siret": _luhn(_luhn(f"999{plan.number:03d}00") + "0001"),
            "phone": f"01 99 00 {plan.number % 100:02d} 00",
            "email": f"accueil@{plan.slug}.exemple.test",
            "website": "",
        },
    )
    sisa_on = stage.calendar.before(1, 2, 15) if plan.association_before else opened_on
    if plan.association_before:
        house_operations.add_legal_form(
            actor=actor,
            facts={
                "kind": LegalFormKind.ASSOCIATION,
                "starts_on": opened_on,
                "ends_on": sisa_on - timedelta(days=1),
            },
        )
    house_operations.add_legal_form(
        actor=actor, facts={"kind": LegalFormKind.SISA, "starts_on": sisa_on, "ends_on": None}
    )
    stage.site = structure_queries.sites(actor=actor).get(is_main=True)
    house_operations.change_site(
        actor=actor,
        site_id=stage.site.pk,
        version=stage.site.version,
        facts={
            "name": "Site principal",
            "address": "1 place de la Maison de santé",
            "postcode": plan.postcode,
            "city": plan.city,
            "phone": f"01 99 00 {plan.number % 100:02d} 00",
            "is_main": True,
            "opened_on": opened_on,
            "closed_on": None,
        },
    )
    stage.site.refresh_from_db()
    if plan.owner:
        house_operations.add_premises(
            actor=actor,
            facts={
                "site": stage.site,
                "name": "Bâtiment principal",
                "owner": plan.owner,
                "surface_m2": 780,
                "monthly_rent": Decimal(3200),
                "starts_on": opened_on,
                "ends_on": None,
            },
        )


def _gather(stage: Stage, actor: Actor) -> None:
    opened_on = stage.calendar.before(stage.plan.opened, 9, 1)
    for number, player in enumerate(stage.house.players, start=1):
        post = player.post
        if post is None:
            continue
        if Role.PARTNER in player.roles:
            stage.members[player.key] = _welcome(actor, player)
            continue
        is_passing = "stagiaire" in player.key
        joined_on = (
            _start_of_placement(stage.calendar.today)
            if is_passing
            else opened_on + timedelta(days=stage.draw.choice((0, 0, 0, 0, 200, 400, 700)))
        )
        member = structures.add_member(
            actor=actor,
            family_name=player.family_name,
            given_name=player.given_name,
            profession=player.profession,
            status=post.status,
            starts_on=joined_on,
            ends_on=joined_on + timedelta(days=180) if is_passing else None,
            know_how=post.know_how,
            rpps=player.rpps,
            am_number=_luhn(f"99{stage.plan.number % 100:02d}{number:04d}") if player.rpps else "",
            email=player.email,
            project_signed_on=None if is_passing else stage.calendar.before(2, 6, 20),
            site=stage.site,
            share_of_activity=100 if number % 5 else 60,
            in_concertation=post.in_concertation,
            in_secretariat=player.profession in ("10", "50"),
        )
        if player.email:
            member = structures.link_account(actor=actor, member_id=member.pk, user_id=player.user_id)
        stage.members[player.key] = member


def _welcome(actor: Actor, player: Player) -> Member:
    """Somebody outside the team, who sees what they are invited to and nothing else."""
    guest = structures.welcome_guest(
        actor=actor,
        family_name=player.family_name,
        given_name=player.given_name,
        profession=player.profession,
        email=player.email,
    )
    return structures.link_account(actor=actor, member_id=guest.pk, user_id=player.user_id)


def _start_of_placement(today: date) -> date:
    """Placements last half a year, from November and from May."""
    if today.month >= 11:
        return date(today.year, 11, 2)
    return date(today.year, 5, 2) if today.month >= 5 else date(today.year - 1, 11, 2)


def _open_doors(stage: Stage, actor: Actor) -> None:
    plan, site = stage.plan, stage.site
    if site is None:
        raise LookupError(plan.slug)
    opens_at, closes_at = (time.fromisoformat(text) for text in plan.weekday)
    since = stage.calendar.before(2, 1, 1)
    agenda.set_opening_hours(
        actor=actor, site=site, weekdays=range(5), spans=[(opens_at, closes_at)], starts_on=since
    )
    if plan.saturday:
        span = (time.fromisoformat(plan.saturday[0]), time.fromisoformat(plan.saturday[1]))
        agenda.set_opening_hours(actor=actor, site=site, weekdays=[5], spans=[span], starts_on=since)
    agenda.add_unscheduled_care(
        actor=actor,
        facts={
            "site": site,
            "kind": "slots",
            "slots_per_day": 6,
            "who": "Le médecin de garde de la maison",
            "description": "Six créneaux gardés chaque jour, donnés par le secrétariat à partir de 8 h.",
            "doctor_present": True,
            "starts_on": since,
            "ends_on": None,
        },
    )


def _take_over_patients(stage: Stage, actor: Actor) -> None:
    plan = stage.plan
    doctors = [
        stage.members[player.key].pk
        for player in stage.house.players
        if player.profession == professions.DOCTOR and _counts(player)
    ]
    carers: defaultdict[str, list[UUID]] = defaultdict(list)
    for player in stage.house.players:
        if player.post is not None and player.profession in plan.population.followed and _cares(player):
            carers[player.profession].append(stage.members[player.key].pk)
    stage.base = list(
        people(
            plan.population,
            Place(postcode=plan.postcode, cities=plan.around, number=plan.number),
            seed=plan.slug,
            doctors=doctors,
            carers=carers,
            today=actor.today,
        )
    )
    patients.load_base(actor=actor, base=stage.base)
    if plan.slug == "chenes":
        patients.decide_visibility(
            actor=actor,
            coordination_sees=True,
            starts_on=actor.today,
            reason="Décision de l’équipe : la coordination tient la liste des cas des réunions.",
        )


def _counts(player: Player) -> bool:
    return player.post is not None and player.key != "stagiaire" and "SM54" in player.post.know_how


def _cares(player: Player) -> bool:
    return player.key not in ("stagiaire", "partenaire")


def _luhn(body: str) -> str:
    return body + luhn.calc_check_digit(body)
