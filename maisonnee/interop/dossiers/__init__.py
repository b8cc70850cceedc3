"""The dossier of a contract year: report, annexes, proofs and manifest in one archive."""

from maisonnee.interop.dossiers.building import build, read_files, unread_files

__all__ = ["build", "read_files", "unread_files"]
