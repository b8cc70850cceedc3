"""Who opens the pages of concertation."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "concertation:index": team("PCSMT"),
    "concertation:past_meetings": team("PCSMT"),
    "concertation:decisions": team("PCSMT"),
    "concertation:export_calendar": team("PCSMT", year="=2026"),
    "concertation:plan_meeting": team("PCSM"),
    "concertation:meeting": team("PCSMT", meeting_id="concertation.meeting"),
    "concertation:change_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:cancel_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:open_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:place_case": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:minutes": team("PCSMT", meeting_id="concertation.meeting", number="=1"),
    "concertation:add_addendum": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:session": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:session_case": team("PCSM", meeting_id="concertation.meeting", number="=1"),
    "concertation:mark_attendance": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:mark_hours": team("PCSM", meeting_id="concertation.meeting", member_id="structures.member"),
    "concertation:close_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:mark_everyone": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:mark_moment": team(
        "PCSM", meeting_id="concertation.meeting", member_id="structures.member"
    ),
    "concertation:shared_screen": team("PCSMT", meeting_id="concertation.meeting"),
    "concertation:say_outcome": team("PCSM", case_id="concertation.case"),
    "concertation:decision_applied": team("PCSM", case_id="concertation.case"),
    "concertation:hours": team("PCSMT", year="=2026"),
    "concertation:export_hours": team("PCSMT", year="=2026"),
    "concertation:set_hours": team("CM"),
    "concertation:propose_case": team("PCSM"),
    "concertation:find_patients": team("PCSM"),
    "concertation:case": team("PCSMT", case_id="concertation.case"),
    "concertation:change_case": team("PCSM", case_id="concertation.case"),
    "concertation:withdraw_case": team("PCSM", case_id="concertation.case"),
    "concertation:move_case": team("PCSM", case_id="concertation.case"),
    "concertation:show_case": team("PCSM", case_id="concertation.case"),
    "concertation:add_task": team("PCSMT", case_id="concertation.case"),
    "concertation:exchanges": team("PCSMT"),
    "concertation:note_exchange": team("P"),
    "concertation:exchange": team("PCSMT", exchange_id="concertation.informalexchange"),
    "concertation:correct_exchange": team("P", exchange_id="concertation.informalexchange"),
    "concertation:keep_exchange": team("P", exchange_id="concertation.informalexchange"),
    "concertation:tasks": team("PCSMT"),
    "concertation:create_task": team("PCSMT"),
    "concertation:propose_task": team("PCSMT", task_id="concertation.task"),
    "concertation:accept_task": team("PCSMT", task_id="concertation.task"),
    "concertation:decline_task": team("PCSMT", task_id="concertation.task"),
    "concertation:hand_over_task": team("PCSM", task_id="concertation.task"),
    "concertation:complete_task": team("PCSMT", task_id="concertation.task"),
    "concertation:reopen_task": team("PCSMT", task_id="concertation.task"),
    "concertation:drop_task": team("PCSMT", task_id="concertation.task"),
    "concertation:counted": team("PCSM", year="=2026"),
    "concertation:set_counting": team("CM"),
}
