"""The charter of access to care, from the recorded hours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from maisonnee.domains.agenda import queries
from maisonnee.domains.agenda.enums import Weekday
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.documents.rendering import render_one_page
from maisonnee.foundation.documents.schemas import Charter, CharterSite, OpeningDay
from maisonnee.interfaces.web import formats

if TYPE_CHECKING:
    from maisonnee.domains.agenda.models import OpeningHours
    from maisonnee.domains.structures.models import Site

CLOSED = "fermé"
OUT_OF_HOURS = (
    "En dehors de ces horaires, pour un avis médical qui ne peut pas attendre, appelez le 15. "
    "L’appel est gratuit, jour et nuit."
)


def charter(*, actor: Actor, structure_name: str) -> Charter:
    """Return what the charter says today: hours by site, unscheduled care, closures to come this year."""
    today = actor.today
    week = queries.week_on(actor=actor, on=today)
    access = queries.access_in(actor=actor, year=today.year)
    care = {row.pk: row for site in access.sites for row in site.unscheduled_rows}
    answers = [
        f"{row.who}. {row.description}".strip()
        for row in care.values()
        if row.starts_on <= today and (row.ends_on is None or row.ends_on >= today)
    ]
    closures = {row.pk: row for site in access.sites for row in site.closures}
    return Charter(
        structure=structure_name,
        sites=tuple(
            CharterSite(
                name=site.name,
                address=" ".join(part for part in (site.address, site.postcode, site.city) if part),
                phone=site.phone,
                days=tuple(
                    OpeningDay(day.label.capitalize(), hours_text(days.get(day.value, ()))) for day in Weekday
                ),
            )
            for site, days in week
        ),
        unscheduled_care="\n".join(answers) or "Demandez à l’accueil.",
        out_of_hours=OUT_OF_HOURS,
        closures=tuple(
            closure_text(row.starts_on, row.ends_on or row.starts_on, str(row.site or ""))
            for row in sorted(closures.values(), key=lambda one: one.starts_on)
            if (row.ends_on or row.starts_on) >= today
        ),
    )


def charter_pdf(*, actor: Actor, structure_name: str) -> bytes:
    """Return the charter as one A4 page."""
    return render_one_page(
        "charter",
        charter(actor=actor, structure_name=structure_name),
        title=f"Charte d’accès aux soins, {structure_name}",
        created_on=actor.today,
    )


def hours_text(spans: Iterable[OpeningHours]) -> str:
    """« 8 h – 12 h, 14 h – 19 h 30 », or « fermé »."""
    return (
        ", ".join(f"{formats.hour(row.opens_at)} – {formats.hour(row.closes_at)}" for row in spans) or CLOSED
    )


def closure_text(first: date, last: date, site: str) -> str:
    """« du lundi 3 au vendredi 21 août 2026 », with the site when it is not the whole house."""
    days = formats.day_long(first)
    if last != first:
        days = f"du {days} au {formats.day_long(last)}"
    return f"{days} ({site})" if site else days


def week_rows(
    week: Sequence[tuple[Site, dict[int, list[OpeningHours]]]],
) -> list[tuple[str, list[str]]]:
    """Return, by weekday, the hours of each site: the table of the page."""
    return [
        (day.label.capitalize(), [hours_text(days.get(day.value, ())) for _, days in week]) for day in Weekday
    ]
