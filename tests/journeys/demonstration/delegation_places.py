"""What the pages of delegations are about: made for the occasion, since the team that is walked has no Asalée."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import ConsentMeans, CriterionKind, Regime, Scheme
from maisonnee.domains.delegations.models import Authorisation, Delegation, Inclusion
from maisonnee.domains.patients.models import AttendingDoctor
from maisonnee.domains.structures.models import Member
from tests.journeys.demonstration.files import PDF

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]


def _member(places: Places, key: str) -> Member:
    return Member.objects.get(user=places.house.user(key))


def _nurse(places: Places) -> Member:
    """The nurse, with an authorisation of the ARS, and the médecin traitant who adheres."""
    nurse = _member(places, "infirmier")
    if not Authorisation.objects.filter(nurse=nurse).exists():
        since = places.manager.today - timedelta(days=30)
        doctor = AttendingDoctor.objects.get(patient=places.record.patient, ends_on__isnull=True).member
        for one in {doctor, _member(places, "gerance")}:
            operations.add_adhesion(
                actor=places.manager,
                facts={
                    "doctor": one,
                    "is_carrier": False,
                    "note": "",
                    "starts_on": since,
                    "ends_on": None,
                },
            )
        operations.add_authorisation(
            actor=places.manager,
            facts={
                "nurse": nurse,
                "act": "foot_test",
                "reference": "ARS-12",
                "decided_on": None,
                "starts_on": since,
                "ends_on": None,
            },
        )
    return nurse


def _proposed(places: Places, theme: str) -> Inclusion:
    nurse = _nurse(places)
    found = Inclusion.objects.filter(theme=theme, follower=nurse).first()
    return found or operations.propose_patient(
        actor=places.house.actor("gerance"),
        patient=places.record.patient,
        scheme=Scheme.ASALEE,
        theme=theme,
        follower=nurse,
        why="À suivre de près",
    )


def _included(places: Places) -> Inclusion:
    row = _proposed(places, "diabetes")
    if row.starts_on is not None:
        return row
    nurse = places.house.actor("infirmier")
    criteria = queries.criteria_for(actor=nurse, scheme=Scheme.ASALEE, theme=row.theme)
    return operations.include_patient(
        actor=nurse,
        inclusion_id=row.pk,
        version=row.version,
        consented_on=nurse.today,
        means=ConsentMeans.SPOKEN,
        ticked=frozenset(one.key for one in criteria if one.kind == CriterionKind.INCLUSION),
    )


def _delegation(places: Places) -> Delegation:
    nurse = _nurse(places)
    found = Delegation.objects.filter(delegated=nurse).first()
    doctor = places.house.actor("gerance")
    return found or operations.propose_delegation(
        actor=doctor,
        facts={
            "delegating": _member(places, "gerance"),
            "delegated": nurse,
            "patient": None,
            "act": "foot_test",
            "regime": Regime.ASALEE,
            "protocol_version": None,
            "cooperation": None,
            "training": "",
            "trained_on": None,
            "insurance": "",
            "insured_until": None,
            "starts_on": doctor.today,
            "ends_on": None,
        },
    )


def _joined(places: Places) -> Mapping[str, Any]:
    row = _delegation(places)
    nurse = places.house.actor("infirmier")
    file = queries.delegation_files(actor=nurse, row=row).first() or operations.attach_delegation_file(
        actor=nurse, row=row, name="formation.pdf", data=PDF, title="Attestation de formation"
    )
    return {"row_id": row, "file_id": file}


ADDRESSES: Mapping[str, Made] = {
    **{
        f"delegations:{name}": lambda places: {"row_id": _delegation(places)}
        for name in ("delegation", "agree", "decline", "end", "acknowledge", "join_delegation_file")
    },
    "delegations:delegation_file": _joined,
    **{
        f"delegations:{name}": lambda places: {"row_id": _included(places)}
        for name in ("inclusion", "end_inclusion", "note_decision")
    },
    **{
        f"delegations:{name}": lambda places: {"row_id": _proposed(places, "cardiovascular")}
        for name in ("include", "decline_inclusion")
    },
    "delegations:do_act": lambda places: {"row_id": _included(places), "act": "foot_test"},
    "delegations:propose_for_patient": lambda places: {"inclusion_id": _included(places)},
    "delegations:propose_patient": lambda places: {"slug": "asalee"},
    "delegations:report": lambda places: {"slug": "asalee"},
    "delegations:validate": lambda places: {"row_id": places.first("delegations.preparation")},
}
