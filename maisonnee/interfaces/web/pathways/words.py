"""Words of the addresses and of the pages that enumerations do not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404

from maisonnee.domains.pathways.enums import SheetKind, StepKind
from maisonnee.interfaces.web import formats
from maisonnee.kernel.french import COLON

if TYPE_CHECKING:
    from datetime import date

    from maisonnee.domains.pathways.models import SignReport

KINDS = {"fragilite": SheetKind.FRAILTY, "depression": SheetKind.DEPRESSION}
SLUGS = {kind: slug for slug, kind in KINDS.items()}
STEPS = {
    "visite": StepKind.VISIT,
    "dossier": StepKind.FILE,
    "concertation": StepKind.CONCERTATION,
    "suivi": StepKind.FOLLOW_UP,
}
STEP_SLUGS = {kind: slug for slug, kind in STEPS.items()}


def kind_of(slug: str) -> SheetKind:
    """Return the kind of report an address names. Raises `Http404`."""
    if slug not in KINDS:
        raise Http404
    return KINDS[slug]


def step_of(slug: str) -> StepKind:
    """Return the step an address names. Raises `Http404`."""
    if slug not in STEPS:
        raise Http404
    return STEPS[slug]


def news_of(report: SignReport, today: date) -> str:
    """What came of a report, for whoever made it: nothing clinical."""
    if not report.outcome:
        if report.assigned_to is not None and not report.is_open:
            return f"{report.assigned_to} l’a pris en charge"
        return "Attend une réponse"
    said = str(report.get_outcome_display())
    if report.meets_on is not None and report.pathway_id is None:
        said += f" {formats.day(report.meets_on, today)}"
    by = f" ({report.answered_by})" if report.answered_by is not None else ""
    return f"{said}{by}" + (f"{COLON}{report.reply}" if report.reply else "")
