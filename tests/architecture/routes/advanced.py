"""Who opens the pages of advanced consultations."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

_TEAM = {"programme_id": "exchanges.advancedprogramme"}
_FORM = {"form_id": "exchanges.liaisonform"}

ROUTES: Mapping[str, Line] = {
    "advanced:index": team("PCSM"),
    "advanced:add_programme": team("CM"),
    "advanced:programme": team("PCSM", **_TEAM),
    "advanced:change_programme": team("CM", **_TEAM),
    "advanced:end_programme": team("CM", **_TEAM),
    "advanced:presentation": team("P", **_TEAM),
    "advanced:evaluate": team("CM", due_on="=2026-07-01", **_TEAM),
    "advanced:fill": team("P", patient_id="patients.patient"),
    "advanced:liaison": team("P", **_FORM),
    "advanced:visit": team("P", **_FORM),
    "advanced:present": team("P", **_FORM),
    "advanced:give_back": team("P", **_FORM),
    "advanced:decline": team("P", **_FORM),
    "advanced:close": team("P", **_FORM),
    "advanced:talk": team("P", **_FORM),
}
