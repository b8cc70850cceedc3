"""Reading a version as a whole: its warnings, its differences with another, the vote that adopted it."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count, Exists, OuterRef

from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.models import AdoptionVote, Inclusion, Protocol, ProtocolVersion, VersionStep
from maisonnee.domains.protocols.policies import visible
from maisonnee.domains.protocols.rules import warnings
from maisonnee.domains.protocols.rules.content import Content
from maisonnee.domains.structures import queries as structures
from maisonnee.foundation.access.actors import Actor

REVIEW_NOTICE = timedelta(days=30)
"""How long before its review a protocol comes back on the page of the day."""


def warnings_of(*, actor: Actor, protocol: Protocol, content: Content) -> tuple[warnings.EarlyWarning, ...]:
    """Return what the team should know of a content while it writes it."""
    return warnings.warnings(
        content,
        is_local=protocol.is_local,
        is_validated=protocol.is_local and _is_validated(actor, protocol),
        on=actor.today,
        local=structures.local_rows(actor=actor),
    )


def vote_of(*, actor: Actor, version: ProtocolVersion) -> AdoptionVote | None:
    """Return the vote that adopted a version, when one was recorded."""
    return visible(actor, AdoptionVote).filter(protocol_version=version).first()


def included_counts(*, actor: Actor, protocol: Protocol) -> dict[int, int]:
    """Return how many patients are followed under each version of a protocol, by its number: counts, nobody's name."""
    open_ones = visible(actor, Inclusion).filter(protocol=protocol, ends_on__isnull=True)
    rows = open_ones.order_by().values_list("protocol_version__number").annotate(Count("pk"))
    return dict(rows)


def to_review(*, actor: Actor) -> list[Protocol]:
    """Return the protocols in force whose review is late or due within `REVIEW_NOTICE`, the latest last."""
    in_force = ProtocolVersion.objects.filter(protocol=OuterRef("pk"), state=VersionState.IN_FORCE)
    rows = visible(actor, Protocol).filter(Exists(in_force), review_on__lte=actor.today + REVIEW_NOTICE)
    return list(rows.order_by("review_on", "id"))


def steps_of(*, actor: Actor, version: ProtocolVersion) -> list[VersionStep]:
    """Return the states a version reached, oldest first."""
    return list(visible(actor, VersionStep).filter(protocol_version=version).order_by("reached_on", "id"))


def _is_validated(actor: Actor, protocol: Protocol) -> bool:
    answers = visible(actor, VersionStep).filter(
        protocol_version__protocol=protocol,
        state__in=(VersionState.VALIDATED_BY_ARS, VersionState.REFUSED_BY_ARS),
    )
    latest = answers.order_by("-reached_on", "-id").first()
    return latest is not None and latest.state == VersionState.VALIDATED_BY_ARS
