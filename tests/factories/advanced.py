"""Advanced consultations for tests: a psychiatric nurse of the hospital who comes to the house."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from maisonnee.domains.exchanges import operations
from maisonnee.domains.exchanges.enums import ReferralUrgency
from maisonnee.domains.exchanges.models import AdvancedProgramme, LiaisonForm
from maisonnee.domains.exchanges.operations import LiaisonFacts, ProgrammeFacts
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.models import Patient
from maisonnee.foundation.access.actors import Actor
from tests.factories.concertations import Person

STARTED = date(2025, 10, 1)


def programme_facts(visitor: Person, **values: Any) -> ProgrammeFacts:
    given: dict[str, Any] = {
        "hospital": "Centre hospitalier du Verdon",
        "specialty": "Psychiatrie",
        "visitor_id": visitor.member.pk,
        "specialist": "Dr Lemaire",
        "section": Section.MENTAL_HEALTH,
        "starts_on": STARTED,
        "ends_on": None,
        "first_presentation_on": date(2025, 10, 7),
        "presentation_every_days": 14,
        "first_evaluation_months": 4,
        "evaluation_every_months": 12,
    }
    return cast("ProgrammeFacts", {**given, **values})


def arrange(coordinator: Actor, visitor: Person, **values: Any) -> AdvancedProgramme:
    return operations.arrange_programme(actor=coordinator, facts=programme_facts(visitor, **values))


def liaison_facts(doctor: Person, **values: Any) -> LiaisonFacts:
    given: dict[str, Any] = {
        "reason": "Tristesse depuis trois mois.",
        "question": "Dépression ? Quel suivi ?",
        "known": "Vit seule.",
        "urgency": ReferralUrgency.WEEK,
        "agreed_on": doctor.actor.today,
    }
    return cast("LiaisonFacts", {**given, **values})


def fill(doctor: Person, patient: Patient, programme: AdvancedProgramme, **values: Any) -> LiaisonForm:
    return operations.fill_liaison_form(
        actor=doctor.actor,
        patient_id=patient.pk,
        programme_id=programme.pk,
        facts=liaison_facts(doctor, **values),
    )
