"""Documents in PDF (archivable, tagged) and charts in SVG."""
