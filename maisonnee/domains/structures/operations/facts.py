"""What is said of a member and of their situation, checked before it is written."""

from __future__ import annotations

import re
import uuid
from collections.abc import Callable
from datetime import date
from typing import TypedDict

from django.db.models import Model, QuerySet

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import Member, Membership, Site
from maisonnee.domains.structures.rules import situations as rules
from maisonnee.foundation.journal.operation import note
from maisonnee.foundation.journal.versions import check_period
from maisonnee.kernel import identifiers, professions
from maisonnee.kernel.periods import Period
from maisonnee.kernel.refusals import Refusal

Check = Callable[[object], identifiers.Verdict]
_NINE = re.compile(r"[0-9][0-9AB][0-9]{7}")


class IdentityFacts(TypedDict):
    """Who a member is."""

    family_name: str
    given_name: str
    profession: str
    know_how: list[str]
    rpps: str
    adeli: str
    am_number: str
    email: str
    phone: str


class SituationFacts(TypedDict):
    """How a member takes part."""

    status: str
    share_of_activity: int
    project_signed_on: date | None
    site: Site | None
    collaborator_of: Member | None
    in_concertation: bool
    in_secretariat: bool


def checked_identity(facts: IdentityFacts, *, others: QuerySet[Member]) -> IdentityFacts:
    """Return the facts with their numbers in their plain form.

    `others` are the other members of the team. Raises `Refusal` (`…_malformed`, `structures.rpps_taken`).
    """
    rpps = readable_number("rpps", facts["rpps"], identifiers.rpps)
    if rpps and others.filter(rpps=rpps).exists():
        raise Refusal("structures.rpps_taken", field="rpps", rpps=rpps)
    if facts["profession"] not in professions.BY_CODE:
        raise Refusal("structures.profession_unknown", field="profession")
    return {
        **facts,
        "family_name": facts["family_name"].strip(),
        "given_name": facts["given_name"].strip(),
        "know_how": sorted({code.strip().upper() for code in facts["know_how"] if code.strip()}),
        "rpps": rpps,
        "adeli": _nine_characters("adeli", facts["adeli"]),
        "am_number": _nine_characters("am_number", facts["am_number"]),
    }


def readable_number(field: str, text: str, check: Check) -> str:
    """Return a number in its plain form; nothing stays nothing. Raises `Refusal` `structures.<field>_malformed`.

    A number whose key is wrong is kept when its check only warns: published numbers have such keys.
    """
    if not text.strip():
        return ""
    verdict = check(text)
    if not verdict.accepted:
        raise Refusal(f"structures.{field}_malformed", field=field)
    return verdict.value


def _nine_characters(field: str, text: str) -> str:
    number = identifiers.compact(text)
    if number and not _NINE.fullmatch(number):
        raise Refusal(f"structures.{field}_malformed", field=field)
    return number


def checked_situation(
    *,
    member: Member,
    facts: SituationFacts,
    starts_on: date,
    ends_on: date | None,
    besides: Membership | None = None,
) -> SituationFacts:
    """Return the facts of a situation once its status, its dates and the other situations agree.

    The member is locked by the caller; `besides` is the situation being replaced. Raises `Refusal`.
    """
    check_period(starts_on, ends_on)
    fault = rules.status_fault(status=facts["status"], profession=member.profession)
    if fault is not None:
        raise Refusal(fault, field="status", profession=professions.label(member.profession).lower())
    if not 0 <= facts["share_of_activity"] <= 100:
        raise Refusal("structures.share_out_of_bounds", field="share_of_activity")
    refuse_overlap(member=member, starts_on=starts_on, ends_on=ends_on, besides=besides)
    patron = facts["collaborator_of"] if facts["status"] == MemberStatus.COLLABORATOR else None
    if patron is not None and patron.pk == member.pk:
        raise Refusal("structures.collaborator_of_oneself", field="collaborator_of")
    return {**facts, "collaborator_of": patron}


def refuse_overlap(
    *, member: Member, starts_on: date, ends_on: date | None, besides: Membership | None
) -> None:
    """Raise `Refusal` `structures.overlapping_memberships` when the member has another situation these days."""
    others = [
        other
        for other in Membership.objects.filter(structure_id=member.structure_id, member=member)
        if besides is None or other.pk != besides.pk
    ]
    met = rules.overlapping(
        Period(starts_on, ends_on), [Period(row.starts_on, row.ends_on) for row in others]
    )
    if met is not None:
        raise Refusal(
            "structures.overlapping_memberships",
            field="starts_on",
            starts_on=f"{met.start:%d/%m/%Y}",
            ends_on=f"{met.end:%d/%m/%Y}" if met.end else "aujourd’hui",
        )


def locked_member(structure_id: uuid.UUID, member_id: uuid.UUID) -> Member:
    """Return a member, locked until the end of the operation: one change of situation at a time."""
    return Member.objects.select_for_update().get(structure_id=structure_id, pk=member_id)


def note_versions(*rows: Model) -> None:
    """Tell the journal which version of each row the operation made, so that history names its author."""
    note(versions={str(row.pk): getattr(row, "version", 1) for row in rows})
