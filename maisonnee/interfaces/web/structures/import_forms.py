"""Choosing people in a list, saying what its columns hold, ticking what to apply."""

from __future__ import annotations

import re
import uuid
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django import forms

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.operations import ArrivalChoice, Choices
from maisonnee.domains.structures.rules.reconciliation import Difference, Proposals
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.interop.member_lists import TARGETS
from maisonnee.interop.rpps.extraction import Filter
from maisonnee.kernel import professions

FIELD_LABELS = {
    "family_name": "Nom",
    "given_name": "Prénom",
    "profession": "Profession",
    "know_how": "Savoir-faire",
    "rpps": "Numéro RPPS",
    "adeli": "Numéro ADELI",
    "am_number": "Numéro Assurance Maladie",
    "email": "Adresse e-mail",
    "phone": "Téléphone",
    "joined_on": "Arrivée",
    "left_on": "Départ",
    "status": "Statut",
    "activity_share": "Part d’activité",
    "site": "Site",
}
LARGEST_EXTRACTION = 2 * 1024 * 1024 * 1024


class ExtractionForm(Form):
    """The RPPS extraction, and whom to look for in it."""

    file = forms.FileField(
        label="Fichier du RPPS",
        widget=forms.FileInput(attrs={"accept": ".txt,.zip"}),
        help_text="«\u00a0PS_LibreAcces_Personne_activite\u00a0», tel que téléchargé sur annuaire.sante.fr, en texte ou en archive.",
    )
    finess = forms.CharField(
        label="Numéros FINESS",
        max_length=200,
        required=False,
        help_text="Ceux de la maison\u00a0; plusieurs séparés par des virgules.",
    )
    postcodes = forms.CharField(label="Codes postaux", max_length=200, required=False)
    name = forms.CharField(
        label="Nom", max_length=100, required=False, help_text="Le nom, ou le nom puis le prénom."
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["file"].max_bytes = LARGEST_EXTRACTION  # type: ignore[attr-defined]

    def clean_finess(self) -> list[str]:
        numbers = _listed(self.cleaned_data["finess"])
        if any(not re.fullmatch(r"[0-9][0-9AB][0-9]{7}", number) for number in numbers):
            raise forms.ValidationError("Un numéro FINESS a 9\u00a0caractères\u00a0: 350012345.")
        return numbers

    def clean_postcodes(self) -> list[str]:
        codes = _listed(self.cleaned_data["postcodes"])
        if any(not re.fullmatch(r"[0-9]{5}", code) for code in codes):
            raise forms.ValidationError(
                "Un code postal a 5\u00a0chiffres\u00a0; séparez-les par des virgules."
            )
        return codes

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        if not self.errors and not (values["finess"] or values["postcodes"] or values["name"].strip()):
            raise forms.ValidationError("Dites qui chercher\u00a0: un FINESS, un code postal ou un nom.")
        return values

    def wanted(self) -> Filter:
        """Return whom to keep."""
        values = self.cleaned_data
        return Filter(
            finess=frozenset(values["finess"]),
            postcodes=frozenset(values["postcodes"]),
            name=values["name"].strip(),
        )

    @property
    def asks_for_the_whole_team(self) -> bool:
        """Only a search by FINESS alone can tell that somebody is no longer in the structure."""
        values = self.cleaned_data
        return bool(values["finess"]) and not values["postcodes"] and not values["name"].strip()


def _listed(text: str) -> list[str]:
    return [part.upper() for part in re.split(r"[,;\s]+", text.strip()) if part]


class SpreadsheetForm(Form):
    """A spreadsheet of members."""

    file = forms.FileField(
        label="Tableur",
        widget=forms.FileInput(attrs={"accept": ".xlsx,.ods,.csv,.txt"}),
        help_text="XLSX, ODS ou CSV.",
    )


class ColumnsForm(Form):
    """Which column of the spreadsheet holds what."""

    is_whole = forms.BooleanField(
        label="Ce tableau contient toute l’équipe",
        required=False,
        help_text="Les membres qui n’y sont pas seront proposés au départ\u00a0; rien n’est retiré sans vous.",
    )

    def __init__(
        self, *args: Any, headers: Sequence[str], guesses: Mapping[str, str], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        choices = [("", "Pas dans ce fichier"), *((header, header) for header in headers)]
        for target in TARGETS:
            self.fields[target] = forms.ChoiceField(
                label=FIELD_LABELS[target],
                choices=choices,
                required=target in {"family_name", "profession"},
                initial=guesses.get(target, ""),
            )
        self.order_fields([*TARGETS, "is_whole"])

    def columns(self) -> dict[str, str]:
        """Return the title chosen for each piece of information."""
        return {target: self.cleaned_data[target] for target in TARGETS if self.cleaned_data.get(target)}


class ReconciliationForm(Form):
    """What the list proposes, each thing ticked by the person; nothing is ticked beforehand."""

    def __init__(self, *args: Any, proposals: Proposals, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.proposals = proposals
        for arrival in proposals.arrivals:
            candidate, name = arrival.candidate, arrival.candidate.name
            key = candidate.key
            self.fields[f"arrive-{key}"] = forms.BooleanField(label=f"Ajouter {name}", required=False)
            self.fields[f"status-{key}"] = forms.ChoiceField(
                label=f"Statut de {name}",
                choices=[("", "Choisir"), *MemberStatus.choices],
                required=False,
                initial=candidate.status,
            )
            self.fields[f"starts-{key}"] = DateField(
                label=f"Arrivée de {name}", required=False, initial=candidate.starts_on or today
            )
        for change in proposals.changes:
            for difference in change.differences:
                self.fields[f"change-{change.known.id}-{difference.name}"] = forms.BooleanField(
                    label=f"{FIELD_LABELS[difference.name]} de {change.known.name}", required=False
                )
        for known in proposals.gone:
            self.fields[f"gone-{known.id}"] = forms.BooleanField(
                label=f"Noter le départ de {known.name}", required=False
            )
            self.fields[f"ends-{known.id}"] = DateField(
                label=f"Dernier jour de {known.name}", required=False, initial=today
            )

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        for arrival in self.proposals.arrivals:
            key = arrival.candidate.key
            if not values.get(f"arrive-{key}"):
                continue
            if not values.get(f"status-{key}"):
                self.add_error(f"status-{key}", f"Choisissez le statut de {arrival.candidate.name}.")
            if not values.get(f"starts-{key}") and f"starts-{key}" not in self.errors:
                self.add_error(f"starts-{key}", f"Donnez la date d’arrivée de {arrival.candidate.name}.")
        for known in self.proposals.gone:
            missing = not values.get(f"ends-{known.id}") and f"ends-{known.id}" not in self.errors
            if values.get(f"gone-{known.id}") and missing:
                self.add_error(f"ends-{known.id}", f"Donnez le dernier jour de {known.name}.")
        return values

    def choices(self, reason: str) -> Choices:
        """Return what was ticked."""
        values = self.cleaned_data
        changes: dict[uuid.UUID, frozenset[str]] = {
            change.known.id: frozenset(
                difference.name
                for difference in change.differences
                if values[f"change-{change.known.id}-{difference.name}"]
            )
            for change in self.proposals.changes
        }
        return Choices(
            arrivals={
                arrival.candidate.key: ArrivalChoice(
                    values[f"status-{arrival.candidate.key}"], values[f"starts-{arrival.candidate.key}"]
                )
                for arrival in self.proposals.arrivals
                if values[f"arrive-{arrival.candidate.key}"]
            },
            changes={member_id: fields for member_id, fields in changes.items() if fields},
            departures={
                known.id: values[f"ends-{known.id}"]
                for known in self.proposals.gone
                if values[f"gone-{known.id}"]
            },
            departure_reason=reason,
        )

    def arrival_rows(self) -> list[dict[str, Any]]:
        """Return what the page shows of each arrival, with its fields."""
        rows = []
        for arrival in self.proposals.arrivals:
            candidate = arrival.candidate
            rows.append(
                {
                    "name": candidate.name,
                    "profession": professions.label(candidate.profession),
                    "detail": [
                        text
                        for text in (_know_how(candidate.know_how), _number(candidate.rpps), candidate.place)
                        if text
                    ],
                    "remarks": candidate.remarks,
                    "was_member": arrival.known is not None,
                    "tick": self[f"arrive-{candidate.key}"],
                    "status": self[f"status-{candidate.key}"],
                    "starts_on": self[f"starts-{candidate.key}"],
                }
            )
        return rows

    def change_rows(self) -> list[dict[str, Any]]:
        """Return what the page shows of each change, field by field."""
        return [
            {
                "name": change.known.name,
                "id": change.known.id,
                "profession": professions.label(change.known.profession),
                "differences": [
                    {
                        "label": FIELD_LABELS[difference.name],
                        "ours": _said(difference, difference.ours),
                        "theirs": _said(difference, difference.theirs),
                        "tick": self[f"change-{change.known.id}-{difference.name}"],
                    }
                    for difference in change.differences
                ],
            }
            for change in self.proposals.changes
        ]

    def gone_rows(self) -> list[dict[str, Any]]:
        """Return what the page shows of each member absent from the list."""
        return [
            {
                "name": known.name,
                "id": known.id,
                "profession": professions.label(known.profession),
                "tick": self[f"gone-{known.id}"],
                "ends_on": self[f"ends-{known.id}"],
            }
            for known in self.proposals.gone
        ]


def _said(difference: Difference, value: Any) -> str:
    if difference.name == "know_how":
        return _know_how(value) or "aucun"
    if difference.name == "profession":
        return professions.label(value)
    return str(value) or "rien"


def _know_how(codes: Sequence[str]) -> str:
    known = (professions.KNOW_HOW_BY_CODE.get(code) for code in codes)
    return ", ".join(item.label if item else code for item, code in zip(known, codes, strict=True))


def _number(rpps: str) -> str:
    return f"RPPS {rpps}" if rpps else ""
