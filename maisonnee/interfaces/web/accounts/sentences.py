from __future__ import annotations

SENTENCES = {
    "accounts.email_taken": "Un compte existe déjà pour cette adresse : connectez-vous, puis rouvrez le lien.",
    "accounts.not_first": "Un compte existe déjà dans cette installation : connectez-vous, ou demandez une invitation.",
    "accounts.other_rpps": "Votre compte porte un autre numéro RPPS que celui donné par Pro Santé Connect.",
    "accounts.rpps_of_another": "Ce numéro RPPS est déjà celui d’un autre compte. Prévenez votre coordination.",
    "access.structure_without_name": "Donnez un nom à la structure.",
    "access.no_role": "Choisissez au moins un rôle.",
    "access.role_above_own": "Le rôle « {role} » est au-dessus du vôtre : demandez à la gérance.",
    "access.already_here": "{email} a déjà ces rôles dans votre maison.",
    "access.invitation_over": "Ce lien ne fonctionne plus : il a servi, il a été annulé ou il a expiré.",
    "access.not_of_structure": "Cette personne n’a pas de compte dans votre maison : invitez-la.",
    "access.dates_reversed": "Cette date est trop ancienne : choisissez un jour à venir, après le début du rôle.",
    "access.role_already_held": "Cette personne a déjà ce rôle à ces dates.",
    "access.role_already_over": "Ce rôle est déjà terminé.",
    "access.last_manager": "C’est le dernier gérant : donnez d’abord la gérance à quelqu’un d’autre, sans date de fin.",
    "stale_version": "Quelqu’un a modifié ceci entre-temps. Relisez, puis recommencez.",
    "already_done": "C’était déjà enregistré.",
}

JOURNAL = {
    "access.enter_structure": "est passé dans {label}",
    "access.open_structure": "a créé {label} dans Maisonnée",
    "access.open_demonstration": "a ouvert {label} pour la démonstration",
    "access.seat_in_demonstration": "a donné le rôle « {role} » à {label} pour la démonstration",
    "access.invite": "a invité {label} ({roles})",
    "access.revoke_invitation": "a annulé l’invitation de {label}",
    "access.accept_invitation": "a rejoint la maison, invité par {invited_by} ({roles})",
    "access.give_role": "a donné le rôle « {role} » à {label}",
    "access.withdraw_role": "a retiré le rôle « {role} » à {label}",
}

LINKS = {
    "access.invitation": "accounts:invitation",
    "access.rolegrant": "accounts:roles",
}
