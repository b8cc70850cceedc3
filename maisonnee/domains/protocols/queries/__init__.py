"""Every read of protocols."""

from __future__ import annotations

from maisonnee.domains.protocols.queries.content import content_of, contents_of, leaflet_file
from maisonnee.domains.protocols.queries.counting import (
    PathwaysInYear,
    cooperation_protocols_in,
    pathways_in,
    protocols_in,
)
from maisonnee.domains.protocols.queries.registers import (
    cooperation,
    cooperations,
    counts_of,
    files_of,
    pathway,
    pathways,
    protocol,
    protocols,
    role_line,
    version,
    version_text,
    versions_of,
)

__all__ = [
    "PathwaysInYear",
    "content_of",
    "contents_of",
    "cooperation",
    "cooperation_protocols_in",
    "cooperations",
    "counts_of",
    "files_of",
    "leaflet_file",
    "pathway",
    "pathways",
    "pathways_in",
    "protocol",
    "protocols",
    "protocols_in",
    "role_line",
    "version",
    "version_text",
    "versions_of",
]
