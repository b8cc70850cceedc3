"""Documents in PDF (archivable, tagged)."""
