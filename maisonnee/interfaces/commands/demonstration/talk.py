"""What teams talk about: invented situations, one for each kind the contract counts, with a decision and a task."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random

from maisonnee.domains.concertation.enums import Theme


@dataclass(frozen=True, slots=True)
class Situation:
    theme: Theme
    question: str
    summary: str
    decision: str
    task: str
    ages: tuple[int, int] = (18, 120)
    sex: str = ""

    def suits(self, *, age: int, sex: str) -> bool:
        """Tell whether a person of this age and sex can be in this situation."""
        return self.ages[0] <= age <= self.ages[1] and self.sex in {"", sex}


SITUATIONS: tuple[Situation, ...] = (
    Situation(
        Theme.CHRONIC,
        "Plaie de jambe qui n’avance plus depuis six semaines : que change-t-on ?",
        "Ulcère veineux, pansements trois fois par semaine, douleur à 5, compression mal supportée.",
        "Bandage multicouche posé le matin, bilan vasculaire demandé, photo chaque semaine.",
        "Prendre le rendez-vous d’écho-doppler",
    ),
    Situation(
        Theme.THERAPEUTIC_RISK,
        "INR instable depuis l’antibiotique : qui surveille, à quel rythme ?",
        "Trois INR au-dessus de 4 en un mois, traitement par AVK, vit seul.",
        "INR deux fois par semaine pendant quinze jours, doses adaptées selon le protocole.",
        "Appeler le laboratoire et reporter les résultats",
        ages=(55, 120),
    ),
    Situation(
        Theme.COMPLEX,
        "Retour d’hospitalisation dans dix jours, domicile inadapté : comment l’organiser ?",
        "Deux chutes en un mois, aidant épuisé, lit à l’étage.",
        "Visite à domicile à deux, demande d’APA, kinésithérapie à domicile deux fois par semaine.",
        "Faire la visite du domicile avant la sortie",
        ages=(65, 120),
    ),
    Situation(
        Theme.SEVERE,
        "Insuffisance cardiaque, prise de trois kilos en une semaine : quel circuit ?",
        "Deux hospitalisations dans l’année, régime mal suivi.",
        "Pesée tous les deux jours, seuil d’alerte écrit, rendez-vous de cardiologie avancé.",
        "Expliquer la feuille de pesée",
        ages=(55, 120),
    ),
    Situation(
        Theme.PSYCHIC_OR_SOCIAL,
        "Ne vient plus aux rendez-vous, semble isolé : qui peut reprendre le lien ?",
        "Deuil récent, amaigrissement, refus de l’aide à domicile.",
        "Appel par la personne que la famille connaît, puis visite ; avis de psychologue proposé.",
        "Rappeler la famille",
    ),
    Situation(
        Theme.CHRONIC,
        "Diabète déséquilibré malgré le traitement : éducation, alimentation, insuline ?",
        "HbA1c à 9,4 %, horaires de nuit, test au monofilament non fait cette année.",
        "Deux séances avec l’infirmière, bilan podologique, insuline discutée dans trois mois.",
        "Faire le test au monofilament",
    ),
    Situation(
        Theme.OBESITY,
        "Poids qui monte vite depuis deux ans : par où commencer avec la famille ?",
        "Parents inquiets, activité physique faible, moqueries à l’école.",
        "Consultation longue, diététique, activité avec l’association du quartier.",
        "Prendre contact avec l’association sportive",
        ages=(8, 10),
    ),
    Situation(
        Theme.PREGNANCY,
        "Grossesse et logement précaire : comment assurer le suivi ?",
        "Deuxième trimestre, rendez-vous manqués, pas de téléphone fixe.",
        "Suivi rapproché par la sage-femme, lien avec la PMI, transport demandé.",
        "Prévenir la PMI avec son accord",
        ages=(19, 42),
        sex="F",
    ),
    Situation(
        Theme.COMPLEX,
        "Fragilité repérée : quel plan sur quatre semaines ?",
        "Vitesse de marche ralentie, cinq kilos perdus, sept médicaments.",
        "Revue des médicaments avec la pharmacie, kinésithérapie, enrichissement des repas.",
        "Revoir l’ordonnance avec la pharmacie",
        ages=(78, 120),
    ),
    Situation(
        Theme.THERAPEUTIC_RISK,
        "Chutes et somnifère depuis dix ans : qui accompagne le sevrage ?",
        "Peur d’arrêter, sommeil fractionné, une chute la nuit.",
        "Diminution par quarts sur trois mois, point téléphonique chaque semaine.",
        "Appeler chaque vendredi",
        ages=(50, 120),
    ),
)  # fmt: skip
_BY_QUESTION = {situation.question: situation for situation in SITUATIONS}


def by_question(question: str) -> Situation:
    """Return the situation a question belongs to."""
    return _BY_QUESTION[question]


def fitting(draw: Random, *, age: int, sex: str) -> Situation:
    """Draw a situation that a person of this age and sex can be in; the first, wide one, when none is."""
    suited = [situation for situation in SITUATIONS if situation.suits(age=age, sex=sex)]
    return draw.choice(suited or [SITUATIONS[0]])
