"""Patients followed under a scheme: one's list, a patient's page, proposing, including, acts, sessions, decisions."""

from __future__ import annotations

import uuid
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import (
    ConsentMeans,
    DelegationPermission,
    FollowState,
    Position,
    Scheme,
)
from maisonnee.domains.delegations.operations import Done
from maisonnee.domains.patients import queries as patients
from maisonnee.domains.records.rules import catalogue
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.views.cases import finder, preselected
from maisonnee.interfaces.web.delegations import forms, registers
from maisonnee.interfaces.web.delegations.section import SECTION, SLUGS
from maisonnee.interfaces.web.delegations.ways import offered
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions

SLUG_OF = {scheme: slug for slug, scheme in SLUGS.items()}
PAGES = {
    Scheme.ASALEE: "delegations:asalee",
    Scheme.ADVANCED_PRACTICE: "delegations:advanced_practice",
    Scheme.NATIONAL_PROTOCOL: "delegations:national_protocol",
}
BASES = {
    Scheme.ASALEE: ("adhesion", "authorisation", "interval", "field", "criterion"),
    Scheme.ADVANCED_PRACTICE: ("declaration", "criterion"),
    Scheme.NATIONAL_PROTOCOL: ("declaration", "criterion"),
}


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def asalee(request: Request) -> HttpResponse:
    """The Asalée workspace: proposed to me, followed, what is due."""
    return _workspace(request, Scheme.ASALEE)


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def advanced_practice(request: Request) -> HttpResponse:
    """Patients followed by an advanced-practice nurse."""
    return _workspace(request, Scheme.ADVANCED_PRACTICE)


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def national_protocol(request: Request) -> HttpResponse:
    """Patients followed under national cooperation protocols."""
    return _workspace(request, Scheme.NATIONAL_PROTOCOL)


def _workspace(request: Request, scheme: Scheme) -> HttpResponse:
    actor = request.actor
    space = queries.workspace(actor=actor, scheme=scheme)
    by_key = {one.key: one for one in registers.REGISTERS}
    followers = queries.followers(actor=actor, scheme=scheme).order_by("family_name", "given_name")
    return render(
        request,
        "delegations/workspace.html",
        {
            "page_title": {
                Scheme.ASALEE: "Asalée",
                Scheme.ADVANCED_PRACTICE: "Pratique avancée (IPA)",
                Scheme.NATIONAL_PROTOCOL: "Protocoles nationaux (PNC)",
            }[scheme],
            "section": SECTION,
            "tabs": SECTION.shown_tabs(request, PAGES[scheme]),
            "scheme": scheme,
            "slug": SLUG_OF[scheme.value],
            "space": space,
            "today": actor.today,
            "labels": {item: catalogue.label_of(item) for item in _items(space)},
            "followers": [(one, professions.label(one.profession)) for one in followers],
            "bases": [
                {"title": by_key[key].words.title, "who": "", "href": by_key[key].list_url()}
                for key in BASES[scheme]
                if actor.may(by_key[key].see)
            ],
            "may_follow": actor.may(DelegationPermission.FOLLOW),
            "may_report": actor.may(DelegationPermission.REPORT),
            "has_session": scheme is Scheme.ASALEE and bool(space.followed),
        },
    )


def _items(space: Any) -> set[str]:
    return {due.item for one in space.followed for due in one.dues}


