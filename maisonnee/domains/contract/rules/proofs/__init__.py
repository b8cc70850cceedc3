"""Which proofs each indicator asks, what covers a year, and what is missing.

coverage_of("B2", year=2026, requirements=…, held=[…], subjects={…}) -> IndicatorCoverage
"""

from maisonnee.domains.contract.rules.proofs.carrying import why_not_carried
from maisonnee.domains.contract.rules.proofs.coverage import (
    Held,
    IndicatorCoverage,
    Missing,
    Subject,
    coverage_of,
)
from maisonnee.domains.contract.rules.proofs.requirements import (
    Files,
    Requirement,
    proofs_due_on,
    requirements_of,
)
from maisonnee.domains.contract.rules.proofs.worth import Loss, loss_without

__all__ = [
    "Files",
    "Held",
    "IndicatorCoverage",
    "Loss",
    "Missing",
    "Requirement",
    "Subject",
    "coverage_of",
    "loss_without",
    "proofs_due_on",
    "requirements_of",
    "why_not_carried",
]
