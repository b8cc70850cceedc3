"""Saying when one is usually free, and the days when it does not hold."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from maisonnee.domains.concertation.enums import ConcertationPermission
from maisonnee.domains.concertation.models import Exceptional, UsualWeek
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.structures.models import Member
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor, PermissionMissing
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal, StaleVersion


@operation(ConcertationPermission.SEE)
def set_usual_week(
    *,
    actor: Actor,
    free: Collection[str],
    version: int | None,
    member: Member | None = None,
    profession: str = "",
) -> UsualWeek:
    """Say which parts of the week a person (or a whole profession) is usually free (`rules.slots.part_key`).

    Each one says their own; those who organise also say that of others and of professions. `version` is that of the
    week read, `None` when nothing was said yet. Raises `StaleVersion`, `PermissionMissing`, `Refusal`
    `concertation.unknown_part`, `.week_of_nobody`.
    """
    if (member is None) is not bool(profession):
        raise Refusal("concertation.week_of_nobody")
    _require_right(actor, member)
    if not set(free) <= slots.PART_KEYS:
        raise Refusal("concertation.unknown_part", field="free")
    if profession and profession not in professions.BY_CODE:
        raise Refusal("concertation.week_of_nobody")
    weeks = UsualWeek.objects.filter(structure_id=actor.structure_id).select_for_update(of=("self",))
    week = weeks.filter(member=member).first() if member else weeks.filter(profession=profession).first()
    if week is not None and week.version != version:
        raise StaleVersion(
            current={"free": list(week.free), "version": week.version}, changed_by=week.changed_by
        )
    if week is None:
        week = UsualWeek(structure_id=actor.structure_id, member=member, profession=profession, version=0)
    week.free = sorted(free)
    week.version += 1
    week.changed_by, week.changed_at = actor.name, actor.now
    week.save()
    note(of=str(member) if member else professions.label(profession))
    return week


@operation(ConcertationPermission.SEE)
def add_exceptional_days(
    *, actor: Actor, member: Member, starts_on: date, ends_on: date, is_free: bool = False
) -> Exceptional:
    """Say that somebody is away (or exceptionally free) some days. No reason is asked.

    Raises `Refusal` `concertation.days_past`, `.days_out_of_order`; `PermissionMissing`.
    """
    _require_right(actor, member)
    if ends_on < starts_on:
        raise Refusal("concertation.days_out_of_order", field="ends_on")
    if ends_on < actor.today:
        raise Refusal("concertation.days_past", field="ends_on")
    days = Exceptional.objects.create(
        structure_id=actor.structure_id,
        member=member,
        starts_on=starts_on,
        ends_on=ends_on,
        is_free=is_free,
        recorded_by=actor.name,
    )
    note(of=str(member))
    return days


@operation(ConcertationPermission.SEE)
def cancel_exceptional_days(*, actor: Actor, days: Exceptional) -> Exceptional:
    """Take back days said by mistake; they stay in the history. Raises `PermissionMissing`."""
    days = (
        Exceptional.objects.select_for_update(of=("self",))
        .select_related("member")
        .get(pk=days.pk, structure_id=actor.structure_id)
    )
    _require_right(actor, days.member)
    days.cancelled_at = days.cancelled_at or actor.now
    days.save(update_fields=["cancelled_at"])
    note(of=str(days.member))
    return days


def _require_right(actor: Actor, member: Member | None) -> None:
    me = own_member(actor=actor)
    is_own = me is not None and member is not None and me.pk == member.pk
    if not is_own and not actor.may(ConcertationPermission.ORGANISE):
        raise PermissionMissing(ConcertationPermission.ORGANISE)
