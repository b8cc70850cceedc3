"""The register of the quality approach."""

from __future__ import annotations

from typing import Any

from maisonnee.domains.quality import operations, queries
from maisonnee.domains.quality.enums import QualityLevel, QualityPermission, QualityTheme
from maisonnee.interfaces.web.listing import Column
from maisonnee.interfaces.web.quality.forms import StepForm
from maisonnee.interfaces.web.registers import Fact, Register, Section, Words
from maisonnee.interfaces.web.registers.register import period_facts, period_filters

SECTION = Section("Qualité", (("Démarche", "quality:index"), ("Étapes", "quality:step_list")))

STEPS: Register[Any] = Register(
    namespace="quality",
    key="step",
    path="etapes",
    section=SECTION,
    words=Words(
        title="Étapes de la démarche qualité",
        noun="étape,étapes",
        add="Ajouter une étape",
        added="L’étape est enregistrée.",
        effect="Compte pour B6 : diagnostic, puis plan, puis résultats. Chaque niveau demande les précédents.",
        empty_title="Pas encore de démarche qualité",
        empty_text="Commencez par le diagnostic : un référent, un état des lieux, un objectif argumenté.",
    ),
    see=QualityPermission.SEE,
    manage=QualityPermission.WRITE,
    attach_permission=QualityPermission.WRITE,
    rows=queries.steps,
    one=queries.step,
    files=queries.files_of,
    in_year=queries.levels_in,
    filters=period_filters,
    columns=(
        Column("niveau", "Niveau", lambda row: QualityLevel(row.level).label, order="level"),
        Column("theme", "Thème", lambda row: QualityTheme(row.theme).label),
        Column("referent", "Référent", lambda row: row.referent),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="niveau",
    form=StepForm,
    facts=lambda row: [
        Fact("Thème", QualityTheme(row.theme).label),
        Fact("Référent", row.referent),
        *(
            Fact(label, text)
            for label, text in (
                ("État des lieux", row.state_of_play),
                ("Objectif argumenté", row.objective),
                ("Plan d’action", row.plan),
                ("Bilan", row.balance),
                ("Révision", row.revision),
            )
            if text
        ),
        *period_facts(row),
    ],
    create=operations.write_step,
    change=operations.change_step,
    end=operations.end_step,
    attach=operations.attach_file,
    withdraw=operations.withdraw_file,
)
