from __future__ import annotations

SENTENCES = {
    "prevention.regional_without_annex": "Une mission du projet régional doit être écrite dans l’annexe du contrat : dites où.",
    "prevention.nothing_done": "Aucune action n’est notée cette année.",
    "prevention.level_two_needs_level_one": "Le niveau 2 demande aussi une action de niveau 1 la même année.",
    "prevention.action_in_the_future": "Cette date n’est pas encore passée : notez l’action quand elle est faite.",
    "prevention.action_outside_the_mission": "Cette date est hors de la période de la mission.",
    "prevention.national_theme_missing": "Choisissez le thème national de la mission.",
    "prevention.regional_theme_missing": "Écrivez le thème du projet régional de santé.",
    "prevention.theme_of_the_other_kind": "Ce thème ne va pas avec le cadre choisi : videz ce champ.",
}

JOURNAL = {
    "prevention.add_mission": "a ajouté la mission {label}",
    "prevention.change_mission": "a modifié la mission {label}",
    "prevention.end_mission": "a mis fin à la mission {label}",
    "prevention.record_action": "a noté une action de la mission {label}",
    "prevention.add_involvement": "a ajouté la participation des usagers : {label}",
    "prevention.change_involvement": "a modifié la participation des usagers : {label}",
    "prevention.end_involvement": "a mis fin à la participation des usagers : {label}",
    "prevention.attach_file": "a joint « {title} » à : {label}",
    "prevention.withdraw_file": "a retiré le fichier « {label} »",
}
