"""What the pages of referrals, partners and advanced consultations are about: what the lead doctor did, or does now."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import ReferralKind, ReferralUrgency
from maisonnee.domains.exchanges.models import AdvancedProgramme, LiaisonForm, Referral
from maisonnee.domains.exchanges.operations import Choice, LiaisonFacts, ProgrammeFacts, ReferralFacts
from maisonnee.domains.exchanges.rules.advanced import months_later
from maisonnee.domains.patients import operations as patients
from maisonnee.domains.patients import queries as patient_queries
from maisonnee.domains.patients.enums import AgreementMeans, GuestKind, Section
from maisonnee.domains.patients.models import PartnerAccess, Patient
from maisonnee.domains.patients.operations import Agreement, Partner
from maisonnee.domains.records import queries as records
from maisonnee.domains.structures import queries as structures

if TYPE_CHECKING:
    from tests.journeys.demonstration.places import Places

Made = Callable[["Places"], Mapping[str, Any]]

PREFIXES = ("referrals:", "partners:", "advanced:")
PEOPLE = {
    "referrals:track": "secretariat",
    "referrals:arrived": "secretariat",
    "advanced:presentation": "infirmier",
    "advanced:visit": "infirmier",
    "advanced:present": "infirmier",
    "advanced:give_back": "infirmier",
    "advanced:decline": "infirmier",
}
"""Who opens a page that is not the lead doctor's."""


def _patient(places: Places) -> Patient:
    found = records.own_patients(actor=places.manager).order_by("pk").first()
    assert found is not None
    return found


def _of_patient(places: Places) -> Mapping[str, Any]:
    return {"patient_id": _patient(places)}


def _referral(places: Places) -> Mapping[str, Any]:
    """A letter given to a patient, that nobody answered yet."""
    found = Referral.objects.filter(
        structure_id=places.house.id, state="sent", addressee__isnull=True
    ).first() or operations.refer(
        actor=places.manager,
        patient_id=_patient(places).pk,
        facts=ReferralFacts(
            kind=ReferralKind.RECOMMENDATION,
            profession="80",
            reason="Cor.",
            question="Soin ?",
            urgency=ReferralUrgency.WEEK,
            section=Section.PROBLEMS,
            only_to_addressee=False,
        ),
        choice=Choice(outside_name="Cabinet Martin"),
    )
    return {"referral_id": found}


def _access(places: Places) -> Mapping[str, Any]:
    """A partner invited by the lead doctor."""
    guests = [one.access for one in patient_queries.current_partners(actor=places.manager) if one.is_in_care]
    if guests:
        return {"access_id": guests[0]}
    today = places.manager.today
    made: tuple[PartnerAccess, str] = patients.invite_partner(
        actor=places.manager,
        patient_id=_patient(places).pk,
        partner=Partner(
            family_name="Passage",
            given_name="Lou",
            profession="60",
            email="lou@partenaire.example",
            kind=GuestKind.EHPAD,
        ),
        parts=["measures"],
        reason="Accueil de jour",
        ends_on=today + timedelta(days=10),
        agreement=Agreement(on=today, means=AgreementMeans.SPOKEN),
    )
    return {"access_id": made[0]}


def _programme(places: Places) -> AdvancedProgramme:
    """A hospital team that comes since five months: its first evaluation is due."""
    found = AdvancedProgramme.objects.filter(structure_id=places.house.id).first()
    if found is not None:
        return found
    nurse = structures.own_member(actor=places.house.actor("infirmier"))
    assert nurse is not None
    starts_on = months_later(places.manager.today, -5)
    return operations.arrange_programme(
        actor=places.manager,
        facts=ProgrammeFacts(
            hospital="Centre hospitalier du Verdon",
            specialty="Psychiatrie",
            visitor_id=nurse.pk,
            specialist="",
            section=Section.MENTAL_HEALTH,
            starts_on=starts_on,
            ends_on=None,
            first_presentation_on=starts_on,
            presentation_every_days=14,
            first_evaluation_months=4,
            evaluation_every_months=12,
        ),
    )


def _of_programme(places: Places) -> Mapping[str, Any]:
    return {"programme_id": _programme(places)}


def _evaluation(places: Places) -> Mapping[str, Any]:
    row = _programme(places)
    due = queries.programme(actor=places.manager, programme_id=row.pk).evaluations_due
    return {"programme_id": row, "due_on": due[0].isoformat()}


def _form(places: Places) -> Mapping[str, Any]:
    found = LiaisonForm.objects.filter(structure_id=places.house.id).first() or operations.fill_liaison_form(
        actor=places.manager,
        patient_id=_patient(places).pk,
        programme_id=_programme(places).pk,
        facts=LiaisonFacts(
            reason="Tristesse.",
            question="Suivi ?",
            known="",
            urgency=ReferralUrgency.WEEK,
            agreed_on=places.manager.today,
        ),
    )
    return {"form_id": found}


_STEPS = (
    "referral",
    "letter",
    "track",
    "choose",
    "accept",
    "decline",
    "book",
    "coming",
    "answer",
    "arrived",
    "close",
)

ADDRESSES: Mapping[str, Made] = {
    **{f"referrals:{name}": _referral for name in _STEPS},
    **{f"referrals:{name}": _of_patient for name in ("of_patient", "refer")},
    **{f"partners:{name}": _of_patient for name in ("of_patient", "invite")},
    **{f"partners:{name}": _access for name in ("end", "prolong")},
    **{
        f"advanced:{name}": _of_programme
        for name in ("programme", "change_programme", "end_programme", "presentation")
    },
    **{
        f"advanced:{name}": _form
        for name in ("liaison", "visit", "present", "give_back", "decline", "close", "talk")
    },
    "advanced:evaluate": _evaluation,
    "advanced:fill": _of_patient,
}
