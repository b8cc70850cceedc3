"""Who opens the pages of agenda."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "agenda:index": team("PCSMTX"),
    "agenda:set_hours": team("CM"),
    "agenda:declare_crisis": team("CM", row_id="agenda.crisisplan"),
    "agenda:charter": team("PCSMTX"),
    "agenda:charter_pdf": team("PCSMTX"),
    "agenda:hours_list": team("PCSMTX"),
    "agenda:hours": team("PCSMTX", row_id="agenda.openinghours"),
    "agenda:change_hours": team("CM", row_id="agenda.openinghours"),
    "agenda:join_hours_file": team("CM", row_id="agenda.openinghours"),
    "agenda:hours_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.openinghours"),
    "agenda:withdraw_hours_file": team("CM", file_id="files.storedfile", row_id="agenda.openinghours"),
    "agenda:end_hours": team("CM", row_id="agenda.openinghours"),
    "agenda:closure_list": team("PCSMTX"),
    "agenda:closure": team("PCSMTX", row_id="agenda.closure"),
    "agenda:change_closure": team("CM", row_id="agenda.closure"),
    "agenda:join_closure_file": team("CM", row_id="agenda.closure"),
    "agenda:closure_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.closure"),
    "agenda:withdraw_closure_file": team("CM", file_id="files.storedfile", row_id="agenda.closure"),
    "agenda:add_closure": team("CM"),
    "agenda:unscheduled_list": team("PCSMTX"),
    "agenda:unscheduled": team("PCSMTX", row_id="agenda.unscheduledcare"),
    "agenda:change_unscheduled": team("CM", row_id="agenda.unscheduledcare"),
    "agenda:join_unscheduled_file": team("CM", row_id="agenda.unscheduledcare"),
    "agenda:unscheduled_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.unscheduledcare"),
    "agenda:withdraw_unscheduled_file": team(
        "CM", file_id="files.storedfile", row_id="agenda.unscheduledcare"
    ),
    "agenda:add_unscheduled": team("CM"),
    "agenda:end_unscheduled": team("CM", row_id="agenda.unscheduledcare"),
    "agenda:derogation_list": team("PCSMTX"),
    "agenda:derogation": team("PCSMTX", row_id="agenda.pdsaderogation"),
    "agenda:change_derogation": team("CM", row_id="agenda.pdsaderogation"),
    "agenda:join_derogation_file": team("CM", row_id="agenda.pdsaderogation"),
    "agenda:derogation_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.pdsaderogation"),
    "agenda:withdraw_derogation_file": team("CM", file_id="files.storedfile", row_id="agenda.pdsaderogation"),
    "agenda:add_derogation": team("CM"),
    "agenda:end_derogation": team("CM", row_id="agenda.pdsaderogation"),
    "agenda:sas_list": team("PCSMTX"),
    "agenda:sas": team("PCSMTX", row_id="agenda.sasengagement"),
    "agenda:change_sas": team("CM", row_id="agenda.sasengagement"),
    "agenda:join_sas_file": team("CM", row_id="agenda.sasengagement"),
    "agenda:sas_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.sasengagement"),
    "agenda:withdraw_sas_file": team("CM", file_id="files.storedfile", row_id="agenda.sasengagement"),
    "agenda:add_sas": team("CM"),
    "agenda:end_sas": team("CM", row_id="agenda.sasengagement"),
    "agenda:crisis_plan_list": team("PCSMTX"),
    "agenda:crisis_plan": team("PCSMTX", row_id="agenda.crisisplan"),
    "agenda:change_crisis_plan": team("CM", row_id="agenda.crisisplan"),
    "agenda:join_crisis_plan_file": team("CM", row_id="agenda.crisisplan"),
    "agenda:crisis_plan_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.crisisplan"),
    "agenda:withdraw_crisis_plan_file": team("CM", file_id="files.storedfile", row_id="agenda.crisisplan"),
    "agenda:add_crisis_plan": team("CM"),
    "agenda:end_crisis_plan": team("CM", row_id="agenda.crisisplan"),
}
