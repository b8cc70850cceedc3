"""What an entry may be: its dates, its section, what it needs."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Protocol

from maisonnee.domains.patients.enums import Section
from maisonnee.domains.records.enums import RESERVED_SECTIONS, SECTION_OF_KIND, DueState, EntryKind
from maisonnee.domains.records.rules import catalogue
from maisonnee.kernel.refusals import Refusal


def section_of(kind: EntryKind, item: str, wanted: str = "") -> Section:
    """Return the section of an entry: that of its kind or act, or the more reserved one its author wants.

    Raises `Refusal` `records.section_of_another_kind`.
    """
    act = catalogue.ACTS.get(item)
    usual = act.section if act is not None and kind is EntryKind.ACT else SECTION_OF_KIND[kind]
    if not wanted or wanted == usual:
        return usual
    section = Section(wanted)
    if section not in RESERVED_SECTIONS and section is not SECTION_OF_KIND[kind]:
        raise Refusal("records.section_of_another_kind", field="section")
    return section


def check_dates(
    *,
    happened_on: date,
    today: date,
    born_on: date,
    died_on: date | None = None,
    ends_on: date | None = None,
    next_due_on: date | None = None,
) -> None:
    """Raise `Refusal` when the dates of an entry cannot be."""
    if happened_on > today:
        raise Refusal("records.in_the_future", field="happened_on")
    if happened_on < born_on:
        raise Refusal("records.before_birth", field="happened_on", born_on=born_on)
    if died_on is not None and happened_on > died_on:
        raise Refusal("records.after_death", field="happened_on", died_on=died_on)
    if ends_on is not None and ends_on < happened_on:
        raise Refusal("records.ends_before_it_begins", field="ends_on")
    if next_due_on is not None and next_due_on <= happened_on:
        raise Refusal("records.due_before_it_happened", field="next_due_on")
    if next_due_on is not None and next_due_on.year > today.year + 20:
        raise Refusal("records.due_too_far", field="next_due_on")


def due_state(next_due_on: date | None) -> DueState:
    return DueState.NONE if next_due_on is None else DueState.OPEN


class Shared(Protocol):
    """What says who reads an entry: its section, its author, and whom the author keeps it to, if so."""

    @property
    def section(self) -> str: ...

    @property
    def author_id(self) -> uuid.UUID: ...

    @property
    def restricted_to(self) -> Sequence[uuid.UUID] | None: ...


def is_known_to_readers_of(entry: Shared, other: Shared) -> bool:
    """Tell whether whoever reads another entry reads this one too, as far as sections and restrictions go.

    One that is not known to them changes nothing that they see: a due date closed, or a rise counted from it, would
    tell that it exists.
    """
    if entry.section != other.section:
        return False
    if entry.restricted_to is None:
        return True
    if other.restricted_to is None:
        return False
    return {other.author_id, *other.restricted_to} <= {entry.author_id, *entry.restricted_to}
