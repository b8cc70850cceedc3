"""A record as a FHIR R4 Bundle (type `collection`): what any software that reads FHIR can take in.

Resources: `Patient`, `Practitioner` (the authors), then one resource an entry: `Condition`, `MedicationStatement`,
`AllergyIntolerance`, `Observation`, `Procedure`, `Immunization`, `DocumentReference`. Codes when the entry has one
(LOINC, CIM-10, ATC, CIP), its label always. Source: HL7 FHIR R4 (4.0.1), https://hl7.org/fhir/R4/.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from maisonnee.domains.patients.enums import IdentityStatus, Sex
from maisonnee.domains.records.enums import CodeSystem, DueState, EntryKind

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.records.models import Entry
    from maisonnee.domains.structures.models import Member

CONTENT_TYPE = "application/fhir+json"
SYSTEMS = {
    CodeSystem.ICD10: "http://hl7.org/fhir/sid/icd-10",
    CodeSystem.LOINC: "http://loinc.org",
    CodeSystem.ATC: "http://www.whocc.no/atc",
    CodeSystem.CIP: "urn:oid:1.2.250.1.213.2.3.2",
}
_OBSERVATION = "http://terminology.hl7.org/CodeSystem/observation-category"
_CONDITION_STATE = "http://terminology.hl7.org/CodeSystem/condition-clinical"
_ALLERGY_STATE = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
_UNITS = {
    "kg": "kg",
    "cm": "cm",
    "mmHg": "mm[Hg]",
    "/min": "/min",
    "°C": "Cel",
    "%": "%",
    "g/L": "g/L",
    "µmol/L": "umol/L",
    "": "1",
}
"""UCUM codes of the units of the catalogue; a unit without one is only written."""
_SEXES = {Sex.FEMALE: "female", Sex.MALE: "male", Sex.UNKNOWN: "unknown"}
_RPPS = "urn:oid:1.2.250.1.71.4.2.1"
_PRESSURES = (("8480-6", "Systolique"), ("8462-4", "Diastolique"))

Reader = Callable[["Entry"], bytes | None]


def bundle_of(
    patient: Patient,
    entries: Iterable[Entry],
    *,
    made_at: datetime,
    read_file: Reader | None = None,
) -> dict[str, Any]:
    """Return the Bundle of entries of one patient. `read_file` gives the bytes of a document to put in it."""
    rows = list(entries)
    authors = {entry.author_id: entry.author for entry in rows}
    resources = [_patient(patient), *(_practitioner(author) for author in authors.values())]
    resources += [_resource(entry, patient, read_file) for entry in rows]
    return {
        "resourceType": "Bundle",
        "type": "collection",
        "timestamp": made_at.astimezone(UTC).isoformat(timespec="seconds"),
        "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one} for one in resources],
    }


def bundle_bytes(bundle: Mapping[str, Any]) -> bytes:
    """Return a Bundle as JSON: numbers keep the digits they were written with."""
    return (json.dumps(bundle, ensure_ascii=False, indent=1, default=_number) + "\n").encode()


def _number(value: object) -> float | int:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    raise TypeError(type(value).__name__)


def _patient(patient: Patient) -> dict[str, Any]:
    official: dict[str, Any] = {
        "use": "official",
        "family": patient.birth_family_name,
    }
    if patient.birth_given_names:
        official["given"] = patient.birth_given_names.replace(",", " ").split()
    names = [official]
    if patient.used_name or patient.used_given_name:
        used: dict[str, Any] = {"use": "usual", "family": patient.used_name or patient.birth_family_name}
        given = patient.used_given_name or patient.shown_given_name
        if given:
            used["given"] = [given]
        names.append(used)
    found: dict[str, Any] = {
        "resourceType": "Patient",
        "id": str(patient.pk),
        "name": names,
        "gender": _SEXES[Sex(patient.sex)],
        "birthDate": patient.born_on.isoformat(),
    }
    if patient.ins_number and patient.identity_status == IdentityStatus.QUALIFIED:
        # A number whose identity is not qualified is never given as an INS.
        found["identifier"] = [
            {"use": "official", "system": f"urn:oid:{patient.ins_oid}", "value": patient.ins_number}
        ]
    if patient.phone:
        found["telecom"] = [{"system": "phone", "value": patient.phone}]
    if patient.died_on:
        found["deceasedDateTime"] = patient.died_on.isoformat()
    return found


def _practitioner(member: Member) -> dict[str, Any]:
    found: dict[str, Any] = {
        "resourceType": "Practitioner",
        "id": str(member.pk),
        "name": [{"family": member.family_name, "given": member.given_name.split() or ["–"]}],
    }
    if member.rpps:
        found["identifier"] = [{"system": _RPPS, "value": member.rpps}]
    return found


def _resource(entry: Entry, patient: Patient, read_file: Reader | None) -> dict[str, Any]:
    kind = EntryKind(entry.kind)
    make = _MAKERS.get(kind, _observation)
    found: dict[str, Any] = {"resourceType": "", "id": str(entry.pk), **make(entry)}
    who = {"reference": f"urn:uuid:{patient.pk}"}
    found["patient" if found["resourceType"] in {"AllergyIntolerance", "Immunization"} else "subject"] = who
    if found["resourceType"] == "DocumentReference":
        found["content"] = [{"attachment": _attachment(entry, read_file)}]
        return found
    notes = [text for text in (entry.text, _due(entry)) if text]
    if notes:
        found["note"] = [{"text": text} for text in notes]
    return found


def _due(entry: Entry) -> str:
    if entry.next_due_on is None or entry.due_state != DueState.OPEN:
        return ""
    return f"À refaire le {entry.next_due_on:%d/%m/%Y}"


def _author(entry: Entry) -> dict[str, str]:
    return {"reference": f"urn:uuid:{entry.author_id}", "display": str(entry.author)}


def _concept(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {"text": entry.label}
    system = SYSTEMS.get(CodeSystem(entry.code_system))
    if entry.code and system:
        found["coding"] = [{"system": system, "code": entry.code, "display": entry.label}]
    return found


def _coded(system: str, code: str) -> dict[str, Any]:
    return {"coding": [{"system": system, "code": code}]}


def _moment(entry: Entry) -> str:
    if entry.happened_at is not None:
        return entry.happened_at.astimezone(UTC).isoformat(timespec="seconds")
    return entry.happened_on.isoformat()


def _is_over(entry: Entry) -> bool:
    return entry.ends_on is not None


def _condition(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {
        "resourceType": "Condition",
        "clinicalStatus": _coded(_CONDITION_STATE, "resolved" if _is_over(entry) else "active"),
        "code": _concept(entry),
        "onsetDateTime": entry.happened_on.isoformat(),
        "recordedDate": entry.written_at.astimezone(UTC).isoformat(timespec="seconds"),
        "recorder": _author(entry),
    }
    if entry.ends_on:
        found["abatementDateTime"] = entry.ends_on.isoformat()
    return found


def _medication(entry: Entry) -> dict[str, Any]:
    period = {"start": entry.happened_on.isoformat()}
    if entry.ends_on:
        period["end"] = entry.ends_on.isoformat()
    return {
        "resourceType": "MedicationStatement",
        "status": "completed" if _is_over(entry) else "active",
        "medicationCodeableConcept": _concept(entry),
        "effectivePeriod": period,
        "dateAsserted": entry.written_at.astimezone(UTC).isoformat(timespec="seconds"),
        "informationSource": _author(entry),
    }


def _allergy(entry: Entry) -> dict[str, Any]:
    return {
        "resourceType": "AllergyIntolerance",
        "clinicalStatus": _coded(_ALLERGY_STATE, "resolved" if _is_over(entry) else "active"),
        "code": _concept(entry),
        "recordedDate": entry.happened_on.isoformat(),
        "recorder": _author(entry),
    }


def _observation(entry: Entry) -> dict[str, Any]:
    found: dict[str, Any] = {
        "resourceType": "Observation",
        "status": "final",
        "code": _concept(entry),
        "effectiveDateTime": _moment(entry),
        "performer": [_author(entry)],
    }
    if entry.kind in {EntryKind.LIFESTYLE, EntryKind.SITUATION, EntryKind.RISK_FACTOR}:
        found["category"] = [_coded(_OBSERVATION, "social-history")]
    if entry.value is not None and entry.value_2 is not None:
        found["component"] = [
            {
                "code": {"coding": [{"system": SYSTEMS[CodeSystem.LOINC], "code": code}], "text": label},
                "valueQuantity": _quantity(value, entry.unit),
            }
            for (code, label), value in zip(_PRESSURES, (entry.value, entry.value_2), strict=True)
        ]
    elif entry.value is not None:
        found["valueQuantity"] = _quantity(entry.value, entry.unit)
    else:
        found["valueString"] = entry.text or entry.label
    return found


def _quantity(value: Decimal, unit: str) -> dict[str, Any]:
    found: dict[str, Any] = {"value": value.normalize()}
    if unit:
        found["unit"] = unit
    if unit in _UNITS:
        found |= {"system": "http://unitsofmeasure.org", "code": _UNITS[unit]}
    return found


def _procedure(entry: Entry) -> dict[str, Any]:
    return {
        "resourceType": "Procedure",
        "status": "completed",
        "code": _concept(entry),
        "performedDateTime": _moment(entry),
        "performer": [{"actor": _author(entry)}],
    }


def _immunization(entry: Entry) -> dict[str, Any]:
    return {
        "resourceType": "Immunization",
        "status": "completed",
        "vaccineCode": _concept(entry),
        "occurrenceDateTime": entry.happened_on.isoformat(),
        "performer": [{"actor": _author(entry)}],
    }


def _document(entry: Entry) -> dict[str, Any]:
    return {
        "resourceType": "DocumentReference",
        "status": "current",
        "type": _concept(entry),
        "date": entry.written_at.astimezone(UTC).isoformat(timespec="seconds"),
        "author": [_author(entry)],
        "description": entry.text or entry.label,
    }


def _attachment(entry: Entry, read_file: Reader | None) -> dict[str, Any]:
    found: dict[str, Any] = {"title": entry.label, "creation": entry.happened_on.isoformat()}
    if entry.file is not None:
        found["contentType"] = entry.file.content_type
        content = read_file(entry) if read_file is not None else None
        if content is not None:
            found["data"] = base64.b64encode(content).decode()
    return found


_MAKERS: Mapping[EntryKind, Callable[[Entry], dict[str, Any]]] = {
    EntryKind.PROBLEM: _condition,
    EntryKind.TREATMENT: _medication,
    EntryKind.ALLERGY: _allergy,
    EntryKind.ACT: _procedure,
    EntryKind.VACCINATION: _immunization,
    EntryKind.DOCUMENT: _document,
    EntryKind.PHOTO: _document,
}
