"""Signing in and out, one's own account, who holds which role, invitations.

The names are the login library's, which looks pages up by them; the addresses are ours.
"""

from __future__ import annotations

from allauth.account import views as account
from allauth.mfa.base import views as mfa
from allauth.mfa.recovery_codes import views as recovery
from allauth.mfa.totp import views as totp
from allauth.mfa.webauthn import views as passkeys
from django.urls import URLPattern, URLResolver, include, path, re_path

from maisonnee.interfaces.web.accounts import entering, invitations, own, roles
from maisonnee.interfaces.web.accounts.pro_sante_connect import views as psc

_ours = [
    path("compte/", own.index, name="index"),
    path("maison/roles/", roles.index, name="roles"),
    path("maison/roles/donner/", roles.give, name="give_role"),
    path("maison/roles/<uuid:grant_id>/retirer/", roles.withdraw, name="withdraw_role"),
    path("maison/invitations/", invitations.index, name="invitations"),
    path("maison/invitations/nouvelle/", invitations.invite, name="invite"),
    path("maison/invitations/<uuid:invitation_id>/", invitations.sent, name="invitation"),
    path("maison/invitations/<uuid:invitation_id>/annuler/", invitations.revoke, name="revoke_invitation"),
    path("invitation/<str:token>/", invitations.accept, name="accept_invitation"),
]
_sign_in = [
    path("connexion/", entering.sign_in, name="account_login"),
    path("connexion/code/", mfa.authenticate, name="mfa_authenticate"),
    path("connexion/cle/", passkeys.login_webauthn, name="mfa_login_webauthn"),
    path("connexion/pro-sante-connect/", psc.login, name="psc_login"),
    path("connexion/pro-sante-connect/retour/", psc.callback, name="psc_callback"),
    path("connexion/sur-invitation/", account.signup, name="account_signup"),
    path("connexion/compte-ferme/", account.account_inactive, name="account_inactive"),
    path("deconnexion/", account.logout, name="account_logout"),
    path("mot-de-passe-oublie/", account.password_reset, name="account_reset_password"),
    path("mot-de-passe-oublie/envoye/", account.password_reset_done, name="account_reset_password_done"),
    re_path(
        r"^mot-de-passe-oublie/choisir/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        account.password_reset_from_key,
        name="account_reset_password_from_key",
    ),
    path(
        "mot-de-passe-oublie/fait/",
        account.password_reset_from_key_done,
        name="account_reset_password_from_key_done",
    ),
]
_own_account = [
    path("compte/confirmer/", account.reauthenticate, name="account_reauthenticate"),
    path("compte/confirmer/code/", mfa.reauthenticate, name="mfa_reauthenticate"),
    path("compte/confirmer/cle/", passkeys.reauthenticate_webauthn, name="mfa_reauthenticate_webauthn"),
    path("compte/mot-de-passe/", account.password_change, name="account_change_password"),
    path("compte/mot-de-passe/choisir/", account.password_set, name="account_set_password"),
    path("compte/appareils/", own.sessions, name="usersessions_list"),
    path("compte/double-verification/", mfa.index, name="mfa_index"),
    path("compte/double-verification/application/", totp.activate_totp, name="mfa_activate_totp"),
    path("compte/double-verification/application/retirer/", totp.deactivate_totp, name="mfa_deactivate_totp"),
    path("compte/double-verification/secours/", recovery.view_recovery_codes, name="mfa_view_recovery_codes"),
    path(
        "compte/double-verification/secours/nouveaux/",
        recovery.generate_recovery_codes,
        name="mfa_generate_recovery_codes",
    ),
    path(
        "compte/double-verification/secours/fichier/",
        recovery.download_recovery_codes,
        name="mfa_download_recovery_codes",
    ),
    path("compte/cles/", passkeys.list_webauthn, name="mfa_list_webauthn"),
    path("compte/cles/nouvelle/", passkeys.add_webauthn, name="mfa_add_webauthn"),
    path("compte/cles/<int:pk>/retirer/", passkeys.remove_webauthn, name="mfa_remove_webauthn"),
    path("compte/cles/<int:pk>/nom/", passkeys.edit_webauthn, name="mfa_edit_webauthn"),
    path("compte/pro-sante-connect/retirer/", psc.disconnect, name="socialaccount_connections"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("", include((_ours, "accounts"))),
    path("maison/choisir/", entering.choose_structure, name="choose_structure"),
    *_sign_in,
    *_own_account,
]
