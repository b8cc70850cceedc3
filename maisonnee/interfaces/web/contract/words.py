"""The contract's words: what each figure is called, how it is counted, how its value is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.domains.contract.enums import ContractPermission
from maisonnee.domains.contract.queries.transmissions import Declared
from maisonnee.domains.contract.rules.facts import FIGURES, FigureKind
from maisonnee.domains.contract.rules.faults import Fault
from maisonnee.domains.contract.rules.statement import Statement
from maisonnee.domains.prevention.enums import MissionTheme
from maisonnee.interfaces.web import formats
from maisonnee.interfaces.web.http import Request
from maisonnee.kernel import decimal_text

NBSP = formats.NBSP


@dataclass(frozen=True)
class FigureWords:
    """The name of a figure, and how it is counted."""

    label: str
    counted: str


FIGURE_WORDS: dict[str, FigureWords] = {
    "patients.registered": FigureWords(
        "Patients inscrits (P)",
        "Patients de tout âge, vivants et présents, dont le médecin traitant est un généraliste associé "
        "ou collaborateur libéral d’un associé.",
    ),
    "patients.ald_or_over_75": FigureWords(
        "Patients en ALD ou âgés (A)",
        "Parmi les inscrits, ceux qui sont en ALD ou assez âgés. Personne n’est compté deux fois.",
    ),
    "patients.c2s_rate": FigureWords(
        "Part de patients à la C2S", "Part des inscrits couverts par la complémentaire santé solidaire."
    ),
    "patients.ame_rate": FigureWords(
        "Part de patients à l’AME", "Part des inscrits couverts par l’aide médicale de l’État."
    ),
    "patients.national_c2s_rate": FigureWords(
        "Taux national de C2S", "Taux de référence de l’année. Sans valeur donnée, celui du règlement."
    ),
    "patients.national_ame_rate": FigureWords(
        "Taux national d’AME", "Taux de référence de l’année. Sans valeur donnée, celui du règlement."
    ),
    "associates": FigureWords(
        "Associés (N)",
        "Associés de la SISA et médecins collaborateurs libéraux d’un médecin associé. "
        "Les infirmiers Asalée ne comptent pas.",
    ),
    "has_ipa": FigureWords(
        "Une IPA dans l’équipe", "Au moins une infirmière en pratique avancée, libérale ou salariée."
    ),
    "access.unscheduled_care": FigureWords(
        "Soins non programmés",
        "Une organisation couvre toute l’année, et un médecin peut intervenir sur place.",
    ),
    "access.weekday_hours": FigureWords(
        "Ouverture en semaine",
        "Amplitude du jour de semaine le moins ouvert, sur le site le moins favorable.",
    ),
    "access.saturday_morning": FigureWords("Samedi matin ouvert", "De 8 h à 12 h toute l’année."),
    "access.closed_weeks_school_holidays": FigureWords(
        "Fermeture en vacances scolaires", "Semaines de fermeture pendant les vacances scolaires."
    ),
    "access.closed_weeks_other": FigureWords(
        "Fermeture hors vacances", "Semaines de fermeture en dehors des vacances scolaires."
    ),
    "access.pdsa_derogation": FigureWords("Dérogation PDSA", "Inscrite au contrat pour toute l’année."),
    "crisis.plan": FigureWords("Plan de crise sanitaire", "Un plan écrit, en vigueur dans l’année."),
    "crisis.declared": FigureWords("Crise déclarée dans l’année", "Une crise déclarée par les autorités."),
    "crisis.actions": FigureWords("Actions menées pendant la crise", "Ce que l’équipe a fait est écrit."),
    "diversity.medical_professions": FigureWords(
        "Autres professions médicales", "Professions médicales différentes parmi les associés, hors médecins."
    ),
    "diversity.specialties": FigureWords(
        "Spécialités médicales",
        "Spécialités différentes parmi les médecins associés, hors médecine générale.",
    ),
    "diversity.pharmacists": FigureWords("Pharmaciens", "Pharmaciens d’officine associés."),
    "diversity.auxiliary_professions": FigureWords(
        "Professions auxiliaires",
        "Professions différentes parmi les associés. Un infirmier Asalée compte, avec son justificatif.",
    ),
    "vacations.days_per_month": FigureWords(
        "Vacations extérieures",
        "Jours de présence par mois, en moyenne sur l’année, de professionnels non associés.",
    ),
    "vacations.days_per_week": FigureWords(
        "Vacations extérieures",
        "Jours de présence par semaine, en moyenne sur l’année, de professionnels non associés.",
    ),
    "cstm.doctors": FigureWords("Médecins sous CSTM", "Médecins non associés, en zone sous-dense."),
    "cstm.under_dense_zone": FigureWords(
        "Zone sous-dense", "Dite par le contrat de solidarité territoriale."
    ),
    "missions": FigureWords(
        "Missions de santé publique", "Missions de l’année pour lesquelles une action au moins a été menée."
    ),
    "users.level_1": FigureWords(
        "Usagers consultés et informés", "Enquête, consultation ou information de l’année."
    ),
    "users.level_2": FigureWords(
        "Co-construction avec les usagers", "Co-construction ou co-décision de l’année."
    ),
    "sas.doctors": FigureWords("Médecins (SAS)", "Médecins associés et vacataires."),
    "sas.engaged": FigureWords("Médecins engagés dans le SAS", "Engagements en cours de ces médecins."),
    "sas.takes_all_requests": FigureWords(
        "Toutes les demandes du SAS", "La maison s’est engagée à prendre toutes les demandes."
    ),
    "coordination.in_place": FigureWords(
        "Fonction de coordination", "Un salarié, ou un professionnel avec du temps dédié, dans l’année."
    ),
    "protocols": FigureWords(
        "Protocoles pluriprofessionnels",
        "Protocoles en vigueur dans l’année\u00a0; un thème local doit être validé par l’ARS.",
    ),
    "concertation.meetings": FigureWords(
        "Réunions de concertation", "Réunions formelles closes dans l’année."
    ),
    "concertation.files": FigureWords(
        "Dossiers discutés",
        "Dossiers sur un thème de l’annexe 3, selon la façon de compter décidée par l’équipe.",
    ),
    "concertation.minimum_meetings": FigureWords(
        "Réunions demandées",
        "Six par an\u00a0; au prorata des jours la première année du contrat, arrondi à confirmer par la CPAM.",
    ),
    "trainees": FigureWords("Stagiaires", "Stagiaires différents de l’année, sans apprentissage."),
    "external_coordination": FigureWords(
        "Coordination extérieure", "Une procédure écrite, des VSM envoyés, le DMP alimenté."
    ),
    "quality.level_1": FigureWords("Qualité, niveau 1", "Référent, état des lieux et objectif argumenté."),
    "quality.level_2": FigureWords("Qualité, niveau 2", "Plan d’action."),
    "quality.level_3": FigureWords("Qualité, niveau 3", "Bilan et révision du plan."),
    "cooperation_protocols": FigureWords(
        "Protocoles nationaux de coopération", "Déclarés à l’ARS, avec un délégataire dans l’équipe."
    ),
    "heart_failure_pathway": FigureWords(
        "Parcours insuffisance cardiaque", "Un protocole, une attestation et trois décomptes."
    ),
    "child_obesity_pathway": FigureWords(
        "Parcours surpoids de l’enfant", "Le parcours est en place dans l’année."
    ),
    "information_system.standard": FigureWords(
        "Logiciel labellisé standard", "Un logiciel partagé qui porte le label de l’ANS."
    ),
    "information_system.advanced": FigureWords(
        "Logiciel labellisé avancé", "Un logiciel partagé qui porte le label avancé de l’ANS."
    ),
    "information_system.acquired_on": FigureWords(
        "Première acquisition",
        "Jour où un logiciel labellisé a été acquis\u00a0; au prorata la première année.",
    ),
    "payments.advance_paid": FigureWords("Avance reçue", "Avances versées par la CPAM pour l’année."),
}

ARTICLES = (
    ("A", "3.1", "Accès aux soins"),
    ("B", "3.2", "Travail en équipe"),
    ("C", "3.3", "Système d’information"),
)
STATUS_CHIPS = {
    "attained": ("atteint", "good"),
    "partial": ("en partie", "warn"),
    "not_attained": ("non atteint", ""),
    "not_claimed": ("rien d’inscrit", ""),
    "not_payable": ("non payable", ""),
}
REQUIREMENTS = {"SP": "Prérequis", "S": "Socle", "O": "Optionnel", "–": "Exceptionnel"}

OPTION_WORDS = {
    "rate_rounding": (
        "Taux de concertation",
        {"truncate": "Tronqué à deux décimales de pourcent", "exact": "Exact"},
    ),
    "few_meetings": (
        "Moins de réunions que demandé",
        {"zero": "Aucun point", "prorata": "Points au prorata des réunions"},
    ),
    "pdsa_derogation": (
        "Dérogation PDSA",
        {"tree": "Selon l’arbre de décision", "cancels_reductions": "Annule toute réduction"},
    ),
    "age_rule": (
        "«\u00a0Plus de 75 ans\u00a0»",
        {"over_75": "76 ans ou plus au 31 décembre", "from_75": "75 ans ou plus au 31 décembre"},
    ),
    "first_year_minimum": (
        "Réunions demandées la première année (à confirmer par la CPAM)",
        {
            "rounded_up": "Prorata arrondi à la réunion supérieure",
            "rounded_down": "Prorata arrondi à la réunion inférieure",
        },
    ),
    "crisis_in_advance_base": ("Actions de crise dans l’avance", {"True": "Oui", "False": "Non"}),
}


def value(key: str, given: Any) -> str:
    """A figure as it is read: « 8,1 % », « oui », « 12 h », « 1 234 »."""
    kind = FIGURES[key]
    if given is None:
        return formats.NOTHING
    if kind is FigureKind.FLAG:
        return "oui" if given else "non"
    if kind is FigureKind.RATE:
        return f"{formats.number(Decimal(str(given)) * 100)}{NBSP}%"
    if kind is FigureKind.HOURS:
        return f"{formats.number(given)}{NBSP}h"
    if kind is FigureKind.WEEKS:
        return formats.counted(given, "semaine")
    if kind is FigureKind.DAYS:
        unit = "par semaine" if key.endswith("week") else "par mois"
        return f"{formats.counted(given, 'jour')} {unit}"
    if kind is FigureKind.MONEY:
        return formats.euros(given)
    if kind is FigureKind.DATE:
        return formats.day_long(date.fromisoformat(str(given)))
    if kind is FigureKind.MISSIONS:
        return ", ".join(_mission(mission) for mission in given) or "aucune"
    return formats.number(given)


def fault(found: Fault) -> str:
    """What is wrong with a figure, with the name it bears on the pages instead of its path."""
    words = FIGURE_WORDS.get(found.path.partition("[")[0])
    return f"{words.label}{NBSP}: {found.message}" if words else str(found)


def _mission(mission: dict[str, str]) -> str:
    theme = mission["theme"]
    return str(MissionTheme(theme).label) if theme in MissionTheme.values else theme


def difference(key: str, ours: Any, given: Any) -> str:
    """« + 12 » between two counts, rates or days; nothing when there is no difference to say."""
    kind = FIGURES[key]
    if ours is None or given is None or kind in (FigureKind.FLAG, FigureKind.DATE, FigureKind.MISSIONS):
        return ""
    gap = Decimal(str(given)) - Decimal(str(ours))
    if gap == 0:
        return "égal au nôtre"
    sign = "+" if gap > 0 else formats.MINUS
    return f"{sign}{NBSP}{value(key, abs(gap))}"


def signed_euros(amount: Decimal) -> str:
    """« + 91,00 € », « − 12,50 € », « 0,00 € »."""
    if amount == 0:
        return formats.euros(0)
    sign = "+" if amount > 0 else formats.MINUS
    return f"{sign}{NBSP}{formats.euros(abs(amount))}"


def moved(declared: Declared | None, statement: Statement) -> str:
    """What to say when a year no longer gives what was declared; nothing when it does."""
    points = Decimal(decimal_text.exact(statement.points))
    if declared is None or (declared.points, declared.total) == (points, statement.total):
        return ""
    return (
        f"La version {declared.number} transmise déclare {formats.points(declared.points)}, "
        f"{formats.euros(declared.total)}\u00a0; ce qui est inscrit aujourd’hui donne {formats.points(points)}, "
        f"{formats.euros(statement.total)}. Ce qui a été transmis ne change pas\u00a0: pour le corriger, "
        "transmettez une nouvelle version."
    )


def rights(request: Request) -> dict[str, bool]:
    """What the person may do with the contract, for the buttons of a page."""
    return {permission.name.lower(): request.actor.may(permission) for permission in ContractPermission}
