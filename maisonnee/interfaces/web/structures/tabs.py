"""The tabs of « Équipe »."""

from __future__ import annotations

from typing import Any

from django.urls import reverse

from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.structures.enums import ResourcePermission, StructurePermission
from maisonnee.foundation.access.actors import Actor

_TABS = (
    ("Membres", "structures:index", StructurePermission.SEE_TEAM),
    ("À qui m’adresser", "structures:directory", StructurePermission.SEE_TEAM),
    ("La structure", "structures:house", StructurePermission.FOLLOW_TEAM),
    ("Moyens", "resources:index", ResourcePermission.SEE),
    ("Formulaires", "records:layouts", RecordPermission.SEE_FORMS),
)


def team_tabs(actor: Actor, current: str) -> list[dict[str, Any]]:
    """Return the tabs of the team's pages that the actor opens, with the one of the page."""
    return [
        {"label": label, "url": reverse(name), "is_current": name == current}
        for label, name, permission in _TABS
        if actor.may(permission)
    ]
