"""The legal minimum of the SISA, on a day and over time; what a departure changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from maisonnee.domains.structures.enums import LegalFormKind, MemberStatus
from maisonnee.domains.structures.models import LegalForm, Member, Membership
from maisonnee.domains.structures.policies import visible_members
from maisonnee.domains.structures.queries.team import (
    contract_doctors_on,
    contract_professionals_on,
    ipas_on,
)
from maisonnee.domains.structures.rules import legal_minimum as rules
from maisonnee.domains.structures.rules.legal_minimum import Gap, Share, Verdict
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel.periods import Period

HORIZON = timedelta(days=365)
ONE_DAY = timedelta(days=1)


@dataclass(frozen=True)
class CompanyHistory:
    """The days of the company, and the associates over time. `is_assumed`: no date of the SISA is recorded, so
    it is taken to exist since its first associate."""

    company: tuple[Period, ...]
    shares: tuple[Share, ...]
    is_assumed: bool


def company_history(*, actor: Actor) -> CompanyHistory:
    """Return what the legal minimum is judged from."""
    rows = Membership.objects.filter(
        structure_id=actor.structure_id,
        status=MemberStatus.ASSOCIATE,
        member__in=visible_members(actor),
    ).select_related("member")
    shares = tuple(
        Share(str(row.member), row.member.profession, Period(row.starts_on, row.ends_on)) for row in rows
    )
    forms = LegalForm.objects.filter(structure_id=actor.structure_id, kind=LegalFormKind.SISA)
    company = tuple(Period(form.starts_on, form.ends_on) for form in forms)
    if company or not shares:
        return CompanyHistory(company, shares, is_assumed=False)
    first = min(share.period.start for share in shares)
    return CompanyHistory((Period(first),), shares, is_assumed=True)


def legal_minimum_on(*, actor: Actor, on: date) -> Verdict:
    """Judge the legal minimum on a day: two doctors and one auxiliary among the associates (L4041)."""
    history = company_history(actor=actor)
    return rules.verdict_on(on, shares=history.shares, company=history.company)


def legal_minimum_gaps(*, actor: Actor) -> list[Gap]:
    """Return the days, past and to come (known departures), for which the minimum is not reached."""
    history = company_history(actor=actor)
    return rules.gaps(shares=history.shares, company=history.company)


def legal_minimum_alerts(*, actor: Actor) -> list[Gap]:
    """Return the gaps under way, or that known departures open within a year, the earliest first."""
    return [
        gap
        for gap in legal_minimum_gaps(actor=actor)
        if gap.period.start <= actor.today + HORIZON
        and (gap.period.end is None or gap.period.end >= actor.today)
    ]


@dataclass(frozen=True)
class DepartureEffects:
    """What the team is the day after a departure, compared with the last day of the member.

    `loses_minimum`: the legal minimum is reached with the member and is not without. `collaborators`: doctors
    whose patients stop counting because they were the collaborators of the member.
    """

    ends_on: date
    before: Verdict
    after: Verdict
    is_contract_doctor: bool
    collaborators: tuple[Member, ...]
    professionals_before: int
    professionals_after: int
    loses_ipa: bool

    @property
    def loses_minimum(self) -> bool:
        return self.before.is_met and not self.after.is_met


def departure_effects(*, actor: Actor, member: Member, ends_on: date) -> DepartureEffects:
    """Return what changes the day after a member's last day."""
    history = company_history(actor=actor)
    others = Membership.objects.filter(
        structure_id=actor.structure_id,
        status=MemberStatus.ASSOCIATE,
        member__in=visible_members(actor).exclude(pk=member.pk),
    ).select_related("member")
    shares = [
        Share(str(row.member), row.member.profession, Period(row.starts_on, row.ends_on)) for row in others
    ]
    doctors = set(contract_doctors_on(actor=actor, on=ends_on).values_list("pk", flat=True))
    depending = [
        row.member
        for row in Membership.objects.on(ends_on)
        .filter(structure_id=actor.structure_id, status=MemberStatus.COLLABORATOR, collaborator_of=member)
        .select_related("member")
        if row.member_id in doctors
    ]
    counted = set(contract_professionals_on(actor=actor, on=ends_on).values_list("pk", flat=True))
    lost = {member.pk, *(row.pk for row in depending)}
    return DepartureEffects(
        ends_on=ends_on,
        before=rules.verdict_on(ends_on, shares=history.shares, company=history.company),
        after=rules.verdict_on(ends_on + ONE_DAY, shares=shares, company=history.company),
        is_contract_doctor=member.pk in doctors,
        collaborators=tuple(depending),
        professionals_before=len(counted),
        professionals_after=len(counted - lost),
        loses_ipa=ipas_on(actor=actor, on=ends_on) == {member.pk},
    )
