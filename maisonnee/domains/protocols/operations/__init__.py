"""Every write of protocols."""

from __future__ import annotations

from maisonnee.domains.protocols.operations.adoption import Participant, adopt_version
from maisonnee.domains.protocols.operations.content import write_content
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
from maisonnee.domains.protocols.operations.sharing import (
    copy_starter,
    give_file,
    offer_version,
    receive_copy,
    receive_newer,
    withdraw_offer,
)
from maisonnee.domains.protocols.operations.versions import (
    ProtocolFacts,
    change_protocol,
    join_text,
    open_version,
    record_step,
    write_protocol,
)
from maisonnee.domains.protocols.operations.writing import (
    add_item,
    change_item,
    presentation_revision,
    raise_item,
    remove_item,
    write_presentation,
)

__all__ = [
    "CooperationFacts",
    "Participant",
    "PathwayFacts",
    "ProtocolFacts",
    "add_item",
    "adopt_version",
    "attach_file",
    "change_cooperation",
    "change_item",
    "change_pathway",
    "change_protocol",
    "copy_starter",
    "declare_cooperation",
    "declare_counts",
    "declare_pathway",
    "end_cooperation",
    "end_pathway",
    "give_file",
    "join_text",
    "offer_version",
    "open_version",
    "presentation_revision",
    "raise_item",
    "receive_copy",
    "receive_newer",
    "record_step",
    "remove_item",
    "withdraw_file",
    "withdraw_offer",
    "write_content",
    "write_presentation",
    "write_protocol",
]
