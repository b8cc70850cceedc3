"""The team's grid: who reads what, its voted history, and the record of a vote."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse, QueryDict
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.patients import operations, queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.patients.rules import grids
from maisonnee.domains.patients.rules import sharing as rules
from maisonnee.domains.patients.rules.sharing import Grid, Part
from maisonnee.interfaces.web import conflicts
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.patients.forms_sharing import GridForm


@dataclass(frozen=True)
class Box:
    """One cell: who, what, whether it is read."""

    label: str
    is_read: bool
    is_own: bool = False


@dataclass(frozen=True)
class Row:
    """What one profession reads."""

    label: str
    boxes: Sequence[Box]

    @property
    def read(self) -> list[str]:
        return [
            box.label if not box.is_own else f"{box.label} (les siennes)" for box in self.boxes if box.is_read
        ]

    @property
    def kept(self) -> list[str]:
        return [box.label for box in self.boxes if not box.is_read]


@dataclass(frozen=True)
class Mirror:
    """What doctors and another profession read of each other, in words."""

    label: str
    doctors_read: bool
    they_read: bool
    is_even: bool
    only_doctors: str
    only_they: str


@dataclass(frozen=True)
class Changed:
    """What one profession gains and loses, in words."""

    label: str
    opened: Sequence[str]
    closed: Sequence[str]


def _rows(grid: Grid, groups: Sequence[str], parts: Sequence[Part]) -> list[Row]:
    return [
        Row(
            rules.group_label(group),
            [
                Box(
                    rules.group_label(part.author) if part.author else part.label,
                    grid.opens(group, part),
                    is_own=part.author == group,
                )
                for part in parts
            ],
        )
        for group in groups
    ]


def _mirrors(grid: Grid, groups: Sequence[str], parts: Sequence[Part]) -> list[Mirror]:
    return [
        Mirror(
            rules.group_label(one.group),
            one.doctors_read_their_notes,
            one.they_read_doctors_notes,
            one.is_even,
            ", ".join(part.label for part in one.only_doctors),
            ", ".join(part.label for part in one.only_they),
        )
        for one in grids.mirrors(grid, groups, parts)
    ]


@page(Audience.TEAM, permission=PatientPermission.SEE_SHARING_RULES)
def index(request: Request) -> HttpResponse:
    """Who reads what today, since when, by which decision: visible to the whole team."""
    found = queries.grid_page(actor=request.actor)
    sections = [part for part in found.parts if not part.author]
    notes = [part for part in found.parts if part.author]
    decisions = list(queries.grid_decisions(actor=request.actor))
    return render(
        request,
        "patients/grid.html",
        {
            "page_title": "Qui lit quoi dans le dossier partagé",
            "decision": found.decision,
            "sections": [part.label for part in sections],
            "section_rows": _rows(found.grid, found.groups, sections),
            "authors": [rules.group_label(part.author) for part in notes],
            "note_rows": _rows(found.grid, found.groups, notes),
            "mirrors": _mirrors(found.grid, found.groups, found.parts),
            "decisions": decisions,
            "today": request.actor.today,
            "may_vote": request.actor.may(PatientPermission.VOTE_GRID),
            "may_review": request.actor.may(PatientPermission.REVIEW_READINGS),
            "emergency_hours": rules.EMERGENCY_HOURS,
            "reviewers": [
                row
                for row in queries.reviewers(actor=request.actor)
                if row.starts_on <= request.actor.today
                and (row.ends_on is None or row.ends_on >= request.actor.today)
            ],
        },
    )


@page(Audience.TEAM, permission=PatientPermission.VOTE_GRID)
def vote(request: Request) -> HttpResponse:
    """Record the grid the team voted. What changes is shown before anything is recorded."""
    found = queries.grid_page(actor=request.actor)

    def build(data: QueryDict | None, files: Any) -> GridForm:
        day = request.actor.today
        return GridForm(
            data,
            groups=found.groups,
            parts=found.parts,
            grid=found.grid,
            initial={"decided_on": day, "starts_on": day},
        )

    if request.method == "POST":
        form = build(conflicts.resolved(request.POST), None)
        if form.is_valid():
            asked = _asked(found, form)
            if form.cleaned_data["seen"] != _digest(asked):
                return _before_saving(request, found, form, asked)
    return form_page(
        request,
        template="patients/vote.html",
        build=build,
        act=lambda actor, form: operations.vote_grid(
            actor=actor,
            starts_on=form.cleaned_data["starts_on"],
            decided_on=form.cleaned_data["decided_on"],
            decision=form.cleaned_data["decision"],
            reads=_asked(found, form),  # type: ignore[arg-type]
        ),
        done=lambda result: reverse("patients:grid"),
        said="La grille votée est notée.",
        context={"decision": found.decision},
    )


def _asked(found: queries.GridPage, form: GridForm) -> dict[str, list[str]]:
    return grids.completed(found.grid, form.chosen(), found.parts)


def _digest(asked: dict[str, list[str]]) -> str:
    return hashlib.sha256(repr(sorted(asked.items())).encode()).hexdigest()[:16]


def _before_saving(
    request: Request, found: queries.GridPage, form: GridForm, asked: dict[str, list[str]]
) -> HttpResponse:
    """Show what the vote changes and whether each side reads the other, with the form still to be changed."""
    after = Grid({group: frozenset(keys) for group, keys in asked.items()})
    data = request.POST.copy()
    data["seen"] = _digest(asked)
    form.data = data
    changed = [
        Changed(
            rules.group_label(one.group),
            [part.label for part in one.opened],
            [part.label for part in one.closed],
        )
        for one in grids.changes(found.grid, after, found.groups, found.parts)
    ]
    return render(
        request,
        "patients/vote.html",
        {
            "form": form,
            "decision": found.decision,
            "is_shown": True,
            "changed": changed,
            "mirrors": _mirrors(after, found.groups, found.parts),
        },
    )
