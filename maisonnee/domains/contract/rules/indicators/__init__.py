"""The indicators, by the name that a regime's file gives them in `computed_by`.

Two functions each: what the exercise brings, and what the same structure could have at most (same patients,
associates and IPA, a full year). A regime that changes only figures reuses them; a new rule is a new name.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from maisonnee.domains.contract.rules.case import Case
from maisonnee.domains.contract.rules.indicators import (
    access,
    claims,
    concertation,
    labels,
    missions,
    presence,
    teamwork,
)
from maisonnee.domains.contract.rules.outcome import Outcome
from maisonnee.domains.contract.rules.regimes import IndicatorRule
from maisonnee.kernel.decimal_text import Number


class Indicator(NamedTuple):
    """How an indicator is computed."""

    outcome: Callable[[IndicatorRule, Case], Outcome]
    maximum: Callable[[IndicatorRule, Case], Number]


REGISTRY: Mapping[str, Indicator] = {
    "opening_hours": Indicator(access.opening_hours, access.opening_hours_maximum),
    "crisis_plan": Indicator(claims.crisis_plan, claims.fixed_maximum),
    "crisis_actions": Indicator(claims.crisis_actions, claims.crisis_actions_maximum),
    "diversity_level_1": Indicator(presence.diversity_level_1, claims.fixed_maximum),
    "diversity_level_2": Indicator(presence.diversity_level_2, claims.fixed_maximum),
    "vacations": Indicator(presence.vacations, claims.fixed_maximum),
    "cstm": Indicator(claims.cstm, claims.fixed_maximum),
    "missions": Indicator(missions.missions, missions.missions_maximum),
    "missions_with_ipa": Indicator(missions.missions_with_ipa, missions.missions_with_ipa_maximum),
    "users_level_1": Indicator(claims.users_level_1, claims.fixed_maximum),
    "users_level_2": Indicator(claims.users_level_2, claims.variable_maximum),
    "sas": Indicator(presence.sas, presence.sas_maximum),
    "coordination": Indicator(teamwork.coordination, teamwork.coordination_maximum),
    "protocols": Indicator(teamwork.protocols, teamwork.protocols_maximum),
    "concertation": Indicator(concertation.concertation, concertation.concertation_maximum),
    "training": Indicator(teamwork.training, teamwork.training_maximum),
    "external_coordination": Indicator(claims.external_coordination, claims.variable_maximum),
    "quality_level_1": Indicator(claims.quality_level_1, claims.fixed_maximum),
    "quality_level_2": Indicator(claims.quality_level_2, claims.variable_maximum),
    "quality_level_3": Indicator(claims.quality_level_3, claims.variable_maximum),
    "cooperation_protocols": Indicator(
        teamwork.cooperation_protocols, teamwork.cooperation_protocols_maximum
    ),
    "heart_failure_pathway": Indicator(claims.heart_failure_pathway, claims.variable_maximum),
    "child_obesity_pathway": Indicator(missions.child_obesity_pathway, claims.fixed_maximum),
    "standard_label": Indicator(labels.standard_label, labels.standard_label_maximum),
    "advanced_label": Indicator(labels.advanced_label, claims.fixed_maximum),
}
