"""The library of protocols of a team: opened from the starters, a next version being written, a copy received."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from maisonnee.domains.protocols import operations as protocols
from maisonnee.domains.protocols import queries
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.protocols.rules import content, starters
from maisonnee.domains.protocols.rules.sharing import Package
from maisonnee.interfaces.commands.demonstration.plans import ProtocolPlan
from maisonnee.interfaces.commands.demonstration.stage import Stage

if TYPE_CHECKING:
    from maisonnee.domains.protocols.models import Protocol

_STARTERS = {
    "AVK": "avk",
    "HTA": "hta",
    "DIABETE": "diabete",
    "PIED": "diabete",
    "PLAIES": "plaies",
    "BPCO": "bpco",
    "SURPOIDS": "poids-enfant",
    "FRAGILES": "fragiles",
    "FRAGILITE": "fragiles",
}
_PLAIN = content.Content(
    steps=(
        content.CareStep(
            key="s1",
            who="Médecin",
            does="Pose l’indication et fixe les bornes",
            when="À l’inclusion, puis une fois par an",
            professions=("10",),
        ),
        content.CareStep(
            key="s2",
            who="Infirmier",
            does="Surveille et prévient",
            when="À chaque passage",
            professions=("60",),
        ),
        content.CareStep(
            key="s3", who="Secrétariat", does="Rappelle les rendez-vous et les bilans", when="Chaque semaine"
        ),
    ),
)


def open_protocol(stage: Stage, plan: ProtocolPlan, moment: datetime) -> Protocol:
    """Open a protocol of the team: from the starter of its theme, or with the three lines that every team writes."""
    actor = stage.actor("medecin", moment)
    found = starters.starters().get(_STARTERS.get(plan.code, ""))
    protocol = protocols.write_protocol(
        actor=actor,
        facts={
            "code": plan.code,
            "title": plan.title,
            "theme": plan.theme,
            "local_theme": plan.local_theme,
            "review_on": stage.calendar.before(0, 12, 15),
        },
    )
    protocols.write_content(
        actor=actor,
        protocol_version=protocol.versions.get(),
        version=1,
        content=found.content if found else _PLAIN,
    )
    return protocol


def plan_library(stage: Stage) -> None:
    """Plan the next version of a protocol of one team, and what another one receives from it."""
    if stage.plan.slug == "tilleuls":
        stage.at(stage.calendar.this(3, 10), lambda moment: _next_version(stage, moment))
    if stage.plan.slug == "rivieres":
        stage.at(stage.calendar.this(2, 24), lambda moment: _receives(stage, moment))


def _next_version(stage: Stage, moment: datetime) -> None:
    actor = stage.actor("medecin", moment)
    protocol = queries.protocols(actor=actor).get(code="AVK")
    if protocol.versions.exclude(state=VersionState.IN_FORCE).exists():
        return
    version = protocols.open_version(
        actor=actor, protocol=protocol, changes="Qui appeler devant un saignement, et les auteurs."
    )
    flag = starters.starters()["avk"].content.flags[0]
    changed = content.RedFlag(
        key=flag.key, sign=flag.sign, action="Appeler le cabinet, ou le 15 si le saignement ne cède pas"
    )
    protocols.change_item(
        actor=actor,
        protocol_version=version,
        part="flags",
        revision=content.revision(flag),
        item=changed,
    )
    for key, profession in (("medecin", "10"), ("infirmier", "60")):
        author = content.Author(key="auteur", name=stage.actor(key, moment).name, profession=profession)
        protocols.add_item(actor=actor, protocol_version=version, part="authors", item=author)


def _receives(stage: Stage, moment: datetime) -> None:
    model = starters.starters()["hta"]
    package = Package(
        protocol_id="modele-du-vallon",
        title="Hypertension découverte par hasard",
        code="HTA",
        theme=model.theme,
        local_theme="",
        structure="Maison de santé du Vallon",
        number=1,
        dated_on=stage.calendar.last(6, 12).date(),
        agreed_by="la gérance",
        changes="",
        content=model.content,
    )
    protocols.receive_copy(
        actor=stage.actor("infirmier", moment), package=package, code="HTA", title=package.title
    )
