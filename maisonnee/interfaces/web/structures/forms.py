from __future__ import annotations

from django import forms

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.kernel import professions


class ArrivalForm(Form):
    family_name = forms.CharField(label="Nom", max_length=100)
    given_name = forms.CharField(label="Prénom", max_length=100)
    profession = forms.ChoiceField(
        label="Profession", choices=[(p.code, p.label) for p in professions.PROFESSIONS]
    )
    status = forms.ChoiceField(label="Statut", choices=MemberStatus.choices)
    starts_on = DateField(label="Dans l’équipe depuis le")
    rpps = forms.CharField(label="Numéro RPPS", max_length=11, required=False)
