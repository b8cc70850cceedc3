"""The shape of a bundle: JSON, version, resources by reference. Nothing is ever fetched from elsewhere."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, NoReturn

from maisonnee.domains.records.rules.incoming import MOST_ITEMS
from maisonnee.interop.unreadable import UnreadableFileError

Resource = Mapping[str, Any]
DUPLICATED: Resource = {}
"""Stands for an identifier that two different resources bear."""
_OF_R5: Mapping[str, tuple[str, ...]] = {
    "MedicationRequest": ("medication",),
    "MedicationStatement": ("medication", "adherence"),
    "Procedure": ("occurrenceDateTime", "occurrencePeriod", "reported"),
    "Condition": ("participant",),
    "AllergyIntolerance": ("participant",),
    "Immunization": ("basedOn",),
}
_OLDER: Mapping[str, tuple[str, ...]] = {
    "Condition": ("patient", "dateRecorded", "assertedDate"),
    "AllergyIntolerance": ("substance", "assertedDate"),
    "Immunization": ("date", "wasNotGiven", "notGiven"),
    "Procedure": ("notPerformed", "notDone"),
    "MedicationStatement": ("wasNotTaken", "taken"),
    "DocumentReference": ("indexed", "class", "created"),
}
_OLDER_TYPES = frozenset({"MedicationOrder", "MedicationPrescription", "DiagnosticOrder"})
_R5_TYPES = frozenset({"MedicationUsage", "Permission", "InventoryItem"})


@dataclass
class Bundle:
    """The resources of a bundle, in its order, and where references find them."""

    resources: list[Resource] = field(default_factory=list)
    by_reference: dict[str, Resource] = field(default_factory=dict)
    timestamp: str = ""

    def of_type(self, *kinds: str) -> Iterator[Resource]:
        return (resource for resource in self.resources if resource["resourceType"] in kinds)

    def resolved(self, reference: Any, owner: Resource) -> Resource | None:
        """Return what a reference of `owner` points to in this file, `DUPLICATED`, or nothing."""
        text = reference.get("reference") if isinstance(reference, Mapping) else None
        if not isinstance(text, str) or not text:
            return None
        if text.startswith("#"):
            contained = owner.get("contained")
            rows = contained if isinstance(contained, list) else []
            return next((row for row in rows if isinstance(row, Mapping) and row.get("id") == text[1:]), None)
        plain = text.partition("/_history/")[0]
        return self.by_reference.get(plain)


def bundle_of(content: bytes) -> Bundle:
    """Read the JSON of a bundle. Raises `UnreadableFileError`."""
    whole = _json(content)
    if not isinstance(whole, dict) or whole.get("resourceType") != "Bundle":
        raise UnreadableFileError(
            "not_a_bundle",
            "Ce fichier n’est pas un « Bundle » FHIR. Choisissez l’export FHIR R4 de votre logiciel.",
        )
    entries = whole.get("entry") or []
    if not isinstance(entries, list):
        raise _damaged()
    if len(entries) > MOST_ITEMS:
        raise UnreadableFileError(
            "too_many",
            f"Ce fichier contient plus de {MOST_ITEMS} ressources. Exportez moins de patients à la fois.",
        )
    bundle = Bundle(timestamp=str(whole.get("timestamp") or ""))
    for entry in entries:
        if not isinstance(entry, dict):
            raise _damaged()
        resource = entry.get("resource")
        if not isinstance(resource, dict) or not isinstance(resource.get("resourceType"), str):
            continue
        bundle.resources.append(resource)
        _remember(bundle, resource, entry.get("fullUrl"))
    _check_version(bundle)
    if not bundle.resources:
        raise UnreadableFileError(
            "empty",
            "Ce Bundle ne contient aucune ressource. Recommencez l’export, puis déposez-le de nouveau.",
        )
    return bundle


def _json(content: bytes) -> Any:
    try:
        text = content.decode("utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableFileError(
            "encoding", "Ce fichier JSON n’est pas en UTF-8. Recommencez l’export en choisissant UTF-8."
        ) from None
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_constant)
    except (ValueError, ArithmeticError, RecursionError):
        raise UnreadableFileError(
            "not_json",
            "Ce fichier JSON est abîmé ou incomplet. Recommencez l’export, puis déposez-le de nouveau.",
        ) from None


def _constant(name: str) -> NoReturn:
    raise ValueError(name)


def _damaged() -> UnreadableFileError:
    return UnreadableFileError(
        "damaged", "Ce Bundle n’est pas construit comme FHIR R4 le prévoit. Recommencez l’export."
    )


def _remember(bundle: Bundle, resource: dict[str, Any], full_url: Any) -> None:
    names = [full_url] if isinstance(full_url, str) and full_url else []
    if isinstance(resource.get("id"), str):
        names.append(f"{resource['resourceType']}/{resource['id']}")
    for name in names:
        known = bundle.by_reference.get(name)
        if known is None:
            bundle.by_reference[name] = resource
        elif known is not resource and known != resource:
            bundle.by_reference[name] = DUPLICATED


def _check_version(bundle: Bundle) -> None:
    for resource in bundle.resources:
        kind = resource["resourceType"]
        if kind in _R5_TYPES or _holds(resource, _OF_R5.get(kind, ())):
            raise _other_version("R5")
        if kind in _OLDER_TYPES or _holds(resource, _OLDER.get(kind, ())):
            raise _other_version("DSTU2 ou STU3")


def _holds(resource: Resource, names: tuple[str, ...]) -> bool:
    return any(name in resource for name in names)


def _other_version(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        "version", f"Ce fichier est en FHIR {name}. Demandez à votre logiciel un export en FHIR R4."
    )
