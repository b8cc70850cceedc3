from __future__ import annotations

from django.apps import AppConfig


class AccountsConfig(AppConfig):
    """People who sign in."""

    name = "maisonnee.foundation.accounts"
    label = "accounts"
