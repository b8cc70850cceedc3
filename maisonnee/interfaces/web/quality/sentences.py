from __future__ import annotations

SENTENCES = {
    "quality.lower_level_missing": "Il manque un niveau inférieur la même année.",
    "quality.asked_at_this_level": "Le niveau {level} demande de remplir ce champ.",
}

JOURNAL = {
    "quality.write_step": "a ajouté à la démarche qualité : {label}",
    "quality.change_step": "a modifié dans la démarche qualité : {label}",
    "quality.end_step": "a mis fin dans la démarche qualité à : {label}",
    "quality.attach_file": "a joint « {title} » à : {label}",
    "quality.withdraw_file": "a retiré le fichier « {label} »",
}
