"""The patients of an invented team: ages, names, médecin traitant, ALD, coverage, who follows them."""

from __future__ import annotations

import uuid
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from maisonnee.domains.patients.enums import (
    CoverageKind,
    IdentityProof,
    IdentityStatus,
    InsAuthority,
    Sex,
)
from maisonnee.domains.patients.operations import Carried, unwritten
from maisonnee.domains.patients.rules import identity
from maisonnee.interfaces.commands.demonstration import names

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient

# Patients per thousand, by ten years of age from 0 to 99.
URBAN = (140, 135, 150, 150, 130, 115, 85, 58, 30, 7)
RURAL = (100, 110, 95, 110, 120, 140, 145, 108, 58, 14)
_ALD_BY_DECADE = (0.004, 0.01, 0.015, 0.03, 0.06, 0.12, 0.2, 0.3, 0.4, 0.45)
_SOFTWARE = "logiciel du cabinet"
_STREETS = (
    "rue de la Mairie", "rue des Écoles", "place du Marché", "chemin des Vignes", "impasse des Lilas", "rue du Lavoir",
    "route de la Gare", "allée des Tilleuls", "rue du Moulin", "avenue du Stade", "rue Haute", "chemin du Gué",
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Population:
    """What a team's patients are like. `followed` gives, for each profession, the share of patients followed."""

    size: int
    ages: tuple[int, ...]
    c2s: float
    ame: float
    ald: float
    followed: dict[str, float]


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where they live, and the number that tells their invented INS from another team's."""

    postcode: str
    cities: tuple[str, ...]
    number: int


def people(
    population: Population,
    place: Place,
    *,
    seed: str,
    doctors: Sequence[uuid.UUID],
    carers: Mapping[str, Sequence[uuid.UUID]],
    today: date,
) -> Iterator[Carried]:
    """Draw the patients. `doctors` share the médecin traitant's role, `carers` follow by profession."""
    draw = Random(f"patients {seed}")  # noqa: S311
    orders: Counter[str] = Counter()
    weights = [1 + draw.random() for _ in doctors]
    decades = draw.choices(range(10), population.ages, k=population.size)
    for number, decade in enumerate(decades, start=1):
        born_on = today - timedelta(days=int((decade * 10 + draw.random() * 10) * 365.25))
        patient = _identity(draw, place, orders, number=number, born_on=born_on, today=today)
        since = date(today.year - draw.randint(2, 8), draw.randint(1, 12), draw.randint(1, 28))
        yield Carried(
            patient=patient,
            attending_doctor=(draw.choices(doctors, weights)[0], max(since, born_on)),
            in_ald_since=(
                max(since, born_on) if draw.random() < _ALD_BY_DECADE[decade] * population.ald else None
            ),
            coverage=_coverage(draw, population, decade, max(date(today.year - 2, 1, 1), born_on)),
            followed_by=_followers(draw, population, carers, decade, max(since, born_on)),
        )


def _identity(
    draw: Random, place: Place, orders: Counter[str], *, number: int, born_on: date, today: date
) -> Patient:
    sex = Sex.FEMALE if draw.random() < 0.52 else Sex.MALE
    family = names.patient_family_name(draw)
    married = (
        names.patient_family_name(draw)
        if sex is Sex.FEMALE and born_on.year < 1990 and draw.random() < 0.45
        else ""
    )
    head = f"{'2' if sex is Sex.FEMALE else '1'}{born_on:%y%m}99{place.number:03d}"
    orders[head] += 1
    body = f"{head}{orders[head]:03d}"
    status = draw.choices(
        (
            IdentityStatus.QUALIFIED,
            IdentityStatus.RECOVERED,
            IdentityStatus.VALIDATED,
            IdentityStatus.PROVISIONAL,
        ),
        (62, 14, 6, 18),
    )[0]
    has_number = status in (IdentityStatus.QUALIFIED, IdentityStatus.RECOVERED)
    proved = status in (IdentityStatus.QUALIFIED, IdentityStatus.VALIDATED)
    return unwritten(
        birth_family_name=family,
        used_name=married if married != family else "",
        birth_given_names=names.given_name(draw, sex, born_on.year),
        sex=sex,
        born_on=born_on,
        birthplace_code="99999" if has_number else "",
        ins_number=body + identity.ins_key(body) if has_number else "",
        ins_oid=InsAuthority.DEMO if has_number else InsAuthority.NONE,
        identity_status=status,
        identity_proof=IdentityProof.IDENTITY_CARD if proved else IdentityProof.NONE,
        identity_proved_on=date(today.year - 2, 1, 15) if proved else None,
        identity_source=_SOFTWARE if has_number else "",
        record_number=f"D{number:05d}",
        address=f"{draw.randint(1, 90)} {draw.choice(_STREETS)}",
        postcode=place.postcode,
        city=draw.choice(place.cities),
    )


def _coverage(draw: Random, population: Population, decade: int, since: date) -> tuple[str, date] | None:
    if decade > 6:
        return None
    # Nobody past seventy has either here, so that the others carry the share of the whole.
    chance = draw.random() * sum(population.ages[:7]) / sum(population.ages)
    if chance < population.ame:
        return CoverageKind.AME, since
    return (CoverageKind.C2S, since) if chance < population.ame + population.c2s else None


def _followers(
    draw: Random, population: Population, carers: Mapping[str, Sequence[uuid.UUID]], decade: int, since: date
) -> list[tuple[uuid.UUID, date]]:
    weight = 0.4 + decade * 0.17
    return [
        (draw.choice(carers[profession]), since)
        for profession, share in population.followed.items()
        if carers.get(profession) and draw.random() < share * weight
    ]
