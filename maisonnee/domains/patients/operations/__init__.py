"""Changing the patients: identities, what holds from a day to a day, imports."""

from __future__ import annotations

from maisonnee.domains.patients.operations.base import Carried, load_base, unwritten
from maisonnee.domains.patients.operations.care_team import invite_into_care_team, join_care_team
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
from maisonnee.domains.patients.operations.merging import (
    confirm_merge,
    propose_merge,
    refuse_merge,
    undo_merge,
)
from maisonnee.domains.patients.operations.partners import (
    Agreement,
    Partner,
    end_partner_access,
    invite_partner,
    prolong_partner_access,
)
from maisonnee.domains.patients.operations.people import (
    add_relative,
    change_relative,
    end_relative,
    record_language,
)
from maisonnee.domains.patients.operations.reviewing import review_occasion
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
    "Agreement",
    "Carried",
    "Partner",
    "acknowledge_emergency",
    "add_patient",
    "add_relative",
    "apply_lines",
    "change_relative",
    "choose_columns",
    "choose_reviewer",
    "confirm_merge",
    "correct_patient",
    "decide_visibility",
    "declare_attending_doctor",
    "declare_coverage",
    "declare_long_term_illness",
    "end_attending_doctor",
    "end_coverage",
    "end_long_term_illness",
    "end_partner_access",
    "end_relative",
    "end_reviewer",
    "finish_import",
    "follow_patient",
    "invite_into_care_team",
    "invite_partner",
    "join_care_team",
    "lift_objection",
    "load_base",
    "object_to_sharing",
    "open_in_emergency",
    "prolong_partner_access",
    "propose_merge",
    "receive_list",
    "record_information",
    "record_language",
    "refresh_statistics",
    "refuse_merge",
    "review_occasion",
    "review_reading",
    "settle_differences",
    "start_import",
    "stop_following",
    "undo_merge",
    "unwritten",
    "vote_grid",
]
