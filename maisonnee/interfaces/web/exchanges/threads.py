"""What waits, one thread and what is done there, the threads of a patient, and all of them."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import (
    Addressee,
    PrescriptionOutcome,
    QuestionKind,
    QuestionPermission,
    QuestionState,
    ReadyAnswer,
    RelayNeed,
    Urgency,
)
from maisonnee.domains.exchanges.queries import QuestionPage
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import PatientPermission
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.foundation.access.actors import PARIS, Actor
from maisonnee.foundation.journal.recording import record
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.exchanges import words
from maisonnee.interfaces.web.exchanges.asking import beside_address
from maisonnee.interfaces.web.exchanges.question_forms import AddressForm, AnswerForm, address_choices
from maisonnee.interfaces.web.exchanges.tabs import exchange_tabs
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter, Listing
from maisonnee.interfaces.web.pages import Audience, page
from maisonnee.kernel import professions
from maisonnee.kernel.refusals import Refusal

if TYPE_CHECKING:
    from maisonnee.domains.exchanges.models import Question

READY = tuple(ReadyAnswer)


def rights(actor: Actor) -> dict[str, bool]:
    """What the person may start from the pages of exchanges."""
    member = structure_queries.own_member(actor=actor)
    return {
        "ask": actor.may(QuestionPermission.ASK),
        "ask_prescription": actor.may(QuestionPermission.ASK_PRESCRIPTION),
        "ask_relay": actor.may(QuestionPermission.ASK_RELAY)
        and member is not None
        and member.profession == professions.MIDWIFE,
        "say_preference": actor.may(QuestionPermission.ASK_RELAY)
        and member is not None
        and member.profession == professions.DOCTOR,
    }


@page(Audience.TEAM, permission=QuestionPermission.SEE)
def index(request: Request) -> HttpResponse:
    """What waits for the person, what they asked, and what they show of their presence."""
    actor = request.actor
    own = queries.own_presence(actor=actor)
    context = {
        "page_title": "Échanges",
        "tabs": exchange_tabs(actor, "questions:index"),
        "may": rights(actor),
        "waiting": [words.question_row(view, actor) for view in queries.waiting_for_me(actor=actor)],
        "own": [words.own_row(view, actor) for view in queries.own_questions(actor=actor)],
        "presence": words.presence_words(own, actor),
    }
    return render(request, "exchanges/index.html", context)


@page(Audience.TEAM, permission=QuestionPermission.SEE)
def question(request: Request, question_id: uuid.UUID) -> HttpResponse:
    """A thread; answering is one touch here."""
    actor = request.actor
    found = queries.question_page(actor=actor, question_id=question_id)
    context = thread_context(actor, found)
    if not found.question.is_open:
        return render(request, "exchanges/question.html", context)
    return form_page(
        request,
        template="exchanges/question.html",
        build=lambda data, files: AnswerForm(data, initial={"version": found.question.version}),
        act=lambda actor, form: _answered(actor, question_id, form.cleaned_data),
        done=lambda result: reverse("questions:index"),
        said="C’est envoyé." if found.is_own else "Votre réponse est envoyée.",
        context=context,
    )


def _answered(actor: Actor, question_id: uuid.UUID, data: dict[str, Any]) -> Any:
    common = {
        "actor": actor,
        "question_id": question_id,
        "version": data["version"],
        "is_for_secretariat": data["is_for_secretariat"],
    }
    if not data["outcome"]:
        return operations.answer_question(
            **common,
            ready=ReadyAnswer(data["ready"]) if data["ready"] else None,
            text=data["text"],
            slot=data["slot"],
        )
    try:
        return operations.answer_prescription(
            **common, outcome=PrescriptionOutcome(data["outcome"]), reason=data["text"]
        )
    except Refusal as refusal:
        if refusal.field == "reason":
            refusal.field = "text"
        raise


def thread_context(actor: Actor, found: QuestionPage) -> dict[str, Any]:
    """What the page of a thread shows."""
    one = found.question
    kind = QuestionKind(one.kind)
    ready = [
        (answer.value, answer.label)
        for answer in READY
        if kind is not QuestionKind.PRESCRIPTION or answer in {ReadyAnswer.ON_IT, ReadyAnswer.CALL_ME}
    ]
    holder = found.holder
    return {
        "page_title": kind.label,
        "found": found,
        "question": one,
        "urgency_tone": words.TONES[Urgency(one.urgency)],
        "ready": [] if found.is_own else ready,
        "outcomes": [item for item in PrescriptionOutcome.choices if item[0]]
        if found.expects_outcome
        else [],
        "needs": [RelayNeed(need).label for need in one.relay.needs] if kind is QuestionKind.RELAY else [],
        "holder_presence": words.presence_words(found.presences.get(holder.pk), actor) if holder else "",
        "others": [
            {
                "name": str(person),
                "detail": professions.label(person.profession),
                "presence": words.presence_words(found.presences.get(person.pk), actor),
            }
            for person in found.others
        ],
        "request_of_secretariat": getattr(one, "secretariat", None),
        "regularised_days": _days_late(one),
        "opens_records": actor.may(PatientPermission.OPEN_RECORDS),
    }


def _days_late(one: Question) -> int | None:
    """After how many days a prescription was asked for care already given."""
    asked_for = getattr(one, "prescription", None)
    if asked_for is None or asked_for.done_on is None:
        return None
    return int((one.asked_at.astimezone(PARIS).date() - asked_for.done_on).days)


def _version(request: Request) -> int | None:
    text = request.POST.get("version", "")
    return int(text) if text.isdigit() and len(text) < 9 else None


@page(Audience.TEAM, permission=QuestionPermission.ANSWER)
@require_POST
def release(request: Request, question_id: uuid.UUID) -> HttpResponse:
    """Leave it to others."""
    version = _version(request)
    return carried_out(
        request,
        lambda actor: operations.release_question(actor=actor, question_id=question_id, version=version),
        back=reverse("questions:question", args=[question_id]),
        said="La question attend de nouveau.",
    )


@page(Audience.TEAM, permission=QuestionPermission.ANSWER)
@require_POST
def close(request: Request, question_id: uuid.UUID) -> HttpResponse:
    """It is over."""
    version = _version(request)
    return carried_out(
        request,
        lambda actor: operations.close_question(actor=actor, question_id=question_id, version=version),
        back=reverse("questions:index"),
        said="L’échange est clos\u00a0; il reste lisible.",
    )


@page(Audience.TEAM, permission=QuestionPermission.ANSWER)
def send_on(request: Request, question_id: uuid.UUID) -> HttpResponse:
    """Address it to somebody else."""
    actor = request.actor
    found = queries.question_page(actor=actor, question_id=question_id)
    one = found.question
    people = queries.people(actor=actor, patient_id=one.patient_id)
    people = [reader for reader in people if reader.member.pk != one.asked_by_id]
    is_prescription = one.kind == QuestionKind.PRESCRIPTION
    if is_prescription:
        people = [reader for reader in people if reader.prescribes]
    groups = [Addressee.PRESCRIBERS] if is_prescription else [Addressee.CARE_TEAM]
    choices = address_choices(
        people,
        actor,
        groups=groups if one.patient_id is not None else [],
        with_professions=not is_prescription,
    )
    return form_page(
        request,
        template="exchanges/send_on.html",
        build=lambda data, files: AddressForm(data, choices=choices, initial={"version": one.version}),
        act=beside_address(
            lambda actor, form: operations.send_question_on(
                actor=actor,
                question_id=question_id,
                version=form.cleaned_data["version"],
                address=form.address,
            )
        ),
        done=lambda result: reverse("questions:question", args=[question_id]),
        said="La question est réadressée.",
        context={
            "page_title": "Réadresser la question",
            "back_url": reverse("questions:question", args=[question_id]),
            "about": str(one.patient or ""),
        },
    )


@page(Audience.TEAM, permission=PatientPermission.OPEN_RECORDS)
def of_patient(request: Request, patient_id: uuid.UUID) -> HttpResponse:
    """The threads kept in a patient's record."""
    actor = request.actor
    found = queries.exchanges_of_patient(actor=actor, patient_id=patient_id)
    context = {
        "page_title": str(found.patient),
        "patient": found.patient,
        "questions": [(one, queries.to_label(one)) for one in found.questions],
        "may": rights(actor),
    }
    return render(request, "exchanges/of_patient.html", context)


