from __future__ import annotations

from typing import Any

from django.apps import AppConfig, apps
from django.db.models.signals import post_migrate


def _protect(using: str, **_: Any) -> None:
    from maisonnee.foundation.tenancy import row_security

    row_security.protect_everything(using=using)


class TenancyConfig(AppConfig):
    """Tenants, their context, and the row-level security that follows every migration."""

    name = "maisonnee.foundation.tenancy"
    label = "tenancy"

    def ready(self) -> None:
        with_models = [config for config in apps.get_app_configs() if config.models_module is not None]
        post_migrate.connect(_protect, sender=with_models[-1], dispatch_uid="tenancy.protect")
