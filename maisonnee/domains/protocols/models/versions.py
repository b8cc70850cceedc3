"""The versions of a protocol: what they say, the states they reached, the vote that adopted them."""

from __future__ import annotations

import pghistory
import pgtrigger
from django.db import models
from django.db.models import Q

from maisonnee.domains.protocols.enums import AfterRetirement, StepTrigger, VersionState, VoteMode
from maisonnee.domains.protocols.models.registers import Protocol
from maisonnee.foundation.files.models import StoredFile
from maisonnee.foundation.tenancy.models import TenantModel

OPEN_STATES = (VersionState.DRAFT, VersionState.WORKING_GROUP)
"""A version may be written while it stands in one of these; once adopted its text never changes."""

_TEXT_NEVER_CHANGES = """
    IF OLD.state NOT IN ('draft', 'working_group') AND (
        NEW.content IS DISTINCT FROM OLD.content OR NEW.number <> OLD.number OR NEW.changes <> OLD.changes
        OR NEW.protocol_id <> OLD.protocol_id
        OR (OLD.text_file_id IS NOT NULL AND NEW.text_file_id IS DISTINCT FROM OLD.text_file_id)
    ) THEN
        RAISE EXCEPTION 'an adopted version never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.state NOT IN ('draft', 'working_group') AND NEW.state IN ('draft', 'working_group') THEN
        RAISE EXCEPTION 'an adopted version is no draft any more' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
"""

_PARTS_NEVER_CHANGE = """
    IF EXISTS (
        SELECT 1 FROM protocols_protocolversion
        WHERE id = COALESCE(NEW.protocol_version_id, OLD.protocol_version_id) AND state NOT IN ('draft', 'working_group')
    ) THEN
        RAISE EXCEPTION 'an adopted version never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
"""


def _with_its_version() -> pgtrigger.Trigger:
    return pgtrigger.Trigger(
        name="fixed_once_adopted",
        when=pgtrigger.Before,
        operation=pgtrigger.Insert | pgtrigger.Update | pgtrigger.Delete,
        func=_PARTS_NEVER_CHANGE,
    )


@pghistory.track()
class ProtocolVersion(TenantModel):
    """A text of a protocol. `state` is the latest of its dated steps.

    `content` is what it says (`rules.content.Content` as JSON), but for its steps, which are `RoleLine`s. Once
    adopted neither changes (triggers).
    """

    protocol = models.ForeignKey(Protocol, on_delete=models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField("version")
    changes = models.TextField("ce qui change", blank=True)
    text_file = models.ForeignKey(
        StoredFile, null=True, blank=True, on_delete=models.PROTECT, related_name="+", verbose_name="texte"
    )
    content = models.JSONField("contenu", default=dict, blank=True)
    state = models.CharField("état", max_length=20, choices=VersionState.choices, default=VersionState.DRAFT)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        ordering = ("protocol", "-number")
        constraints = (
            models.UniqueConstraint(fields=("protocol", "number"), name="protocol_version_once"),
            models.CheckConstraint(name="protocol_version_from_one", condition=Q(number__gte=1)),
            models.CheckConstraint(name="protocol_state_known", condition=Q(state__in=VersionState.values)),
        )
        triggers = (
            pgtrigger.Trigger(
                name="fixed_once_adopted",
                when=pgtrigger.Before,
                operation=pgtrigger.Update,
                func=_TEXT_NEVER_CHANGES,
            ),
        )

    def __str__(self) -> str:
        return f"{self.protocol}, version {self.number}"


@pghistory.track()
class VersionStep(TenantModel):
    """A state reached by a version, on a day. Steps are added, never changed."""

    protocol_version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="steps")
    state = models.CharField("étape", max_length=20, choices=VersionState.choices)
    reached_on = models.DateField("le")
    comment = models.CharField("précision", max_length=300, blank=True)
    after_retirement = models.CharField(
        "ce que deviennent les patients inclus", max_length=20, choices=AfterRetirement.choices, blank=True
    )
    recorded_by = models.CharField(max_length=200)

    class Meta:
        ordering = ("reached_on", "id")
        constraints = (
            models.CheckConstraint(name="protocol_step_known", condition=Q(state__in=VersionState.values)),
            models.UniqueConstraint(
                fields=("protocol_version", "state", "reached_on"), name="protocol_step_once_a_day"
            ),
            models.CheckConstraint(
                name="protocol_retirement_known",
                condition=Q(after_retirement="")
                | Q(state=VersionState.RETIRED, after_retirement__in=AfterRetirement.values),
            ),
        )


