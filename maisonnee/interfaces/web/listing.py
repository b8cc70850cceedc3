"""Lists: search, filters and sort kept in the address, a count, pages by key, and an export."""

from __future__ import annotations

import base64
import json
import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Count, Model, Q, QuerySet, Window
from django.http import HttpResponse

from maisonnee.interfaces.web.forms import FIRST_YEAR, LAST_YEAR
from maisonnee.interfaces.web.http import Request
from maisonnee.interop.spreadsheets import writing as spreadsheets

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Column(Generic[M]):
    """A column: its key in the address, its title, its value in the export, the field it sorts by."""

    key: str
    label: str
    value: Callable[[M], Any]
    order: str | None = None
    numeric: bool = False


@dataclass(frozen=True)
class Filter(Generic[M]):
    """A choice, or a day when `is_day`, that narrows the list; kept in the address under its key."""

    key: str
    label: str
    choices: Sequence[tuple[str, str]]
    apply: Callable[[QuerySet[M], str], QuerySet[M]]
    value: str = field(default="", compare=False)
    is_day: bool = False


class Listing(Generic[M]):
    """One page of a list, from the request's address.

    `rows` comes from a query (already limited to what the actor may see). `sort` is a column key, preceded by
    `-` when descending; columns that sort must not be empty. `search` narrows by the text typed.

    A `private` list holds people's names: what is typed arrives by POST, never in an address, and the key of
    the next page is an identifier alone.

    `whole`, for a long list whose rows are wide: `rows` are then counted and put in order by their keys alone, and
    those of the page are asked of `whole(keys)`, which narrows them to what the actor may see as `rows` does.
    """

    def __init__(
        self,
        request: Request,
        rows: QuerySet[M],
        *,
        columns: Sequence[Column[M]],
        sort: str,
        filters: Sequence[Filter[M]] = (),
        search: Callable[[QuerySet[M], str], QuerySet[M]] | None = None,
        size: int = 50,
        private: bool = False,
        whole: Callable[[list[Any]], QuerySet[M]] | None = None,
    ) -> None:
        given = request.POST if private and request.method == "POST" else request.GET
        self.is_private = private
        self.columns = list(columns)
        self.can_search = search is not None
        self.query = "" if private and given is request.GET else given.get("q", "").strip()[:100]
        self.filters = [
            Filter(f.key, f.label, f.choices, f.apply, value, f.is_day)
            for f in filters
            for value in [_known(f, given.get(f.key, ""))]
        ]
        for chosen in self.filters:
            if chosen.value:
                rows = chosen.apply(rows, chosen.value)
        if search is not None and self.query:
            rows = search(rows, self.query)
        self.sort = self._known_sort(given.get("tri", ""), sort)
        self.is_descending = self.sort.startswith("-")
        self.sort_key = self.sort.removeprefix("-")
        path = next(c.order for c in self.columns if c.key == self.sort_key) or "pk"
        self._all = rows.order_by(*(f"-{p}" if self.is_descending else p for p in (path, "pk")))
        self.total, keys = self._first_keys(size + 1) if whole is not None else (self._all.count(), [])
        key = given.get("apres", "")
        after = self._known_row(key, path) if private else _decoded(key)
        try:
            page = self._all if after is None else self._all.filter(_beyond(path, after, self.is_descending))
        except (ValueError, TypeError, ValidationError):  # a key nobody was given
            after, page = None, self._all
        if whole is None:
            found = list(page[: size + 1])
        else:
            if after is not None:
                keys = list(page.values_list("pk", flat=True)[: size + 1])
            known = {row.pk: row for row in whole(keys)}
            found = [known[key] for key in keys if key in known]
        self.items = found[:size]
        self.is_first_page = after is None
        self.next_key = ""
        if len(found) > size:
            self.next_key = str(self.items[-1].pk) if private else _encoded(self.items[-1], path)
        self.is_narrowed = bool(self.query or any(f.value for f in self.filters))

    def _first_keys(self, most: int) -> tuple[int, list[Any]]:
        """Return how many rows there are and the keys of the first ones, in one reading of the list."""
        rows = self._all.annotate(of=Window(Count("*"))).values_list("pk", "of")[:most]
        keys = list(rows)
        return (keys[0][1] if keys else 0), [key for key, _ in keys]

    def _known_row(self, key: str, path: str) -> tuple[Any, str] | None:
        try:
            value = (
                self._all.model._default_manager.filter(pk=uuid.UUID(key))
                .values_list(path, flat=True)
                .first()
            )
        except ValueError:
            return None
        return None if value is None else (value, key)

    def _known_sort(self, asked: str, default: str) -> str:
        sortable = {column.key for column in self.columns if column.order}
        return asked if asked.removeprefix("-") in sortable else default

    def everything(self) -> list[M]:
        """Return the rows of the whole narrowed list, in order."""
        return list(self._all)

    def exported_rows(self) -> list[list[Any]]:
        """Return the values of the whole narrowed list, column by column."""
        return [[column.value(row) for column in self.columns] for row in self._all]

    def export(self, *, title: str, file_name: str) -> HttpResponse:
        """Return the whole narrowed list as a spreadsheet."""
        sheet = spreadsheets.Sheet(
            name=title,
            columns=[spreadsheets.Column(column.label) for column in self.columns],
            rows=[[_cell(column.value(row)) for column in self.columns] for row in self._all],
        )
        content = spreadsheets.write_workbook([sheet])
        response = HttpResponse(
            content, content_type="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        )
        response.headers["Content-Disposition"] = f'attachment; filename="{file_name}.xlsx"'
        return response


def _cell(value: Any) -> spreadsheets.CellValue:
    plain = value is None or isinstance(value, str | int | Decimal | date | datetime)
    return value if plain else str(value)


def _known(chosen: Filter[Any], value: str) -> str:
    if chosen.is_day:
        return value if parse_day(value) else ""
    return value if value in {key for key, _ in chosen.choices} else ""


def parse_day(text: str) -> date | None:
    """Return the day of an address (`2025-12-31`), or nothing when no form would take it."""
    try:
        day = date.fromisoformat(text) if len(text) == 10 else None
    except ValueError:
        return None
    return day if day is not None and FIRST_YEAR <= day.year <= LAST_YEAR else None


def _beyond(path: str, after: tuple[Any, str], descending: bool) -> Q:
    value, key = after
    way = "lt" if descending else "gt"
    return Q(**{f"{path}__{way}": value}) | Q(**{path: value, f"pk__{way}": key})


def _encoded(row: Model, path: str) -> str:
    value: Any = row
    for part in path.split("__"):
        value = getattr(value, part)
    if isinstance(value, datetime | date):
        value = value.isoformat()
    elif isinstance(value, uuid.UUID | Decimal):
        value = str(value)
    return base64.urlsafe_b64encode(json.dumps([value, str(row.pk)]).encode()).decode().rstrip("=")


def _decoded(text: str) -> tuple[Any, str] | None:
    if not text or len(text) > 500:
        return None
    try:
        value, key = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
        return value, str(uuid.UUID(key))
    except (ValueError, TypeError):
        return None