@page(Audience.TEAM, permission=DelegationPermission.FOLLOW)
def propose_patient(request: Request, slug: str) -> HttpResponse:
    """Propose a patient one takes care of to whoever follows under a scheme."""
    scheme = _scheme(slug)
    actor = request.actor
    followers = queries.followers(actor=actor, scheme=scheme).order_by("family_name", "given_name")
    return form_page(
        request,
        template="delegations/propose.html",
        build=lambda data, files: forms.ProposalForm(
            data, find=finder(request), scheme=scheme, followers=followers, initial=preselected(request)
        ),
        act=lambda actor, form: operations.propose_patient(
            actor=actor,
            scheme=scheme,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse(PAGES[scheme]),
        said="Le patient est proposé.",
        context={
            "page_title": f"Proposer un patient ({scheme.label})",
            "section": SECTION,
            "back_url": reverse(PAGES[scheme]),
            "back_label": scheme.label,
            "has_followers": followers.exists(),
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.SEE)
def inclusion(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """A patient followed, or proposed."""
    found = queries.inclusion_page(actor=request.actor, row_id=row_id)
    row = found.inclusion
    may_act = found.is_mine and request.actor.may(DelegationPermission.FOLLOW)
    scheme = Scheme(row.scheme)
    return render(
        request,
        "delegations/inclusion.html",
        {
            "page_title": str(row.patient),
            "section": SECTION,
            "found": found,
            "row": row,
            "scheme": scheme,
            "back_url": reverse(PAGES[scheme]),
            "today": request.actor.today,
            "labels": {due.item: catalogue.label_of(due.item) for due in found.followed.dues},
            "may_answer": may_act and row.state == FollowState.PROPOSED,
            "may_act": may_act and row.state == FollowState.INCLUDED,
            "opens_record": row.state == FollowState.INCLUDED
            and patients.has_access(actor=request.actor, patient_id=row.patient_id),
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.FOLLOW)
def include(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Include a patient proposed, with their consent and the criteria ticked."""
    row, criteria = _with_criteria(request, row_id)
    initial = {"consented_on": request.actor.today, "means": ConsentMeans.SPOKEN, "version": row.version}
    return _about(
        request,
        row,
        title=f"Inclure {row.patient}",
        submit="Inclure",
        said="Le patient est inclus\u00a0: son dossier partagé vous est ouvert.",
        build=lambda data, files: forms.InclusionForm(data, criteria=criteria, initial=initial),
        act=lambda actor, form: operations.include_patient(
            actor=actor,
            inclusion_id=row_id,
            version=form.cleaned_data["version"],
            consented_on=form.cleaned_data["consented_on"],
            means=ConsentMeans(form.cleaned_data["means"]),
            ticked=frozenset(form.cleaned_data.get("criteria", ())),
        ),
        notice=""
        if criteria
        else "Aucun critère n’est enregistré pour ce thème\u00a0: l’équipe peut en ajouter.",
    )


@page(Audience.TEAM, permission=DelegationPermission.FOLLOW)
def decline(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Answer that a patient proposed is not included, with the criteria looked at."""
    row, criteria = _with_criteria(request, row_id)
    return _about(
        request,
        row,
        title=f"Ne pas inclure {row.patient}",
        submit="Répondre",
        said="Votre réponse est notée\u00a0: la personne qui proposait la lit.",
        build=lambda data, files: forms.DeclineForm(
            data, criteria=criteria, initial={"version": row.version}
        ),
        act=lambda actor, form: operations.decline_patient(
            actor=actor,
            inclusion_id=row_id,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
            ticked=frozenset(form.cleaned_data["criteria"]) if "criteria" in form.cleaned_data else None,
        ),
        done=reverse(PAGES[Scheme(row.scheme)]),
    )


@page(Audience.TEAM, permission=DelegationPermission.FOLLOW)
def end_inclusion(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """End the follow-up of a patient."""
    row = queries.inclusion(actor=request.actor, row_id=row_id)
    return _about(
        request,
        row,
        title=f"Terminer le suivi {formats.of(row.patient)}",
        submit="Terminer le suivi",
        said="Le suivi est terminé, et l’accès qu’il ouvrait aussi.",
        build=lambda data, files: forms.ReasonForm(data, initial={"version": row.version}),
        act=lambda actor, form: operations.end_inclusion(
            actor=actor,
            inclusion_id=row_id,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
        ),
        done=reverse(PAGES[Scheme(row.scheme)]),
    )


@page(Audience.TEAM, permission=DelegationPermission.FOLLOW)
def do_act(request: Request, row_id: uuid.UUID, act: str) -> HttpResponse:
    """Write an act, on its basis; without one, the explanation and the lawful way, and no form."""
    found = queries.inclusion_page(actor=request.actor, row_id=row_id)
    row = found.inclusion
    verdict = next((one.verdict for one in found.acts if one.key == act), None)
    if verdict is None:
        raise Http404
    context = {
        "section": SECTION,
        "verdict": verdict,
        "ways": offered(request, verdict.ways, row.patient_id),
        "held_by": [professions.label(code) for code in verdict.held_by],
        "row": row,
        "back_url": reverse("delegations:inclusion", args=[row_id]),
        "back_label": str(row.patient),
        "page_title": f"{verdict.act.label}\u00a0: {row.patient}",
    }
    if verdict.is_refused and request.method != "POST":
        return render(request, "delegations/refused.html", context)
    due_on = catalogue.proposed_due(act, request.actor.today) if act in catalogue.ACTS else None
    fields = queries.fields_for(actor=request.actor, act=act)
    return form_page(
        request,
        template="delegations/act.html",
        build=lambda data, files: forms.ActForm(
            data, fields=fields, initial={"done_on": request.actor.today, "next_due_on": due_on}
        ),
        act=lambda actor, form: operations.do_act(actor=actor, inclusion_id=row_id, done=_done(act, form)),
        done=lambda result: reverse("delegations:inclusion", args=[row_id]),
        said="L’acte est dans le dossier, avec ce sur quoi il repose.",
        context={**context, "submit": "Écrire dans le dossier"},
    )


@page(Audience.TEAM, permission=DelegationPermission.FOLLOW)
def hold_session(request: Request) -> HttpResponse:
    """Write a session of therapeutic education for the patients present."""
    act = "education_session"
    group = list(queries.group_for(actor=request.actor, scheme=Scheme.ASALEE).order_by("patient__sort_key"))
    fields = queries.fields_for(actor=request.actor, act=act)
    choices = [
        (str(one.pk), f"{one.patient}, {queries.theme_words(one.scheme, one.theme).lower()}") for one in group
    ]
    return form_page(
        request,
        template="delegations/form.html",
        build=lambda data, files: forms.SessionForm(
            data, fields=fields, patients=choices, initial={"done_on": request.actor.today}
        ),
        act=lambda actor, form: operations.hold_session(
            actor=actor,
            inclusion_ids=[uuid.UUID(pk) for pk in form.cleaned_data["present"]],
            done=_done(act, form),
        ),
        done=lambda result: reverse("delegations:asalee"),
        said="La séance est dans le dossier de chaque patient présent.",
        context={
            "page_title": "Séance d’éducation thérapeutique",
            "section": SECTION,
            "back_url": reverse("delegations:asalee"),
            "back_label": "Asalée",
            "submit": "Écrire dans les dossiers",
        },
    )


@page(Audience.TEAM, permission=DelegationPermission.FOLLOW)
def note_decision(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """Note what was decided with the doctor, or the disagreement."""
    row = queries.inclusion(actor=request.actor, row_id=row_id)
    doctors = queries.doctors(actor=request.actor)
    initial: dict[str, Any] = {"decided_on": request.actor.today, "position": Position.SHARED}
    if row.doctor_id is not None:
        initial["doctor"] = row.doctor_id
    return _about(
        request,
        row,
        title=f"Décidé avec le médecin\u00a0: {row.patient}",
        submit="Écrire dans le dossier",
        said="C’est dans le dossier.",
        build=lambda data, files: forms.DecisionForm(data, doctors=doctors, initial=initial),
        act=lambda actor, form: operations.note_decision(
            actor=actor,
            inclusion_id=row_id,
            doctor=form.cleaned_data["doctor"],
            decided_on=form.cleaned_data["decided_on"],
            position=Position(form.cleaned_data["position"]),
            text=form.cleaned_data["text"],
        ),
    )


def _done(act: str, form: Any) -> Done:
    return Done(
        act=act,
        done_on=form.cleaned_data["done_on"],
        results=form.results(),
        comment=form.cleaned_data["comment"],
        next_due_on=form.cleaned_data.get("next_due_on"),
    )


def _scheme(slug: str) -> Scheme:
    if slug not in SLUGS:
        raise Http404
    return Scheme(SLUGS[slug])


def _with_criteria(request: Request, row_id: uuid.UUID) -> tuple[Any, Any]:
    row = queries.inclusion(actor=request.actor, row_id=row_id)
    criteria = queries.criteria_for(actor=request.actor, scheme=Scheme(row.scheme), theme=row.theme)
    return row, criteria


def _about(
    request: Request,
    row: Any,
    *,
    title: str,
    submit: str,
    said: str,
    build: Any,
    act: Any,
    notice: str = "",
    done: str = "",
) -> HttpResponse:
    back = reverse("delegations:inclusion", args=[row.pk])
    return form_page(
        request,
        template="delegations/form.html",
        build=build,
        act=act,
        done=lambda result: done or back,
        said=said,
        context={
            "page_title": title,
            "section": SECTION,
            "back_url": back,
            "back_label": str(row.patient),
            "submit": submit,
            "notice": notice,
        },
    )
