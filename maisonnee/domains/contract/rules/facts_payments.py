"""What was due for a year, what was received, and why they differ."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

ZERO = Decimal("0.00")


@dataclass(frozen=True, slots=True)
class Received:
    """Money received: `kind` is advance, balance or correction."""

    kind: str
    amount: Decimal


@dataclass(frozen=True, slots=True)
class Reconciliation:
    """Due against received for a year, with the part of the advance and of the balance in the difference."""

    due: Decimal
    advance_due: Decimal
    advance: Decimal
    balance_due: Decimal
    balance: Decimal
    corrections: Decimal

    @property
    def received(self) -> Decimal:
        """Everything received, corrections included."""
        return self.advance + self.balance + self.corrections

    @property
    def difference(self) -> Decimal:
        """Received less due: negative when the CPAM still owes."""
        return self.received - self.due

    @property
    def advance_gap(self) -> Decimal:
        """Advance received less the advance due; it is caught up by the balance."""
        return self.advance - self.advance_due

    @property
    def balance_gap(self) -> Decimal:
        """Balance received less what remained after the advance."""
        return self.balance - self.balance_due

    @property
    def is_settled(self) -> bool:
        """Whether exactly what was due was received."""
        return self.difference == 0


def reconciled(*, due: Decimal, advance_due: Decimal, payments: Iterable[Received]) -> Reconciliation:
    """Compare the amount of a year with what was received for it."""
    sums = {"advance": ZERO, "balance": ZERO, "correction": ZERO}
    for payment in payments:
        sums[payment.kind] += payment.amount
    return Reconciliation(
        due=due,
        advance_due=advance_due,
        advance=sums["advance"],
        balance_due=due - sums["advance"],
        balance=sums["balance"],
        corrections=sums["correction"],
    )
