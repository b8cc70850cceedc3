"""Which column of a spreadsheet holds what: a choice for each thing an import looks for."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms

from maisonnee.interfaces.web.forms import Form


class ColumnsForm(Form):
    """One choice of column by target. `labels` names the targets; those of `needed` must have a column."""

    labels: Mapping[str, str] = {}
    needed: Collection[str] = ()

    def __init__(
        self, *args: Any, headers: Sequence[str], guesses: Mapping[str, str], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        choices = [("", "Pas dans ce fichier"), *((header, header) for header in headers)]
        for target, label in self.labels.items():
            self.fields[target] = forms.ChoiceField(
                label=label,
                choices=choices,
                required=target in self.needed,
                initial=guesses.get(target, ""),
                error_messages={
                    "required": f"Choisissez la colonne « {label} » : sans elle, rien ne peut être importé."
                },
            )

    def clean(self) -> dict[str, Any]:
        """Refuse a column used twice."""
        seen: dict[str, str] = {}
        for target, label in self.labels.items():
            header = self.cleaned_data.get(target, "")
            if header and header in seen:
                self.add_error(
                    target,
                    f"La colonne « {header} » sert déjà pour « {seen[header]} ». Choisissez-en une autre.",
                )
            elif header:
                seen[header] = label
        return self.cleaned_data

    def proposed(self) -> list[forms.BoundField]:
        """The needed fields, and those for which the file seems to have a column."""
        return [self[name] for name in self.labels if self.fields[name].required or self.fields[name].initial]

    def others(self) -> list[forms.BoundField]:
        """The fields that the file does not seem to hold."""
        shown = {field.name for field in self.proposed()}
        return [self[name] for name in self.labels if name not in shown]

    def has_fault_in_others(self) -> bool:
        """Tell whether something must be seen among `others`."""
        return any(field.errors for field in self.others())

    def columns(self) -> dict[str, str]:
        """Return the chosen column of each target present in the file."""
        return {target: self.cleaned_data[target] for target in self.labels if self.cleaned_data.get(target)}
