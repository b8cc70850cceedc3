from __future__ import annotations

SENTENCES = {
    "patients.not_of_the_team": "{name} ne fait pas partie de la maison. Invitez cette personne comme partenaire, avec l’accord du patient.",
    "patients.partner_agreement_in_future": "L’accord du patient vient avant\u00a0: vérifiez la date.",
    "patients.partner_already_invited": "{name} a déjà un accès à ce dossier. Prolongez-le, ou fermez-le d’abord.",
    "patients.partner_already_over": "Cet accès est déjà terminé.",
    "patients.partner_already_prolonged": "Cet accès est déjà prolongé. Rouvrez la page.",
    "patients.partner_beyond_own": "Vous ne pouvez ouvrir que ce que vous lisez vous-même.",
    "patients.partner_ends_in_past": "Ce jour est passé\u00a0: choisissez aujourd’hui ou plus tard.",
    "patients.partner_not_later": "L’accès va déjà jusqu’au {on:%d/%m/%Y}\u00a0: choisissez un jour plus lointain.",
    "patients.partner_of_the_team": "{name} fait déjà partie de la maison\u00a0: invitez cette personne dans l’équipe de soins.",
    "patients.partner_too_long": "Un an au plus, jusqu’au {until:%d/%m/%Y}. Vous pourrez prolonger, avec l’accord du patient.",
    "patients.partner_unexplained": "Dites pourquoi, en quelques mots.",
    "patients.partner_without_part": "Cochez au moins une rubrique.",
    "records.part_not_granted": "Cette rubrique ne vous est pas ouverte\u00a0: écrivez dans une de celles qui vous ont été confiées.",
    "structures.guest_unknown_profession": "Choisissez la profession dans la liste.",
    "structures.guest_without_name": "Écrivez le nom.",
}

JOURNAL = {
    "patients.end_partner_access": "a fermé l’accès d’un partenaire à un dossier ({label})",
    "patients.invite_partner": "a invité {label} au dossier d’un patient, jusqu’au {ends_on}",
    "patients.prolong_partner_access": "a prolongé l’accès de {label} au dossier d’un patient, jusqu’au {ends_on}",
    "structures.welcome_guest": "a noté un partenaire extérieur\u00a0: {label}",
}