@pghistory.track()
class AdoptionVote(TenantModel):
    """The vote that adopted a version. Numbers are absent when nobody counted, or when they were not kept.

    `participants` are names with their profession, as they were that day: `[{"name": …, "profession": code}]`.
    """

    protocol_version = models.OneToOneField(ProtocolVersion, on_delete=models.PROTECT, related_name="vote")
    held_on = models.DateField("le")
    mode = models.CharField("mode de vote", max_length=20, choices=VoteMode.choices)
    votes_for = models.PositiveSmallIntegerField("pour", null=True, blank=True)
    votes_against = models.PositiveSmallIntegerField("contre", null=True, blank=True)
    abstentions = models.PositiveSmallIntegerField("abstentions", null=True, blank=True)
    participants = models.JSONField("participants", default=list)
    recorded_by = models.CharField(max_length=200)

    class Meta:
        constraints = (
            models.CheckConstraint(name="adoption_mode_known", condition=Q(mode__in=VoteMode.values)),
            models.CheckConstraint(
                name="adoption_counted_whole",
                condition=Q(votes_for__isnull=True, votes_against__isnull=True, abstentions__isnull=True)
                | Q(votes_for__isnull=False, votes_against__isnull=False, abstentions__isnull=False),
            ),
            models.CheckConstraint(
                name="adoption_by_a_majority",
                condition=Q(votes_for__isnull=True) | Q(votes_for__gt=models.F("votes_against")),
            ),
        )


@pghistory.track()
class RoleLine(TenantModel):
    """« Qui fait quoi quand » : a line of a version's role table, a `rules.content.CareStep`.

    `key` is what the line is called in every version (empty in lines older than keys).
    """

    protocol_version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="roles")
    position = models.PositiveSmallIntegerField()
    key = models.CharField(max_length=40, blank=True, default="")
    who = models.CharField("qui", max_length=120)
    does = models.CharField("fait quoi", max_length=400)
    when = models.CharField("quand", max_length=200)
    professions = models.JSONField("professions", default=list, blank=True)
    act = models.CharField("acte", max_length=60, blank=True, default="")
    trigger = models.CharField(
        "déclencheur", max_length=20, choices=StepTrigger.choices, default=StepTrigger.OTHER
    )
    every_days = models.PositiveSmallIntegerField("tous les (jours)", null=True, blank=True)
    after_days = models.PositiveSmallIntegerField("après (jours)", null=True, blank=True)
    table_key = models.CharField(max_length=40, blank=True, default="")
    cited = models.CharField("source", max_length=300, blank=True, default="")

    class Meta:
        ordering = ("protocol_version", "position")
        constraints = (
            models.UniqueConstraint(
                fields=("protocol_version", "position"),
                name="protocol_role_position_once",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(name="protocol_role_complete", condition=~Q(who="") & ~Q(does="")),
            models.CheckConstraint(
                name="protocol_role_trigger_known", condition=Q(trigger__in=StepTrigger.values)
            ),
            models.UniqueConstraint(
                fields=("protocol_version", "key"),
                condition=~Q(key=""),
                name="protocol_role_key_once",
            ),
        )
        triggers = (_with_its_version(),)


@pghistory.track()
class LeafletFile(TenantModel):
    """The file of a document for the patient (`rules.content.Leaflet`), by its key in the content."""

    protocol_version = models.ForeignKey(ProtocolVersion, on_delete=models.PROTECT, related_name="leaflets")
    key = models.CharField(max_length=40)
    file = models.ForeignKey(StoredFile, on_delete=models.PROTECT, related_name="+")

    class Meta:
        ordering = ("protocol_version", "key")
        constraints = (
            models.UniqueConstraint(fields=("protocol_version", "key"), name="protocol_leaflet_once"),
            models.CheckConstraint(name="protocol_leaflet_keyed", condition=~Q(key="")),
        )
        triggers = (_with_its_version(),)
