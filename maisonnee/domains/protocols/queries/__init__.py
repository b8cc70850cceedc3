"""Every read of protocols."""

from __future__ import annotations

from maisonnee.domains.protocols.queries.content import content_of, contents_of, leaflet_file
from maisonnee.domains.protocols.queries.counting import (
    PathwaysInYear,
    cooperation_protocols_in,
    pathways_in,
    protocols_in,
)
from maisonnee.domains.protocols.queries.library import (
    included_counts,
    steps_of,
    to_review,
    vote_of,
    warnings_of,
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
    version,
    version_text,
    versions_of,
)
from maisonnee.domains.protocols.queries.sharing import (
    copies_of,
    offer_made,
    offer_received,
    offers_made,
    offers_received,
    offers_waiting,
    origin,
    origin_content,
    origins_of,
    package_of,
    structure_name,
)

__all__ = [
    "PathwaysInYear",
    "content_of",
    "contents_of",
    "cooperation",
    "cooperation_protocols_in",
    "cooperations",
    "copies_of",
    "counts_of",
    "files_of",
    "included_counts",
    "leaflet_file",
    "offer_made",
    "offer_received",
    "offers_made",
    "offers_received",
    "offers_waiting",
    "origin",
    "origin_content",
    "origins_of",
    "package_of",
    "pathway",
    "pathways",
    "pathways_in",
    "protocol",
    "protocols",
    "protocols_in",
    "steps_of",
    "structure_name",
    "to_review",
    "version",
    "version_text",
    "versions_of",
    "vote_of",
    "warnings_of",
]
