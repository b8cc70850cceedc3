"""Forms of roles, invitations and first start."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django import forms
from django.contrib.auth import password_validation
from django.core.exceptions import ValidationError

from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.accounts.models import User
from maisonnee.interfaces.web.accounts.forms import PASSWORD_HELP
from maisonnee.interfaces.web.forms import DateField, Form

if TYPE_CHECKING:
    from maisonnee.domains.structures.models import Member


def _password(label: str, help_text: str = "") -> forms.CharField:
    return forms.CharField(
        label=label,
        help_text=help_text,
        strip=False,
        widget=forms.PasswordInput(attrs={"autocomplete": "new-password"}),
    )


class InviteForm(Form):
    member = forms.ChoiceField(
        label="Membre de l’équipe",
        required=False,
        help_text="Son compte sera relié à sa fiche. Laissez vide pour quelqu’un qui n’y figure pas.",
    )
    email = forms.EmailField(
        label="Adresse e-mail", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "off"})
    )
    family_name = forms.CharField(label="Nom", max_length=100, required=False)
    given_name = forms.CharField(label="Prénom", max_length=100, required=False)
    roles = forms.MultipleChoiceField(label="Rôles", widget=forms.CheckboxSelectMultiple)

    def __init__(self, *args: Any, members: Sequence[Member], roles: Iterable[Role], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [("", "–"), *((str(member.pk), str(member)) for member in members)]
        self.fields["member"].choices = choices  # type: ignore[attr-defined]
        self.fields["roles"].choices = [(str(role), role.label) for role in roles]  # type: ignore[attr-defined]


class ConfirmForm(Form):
    """Nothing to type: the act is confirmed by sending."""


class NewPasswordForm(Form):
    """Fields of an account being opened; the password is judged against the rest."""

    family_name = forms.CharField(
        label="Nom", max_length=100, widget=forms.TextInput(attrs={"autocomplete": "family-name"})
    )
    given_name = forms.CharField(
        label="Prénom", max_length=100, widget=forms.TextInput(attrs={"autocomplete": "given-name"})
    )
    password1 = _password("Mot de passe", PASSWORD_HELP)
    password2 = _password("Mot de passe, une seconde fois")

    email_address = ""

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        first, second = values.get("password1"), values.get("password2")
        if first and second and first != second:
            self.add_error("password2", "Les deux mots de passe diffèrent. Écrivez deux fois le même.")
        if first:
            person = User(
                email=values.get("email") or self.email_address,
                family_name=values.get("family_name", ""),
                given_name=values.get("given_name", ""),
            )
            try:
                password_validation.validate_password(first, person)
            except ValidationError as error:
                self.add_error("password1", error)
        return values


class AcceptForm(NewPasswordForm):
    """Opening one's account from an invitation."""

    def __init__(self, *args: Any, email: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.email_address = email


class WelcomeForm(NewPasswordForm):
    """The first manager and their structure."""

    name = forms.CharField(label="Nom de la maison de santé", max_length=200)
    address = forms.CharField(
        label="Adresse", max_length=200, required=False, widget=forms.TextInput(attrs={"autocomplete": "off"})
    )
    postcode = forms.RegexField(
        label="Code postal",
        regex=r"^\d{5}$",
        required=False,
        error_messages={"invalid": "Un code postal s’écrit avec cinq chiffres."},
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )
    city = forms.CharField(label="Commune", max_length=100, required=False)
    email = forms.EmailField(
        label="Votre adresse e-mail", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"})
    )

    field_order = (
        "name", "address", "postcode", "city", "given_name", "family_name", "email", "password1", "password2",
    )  # fmt: skip


class GiveRoleForm(Form):
    user_id = forms.TypedChoiceField(label="Personne", coerce=uuid.UUID)
    role = forms.TypedChoiceField(label="Rôle", coerce=Role)
    starts_on = DateField(label="Depuis le")
    ends_on = DateField(
        label="Jusqu’au", required=False, help_text="Jour compris. Laissez vide si vous ne savez pas."
    )

    def __init__(
        self, *args: Any, people: Sequence[tuple[uuid.UUID, str]], roles: Iterable[Role], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.fields["user_id"].choices = [(str(key), name) for key, name in people]  # type: ignore[attr-defined]
        self.fields["role"].choices = [(str(role), role.label) for role in roles]  # type: ignore[attr-defined]


class WithdrawForm(Form):
    ends_on = DateField(
        label="Dernier jour du rôle",
        required=False,
        help_text="Laissez vide pour le retirer tout de suite.",
    )
