"""The elements of FHIR R4 that an import looks at: codes, days, texts, quantities. Each tolerates what is missing."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any
from zoneinfo import ZoneInfo

from maisonnee.domains.records.enums import CodeSystem

PARIS = ZoneInfo("Europe/Paris")
_SYSTEMS = {
    "http://hl7.org/fhir/sid/icd-10": CodeSystem.ICD10,
    "urn:oid:2.16.840.1.113883.6.3": CodeSystem.ICD10,
    "https://smt.esante.gouv.fr/terminologie-cim-10": CodeSystem.ICD10,
    "http://loinc.org": CodeSystem.LOINC,
    "urn:oid:2.16.840.1.113883.6.1": CodeSystem.LOINC,
    "http://www.whocc.no/atc": CodeSystem.ATC,
    "urn:oid:2.16.840.1.113883.6.73": CodeSystem.ATC,
    "https://smt.esante.gouv.fr/terminologie-atc": CodeSystem.ATC,
    "urn:oid:1.2.250.1.213.2.3.1": CodeSystem.CIP,
}
_PREFERRED = (CodeSystem.ICD10, CodeSystem.LOINC, CodeSystem.ATC, CodeSystem.CIP, CodeSystem.OTHER)
_DAY = re.compile(r"^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
LONGEST_CODE = 20


def first(value: Any) -> Any:
    """The first of a list, or the value itself."""
    if isinstance(value, list):
        return value[0] if value else None
    return value


def rows(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def plain(value: Any, longest: int = 20_000) -> str:
    """A text without control characters, on as many lines as it has."""
    if not isinstance(value, str):
        return ""
    kept = "".join(char if char.isprintable() or char == "\n" else " " for char in value)
    return "\n".join(" ".join(line.split()) for line in kept.splitlines()).strip()[:longest]


def coded(concept: Any) -> tuple[str, CodeSystem, str]:
    """Return the label, the nomenclature and the code of a CodeableConcept."""
    if not isinstance(concept, Mapping):
        return "", CodeSystem.NONE, ""
    found: dict[CodeSystem, str] = {}
    label = plain(concept.get("text"), 200)
    for coding in rows(concept.get("coding")):
        if not isinstance(coding, Mapping):
            continue
        label = label or plain(coding.get("display"), 200)
        code = plain(coding.get("code"))
        if 0 < len(code) <= LONGEST_CODE:
            found.setdefault(_SYSTEMS.get(str(coding.get("system")), CodeSystem.OTHER), code)
    system = next((system for system in _PREFERRED if system in found), CodeSystem.NONE)
    return label or found.get(system, ""), system, found.get(system, "")


def loinc_of(concept: Any) -> str:
    """Return the LOINC code of a CodeableConcept, or nothing."""
    if not isinstance(concept, Mapping):
        return ""
    for coding in rows(concept.get("coding")):
        if isinstance(coding, Mapping) and _SYSTEMS.get(str(coding.get("system"))) is CodeSystem.LOINC:
            return plain(coding.get("code"))
    return ""


def day(value: Any) -> tuple[date | None, bool]:
    """Return the day of a date or dateTime, and whether it is approximate (year or month alone)."""
    match = _DAY.match(value) if isinstance(value, str) else None
    if match is None:
        return None, False
    try:
        if isinstance(value, str) and "T" in value and (at := moment(value)) is not None:
            return at.astimezone(PARIS).date(), False
        found = date(int(match[1]), int(match[2] or 1), int(match[3] or 1))
    except (ValueError, OverflowError):
        return None, False
    return found, match[3] is None


def moment(value: Any) -> datetime | None:
    """Return the instant of a dateTime that holds an hour."""
    if not isinstance(value, str) or "T" not in value:
        return None
    try:
        found = datetime.fromisoformat(value)
    except ValueError:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=PARIS)


def number(value: Any) -> Decimal | None:
    """Return a finite number of a Quantity, or nothing."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    found = Decimal(value)
    return found if found.is_finite() and abs(found) < Decimal(10) ** 8 else None


def quantity(value: Any) -> tuple[Decimal | None, str]:
    """Return the number and the unit (UCUM code first) of a Quantity."""
    if not isinstance(value, Mapping):
        return None, ""
    unit = value.get("code") if value.get("system") == "http://unitsofmeasure.org" else value.get("unit")
    return number(value.get("value")), plain(unit or value.get("unit"), 20)


def notes(resource: Mapping[str, Any]) -> str:
    found = [plain(row.get("text")) for row in rows(resource.get("note")) if isinstance(row, Mapping)]
    return "\n".join(filter(None, found))


def period(resource: Mapping[str, Any], name: str) -> tuple[Any, Any]:
    """Return the start and the end of `nameDateTime`, `namePeriod` or `nameDate`."""
    whole = resource.get(f"{name}Period")
    if isinstance(whole, Mapping):
        return whole.get("start"), whole.get("end")
    return resource.get(f"{name}DateTime") or resource.get(f"{name}Date") or resource.get(
        f"{name}String"
    ), None


def status(resource: Mapping[str, Any], name: str = "status") -> str:
    """Return the code of a status, written as a code or as a CodeableConcept."""
    value = resource.get(name)
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        for coding in rows(value.get("coding")):
            if isinstance(coding, Mapping) and isinstance(coding.get("code"), str):
                return str(coding["code"])
    return ""
