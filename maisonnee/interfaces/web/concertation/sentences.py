from __future__ import annotations

SENTENCES = {
    "concertation.ends_before_start": "La fin doit être après le début.",
    "concertation.same_moment": "Une réunion est déjà prévue ce jour-là à cette heure.",
    "concertation.implausible_day": "Cette date est trop lointaine\u00a0: vérifiez l’année.",
    "concertation.under_way_in_the_future": (
        "Cette réunion a commencé\u00a0: elle ne peut pas être datée d’un jour à venir."
    ),
    "concertation.meeting_closed": "Cette réunion est close. Pour corriger, ajoutez un complément au compte rendu.",
    "concertation.meeting_cancelled": "Cette réunion a été annulée.",
    "concertation.meeting_not_open": "Cette réunion n’est pas ouverte : ouvrez-la d’abord.",
    "concertation.meeting_under_way": "Cette réunion est déjà en cours.",
    "concertation.not_yet": "Cette réunion n’a pas encore lieu : elle s’ouvre le jour même.",
    "concertation.already_discussed": "Des cas ont déjà été discutés : clôturez la réunion plutôt que de l’annuler.",
    "concertation.reason_missing": "Dites pourquoi, en quelques mots.",
    "concertation.nobody_chosen": "Cochez au moins un patient.",
    "concertation.question_missing": "Dites ce que vous demandez à l’équipe.",
    "concertation.already_proposed": (
        "Un cas de ce patient attend déjà, proposé par {proposed_by} le {proposed_on}. "
        "Ouvrez-le pour y ajouter votre question."
    ),
    "concertation.already_on_agenda": "Ce patient est déjà à l’ordre du jour de cette réunion.",
    "concertation.case_over": "Ce cas n’attend plus : il a été discuté ou retiré.",
    "concertation.case_not_waiting": "Ce cas n’attend plus : quelqu’un l’a placé ou retiré entre-temps.",
    "concertation.excused_has_no_hours": "Cette personne est excusée : marquez-la d’abord présente.",
    "concertation.leaves_before_arriving": "Le départ ne peut pas précéder l’arrivée.",
    "concertation.not_of_the_team": (
        "{member} ne fait pas partie de l’équipe le {held_on}\u00a0: notez cette personne parmi les invités."
    ),
    "concertation.not_during_the_meeting": (
        "La réunion n’est pas d’aujourd’hui\u00a0: écrivez les heures dans « Heures »."
    ),
    "concertation.opinion_of_absent": (
        "{member} n’est pas marqué présent\u00a0: notez d’abord sa présence, ou retirez son avis."
    ),
    "concertation.opinion_without_words": "Dites en quelques mots ce que {member} objecte.",
    "concertation.patient_objects": (
        "Le patient s’oppose à ce que son cas soit discuté (noté le {on:%d/%m/%Y})\u00a0: rien ne s’écrit, et le cas ne va à aucune "
        "réunion. S’il change d’avis, notez sa réponse sur la page du cas."
    ),
    "concertation.kept_from_present": (
        "Le patient ne partage pas son dossier avec {names}, qui est dans la salle\u00a0: notez son départ le temps de ce cas, "
        "puis son retour. Rien de ce qui est écrit n’est perdu."
    ),
    "concertation.left_without_reason": "Dites pourquoi ce cas est retiré.",
    "concertation.no_next_meeting": (
        "Aucune autre réunion n’est prévue\u00a0: laissez ce cas en attente, ou retirez-le."
    ),
    "concertation.arrived_after_the_end": (
        "{member} serait arrivé après la fin\u00a0: corrigez l’heure de fin, ou ses heures."
    ),
    "concertation.decision_not_closed": "La réunion n’est pas close\u00a0: corrigez la décision en séance.",
    "concertation.instead_missing": "Dites ce qui a été fait.",
    "concertation.same_outcome": "C’est déjà dit\u00a0: cette décision est appliquée.",
    "concertation.implausible_step": "L’arrondi va de 1 à 60 minutes.",
    "concertation.implausible_delay": "Le délai va de 1 à 365 jours.",
    "concertation.decision_missing": "Écrivez ce que l’équipe décide.",
    "concertation.review_in_the_past": "Le cas est à revoir après la réunion : choisissez une date plus tard.",
    "concertation.nobody_present": "Marquez au moins une personne présente avant de clore.",
    "concertation.nothing_discussed": (
        "Aucun cas n’a de décision : écrivez-en une, ou annulez la réunion si elle n’a pas eu lieu."
    ),
    "concertation.not_closed": "Cette réunion n’est pas close : corrigez directement la décision.",
    "concertation.addendum_missing": "Écrivez ce qu’il faut ajouter.",
    "concertation.task_says_nothing": "Dites ce qui est à faire.",
    "concertation.task_of_nothing": "Une tâche vient d’un cas ou d’un échange.",
    "concertation.task_of_nobody": "Choisissez qui s’en charge.",
    "concertation.implausible_rhythm": "Écrivez un nombre de 1 à 60, et choisissez semaines ou mois.",
    "concertation.rhythm_without_a_day": "Une tâche qui revient commence un jour\u00a0: choisissez la date.",
    "concertation.task_for_a_leaver": (
        "{member} ne fait pas partie de l’équipe aujourd’hui\u00a0: choisissez quelqu’un d’autre."
    ),
    "concertation.task_of_somebody_else": "Cette tâche est celle de {member}\u00a0: proposez plutôt la vôtre.",
    "concertation.task_already_theirs": "C’est déjà votre tâche\u00a0: choisissez quelqu’un d’autre.",
    "concertation.not_proposed_to_you": "Cette tâche ne vous est plus proposée.",
    "concertation.task_has_its_person": (
        "{member} est toujours dans l’équipe\u00a0: seule une tâche de quelqu’un qui est parti se reprend ainsi."
    ),
    "concertation.task_goes_on": "La suivante est déjà dans la liste\u00a0: cette tâche revient d’elle-même.",
    "concertation.task_over": "Cette tâche est déjà terminée.",
    "concertation.not_a_member": (
        "Votre compte n’est pas relié à une fiche de l’équipe : demandez à la coordination de le faire."
    ),
    "concertation.with_oneself": "Choisissez la personne avec qui vous avez parlé.",
    "concertation.in_the_future": "Cette date n’est pas encore passée.",
    "concertation.already_noted": (
        "{noted_by} a déjà noté un échange entre vous sur ce patient ce jour-là\u00a0: complétez-le, "
        "ou cochez «\u00a0C’est un autre échange\u00a0»."
    ),
    "concertation.not_in_care_team": (
        "Vous ne faites pas partie de l’équipe de soins de ce patient\u00a0: décochez cette case, l’échange se note sans elle."
    ),
    "concertation.not_one_of_both": "Seules les deux personnes de cet échange peuvent le faire.",
    "concertation.not_the_author": "Seule la personne qui l’a noté le corrige\u00a0: vous pouvez le compléter.",
    "concertation.already_in_record": "Cet échange est déjà au dossier.",
    "concertation.subject_missing": "Dites de quoi vous avez parlé.",
    "concertation.not_the_other": "Seule la personne avec qui l’échange a eu lieu peut le compléter.",
    "concertation.completion_missing": "Écrivez ce que vous ajoutez.",
    "concertation.decided_in_the_future": "Une décision ne peut pas être datée de demain.",
    "concertation.decider_missing": "Dites qui a décidé.",
    "concertation.implausible_year": "Choisissez une année entre 2015 et l’an prochain.",
    "concertation.implausible_length": "Une réunion dure entre 5 minutes et 12 heures.",
    "concertation.implausible_subject_length": "Donnez un nombre de minutes d’au moins 1, plus court que la réunion.",
    "concertation.implausible_start": "Choisissez un jour de cette année, de la précédente ou de la suivante.",
    "concertation.implausible_wait": "Donnez un nombre de mois entre 1 et 60.",
    "concertation.kind_without_cases": (
        "Cette réunion ne prend pas de cas de patients\u00a0: choisissez une concertation, ou changez le réglage "
        "de cette sorte de réunion."
    ),
    "concertation.week_of_nobody": "Cette semaine n’est celle de personne\u00a0: choisissez une personne ou une profession.",
    "concertation.unknown_part": "Cochez des moments de la grille.",
    "concertation.days_out_of_order": "Le dernier jour ne peut pas précéder le premier.",
    "concertation.days_past": "Ces jours sont déjà passés\u00a0: donnez des jours à venir.",
    "concertation.no_slot": "Proposez au moins un créneau.",
    "concertation.too_many_slots": "Proposez au plus {most} créneaux\u00a0: au-delà, personne ne répond.",
    "concertation.slot_past": "Le créneau du {slot} est déjà passé\u00a0: choisissez un jour à venir.",
    "concertation.slot_twice": "Le même créneau est proposé deux fois\u00a0: gardez-en un.",
    "concertation.nobody_asked": "Cochez au moins une personne.",
    "concertation.not_in_team": "{name} n’est plus dans l’équipe\u00a0: décochez cette personne, ou invitez-la comme participant extérieur.",
    "concertation.poll_over": "Ce sondage est clos depuis le {ended_on} ({ended_by})\u00a0: les réponses ne changent plus.",
    "concertation.not_asked": "Cette personne n’est pas interrogée par ce sondage.",
    "concertation.guest_without_name": "Écrivez le nom du participant extérieur.",
    "concertation.contribution_missing": "Écrivez ce que vous voulez dire de ce cas.",
    "concertation.told_in_the_future": "Dites quand cela a été fait\u00a0: ce jour n’est pas encore venu.",
    "concertation.relative_without_name": "Écrivez le nom du proche ou du représentant.",
    "concertation.topic_says_nothing": "Écrivez le sujet.",
    "concertation.discharge_known": "{said_by} a déjà signalé cette sortie le {said_on}.",
    "concertation.rule_off": "L’équipe a arrêté cette règle\u00a0: proposez directement le cas.",
    "concertation.suggestion_over": "Ce patient n’est plus dans la liste\u00a0: quelqu’un a décidé entre-temps.",
}

