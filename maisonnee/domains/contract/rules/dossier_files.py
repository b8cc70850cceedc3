"""Names of the files of a dossier: safe, unique, in the order of the grid, made from our own words.

What people typed (titles, names of files) never becomes a name in the archive.
"""

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

REPORT = "rapport-annuel.pdf"
ANNEXES = "annexes.xlsx"
EXERCISE = "exercice.json"
STATEMENT = "decompte.json"
MANIFEST_JSON = "manifeste.json"
MANIFEST_TEXT = "manifeste.txt"
PROOFS_FOLDER = "preuves"

_EXTENSIONS = {
    "application/pdf": "pdf",
    "image/png": "png",
    "image/jpeg": "jpg",
    "text/csv": "csv",
    "text/plain": "txt",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
}
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class Naming:
    """What names a proof's file: its indicator, the label of what is asked, its content type."""

    indicator: str
    label: str
    content_type: str


def paths_of(proofs: Iterable[Naming]) -> list[str]:
    """The path of each proof in the archive, in the order given: `preuves/B2/01-texte-du-protocole.pdf`."""
    counts: dict[str, int] = {}
    paths = []
    for proof in proofs:
        number = counts.get(proof.indicator, 0) + 1
        counts[proof.indicator] = number
        folder = re.sub(r"[^A-Za-z0-9.]", "", proof.indicator).strip(".") or "autre"
        extension = _EXTENSIONS.get(proof.content_type, "bin")
        paths.append(f"{PROOFS_FOLDER}/{folder}/{number:03d}-{_slug(proof.label)}.{extension}")
    return paths


def _slug(label: str) -> str:
    folded = unicodedata.normalize("NFKD", label.split("(")[0].casefold().replace("œ", "oe"))
    plain = "".join(char for char in folded if not unicodedata.combining(char))
    slug = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return slug[:_LONGEST].rstrip("-") or "piece"
