"""Deciding how each kind of meeting is held, and which rules point at cases."""

from __future__ import annotations

from datetime import date

from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingKind
from maisonnee.domains.concertation.models import CaseRuleSetting, KindSetting
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal

SHORTEST, LONGEST = 5, 720
"""Minutes of a meeting."""
LONGEST_SUBJECT = 240
LONGEST_WAIT = 60
"""Months."""


@operation(ConcertationPermission.SET_HABITS)
def set_kind(
    *,
    actor: Actor,
    kind: MeetingKind,
    starts_on: date,
    minutes: int,
    minutes_by_case: int,
    decided_by: str,
    place: str = "",
    remote_link: str = "",
    has_cases: bool = False,
    is_paid: bool = False,
) -> KindSetting:
    """Record how a kind of meeting is held from a day on. Earlier decisions stay visible.

    A concertation always has cases on its agenda, and alone counts for the contract: no setting changes that.
    Raises `Refusal` `concertation.decider_missing`, `.implausible_length`, `.implausible_subject_length`,
    `.implausible_start`.
    """
    if not decided_by.strip():
        raise Refusal("concertation.decider_missing", field="decided_by")
    if not SHORTEST <= minutes <= LONGEST:
        raise Refusal("concertation.implausible_length", field="minutes")
    if not 1 <= minutes_by_case <= min(minutes, LONGEST_SUBJECT):
        raise Refusal("concertation.implausible_subject_length", field="minutes_by_case")
    _check_day(actor, starts_on)
    setting = KindSetting.objects.create(
        structure_id=actor.structure_id,
        kind=kind,
        starts_on=starts_on,
        minutes=minutes,
        minutes_by_case=minutes_by_case,
        place=place.strip(),
        remote_link=remote_link,
        has_cases=has_cases or kind is MeetingKind.CONCERTATION,
        is_paid=is_paid,
        decided_by=decided_by.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )
    note(kind=str(kind.label), starts_on=f"{starts_on:%d/%m/%Y}")
    return setting


@operation(ConcertationPermission.SET_HABITS)
def set_case_rules(
    *,
    actor: Actor,
    starts_on: date,
    decided_by: str,
    discharged: bool,
    overdue: bool,
    never_discussed: bool,
    months_before_asking_again: int,
) -> CaseRuleSetting:
    """Record which rules point at cases from a day on. Raises `Refusal` as `set_kind`, `.implausible_wait`."""
    if not decided_by.strip():
        raise Refusal("concertation.decider_missing", field="decided_by")
    if not 1 <= months_before_asking_again <= LONGEST_WAIT:
        raise Refusal("concertation.implausible_wait", field="months_before_asking_again")
    _check_day(actor, starts_on)
    setting = CaseRuleSetting.objects.create(
        structure_id=actor.structure_id,
        starts_on=starts_on,
        discharged=discharged,
        overdue=overdue,
        never_discussed=never_discussed,
        months_before_asking_again=months_before_asking_again,
        decided_by=decided_by.strip(),
        recorded_by=actor.name,
        recorded_at=actor.now,
    )
    note(starts_on=f"{starts_on:%d/%m/%Y}")
    return setting


def _check_day(actor: Actor, starts_on: date) -> None:
    if abs(starts_on.year - actor.today.year) > 1:
        raise Refusal("concertation.implausible_start", field="starts_on")
