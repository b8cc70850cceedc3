"""Guesses which column holds what, from titles and from what the cells look like."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from maisonnee.interop.spreadsheets import values
from maisonnee.interop.spreadsheets.vocabulary import MEMBER_TARGETS, PATIENT_TARGETS, plain

__all__ = ["LEAST_CONFIDENCE", "MEMBER_TARGETS", "PATIENT_TARGETS", "Guess", "guess_mapping"]

LEAST_CONFIDENCE = 0.4
_Parser = Callable[[str], tuple[object, str]]
_PARSERS: dict[str, _Parser] = {
    "birth_on": values.parse_date,
    "died_on": values.parse_date,
    "last_seen_on": values.parse_date,
    "joined_on": values.parse_date,
    "left_on": values.parse_date,
    "sex": values.parse_sex,
    "ins": values.parse_ins,
    "rpps": values.parse_rpps,
    "treating_doctor_rpps": values.parse_rpps,
    "adeli": values.parse_adeli,
    "am_number": values.parse_am_number,
    "email": values.parse_email,
    "phone": values.parse_phone,
    "postcode": values.parse_postcode,
    "birth_place_code": values.parse_insee_code,
    "activity_share": values.parse_share,
    "ald": values.parse_ald,
    "coverage": values.parse_coverage,
}
_TELLING = frozenset({"ins", "rpps", "email", "birth_on", "phone"})


@dataclass(frozen=True, slots=True)
class Guess:
    """The column proposed for a target, with a confidence from 0 to 1."""

    header: str
    confidence: float


def guess_mapping(
    headers: Sequence[str],
    targets: Mapping[str, Iterable[str]],
    samples: Sequence[Sequence[str]] = (),
) -> dict[str, Guess]:
    """Propose one column for each target, never the same column twice.

    ``targets`` maps a target to the titles it is known by, the surest first (:data:`PATIENT_TARGETS`,
    :data:`MEMBER_TARGETS`); ``samples`` are some rows, which confirm or contradict a title. A target without a
    likely column is absent from the answer.
    """
    scored: list[tuple[float, int, int, str]] = []
    for order, (target, words) in enumerate(targets.items()):
        known = [plain(word) for word in words]
        for column, header in enumerate(headers):
            score = _title_score(plain(header), known)
            score = _weighed(score, target, [row[column] for row in samples if column < len(row)])
            if score >= LEAST_CONFIDENCE:
                scored.append((score, -order, -column, target))
    chosen: dict[str, Guess] = {}
    taken: set[int] = set()
    for score, _order, column, target in sorted(scored, reverse=True):
        if target not in chosen and -column not in taken:
            chosen[target] = Guess(headers[-column], round(score, 2))
            taken.add(-column)
    return chosen


def _title_score(title: str, known: Sequence[str]) -> float:
    if not title or not known:
        return 0.0
    if title in known:
        return 1.0 - 0.2 * known.index(title) / len(known)
    best = 0.0
    words = set(title.split())
    for synonym in known:
        parts = set(synonym.split())
        if len(parts) > 1 and parts <= words:
            best = max(best, 0.5 + 0.3 * len(parts) / len(words))
        elif len(parts) == 1 and parts <= words and len(synonym) > 2:
            best = max(best, 0.3 + 0.3 / len(words))
        elif len(synonym) > 4 and synonym.replace(" ", "") == title.replace(" ", ""):
            best = max(best, 0.9)
    return best


def _weighed(score: float, target: str, cells: Sequence[str]) -> float:
    """Raise or lower a score by the share of cells that read as the target wants."""
    parser = _PARSERS.get(target)
    filled = [cell for cell in cells if not values.is_missing(cell)][:50]
    if parser is None or not filled:
        return score
    readable = sum(1 for cell in filled if not (result := parser(cell))[1] or result[0] is not None) / len(
        filled
    )
    if score == 0.0:
        # no title says so: only a form nothing else has is convincing
        return (
            0.5 * readable
            if target in _TELLING and readable > 0.9 and len(filled) >= 3 and target != "birth_on"
            else 0.0
        )
    return score * (0.3 + 0.7 * readable)
