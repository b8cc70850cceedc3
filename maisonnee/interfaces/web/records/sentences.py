from __future__ import annotations

from maisonnee.interfaces.web.records import import_sentences, leaving_sentences

SENTENCES = {
    "records.after_death": "Cette date suit le décès du patient ({died_on:%d/%m/%Y})\u00a0: vérifiez-la.",
    "records.alert_acknowledged": "Cette alerte est déjà prise en charge.",
    "records.alert_unanswered": "Dites ce que vous décidez, même en deux mots.",
    "records.already_answered": "Quelqu’un a déjà répondu à cette question.",
    "records.already_asked": "Vous avez déjà posé une question sur cette entrée\u00a0: attendez la réponse.",
    "records.already_recalled": "Ces patients sont déjà à rappeler.",
    "records.answer_missing": "Écrivez la réponse.",
    "records.before_birth": "Cette date précède la naissance ({born_on:%d/%m/%Y})\u00a0: vérifiez-la.",
    "records.charter_without_text": "Écrivez la charte.",
    "records.correction_without_reason": "Dites pourquoi vous corrigez\u00a0: la version précédente reste lisible.",
    "records.due_already_closed": "Cette échéance est déjà réglée par {by}, le {on:%d/%m/%Y}.",
    "records.due_before_it_happened": "La prochaine date doit suivre celle de l’acte.",
    "records.due_state_unknown": "Dites si c’est fait ou laissé de côté.",
    "records.due_too_far": "Cette échéance est dans plus de vingt ans\u00a0: vérifiez l’année.",
    "records.ends_before_it_begins": "La fin ne peut pas précéder le début\u00a0: vérifiez les deux dates.",
    "records.form_without_field": "Gardez au moins un champ\u00a0: un formulaire vide ne sert à personne.",
    "records.file_already_there": "Ce fichier est déjà dans le dossier.",
    "records.file_refused": "{sentence}",
    "records.in_the_future": "Cette date est dans le futur\u00a0: notez ce qui a eu lieu.",
    "records.just_written": "Vous venez d’écrire exactement la même chose dans ce dossier\u00a0: rien n’a été ajouté. "
    "Si c’est voulu, dites dans les précisions ce qui change.",
    "records.label_missing": "Écrivez un intitulé.",
    "records.layout_in_the_past": "Choisissez aujourd’hui ou plus tard\u00a0: ce qui valait hier ne change pas.",
    "records.layout_without_decision": "Dites qui l’a décidé, et quand\u00a0: une réunion, un accord.",
    "records.measure_doubtful": "{label}\u00a0: {value} {unit} est très inhabituel. Est-ce en {guess}\u00a0? "
    "Choisissez l’unité, même si c’est bien {unit}.",
    "records.measure_implausible": "{label}\u00a0: {value} {unit} n’est pas plausible (entre {low} et {high})\u00a0: vérifiez le nombre.",
    "records.measure_in_another_unit": "{label}\u00a0: {value} {unit} n’est pas plausible (entre {low} et {high}). Est-ce en {guess}\u00a0? Alors choisissez cette unité.",
    "records.measure_unknown_unit": "L’unité {unit} ne convient pas à cette mesure\u00a0: choisissez {expected}.",
    "records.measure_without_value": "Écrivez la valeur mesurée.",
    "records.nothing_chosen": "Cochez au moins un patient.",
    "records.nothing_written": "Rien n’est rempli\u00a0: écrivez au moins une chose.",
    "records.number_too_long": "Ce nombre ne peut pas être noté tel quel\u00a0: au plus 8 chiffres avant la virgule et 4 après. "
    "Changez d’unité, ou écrivez-le dans les précisions.",
    "records.only_its_author": "Seul son auteur peut le faire. Vous pouvez lui demander une précision.",
    "records.pair_incomplete": "{label}\u00a0: écrivez aussi cette valeur.",
    "records.pressure_upside_down": "La minimale est plus haute que la maximale\u00a0: vérifiez les deux valeurs.",
    "records.picture_unreadable": "Cette image est abîmée\u00a0: reprenez la photo, ou choisissez un autre fichier.",
    "records.question_missing": "Écrivez votre question.",
    "records.reader_outside_care_team": "Une personne choisie ne fait plus partie de l’équipe de soins de ce patient.",
    "records.recall_caller": "{name} ne lit pas le nom de tous les patients\u00a0: choisissez un professionnel ou le secrétariat.",
    "records.recall_closed": "Ce rappel est déjà réglé.",
    "records.recall_in_the_past": "La date est passée\u00a0: choisissez aujourd’hui ou plus tard.",
    "records.recall_state": "Dites ce qu’il en est.",
    "records.restriction_without_reason": "Dites pourquoi vous réservez cette entrée.",
    "records.same_patient": "L’entrée est déjà dans ce dossier.",
    "records.second_value_out_of_place": "{label} n’a qu’une valeur\u00a0: laissez la seconde vide.",
    "records.section_of_another_kind": "Cette rubrique ne convient pas à cette entrée.",
    "records.set_aside_without_reason": "Dites pourquoi l’échéance est laissée de côté.",
    "records.visit_in_the_past": "La date est passée\u00a0: choisissez aujourd’hui ou plus tard.",
    "records.watch_alerted_outside": "{name} ne peut pas recevoir l’alerte\u00a0: il faut faire partie de l’équipe de soins et lire les mesures.",
    "records.watch_by_prescriber": "Un seuil se fixe par un prescripteur (médecin, sage-femme, chirurgien-dentiste, IPA).",
    "records.watch_ended": "Ce seuil est déjà levé.",
    "records.watch_threshold": "Ce seuil n’est pas plausible\u00a0: choisissez entre {low} et {high}.",
    "records.watch_unknown_measure": "Choisissez une mesure de la liste.",
    "records.watch_without_window": "Dites en combien de jours.",
    "records.withdrawal_without_reason": "Dites pourquoi vous retirez cette entrée.",
    "records.withdrawn": "Cette entrée a été retirée du dossier.",
}

