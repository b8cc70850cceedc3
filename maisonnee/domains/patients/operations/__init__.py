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
from maisonnee.domains.patients.operations.sharing import (
    acknowledge_emergency,
    choose_reviewer,
    end_reviewer,
    lift_objection,
    object_to_sharing,
    open_in_emergency,
    record_information,
    review_reading,
    vote_grid,
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
    "acknowledge_emergency",
    "add_patient",
    "apply_lines",
    "choose_columns",
    "choose_reviewer",
    "correct_patient",
    "decide_visibility",
    "declare_attending_doctor",
    "declare_coverage",
    "declare_long_term_illness",
    "end_attending_doctor",
    "end_coverage",
    "end_long_term_illness",
    "end_reviewer",
    "finish_import",
    "follow_patient",
    "lift_objection",
    "load_base",
    "object_to_sharing",
    "open_in_emergency",
    "receive_list",
    "record_information",
    "refresh_statistics",
    "review_reading",
    "settle_differences",
    "start_import",
    "stop_following",
    "unwritten",
    "vote_grid",
]
