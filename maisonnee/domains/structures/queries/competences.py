"""« À qui m’adresser »: what each professional and each profession of the team does."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.models import CompetenceSheet, Member, Membership, Site
from maisonnee.domains.structures.policies import visible_members
from maisonnee.domains.structures.rules.reconciliation import plain
from maisonnee.foundation.access.actors import Actor
from maisonnee.kernel import professions

# Those to whom no patient is sent.
_NOT_ADDRESSED = (MemberStatus.COORDINATOR, MemberStatus.SECRETARY, MemberStatus.TRAINEE)


@dataclass(frozen=True)
class Addressee:
    """A professional of the team, where they are, and what they say they do."""

    member: Member
    site: Site | None
    sheet: CompetenceSheet | None


@dataclass(frozen=True)
class ProfessionEntry:
    """A profession of the team: its own sheet and its professionals, by name."""

    code: str
    label: str
    sheet: CompetenceSheet | None
    addressees: tuple[Addressee, ...]


def directory_on(*, actor: Actor, on: date, text: str = "") -> list[ProfessionEntry]:
    """Return the professions present on a day and their professionals, in alphabetical order: nobody is put
    forward.

    `text`: words that must all be in the names, the profession, the know-how or the sheets.
    """
    sheets = CompetenceSheet.objects.filter(structure_id=actor.structure_id)
    by_member = {sheet.member_id: sheet for sheet in sheets if sheet.member_id}
    by_profession = {sheet.profession: sheet for sheet in sheets if sheet.profession}
    current = (
        Membership.objects.on(on)
        .filter(structure_id=actor.structure_id, member__in=visible_members(actor))
        .exclude(status__in=_NOT_ADDRESSED)
        .select_related("member", "site")
    )
    grouped: dict[str, list[Addressee]] = {}
    for row in current:
        addressee = Addressee(row.member, row.site, by_member.get(row.member_id))
        grouped.setdefault(row.member.profession, []).append(addressee)
    entries = [
        ProfessionEntry(
            code, professions.label(code), by_profession.get(code), tuple(sorted(people, key=_by_name))
        )
        for code, people in grouped.items()
    ]
    found = (_narrowed(entry, plain(text).split()) for entry in entries)
    return sorted((entry for entry in found if entry is not None), key=lambda entry: plain(entry.label))


def member_sheet(*, actor: Actor, member: Member) -> CompetenceSheet | None:
    """Return what a professional says they do, or nothing yet."""
    rows = CompetenceSheet.objects.filter(
        structure_id=actor.structure_id, member__in=visible_members(actor).filter(pk=member.pk)
    )
    return rows.first()


def profession_sheet(*, actor: Actor, profession: str) -> CompetenceSheet | None:
    """Return what a profession of the team does, or nothing yet. Raises `Member.DoesNotExist` when nobody has it."""
    if not visible_members(actor).filter(profession=profession).exists():
        raise Member.DoesNotExist
    return CompetenceSheet.objects.filter(structure_id=actor.structure_id, profession=profession).first()


def _by_name(addressee: Addressee) -> tuple[str, str]:
    return plain(addressee.member.family_name), plain(addressee.member.given_name)


def _narrowed(entry: ProfessionEntry, words: list[str]) -> ProfessionEntry | None:
    """Keep a profession whole when its own words match, else those of its professionals who match."""
    shared = f"{entry.label} {_said(entry.sheet)}"
    if all(word in plain(shared) for word in words):
        return entry
    people = tuple(
        person
        for person in entry.addressees
        if all(
            word in plain(f"{shared} {person.member} {_know_how(person.member)} {_said(person.sheet)}")
            for word in words
        )
    )
    return ProfessionEntry(entry.code, entry.label, entry.sheet, people) if people else None


def _know_how(member: Member) -> str:
    known = (professions.KNOW_HOW_BY_CODE.get(code) for code in member.know_how)
    return " ".join(item.label for item in known if item)


def _said(sheet: CompetenceSheet | None) -> str:
    if sheet is None:
        return ""
    return " ".join((sheet.does, sheet.on_prescription, sheet.without_prescription, sheet.how_to_refer))
