"""The entries of the navigation, in order. An entry shows when its page exists for the person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from django.urls import NoReverseMatch, resolve, reverse

from maisonnee.foundation.tenancy.enums import StructureKind
from maisonnee.interfaces.web.http import Request, seat_of
from maisonnee.interfaces.web.pages import Audience, PageRule


@dataclass(frozen=True)
class Entry:
    """A link: label, name of its page, icon, and the paths under which it is the current one."""

    label: str
    url_name: str
    icon: str


@dataclass(frozen=True)
class Item:
    label: str
    url: str
    icon: str
    is_current: bool
    count: int = 0


@dataclass(frozen=True)
class Group:
    title: str
    items: list[Item]


TEAM: Sequence[tuple[str, Sequence[Entry]]] = (
    (
        "",
        (
            Entry("Aujourd’hui", "today", "today"),
            Entry("Patients", "patients:index", "patients"),
            Entry("Mes listes", "records:lists", "list"),
            Entry("Échanges", "questions:index", "exchange"),
            Entry("Concertation", "concertation:index", "meeting"),
            Entry("Parcours", "pathways:index", "flag"),
            Entry("Adressages", "referrals:index", "send"),
            Entry("Protocoles", "protocols:index", "protocol"),
            Entry("Délégations", "delegations:index", "decision"),
            Entry("Accès aux soins", "agenda:index", "calendar"),
        ),
    ),
    (
        "La maison",
        (
            Entry("Équipe", "structures:index", "team"),
            Entry("Prévention", "prevention:index", "prevention"),
            Entry("Qualité", "quality:index", "quality"),
            Entry("Contrat ACI", "contract:index", "contract"),
        ),
    ),
    (
        "Suivi",
        (
            Entry("Travaux en cours", "jobs:index", "clock"),
            Entry("Journal", "journal:index", "journal"),
        ),
    ),
)

OUTSIDE: Sequence[tuple[str, Sequence[Entry]]] = (
    ("", (Entry("Dossiers reçus", "oversight:index", "contract"),)),
)


def groups_for(request: Request) -> list[Group]:
    """Return the navigation of the person, without what they may not open."""
    seat = seat_of(request)
    if seat is None:
        return []
    entries = TEAM if seat.kind == StructureKind.TEAM else OUTSIDE
    groups = []
    for title, members in entries:
        items = [item for entry in members if (item := _item(request, entry)) is not None]
        if items:
            groups.append(Group(title, items))
    return groups


USER_MENU: Sequence[Entry] = (
    Entry("Mon compte", "accounts:index", "user"),
    Entry("Mon pack de secours", "records:pack", "download"),
    Entry("Rôles et invitations", "accounts:roles", "key"),
    Entry("Archive de la structure", "records:archive", "vault"),
    Entry("Aide", "help:index", "help"),
)


def user_menu(request: Request) -> list[Item]:
    """Return the links of the person's own menu."""
    return [item for entry in USER_MENU if (item := _item(request, entry)) is not None]


@cache
def _address_of(url_name: str) -> tuple[str, PageRule | None] | None:
    """Return the address of a page and who may open it: the same for everybody, found once."""
    try:
        url = reverse(url_name)
    except NoReverseMatch:
        return None
    return url, getattr(resolve(url).func, "page_rule", None)


def may_open(request: Request, url_name: str) -> bool:
    """Tell whether the person may open the page of a name."""
    found = _address_of(url_name)
    return found is not None and found[1] is not None and _may(request, found[1])


def _item(request: Request, entry: Entry) -> Item | None:
    found = _address_of(entry.url_name)
    if found is None:
        return None
    url, rule = found
    if rule is not None and rule.permission is not None and not _may(request, rule):
        return None
    if rule is not None and rule.audience is Audience.PUBLIC:
        return None
    current = request.path == url or (url != "/" and request.path.startswith(url))
    return Item(entry.label, url, entry.icon, current)


def _may(request: Request, rule: PageRule) -> bool:
    """Tell whether the person may open a page: its permission, and the kind of structure they sit in."""
    if seat_of(request) is None or rule.permission is None or not request.actor.may(rule.permission):
        return False
    is_team = request.seat.kind == StructureKind.TEAM
    return rule.audience is Audience.SIGNED_IN or is_team is (rule.audience is Audience.TEAM)
