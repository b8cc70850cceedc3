"""Reading the contract's terms, its exercises, the figures given by others, and the payments."""

from __future__ import annotations

import uuid
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.contract.models import Contract, Exercise, FigureOverride, Payment
from maisonnee.domains.contract.policies import visible
from maisonnee.domains.contract.rules import regimes
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.models import Entry
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.remembering import remembered


def exercises(*, actor: Actor) -> QuerySet[Exercise]:
    """Return the exercises opened, the latest year first."""
    return visible(actor, Exercise)


@remembered
def exercise_of(*, actor: Actor, year: int) -> Exercise:
    """Return the exercise of a year. Raises `Exercise.DoesNotExist`."""
    return visible(actor, Exercise).get(year=year)


@remembered
def exercise_if_open(*, actor: Actor, year: int) -> Exercise | None:
    """Return the exercise of a year, or None when nobody opened it."""
    return visible(actor, Exercise).filter(year=year).first()


def openable_years(*, actor: Actor) -> list[int]:
    """Return last year and this year when their exercise is not open and their regime is complete."""
    known = set(visible(actor, Exercise).values_list("year", flat=True))
    years = (actor.today.year, actor.today.year - 1)
    return [year for year in years if year not in known and is_computable(year)]


def is_computable(year: int) -> bool:
    """Tell whether the regime of a year is known in full."""
    regime = regimes.in_force(year)
    return regime is not None and regime.grid is not None


def contracts(*, actor: Actor) -> QuerySet[Contract]:
    """Return the contracts signed, the latest first."""
    return visible(actor, Contract).select_related("file")


def contract(*, actor: Actor, contract_id: uuid.UUID) -> Contract:
    """Return a contract. Raises `Contract.DoesNotExist`."""
    return contracts(actor=actor).get(pk=contract_id)


def contract_in(*, actor: Actor, year: int) -> Contract | None:
    """Return the contract in force during a year, the latest when there are two."""
    first, last = date(year, 1, 1), date(year, 12, 31)
    return visible(actor, Contract).filter(starts_on__lte=last, ends_on__gte=first).first()


def authorities(kind: StructureKind) -> QuerySet[Structure]:
    """Return the outside bodies of a kind that may receive a dossier, by name: their names are public."""
    return Structure.objects.filter(kind=kind)


def authority_names(ids: set[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Return the names of outside bodies."""
    return dict(Structure.objects.filter(pk__in=ids).values_list("pk", "name"))


def overrides_of(*, actor: Actor, exercise: Exercise) -> QuerySet[FigureOverride]:
    """Return the figures given by others that hold for an exercise."""
    return visible(actor, FigureOverride).filter(exercise=exercise, withdrawn_at__isnull=True)


def override_history(*, actor: Actor, exercise: Exercise, key: str) -> QuerySet[FigureOverride]:
    """Return every value ever given for a figure, withdrawn ones included, the latest first."""
    rows = visible(actor, FigureOverride).filter(exercise=exercise, key=key)
    return rows.select_related("file").order_by("-received_on", "-id")


def override(*, actor: Actor, override_id: uuid.UUID) -> FigureOverride:
    """Return a figure given by somebody else. Raises `DoesNotExist`."""
    return visible(actor, FigureOverride).select_related("exercise", "file").get(pk=override_id)


def payments_of(*, actor: Actor, exercise: Exercise) -> QuerySet[Payment]:
    """Return the payments of an exercise that hold, by date."""
    return visible(actor, Payment).filter(exercise=exercise, withdrawn_at__isnull=True)


def withdrawn_payments_of(*, actor: Actor, exercise: Exercise) -> QuerySet[Payment]:
    """Return the payments of an exercise written by mistake and withdrawn."""
    return visible(actor, Payment).filter(exercise=exercise, withdrawn_at__isnull=False)


def payment(*, actor: Actor, payment_id: uuid.UUID) -> Payment:
    """Return a payment. Raises `Payment.DoesNotExist`."""
    return visible(actor, Payment).select_related("exercise").get(pk=payment_id)


def recent_acts(*, actor: Actor, exercise: Exercise, at_most: int = 12) -> list[Entry]:
    """Return what was done on an exercise and its figures, the latest first."""
    visible(actor, Exercise).get(pk=exercise.pk)
    given = FigureOverride.objects.filter(structure_id=actor.structure_id, exercise=exercise)
    wanted = [str(exercise.pk), *(str(pk) for pk in given.values_list("pk", flat=True))]
    kinds = ("contract.exercise", "contract.figureoverride")
    rows = Entry.objects.filter(structure_id=actor.structure_id, object_type__in=kinds, object_id__in=wanted)
    return list(rows.order_by("-sequence")[:at_most])
