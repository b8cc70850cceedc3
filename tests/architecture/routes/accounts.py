"""Who opens the pages of accounts."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, public, signed_in, team

ROUTES: Mapping[str, Line] = {
    "appearance": public(),
    "gallery": team("PCSMTX"),
    "choose_structure": signed_in(),
    "account_login": public(),
    "mfa_authenticate": public(),
    "mfa_login_webauthn": public(),
    "psc_login": public(),
    "psc_callback": public(),
    "account_signup": public(),
    "account_inactive": public(),
    "account_logout": public(),
    "account_reset_password": public(),
    "account_reset_password_done": public(),
    "account_reset_password_from_key": public(uidb36="=abc", key="=abc-def"),
    "account_reset_password_from_key_done": public(),
    "account_reauthenticate": signed_in(),
    "mfa_reauthenticate": signed_in(),
    "mfa_reauthenticate_webauthn": signed_in(),
    "account_change_password": signed_in(),
    "account_set_password": signed_in(),
    "usersessions_list": signed_in(),
    "mfa_index": signed_in(),
    "mfa_activate_totp": signed_in(),
    "mfa_deactivate_totp": signed_in(),
    "mfa_view_recovery_codes": signed_in(),
    "mfa_generate_recovery_codes": signed_in(),
    "mfa_download_recovery_codes": signed_in(),
    "mfa_list_webauthn": signed_in(),
    "mfa_add_webauthn": signed_in(),
    "mfa_remove_webauthn": signed_in(pk="=1"),
    "mfa_edit_webauthn": signed_in(pk="=1"),
    "socialaccount_connections": signed_in(),
    "welcome": public(),
    "today": signed_in(),
    "search": team("PCSMTX"),
    "accounts:index": signed_in(),
    "accounts:roles": team("CM"),
    "accounts:give_role": team("CM"),
    "accounts:withdraw_role": team("CM", grant_id="access.rolegrant"),
    "accounts:invitations": team("CM"),
    "accounts:invite": team("CM"),
    "accounts:invitation": team("CM", invitation_id="access.invitation"),
    "accounts:revoke_invitation": team("CM", invitation_id="access.invitation"),
    "accounts:accept_invitation": public(token="=abc"),
}
