"""What the pages of patients followed under a protocol are about: one whom the lead doctor and the nurse follow."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any

from maisonnee.domains.patients.enums import InformationMeans
from maisonnee.domains.protocols.models import HeldReading, Inclusion, ProtocolVersion
from maisonnee.domains.protocols.operations import running
from maisonnee.domains.protocols.operations.running import Decision, Found, Information
from maisonnee.domains.structures.models import Member
from tests.factories.running import TARGET, put_in_force

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]

NURSE = frozenset({"protocols:do_step", "protocols:held", "protocols:drop_held"})
"""What a step of a nurse asks: opened as the nurse."""

ONLY_POSTED = frozenset({"protocols:see_acts", "protocols:take_over"})


@cache
def _version(places: Places) -> ProtocolVersion:
    return put_in_force(places.house.actor("gerance"), code="AVK-B")


@cache
def _inclusion(places: Places) -> Inclusion:
    """Included by the lead doctor; one INR signed by the nurse."""
    doctor, nurse = places.house.actor("gerance"), places.house.actor("infirmier")
    inclusion = running.include_patient(
        actor=doctor,
        patient_id=places.record.patient.pk,
        version_id=_version(places).pk,
        parameters={"cible": TARGET},
        information=Information(given_on=doctor.today, means=InformationMeans.SPOKEN),
        assigned={"inr": Member.objects.get(user=places.house.user("infirmier")).pk},
        starts_on=doctor.today,
    )
    running.sign_act(
        actor=nurse,
        patient_id=inclusion.patient_id,
        inclusion_id=inclusion.pk,
        step_key="inr",
        found=Found(happened_on=nurse.today, typed="2,8"),
        decision=Decision(),
    )
    return inclusion


@cache
def _held(places: Places) -> HeldReading:
    nurse, inclusion = places.house.actor("infirmier"), _inclusion(places)
    return running.ask_prescriber(
        actor=nurse,
        patient_id=inclusion.patient_id,
        inclusion_id=inclusion.pk,
        step_key="inr",
        found=Found(happened_on=nurse.today, typed="6,1"),
        proposes="Saut d’une prise",
    )


def _of_inclusion(places: Places) -> Mapping[str, Any]:
    inclusion = _inclusion(places)
    return {"patient_id": inclusion.patient_id, "inclusion_id": inclusion}


def _of_held(places: Places) -> Mapping[str, Any]:
    held = _held(places)
    return {"patient_id": held.patient_id, "held_id": held}


ADDRESSES: Mapping[str, Made] = {
    "protocols:of_patient": lambda places: {"patient_id": places.record.patient},
    "protocols:include": lambda places: {
        "patient_id": places.record.patient,
        "version_id": _version(places),
    },
    "protocols:move_followings": lambda places: {"version_id": _version(places)},
    **{
        f"protocols:{name}": _of_inclusion
        for name in (
            "inclusion",
            "inclusion_journal",
            "inclusion_journal_pdf",
            "see_acts",
            "deviate",
            "change_inclusion",
            "patient_preferences",
            "move_inclusion",
            "keep_on_version",
            "take_over",
            "end_inclusion",
        )
    },
    "protocols:do_step": lambda places: {**_of_inclusion(places), "step_key": "foot"},
    "protocols:assign_step": lambda places: {**_of_inclusion(places), "step_key": "inr"},
    "protocols:held": _of_held,
    "protocols:drop_held": _of_held,
    **{
        f"protocols:{name}": lambda places: {"row_id": _version(places).protocol_id}
        for name in ("preferences", "indicators", "decide_indicators")
    },
}
