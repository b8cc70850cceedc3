"""What pages and journal say of questions between professionals."""

from __future__ import annotations

SENTENCES = {
    "exchanges.not_a_member": (
        "Votre compte n’est pas relié à une fiche de l’équipe en cours\u00a0: demandez à la coordination de le faire."
    ),
    "exchanges.nothing_asked": "Écrivez ce que vous demandez.",
    "exchanges.nothing_said": "Touchez une réponse, ou écrivez quelques mots.",
    "exchanges.guest_without_patient": (
        "Choisissez un patient\u00a0: vous échangez avec l’équipe à propos des patients que vous suivez avec elle."
    ),
    "exchanges.patient_not_followed": (
        "Vous ne suivez pas ce patient, ou son dossier ne vous est pas ouvert. Déclarez d’abord votre suivi sur sa "
        "fiche, ou posez la question sans le nommer."
    ),
    "exchanges.nobody_to_follow": "Sans patient, choisissez une personne ou une profession.",
    "exchanges.nobody_of_profession": (
        "Personne de cette profession ne suit ce patient ({profession}). Le suivent\u00a0: {others}."
    ),
    "exchanges.profession_not_here": "Personne de cette profession n’est joignable ici aujourd’hui ({profession}).",
    "exchanges.no_prescriber_follows": (
        "Aucun prescripteur de l’équipe ne suit ce patient. Invitez-en un dans son équipe de soins, depuis sa fiche."
    ),
    "exchanges.nobody_follows": (
        "Vous êtes seul à suivre ce patient ici. Choisissez une personne après l’avoir invitée dans son équipe de "
        "soins, depuis sa fiche."
    ),
    "exchanges.nobody_chosen": "Choisissez à qui vous demandez.",
    "exchanges.to_oneself": "Choisissez quelqu’un d’autre que vous.",
    "exchanges.recipient_outside_care": (
        "{name} ne lit pas le dossier de ce patient\u00a0: invitez cette personne dans l’équipe de soins depuis la fiche du "
        "patient, ou demandez à qui le suit ({others})."
    ),
    "exchanges.recipient_gone": (
        "{name} n’est plus joignable ici\u00a0: départ de l’équipe, ou pas de compte. Demandez à quelqu’un d’autre "
        "({others})."
    ),
    "exchanges.recipient_absent": (
        "{name} s’est dit absent jusqu’au {until:%d/%m/%Y}. Choisissez quelqu’un d’autre ({others}), ou cochez "
        "«\u00a0Envoyer quand même\u00a0»."
    ),
    "exchanges.recipient_does_not_prescribe": (
        "{name} ne prescrit pas\u00a0: choisissez un médecin, une sage-femme, un dentiste ou un infirmier en pratique avancée."
    ),
    "exchanges.closed": "Cet échange est clos. Posez une nouvelle question.",
    "exchanges.already_taken": "{name} s’en occupe déjà. Vous pouvez ajouter un mot, sans la reprendre.",
    "exchanges.asker_does_not_answer": "C’est votre question\u00a0: ajoutez un texte, ou clôturez-la.",
    "exchanges.outcome_expected": (
        "Une demande d’ordonnance se conclut par «\u00a0Ordonnance faite\u00a0», «\u00a0Je ne prescris pas\u00a0» ou «\u00a0Voir le patient\u00a0»."
    ),
    "exchanges.not_in_your_hands": "Cette question n’est pas entre vos mains.",
    "exchanges.answered_already": "{name} a déjà répondu\u00a0: lisez la réponse avant de réadresser la question.",
    "exchanges.not_part": "Seuls ceux qui ont pris part à cet échange peuvent le clore.",
    "exchanges.answer_before_closing": "Répondez d’abord\u00a0: une question sans réponse n’est close que par qui l’a posée.",
    "exchanges.not_a_prescription": "Ce n’est pas une demande d’ordonnance.",
    "exchanges.not_a_prescriber": "Un prescripteur répond à cette demande. Vous pouvez y ajouter un mot.",
    "exchanges.outcome_missing": "Dites ce que devient la demande.",
    "exchanges.refusal_unexplained": "Dites pourquoi vous ne prescrivez pas, en quelques mots.",
    "exchanges.outcome_said": "{name} a déjà répondu à cette demande.",
    "exchanges.act_in_the_future": "La date de ce qui a été fait ne peut pas être à venir.",
    "exchanges.act_too_old": "Cet acte date de plus d’un an\u00a0: voyez-le avec le prescripteur de vive voix.",
    "exchanges.why_missing": "Dites pourquoi le soin a été fait sans ordonnance.",
    "exchanges.wanted_in_the_past": "Cette date est passée\u00a0: choisissez aujourd’hui ou plus tard.",
    "exchanges.relay_by_midwife": "Le relais vers le médecin est rempli par une sage-femme. Posez plutôt une question.",
    "exchanges.relay_to_doctor": "Le relais s’adresse à un médecin.",
    "exchanges.follow_up_missing": "Résumez le suivi jusqu’ici\u00a0: le médecin doit savoir pourquoi il intervient.",
    "exchanges.need_missing": "Cochez ce que vous demandez au médecin.",
    "exchanges.term_out_of_place": "Le terme va de 1 à 43 semaines, et seulement pour une grossesse.",
    "exchanges.seen_in_the_future": "Cette date ne peut pas être à venir.",
    "exchanges.slot_in_the_past": "Cette date est passée\u00a0: choisissez aujourd’hui ou plus tard.",
    "exchanges.preference_by_doctor": "Cette préférence est celle des médecins.",
    "exchanges.caller_unknown": "Notez le nom de la personne, puisqu’aucun patient n’est choisi.",
    "exchanges.not_answered_yet": "Personne n’a encore répondu\u00a0: il n’y a rien à transmettre.",
    "exchanges.presence_over_already": "Ce moment est passé, ou trop lointain (un an au plus).",
    "exchanges.escalation_in_the_past": "La décision vaut à partir d’aujourd’hui ou d’un jour à venir.",
    "exchanges.escalation_undecided": "Dites quand l’équipe l’a décidé.",
    "exchanges.escalation_that_day": "Une décision commence déjà ce jour-là\u00a0: choisissez un autre jour.",
    "exchanges.escalation_too_long": "Le délai va d’une minute à 31 jours.",
}

