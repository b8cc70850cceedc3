"""Which patients an actor sees (`identity`), and which parts of their shared record (`sharing`)."""

from __future__ import annotations

from maisonnee.domains.patients.policies.care_teams import carers_among
from maisonnee.domains.patients.policies.identity import (
    counted_patients,
    may_import,
    may_write,
    reads_every_identity,
    require_identities,
    visibility_in_force,
    visible_patients,
)
from maisonnee.domains.patients.policies.partners import (
    ended_partner_access,
    open_partner_accesses,
    partner_access_to,
)
from maisonnee.domains.patients.policies.sharing import (
    Access,
    access_to,
    care_patients,
    grid_in_force,
    in_care_team,
    in_shared_care,
    is_guest,
    is_reviewer,
    keeps_whole_record_from,
    not_kept_from,
    objections_of,
    open_emergency,
    own_reader,
    patients_in_care_of,
    readable,
    readable_in,
    shared_patients,
)

__all__ = [
    "Access",
    "access_to",
    "care_patients",
    "carers_among",
    "counted_patients",
    "ended_partner_access",
    "grid_in_force",
    "in_care_team",
    "in_shared_care",
    "is_guest",
    "is_reviewer",
    "keeps_whole_record_from",
    "may_import",
    "may_write",
    "not_kept_from",
    "objections_of",
    "open_emergency",
    "open_partner_accesses",
    "own_reader",
    "partner_access_to",
    "patients_in_care_of",
    "readable",
    "readable_in",
    "reads_every_identity",
    "require_identities",
    "shared_patients",
    "visibility_in_force",
    "visible_patients",
]
