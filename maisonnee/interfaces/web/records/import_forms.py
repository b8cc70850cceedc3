"""Forms of the imports into the records."""

from __future__ import annotations

from typing import Any

from django import forms

from maisonnee.domains.records.enums import EntryKind
from maisonnee.interfaces.web import columns
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interfaces.web.patients.forms import SPREADSHEETS
from maisonnee.interfaces.web.patients.forms import TARGET_LABELS as PATIENT_LABELS
from maisonnee.interop.record_lists.reading import OF_PERSON

FILES = (*SPREADSHEETS, "json", "xml")
_KINDS = [kind for kind in EntryKind if kind not in {EntryKind.DOCUMENT, EntryKind.PHOTO}]


class FileForm(Form):
    """A file of another software."""

    file = forms.FileField(
        label="Fichier exporté de votre logiciel",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.ods,.txt,.json,.xml"}),
        error_messages={"empty": "Ce fichier est vide. Recommencez l’export, puis déposez-le."},
    )
    software = forms.CharField(
        label="Logiciel d’origine",
        max_length=100,
        required=False,
        help_text="Il sera écrit à côté de chaque fait repris.",
    )


class ColumnsForm(columns.ColumnsForm):
    """Which column holds what, in a list of facts."""

    labels = {name: PATIENT_LABELS[name] for name in OF_PERSON} | {
        "kind": "Nature (mesure, traitement, vaccination…)",
        "label": "Libellé",
        "happened_on": "Date, ou début",
        "ends_on": "Date de fin",
        "value": "Valeur",
        "value_2": "Seconde valeur (minimale)",
        "unit": "Unité",
        "code": "Code (CIM-10, LOINC, ATC, CIP)",
        "dose": "Posologie",
        "text": "Commentaire",
        "next_due_on": "À refaire le",
    }
    needed = ("birth_name", "given_names", "birth_on", "label")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["dated"] = DateField(
            label="Export du",
            help_text="Ce jour sera écrit à côté de chaque fait, et sert de date à ceux qui n’en ont pas.",
        )
        self.fields["default_kind"] = forms.ChoiceField(
            label="Nature des lignes qui ne la disent pas",
            choices=[("", "Aucune"), *((kind.value, kind.label) for kind in _KINDS)],
            required=False,
        )


class UndoForm(Form):
    """Why a whole import is undone."""

    reason = forms.CharField(label="Pourquoi", max_length=150)
