"""Finds the header row under titles and blank lines, and gives every column a distinct name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from maisonnee.interop.spreadsheets.tables import Row
from maisonnee.interop.spreadsheets.vocabulary import is_known_header

LOOKED_AT = 40
_VALUE = re.compile(r"^[\s\d.,/:€%+\-()]+$|@.+\.|^\d{1,4}[-/]\d{1,2}[-/]\d{1,4}")


def find_header(rows: Sequence[Row]) -> int | None:
    """Place of the header among the first non-blank rows; ``None`` when the file starts with data.

    A header is as wide as the table, holds words rather than values, and none twice; known words win.
    """
    head = rows[:LOOKED_AT]
    widths = [sum(1 for cell in row.cells if cell) for row in head]
    if not widths:
        return None
    widest = max(widths)
    usual = Counter(widths).most_common(1)[0][0]
    best: tuple[float, int] | None = None
    for place, row in enumerate(head):
        filled = [cell for cell in row.cells if cell]
        known = sum(1 for cell in filled if is_known_header(cell))
        wide_enough = len(filled) >= max(1, 0.6 * min(widest, max(usual, 1)))
        if not wide_enough and known < 2:
            continue
        values = sum(1 for cell in filled if _VALUE.search(cell))
        if values > 0.34 * len(filled) or any(len(cell) > 200 for cell in filled):
            continue
        distinct = len({cell.casefold() for cell in filled}) / len(filled)
        score = known / len(filled) * 3 + distinct + 0.5 * len(filled) / widest - values / len(filled)
        if best is None or score > best[0] + 0.5:
            best = (score, place)
    if best is None:
        return None
    return None if is_all_data(head, best[1]) else best[1]


def is_all_data(rows: Sequence[Row], place: int) -> bool:
    """Whether the supposed header looks like the rows below: no known word, and a value where they have values."""
    header = rows[place].cells
    if any(is_known_header(cell) for cell in header):
        return False
    below = [row.cells for row in rows[place + 1 : place + 11]]
    if not below:
        return any(_VALUE.search(cell) for cell in header if cell)
    same = 0
    for column, cell in enumerate(header):
        values = sum(1 for cells in below if column < len(cells) and _VALUE.search(cells[column]))
        if cell and _VALUE.search(cell) and values >= len(below) / 2:
            same += 1
    return same > 0


def name_columns(cells: Sequence[str], width: int, warnings: list[str]) -> tuple[str, ...]:
    """Distinct names: « Colonne 3 » for a missing one, « Nom (2) » for a repeated one, each said in ``warnings``."""
    names: list[str] = []
    taken: set[str] = set()
    for number in range(width):
        name = " ".join(cells[number].split()) if number < len(cells) else ""
        if not name:
            name = f"Colonne {number + 1}"
            warnings.append(f"La colonne {number + 1} n’a pas de titre : elle est appelée « {name} ».")
        shown, count = name, 1
        while shown.casefold() in taken:
            count += 1
            shown = f"{name} ({count})"
        if count > 1:
            warnings.append(
                f"Le titre « {name} » figure plusieurs fois : la colonne {number + 1} est appelée « {shown} »."
            )
        taken.add(shown.casefold())
        names.append(shown)
    return tuple(names)
