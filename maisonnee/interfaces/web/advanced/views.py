"""Advanced consultations: partnerships, liaison forms and their steps, evaluations."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import AdvancedPermission, LiaisonState
from maisonnee.domains.structures import queries as structures
from maisonnee.interfaces.web.advanced import forms
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

_LABELS = {
    "forms": "Fiches envoyées",
    "seen": "Patients vus",
    "presented": "Cas présentés",
    "returned": "Retours au médecin",
    "declined": "Fiches non suivies",
    "with_talk": "Avec un échange direct",
    "days_to_visit": "Délai médian avant la visite (jours)",
    "days_to_return": "Délai médian avant le retour (jours)",
}


def in_words(counts: dict[str, Any]) -> list[dict[str, Any]]:
    """The figures of an evaluation, in the order they are read."""
    return [{"label": label, "value": counts.get(name)} for name, label in _LABELS.items()]


@page(Audience.TEAM, permission=AdvancedPermission.SEE)
def index(request: Request) -> HttpResponse:
    """The hospital teams that come, and one's own liaison forms."""
    actor = request.actor
    desk = queries.liaison_desk(actor=actor)
    groups = (
        ("Vous sont adressées", desk.in_hand),
        ("Retours à lire", desk.returned),
        ("En cours", desk.moving),
    )
    context = {
        "page_title": "Consultations avancées",
        "programmes": queries.programmes(actor=actor),
        "groups": [{"title": title, "forms": rows} for title, rows in groups if rows],
        "may_arrange": actor.may(AdvancedPermission.ARRANGE),
        "may_take_part": actor.may(AdvancedPermission.TAKE_PART),
    }
    return render(request, "advanced/index.html", context)


@page(Audience.TEAM, permission=AdvancedPermission.SEE)
def programme(request: Request, programme_id: uuid.UUID) -> HttpResponse:
    """A partnership: rhythm, evaluations done and due, figures so far."""
    actor = request.actor
    found = queries.programme(actor=actor, programme_id=programme_id)
    own = structures.own_member(actor=actor)
    context = {
        "page_title": str(found.programme),
        "found": found,
        "programme": found.programme,
        "evaluations": [
            {"row": row, "figures": in_words(row.counts)}
            for row in queries.evaluations(actor=actor, programme_id=programme_id)
        ],
        "figures": in_words(
            queries.counts_until(
                actor=actor, programme=found.programme, due_on=_current_period(found, actor.today)
            ).as_json()
        ),
        "may_arrange": actor.may(AdvancedPermission.ARRANGE),
        "is_visitor": own is not None and own.pk == found.programme.visitor_id,
    }
    return render(request, "advanced/programme.html", context)


def _current_period(found: queries.Programme, today: date) -> date:
    return found.evaluations_due[0] if found.evaluations_due else found.next_evaluation


@page(Audience.TEAM, permission=AdvancedPermission.ARRANGE)
def add_programme(request: Request) -> HttpResponse:
    """Record that a hospital team comes."""
    actor = request.actor
    return form_page(
        request,
        template="advanced/form.html",
        build=lambda data, files: forms.ProgrammeForm(
            data,
            members=structures.members_on(actor=actor, on=actor.today),
            initial={"starts_on": actor.today, "first_presentation_on": actor.today},
        ),
        act=lambda actor, form: operations.arrange_programme(actor=actor, facts=form.facts()),  # type: ignore[attr-defined]
        done=lambda result: reverse("advanced:programme", args=[getattr(result, "pk", result)]),
        said="Le partenariat est noté.",
        context={"page_title": "Une équipe hospitalière vient", "back_url": reverse("advanced:index")},
    )


@page(Audience.TEAM, permission=AdvancedPermission.ARRANGE)
def change_programme(request: Request, programme_id: uuid.UUID) -> HttpResponse:
    """Change the partnership, or its end."""
    actor = request.actor
    row = queries.programme(actor=actor, programme_id=programme_id).programme
    initial = {
        name: getattr(row, name)
        for name in (*forms.ProgrammeForm.base_fields, "version")
        if name != "visitor"
    }
    back = reverse("advanced:programme", args=[programme_id])
    return form_page(
        request,
        template="advanced/form.html",
        build=lambda data, files: forms.ProgrammeForm(
            data,
            members=structures.members_on(actor=actor, on=actor.today),
            initial={**initial, "visitor": row.visitor_id},
        ),
        act=lambda actor, form: operations.change_programme(
            actor=actor,
            programme_id=programme_id,
            version=form.cleaned_data["version"],
            facts=form.facts(),  # type: ignore[attr-defined]
        ),
        done=lambda result: back,
        said="Le partenariat est modifié.",
        context={"page_title": str(row), "back_url": back},
    )


