"""From the sections of a CDA document to facts: its coded entries, else the lines of its text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any
from xml.etree.ElementTree import Element

from maisonnee.domains.records.enums import LASTING_KINDS, CodeSystem, EntryKind
from maisonnee.domains.records.rules import recognition
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.records.rules.incoming import (
    APPROXIMATE,
    DOSE,
    END_UNKNOWN,
    MOST_ITEMS,
    UNDATED,
    Attachment,
    FileRead,
    Incoming,
)
from maisonnee.interop.attached import AttachedFileError, attached_file
from maisonnee.interop.cda import documents
from maisonnee.interop.cda.documents import HL7, Part, find, find_all, words
from maisonnee.interop.unreadable import UnreadableFileError

_SYSTEMS = {
    "2.16.840.1.113883.6.3": CodeSystem.ICD10,
    "2.16.840.1.113883.6.1": CodeSystem.LOINC,
    "2.16.840.1.113883.6.73": CodeSystem.ATC,
    "1.2.250.1.213.2.3.1": CodeSystem.CIP,
}
_PREFERRED = (CodeSystem.ICD10, CodeSystem.LOINC, CodeSystem.ATC, CodeSystem.CIP, CodeSystem.OTHER)
_STATEMENTS = tuple(HL7 + name for name in ("observation", "substanceAdministration", "procedure"))
_TYPE = "{http://www.w3.org/2001/XMLSchema-instance}type"
_LONGEST_CODE = 20


class _UnreadableError(Exception):
    """Why one entry gives no fact, in a sentence."""


@dataclass(frozen=True)
class _When:
    happened_on: date
    ends_on: date | None
    details: dict[str, Any]


def read_summary(content: bytes, *, today: date) -> FileRead:
    """Read a document whole. Raises `UnreadableFileError`; what is wrong with one entry is in its item."""
    document = documents.document_of(content)
    person = documents.person_of(document)
    dated = min(documents.day(_value(find(document, "effectiveTime")))[0] or today, today)
    items: list[Incoming] = []
    attachments: list[Attachment] = []
    for part in documents.parts_of(document):
        statements = list(_statements(part.element))
        if len(items) + len(statements) > MOST_ITEMS:
            raise UnreadableFileError(
                "too_many", "Ce document contient trop d’éléments pour un seul patient."
            )
        for statement in statements:
            try:
                items.append(
                    Incoming(number=len(items) + 1, person=person, draft=_draft(part, statement, dated))
                )
            except _UnreadableError as fault:
                items.append(Incoming(number=len(items) + 1, person=person, fault=str(fault)))
        if not statements:
            for line in documents.lines_of(part.element):
                items.append(Incoming(number=len(items) + 1, person=person, draft=_said(part, line, dated)))
    body = find(document, "component/nonXMLBody/text")
    if body is not None:
        items.append(_document(len(items) + 1, document, body, dated, attachments, person))
    return FileRead(
        items=tuple(items),
        dated=dated,
        software=words(find(document, "author/assignedAuthor/assignedAuthoringDevice/softwareName"))[:100],
        attachments=tuple(attachments),
    )


def _document(
    number: int, document: Element, body: Element, dated: date, attachments: list[Attachment], person: Any
) -> Incoming:
    try:
        file = attached_file(body.text or "", body.get("mediaType") or "")
    except AttachedFileError as fault:
        return Incoming(number=number, person=person, fault=fault.sentence)
    attachments.append(file)
    kind = EntryKind.PHOTO if file.content_type.startswith("image/") else EntryKind.DOCUMENT
    label = words(find(document, "title"))[:200] or "Document"
    return Incoming(
        number=number, person=person, draft=Draft(kind=kind, happened_on=dated, label=label), attachment=0
    )


def _statements(section: Element) -> Iterator[Element]:
    """The innermost statements of a section's own entries: an act that holds observations is only their folder."""
    for entry in find_all(section, "entry"):
        yield from _within(entry)


def _within(element: Element) -> Iterator[Element]:
    for child in element:
        if child.tag in _STATEMENTS:
            yield child
        elif child.tag in {f"{HL7}{name}" for name in ("act", "organizer", "entryRelationship", "component")}:
            yield from _within(child)


def _draft(part: Part, statement: Element, dated: date) -> Draft:
    if statement.get("negationInd") == "true":
        raise _UnreadableError("Cet élément dit une absence (« pas de… ») : il n’est pas repris.")
    when = _when(statement, dated)
    if statement.tag == f"{HL7}substanceAdministration":
        return _substance(part, statement, when)
    if statement.tag == f"{HL7}procedure":
        label, system, code = _coded(part, statement, find(statement, "code"))
        return _fact(EntryKind.ACT, part, when, label, system, code, item=recognition.item_of(label))
    value = find(statement, "value")
    is_number = value is not None and (value.get(_TYPE) or "").rpartition(":")[2] in {"PQ", "INT", "REAL"}
    if value is not None and is_number:
        return _measure(part, statement, value, when)
    if part.kind is EntryKind.ALLERGY:
        agent = find(statement, "participant/participantRole/playingEntity/code")
        label, system, code = _coded(part, statement, agent if agent is not None else value)
    elif (
        value is not None
        and value.get("code") is None
        and words(value)
        and find(statement, "code") is not None
    ):
        label, system, code = _coded(part, statement, find(statement, "code"))
        return _fact(part.kind, part, when, label, system, code, text=words(value))
    else:
        label, system, code = _coded(part, statement, value if value is not None else find(statement, "code"))
    kind = part.kind if part.kind not in {EntryKind.MEASURE, EntryKind.TREATMENT} else EntryKind.ACT
    return _fact(kind, part, when, label, system, code)


