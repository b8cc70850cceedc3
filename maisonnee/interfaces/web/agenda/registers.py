"""The registers of access to care."""

from __future__ import annotations

from typing import Any

from maisonnee.domains.agenda import operations, queries
from maisonnee.domains.agenda.enums import AgendaPermission, ArrangementKind, Weekday
from maisonnee.interfaces.web.agenda import forms
from maisonnee.interfaces.web.agenda.section import SECTION
from maisonnee.interfaces.web.listing import Column
from maisonnee.interfaces.web.registers import Fact, Register, Words
from maisonnee.interfaces.web.registers.register import period_facts, period_filters

COMMON: dict[str, Any] = {
    "namespace": "agenda",
    "section": SECTION,
    "see": AgendaPermission.SEE,
    "manage": AgendaPermission.MANAGE,
    "attach_permission": AgendaPermission.MANAGE,
    "files": queries.files_of,
    "attach": operations.attach_file,
    "withdraw": operations.withdraw_file,
    "filters": period_filters,
}
HOUSE = "toute la maison"

HOURS: Register[Any] = Register(
    key="hours",
    path="horaires",
    words=Words(
        title="Horaires d’ouverture",
        noun="plage,plages",
        add="Fixer des horaires",
        added="Les horaires sont enregistrés.",
        effect="Compte pour A1, un prérequis : le site le moins ouvert décide.",
        empty_title="Aucun horaire",
        empty_text="Fixez les horaires de chaque site : du lundi au vendredi d’abord, puis le samedi matin.",
    ),
    rows=queries.opening_hours,
    one=queries.opening_hours_row,
    columns=(
        Column("jour", "Jour", lambda row: Weekday(row.weekday).label, order="weekday"),
        Column("site", "Site", lambda row: row.site, order="site__name"),
        Column("ouvre", "De", lambda row: row.opens_at),
        Column("ferme", "À", lambda row: row.closes_at),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="jour",
    form=forms.HoursForm,
    facts=lambda row: [
        Fact("Site", row.site),
        Fact("Jour", Weekday(row.weekday).label),
        Fact("De", row.opens_at),
        Fact("À", row.closes_at),
        *period_facts(row),
    ],
    add_url_name="agenda:set_hours",
    change=operations.change_opening_hours,
    end=operations.end_opening_hours,
    **COMMON,
)

CLOSURES: Register[Any] = Register(
    key="closure",
    path="fermetures",
    words=Words(
        title="Fermetures",
        noun="fermeture,fermetures",
        add="Ajouter une fermeture",
        added="La fermeture est enregistrée.",
        effect="Compte pour A1 : trois semaines au plus en vacances scolaires, une au plus en dehors.",
        empty_title="Aucune fermeture",
        empty_text="Si la maison ferme quelques jours, dites lesquels, et s’ils sont en vacances scolaires.",
    ),
    rows=queries.closures,
    one=queries.closure,
    columns=(
        Column("motif", "Motif", lambda row: row.reason, order="reason"),
        Column("debut", "Premier jour", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Dernier jour", lambda row: row.ends_on, order="ends_on"),
        Column("vacances", "En vacances scolaires", lambda row: row.in_school_holidays),
        Column("site", "Site", lambda row: row.site or HOUSE),
    ),
    sort="-debut",
    form=forms.ClosureForm,
    facts=lambda row: [
        Fact("Site", row.site or HOUSE),
        Fact("Premier jour fermé", row.starts_on),
        Fact("Dernier jour fermé", row.ends_on),
        Fact("En vacances scolaires", row.in_school_holidays),
    ],
    create=operations.add_closure,
    change=operations.change_closure,
    **COMMON,
)

UNSCHEDULED: Register[Any] = Register(
    key="unscheduled",
    path="soins-non-programmes",
    words=Words(
        title="Soins non programmés",
        noun="organisation,organisations",
        add="Décrire l’organisation",
        added="L’organisation est enregistrée.",
        effect="Compte pour A1 : sans soins non programmés toute l’année, l’indicateur vaut 0, et l’année aussi.",
        empty_title="Aucune organisation décrite",
        empty_text="Dites qui répond le jour même, et si un médecin peut intervenir sur place.",
    ),
    rows=queries.unscheduled_care,
    one=queries.unscheduled_care_row,
    columns=(
        Column("organisation", "Organisation", lambda row: ArrangementKind(row.kind).label, order="kind"),
        Column("qui", "Qui répond", lambda row: row.who),
        Column("medecin", "Médecin sur place", lambda row: row.doctor_present),
        Column("site", "Site", lambda row: row.site or HOUSE),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="-debut",
    form=forms.UnscheduledForm,
    facts=lambda row: [
        Fact("Organisation", ArrangementKind(row.kind).label),
        Fact("Qui répond", row.who),
        Fact("Créneaux par jour", row.slots_per_day),
        Fact("Comment cela se passe", row.description),
        Fact("Un médecin peut intervenir sur place", row.doctor_present),
        Fact("Site", row.site or HOUSE),
        *period_facts(row),
    ],
    create=operations.add_unscheduled_care,
    change=operations.change_unscheduled_care,
    end=operations.end_unscheduled_care,
    **COMMON,
)

DEROGATIONS: Register[Any] = Register(
    key="derogation",
    path="derogation-pdsa",
    words=Words(
        title="Dérogation PDSA",
        noun="dérogation,dérogations",
        add="Ajouter la dérogation",
        added="La dérogation est enregistrée.",
        effect="Compte pour A1 : inscrite au contrat, elle dispense de l’amplitude horaire.",
        empty_title="Aucune dérogation",
        empty_text="À remplir seulement si votre contrat en prévoit une pour la permanence des soins.",
    ),
    rows=queries.derogations,
    one=queries.derogation,
    columns=(
        Column("mention", "Mention dans le contrat", str, order="contract_mention"),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="-debut",
    form=forms.DerogationForm,
    facts=lambda row: [Fact("Organisation de la permanence", row.description), *period_facts(row)],
    create=operations.add_derogation,
    change=operations.change_derogation,
    end=operations.end_derogation,
    **COMMON,
)

SAS: Register[Any] = Register(
    key="sas",
    path="sas",
    words=Words(
        title="Service d’accès aux soins (SAS)",
        noun="engagement,engagements",
        add="Ajouter un engagement",
        added="L’engagement est enregistré.",
        effect="Compte pour A8 : toute la maison, ou chaque médecin ; la moitié des médecins rapporte la moitié.",
        empty_title="Aucun engagement avec le SAS",
        empty_text="Ajoutez chaque médecin engagé, ou la maison si elle prend toutes les demandes.",
    ),
    rows=queries.sas_engagements,
    one=queries.sas_engagement,
    in_year=queries.sas_in,
    columns=(
        Column("qui", "Qui s’engage", str),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="-debut",
    form=forms.SasForm,
    facts=lambda row: [Fact("Précision", row.note), *period_facts(row)],
    create=operations.add_sas_engagement,
    change=operations.change_sas_engagement,
    end=operations.end_sas_engagement,
    **COMMON,
)

CRISIS_PLANS: Register[Any] = Register(
    key="crisis_plan",
    path="crise",
    words=Words(
        title="Plan de crise sanitaire",
        noun="plan,plans",
        add="Ajouter le plan",
        added="Le plan est enregistré. Joignez son texte.",
        effect="Compte pour A2, un prérequis : un plan écrit, tenu à jour.",
        empty_title="Aucun plan",
        empty_text="Le plan écrit pour une crise sanitaire grave est un prérequis du contrat.",
    ),
    rows=queries.crisis_plans,
    one=queries.crisis_plan,
    in_year=queries.crisis_plan_in,
    columns=(
        Column("titre", "Plan", str, order="title"),
        Column("debut", "Adopté le", lambda row: row.starts_on, order="starts_on"),
        Column("revoir", "À revoir le", lambda row: row.review_on),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="-debut",
    form=forms.CrisisPlanForm,
    facts=lambda row: [
        Fact("Ce que prévoit le plan", row.content),
        Fact("À revoir le", row.review_on),
        *period_facts(row),
    ],
    create=operations.add_crisis_plan,
    change=operations.change_crisis_plan,
    end=operations.end_crisis_plan,
    panels=lambda request, row: {
        "crises": queries.crises_of(actor=request.actor, plan=row),
        "may_declare": request.actor.may(AgendaPermission.MANAGE),
    },
    detail_template="agenda/crisis_plan.html",
    **COMMON,
)

REGISTERS = (HOURS, CLOSURES, UNSCHEDULED, DEROGATIONS, SAS, CRISIS_PLANS)
