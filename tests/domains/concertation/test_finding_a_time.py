"""Finding a time: usual weeks, polls, series, invitations, calendars by a secret address."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from maisonnee.domains.concertation import operations, queries
from maisonnee.domains.concertation.enums import Answer, DayPart, MeetingKind
from maisonnee.domains.concertation.models import CalendarFeed, Meeting, MeetingInvitee, Poll, PollAnswer
from maisonnee.domains.concertation.rules import slots
from maisonnee.domains.concertation.rules.slots import Slot
from maisonnee.domains.structures.models import Member, Membership
from maisonnee.foundation.access.actors import PermissionMissing
from maisonnee.foundation.access.enums import Role
from maisonnee.foundation.journal import queries as journal
from maisonnee.foundation.tenancy import context
from maisonnee.foundation.tenancy.models import Structure
from maisonnee.kernel.ids import new_id
from maisonnee.kernel.refusals import AlreadyDone, Refusal, StaleVersion
from tests.factories import teams
from tests.factories.concertations import Person, make_person, plan

pytestmark = pytest.mark.django_db
THURSDAY = date(2026, 3, 19)
MIDDAY = Slot(THURSDAY, time(12, 30), time(14, 0))
EVENING = Slot(THURSDAY, time(18, 30), time(20, 0))
NOT_MIDDAY = slots.PART_KEYS - {slots.part_key(day, DayPart.MIDDAY) for day in range(6)}


def _ask(organiser: Person, *people: Person, **options: object) -> Poll:
    members = [person.member for person in people]
    values = {"slots": [MIDDAY, EVENING], "members": members, **options}
    return operations.start_poll(actor=organiser.actor, **values)  # type: ignore[arg-type]


def test_a_usual_week_is_said_by_oneself_or_by_who_organises(nurse: Person, doctor: Person) -> None:
    week = operations.set_usual_week(actor=nurse.actor, member=nurse.member, free=NOT_MIDDAY, version=None)
    assert (week.version, frozenset(week.free)) == (1, NOT_MIDDAY)
    told = operations.set_usual_week(actor=doctor.actor, member=nurse.member, free=[], version=1)
    assert (told.pk, told.version, told.free) == (week.pk, 2, [])
    with pytest.raises(StaleVersion):
        operations.set_usual_week(actor=nurse.actor, member=nurse.member, free=[], version=1)
    with pytest.raises(Refusal, match="unknown_part"):
        operations.set_usual_week(actor=nurse.actor, member=nurse.member, free=["9-noon"], version=2)
    with pytest.raises(Refusal, match="week_of_nobody"):
        operations.set_usual_week(actor=nurse.actor, free=[], version=None)


def test_a_trainee_says_their_own_week_and_no_other(structure: Structure, nurse: Person) -> None:
    trainee = make_person(structure, role=Role.TRAINEE)
    operations.set_usual_week(actor=trainee.actor, member=trainee.member, free=[], version=None)
    with pytest.raises(PermissionMissing):
        operations.set_usual_week(actor=trainee.actor, member=nurse.member, free=[], version=None)
    with pytest.raises(PermissionMissing):
        operations.add_exceptional_days(
            actor=trainee.actor, member=nurse.member, starts_on=THURSDAY, ends_on=THURSDAY
        )


def test_the_week_of_a_profession_serves_those_who_said_nothing(
    structure: Structure, nurse: Person, doctor: Person
) -> None:
    other = make_person(structure, family_name="Autre")
    operations.set_usual_week(actor=doctor.actor, profession="60", free=NOT_MIDDAY, version=None)
    operations.set_usual_week(actor=other.actor, member=other.member, free=slots.PART_KEYS, version=None)
    known = {
        person.id: person.free
        for person in queries.people(actor=doctor.actor, members=[nurse.member, other.member, doctor.member])
    }
    assert known == {
        nurse.member.pk: NOT_MIDDAY,
        other.member.pk: slots.PART_KEYS,
        doctor.member.pk: None,
    }


def test_days_taken_back_no_longer_count(nurse: Person) -> None:
    days = operations.add_exceptional_days(
        actor=nurse.actor, member=nurse.member, starts_on=THURSDAY, ends_on=THURSDAY
    )
    assert queries.people(actor=nurse.actor, members=[nurse.member])[0].days == (
        slots.Days(THURSDAY, THURSDAY, is_free=False),
    )
    operations.cancel_exceptional_days(actor=nurse.actor, days=days)
    assert queries.people(actor=nurse.actor, members=[nurse.member])[0].days == ()
    with pytest.raises(Refusal, match="days_past"):
        operations.add_exceptional_days(
            actor=nurse.actor, member=nurse.member, starts_on=date(2026, 3, 1), ends_on=date(2026, 3, 2)
        )
    with pytest.raises(Refusal, match="days_out_of_order"):
        operations.add_exceptional_days(
            actor=nurse.actor, member=nurse.member, starts_on=THURSDAY, ends_on=date(2026, 3, 18)
        )


def test_a_poll_shows_who_each_slot_leaves_out(nurse: Person, doctor: Person, organiser: Person) -> None:
    operations.set_usual_week(actor=nurse.actor, member=nurse.member, free=NOT_MIDDAY, version=None)
    poll = _ask(organiser, nurse, doctor)
    midday, evening = queries.slot_views(actor=doctor.actor, poll=poll)
    assert (midday.professions_out, midday.leaves_nobody_out, midday.unknown) == (("Infirmier",), False, 1)
    assert (evening.sure, evening.leaves_nobody_out, evening.is_best) == (1, True, True)
    assert midday.row is not None
    operations.answer_slot(actor=nurse.actor, slot=midday.row, answer=Answer.IF_NEEDED)
    operations.answer_slot(actor=organiser.actor, slot=midday.row, answer=Answer.NO, member=doctor.member)
    operations.answer_slot(actor=nurse.actor, slot=midday.row, answer=Answer.YES)
    midday = queries.slot_views(actor=nurse.actor, poll=poll)[0]
    assert (midday.sure, midday.own, midday.professions_out) == (1, Answer.YES, ("Médecin",))
    assert PollAnswer.objects.count() == 2


def test_a_poll_waits_on_the_day_of_who_has_not_answered(
    nurse: Person, doctor: Person, organiser: Person
) -> None:
    poll = _ask(organiser, nurse)
    assert queries.polls_to_answer(actor=nurse.actor) == [poll]
    assert queries.polls_to_answer(actor=doctor.actor) == []
    for view in queries.slot_views(actor=nurse.actor, poll=poll):
        assert view.row is not None
        operations.answer_slot(actor=nurse.actor, slot=view.row, answer=Answer.YES)
    assert queries.polls_to_answer(actor=nurse.actor) == []


def test_the_slot_chosen_becomes_a_meeting_of_those_asked(
    nurse: Person, doctor: Person, organiser: Person
) -> None:
    poll = _ask(
        organiser, nurse, doctor, kind=MeetingKind.PROTOCOL, subject="AVK", remote_link="https://a.fr/b"
    )
    row = queries.slot_views(actor=organiser.actor, poll=poll)[1].row
    assert row is not None
    meeting = operations.choose_slot(actor=organiser.actor, slot=row)
    assert (meeting.kind, meeting.subject, meeting.held_on, meeting.starts_at, meeting.remote_link) == (
        "protocol",
        "AVK",
        THURSDAY,
        time(18, 30),
        "https://a.fr/b",
    )
    assert {place.member for place in queries.places(actor=nurse.actor, meeting=meeting)} == {
        nurse.member,
        doctor.member,
    }
    with pytest.raises(Refusal) as refused:
        operations.answer_slot(actor=nurse.actor, slot=row, answer=Answer.YES)
    assert (refused.value.code, refused.value.params["ended_by"]) == (
        "concertation.poll_over",
        organiser.actor.name,
    )
    with pytest.raises(Refusal, match="poll_over"):
        operations.choose_slot(actor=organiser.actor, slot=row)
    assert Meeting.objects.count() == 1


def test_a_poll_of_everybody_makes_a_meeting_of_everybody(
    nurse: Person, doctor: Person, organiser: Person
) -> None:
    poll = _ask(organiser, nurse, doctor, organiser)
    row = queries.slot_views(actor=organiser.actor, poll=poll)[0].row
    assert row is not None
    operations.choose_slot(actor=organiser.actor, slot=row)
    assert MeetingInvitee.objects.count() == 0


def test_what_a_poll_refuses(structure: Structure, nurse: Person, organiser: Person) -> None:
    past = Slot(date(2026, 3, 11), time(12), time(13))
    with pytest.raises(Refusal) as refused:
        _ask(organiser, nurse, slots=[past])
    assert (refused.value.code, refused.value.params) == (
        "concertation.slot_past",
        {"slot": "11/03/2026 à 12:00"},
    )
    with pytest.raises(Refusal, match="no_slot"):
        _ask(organiser, nurse, slots=[])
    with pytest.raises(Refusal, match="slot_twice"):
        _ask(organiser, nurse, slots=[MIDDAY, replace(MIDDAY, ends_at=time(13))])
    with pytest.raises(Refusal, match="nobody_asked"):
        _ask(organiser)
    gone = Member.objects.create(
        structure_id=structure.id, family_name="Parti", given_name="Jean", profession="60"
    )
    Membership.objects.create(
        structure_id=structure.id,
        member=gone,
        status="associate",
        starts_on=date(2020, 1, 1),
        ends_on=date(2025, 1, 1),
    )
    with pytest.raises(Refusal) as refused:
        operations.start_poll(actor=organiser.actor, slots=[MIDDAY], members=[nurse.member, gone])
    assert (refused.value.code, refused.value.params) == ("concertation.not_in_team", {"name": "Jean Parti"})
    assert Poll.objects.count() == 0


def test_a_slot_begun_meanwhile_is_neither_answered_nor_chosen(nurse: Person, organiser: Person) -> None:
    poll = _ask(organiser, nurse)
    row = queries.slot_views(actor=nurse.actor, poll=poll)[0].row
    assert row is not None
    late = timedelta(days=8)
    with pytest.raises(Refusal, match="slot_past"):
        operations.answer_slot(actor=replace(nurse.actor, now=teams.NOW + late), slot=row, answer=Answer.YES)
    with pytest.raises(Refusal, match="slot_past"):
        operations.choose_slot(actor=replace(organiser.actor, now=teams.NOW + late), slot=row)


def test_only_those_asked_answer(nurse: Person, doctor: Person, organiser: Person) -> None:
    poll = _ask(organiser, nurse)
    row = queries.slot_views(actor=nurse.actor, poll=poll)[0].row
    assert row is not None
    with pytest.raises(Refusal, match="not_asked"):
        operations.answer_slot(actor=doctor.actor, slot=row, answer=Answer.YES)


def test_a_series_is_planned_whole_or_not_at_all(organiser: Person) -> None:
    plan(organiser.actor, held_on=THURSDAY)
    with pytest.raises(Refusal, match="same_moment"):
        operations.plan_series(actor=organiser.actor, slots=[EVENING, MIDDAY])
    assert Meeting.objects.count() == 1
    operations.set_kind(
        actor=replace(organiser.actor, roles=frozenset({Role.MANAGER})),
        kind=MeetingKind.TEAM,
        starts_on=date(2026, 1, 1),
        minutes=45,
        minutes_by_case=10,
        remote_link="https://visio.exemple.fr/equipe",
        decided_by="Réunion d’équipe",
    )
    planned = operations.plan_series(actor=organiser.actor, slots=[EVENING], kind=MeetingKind.TEAM)
    assert [meeting.remote_link for meeting in planned] == ["https://visio.exemple.fr/equipe"]


def test_a_form_that_plans_several_meetings_acts_once(organiser: Person) -> None:
    sending = organiser.actor.with_submission(new_id())
    operations.plan_series(actor=sending, slots=[MIDDAY, EVENING])
    with pytest.raises(AlreadyDone):
        operations.plan_series(actor=sending, slots=[MIDDAY, EVENING])
    assert Meeting.objects.count() == 2
    entries = journal.entries(actor=replace(organiser.actor, roles=frozenset({Role.MANAGER})))
    sent = [entry.action for entry in entries if entry.submission is not None]
    assert sent == ["concertation.plan_series"]


def test_a_personal_calendar_has_the_meetings_one_is_asked_to(
    structure: Structure, nurse: Person, doctor: Person, organiser: Person
) -> None:
    plan(organiser.actor, held_on=THURSDAY)
    apart = plan(organiser.actor, held_on=date(2026, 3, 20))
    operations.set_invitees(actor=organiser.actor, meeting=apart, members=[doctor.member])
    cancelled = plan(organiser.actor, held_on=date(2026, 3, 21))
    operations.cancel_meeting(actor=organiser.actor, meeting=cancelled, reason="Grève")
    _, text = operations.make_feed(actor=nurse.actor)
    _, whole = operations.make_feed(actor=organiser.actor, of_structure=True)
    with context.entered(structure_id=None):
        feed, feed_of_structure = queries.feed_at(text), queries.feed_at(whole)
        assert feed is not None and feed_of_structure is not None
        own = queries.meetings_of_feed(feed=feed, now=teams.NOW)
        every = queries.meetings_of_feed(feed=feed_of_structure, now=teams.NOW)
    assert [(meeting.held_on.day, meeting.state) for meeting in own] == [(19, "planned"), (21, "cancelled")]
    assert [meeting.held_on.day for meeting in every] == [19, 20, 21]


def test_only_a_hash_is_kept_and_a_revoked_address_is_dead(nurse: Person, doctor: Person) -> None:
    feed, text = operations.make_feed(actor=nurse.actor)
    assert text not in feed.token_hash and len(feed.token_hash) == 64
    with pytest.raises(PermissionMissing):
        operations.revoke_feed(actor=replace(doctor.actor, roles=frozenset({Role.TRAINEE})), feed=feed)
    _, other = operations.make_feed(actor=nurse.actor)
    assert queries.feed_at(text) is None
    again = queries.feed_at(other)
    assert again is not None
    operations.revoke_feed(actor=nurse.actor, feed=again)
    assert queries.feed_at(other) is None
    assert CalendarFeed.objects.filter(revoked_at__isnull=True).count() == 0
    for odd in ("", "abc", "é" * 40, "A" * 60, text + "x", text[:-1]):
        assert queries.feed_at(odd) is None


def test_the_calendar_of_who_left_is_empty(nurse: Person, organiser: Person) -> None:
    plan(organiser.actor, held_on=THURSDAY)
    _, text = operations.make_feed(actor=nurse.actor)
    Membership.objects.filter(member=nurse.member).update(ends_on=date(2026, 3, 13))
    feed = queries.feed_at(text)
    assert feed is not None
    assert len(queries.meetings_of_feed(feed=feed, now=teams.NOW)) == 0
    assert queries.meetings_of_feed(feed=feed, now=teams.NOW + timedelta(days=3)) == []


def test_somebody_from_outside_is_named_and_taken_off(nurse: Person) -> None:
    meeting = plan(nurse.actor)
    guest = operations.add_guest(
        actor=nurse.actor, meeting=meeting, name="Mme Hôpital", organisation="EHPAD Les Tilleuls"
    )
    operations.mark_guest(actor=nurse.actor, guest=guest, has_come=True)
    assert [(row.name, row.has_come) for row in queries.guests_of(actor=nurse.actor, meeting=meeting)] == [
        ("Mme Hôpital", True)
    ]
    operations.remove_guest(actor=nurse.actor, guest=guest)
    assert list(queries.guests_of(actor=nurse.actor, meeting=meeting)) == []
    with pytest.raises(Refusal, match="guest_without_name"):
        operations.add_guest(actor=nurse.actor, meeting=meeting, name=" ")
