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
    "concertation.task_over": "Cette tâche est déjà terminée.",
    "concertation.not_a_member": (
        "Votre compte n’est pas relié à une fiche de l’équipe : demandez à la coordination de le faire."
    ),
    "concertation.with_oneself": "Choisissez la personne avec qui vous avez parlé.",
    "concertation.in_the_future": "Cette date n’est pas encore passée.",
    "concertation.subject_missing": "Dites de quoi vous avez parlé.",
    "concertation.not_the_other": "Seule la personne avec qui l’échange a eu lieu peut le compléter.",
    "concertation.completion_missing": "Écrivez ce que vous ajoutez.",
    "concertation.decided_in_the_future": "Une décision ne peut pas être datée de demain.",
    "concertation.decider_missing": "Dites qui a décidé.",
    "concertation.implausible_year": "Choisissez une année entre 2015 et l’an prochain.",
}

JOURNAL = {
    "concertation.plan_meeting": "a prévu la {label}",
    "concertation.change_meeting": "a modifié la {label}",
    "concertation.cancel_meeting": "a annulé la {label}",
    "concertation.open_meeting": "a ouvert la {label}",
    "concertation.mark_attendance": "a noté la présence de {member}",
    "concertation.mark_hours": "a noté les heures de {member}",
    "concertation.propose_case": "a proposé un cas, au nom de {proposed_by}",
    "concertation.propose_cases": "a proposé {count} cas à la fois",
    "concertation.change_case": "a complété un cas proposé",
    "concertation.withdraw_case": "a retiré un cas proposé",
    "concertation.place_case": "a mis un cas à l’ordre du jour de la {meeting}",
    "concertation.unplace_case": "a retiré un cas de l’ordre du jour de la {meeting}",
    "concertation.move_case": "a changé l’ordre du jour de la {meeting}",
    "concertation.write_case_note": "a noté la décision d’un cas de la {meeting}",
    "concertation.close_meeting": "a clos la {label}, dossiers discutés\u00a0: {files}",
    "concertation.add_addendum": "a complété le compte rendu de la {label}, version {number}",
    "concertation.add_task": "a confié une tâche à {member}",
    "concertation.complete_task": "a terminé une tâche de {member}",
    "concertation.drop_task": "a abandonné une tâche de {member}",
    "concertation.reopen_task": "a repris une tâche de {member}",
    "concertation.note_informal_exchange": "a noté un échange avec {other}",
    "concertation.complete_exchange": "a complété un échange noté par {other}",
    "concertation.set_counting": "a fixé la façon de compter les concertations depuis {applies_from}\u00a0: {decided_by}",
}
