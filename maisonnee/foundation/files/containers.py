"""Looks inside ZIP containers (XLSX, DOCX, ODS…) without trusting what they declare.

Every entry is inflated with a bound, in our own loop: sizes written in the directory are claims, not facts. What is
handed to a parser afterwards is a clean container that holds only the verified XML parts.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

MEBIBYTE = 1024 * 1024
_CHUNK = 256 * 1024
_LOCAL_HEADER = 30
_XML_SUFFIXES = (".xml", ".rels")
_NESTED_SUFFIXES = (
    ".zip",
    ".7z",
    ".rar",
    ".gz",
    ".tar",
    ".bz2",
    ".xz",
    ".jar",
    ".exe",
    ".dll",
    ".js",
    ".vbs",
)
_MACRO_PARTS = re.compile(r"(^|/)(vbaproject\.bin|vbadata\.xml|macrosheets/|basic/|scripts/)", re.IGNORECASE)


class ContainerKind(Enum):
    """What the container is, from the parts it holds (never from its name)."""

    XLSX = "xlsx"
    DOCX = "docx"
    PPTX = "pptx"
    ODS = "ods"
    ODT = "odt"
    ODP = "odp"
    OTHER = "zip"


_OPEN_DOCUMENT = {
    b"application/vnd.oasis.opendocument.spreadsheet": ContainerKind.ODS,
    b"application/vnd.oasis.opendocument.text": ContainerKind.ODT,
    b"application/vnd.oasis.opendocument.presentation": ContainerKind.ODP,
}
_OFFICE_PARTS = {
    "xl/workbook.xml": ContainerKind.XLSX,
    "word/document.xml": ContainerKind.DOCX,
    "ppt/presentation.xml": ContainerKind.PPTX,
}


class ContainerError(Exception):
    """The container is refused. ``code`` is stable; the message is a French sentence that names the remedy."""

    def __init__(self, code: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class ContainerLimits:
    """Bounds of what is inflated. The ratio only matters above ``ratio_floor`` bytes: small files compress well."""

    entries: int = 2_000
    total_bytes: int = 160 * MEBIBYTE
    entry_bytes: int = 120 * MEBIBYTE
    ratio: int = 300
    ratio_floor: int = 8 * MEBIBYTE


DEFAULT_LIMITS = ContainerLimits()


@dataclass(frozen=True, slots=True)
class Container:
    """A verified container. ``parts`` maps the name of every XML part to its inflated bytes."""

    kind: ContainerKind
    names: tuple[str, ...]
    parts: dict[str, bytes]
    inflated_bytes: int
    has_macros: bool
    has_external_links: bool

    def repacked(self) -> bytes:
        """A new, uncompressed container with the verified XML parts only, safe to hand to a parser."""
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
            for name, data in self.parts.items():
                archive.writestr(zipfile.ZipInfo(name), data)
        return target.getvalue()


def _broken(detail: str) -> ContainerError:
    return ContainerError(
        "broken",
        f"Ce fichier est abîmé ou incomplet ({detail}). Ouvrez-le, enregistrez-le de nouveau, puis déposez-le.",
    )


def open_container(data: bytes, limits: ContainerLimits = DEFAULT_LIMITS) -> Container:
    """Verify a ZIP container and keep its XML parts.

    Raises :class:`ContainerError` for a bomb, an encrypted or nested archive, overlapping or escaping entries, an
    XML part with entities, or a damaged file.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        entries = archive.infolist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, EOFError, RuntimeError) as error:
        raise _broken("archive illisible") from error
    _check_directory(entries, len(data), limits)
    parts: dict[str, bytes] = {}
    inflated = 0
    for entry in entries:
        if entry.is_dir():
            continue
        keep = entry.filename.lower().endswith(_XML_SUFFIXES) or entry.filename == "mimetype"
        pieces: list[bytes] = []
        size = 0
        for piece in _inflate(data, entry):
            size += len(piece)
            if size > limits.entry_bytes or inflated + size > limits.total_bytes:
                raise _bomb()
            if size > limits.ratio_floor and size > limits.ratio * max(entry.compress_size, 1):
                raise _bomb()
            if keep:
                pieces.append(piece)
        if size != entry.file_size:
            raise _broken("taille annoncée fausse")
        inflated += size
        if keep:
            content = b"".join(pieces)
            if zlib.crc32(content) != entry.CRC:
                raise _broken("contrôle d’intégrité faux")
            parts[entry.filename] = content
    if inflated > limits.ratio_floor and inflated > limits.ratio * max(len(data), 1):
        raise _bomb()
    _check_xml(parts)
    names = tuple(entry.filename for entry in entries)
    return Container(
        kind=_kind(parts),
        names=names,
        parts=parts,
        inflated_bytes=inflated,
        has_macros=any(_MACRO_PARTS.search(name) for name in names) or _declares_macros(parts),
        has_external_links=_has_external_links(parts),
    )


