"""Who opens the pages of the pathways."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

_REPORT = {"report_id": "pathways.signreport"}
_PATHWAY = {"pathway_id": "pathways.frailtypathway"}
_CHECK = {"pathway_id": "pathways.frailtypathway", "check_id": "pathways.followupcheck"}

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
}
