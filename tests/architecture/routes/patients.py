"""Who opens the pages of patients."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "patients:index": team("PCSMTX"),
    "patients:export": team("PCSM"),
    "patients:add": team("PS"),
    "patients:registers": team("PCSM"),
    "patients:export_registers": team("PCSM"),
    "patients:visibility": team("CM"),
    "patients:imports": team("PCSM"),
    "patients:import": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_columns": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_start": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_progress": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_report": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_differences": team("PCSM", batch_id="patients.importbatch"),
    "patients:sheet": team("PCSMTX", patient_id="patients.patient"),
    "patients:duplicates": team("PS"),
    "patients:merge": team("PS", merge_id="patients.identitymerge"),
    "patients:confirm_merge": team("PS", merge_id="patients.identitymerge"),
    "patients:refuse_merge": team("PS", merge_id="patients.identitymerge"),
    "patients:undo_merge": team("PS", merge_id="patients.identitymerge"),
    "patients:find_duplicate": team("PS", patient_id="patients.patient"),
    "patients:propose_merge": team("PS", patient_id="patients.patient", other_id="patients.patient"),
    "patients:grid": team("PCSMTX"),
    "patients:vote_grid": team("PCSM"),
    "patients:information_sheet": team("PCSMTX"),
    "patients:objection_form": team("PCSMTX"),
    "patients:review": team("PCSM"),
    "patients:review_occasion": team("PCSM", reading_id="patients.reading"),
    "patients:reviewers": team("CM"),
    "patients:end_reviewer": team("CM", reviewer_id="patients.readingreviewer"),
    "patients:acknowledge_emergency": team("PSTX", access_id="patients.emergencyaccess"),
    "patients:join": team("P", patient_id="patients.patient"),
    "patients:invite": team("P", patient_id="patients.patient"),
    "patients:emergency": team("P", patient_id="patients.patient"),
    "patients:sharing": team("PS", patient_id="patients.patient"),
    "patients:object": team("PS", patient_id="patients.patient"),
    "patients:record_information": team("PS", patient_id="patients.patient"),
    "patients:lift_objection": team(
        "PS", patient_id="patients.patient", objection_id="patients.sharingobjection"
    ),
    "patients:readings": team("PSTX", patient_id="patients.patient"),
    "patients:readings_pdf": team("PSTX", patient_id="patients.patient"),
    "patients:add_relative": team("PS", patient_id="patients.patient"),
    "patients:change_relative": team("PS", patient_id="patients.patient", relative_id="patients.relative"),
    "patients:end_relative": team("PS", patient_id="patients.patient", relative_id="patients.relative"),
    "patients:language": team("PS", patient_id="patients.patient"),
    "patients:edit": team("PS", patient_id="patients.patient"),
    "patients:declare_doctor": team("PS", patient_id="patients.patient"),
    "patients:declare_illness": team("PS", patient_id="patients.patient"),
    "patients:declare_coverage": team("PS", patient_id="patients.patient"),
    "patients:follow": team("PS", patient_id="patients.patient"),
    "patients:end_period": team(
        "PS", kind="=suivi", patient_id="patients.patient", period_id="patients.followup"
    ),
}
