"""The identity that a Patient resource says."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from maisonnee.domains.records.rules.incoming import PersonSaid
from maisonnee.interop.fhir import elements
from maisonnee.interop.fhir.bundles import Resource

_INS = frozenset(
    {"1.2.250.1.213.1.4.8", "1.2.250.1.213.1.4.9", "1.2.250.1.213.1.4.10", "1.2.250.1.213.1.4.11"}
)


def person_of(patient: Resource) -> PersonSaid:
    """Return the identity that a Patient says: birth name first (« official », « maiden »), INS with its authority."""
    names = [row for row in elements.rows(patient.get("name")) if isinstance(row, Mapping)]
    by_use = {str(row.get("use") or ""): row for row in reversed(names)}
    birth = next((by_use[use] for use in ("official", "maiden", "old", "", "usual") if use in by_use), None)
    birth = by_use.get("maiden", birth) or {}
    used = by_use.get("usual") or by_use.get("nickname") or {}
    if by_use.get("maiden") and by_use.get("official"):
        used = used or by_use["official"]
    given = " ".join(elements.plain(part) for part in elements.rows(birth.get("given") or used.get("given")))
    ins_number, ins_oid = _ins(patient)
    family = elements.plain(birth.get("family"), 100)
    used_name = elements.plain(used.get("family"), 100)
    return PersonSaid(
        birth_family_name=family,
        used_name=used_name if used_name != family else "",
        birth_given_names=given[:150],
        born_on=_born_on(patient),
        sex={"male": "M", "female": "F"}.get(str(patient.get("gender")), "U"),
        ins_number=ins_number,
        ins_oid=ins_oid,
    )


def _born_on(patient: Resource) -> date | None:
    born_on, is_approximate = elements.day(patient.get("birthDate"))
    return None if is_approximate else born_on


def _ins(patient: Resource) -> tuple[str, str]:
    for identifier in elements.rows(patient.get("identifier")):
        if not isinstance(identifier, Mapping):
            continue
        oid = str(identifier.get("system") or "").removeprefix("urn:oid:")
        value = str(identifier.get("value") or "").replace(" ", "")
        if oid in _INS and len(value) == 15 and value.isascii() and value.isalnum():
            return value, oid
    return "", ""
