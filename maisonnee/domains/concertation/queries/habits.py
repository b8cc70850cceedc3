"""Reading what the team decided of its kinds of meetings, and of the rules that point at cases."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet

from maisonnee.domains.concertation.enums import ConcertationPermission, MeetingKind
from maisonnee.domains.concertation.models import CaseRuleSetting, KindSetting
from maisonnee.domains.concertation.rules.kinds import PROPOSED, Habits, counts_for_the_contract
from maisonnee.foundation.access.actors import Actor, require


@dataclass(frozen=True)
class Kind:
    """A kind of meeting on a day: how it is held, and the decision that says so (`None`: proposed values)."""

    kind: MeetingKind
    habits: Habits
    setting: KindSetting | None

    @property
    def label(self) -> str:
        return str(self.kind.label)

    @property
    def counts(self) -> bool:
        return counts_for_the_contract(self.kind)


def kind_settings(*, actor: Actor) -> QuerySet[KindSetting]:
    """Return every decision on kinds of meetings, the one that holds last being first of its kind."""
    require(actor, ConcertationPermission.SEE)
    return KindSetting.objects.filter(structure_id=actor.structure_id)


def kinds_on(*, actor: Actor, on: date) -> list[Kind]:
    """Return every kind of meeting as the team holds it on a day (one query)."""
    settings: dict[str, KindSetting] = {}
    for setting in kind_settings(actor=actor).filter(starts_on__lte=on):
        settings.setdefault(setting.kind, setting)
    return [_kind(kind, settings.get(kind)) for kind in MeetingKind]


def kind_on(*, actor: Actor, kind: str, on: date) -> Kind:
    """Return one kind of meeting as the team holds it on a day."""
    setting = kind_settings(actor=actor).filter(kind=kind, starts_on__lte=on).first()
    return _kind(MeetingKind(kind), setting)


def _kind(kind: MeetingKind, setting: KindSetting | None) -> Kind:
    return Kind(kind, setting.habits if setting is not None else PROPOSED[kind], setting)


def default_link(*, actor: Actor, kind: str, on: date) -> str:
    """Return the team's link for attending from afar: that of the kind, else that of the concertation."""
    kinds = {found.kind: found.habits for found in kinds_on(actor=actor, on=on)}
    return kinds[MeetingKind(kind)].remote_link or kinds[MeetingKind.CONCERTATION].remote_link


def case_rules(*, actor: Actor) -> QuerySet[CaseRuleSetting]:
    """Return the team's decisions on the rules that point at cases, the one that holds last being first."""
    require(actor, ConcertationPermission.SEE)
    return CaseRuleSetting.objects.filter(structure_id=actor.structure_id)


def case_rules_on(*, actor: Actor, on: date) -> CaseRuleSetting:
    """Return the rules that hold on a day: the last decision, else all of them, not kept."""
    return case_rules(actor=actor).filter(starts_on__lte=on).first() or CaseRuleSetting()
