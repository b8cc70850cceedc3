"""Changing the patients: identities, what holds from a day to a day, imports."""

from __future__ import annotations

from maisonnee.domains.patients.operations.base import Carried, load_base, unwritten
from maisonnee.domains.patients.operations.identity import EDITABLE, add_patient, correct_patient
from maisonnee.domains.patients.operations.import_writing import refresh_statistics
from maisonnee.domains.patients.operations.imports import (
    IMPORT_KIND,
    apply_lines,
    choose_columns,
    finish_import,
    receive_list,
    settle_differences,
    start_import,
)
from maisonnee.domains.patients.operations.situation import (
    declare_attending_doctor,
    declare_coverage,
    declare_long_term_illness,
    end_attending_doctor,
    end_coverage,
    end_long_term_illness,
    follow_patient,
    stop_following,
)
from maisonnee.domains.patients.operations.visibility import decide_visibility

__all__ = [
    "EDITABLE",
    "IMPORT_KIND",
    "Carried",
    "add_patient",
    "apply_lines",
    "choose_columns",
    "correct_patient",
    "decide_visibility",
    "declare_attending_doctor",
    "declare_coverage",
    "declare_long_term_illness",
    "end_attending_doctor",
    "end_coverage",
    "end_long_term_illness",
    "finish_import",
    "follow_patient",
    "load_base",
    "receive_list",
    "refresh_statistics",
    "settle_differences",
    "start_import",
    "stop_following",
    "unwritten",
]
