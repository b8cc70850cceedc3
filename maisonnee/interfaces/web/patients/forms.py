"""Forms of the patients' pages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django import forms

from maisonnee.domains.patients.enums import CoverageKind, IdentityProof, IdentityStatus, InsAuthority, Sex
from maisonnee.interfaces.web import columns
from maisonnee.interfaces.web.forms import DateField, Form

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member

SPREADSHEETS = ("csv", "xlsx", "ods", "txt")


def member_choices(members: Sequence[Member], *, empty: str = "") -> list[tuple[str, str]]:
    """Choices of members, in the order given."""
    first = [("", empty)] if empty else []
    return first + [(str(member.pk), str(member)) for member in members]


TRUST = (
    "birthplace_code", "ins_number", "ins_oid", "identity_status", "identity_proof", "identity_proved_on",
    "identity_source",
)  # fmt: skip


class IdentityForm(Form):
    """The identity of a patient, its trust level, and how to reach them."""

    birth_family_name = forms.CharField(label="Nom de naissance", max_length=100)
    birth_given_names = forms.CharField(label="Prénoms de naissance", max_length=150)
    born_on = DateField(label="Date de naissance")
    sex = forms.ChoiceField(label="Sexe", choices=Sex.choices, widget=forms.RadioSelect, initial=Sex.UNKNOWN)
    used_name = forms.CharField(label="Nom utilisé", max_length=100, required=False)
    used_given_name = forms.CharField(label="Prénom utilisé", max_length=100, required=False)
    birthplace_code = forms.RegexField(
        r"^[0-9][0-9ABab][0-9]{3}$",
        label="Code INSEE du lieu de naissance",
        required=False,
        error_messages={"invalid": "Ce code a 5 caractères, par exemple 35238."},
    )
    record_number = forms.CharField(label="Numéro de dossier", max_length=40, required=False)
    phone = forms.CharField(label="Téléphone", max_length=30, required=False)
    email = forms.EmailField(label="Adresse e-mail", required=False)
    address = forms.CharField(label="Adresse", max_length=200, required=False)
    postcode = forms.RegexField(
        r"^[0-9]{5}$",
        label="Code postal",
        required=False,
        error_messages={"invalid": "Un code postal a 5 chiffres."},
    )
    city = forms.CharField(label="Commune", max_length=100, required=False)
    ins_number = forms.CharField(
        label="Matricule INS", max_length=25, required=False, help_text="15 caractères, clé comprise."
    )
    ins_oid = forms.ChoiceField(label="Nature du matricule", choices=InsAuthority.choices, required=False)
    identity_status = forms.ChoiceField(
        label="Confiance dans l’identité",
        choices=IdentityStatus.choices,
        initial=IdentityStatus.PROVISIONAL,
        help_text="Validée : une pièce d’identité a été vue. Récupérée : le matricule vient du téléservice INSi. "
        "Qualifiée : les deux.",
    )
    identity_proof = forms.ChoiceField(label="Pièce vue", choices=IdentityProof.choices, required=False)
    identity_proved_on = DateField(label="Pièce vue le", required=False)
    identity_source = forms.CharField(
        label="Logiciel qui a interrogé INSi",
        max_length=100,
        required=False,
        help_text="Maisonnée n’interroge pas INSi : elle note d’où vient le matricule.",
    )

    def trust_fields(self) -> list[forms.BoundField]:
        """The fields that say how sure the identity is."""
        return [self[name] for name in TRUST]

    def opens_identity(self) -> bool:
        """Tell whether something is known, or refused, among `trust_fields`."""
        beyond_default = ("ins_number", "birthplace_code", "identity_proof")
        return any(name in self.errors for name in TRUST) or any(
            self[name].value() for name in beyond_default
        )

    def clean_ins_number(self) -> str:
        return "".join(self.cleaned_data["ins_number"].split()).upper()

    def clean_birthplace_code(self) -> str:
        return str(self.cleaned_data["birthplace_code"]).upper()


class ArrivalForm(IdentityForm):
    """A new patient."""

    attending_doctor_id = forms.ChoiceField(label="Médecin traitant", required=False)
    is_somebody_else = forms.BooleanField(
        label="C’est une autre personne : créer quand même", required=False, widget=forms.HiddenInput
    )

    def __init__(self, *args: Any, doctors: Sequence[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["attending_doctor_id"].choices = member_choices(  # type: ignore[attr-defined]
            doctors, empty="Pas dans l’équipe, ou pas déclaré"
        )

    def ask_whether_it_is_somebody_else(self) -> None:
        """Show the box that lets the person go on in front of possible duplicates."""
        self.fields["is_somebody_else"].widget = forms.CheckboxInput()


class CorrectionForm(IdentityForm):
    """A patient already there, with death and departure."""

    died_on = DateField(label="Décès le", required=False)
    left_on = DateField(label="Parti de la patientèle le", required=False)


class DoctorForm(Form):
    """The médecin traitant a patient declared."""

    member_id = forms.ChoiceField(label="Médecin traitant")
    starts_on = DateField(label="Depuis le")

    def __init__(self, *args: Any, doctors: Sequence[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member_id"].choices = member_choices(doctors)  # type: ignore[attr-defined]


class StartForm(Form):
    """A day from which something holds."""

    starts_on = DateField(label="Depuis le")


class CoverageForm(StartForm):
    """C2S or AME."""

    kind = forms.ChoiceField(label="Couverture", choices=CoverageKind.choices)
    field_order = ("kind", "starts_on")


class FollowForm(Form):
    """A professional who follows a patient."""

    member_id = forms.ChoiceField(label="Professionnel")
    starts_on = DateField(label="Depuis le")

    def __init__(self, *args: Any, members: Sequence[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["member_id"].choices = member_choices(members)  # type: ignore[attr-defined]


class EndForm(Form):
    """The last day on which something holds."""

    ends_on = DateField(label="Dernier jour")


class VisibilityForm(Form):
    """The team's decision about who reads identities."""

    coordination_sees = forms.TypedChoiceField(
        label="La coordination et la gérance lisent l’identité des patients",
        choices=(
            ("non", "Non : elles voient les nombres, et des initiales"),
            ("oui", "Oui : nom, prénom, naissance"),
        ),
        coerce=lambda value: value == "oui",
        widget=forms.RadioSelect,
    )
    starts_on = DateField(label="À partir du")
    reason = forms.CharField(
        label="Décision de l’équipe", max_length=200, help_text="Quand, et pour quoi faire."
    )


