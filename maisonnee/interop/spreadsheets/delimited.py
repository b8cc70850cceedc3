"""CSV and its cousins: encoding, separator and quoting recognised from the bytes."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Iterator

from maisonnee.interop.spreadsheets.tables import Limits, Row, SpreadsheetError

SEPARATORS = (";", ",", "\t", "|")
ENCODING_LABELS = {
    "utf-8": "UTF-8",
    "utf-8-sig": "UTF-8",
    "utf-16": "UTF-16",
    "utf-16-le": "UTF-16",
    "utf-16-be": "UTF-16",
    "cp1252": "Windows-1252",
    "iso8859-15": "ISO-8859-15",
    "mac-roman": "Mac",
    "cp850": "DOS",
}
_FRENCH = frozenset("éèêëàâäîïôöûùüçœæñÉÈÊËÀÂÎÏÔÛÙÇŒ€’‘“”«»–—°²…ÿ\u00a0ºª§")
_MOST_LINES_IN_A_CELL = 40
_UNREADABLE = "\ufffd"
_ACCENTS_BY_DAMAGE = 4
"""Well-formed accents for one damaged byte that make a text UTF-8 all the same."""


def decode(data: bytes) -> tuple[str, str]:
    """Text of a file and the name of its encoding.

    Raises :class:`SpreadsheetError` when the bytes are no text. Among one-byte encodings, the one that gives the most
    French letters wins; Windows-1252 on a tie. A few damaged bytes do not make UTF-8 another encoding: they become
    U+FFFD, to be said to the person (`unreadable`).
    """
    if data.startswith(b"\xef\xbb\xbf"):
        whole = _utf8(data[3:])
        if whole is None:
            raise _not_text()
        return whole, "utf-8-sig"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return _utf16(data, "utf-16")
    if b"\x00" in data:
        head = data[:4096]
        even, odd = head[::2].count(0), head[1::2].count(0)
        if odd > 0.4 * len(head) / 2 and even < odd / 4:
            return _utf16(data, "utf-16-le")
        if even > 0.4 * len(head) / 2 and odd < even / 4:
            return _utf16(data, "utf-16-be")
        raise _not_text()
    whole = _utf8(data)
    if whole is not None:
        return whole, "utf-8"
    accents = Counter(byte for byte in data if byte >= 0x80)
    best, best_score = "cp1252", -1.0e18
    for encoding in ("cp1252", "iso8859-15", "mac-roman", "cp850"):
        score = 0.0
        for byte, count in accents.items():
            char = bytes([byte]).decode(encoding, "replace")
            score += count if char in _FRENCH else (0 if char.isalpha() else -2 * count)
        if score > best_score:
            best, best_score = encoding, score
    return data.decode(best, "replace"), best


def _utf8(data: bytes) -> str | None:
    """The text, or nothing when more than a few bytes do not fit."""
    text = data.decode("utf-8", "replace")
    damaged = text.count(_UNREADABLE)
    accents = sum(char > "\x7f" for char in text) - damaged
    return text if damaged * _ACCENTS_BY_DAMAGE <= accents or not damaged else None


def unreadable(text: str) -> str:
    """Return a sentence naming the lines where characters could not be read, or nothing."""
    if _UNREADABLE not in text:
        return ""
    lines = [number for number, line in enumerate(text.splitlines(), start=1) if _UNREADABLE in line]
    shown = ", ".join(map(str, lines[:10])) + (", …" if len(lines) > 10 else "")
    return (
        f"Des caractères sont illisibles (ligne{'s' if len(lines) > 1 else ''} {shown})\u00a0: "
        "corrigez-les dans votre logiciel, ou vérifiez ces noms après l’import."
    )


def _utf16(data: bytes, encoding: str) -> tuple[str, str]:
    try:
        text = data[: len(data) // 2 * 2].decode(encoding)
    except UnicodeDecodeError as error:
        raise _not_text() from error
    if "\x00" in text:
        raise _not_text()
    return text, encoding


def _not_text() -> SpreadsheetError:
    return SpreadsheetError(
        "not_text",
        "Ce fichier n’est pas un tableau lisible (il contient des octets qui ne sont pas du texte). "
        "Dans votre logiciel, exportez en CSV ou en Excel (.xlsx), puis déposez ce nouveau fichier.",
    )


def guess_separator(text: str) -> str:
    """The separator that cuts the first lines into the steadiest number of columns."""
    first = text[:40].splitlines()[:1]
    if first and first[0].lower().startswith("sep=") and len(first[0]) == 5:
        return first[0][4]
    lines = [line for line in text[:200_000].splitlines()[:120] if line.strip()]
    best, best_score = ";", 0.0
    for separator in SEPARATORS:
        if not any(separator in line for line in lines):
            continue
        try:
            widths = [len(row) for row in csv.reader(lines, delimiter=separator)]
        except csv.Error:
            widths = [line.count(separator) + 1 for line in lines]
        width, count = Counter(widths).most_common(1)[0]
        wide = [item for item in widths if item > 1]
        if width == 1 and wide:
            width, count = Counter(wide).most_common(1)[0]
        score = (count / len(widths)) * (1 + min(width, 20) / 10) if width > 1 else 0.0
        if score > best_score:
            best, best_score = separator, score
    return best


def check_shape(text: str, separator: str, limits: Limits) -> None:
    """Refuse lines no team's file has, before they are cut into cells."""
    longest = max(map(len, text.splitlines()), default=0)
    if longest > limits.line_characters:
        widest = max(line.count(separator) for line in text.splitlines() if len(line) == longest)
        if widest > limits.columns:
            raise too_wide(limits)
        raise SpreadsheetError(
            "long_line",
            "Une ligne de ce fichier est démesurément longue. Vérifiez l’export (retours à la ligne, séparateur), "
            "puis déposez-le de nouveau.",
        )


def too_wide(limits: Limits) -> SpreadsheetError:
    return SpreadsheetError(
        "too_wide",
        f"Ce tableau a plus de {limits.columns} colonnes. Gardez seulement les colonnes utiles, puis déposez-le de nouveau.",
    )


def too_long(limits: Limits) -> SpreadsheetError:
    shown = f"{limits.rows:,}".replace(",", "\u202f")
    return SpreadsheetError(
        "too_long",
        f"Ce tableau a plus de {shown} lignes. Supprimez les lignes vides ou inutiles en bas de la feuille, "
        "ou découpez-le en plusieurs fichiers.",
    )


def rows_of(text: str, separator: str, limits: Limits) -> Iterator[Row]:
    """Non-blank rows with the line where each begins. Raises :class:`SpreadsheetError` while reading."""
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    count = 0
    line = 1
    try:
        for cells in reader:
            started, line = line, reader.line_num + 1
            if started == 1 and len(cells) <= 2 and cells and cells[0].lower().startswith("sep="):
                continue
            stripped = tuple([cell.strip() for cell in cells])
            if not any(stripped):
                continue
            if len(stripped) > limits.columns:
                raise too_wide(limits)
            if line - started > _MOST_LINES_IN_A_CELL:
                raise _open_quote(started)
            count += 1
            if count > limits.rows + 1:
                raise too_long(limits)
            yield Row(started, stripped)
    except csv.Error as error:
        raise _open_quote(line) from error


def _open_quote(line: int) -> SpreadsheetError:
    return SpreadsheetError(
        "open_quote",
        f"Ligne {line} : un guillemet est ouvert et jamais refermé. Corrigez cette ligne, puis déposez le fichier de nouveau.",
    )
