"""A team with a site and members, and what each register's form receives."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership, Site
from maisonnee.kernel import professions

YEAR = 2026


@dataclass(frozen=True)
class House:
    """A site, an associate doctor, a nurse and a physiotherapist."""

    structure_id: UUID
    site: Site
    doctor: Member
    nurse: Member
    physiotherapist: Member


def make_site(structure_id: UUID, name: str = "Centre", opened_on: date = date(2020, 1, 1)) -> Site:
    """Create a site (the context is entered)."""
    return Site.objects.create(structure_id=structure_id, name=name, opened_on=opened_on)


def make_member(
    structure_id: UUID,
    profession: str,
    name: str,
    *,
    status: MemberStatus = MemberStatus.ASSOCIATE,
    starts_on: date = date(2020, 1, 1),
    rpps: str = "",
    **details: Any,
) -> Member:
    """Create a member with one membership (the context is entered)."""
    member = Member.objects.create(
        structure_id=structure_id,
        family_name=name,
        given_name="Dominique",
        profession=profession,
        rpps=rpps,
        **details,
    )
    Membership.objects.create(structure_id=structure_id, member=member, status=status, starts_on=starts_on)
    return member


def make_house(structure_id: UUID) -> House:
    """Create a small team (the context is entered)."""
    return House(
        structure_id,
        make_site(structure_id),
        make_member(structure_id, professions.DOCTOR, "Lefort", know_how=["SM54"]),
        make_member(structure_id, professions.NURSE, "Martin"),
        make_member(structure_id, "70", "Vidal"),
    )


def forms(house: House) -> dict[str, dict[str, Any]]:
    """Return, for each register (`namespace:key`), what its form posts."""
    period = {"starts_on": f"{YEAR}-01-01"}
    person = {"family_name": "Caron", "given_name": "Nina"}
    return {
        "resources:trainee": {
            **person,
            "profession": "60",
            "starts_on": f"{YEAR}-02-02",
            "ends_on": f"{YEAR}-03-27",
        },
        "resources:vacation": {
            **person,
            **period,
            "profession": professions.MIDWIFE,
            "days": "2",
            "rhythm": "per_month",
        },
        "resources:cstm": {**person, **period, "in_under_dense_zone": "on"},
        "resources:coordination": {
            **period,
            "holder": str(house.nurse.pk),
            "kind": "dedicated_time",
            "hours_per_week": "7",
        },
        "resources:software": {**period, "name": "Dossier commun", "label": "standard"},
        "quality:step": {
            **period,
            "level": "1",
            "theme": "access",
            "referent": str(house.nurse.pk),
            "state_of_play": "Délais longs",
            "objective": "Un créneau sous 48 h",
        },
        "exchanges:partner": {
            **period,
            "partner": "Centre hospitalier",
            "kind": "hospital",
            "procedure_written_on": f"{YEAR}-01-15",
            "vsm_sent_since": f"{YEAR}-01-15",
            "dmp_fed_since": f"{YEAR}-01-15",
        },
        "prevention:mission": {
            **period,
            "title": "Bien vieillir",
            "kind": "national",
            "theme": "elderly",
            "content": "Ateliers équilibre",
        },
        "prevention:involvement": {**period, "title": "Enquête d’accueil", "kind": "survey"},
        "protocols:protocol": {"code": "AVK-1", "title": "AVK", "theme": "anticoagulants"},
        "protocols:cooperation": {
            **period,
            "theme": "ankle_sprain",
            "delegate_professions": ["70"],
            "declared_on": f"{YEAR}-01-10",
        },
        "protocols:pathway": {**period, "kind": "child_overweight"},
        "agenda:closure": {
            "reason": "Congés d’été",
            "in_school_holidays": "on",
            "starts_on": f"{YEAR}-08-03",
            "ends_on": f"{YEAR}-08-14",
        },
        "agenda:unscheduled": {
            **period,
            "kind": "slots",
            "who": "Les médecins à tour de rôle",
            "doctor_present": "on",
        },
        "agenda:derogation": {**period, "contract_mention": "Article 5"},
        "agenda:sas": {**period, "member": str(house.doctor.pk)},
        "agenda:crisis_plan": {**period, "title": "Plan canicule et épidémie"},
    }
