"""On what a step rests for whoever does it: the acts of the matrix that it names, each with its basis or without."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from maisonnee.domains.patients.policies import Access
from maisonnee.domains.protocols import ports
from maisonnee.domains.protocols.models import Inclusion
from maisonnee.domains.protocols.ports import Footing
from maisonnee.domains.protocols.rules.content import CareStep
from maisonnee.domains.structures.rules import competences
from maisonnee.foundation.access.actors import Actor


def footings(
    actor: Actor, access: Access, inclusion: Inclusion, step: CareStep, on: date
) -> tuple[Footing, ...]:
    """Return on what each act of a step rests for the actor on a day; empty when it names none of the matrix.

    The patient is included by a prescriber under an adopted version: what the matrix allows by protocol rests on that.
    """
    acts = [step.act] if step.act else [act.key for act in competences.acts_named(step.does)]
    answers = (
        ports.footing_of(
            actor=actor,
            member=access.member,
            act=act,
            patient=access.patient,
            on=on,
            under=f"{inclusion.protocol_version}, inclus par {inclusion.prescriber}",
        )
        for act in acts
    )
    return tuple(replace(one, is_guessed=not step.act) for one in answers if one is not None)
