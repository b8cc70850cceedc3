"""Including a patient, changing what was said, ending, taking over, entrusting a step; preferences."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import InformationMeans
from maisonnee.domains.protocols import queries as protocol_queries
from maisonnee.domains.protocols.enums import EndReason, RunningPermission, Telling, VersionState
from maisonnee.domains.protocols.operations import running as operations
from maisonnee.domains.protocols.operations.running import Information, PreferenceFacts
from maisonnee.domains.protocols.queries import running as queries
from maisonnee.domains.structures import queries as structures
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.interfaces.web.protocols import registers
from maisonnee.interfaces.web.protocols.running import forms


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def include(request: Request, patient_id: uuid.UUID, version_id: uuid.UUID) -> HttpResponse:
    """Include a patient in a version in force."""
    actor = request.actor
    access = patient_queries.access(actor=actor, patient_id=patient_id)
    version = protocol_queries.version(actor=actor, version_id=version_id)
    content = protocol_queries.content_of(actor=actor, version=version)
    usual = queries.own_preference(actor=actor, protocol=version.protocol)
    members = list(structures.members_on(actor=actor, on=actor.today))
    people = {
        step.key: forms.person_choices(
            (one for one in members if not step.professions or one.profession in step.professions),
            "Pas encore confiée",
        )
        for step in content.steps
    }
    initial: dict[str, Any] = {"starts_on": actor.today, "informed_on": actor.today}
    initial |= forms.ParametersForm.initial_of(usual.parameters if usual else {})
    back = reverse("protocols:of_patient", args=[patient_id])
    return form_page(
        request,
        template="protocols/running/include.html",
        build=lambda data, files: forms.IncludeForm(data, content=content, people=people, initial=initial),
        act=lambda actor, form: _included(actor, patient_id, version_id, form),
        done=lambda result: reverse("protocols:inclusion", args=[patient_id, getattr(result, "pk", result)]),
        said="Le patient est suivi sous ce protocole. Le code est dans son dossier.",
        context={
            "page_title": f"Inclure\u00a0: {version.protocol}",
            "patient": access.patient,
            "version": version,
            "content": content,
            "back_url": back,
            "back_label": "Suivi sous protocole",
            "preference": usual,
        },
    )


def _included(actor: Actor, patient_id: uuid.UUID, version_id: uuid.UUID, form: Any) -> Any:
    data = form.cleaned_data
    return operations.include_patient(
        actor=actor,
        patient_id=patient_id,
        version_id=version_id,
        parameters=form.parameters(),
        information=Information(
            given_on=data["informed_on"],
            means=InformationMeans(data["information_means"]),
            agreed_by=data["agreed_by"],
        ),
        assigned=form.assigned(),
        starts_on=data["starts_on"],
        review_on=data["review_on"],
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def change(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """Change the parameters of a patient; or move them to the version in force, with what it asks."""
    found = queries.inclusion_page(actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id)
    inclusion = found.inclusion
    initial = {
        "version": inclusion.version,
        "review_on": inclusion.review_on,
        **forms.ParametersForm.initial_of(inclusion.parameters),
    }
    return _page(
        request,
        inclusion,
        title="Paramètres du patient",
        submit="Enregistrer",
        said="Les paramètres sont enregistrés, et inscrits au journal du suivi.",
        build=lambda data, files: forms.ChangeForm(data, content=found.content, initial=initial),
        act=lambda actor, form: operations.change_inclusion(
            actor=actor,
            patient_id=patient_id,
            inclusion_id=inclusion_id,
            version=form.cleaned_data["version"],
            parameters=form.parameters(),
            review_on=form.cleaned_data["review_on"],
        ),
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def move_one(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """Move one patient to the version in force."""
    actor = request.actor
    found = queries.inclusion_page(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id)
    target = found.standing.next_version or found.inclusion.protocol_version
    content = protocol_queries.content_of(actor=actor, version=target)
    initial = {
        "version": found.inclusion.version,
        **forms.ParametersForm.initial_of(found.inclusion.parameters),
    }
    return _page(
        request,
        found.inclusion,
        title=f"Passer à la version {target.number}",
        submit="Passer à cette version",
        said="Le patient est suivi sous la version en vigueur.",
        build=lambda data, files: forms.ParametersForm(data, content=content, initial=initial),
        act=lambda actor, form: operations.move_inclusion(
            actor=actor,
            patient_id=patient_id,
            inclusion_id=inclusion_id,
            version=form.cleaned_data["version"],
            parameters=form.parameters(),
        ),
        intro=target.changes,
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def stay(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """Keep a patient on a version that was replaced."""
    inclusion = queries.standing_inclusion(
        actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id
    )
    return _page(
        request,
        inclusion,
        title=f"Rester sur la version {inclusion.protocol_version.number}",
        submit="Rester sur cette version",
        said="Le patient reste sur sa version, avec votre raison.",
        build=lambda data, files: forms.ReasonForm(data, initial={"version": inclusion.version}),
        act=lambda actor, form: operations.keep_on_version(
            actor=actor,
            patient_id=patient_id,
            inclusion_id=inclusion_id,
            version=form.cleaned_data["version"],
            reason=form.cleaned_data["reason"],
        ),
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def end(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """End the follow-up."""
    inclusion = queries.standing_inclusion(
        actor=request.actor, patient_id=patient_id, inclusion_id=inclusion_id
    )
    initial = {"version": inclusion.version, "ends_on": request.actor.today}
    return _page(
        request,
        inclusion,
        title="Arrêter le suivi",
        submit="Arrêter le suivi",
        said="Le suivi est arrêté. Son journal reste lisible.",
        build=lambda data, files: forms.EndForm(data, initial=initial),
        act=lambda actor, form: operations.end_inclusion(
            actor=actor,
            patient_id=patient_id,
            inclusion_id=inclusion_id,
            version=form.cleaned_data["version"],
            end_reason=EndReason(form.cleaned_data["end_reason"]),
            comment=form.cleaned_data["comment"],
            ends_on=form.cleaned_data["ends_on"],
        ),
        intro="Plus aucun acte ne sera signé sous ce protocole pour ce patient. Rien n’est effacé.",
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
@require_POST
def take_over(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """Take a patient over from another prescriber."""
    return carried_out(
        request,
        lambda actor: operations.take_over(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id),
        back=reverse("protocols:inclusion", args=[patient_id, inclusion_id]),
        said="Vous êtes le prescripteur de ce suivi.",
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def assign(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID, step_key: str) -> HttpResponse:
    """Entrust a step to somebody."""
    actor = request.actor
    found = queries.act_form(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id, step_key=step_key)
    step = found.step
    people = forms.person_choices(
        (
            one
            for one in structures.members_on(actor=actor, on=actor.today)
            if not step.professions or one.profession in step.professions
        ),
        "À choisir",
    )
    return _page(
        request,
        found.inclusion,
        title="Confier une étape",
        submit="Confier",
        said="L’étape est confiée. La personne le verra sur sa page d’accueil.",
        build=lambda data, files: forms.AssignForm(data, people=people),
        act=lambda actor, form: operations.assign_step(
            actor=actor,
            patient_id=patient_id,
            inclusion_id=inclusion_id,
            step_key=step_key,
            member_id=uuid.UUID(form.cleaned_data["member_id"]),
        ),
        intro=f"{step.does}. Qui n’est pas encore de l’équipe de soins y entre, le temps du suivi.",
    )


def _facts(form: Any) -> PreferenceFacts:
    data = form.cleaned_data
    return PreferenceFacts(
        telling=Telling(data["telling"]),
        also_told_id=uuid.UUID(data["also_told"]) if data["also_told"] else None,
        usual_steps=data["usual_steps"],
        form_mg=data["form_mg"],
        splitting=data["splitting"],
    )


def _preference_initial(row: Any) -> dict[str, Any]:
    if row is None:
        return {}
    return {
        "version": row.version,
        "telling": row.telling,
        "also_told": str(row.also_told_id) if row.also_told_id else "",
        "usual_steps": row.usual_steps,
        "form_mg": row.form_mg,
        "splitting": row.splitting,
        **{f"u_{key}": value for key, value in row.parameters.items()},
    }


@page(Audience.TEAM, permission=RunningPermission.SET_PREFERENCES)
def preferences(request: Request, row_id: uuid.UUID) -> HttpResponse:
    """How one works under a protocol, said once."""
    actor = request.actor
    protocol = protocol_queries.protocol(actor=actor, row_id=row_id)
    versions = protocol_queries.versions_of(actor=actor, protocol=protocol)
    in_force = next((one for one in versions if one.state == VersionState.IN_FORCE), None)
    content = protocol_queries.content_of(actor=actor, version=in_force) if in_force is not None else None
    row = queries.own_preference(actor=actor, protocol=protocol)
    people = forms.person_choices(structures.members_on(actor=actor, on=actor.today), "Personne d’autre")
    back = registers.PROTOCOLS.detail_url(protocol)
    return form_page(
        request,
        template="records/form.html",
        build=lambda data, files: forms.PreferenceForm(
            data, people=people, content=content, initial=_preference_initial(row)
        ),
        act=lambda actor, form: operations.set_preference(
            actor=actor,
            protocol=protocol,
            version=form.cleaned_data["version"],
            facts=_facts(form),
            parameters=form.usual(),  # type: ignore[attr-defined]
        ),
        done=lambda result: back,
        said="Vos préférences sont dites une fois pour tous vos patients de ce protocole.",
        context={
            "page_title": f"Mes préférences\u00a0: {protocol}",
            "intro_text": "Dites une fois, pour tous vos patients. Chacun peut avoir les siennes.",
            "back_url": back,
            "back_label": str(protocol),
        },
    )


@page(Audience.TEAM, permission=RunningPermission.INCLUDE)
def patient_preferences(request: Request, patient_id: uuid.UUID, inclusion_id: uuid.UUID) -> HttpResponse:
    """How this patient is followed otherwise."""
    actor = request.actor
    inclusion = queries.standing_inclusion(actor=actor, patient_id=patient_id, inclusion_id=inclusion_id)
    row = queries.preference_for(actor=actor, inclusion=inclusion)
    initial = _preference_initial(row)
    if row is None or row.inclusion_id is None:
        initial["version"] = None
    people = forms.person_choices(structures.members_on(actor=actor, on=actor.today), "Personne d’autre")
    return _page(
        request,
        inclusion,
        title="Préférences pour ce patient",
        submit="Enregistrer",
        said="Les préférences de ce patient remplacent les préférences habituelles.",
        build=lambda data, files: forms.PreferenceForm(data, people=people, initial=initial),
        act=lambda actor, form: operations.set_patient_preference(
            actor=actor,
            patient_id=patient_id,
            inclusion_id=inclusion_id,
            version=form.cleaned_data["version"],
            facts=_facts(form),
        ),
    )


def _page(
    request: Request,
    inclusion: Any,
    *,
    title: str,
    submit: str,
    said: str,
    build: Callable[[Any, Any], Any],
    act: Callable[[Actor, Any], Any],
    intro: str = "",
) -> HttpResponse:
    back = reverse("protocols:inclusion", args=[inclusion.patient_id, inclusion.pk])
    if not inclusion.is_open:
        return render(
            request,
            "protocols/running/over.html",
            {"page_title": title, "inclusion": inclusion, "back_url": back},
            status=409,
        )
    return form_page(
        request,
        template="records/form.html",
        build=build,
        act=act,
        done=lambda result: back,
        said=said,
        context={
            "page_title": title,
            "intro_text": intro,
            "back_url": back,
            "back_label": f"{inclusion.patient}, {inclusion.protocol}",
            "submit": submit,
        },
    )
