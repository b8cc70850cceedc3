"""What the team arranges without code: the fields of each form, the order of each view, the filling charter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.records import operations
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import layout as queries
from maisonnee.domains.records.rules import forms as rules
from maisonnee.domains.records.rules import views as view_rules
from maisonnee.domains.records.rules.form_fields import FormField
from maisonnee.domains.records.rules.forms import EntryForm, Placed
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.foundation.documents.schemas import Note
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import DateField, Form, form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.records.forms import OrderForm

CHARTER_START = """Ce que chacun note, à chaque passage :

Ce dont les autres ont besoin pour travailler :

Où nous le notons (une seule fois) :

Ce que nous ne notons pas ici :

Comment nous demandons une précision :
"""
"""What a team that has no charter starts from: the questions it answers, in its own words."""


@page(Audience.TEAM, permission=RecordPermission.SEE_FORMS)
def index(request: Request) -> HttpResponse:
    """The forms, the views and the charter of the team."""
    actor = request.actor
    return render(
        request,
        "records/layout/index.html",
        {
            "page_title": "Formulaires du dossier",
            "arranged": queries.all_forms(actor=actor),
            "views": queries.views(actor=actor),
            "charter": queries.charter(actor=actor),
            "may_arrange": actor.may(RecordPermission.ARRANGE_FORMS),
        },
    )


@page(Audience.TEAM, permission=RecordPermission.SEE_FORMS)
def form_layout(request: Request, form_key: str) -> HttpResponse:
    """A form as the team arranged it, and its versions."""
    found = queries.arranged_form(actor=request.actor, form_key=form_key)
    return render(
        request,
        "records/layout/form.html",
        {
            "page_title": found.form.title,
            "found": found,
            "versions": queries.layout_versions(actor=request.actor, form_key=form_key),
            "today": request.actor.today,
            "may_arrange": request.actor.may(RecordPermission.ARRANGE_FORMS),
        },
    )


@dataclass(frozen=True)
class FieldChoice:
    """A line of the page that arranges a form."""

    field: FormField
    place: BoundField
    required: BoundField
    wanted: BoundField


class LayoutForm(Form):
    """Each field of the catalogue: its place (none: it is not in the form), required or not, wished for or not."""

    starts_on = DateField(label="À partir du")
    decision = forms.CharField(
        label="Décision de l’équipe",
        max_length=300,
        help_text="Qui l’a décidé, et quand : « réunion du 12 mars ».",
    )

    def __init__(
        self, data: Any = None, *, form: EntryForm, placed: Sequence[Placed], today: date, **options: Any
    ) -> None:
        super().__init__(data, **options)
        self.fields["starts_on"].initial = today
        kept = {one.field.key: (place, one) for place, one in enumerate(placed, start=1)}
        by_key = {field.key: field for field in rules.addable(form)}
        self.in_form = [by_key[key] for key in kept]
        self.others = sorted(
            (field for key, field in by_key.items() if key not in kept),
            key=lambda field: field.label.casefold(),
        )
        for field in (*self.in_form, *self.others):
            place, one = kept.get(field.key, (None, Placed(field)))
            self.fields[f"{field.key}_place"] = forms.IntegerField(
                label=f"Place, {field.label.lower()}",
                required=False,
                min_value=1,
                max_value=99,
                initial=place,
                widget=forms.TextInput(
                    attrs={"inputmode": "numeric", "class": "place", "autocomplete": "off"}
                ),
            )
            self.fields[f"{field.key}_required"] = forms.BooleanField(
                label=f"Obligatoire, {field.label.lower()}", required=False, initial=one.is_required
            )
            self.fields[f"{field.key}_wanted"] = forms.BooleanField(
                label=f"Attendu dans chaque dossier, {field.label.lower()}",
                required=False,
                initial=one.is_wanted,
            )

    def _lines(self, fields: Sequence[FormField]) -> Iterator[FieldChoice]:
        for field in fields:
            yield FieldChoice(
                field,
                self[f"{field.key}_place"],
                self[f"{field.key}_required"],
                self[f"{field.key}_wanted"],
            )

    def lines(self) -> Iterator[FieldChoice]:
        return self._lines(self.in_form)

    def other_lines(self) -> Iterator[FieldChoice]:
        return self._lines(self.others)

    def placed(self) -> list[Placed]:
        """Return the fields that have a place, in order; those of the same place keep the order of the page."""
        fields = [*self.in_form, *self.others]
        chosen = [field for field in fields if self.cleaned_data[f"{field.key}_place"]]
        chosen.sort(key=lambda field: int(self.cleaned_data[f"{field.key}_place"]))
        return [
            Placed(
                field,
                is_required=self.cleaned_data[f"{field.key}_required"],
                is_wanted=self.cleaned_data[f"{field.key}_wanted"],
            )
            for field in chosen
        ]


@page(Audience.TEAM, permission=RecordPermission.ARRANGE_FORMS)
def arrange_form(request: Request, form_key: str) -> HttpResponse:
    """Order, hide, require and add fields, from a day on."""
    found = queries.arranged_form(actor=request.actor, form_key=form_key)
    address = reverse("records:form_layout", args=[form_key])
    return form_page(
        request,
        template="records/layout/arrange.html",
        build=lambda data, files: LayoutForm(
            data, form=found.form, placed=found.fields, today=request.actor.today
        ),
        act=lambda actor, form: operations.arrange_form(
            actor=actor,
            form_key=form_key,
            placed=form.placed(),  # type: ignore[attr-defined]
            starts_on=form.cleaned_data["starts_on"],
            decision=form.cleaned_data["decision"],
        ),
        done=lambda result: address,
        said="Le formulaire est réglé. L’ancienne version reste lisible.",
        context={
            "page_title": f"Régler\u00a0: {found.form.title}",
            "back_url": address,
            "back_label": found.form.title,
        },
    )


@page(Audience.TEAM, permission=RecordPermission.ARRANGE_FORMS)
def arrange_view(request: Request, group: str) -> HttpResponse:
    """The order of the blocks of a record for a profession."""
    found = queries.view(actor=request.actor, group=group)
    blocks = [(key, view_rules.BLOCKS[key]) for key in found.blocks]
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: OrderForm(data, blocks=blocks, initial={"version": found.version}),
        act=lambda actor, form: operations.arrange_view(
            actor=actor,
            group=group,
            blocks=form.ordered(),  # type: ignore[attr-defined]
            version=form.cleaned_data["version"],
        ),
        done=lambda result: reverse("records:layouts"),
        said=f"Les rubriques sont dans cet ordre\u00a0: {found.label.lower()}.",
        context={
            "page_title": f"Ordre des rubriques\u00a0: {found.label.lower()}",
            "intro_text": "Un même dossier, l’ordre de chaque métier. Qui a choisi le sien le garde. 1 vient en premier.",
            "back_url": reverse("records:layouts"),
            "back_label": "Formulaires du dossier",
            "submit": "Ranger ainsi",
        },
    )


@page(Audience.TEAM, permission=RecordPermission.SEE_FORMS)
def charter(request: Request) -> HttpResponse:
    """How the team fills the shared record, in its own words; earlier versions stay readable."""
    actor = request.actor
    rows = queries.charters(actor=actor)
    current = next((row for row in rows if row.starts_on <= actor.today), None)
    return render(
        request,
        "records/layout/charter.html",
        {
            "page_title": "Charte de saisie",
            "charter": current,
            "others": [row for row in rows if row is not current],
            "today": actor.today,
            "may_arrange": actor.may(RecordPermission.ARRANGE_FORMS),
        },
    )


@page(Audience.TEAM, permission=RecordPermission.SEE_FORMS)
def charter_pdf(request: Request) -> HttpResponse:
    """The charter in force, to print; until there is one, the questions to answer together."""
    found, today = queries.charter(actor=request.actor), request.actor.today
    text = CHARTER_START if found is None else found.text
    about = "À écrire ensemble\u00a0: ce sont les questions auxquelles une charte répond."
    if found is not None:
        about = f"En vigueur depuis le {formats.day_long(found.starts_on)}. {found.decision}"
    content = render_pdf(
        "note",
        Note(
            structure=request.seat.structure_name,
            title="Charte de saisie du dossier partagé",
            paragraphs=tuple(line.strip() for line in text.splitlines() if line.strip()),
            note=about,
        ),
        title="Charte de saisie du dossier partagé",
        created_on=today if found is None else found.starts_on,
    )
    return bytes_response(content, name="charte-de-saisie.pdf", content_type="application/pdf", inline=True)


class CharterForm(Form):
    text = forms.CharField(
        label="La charte", max_length=20000, widget=forms.Textarea(attrs={"rows": 18}), strip=True
    )
    starts_on = DateField(label="À partir du")
    decision = forms.CharField(
        label="Décision de l’équipe",
        max_length=300,
        help_text="Qui l’a décidé, et quand : « réunion du 12 mars ».",
    )


@page(Audience.TEAM, permission=RecordPermission.ARRANGE_FORMS)
def write_charter(request: Request) -> HttpResponse:
    """Write the charter, from a day on."""
    current = queries.charter(actor=request.actor)
    initial = {
        "text": current.text if current is not None else CHARTER_START,
        "starts_on": request.actor.today,
    }
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: CharterForm(data, initial=initial),
        act=lambda actor, form: operations.write_charter(
            actor=actor,
            text=form.cleaned_data["text"],
            starts_on=form.cleaned_data["starts_on"],
            decision=form.cleaned_data["decision"],
        ),
        done=lambda result: reverse("records:charter"),
        said="La charte est notée. L’ancienne version reste lisible.",
        context={
            "page_title": "Écrire la charte de saisie",
            "intro_text": "Ce que l’équipe a convenu, avec ses mots\u00a0: chacun la retrouve sous chaque formulaire.",
            "back_url": reverse("records:charter"),
            "back_label": "Charte de saisie",
        },
    )
