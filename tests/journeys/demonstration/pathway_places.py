"""What the pages of the pathways are about: the pathway and the plan of the demonstration's team."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from maisonnee.domains.pathways import operations
from maisonnee.domains.pathways.enums import CheckState, SheetKind
from maisonnee.domains.pathways.models import CarePlan, FollowUpCheck, FrailtyPathway, PlanLine, SignReport
from maisonnee.domains.patients.models import Patient

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]


def _pathway(places: Places) -> FrailtyPathway:
    return FrailtyPathway.objects.filter(ended_on__isnull=True).earliest("pk")


def _plan(places: Places) -> CarePlan:
    return CarePlan.objects.filter(ended_on__isnull=True).earliest("pk")


def _of_pathway(places: Places) -> Mapping[str, Any]:
    return {"pathway_id": _pathway(places)}


def _of_check(places: Places) -> Mapping[str, Any]:
    check = FollowUpCheck.objects.filter(pathway=_pathway(places), state=CheckState.DUE).earliest("due_on")
    return {"pathway_id": check.pathway_id, "check_id": check}


def _of_plan(places: Places) -> Mapping[str, Any]:
    return {"plan_id": _plan(places)}


def _of_line(places: Places) -> Mapping[str, Any]:
    plan = _plan(places)
    return {"plan_id": plan, "line_id": PlanLine.objects.filter(plan=plan).earliest("pk")}


def _of_report(places: Places) -> Mapping[str, Any]:
    """A report that waits for the nurse."""
    found = SignReport.objects.filter(answered_at__isnull=True, kind=SheetKind.FRAILTY).first()
    if found is None:
        found = operations.report_signs(
            actor=places.house.actor("gerance"),
            patient_id=_pathway(places).patient_id,
            kind=SheetKind.FRAILTY,
            signs=["Esprit confus"],
        )
    return {"report_id": found}


def _of_patient(places: Places) -> Mapping[str, Any]:
    return {"patient_id": Patient.objects.get(pk=_pathway(places).patient_id)}


_PATHWAY = (
    "pathway", "plan_visit", "visit", "call_concertation", "set_follow_up", "hand_over_pathway", "end_pathway",
)  # fmt: skip
_PLAN = (
    "plan", "take_up", "ask_referent", "answer_as_referent", "record_consent", "review_plan", "plan_versions", "end_plan",
)  # fmt: skip

ADDRESSES: Mapping[str, Made] = {
    **{f"pathways:{name}": _of_pathway for name in _PATHWAY},
    **{f"pathways:{name}": _of_plan for name in _PLAN},
    **{
        f"pathways:{name}": _of_report
        for name in ("report", "hand_over_report", "conclude_report", "take_report", "read_back")
    },
    **{f"pathways:{name}": _of_line for name in ("change_line", "settle_line")},
    **{f"pathways:{name}": _of_check for name in ("record_check", "miss_check")},
    **{f"pathways:{name}": _of_patient for name in ("patient", "open_pathway", "open_plan")},
    "pathways:set_step_aside": lambda places: {**_of_pathway(places), "step": "concertation"},
    "pathways:add_line": lambda places: {**_of_plan(places), "part": "action"},
    "pathways:plan_paper": lambda places: {**_of_plan(places), "reader": "patient"},
    "pathways:set_sheet": lambda places: {"kind": "fragilite"},
    "pathways:report_signs": lambda places: {"kind": "fragilite"},
}
"""How the address of each page is made."""
