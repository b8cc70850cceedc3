"""Text of PDF, Word, LibreOffice, spreadsheets and plain files. Never raises, never reads without bounds.

An extraction that is not complete says why: the person who transmits is then asked to look for themselves.
"""

from __future__ import annotations

import io
import itertools
import logging
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import ParseError

import defusedxml.ElementTree
import pypdf
from defusedxml.common import DefusedXmlException

from maisonnee.foundation.files.containers import (
    MEBIBYTE,
    Container,
    ContainerError,
    ContainerKind,
    open_container,
)
from maisonnee.foundation.files.names import extension_of
from maisonnee.interop.spreadsheets import delimited, workbooks
from maisonnee.interop.spreadsheets.tables import DEFAULT_LIMITS, SpreadsheetError

_WORD_PARTS = (
    "word/document",
    "word/header",
    "word/footer",
    "word/footnotes",
    "word/endnotes",
    "word/comments",
)
_SLIDE_PARTS = ("ppt/slides/slide", "ppt/notesSlides/notesSlide", "ppt/comments")
_OPEN_PARTS = ("content.xml", "styles.xml", "meta.xml")
_PROPERTIES = ("docProps/core.xml", "docProps/app.xml", "docProps/custom.xml")
# Elements after which words must not be glued to the next ones.
_BREAKS = frozenset(
    [
        "p",
        "h",
        "br",
        "cr",
        "tab",
        "tr",
        "tc",
        "row",
        "line-break",
        "s",
        "table-cell",
        "table-row",
        "title",
        "creator",
        "subject",
    ]
)
# Read otherwise, or without any word of a person.
_NOT_READ_TWICE = ("xl/worksheets/", "xl/sharedstrings", "xl/styles", "[content_types]", "_rels/")
_TOLD = frozenset({"descr", "title", "alt"})
_OBJECTS = ("/embeddings/", "objectreplacements/")
_IMAGES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF8", b"RIFF", b"II*\x00", b"MM\x00*", b"BM")


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """Bounds of one extraction. The time is checked between pages, sheets and parts."""

    file_bytes: int = 30 * MEBIBYTE
    pages: int = 400
    characters: int = 5_000_000
    seconds: float = 10.0


DEFAULT_READING_LIMITS = ReadingLimits()


@dataclass(frozen=True, slots=True)
class Extraction:
    """What could be read. ``complete`` is false when something may remain unread; ``reason`` then says it."""

    text: str
    complete: bool
    reason: str = ""


class _Partial(Exception):
    """Reading stopped; the message is the reason shown."""


class _Budget:
    def __init__(self, limits: ReadingLimits, clock: Callable[[], float]) -> None:
        self._limits, self._clock = limits, clock
        self._end = clock() + limits.seconds
        self._pieces: list[str] = []
        self._size = 0

    def add(self, piece: str) -> None:
        self._size += len(piece)
        self._pieces.append(piece)
        if self._size > self._limits.characters:
            raise _Partial("Ce document est très long : seul son début a été relu.")
        self.check_time()

    def check_time(self) -> None:
        if self._clock() > self._end:
            raise _Partial("Ce document est trop long à relire : seul son début l’a été.")

    @property
    def text(self) -> str:
        return "\n".join(self._pieces)[: self._limits.characters]


def extract_text(
    name: str,
    content: bytes,
    *,
    limits: ReadingLimits = DEFAULT_READING_LIMITS,
    clock: Callable[[], float] = time.monotonic,
) -> Extraction:
    """The text of a file: what is shown, and what hides (comments, hidden sheets, metadata, descriptions)."""
    budget = _Budget(limits, clock)
    try:
        if len(content) > limits.file_bytes:
            raise _Partial(f"Ce fichier dépasse {limits.file_bytes // MEBIBYTE} Mo : il n’a pas été relu.")
        _read(name, content, limits, budget)
    except _Partial as reason:
        return Extraction(budget.text, complete=False, reason=str(reason))
    except (ContainerError, SpreadsheetError) as fault:
        return Extraction(
            budget.text, complete=False, reason=f"Ce fichier n’a pas pu être relu. {fault.sentence}"
        )
    except (
        Exception,
        RecursionError,
    ) as error:  # whatever a damaged file provokes, reading it must not stop a dossier
        logging.getLogger(__name__).info("text extraction stopped: %s", type(error).__name__)
        return Extraction(
            budget.text, complete=False, reason="Ce fichier est abîmé ou illisible : il n’a pas pu être relu."
        )
    return Extraction(budget.text, complete=True)


