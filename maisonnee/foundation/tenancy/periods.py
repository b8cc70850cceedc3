"""Rows that hold from a day to a day, and the questions asked of them."""

from __future__ import annotations

from datetime import date
from typing import ClassVar, Self, TypeVar

from django.db import models
from django.db.models import F, Q

from maisonnee.foundation.tenancy.models import TenantModel

P = TypeVar("P", bound=models.Model)


class PeriodQuerySet(models.QuerySet[P]):
    """Rows with `starts_on` and `ends_on`, bounds included; no end means still in force."""

    def on(self, day: date) -> Self:
        """Return the rows in force on a day."""
        return self.between(day, day)

    def between(self, first: date, last: date) -> Self:
        """Return the rows in force on one day at least between two days."""
        return self.filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first), starts_on__lte=last)

    def during(self, year: int) -> Self:
        """Return the rows in force on one day at least of a calendar year."""
        return self.between(date(year, 1, 1), date(year, 12, 31))


class PeriodModel(TenantModel):
    """A row in force from a day to a day, edited in place with a version number."""

    starts_on = models.DateField("depuis le")
    ends_on = models.DateField("jusqu’au", null=True, blank=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = PeriodQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering: ClassVar[tuple[str, ...]] = ("-starts_on", "-id")
        constraints: ClassVar[tuple[models.BaseConstraint, ...]] = (
            models.CheckConstraint(
                name="%(class)s_dates_in_order",
                condition=Q(ends_on__isnull=True) | Q(ends_on__gte=F("starts_on")),
            ),
        )
