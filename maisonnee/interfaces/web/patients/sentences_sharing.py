"""Sentences about sharing: care team, grid, objections, emergency access, readings, merged identities, relatives."""

from __future__ import annotations

SENTENCES = {
    "patients.already_reviewed": "Un avis est déjà noté pour ces lectures.",
    "patients.already_reviewer": "{name} fait déjà partie des relecteurs.",
    "patients.care_unexplained": "Dites pourquoi, en quelques mots\u00a0: toute l’équipe de soins le lira.",
    "patients.designated_in_future": "Cette date est dans le futur\u00a0: vérifiez-la.",
    "patients.follows_oneself": "On ne s’ajoute pas soi-même ici\u00a0: prenez ce patient en charge en disant pourquoi, "
    "ou demandez à son équipe de soins de vous inviter.",
    "patients.emergency_already_open": "Votre accès d’urgence est déjà ouvert, jusqu’à {until:%H:%M}.",
    "patients.emergency_unexplained": "Dites ce qui se passe, en quelques mots.",
    "patients.grid_in_the_past": "Une grille vaut à partir d’aujourd’hui ou plus tard\u00a0: le passé ne change pas.",
    "patients.grid_that_day": "Une grille commence déjà ce jour-là\u00a0: choisissez un autre jour.",
    "patients.grid_unknown_part": "Une case de cette grille n’existe plus. Rouvrez la page, puis recommencez.",
    "patients.grid_voted_in_future": "Le vote a déjà eu lieu\u00a0: sa date ne peut pas être dans le futur.",
    "patients.information_in_future": "L’information a déjà été donnée\u00a0: vérifiez la date.",
    "patients.interpreter_of_which_language": "Dites dans quelle langue l’interprète est nécessaire.",
    "patients.merge_already_proposed": "Une fusion attend déjà pour l’une de ces deux fiches.",
    "patients.merge_keeps_the_surer": "Gardez la fiche dont l’identité est la plus sûre.",
    "patients.merge_needs_another_reader": "Vous avez proposé cette fusion\u00a0: quelqu’un d’autre doit la confirmer.",
    "patients.merge_not_in_that_state": "Cette fusion est déjà {state}. Rouvrez la page.",
    "patients.merge_overtaken": "L’une des deux fiches a été fusionnée entre-temps. Rouvrez la liste des doublons.",
    "patients.merge_two_persons": "Ces deux identités sont qualifiées, avec deux matricules\u00a0: ce sont deux personnes.",
    "patients.merge_undo_later_first": "La fiche gardée a été fusionnée depuis\u00a0: annulez d’abord cette autre fusion.",
    "patients.merge_unexplained": "Dites ce qui le montre\u00a0: la personne qui confirme le lira.",
    "patients.merge_with_itself": "C’est la même fiche\u00a0: choisissez-en une autre.",
    "patients.objection_already_lifted": "Cette opposition est déjà levée (le {on:%d/%m/%Y}).",
    "patients.objection_already_recorded": "Cette opposition est déjà notée.",
    "patients.objection_in_future": "Cette date est dans le futur\u00a0: notez le jour où le patient l’a dit.",
    "patients.objection_to_nothing": "Dites au moins ce qui n’est pas partagé, ou avec qui.",
    "patients.objection_two_readers": "Choisissez une profession ou une personne, pas les deux.",
    "patients.review_of_oneself": "On ne donne pas d’avis sur ses propres lectures\u00a0: un autre relecteur le fera.",
    "patients.trusted_person_needs_a_day": "Dites quel jour le patient a désigné sa personne de confiance.",
}

JOURNAL = {
    "patients.acknowledge_emergency": "a vu l’accès d’urgence au dossier d’un de ses patients",
    "patients.add_relative": "a noté un proche d’un patient ({label})",
    "patients.change_relative": "a corrigé un proche d’un patient ({label})",
    "patients.choose_reviewer": "a noté que l’équipe a choisi {label} pour relire les lectures",
    "patients.confirm_merge": "a confirmé que deux fiches sont la même personne ({count} éléments réunis)",
    "patients.end_relative": "a noté qu’un proche d’un patient n’est plus à joindre ({label})",
    "patients.end_reviewer": "a noté que {label} ne relit plus les lectures",
    "patients.invite_into_care_team": "a invité {label} dans l’équipe de soins d’un patient",
    "patients.join_care_team": "prend un patient en charge",
    "patients.lift_objection": "a levé une opposition d’un patient",
    "patients.merge_of_identity": "fusion {label}\u00a0: cette fiche est celle qui disparaît",
    "patients.object_to_sharing": "a noté l’opposition d’un patient",
    "patients.open_in_emergency": "a ouvert un dossier en accès d’urgence",
    "patients.print_readings": "a imprimé pour un patient la liste de ceux qui ont lu son dossier",
    "patients.propose_merge": "a proposé de fusionner deux fiches",
    "patients.read_list": "a lu une liste tirée des dossiers",
    "patients.read_record": "a lu un dossier",
    "patients.record_information": "a noté qu’un patient a été informé du partage",
    "patients.record_language": "a noté la langue parlée par un patient",
    "patients.refuse_merge": "a noté que deux fiches sont deux personnes",
    "patients.review_occasion": "a donné un avis sur des lectures\u00a0: {label}",
    "patients.review_reading": "a donné un avis sur une lecture",
    "patients.undo_merge": "a annulé une fusion de fiches ({count} éléments rendus)",
    "patients.vote_grid": "a noté la grille de partage votée par l’équipe\u00a0: {label}",
}

LINKS = {
    "patients.identitymerge": "patients:merge",
    "patients.patient": "patients:sheet",
    "patients.griddecision": "patients:grid",
}

PLACES = {
    "record": "Dossier",
    "entry": "Une ligne du dossier",
    "search": "Recherche dans le dossier",
    "series": "Courbe",
    "synthesis": "Synthèse",
    "synthesis_pdf": "Synthèse en PDF",
    "export": "Copie pour le patient",
    "outside_share": "Extrait remis hors de l’équipe",
    "timeline": "Chronologie",
    "visit": "Formulaire de visite",
    "agenda": "Ordre du jour imprimé",
    "report": "Signalement",
    "pathway": "Parcours",
    "coordination_file": "Dossier de coordination",
    "care_plan": "Plan de coordination",
    "care_plan_versions": "Versions du plan de coordination",
    "care_plan_sources": "Éléments à reprendre dans le plan",
    "care_plan_pdf": "Plan de coordination en PDF",
    "question": "Un échange entre collègues",
    "questions": "Échanges entre collègues",
    "protocol": "Suivi sous protocole",
    "protocols": "Suivis sous protocole",
    "liaison": "Fiche de liaison",
    "liaison_list": "Cas à présenter",
    "referral": "Adressage",
    "referral_letter": "Lettre d’adressage",
    "delegations": "Suivi Asalée, IPA ou PNC",
}
"""Where a record was read; what is not named here is said by its beginning, or « Dossier »."""


def place_label(place: str) -> str:
    """Return where a record was read, in words."""
    if place == "list_import":
        return "Import"
    if place == "list_pack":
        return "Pack de secours"
    if place.startswith("list"):
        return "Liste de travail"
    return PLACES.get(place, PLACES.get(place.partition(":")[0], "Dossier"))
