"""Form of coordination with a partner."""

from __future__ import annotations

from django import forms

from maisonnee.domains.exchanges.enums import PartnerKind
from maisonnee.interfaces.web.forms import DateField
from maisonnee.interfaces.web.registers import PeriodForm


class CoordinationForm(PeriodForm):
    partner = forms.CharField(label="Partenaire", max_length=200)
    kind = forms.ChoiceField(label="Type de partenaire", choices=PartnerKind.choices)
    description = forms.CharField(
        label="Comment cela se passe", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    procedure_written_on = DateField(
        label="Procédure écrite le",
        required=False,
        help_text="Qui appelle qui, avec quels documents, à l’entrée et à la sortie.",
    )
    convention_signed_on = DateField(label="Convention signée le", required=False)
    vsm_sent_since = DateField(label="Synthèse médicale (VSM) envoyée depuis le", required=False)
    dmp_fed_since = DateField(label="DMP alimenté depuis le", required=False)