JOURNAL = {
    "concertation.plan_meeting": "a prévu la {label}",
    "concertation.change_meeting": "a modifié la {label}",
    "concertation.cancel_meeting": "a annulé la {label}",
    "concertation.open_meeting": "a ouvert la {label}",
    "concertation.mark_attendance": "a noté la présence de {member}",
    "concertation.mark_hours": "a noté les heures de {member}",
    "concertation.mark_everyone": "a noté la présence de {count} personnes à la {label}",
    "concertation.mark_moment": "a noté l’arrivée ou le départ de {member}",
    "concertation.say_outcome": "a dit ce qu’est devenue une décision de la {meeting}\u00a0: {outcome}",
    "concertation.set_hours": "a fixé le décompte des heures de réunion depuis le {applies_from}\u00a0: {decided_by}",
    "concertation.propose_case": "a proposé un cas, au nom de {proposed_by}",
    "concertation.propose_cases": "a proposé {count} cas à la fois",
    "concertation.change_case": "a complété un cas proposé",
    "concertation.withdraw_case": "a retiré un cas proposé",
    "concertation.place_case": "a mis un cas à l’ordre du jour de la {meeting}",
    "concertation.unplace_case": "a retiré un cas de l’ordre du jour de la {meeting}",
    "concertation.show_case": "a montré un cas à l’écran de la {label}",
    "concertation.move_case": "a changé l’ordre du jour de la {meeting}",
    "concertation.write_case_note": "a noté la décision d’un cas de la {meeting}",
    "concertation.close_meeting": "a clos la {label}, dossiers discutés\u00a0: {files}",
    "concertation.add_addendum": "a complété le compte rendu de la {label}, version {number}",
    "concertation.add_task": "a confié une tâche à {member}",
    "concertation.create_task": "a noté une tâche pour {member}",
    "concertation.propose_task": "a proposé une tâche à {member}",
    "concertation.accept_task": "a accepté une tâche de {member}",
    "concertation.decline_task": "a décliné une tâche de {member}",
    "concertation.hand_over_task": "a confié à {member} une tâche laissée par {left}",
    "concertation.complete_task": "a terminé une tâche de {member}",
    "concertation.drop_task": "a abandonné une tâche de {member}",
    "concertation.reopen_task": "a repris une tâche de {member}",
    "concertation.note_informal_exchange": "a noté un échange avec {other}",
    "concertation.correct_exchange": "a corrigé un échange avec {other}",
    "concertation.keep_exchange": "a gardé au dossier un échange avec {other}",
    "concertation.complete_exchange": "a complété un échange noté par {other}",
    "concertation.set_kind": "a fixé les habitudes des réunions «\u00a0{kind}\u00a0» à partir du {starts_on}",
    "concertation.set_case_rules": "a fixé les règles qui proposent des cas à partir du {starts_on}",
    "concertation.set_usual_week": "a dit quand est libre\u00a0: {of}",
    "concertation.add_exceptional_days": "a noté des jours particuliers de {of}",
    "concertation.cancel_exceptional_days": "a retiré des jours particuliers de {of}",
    "concertation.start_poll": "a demandé à {members} personne(s) de choisir entre {slots} créneaux ({kind})",
    "concertation.answer_slot": "a noté la réponse de {member} à un créneau",
    "concertation.choose_slot": "a choisi un créneau\u00a0: {label}",
    "concertation.drop_poll": "a arrêté un sondage de créneaux ({kind})",
    "concertation.plan_series": "a prévu une série de {count} réunions ({kind})",
    "concertation.set_invitees": "a choisi les invités de la {label}",
    "concertation.add_guest": "a ajouté un participant extérieur à la {label}",
    "concertation.mark_guest": "a noté la présence d’un participant extérieur à la {label}",
    "concertation.remove_guest": "a retiré un participant extérieur de la {label}",
    "concertation.make_feed": "a créé une adresse de calendrier pour {of}",
    "concertation.revoke_feed": "a coupé l’adresse de calendrier de {of}",
    "concertation.contribute": "a écrit une contribution à un cas",
    "concertation.note_information": "a noté qu’on a parlé d’un cas au patient ou à un proche ({told_by})",
    "concertation.note_answer": "a noté la réponse du patient ou d’un proche à propos d’un cas",
    "concertation.add_topic": "a ajouté un sujet à la {meeting}",
    "concertation.change_topic": "a modifié un sujet de la {meeting}",
    "concertation.move_topic": "a changé l’ordre des sujets de la {meeting}",
    "concertation.remove_topic": "a retiré un sujet de la {meeting}",
    "concertation.set_case_minutes": "a fixé la durée d’un cas à l’ordre du jour",
    "concertation.note_discharge": "a signalé une sortie d’hôpital",
    "concertation.accept_suggestion": "a retenu un cas que désignait une règle ({origin})",
    "concertation.decline_suggestion": "a écarté un cas que désignait une règle ({origin})",
    "concertation.set_counting": "a fixé la façon de compter les concertations depuis {applies_from}\u00a0: {decided_by}",
}
