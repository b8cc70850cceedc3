"""Forms of what leaves a record."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms

from maisonnee.domains.patients.rules.sharing import Part
from maisonnee.domains.records.enums import ConsentMeans, Requester
from maisonnee.domains.records.rules.leaving import SHARE_DAYS
from maisonnee.interfaces.web.formats import counted
from maisonnee.interfaces.web.forms import DateField, Form


class CopyForm(Form):
    """A copy of the record that the patient asked for."""

    requester = forms.ChoiceField(
        label="Demandée par", choices=Requester.choices, widget=forms.RadioSelect, initial=Requester.PATIENT
    )
    asked_on = DateField(label="Le")
    form = forms.ChoiceField(
        label="Sous quelle forme",
        choices=[
            ("pdf", "PDF, à lire ou à imprimer"),
            ("zip", "Tout\u00a0: PDF, documents joints et données, dans une archive ZIP"),
            ("fhir", "Données seules (FHIR R4), pour un autre logiciel"),
        ],
        widget=forms.RadioSelect,
        initial="pdf",
    )


class ShareForm(Form):
    """What is given to a colleague outside the team."""

    recipient = forms.CharField(
        label="À qui",
        max_length=200,
        help_text="Nom, profession et lieu d’exercice. Ces mots restent au journal.",
    )
    purpose = forms.CharField(
        label="Pour quoi", max_length=200, help_text="Par exemple\u00a0: avis avant une intervention."
    )
    consent_on = DateField(label="Consentement du patient recueilli le")
    consent_how = forms.ChoiceField(
        label="Comment", choices=ConsentMeans.choices, widget=forms.RadioSelect, initial=ConsentMeans.SPOKEN
    )
    parts = forms.MultipleChoiceField(
        label="Parties choisies avec le patient",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Cochez au moins une partie."},
    )
    days = forms.ChoiceField(
        label="Le lien s’ouvre pendant",
        choices=[(str(days), counted(days, "jour")) for days in SHARE_DAYS],
        widget=forms.RadioSelect,
        initial="7",
    )

    def __init__(self, *args: Any, parts: Sequence[Part], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["parts"].choices = [(part.key, part.label) for part in parts]  # type: ignore[attr-defined]


class CodeForm(Form):
    """The code that opens what was given."""

    code = forms.CharField(
        label="Code reçu à part",
        max_length=40,
        widget=forms.TextInput(attrs={"autocomplete": "off", "autocapitalize": "characters"}),
    )
    form = forms.ChoiceField(
        label="Ouvrir",
        choices=[("pdf", "Le document (PDF)"), ("fhir", "Les données (FHIR R4), pour votre logiciel")],
        widget=forms.RadioSelect,
        initial="pdf",
    )
