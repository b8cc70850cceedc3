from __future__ import annotations

SENTENCES = {
    "structures.rpps_taken": "Le numéro RPPS {rpps} est déjà celui d’un membre de l’équipe.",
}

JOURNAL = {
    "structures.add_member": "a ajouté {label} à l’équipe",
}
