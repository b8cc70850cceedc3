from __future__ import annotations

SENTENCES = {
    "exchanges.delays_in_the_past": "Les délais valent à partir d’aujourd’hui ou plus tard\u00a0: le passé ne change pas.",
    "exchanges.delays_that_day": "Des délais commencent déjà ce jour-là\u00a0: choisissez un autre jour.",
    "exchanges.delays_undecided": "Dites quelle décision de l’équipe fixe ces délais.",
    "exchanges.referral_answer_missing": "Écrivez la réponse, même en une phrase.",
    "exchanges.referral_answers_here": "Cette personne répond elle-même dans Maisonnée.",
    "exchanges.referral_appointment_past": "Ce jour est avant l’adressage\u00a0: vérifiez la date du rendez-vous.",
    "exchanges.referral_closed_without_reason": "Dites en quelques mots pourquoi cela s’arrête avant une réponse.",
    "exchanges.referral_declined_without_reason": "Dites pourquoi, en quelques mots\u00a0: le patient pourra choisir quelqu’un d’autre.",
    "exchanges.referral_in_the_future": "Ce jour n’est pas encore venu\u00a0: vérifiez la date.",
    "exchanges.referral_not_in_that_state": "Cet adressage est maintenant «\u00a0{state}\u00a0»\u00a0: rouvrez la page pour voir la suite possible.",
    "exchanges.referral_not_offered": "Cette personne ne peut plus être choisie ici. Rouvrez la page\u00a0: la liste a changé.",
    "exchanges.referral_not_yours": "Cette étape revient à l’autre professionnel. Vous pouvez lui écrire une question.",
    "exchanges.referral_only_one": "Une seule personne est proposée\u00a0: dites pourquoi (par exemple, seule de cette profession aux environs).",
    "exchanges.referral_patient_keeps_from": "Le patient a demandé que {name} ne lise pas cette partie de son dossier. Parlez-en avec lui avant d’envoyer.",
    "exchanges.referral_question_missing": "Écrivez la question que vous posez.",
    "exchanges.referral_reason_missing": "Écrivez le motif.",
    "exchanges.referral_section_closed": "Vous ne lisez pas cette partie du dossier\u00a0: choisissez-en une autre.",
    "exchanges.referral_two_choices": "Choisissez une personne de la maison ou écrivez un nom hors de la maison, pas les deux.",
    "exchanges.referral_unknown_profession": "Cette profession n’est pas connue\u00a0: choisissez-la dans la liste.",
}

JOURNAL = {
    "exchanges.accept_referral": "a accepté un patient adressé",
    "exchanges.answer_referral": "a répondu à un adressage",
    "exchanges.book_referral": "a noté le rendez-vous d’un patient adressé",
    "exchanges.close_referral": "a fermé la boucle d’un adressage",
    "exchanges.decline_referral": "a décliné un adressage, avec son motif",
    "exchanges.note_answer_arrived": "a noté que la réponse à un adressage est arrivée",
    "exchanges.record_choice": "a noté le choix d’un patient adressé",
    "exchanges.record_coming": "a noté si un patient adressé est venu",
    "exchanges.refer": "a adressé un patient",
    "exchanges.set_referral_delays": "a fixé les délais des adressages à partir du {starts_on}",
}
