"""Who opens the pages of delegations."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team


def _register(key: str, see: str, manage: str, model: str) -> dict[str, Line]:
    """The pages of a register: list, row, form, end, files."""
    name = f"delegations:{{}}_{key}".format
    return {
        f"delegations:{key}_list": team(see),
        f"delegations:{key}": team(see, row_id=model),
        name("add"): team(manage),
        name("change"): team(manage, row_id=model),
        name("end"): team(manage, row_id=model),
        f"delegations:join_{key}_file": team(manage, row_id=model),
        f"delegations:{key}_file": team(see, file_id="files.storedfile", row_id=model),
        f"delegations:withdraw_{key}_file": team(manage, file_id="files.storedfile", row_id=model),
    }


DELEGATION = "delegations.delegation"
INCLUSION = "delegations.inclusion"

ROUTES: Mapping[str, Line] = {
    "delegations:index": team("PCSMT"),
    "delegations:matrix": team("PCSMTX"),
    "delegations:basis": team("PCSMT"),
    "delegations:delegation_list": team("PCSMT"),
    "delegations:delegation": team("PCSMT", row_id=DELEGATION),
    "delegations:propose_delegation": team("P"),
    "delegations:agree": team("P", row_id=DELEGATION),
    "delegations:decline": team("P", row_id=DELEGATION),
    "delegations:end": team("P", row_id=DELEGATION),
    "delegations:acknowledge": team("P", row_id=DELEGATION),
    "delegations:join_delegation_file": team("P", row_id=DELEGATION),
    "delegations:delegation_file": team("PCSMT", file_id="files.storedfile", row_id=DELEGATION),
    "delegations:asalee": team("PCSMT"),
    "delegations:hold_session": team("P"),
    "delegations:advanced_practice": team("PCSMT"),
    "delegations:national_protocol": team("PCSMT"),
    "delegations:propose_patient": team("P", slug="=asalee"),
    "delegations:report": team("PCSM", slug="=asalee"),
    "delegations:inclusion": team("PCSMT", row_id=INCLUSION),
    "delegations:include": team("P", row_id=INCLUSION),
    "delegations:decline_inclusion": team("P", row_id=INCLUSION),
    "delegations:end_inclusion": team("P", row_id=INCLUSION),
    "delegations:do_act": team("P", row_id=INCLUSION, act="=foot_test"),
    "delegations:note_decision": team("P", row_id=INCLUSION),
    "delegations:propose_for_patient": team("P", inclusion_id=INCLUSION),
    "delegations:assistants": team("PCSMT"),
    "delegations:prepare": team("PS"),
    "delegations:validate": team("P", row_id="delegations.preparation"),
    **_register("competence", "PCSMTX", "CM", "structures.localcompetence"),
    **_register("adhesion", "PCSMT", "PCM", "delegations.adhesion"),
    **_register("authorisation", "PCSMT", "PCM", "delegations.authorisation"),
    **_register("declaration", "PCSMT", "PCM", "delegations.declaration"),
    **_register("interval", "PCSMT", "PCSM", "delegations.recallinterval"),
    **_register("criterion", "PCSMT", "PCSM", "delegations.criterion"),
    **_register("field", "PCSMT", "PCSM", "delegations.examinationfield"),
}