JOURNAL = {
    "exchanges.ask_question": "a posé une question à {label} ({urgency})",
    "exchanges.ask_prescription": "a demandé une ordonnance à {label} ({urgency})",
    "exchanges.ask_relay": "a passé le relais à {label} ({urgency})",
    "exchanges.record_request": "a noté une demande pour {label} ({urgency})",
    "exchanges.answer_question": "a répondu dans un échange avec {label}",
    "exchanges.answer_prescription": "a répondu à la demande d’ordonnance de {label}\u00a0: {outcome}",
    "exchanges.release_question": "a laissé à un autre la question de {label}",
    "exchanges.send_question_on": "a réadressé une question ({label})",
    "exchanges.close_question": "a clos l’échange ouvert par {label}",
    "exchanges.route_request": "a orienté une demande du secrétariat ({label})",
    "exchanges.pass_answer_on": "a transmis la réponse à une demande",
    "exchanges.export_exchanges": "a sorti une liste d’échanges en tableur ({label})",
    "exchanges.show_presence": "a choisi ce que l’équipe voit de sa présence",
    "exchanges.stop_showing_presence": "ne montre plus sa présence",
    "exchanges.say_relay_preference": "a dit comment partager les suivis avec les sages-femmes\u00a0: {label}",
    "exchanges.set_escalation": "a noté la décision de l’équipe sur les questions qui attendent\u00a0: {label}",
}
