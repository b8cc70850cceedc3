"""The contract's terms, the exercises of its years, and the figures given by others."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.models import Contract, Exercise, FigureOverride
from maisonnee.domains.contract.queries import exercises as queries
from maisonnee.domains.contract.queries.facts import facts_for
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.facts import FigureValue, replaced
from maisonnee.domains.contract.rules.facts_given import GIVABLE, fault_of_given
from maisonnee.domains.contract.rules.vocabulary import (
    AgeRule,
    FewMeetings,
    FirstYearMinimum,
    PdsaDerogation,
    RateRounding,
)
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.files.attachments import keep_inspected
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.kernel.refusals import Refusal

OPTIONS: Mapping[str, type[StrEnum]] = {
    "rate_rounding": RateRounding,
    "few_meetings": FewMeetings,
    "pdsa_derogation": PdsaDerogation,
    "age_rule": AgeRule,
    "first_year_minimum": FirstYearMinimum,
}

FIRST_PLAUSIBLE_YEAR, LAST_PLAUSIBLE_YEAR = 2010, 2100


@dataclass(frozen=True)
class Upload:
    """A file as it was received."""

    name: str
    data: bytes


@operation(ContractPermission.MANAGE_EXERCISE)
def open_exercise(*, actor: Actor, year: int) -> Exercise:
    """Open the exercise of a year, under the regime in force and its default options.

    Refuses with `contract.year_out_of_reach`, `contract.year_without_regime`, `contract.exercise_open`.
    """
    if not 2015 <= year <= actor.today.year + 1:
        raise Refusal("contract.year_out_of_reach", field="year", year=year)
    regime = regimes.in_force(year)
    if regime is None or regime.grid is None:
        raise Refusal("contract.year_without_regime", field="year", year=year)
    exercise, created = Exercise.objects.get_or_create(
        structure_id=actor.structure_id, year=year, defaults={"regime": regime.id}
    )
    if not created:
        raise Refusal("contract.exercise_open", field="year", year=year)
    note(year=year)
    return exercise


@operation(ContractPermission.MANAGE_EXERCISE)
def set_options(
    *, actor: Actor, exercise: Exercise, version: int | None, options: Mapping[str, Any], reason: str
) -> Exercise:
    """Choose how an exercise reads the agreement where its sources disagree. An option left out (or empty)
    follows the regime. The earlier choices stay in the history.

    Refuses with `contract.reason_missing`, `contract.unknown_option`; raises `StaleVersion`.
    """
    if not reason.strip():
        raise Refusal("contract.reason_missing", field="reason")
    chosen: dict[str, Any] = {}
    for name, value in options.items():
        if value in ("", None):
            continue
        if name == "crisis_in_advance_base":
            chosen[name] = bool(value)
        elif name in OPTIONS and value in set(OPTIONS[name]):
            chosen[name] = str(value)
        else:
            raise Refusal("contract.unknown_option", field=name)
    note(year=exercise.year, options=chosen)
    return change_versioned(exercise, version, options=chosen)


@operation(ContractPermission.MANAGE_EXERCISE)
def record_contract(
    *,
    actor: Actor,
    signed_on: date,
    starts_on: date,
    ends_on: date,
    cpam_id: uuid.UUID | None,
    ars_id: uuid.UUID | None,
    upload: Upload | None = None,
) -> Contract:
    """Record the contract signed with the CPAM and the ARS, and whom the dossier goes to.

    Refuses with `contract.implausible_date`, `contract.dates_disordered`, `contract.same_start`,
    `contract.unknown_authority`, a file refused.
    """
    _check_terms(signed_on, starts_on, ends_on, cpam_id, ars_id)
    if Contract.objects.filter(structure_id=actor.structure_id, starts_on=starts_on).exists():
        raise Refusal("contract.same_start", field="starts_on")
    contract = Contract.objects.create(
        structure_id=actor.structure_id,
        signed_on=signed_on,
        starts_on=starts_on,
        ends_on=ends_on,
        cpam_id=cpam_id,
        ars_id=ars_id,
        file=_kept(actor, upload),
    )
    note(starts_on=starts_on.isoformat())
    return contract


@operation(ContractPermission.MANAGE_EXERCISE)
def change_contract(
    *,
    actor: Actor,
    contract: Contract,
    version: int | None,
    signed_on: date,
    starts_on: date,
    ends_on: date,
    cpam_id: uuid.UUID | None,
    ars_id: uuid.UUID | None,
    upload: Upload | None = None,
) -> Contract:
    """Correct the terms of a contract; a file received replaces the one shown. Same refusals, `StaleVersion`."""
    _check_terms(signed_on, starts_on, ends_on, cpam_id, ars_id)
    others = Contract.objects.filter(structure_id=actor.structure_id, starts_on=starts_on)
    if others.exclude(pk=contract.pk).exists():
        raise Refusal("contract.same_start", field="starts_on")
    values: dict[str, Any] = {
        "signed_on": signed_on,
        "starts_on": starts_on,
        "ends_on": ends_on,
        "cpam_id": cpam_id,
        "ars_id": ars_id,
    }
    if upload is not None:
        values["file"] = _kept(actor, upload)
    note(starts_on=starts_on.isoformat())
    return change_versioned(contract, version, **values)


def _check_terms(
    signed_on: date, starts_on: date, ends_on: date, cpam_id: uuid.UUID | None, ars_id: uuid.UUID | None
) -> None:
    for field, day in (("signed_on", signed_on), ("starts_on", starts_on), ("ends_on", ends_on)):
        if not FIRST_PLAUSIBLE_YEAR <= day.year <= LAST_PLAUSIBLE_YEAR:
            raise Refusal("contract.implausible_date", field=field)
    if ends_on < starts_on:
        raise Refusal("contract.dates_disordered", field="ends_on")
    for field, kind, chosen in (
        ("cpam_id", StructureKind.CPAM, cpam_id),
        ("ars_id", StructureKind.ARS, ars_id),
    ):
        if chosen is not None and not queries.authorities(kind).filter(pk=chosen).exists():
            raise Refusal("contract.unknown_authority", field=field)


def _kept(actor: Actor, upload: Upload | None) -> Any:
    if upload is None:
        return None
    return keep_inspected(actor=actor, name=upload.name, data=upload.data, purpose="contract")


@operation(ContractPermission.MANAGE_EXERCISE)
def give_figure(
    *,
    actor: Actor,
    exercise: Exercise,
    key: str,
    value: FigureValue,
    origin: str,
    received_on: date,
    upload: Upload | None = None,
) -> FigureOverride:
    """Put a figure given by somebody else (the CPAM) in the place of ours, which stays shown beside it.

    `value` is a JSON value of the exercise format. A figure given earlier is withdrawn, and kept. Refuses with
    `contract.figure_not_givable`, `contract.figure_refused` (its `sentence` names the field),
    `contract.origin_missing`, `contract.received_in_the_future`,
    `contract.received_before_the_year`, a file refused.
    """
    if key not in GIVABLE:
        raise Refusal("contract.figure_not_givable", field="value")
    if not origin.strip():
        raise Refusal("contract.origin_missing", field="origin")
    if received_on > actor.today:
        raise Refusal("contract.received_in_the_future", field="received_on")
    if received_on.year < exercise.year - 1:
        raise Refusal("contract.received_before_the_year", field="received_on", year=exercise.year)
    Exercise.objects.select_for_update(of=("self",)).get(pk=exercise.pk)
    given = {row.key: row.value for row in queries.overrides_of(actor=actor, exercise=exercise)}
    given.pop(key, None)
    facts = facts_for(actor=actor, year=exercise.year, exercise=exercise)
    fault = fault_of_given(
        key,
        value,
        year=exercise.year,
        regime=exercise.regime,
        options=exercise.options,
        values=replaced(facts.values, given),
    )
    if fault is not None:
        raise Refusal(
            "contract.figure_refused",
            field="value",
            sentence=str(fault),
            path=fault.path,
            message=fault.message,
        )
    _withdraw(actor, queries.overrides_of(actor=actor, exercise=exercise).filter(key=key).first(), origin)
    note(key=key, year=exercise.year, origin=origin)
    return FigureOverride.objects.create(
        structure_id=actor.structure_id,
        exercise=exercise,
        key=key,
        value=value,
        origin=origin.strip(),
        received_on=received_on,
        file=_kept(actor, upload),
    )


@operation(ContractPermission.MANAGE_EXERCISE)
def withdraw_figure(*, actor: Actor, override: FigureOverride, reason: str) -> FigureOverride:
    """Come back to our own figure; the one given stays in the history with the reason.

    Refuses with `contract.reason_missing`, `contract.figure_already_withdrawn`.
    """
    if not reason.strip():
        raise Refusal("contract.reason_missing", field="reason")
    current = FigureOverride.objects.select_for_update(of=("self",)).get(pk=override.pk)
    if current.withdrawn_at is not None:
        raise Refusal("contract.figure_already_withdrawn")
    note(key=current.key, year=override.exercise.year, origin=current.origin)
    _withdraw(actor, current, reason)
    return current


def _withdraw(actor: Actor, row: FigureOverride | None, reason: str) -> None:
    if row is None:
        return
    row.withdrawn_at, row.withdrawal_reason, row.version = actor.now, reason.strip()[:300], row.version + 1
    row.save(update_fields=["withdrawn_at", "withdrawal_reason", "version"])
