"""The evidence vault: what proves each indicator, what is missing, what may be carried."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.operations import vault as operations
from maisonnee.domains.contract.queries import exercises
from maisonnee.domains.contract.queries import vault as queries
from maisonnee.domains.contract.queries.vault import Coverage, HeldProof
from maisonnee.domains.contract.queries.year import YearView, year_view
from maisonnee.domains.contract.rules.proofs import Files, Loss, Missing, loss_without, proofs_due_on
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.contract import words
from maisonnee.interfaces.web.contract.forms_dossier import CarryForm, ProofForm, ReasonForm
from maisonnee.interfaces.web.contract.links import row_url
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.sentences import sentence
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.contract.models import Proof


@dataclass(frozen=True)
class ShownProof:
    """A proof and where it leads."""

    proof: HeldProof
    file_url: str
    source: str
    period: str
    withdraw_url: str
    row_url: str


@dataclass(frozen=True)
class ShownMissing:
    """A proof that is not there, what it is worth, and where to give it."""

    code: str
    missing: Missing
    loss: Loss | None
    add_url: str
    row_url: str


@dataclass(frozen=True)
class ShownIndicator:
    """An indicator of the vault."""

    code: str
    label: str
    is_held: bool
    coverage: Coverage
    proofs: list[ShownProof]
    missing: list[ShownMissing]
    chip: tuple[str, str]


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def vault(request: Request, year: int) -> HttpResponse:
    """Proofs of a year, by indicator."""
    view = year_view(actor=request.actor, year=year)
    shown = [shown_indicator(request, view, code) for code in view.coverage]
    missing = sorted(
        (one for indicator in shown if indicator.is_held for one in indicator.missing),
        key=lambda one: (-(one.loss.amount if one.loss else Decimal(0)), one.code),
    )
    offered = queries.carriable_to(actor=request.actor, year=year)
    context = {
        "page_title": f"Preuves {year}",
        "year": year,
        "exercise": view.exercise,
        "held": [one for one in shown if one.is_held],
        "not_held": [one for one in shown if not one.is_held],
        "missing": missing,
        "missing_words": formats.counted(len(missing), "preuve"),
        "expiring": [one for one in shown if one.is_held and one.coverage.expires_on],
        "carriable": [one for one in offered if one.why_not is None],
        "not_carriable": [one for one in offered if one.why_not is not None],
        "due_on": proofs_due_on(year),
        "proof_count": sum(len([p for p in one.proofs if p.proof.file]) for one in shown),
        "may": words.rights(request),
    }
    return render(request, "contract/vault.html", context)


def shown_indicator(request: Request, view: YearView, code: str) -> ShownIndicator:
    """Return an indicator of the vault as it is shown."""
    found, year = view.coverage[code], view.exercise.year
    line = next((one for one in view.statement.lines if one.code == code), None)
    is_held = line is not None and line.attained
    may = request.actor.may(ContractPermission.KEEP_PROOFS)
    missing = [_missing(view, found, one, is_held=is_held, may=may) for one in found.missing_proofs]
    asks = any(one.files is not Files.NONE for one in found.requirements)
    if not asks:
        chip = ("rien à joindre", "")
    elif not is_held and missing:
        chip = ("non déclaré", "")
    elif missing:
        chip = ("à compléter", "warn")
    elif found.expires_on:
        chip = (f"expire le {formats.day(found.expires_on, request.actor.today)}", "warn")
    else:
        chip = ("complet", "good")
    return ShownIndicator(
        code=code,
        label=line.rule.label if line else code,
        is_held=is_held,
        coverage=found,
        proofs=[_proof(year, one, may=may) for one in found.proofs],
        missing=missing,
        chip=chip,
    )


def _missing(view: YearView, found: Coverage, one: Missing, *, is_held: bool, may: bool) -> ShownMissing:
    year, code = view.exercise.year, found.indicator
    subject = one.subject
    loss = loss_without(view.figures.parsed, code, subjects=1 if subject else 0) if is_held else None
    asked = f"{code}|{one.requirement.kind}|{subject.type if subject else ''}|{subject.id if subject else ''}"
    return ShownMissing(
        code=code,
        missing=one,
        loss=loss,
        add_url=f"{reverse('contract:add_proof', args=[year])}?preuve={asked}" if may else "",
        row_url=row_url(subject.type, subject.id) if subject else "",
    )


def _proof(year: int, one: HeldProof, *, may: bool) -> ShownProof:
    if one.is_from_records:
        source = "écrite par Maisonnée d’après vos fiches"
    elif one.is_from_register:
        source = f"jointe à la fiche « {one.subject_label} »"
    elif one.proof and one.proof.carried_from_id:
        source = "reconduite, inchangée"
    else:
        source = "déposée au coffre"
    period = f"depuis le {one.starts_on:%d/%m/%Y}"
    if one.ends_on is not None:
        period = f"du {one.starts_on:%d/%m/%Y} au {one.ends_on:%d/%m/%Y}"
    return ShownProof(
        proof=one,
        file_url=reverse("contract:proof_file", args=[year, one.file.pk]) if one.file else "",
        source=source,
        period=period,
        withdraw_url=reverse("contract:withdraw_proof", args=[year, one.proof.pk])
        if one.proof and may
        else "",
        row_url=row_url(one.subject_type, str(one.subject_id)) if one.subject_id else "",
    )


@page(Audience.TEAM, permission=ContractPermission.KEEP_PROOFS)
def add_proof(request: Request, year: int) -> HttpResponse:
    """Give a proof, or several."""
    exercises.exercise_of(actor=request.actor, year=year)
    coverage = queries.coverage(request.actor, year)
    initial = {
        "asked": request.GET.get("preuve", ""),
        "starts_on": date(year, 1, 1),
        "ends_on": date(year, 12, 31),
    }

    def act(actor: Any, form: Any) -> Any:
        indicator, kind, subject_type, subject_id = form.chosen()
        return operations.add_proofs(
            actor=actor,
            indicator=indicator,
            kind=kind,
            subject_type=subject_type,
            subject_id=subject_id,
            starts_on=form.cleaned_data["starts_on"],
            ends_on=form.cleaned_data["ends_on"],
            title=form.cleaned_data["title"],
            comment=form.cleaned_data["comment"],
            uploads=form.uploads(),
        )

    back = reverse("contract:vault", args=[year])
    return form_page(
        request,
        template="contract/vault_form.html",
        build=lambda data, files: ProofForm(data, files, coverage=coverage, initial=initial),
        act=act,
        done=lambda result: back,
        said=lambda rows: (
            "La preuve est au coffre." if len(rows) == 1 else f"{len(rows)} preuves sont au coffre."
        ),
        context={
            "page_title": "Joindre une preuve",
            "year": year,
            "back_url": back,
            "submit": "Joindre",
            "note": "Vous attestez, à votre nom et à ce jour, que ces documents sont exacts.",
        },
    )


@page(Audience.TEAM, permission=ContractPermission.KEEP_PROOFS)
def carry(request: Request, year: int) -> HttpResponse:
    """« Reconduire, inchangé »: one act for one proof, several, or all."""
    exercises.exercise_of(actor=request.actor, year=year)
    offered = queries.carriable_to(actor=request.actor, year=year)
    back = reverse("contract:vault", args=[year])
    ready = [str(one.proof.pk) for one in offered if one.why_not is None]
    return form_page(
        request,
        template="contract/vault_carry.html",
        build=lambda data, files: CarryForm(data, offered=offered, initial={"proofs": ready}),
        act=lambda actor, form: operations.carry_forward(
            actor=actor,
            year=year,
            proof_ids=form.chosen(),  # type: ignore[attr-defined]
        ),
        done=lambda result: back,
        said=lambda rows: (
            "La preuve est reconduite." if len(rows) == 1 else f"{len(rows)} preuves sont reconduites."
        ),
        context={
            "page_title": f"Reconduire en {year}",
            "year": year,
            "back_url": back,
            "ready": ready,
            "left_out": [
                (one.proof, sentence(Refusal(one.why_not, title=one.proof.title)))
                for one in offered
                if one.why_not is not None
            ],
            "name": request.actor.name,
        },
    )


@page(Audience.TEAM, permission=ContractPermission.KEEP_PROOFS)
def withdraw_proof(request: Request, year: int, proof_id: uuid.UUID) -> HttpResponse:
    """Take a proof out of the vault, with a reason."""
    proof = queries.proof(actor=request.actor, proof_id=proof_id)
    back = reverse("contract:vault", args=[year])
    return form_page(
        request,
        template="contract/vault_confirm.html",
        build=lambda data, files: ReasonForm(data),
        act=lambda actor, form: operations.withdraw_proof(
            actor=actor, proof=proof, reason=form.cleaned_data["reason"]
        ),
        done=lambda result: back,
        said=f"« {proof.title} » est retirée du coffre.",
        context={
            "page_title": "Retirer une preuve",
            "year": year,
            "back_url": back,
            "title": f"Retirer « {proof.title} »",
            "submit": "Retirer",
            "danger": True,
            "consequences": [
                f"La preuve ne compte plus pour {proof.indicator}.",
                "Elle n’est pas effacée : son fichier, ses dates et votre motif restent lisibles au journal.",
                "Ce qui a déjà été transmis ne change pas.",
            ],
        },
    )


@page(Audience.TEAM, permission=ContractPermission.SEE_CONTRACT)
def proof_file(request: Request, year: int, file_id: uuid.UUID) -> HttpResponse:
    """The file of a proof of the year, or of the year before."""
    for found in queries.coverage(request.actor, year).values():
        for one in found.proofs:
            if one.file is not None and one.file.pk == file_id:
                return file_response(one.file, inline=True)
    known = queries.proofs(actor=request.actor).filter(file_id=file_id).first()
    if known is None or known.file is None:
        raise Http404
    return file_response(known.file, inline=True)


def panel_of(request: Request, subject_type: str, subject_id: uuid.UUID) -> dict[str, Any] | None:
    """Return what the proofs' panel of a register's row shows, or None when the row proves nothing."""
    if subject_type not in queries.REGISTERS or not request.actor.may(ContractPermission.SEE_CONTRACT):
        return None
    today: date = request.actor.today
    rows: list[Proof] = queries.proofs_of_subject(
        actor=request.actor, subject_type=subject_type, subject_id=subject_id
    )
    return {
        "panel_proofs": [
            {
                "proof": row,
                "url": reverse("contract:proof_file", args=[row.starts_on.year, row.file_id]),
                "chip": ("en cours", "good")
                if row.starts_on <= today <= row.ends_on
                else ("hors période", ""),
            }
            for row in rows
            if row.file_id
        ],
        "panel_vault_url": reverse("contract:vault", args=[today.year]),
    }
