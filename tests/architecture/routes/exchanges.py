"""Who opens the pages of exchanges."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "exchanges:partner_list": team("PCSM"),
    "exchanges:partner": team("PCSM", row_id="exchanges.externalcoordination"),
    "exchanges:change_partner": team("CM", row_id="exchanges.externalcoordination"),
    "exchanges:join_partner_file": team("CM", row_id="exchanges.externalcoordination"),
    "exchanges:partner_file": team(
        "PCSM", file_id="files.storedfile", row_id="exchanges.externalcoordination"
    ),
    "exchanges:withdraw_partner_file": team(
        "CM", file_id="files.storedfile", row_id="exchanges.externalcoordination"
    ),
    "exchanges:add_partner": team("CM"),
    "exchanges:end_partner": team("CM", row_id="exchanges.externalcoordination"),
}
