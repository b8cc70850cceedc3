"""Who opens the pages of resources."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "resources:index": team("PCSM"),
    "resources:coordination_list": team("PCSM"),
    "resources:coordination": team("PCSM", row_id="structures.coordinationfunction"),
    "resources:change_coordination": team("CM", row_id="structures.coordinationfunction"),
    "resources:join_coordination_file": team("CM", row_id="structures.coordinationfunction"),
    "resources:coordination_file": team(
        "PCSM", file_id="files.storedfile", row_id="structures.coordinationfunction"
    ),
    "resources:withdraw_coordination_file": team(
        "CM", file_id="files.storedfile", row_id="structures.coordinationfunction"
    ),
    "resources:add_coordination": team("CM"),
    "resources:end_coordination": team("CM", row_id="structures.coordinationfunction"),
    "resources:software_list": team("PCSM"),
    "resources:software": team("PCSM", row_id="structures.sharedsoftware"),
    "resources:change_software": team("CM", row_id="structures.sharedsoftware"),
    "resources:join_software_file": team("CM", row_id="structures.sharedsoftware"),
    "resources:software_file": team("PCSM", file_id="files.storedfile", row_id="structures.sharedsoftware"),
    "resources:withdraw_software_file": team(
        "CM", file_id="files.storedfile", row_id="structures.sharedsoftware"
    ),
    "resources:add_software": team("CM"),
    "resources:end_software": team("CM", row_id="structures.sharedsoftware"),
    "resources:trainee_list": team("PCSM"),
    "resources:trainee": team("PCSM", row_id="structures.traineeship"),
    "resources:change_trainee": team("CM", row_id="structures.traineeship"),
    "resources:join_trainee_file": team("CM", row_id="structures.traineeship"),
    "resources:trainee_file": team("PCSM", file_id="files.storedfile", row_id="structures.traineeship"),
    "resources:withdraw_trainee_file": team(
        "CM", file_id="files.storedfile", row_id="structures.traineeship"
    ),
    "resources:add_trainee": team("CM"),
    "resources:vacation_list": team("PCSM"),
    "resources:vacation": team("PCSM", row_id="structures.outsidevacation"),
    "resources:change_vacation": team("CM", row_id="structures.outsidevacation"),
    "resources:join_vacation_file": team("CM", row_id="structures.outsidevacation"),
    "resources:vacation_file": team("PCSM", file_id="files.storedfile", row_id="structures.outsidevacation"),
    "resources:withdraw_vacation_file": team(
        "CM", file_id="files.storedfile", row_id="structures.outsidevacation"
    ),
    "resources:add_vacation": team("CM"),
    "resources:end_vacation": team("CM", row_id="structures.outsidevacation"),
    "resources:cstm_list": team("PCSM"),
    "resources:cstm": team("PCSM", row_id="structures.cstmcontract"),
    "resources:change_cstm": team("CM", row_id="structures.cstmcontract"),
    "resources:join_cstm_file": team("CM", row_id="structures.cstmcontract"),
    "resources:cstm_file": team("PCSM", file_id="files.storedfile", row_id="structures.cstmcontract"),
    "resources:withdraw_cstm_file": team("CM", file_id="files.storedfile", row_id="structures.cstmcontract"),
    "resources:add_cstm": team("CM"),
    "resources:end_cstm": team("CM", row_id="structures.cstmcontract"),
}
