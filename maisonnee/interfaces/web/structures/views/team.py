"""The list of members, on any day, and the legal minimum over time."""

from __future__ import annotations

import uuid
from datetime import date
from typing import TYPE_CHECKING, Any

from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.structures import queries
from maisonnee.domains.structures.enums import MemberStatus, StructurePermission
from maisonnee.domains.structures.rules import legal_minimum as minimum_rules
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing, parse_day
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.structures.legal_minimum import told_gaps, told_verdict
from maisonnee.interfaces.web.structures.tabs import team_tabs
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member, Membership

WHO = (("partis", "Anciens membres"), ("avenir", "Arrivées prévues"), ("tous", "Tout le monde"))


def situation_shown(member: Any, on: date) -> Membership | None:
    """Return the situation of a day; else the last one before it, else the first one to come."""
    rows: list[Membership] = member.situations
    current = [row for row in rows if row.starts_on <= on and (row.ends_on is None or row.ends_on >= on)]
    past = [row for row in rows if row.ends_on is not None and row.ends_on < on]
    return next(iter(current or past[-1:] or rows), None)


def _columns(on: date) -> list[Column[Member]]:
    def said(member: Member, name: str) -> Any:
        row = situation_shown(member, on)
        return getattr(row, name) if row is not None else ""

    def status(member: Member) -> str:
        row = situation_shown(member, on)
        return row.get_status_display() if row is not None else ""

    return [
        Column("nom", "Nom", lambda row: row.family_name, order="family_name"),
        Column("prenom", "Prénom", lambda row: row.given_name),
        Column("profession", "Profession", lambda row: professions.label(row.profession)),
        Column("statut", "Statut", status),
        Column("depuis", "Depuis le", lambda row: said(row, "starts_on")),
        Column("jusqu", "Jusqu’au", lambda row: said(row, "ends_on") or ""),
        Column("site", "Site", lambda row: str(said(row, "site") or "")),
        Column("part", "Part d’activité (%)", lambda row: said(row, "share_of_activity")),
        Column("signature", "Projet signé le", lambda row: said(row, "project_signed_on") or ""),
        Column("concertation", "Concertation", lambda row: "oui" if said(row, "in_concertation") else "non"),
        Column("secretariat", "Secrétariat", lambda row: "oui" if said(row, "in_secretariat") else "non"),
        Column("rpps", "RPPS", lambda row: row.rpps),
        Column("am", "Numéro Assurance Maladie", lambda row: row.am_number),
        Column("telephone", "Téléphone", lambda row: row.phone),
        Column("email", "Adresse e-mail", lambda row: row.email),
    ]


SHOWN = ("nom", "profession", "statut", "depuis", "site", "signature")


def _filters(actor: Actor, on: date) -> list[Filter[Member]]:
    known = sorted(set(queries.members(actor=actor).values_list("profession", flat=True)))
    sites = list(queries.sites(actor=actor))

    def of_profession(rows: QuerySet[Member], value: str) -> QuerySet[Member]:
        return rows.filter(profession=value)

    def in_status(rows: QuerySet[Member], value: str) -> QuerySet[Member]:
        return queries.members_in_status(actor=actor, rows=rows, statuses=[value], on=on)

    def of_site(rows: QuerySet[Member], value: str) -> QuerySet[Member]:
        return queries.members_of_site(actor=actor, rows=rows, site_id=uuid.UUID(value), on=on)

    filters = [
        Filter(
            "profession", "Profession", [(code, professions.label(code)) for code in known], of_profession
        ),
        Filter("statut", "Statut", MemberStatus.choices, in_status),
    ]
    if len(sites) > 1:
        filters.append(Filter("site", "Site", [(str(site.pk), site.name) for site in sites], of_site))
    filters.append(Filter("qui", "Afficher", WHO, lambda rows, value: rows))
    filters.append(Filter("le", "L’équipe au", (), lambda rows, value: rows, is_day=True))
    return filters


def _rows(actor: Actor, who: str, on: date) -> QuerySet[Member]:
    everybody = queries.members(actor=actor)
    if who == "tous":
        return everybody
    chosen = {
        "partis": queries.members_left_by,
        "avenir": queries.members_arriving_after,
    }.get(who, queries.members_on)
    return everybody.filter(pk__in=chosen(actor=actor, on=on).values("pk"))


def _listing(request: Request, on: date, columns: list[Column[Member]]) -> Listing[Member]:
    actor = request.actor
    return Listing(
        request,
        _rows(actor, request.GET.get("qui", ""), on),
        columns=columns,
        sort="nom",
        filters=_filters(actor, on),
        search=lambda rows, text: queries.members_by_text(actor=actor, rows=rows, text=text),
    )


def _day(request: Request) -> date:
    return parse_day(request.GET.get("le", "")) or request.actor.today


@page(Audience.TEAM, permission=StructurePermission.SEE_TEAM)
def index(request: Request) -> HttpResponse:
    """The members of a day (today unless another one is asked), and what the law asks of the team."""
    actor, on = request.actor, _day(request)
    listing = _listing(request, on, [column for column in _columns(on) if column.key in SHOWN])
    for member in listing.items:
        member.shown = situation_shown(member, on)  # type: ignore[attr-defined]
        member.profession_label = professions.label(member.profession)  # type: ignore[attr-defined]
    address = request.GET.urlencode()
    return render(
        request,
        "structures/index.html",
        {
            "page_title": "Équipe",
            "tabs": team_tabs(actor, "structures:index"),
            "listing": listing,
            "on": on,
            "is_today": on == actor.today,
            "who": request.GET.get("qui", ""),
            **(_followed(actor, on, address) if actor.may(StructurePermission.FOLLOW_TEAM) else {}),
            "may_manage": actor.may(StructurePermission.MANAGE_TEAM),
        },
    )


def _followed(actor: Actor, on: date, address: str) -> dict[str, Any]:
    return {
        "minimum": told_verdict(queries.legal_minimum_on(actor=actor, on=on)),
        "gaps": told_gaps(queries.legal_minimum_alerts(actor=actor), actor.today),
        "export_url": f"{reverse('structures:export_members')}?{address}",
    }


@page(Audience.TEAM, permission=StructurePermission.FOLLOW_TEAM)
def export_members(request: Request) -> HttpResponse:
    """The narrowed list as a spreadsheet, with every column."""
    on = _day(request)
    return _listing(request, on, _columns(on)).export(title="Équipe", file_name=f"equipe-{on:%Y-%m-%d}")


@page(Audience.TEAM, permission=StructurePermission.FOLLOW_TEAM)
def legal_minimum(request: Request) -> HttpResponse:
    """The legal minimum today, and every day for which it was not or will not be reached."""
    actor = request.actor
    history = queries.company_history(actor=actor)
    today = queries.legal_minimum_on(actor=actor, on=actor.today)
    gaps = queries.legal_minimum_gaps(actor=actor)
    return render(
        request,
        "structures/legal_minimum.html",
        {
            "page_title": "Minimum légal",
            "tabs": team_tabs(actor, "structures:index"),
            "verdict": today,
            "minimum": told_verdict(today),
            "gaps": told_gaps(gaps, actor.today),
            "company": history.company,
            "is_assumed": history.is_assumed,
            "source": minimum_rules.SOURCE,
            "may_manage": actor.may(StructurePermission.MANAGE_TEAM),
        },
    )
