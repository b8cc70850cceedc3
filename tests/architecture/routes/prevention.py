"""Who opens the pages of prevention."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "prevention:index": team("PCSMT"),
    "prevention:record_action": team("PCSM", row_id="prevention.mission"),
    "prevention:mission_list": team("PCSMT"),
    "prevention:mission": team("PCSMT", row_id="prevention.mission"),
    "prevention:change_mission": team("CM", row_id="prevention.mission"),
    "prevention:join_mission_file": team("PCSM", row_id="prevention.mission"),
    "prevention:mission_file": team("PCSMT", file_id="files.storedfile", row_id="prevention.mission"),
    "prevention:withdraw_mission_file": team("PCSM", file_id="files.storedfile", row_id="prevention.mission"),
    "prevention:add_mission": team("CM"),
    "prevention:end_mission": team("CM", row_id="prevention.mission"),
    "prevention:involvement_list": team("PCSMT"),
    "prevention:involvement": team("PCSMT", row_id="prevention.userinvolvement"),
    "prevention:change_involvement": team("CM", row_id="prevention.userinvolvement"),
    "prevention:join_involvement_file": team("PCSM", row_id="prevention.userinvolvement"),
    "prevention:involvement_file": team(
        "PCSMT", file_id="files.storedfile", row_id="prevention.userinvolvement"
    ),
    "prevention:withdraw_involvement_file": team(
        "PCSM", file_id="files.storedfile", row_id="prevention.userinvolvement"
    ),
    "prevention:add_involvement": team("CM"),
    "prevention:end_involvement": team("CM", row_id="prevention.userinvolvement"),
}
