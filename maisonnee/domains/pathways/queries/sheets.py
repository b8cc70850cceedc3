"""What the team decided about reports and pathways."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from maisonnee.domains.pathways import policies
from maisonnee.domains.pathways.enums import PathwayPermission, SheetKind, StepKind
from maisonnee.domains.pathways.models import SignSheet
from maisonnee.domains.pathways.rules import signs, steps
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.access.actors import Actor, require


@dataclass(frozen=True)
class SheetInForce:
    """What holds today for a kind of report: the team's decision, else what is proposed."""

    kind: SheetKind
    signs: Sequence[str]
    referent: Member | None
    deputy: Member | None
    answer_within_days: int
    steps: Sequence[StepKind]
    weeks: int
    every_days: int
    decision: SignSheet | None

    @property
    def is_offered(self) -> bool:
        """Whether one may report with it: it says what to tick, or the team decided that a text is enough."""
        return bool(self.signs) or self.decision is not None


def sheet_in_force(*, actor: Actor, kind: SheetKind) -> SheetInForce:
    """Return what holds today for a kind of report."""
    require(actor, PathwayPermission.SEE)
    row = policies.sheets_in_force(actor).get(kind)
    if row is None:
        offered = signs.FRAILTY_SIGNS if kind is SheetKind.FRAILTY else ()
        return SheetInForce(
            kind, offered, None, None, steps.USUAL_ANSWER_DAYS, steps.USUAL_STEPS,
            steps.USUAL_WEEKS, steps.USUAL_EVERY_DAYS, None,
        )  # fmt: skip
    kept = [StepKind(step) for step in row.steps] or list(steps.USUAL_STEPS)
    return SheetInForce(
        kind,
        row.signs,
        row.referent,
        row.deputy,
        row.answer_within_days,
        kept,
        row.weeks,
        row.every_days,
        row,
    )


def sheets(*, actor: Actor) -> list[SheetInForce]:
    """Return what holds today for each kind."""
    return [sheet_in_force(actor=actor, kind=kind) for kind in SheetKind]


def decisions(*, actor: Actor, kind: SheetKind) -> QuerySet[SignSheet]:
    """Return what the team decided about a kind of report, to come included, the latest first."""
    require(actor, PathwayPermission.SEE)
    rows = SignSheet.objects.filter(structure_id=actor.structure_id, kind=kind)
    return rows.select_related("referent", "deputy").order_by("-starts_on")


def candidates(*, actor: Actor, kind: SheetKind) -> list[Member]:
    """Return who may be in charge of a kind of report, by name."""
    require(actor, PathwayPermission.SEE)
    found = [
        member
        for member in policies.reached_team(actor).members.values()
        if policies.may_be_in_charge(actor, member, kind)
    ]
    return sorted(found, key=lambda member: (member.family_name.casefold(), member.given_name))
