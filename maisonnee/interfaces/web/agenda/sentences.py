from __future__ import annotations

SENTENCES = {
    "agenda.no_doctor_present": "Aucun médecin ne peut intervenir sur place : une astreinte téléphonique ne compte pas.",
    "agenda.engagement_over": "Cet engagement n’est pas en cours à la date retenue.",
    "agenda.not_a_doctor_of_the_sas": "Cette personne n’est ni médecin associé ni médecin vacataire.",
    "agenda.no_weekday": "Choisissez au moins un jour.",
    "agenda.closes_before_it_opens": "La fermeture doit venir après l’ouverture.",
    "agenda.spans_overlap": "L’après-midi commence avant la fin du matin : vérifiez les heures.",
    "agenda.hours_known_later": (
        "Des horaires sont déjà fixés pour ces jours à partir de cette date : modifiez-les dans la liste, "
        "ou choisissez une date plus tard."
    ),
    "agenda.crisis_in_the_future": "Cette date n’est pas encore passée.",
    "agenda.already_engaged": "Cet engagement est déjà enregistré et toujours en cours.",
}

JOURNAL = {
    "agenda.set_opening_hours": "a fixé des horaires du site {label}",
    "agenda.change_opening_hours": "a corrigé un horaire du site {label}",
    "agenda.end_opening_hours": "a mis fin à un horaire du site {label}",
    "agenda.add_closure": "a ajouté la fermeture : {label}",
    "agenda.change_closure": "a modifié la fermeture : {label}",
    "agenda.add_unscheduled_care": "a décrit les soins non programmés : {label}",
    "agenda.change_unscheduled_care": "a modifié les soins non programmés : {label}",
    "agenda.end_unscheduled_care": "a mis fin, dans les soins non programmés, à : {label}",
    "agenda.add_derogation": "a ajouté la dérogation PDSA : {label}",
    "agenda.change_derogation": "a modifié la dérogation PDSA : {label}",
    "agenda.end_derogation": "a mis fin à la dérogation PDSA : {label}",
    "agenda.add_sas_engagement": "a ajouté l’engagement avec le SAS : {label}",
    "agenda.change_sas_engagement": "a modifié l’engagement avec le SAS : {label}",
    "agenda.end_sas_engagement": "a mis fin à l’engagement avec le SAS : {label}",
    "agenda.add_crisis_plan": "a ajouté le plan de crise {label}",
    "agenda.change_crisis_plan": "a modifié le plan de crise {label}",
    "agenda.end_crisis_plan": "a mis fin au plan de crise {label}",
    "agenda.declare_crisis": "a enregistré la crise déclarée : {label}",
    "agenda.attach_file": "a joint « {title} » à : {label}",
    "agenda.withdraw_file": "a retiré le fichier « {label} »",
}