def _in_state(rows: Any, state: str) -> Any:
    if state == "open":
        return rows.exclude(state=QuestionState.CLOSED)
    return rows.filter(state=state)


def _about(request: Request, rows: Any, text: str) -> Any:
    """Narrow exchanges to those about the patients found by what was typed."""
    found = patient_queries.found_by(patient_queries.patients(actor=request.actor), text)
    return rows.filter(patient__in=found.values("pk"))


def _listing(request: Request, *, is_exported: bool = False) -> Listing[Any]:
    ask = queries.listed_all if is_exported else queries.exchanges_list
    return Listing(
        request,
        ask(actor=request.actor),
        whole=lambda keys: queries.listed(actor=request.actor, question_ids=keys),
        columns=(
            Column("quand", "Quand", lambda row: row.asked_at.astimezone(PARIS).date(), order="asked_at"),
            Column("objet", "Objet", lambda row: QuestionKind(row.kind).label),
            Column("patient", "Patient", lambda row: str(row.patient or "")),
            Column("demande", "Demandé par", lambda row: str(row.asked_by)),
            Column("a", "À", queries.to_label),
            Column("etat", "État", lambda row: QuestionState(row.state).label),
        ),
        sort="-quand",
        filters=(
            Filter("etat", "État", [("open", "Ouverts"), *QuestionState.choices], _in_state),
            Filter("objet", "Objet", QuestionKind.choices, lambda rows, value: rows.filter(kind=value)),
            Filter("pour", "Pour quand", Urgency.choices, lambda rows, value: rows.filter(urgency=value)),
        ),
        search=lambda rows, text: _about(request, rows, text),
        private=True,
    )


@page(Audience.TEAM, permission=QuestionPermission.SEE)
def history(request: Request) -> HttpResponse:
    """Every thread the person reads: open, answered, closed. A name is searched by POST, never in an address."""
    context = {
        "page_title": "Échanges",
        "tabs": exchange_tabs(request.actor, "questions:history"),
        "listing": _listing(request),
        "may_export": request.actor.may(PatientPermission.EXPORT_PATIENTS),
    }
    return render(request, "exchanges/history.html", context)


@page(Audience.TEAM, permission=PatientPermission.EXPORT_PATIENTS)
def export_history(request: Request) -> HttpResponse:
    """The same list in a spreadsheet: who asked whom about whom, never what was said. The journal keeps it."""
    listing = _listing(request, is_exported=True)
    response = listing.export(title="Échanges", file_name="echanges")
    record(
        actor=request.actor,
        action="exchanges.export_exchanges",
        details={"label": formats.counted(listing.total, "échange")},
    )
    return response
