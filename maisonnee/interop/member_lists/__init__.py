"""Lists of professionals: from an RPPS extraction or a spreadsheet to what the team reconciles."""

from __future__ import annotations

from maisonnee.interop.member_lists.extraction import candidates_of_extraction
from maisonnee.interop.member_lists.spreadsheet import TARGETS, candidates_of_table, guessed_columns

__all__ = ["TARGETS", "candidates_of_extraction", "candidates_of_table", "guessed_columns"]
