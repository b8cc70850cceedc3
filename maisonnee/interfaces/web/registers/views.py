"""The pages of a register, built from its description."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.db.models import Model
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import URLPattern, path

from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.registers.forms import EndForm, FileForm, ReasonForm, read_file
from maisonnee.interfaces.web.registers.register import (
    Register,
    chosen_year,
    written,
    year_status,
)

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Cell:
    """A cell of a list as it is shown."""

    label: str
    text: str
    numeric: bool = False
    tone: str = ""


@dataclass(frozen=True)
class ShownRow:
    """A line of a list as it is shown."""

    url: str
    title: str
    cells: list[Cell]


def urls(register: Register[Any]) -> list[URLPattern]:
    """Return the addresses of a register's pages."""
    base, key = register.path, register.key
    patterns = [
        path(f"{base}/", _list(register), name=f"{key}_list"),
        path(f"{base}/<uuid:row_id>/", _detail(register), name=key),
        path(f"{base}/<uuid:row_id>/modifier/", _change(register), name=f"change_{key}"),
        path(f"{base}/<uuid:row_id>/fichier/", _join(register), name=f"join_{key}_file"),
        path(f"{base}/<uuid:row_id>/fichier/<uuid:file_id>/", _file(register), name=f"{key}_file"),
        path(
            f"{base}/<uuid:row_id>/fichier/<uuid:file_id>/retirer/",
            _withdraw(register),
            name=f"withdraw_{key}_file",
        ),
    ]
    if register.create is not None:
        patterns.append(path(f"{base}/ajouter/", _create(register), name=f"add_{key}"))
    if register.end is not None:
        patterns.append(path(f"{base}/<uuid:row_id>/fin/", _end(register), name=f"end_{key}"))
    return patterns


def _list(register: Register[M]) -> Callable[..., Any]:
    @page(Audience.TEAM, permission=register.see)
    def listed(request: Request) -> HttpResponse:
        """The rows of the register, and which count this year."""
        today, year = request.actor.today, chosen_year(request)
        listing: Listing[Any] = Listing(
            request,
            register.rows(actor=request.actor),
            columns=register.columns,
            sort=register.sort,
            filters=register.filters(today) if register.filters else (),
        )
        rows = register.in_year(actor=request.actor, year=year) if register.in_year else None
        if rows is not None:
            listing.columns.append(Column("annee", f"En {year}", lambda row: year_status(rows, row).words))
        if request.GET.get("export") == "xlsx":
            return listing.export(title=register.words.title[:31], file_name=register.path)
        listing.items = [_shown(register, row, rows, today) for row in listing.items]
        return render(
            request,
            "registers/list.html",
            {
                **_frame(request, register),
                "page_title": register.words.title,
                "listing": listing,
                "rows": rows,
                "year": year,
                "export_url": f"?{_with_export(request)}",
            },
        )

    return listed


def _shown(register: Register[Any], row: Any, rows: Any, today: Any) -> ShownRow:
    first, *others = register.columns
    cells = [Cell(column.label, written(column.value(row), today), column.numeric) for column in others]
    if rows is not None:
        status = year_status(rows, row)
        cells.append(Cell(f"En {rows.year}", status.words, tone=status.tone or "none"))
    return ShownRow(register.detail_url(row), written(first.value(row), today), cells)


def _with_export(request: Request) -> str:
    query = request.GET.copy()
    query["export"] = "xlsx"
    return query.urlencode()


def _detail(register: Register[M]) -> Callable[..., Any]:
    @page(Audience.TEAM, permission=register.see)
    def detailed(request: Request, row_id: uuid.UUID) -> HttpResponse:
        """A row: what it says, whether it counts, its files."""
        row = register.one(actor=request.actor, row_id=row_id)
        today, year = request.actor.today, chosen_year(request)
        rows = register.in_year(actor=request.actor, year=year) if register.in_year else None
        may_manage = request.actor.may(register.manage)
        return render(
            request,
            register.detail_template,
            {
                **_frame(request, register),
                "page_title": str(row),
                "row": row,
                "facts": [(fact.label, written(fact.value, today)) for fact in register.facts(row)],
                "rows": rows,
                "year": year,
                "status": year_status(rows, row) if rows is not None else None,
                "files": [
                    {
                        "attachment": attachment,
                        "url": register.url(f"{register.key}_file", row.pk, attachment.pk),
                        "withdraw_url": register.url(f"withdraw_{register.key}_file", row.pk, attachment.pk),
                    }
                    for attachment in register.files(actor=request.actor, row=row)
                ],
                "join_url": register.url(f"join_{register.key}_file", row.pk)
                if request.actor.may(register.attach_permission)
                else "",
                "change_url": register.url(f"change_{register.key}", row.pk) if may_manage else "",
                "end_url": register.url(f"end_{register.key}", row.pk)
                if may_manage and register.end is not None and getattr(row, "ends_on", None) is None
                else "",
                **register.panels(request, row),
            },
        )

    return detailed


