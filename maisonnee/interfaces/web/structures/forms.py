"""What one fills in about the team."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models import QuerySet

from maisonnee.domains.structures.enums import LegalFormKind, MemberStatus
from maisonnee.domains.structures.operations import IdentityFacts, SituationFacts
from maisonnee.interfaces.web.forms import DateField, Form
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member, Membership, Site

IDENTITY = ("family_name", "given_name", "profession", "rpps", "adeli", "am_number", "email", "phone")
SITUATION = (
    "status",
    "share_of_activity",
    "project_signed_on",
    "site",
    "collaborator_of",
    "in_concertation",
    "in_secretariat",
)
PROFESSIONS = [
    ("", "Choisir"),
    *sorted(
        ((item.code, item.label) for item in professions.PROFESSIONS),
        key=lambda choice: choice[1].replace("É", "E"),
    ),
]


class MemberField(forms.ModelChoiceField):  # type: ignore[type-arg]
    """A choice among members, each with their profession."""

    def label_from_instance(self, obj: Any) -> str:
        return f"{obj}, {professions.label(obj.profession).lower()}"


def area(rows: int = 3) -> forms.Textarea:
    return forms.Textarea(attrs={"rows": rows})


class IdentityForm(Form):
    """Who a member is."""

    family_name = forms.CharField(label="Nom", max_length=100)
    given_name = forms.CharField(label="Prénom", max_length=100)
    profession = forms.ChoiceField(label="Profession", choices=PROFESSIONS)
    know_how = forms.MultipleChoiceField(
        label="Savoir-faire",
        choices=[(item.code, item.label) for item in professions.KNOW_HOW],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )
    other_know_how = forms.CharField(
        label="Autres savoir-faire",
        max_length=200,
        required=False,
        help_text="Codes du RPPS séparés par des virgules, par exemple SM04 pour un cardiologue.",
    )
    rpps = forms.CharField(
        label="Numéro RPPS",
        max_length=20,
        required=False,
        help_text="11\u00a0chiffres.",
        widget=forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"}),
    )
    adeli = forms.CharField(label="Numéro ADELI", max_length=20, required=False)
    am_number = forms.CharField(
        label="Numéro Assurance Maladie",
        max_length=20,
        required=False,
        help_text="9\u00a0chiffres, celui des feuilles de soins.",
    )
    email = forms.EmailField(label="Adresse e-mail", required=False)
    phone = forms.CharField(label="Téléphone", max_length=30, required=False)

    def identity(self) -> IdentityFacts:
        """Return what the operation takes."""
        values = self.cleaned_data
        others = values["other_know_how"].replace(";", ",").split(",")
        return cast(
            IdentityFacts,
            {**{name: values[name] for name in IDENTITY}, "know_how": [*values["know_how"], *others]},
        )


def identity_initial(member: Member) -> dict[str, Any]:
    """Return what the form shows of a member."""
    known = [code for code in member.know_how if code in professions.KNOW_HOW_BY_CODE]
    return {
        **{name: getattr(member, name) for name in IDENTITY},
        "know_how": known,
        "other_know_how": ", ".join(code for code in member.know_how if code not in known),
        "version": member.version,
    }


class SituationFields(Form):
    """How a member takes part."""

    status = forms.ChoiceField(label="Statut", choices=[("", "Choisir"), *MemberStatus.choices])
    collaborator_of = MemberField(
        label="Collaborateur de",
        queryset=None,
        required=False,
        empty_label="Sans objet",
        help_text="Pour un collaborateur libéral\u00a0: les patients d’un médecin collaborateur d’un médecin associé comptent.",
    )
    site: Any = forms.ModelChoiceField(
        label="Site", queryset=None, required=False, empty_label="Pas de site précis"
    )
    share_of_activity = forms.IntegerField(
        label="Part d’activité dans la maison (%)", min_value=0, max_value=100, initial=100
    )
    in_concertation = forms.BooleanField(label="Participe à la concertation", required=False, initial=True)
    in_secretariat = forms.BooleanField(label="Partage le secrétariat", required=False)
    project_signed_on = DateField(
        label="Projet de santé signé le", required=False, help_text="Vide\u00a0: pas encore signé."
    )

    def __init__(self, *args: Any, members: QuerySet[Member], sites: QuerySet[Site], **options: Any) -> None:
        super().__init__(*args, **options)
        cast("MemberField", self.fields["collaborator_of"]).queryset = members
        cast("MemberField", self.fields["site"]).queryset = sites

    def situation(self) -> SituationFacts:
        """Return what the operation takes."""
        return cast(SituationFacts, {name: self.cleaned_data[name] for name in SITUATION})


def situation_initial(membership: Membership | None) -> dict[str, Any]:
    """Return what the form shows of a situation."""
    if membership is None:
        return {}
    return {
        **{name: getattr(membership, name) for name in SITUATION},
        "version": membership.version,
    }


class SituationForm(SituationFields):
    """A situation that starts on a day."""

    starts_on = DateField(label="À partir du")
    field_order = ("starts_on",)


class ArrivalForm(IdentityForm, SituationFields):
    """Somebody joins the team."""

    starts_on = DateField(label="Dans l’équipe depuis le")
    field_order = (
        "family_name",
        "given_name",
        "profession",
        "know_how",
        "other_know_how",
        "status",
        "starts_on",
        *(name for name in SITUATION if name != "status"),
        *(name for name in IDENTITY[3:]),
    )


class CorrectionForm(SituationFields):
    """Putting a situation right."""

    starts_on = DateField(label="Depuis le")
    ends_on = DateField(
        label="Jusqu’au (dernier jour)", required=False, help_text="Vide\u00a0: toujours en cours."
    )
    reason = forms.CharField(
        label="Pourquoi cette correction",
        max_length=200,
        help_text="Par exemple\u00a0: date lue sur les statuts.",
    )
    field_order = ("status", "starts_on", "ends_on")


class DepartureForm(Form):
    """Somebody leaves. `seen_on`: the day whose effects were shown."""

    ends_on = DateField(label="Dernier jour dans l’équipe")
    reason = forms.CharField(
        label="Motif",
        max_length=200,
        help_text="Par exemple\u00a0: retraite, installation ailleurs, fin de contrat.",
    )
    seen_on = DateField(widget=forms.HiddenInput, required=False)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or self.cleaned_data
        ends_on = values.get("ends_on")
        if ends_on is not None and values.get("seen_on") != ends_on:
            self.add_error("ends_on", "La date a changé\u00a0: relisez ce qu’elle entraîne, puis confirmez.")
            data: Any = self.data
            data = data.copy()
            data["seen_on"] = ends_on.isoformat()
            self.data = data
        return values


class SignatureForm(Form):
    """The signature of the health project."""

    project_signed_on = DateField(label="Signé le")


class SheetForm(Form):
    """« Ce que je fais, et comment m’adresser quelqu’un »."""

    does = forms.CharField(label="Ce que je fais", widget=area(4), max_length=2000)
    on_prescription = forms.CharField(
        label="Sur prescription", widget=area(), max_length=2000, required=False
    )
    without_prescription = forms.CharField(
        label="Sans prescription", widget=area(), max_length=2000, required=False
    )
    how_to_refer = forms.CharField(
        label="Comment m’adresser quelqu’un",
        widget=area(),
        max_length=2000,
        required=False,
        help_text="Téléphone, agenda partagé, ce qu’il faut joindre.",
    )
    usual_delay_days = forms.IntegerField(
        label="Délai habituel (jours)", required=False, min_value=0, max_value=730
    )


class ProfileForm(Form):
    """The identity card of the structure."""

    name = forms.CharField(label="Nom d’usage", max_length=200)
    legal_name = forms.CharField(label="Raison sociale", max_length=200, required=False)
    finess_msp = forms.CharField(
        label="FINESS de la maison de santé", max_length=20, required=False, help_text="9\u00a0caractères."
    )
    finess_sisa = forms.CharField(label="FINESS de la SISA", max_length=20, required=False)
    siret = forms.CharField(label="SIRET", max_length=20, required=False, help_text="14\u00a0chiffres.")
    phone = forms.CharField(label="Téléphone", max_length=30, required=False)
    email = forms.EmailField(label="Adresse e-mail", required=False)
    website = forms.URLField(
        label="Site internet",
        required=False,
        assume_scheme="https",
        error_messages={"invalid": "Cette adresse n’est pas complète\u00a0: elle commence par https://"},
    )


class LegalFormForm(Form):
    """A legal person."""

    kind = forms.ChoiceField(label="Forme", choices=LegalFormKind.choices)
    starts_on = DateField(label="Depuis le")
    ends_on = DateField(label="Jusqu’au", required=False, help_text="Vide\u00a0: toujours en cours.")


class SiteForm(Form):
    """A site."""

    name = forms.CharField(label="Nom du site", max_length=120)
    address = forms.CharField(label="Adresse", max_length=200, required=False)
    postcode = forms.RegexField(
        r"^[0-9]{5}$",
        label="Code postal",
        required=False,
        error_messages={"invalid": "Un code postal a 5\u00a0chiffres."},
    )
    city = forms.CharField(label="Commune", max_length=100, required=False)
    phone = forms.CharField(label="Téléphone", max_length=30, required=False)
    is_main = forms.BooleanField(label="C’est le site principal", required=False)
    opened_on = DateField(label="Ouvert depuis le")
    closed_on = DateField(label="Fermé depuis le", required=False, help_text="Vide\u00a0: toujours ouvert.")


class PremisesForm(Form):
    """Rooms and their lease."""

    site: Any = forms.ModelChoiceField(label="Site", queryset=None, empty_label="Choisir")
    name = forms.CharField(label="Locaux", max_length=120, help_text="Par exemple\u00a0: cabinet 3, étage.")
    owner = forms.CharField(label="Propriétaire", max_length=200, required=False)
    surface_m2 = forms.IntegerField(label="Surface (m²)", required=False, min_value=1, max_value=100_000)
    monthly_rent = forms.DecimalField(
        label="Loyer mensuel (€)", required=False, min_value=0, max_digits=10, decimal_places=2, localize=True
    )
    starts_on = DateField(label="Bail depuis le")
    ends_on = DateField(label="Bail jusqu’au", required=False, help_text="Vide\u00a0: pas de fin prévue.")

    def __init__(self, *args: Any, sites: QuerySet[Site], **options: Any) -> None:
        super().__init__(*args, **options)
        cast("MemberField", self.fields["site"]).queryset = sites


def facts(form: forms.Form, names: Sequence[str] = ()) -> Any:
    """Return the cleaned values that an operation takes, without the version nor what is not named."""
    return {
        name: value
        for name, value in form.cleaned_data.items()
        if name != "version" and (not names or name in names)
    }
