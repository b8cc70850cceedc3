"""Who opens the pages of what comes before a meeting: finding a time, contributions, agenda, calendars, rules."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, public, team

_MEETING = "concertation.meeting"
_POLL = "concertation.poll"

ROUTES: Mapping[str, Line] = {
    "concertation:own_week": team("PCSMT"),
    "concertation:team_week": team("PCSMT"),
    "concertation:profession_week": team("PCSM", profession="=60"),
    "concertation:member_week": team("PCSM", member_id="structures.member"),
    "concertation:add_days": team("PCSMT", member_id="structures.member"),
    "concertation:cancel_days": team("PCSMT", member_id="structures.member"),
    "concertation:start_poll": team("PCSM"),
    "concertation:poll": team("PCSMT", poll_id=_POLL),
    "concertation:answer_slot": team("PCSMT", poll_id=_POLL),
    "concertation:choose_slot": team("PCSM", poll_id=_POLL),
    "concertation:drop_poll": team("PCSM", poll_id=_POLL),
    "concertation:plan_series": team("PCSM"),
    "concertation:calendars": team("PCSMT"),
    "concertation:revoke_calendar": team("PCSMT", feed_id="concertation.calendarfeed"),
    "concertation:calendar": public(token="=abc"),
    "concertation:kinds": team("PCSMT"),
    "concertation:set_kind": team("CM", kind="=team"),
    "concertation:contribute": team("P", case_id="concertation.case"),
    "concertation:set_minutes": team("PCSM", case_id="concertation.case"),
    "concertation:note_information": team("P", case_id="concertation.case"),
    "concertation:note_answer": team("P", information_id="concertation.patientinformation"),
    "concertation:add_topic": team("PCSM", meeting_id=_MEETING),
    "concertation:change_topic": team("PCSM", topic_id="concertation.topic"),
    "concertation:move_topic": team("PCSM", topic_id="concertation.topic"),
    "concertation:participants": team("PCSM", meeting_id=_MEETING),
    "concertation:add_guest": team("PCSM", meeting_id=_MEETING),
    "concertation:mark_guest": team("PCSM", guest_id="concertation.guest"),
    "concertation:print_agenda": team("PCSMT", meeting_id=_MEETING, version="=initiales"),
    "concertation:suggestions": team("PCSM"),
    "concertation:set_case_rules": team("CM"),
    "concertation:settle_suggestion": team("PCSM", patient_id="patients.patient"),
    "concertation:note_discharge": team("PCSM", patient_id="patients.patient"),
}
