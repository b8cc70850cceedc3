"""Reads the public RPPS extraction (« PS_LibreAcces_Personne_activite… ») line by line.

The file is ``|``-separated UTF-8 of several hundred megabytes, one line by activity and know-how, with French titles.
Columns are found by name: unknown ones are ignored, optional ones may be missing. Source of the titles: the header of
the published file, as recorded in the project's domain notes.
"""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO

LONGEST_LINE = 64 * 1024
_MANDATORY: dict[str, tuple[str, ...]] = {
    "rpps": ("Identifiant PP", "Identification nationale PP"),
    "family_name": ("Nom d'exercice",),
    "given_name": ("Prénom d'exercice",),
    "profession_code": ("Code profession",),
}
_OPTIONAL: dict[str, tuple[str, ...]] = {
    "national_id": ("Identification nationale PP",),
    "title": ("Libellé civilité d'exercice", "Code civilité d'exercice", "Libellé civilité"),
    "profession_label": ("Libellé profession",),
    "know_how_code": ("Code savoir-faire",),
    "know_how_label": ("Libellé savoir-faire",),
    "practice_mode_code": ("Code mode exercice",),
    "practice_mode": ("Libellé mode exercice",),
    "finess": ("Numéro FINESS site",),
    "legal_finess": ("Numéro FINESS établissement juridique",),
    "siret": ("Numéro SIRET site",),
    "site_name": ("Raison sociale site", "Enseigne commerciale site"),
    "street_number": ("Numéro Voie (coord. structure)",),
    "street_index": ("Indice répétition voie (coord. structure)",),
    "street_type": ("Libellé type de voie (coord. structure)", "Code type de voie (coord. structure)"),
    "street": ("Libellé Voie (coord. structure)",),
    "postcode": ("Code postal (coord. structure)",),
    "commune_code": ("Code commune (coord. structure)",),
    "commune": ("Libellé commune (coord. structure)",),
    "email": ("Adresse BAL MSSanté", "Adresse BAL", "Adresse e-mail (coord. structure)"),
}


