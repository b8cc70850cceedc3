"""Coordination with partners outside the team."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.exchanges.enums.coordination import PartnerKind
from maisonnee.foundation.tenancy.periods import PeriodModel


@pghistory.track()
class ExternalCoordination(PeriodModel):
    """How patients go to and come back from a partner: procedure, synthesis sent, shared record fed."""

    partner = models.CharField("partenaire", max_length=200)
    kind = models.CharField("type de partenaire", max_length=20, choices=PartnerKind.choices)
    description = models.TextField("comment cela se passe", blank=True)
    procedure_written_on = models.DateField("procédure écrite le", null=True, blank=True)
    convention_signed_on = models.DateField("convention signée le", null=True, blank=True)
    vsm_sent_since = models.DateField("VSM envoyé depuis le", null=True, blank=True)
    dmp_fed_since = models.DateField("DMP alimenté depuis le", null=True, blank=True)

    class Meta(PeriodModel.Meta):
        constraints = (
            *PeriodModel.Meta.constraints,
            models.CheckConstraint(name="coordination_kind_known", condition=Q(kind__in=PartnerKind.values)),
            models.CheckConstraint(name="coordination_partner_named", condition=~Q(partner="")),
        )

    def __str__(self) -> str:
        return self.partner
