"""The registers of protocols."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from maisonnee.domains.protocols import operations, queries
from maisonnee.domains.protocols.enums import (
    LOCAL_THEME,
    ProtocolPermission,
    RunningPermission,
    VersionState,
)
from maisonnee.interfaces.web.http import Request
from maisonnee.interfaces.web.listing import Column, Filter
from maisonnee.interfaces.web.protocols import forms
from maisonnee.interfaces.web.protocols.reading import OPEN as OPEN_STATES
from maisonnee.interfaces.web.registers import Fact, Register, Section, Words
from maisonnee.interfaces.web.registers.register import period_facts, period_filters
from maisonnee.kernel import professions

SECTION = Section(
    "Protocoles",
    (
        ("Vue d’ensemble", "protocols:index"),
        ("Patients suivis", "protocols:followings"),
        ("Protocoles", "protocols:protocol_list"),
        ("Modèles de départ", "protocols:starters"),
        ("Recevoir un protocole", "protocols:receive"),
        ("Coopération nationale (PNC)", "protocols:cooperation_list"),
        ("Parcours", "protocols:pathway_list"),
    ),
)


def _filters(today: dt.date) -> Sequence[Filter[Any]]:
    return [
        Filter("etat", "État", VersionState.choices, lambda rows, value: rows.filter(state=value)),
        Filter(
            "cadre",
            "Thème",
            [("has", "Thèmes de la HAS"), ("local", "Thèmes locaux")],
            lambda rows, value: (
                rows.filter(theme=LOCAL_THEME) if value == "local" else rows.exclude(theme=LOCAL_THEME)
            ),
        ),
    ]


def _protocol_panels(request: Request, row: Any) -> dict[str, Any]:
    versions = queries.versions_of(actor=request.actor, protocol=row)
    latest = versions[0] if versions else None
    return {
        "versions": versions,
        "latest": latest,
        "may_write": request.actor.may(ProtocolPermission.WRITE),
        "may_prefer": request.actor.may(RunningPermission.SET_PREFERENCES),
        "may_open": latest is None or latest.state not in OPEN_STATES,
        "open_states": OPEN_STATES,
        "origins": queries.origins_of(actor=request.actor, protocol=row),
    }


PROTOCOLS: Register[Any] = Register(
    namespace="protocols",
    key="protocol",
    path="liste",
    section=SECTION,
    words=Words(
        title="Protocoles de l’équipe",
        noun="protocole,protocoles",
        add="Écrire un protocole",
        added="Le protocole est ouvert en brouillon\u00a0: ouvrez sa version pour écrire qui fait quoi quand.",
        effect=(
            "Compte pour B2, jusqu’à huit protocoles, s’il est en vigueur dans l’année. "
            "Un thème local compte une fois validé par l’ARS."
        ),
        empty_title="Aucun protocole",
        empty_text="Commencez par un thème de la HAS que vous pratiquez déjà ensemble, comme les AVK.",
    ),
    see=ProtocolPermission.SEE,
    manage=ProtocolPermission.WRITE,
    attach_permission=ProtocolPermission.WRITE,
    rows=queries.protocols,
    one=queries.protocol,
    files=queries.files_of,
    in_year=queries.protocols_in,
    filters=_filters,
    columns=(
        Column("titre", "Protocole", lambda row: row.title, order="title"),
        Column("code", "Code", lambda row: row.code, order="code"),
        Column("theme", "Thème", lambda row: row.theme_words),
        Column("version", "Version", lambda row: row.number, numeric=True),
        Column("etat", "État", lambda row: VersionState(row.state).label if row.state else ""),
        Column("revoir", "À revoir le", lambda row: row.review_on),
    ),
    sort="code",
    form=forms.ProtocolForm,
    facts=lambda row: [
        Fact("Code", row.code),
        Fact("Thème", row.theme_words),
        Fact("Cadre", "Thème local" if row.is_local else "Thème de la HAS"),
        Fact("À revoir le", row.review_on),
    ],
    create=operations.write_protocol,
    change=operations.change_protocol,
    attach=operations.attach_file,
    withdraw=operations.withdraw_file,
    panels=_protocol_panels,
    detail_template="protocols/protocol.html",
)

COOPERATIONS: Register[Any] = Register(
    namespace="protocols",
    key="cooperation",
    path="cooperation",
    section=SECTION,
    words=Words(
        title="Protocoles nationaux de coopération",
        noun="adhésion,adhésions",
        add="Ajouter une adhésion",
        added="L’adhésion est enregistrée.",
        effect=(
            "Compte pour B7, jusqu’à six, si l’adhésion est déclarée à l’ARS et qu’un délégataire est dans l’équipe."
        ),
        empty_title="Aucune adhésion",
        empty_text="Six protocoles nationaux existent pour les soins non programmés : entorse, lombalgie, mal de gorge…",
    ),
    see=ProtocolPermission.SEE,
    manage=ProtocolPermission.DECLARE,
    attach_permission=ProtocolPermission.WRITE,
    rows=queries.cooperations,
    one=queries.cooperation,
    files=queries.files_of,
    in_year=queries.cooperation_protocols_in,
    filters=period_filters,
    columns=(
        Column("protocole", "Protocole national", str, order="theme"),
        Column("delegataires", "Délégataires", lambda row: _delegates(row)),
        Column("declare", "Déclaré le", lambda row: row.declared_on),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="protocole",
    form=forms.CooperationForm,
    facts=lambda row: [
        Fact("Professions délégataires", _delegates(row)),
        Fact("Déclaré à l’ARS le", row.declared_on),
        Fact("Remarque", row.note),
        *period_facts(row),
    ],
    create=operations.declare_cooperation,
    change=operations.change_cooperation,
    end=operations.end_cooperation,
    attach=operations.attach_file,
    withdraw=operations.withdraw_file,
)

PATHWAYS: Register[Any] = Register(
    namespace="protocols",
    key="pathway",
    path="parcours",
    section=SECTION,
    words=Words(
        title="Parcours",
        noun="parcours,parcours",
        add="Ajouter un parcours",
        added="Le parcours est enregistré.",
        effect=(
            "Compte pour B8 (insuffisance cardiaque : protocole, attestation et trois décomptes) "
            "ou B9 (surpoids de l’enfant, avec une mission de santé publique)."
        ),
        empty_title="Aucun parcours",
        empty_text="Insuffisance cardiaque, surpoids de l’enfant : ajoutez le parcours que suit l’équipe.",
    ),
    see=ProtocolPermission.SEE,
    manage=ProtocolPermission.DECLARE,
    attach_permission=ProtocolPermission.WRITE,
    rows=queries.pathways,
    one=queries.pathway,
    files=queries.files_of,
    in_year=queries.pathways_in,
    filters=period_filters,
    columns=(
        Column("parcours", "Parcours", str, order="kind"),
        Column("protocole", "Protocole", lambda row: row.protocol),
        Column("atteste", "Attesté le", lambda row: row.sworn_on),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="parcours",
    form=forms.PathwayForm,
    facts=lambda row: [
        Fact("Protocole", row.protocol),
        Fact("Attestation sur l’honneur signée le", row.sworn_on),
        Fact("Organisation", row.note),
        *period_facts(row),
    ],
    create=operations.declare_pathway,
    change=operations.change_pathway,
    end=operations.end_pathway,
    attach=operations.attach_file,
    withdraw=operations.withdraw_file,
    panels=lambda request, row: {
        "counts": queries.counts_of(actor=request.actor, pathway=row),
        "may_declare": request.actor.may(ProtocolPermission.DECLARE),
    },
    detail_template="protocols/pathway.html",
)

REGISTERS = (PROTOCOLS, COOPERATIONS, PATHWAYS)


def _delegates(row: Any) -> str:
    return ", ".join(professions.label(code) for code in row.delegate_professions)
