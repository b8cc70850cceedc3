"""The activity of a period: counts, for the team. Never one person beside another; one's own is one's own."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from django.db.models import Q

from maisonnee.domains.delegations.enums import FollowState, Position, Scheme
from maisonnee.domains.delegations.models import JointDecision
from maisonnee.domains.delegations.policies import counted_acts, counted_inclusions
from maisonnee.domains.delegations.queries.bases import act_named
from maisonnee.domains.delegations.queries.following import theme_words
from maisonnee.domains.structures.queries import own_member
from maisonnee.foundation.access.actors import Actor


@dataclass(frozen=True)
class ThemeCount:
    """What was done under a theme."""

    theme: str
    followed: int
    proposed: int
    included: int
    declined: int
    ended: int
    acts: tuple[tuple[str, int], ...]


@dataclass(frozen=True)
class Report:
    """The activity under a scheme between two days, bounds included."""

    scheme: Scheme
    first: date
    last: date
    is_own: bool
    themes: tuple[ThemeCount, ...]
    patients: int
    acts: int
    sessions: int
    decisions: tuple[tuple[str, int], ...]
    criteria: tuple[tuple[str, int], ...]
    """Criteria that kept patients from being included, and how many."""


def report(*, actor: Actor, scheme: Scheme, first: date, last: date, own: bool = False) -> Report:
    """Count what was done under a scheme: the whole team's, or the actor's own (`own`)."""
    rows = counted_inclusions(actor).filter(scheme=scheme)
    acts = counted_acts(actor).filter(inclusion__scheme=scheme, done_on__gte=first, done_on__lte=last)
    if own:
        me = own_member(actor=actor)
        rows = rows.filter(follower=me) if me is not None else rows.none()
        acts = acts.filter(done_by=me) if me is not None else acts.none()
    found = list(
        rows.filter(proposed_on__lte=last)
        .filter(Q(ends_on__isnull=True) | Q(ends_on__gte=first))
        .values_list("theme", "state", "proposed_on", "starts_on", "ends_on", "patient_id", "criteria")
    )
    by_act: dict[str, Counter[str]] = {}
    sessions = set()
    total = 0
    for theme, act, session_id in acts.values_list("inclusion__theme", "act", "session_id"):
        by_act.setdefault(theme, Counter())[act] += 1
        total += 1
        if session_id is not None:
            sessions.add(session_id)
    names = {key: act_named(actor=actor, key=key).label for counts in by_act.values() for key in counts}
    counted = []
    for theme in sorted({row[0] for row in found} | set(by_act)):
        mine = [row for row in found if row[0] == theme]
        counted.append(
            ThemeCount(
                theme=theme_words(scheme, theme),
                followed=sum(1 for row in mine if row[3] is not None and row[3] <= last),
                proposed=sum(1 for row in mine if first <= row[2] <= last),
                included=sum(1 for row in mine if row[3] is not None and first <= row[3] <= last),
                declined=sum(1 for row in mine if row[1] == FollowState.DECLINED and first <= row[2] <= last),
                ended=sum(1 for row in mine if row[4] is not None and first <= row[4] <= last),
                acts=tuple(
                    sorted((names[key], number) for key, number in by_act.get(theme, Counter()).items())
                ),
            )
        )
    decisions = JointDecision.objects.filter(
        structure_id=actor.structure_id,
        inclusion__in=rows,
        decided_on__gte=first,
        decided_on__lte=last,
    )
    positions = Counter(decisions.values_list("position", flat=True))
    refused = Counter(
        item["text"]
        for row in found
        if row[1] == FollowState.DECLINED and first <= row[2] <= last
        for item in row[6]
        if item.get("blocks")
    )
    return Report(
        scheme=scheme,
        first=first,
        last=last,
        is_own=own,
        themes=tuple(counted),
        patients=len({row[5] for row in found if row[3] is not None and row[3] <= last}),
        acts=total,
        sessions=len(sessions),
        decisions=tuple((kind.label, positions.get(kind.value, 0)) for kind in Position),
        criteria=tuple(sorted(refused.items())),
    )
