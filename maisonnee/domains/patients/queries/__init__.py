"""Reading the patients: the list and the sheet (`sheets`), the registers (`registers`), the imports (`imports`)."""

from __future__ import annotations

from maisonnee.domains.patients.queries.imports import (
    import_batch,
    import_batches,
    lines_of,
    remembered_columns,
)
from maisonnee.domains.patients.queries.registers import (
    ActiveFile,
    ContractBase,
    DoctorBase,
    active_file_of,
    active_files_on,
    ald_or_over_75_on,
    contract_base_by_doctor_on,
    contract_base_on,
    precarity_rates_on,
    registered_on,
)
from maisonnee.domains.patients.queries.sheets import (
    Sheet,
    attended_by,
    found_by,
    in_situation,
    linked_to,
    matching_identity,
    names_of,
    patient,
    patients,
    patients_with_situation,
    sheet,
    visibility_decisions,
)

__all__ = [
    "ActiveFile",
    "ContractBase",
    "DoctorBase",
    "Sheet",
    "active_file_of",
    "active_files_on",
    "ald_or_over_75_on",
    "attended_by",
    "contract_base_by_doctor_on",
    "contract_base_on",
    "found_by",
    "import_batch",
    "import_batches",
    "in_situation",
    "lines_of",
    "linked_to",
    "matching_identity",
    "names_of",
    "patient",
    "patients",
    "patients_with_situation",
    "precarity_rates_on",
    "registered_on",
    "remembered_columns",
    "sheet",
    "visibility_decisions",
]
