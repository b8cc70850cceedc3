"""Closed vocabularies of the contract engine."""

from enum import StrEnum


class Requirement(StrEnum):
    """What an indicator weighs in the contract; the values are the grid's own abbreviations."""

    PREREQUISITE = "SP"
    """Socle and prerequisite: missing one brings the year's amount to 0 €."""
    SOCLE = "S"
    OPTIONAL = "O"
    EXCEPTIONAL = "–"
    """Paid only when an exceptional event happens (a declared health crisis)."""


class Status(StrEnum):
    """What became of an indicator in an exercise."""

    ATTAINED = "attained"
    PARTIAL = "partial"
    """Brings points, but fewer than the same structure could have from this indicator."""
    NOT_ATTAINED = "not_attained"
    NOT_CLAIMED = "not_claimed"
    NOT_PAYABLE = "not_payable"
    """Whatever the team did, the rule pays nothing this year (no declared crisis, first year)."""


class RateRounding(StrEnum):
    """How the concertation rate is used: truncated to 2 decimals of a percent, or exact."""

    TRUNCATE = "truncate"
    EXACT = "exact"


class FewMeetings(StrEnum):
    """What too few concertation meetings bring: nothing, or a share by meetings held."""

    ZERO = "zero"
    PRORATA = "prorata"


class PdsaDerogation(StrEnum):
    """What a written out-of-hours derogation does: follows the decision tree, or cancels every reduction."""

    TREE = "tree"
    CANCELS_REDUCTIONS = "cancels_reductions"


class AgeRule(StrEnum):
    """Who counts as aged in the concertation base, on 31 December."""

    OVER_75 = "over_75"
    """« plus de 75 ans » read as aged 76 or more."""
    FROM_75 = "from_75"


class FirstYearMinimum(StrEnum):
    """Meetings asked in the contract's first year: the share by days rounded up, or down.

    The guide says « au prorata » and no more: to be confirmed by the CPAM.
    """

    ROUNDED_UP = "rounded_up"
    """Whoever holds that many is right under either reading."""
    ROUNDED_DOWN = "rounded_down"


class MissionKind(StrEnum):
    """Where a public-health mission comes from: annex 2, or the regional health project (PRS)."""

    NATIONAL = "national"
    PRS = "prs"


class MissionTheme(StrEnum):
    """The eight themes of annex 2 of the agreement."""

    VACCINATION = "vaccination"
    TUBERCULOSIS = "tuberculosis"
    CHILD_OBESITY = "child_obesity"
    YOUTH_MENTAL_HEALTH = "youth_mental_health"
    SUICIDE_PREVENTION = "suicide_prevention"
    ELDERLY = "elderly"
    PERINATAL = "perinatal"
    ETP = "etp"
