from __future__ import annotations

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Files people upload or the product makes: checked, encrypted at rest, served behind a permission."""

    name = "maisonnee.foundation.files"
    label = "files"
