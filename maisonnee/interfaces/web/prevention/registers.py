"""The registers of prevention."""

from __future__ import annotations

from typing import Any

from maisonnee.domains.prevention import operations, queries
from maisonnee.domains.prevention.enums import InvolvementKind, MissionKind, PreventionPermission
from maisonnee.interfaces.web.listing import Column
from maisonnee.interfaces.web.prevention import forms
from maisonnee.interfaces.web.registers import Fact, Register, Section, Words
from maisonnee.interfaces.web.registers.register import period_facts, period_filters

SECTION = Section(
    "Prévention",
    (
        ("Vue d’ensemble", "prevention:index"),
        ("Missions", "prevention:mission_list"),
        ("Usagers", "prevention:involvement_list"),
    ),
)
COMMON: dict[str, Any] = {
    "namespace": "prevention",
    "section": SECTION,
    "see": PreventionPermission.SEE,
    "manage": PreventionPermission.MANAGE,
    "attach_permission": PreventionPermission.RECORD,
    "files": queries.files_of,
    "attach": operations.attach_file,
    "withdraw": operations.withdraw_file,
    "filters": period_filters,
}

MISSIONS: Register[Any] = Register(
    key="mission",
    path="missions",
    words=Words(
        title="Missions de santé publique",
        noun="mission,missions",
        add="Ajouter une mission",
        added="La mission est enregistrée. Notez maintenant ce qui est fait.",
        effect=(
            "Compte pour A6 si une action a été faite dans l’année. Deux missions sont payées, de thèmes différents "
            "et pas toutes deux du projet régional."
        ),
        empty_title="Aucune mission",
        empty_text="Ajoutez la mission inscrite à votre contrat, puis notez chaque action faite.",
    ),
    rows=queries.missions,
    one=queries.mission,
    in_year=queries.missions_in,
    columns=(
        Column("titre", "Mission", str, order="title"),
        Column("theme", "Thème", lambda row: row.theme_words),
        Column("referent", "Référent", lambda row: row.referent),
        Column("actions", "Actions", lambda row: row.action_count, numeric=True),
        Column("derniere", "Dernière", lambda row: row.last_action_on),
    ),
    sort="titre",
    form=forms.MissionForm,
    facts=lambda row: [
        Fact("Cadre", MissionKind(row.kind).label),
        Fact("Thème", row.theme_words),
        *([Fact("Mention dans l’annexe", row.annex_mention)] if row.kind == MissionKind.PRS else []),
        Fact("Contenu", row.content),
        Fact("Modalités", row.terms),
        Fact("Référent", row.referent),
        *period_facts(row),
    ],
    create=operations.add_mission,
    change=operations.change_mission,
    end=operations.end_mission,
    panels=lambda request, row: {
        "actions": queries.actions_of(actor=request.actor, mission=row),
        "may_record": request.actor.may(PreventionPermission.RECORD),
    },
    detail_template="prevention/mission.html",
    **COMMON,
)

USERS: Register[Any] = Register(
    key="involvement",
    path="usagers",
    words=Words(
        title="Participation des usagers",
        noun="action,actions",
        add="Ajouter une action",
        added="L’action est enregistrée.",
        effect="Compte pour A7 : consulter et informer (niveau 1), construire et décider ensemble (niveau 2).",
        empty_title="Les usagers n’ont pas encore participé",
        empty_text="Une enquête de satisfaction suffit pour le premier niveau.",
    ),
    rows=queries.involvements,
    one=queries.involvement,
    in_year=queries.involvement_in,
    columns=(
        Column("titre", "Action", str, order="title"),
        Column("forme", "Forme", lambda row: InvolvementKind(row.kind).label),
        Column("niveau", "Niveau", lambda row: row.level, numeric=True),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
        Column("suite", "Suite donnée", lambda row: bool(row.outcome)),
    ),
    sort="-debut",
    form=forms.InvolvementForm,
    facts=lambda row: [
        Fact("Forme", InvolvementKind(row.kind).label),
        Fact("Niveau", row.level),
        Fact("Contenu", row.content),
        Fact("Personnes consultées", row.participants),
        Fact("Ce qui en est sorti", row.outcome),
        *period_facts(row),
    ],
    create=operations.add_involvement,
    change=operations.change_involvement,
    end=operations.end_involvement,
    **COMMON,
)
REGISTERS = (MISSIONS, USERS)