@page(Audience.TEAM, permission=AdvancedPermission.ARRANGE)
def end_programme(request: Request, programme_id: uuid.UUID) -> HttpResponse:
    """The hospital team stops coming: from then on nobody is sent to it; what was sent stays and goes on."""
    actor = request.actor
    row = queries.programme(actor=actor, programme_id=programme_id).programme
    back = reverse("advanced:programme", args=[programme_id])
    initial = {"ends_on": row.ends_on or actor.today, "version": row.version}
    return form_page(
        request,
        template="advanced/form.html",
        build=lambda data, files: forms.EndProgrammeForm(data, initial=initial),
        act=lambda actor, form: operations.end_programme(
            actor=actor,
            programme_id=programme_id,
            version=form.cleaned_data["version"],
            on=form.cleaned_data["ends_on"],
        ),
        done=lambda result: back,
        said="La fin du partenariat est notée.",
        context={
            "page_title": "L’équipe ne vient plus",
            "intro_text": "Après ce jour, plus aucun patient ne lui est adressé. Les fiches déjà envoyées restent, et se terminent.",
            "back_url": back,
            "submit": "Mettre fin",
        },
    )


@page(Audience.TEAM, permission=AdvancedPermission.ARRANGE)
def evaluate(request: Request, programme_id: uuid.UUID, due_on: str) -> HttpResponse:
    """The form of a periodic evaluation, its figures already computed."""
    actor = request.actor
    found = queries.programme(actor=actor, programme_id=programme_id)
    day = next((day for day in found.evaluations_due if day.isoformat() == due_on), None)
    if day is None:
        raise Http404
    back = reverse("advanced:programme", args=[programme_id])
    counts = queries.counts_until(actor=actor, programme=found.programme, due_on=day)
    return form_page(
        request,
        template="advanced/evaluate.html",
        build=lambda data, files: forms.EvaluationForm(data, initial={"held_on": actor.today}),
        act=lambda actor, form: operations.record_evaluation(
            actor=actor,
            programme_id=programme_id,
            due_on=day,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: back,
        object_of=lambda pk: None,
        said="L’évaluation est notée.",
        context={
            "page_title": "Évaluation",
            "programme": found.programme,
            "due_on": day,
            "figures": in_words(counts.as_json()),
            "back_url": back,
        },
    )


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def presentation(request: Request, programme_id: uuid.UUID) -> HttpResponse:
    """The patients to present at the next meeting of the hospital team, to print: for the one who comes."""
    found = queries.programme(actor=request.actor, programme_id=programme_id)
    own = structures.own_member(actor=request.actor)
    if own is None or own.pk != found.programme.visitor_id:
        raise Http404
    context = {
        "page_title": "À présenter",
        "found": found,
        "forms": queries.to_present(actor=request.actor, programme_id=programme_id),
    }
    return render(request, "advanced/presentation.html", context)


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def fill(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The doctor's liaison form."""
    actor = request.actor
    patient = queries.referrals_of(actor=actor, patient_id=patient_id).patient
    programmes = [one.programme for one in queries.programmes(actor=actor)]
    return form_page(
        request,
        template="advanced/fill.html",
        build=lambda data, files: forms.LiaisonForm(
            data, programmes=programmes, initial={"agreed_on": actor.today}
        ),
        act=lambda actor, form: operations.fill_liaison_form(
            actor=actor,
            patient_id=patient_id,
            programme_id=form.programme_id(),  # type: ignore[attr-defined]
            facts=form.facts(),  # type: ignore[attr-defined]
        ),
        done=lambda result: reverse("advanced:liaison", args=[getattr(result, "pk", result)]),
        said="La fiche est envoyée.",
        context={
            "page_title": "Fiche de liaison",
            "patient": patient,
            "has_programmes": bool(programmes),
            "back_url": reverse("referrals:of_patient", args=[patient_id]),
        },
    )


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def liaison(request: Request, form_id: uuid.UUID) -> HttpResponse:
    """A liaison form: the request, the visit, the advice, the return, the talks."""
    found = queries.liaison(actor=request.actor, form_id=form_id)
    row = found.form
    context = {
        "page_title": str(row.patient),
        "row": row,
        "talks": found.talks,
        "found": found,
        "may_see": found.is_visitor and row.state in {LiaisonState.SENT, LiaisonState.SEEN},
        "may_present": found.is_visitor and row.state in {LiaisonState.SEEN, LiaisonState.PRESENTED},
        "may_return": found.is_visitor and row.state in {LiaisonState.SEEN, LiaisonState.PRESENTED},
        "may_decline": found.is_visitor and row.state == LiaisonState.SENT,
        "may_close": found.is_author and row.state == LiaisonState.RETURNED,
        "is_over": row.state in {LiaisonState.CLOSED, LiaisonState.DECLINED},
    }
    return render(request, "advanced/liaison.html", context)


def _step(
    request: Request,
    form_id: uuid.UUID,
    *,
    title: str,
    intro: str = "",
    build: Callable[..., Any],
    act: Callable[..., Any],
    said: str,
    submit: str = "Enregistrer",
) -> HttpResponse:
    found = queries.liaison(actor=request.actor, form_id=form_id)
    initial = {"version": found.form.version, "on": request.actor.today, "held_on": request.actor.today}
    back = reverse("advanced:liaison", args=[form_id])
    return form_page(
        request,
        template="advanced/step.html",
        build=lambda data, files: build(data, initial=initial),
        act=lambda actor, form: act(actor=actor, form_id=form_id, form=form),
        done=lambda result: back,
        object_of=lambda pk: None,
        said=said,
        context={
            "page_title": title,
            "intro_text": intro,
            "patient": found.form.patient,
            "back_url": back,
            "submit": submit,
        },
    )


def _versioned(operation: Callable[..., Any], *names: str) -> Callable[..., Any]:
    def act(*, form: Any, **given: Any) -> Any:
        values = {name: form.cleaned_data[name] for name in names}
        return operation(**given, version=form.cleaned_data["version"], **values)

    return act


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def visit(request: Request, form_id: uuid.UUID) -> HttpResponse:
    """The patient was seen."""
    return _step(
        request,
        form_id,
        title="Visite",
        intro="À la première visite, le dossier partagé vous est ouvert pour un temps, puis se referme seul.",
        build=forms.VisitForm,
        act=_versioned(operations.record_liaison_visit, "on", "text"),
        said="La visite est notée.",
    )


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def present(request: Request, form_id: uuid.UUID) -> HttpResponse:
    """What the hospital team said."""
    return _step(
        request,
        form_id,
        title="Présentation à l’équipe hospitalière",
        build=forms.PresentationForm,
        act=_versioned(operations.record_presentation, "on", "text"),
        said="L’avis est noté.",
    )


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def give_back(request: Request, form_id: uuid.UUID) -> HttpResponse:
    """The return to the doctor."""
    return _step(
        request,
        form_id,
        title="Retour au médecin",
        build=forms.ReturnForm,
        act=_versioned(operations.return_to_doctor, "text"),
        said="Le retour est envoyé.",
        submit="Envoyer le retour",
    )


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def decline(request: Request, form_id: uuid.UUID) -> HttpResponse:
    """The hospital team does not follow this form."""
    return _step(
        request,
        form_id,
        title="Ne pas suivre cette fiche",
        build=forms.ReasonForm,
        act=_versioned(operations.decline_liaison, "reason"),
        said="C’est noté. Le médecin le voit.",
    )


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def close(request: Request, form_id: uuid.UUID) -> HttpResponse:
    """The return was read."""
    return _step(
        request,
        form_id,
        title="J’ai lu le retour",
        build=forms.ReadForm,
        act=_versioned(operations.close_liaison, "reason"),
        said="La fiche est fermée.",
        submit="J’ai lu",
    )


@page(Audience.TEAM, permission=AdvancedPermission.TAKE_PART)
def talk(request: Request, form_id: uuid.UUID) -> HttpResponse:
    """The doctor and the specialist spoke."""
    return _step(
        request,
        form_id,
        title="Échange direct",
        intro="Entre le médecin et le spécialiste, par téléphone ou de vive voix.",
        build=forms.TalkForm,
        act=lambda form, **given: operations.note_direct_talk(
            **given,
            held_on=form.cleaned_data["held_on"],
            with_whom=form.cleaned_data["with_whom"],
            text=form.cleaned_data["text"],
        ),
        said="L’échange est noté.",
    )
