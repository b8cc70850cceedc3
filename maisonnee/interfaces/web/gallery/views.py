"""Every component with content one meets in a team. Nothing is read nor written: the content is below."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from maisonnee.interfaces.web.forms import Difference
from maisonnee.interfaces.web.gallery.forms import ExampleForm
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.templatetags.maisonnee import icon_names

PEOPLE = (
    ("Adam Lefort", "Médecin généraliste", "Associé", 32),
    ("Camille Roux", "Coordinatrice", "Salariée", 0),
    ("Élise Garnier", "Sage-femme", "Associée", 8),
    ("Farid Benali", "Pharmacien", "Associé", 11),
    ("Hugo Perrin", "Masseur-kinésithérapeute", "Collaborateur", 6),
    ("Inès Barbier", "Pédicure-podologue", "Associée", 14),
    ("Jeanne Morel", "Médecin généraliste", "Associée", 27),
    ("Karim Haddad", "Infirmier", "Associé", 21),
    ("Léa Fontaine", "Orthophoniste", "Associée", 5),
    ("Lou Vidal", "Masseur-kinésithérapeute", "Associée", 9),
    ("Maud Picard", "Infirmière Asalée", "Salariée", 24),
    ("Nina Caron", "Psychologue", "Vacataire", 3),
    ("Paul Martin", "Infirmier", "Associé", 18),
    ("Sana Kaddour", "Diététicienne", "Vacataire", 7),
    ("Théo Blanc", "Chirurgien-dentiste", "Associé", 2),
    ("Zoé Lambert", "Secrétaire médicale", "Salariée", 0),
)


@dataclass(frozen=True)
class Line:
    name: str
    profession: str
    status: str
    cases: int


@dataclass(frozen=True)
class ShownList:
    """A list as `Listing` gives it, without a table of the database behind."""

    columns: list[Column[Any]]
    filters: list[Filter[Any]]
    items: list[Line]
    total: int
    sort: str = "nom"
    query: str = ""
    can_search: bool = True
    is_narrowed: bool = False
    is_first_page: bool = True
    next_key: str = "suite"


def _listing() -> ShownList:
    columns: list[Column[Any]] = [
        Column("nom", "Nom", lambda line: line.name, order="name"),
        Column("profession", "Profession", lambda line: line.profession, order="profession"),
        Column("statut", "Statut", lambda line: line.status),
        Column("cas", "Cas discutés", lambda line: line.cases, order="cases", numeric=True),
    ]
    statuses = sorted({status for _, _, status, _ in PEOPLE})
    filters: list[Filter[Any]] = [
        Filter("statut", "Statut", [(status, status) for status in statuses], lambda rows, value: rows)
    ]
    return ShownList(columns=columns, filters=filters, items=[Line(*person) for person in PEOPLE], total=38)


def _refused_form() -> ExampleForm:
    typed = {
        "title": "",
        "theme": "plaie",
        "summary": "Bourgeonnement arrêté.",
        "meeting_on": "31/02/2026",
        "weight": "-3",
    }
    return ExampleForm({f"refuse-{name}": value for name, value in typed.items()}, prefix="refuse")


@page(Audience.TEAM)
def gallery(request: Request) -> HttpResponse:
    """Show every component of the design system."""
    now = timezone.now()
    year = timezone.localdate().year
    context = {
        "page_title": "Composants",
        "today": timezone.localdate(),
        "now": now,
        "icons": sorted(icon_names()),
        "listing": _listing(),
        "form": ExampleForm(initial={"urgency": "now"}),
        "refused": _refused_form(),
        "is_example": True,
        "differences_shown": [
            Difference(
                "objective",
                "Objectif",
                "Dépister le pied à risque",
                "Le dépister avant l’été",
                ["Le dépister avant l’été"],
            ),
            Difference("status", "État", "en cours", "à l’étude", ["studied"]),
        ],
        "inputs": [
            {"label": "Dossiers discutés", "value": "29, chacun compté une fois", "href": "#listes"},
            {"label": "Patients du contrat", "value": "650 en ALD ou de plus de 75 ans"},
            {"label": "Seuil", "value": "5 %, soit 33 dossiers"},
        ],
        "steps": [
            {"label": "En préparation", "state": "done", "href": "#figures"},
            {"label": "Attesté", "state": "current"},
            {"label": "Transmis", "state": "next"},
            {"label": "Payé", "state": "next"},
        ],
        "timeline": [
            {
                "title": "Dossier transmis à la CPAM",
                "when": now - dt.timedelta(hours=2),
                "who": "Camille Roux",
                "text": "12 indicateurs, 31 justificatifs. Empreinte inscrite au journal.",
                "icon": "send",
                "tone": "on",
            },
            {
                "title": "Preuve reconduite : charte d’accès aux soins",
                "when": now - dt.timedelta(days=3),
                "who": "Jeanne Morel",
                "icon": "carry",
                "tone": "good",
                "href": "#figures",
            },
            {"title": "Année ouverte", "when": dt.date(year, 1, 5), "icon": "flag"},
        ],
        "consequences": [
            "La CPAM de l’Isère verra 12 indicateurs et 31 justificatifs.",
            "Ce qui est transmis ne changera plus : une correction fera une nouvelle version.",
            "Aucun nom de patient ne figure dans le dossier : vérifié à l’instant.",
        ],
    }
    return render(request, "gallery/index.html", context)
