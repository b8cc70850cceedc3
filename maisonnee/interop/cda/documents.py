"""The XML of a CDA document: opened without entities nor anything from outside, its patient, its sections.

Section codes are LOINC, as in the sections of IHE PCC that the VSM of the CI-SIS takes up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from xml.etree.ElementTree import Element, ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import fromstring

from maisonnee.domains.records.enums import EntryKind
from maisonnee.domains.records.rules.incoming import PersonSaid
from maisonnee.interop.unreadable import UnreadableFileError
from maisonnee.kernel.identity_search import words_of

HL7 = "{urn:hl7-org:v3}"
_INS = frozenset(
    {"1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9", "1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11"}
)
_KIND_OF_SECTION = {
    "11450-4": EntryKind.PROBLEM,
    "11348-0": EntryKind.PROBLEM,
    "10157-6": EntryKind.RISK_FACTOR,
    "10161-8": EntryKind.RISK_FACTOR,
    "47519-4": EntryKind.ACT,
    "10160-0": EntryKind.TREATMENT,
    "48765-2": EntryKind.ALLERGY,
    "46467-1": EntryKind.RISK_FACTOR,
    "29762-2": EntryKind.LIFESTYLE,
    "11369-6": EntryKind.VACCINATION,
    "8716-3": EntryKind.MEASURE,
    "30954-2": EntryKind.MEASURE,
}
_KIND_OF_TITLE = (
    ("facteur", EntryKind.RISK_FACTOR),
    ("familiaux", EntryKind.RISK_FACTOR),
    ("allergie", EntryKind.ALLERGY),
    ("intolerance", EntryKind.ALLERGY),
    ("traitement", EntryKind.TREATMENT),
    ("vaccin", EntryKind.VACCINATION),
    ("chirurgi", EntryKind.ACT),
    ("antecedent", EntryKind.PROBLEM),
    ("pathologie", EntryKind.PROBLEM),
    ("probleme", EntryKind.PROBLEM),
    ("mode de vie", EntryKind.LIFESTYLE),
    ("habitus", EntryKind.LIFESTYLE),
)
_DEEPEST = 60
_TIME = re.compile(r"^(\d{4})(\d{2})?(\d{2})?(\d{2})?(\d{2})?")


@dataclass(frozen=True)
class Part:
    """A section: what its entries are, its title, its element. `is_past`: what it lists is over."""

    kind: EntryKind
    title: str
    element: Element
    is_past: bool
    texts: Mapping[str, str] = field(default_factory=dict)

    def said(self, element: Element | None) -> str:
        """Return the words of an element, or those it refers to in the narrative (`#p1`)."""
        reference = find(element, "reference")
        referred = "" if reference is None else self.texts.get((reference.get("value") or "").lstrip("#"), "")
        return words(element) or referred


def document_of(content: bytes) -> Element:
    """Open a CDA document. Raises `UnreadableFileError`."""
    try:
        root: Element = fromstring(content, forbid_dtd=True)
    except DefusedXmlException:
        raise UnreadableFileError(
            "entities",
            "Ce fichier XML contient des déclarations (DTD, entités) qu’un volet de synthèse n’a pas : il est refusé. "
            "Recommencez l’export depuis votre logiciel.",
        ) from None
    except (ParseError, ValueError, LookupError):
        raise UnreadableFileError(
            "not_xml",
            "Ce fichier XML est abîmé, incomplet ou mal encodé. Recommencez l’export, puis déposez-le de nouveau.",
        ) from None
    if root.tag != f"{HL7}ClinicalDocument":
        raise UnreadableFileError(
            "not_cda",
            "Ce fichier XML n’est pas un document CDA. Choisissez l’export « volet de synthèse médicale » (VSM).",
        )
    if _depth_exceeds(root, _DEEPEST):
        raise UnreadableFileError(
            "too_deep", "Ce fichier XML n’est pas construit comme un volet de synthèse. Recommencez l’export."
        )
    return root


def _depth_exceeds(root: Element, most: int) -> bool:
    level = [root]
    for _ in range(most):
        level = [child for element in level for child in element]
        if not level:
            return False
    return True


def find(element: Element | None, path: str) -> Element | None:
    """Return the first descendant by a path of HL7 names (`code/translation`), or nothing."""
    return None if element is None else element.find("/".join(HL7 + name for name in path.split("/")))


def find_all(element: Element, path: str) -> list[Element]:
    return element.findall("/".join(HL7 + name for name in path.split("/")))


def words(element: Element | None) -> str:
    """Return the text of an element and of what it holds, on one line."""
    return "" if element is None else " ".join(" ".join(element.itertext()).split())


def day(value: str) -> tuple[date | None, bool]:
    """Return the day of an HL7 time (`20240312`), and whether it is approximate (year or month alone)."""
    match = _TIME.match(value)
    if match is None:
        return None, False
    try:
        return date(int(match[1]), int(match[2] or 1), int(match[3] or 1)), match[3] is None
    except ValueError:
        return None, False


def moment(value: str) -> datetime | None:
    """Return the instant of an HL7 time that holds an hour and its offset."""
    try:
        return datetime.strptime(value, "%Y%m%d%H%M%S%z")
    except ValueError:
        return None


def person_of(document: Element) -> PersonSaid:
    """Return the patient of a document. Raises `UnreadableFileError` when it names several."""
    roles = find_all(document, "recordTarget/patientRole")
    people = [_person(role) for role in roles]
    if len({person.label for person in people}) > 1:
        raise UnreadableFileError(
            "several_patients",
            "Ce document parle de plusieurs patients : il n’est pas repris. Demandez un volet par patient.",
        )
    if not people:
        raise UnreadableFileError(
            "no_patient", "Ce document ne dit pas de quel patient il parle. Recommencez l’export."
        )
    return people[0]


def _person(role: Element) -> PersonSaid:
    ins = next(
        (row for row in find_all(role, "id") if row.get("root") in _INS and row.get("extension")), None
    )
    families: dict[str, str] = {}
    given: list[str] = []
    for name in find_all(role, "patient/name"):
        for family in find_all(name, "family"):
            families.setdefault((family.get("qualifier") or "").split(" ")[0], words(family))
        for row in find_all(name, "given"):
            text = words(row)
            if text and text not in given and row.get("qualifier") != "CL":
                given.append(text)
    birth = families.get("BR") or families.get("") or next(iter(families.values()), "")
    used = families.get("SP") or families.get("CL") or families.get("") or ""
    sex = find(role, "patient/administrativeGenderCode")
    born = find(role, "patient/birthTime")
    born_on, is_approximate = day("" if born is None else born.get("value") or "")
    number = "" if ins is None else (ins.get("extension") or "").replace(" ", "")
    return PersonSaid(
        birth_family_name=birth[:100],
        used_name=used[:100] if used != birth else "",
        birth_given_names=" ".join(given)[:150],
        born_on=None if is_approximate else born_on,
        sex={"M": "M", "F": "F"}.get("" if sex is None else sex.get("code") or "", "U"),
        ins_number=number if len(number) == 15 else "",
        ins_oid=(ins.get("root") or "") if ins is not None and len(number) == 15 else "",
    )


def parts_of(document: Element) -> Iterator[Part]:
    """Return the sections, those within others included."""
    texts = {name: words(row) for row in document.iter() if (name := row.get("ID"))}
    for section in document.iter(f"{HL7}section"):
        code = find(section, "code")
        title = words(find(section, "title"))
        loinc = "" if code is None else code.get("code") or ""
        kind = _KIND_OF_SECTION.get(loinc) or _kind_of(title)
        is_past = loinc == "11348-0" or (not loinc and "antecedent" in " ".join(words_of(title)))
        yield Part(kind, title or "Sans titre", section, is_past, texts)


def _kind_of(title: str) -> EntryKind:
    plain = " ".join(words_of(title))
    return next((kind for word, kind in _KIND_OF_TITLE if word in plain), EntryKind.NOTE)


def lines_of(section: Element) -> list[str]:
    """Return the narrative of a section, one text by item of a list, row of a table or paragraph."""
    text = find(section, "text")
    if text is None:
        return []
    found: list[str] = []
    _gather(text, found)
    return [line for line in dict.fromkeys(found) if line]


def _gather(element: Element, found: list[str]) -> None:
    whole = {f"{HL7}item", f"{HL7}paragraph"}
    loose = [element.text or ""]
    for child in element:
        if child.tag in whole:
            found.append(words(child))
        elif child.tag == f"{HL7}tr":
            cells = [words(cell) for cell in child if cell.tag == f"{HL7}td"]
            found.append(" · ".join(filter(None, cells)))
        elif child.tag in {f"{HL7}thead", f"{HL7}caption"}:
            pass
        elif child.tag in {f"{HL7}{name}" for name in ("list", "table", "tbody")}:
            _gather(child, found)
        elif child.tag == f"{HL7}br":
            loose.append("\n")
        else:
            loose.append(" ".join(child.itertext()))
        loose.append(child.tail or "")
    found += [" ".join(line.split()) for line in "".join(loose).split("\n")]