def _create(register: Register[M]) -> Callable[..., Any]:
    create = register.create
    if create is None:
        raise ValueError(f"{register.key} has no operation that creates a row")

    @page(Audience.TEAM, permission=register.manage)
    def created(request: Request) -> HttpResponse:
        """A form that adds a row."""
        return form_page(
            request,
            template="registers/form.html",
            build=lambda data, files: register.form(data, actor=request.actor),
            act=lambda actor, form: create(actor=actor, facts=_facts(form)),
            done=register.detail_url,
            said=register.words.added,
            context={
                **_frame(request, register),
                "page_title": register.words.add,
                "cancel_url": register.list_url(),
            },
        )

    return created


def _change(register: Register[M]) -> Callable[..., Any]:
    @page(Audience.TEAM, permission=register.manage)
    def changed(request: Request, row_id: uuid.UUID) -> HttpResponse:
        """A form that corrects a row; whoever comes second is told."""
        row: Any = register.one(actor=request.actor, row_id=row_id)
        initial = {name: getattr(row, name) for name in register.form.base_fields if hasattr(row, name)}
        return form_page(
            request,
            template="registers/form.html",
            build=lambda data, files: register.form(data, actor=request.actor, row=row, initial=initial),
            act=lambda actor, form: register.change(
                actor=actor, row=row, version=form.cleaned_data["version"], facts=_facts(form)
            ),
            done=lambda result: register.detail_url(row),
            context={
                **_frame(request, register),
                "page_title": f"Modifier\u00a0: {row}",
                "cancel_url": register.detail_url(row),
            },
        )

    return changed


def _end(register: Register[M]) -> Callable[..., Any]:
    end = register.end
    if end is None:
        raise ValueError(f"{register.key} has no operation that ends a row")

    @page(Audience.TEAM, permission=register.manage)
    def ended(request: Request, row_id: uuid.UUID) -> HttpResponse:
        """Say on which day a row stops being in force; the past stays true."""
        row: Any = register.one(actor=request.actor, row_id=row_id)
        initial = {"version": row.version, "ends_on": request.actor.today}
        return form_page(
            request,
            template="registers/end.html",
            build=lambda data, files: EndForm(data, initial=initial),
            act=lambda actor, form: end(
                actor=actor,
                row=row,
                version=form.cleaned_data["version"],
                on=form.cleaned_data["ends_on"],
            ),
            done=lambda result: register.detail_url(row),
            said="La date de fin est enregistrée.",
            context={
                **_frame(request, register),
                "page_title": f"Mettre fin\u00a0: {row}",
                "cancel_url": register.detail_url(row),
            },
        )

    return ended


def _join(register: Register[M]) -> Callable[..., Any]:
    @page(Audience.TEAM, permission=register.attach_permission)
    def joined(request: Request, row_id: uuid.UUID) -> HttpResponse:
        """Join a file to a row."""
        row = register.one(actor=request.actor, row_id=row_id)

        def act(actor: Any, form: Any) -> Any:
            name, data = read_file(form)
            return register.attach(
                actor=actor, row=row, name=name, data=data, title=form.cleaned_data["title"]
            )

        return form_page(
            request,
            template="registers/form.html",
            build=lambda data, files: FileForm(data, files),
            act=act,
            done=lambda result: register.detail_url(row),
            said="Le fichier est joint.",
            context={
                **_frame(request, register),
                "page_title": f"Joindre un fichier\u00a0: {row}",
                "cancel_url": register.detail_url(row),
                "submit": "Joindre",
            },
        )

    return joined


def _file(register: Register[M]) -> Callable[..., Any]:
    @page(Audience.TEAM, permission=register.see)
    def served(request: Request, row_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
        """A file of a row."""
        row = register.one(actor=request.actor, row_id=row_id)
        return file_response(register.files(actor=request.actor, row=row).get(pk=file_id).file, inline=True)

    return served


def _withdraw(register: Register[M]) -> Callable[..., Any]:
    @page(Audience.TEAM, permission=register.attach_permission)
    def withdrawn(request: Request, row_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
        """Take a file off a row: it stays stored, with the reason."""
        row = register.one(actor=request.actor, row_id=row_id)
        attachment = register.files(actor=request.actor, row=row).get(pk=file_id)
        return form_page(
            request,
            template="registers/withdraw.html",
            build=lambda data, files: ReasonForm(data),
            act=lambda actor, form: register.withdraw(
                actor=actor, attachment=attachment, reason=form.cleaned_data["reason"]
            ),
            done=lambda result: register.detail_url(row),
            said="Le fichier est retiré.",
            context={
                **_frame(request, register),
                "page_title": f"Retirer le fichier\u00a0: {attachment}",
                "cancel_url": register.detail_url(row),
                "consequences": [
                    f"«\u00a0{attachment}\u00a0» ne sera plus montré avec «\u00a0{row}\u00a0».",
                    "Le fichier reste conservé, et le journal garde votre nom et le motif.",
                ],
            },
        )

    return withdrawn


def _facts(form: Any) -> dict[str, Any]:
    facts: dict[str, Any] = form.values()
    return facts


def _frame(request: Request, register: Register[Any]) -> dict[str, Any]:
    return {
        "register": register,
        "words": register.words,
        "section": register.section,
        "tabs": register.section.shown_tabs(request, register.list_name),
        "list_url": register.list_url(),
        "add_url": register.add_url(request),
    }
