"""Reading a list: its titles, the columns it seems to hold, its lines."""

from __future__ import annotations

import hashlib
import itertools
import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from maisonnee.domains.patients.rules.identity import ins_fault, ins_key
from maisonnee.domains.patients.rules.imports import Candidate, Remark
from maisonnee.domains.patients.rules.people import Directory
from maisonnee.interop.spreadsheets import mapping, values
from maisonnee.interop.spreadsheets.reading import read_table, stream_table
from maisonnee.interop.spreadsheets.tables import Table
from maisonnee.interop.spreadsheets.vocabulary import PATIENT_TARGETS
from maisonnee.kernel import professions
from maisonnee.kernel.identity_search import words_of

TARGETS: tuple[str, ...] = (
    "birth_name", "given_names", "birth_on", "sex", "used_name", "used_given_name", "ins", "birth_place_code",
    "file_number", "treating_doctor", "treating_doctor_rpps", "ald", "coverage", "nurse", "physiotherapist",
    "pharmacist", "other_professional", "address", "postcode", "city", "phone", "email", "died_on",
)  # fmt: skip
_FOLLOWERS = ("nurse", "physiotherapist", "pharmacist", "other_professional")
_LENGTHS = {
    "birth_family_name": 100, "used_name": 100, "birth_given_names": 150, "used_given_name": 100,
    "record_number": 40, "address": 200, "city": 100,
}  # fmt: skip
_NAMES = frozenset({"birth_name", "given_names", "used_name", "used_given_name"})
_NOBODY = frozenset({"inconnu", "inconnue", "non renseigné", "non renseigne", "nc", "n/a"})
_SAMPLES = 40
Parser = Callable[[str], tuple[Any, str]]


@dataclass(frozen=True)
class Head:
    """The titles of a list, some lines, and the signature of its source (same titles, same signature)."""

    headers: tuple[str, ...]
    samples: tuple[tuple[str, ...], ...]
    sheet: str
    sheets: tuple[str, ...]
    warnings: tuple[str, ...]
    signature: str


def head_of(content: bytes, *, sheet: str = "") -> Head:
    """Read the beginning of a list. Raises `SpreadsheetError`, whose sentence names the remedy."""
    stream = stream_table(content, sheet=sheet or None)
    samples = tuple(row.cells for row in itertools.islice(stream.rows, _SAMPLES))
    signature = hashlib.sha256("\x1f".join(sorted(h.casefold() for h in stream.headers)).encode()).hexdigest()
    return Head(
        stream.headers, samples, stream.sheet, stream.sheets, tuple(dict.fromkeys(stream.warnings)), signature
    )


def table_of(content: bytes, *, sheet: str = "") -> Table:
    """Read a list whole. Raises `SpreadsheetError`."""
    return read_table(content, sheet=sheet or None)


def guessed_columns(head: Head) -> dict[str, str]:
    """Propose a column title for each target that seems present."""
    wanted = {target: PATIENT_TARGETS[target] for target in TARGETS}
    guesses = mapping.guess_mapping(head.headers, wanted, head.samples)
    return {target: guess.header for target, guess in guesses.items()}


def candidates_of(
    table: Table,
    *,
    columns: Mapping[str, str],
    directory: Directory,
    default_doctor_id: uuid.UUID | None,
    today: date,
) -> list[Candidate]:
    """Return one candidate by line. A line never raises: what is wrong with it is in its faults and remarks."""
    places = {header: place for place, header in enumerate(table.headers)}
    reader = _Reader(
        {target: (header, places[header]) for target, header in columns.items() if header in places},
        directory,
        default_doctor_id,
        today,
    )
    return [reader.read(row.line, row.cells) for row in table.rows]


