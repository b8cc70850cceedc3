"""Changing the team: its members (`team`), the structure itself (`house`), what each one does (`competences`),
lists of professionals (`imports`), and the means it gives itself (`resources`)."""

from __future__ import annotations

from maisonnee.domains.structures.operations.accounts import actor_linking_account, link_account
from maisonnee.domains.structures.operations.competences import (
    SheetFacts,
    write_member_sheet,
    write_profession_sheet,
)
from maisonnee.domains.structures.operations.facts import IdentityFacts, SituationFacts
from maisonnee.domains.structures.operations.guests import welcome_guest
from maisonnee.domains.structures.operations.house import (
    LegalFormFacts,
    PremisesFacts,
    ProfileFacts,
    SiteFacts,
    add_legal_form,
    add_premises,
    add_site,
    change_legal_form,
    change_premises,
    change_profile,
    change_site,
)
from maisonnee.domains.structures.operations.imports import (
    ArrivalChoice,
    Choices,
    apply_list,
    choose_member_columns,
    receive_extraction,
    receive_spreadsheet,
)
from maisonnee.domains.structures.operations.matrix import (
    LocalFacts,
    add_local_competence,
    attach_competence_file,
    change_local_competence,
    end_local_competence,
    withdraw_competence_file,
)
from maisonnee.domains.structures.operations.opening import describe_new_structure
from maisonnee.domains.structures.operations.team import (
    add_member,
    change_member,
    change_situation,
    correct_situation,
    record_departure,
    record_return,
    record_signature,
)

__all__ = [
    "ArrivalChoice",
    "Choices",
    "IdentityFacts",
    "LegalFormFacts",
    "LocalFacts",
    "PremisesFacts",
    "ProfileFacts",
    "SheetFacts",
    "SiteFacts",
    "SituationFacts",
    "actor_linking_account",
    "add_legal_form",
    "add_local_competence",
    "add_member",
    "add_premises",
    "add_site",
    "apply_list",
    "attach_competence_file",
    "change_legal_form",
    "change_local_competence",
    "change_member",
    "change_premises",
    "change_profile",
    "change_site",
    "change_situation",
    "choose_member_columns",
    "correct_situation",
    "describe_new_structure",
    "end_local_competence",
    "link_account",
    "receive_extraction",
    "receive_spreadsheet",
    "record_departure",
    "record_return",
    "record_signature",
    "welcome_guest",
    "withdraw_competence_file",
    "write_member_sheet",
    "write_profession_sheet",
]
