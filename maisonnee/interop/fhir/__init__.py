"""FHIR R4: bundles exported by clinical software, read with tolerance, never trusted."""

from __future__ import annotations

from maisonnee.interop.fhir.reading import read_bundle

__all__ = ["read_bundle"]
