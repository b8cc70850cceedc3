"""Money received from the CPAM, or given back."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from maisonnee.domains.contract.enums import ContractPermission, PaymentKind
from maisonnee.domains.contract.models import Exercise, Payment
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.rules.parsing import MAX_AMOUNT
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.foundation.journal.versions import change_versioned
from maisonnee.kernel.refusals import Refusal


@operation(ContractPermission.MANAGE_EXERCISE)
def record_payment(
    *,
    actor: Actor,
    exercise: Exercise,
    kind: PaymentKind,
    amount: Decimal,
    paid_on: date,
    reference: str = "",
) -> Payment:
    """Record an advance, a balance or a correction (negative when given back) of an exercise.

    Refuses with `contract.amount_not_positive`, `contract.amount_is_zero`, `contract.amount_too_large` (alone,
    or with the others of its kind), `contract.paid_in_the_future`, `contract.paid_before_the_year`.
    """
    _check(actor, exercise, kind, amount, paid_on)
    payment = Payment.objects.create(
        structure_id=actor.structure_id,
        exercise=exercise,
        kind=kind,
        amount=amount,
        paid_on=paid_on,
        reference=reference.strip(),
    )
    note(year=exercise.year, kind=kind.label.lower(), amount=str(amount))
    return payment


@operation(ContractPermission.MANAGE_EXERCISE)
def change_payment(
    *,
    actor: Actor,
    payment: Payment,
    version: int | None,
    kind: PaymentKind,
    amount: Decimal,
    paid_on: date,
    reference: str = "",
) -> Payment:
    """Correct a payment. Same refusals, `contract.payment_withdrawn`, and `StaleVersion`."""
    _check(actor, payment.exercise, kind, amount, paid_on, other_than=payment)
    if payment.withdrawn_at is not None:
        raise Refusal("contract.payment_withdrawn")
    note(year=payment.exercise.year, kind=kind.label.lower(), amount=str(amount))
    return change_versioned(
        payment, version, kind=kind, amount=amount, paid_on=paid_on, reference=reference.strip()
    )


@operation(ContractPermission.MANAGE_EXERCISE)
def withdraw_payment(*, actor: Actor, payment: Payment, version: int | None, reason: str) -> Payment:
    """Take away a payment written by mistake; it stays in the history.

    Refuses with `contract.reason_missing`, `contract.payment_withdrawn`; raises `StaleVersion`.
    """
    if not reason.strip():
        raise Refusal("contract.reason_missing", field="reason")
    if payment.withdrawn_at is not None:
        raise Refusal("contract.payment_withdrawn")
    note(year=payment.exercise.year, kind=payment.get_kind_display().lower(), amount=str(payment.amount))
    return change_versioned(payment, version, withdrawn_at=actor.now, withdrawal_reason=reason.strip()[:300])


def _check(
    actor: Actor,
    exercise: Exercise,
    kind: PaymentKind,
    amount: Decimal,
    paid_on: date,
    *,
    other_than: Payment | None = None,
) -> None:
    if kind is PaymentKind.CORRECTION:
        if amount == 0:
            raise Refusal("contract.amount_is_zero", field="amount")
    elif amount <= 0:
        raise Refusal("contract.amount_not_positive", field="amount")
    others = exercises.payments_of(actor=actor, exercise=exercise).filter(kind=kind)
    if other_than is not None:
        others = others.exclude(pk=other_than.pk)
    if abs(amount) > MAX_AMOUNT or abs(amount + sum(row.amount for row in others)) > MAX_AMOUNT:
        raise Refusal("contract.amount_too_large", field="amount")
    if paid_on > actor.today:
        raise Refusal("contract.paid_in_the_future", field="paid_on")
    if paid_on.year < exercise.year - 1:
        raise Refusal("contract.paid_before_the_year", field="paid_on", year=exercise.year)
