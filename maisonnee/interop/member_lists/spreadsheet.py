"""Members kept in a spreadsheet: columns guessed, then lines read. A line never raises."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.domains.structures.rules.reconciliation import Candidate, plain, written
from maisonnee.interop.patient_lists.reading import Head
from maisonnee.interop.spreadsheets import mapping, values
from maisonnee.interop.spreadsheets.tables import Table
from maisonnee.interop.spreadsheets.vocabulary import MEMBER_TARGETS
from maisonnee.kernel import professions

TARGETS: tuple[str, ...] = tuple(MEMBER_TARGETS)

# The words teams write, by the beginning of a word; the first that matches decides.
_PROFESSIONS: tuple[tuple[str, str], ...] = (
    ("assistant medic", "332"), ("assistante medic", "332"), ("assistant social", "41"),
    ("assistante social", "41"), ("assistant de service social", "41"), ("assistante de service social", "41"),
    ("assistant dentaire", "31"), ("assistante dentaire", "31"), ("auxiliaire de puericulture", "315"),
    ("aide soignant", "313"), ("secretaire", "331"), ("coordonn", "x-coordinateur"),
    ("coordinat", "x-coordinateur"), ("mediat", "x-mediateur"), ("ambulanc", "x-ambulancier"),
    ("chirurgien dentiste", "40"), ("chirurgienne dentiste", "40"), ("dentiste", "40"), ("sage femme", "50"),
    ("maieutic", "50"), ("infirmier psychiatr", "69"), ("infirmiere psychiatr", "69"), ("infirmi", "60"),
    ("ide", "60"), ("idel", "60"), ("ipa", "60"), ("asalee", "60"), ("masseur", "70"), ("kine", "70"), ("mk", "70"),
    ("pedicure", "80"), ("podolog", "80"), ("orthophon", "91"), ("orthopt", "92"), ("ergother", "94"),
    ("dietet", "95"), ("nutritionniste", "95"), ("psychomotric", "96"), ("psycholog", "93"),
    ("psychotherap", "72"), ("osteopath", "71"), ("pharmac", "21"), ("audioproth", "26"), ("optic", "28"),
    ("manipulat", "98"), ("medecin", "10"), ("generaliste", "10"), ("mg", "10"), ("docteur", "10"),
)  # fmt: skip
_STATUSES: tuple[tuple[str, MemberStatus], ...] = (
    ("non associ", MemberStatus.SIGNATORY),
    ("associ", MemberStatus.ASSOCIATE),
    ("collabor", MemberStatus.COLLABORATOR),
    ("salari", MemberStatus.EMPLOYEE),
    ("vacat", MemberStatus.VISITING),
    ("asalee", MemberStatus.ASALEE),
    ("remplac", MemberStatus.LOCUM),
    ("stagiaire", MemberStatus.TRAINEE),
    ("interne", MemberStatus.TRAINEE),
    ("etudiant", MemberStatus.TRAINEE),
    ("signataire", MemberStatus.SIGNATORY),
    ("coordin", MemberStatus.COORDINATOR),
    ("coordonn", MemberStatus.COORDINATOR),
    ("secret", MemberStatus.SECRETARY),
    ("assistant", MemberStatus.MEDICAL_ASSISTANT),
)
_CODE = re.compile(r"\b(?:SM|SI|SCD|C|CAPA|PAC|DSM|FQ)\d{2}\b", re.IGNORECASE)


def guessed_columns(head: Head) -> dict[str, str]:
    """Propose a column title for each piece of information that seems present."""
    guesses = mapping.guess_mapping(head.headers, MEMBER_TARGETS, head.samples)
    return {target: guess.header for target, guess in guesses.items()}


def candidates_of_table(table: Table, columns: Mapping[str, str]) -> list[Candidate]:
    """Return one candidate by line that names somebody."""
    places = {header: place for place, header in enumerate(table.headers)}
    chosen = {target: places[header] for target, header in columns.items() if header in places}
    found = []
    for row in table.rows:
        cells = {target: row.cells[place].replace("\x00", "").strip() for target, place in chosen.items()}
        if any(not values.is_missing(text) for text in cells.values()):
            found.append(_candidate(row.line, cells))
    return found


def profession_of(text: str) -> str:
    """Return the code of a profession written in the team's words, or nothing."""
    words = plain(text)
    code = text.strip().lower()
    if code in professions.BY_CODE:
        return code
    for label, known in ((plain(item.label), item.code) for item in professions.PROFESSIONS):
        if words == label:
            return known
    for start, known in _PROFESSIONS:
        is_acronym = len(start) <= 4 and start not in {"kine"}
        pattern = rf"\b{start}\b" if is_acronym else rf"\b{start}"
        if re.search(pattern, words):
            return known
    return ""


def status_of(text: str) -> str:
    """Return the status written in the team's words, or nothing."""
    words = plain(text)
    return next((status.value for start, status in _STATUSES if re.search(rf"\b{start}", words)), "")


def _candidate(line: int, cells: Mapping[str, str]) -> Candidate:
    faults: list[str] = []
    remarks: list[str] = []

    def text(target: str, longest: int = 100) -> str:
        cell = cells.get(target, "")
        return "" if values.is_missing(cell) else " ".join(cell.split())[:longest]

    def parsed(target: str, parser: Any) -> Any:
        value, sentence = parser(cells.get(target, ""))
        if sentence:
            remarks.append(sentence)
        return value

    family_name, given_name = written(text("family_name")), written(text("given_name"))
    if not family_name:
        faults.append(f"Ligne {line} : le nom manque.")
    said = text("profession")
    profession = profession_of(said)
    if not profession:
        faults.append(f"Ligne {line} : la profession « {said[:40]} » n’est pas connue.")
    specialty = text("know_how")
    know_how = {code.upper() for code in _CODE.findall(f"{specialty} {said}")}
    if profession == professions.DOCTOR and "generalis" in plain(f"{specialty} {said}") + " ":
        know_how.add("SM54")
    if re.search(r"\bipa\b|pratique avancee", plain(f"{said} {specialty}")) and not (
        know_how & professions.ADVANCED_PRACTICE_CODES
    ):
        remarks.append("Précisez la mention de l’infirmier en pratique avancée sur sa fiche.")
    share = parsed("activity_share", values.parse_share)
    status = status_of(text("status")) or (MemberStatus.ASALEE.value if "asalee" in plain(said) else "")
    starts_on, ends_on = parsed("joined_on", values.parse_date), parsed("left_on", values.parse_date)
    if starts_on and ends_on and ends_on < starts_on:
        remarks.append("La date de départ précède celle d’arrivée : elle est laissée de côté.")
        ends_on = None
    rpps = parsed("rpps", values.parse_rpps) or ""
    return Candidate(
        key=f"{rpps or f'ligne{line}'}-{profession}",
        family_name=family_name,
        given_name=given_name,
        profession=profession,
        know_how=tuple(sorted(know_how)),
        rpps=rpps,
        adeli=parsed("adeli", values.parse_adeli) or "",
        am_number=parsed("am_number", values.parse_am_number) or "",
        email=parsed("email", values.parse_email) or "",
        phone=parsed("phone", values.parse_phone) or "",
        status=status,
        starts_on=starts_on,
        ends_on=ends_on,
        share=None if share is None else int(share * 100),
        site=text("site", 120),
        place=text("site", 120),
        faults=tuple(faults),
        remarks=tuple(remarks),
    )