def _read(name: str, content: bytes, limits: ReadingLimits, budget: _Budget) -> None:
    if not content:
        return
    if content[:1024].lstrip().startswith(b"%PDF-"):
        _read_pdf(content, limits, budget)
    elif content.startswith(b"PK\x03\x04"):
        container = open_container(content)
        if container.kind in (ContainerKind.XLSX, ContainerKind.ODS):
            _read_workbook(content, container, budget)
        else:
            _read_document(container, budget)
    elif content.startswith(_IMAGES) and extension_of(name) not in {"txt", "csv"}:
        raise _Partial("Ce fichier est une image : son texte ne peut pas être relu. Regardez-le vous-même.")
    elif content.startswith(b"\xd0\xcf\x11\xe0"):
        raise _Partial("Ce fichier est protégé ou dans un ancien format d’Office : il n’a pas pu être relu.")
    else:
        _read_plain(content, budget)


def _read_plain(content: bytes, budget: _Budget) -> None:
    try:
        text, _encoding = delimited.decode(content)
    except SpreadsheetError as fault:
        raise _Partial("Ce type de fichier ne peut pas être relu. Regardez-le vous-même.") from fault
    budget.add(text)


def _read_pdf(content: bytes, limits: ReadingLimits, budget: _Budget) -> None:
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = pypdf.PdfReader(io.BytesIO(content), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise _Partial("Ce PDF est protégé par un mot de passe : il n’a pas pu être relu.")
    budget.add("\n".join(str(value) for value in (reader.metadata or {}).values() if isinstance(value, str)))
    silent: list[int] = []
    for number, page in enumerate(itertools.islice(reader.pages, limits.pages), start=1):
        text = page.extract_text() or ""
        if not text.strip() or (len(text.strip()) < 20 and _has_image(page)):
            silent.append(number)
        budget.add(text)
        budget.add("\n".join(_form_and_notes(page)))
    budget.add("\n".join(_bookmarks(reader.outline)))
    if len(reader.pages) > limits.pages:
        raise _Partial(
            f"Ce PDF a plus de {limits.pages} pages : seules les {limits.pages} premières ont été relues."
        )
    if silent:
        if len(silent) == 1:
            raise _Partial(
                f"La page {silent[0]} est une image ou vide : elle n’a pas pu être relue. Regardez-la vous-même."
            )
        shown = ", ".join(map(str, silent[:10])) + ("…" if len(silent) > 10 else "")
        raise _Partial(
            f"Les pages {shown} sont des images ou vides : elles n’ont pas pu être relues. Regardez-les vous-même."
        )
    if reader.attachments:
        raise _Partial("Ce PDF contient des pièces jointes, qui n’ont pas été relues.")


def _bookmarks(outline: Iterable[object]) -> Iterator[str]:
    """Titles of the table of contents, which no page shows."""
    for item in outline:
        if isinstance(item, list):
            yield from _bookmarks(item)
        else:
            yield str(getattr(item, "title", "") or "")


def _has_image(page: pypdf.PageObject) -> bool:
    resources = page.get("/Resources")
    return resources is not None and "/XObject" in resources.get_object()


def _form_and_notes(page: pypdf.PageObject) -> Iterator[str]:
    """Texts of form fields and comments, which are not part of the page's own text."""
    for annotation in page.get("/Annots") or ():
        fields = annotation.get_object()
        for key in ("/V", "/Contents", "/T"):
            value = fields.get(key)
            if isinstance(value, str):
                yield value


def _read_workbook(content: bytes, container: Container, budget: _Budget) -> None:
    warnings: list[str] = []
    workbook = workbooks.open_workbook(content, DEFAULT_LIMITS, warnings)
    for sheet_name in workbook.sheet_names:  # hidden sheets too
        budget.add(sheet_name)
        for row in workbooks.rows_of(workbooks.sheet_of(workbook, sheet_name), DEFAULT_LIMITS, warnings):
            budget.add(" ; ".join(filter(None, row.cells)))
    structured = (*_PROPERTIES, "xl/comments", "xl/threadedComments", "xl/drawings/", "meta.xml")
    for name, part in container.parts.items():
        if name.startswith(structured):
            budget.add(_xml_text(part))
    if container.kind is ContainerKind.XLSX:
        _read_others(container, structured, budget)
    _say_unread(container)


def _read_document(container: Container, budget: _Budget) -> None:
    wanted = {
        ContainerKind.DOCX: _WORD_PARTS + _PROPERTIES,
        ContainerKind.PPTX: _SLIDE_PARTS + _PROPERTIES,
        ContainerKind.ODT: _OPEN_PARTS,
        ContainerKind.ODP: _OPEN_PARTS,
    }.get(container.kind)
    if wanted is None:
        raise _Partial("Ce fichier est une archive : son contenu n’a pas été relu.")
    for name in sorted(container.parts):
        if name.startswith(wanted):
            budget.add(_xml_text(container.parts[name]))
    _read_others(container, wanted, budget)
    _say_unread(container)


def _read_others(container: Container, known: tuple[str, ...], budget: _Budget) -> None:
    """Charts, diagrams, glossaries, data of forms: every other part may name somebody."""
    for name in sorted(part for part in container.parts if part.lower().endswith(".xml")):
        if not name.startswith(known) and not any(part in name.casefold() for part in _NOT_READ_TWICE):
            budget.add(_xml_text(container.parts[name], every_element_ends_a_word=True))


def _say_unread(container: Container) -> None:
    """Images and documents inside the document: nobody read them."""
    if any(place in f"/{name.casefold()}" for name in container.names for place in _OBJECTS):
        raise _Partial(
            "Ce document contient d’autres documents, qui n’ont pas été relus. Regardez-les vous-même."
        )
    if any(name.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".tif", ".tiff", ".emf", ".wmf", ".bmp"))
           and "thumbnail" not in name.lower() for name in container.names):  # fmt: skip
        raise _Partial(
            "Ce document contient des images : leur texte ne peut pas être relu. Regardez-les vous-même."
        )


