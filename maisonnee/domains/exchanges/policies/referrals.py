"""Who reads which referrals, and who follows them without reading them.

A referral is a row of the shared record: the care team, the team's grid, what the patient keeps and what the author
reserves decide. Besides, the professional whom the patient chose reads it while it is in their hands, before they are
a part of the care team (art. L1110-4, II: exchange between identified professionals who take part in the care).
The secretariat follows where it stands (who, when) and reads no text; sensitive sections stay out of its list.
"""

from __future__ import annotations

from django.db.models import Q, QuerySet

from maisonnee.domains.exchanges.enums import ReferralPermission, ReferralState
from maisonnee.domains.exchanges.models import Referral
from maisonnee.domains.exchanges.rules.referrals import OPEN_TO_ADDRESSEE
from maisonnee.domains.patients.enums import Section
from maisonnee.domains.patients.policies import not_kept_from, own_reader, readable, reads_every_identity
from maisonnee.foundation.access.actors import Actor, require
from maisonnee.foundation.access.enums import Role

KEPT_FROM_SECRETARIAT = (Section.MENTAL_HEALTH, Section.SEXUAL_HEALTH)


def _rows(actor: Actor) -> QuerySet[Referral]:
    require(actor, ReferralPermission.SEE)
    return Referral.objects.filter(structure_id=actor.structure_id)


def received_referrals(actor: Actor) -> QuerySet[Referral]:
    """Return the referrals in the actor's hands: those of patients who chose them."""
    rows, member = _rows(actor), own_reader(actor)
    if member is None:
        return rows.none()
    return not_kept_from(actor, rows.filter(addressee=member, state__in=OPEN_TO_ADDRESSEE))


def readable_referrals(actor: Actor) -> QuerySet[Referral]:
    """Return the referrals whose text the actor reads."""
    rows = _rows(actor)
    return rows.filter(
        Q(pk__in=readable(actor, rows).values("pk")) | Q(pk__in=received_referrals(actor).values("pk"))
    )


def tracked_referrals(actor: Actor) -> QuerySet[Referral]:
    """Return the referrals the secretariat follows, without their text."""
    rows = _rows(actor)
    if Role.SECRETARY not in actor.roles or not reads_every_identity(actor):
        return rows.none()
    return rows.filter(restricted_to__isnull=True, patient__merged_into__isnull=True).exclude(
        Q(section__in=KEPT_FROM_SECRETARIAT) | Q(state=ReferralState.CLOSED)
    )


def followed_referrals(actor: Actor) -> QuerySet[Referral]:
    """Return the referrals whose course the actor may record."""
    require(actor, ReferralPermission.FOLLOW)
    return _rows(actor).filter(
        Q(pk__in=readable_referrals(actor).values("pk")) | Q(pk__in=tracked_referrals(actor).values("pk"))
    )
