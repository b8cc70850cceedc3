"""What may leave a record, for whom, for how long.

For the patient (code de la santé publique, art. L1111-7): every formalised piece of information on their health, hence
every entry that stands, whatever the team's grid. The grid and an author's restriction bind the professionals: whoever
hands the export over gives what they read themselves, and the export names the professions to ask for the rest, said
from the grid alone, so that it reveals nothing of what the other parts hold (docs/adr/0006).

For a colleague outside the care team (art. L1110-4): the patient's prior consent, collected by any means and recorded.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, timedelta

from maisonnee.domains.patients.rules.sharing import Grid, Part
from maisonnee.kernel.refusals import Refusal

SHARE_DAYS = (1, 7, 30)
"""How long a link may live, in days (our choice)."""
CODES_IN_A_ROW = 5
ROW_MINUTES = 15
CODES_BEFORE_CLOSING = 20
"""Wrong codes: after five, fifteen minutes of rest; after twenty, the link is closed for good."""
PACK_DAYS = 4
"""Days a pack covers, its own included: a night's pack is enough for a long week-end."""
PACK_KEPT_DAYS = 7
DUE_WITHIN_DAYS = 7
"""Without a planned visit, the patients with something due this week make the pack."""


def check_request(*, asked_on: date, today: date) -> None:
    """Raise `Refusal` when a request cannot have been made that day."""
    if asked_on > today:
        raise Refusal("records.asked_in_future", field="asked_on")


def check_share(
    *, parts: Collection[str], offered: Collection[str], consent_on: date, today: date, days: int
) -> None:
    """Raise `Refusal` unless a part that the giver reads is chosen, with a consent given, for a known time."""
    if consent_on > today:
        raise Refusal("records.consent_in_future", field="consent_on")
    if not parts:
        raise Refusal("records.no_part_chosen", field="parts")
    if not set(parts) <= set(offered):
        raise Refusal("records.part_not_read", field="parts")
    if days not in SHARE_DAYS:
        raise Refusal("records.share_too_long", field="days")


def groups_to_ask(
    *, reader_group: str, present: Iterable[str], grid: Grid, parts: Iterable[Part]
) -> list[str]:
    """Return the professions of a care team that read parts closed to a reader: whom to ask for the rest.

    From the grid only, whatever the record holds and whatever the patient or an author keeps.
    """
    closed = [part for part in parts if not grid.opens(reader_group, part)]
    others = dict.fromkeys(group for group in present if group != reader_group)
    return [group for group in others if any(grid.opens(group, part) for part in closed)]


def last_day(first: date) -> date:
    """Return the last day a pack covers."""
    return first + timedelta(days=PACK_DAYS - 1)
