"""Files that hold facts about patients, whatever their format: spreadsheets here, bundles and summaries by their own
readers."""

from __future__ import annotations

from maisonnee.interop.record_lists.reading import TARGETS, facts_of, guessed_columns
from maisonnee.interop.record_lists.sources import probed, read

__all__ = ["TARGETS", "facts_of", "guessed_columns", "probed", "read"]
