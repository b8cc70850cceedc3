"""Reading the team: its members (`team`), the legal minimum, the structure itself (`house`), what each one does
(`competences`), lists of professionals (`imports`), versions (`history`), and its means (`resources`)."""

from __future__ import annotations

from maisonnee.domains.structures.queries.accounts import members_without_account
from maisonnee.domains.structures.queries.competences import directory_on, member_sheet, profession_sheet
from maisonnee.domains.structures.queries.history import versions_of
from maisonnee.domains.structures.queries.house import legal_form, legal_forms, premises, profile, site, sites
from maisonnee.domains.structures.queries.imports import (
    candidates_of,
    member_import,
    member_imports,
    proposals_of,
    spreadsheet_of,
)
from maisonnee.domains.structures.queries.legal_minimum import (
    company_history,
    departure_effects,
    legal_minimum_alerts,
    legal_minimum_gaps,
    legal_minimum_on,
)
from maisonnee.domains.structures.queries.resources import (
    coordination_functions_in,
    professions_in,
    sas_doctors_on,
    shared_software_in,
    sites_in,
    trainees_in,
    training_doctors_in,
    vacations_in,
)
from maisonnee.domains.structures.queries.team import (
    associates_on,
    contract_doctors_on,
    contract_professionals_on,
    has_ipa_on,
    ipas_on,
    member,
    members,
    members_arriving_after,
    members_by_text,
    members_in_status,
    members_left_by,
    members_of_site,
    members_on,
    own_member,
    situation,
    situation_on,
    situations,
)

__all__ = [
    "associates_on",
    "candidates_of",
    "company_history",
    "contract_doctors_on",
    "contract_professionals_on",
    "coordination_functions_in",
    "departure_effects",
    "directory_on",
    "has_ipa_on",
    "ipas_on",
    "legal_form",
    "legal_forms",
    "legal_minimum_alerts",
    "legal_minimum_gaps",
    "legal_minimum_on",
    "member",
    "member_import",
    "member_imports",
    "member_sheet",
    "members",
    "members_arriving_after",
    "members_by_text",
    "members_in_status",
    "members_left_by",
    "members_of_site",
    "members_on",
    "members_without_account",
    "own_member",
    "premises",
    "profession_sheet",
    "professions_in",
    "profile",
    "proposals_of",
    "sas_doctors_on",
    "shared_software_in",
    "site",
    "sites",
    "sites_in",
    "situation",
    "situation_on",
    "situations",
    "spreadsheet_of",
    "trainees_in",
    "training_doctors_in",
    "vacations_in",
    "versions_of",
]
