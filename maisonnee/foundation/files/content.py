"""Judges an uploaded file by its content: type, agreement with its name, size, and what it hides.

The verdict never raises; a refusal is a French sentence that names the remedy.
"""

from __future__ import annotations

import codecs
import re
import struct
import zlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import BinaryIO

import puremagic

from maisonnee.foundation.files.containers import MEBIBYTE, ContainerError, ContainerKind, open_container
from maisonnee.foundation.files.names import extension_of, safe_name

DEFAULT_MAX_BYTES = 25 * MEBIBYTE
MAX_PIXELS = 60_000_000
MAX_SIDE = 20_000
ALLOWED_SENTENCE = (
    "PDF, image (PNG, JPEG), Word (.docx), Excel (.xlsx), LibreOffice (.odt, .ods), CSV ou texte"
)

MIME_TYPES: dict[str, str] = {
    "pdf": "application/pdf",
    "png": "image/png",
    "jpeg": "image/jpeg",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "csv": "text/csv",
    "txt": "text/plain",
}
DATA_TYPES: dict[str, str] = {"xml": "application/xml", "json": "application/json"}
"""Kinds that software writes for software: accepted only where a page names them."""
_EXTENSIONS: dict[str, frozenset[str]] = {
    "xml": frozenset({"xml"}),
    "json": frozenset({"json"}),
    "pdf": frozenset({"pdf"}),
    "png": frozenset({"png"}),
    "jpeg": frozenset({"jpg", "jpeg"}),
    "docx": frozenset({"docx"}),
    "xlsx": frozenset({"xlsx"}),
    "odt": frozenset({"odt"}),
    "ods": frozenset({"ods"}),
    "csv": frozenset({"csv", "tsv"}),
    "txt": frozenset({"txt", "text", "csv", "tsv"}),
}
_KINDS_BY_CONTAINER = {
    ContainerKind.XLSX: "xlsx",
    ContainerKind.DOCX: "docx",
    ContainerKind.ODS: "ods",
    ContainerKind.ODT: "odt",
}
_EXECUTABLE_STARTS = (
    b"MZ",
    b"\x7fELF",
    b"#!",
    b"\xca\xfe\xba\xbe",
    b"\xcf\xfa\xed\xfe",
    b"\xfe\xed\xfa",
    b"\x00asm",
)
_MARKUP = re.compile(
    rb"<\s*(!doctype\s+html|html|head|body|script|iframe|svg|\?xml|\?php|!doctype\s+svg)\b", re.IGNORECASE
)
_HTML = re.compile(rb"<\s*(!doctype\s+html|html|head|body|script|iframe|svg)\b", re.IGNORECASE)
_HEIC_BRANDS = frozenset({b"heic", b"heix", b"hevc", b"hevx", b"heim", b"heis", b"mif1", b"msf1", b"avif"})
_PDF_END = 2048
_PDF_NAME = rb"(?![A-Za-z0-9])"
_PDF_ACTIVE = re.compile(
    rb"/(JavaScript|JS|Launch|SubmitForm|ImportData|RichMedia|GoToE|XFA|EmbeddedFiles?)" + _PDF_NAME
)
_PDF_ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
_PDF_STREAM = re.compile(rb"\bstream\r?\n(.*?)endstream", re.DOTALL)
_PDF_OBJECTS_BYTES = 32 * MEBIBYTE


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an upload is. When ``accepted`` is false, ``code`` and ``sentence`` say why and what to do."""

    accepted: bool
    name: str
    kind: str
    mime_type: str
    size: int
    code: str = ""
    sentence: str = ""
    warnings: tuple[str, ...] = ()


class _RefusedError(Exception):
    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code, self.sentence = code, sentence


def _broken() -> _RefusedError:
    return _RefusedError(
        "broken", "Ce fichier est abîmé ou vide. Enregistrez-le de nouveau, puis déposez-le."
    )


def inspect_upload(
    name: str,
    content: bytes | BinaryIO,
    *,
    max_bytes: int = DEFAULT_MAX_BYTES,
    allowed: Iterable[str] = tuple(MIME_TYPES),
) -> Verdict:
    """Judge a file given by its bytes or by a binary stream (read up to the limit, then rewound if possible).

    ``allowed`` holds kinds of :data:`MIME_TYPES`, or of :data:`DATA_TYPES`.
    """
    shown = safe_name(name)
    data = _read(content, max_bytes)
    kind, wanted = "", set(allowed)
    try:
        _check_size(data, max_bytes)
        data_kind = extension_of(shown)
        if data_kind in wanted & DATA_TYPES.keys() and _is_data(data, data_kind):
            return Verdict(
                accepted=True,
                name=shown,
                kind=data_kind,
                mime_type=DATA_TYPES[data_kind],
                size=len(data),
            )
        kind, warnings = _identify(data, shown)
        if kind not in wanted:
            raise _RefusedError(
                "not_allowed",
                f"Ce type de fichier n’est pas attendu ici. Déposez un fichier {_listed(allowed)}.",
            )
        _check_extension(kind, shown)
    except _RefusedError as refusal:
        return Verdict(
            accepted=False,
            name=shown,
            kind=kind,
            mime_type="",
            size=len(data),
            code=refusal.code,
            sentence=refusal.sentence,
        )
    if kind == "txt" and extension_of(shown) in {"csv", "tsv"}:
        kind = "csv"
    return Verdict(
        accepted=True, name=shown, kind=kind, mime_type=MIME_TYPES[kind], size=len(data), warnings=warnings
    )


def _read(content: bytes | BinaryIO, max_bytes: int) -> bytes:
    if isinstance(content, bytes):
        return content
    pieces, total = [], 0
    while total <= max_bytes and (piece := content.read(min(MEBIBYTE, max_bytes + 1 - total))):
        pieces.append(piece)
        total += len(piece)
    if content.seekable():
        content.seek(0)
    return b"".join(pieces)


def _listed(allowed: Iterable[str]) -> str:
    kinds = list(allowed)
    names = {
        "jpeg": "JPEG",
        "docx": "Word (.docx)",
        "xlsx": "Excel (.xlsx)",
        "odt": ".odt",
        "ods": ".ods",
        "txt": "texte",
        "xml": "XML (volet de synthèse)",
        "json": "JSON (FHIR)",
    }
    shown = [names.get(kind, kind.upper()) for kind in kinds]
    return " ou ".join(filter(None, (", ".join(shown[:-1]), shown[-1]))) if shown else "prévu"


def _check_size(data: bytes, max_bytes: int) -> None:
    if not data:
        raise _RefusedError(
            "empty",
            "Ce fichier est vide. Vérifiez qu’il s’ouvre sur votre poste, puis déposez-le de nouveau.",
        )
    if len(data) > max_bytes:
        raise _RefusedError(
            "too_large",
            f"Ce fichier dépasse {max_bytes / MEBIBYTE:.0f} Mo. Réduisez-le (numérisation en noir et blanc, moins de pages) "
            "ou découpez-le en plusieurs fichiers.",
        )


def _identify(data: bytes, name: str) -> tuple[str, tuple[str, ...]]:
    head = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if data.startswith(_EXECUTABLE_STARTS):
        raise _RefusedError(
            "executable",
            f"Ce fichier est un programme, il est refusé. Déposez un document : {ALLOWED_SENTENCE}.",
        )
    if data.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise _old_office(data)
    if data.startswith(b"PK\x03\x04"):
        return _container(data)
    if data.startswith(b"PK"):
        raise _broken()
    if data.startswith(b"%PDF-"):
        if b"%%EOF" not in data[-_PDF_END:]:
            # Cut short, by a download or a scanner that stopped.
            raise _broken()
        return "pdf", _pdf_warnings(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        _check_pixels(_png_dimensions(data))
        return "png", ()
    if data.startswith(b"\xff\xd8\xff"):
        _check_pixels(_jpeg_dimensions(data))
        return "jpeg", ()
    picture = _other_picture(data)
    if picture:
        raise _RefusedError("other_picture", picture)
    if _MARKUP.match(head):
        raise _RefusedError(
            "markup",
            "Les pages web et les images SVG sont refusées. Imprimez le document en PDF, puis déposez le PDF.",
        )
    if _is_text(data):
        if _MARKUP.search(data[:4096]) and extension_of(name) not in {"txt", "csv", "tsv"}:
            raise _RefusedError(
                "markup", "Les pages web sont refusées. Imprimez le document en PDF, puis déposez le PDF."
            )
        return ("csv" if extension_of(name) in {"csv", "tsv"} else "txt"), ()
    raise _RefusedError("unknown", f"{_what_it_is(data)} Déposez un fichier {ALLOWED_SENTENCE}.")


def _other_picture(data: bytes) -> str:
    """Why a photograph of another format than ours is refused, and how to have it in ours."""
    if data[4:8] == b"ftyp" and data[8:12] in _HEIC_BRANDS:
        return (
            "Cette photo est au format HEIC de l’iPhone. Dans Réglages, Appareil photo, Formats, choisissez "
            "« Le plus compatible » et reprenez-la, ou enregistrez-la en JPEG."
        )
    is_webp = data.startswith(b"RIFF") and data[8:12] == b"WEBP"
    if is_webp or data.startswith((b"GIF87a", b"GIF89a")):
        name = "WebP" if is_webp else "GIF"
        return f"Cette image est au format {name}. Enregistrez-la en JPEG ou en PNG, puis déposez-la."
    return ""


def _is_data(data: bytes, kind: str) -> bool:
    """Whether these bytes begin as XML or JSON do; whoever opens them refuses what is dangerous in them."""
    if not _is_text(data):
        return False
    head = data[:1024].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\x00")
    return head.startswith((b"{", b"[") if kind == "json" else b"<") and not _HTML.match(head)


def _what_it_is(data: bytes) -> str:
    try:
        found = puremagic.from_string(data[:4096])
    except (puremagic.PureError, ValueError):
        return "Ce type de fichier n’est pas reconnu."
    return f"Ce fichier est de type « {str(found).lstrip('.') or 'inconnu'} », qui n’est pas accepté."


def _old_office(data: bytes) -> _RefusedError:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return _RefusedError(
            "encrypted", "Ce fichier est protégé par un mot de passe. Retirez la protection, puis déposez-le."
        )
    return _RefusedError(
        "old_office",
        "Ce fichier est dans l’ancien format d’Office (.doc, .xls, .ppt). "
        "Enregistrez-le en .docx, .xlsx ou PDF, puis déposez-le.",
    )


def _container(data: bytes) -> tuple[str, tuple[str, ...]]:
    try:
        container = open_container(data)
    except ContainerError as fault:
        raise _RefusedError(fault.code, fault.sentence) from fault
    kind = _KINDS_BY_CONTAINER.get(container.kind)
    if kind is None:
        raise _RefusedError(
            "archive",
            "Les archives (ZIP) et les présentations sont refusées. Déposez chaque document séparément, ou en PDF.",
        )
    if container.has_macros:
        raise _RefusedError(
            "macros",
            f"Ce fichier contient des macros : il est refusé. Enregistrez-le en « .{kind} » sans macros, puis déposez-le.",
        )
    if container.has_external_links:
        return kind, (
            "Ce fichier contient des liens vers d’autres fichiers : seules les valeurs enregistrées sont lues.",
        )
    return kind, ()


def _pdf_objects(data: bytes) -> bytes:
    """The dictionaries of a PDF: what lies outside streams, and what object streams compress.

    Page contents and images are left out: their bytes would imitate any short name by chance.
    """
    pieces: list[bytes] = []
    place = inflated = 0
    for match in _PDF_STREAM.finditer(data):
        dictionary = data[place : match.start()]
        pieces.append(dictionary)
        place = match.end()
        if b"/ObjStm" in dictionary[-2048:] and inflated < _PDF_OBJECTS_BYTES:
            try:
                content = zlib.decompressobj().decompress(match.group(1), _PDF_OBJECTS_BYTES - inflated)
            except zlib.error:
                continue
            inflated += len(content)
            pieces.append(content)
    pieces.append(data[place:])
    return b"\n".join(pieces)


def _pdf_warnings(data: bytes) -> tuple[str, ...]:
    """Refuse active content; names may be written with hexadecimal escapes (``/J#53``)."""
    plain = _PDF_ESCAPE.sub(lambda match: bytes([int(match.group(1), 16)]), _pdf_objects(data))
    found = _PDF_ACTIVE.search(plain)
    if found and found.group(1) in {b"EmbeddedFile", b"EmbeddedFiles"}:
        active = [match.group(1) for match in _PDF_ACTIVE.finditer(plain)]
        if all(name.startswith(b"EmbeddedFile") for name in active):
            return ("Ce PDF contient des pièces jointes : elles ne seront ni lues ni montrées.",)
    if found:
        raise _RefusedError(
            "active_pdf",
            "Ce PDF contient un script ou une action automatique : il est refusé. "
            "Imprimez-le en PDF (« Imprimer », « Enregistrer au format PDF »), puis déposez le nouveau fichier.",
        )
    if b"/Encrypt" in plain:
        return ("Ce PDF est protégé : son texte ne pourra peut-être pas être relu.",)
    return ()


def _check_pixels(dimensions: tuple[int, int] | None) -> None:
    if dimensions is None or min(dimensions) < 1:
        raise _RefusedError(
            "broken", "Cette image est abîmée. Enregistrez-la de nouveau en PNG ou JPEG, puis déposez-la."
        )
    width, height = dimensions
    if width * height > MAX_PIXELS or max(width, height) > MAX_SIDE:
        raise _RefusedError(
            "huge_image",
            f"Cette image est trop grande ({width} × {height} points). Réduisez-la ou numérisez-la à 200 points par pouce.",
        )


def _png_dimensions(data: bytes) -> tuple[int, int] | None:
    if len(data) < 24 or data[12:16] != b"IHDR":
        return None
    width, height = struct.unpack(">II", data[16:24])
    return int(width), int(height)


def _jpeg_dimensions(data: bytes) -> tuple[int, int] | None:
    place = 2
    while place + 9 < len(data):
        if data[place] != 0xFF:
            return None
        marker = data[place + 1]
        if marker == 0xFF:
            place += 1
            continue
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", data[place + 5 : place + 9])
            return int(width), int(height)
        if marker in (0xD8, 0x01) or 0xD0 <= marker <= 0xD7:
            place += 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if length < 2:
            return None
        place += 2 + length
    return None


def _is_text(data: bytes) -> bool:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            data[: len(data) // 2 * 2].decode("utf-16")
        except UnicodeDecodeError:
            return False
        return True
    sample = data[: 256 * 1024]
    if b"\x00" in sample:
        return _is_bare_utf16(sample)
    controls = sum(sample.count(bytes([code])) for code in range(32) if code not in (9, 10, 12, 13, 26, 27))
    return controls * 200 <= len(sample)


def _is_bare_utf16(sample: bytes) -> bool:
    """Whether these are two-byte characters without the mark that usually opens them, as some software exports."""
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[first::2].count(0)
        if zeros * 10 >= 4 * len(sample) / 2 and sample.count(0) == zeros:
            try:
                text = codecs.getincrementaldecoder(encoding)().decode(sample)
            except UnicodeDecodeError:
                return False
            return all(char >= " " or char in "\t\r\n" for char in text)
    return False


def _check_extension(kind: str, name: str) -> None:
    extension = extension_of(name)
    if extension in _EXTENSIONS[kind] or (kind == "csv" and extension == "txt"):
        return
    if not extension:
        raise _RefusedError(
            "no_extension",
            f"Le nom de ce fichier n’a pas d’extension. Renommez-le en « {name}.{_usual(kind)} ».",
        )
    raise _RefusedError(
        "mismatch",
        f"Le nom se termine par « .{extension} » mais le contenu est de type {_listed([kind])}. "
        f"Renommez le fichier en « .{_usual(kind)} » si c’est bien ce document, puis déposez-le.",
    )


def _usual(kind: str) -> str:
    return "jpg" if kind == "jpeg" else kind