JOURNAL = {
    "records.acknowledge_alert": "a pris en charge une alerte sur une mesure",
    "records.add_document": "a ajouté un document dans un dossier",
    "records.answer_clarification": "a répondu à une demande de précision",
    "records.arrange_form": "a réglé un formulaire du dossier\u00a0: {label}",
    "records.arrange_own_view": "a rangé les rubriques de ses dossiers",
    "records.arrange_view": "a rangé les rubriques du dossier pour une profession",
    "records.ask_clarification": "a demandé une précision dans un dossier",
    "records.ask_recalls": "a demandé à {label} de rappeler {count} patients",
    "records.close_due": "a réglé une échéance d’un dossier",
    "records.close_recall": "a dit ce qu’il en est d’un rappel",
    "records.correct_entry": "a corrigé une entrée d’un dossier",
    "records.end_watch": "a levé un seuil d’alerte",
    "records.move_entry": "a déplacé une entrée écrite dans le mauvais dossier",
    "records.plan_visits": "a prévu {count} visites",
    "records.restrict_entry": "a changé qui lit une de ses entrées",
    "records.set_watch": "a fixé un seuil d’alerte",
    "records.withdraw_entry": "a retiré une entrée d’un dossier",
    "records.write_charter": "a noté la charte de saisie de l’équipe",
    "records.write_entries": "a écrit dans un dossier",
    "records.keep_decisions": "a gardé aux dossiers les décisions d’une concertation\u00a0: {count}",
    "records.decision_kept": "a gardé au dossier une décision de concertation, au nom de {author}",
}

SENTENCES |= leaving_sentences.SENTENCES
JOURNAL |= leaving_sentences.JOURNAL
SENTENCES |= import_sentences.SENTENCES
JOURNAL |= import_sentences.JOURNAL
LINKS = {**import_sentences.LINKS}
