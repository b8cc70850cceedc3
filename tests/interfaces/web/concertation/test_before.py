"""The pages of what comes before a meeting."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import UTC, date, datetime, time

import pypdf
import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import DayPart, MeetingKind
from maisonnee.domains.concertation.models import (
    Case,
    Contribution,
    KindSetting,
    Meeting,
    PatientInformation,
    Poll,
    PollAnswer,
    Topic,
    UsualWeek,
)
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.concertation.rules.slots import Slot
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.tenancy.models import Structure
from tests.factories.concertations import Person, make_patient, make_person, plan, propose
from tests.factories.records import in_care

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_noon")]
SignIn = Callable[..., Client]
THURSDAY = date(2026, 3, 19)


@pytest.fixture
def at_noon() -> object:
    with time_machine.travel(datetime(2026, 3, 12, 11, 30, tzinfo=UTC), tick=False):
        yield


def _url(name: str, *args: object, **kwargs: object) -> str:
    return reverse(f"concertation:{name}", args=args, kwargs=kwargs)


def _text(response: object) -> str:
    content: bytes = response.content  # type: ignore[attr-defined]
    return content.decode().replace("\u00a0", " ").replace("\u202f", " ")


def _poll(organiser: Person, *people: Person) -> Poll:
    return operations.start_poll(
        actor=organiser.actor,
        slots=[Slot(THURSDAY, time(12, 30), time(14)), Slot(THURSDAY, time(18, 30), time(20))],
        members=[person.member for person in people],
    )


def test_a_usual_week_is_said_in_one_touch_or_ticked(client_as: SignIn, nurse: Person) -> None:
    client = client_as(nurse.actor)
    assert "rien de dit" in _text(client.get(_url("own_week")))
    assert client.post(_url("own_week"), {"preset": "not_midday"}).status_code == 302
    week = UsualWeek.objects.get()
    assert len(week.free) == 15 and not any("midday" in key for key in week.free)
    page = _text(client.get(_url("own_week")))
    assert page.count("checked") == 15
    answer = client.post(_url("own_week"), {"free": ["0-evening"], "version": "1"})
    assert answer.status_code == 302
    stale = client.post(_url("own_week"), {"free": ["1-evening"], "version": "1"})
    assert stale.status_code == 409
    week.refresh_from_db()
    assert week.free == ["0-evening"]
    table = _text(client.get(_url("team_week")))
    assert "On ne sait rien de 0 personne sur 1" in table


def test_days_away_are_said_without_a_reason(client_as: SignIn, nurse: Person) -> None:
    client = client_as(nurse.actor)
    refused = client.post(_url("add_days", nurse.member.pk), {"starts_on": "2026-03-01"})
    assert (refused.status_code, "Ces jours sont déjà passés" in _text(refused)) == (422, True)
    assert client.post(_url("add_days", nurse.member.pk), {"starts_on": "2026-03-20"}).status_code == 302
    days = queries.exceptional_days(actor=nurse.actor, member=nurse.member).get()
    assert "absent" in _text(client.get(_url("own_week")))
    client.post(_url("cancel_days", nurse.member.pk), {"days": str(days.pk)})
    assert not queries.exceptional_days(actor=nurse.actor, member=nurse.member).exists()


def test_a_poll_is_started_answered_and_chosen(
    client_as: SignIn, nurse: Person, doctor: Person, organiser: Person
) -> None:
    operations.set_usual_week(
        actor=nurse.actor,
        member=nurse.member,
        free=slots.PART_KEYS - {slots.part_key(day, DayPart.MIDDAY) for day in range(6)},
        version=None,
    )
    client = client_as(organiser.actor)
    page = _text(client.get(_url("start_poll")))
    assert page.count('name="proposed"') == 4
    assert "n’écarte personne" in page
    form = {
        "members": [str(nurse.member.pk), str(doctor.member.pk)],
        "proposed": ["2026-03-19T18:30/20:00"],
        "slot_1_on": "2026-03-19",
        "slot_1_from": "12:30",
    }
    refused = client.post(_url("start_poll"), form | {"slot_1_on": "2026-03-10", "proposed": []})
    assert (refused.status_code, "est déjà passé" in _text(refused)) == (422, True)
    assert 'value="2026-03-10"' in _text(refused)
    gone = client.post(_url("start_poll"), form | {"members": ["0198a000-0000-7000-8000-000000000000"]})
    assert (gone.status_code, "n’est plus dans l’équipe" in _text(gone)) == (422, True)
    odd = client.post(_url("start_poll"), form | {"proposed": ["x"]})
    assert odd.status_code == 422
    proposed = [line.split('value="')[1].split('"')[0] for line in page.split('name="proposed"')[1:]]
    assert client.post(_url("start_poll"), form | {"proposed": proposed[:1]}).status_code == 302
    poll = Poll.objects.get()
    midday = poll.slots.get(held_on=THURSDAY, starts_at=time(12, 30))
    assert midday.ends_at == time(14)
    nurse_client = client_as(nurse.actor)
    assert "répondre" in _text(nurse_client.get(reverse("today")))
    page = _text(nurse_client.get(_url("poll", poll.pk)))
    assert "Infirmier" in page and "pris d’habitude" not in page
    told = {"slot": str(midday.pk), "answer": "yes"}
    assert nurse_client.post(_url("answer_slot", poll.pk), told).status_code == 302
    fragment = nurse_client.post(
        _url("answer_slot", poll.pk), told | {"answer": "if_needed"}, headers={"HX-Request": "true"}
    )
    assert 'aria-pressed="true"' in _text(fragment) and "<html" not in _text(fragment)
    assert PollAnswer.objects.get().answer == "if_needed"
    assert nurse_client.post(_url("answer_slot", poll.pk), told | {"answer": "peut-être"}).status_code == 404
    chosen = client.post(_url("choose_slot", poll.pk), {"slot": str(midday.pk)})
    meeting = Meeting.objects.get()
    assert chosen["Location"] == _url("meeting", meeting.pk)
    late = nurse_client.post(_url("answer_slot", poll.pk), told, follow=True)
    assert "Ce sondage est clos depuis le 12/03/2026" in _text(late)
    assert "Créneau choisi" in _text(client.get(_url("poll", poll.pk)))


def test_a_series_is_proposed_then_planned(
    client_as: SignIn, nurse: Person, doctor: Person, organiser: Person
) -> None:
    client = client_as(organiser.actor)
    page = _text(client.get(_url("plan_series"), {"premier": "2026-03-16", "nombre": "3", "toutes": "2"}))
    texts = [part.split('value="')[1].split('"')[0] for part in page.split('name="slot"')[1:]]
    assert len(texts) == 3
    refused = client.get(_url("plan_series"), {"premier": "2026-03-16", "nombre": "40", "toutes": "2"})
    assert refused.status_code == 422
    assert client.post(_url("plan_series"), {"slot": texts}).status_code == 302
    assert Meeting.objects.count() == 3
    again = client.post(_url("plan_series"), {"slot": texts})
    assert (again.status_code, Meeting.objects.count()) == (200, 3)
    assert "déjà prévue" in _text(again)


def test_the_calendar_says_when_and_nothing_of_a_patient(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    patient = make_patient(structure, family_name="Lemoine")
    meeting = operations.plan_meeting(
        actor=nurse.actor,
        held_on=THURSDAY,
        starts_at=time(12, 30),
        ends_at=time(14),
        place="Salle commune",
        subject="Mme Lemoine",
        remote_link="https://visio.exemple.fr/a",
    )
    propose(nurse.actor, patient, meeting=meeting)
    operations.plan_meeting(
        actor=nurse.actor,
        kind=MeetingKind.TEAM,
        held_on=THURSDAY,
        starts_at=time(18),
        ends_at=time(19),
        subject="Budget",
    )
    client = client_as(nurse.actor)
    shown = _text(client.post(_url("calendars"), {"of": "person"}))
    address = shown.split('<p class="address">')[1].split("</p>")[0].strip()
    path = address.split("testserver")[1]
    assert _text(client.get(_url("calendars"))).count(path) == 0
    answer = Client().get(path)
    assert (answer.status_code, answer["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    text = answer.content.decode().replace("\r\n ", "")
    assert "lemoine" not in text.casefold()
    assert "plaie" not in text.casefold()
    assert f"UID:{meeting.pk}@concertation.maisonnee" in text
    assert "DTSTART:20260319T113000Z" in text
    assert "SUMMARY:Réunion d’équipe\u00a0: Budget" in text
    assert "URL:https://visio.exemple.fr/a" in text
    operations.cancel_meeting(actor=nurse.actor, meeting=meeting, reason="Décès de Mme Lemoine")
    text = Client().get(path).content.decode()
    assert "SEQUENCE:1\r\nSTATUS:CANCELLED" in text and "Lemoine" not in text
    feed = queries.open_feeds(actor=nurse.actor).get()
    assert client.post(_url("revoke_calendar", feed.pk)).status_code == 302
    assert Client().get(path).status_code == 404


def test_a_contribution_is_written_and_taken_up_again(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure, doctor=doctor.member)
    in_care(nurse.actor, patient)
    case = propose(nurse.actor, patient)
    client = client_as(doctor.actor)
    assert client.post(_url("contribute", case.pk), {"text": "Artérite connue"}).status_code == 302
    page = _text(client.get(_url("case", case.pk)))
    assert "Artérite connue" in page and "Reprendre la mienne" in page
    nurse_client = client_as(nurse.actor)
    assert "Artérite connue" in _text(nurse_client.get(_url("contribute", case.pk)))
    stale = client.post(_url("contribute", case.pk), {"text": "Autre", "version": "7"})
    assert (stale.status_code, Contribution.objects.get().text) == (409, "Artérite connue")
    outside = make_person(structure, profession="70")
    assert client_as(outside.actor).get(_url("contribute", case.pk)).status_code == 404
    assert "Artérite" not in _text(client_as(outside.actor).get(_url("case", case.pk)))


def test_what_the_patient_was_told_is_noted_with_the_answer(
    client_as: SignIn, structure: Structure, nurse: Person
) -> None:
    case = propose(nurse.actor, make_patient(structure))
    client = client_as(nurse.actor)
    assert client.get(_url("note_information", case.pk)).status_code == 200
    form = {
        "kind": "invited",
        "whom": "relative",
        "name": "",
        "means": "phone",
        "told_on": "2026-03-11",
        "told_by": str(nurse.member.pk),
        "answer": "waited",
    }
    refused = client.post(_url("note_information", case.pk), form)
    assert (refused.status_code, "Écrivez le nom du proche" in _text(refused)) == (422, True)
    assert client.post(_url("note_information", case.pk), form | {"name": "Sa fille"}).status_code == 302
    row = PatientInformation.objects.get()
    objects = {"answer": "objects", "words": "Pas devant tous", "version": "1"}
    assert client.post(_url("note_answer", row.pk), objects).status_code == 302
    page = _text(client.get(_url("case", case.pk)))
    assert "Sa fille" in page and "s’oppose" in page


def test_the_agenda_is_timed_and_printed_in_two_versions(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    patient = make_patient(structure, family_name="Lemoine", doctor=doctor.member)
    in_care(nurse.actor, patient)
    meeting = plan(nurse.actor, held_on=THURSDAY)
    case = propose(nurse.actor, patient, meeting=meeting)
    operations.contribute(actor=doctor.actor, case=case, text="Artérite connue")
    client = client_as(nurse.actor)
    assert client.post(_url("add_topic", meeting.pk), {"what": "Congés", "minutes": "10"}).status_code == 302
    assert client.post(_url("set_minutes", case.pk), {"minutes": "85"}).status_code == 302
    page = _text(client.get(_url("meeting", meeting.pk)))
    assert "95 min prévues sur 90" in page and "trop long" in page and "1 contribution" in page
    refused = client.post(_url("set_minutes", case.pk), {"minutes": "beaucoup"}, follow=True)
    assert "nombre de minutes" in _text(refused)
    named = client.get(_url("print_agenda", meeting.pk, "noms"))
    text = _pdf(named.content)
    assert "LEMOINE" in text and "Artérite connue" in text and "Congés" in text
    initials = _pdf(client.get(_url("print_agenda", meeting.pk, "initiales")).content)
    assert "LEMOINE" not in initials and "Artérite" not in initials and "Congés" in initials
    seen = _pdf(client_as(organiser.actor).get(_url("print_agenda", meeting.pk, "noms")).content)
    assert "LEMOINE" not in seen and "Artérite" not in seen and "plaie" not in seen
    assert client.get(_url("print_agenda", meeting.pk, "autre")).status_code == 404
    topic = Topic.objects.get()
    assert client.post(_url("move_topic", topic.pk), {"way": "off"}).status_code == 302
    assert "Congés" not in _text(client.get(_url("meeting", meeting.pk)))


def _pdf(content: bytes) -> str:
    reader = pypdf.PdfReader(io.BytesIO(content))
    return " ".join(page.extract_text() for page in reader.pages)


def test_a_kind_of_meeting_is_decided_and_proposed_when_planning(client_as: SignIn, nurse: Person) -> None:
    manager = make_person(nurse.member.structure, role=Role.MANAGER)
    client = client_as(manager.actor)
    form = {
        "minutes": "45",
        "minutes_by_case": "10",
        "place": "Cuisine",
        "starts_on": "2026-03-01",
        "decided_by": "Réunion du 1er mars",
        "is_paid": "on",
    }
    assert client.post(_url("set_kind", "presentation"), form).status_code == 302
    assert client.get(_url("set_kind", "autre")).status_code == 404
    setting = KindSetting.objects.get()
    assert (setting.has_cases, setting.is_paid) == (False, True)
    page = _text(client.get(_url("kinds")))
    assert "Réunion du 1er mars, depuis le 01/03/2026" in page and "valeurs proposées, à confirmer" in page
    planning = _text(client.get(_url("plan_meeting"), {"nature": "presentation"}))
    assert 'value="Cuisine"' in planning and 'value="13:15"' in planning


def test_a_meeting_that_is_no_concertation_is_closed_on_its_subjects(
    client_as: SignIn, nurse: Person, doctor: Person
) -> None:
    client = client_as(nurse.actor)
    form = {"kind": "team", "held_on": "2026-03-12", "starts_at": "12:30", "ends_at": "13:30"}
    client.post(_url("plan_meeting"), form)
    meeting = Meeting.objects.get()
    page = _text(client.get(_url("meeting", meeting.pk)))
    assert "Réunion d’équipe du" in page and "Proposer un cas" not in page
    client.post(_url("add_guest", meeting.pk), {"name": "Mme Roux", "organisation": "SSIAD"})
    client.post(_url("participants", meeting.pk), {"members": [str(nurse.member.pk)]})
    assert "Mme Roux" in _text(client.get(_url("meeting", meeting.pk)))
    assert [place.member for place in queries.places(actor=nurse.actor, meeting=meeting)] == [nurse.member]


def test_a_discharge_is_said_in_one_touch_and_accepted_in_one(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person
) -> None:
    patient = make_patient(structure, doctor=doctor.member, family_name="Lemoine")
    client = client_as(doctor.actor)
    said = client.post(_url("note_discharge", patient.pk), follow=True)
    assert "C’est signalé" in _text(said)
    page = _text(client.get(_url("suggestions")))
    assert "LEMOINE" in page and "sortie d’hôpital" in page
    assert "1 cas à proposer ou non" in _text(client.get(reverse("today")))
    accepted = client.post(
        _url("settle_suggestion", patient.pk), {"origin": "discharged", "way": "accept"}, follow=True
    )
    assert "Le cas est proposé" in _text(accepted)
    assert Case.objects.get().origin == "discharged"
    again = client.post(
        _url("settle_suggestion", patient.pk), {"origin": "discharged", "way": "decline"}, follow=True
    )
    assert "quelqu’un a décidé entre-temps" in _text(again)
    outside = make_person(structure, profession="70")
    assert "LEMOINE" not in _text(client_as(outside.actor).get(_url("suggestions")))


def _queries(client: Client, path: str) -> int:
    """Number of queries of a page, once what is kept in memory was asked."""
    client.get(path)
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


def test_the_number_of_queries_does_not_grow(
    client_as: SignIn, structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    def fill(count: int) -> None:
        people = [make_person(structure, profession=code) for code in ("70", "80", "95")[:count]]
        for person in people:
            operations.set_usual_week(actor=person.actor, member=person.member, free=[], version=None)
            operations.start_poll(
                actor=nurse.actor,
                slots=[Slot(THURSDAY, time(8 + number), time(9 + number)) for number in range(count)],
                members=[nurse.member, person.member],
            )
            patient = make_patient(structure, doctor=doctor.member)
            in_care(nurse.actor, patient)
            case = propose(nurse.actor, patient, meeting=meeting)
            operations.contribute(actor=nurse.actor, case=case, text="Vu")
            operations.contribute(actor=doctor.actor, case=case, text="Vu aussi")
            operations.add_topic(actor=nurse.actor, meeting=meeting, what="Sujet")
            operations.add_guest(actor=nurse.actor, meeting=meeting, name="Mme Roux")
            other = make_patient(structure, doctor=doctor.member)
            in_care(nurse.actor, other)
            operations.note_discharge(actor=nurse.actor, patient=other)

    meeting = plan(nurse.actor, held_on=THURSDAY)
    fill(1)
    poll = operations.start_poll(
        actor=nurse.actor,
        slots=[Slot(THURSDAY, time(20), time(21))],
        members=[nurse.member, doctor.member],
    )
    client = client_as(nurse.actor)
    paths = [
        _url("index"),
        _url("meeting", meeting.pk),
        _url("case", Case.objects.earliest("proposed_at").pk),
        _url("poll", poll.pk),
        _url("start_poll"),
        _url("plan_series"),
        _url("team_week"),
        _url("own_week"),
        _url("calendars"),
        _url("kinds"),
        _url("suggestions"),
        _url("print_agenda", meeting.pk, "noms"),
        reverse("today"),
    ]
    before = {path: _queries(client, path) for path in paths}
    fill(3)
    after = {path: _queries(client, path) for path in paths}
    grown = {path: (before[path], after[path]) for path in paths if after[path] > before[path]}
    assert grown == {}
