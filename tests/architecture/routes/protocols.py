"""Who opens the pages of protocols."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "protocols:index": team("PCSMT"),
    "protocols:open_version": team("PCSM", row_id="protocols.protocol"),
    "protocols:record_step": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:add_role": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:text": team("PCSMT", version_id="protocols.protocolversion"),
    "protocols:join_text": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:remove_role": team("PCSM", line_id="protocols.roleline"),
    "protocols:declare_counts": team("CM", row_id="protocols.pathway"),
    "protocols:protocol_list": team("PCSMT"),
    "protocols:protocol": team("PCSMT", row_id="protocols.protocol"),
    "protocols:change_protocol": team("PCSM", row_id="protocols.protocol"),
    "protocols:join_protocol_file": team("PCSM", row_id="protocols.protocol"),
    "protocols:protocol_file": team("PCSMT", file_id="files.storedfile", row_id="protocols.protocol"),
    "protocols:withdraw_protocol_file": team("PCSM", file_id="files.storedfile", row_id="protocols.protocol"),
    "protocols:add_protocol": team("PCSM"),
    "protocols:cooperation_list": team("PCSMT"),
    "protocols:cooperation": team("PCSMT", row_id="protocols.cooperationprotocol"),
    "protocols:change_cooperation": team("CM", row_id="protocols.cooperationprotocol"),
    "protocols:join_cooperation_file": team("PCSM", row_id="protocols.cooperationprotocol"),
    "protocols:cooperation_file": team(
        "PCSMT", file_id="files.storedfile", row_id="protocols.cooperationprotocol"
    ),
    "protocols:withdraw_cooperation_file": team(
        "PCSM", file_id="files.storedfile", row_id="protocols.cooperationprotocol"
    ),
    "protocols:add_cooperation": team("CM"),
    "protocols:end_cooperation": team("CM", row_id="protocols.cooperationprotocol"),
    "protocols:pathway_list": team("PCSMT"),
    "protocols:pathway": team("PCSMT", row_id="protocols.pathway"),
    "protocols:change_pathway": team("CM", row_id="protocols.pathway"),
    "protocols:join_pathway_file": team("PCSM", row_id="protocols.pathway"),
    "protocols:pathway_file": team("PCSMT", file_id="files.storedfile", row_id="protocols.pathway"),
    "protocols:withdraw_pathway_file": team("PCSM", file_id="files.storedfile", row_id="protocols.pathway"),
    "protocols:add_pathway": team("CM"),
    "protocols:end_pathway": team("CM", row_id="protocols.pathway"),
}
