"""Officers read what was transmitted to their structure, ask, and answer."""

from __future__ import annotations

import mimetypes
import uuid
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.contract.enums import Verdict
from maisonnee.domains.contract.queries.transmissions import IndicatorThread
from maisonnee.domains.oversight import operations, queries
from maisonnee.domains.oversight.enums import OversightPermission
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.downloads import bytes_response, file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.oversight.forms import AnswerForm, QuestionForm
from maisonnee.interfaces.web.pages import Audience, page

if TYPE_CHECKING:
    from maisonnee.domains.contract.models import Transmission

WHOLE = "ensemble"
STATES = (("nouveau", "À lire"), ("question", "Question posée"), ("repondu", "Répondu"))


@dataclass(frozen=True)
class ShownThread:
    """An indicator with its figures as numbers."""

    thread: IndicatorThread
    points: Decimal
    amount: Decimal

    @property
    def code(self) -> str:
        return self.thread.code

    @property
    def label(self) -> str:
        return self.thread.label

    @property
    def answer(self) -> Any:
        return self.thread.answer

    @property
    def files(self) -> Any:
        return self.thread.files


def _narrowed(rows: Any, value: str) -> Any:
    if value == "repondu":
        return rows.filter(has_answers=True)
    if value == "question":
        return rows.filter(has_answers=False, has_messages=True)
    return rows.filter(has_answers=False, has_messages=False)


@page(Audience.OUTSIDE, permission=OversightPermission.READ)
def index(request: Request) -> HttpResponse:
    """The dossiers received."""
    years = [(str(year), str(year)) for year in queries.years_received(actor=request.actor)]
    listing = Listing(
        request,
        queries.dossiers_received(actor=request.actor),
        columns=[
            Column("structure", "Équipe", lambda row: row.sender_name, order="sender_name"),
            Column("annee", "Année", lambda row: row.year, order="year"),
            Column("version", "Version", lambda row: row.number),
            Column("recu", "Reçu", lambda row: row.transmitted_at, order="transmitted_at"),
            Column("reponse", "Réponse", lambda row: ""),
        ],
        sort="-recu",
        filters=[
            Filter("an", "Année", years, lambda rows, value: rows.filter(year=int(value))),
            Filter("etat", "État", STATES, _narrowed),
            Filter(
                "equipe",
                "Équipe",
                queries.senders(actor=request.actor),
                lambda rows, value: rows.filter(structure_id=uuid.UUID(value)),
            ),
        ],
    )
    return render(request, "oversight/index.html", {"page_title": "Dossiers reçus", "listing": listing})


@page(Audience.OUTSIDE, permission=OversightPermission.READ)
def dossier(request: Request, transmission_id: uuid.UUID) -> HttpResponse:
    """A dossier received: what is declared, indicator by indicator."""
    sent = queries.dossier_received(actor=request.actor, transmission_id=transmission_id)
    threads = queries.threads(actor=request.actor, transmission=sent)
    claimed = [_shown(one) for one in threads if one.is_claimed]
    statement = sent.statement["statement"]
    context = {
        "page_title": f"{sent.sender_name}, {sent.year}",
        "sent": sent,
        "is_latest": queries.is_latest(actor=request.actor, transmission=sent),
        "total": Decimal(statement["total"]),
        "points": formats.number(Decimal(statement["points"])),
        "exercise": sent.statement["exercise"],
        "claimed": claimed,
        "others": [one for one in threads if one.code and not one.is_claimed],
        "whole": threads[0],
        "answered_count": sum(one.answer is not None for one in claimed),
        "claimed_count": len(claimed),
        "annexes_size": sent.manifest["files"][1]["size"],
        "may_ask": request.actor.may(OversightPermission.ASK),
    }
    return render(request, "oversight/dossier.html", context)


def _shown(thread: IndicatorThread) -> ShownThread:
    line = thread.line or {"points": "0", "amount": "0"}
    return ShownThread(thread, Decimal(line["points"]), Decimal(line["amount"]))


