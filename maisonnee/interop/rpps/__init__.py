"""The public extraction of the RPPS (annuaire santé): read, filtered and grouped by person."""
