"""Pure decisions about protocols: what counts for a year, what a version's content says, what to warn of."""

from __future__ import annotations

from maisonnee.domains.protocols.rules.counting import (
    ADOPTED,
    COOPERATION_SOURCE,
    DELEGATES,
    FIRST_YEAR_OF_COUNTS,
    IN_FORCE,
    NEEDS,
    PATHWAYS_SOURCE,
    PROTOCOLS_SOURCE,
    REFUSED,
    RETIRED,
    SENT_TO_ARS,
    SENT_TO_HAS,
    VALIDATED,
    Step,
    cooperation_reason,
    in_force_during,
    pathway_reason,
    protocol_reason,
    step_refusal,
)

__all__ = [
    "ADOPTED",
    "COOPERATION_SOURCE",
    "DELEGATES",
    "FIRST_YEAR_OF_COUNTS",
    "IN_FORCE",
    "NEEDS",
    "PATHWAYS_SOURCE",
    "PROTOCOLS_SOURCE",
    "REFUSED",
    "RETIRED",
    "SENT_TO_ARS",
    "SENT_TO_HAS",
    "VALIDATED",
    "Step",
    "cooperation_reason",
    "in_force_during",
    "pathway_reason",
    "protocol_reason",
    "step_refusal",
]
