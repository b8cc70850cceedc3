from __future__ import annotations

SENTENCES = {
    "oversight.message_empty": "Écrivez votre question.",
    "oversight.indicator_unknown": "Cet indicateur n’est pas dans ce dossier.",
    "oversight.reason_needed": "Dites pourquoi, en quelques mots\u00a0: l’équipe le lira.",
    "oversight.newer_dossier": "Une version plus récente a été reçue\u00a0: répondez sur celle-là.",
}

JOURNAL = {
    "oversight.ask_question": "a posé une question à {label} sur l’exercice {year} ({indicator})",
    "oversight.answer_indicator": "a répondu à {label} sur l’exercice {year}, {indicator}\u00a0: {verdict}",
}
