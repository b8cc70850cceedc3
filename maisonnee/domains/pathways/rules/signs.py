"""The signs people tick. Those of frailty come from the source; the team adjusts them, from a day on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.texts import seen

FRAILTY_SIGNS = (
    "Chute",
    "Difficultés inhabituelles à se déplacer",
    "Amaigrissement",
    "Esprit confus",
    "Mauvaise observance des traitements",
)
"""« chute, difficultés inhabituelles à se déplacer, amaigrissement, esprit confus, mauvaise observance des
traitements, etc. » (thesis A. Moyal, ch. 6, L3698–3708). The source lists no sign of depression: it only says that
the sheet is ticked and forwarded (ch. 4, L2164), so the team writes them."""
SOURCE = "thèse A. Moyal, 2021, ch.\u00a06, protocole «\u00a0patients fragiles\u00a0» (MSP 4)"

MOST_SIGNS = 20
LONGEST_SIGN = 120


def read_signs(text: str) -> list[str]:
    """Return the signs typed, one a line, each once. Raises `Refusal`."""
    found = list(dict.fromkeys(line for line in map(seen, text.split("\n")) if line))
    if not found:
        raise Refusal("pathways.no_sign_listed", field="signs")
    if len(found) > MOST_SIGNS:
        raise Refusal("pathways.too_many_signs", field="signs", most=MOST_SIGNS)
    long = next((sign for sign in found if len(sign) > LONGEST_SIGN), None)
    if long is not None:
        raise Refusal("pathways.sign_too_long", field="signs", sign=long[:40], most=LONGEST_SIGN)
    return found


def chosen(offered: Sequence[str], ticked: Iterable[str], text: str) -> list[str]:
    """Return the signs ticked, in the order of the sheet. Raises `Refusal` when nothing at all is said."""
    wanted = set(ticked)
    kept = [sign for sign in offered if sign in wanted]
    if wanted - set(kept):
        raise Refusal("pathways.sign_of_another_sheet", field="signs")
    if not kept and not seen(text):
        raise Refusal("pathways.nothing_ticked", field="signs")
    return kept
