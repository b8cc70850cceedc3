"""A working list: its words, its rows, how it is narrowed, what is added to the rows shown. `worklists` holds them."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.records.enums import RecordPermission
from maisonnee.domains.records.queries import lists as queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.access.enums import Permission
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing

if TYPE_CHECKING:
    from maisonnee.domains.patients.models import Patient
    from maisonnee.domains.records.models import Entry

PAGE_SIZE = 40


@dataclass(frozen=True)
class Row:
    """A line of a list: `ticked` is what its box sends; `entries` are those it shows something of."""

    ticked: uuid.UUID
    patient: Patient
    entry: Entry | None = None
    test: Entry | None = None
    dues: int = 0
    is_ill: bool = False
    is_pending: bool = False
    entries: Sequence[Entry] = field(default=())


Given = Mapping[str, Any]
Enrich = Callable[[Actor, Sequence[Any], Given], list[Row]]


@dataclass(frozen=True)
class WorkList:
    """A list: its words, its rows for an actor, its columns and filters, what is added to the rows shown.

    `is_of_entries`: a line is a fact to act on; else a patient. `words` says what depends on the filters.
    """

    key: str
    title: str
    about: str
    icon: str
    noun: str
    empty: str
    rows: Callable[[Actor, Given], Any]
    enrich: Enrich
    columns: Sequence[Column[Any]]
    filters: Callable[[Actor], list[Filter[Any]]]
    exported: Sequence[tuple[str, Callable[[Row, Actor], Any]]]
    sort: str = "nom"
    is_of_entries: bool = False
    permission: Permission = RecordPermission.USE_LISTS
    defaults: Callable[[Actor], dict[str, str]] = field(default=lambda actor: {})
    words: Callable[[Actor], str] = field(default=lambda actor: "")

    @property
    def row_template(self) -> str:
        return f"records/lists/_row_{self.key.replace('-', '_')}.html"

    @property
    def place(self) -> str:
        """Where the readings say the list was read."""
        return f"list_{self.key}"


def given_of(request: Request) -> Given:
    """What narrows the list: typed and chosen arrive by POST, a link only holds what was chosen."""
    return request.POST if request.method == "POST" else request.GET


def listing_of(request: Request, work: WorkList) -> Listing[Any]:
    """Return one page of a list, as it is narrowed."""
    actor = request.actor
    found: Listing[Any] = Listing(
        request,
        work.rows(actor, given_of(request)),
        columns=work.columns,
        sort=work.sort,
        filters=work.filters(actor),
        search=_found_in_entries(actor) if work.is_of_entries else patient_queries.found_by,
        size=PAGE_SIZE,
        private=True,
    )
    usual = work.defaults(actor)
    found.filters = [
        Filter(f.key, f.label, f.choices, f.apply, f.value or usual.get(f.key, ""), f.is_day)
        for f in found.filters
    ]
    return found


def _found_in_entries(actor: Actor) -> Callable[[Any, str], Any]:
    def found(rows: Any, text: str) -> Any:
        patients = patient_queries.found_by(queries.care_list(actor=actor), text)
        return queries.of_patients(rows, patients)

    return found
