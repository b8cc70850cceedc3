"""Sentences of what leaves a record (included by `sentences`)."""

from __future__ import annotations

SENTENCES = {
    "records.asked_in_future": "La demande ne peut pas dater de demain\u00a0: vérifiez la date.",
    "records.consent_in_future": "Le consentement ne peut pas dater de demain\u00a0: vérifiez la date.",
    "records.no_part_chosen": "Cochez au moins une partie.",
    "records.part_not_read": "Une partie choisie n’est plus lue par vous\u00a0: revoyez les cases cochées.",
    "records.share_expired": "Ce lien a expiré le {on:%d/%m/%Y}.",
    "records.share_rests": "Trop de codes faux\u00a0: réessayez dans {minutes}\u00a0minutes.",
    "records.share_revoked": "Ce lien a été fermé.",
    "records.share_too_long": "Choisissez 1, 7 ou 30\u00a0jours.",
    "records.share_wrong_code": "Ce n’est pas le bon code. Relisez-le, ou demandez-le à la personne qui vous a donné le lien.",
}

JOURNAL = {
    "records.ask_night_packs": "a demandé les packs de secours de la nuit",
    "records.ask_pack": "a demandé son pack de secours",
    "records.ask_structure_archive": "a demandé l’archive de la structure",
    "records.download_pack": "a téléchargé son pack de secours",
    "records.export_for_patient": "a remis une copie d’un dossier ({form}), demandée par {label}",
    "records.forget_old_packs": "a effacé {count} packs de secours anciens",
    "records.keep_pack": "a préparé un pack de secours de {count} patients",
    "records.keep_structure_archive": "a scellé l’archive de la structure ({count} lignes)",
    "records.open_outside_share": "a présenté un code pour ouvrir un extrait de dossier\u00a0: {outcome}",
    "records.record_structure_archive": "a écrit tout ce que contient la structure dans un dossier ({count} lignes)",
    "records.record_structure_import": "a repris la structure d’une archive ({count} lignes, journal {state})",
    "records.renew_pack_password": "a changé le mot de passe de ses packs de secours",
    "records.revoke_outside_share": "a fermé le lien remis à {label}",
    "records.share_outside": "a remis un extrait de dossier à {label}, avec l’accord du patient",
    "records.show_archive_code": "a affiché le code d’une archive de la structure",
    "records.show_pack_password": "a affiché le mot de passe de ses packs de secours",
    "records.unplan_visit": "a retiré une visite prévue",
}
