from __future__ import annotations

from maisonnee.interfaces.web.exchanges import question_sentences

SENTENCES = {
    **question_sentences.SENTENCES,
    "exchanges.no_written_procedure": "Il manque une procédure écrite ou une convention.",
    "exchanges.vsm_not_sent": "La synthèse médicale (VSM) n’est pas encore envoyée.",
    "exchanges.dmp_not_fed": "Le DMP n’est pas encore alimenté.",
}

JOURNAL = {
    **question_sentences.JOURNAL,
    "exchanges.add_coordination": "a ajouté le partenaire {label}",
    "exchanges.change_coordination": "a modifié la coordination avec {label}",
    "exchanges.end_coordination": "a mis fin à la coordination avec {label}",
    "exchanges.attach_file": "a joint « {title} » à la coordination avec {label}",
    "exchanges.withdraw_file": "a retiré le fichier « {label} »",
}

LINKS = {"exchanges.question": "questions:question"}
