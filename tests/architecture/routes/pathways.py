"""Who opens the pages of the pathways."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

_REPORT = {"report_id": "pathways.signreport"}
_PATHWAY = {"pathway_id": "pathways.frailtypathway"}
_CHECK = {"pathway_id": "pathways.frailtypathway", "check_id": "pathways.followupcheck"}
_PLAN = {"plan_id": "pathways.careplan"}

ROUTES: Mapping[str, Line] = {
    "pathways:index": team("PCSMTX"),
    "pathways:patient": team("PSTX", patient_id="patients.patient"),
    "pathways:open_pathway": team("P", patient_id="patients.patient"),
    "pathways:sheets": team("PCSMTX"),
    "pathways:set_sheet": team("PCSM", kind="=fragilite"),
    "pathways:report_signs": team("PSTX", kind="=fragilite"),
    "pathways:report": team("PSTX", **_REPORT),
    "pathways:take_report": team("P", **_REPORT),
    "pathways:hand_over_report": team("P", **_REPORT),
    "pathways:conclude_report": team("P", **_REPORT),
    "pathways:read_back": team("PSTX", **_REPORT),
    "pathways:pathway": team("PSTX", **_PATHWAY),
    "pathways:plan_visit": team("P", **_PATHWAY),
    "pathways:visit": team("P", **_PATHWAY),
    "pathways:call_concertation": team("P", **_PATHWAY),
    "pathways:set_follow_up": team("P", **_PATHWAY),
    "pathways:record_check": team("P", **_CHECK),
    "pathways:miss_check": team("P", **_CHECK),
    "pathways:set_step_aside": team("P", step="=visite", **_PATHWAY),
    "pathways:hand_over_pathway": team("P", **_PATHWAY),
    "pathways:end_pathway": team("P", **_PATHWAY),
    "pathways:open_plan": team("P", patient_id="patients.patient"),
    "pathways:plan": team("PSTX", **_PLAN),
    "pathways:add_line": team("P", part="=action", **_PLAN),
    "pathways:take_up": team("P", **_PLAN),
    "pathways:change_line": team("P", line_id="pathways.planline", **_PLAN),
    "pathways:settle_line": team("P", line_id="pathways.planline", **_PLAN),
    "pathways:ask_referent": team("P", **_PLAN),
    "pathways:answer_as_referent": team("P", **_PLAN),
    "pathways:record_consent": team("P", **_PLAN),
    "pathways:review_plan": team("P", **_PLAN),
    "pathways:plan_versions": team("PSTX", **_PLAN),
    "pathways:plan_paper": team("PSTX", reader="=patient", **_PLAN),
    "pathways:end_plan": team("P", **_PLAN),
}
