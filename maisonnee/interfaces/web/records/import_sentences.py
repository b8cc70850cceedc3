"""What imports into the records say: refusals, journal."""

from __future__ import annotations

SENTENCES = {
    "records.import_already_read": "Ce fichier est déjà lu\u00a0: déposez-le de nouveau pour changer ses colonnes.",
    "records.import_busy": "Un travail est en cours sur cet import\u00a0: attendez sa fin.",
    "records.import_for_another_patient": "Ce fichier a été déposé pour un autre patient.",
    "records.import_not_applied": "Rien de cet import n’est écrit dans les dossiers\u00a0: il n’y a rien à annuler.",
    "records.import_not_ours_to_correct": "Seul son auteur corrige une mesure, un acte ou une note\u00a0: gardez la nôtre, ou les deux.",
    "records.import_not_read": "Ce fichier n’est pas encore lu, ou son import est annulé.",
    "records.import_nothing_chosen": "Cochez au moins une ligne à régler.",
    "records.import_nothing_to_write": "Il n’y a rien à écrire dans les dossiers.",
    "records.import_person_known": "Cette personne est déjà reconnue, ou hors de votre équipe de soins.",
    "records.import_undo_without_reason": "Dites pourquoi vous annulez cet import.",
    "records.import_unit_missing": "{label}\u00a0: l’unité de {value} manque ({units}).",
    "records.import_unreadable": "{sentence}",
    "records.import_value_unreadable": "Cette valeur n’est pas un nombre lisible.",
}

JOURNAL = {
    "records.apply_items": "a écrit {entries} faits importés dans des dossiers ({label})",
    "records.ask_undo": "a demandé l’annulation d’un import de dossiers ({label})",
    "records.choose_record_columns": "a dit ce que contiennent les colonnes d’un import de dossiers",
    "records.finish_applying": "a terminé un import de dossiers ({label})",
    "records.finish_reading": "a fini de lire un import de dossiers ({label})",
    "records.keep_items": "a lu {items} faits d’un import de dossiers ({label})",
    "records.name_patient": "a reconnu un patient d’un import de dossiers ({items} faits)",
    "records.receive_record_file": "a déposé un fichier à importer dans des dossiers ({label})",
    "records.settle_items": "a réglé {items} différences d’un import de dossiers\u00a0: {label}",
    "records.start_applying": "a lancé l’écriture d’un import de dossiers ({label})",
    "records.undo_import": "a annulé un import de dossiers\u00a0: {entries} faits retirés, {kept} gardés",
}

LINKS = {"records.recordimport": "records:import"}
