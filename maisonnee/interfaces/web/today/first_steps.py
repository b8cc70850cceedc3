"""What a house that begins has still to do, known from what it has recorded."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from maisonnee.domains.concertation import queries as concertation
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.patients import queries as patients
from maisonnee.domains.structures.queries import house, members_on
from maisonnee.foundation.access.actors import Actor


def remaining(*, actor: Actor) -> list[dict[str, Any]]:
    """Return the five first steps, each with whether it is done; nothing once they all are."""
    has_members = len(members_on(actor=actor, on=actor.today)[:2]) > 1
    has_meeting = concertation.last_meeting(actor=actor) is not None
    has_contract = exercises.contracts(actor=actor).exists()
    if has_members and has_meeting and has_contract:
        return []
    profile = house.profile(actor=actor)
    described = bool(profile and (profile.finess_msp or profile.siret))
    has_patients = patients.registered_on(actor=actor, on=actor.today).exists()
    steps = (
        (
            "Dire qui nous sommes",
            "FINESS, SIRET, sites : une fois pour toutes",
            described,
            "structures:change_profile",
        ),
        ("Inscrire l’équipe", "une par une, ou par l’extraction RPPS", has_members, "structures:index"),
        ("Reprendre les patients", "la liste sortie de votre logiciel", has_patients, "patients:imports"),
        ("Inscrire le contrat", "dates, caisse et agence", has_contract, "contract:terms"),
        (
            "Prévoir une première réunion",
            "chacun y apporte ses cas",
            has_meeting,
            "concertation:plan_meeting",
        ),
    )
    return [
        {"title": title, "who": who, "is_done": done, "href": "" if done else reverse(url)}
        for title, who, done, url in steps
    ]
