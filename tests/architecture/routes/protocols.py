"""Who opens the pages of protocols."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

_INCLUSION = {"patient_id": "patients.patient", "inclusion_id": "protocols.inclusion"}

ROUTES: Mapping[str, Line] = {
    "protocols:index": team("PCSMT"),
    "protocols:open_version": team("PCSM", row_id="protocols.protocol"),
    "protocols:record_step": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:version": team("PCSMT", version_id="protocols.protocolversion"),
    "protocols:compare": team("PCSMT", version_id="protocols.protocolversion"),
    "protocols:version_sheet": team("PCSMT", version_id="protocols.protocolversion"),
    "protocols:adopt": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:leaflet_file": team("PCSMT", version_id="protocols.protocolversion", key="=l1"),
    "protocols:write_presentation": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:add_item": team("PCSM", version_id="protocols.protocolversion", part="=etapes"),
    "protocols:change_item": team(
        "PCSM", version_id="protocols.protocolversion", part="=etapes", key="=ligne-1"
    ),
    "protocols:remove_item": team(
        "PCSM", version_id="protocols.protocolversion", part="=etapes", key="=ligne-1"
    ),
    "protocols:raise_item": team(
        "PCSM", version_id="protocols.protocolversion", part="=etapes", key="=ligne-1"
    ),
    "protocols:share": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:give_file": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:offer": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:withdraw_offer": team("PCSM", offer_id="protocols.protocoloffer"),
    "protocols:receive": team("PCSMT"),
    "protocols:offer_received": team("PCSM", offer_id="protocols.protocoloffer"),
    "protocols:starters": team("PCSMT"),
    "protocols:starter": team("PCSMT", slug="=avk"),
    "protocols:text": team("PCSMT", version_id="protocols.protocolversion"),
    "protocols:join_text": team("PCSM", version_id="protocols.protocolversion"),
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
    "protocols:followings": team("PSTX"),
    "protocols:move_followings": team("P", version_id="protocols.protocolversion"),
    "protocols:of_patient": team("PSTX", patient_id="patients.patient"),
    "protocols:include": team("P", patient_id="patients.patient", version_id="protocols.protocolversion"),
    "protocols:held": team("P", patient_id="patients.patient", held_id="protocols.heldreading"),
    "protocols:drop_held": team("P", patient_id="patients.patient", held_id="protocols.heldreading"),
    "protocols:inclusion": team("PSTX", **_INCLUSION),
    "protocols:inclusion_journal": team("PSTX", **_INCLUSION),
    "protocols:inclusion_journal_pdf": team("PSTX", **_INCLUSION),
    "protocols:see_acts": team("P", **_INCLUSION),
    "protocols:do_step": team("P", **_INCLUSION, step_key="=inr"),
    "protocols:assign_step": team("P", **_INCLUSION, step_key="=inr"),
    "protocols:deviate": team("P", **_INCLUSION),
    "protocols:change_inclusion": team("P", **_INCLUSION),
    "protocols:patient_preferences": team("P", **_INCLUSION),
    "protocols:move_inclusion": team("P", **_INCLUSION),
    "protocols:keep_on_version": team("P", **_INCLUSION),
    "protocols:take_over": team("P", **_INCLUSION),
    "protocols:end_inclusion": team("P", **_INCLUSION),
    "protocols:preferences": team("P", row_id="protocols.protocol"),
    "protocols:indicators": team("PCSM", row_id="protocols.protocol"),
    "protocols:decide_indicators": team("CM", row_id="protocols.protocol"),
}
