from __future__ import annotations

SENTENCES = {
    "structures.apprenticeship": "Un contrat d’apprentissage ne compte pas.",
    "structures.placement_of_another_year": "Ce stage compte dans l’année qui porte le plus de ses jours.",
    "structures.same_trainee": "Cette personne compte déjà : on compte des stagiaires différents.",
    "structures.vacation_of_an_associate": "Cette personne est associée : une vacation est celle d’un extérieur.",
    "structures.vacation_of_another_profession": "Cette profession ne compte pas pour les vacations.",
    "structures.vacation_without_specialty": "Dites la spécialité : un généraliste ne compte pas pour les vacations.",
    "structures.cstm_of_an_associate": "Ce médecin est associé : il ne compte pas comme médecin sous CSTM.",
    "structures.cstm_outside_under_dense_zone": "La maison n’est pas dite en zone sous-dense.",
    "structures.software_without_label": "Ce logiciel ne porte pas le label de l’ANS.",
}

JOURNAL = {
    "structures.add_traineeship": "a ajouté le stage de {label}",
    "structures.change_traineeship": "a modifié le stage de {label}",
    "structures.add_vacation": "a ajouté la vacation de {label}",
    "structures.change_vacation": "a modifié la vacation de {label}",
    "structures.end_vacation": "a mis fin à la vacation de {label}",
    "structures.add_cstm": "a ajouté le contrat de solidarité territoriale de {label}",
    "structures.change_cstm": "a modifié le contrat de solidarité territoriale de {label}",
    "structures.end_cstm": "a mis fin au contrat de solidarité territoriale de {label}",
    "structures.add_coordination": "a confié la coordination à {label}",
    "structures.change_coordination": "a modifié la fonction de coordination de {label}",
    "structures.end_coordination": "a mis fin à la fonction de coordination de {label}",
    "structures.add_software": "a ajouté le logiciel {label}",
    "structures.change_software": "a modifié le logiciel {label}",
    "structures.end_software": "a mis fin à l’usage du logiciel {label}",
    "structures.attach_resource_file": "a joint « {title} » à la fiche {label}",
    "structures.withdraw_resource_file": "a retiré le fichier « {label} »",
}
