"""Every write on patients followed under a protocol."""

from __future__ import annotations

from maisonnee.domains.protocols.operations.running.acting import (
    Decision,
    Found,
    record_deviation,
    sign_act,
)
from maisonnee.domains.protocols.operations.running.asking import ask_prescriber, drop_held, sign_held
from maisonnee.domains.protocols.operations.running.changing import (
    Moved,
    end_inclusion,
    keep_on_version,
    move_inclusion,
    move_inclusions,
    see_notices,
    take_over,
)
from maisonnee.domains.protocols.operations.running.including import (
    Information,
    PreferenceFacts,
    assign_step,
    change_inclusion,
    include_patient,
    set_patient_preference,
    set_preference,
)
from maisonnee.domains.protocols.operations.running.indicators import decide_indicators

__all__ = [
    "Decision",
    "Found",
    "Information",
    "Moved",
    "PreferenceFacts",
    "ask_prescriber",
    "assign_step",
    "change_inclusion",
    "decide_indicators",
    "drop_held",
    "end_inclusion",
    "include_patient",
    "keep_on_version",
    "move_inclusion",
    "move_inclusions",
    "record_deviation",
    "see_notices",
    "set_patient_preference",
    "set_preference",
    "sign_act",
    "sign_held",
    "take_over",
]
