"""Reading the team: who takes part, on which day, under which status."""

from __future__ import annotations

import uuid
from collections.abc import Collection
from datetime import date

from django.db.models import Prefetch, Q, QuerySet

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.domains.structures.policies import visible_members
from maisonnee.domains.structures.rules.reconciliation import plain
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions
from maisonnee.kernel.professions import Diversity
from maisonnee.kernel.remembering import remembered


def member(*, actor: Actor, member_id: uuid.UUID) -> Member:
    """Return a member of the team. Raises `Member.DoesNotExist`."""
    return visible_members(actor).select_related("user").get(pk=member_id)


def members(*, actor: Actor) -> QuerySet[Member]:
    """Return everybody who is, was or will be in the team, each with their situations (`situations`)."""
    return visible_members(actor).prefetch_related(
        Prefetch(
            "memberships",
            queryset=Membership.objects.select_related("site", "collaborator_of"),
            to_attr="situations",
        )
    )


def members_on(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the members who take part on a day."""
    return visible_members(actor).filter(pk__in=_on(actor, on).values("member_id"))


def members_by_text(*, actor: Actor, rows: QuerySet[Member], text: str) -> QuerySet[Member]:
    """Return those whose names, profession or number contain every word typed, accents and case aside."""
    words = plain(text).split()
    found = [
        pk
        for pk, family, given, profession, rpps in visible_members(actor).values_list(
            "pk", "family_name", "given_name", "profession", "rpps"
        )
        if all(word in plain(f"{given} {family} {professions.label(profession)} {rpps}") for word in words)
    ]
    return rows.filter(pk__in=found)


def members_left_by(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return those who took part before a day and take part neither on it nor later."""
    past = Membership.objects.filter(structure_id=actor.structure_id, ends_on__lt=on)
    staying = Membership.objects.filter(structure_id=actor.structure_id).exclude(ends_on__lt=on)
    return (
        visible_members(actor)
        .filter(pk__in=past.values("member_id"))
        .exclude(pk__in=staying.values("member_id"))
    )


def members_arriving_after(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return those whose arrival is known and not yet come."""
    coming = Membership.objects.filter(structure_id=actor.structure_id, starts_on__gt=on)
    return (
        visible_members(actor)
        .filter(pk__in=coming.values("member_id"))
        .exclude(pk__in=_on(actor, on).values("member_id"))
    )


def members_in_status(
    *, actor: Actor, rows: QuerySet[Member], statuses: Collection[str], on: date
) -> QuerySet[Member]:
    """Narrow members to those who hold one of the statuses on a day."""
    return rows.filter(pk__in=_on(actor, on).filter(status__in=statuses).values("member_id"))


def members_of_site(
    *, actor: Actor, rows: QuerySet[Member], site_id: uuid.UUID, on: date
) -> QuerySet[Member]:
    """Narrow members to those attached to a site on a day."""
    return rows.filter(pk__in=_on(actor, on).filter(site_id=site_id).values("member_id"))


@remembered
def own_member(*, actor: Actor) -> Member | None:
    """Return the member that the signed-in person is, if they are one."""
    if actor.user_id is None:
        return None
    return Member.objects.filter(structure_id=actor.structure_id, user_id=actor.user_id).first()


def situations(*, actor: Actor, member: Member) -> list[Membership]:
    """Return a member's situations, the earliest first."""
    rows = Membership.objects.filter(
        structure_id=actor.structure_id, member__in=visible_members(actor).filter(pk=member.pk)
    )
    return list(rows.select_related("site", "collaborator_of"))


def situation(*, actor: Actor, membership_id: uuid.UUID) -> Membership:
    """Return a situation of a member of the team. Raises `DoesNotExist`."""
    rows = Membership.objects.filter(structure_id=actor.structure_id, member__in=visible_members(actor))
    found: Membership = rows.select_related("member", "site", "collaborator_of").get(pk=membership_id)
    return found


def situation_on(*, actor: Actor, member: Member, on: date) -> Membership | None:
    """Return the situation of a member on a day, or nothing."""
    found: Membership | None = (
        _on(actor, on).filter(member__in=visible_members(actor).filter(pk=member.pk)).first()
    )
    return found


def associates_on(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the associates of the SISA on a day."""
    return visible_members(actor).filter(
        pk__in=_on(actor, on).filter(status=MemberStatus.ASSOCIATE).values("member_id")
    )


def contract_professionals_on(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the professionals counted by `N`: associates, and the liberal collaborators of an associate doctor
    who are doctors. Asalée nurses are not (CNAM 2022)."""
    return visible_members(actor).filter(_associates_and_collaborators(actor, on, profession=None))


@remembered
def contract_doctors_on(*, actor: Actor, on: date) -> QuerySet[Member]:
    """Return the doctors whose patients count in the contract on a day: general practitioners who are
    associates, or liberal collaborators of an associate doctor (CNAM 2022).

    A doctor without any stated specialty is taken for a general practitioner.
    """
    current = list(
        _on(actor, on)
        .filter(
            status__in=(MemberStatus.ASSOCIATE, MemberStatus.COLLABORATOR),
            member__profession=professions.DOCTOR,
        )
        .order_by()
        .values_list("member_id", "status", "collaborator_of_id", "member__know_how")
    )
    associates = {member_id for member_id, status, _, _ in current if status == MemberStatus.ASSOCIATE}
    counted = {
        member_id
        for member_id, _, collaborator_of_id, know_how in current
        if (member_id in associates or collaborator_of_id in associates)
        and professions.diversity(professions.DOCTOR, know_how)[0] is not Diversity.SPECIALIST
    }
    # (Few keys, written out: the plans of what is counted by doctor stay good.)
    return visible_members(actor).filter(pk__in=sorted(counted))


def _associates_and_collaborators(actor: Actor, on: date, *, profession: str | None) -> Q:
    current = _on(actor, on)
    associates = current.filter(status=MemberStatus.ASSOCIATE)
    doctors = associates.filter(member__profession=professions.DOCTOR).values("member_id")
    collaborators = current.filter(
        status=MemberStatus.COLLABORATOR,
        collaborator_of__in=doctors,
        member__profession=professions.DOCTOR,
    )
    if profession is not None:
        associates = associates.filter(member__profession=profession)
    return Q(pk__in=associates.values("member_id")) | Q(pk__in=collaborators.values("member_id"))


def has_ipa_on(*, actor: Actor, on: date) -> bool:
    """Tell whether an advanced-practice nurse, liberal or salaried, is among the professionals on a day."""
    return bool(ipas_on(actor=actor, on=on))


def ipas_on(*, actor: Actor, on: date) -> set[uuid.UUID]:
    """Return the keys of the advanced-practice nurses of a day.

    A trainee or a locum is not one (our reading: the guide names the professionals of the structure).
    """
    current = _on(actor, on).exclude(status__in=[MemberStatus.TRAINEE, MemberStatus.LOCUM])
    nurses = visible_members(actor).filter(
        pk__in=current.values("member_id"),
        profession__in=[professions.NURSE, professions.PSYCHIATRIC_NURSE],
    )
    return {
        pk
        for pk, profession, know_how in nurses.values_list("pk", "profession", "know_how")
        if professions.is_advanced_practice_nurse(profession, know_how)
    }


def _on(actor: Actor, on: date) -> QuerySet[Membership]:
    rows: QuerySet[Membership] = Membership.objects.on(on).filter(structure_id=actor.structure_id)
    return rows
