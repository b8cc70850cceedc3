"""The register of delegations: propose, agree, decline, end, and the proofs joined."""

from __future__ import annotations

import uuid
from typing import Any, cast

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import DelegationPermission, DelegationState, NoticeKind, Regime
from maisonnee.domains.structures import queries as structures
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.delegations import forms
from maisonnee.interfaces.web.delegations.section import SECTION
from maisonnee.interfaces.web.downloads import file_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.registers.forms import FileForm, read_file
from maisonnee.kernel import professions

TONES = {
    DelegationState.PROPOSED: "on",
    DelegationState.COMING: "",
    DelegationState.IN_FORCE: "good",
    DelegationState.ENDING: "warn",
    DelegationState.ENDED: "",
    DelegationState.DECLINED: "",
}
SHOWN = 200


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def delegation_list(request: Request) -> HttpResponse:
    """Every delegation the person sees, as it stands today."""
    actor = request.actor
    regime = request.GET.get("regime", "")
    rows = queries.delegations(actor=actor)
    if regime in Regime.values:
        rows = rows.filter(regime=regime)
    views = queries.viewed(actor=actor, rows=rows.order_by("-starts_on", "-pk")[:SHOWN])
    if request.GET.get("tout") != "oui":
        views = [view for view in views if not view.is_over]
    return render(
        request,
        "delegations/delegation_list.html",
        {
            "page_title": "Registre des délégations",
            "section": SECTION,
            "tabs": SECTION.shown_tabs(request, "delegations:delegation_list"),
            "rows": [{"view": view, "tone": TONES[view.state]} for view in views],
            "regimes": Regime.choices,
            "regime": regime,
            "shows_over": request.GET.get("tout") == "oui",
            "may_delegate": actor.may(DelegationPermission.DELEGATE),
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def delegation(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """A delegation: what it rests on, until when, its proofs."""
    view = queries.delegation_view(actor=request.actor, row_id=row_id)
    may_act = request.actor.may(DelegationPermission.DELEGATE)
    return render(
        request,
        "delegations/delegation.html",
        {
            "page_title": view.row.act_words,
            "section": SECTION,
            "view": view,
            "row": view.row,
            "tone": TONES[view.state],
            "professions": (
                professions.label(view.row.delegating.profession),
                professions.label(view.row.delegated.profession),
            ),
            "may_agree": may_act and view.may_agree,
            "may_end": may_act and view.is_mine and not view.is_over,
            "may_join": may_act and view.is_mine,
            "files": [
                {
                    "attachment": attachment,
                    "url": reverse("delegations:delegation_file", args=[row_id, attachment.pk]),
                }
                for attachment in queries.delegation_files(actor=request.actor, row=view.row)
            ],
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.DELEGATE)
def propose_delegation(request: Request) -> HttpResponse:
    """Propose a delegation, in general, to or by oneself."""
    return _proposal(request, patient=None)


@page(Audience.TEAM, permission=DelegationPermission.DELEGATE)
def propose_for_patient(request: Request, inclusion_id: uuid.UUID) -> HttpResponse:
    """Propose a delegation for one patient followed."""
    row = queries.inclusion(actor=request.actor, row_id=inclusion_id)
    return _proposal(request, patient=row.patient, doctor=row.doctor)


def _proposal(request: Request, *, patient: Any, doctor: Any = None) -> HttpResponse:
    me = structures.own_member(actor=request.actor)
    initial: dict[str, Any] = {"starts_on": request.actor.today, "act": request.GET.get("acte", "")}
    if me is not None:
        is_medical = me.profession in ("10", "40", "50")
        initial["delegating" if is_medical else "delegated"] = me.pk
    if doctor is not None:
        initial.setdefault("delegating", doctor.pk)
    return form_page(
        request,
        template="delegations/form.html",
        build=lambda data, files: forms.DelegationForm(data, actor=request.actor, initial=initial),
        act=lambda actor, form: operations.propose_delegation(
            actor=actor,
            facts=_facts(form, patient),
        ),
        done=lambda result: reverse("delegations:delegation", args=[getattr(result, "pk", result)]),
        said="La délégation est enregistrée\u00a0: elle tient quand le délégant a donné son accord.",
        context={
            "page_title": "Proposer une délégation" + (f"\u00a0: {patient}" if patient else ""),
            "section": SECTION,
            "back_url": reverse("delegations:delegation_list"),
            "back_label": "Registre des délégations",
            "submit": "Proposer",
            "notice": "Maisonnée enregistre qui délègue, qui fait et sur quelle base. Elle ne dit pas qui est responsable\u00a0: la question n’est pas tranchée par les textes.",
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.DELEGATE)
@require_POST
def agree(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Give one's agreement, as the delegating person."""
    return carried_out(
        request,
        lambda actor: operations.agree_to_delegation(actor=actor, delegation_id=row_id),
        back=reverse("delegations:delegation", args=[row_id]),
        said="Votre accord est daté d’aujourd’hui.",
    )


@page(Audience.TEAM, permission=DelegationPermission.DELEGATE)
def decline(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Decline, with a reason."""
    view = queries.delegation_view(actor=request.actor, row_id=row_id)
    return _about(
        request,
        view,
        title=f"Refuser\u00a0: {view.row.act_words}",
        submit="Refuser la délégation",
        said="Votre refus est noté.",
        build=lambda data, files: forms.ReasonForm(data),
        act=lambda actor, form: operations.decline_delegation(
            actor=actor, delegation_id=row_id, reason=form.cleaned_data["reason"]
        ),
    )


@page(Audience.TEAM, permission=DelegationPermission.DELEGATE)
def end(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """End a delegation after a day, with a reason."""
    view = queries.delegation_view(actor=request.actor, row_id=row_id)
    initial = {"on": request.actor.today, "version": view.row.version}
    return _about(
        request,
        view,
        title=f"Mettre fin\u00a0: {view.row.act_words}",
        submit="Mettre fin",
        said="La fin est enregistrée, et l’autre personne en est avertie.",
        build=lambda data, files: forms.EndForm(data, initial=initial),
        act=lambda actor, form: operations.end_delegation(
            actor=actor,
            delegation_id=row_id,
            version=form.cleaned_data["version"],
            on=form.cleaned_data["on"],
            reason=form.cleaned_data["reason"],
        ),
    )


@page(Audience.TEAM, permission=DelegationPermission.DELEGATE)
@require_POST
def acknowledge(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Take note of an end announced, or come."""
    view = queries.delegation_view(actor=request.actor, row_id=row_id)
    kind = NoticeKind.ENDED if view.state is DelegationState.ENDED else NoticeKind.COMING
    on = view.end.on if view.end is not None else request.actor.today
    return carried_out(
        request,
        lambda actor: operations.acknowledge_end(actor=actor, delegation_id=row_id, kind=kind, on=on),
        back=reverse("delegations:delegation", args=[row_id]),
        said="C’est vu.",
    )


@page(Audience.TEAM, permission=DelegationPermission.DELEGATE)
def join_file(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Join a proof of training or of insurance."""
    view = queries.delegation_view(actor=request.actor, row_id=row_id)

    def act(actor: Any, form: Any) -> Any:
        name, data = read_file(form)
        return operations.attach_delegation_file(
            actor=actor, row=view.row, name=name, data=data, title=form.cleaned_data["title"]
        )

    return _about(
        request,
        view,
        title=f"Joindre une pièce\u00a0: {view.row.act_words}",
        submit="Joindre",
        said="La pièce est jointe.",
        build=lambda data, files: FileForm(data, files),
        act=act,
    )


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def delegation_file(request: Request, row_id: uuid.UUID, file_id: uuid.UUID) -> HttpResponse:
    """A proof joined to a delegation."""
    row = queries.delegation(actor=request.actor, row_id=row_id)
    found = queries.delegation_files(actor=request.actor, row=row).get(pk=file_id)
    return file_response(found.file, inline=True)


def _facts(form: Any, patient: Any) -> operations.DelegationFacts:
    return cast(operations.DelegationFacts, {**form.values(), "patient": patient})


def _about(
    request: Request, view: Any, *, title: str, submit: str, said: str, build: Any, act: Any
) -> HttpResponse:
    back = reverse("delegations:delegation", args=[view.row.pk])
    return form_page(
        request,
        template="delegations/form.html",
        build=build,
        act=act,
        done=lambda result: back,
        said=said,
        context={
            "page_title": title,
            "section": SECTION,
            "back_url": back,
            "back_label": view.row.act_words,
            "submit": submit,
        },
    )
