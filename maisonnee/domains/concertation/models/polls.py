"""Finding a time: usual weeks, absences, and polls of slots."""

from __future__ import annotations

import pghistory
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from maisonnee.domains.concertation.enums import Answer, MeetingKind, PollState
from maisonnee.domains.concertation.models.meetings import Meeting
from maisonnee.domains.structures.models import Member
from maisonnee.foundation.tenancy.models import TenantModel


@pghistory.track()
class UsualWeek(TenantModel):
    """When a person, or a whole profession, is usually free: parts of the week (`rules.slots.part_key`).

    A person's own week takes the place of their profession's.
    """

    member = models.ForeignKey(Member, null=True, on_delete=models.PROTECT, related_name="usual_weeks")
    profession = models.CharField(max_length=20, blank=True)
    free = ArrayField(models.CharField(max_length=12), default=list)
    changed_by = models.CharField(max_length=200)
    changed_at = models.DateTimeField()
    version = models.PositiveIntegerField(default=1)

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="week_of_a_member_or_a_profession",
                condition=Q(member__isnull=False, profession="")
                | (Q(member__isnull=True) & ~Q(profession="")),
            ),
            models.UniqueConstraint(
                fields=("structure", "member"), condition=Q(member__isnull=False), name="one_week_by_member"
            ),
            models.UniqueConstraint(
                fields=("structure", "profession"),
                condition=~Q(profession=""),
                name="one_week_by_profession",
            ),
        )


@pghistory.track()
class Exceptional(TenantModel):
    """Days when a person's usual week does not hold: away, or exceptionally free. No reason is asked."""

    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="exceptional_days")
    starts_on = models.DateField("du")
    ends_on = models.DateField("au")
    is_free = models.BooleanField("libre", default=False)
    recorded_by = models.CharField(max_length=200)
    cancelled_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("starts_on", "id")
        constraints = (
            models.CheckConstraint(name="exceptional_in_order", condition=Q(ends_on__gte=F("starts_on"))),
        )


@pghistory.track()
class Poll(TenantModel):
    """A question to the team: which of these slots? One is chosen, and the meeting is planned from it."""

    kind = models.CharField("nature", max_length=20, choices=MeetingKind.choices)
    subject = models.CharField("objet", max_length=200, blank=True)
    place = models.CharField("lieu", max_length=200, blank=True)
    remote_link = models.URLField("lien pour participer à distance", max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=PollState.choices, default=PollState.OPEN)
    meeting = models.ForeignKey(Meeting, null=True, on_delete=models.PROTECT, related_name="polls")
    asked_by_id = models.UUIDField(null=True)
    asked_by_name = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    ended_by = models.CharField(max_length=200, blank=True)
    ended_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ("-asked_at", "-id")
        constraints = (
            models.CheckConstraint(name="poll_kind_known", condition=Q(kind__in=MeetingKind.values)),
            models.CheckConstraint(
                name="poll_chosen_with_its_meeting",
                condition=Q(state=PollState.OPEN, meeting__isnull=True, ended_at__isnull=True)
                | Q(state=PollState.CHOSEN, meeting__isnull=False, ended_at__isnull=False)
                | Q(state=PollState.DROPPED, meeting__isnull=True, ended_at__isnull=False),
            ),
        )
        indexes = (models.Index(fields=("structure", "state"), name="poll_by_state"),)

    @property
    def is_open(self) -> bool:
        return self.state == PollState.OPEN


class PollInvitee(TenantModel):
    """A member who is asked."""

    poll = models.ForeignKey(Poll, on_delete=models.PROTECT, related_name="invitees")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("member__family_name", "member__given_name", "id")
        constraints = (models.UniqueConstraint(fields=("poll", "member"), name="asked_once"),)


class PollSlot(TenantModel):
    """A day and hours proposed."""

    poll = models.ForeignKey(Poll, on_delete=models.PROTECT, related_name="slots")
    held_on = models.DateField("jour")
    starts_at = models.TimeField("de")
    ends_at = models.TimeField("à")

    class Meta:
        ordering = ("held_on", "starts_at", "id")
        constraints = (
            models.CheckConstraint(name="slot_in_order", condition=Q(ends_at__gt=F("starts_at"))),
            models.UniqueConstraint(fields=("poll", "held_on", "starts_at"), name="slot_once"),
        )


@pghistory.track()
class PollAnswer(TenantModel):
    """What a member says of a slot; said again, it replaces what was said."""

    slot = models.ForeignKey(PollSlot, on_delete=models.PROTECT, related_name="answers")
    member = models.ForeignKey(Member, on_delete=models.PROTECT, related_name="+")
    answer = models.CharField(max_length=10, choices=Answer.choices)
    answered_by = models.CharField(max_length=200)
    answered_at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("slot", "member"), name="answered_once"),
            models.CheckConstraint(name="answer_known", condition=Q(answer__in=Answer.values)),
        )