class _Texts:
    """Collects the texts of an XML part as it is parsed, with a space wherever a word ends."""

    def __init__(self, *, every_element_ends_a_word: bool = False) -> None:
        self.pieces: list[str] = []
        self._splits = every_element_ends_a_word

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Keep what an element tells of itself: the description of an image."""
        for name, value in attributes.items():
            if name.rpartition("}")[2] in _TOLD and value.strip():
                self.pieces.append(f"\n{value}\n")

    def end(self, tag: str) -> None:
        """Separate paragraphs, lines and cells; runs of one word stay together."""
        name = tag.rpartition("}")[2]
        if name in _BREAKS or self._splits:
            self.pieces.append(" " if name in ("s", "tab", "tc", "table-cell") else "\n")

    def data(self, text: str) -> None:
        """Keep a text."""
        self.pieces.append(text)

    def close(self) -> str:
        """The whole text."""
        return "".join(self.pieces)


def _xml_text(part: bytes, *, every_element_ends_a_word: bool = False) -> str:
    texts = _Texts(every_element_ends_a_word=every_element_ends_a_word)
    parser = defusedxml.ElementTree.DefusedXMLParser(target=texts, forbid_dtd=True)
    try:
        parser.feed(part)
        parser.close()
    except (ParseError, DefusedXmlException) as error:
        raise _Partial("Ce document est abîmé : seule une partie a été relue.") from error
    return texts.close()
