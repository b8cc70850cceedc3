"""Forms of access to care."""

from __future__ import annotations

from datetime import date
from typing import Any

from django import forms

from maisonnee.domains.agenda.enums import ArrangementKind, Weekday
from maisonnee.domains.structures import queries as structures
from maisonnee.domains.structures.queries import resources
from maisonnee.interfaces.web.forms import DateField, Form, TimeField
from maisonnee.interfaces.web.registers import PeriodForm
from maisonnee.interfaces.web.registers.forms import row_choice

WORKING_WEEK = tuple(range(5))


class SiteForm(PeriodForm):
    """A form about a site; `site` may be left out when the whole house is meant."""

    def prepare(self, row: Any) -> None:
        self.offer(
            "site",
            resources.sites_to_choose(
                actor=self.actor, on=self.actor.today, kept=row.site_id if row else None
            ),
        )


class WeekForm(SiteForm):
    """Setting the hours of some weekdays at once, morning and afternoon."""

    site = row_choice(label="Site", empty_label="Choisir")
    weekdays = forms.TypedMultipleChoiceField(
        label="Jours",
        choices=Weekday.choices,
        coerce=int,
        initial=WORKING_WEEK,
        widget=forms.CheckboxSelectMultiple,
    )
    first_opens_at = TimeField(label="Ouvre à", required=False, help_text="Vide : fermé ces jours-là.")
    first_closes_at = TimeField(label="Ferme à", required=False)
    second_opens_at = TimeField(
        label="Rouvre à", required=False, help_text="Si le site ferme à midi ; sinon laissez vide."
    )
    second_closes_at = TimeField(label="Ferme le soir à", required=False)

    def prepare(self, row: Any) -> None:
        super().prepare(row)
        self.fields["starts_on"].initial = date(self.actor.today.year, 1, 1)
        self.fields[
            "ends_on"
        ].help_text = "Vide : sans limite. Une date, et les horaires d’avant reprennent après."

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        for opens, closes in (("first_opens_at", "first_closes_at"), ("second_opens_at", "second_closes_at")):
            if (cleaned.get(opens) is None) is not (cleaned.get(closes) is None):
                missing = closes if cleaned.get(closes) is None else opens
                if missing not in self.errors:
                    self.add_error(missing, "Il faut l’heure d’ouverture et l’heure de fermeture.")
            elif cleaned.get(opens) is not None and cleaned[closes] <= cleaned[opens]:
                self.add_error(closes, "La fermeture doit venir après l’ouverture.")
        return cleaned

    def spans(self) -> list[tuple[Any, Any]]:
        """Return the spans typed, morning and afternoon."""
        data = self.cleaned_data
        pairs = (
            (data["first_opens_at"], data["first_closes_at"]),
            (data["second_opens_at"], data["second_closes_at"]),
        )
        return [(opens, closes) for opens, closes in pairs if opens is not None]


class HoursForm(SiteForm):
    """Correcting one span."""

    site = row_choice(label="Site", empty_label="Choisir")
    weekday = forms.TypedChoiceField(label="Jour", choices=Weekday.choices, coerce=int)
    opens_at = TimeField(label="De")
    closes_at = TimeField(label="À")


class ClosureForm(SiteForm):
    site = row_choice(label="Site", required=False, empty_label="Toute la maison")
    reason = forms.CharField(label="Motif", max_length=200, help_text="Par exemple : congés d’été.")
    in_school_holidays = forms.BooleanField(
        label="Pendant les vacances scolaires",
        required=False,
        help_text="Une fermeture à cheval : faites-en deux.",
    )
    starts_on = DateField(label="Premier jour fermé")
    ends_on = DateField(label="Dernier jour fermé")


class UnscheduledForm(SiteForm):
    site = row_choice(label="Site", required=False, empty_label="Toute la maison")
    kind = forms.ChoiceField(label="Organisation", choices=ArrangementKind.choices)
    slots_per_day = forms.IntegerField(label="Créneaux par jour", min_value=1, max_value=200, required=False)
    who = forms.CharField(
        label="Qui répond",
        max_length=300,
        help_text="Par exemple : les médecins à tour de rôle, puis le secrétariat.",
    )
    description = forms.CharField(
        label="Comment cela se passe", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
    doctor_present = forms.BooleanField(
        label="Un médecin peut intervenir sur place",
        required=False,
        help_text="Une simple astreinte téléphonique ne compte pas.",
    )


class DerogationForm(PeriodForm):
    contract_mention = forms.CharField(
        label="Mention dans le contrat", max_length=300, help_text="Article ou annexe où elle est écrite."
    )
    description = forms.CharField(
        label="Organisation de la permanence", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )


class SasForm(PeriodForm):
    member = row_choice(
        label="Médecin",
        required=False,
        empty_label="Toute la maison : elle prend toutes les demandes",
    )
    note = forms.CharField(label="Précision", max_length=300, required=False)

    def prepare(self, row: Any) -> None:
        doctors = structures.sas_doctors_on(actor=self.actor, on=self.actor.today)
        kept = row.member_id if row else None
        chosen = [*doctors.values_list("pk", flat=True), *([kept] if kept else [])]
        members = resources.members_to_choose(actor=self.actor, on=self.actor.today, kept=kept)
        self.offer("member", members.filter(pk__in=chosen))


class CrisisPlanForm(PeriodForm):
    title = forms.CharField(label="Titre", max_length=200)
    content = forms.CharField(
        label="Ce que prévoit le plan", widget=forms.Textarea(attrs={"rows": 4}), required=False
    )
    review_on = DateField(label="À revoir le", required=False)


class CrisisForm(Form):
    what = forms.CharField(label="Crise", max_length=200)
    declared_by = forms.CharField(label="Déclarée par", max_length=200, help_text="L’ARS, la préfecture…")
    declared_on = DateField(label="Déclarée le")
    ended_on = DateField(label="Terminée le", required=False)
    actions = forms.CharField(
        label="Ce que l’équipe a fait", widget=forms.Textarea(attrs={"rows": 3}), required=False
    )