@page(Audience.OUTSIDE, permission=OversightPermission.READ)
def indicator(request: Request, transmission_id: uuid.UUID, code: str) -> HttpResponse:
    """An indicator: what is declared, its proofs, what was said; ask, answer."""
    sent = queries.dossier_received(actor=request.actor, transmission_id=transmission_id)
    chosen = "" if code == WHOLE else code
    threads = queries.threads(actor=request.actor, transmission=sent)
    thread = next((one for one in threads if one.code == chosen), None)
    if thread is None:
        raise Http404
    may_ask = request.actor.may(OversightPermission.ASK)
    may_answer = bool(chosen) and request.actor.may(OversightPermission.ANSWER)
    answers = request.POST.get("act") == "answer"
    here = reverse("oversight:indicator", args=[sent.pk, code])

    def act(actor: Any, form: Any) -> Any:
        if answers:
            return operations.answer_indicator(
                actor=actor,
                transmission=sent,
                indicator=chosen,
                verdict=Verdict(form.cleaned_data["verdict"]),
                reason=form.cleaned_data["reason"],
            )
        return operations.ask_question(
            actor=actor, transmission=sent, indicator=chosen, body=form.cleaned_data["body"]
        )

    shown = _shown(thread)
    numbers = {file["name"]: place for place, file in enumerate(sent.manifest["files"])}
    return form_page(
        request,
        template="oversight/indicator.html",
        build=lambda data, files: AnswerForm(data) if answers else QuestionForm(data),
        act=act,
        done=lambda result: here,
        said="L’équipe voit votre réponse." if answers else "Votre question est envoyée à l’équipe.",
        context={
            "page_title": thread.label,
            "sent": sent,
            "thread": thread,
            "amount": shown.amount,
            "files": [{**file, "number": numbers[file["path"]]} for file in thread.files],
            "may_ask": may_ask,
            "may_answer": may_answer,
            "answer_form": AnswerForm() if may_answer else None,
            "question_form": QuestionForm() if may_ask else None,
            "back_url": reverse("oversight:dossier", args=[sent.pk]),
        },
    )


@page(Audience.OUTSIDE, permission=OversightPermission.READ)
def report(request: Request, transmission_id: uuid.UUID) -> HttpResponse:
    """The annual report received."""
    sent = queries.dossier_received(actor=request.actor, transmission_id=transmission_id)
    return file_response(sent.report, inline=True)


@page(Audience.OUTSIDE, permission=OversightPermission.READ)
def archive(request: Request, transmission_id: uuid.UUID) -> HttpResponse:
    """The whole archive received."""
    sent = queries.dossier_received(actor=request.actor, transmission_id=transmission_id)
    return file_response(sent.archive)


@page(Audience.OUTSIDE, permission=OversightPermission.READ)
def file(request: Request, transmission_id: uuid.UUID, number: int) -> HttpResponse:
    """A file of the archive, by its place in the manifest."""
    sent = queries.dossier_received(actor=request.actor, transmission_id=transmission_id)
    path = _path(sent, number)
    content = queries.file_received(actor=request.actor, transmission=sent, path=path)
    kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return bytes_response(content, name=path.rpartition("/")[2], content_type=kind, inline=True)


def _path(sent: Transmission, number: int) -> str:
    files = sent.manifest["files"]
    if not 0 <= number < len(files):
        raise Http404
    return str(files[number]["name"])


@page(Audience.OUTSIDE, permission=OversightPermission.READ)
def manifest(request: Request, transmission_id: uuid.UUID) -> HttpResponse:
    """Whether each file is the one of the manifest."""
    sent = queries.dossier_received(actor=request.actor, transmission_id=transmission_id)
    context = {
        "page_title": "Empreintes",
        "sent": sent,
        "check": queries.manifest_check(actor=request.actor, transmission=sent),
        "back_url": reverse("oversight:dossier", args=[sent.pk]),
    }
    return render(request, "oversight/manifest.html", context)
