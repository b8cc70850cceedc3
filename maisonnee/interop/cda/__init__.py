"""CDA R2: the *volet de synthèse médicale* (VSM) of a colleague or of a clinical software."""

from __future__ import annotations

from maisonnee.interop.cda.reading import read_summary

__all__ = ["read_summary"]
