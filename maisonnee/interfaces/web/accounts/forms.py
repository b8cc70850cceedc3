"""The library's forms, with our words and no text inside the fields."""

from __future__ import annotations

from typing import Any, ClassVar

from allauth.account import forms as account_forms
from allauth.mfa.base import forms as code_forms
from allauth.mfa.totp import forms as totp_forms
from allauth.mfa.webauthn import forms as webauthn_forms
from django import forms

PASSWORD_HELP = "Douze caractères au moins. Une phrase de passe est plus sûre et plus facile à retenir."  # noqa: S105


class Worded(forms.Form):
    """Replaces labels and helps, and removes placeholders."""

    words: ClassVar[dict[str, tuple[str, str]]] = {}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            field.widget.attrs.pop("placeholder", None)
        for name, (label, help_text) in self.words.items():
            if name in self.fields:
                self.fields[name].label = label
                self.fields[name].help_text = help_text


_NEW = {
    "oldpassword": ("Mot de passe actuel", ""),
    "password1": ("Nouveau mot de passe", PASSWORD_HELP),
    "password2": ("Nouveau mot de passe, une seconde fois", ""),
}
_CODE = ("Code", "Le code à six chiffres de votre application, ou l’un de vos codes de secours.")


class LoginForm(Worded, account_forms.LoginForm):  # type: ignore[misc]
    words = {"login": ("Adresse e-mail", ""), "password": ("Mot de passe", "")}


class ResetPasswordForm(Worded, account_forms.ResetPasswordForm):  # type: ignore[misc]
    words = {"email": ("Adresse e-mail", "")}


class ResetPasswordKeyForm(Worded, account_forms.ResetPasswordKeyForm):  # type: ignore[misc]
    words = _NEW


class ChangePasswordForm(Worded, account_forms.ChangePasswordForm):  # type: ignore[misc]
    words = _NEW


class SetPasswordForm(Worded, account_forms.SetPasswordForm):  # type: ignore[misc]
    words = _NEW


class ReauthenticateForm(Worded, account_forms.ReauthenticateForm):  # type: ignore[misc]
    words = {"password": ("Mot de passe", "")}


class AuthenticateForm(Worded, code_forms.AuthenticateForm):  # type: ignore[misc]
    words = {"code": _CODE}


class ReauthenticateCodeForm(Worded, code_forms.ReauthenticateForm):  # type: ignore[misc]
    words = {"code": _CODE}


class ActivateTOTPForm(Worded, totp_forms.ActivateTOTPForm):  # type: ignore[misc]
    words = {
        "code": ("Code affiché par l’application", "Six chiffres, qui changent toutes les trente secondes.")
    }


class AddWebAuthnForm(Worded, webauthn_forms.AddWebAuthnForm):  # type: ignore[misc]
    words = {
        "name": ("Nom de la clé", "Pour la reconnaître : « Téléphone », « Clé du bureau »…"),
        "passwordless": (
            "Me connecter avec cette clé seule, sans mot de passe",
            "L’appareil demandera votre empreinte, votre visage ou son code.",
        ),
    }


class EditWebAuthnForm(Worded, webauthn_forms.EditWebAuthnForm):  # type: ignore[misc]
    words = {"name": ("Nom de la clé", "")}
