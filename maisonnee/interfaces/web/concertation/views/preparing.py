"""Before a meeting: contributions to a case, what the patient was told, subjects and lengths, who is invited."""

from __future__ import annotations

import uuid

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import (
    ConcertationPermission,
    InformationAnswer,
    InformationKind,
    InformationMeans,
    Informed,
)
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.interfaces.web.concertation import agenda_sheet
from maisonnee.interfaces.web.concertation.acts import carried_out
from maisonnee.interfaces.web.concertation.forms_preparing import (
    AnswerForm,
    ContributionForm,
    InformationForm,
    SettledTopicForm,
    TopicForm,
)
from maisonnee.interfaces.web.concertation.forms_slots import GuestForm, ParticipantsForm
from maisonnee.interfaces.web.concertation.views.meetings import page_of
from maisonnee.interfaces.web.downloads import bytes_response
from maisonnee.interfaces.web.forms import form_page
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.pages import Audience, page

MARKS = {"present": True, "absent": False, "none": None}


def _case_page(case_id: uuid.UUID) -> str:
    return reverse("concertation:case", args=[case_id])


@page(Audience.TEAM, permission=ConcertationPermission.CONTRIBUTE)
def contribute(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """What one has to say of a case, whether one comes or not."""
    actor = request.actor
    view = queries.readable_case(actor=actor, case_id=case_id)
    written = queries.own_contribution(actor=actor, case=view.case)
    initial = {"text": written.text, "version": written.version} if written is not None else {}
    return form_page(
        request,
        template="concertation/contribute.html",
        build=lambda data, files: ContributionForm(data, initial=initial),
        act=lambda actor, form: operations.contribute(
            actor=actor,
            case=view.case,
            text=form.cleaned_data["text"],
            version=form.cleaned_data["version"] or (written.version if written else None),
        ),
        done=lambda result: _case_page(case_id),
        said="Votre contribution est notée. Vous pouvez la reprendre jusqu’à la clôture de la réunion.",
        context={
            "page_title": "Contribuer",
            "view": view,
            "others": queries.contributions_of(actor=actor, case_ids=[case_id]).get(case_id, []),
        },
    )


@page(Audience.TEAM, permission=ConcertationPermission.CONTRIBUTE)
def note_information(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """The patient or a relative was told of a case, or asked to come."""
    actor = request.actor
    view = queries.readable_case(actor=actor, case_id=case_id)
    initial = {
        "kind": InformationKind.INFORMED,
        "whom": Informed.PATIENT,
        "means": InformationMeans.FACE_TO_FACE,
        "told_on": actor.today,
        "told_by": structure_queries.own_member(actor=actor),
        "answer": InformationAnswer.WAITED,
    }
    return form_page(
        request,
        template="concertation/note_information.html",
        build=lambda data, files: InformationForm(
            data, members=structure_queries.members_on(actor=actor, on=actor.today), initial=initial
        ),
        act=lambda actor, form: operations.note_information(
            actor=actor,
            case=view.case,
            **form.asked(),  # type: ignore[attr-defined]
        ),
        done=lambda result: _case_page(case_id),
        context={"page_title": "Le patient et ses proches", "view": view},
    )


@page(Audience.TEAM, permission=ConcertationPermission.CONTRIBUTE)
def note_answer(request: Request, information_id: uuid.UUID) -> HttpResponse:
    """What the patient or the relative answered since."""
    found = queries.information(actor=request.actor, information_id=information_id)
    initial = {"answer": found.answer, "words": found.words, "version": found.version}
    return form_page(
        request,
        template="concertation/note_answer.html",
        build=lambda data, files: AnswerForm(data, initial=initial),
        act=lambda actor, form: operations.note_answer(
            actor=actor,
            information=found,
            version=form.cleaned_data["version"] or found.version,
            answer=InformationAnswer(form.cleaned_data["answer"]),
            words=form.cleaned_data["words"],
        ),
        done=lambda result: _case_page(found.case_id),
        context={"page_title": "Réponse", "information": found},
    )


@page(Audience.TEAM, permission=ConcertationPermission.PROPOSE)
def add_topic(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """A subject that is no patient's case."""
    actor = request.actor
    found = queries.meeting(actor=actor, meeting_id=meeting_id)
    habits = queries.kind_on(actor=actor, kind=found.kind, on=found.held_on).habits
    return form_page(
        request,
        template="concertation/topic.html",
        build=lambda data, files: TopicForm(data, initial={"minutes": habits.minutes_by_case}),
        act=lambda actor, form: operations.add_topic(
            actor=actor,
            meeting=found,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(found),
        context={"page_title": "Ajouter un sujet", "meeting": found},
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def change_topic(request: Request, topic_id: uuid.UUID) -> HttpResponse:
    """A subject, its length, and what was settled about it."""
    topic = queries.topic(actor=request.actor, topic_id=topic_id)
    initial = {name: getattr(topic, name) for name in ("what", "minutes", "outcome", "version")}
    return form_page(
        request,
        template="concertation/topic.html",
        build=lambda data, files: SettledTopicForm(data, initial=initial),
        act=lambda actor, form: operations.change_topic(
            actor=actor,
            topic=topic,
            version=form.cleaned_data["version"] or topic.version,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(topic.meeting_id),
        context={"page_title": topic.what, "meeting": topic.meeting, "topic": topic},
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def move_topic(request: Request, topic_id: uuid.UUID) -> HttpResponse:
    """Earlier, later, or off the agenda."""
    topic = queries.topic(actor=request.actor, topic_id=topic_id)
    way = request.POST.get("way", "")
    if way not in {"earlier", "later", "off"}:
        raise Http404
    back = page_of(topic.meeting_id)
    if way == "off":
        return carried_out(
            request, lambda actor: operations.remove_topic(actor=actor, topic=topic), back=back
        )
    return carried_out(
        request,
        lambda actor: operations.move_topic(actor=actor, topic=topic, earlier=way == "earlier"),
        back=back,
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def set_minutes(request: Request, case_id: uuid.UUID) -> HttpResponse:
    """How long a case should take."""
    view = queries.case_view(actor=request.actor, case_id=case_id)
    if view.case.meeting_id is None:
        raise Http404
    typed = request.POST.get("minutes", "").strip()
    minutes = int(typed) if typed.isdecimal() and len(typed) <= 4 else 0
    return carried_out(
        request,
        lambda actor: operations.set_case_minutes(actor=actor, case=view.case, minutes=minutes),
        back=f"{page_of(view.case.meeting_id)}#ordre-du-jour",
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def participants(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """Who is invited: members, when it is not everybody."""
    actor = request.actor
    found = queries.meeting(actor=actor, meeting_id=meeting_id)
    places = queries.places(actor=actor, meeting=found)
    return form_page(
        request,
        template="concertation/participants.html",
        build=lambda data, files: ParticipantsForm(
            data,
            members=structure_queries.members_on(actor=actor, on=actor.today),
            initial={"members": [place.member.pk for place in places]},
        ),
        act=lambda actor, form: operations.set_invitees(
            actor=actor, meeting=found, members=form.cleaned_data["members"]
        ),
        done=page_of,
        context={"page_title": "Invités", "meeting": found},
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
def add_guest(request: Request, meeting_id: uuid.UUID) -> HttpResponse:
    """Somebody from outside, named freely."""
    found = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    return form_page(
        request,
        template="concertation/guest.html",
        build=lambda data, files: GuestForm(data),
        act=lambda actor, form: operations.add_guest(
            actor=actor,
            meeting=found,
            **form.values(),  # type: ignore[attr-defined]
        ),
        done=lambda result: page_of(found),
        context={"page_title": "Participant extérieur", "meeting": found},
    )


@page(Audience.TEAM, permission=ConcertationPermission.ORGANISE)
@require_POST
def mark_guest(request: Request, guest_id: uuid.UUID) -> HttpResponse:
    """Somebody from outside came, did not, or is taken off the list."""
    guest = queries.guest(actor=request.actor, guest_id=guest_id)
    mark = request.POST.get("presence", "")
    if mark == "off":
        return carried_out(
            request,
            lambda actor: operations.remove_guest(actor=actor, guest=guest),
            back=page_of(guest.meeting_id),
        )
    if mark not in MARKS:
        raise Http404
    return carried_out(
        request,
        lambda actor: operations.mark_guest(actor=actor, guest=guest, has_come=MARKS[mark]),
        back=page_of(guest.meeting_id),
    )


@page(Audience.TEAM, permission=ConcertationPermission.SEE)
def print_agenda(request: Request, meeting_id: uuid.UUID, version: str) -> HttpResponse:
    """The agenda on paper: with names and what was written (as far as one reads them), or with initials."""
    if version not in agenda_sheet.VERSIONS:
        raise Http404
    meeting = queries.meeting(actor=request.actor, meeting_id=meeting_id)
    content = agenda_sheet.pdf(request.actor, meeting, structure=request.seat.structure_name, version=version)
    return bytes_response(
        content,
        name=f"Ordre du jour du {meeting.held_on:%Y-%m-%d}.pdf",
        content_type="application/pdf",
        inline=True,
    )
