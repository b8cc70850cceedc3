"""Reviewing what one person read of one record on one day: a verdict said once for all of it."""

from __future__ import annotations

import uuid

from maisonnee.domains.patients import queries
from maisonnee.domains.patients.enums import PatientPermission, ReviewVerdict
from maisonnee.domains.patients.models import Reading, ReadingReview
from maisonnee.domains.structures import queries as structures_queries
from maisonnee.foundation.access.actors import Actor
from maisonnee.foundation.journal.operation import note, operation
from maisonnee.kernel.refusals import Refusal


@operation(PatientPermission.REVIEW_READINGS)
def review_occasion(
    *, actor: Actor, reading_id: uuid.UUID, verdict: ReviewVerdict, comment: str = ""
) -> Reading:
    """Say what was found about everything somebody read of a record on the day of a reading.

    Raises `PermissionMissing` for those the team did not choose, `Reading.DoesNotExist`, and `Refusal` for one’s own
    readings or those already reviewed.
    """
    occasion = queries.occasion(actor=actor, reading_id=reading_id)
    member = structures_queries.own_member(actor=actor)
    if member is None or occasion.first.member_id == member.pk:
        raise Refusal("patients.review_of_oneself")
    waiting = [row for row in occasion.readings if not hasattr(row, "review")]
    if not waiting:
        raise Refusal("patients.already_reviewed")
    note(verdict=ReviewVerdict(verdict).value, label=ReviewVerdict(verdict).label.lower(), count=len(waiting))
    ReadingReview.objects.bulk_create(
        [
            ReadingReview(
                structure_id=actor.structure_id,
                reading=row,
                reviewer=member,
                verdict=verdict,
                comment=comment,
                at=actor.now,
            )
            for row in waiting
        ]
    )
    return occasion.first
