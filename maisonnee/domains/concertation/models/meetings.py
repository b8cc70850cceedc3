"""Meetings, who came, and their minutes."""

from __future__ import annotations

import pghistory
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.concertation.enums import MeetingKind, MeetingState, Presence
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class Meeting(TenantModel):
    """A formal meeting, from its date being set to its minutes."""

    case_count: int
    """Cases on the agenda, and `file_count` those discussed: counted by the queries that list meetings."""
    file_count: int

    kind = models.CharField(
        "nature", max_length=20, choices=MeetingKind.choices, default=MeetingKind.CONCERTATION
    )
    state = models.CharField(max_length=20, choices=MeetingState.choices, default=MeetingState.PLANNED)
    subject = models.CharField("objet", max_length=200, blank=True)
    held_on = models.DateField("jour")
    starts_at = models.TimeField("de")
    ends_at = models.TimeField("à")
    place = models.CharField("lieu", max_length=200, blank=True)
    remote_link = models.URLField("lien pour participer à distance", max_length=500, blank=True)
    secretary = models.ForeignKey(
        Member, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="secrétaire"
    )
    planned_by = models.CharField(max_length=200)
    changed_by = models.CharField(max_length=200)
    opened_at = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    closed_by = models.CharField(max_length=200, blank=True)
    cancellation_reason = models.CharField("motif de l’annulation", max_length=300, blank=True)
    version = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("held_on", "starts_at", "id")
        constraints = (
            models.CheckConstraint(name="meeting_kind_known", condition=Q(kind__in=MeetingKind.values)),
            models.CheckConstraint(name="meeting_state_known", condition=Q(state__in=MeetingState.values)),
            models.CheckConstraint(name="meeting_hours_in_order", condition=Q(ends_at__gt=F("starts_at"))),
            models.CheckConstraint(
                name="meeting_closed_at_a_time",
                condition=Q(closed_at__isnull=False, state=MeetingState.CLOSED)
                | (Q(closed_at__isnull=True) & ~Q(state=MeetingState.CLOSED)),
            ),
            models.CheckConstraint(
                name="meeting_cancelled_with_a_reason",
                condition=~Q(state=MeetingState.CANCELLED) | ~Q(cancellation_reason=""),
            ),
        )
        indexes = (models.Index(fields=("structure", "held_on"), name="meeting_by_day"),)

    def __str__(self) -> str:
        return f"réunion du {self.held_on:%d/%m/%Y}"

    @property
    def is_closed(self) -> bool:
        return self.state == MeetingState.CLOSED

    @property
    def is_under_way(self) -> bool:
        return self.state == MeetingState.UNDER_WAY

    @property
    def is_planned(self) -> bool:
        return self.state == MeetingState.PLANNED

    @property
    def is_open(self) -> bool:
        """Planned or under way: its agenda may still change."""
        return self.state in (MeetingState.PLANNED, MeetingState.UNDER_WAY)


@pghistory.track()
class Attendance(TenantModel):
    """A member who came, in the room or from afar, or who excused themselves. No row: not answered."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="attendances")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    presence = models.CharField("présence", max_length=10, choices=Presence.choices)
    arrived_at = models.TimeField("arrivée", null=True, blank=True)
    left_at = models.TimeField("départ", null=True, blank=True)

    class Meta:
        ordering = ("member__family_name", "member__given_name", "id")
        constraints = (
            models.UniqueConstraint(fields=("meeting", "member"), name="attendance_once"),
            models.CheckConstraint(name="presence_known", condition=Q(presence__in=Presence.values)),
            models.CheckConstraint(
                name="attendance_hours_in_order",
                condition=Q(arrived_at__isnull=True)
                | Q(left_at__isnull=True)
                | Q(left_at__gte=F("arrived_at")),
            ),
            models.CheckConstraint(
                name="excused_without_hours",
                condition=~Q(presence=Presence.EXCUSED) | Q(arrived_at__isnull=True, left_at__isnull=True),
            ),
        )

    @property
    def is_there(self) -> bool:
        return self.presence != Presence.EXCUSED


class ShownCase(TenantModel):
    """The case that the screen everybody looks at shows. One row a meeting, written over: nothing is kept of it."""

    meeting = models.OneToOneField(Meeting, on_delete=models.PROTECT, related_name="shown")
    case = models.ForeignKey("concertation.Case", on_delete=models.PROTECT, related_name="+", db_index=False)
    shown_at = models.DateTimeField()


class Minutes(TenantModel):
    """The minutes of a meeting, as a file. A correction adds a version with its text and its reason; the
    previous ones are kept."""

    meeting = models.ForeignKey(Meeting, on_delete=models.PROTECT, related_name="minutes")
    number = models.PositiveSmallIntegerField()
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")
    addendum = models.TextField("complément", blank=True)
    reason = models.CharField("motif", max_length=300, blank=True)
    made_by = models.CharField(max_length=200)
    made_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = (
            models.UniqueConstraint(fields=("meeting", "number"), name="minutes_number_once"),
            models.CheckConstraint(
                name="minutes_corrected_with_a_reason",
                condition=(Q(number=1) & Q(addendum="") & Q(reason=""))
                | (Q(number__gt=1) & ~Q(addendum="") & ~Q(reason="")),
            ),
        )
