"""From the resources of a bundle to facts: one fact a resource, with the patient it names."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from maisonnee.domains.records.enums import CodeSystem, EntryKind
from maisonnee.domains.records.rules import recognition
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.records.rules.incoming import (
    APPROXIMATE,
    DOSE,
    END_UNKNOWN,
    UNDATED,
    Attachment,
    FileRead,
    Incoming,
    PersonSaid,
)
from maisonnee.interop.attached import AttachedFileError, attached_file
from maisonnee.interop.fhir import elements, people
from maisonnee.interop.fhir.bundles import DUPLICATED, Bundle, Resource, bundle_of

_NOT_FACTS = frozenset(
    {
        "Patient",
        "Practitioner",
        "PractitionerRole",
        "Organization",
        "Medication",
        "Binary",
        "Composition",
        "Device",
    }
)
_SETTLED = frozenset({"resolved", "inactive", "remission"})
_STOPPED = frozenset({"completed", "stopped", "cancelled", "not-taken"})
_CANCELLED = frozenset({"entered-in-error", "not-done", "cancelled", "draft", "proposed", "intended"})


class _UnreadableError(Exception):
    """Why one resource gives no fact, in a sentence."""


@dataclass
class _Reader:
    bundle: Bundle
    dated: date
    people: dict[int, PersonSaid] = field(default_factory=dict)
    attachments: list[Attachment] = field(default_factory=list)


def read_bundle(content: bytes, *, today: date) -> FileRead:
    """Read a bundle whole. Raises `UnreadableFileError`; what is wrong with one resource is in its item."""
    bundle = bundle_of(content)
    dated = elements.day(bundle.timestamp)[0] or today
    reader = _Reader(bundle, min(dated, today))
    items, ignored = [], 0
    for number, resource in enumerate(bundle.resources, start=1):
        kind = resource["resourceType"]
        if kind in _NOT_FACTS:
            continue
        read = _READERS.get(kind)
        if read is None:
            ignored += 1
            continue
        items.append(_item(reader, number, resource, read))
    return FileRead(
        items=tuple(items),
        dated=dated if dated <= today else None,
        software=_software(bundle),
        ignored=ignored,
        attachments=tuple(reader.attachments),
    )


def _item(
    reader: _Reader,
    number: int,
    resource: Resource,
    read: Callable[[_Reader, Resource], tuple[Draft, int | None]],
) -> Incoming:
    person = None
    try:
        if isinstance(resource.get("id"), str):
            own = f"{resource['resourceType']}/{resource['id']}"
            if reader.bundle.by_reference.get(own) is DUPLICATED:
                raise _UnreadableError(
                    "Deux éléments différents portent le même identifiant dans ce fichier."
                )
        person = _person(reader, resource)
        if _is_cancelled(resource):
            raise _UnreadableError(
                "Le logiciel d’origine marque cet élément comme annulé ou saisi par erreur."
            )
        draft, attachment = read(reader, resource)
    except _UnreadableError as fault:
        return Incoming(number=number, person=person, fault=str(fault))
    except AttachedFileError as fault:
        return Incoming(number=number, person=person, fault=fault.sentence)
    return Incoming(number=number, person=person, draft=draft, attachment=attachment)


def _is_cancelled(resource: Resource) -> bool:
    statuses = {elements.status(resource), elements.status(resource, "verificationStatus")}
    if resource["resourceType"] == "MedicationRequest":
        return bool(statuses & {"entered-in-error", "draft"})
    if resource["resourceType"] == "MedicationStatement":
        return bool(statuses & {"entered-in-error", "intended"})
    return bool(statuses & {*_CANCELLED, "refuted", "superseded", "preparation", "in-progress"})


def _person(reader: _Reader, resource: Resource) -> PersonSaid:
    reference = resource.get("subject") or resource.get("patient")
    if reference is None:
        patients = list(reader.bundle.of_type("Patient"))
        if len(patients) != 1:
            raise _UnreadableError("Cet élément ne dit pas de quel patient il parle.")
        found: Resource | None = patients[0]
    else:
        found = reader.bundle.resolved(reference, resource)
    if found is DUPLICATED:
        raise _UnreadableError("Deux patients différents portent le même identifiant dans ce fichier.")
    if found is None or found.get("resourceType") != "Patient":
        raise _UnreadableError("Le patient de cet élément n’est pas dans le fichier.")
    known = reader.people.get(id(found))
    if known is None:
        known = reader.people[id(found)] = people.person_of(found)
    return known


def _software(bundle: Bundle) -> str:
    for device in bundle.of_type("Device"):
        for row in elements.rows(device.get("deviceName")):
            if isinstance(row, Mapping) and (name := elements.plain(row.get("name"), 100)):
                return name
    return ""


def _dated(reader: _Reader, *values: Any) -> tuple[date, dict[str, Any]]:
    """Return the first day that is said, else that of the file, and what to keep of its precision."""
    for value in values:
        found, is_approximate = elements.day(value)
        if found is not None:
            return found, {APPROXIMATE: True} if is_approximate else {}
        if isinstance(value, str) and value.strip():
            raise _UnreadableError(f"La date « {elements.plain(value, 30)} » n’est pas lisible.")
    return reader.dated, {UNDATED: True}


def _labelled(concept: Any, other: Any = None) -> tuple[str, CodeSystem, str]:
    label, system, code = elements.coded(concept)
    if not label and isinstance(other, str):
        label = elements.plain(other, 200)
    if not label:
        raise _UnreadableError("Cet élément n’a ni libellé ni code.")
    return label, system, code


def _condition(reader: _Reader, resource: Resource) -> tuple[Draft, int | None]:
    label, system, code = _labelled(resource.get("code"))
    start, end = elements.period(resource, "onset")
    happened_on, details = _dated(reader, start, resource.get("recordedDate"))
    ended = elements.period(resource, "abatement")[0] or end
    ends_on = elements.day(ended)[0]
    if ends_on is None and elements.status(resource, "clinicalStatus") in _SETTLED:
        ends_on = reader.dated
        details[END_UNKNOWN] = True
    return (
        Draft(
            kind=EntryKind.PROBLEM,
            happened_on=happened_on,
            ends_on=ends_on,
            label=label,
            text=elements.notes(resource),
            code_system=system,
            code=code,
            details=details,
        ),
        None,
    )


def _treatment(reader: _Reader, resource: Resource) -> tuple[Draft, int | None]:
    concept = resource.get("medicationCodeableConcept")
    if concept is None:
        medication = reader.bundle.resolved(resource.get("medicationReference"), resource)
        if not medication:
            raise _UnreadableError("Le médicament de cet élément n’est pas dans le fichier.")
        concept = medication.get("code")
    label, system, code = _labelled(concept)
    start, end = elements.period(resource, "effective")
    doses = elements.rows(resource.get("dosage") or resource.get("dosageInstruction"))
    dose = "\n".join(
        filter(None, (elements.plain(row.get("text"), 500) for row in doses if isinstance(row, Mapping)))
    )
    happened_on, details = _dated(reader, start, resource.get("authoredOn"), resource.get("dateAsserted"))
    ends_on = elements.day(end)[0]
    if ends_on is None and elements.status(resource) in _STOPPED:
        ends_on = reader.dated
        details[END_UNKNOWN] = True
    if dose:
        details[DOSE] = dose
    return (
        Draft(
            kind=EntryKind.TREATMENT,
            happened_on=happened_on,
            ends_on=ends_on,
            label=label,
            text="\n".join(filter(None, (dose, elements.notes(resource)))),
            code_system=system,
            code=code,
            details=details,
        ),
        None,
    )


def _allergy(reader: _Reader, resource: Resource) -> tuple[Draft, int | None]:
    label, system, code = _labelled(resource.get("code"))
    happened_on, details = _dated(reader, elements.period(resource, "onset")[0], resource.get("recordedDate"))
    ends_on = None
    if elements.status(resource, "clinicalStatus") in _SETTLED:
        ends_on = reader.dated
        details[END_UNKNOWN] = True
    reactions = [
        elements.coded(manifestation)[0]
        for reaction in elements.rows(resource.get("reaction"))
        if isinstance(reaction, Mapping)
        for manifestation in elements.rows(reaction.get("manifestation"))
    ]
    text = "\n".join(filter(None, (", ".join(filter(None, reactions)), elements.notes(resource))))
    return (
        Draft(
            kind=EntryKind.ALLERGY,
            happened_on=happened_on,
            ends_on=ends_on,
            label=label,
            text=text,
            code_system=system,
            code=code,
            details=details,
        ),
        None,
    )


def _observation(reader: _Reader, resource: Resource) -> tuple[Draft, int | None]:
    concept = resource.get("code")
    label, system, code = _labelled(concept)
    start = elements.period(resource, "effective")[0] or resource.get("issued")
    happened_on, details = _dated(reader, start)
    if UNDATED in details:
        raise _UnreadableError("Ce résultat n’a pas de date.")
    item = recognition.item_of(label, loinc=elements.loinc_of(concept))
    common = Draft(
        kind=EntryKind.MEASURE,
        happened_on=happened_on,
        happened_at=elements.moment(start),
        label="" if item else label,
        item=item,
        text=elements.notes(resource),
        code_system=system,
        code=code,
        details=details,
    )
    if item == "blood_pressure" and resource.get("component"):
        return replace(common, **_pressure(resource)), None
    value, unit = elements.quantity(resource.get("valueQuantity"))
    if value is None:
        value = elements.number(resource.get("valueInteger"))
    if value is not None:
        unit = recognition.unit_of(unit)
        return replace(common, value=value, unit=unit), None
    said = (
        elements.plain(resource.get("valueString")) or elements.coded(resource.get("valueCodeableConcept"))[0]
    )
    if not said:
        raise _UnreadableError("Ce résultat n’a pas de valeur.")
    text = "\n".join(filter(None, (said, common.text)))
    return replace(common, kind=EntryKind.ACT, label=label, item="", text=text, happened_at=None), None


def _pressure(resource: Resource) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for component in elements.rows(resource.get("component")):
        if not isinstance(component, Mapping):
            continue
        name = {"8480-6": "value", "8462-4": "value_2"}.get(elements.loinc_of(component.get("code")))
        value, unit = elements.quantity(component.get("valueQuantity"))
        if name and value is not None:
            found |= {name: value, "unit": recognition.unit_of(unit)}
    if "value" not in found:
        raise _UnreadableError("Cette tension n’a pas de valeur.")
    return found


def _immunization(reader: _Reader, resource: Resource) -> tuple[Draft, int | None]:
    label, system, code = _labelled(resource.get("vaccineCode"))
    happened_on, details = _dated(reader, elements.period(resource, "occurrence")[0])
    lot = elements.plain(resource.get("lotNumber"), 60)
    text = "\n".join(filter(None, (f"Lot {lot}" if lot else "", elements.notes(resource))))
    return (
        Draft(
            kind=EntryKind.VACCINATION,
            happened_on=happened_on,
            label=label,
            text=text,
            code_system=system,
            code=code,
            details=details,
        ),
        None,
    )


def _procedure(reader: _Reader, resource: Resource) -> tuple[Draft, int | None]:
    label, system, code = _labelled(resource.get("code"))
    happened_on, details = _dated(reader, elements.period(resource, "performed")[0])
    outcome = elements.coded(resource.get("outcome"))[0]
    item = recognition.item_of(label, loinc=elements.loinc_of(resource.get("code")))
    return (
        Draft(
            kind=EntryKind.ACT,
            happened_on=happened_on,
            label=label,
            item=item,
            text="\n".join(filter(None, (outcome, elements.notes(resource)))),
            code_system=system,
            code=code,
            details=details,
        ),
        None,
    )


def _document(reader: _Reader, resource: Resource) -> tuple[Draft, int | None]:
    contents = [row for row in elements.rows(resource.get("content")) if isinstance(row, Mapping)]
    attachment = contents[0].get("attachment") if contents else None
    if not isinstance(attachment, Mapping):
        raise _UnreadableError("Ce document n’a pas de contenu.")
    data, content_type = attachment.get("data"), attachment.get("contentType")
    if not isinstance(data, str):
        binary = reader.bundle.resolved({"reference": attachment.get("url")}, resource)
        if not binary:
            raise _UnreadableError(
                "Le contenu de ce document est ailleurs que dans le fichier : il n’est pas lu."
            )
        data, content_type = binary.get("data"), binary.get("contentType") or content_type
    title = elements.plain(attachment.get("title"), 200) or elements.plain(resource.get("description"), 200)
    label = title or elements.coded(resource.get("type"))[0] or "Document"
    file = attached_file(data, str(content_type or ""))
    happened_on, details = _dated(reader, attachment.get("creation"), resource.get("date"))
    reader.attachments.append(file)
    kind = EntryKind.PHOTO if file.content_type.startswith("image/") else EntryKind.DOCUMENT
    return (
        Draft(kind=kind, happened_on=happened_on, label=label, details=details),
        len(reader.attachments) - 1,
    )


_READERS: dict[str, Callable[[_Reader, Resource], tuple[Draft, int | None]]] = {
    "Condition": _condition,
    "MedicationStatement": _treatment,
    "MedicationRequest": _treatment,
    "AllergyIntolerance": _allergy,
    "Observation": _observation,
    "Immunization": _immunization,
    "Procedure": _procedure,
    "DocumentReference": _document,
}
