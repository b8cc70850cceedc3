"""What a team has besides its year: how to send it somebody, what it tried before, what waits, what it imagines.

Nothing here is in force during the last two exercises: it gives each page something to show and counts for nothing.
"""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from random import Random

from maisonnee.domains.agenda import operations as agenda
from maisonnee.domains.agenda.enums import AgendaPermission
from maisonnee.domains.contract.operations import simulations
from maisonnee.domains.protocols import operations as protocols
from maisonnee.domains.structures import operations as structures
from maisonnee.domains.structures.enums import ResourcePermission, StructurePermission
from maisonnee.domains.structures.operations import resources
from maisonnee.foundation.access import operations as access
from maisonnee.foundation.access.enums import Role
from maisonnee.interfaces.commands.demonstration import names
from maisonnee.interfaces.commands.demonstration.stage import Stage
from maisonnee.kernel import professions

# What each profession does, on prescription, without it, and the usual delay in days.
_SHEETS = {
    "10": (
        "Consultations, visites, suivi des maladies chroniques, petites urgences.",
        "",
        "Toute demande.",
        2,
    ),
    "60": (
        "Soins à domicile et au cabinet, pansements, surveillance des traitements.",
        "Injections, perfusions, pansements, prélèvements.",
        "Vaccination, surveillance, conseils.",
        1,
    ),
    "70": (
        "Rééducation de l’appareil locomoteur, respiratoire, équilibre et chutes.",
        "Bilan puis séances.",
        "Conseils de prévention des chutes.",
        9,
    ),
    "50": ("Suivi gynécologique, grossesse, retour à domicile.", "", "Suivi et dépistages.", 6),
    "80": (
        "Soins de pied, semelles, pied diabétique.",
        "Séances remboursées selon le grade.",
        "Soins courants.",
        8,
    ),
    "91": ("Bilans et rééducation du langage et de la déglutition.", "Bilan puis séances.", "", 60),
    "95": ("Consultations de diététique, ateliers collectifs.", "", "Toute demande.", 10),
    "93": ("Entretiens et suivi, soutien des proches.", "", "Toute demande.", 15),
    "40": ("Soins dentaires, dépistage, urgences le matin.", "", "Toute demande.", 20),
    "21": (
        "Dispensation, bilans partagés de médication, vaccination.",
        "Traitements.",
        "Conseils, dépistages.",
        0,
    ),
}


def plan_background(stage: Stage) -> None:
    """Plan all of it."""
    calendar = stage.calendar
    stage.at(calendar.last(1, 15), lambda moment: _sheets(stage, moment))
    stage.at(calendar.last(1, 15, 11), lambda moment: _earlier(stage, moment))
    stage.at(calendar.this(2, 20), lambda moment: _imagine(stage, moment))
    stage.at(calendar.ago(1, 9), lambda moment: _invite(stage, moment))


def _draw(stage: Stage) -> Random:
    """Return a draw of its own: that of the story gives the same story with or without all this."""
    return Random(f"background {stage.plan.slug}")  # noqa: S311


def _sheets(stage: Stage, moment: datetime) -> None:
    actor = stage.loader(moment, StructurePermission.MANAGE_TEAM, StructurePermission.WRITE_COMPETENCES)
    for profession in dict.fromkeys(member.profession for member in stage.members.values()):
        if profession in _SHEETS:
            structures.write_profession_sheet(
                actor=actor, profession=profession, version=None, facts=_sheet(profession)
            )
    for key in ("gerance", "medecin", "infirmier", "soignant"):
        member = stage.member(key)
        facts = _sheet(member.profession)
        facts["does"] = f"{facts['does']} Présence à la maison quatre jours par semaine."
        structures.write_member_sheet(actor=actor, member_id=member.pk, version=None, facts=facts)


def _sheet(profession: str) -> structures.SheetFacts:
    does, prescribed, free, days = _SHEETS.get(profession, (f"{professions.label(profession)}.", "", "", 14))
    return {
        "does": does,
        "on_prescription": prescribed,
        "without_prescription": free,
        "how_to_refer": "Un mot dans Maisonnée, ou le secrétariat le matin.",
        "usual_delay_days": days,
    }


def _earlier(stage: Stage, moment: datetime) -> None:
    """What ended before last year."""
    calendar = stage.calendar
    first, last = calendar.before(4, 1, 1), calendar.before(2, 6, 30)
    actor = stage.loader(moment, AgendaPermission.MANAGE, ResourcePermission.MANAGE)
    somebody = {
        "family_name": names.team_family_name(_draw(stage)),
        "given_name": "Camille",
        "profession": "10",
        "rpps": "",
        "am_number": "",
    }
    if not stage.plan.vacations:
        resources.add_vacation(
            actor=actor,
            facts={
                **somebody,  # type: ignore[typeddict-item]
                "specialty": "Dermatologie",
                "days": Decimal(1),
                "rhythm": "per_month",
                "starts_on": first,
                "ends_on": last,
            },
        )
    resources.add_cstm(
        actor=actor,
        facts={
            **somebody,  # type: ignore[typeddict-item]
            "specialty": "Médecine générale",
            "signed_on": first,
            "in_under_dense_zone": True,
            "zone": "Zone d’intervention prioritaire",
            "days_per_week": Decimal(1),
            "starts_on": first,
            "ends_on": last,
        },
    )
    agenda.add_derogation(
        actor=actor,
        facts={
            "contract_mention": "Avenant au contrat : nuits assurées par la maison médicale de garde",
            "description": "Fin de la dérogation : la régulation couvre de nouveau tout le secteur.",
            "starts_on": first,
            "ends_on": last,
        },
    )
    if not stage.plan.closures:
        agenda.add_closure(
            actor=actor,
            facts={
                "site": stage.site,
                "in_school_holidays": True,
                "reason": "Travaux de la salle d’attente",
                "starts_on": calendar.before(2, 8, 5),
                "ends_on": calendar.before(2, 8, 9),
            },
        )
    lead = stage.actor("coordination", moment)
    if not stage.plan.pathway:
        protocols.declare_pathway(
            actor=lead,
            facts={
                "kind": "heart_failure",
                "protocol": None,
                "sworn_on": None,
                "note": "Essai arrêté : trop peu de patients suivis ensemble.",
                "starts_on": first,
                "ends_on": last,
            },
        )
    if not stage.plan.cooperation:
        protocols.declare_cooperation(
            actor=lead,
            facts={
                "theme": "ankle_sprain",
                "delegate_professions": ["70"],
                "declared_on": first,
                "note": "Arrêté au départ du kinésithérapeute formé.",
                "starts_on": first,
                "ends_on": last,
            },
        )


def _imagine(stage: Stage, moment: datetime) -> None:
    simulations.save_simulation(
        actor=stage.actor("coordination", moment),
        year=stage.year,
        name="Avec un protocole de plus",
        changes={"protocols": {"add": 1}},
    )


def _invite(stage: Stage, moment: datetime) -> None:
    access.invite(
        actor=stage.actor("coordination", moment),
        email=f"remplacement@{stage.plan.slug}.exemple.test",
        roles=[Role.PROFESSIONAL],
        family_name=names.team_family_name(_draw(stage)),
        given_name="Sacha",
    )
