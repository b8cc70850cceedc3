"""A form with one field of each kind."""

from __future__ import annotations

from django import forms

from maisonnee.interfaces.web.forms import DateField, Form


class ExampleForm(Form):
    """Proposing a case: every control of the product."""

    title = forms.CharField(
        label="Ce dont il s’agit", max_length=120, help_text="En une ligne, sans le nom du patient."
    )
    theme = forms.ChoiceField(
        label="Thème",
        choices=[
            ("", "Choisir"),
            ("plaie", "Plaies chroniques"),
            ("chute", "Chutes"),
            ("sortie", "Retour d’hôpital"),
        ],
    )
    summary = forms.CharField(label="Résumé", widget=forms.Textarea(attrs={"rows": 3}), required=False)
    meeting_on = DateField(label="À discuter le")
    typed_on = forms.DateField(label="Depuis le", required=False)
    weight = forms.DecimalField(label="Poids (kg)", min_value=0, required=False)
    urgency = forms.ChoiceField(
        label="Quand",
        widget=forms.RadioSelect,
        choices=[
            ("now", "À la prochaine réunion"),
            ("month", "Dans le mois"),
            ("later", "Quand il y aura de la place"),
        ],
    )
    asked = forms.MultipleChoiceField(
        label="Qui voudriez-vous entendre",
        widget=forms.CheckboxSelectMultiple,
        required=False,
        choices=[
            ("medecin", "Médecin"),
            ("infirmier", "Infirmier"),
            ("podologue", "Podologue"),
            ("kine", "Kinésithérapeute"),
        ],
    )
    photo = forms.FileField(
        label="Photo ou document", required=False, widget=forms.FileInput(attrs={"accept": ".pdf,.jpg,.png"})
    )
    is_informed = forms.BooleanField(label="Le patient est informé que son cas sera discuté")
