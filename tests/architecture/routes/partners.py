"""Who opens the pages of partners outside the team."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "partners:index": team("PCSM"),
    "partners:of_patient": team("P", patient_id="patients.patient"),
    "partners:invite": team("P", patient_id="patients.patient"),
    "partners:end": team("PCSM", access_id="patients.partneraccess"),
    "partners:prolong": team("P", access_id="patients.partneraccess"),
}