def _bomb() -> ContainerError:
    return ContainerError(
        "bomb",
        "Ce fichier prend une taille démesurée une fois décompressé : il est refusé. "
        "Enregistrez seulement la feuille utile dans un nouveau fichier, puis déposez-le.",
    )


def _check_directory(entries: list[zipfile.ZipInfo], size: int, limits: ContainerLimits) -> None:
    if len(entries) > limits.entries:
        raise _bomb()
    seen: set[str] = set()
    declared = 0
    for entry in entries:
        name = entry.filename
        if entry.flag_bits & 0x1:
            raise ContainerError(
                "encrypted",
                "Ce fichier est protégé par un mot de passe. Retirez la protection, puis déposez-le.",
            )
        if (
            name in seen
            or name.startswith(("/", "\\"))
            or "\\" in name
            or ".." in name.split("/")
            or ":" in name
        ):
            raise _broken("nom interne interdit")
        seen.add(name)
        if name.lower().endswith(_NESTED_SUFFIXES):
            raise ContainerError(
                "nested",
                f"Ce fichier contient un autre fichier exécutable ou compressé (« {name.rsplit('/', 1)[-1][:60]} ») : il est "
                "refusé. Déposez séparément les documents utiles.",
            )
        if entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise _broken("compression inconnue")
        declared += entry.file_size
    if declared > limits.total_bytes:
        raise _bomb()
    end = 0
    for entry in sorted(entries, key=lambda item: item.header_offset):
        if entry.header_offset < end:  # several entries share the same compressed bytes: a known kind of bomb
            raise _bomb()
        end = entry.header_offset + _LOCAL_HEADER + entry.compress_size
    if end > size:
        raise _broken("fin manquante")


def _inflate(data: bytes, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    header = data[entry.header_offset : entry.header_offset + _LOCAL_HEADER]
    if len(header) < _LOCAL_HEADER or header[:4] != b"PK\x03\x04":
        raise _broken("entrée introuvable")
    start = (
        entry.header_offset
        + _LOCAL_HEADER
        + int.from_bytes(header[26:28], "little")
        + int.from_bytes(header[28:30], "little")
    )
    packed = data[start : start + entry.compress_size]
    if entry.compress_type == zipfile.ZIP_STORED:
        yield packed
        return
    inflater = zlib.decompressobj(-15)
    try:
        while packed and not inflater.eof:
            yield inflater.decompress(packed, _CHUNK)
            packed = inflater.unconsumed_tail
    except zlib.error as error:
        raise _broken("contenu compressé illisible") from error
    if not inflater.eof:
        raise _broken("contenu tronqué")


def _check_xml(parts: dict[str, bytes]) -> None:
    for content in parts.values():
        head = content[:4]
        # Office writes UTF-8. UTF-16 could hide a declaration from the search below.
        if b"\x00" in head or head.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise _broken("encodage interne inattendu")
        if b"<!DOCTYPE" in content or b"<!ENTITY" in content or b"<!doctype" in content:
            raise ContainerError(
                "entities",
                "Ce fichier contient des définitions cachées (entités XML) qu’aucun tableur n’écrit : il est refusé. "
                "Ouvrez-le, recopiez son contenu dans un nouveau fichier, puis déposez celui-ci.",
            )


def _kind(parts: dict[str, bytes]) -> ContainerKind:
    mimetype = parts.get("mimetype")
    if mimetype is not None:
        return _OPEN_DOCUMENT.get(mimetype.strip(), ContainerKind.OTHER)
    if "[Content_Types].xml" in parts:
        for name, kind in _OFFICE_PARTS.items():
            if name in parts:
                return kind
    return ContainerKind.OTHER


def _declares_macros(parts: dict[str, bytes]) -> bool:
    return b"macroEnabled" in parts.get("[Content_Types].xml", b"")


def _has_external_links(parts: dict[str, bytes]) -> bool:
    """Links that fetch data from elsewhere; plain hyperlinks are harmless and common."""
    for name, content in parts.items():
        if "externalLinks/" in name or name == "xl/connections.xml":
            return True
        if name.endswith(".rels") and b'TargetMode="External"' in content:
            targets = re.findall(rb"<Relationship\b[^>]*>", content)
            if any(b"External" in target and b"/hyperlink" not in target for target in targets):
                return True
    return False
