"""A spreadsheet of facts, one row each: which column holds what, and what a row says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.patients.rules.identity import ins_fault, ins_key
from maisonnee.domains.records.enums import LASTING_KINDS, CodeSystem, EntryKind
from maisonnee.domains.records.rules import recognition
from maisonnee.domains.records.rules.drafts import Draft
from maisonnee.domains.records.rules.incoming import DOSE, MOST_ITEMS, UNDATED, FileRead, Incoming, PersonSaid
from maisonnee.interop.patient_lists import Head
from maisonnee.interop.spreadsheets import mapping, values
from maisonnee.interop.spreadsheets.tables import Table
from maisonnee.interop.spreadsheets.vocabulary import PATIENT_TARGETS, RECORD_TARGETS, plain
from maisonnee.interop.unreadable import UnreadableFileError

OF_PERSON = ("birth_name", "given_names", "birth_on", "used_name", "sex", "ins")
TARGETS: tuple[str, ...] = (*OF_PERSON, *RECORD_TARGETS)
_KINDS: Mapping[str, EntryKind] = {
    word: kind
    for kind, words in {
        EntryKind.MEASURE: "mesure mesures biometrie constante constantes biologie resultat parametre examen",
        EntryKind.PROBLEM: "probleme problemes antecedent antecedents pathologie diagnostic atcd ald",
        EntryKind.RISK_FACTOR: "facteur risque",
        EntryKind.TREATMENT: "traitement traitements medicament medicaments prescription",
        EntryKind.ALLERGY: "allergie allergies intolerance intolerances",
        EntryKind.VACCINATION: "vaccination vaccinations vaccin vaccins",
        EntryKind.ACT: "acte actes depistage soin soins intervention chirurgie",
        EntryKind.LIFESTYLE: "habitus",
        EntryKind.SITUATION: "social",
        EntryKind.NOTE: "note notes",
    }.items()
    for word in words.split()
}
_SYSTEM_OF_KIND = {
    EntryKind.PROBLEM: CodeSystem.ICD10,
    EntryKind.RISK_FACTOR: CodeSystem.ICD10,
    EntryKind.MEASURE: CodeSystem.LOINC,
}


class _RowError(Exception):
    """Why a row gives no fact, in a sentence."""


def guessed_columns(head: Head) -> dict[str, str]:
    """Propose a column title for each target that seems present."""
    wanted = {target: (PATIENT_TARGETS | RECORD_TARGETS)[target] for target in TARGETS}
    guesses = mapping.guess_mapping(head.headers, wanted, head.samples)
    return {target: guess.header for target, guess in guesses.items()}


def facts_of(
    table: Table, *, columns: Mapping[str, str], default_kind: str, dated: date, today: date
) -> FileRead:
    """Return one fact by row. A row never raises: what is wrong with it is its fault.

    `default_kind` is the nature of the rows that do not say theirs; `dated` is the day of the export.
    """
    if len(table.rows) > MOST_ITEMS:
        raise UnreadableFileError(
            "too_many", f"Ce fichier a plus de {MOST_ITEMS} lignes. Exportez moins de patients à la fois."
        )
    places = {header: place for place, header in enumerate(table.headers)}
    reader = _Reader(
        {target: places[header] for target, header in columns.items() if header in places},
        default_kind,
        dated,
        today,
    )
    return FileRead(items=tuple(reader.read(row.line, row.cells) for row in table.rows), dated=dated)


class _Reader:
    def __init__(self, places: Mapping[str, int], default_kind: str, dated: date, today: date) -> None:
        self.places = places
        self.default_kind = default_kind
        self.dated = dated
        self.today = today
        self.people: dict[tuple[str, ...], PersonSaid] = {}

    def read(self, line: int, cells: Sequence[str]) -> Incoming:
        person = None
        try:
            person = self._person(cells)
            return Incoming(number=line, person=person, draft=self._draft(cells))
        except _RowError as fault:
            return Incoming(number=line, person=person, fault=str(fault))

    def _text(self, target: str, cells: Sequence[str]) -> str:
        place = self.places.get(target)
        if place is None:
            return ""
        text = cells[place].replace("\x00", "").strip()
        return "" if values.is_missing(text) else text

    def _day(self, target: str, cells: Sequence[str]) -> date | None:
        text = self._text(target, cells)
        found, sentence = values.parse_date(text)
        if sentence:
            raise _RowError(sentence)
        return found

    def _person(self, cells: Sequence[str]) -> PersonSaid:
        key = tuple(self._text(target, cells) for target in OF_PERSON)
        known = self.people.get(key)
        if known is None:
            known = self.people[key] = self._person_of(key)
        return known

    def _person_of(self, key: tuple[str, ...]) -> PersonSaid:
        birth, given, born, used, sex, ins = key
        born_on, sentence = values.parse_date(born, today=self.today)
        if sentence:
            raise _RowError(sentence)
        number, sentence = values.parse_ins(ins)
        if number and len(number) == 13:
            number, sentence = number + ins_key(number), ""
        is_ins = bool(number) and not sentence and not ins_fault(number or "")
        return PersonSaid(
            birth_family_name=" ".join((birth or used).split())[:100],
            used_name=" ".join(used.split())[:100] if birth and used != birth else "",
            birth_given_names=" ".join(given.split())[:150],
            born_on=born_on,
            sex=values.parse_sex(sex)[0] or "U",
            ins_number=number if is_ins and number else "",
        )

    def _draft(self, cells: Sequence[str]) -> Draft:
        label, unit = recognition.bracketed(" ".join(self._text("label", cells).split()))
        kind = self._kind(cells)
        if not label:
            raise _RowError("Cette ligne n’a pas de libellé.")
        happened_on = self._day("happened_on", cells)
        details: dict[str, Any] = {}
        if happened_on is None:
            if kind not in LASTING_KINDS:
                raise _RowError("Cette ligne n’a pas de date.")
            happened_on, details = self.dated, {UNDATED: True}
        dose = self._text("dose", cells) if kind is EntryKind.TREATMENT else ""
        if dose:
            details = {**details, DOSE: dose}
        text = "\n".join(filter(None, (dose, self._text("text", cells))))
        item = recognition.item_of(label) if kind in {EntryKind.MEASURE, EntryKind.ACT} else ""
        code = self._text("code", cells)[:20]
        value, value_2 = self._numbers(cells) if kind is EntryKind.MEASURE else (None, None)
        return Draft(
            kind=kind,
            happened_on=happened_on,
            ends_on=self._day("ends_on", cells) if kind in LASTING_KINDS else None,
            label="" if item and kind is EntryKind.MEASURE else label[:200],
            item=item,
            text=text if len(label) <= 200 else "\n".join(filter(None, (label, text))),
            unit=recognition.unit_of(self._text("unit", cells))[:20] or unit,
            code_system=self._system(kind, code),
            code=code,
            details=details,
            next_due_on=self._day("next_due_on", cells),
            value=value,
            value_2=value_2,
        )

    def _kind(self, cells: Sequence[str]) -> EntryKind:
        said = self._text("kind", cells)
        words = plain(said).split()
        found = next((_KINDS[word] for word in words if word in _KINDS), None)
        if found is not None:
            return found
        if said:
            raise _RowError(f"La nature « {said[:40]} » n’est pas connue.")
        if not self.default_kind:
            raise _RowError("Cette ligne ne dit pas sa nature (mesure, traitement, vaccination…).")
        return EntryKind(self.default_kind)

    def _numbers(self, cells: Sequence[str]) -> tuple[Decimal | None, Decimal | None]:
        text = self._text("value", cells)
        if not text:
            raise _RowError("Cette mesure n’a pas de valeur.")
        pair = recognition.pair_of(text)
        if pair is not None:
            return pair
        return self._number("value", cells), self._number("value_2", cells)

    def _number(self, target: str, cells: Sequence[str]) -> Decimal | None:
        number, sentence = values.parse_decimal(self._text(target, cells))
        if sentence:
            raise _RowError(sentence)
        return number

    @staticmethod
    def _system(kind: EntryKind, code: str) -> CodeSystem:
        if not code:
            return CodeSystem.NONE
        if kind is EntryKind.TREATMENT:
            return CodeSystem.CIP if code.isdigit() else CodeSystem.ATC
        return _SYSTEM_OF_KIND.get(kind, CodeSystem.OTHER)
