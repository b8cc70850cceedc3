"""Who opens the pages of questions between professionals."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "questions:index": team("PCSMTX"),
    "questions:history": team("PCSMTX"),
    "questions:export_history": team("PCSM"),
    "questions:ask": team("PCSMTX"),
    "questions:ask_prescription": team("PSX"),
    "questions:ask_relay": team("P"),
    "questions:relay_preference": team("P"),
    "questions:find_patients": team("PCSMTX"),
    "questions:of_patient": team("PSTX", patient_id="patients.patient"),
    "questions:presence": team("PCSMTX"),
    "questions:stop_presence": team("PCSMTX"),
    "questions:alerts": team("PCSMTX"),
    "questions:escalation": team("PCSMTX"),
    "questions:set_escalation": team("CM"),
    "questions:queue": team("PS"),
    "questions:record_request": team("PS"),
    "questions:pass_on": team("PS", question_id="exchanges.question"),
    "questions:route": team("PS", question_id="exchanges.question"),
    "questions:question": team("PCSMTX", question_id="exchanges.question"),
    "questions:release": team("PCSMTX", question_id="exchanges.question"),
    "questions:send_on": team("PCSMTX", question_id="exchanges.question"),
    "questions:close": team("PCSMTX", question_id="exchanges.question"),
}