class ExtractionError(Exception):
    """The file is not a usable RPPS extraction; the message is a French sentence."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Activity:
    """One place and mode of practice of a person."""

    practice_mode_code: str = ""
    practice_mode: str = ""
    finess: str = ""
    legal_finess: str = ""
    siret: str = ""
    site_name: str = ""
    address: str = ""
    postcode: str = ""
    commune: str = ""
    commune_code: str = ""


@dataclass(frozen=True, slots=True)
class Practitioner:
    """One person in one profession, with every know-how and activity found in the file."""

    rpps: str
    family_name: str
    given_name: str
    title: str
    profession_code: str
    profession_label: str
    know_how_codes: tuple[str, ...]
    activities: tuple[Activity, ...]
    emails: tuple[str, ...] = ()
    adeli: str = ""

    @property
    def email(self) -> str:
        """The first secure mail address (MSSanté), or an empty text."""
        return self.emails[0] if self.emails else ""


@dataclass(frozen=True, slots=True)
class Filter:
    """Which people to keep. Criteria that are given must all match one line; none given keeps everybody.

    ``name`` matches the start of the family name, accents and case aside, optionally followed by a given name.
    """

    finess: frozenset[str] = frozenset()
    postcodes: frozenset[str] = frozenset()
    name: str = ""
    rpps: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Found:
    """What was kept of a file."""

    practitioners: tuple[Practitioner, ...]
    lines_read: int
    lines_damaged: int
    truncated: bool = False


def read_extraction(source: Path | bytes | BinaryIO, wanted: Filter, *, most: int = 5_000) -> Found:
    """Keep the people that match, grouped, without ever loading the file.

    All the lines of a kept person are not guaranteed to follow one another, nor to match the filter: only matching
    lines are kept, so the activities returned are those asked for. Reading stops once ``most`` people are kept
    (``truncated`` then). Raises :class:`ExtractionError`.
    """
    grouped: dict[tuple[str, str], Practitioner] = {}
    read = damaged = 0
    truncated = False
    with _opened(source) as stream:
        lines = _lines(stream)
        columns, width = _columns(next(lines, b""))
        keep = _Matcher(wanted, columns)
        quick = _quick_marks(wanted)
        for line in lines:
            read += 1
            if quick and not any(mark in line for mark in quick):
                continue
            cells = line.decode("utf-8", "replace").rstrip("\r\n").split("|")
            if len(cells) < width - 1:
                damaged += 1
                continue
            if not keep(cells):
                continue
            found = _practitioner(cells, columns)
            if not found.rpps and not found.adeli:
                damaged += 1
                continue
            key = (found.rpps or found.adeli, found.profession_code)
            if key in grouped:
                grouped[key] = _merged(grouped[key], found)
            elif len(grouped) >= most:
                truncated = True
                break
            else:
                grouped[key] = found
    people = sorted(
        grouped.values(),
        key=lambda person: (plain(person.family_name), plain(person.given_name), person.rpps),
    )
    return Found(tuple(people), read, damaged, truncated)


def plain(text: str) -> str:
    """A name without accents, case or punctuation."""
    kept = "".join(
        char for char in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(char)
    )
    return " ".join(re.sub(r"[^a-z0-9]+", " ", kept).split())


@contextmanager
def _opened(source: Path | bytes | BinaryIO) -> Iterator[BinaryIO]:
    if isinstance(source, Path):
        with source.open("rb") as stream:
            yield stream
    elif isinstance(source, bytes):
        yield io.BytesIO(source)
    else:
        yield source


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """Lines of a bounded length: a file without line ends is refused rather than loaded."""
    while line := stream.readline(LONGEST_LINE):
        if len(line) == LONGEST_LINE and not line.endswith(b"\n"):
            raise ExtractionError(
                "long_line",
                "Ce fichier n’est pas une extraction RPPS (une ligne est démesurément longue). "
                "Déposez le fichier « PS_LibreAcces_Personne_activite » en texte, sans le modifier.",
            )
        if line.strip():
            yield line


def _columns(header: bytes) -> tuple[dict[str, int], int]:
    if header.startswith(b"PK\x03\x04"):
        raise ExtractionError(
            "zipped",
            "Ce fichier est compressé. Décompressez-le, puis déposez le fichier texte qu’il contient.",
        )
    try:
        titles = [plain(title) for title in header.decode("utf-8-sig").rstrip("\r\n").split("|")]
    except UnicodeDecodeError as error:
        raise ExtractionError(
            "encoding",
            "Ce fichier n’est pas en UTF-8. Déposez l’extraction RPPS telle que publiée, sans l’ouvrir dans un tableur.",
        ) from error
    if len(titles) < len(_MANDATORY):
        raise ExtractionError(
            "not_extraction",
            "Ce fichier n’est pas une extraction RPPS (colonnes séparées par « | »). "
            "Déposez le fichier « PS_LibreAcces_Personne_activite ».",
        )
    places = {title: place for place, title in reversed(list(enumerate(titles)))}
    columns: dict[str, int] = {}
    for name, known in (*_MANDATORY.items(), *_OPTIONAL.items()):
        place = next((places[plain(title)] for title in known if plain(title) in places), None)
        if place is not None:
            columns[name] = place
        elif name in _MANDATORY:
            raise ExtractionError(
                "missing_column",
                f"La colonne « {known[0]} » manque dans ce fichier. Déposez l’extraction RPPS complète, telle que publiée.",
            )
    return columns, len(titles)


def _cell(cells: list[str], columns: dict[str, int], name: str) -> str:
    place = columns.get(name)
    return cells[place].strip() if place is not None and place < len(cells) else ""


class _Matcher:
    def __init__(self, wanted: Filter, columns: dict[str, int]) -> None:
        self._wanted, self._columns = wanted, columns
        self._name = plain(wanted.name)

    def __call__(self, cells: list[str]) -> bool:
        wanted, columns = self._wanted, self._columns
        if wanted.finess:
            sites = {_cell(cells, columns, "finess"), _cell(cells, columns, "legal_finess")}
            if wanted.finess.isdisjoint(sites):
                return False
        if wanted.postcodes and _cell(cells, columns, "postcode") not in wanted.postcodes:
            return False
        if wanted.rpps and _numbers(cells, columns)[0] not in wanted.rpps:
            return False
        if self._name:
            names = plain(f"{_cell(cells, columns, 'family_name')} {_cell(cells, columns, 'given_name')}")
            return names.startswith(self._name)
        return True


def _quick_marks(wanted: Filter) -> tuple[bytes, ...]:
    """Texts of which one must appear in a kept line: most lines are set aside without being cut."""
    for values in (wanted.finess, wanted.rpps, wanted.postcodes):
        if values:
            return tuple(value.encode() for value in sorted(values))
    return ()


def _numbers(cells: list[str], columns: dict[str, int]) -> tuple[str, str]:
    """RPPS and ADELI numbers of a line: the national identification is a type (8 RPPS, 0 ADELI) then the number."""
    national = _cell(cells, columns, "national_id")
    own = _cell(cells, columns, "rpps")
    for number in (own, national):
        if re.fullmatch(r"8\d{11}", number):
            return number[1:], ""
        if re.fullmatch(r"\d{11}", number):
            return number, ""
    for number in (national, own):
        if re.fullmatch(r"0[0-9][0-9AB][0-9]{7}", number):
            return "", number[1:]
        if re.fullmatch(r"[0-9][0-9AB][0-9]{7}", number):
            return "", number
    return "", ""


def _practitioner(cells: list[str], columns: dict[str, int]) -> Practitioner:
    def cell(name: str) -> str:
        return _cell(cells, columns, name)

    address = " ".join(
        filter(None, (cell("street_number"), cell("street_index"), cell("street_type"), cell("street")))
    )
    activity = Activity(
        practice_mode_code=cell("practice_mode_code"),
        practice_mode=cell("practice_mode"),
        finess=cell("finess"),
        legal_finess=cell("legal_finess"),
        siret=cell("siret"),
        site_name=cell("site_name"),
        address=address,
        postcode=cell("postcode"),
        commune=cell("commune"),
        commune_code=cell("commune_code"),
    )
    rpps, adeli = _numbers(cells, columns)
    return Practitioner(
        rpps=rpps,
        family_name=cell("family_name"),
        given_name=cell("given_name"),
        title=cell("title"),
        profession_code=cell("profession_code"),
        profession_label=cell("profession_label"),
        know_how_codes=tuple(filter(None, (cell("know_how_code"),))),
        activities=(activity,) if activity != Activity() else (),
        emails=tuple(filter(None, (cell("email").lower(),))),
        adeli=adeli,
    )


def _merged(first: Practitioner, other: Practitioner) -> Practitioner:
    def union(one: Iterable[str], two: Iterable[str]) -> tuple[str, ...]:
        return tuple(dict.fromkeys((*one, *two)))

    return replace(
        first,
        know_how_codes=union(first.know_how_codes, other.know_how_codes),
        emails=union(first.emails, other.emails),
        activities=tuple(dict.fromkeys((*first.activities, *other.activities))),
    )
