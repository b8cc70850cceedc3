"""Forms of the registers."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import QuerySet

from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.forms import DateField, Form

ACCEPTED = ".pdf,.png,.jpg,.docx,.xlsx,.odt,.ods,.csv,.txt"


def row_choice(**options: Any) -> Any:
    """Return a field that chooses a row; the form's `prepare` gives its rows with `offer`."""
    return forms.ModelChoiceField(queryset=None, **options)


class RegisterForm(Form):
    """A form of a register. `prepare` limits its choices to what the actor may choose."""

    last_fields: tuple[str, ...] = ()

    def __init__(self, *args: Any, actor: Actor, row: Any = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.actor = actor
        self.prepare(row)
        self.order_fields(
            [*(name for name in self.fields if name not in self.last_fields), *self.last_fields]
        )

    def offer(self, name: str, rows: QuerySet[Any]) -> None:
        """Give a field the rows to choose from."""
        field: Any = self.fields[name]
        field.queryset = rows

    def prepare(self, row: Any) -> None:
        """Set choices and initial values that depend on the actor, or on the row being changed."""


class PeriodForm(RegisterForm):
    """A form of a row in force from a day to a day."""

    last_fields = ("starts_on", "ends_on")
    starts_on = DateField(label="Depuis le")
    ends_on = DateField(label="Jusqu’au", required=False, help_text="Vide : toujours en cours.")


class EndForm(Form):
    """Saying that something stops."""

    ends_on = DateField(label="Dernier jour")


class FileForm(Form):
    """Joining a file."""

    file = forms.FileField(label="Fichier", widget=forms.FileInput(attrs={"accept": ACCEPTED}))
    title = forms.CharField(
        label="Ce que c’est", max_length=200, required=False, help_text="Par exemple : convention signée."
    )


class ReasonForm(Form):
    """Giving a reason."""

    reason = forms.CharField(label="Pourquoi", max_length=200)


def read_file(form: forms.Form) -> tuple[str, bytes]:
    """Return the name and the bytes of the form's `file`."""
    upload = form.cleaned_data["file"]
    return str(upload.name), upload.read()
