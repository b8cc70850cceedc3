"""The first page of a group of registers: what counts this year, and what is missing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render

from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.registers.register import Register, Section, chosen_year, said
from maisonnee.kernel.years import YearRows


@dataclass(frozen=True)
class Line:
    """A row of a card: where it leads, its name, why it does not count."""

    url: str
    title: str
    reason: str = ""


@dataclass(frozen=True)
class Card:
    """A register on the first page of its section."""

    register: Register[Any]
    rows: YearRows[Any]
    lines: list[Line]
    add_url: str
    list_url: str


def card(request: Request, register: Register[Any], year: int) -> Card:
    """Return a register's card for a year. The register must say what counts in a year."""
    if register.in_year is None:
        raise ValueError(f"{register.key} does not count by year")
    rows = register.in_year(actor=request.actor, year=year)
    lines = [Line(register.detail_url(row), str(row)) for row in rows.counted]
    lines += [Line(register.detail_url(left.row), str(left.row), said(left.code)) for left in rows.left_out]
    return Card(register, rows, lines, register.add_url(request), register.list_url())


def landing(
    request: Request,
    *,
    section: Section,
    current: str,
    registers: Sequence[Register[Any]],
    template: str = "registers/landing.html",
    **context: Any,
) -> HttpResponse:
    """Show the first page of a section, one card by register the person may open."""
    year = chosen_year(request)
    return render(
        request,
        template,
        {
            "page_title": section.title,
            "tabs": section.shown_tabs(request, current),
            "section": section,
            "year": year,
            "cards": [
                card(request, register, year) for register in registers if request.actor.may(register.see)
            ],
            **context,
        },
    )
