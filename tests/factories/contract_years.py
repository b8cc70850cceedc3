"""A contract year ready to be transmitted, with patients whose identity must appear nowhere."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.models import Contract, Dossier, Exercise
from maisonnee.domains.contract.operations import dossier as dossier_operations
from maisonnee.domains.contract.operations import exercises, states, vault
from maisonnee.domains.contract.operations.vault import Upload
from maisonnee.domains.contract.queries import dossier as dossier_queries
from maisonnee.domains.patients.models import Patient
from maisonnee.domains.structures.enums import AnsLabel, CoordinationKind, MemberStatus, VacationRhythm
from maisonnee.domains.structures.models import (
    CoordinationFunction,
    Member,
    Membership,
    OutsideVacation,
    Profile,
    SharedSoftware,
    Site,
)
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.interop.dossiers import build, read_files, unread_files
from maisonnee.interop.dossiers.jobs import PERMISSIONS
from tests.factories import teams

YEAR = 2025
NOW = datetime(2026, 1, 20, 9, 0, tzinfo=UTC)
PERIOD: dict[str, Any] = {"starts_on": date(YEAR, 1, 1), "ends_on": date(YEAR, 12, 31)}
PATIENTS = (
    ("KERVELLEC", "Maëlys Ombeline", date(1944, 3, 12), "244031234567801"),
    ("O'BRIENNOIS", "Jean-Zébulon", date(1931, 12, 1), "131121234567802"),
    ("DUPONTELLE-ÇELİK", "Ürsula", date(1950, 7, 30), ""),
)


@dataclass(frozen=True)
class Authorities:
    cpam: Structure
    ars: Structure
    federation: Structure


def authorities() -> Authorities:
    """Outside bodies. No context must be entered yet."""
    return Authorities(
        teams.make_structure("CPAM d’Essai", StructureKind.CPAM),
        teams.make_structure("ARS d’Essai", StructureKind.ARS),
        teams.make_structure("Fédération d’Essai", StructureKind.FEDERATION),
    )


def builder(actor: Actor) -> Actor:
    """The actor of the job: the permissions of a dossier, and nothing else."""
    return replace(actor, roles=frozenset(), permissions=frozenset(PERMISSIONS))


def make_patients(structure: Structure) -> list[Patient]:
    return [
        Patient.objects.create(
            structure_id=structure.pk,
            birth_family_name=family,
            birth_given_names=given,
            born_on=born,
            ins_number=ins,
            ins_oid="1.2.250.1.213.1.4.8" if ins else "",
            created_at=NOW,
            sort_key=family.casefold(),
            traits_key=family.casefold(),
        )
        for family, given, born, ins in PATIENTS
    ]


def make_year(structure: Structure, actor: Actor, bodies: Authorities | None = None) -> Exercise:
    """An exercise under way: an associate doctor, a coordination, a labelled software, a vacation, a contract."""
    key = structure.pk
    Profile.objects.create(structure_id=key, finess_msp="350000016", siret="73282932000074")
    site = Site.objects.create(
        structure_id=key, name="Centre", address="1 rue des Essais", city="Essaiville", is_main=True,
        opened_on=date(2020, 1, 1),
    )  # fmt: skip
    for family, profession in (("Alizé", "10"), ("Béranger", "10"), ("Cléry", "60")):
        member = Member.objects.create(
            structure_id=key, family_name=family, given_name="Camille", profession=profession,
            am_number="351000001",
        )  # fmt: skip
        Membership.objects.create(
            structure_id=key,
            member=member,
            status=MemberStatus.ASSOCIATE,
            starts_on=date(2020, 1, 1),
            site=site,
        )
    CoordinationFunction.objects.create(
        structure_id=key, holder=member, kind=CoordinationKind.values[0], hours_per_week=10,
        starts_on=date(2024, 1, 1),
    )  # fmt: skip
    SharedSoftware.objects.create(
        structure_id=key, name="Logiciel", label=AnsLabel.STANDARD, starts_on=date(2020, 1, 1)
    )
    OutsideVacation.objects.create(
        structure_id=key, family_name="Durville", given_name="Sacha", profession="10", specialty="Cardiologie",
        days=2, rhythm=VacationRhythm.PER_MONTH, starts_on=date(2024, 1, 1),
    )  # fmt: skip
    Contract.objects.create(
        structure_id=key, signed_on=date(2023, 1, 1), starts_on=date(2023, 1, 1), ends_on=date(2027, 12, 31),
        cpam_id=bodies.cpam.pk if bodies else None, ars_id=bodies.ars.pk if bodies else None,
    )  # fmt: skip
    return exercises.open_exercise(actor=actor, year=YEAR)


def give_proof(
    actor: Actor, name: str, content: bytes, *, kind: tuple[str, str] = ("B1", "coordination")
) -> None:
    """Give a proof of the year."""
    vault.add_proofs(actor=actor, indicator=kind[0], kind=kind[1], uploads=[Upload(name, content)], **PERIOD)


def build_dossier(actor: Actor) -> Dossier:
    """Build the dossier as the job does."""
    work = builder(actor)
    assert work.may(ContractPermission.MANAGE_EXERCISE)
    contents = dossier_queries.contents_of(actor=work, year=YEAR)
    waiting = unread_files(actor=work, contents=contents)
    if waiting:
        dossier_operations.keep_readings(actor=work, year=YEAR, readings=read_files(waiting))
    built = build(actor=work, contents=contents)
    return dossier_operations.keep_dossier(actor=work, contents=contents, files=built)


def attest(structure: Structure, actor: Actor) -> None:
    """Prepare then attest, by a manager."""
    states.start_preparing(actor=actor, year=YEAR)
    manager = replace(teams.seat(structure.pk, Role.MANAGER).actor, now=NOW)
    states.attest(actor=manager, year=YEAR)
