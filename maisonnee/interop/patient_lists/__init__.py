"""Lists of patients exported by clinical software: from cells to what the patients domain imports."""

from __future__ import annotations

from maisonnee.interop.patient_lists.reading import (
    TARGETS,
    Head,
    candidates_of,
    guessed_columns,
    head_of,
    table_of,
)

__all__ = ["TARGETS", "Head", "candidates_of", "guessed_columns", "head_of", "table_of"]
