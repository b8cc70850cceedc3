"""Whom a patient may choose, and which profession meets a need: nobody is put forward."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date, timedelta

from maisonnee.domains.exchanges.enums.questions import QuestionPermission
from maisonnee.domains.exchanges.queries.presence import is_absent, presences
from maisonnee.domains.exchanges.rules import needs as needs_rules
from maisonnee.domains.exchanges.rules.needs import Prescription
from maisonnee.domains.exchanges.rules.referrals import rotated
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.models import CompetenceSheet, Member, Membership, Site
from maisonnee.foundation.access.actors import Actor

_LEAVES_SOON = timedelta(days=45)


@dataclass(frozen=True)
class Person:
    """A professional of the team whom a patient may choose."""

    member: Member
    site: Site | None
    sheet: CompetenceSheet | None
    leaves_on: date | None = None
    is_absent: bool = False

    @property
    def signs_in(self) -> bool:
        return self.member.user_id is not None


@dataclass(frozen=True)
class Profession:
    """A profession of the team: what it does, whether a prescription is needed, which needs typed it meets."""

    code: str
    label: str
    sheet: CompetenceSheet | None
    prescription: Prescription | None
    people: tuple[Person, ...]
    needs: tuple[str, ...] = ()

    @property
    def delays(self) -> list[int]:
        """The usual delays written on the sheets, in days, the shortest first."""
        sheets = [self.sheet, *(person.sheet for person in self.people)]
        return sorted(
            {s.usual_delay_days for s in sheets if s is not None and s.usual_delay_days is not None}
        )


def professions_for(*, actor: Actor, text: str = "") -> list[Profession]:
    """Return the professions of the team; when needs are typed, those that meet one, the more needs met the first.

    The people of each are in an order that turns every day (`rules.referrals.rotated`); oneself is left out.
    """
    wanted = needs_rules.needs_of(text)
    own = structures.own_member(actor=actor)
    leaving, absent = _leaving(actor), _absent(actor)
    found = []
    for entry in structures.directory_on(actor=actor, on=actor.today):
        people = sorted(entry.addressees, key=lambda one: one.member.pk)
        others = [one for one in people if own is None or one.member.pk != own.pk]
        if not others:
            continue
        said = " ".join(_said(sheet) for sheet in (entry.sheet, *(one.sheet for one in people)))
        met = needs_rules.matched(wanted, f"{entry.label} {said}", entry.code)
        if wanted and not met:
            continue
        found.append(
            Profession(
                entry.code,
                entry.label,
                entry.sheet,
                needs_rules.PRESCRIPTIONS.get(entry.code),
                tuple(
                    Person(
                        one.member,
                        one.site,
                        one.sheet,
                        leaving.get(one.member.pk),
                        one.member.pk in absent,
                    )
                    for one in rotated(others, on=actor.today)
                ),
                tuple(met),
            )
        )
    return sorted(found, key=lambda one: -len(one.needs))


def profession_offered(*, actor: Actor, code: str) -> Profession | None:
    """Return a profession of the team with whom a patient may choose there, or None when there is nobody."""
    return next((one for one in professions_for(actor=actor) if one.code == code), None)


def is_away(*, actor: Actor, member_id: uuid.UUID) -> bool:
    """Tell whether somebody shows, now, that they are away."""
    return member_id in _absent(actor)


def _leaving(actor: Actor) -> dict[object, date]:
    """Return who leaves the team within a few weeks, and when."""
    rows = Membership.objects.filter(
        structure_id=actor.structure_id,
        ends_on__gte=actor.today,
        ends_on__lte=actor.today + _LEAVES_SOON,
    ).exclude(
        member__in=Membership.objects.filter(
            structure_id=actor.structure_id, starts_on__gt=actor.today
        ).values("member_id")
    )
    return {member_id: on for member_id, on in rows.values_list("member_id", "ends_on") if on is not None}


def _absent(actor: Actor) -> set[uuid.UUID]:
    """Return who shows, now, that they are away."""
    if not actor.may(QuestionPermission.SEE):
        return set()
    members = structures.members_on(actor=actor, on=actor.today).values_list("pk", flat=True)
    shown = presences(actor=actor, member_ids=members)
    return {member_id for member_id, presence in shown.items() if is_absent(presence)}


def _said(sheet: CompetenceSheet | None) -> str:
    if sheet is None:
        return ""
    return f"{sheet.does} {sheet.on_prescription} {sheet.without_prescription} {sheet.how_to_refer}"
