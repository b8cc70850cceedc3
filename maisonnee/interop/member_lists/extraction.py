"""People of the RPPS extraction, as candidates for the team."""

from __future__ import annotations

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.rules.reconciliation import Candidate, written
from maisonnee.interop.rpps.extraction import Found, Practitioner
from maisonnee.kernel import professions

_SALARIED = "S"


def candidates_of_extraction(found: Found) -> list[Candidate]:
    """Return one candidate by person and profession, students and unknown professions told as faults."""
    return [_candidate(person) for person in found.practitioners]


def _candidate(person: Practitioner) -> Candidate:
    faults = []
    if person.profession_code not in professions.BY_CODE:
        label = person.profession_label or person.profession_code or "absente"
        faults.append(f"Profession inconnue : {label[:60]}.")
    modes = {activity.practice_mode_code for activity in person.activities if activity.practice_mode_code}
    places = [
        " ".join(filter(None, (activity.site_name, activity.postcode, activity.commune)))
        for activity in person.activities
    ]
    return Candidate(
        key=f"{person.rpps or person.adeli}-{person.profession_code}",
        family_name=written(person.family_name)[:100],
        given_name=written(person.given_name)[:100],
        profession=person.profession_code[:20],
        know_how=tuple(sorted(person.know_how_codes)),
        rpps=person.rpps,
        adeli=person.adeli,
        email=person.email[:254],
        status=MemberStatus.EMPLOYEE.value if modes == {_SALARIED} else "",
        place=" ; ".join(dict.fromkeys(filter(None, places)))[:300],
        faults=tuple(faults),
    )
