"""Forms of the officers."""

from __future__ import annotations

from django import forms

from maisonnee.domains.contract.enums import Verdict
from maisonnee.interfaces.web.forms import Form


class QuestionForm(Form):
    """Asking the team."""

    body = forms.CharField(label="Votre question", max_length=5000, widget=forms.Textarea(attrs={"rows": 4}))


class AnswerForm(Form):
    """Deciding of an indicator."""

    verdict = forms.ChoiceField(label="Décision", choices=Verdict.choices, widget=forms.RadioSelect)
    reason = forms.CharField(
        label="Motif",
        max_length=2000,
        required=False,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Demandé pour une précision ou un refus.",
    )