class FileForm(Form):
    """The list of a clinical software."""

    file = forms.FileField(
        label="Fichier exporté de votre logiciel",
        widget=forms.FileInput(attrs={"accept": ".csv,.xlsx,.ods,.txt"}),
        error_messages={"empty": "Ce fichier est vide. Recommencez l’export, puis déposez-le."},
    )


TARGET_LABELS = {
    "birth_name": "Nom de naissance",
    "given_names": "Prénoms",
    "birth_on": "Date de naissance",
    "sex": "Sexe",
    "used_name": "Nom utilisé",
    "used_given_name": "Prénom utilisé",
    "ins": "Matricule INS ou n° de sécurité sociale",
    "birth_place_code": "Lieu de naissance (code INSEE)",
    "file_number": "Numéro de dossier",
    "treating_doctor": "Médecin traitant (nom)",
    "treating_doctor_rpps": "Médecin traitant (RPPS)",
    "ald": "ALD",
    "coverage": "C2S ou AME",
    "nurse": "Infirmier qui suit",
    "physiotherapist": "Kinésithérapeute qui suit",
    "pharmacist": "Pharmacien qui suit",
    "other_professional": "Autre professionnel qui suit",
    "address": "Adresse",
    "postcode": "Code postal",
    "city": "Commune",
    "phone": "Téléphone",
    "email": "Adresse e-mail",
    "died_on": "Date de décès",
}
NEEDED = ("birth_name", "given_names", "birth_on")


class ColumnsForm(columns.ColumnsForm):
    """Which column holds what, and how to read the file."""

    labels = TARGET_LABELS
    needed = NEEDED

    def __init__(self, *args: Any, doctors: Sequence[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["as_of_on"] = DateField(
            label="Situation du fichier au",
            help_text="Médecin traitant, ALD, couverture et suivi sont notés à partir de ce jour.",
        )
        self.fields["default_doctor_id"] = forms.ChoiceField(
            label="Médecin traitant des lignes qui n’en nomment pas",
            choices=member_choices(doctors, empty="Aucun"),
            required=False,
        )
