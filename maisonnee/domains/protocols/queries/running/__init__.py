"""Reading patients followed under a protocol."""

from __future__ import annotations

from maisonnee.domains.protocols.queries.running.inclusions import (
    Followed,
    Followings,
    HomeNews,
    PatientFollowings,
    VersionChoice,
    followings,
    for_home,
    in_progress,
    of_patient,
    own_preference,
    preference_for,
    versions_offered,
)
from maisonnee.domains.protocols.queries.running.indicators import (
    IndicatorPage,
    Shown,
    indicator_page,
)
from maisonnee.domains.protocols.queries.running.pages import (
    ActForm,
    HeldPage,
    InclusionPage,
    JournalPage,
    act_form,
    held_page,
    inclusion_page,
    journal,
)
from maisonnee.domains.protocols.queries.running.reading import standing_inclusion, use_of

__all__ = [
    "ActForm",
    "Followed",
    "Followings",
    "HeldPage",
    "HomeNews",
    "InclusionPage",
    "IndicatorPage",
    "JournalPage",
    "PatientFollowings",
    "Shown",
    "VersionChoice",
    "act_form",
    "followings",
    "for_home",
    "held_page",
    "in_progress",
    "inclusion_page",
    "indicator_page",
    "journal",
    "of_patient",
    "own_preference",
    "preference_for",
    "standing_inclusion",
    "use_of",
    "versions_offered",
]
