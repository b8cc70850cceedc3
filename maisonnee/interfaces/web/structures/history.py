"""Versions of a row, as one reads them."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.structures import queries
from maisonnee.domains.structures.enums import LegalFormKind, MemberStatus
from maisonnee.domains.structures.queries.history import ChangedField, RowVersion
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web import formats
from maisonnee.kernel import professions

_TITLES = {
    "member": "Fiche",
    "membership": "Situation",
    "profile": "Carte d’identité",
    "legalform": "Forme juridique",
    "site": "Site",
    "premises": "Locaux",
    "competencesheet": "Fiche de compétences",
}
_LABELS = {
    "family_name": "nom",
    "collaborator_of": "collaborateur de",
    "departure_reason": "motif du départ",
}


def told_versions(actor: Actor, versions: Iterable[RowVersion]) -> list[dict[str, Any]]:
    """Return the entries of a timeline: what changed, when, by whom, why."""
    versions = list(versions)
    names = _names(actor, versions)
    return [
        {
            "title": _title(version),
            "when": version.at,
            "who": version.changed_by,
            "text": "\n".join([*(_told(change, names) for change in version.changes), *_reason(version)]),
            "icon": "plus" if version.is_first else "edit",
        }
        for version in versions
    ]


def _title(version: RowVersion) -> str:
    kind = _TITLES.get(str(version.row._meta.model_name), "")
    subject = getattr(version.row, "name", "") or (
        version.row.get_status_display() if hasattr(version.row, "get_status_display") else ""
    )
    named = f"{kind} «\u00a0{subject}\u00a0»" if subject else kind
    return f"{named}\u00a0: {'enregistrement' if version.is_first else 'modification'}"


def _reason(version: RowVersion) -> list[str]:
    return [f"Motif\u00a0: {version.reason}"] if version.reason else []


def _told(change: ChangedField, names: Mapping[uuid.UUID, str]) -> str:
    label = _LABELS.get(change.name, change.label)
    after = _value(change.name, change.after, names)
    if change.before in (None, "", []):
        return f"{label}\u00a0: {after}"
    return f"{label}\u00a0: {_value(change.name, change.before, names)} → {after}"


def _value(name: str, value: Any, names: Mapping[uuid.UUID, str]) -> str:
    if value in (None, "", []):
        return "rien"
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, date):
        return formats.day_long(value)
    if isinstance(value, uuid.UUID):
        return names.get(value, "supprimé")
    if isinstance(value, list):
        return ", ".join(str(item) for item in value)
    if name == "profession":
        return professions.label(value)
    if name == "status":
        return str(dict(MemberStatus.choices).get(value, value))
    if name == "kind":
        return str(dict(LegalFormKind.choices).get(value, value))
    if isinstance(value, Decimal):
        return formats.number(value)
    return str(value)


def _names(actor: Actor, versions: list[RowVersion]) -> dict[uuid.UUID, str]:
    """Names of the sites and members that versions point to."""
    values = {
        value
        for version in versions
        for change in version.changes
        for value in (change.before, change.after)
        if isinstance(value, uuid.UUID)
    }
    if not values:
        return {}
    found = {site.pk: site.name for site in queries.sites(actor=actor)}
    for member in queries.members(actor=actor).filter(pk__in=values):
        found[member.pk] = str(member)
    return found
