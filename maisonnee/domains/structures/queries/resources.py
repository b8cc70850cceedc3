"""Reading the means of the team: trainees, outside professionals, coordination, shared software."""

from __future__ import annotations

import unicodedata
import uuid
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from django.db.models import Q, QuerySet

from maisonnee.domains.structures.enums import AnsLabel, MemberStatus, VacationRhythm
from maisonnee.domains.structures.models import (
    CoordinationFunction,
    CstmContract,
    Member,
    Membership,
    OutsideVacation,
    SharedSoftware,
    Site,
    Traineeship,
)
from maisonnee.domains.structures.policies import visible_members, visible_resources, visible_sites
from maisonnee.domains.structures.rules import resources as rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files import attachments
from maisonnee.foundation.files.models import Attachment
from maisonnee.foundation.journal.keeping import kept_until
from maisonnee.kernel import professions
from maisonnee.kernel.periods import Period
from maisonnee.kernel.remembering import remembered
from maisonnee.kernel.years import LeftOut, YearRows

R = TypeVar("R", Traineeship, OutsideVacation, CstmContract, CoordinationFunction, SharedSoftware)


@dataclass(frozen=True, kw_only=True)
class VacationsInYear(YearRows[OutsideVacation]):
    """Outside vacations of a year, with their mean days in the unit in which they compare (A4)."""

    presence: rules.MeanPresence


@dataclass(frozen=True, kw_only=True)
class SoftwareInYear(YearRows[SharedSoftware]):
    """Labelled software of a year (C1, C2)."""

    standard: bool
    advanced: bool
    acquired_on: date | None


def traineeships(*, actor: Actor) -> QuerySet[Traineeship]:
    """Return every placement."""
    return visible_resources(actor, Traineeship).select_related("tutor")


def traineeship(*, actor: Actor, row_id: uuid.UUID) -> Traineeship:
    """Return a placement. Raises `DoesNotExist`."""
    return traineeships(actor=actor).get(pk=row_id)


def vacations(*, actor: Actor) -> QuerySet[OutsideVacation]:
    """Return every outside vacation."""
    return visible_resources(actor, OutsideVacation)


def vacation(*, actor: Actor, row_id: uuid.UUID) -> OutsideVacation:
    """Return an outside vacation. Raises `DoesNotExist`."""
    return vacations(actor=actor).get(pk=row_id)


def cstm_contracts(*, actor: Actor) -> QuerySet[CstmContract]:
    """Return every CSTM contract."""
    return visible_resources(actor, CstmContract)


def cstm_contract(*, actor: Actor, row_id: uuid.UUID) -> CstmContract:
    """Return a CSTM contract. Raises `DoesNotExist`."""
    return cstm_contracts(actor=actor).get(pk=row_id)


def coordination_functions(*, actor: Actor) -> QuerySet[CoordinationFunction]:
    """Return every coordination function."""
    return visible_resources(actor, CoordinationFunction).select_related("holder")


def coordination_function(*, actor: Actor, row_id: uuid.UUID) -> CoordinationFunction:
    """Return a coordination function. Raises `DoesNotExist`."""
    return coordination_functions(actor=actor).get(pk=row_id)


def shared_softwares(*, actor: Actor) -> QuerySet[SharedSoftware]:
    """Return all the software the team shares or shared."""
    return visible_resources(actor, SharedSoftware)


def shared_software(*, actor: Actor, row_id: uuid.UUID) -> SharedSoftware:
    """Return a shared software. Raises `DoesNotExist`."""
    return shared_softwares(actor=actor).get(pk=row_id)


def resource_files(
    *, actor: Actor, row: Traineeship | OutsideVacation | CstmContract | CoordinationFunction | SharedSoftware
) -> QuerySet[Attachment]:
    """Return the files joined to a row of these registers."""
    visible_resources(actor, type(row)).get(pk=row.pk)
    return attachments.attached_to(row)


@remembered
@kept_until("structures")
def trainees_in(*, actor: Actor, year: int) -> YearRows[Traineeship]:
    """Return the placements that count for B4: different trainees, no apprenticeship, each in one year."""
    counted: list[Traineeship] = []
    left_out: list[LeftOut[Traineeship]] = []
    known: set[tuple[str, str, str]] = set()
    first, last = date(year, 1, 1), date(year, 12, 31)
    rows = traineeships(actor=actor).filter(starts_on__lte=last, ends_on__gte=first)
    for row in rows.order_by("starts_on", "id"):
        person = (_folded(row.family_name), _folded(row.given_name), row.profession)
        reason = rules.trainee_reason(
            year=year,
            period=Period(row.starts_on, row.ends_on),
            is_apprenticeship=row.is_apprenticeship,
            already_counted=person in known,
        )
        if reason is None:
            known.add(person)
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return YearRows(year=year, counted=tuple(counted), left_out=tuple(left_out), source=rules.TRAINEES_SOURCE)


