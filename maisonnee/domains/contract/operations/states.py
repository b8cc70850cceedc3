"""From an open exercise to a paid one: each step is an act of somebody."""

from __future__ import annotations

from maisonnee.domains.contract import rules
from maisonnee.domains.contract.enums import ContractPermission, ExerciseState, PaymentKind
from maisonnee.domains.contract.models import Attestation, Exercise, Payment
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.queries.year import year_view
from maisonnee.domains.contract.rules import states
from maisonnee.domains.contract.rules.states import State
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


def locked(actor: Actor, year: int) -> Exercise:
    """Return the exercise of a year, locked until the end of the transaction. Raises `DoesNotExist`."""
    exercises.exercise_of(actor=actor, year=year)
    return Exercise.objects.select_for_update(of=("self",)).get(structure_id=actor.structure_id, year=year)


def move(exercise: Exercise, to: State) -> Exercise:
    """Change the state of a locked exercise. Raises `Refusal` `contract.state_not_reachable`."""
    if not states.may_go(State(exercise.state), to):
        raise Refusal(
            "contract.state_not_reachable",
            state=ExerciseState(exercise.state).label.lower(),
            wanted=ExerciseState(to.value).label.lower(),
        )
    exercise.state = to.value
    exercise.version += 1
    exercise.save(update_fields=["state", "version", "attested_by", "attested_at"])
    return exercise


@operation(ContractPermission.MANAGE_EXERCISE)
def start_preparing(*, actor: Actor, year: int) -> Exercise:
    """Begin to prepare the dossier of a year."""
    note(year=year)
    return move(locked(actor, year), State.PREPARING)


@operation(ContractPermission.ATTEST)
def attest(*, actor: Actor, year: int) -> Exercise:
    """Attest the figures of a year as they are now: they are kept, and the dossier will be made from them."""
    exercise = locked(actor, year)
    exercise.attested_by, exercise.attested_at = actor.name, actor.now
    move(exercise, State.ATTESTED)
    view = year_view(actor=actor, year=year)
    Attestation.objects.create(
        structure_id=actor.structure_id,
        exercise=exercise,
        statement=rules.statement_to_json(view.statement),
        attested_by=actor.name,
        attested_at=actor.now,
    )
    note(year=year, total=str(view.statement.total))
    return exercise


@operation(ContractPermission.MANAGE_EXERCISE)
def prepare_again(*, actor: Actor, year: int, reason: str) -> Exercise:
    """Go back to preparing, to correct something. What was attested or transmitted stays as it was.

    Raises `Refusal` `contract.reason_needed` or `contract.state_not_reachable`.
    """
    if not reason.strip():
        raise Refusal("contract.reason_needed", field="reason")
    exercise = locked(actor, year)
    if State(exercise.state) is State.OPEN:
        raise Refusal("contract.state_not_reachable", state="ouvert", wanted="en préparation")
    exercise.attested_by, exercise.attested_at = "", None
    note(year=year)
    return move(exercise, State.PREPARING)


@operation(ContractPermission.MANAGE_EXERCISE)
def close_paid(*, actor: Actor, year: int) -> Exercise:
    """Say that the year is paid. Raises `Refusal` `contract.no_balance_recorded` without a balance recorded."""
    exercise = locked(actor, year)
    paid = Payment.objects.filter(
        structure_id=actor.structure_id,
        exercise=exercise,
        kind=PaymentKind.BALANCE,
        withdrawn_at__isnull=True,
    )
    if not paid.exists():
        raise Refusal("contract.no_balance_recorded", year=year)
    note(year=year)
    return move(exercise, State.PAID)
