"""Protocols given to another team, and where a copied one comes from. Never a patient's data."""

from __future__ import annotations

from typing import ClassVar

import pghistory
from django.db import models
from django.db.models import Q

from maisonnee.domains.protocols.enums import OriginKind
from maisonnee.domains.protocols.models.registers import Protocol
from maisonnee.domains.protocols.models.versions import ProtocolVersion
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class ProtocolOffer(TenantModel):
    """A version offered to one team, which reads it by policy (`recipient_id`) and takes a copy, or not.

    `package` is the sealed file « protocole partagé », frozen when offered; `recipient_id` is the code that the other
    team gave; withdrawn, the other team reads it no more.
    """

    readable_also_by: ClassVar[tuple[str, ...]] = ("recipient_id",)
    readable_until: ClassVar[tuple[str, ...]] = ("withdrawn_at",)

    protocol_version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="offers")
    recipient_id = models.UUIDField("code de l’autre équipe")
    recipient_name = models.CharField("équipe destinataire", max_length=200)
    sender_name = models.CharField(max_length=200)
    title = models.CharField(max_length=200)
    number = models.PositiveSmallIntegerField()
    agreed_by = models.CharField("accord donné par", max_length=200)
    package = models.JSONField()
    offered_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("-offered_at", "-id")
        constraints = (
            models.UniqueConstraint(
                fields=("protocol_version", "recipient_id"),
                condition=Q(withdrawn_at__isnull=True),
                name="protocol_offered_once",
            ),
            models.CheckConstraint(
                name="protocol_offer_agreed", condition=~Q(agreed_by="") & ~Q(recipient_name="")
            ),
        )
        indexes = (models.Index(fields=("recipient_id", "offered_at"), name="protocol_offer_recipient"),)


@pghistory.track()
class ProtocolOrigin(TenantModel):
    """A version of another team (or a starter) as it was received. The latest one received is compared."""

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="origins")
    kind = models.CharField(max_length=20, choices=OriginKind.choices)
    source_name = models.CharField("équipe d’origine", max_length=200)
    source_id = models.CharField(max_length=60)
    title = models.CharField("titre d’origine", max_length=200)
    number = models.PositiveSmallIntegerField("version d’origine")
    dated_on = models.DateField("version du", null=True, blank=True)
    agreed_by = models.CharField("accord donné par", max_length=200, blank=True)
    content = models.JSONField()
    seal = models.CharField(max_length=64)
    received_by = models.CharField(max_length=200)
    received_at = models.DateTimeField()

    class Meta:
        ordering = ("-received_at", "-id")
        constraints = (
            models.UniqueConstraint(fields=("protocol", "seal"), name="protocol_origin_received_once"),
            models.CheckConstraint(name="protocol_origin_known", condition=Q(kind__in=OriginKind.values)),
        )
