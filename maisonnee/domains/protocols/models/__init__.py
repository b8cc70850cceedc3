"""Tables of protocols."""

from __future__ import annotations

from maisonnee.domains.protocols.models.registers import (
    PATHWAY_COUNTS,
    CooperationProtocol,
    Pathway,
    PathwayCount,
    Protocol,
)
from maisonnee.domains.protocols.models.running import (
    HeldReading,
    Inclusion,
    IndicatorDecision,
    JournalLine,
    Notice,
    Preference,
    ProtocolAct,
    StepAssignment,
)
from maisonnee.domains.protocols.models.sharing import ProtocolOffer, ProtocolOrigin
from maisonnee.domains.protocols.models.versions import (
    OPEN_STATES,
    AdoptionVote,
    LeafletFile,
    ProtocolVersion,
    RoleLine,
    VersionStep,
)

__all__ = [
    "OPEN_STATES",
    "PATHWAY_COUNTS",
    "AdoptionVote",
    "CooperationProtocol",
    "HeldReading",
    "Inclusion",
    "IndicatorDecision",
    "JournalLine",
    "LeafletFile",
    "Notice",
    "Pathway",
    "PathwayCount",
    "Preference",
    "Protocol",
    "ProtocolAct",
    "ProtocolOffer",
    "ProtocolOrigin",
    "ProtocolVersion",
    "RoleLine",
    "StepAssignment",
    "VersionStep",
]
