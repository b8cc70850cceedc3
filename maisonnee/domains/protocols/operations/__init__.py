"""Every write of protocols."""

from __future__ import annotations

from maisonnee.domains.protocols.operations.content import add_role, remove_role, write_content
from maisonnee.domains.protocols.operations.registers import (
    CooperationFacts,
    PathwayFacts,
    attach_file,
    change_cooperation,
    change_pathway,
    declare_cooperation,
    declare_counts,
    declare_pathway,
    end_cooperation,
    end_pathway,
    withdraw_file,
)
from maisonnee.domains.protocols.operations.versions import (
    ProtocolFacts,
    change_protocol,
    join_text,
    open_version,
    record_step,
    write_protocol,
)

__all__ = [
    "CooperationFacts",
    "PathwayFacts",
    "ProtocolFacts",
    "add_role",
    "attach_file",
    "change_cooperation",
    "change_pathway",
    "change_protocol",
    "declare_cooperation",
    "declare_counts",
    "declare_pathway",
    "end_cooperation",
    "end_pathway",
    "join_text",
    "open_version",
    "record_step",
    "remove_role",
    "withdraw_file",
    "write_content",
    "write_protocol",
]
