"""Every read of the pathways: a module per subject, called by its name."""

from __future__ import annotations