class _Reader:
    def __init__(
        self,
        columns: Mapping[str, tuple[str, int]],
        directory: Directory,
        default_doctor_id: uuid.UUID | None,
        today: date,
    ) -> None:
        self.columns = columns
        self.directory = directory
        self.default_doctor_id = default_doctor_id
        self.today = today

    def read(self, line: int, cells: Sequence[str]) -> Candidate:
        faults: list[Remark] = []
        remarks: list[Remark] = []

        def parsed(target: str, parser: Parser, into: list[Remark]) -> Any:
            header, text = self._cell(target, cells)
            if not text:
                return None
            value, sentence = parser(text)
            if sentence:
                into.append(Remark("value", header, sentence))
            return value

        name, used = self._text("birth_name", cells), self._text("used_name", cells)
        given = self._text("given_names", cells)
        if not name and used:
            name, used = used, ""
            remarks.append(Remark("used_name_as_birth_name"))
        born_on = parsed("birth_on", self._day, faults)
        for missing, target in ((not name, "birth_name"), (not given, "given_names")):
            if missing:
                faults.append(Remark("missing", self._title(target), target))
        if born_on is None and not faults:
            faults.append(Remark("missing", self._title("birth_on"), "birth_on"))
        died_on = parsed("died_on", self._day, remarks)
        if died_on and born_on and died_on < born_on:
            faults.append(Remark("died_before_birth", self._title("died_on")))
        texts = {
            "birth_family_name": name,
            "used_name": used if used != name else "",
            "birth_given_names": given,
            "used_given_name": self._text("used_given_name", cells),
            "record_number": self._text("file_number", cells),
            "address": self._text("address", cells),
            "city": self._text("city", cells),
        }
        for field, longest in _LENGTHS.items():
            if len(texts[field]) > longest:
                remarks.append(Remark("too_long", text=texts[field][:40]))
                texts[field] = texts[field][:longest]
        return Candidate(
            line=line,
            **texts,
            sex=parsed("sex", values.parse_sex, remarks) or "U",
            born_on=born_on,
            birthplace_code=parsed("birth_place_code", values.parse_insee_code, remarks) or "",
            ins_number=self._ins(cells, remarks),
            postcode=parsed("postcode", values.parse_postcode, remarks) or "",
            phone=parsed("phone", values.parse_phone, remarks) or "",
            email=parsed("email", values.parse_email, remarks) or "",
            died_on=died_on,
            doctor_id=self._doctor(cells, remarks),
            is_in_ald=parsed("ald", values.parse_ald, remarks),
            coverage=parsed("coverage", values.parse_coverage, remarks) or "",
            follower_ids=self._followers(cells, remarks),
            faults=tuple(faults),
            remarks=tuple(remarks),
        )

    def _day(self, text: str) -> tuple[Any, str]:
        return values.parse_date(text, today=self.today)

    def _cell(self, target: str, cells: Sequence[str]) -> tuple[str, str]:
        found = self.columns.get(target)
        if found is None:
            return "", ""
        text = cells[found[1]].replace("\x00", "").strip()
        if target in _NAMES:  # « None » and « Na » are names too
            return found[0], text if words_of(text) and text.casefold() not in _NOBODY else ""
        return found[0], "" if values.is_missing(text) else text

    def _text(self, target: str, cells: Sequence[str]) -> str:
        return " ".join(self._cell(target, cells)[1].split())

    def _title(self, target: str) -> str:
        return self.columns[target][0] if target in self.columns else ""

    def _ins(self, cells: Sequence[str], remarks: list[Remark]) -> str:
        header, text = self._cell("ins", cells)
        number, sentence = values.parse_ins(text)
        if number and len(number) == 13:
            number, sentence = number + ins_key(number), ""
        if sentence:
            remarks.append(Remark("value", header, sentence))
        return number if number and not sentence and not ins_fault(number) else ""

    def _doctor(self, cells: Sequence[str], remarks: list[Remark]) -> uuid.UUID | None:
        for target in ("treating_doctor_rpps", "treating_doctor"):
            header, text = self._cell(target, cells)
            if not text:
                continue
            match = self.directory.match(text)
            if match.person is not None and match.person.profession == professions.DOCTOR:
                return match.person.id
            if match.person is not None:
                code = "not_a_doctor"
            else:
                code = "doctor_ambiguous" if match.is_ambiguous else "doctor_unknown"
            if target == "treating_doctor_rpps" and self._cell("treating_doctor", cells)[1]:
                continue
            remarks.append(Remark(code, header, text[:60]))
            return None
        return self.default_doctor_id

    def _followers(self, cells: Sequence[str], remarks: list[Remark]) -> tuple[uuid.UUID, ...]:
        found: dict[uuid.UUID, None] = {}
        for target in _FOLLOWERS:
            header, text = self._cell(target, cells)
            for name in filter(None, (part.strip() for part in text.replace("/", ";").split(";"))):
                match = self.directory.match(name)
                if match.person is not None:
                    found[match.person.id] = None
                else:
                    remarks.append(
                        Remark(
                            "member_ambiguous" if match.is_ambiguous else "member_unknown", header, name[:60]
                        )
                    )
        return tuple(found)
