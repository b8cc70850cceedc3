from __future__ import annotations

SENTENCES = {
    "files.not_accepted": "{sentence}",
    "files.already_withdrawn": "Ce fichier a déjà été retiré : rechargez la page.",
    "files.of_another_register": "Ce fichier n’est pas joint à cette fiche.",
    "period.ends_before_start": "La fin vient avant le début : vérifiez les deux dates.",
}
