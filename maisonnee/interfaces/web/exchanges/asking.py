"""Asking: a question, a prescription, a relay; and finding the patient it is about."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import (
    Addressee,
    QuestionPermission,
    RelayNeed,
    RelaySituation,
    Urgency,
)
from maisonnee.domains.exchanges.operations import AfterTheFact, Summary
from maisonnee.domains.exchanges.queries import Reader
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web.concertation.addresses import as_uuid
from maisonnee.interfaces.web.concertation.forms import PatientForm
from maisonnee.interfaces.web.concertation.views.cases import SHORTEST_SEARCH, finder
from maisonnee.interfaces.web.exchanges.question_forms import (
    AskingForm,
    PrescriptionForm,
    QuestionForm,
    RelayForm,
    address_choices,
)
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

ADDRESS_FIELDS = frozenset({"to_member", "profession", "addressee"})


def beside_address(act: Callable[[Actor, Any], Any]) -> Callable[[Actor, Any], Any]:
    """Say what is wrong with an address beside « À qui », the one field where it is chosen."""

    def acted(actor: Actor, form: Any) -> Any:
        try:
            return act(actor, form)
        except Refusal as refusal:
            if refusal.field in ADDRESS_FIELDS:
                refusal.field = "to"
            raise

    return acted


def given_patient(request: Request) -> Any:
    """Return the patient named by identifier in the address, when the actor sees them."""
    chosen = as_uuid(request.GET.get("patient", ""))
    if chosen is None:
        return None
    return patient_queries.patients(actor=request.actor).filter(pk=chosen).first()


def _people(request: Request, patient: Any) -> list[Reader]:
    """Those who follow the patient of the address, or the whole team."""
    followed = patient is not None and patient_queries.has_access(actor=request.actor, patient_id=patient.pk)
    return queries.people(actor=request.actor, patient_id=patient.pk if followed else None)


def asked(question: Any) -> str:
    """Return the page of what was just asked (its identifier alone when it was already)."""
    return reverse("questions:question", args=[getattr(question, "pk", question)])


@page(Audience.TEAM, permission=QuestionPermission.ASK)
@require_POST
def find_patients(request: Request) -> HttpResponse:
    """The patients that match what is being typed, as choices of the form (never in an address)."""
    text = request.POST.get("patient_text", "").strip()
    form = PatientForm(None, find=finder(request))
    if len(text) >= SHORTEST_SEARCH:
        form.matches = list(form.find(text)[:9])
        form.chosen_id = form.matches[0].pk if len(form.matches) == 1 else None
    context = {"form": form, "is_answer": True, "searched": len(text) >= SHORTEST_SEARCH}
    return render(request, "concertation/_patient_choices.html", context)


def asking_page(
    request: Request,
    form_class: type[AskingForm],
    act: Callable[[Actor, Any], Any],
    *,
    choices: Callable[[list[Reader]], Any],
    title: str,
    said: str,
    initial: dict[str, Any] | None = None,
    done: Callable[[Any], str] = asked,
    **context: Any,
) -> HttpResponse:
    """A page to ask something: whom, about which patient, what."""
    patient = given_patient(request)
    people = _people(request, patient)
    given = {"urgency": Urgency.TODAY, **(initial or {})}
    if patient is not None:
        given["patient"] = patient.pk
    return form_page(
        request,
        template="exchanges/ask.html",
        build=lambda data, files: form_class(
            data, find=finder(request), choices=choices(people), initial=given
        ),
        act=beside_address(act),
        done=done,
        said=said,
        context={
            "page_title": title,
            "patient": patient,
            "back_url": reverse("questions:of_patient", args=[patient.pk])
            if patient is not None and request.GET.get("retour") == "dossier"
            else reverse("questions:index"),
            **context,
        },
    )


@page(Audience.TEAM, permission=QuestionPermission.ASK)
def ask(request: Request) -> HttpResponse:
    """A question: whom, about whom, what, when."""
    actor = request.actor
    return asking_page(
        request,
        QuestionForm,
        lambda actor, form: operations.ask_question(
            actor=actor,
            patient_id=form.patient_id,
            address=form.address,
            text=form.cleaned_data["text"],
            urgency=Urgency(form.cleaned_data["urgency"]),
            is_reserved=form.cleaned_data["is_reserved"],
        ),
        choices=lambda people: address_choices(people, actor, groups=[Addressee.CARE_TEAM]),
        title="Poser une question",
        said="La question est posée.",
        fields_template="exchanges/_question_fields.html",
        submit="Demander",
    )


@page(Audience.TEAM, permission=QuestionPermission.ASK_PRESCRIPTION)
def ask_prescription(request: Request) -> HttpResponse:
    """A prescription asked of a prescriber, after the fact included."""
    actor = request.actor
    return asking_page(
        request,
        PrescriptionForm,
        _prescription_asked,
        choices=lambda people: address_choices(
            [reader for reader in people if reader.prescribes],
            actor,
            groups=[Addressee.PRESCRIBERS],
            with_professions=False,
        ),
        title="Demander une ordonnance",
        said="La demande est envoyée.",
        fields_template="exchanges/_prescription_fields.html",
        submit="Demander",
        intro="Le prescripteur répond et fait l’ordonnance dans son logiciel. Maisonnée ne prescrit jamais.",
    )


def _prescription_asked(actor: Actor, form: Any) -> Any:
    data = form.cleaned_data
    after = AfterTheFact(done_on=data["done_on"], why=data["why"]) if data["is_after_the_fact"] else None
    return operations.ask_prescription(
        actor=actor,
        patient_id=form.patient_id,
        address=form.address,
        text=data["text"],
        urgency=Urgency(data["urgency"]),
        wanted_on=data["wanted_on"],
        after=after,
    )


@page(Audience.TEAM, permission=QuestionPermission.ASK_RELAY)
def ask_relay(request: Request) -> HttpResponse:
    """A midwife hands a point over to a doctor, with what they need to know."""
    actor = request.actor
    return asking_page(
        request,
        RelayForm,
        _relay_asked,
        choices=lambda people: address_choices(
            [reader for reader in people if reader.member.profession == professions.DOCTOR],
            actor,
            groups=[],
        ),
        title="Passer le relais au médecin",
        said="Le relais est envoyé.",
        initial={"situation": RelaySituation.PREGNANCY},
        fields_template="exchanges/_relay_fields.html",
        submit="Envoyer au médecin",
        wishes=_wishes(request),
    )


def _wishes(request: Request) -> list[tuple[Any, Any]]:
    """How each doctor wants to share such follow-ups, for those who said it."""
    doctors = {
        reader.member.pk: reader.member
        for reader in queries.people(actor=request.actor)
        if reader.member.profession == professions.DOCTOR
    }
    said = queries.relay_preferences(actor=request.actor, member_ids=doctors)
    return [(doctors[key], preference) for key, preference in said.items()]


def _relay_asked(actor: Actor, form: Any) -> Any:
    data = form.cleaned_data
    return operations.ask_relay(
        actor=actor,
        patient_id=form.patient_id,
        address=form.address,
        text=data["text"],
        urgency=Urgency(data["urgency"]),
        summary=Summary(
            situation=RelaySituation(data["situation"]),
            follow_up=data["follow_up"],
            needs=[RelayNeed(need) for need in data["needs"]],
            term_weeks=data["term_weeks"],
            followed_since=data["followed_since"],
            last_seen_on=data["last_seen_on"],
            wants_slot=data["wants_slot"],
            slot_before=data["slot_before"],
        ),
    )
