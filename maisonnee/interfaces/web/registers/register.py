"""What a register is: the words, the permissions, and the queries and operations its pages call."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Generic, TypeVar

from django.db.models import Model, Q, QuerySet
from django.urls import reverse

from maisonnee.foundation.access.enums import Permission
from maisonnee.foundation.files.models import Attachment
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter
from maisonnee.interfaces.web.navigation import may_open
from maisonnee.interfaces.web.registers.forms import RegisterForm
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal
from maisonnee.kernel.years import YearRows

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Fact:
    """A line of a detail page: what it says, and its value (text, number, date, yes or no)."""

    label: str
    value: Any


@dataclass(frozen=True, kw_only=True)
class Words:
    """What the pages of a register say."""

    title: str
    noun: str
    add: str
    added: str
    effect: str
    empty_title: str
    empty_text: str
    notice: str = ""


@dataclass(frozen=True)
class Section:
    """The registers gathered under one entry of the navigation, and its tabs (label, URL name)."""

    title: str
    tabs: Sequence[tuple[str, str]]

    def shown_tabs(self, request: Request, current: str) -> list[dict[str, Any]]:
        """Return the tabs the person opens, with the one of the page."""
        return [
            {"label": label, "url": reverse(name), "is_current": name == current}
            for label, name in self.tabs
            if may_open(request, name)
        ]


@dataclass(frozen=True, kw_only=True)
class Register(Generic[M]):
    """A register and its pages. `key` names them (`protocols:add_pathway`), `path` is their address.

    `rows(actor=)`, `one(actor=, row_id=)`, `files(actor=, row=)` and `in_year(actor=, year=)` are queries;
    `create(actor=, facts=)`, `change(actor=, row=, version=, facts=)`, `end(actor=, row=, version=, on=)`,
    `attach(actor=, row=, name=, data=, title=)` and `withdraw(actor=, attachment=, reason=)` operations.
    `panels(request, row)` gives what a `detail_template` of the register's own shows besides.
    """

    namespace: str
    key: str
    path: str
    section: Section
    words: Words
    see: Permission
    manage: Permission
    rows: Callable[..., QuerySet[M]]
    one: Callable[..., M]
    files: Callable[..., QuerySet[Attachment]]
    columns: Sequence[Column[M]]
    sort: str
    form: type[RegisterForm]
    facts: Callable[[M], Sequence[Fact]]
    change: Callable[..., Any]
    attach: Callable[..., Attachment]
    withdraw: Callable[..., Attachment]
    attach_permission: Permission
    create: Callable[..., M] | None = None
    add_url_name: str = ""
    end: Callable[..., Any] | None = None
    in_year: Callable[..., YearRows[M]] | None = None
    filters: Callable[[dt.date], Sequence[Filter[M]]] | None = None
    panels: Callable[[Request, M], Mapping[str, Any]] = field(default=lambda request, row: {})
    detail_template: str = "registers/detail.html"

    def url(self, name: str, *arguments: Any) -> str:
        """Return the address of one of the register's pages."""
        return reverse(f"{self.namespace}:{name}", args=arguments)

    @property
    def list_name(self) -> str:
        return f"{self.namespace}:{self.key}_list"

    def list_url(self) -> str:
        return reverse(self.list_name)

    def detail_url(self, row: Any) -> str:
        """Return the address of a row, given itself or its key."""
        return self.url(self.key, getattr(row, "pk", row))

    def add_url(self, request: Request) -> str:
        """Return the address of the form that adds a row, or nothing when the person may not."""
        if not request.actor.may(self.manage):
            return ""
        return reverse(self.add_url_name or f"{self.namespace}:add_{self.key}")


@dataclass(frozen=True)
class YearStatus:
    """Whether a row counts for a year: the words of the list, the sentence of the detail, the tone."""

    words: str
    sentence: str
    tone: str


def chosen_year(request: Request) -> int:
    """Return the year of the address (`?annee=2025`), or the current one."""
    today = request.actor.today
    asked = request.GET.get("annee", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else today.year
    return year if 2015 <= year <= today.year + 1 else today.year


def year_status(rows: YearRows[Any], row: Model) -> YearStatus:
    """Tell whether a row counts for the year of `rows`, and why not."""
    if row in rows.counted:
        return YearStatus("compte", f"Compte pour {rows.year}.", "good")
    reason = rows.reason(row)
    if reason is not None:
        return YearStatus("ne compte pas", said(reason), "warn")
    return YearStatus("hors période", f"N’est pas en cours en {rows.year}.", "")


def said(code: str) -> str:
    """Return the sentence of a reason."""
    return sentence(Refusal(code))


def written(value: Any, today: dt.date) -> str:
    """Write a value of a list or of a detail page in French."""
    if value is None or value == "":
        return formats.NOTHING
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, dt.date):
        return formats.day(value, today)
    if isinstance(value, dt.time):
        return formats.hour(value)
    if isinstance(value, int | Decimal):
        return formats.number(value)
    return str(value)


def period_filters(today: dt.date) -> Sequence[Filter[Any]]:
    """Return the filter of rows with `starts_on` and `ends_on`: under way, over, to come."""

    def narrowed(rows: QuerySet[Any], value: str) -> QuerySet[Any]:
        if value == "encours":
            return rows.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=today), starts_on__lte=today)
        if value == "avenir":
            return rows.filter(starts_on__gt=today)
        return rows.filter(ends_on__lt=today)

    choices = [("encours", "En cours"), ("avenir", "À venir"), ("fini", "Terminé")]
    return [Filter("etat", "État", choices, narrowed)]


def period_facts(row: Any) -> list[Fact]:
    """Return the two days of a row in force from a day to a day."""
    ends_on = row.ends_on if row.ends_on is not None else "toujours en cours"
    return [Fact("Depuis le", row.starts_on), Fact("Jusqu’au", ends_on)]
