from __future__ import annotations

SENTENCES = {
    "structures.member_has_account": "{name} a déjà un autre compte : demandez-lui de se connecter avec celui-là.",
    "structures.account_has_member": "Ce compte est déjà celui d’un autre membre de l’équipe.",
    "structures.rpps_taken": "Le numéro RPPS {rpps} est déjà celui d’un membre de l’équipe.",
}

JOURNAL = {
    "structures.link_account": "a relié un compte à la fiche de {label}",
    "structures.describe_new_structure": "a créé la fiche de la structure",
    "structures.add_member": "a ajouté {label} à l’équipe",
}
