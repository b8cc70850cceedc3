"""Who opens the pages of structures."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "structures:index": team("PCSMTX"),
    "structures:export_members": team("PCSM"),
    "structures:legal_minimum": team("PCSM"),
    "structures:add_member": team("CM"),
    "structures:member": team("PCSMTX", member_id="structures.member"),
    "structures:change_member": team("CM", member_id="structures.member"),
    "structures:change_situation": team("CM", member_id="structures.member"),
    "structures:record_departure": team("CM", member_id="structures.member"),
    "structures:record_return": team("CM", member_id="structures.member"),
    "structures:member_history": team("PCSM", member_id="structures.member"),
    "structures:member_sheet": team("PCSM", member_id="structures.member"),
    "structures:correct_situation": team("CM", membership_id="structures.membership"),
    "structures:record_signature": team("CM", membership_id="structures.membership"),
    "structures:directory": team("PCSMTX"),
    "structures:profession_sheet": team("PCSM", profession="=10"),
    "structures:house": team("PCSM"),
    "structures:change_profile": team("CM"),
    "structures:house_history": team("PCSM"),
    "structures:add_legal_form": team("CM"),
    "structures:change_legal_form": team("CM", legal_form_id="structures.legalform"),
    "structures:add_site": team("CM"),
    "structures:change_site": team("CM", site_id="structures.site"),
    "structures:add_premises": team("CM"),
    "structures:change_premises": team("CM", premises_id="structures.premises"),
    "structures:import_rpps": team("CM"),
    "structures:import_spreadsheet": team("CM"),
    "structures:import": team("CM", import_id="structures.memberimport"),
    "structures:import_columns": team("CM", import_id="structures.memberimport"),
}
