"""What a patient is followed under: protocols in progress and delegations, each with the page that says it all."""

from __future__ import annotations

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import reverse

from maisonnee.domains.delegations import queries as delegations
from maisonnee.domains.delegations.enums import DelegationPermission
from maisonnee.domains.protocols.queries import running as protocols
from maisonnee.foundation.access.actors import Actor
from maisonnee.interfaces.web import formats


@dataclass(frozen=True)
class InProgress:
    """A line of the record: what the patient is followed under, by whom, since when."""

    title: str
    who: str
    href: str
    is_proposed: bool = False


def in_progress(actor: Actor, patient_id: uuid.UUID) -> list[InProgress]:
    """Return what a patient is followed under, as far as the actor reads it (two queries)."""
    return [*_protocols(actor, patient_id), *_delegations(actor, patient_id)]


def _protocols(actor: Actor, patient_id: uuid.UUID) -> Iterator[InProgress]:
    for row in protocols.in_progress(actor=actor, patient_id=patient_id):
        yield InProgress(
            str(row.protocol),
            f"{row.prescriber}, depuis le {formats.day(row.starts_on, actor.today)}",
            reverse("protocols:inclusion", args=[patient_id, row.pk]),
        )


def _delegations(actor: Actor, patient_id: uuid.UUID) -> Iterator[InProgress]:
    if not actor.may(DelegationPermission.SEE):
        return
    for row in delegations.in_progress(actor=actor, patient_id=patient_id):
        since = f", depuis le {formats.day(row.starts_on, actor.today)}" if row.starts_on else ""
        yield InProgress(
            f"{row.get_scheme_display()}\u00a0: {delegations.theme_words(row.scheme, row.theme)}",
            f"{row.follower}{since}",
            reverse("delegations:inclusion", args=[row.pk]),
            is_proposed=row.starts_on is None,
        )
