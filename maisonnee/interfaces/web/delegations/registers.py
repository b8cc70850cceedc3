"""The registers that delegations rest on, and what the team decides of them."""

from __future__ import annotations

from typing import Any

from maisonnee.domains.delegations import operations, queries
from maisonnee.domains.delegations.enums import CriterionKind, DelegationPermission, Scheme
from maisonnee.domains.records.rules import catalogue
from maisonnee.domains.structures import operations as structures
from maisonnee.domains.structures import queries as structure_queries
from maisonnee.domains.structures.enums import Basis, StructurePermission
from maisonnee.domains.structures.rules import competences
from maisonnee.interfaces.web.delegations import forms
from maisonnee.interfaces.web.delegations.section import SECTION
from maisonnee.interfaces.web.listing import Column
from maisonnee.interfaces.web.registers import Fact, Register, Words
from maisonnee.interfaces.web.registers.register import period_facts, period_filters
from maisonnee.kernel import professions

NAMESPACE = "delegations"

COMPETENCES: Register[Any] = Register(
    namespace=NAMESPACE,
    key="competence",
    path="matrice/lignes",
    section=SECTION,
    words=Words(
        title="Lignes ajoutées par l’équipe",
        noun="ligne,lignes",
        add="Ajouter une ligne à la matrice",
        added="La ligne est dans la matrice, montrée comme celle de l’équipe.",
        effect="Ce que l’équipe ajoute à la matrice, daté, avec sa raison et sa source.",
        empty_title="Aucune ligne ajoutée",
        empty_text="La matrice tient seule. Ajoutez une ligne quand un texte ou un protocole local vous donne une base.",
    ),
    see=StructurePermission.SEE_TEAM,
    manage=StructurePermission.COMPLETE_MATRIX,
    attach_permission=StructurePermission.COMPLETE_MATRIX,
    rows=structure_queries.local_competences,
    one=structure_queries.local_competence,
    files=structure_queries.competence_files,
    filters=period_filters,
    columns=(
        Column("acte", "Acte", lambda row: row.act_words, order="act"),
        Column("profession", "Profession", lambda row: professions.label(row.profession), order="profession"),
        Column("base", "Base", lambda row: Basis(row.basis).label),
        Column("confirme", "Confirmé", lambda row: row.confirmed),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="acte",
    form=forms.LocalCompetenceForm,
    facts=lambda row: [
        Fact("Profession", professions.label(row.profession)),
        Fact("Base", Basis(row.basis).label),
        Fact("Condition", row.condition),
        Fact("Pourquoi", row.reason),
        Fact("Source", row.source),
        Fact("Confirmé", row.confirmed),
        Fact("Ajouté par", row.added_by),
        *period_facts(row),
    ],
    create=structures.add_local_competence,
    change=structures.change_local_competence,
    end=structures.end_local_competence,
    attach=structures.attach_competence_file,
    withdraw=structures.withdraw_competence_file,
)

ADHESIONS: Register[Any] = Register(
    namespace=NAMESPACE,
    key="adhesion",
    path="asalee/medecins",
    section=SECTION,
    words=Words(
        title="Médecins adhérents à Asalée",
        noun="adhésion,adhésions",
        add="Noter une adhésion",
        added="L’adhésion est enregistrée.",
        effect="Sans médecin adhérent, aucun acte Asalée n’a de base. À la fin d’une adhésion, les délégations qui en dépendent s’arrêtent, et chacun en est averti.",
        empty_title="Aucun médecin adhérent",
        empty_text="Un médecin note son adhésion lui-même, ou la coordination le fait pour lui.",
    ),
    see=DelegationPermission.SEE,
    manage=DelegationPermission.DECLARE,
    attach_permission=DelegationPermission.DECLARE,
    rows=queries.adhesions,
    one=queries.adhesion,
    files=queries.base_files,
    filters=period_filters,
    columns=(
        Column("medecin", "Médecin", str, order="doctor__family_name"),
        Column("porteur", "Porteur", lambda row: row.is_carrier),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="medecin",
    form=forms.AdhesionForm,
    facts=lambda row: [
        Fact("Médecin porteur", row.is_carrier),
        Fact("Remarque", row.note),
        Fact("Enregistré par", row.recorded_by),
        *period_facts(row),
    ],
    create=operations.add_adhesion,
    change=operations.change_adhesion,
    end=operations.end_adhesion,
    attach=operations.attach_base_file,
    withdraw=operations.withdraw_base_file,
)

AUTHORISATIONS: Register[Any] = Register(
    namespace=NAMESPACE,
    key="authorisation",
    path="asalee/autorisations",
    section=SECTION,
    words=Words(
        title="Autorisations de l’ARS, acte par acte",
        noun="autorisation,autorisations",
        add="Noter une autorisation",
        added="L’autorisation est enregistrée. Joignez la décision de l’ARS.",
        effect="Une autorisation par infirmier et par acte. Sa référence accompagne chaque acte.",
        empty_title="Aucune autorisation",
        empty_text="Sans autorisation, l’infirmier Asalée mène l’éducation thérapeutique, et aucun des cinq actes dérogatoires.",
    ),
    see=DelegationPermission.SEE,
    manage=DelegationPermission.DECLARE,
    attach_permission=DelegationPermission.DECLARE,
    rows=queries.authorisations,
    one=queries.authorisation,
    files=queries.base_files,
    filters=period_filters,
    columns=(
        Column("infirmier", "Infirmier", lambda row: row.nurse, order="nurse__family_name"),
        Column("acte", "Acte", lambda row: row.act_words, order="act"),
        Column("reference", "Référence", lambda row: row.reference),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="infirmier",
    form=forms.AuthorisationForm,
    facts=lambda row: [
        Fact("Infirmier", row.nurse),
        Fact("Acte", row.act_words),
        Fact("Référence", row.reference),
        Fact("Décision de l’ARS du", row.decided_on),
        Fact("Enregistré par", row.recorded_by),
        *period_facts(row),
    ],
    create=operations.add_authorisation,
    change=operations.change_authorisation,
    end=operations.end_authorisation,
    attach=operations.attach_base_file,
    withdraw=operations.withdraw_base_file,
)

DECLARATIONS: Register[Any] = Register(
    namespace=NAMESPACE,
    key="declaration",
    path="declarations",
    section=SECTION,
    words=Words(
        title="Déclarations à l’ARS, membre par membre",
        noun="déclaration,déclarations",
        add="Noter une déclaration",
        added="La déclaration est enregistrée.",
        effect="Chaque membre est déclaré à l’ARS pour chaque protocole national auquel l’équipe adhère, et chaque IPA pour son exercice.",
        empty_title="Aucune déclaration",
        empty_text="L’équipe adhère d’abord au protocole national, puis chaque délégataire est déclaré.",
    ),
    see=DelegationPermission.SEE,
    manage=DelegationPermission.DECLARE,
    attach_permission=DelegationPermission.DECLARE,
    rows=queries.declarations,
    one=queries.declaration,
    files=queries.base_files,
    filters=period_filters,
    columns=(
        Column("professionnel", "Professionnel", lambda row: row.member, order="member__family_name"),
        Column("titre", "Au titre de", lambda row: row.cooperation or Scheme(row.scheme).label),
        Column("declare", "Déclaré le", lambda row: row.declared_on, order="declared_on"),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="professionnel",
    form=forms.DeclarationForm,
    facts=lambda row: [
        Fact("Professionnel", row.member),
        Fact("Au titre de", row.cooperation or Scheme(row.scheme).label),
        Fact("Référence", row.reference),
        Fact("Déclaré à l’ARS le", row.declared_on),
        Fact("Formation", row.training),
        Fact("Enregistré par", row.recorded_by),
        *period_facts(row),
    ],
    create=operations.add_declaration,
    change=operations.change_declaration,
    end=operations.end_declaration,
    attach=operations.attach_base_file,
    withdraw=operations.withdraw_base_file,
)

INTERVALS: Register[Any] = Register(
    namespace=NAMESPACE,
    key="interval",
    path="asalee/intervalles",
    section=SECTION,
    words=Words(
        title="Intervalles de rappel de l’équipe",
        noun="intervalle,intervalles",
        add="Fixer un intervalle",
        added="L’intervalle est enregistré.",
        effect="L’équipe fixe ici tous les combien un examen est à refaire, par thème. Sans ligne de l’équipe, l’intervalle lu dans les sources s’applique, quand il y en a un.",
        empty_title="Aucun intervalle de l’équipe",
        empty_text="Diabète\u00a0: HbA1c tous les 4 mois, les autres examens chaque année. Les autres thèmes sont à fixer.",
    ),
    see=DelegationPermission.SEE,
    manage=DelegationPermission.ARRANGE,
    attach_permission=DelegationPermission.ARRANGE,
    rows=queries.recall_intervals,
    one=queries.recall_interval,
    files=queries.setting_files,
    filters=period_filters,
    columns=(
        Column("quoi", "À refaire", lambda row: catalogue.label_of(row.item), order="item"),
        Column("theme", "Thème", lambda row: queries.theme_words(Scheme.ASALEE, row.theme), order="theme"),
        Column("mois", "Tous les (mois)", lambda row: row.months, numeric=True),
        Column("source", "Source", lambda row: row.source),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="theme",
    form=forms.IntervalForm,
    facts=lambda row: [
        Fact("À refaire", catalogue.label_of(row.item)),
        Fact("Thème", queries.theme_words(Scheme.ASALEE, row.theme)),
        Fact("Tous les (mois)", row.months),
        Fact("Source, ou décision de l’équipe", row.source),
        *period_facts(row),
    ],
    create=operations.set_interval,
    change=operations.change_interval,
    end=operations.end_interval,
    attach=operations.attach_setting_file,
    withdraw=operations.withdraw_setting_file,
)

CRITERIA: Register[Any] = Register(
    namespace=NAMESPACE,
    key="criterion",
    path="criteres",
    section=SECTION,
    words=Words(
        title="Critères d’inclusion et d’exclusion",
        noun="critère,critères",
        add="Ajouter un critère",
        added="Le critère est enregistré\u00a0: il sera à cocher avant chaque inclusion.",
        effect="Ce qui se coche avant d’inclure un patient. Un critère qui manque est dit, et le patient n’est pas inclus.",
        empty_title="Aucun critère de l’équipe",
        empty_text="Recopiez ceux du protocole national ou du protocole d’organisation, avec leur source.",
    ),
    see=DelegationPermission.SEE,
    manage=DelegationPermission.ARRANGE,
    attach_permission=DelegationPermission.ARRANGE,
    rows=queries.criteria,
    one=queries.criterion,
    files=queries.setting_files,
    filters=period_filters,
    columns=(
        Column("critere", "Critère", lambda row: row.text, order="text"),
        Column("nature", "Nature", lambda row: CriterionKind(row.kind).label),
        Column("dispositif", "Dispositif", lambda row: Scheme(row.scheme).label, order="scheme"),
        Column(
            "theme",
            "Thème",
            lambda row: queries.theme_words(row.scheme, row.theme) if row.theme else "tous",
        ),
    ),
    sort="dispositif",
    form=forms.CriterionForm,
    facts=lambda row: [
        Fact("Nature", CriterionKind(row.kind).label),
        Fact("Dispositif", Scheme(row.scheme).label),
        Fact("Thème", queries.theme_words(row.scheme, row.theme) if row.theme else "tous"),
        Fact("Source", row.source),
        *period_facts(row),
    ],
    create=operations.add_criterion,
    change=operations.change_criterion,
    end=operations.end_criterion,
    attach=operations.attach_setting_file,
    withdraw=operations.withdraw_setting_file,
)

FIELDS: Register[Any] = Register(
    namespace=NAMESPACE,
    key="field",
    path="champs",
    section=SECTION,
    words=Words(
        title="Champs des examens",
        noun="champ,champs",
        add="Ajouter un champ",
        added="Le champ est enregistré\u00a0: il sera demandé avec l’examen.",
        effect="Ce qui s’écrit de chaque examen. Les sources n’en nomment que quelques-uns\u00a0: l’équipe décide du reste.",
        empty_title="Aucun champ de l’équipe",
        empty_text="Ajoutez ce que votre équipe veut lire de chaque examen.",
    ),
    see=DelegationPermission.SEE,
    manage=DelegationPermission.ARRANGE,
    attach_permission=DelegationPermission.ARRANGE,
    rows=queries.examination_fields,
    one=queries.examination_field,
    files=queries.setting_files,
    filters=period_filters,
    columns=(
        Column("champ", "Champ", lambda row: row.label, order="label"),
        Column("acte", "Acte", lambda row: _act(row.act), order="act"),
        Column("source", "Source", lambda row: row.source),
    ),
    sort="acte",
    form=forms.ExaminationFieldForm,
    facts=lambda row: [Fact("Acte", _act(row.act)), Fact("Source", row.source), *period_facts(row)],
    create=operations.add_field,
    change=operations.change_field,
    end=operations.end_field,
    attach=operations.attach_setting_file,
    withdraw=operations.withdraw_setting_file,
)

REGISTERS = (COMPETENCES, ADHESIONS, AUTHORISATIONS, DECLARATIONS, INTERVALS, CRITERIA, FIELDS)


def _act(key: str) -> str:
    known = competences.acts_by_key().get(key)
    return known.label if known else key