@kept_until("structures")
def vacations_in(*, actor: Actor, year: int) -> VacationsInYear:
    """Return the outside vacations that count for A4, and their mean days over the year."""
    counted: list[OutsideVacation] = []
    left_out: list[LeftOut[OutsideVacation]] = []
    associates = _associates_rpps(actor, year)
    for row in _during(vacations(actor=actor), year):
        reason = rules.vacation_reason(
            profession=row.profession, specialty=row.specialty, is_associate=row.rpps in associates
        )
        if reason is None:
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    presence = rules.mean_presence(
        year,
        [
            rules.Presence(
                row.days, row.rhythm == VacationRhythm.PER_WEEK, Period(row.starts_on, row.ends_on)
            )
            for row in counted
        ],
    )
    return VacationsInYear(
        year=year,
        counted=tuple(counted),
        left_out=tuple(left_out),
        source=rules.VACATIONS_SOURCE,
        presence=presence,
    )


@remembered
@kept_until("structures")
def training_doctors_in(*, actor: Actor, year: int) -> YearRows[CstmContract]:
    """Return the doctors under a CSTM who count for A5."""
    counted: list[CstmContract] = []
    left_out: list[LeftOut[CstmContract]] = []
    associates = _associates_rpps(actor, year)
    for row in _during(cstm_contracts(actor=actor), year):
        reason = rules.cstm_reason(
            in_under_dense_zone=row.in_under_dense_zone, is_associate=row.rpps in associates
        )
        if reason is None:
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return YearRows(year=year, counted=tuple(counted), left_out=tuple(left_out), source=rules.CSTM_SOURCE)


@kept_until("structures")
def coordination_functions_in(*, actor: Actor, year: int) -> YearRows[CoordinationFunction]:
    """Return the coordination functions held during a year (B1)."""
    rows = tuple(_during(coordination_functions(actor=actor), year))
    return YearRows(year=year, counted=rows, source=rules.COORDINATION_SOURCE)


@kept_until("structures")
def shared_software_in(*, actor: Actor, year: int) -> SoftwareInYear:
    """Return the labelled software used during a year (C1, C2), and the first day one was acquired."""
    counted: list[SharedSoftware] = []
    left_out: list[LeftOut[SharedSoftware]] = []
    for row in _during(shared_softwares(actor=actor), year):
        reason = rules.software_reason(label=row.label)
        if reason is None:
            counted.append(row)
        else:
            left_out.append(LeftOut(row, reason))
    return SoftwareInYear(
        year=year,
        counted=tuple(counted),
        left_out=tuple(left_out),
        source=rules.SOFTWARE_SOURCE,
        standard=bool(counted),
        advanced=any(row.label == AnsLabel.ADVANCED for row in counted),
        acquired_on=rules.earliest(row.starts_on for row in counted),
    )


def sites_in(*, actor: Actor, year: int) -> QuerySet[Site]:
    """Return the sites open on one day at least of a year."""
    return visible_sites(actor).filter(
        Q(closed_on__isnull=True) | Q(closed_on__gte=date(year, 1, 1)), opened_on__lte=date(year, 12, 31)
    )


def members_to_choose(*, actor: Actor, on: date, kept: uuid.UUID | None = None) -> QuerySet[Member]:
    """Return the members who take part on a day, and one more to keep (somebody chosen who has left since)."""
    current = Membership.objects.on(on).filter(structure_id=actor.structure_id)
    return visible_members(actor).filter(Q(pk__in=current.values("member_id")) | Q(pk=kept))


def sites_to_choose(*, actor: Actor, on: date, kept: uuid.UUID | None = None) -> QuerySet[Site]:
    """Return the sites open on a day, and one more to keep."""
    return visible_sites(actor).filter(
        Q(closed_on__isnull=True, opened_on__lte=on) | Q(closed_on__gte=on, opened_on__lte=on) | Q(pk=kept)
    )


def professions_in(*, actor: Actor, year: int) -> frozenset[str]:
    """Return the codes of the professions met among the members during a year."""
    memberships = Membership.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=date(year, 1, 1)),
        structure_id=actor.structure_id,
        starts_on__lte=date(year, 12, 31),
    )
    members = visible_members(actor).filter(pk__in=memberships.values("member_id"))
    return frozenset(members.order_by().values_list("profession", flat=True).distinct())


def sas_doctors_on(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the doctors whose engagement with the SAS counts: associates and vacataires (CNAM 2022, p. 19)."""
    current = Membership.objects.on(on).filter(
        structure_id=actor.structure_id, status__in=(MemberStatus.ASSOCIATE, MemberStatus.VISITING)
    )
    return visible_members(actor).filter(profession=professions.DOCTOR, pk__in=current.values("member_id"))


def _during(rows: QuerySet[R], year: int) -> QuerySet[R]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last).order_by(
        "starts_on", "id"
    )


@remembered
def _associates_rpps(actor: Actor, year: int) -> frozenset[str]:
    memberships = Membership.objects.filter(
        Q(ends_on__isnull=True) | Q(ends_on__gte=date(year, 1, 1)),
        structure_id=actor.structure_id,
        starts_on__lte=date(year, 12, 31),
        status=MemberStatus.ASSOCIATE,
    )
    members = visible_members(actor).exclude(rpps="").filter(pk__in=memberships.values("member_id"))
    return frozenset(members.order_by().values_list("rpps", flat=True))


def _folded(name: str) -> str:
    plain = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in plain if letter.isalnum()).casefold()
