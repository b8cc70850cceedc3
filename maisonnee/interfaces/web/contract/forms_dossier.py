"""Forms of the vault, of the dossier and of its transmission."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms

from maisonnee.domains.contract.operations.vault import Upload
from maisonnee.domains.contract.queries.transmissions import Recipient
from maisonnee.domains.contract.queries.vault import Carriable, Coverage
from maisonnee.domains.contract.rules.proofs import Files
from maisonnee.foundation.files.content import DEFAULT_MAX_BYTES
from maisonnee.interfaces.web.forms import DateField, Form

ACCEPTED = ".pdf,.png,.jpg,.docx,.xlsx,.odt,.ods,.csv,.txt"


class _SeveralFiles(forms.ClearableFileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Several files at once."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("widget", _SeveralFiles(attrs={"accept": ACCEPTED}))
        super().__init__(**options)
        self.max_bytes = DEFAULT_MAX_BYTES

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Check each file; an absent one is missing."""
        given = data if isinstance(data, list | tuple) else [data]
        return [super(FilesField, self).clean(one, initial) for one in given]


class ProofForm(Form):
    """Giving one proof, or several of the same kind."""

    asked = forms.ChoiceField(label="Ce qui est prouvé")
    documents = FilesField(label="Fichiers", help_text="Plusieurs fichiers donnent plusieurs preuves.")
    title = forms.CharField(
        label="Intitulé", max_length=200, required=False, help_text="Vide : le nom du fichier."
    )
    starts_on = DateField(label="Vaut à partir du")
    ends_on = DateField(label="Vaut jusqu’au")
    comment = forms.CharField(
        label="Commentaire", required=False, max_length=1000, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, coverage: dict[str, Coverage], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["asked"]
        field.choices = choices_of(coverage)

    def chosen(self) -> tuple[str, str, str, uuid.UUID | None]:
        """Indicator, kind, and the row it is about."""
        indicator, kind, subject_type, subject_id = self.cleaned_data["asked"].split("|")
        return indicator, kind, subject_type, uuid.UUID(subject_id) if subject_id else None

    def uploads(self) -> list[Upload]:
        return [Upload(str(file.name), file.read()) for file in self.cleaned_data["documents"]]


def choices_of(coverage: dict[str, Coverage]) -> list[tuple[str, list[tuple[str, str]]]]:
    """What may be proved, by indicator: each kind, and for those that need one by row, each row."""
    groups = []
    for code, found in coverage.items():
        lines = []
        for asked in found.requirements:
            if asked.files is not Files.UPLOAD:
                continue
            if not asked.each:
                lines.append((f"{code}|{asked.kind}||", asked.label))
                continue
            subjects = {
                (one.subject.type, one.subject.id): one.subject.label
                for one in found.missing_proofs
                if one.subject is not None and one.requirement == asked
            }
            subjects |= {
                (one.subject_type, str(one.subject_id)): one.subject_label
                for one in found.proofs
                if one.kind == asked.kind and one.subject_id and one.subject_label
            }
            lines += [
                (f"{code}|{asked.kind}|{kind}|{key}", f"{asked.label} – {label}")
                for (kind, key), label in sorted(subjects.items(), key=lambda item: item[1].casefold())
            ]
        if lines:
            groups.append((code, lines))
    return groups


class CarryForm(Form):
    """Choosing what is carried, unchanged."""

    proofs = forms.MultipleChoiceField(label="Preuves à reconduire", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, offered: Sequence[Carriable], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["proofs"]
        field.choices = [
            (str(one.proof.pk), f"{one.proof.indicator} · {one.proof.title}")
            for one in offered
            if one.why_not is None
        ]
        field.error_messages["required"] = "Cochez au moins une preuve."
        field.error_messages["invalid_choice"] = (
            "Une preuve cochée n’est plus à reconduire\u00a0: elle l’a déjà été, ou une autre la remplace."
        )

    def chosen(self) -> list[uuid.UUID]:
        return [uuid.UUID(key) for key in self.cleaned_data["proofs"]]


class ReasonForm(Form):
    """Giving a reason."""

    reason = forms.CharField(label="Pourquoi", max_length=300)


class NotPatientsForm(Form):
    """« Ce n'est pas un patient »: which ones, and why."""

    found = forms.MultipleChoiceField(label="Concerne", widget=forms.CheckboxSelectMultiple)
    reason = forms.CharField(label="Pourquoi ce n’est pas un patient", max_length=300)

    def __init__(self, *args: Any, findings: Sequence[Any], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["found"]
        field.choices = [
            (f"{one.file.pk}|{one.patient_id}", f"{one.title} – {one.patient_label}")
            for one in findings
            if one.review is None
        ]
        field.error_messages["required"] = "Cochez ce qui n’est pas un patient."

    def chosen(self) -> list[tuple[uuid.UUID, uuid.UUID]]:
        pairs = [value.split("|") for value in self.cleaned_data["found"]]
        return [(uuid.UUID(file), uuid.UUID(patient)) for file, patient in pairs]


class LookedAtForm(Form):
    """Files opened by a person."""

    looked = forms.MultipleChoiceField(
        label="J’ai ouvert ces fichiers : aucun patient n’y est nommé", widget=forms.CheckboxSelectMultiple
    )

    def __init__(self, *args: Any, unread: Sequence[Any], **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["looked"]
        field.choices = [(str(one.file.pk), one.title) for one in unread if one.review is None]
        field.error_messages["required"] = "Cochez les fichiers que vous avez ouverts."

    def chosen(self) -> list[uuid.UUID]:
        return [uuid.UUID(key) for key in self.cleaned_data["looked"]]


class TransmitForm(Form):
    """To whom, and why when it is a correction. `dossier` is the one that was read."""

    dossier = forms.UUIDField(widget=forms.HiddenInput)
    recipients = forms.MultipleChoiceField(label="Destinataires", widget=forms.CheckboxSelectMultiple)
    correction_reason = forms.CharField(
        label="Ce que corrige cette nouvelle version", max_length=500, required=False
    )

    def __init__(self, *args: Any, recipients: Sequence[Recipient], number: int, **options: Any) -> None:
        super().__init__(*args, **options)
        field: Any = self.fields["recipients"]
        field.choices = [(str(one.id), one.name) for one in recipients]
        field.initial = [str(one.id) for one in recipients if one.is_party]
        field.error_messages["required"] = "Choisissez au moins un destinataire."
        if number == 1:
            del self.fields["correction_reason"]

    def chosen(self) -> list[uuid.UUID]:
        return [uuid.UUID(key) for key in self.cleaned_data["recipients"]]


class ReplyForm(Form):
    """Answering an authority."""

    body = forms.CharField(label="Votre réponse", max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))