def _fact(
    kind: EntryKind,
    part: Part,
    when: _When,
    label: str,
    system: CodeSystem,
    code: str,
    *,
    text: str = "",
    item: str = "",
) -> Draft:
    ends_on, details = (when.ends_on if kind in LASTING_KINDS else None), when.details
    if ends_on is None and part.is_past and kind is EntryKind.PROBLEM:
        ends_on, details = when.happened_on, {**details, END_UNKNOWN: True}
    return Draft(
        kind=kind,
        happened_on=when.happened_on,
        ends_on=ends_on,
        label=label,
        item=item,
        text=text or (part.title if kind is EntryKind.NOTE and part.title != label else ""),
        code_system=system,
        code=code,
        details=details,
    )


def _substance(part: Part, statement: Element, when: _When) -> Draft:
    material = find(statement, "consumable/manufacturedProduct/manufacturedMaterial")
    code_element = find(material, "code")
    name = words(find(material, "name"))
    label, system, code = _coded(part, statement, code_element, name)
    if part.kind is EntryKind.VACCINATION:
        return _fact(EntryKind.VACCINATION, part, when, label, system, code)
    dose = part.said(find(statement, "text"))
    quantity = find(statement, "doseQuantity")
    if not dose and quantity is not None and _value(quantity):
        dose = f"{_value(quantity)} {quantity.get('unit') or ''}".strip()
    details = when.details | ({DOSE: dose} if dose else {})
    return Draft(
        kind=EntryKind.TREATMENT,
        happened_on=when.happened_on,
        ends_on=when.ends_on,
        label=label,
        text=dose,
        code_system=system,
        code=code,
        details=details,
    )


def _measure(part: Part, statement: Element, value: Element, when: _When) -> Draft:
    label, system, code = _coded(part, statement, find(statement, "code"))
    if UNDATED in when.details:
        raise _UnreadableError("Ce résultat n’a pas de date.")
    try:
        number = Decimal(_value(value))
    except InvalidOperation:
        number = Decimal("NaN")
    if not number.is_finite():
        raise _UnreadableError("Ce résultat n’a pas de valeur lisible.")
    item = recognition.item_of(label, loinc=code if system is CodeSystem.LOINC else "")
    time = find(statement, "effectiveTime")
    return Draft(
        kind=EntryKind.MEASURE,
        happened_on=when.happened_on,
        happened_at=documents.moment(_value(time)),
        label="" if item else label,
        item=item,
        value=number,
        unit=recognition.unit_of(value.get("unit") or "")[:20],
        code_system=system,
        code=code,
        details=when.details,
    )


def _said(part: Part, line: str, dated: date) -> Draft:
    """A line of text, when a section has no coded entry: nothing is guessed from it but its nature."""
    kind = EntryKind.NOTE if part.kind is EntryKind.MEASURE else part.kind
    when = _When(dated, None, {UNDATED: True} if kind is not EntryKind.NOTE else {})
    label = part.title if kind is EntryKind.NOTE else line
    text = line if kind is EntryKind.NOTE or len(line) > 200 else ""
    return _fact(kind, part, when, label[:200], CodeSystem.NONE, "", text=text)


def _value(element: Element | None) -> str:
    return "" if element is None else element.get("value") or ""


def _when(statement: Element, dated: date) -> _When:
    """The days of a statement: a point, an interval, or none (the document's day then)."""
    start = end = ""
    for time in find_all(statement, "effectiveTime"):
        low, high = find(time, "low"), find(time, "high")
        start = start or _value(time) or _value(low)
        end = end or _value(high)
    happened_on, is_approximate = documents.day(start)
    if start and happened_on is None:
        raise _UnreadableError(f"La date « {start[:20]} » n’est pas lisible.")
    ends_on = documents.day(end)[0]
    if happened_on is None:
        first = ends_on if ends_on is not None and ends_on < dated else dated
        return _When(first, ends_on, {UNDATED: True})
    return _When(happened_on, ends_on, {APPROXIMATE: True} if is_approximate else {})


def _coded(
    part: Part, statement: Element, concept: Element | None, name: str = ""
) -> tuple[str, CodeSystem, str]:
    """Return the label, the nomenclature and the code of an element: its words, else the text it refers to."""
    found: dict[CodeSystem, str] = {}
    label = name
    for row in [] if concept is None else [concept, *find_all(concept, "translation")]:
        label = label or row.get("displayName") or ""
        code = (row.get("code") or "").strip()
        if code and len(code) <= _LONGEST_CODE:
            found.setdefault(_SYSTEMS.get(row.get("codeSystem") or "", CodeSystem.OTHER), code)
    system = next((system for system in _PREFERRED if system in found), CodeSystem.NONE)
    label = label or part.said(find(concept, "originalText")) or part.said(find(statement, "text"))
    if not label and concept is not None:
        label = words(concept)
    label = " ".join((label or found.get(system, "")).split())[:200]
    if not label:
        raise _UnreadableError("Cet élément n’a ni libellé ni code.")
    return label, system, found.get(system, "")
