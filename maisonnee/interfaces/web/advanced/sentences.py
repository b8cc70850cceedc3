from __future__ import annotations

SENTENCES = {
    "exchanges.evaluation_in_future": "L’évaluation a déjà eu lieu\u00a0: vérifiez la date.",
    "exchanges.evaluation_not_due": "Cette évaluation est déjà notée, ou n’est pas encore à faire.",
    "exchanges.evaluation_unsaid": "Remplissez ce champ, même en une phrase.",
    "exchanges.liaison_agreement_in_future": "L’accord du patient vient avant la fiche\u00a0: vérifiez la date.",
    "exchanges.liaison_already_open": "Une fiche est déjà en cours pour ce patient avec cette équipe.",
    "exchanges.liaison_before_sent": "La fiche date du {on:%d/%m/%Y}\u00a0: ce jour est avant.",
    "exchanges.liaison_not_in_that_state": "Cette fiche est maintenant «\u00a0{state}\u00a0»\u00a0: rouvrez la page pour voir la suite possible.",
    "exchanges.liaison_question_missing": "Écrivez la question que vous posez.",
    "exchanges.liaison_reason_missing": "Écrivez le motif.",
    "exchanges.liaison_text_missing": "Écrivez quelques mots.",
    "exchanges.liaison_to_oneself": "C’est vous qui venez pour cette équipe\u00a0: notez plutôt dans le dossier.",
    "exchanges.presentation_before_start": "La première présentation vient après le début du partenariat.",
    "exchanges.talk_unsaid": "Dites entre qui, et ce que vous avez décidé.",
}

JOURNAL = {
    "exchanges.arrange_programme": "a noté une équipe hospitalière qui vient\u00a0: {label}",
    "exchanges.change_programme": "a modifié les consultations avancées\u00a0: {label}",
    "exchanges.close_liaison": "a lu le retour d’une fiche de liaison",
    "exchanges.decline_liaison": "n’a pas suivi une fiche de liaison, avec son motif",
    "exchanges.end_programme": "a mis fin aux consultations avancées\u00a0: {label}",
    "exchanges.fill_liaison_form": "a envoyé une fiche de liaison",
    "exchanges.note_direct_talk": "a noté un échange direct sur une fiche de liaison",
    "exchanges.record_evaluation": "a noté l’évaluation des consultations avancées\u00a0: {label}",
    "exchanges.record_liaison_visit": "a noté la visite d’un patient de consultation avancée",
    "exchanges.record_presentation": "a noté la présentation d’un cas à l’équipe hospitalière",
    "exchanges.return_to_doctor": "a fait le retour d’une fiche de liaison",
}
