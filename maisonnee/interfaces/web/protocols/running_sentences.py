"""Sentences of patients followed under a protocol."""

from __future__ import annotations

SENTENCES = {
    "protocols.value_missing": "{name}\u00a0: écrivez la valeur ({bounds}, {unit}).",
    "protocols.value_not_a_number": "{name}\u00a0: «\u00a0{typed}\u00a0» n’est pas un nombre. Écrivez par exemple 2,5.",
    "protocols.value_in_another_unit": "{name}\u00a0: «\u00a0{typed}\u00a0» est en {other}, et ce tableau se lit {unit}. "
    "Reprenez la valeur sur le compte rendu du laboratoire ({bounds}).",
    "protocols.value_too_precise": "{name}\u00a0: «\u00a0{typed}\u00a0» a trop de décimales pour ce tableau\u00a0: {decimals} au plus.",
    "protocols.value_implausible": "{name}\u00a0: «\u00a0{typed}\u00a0» n’est pas plausible ({bounds}, {unit}). "
    "Vérifiez le chiffre et la virgule sur le compte rendu.",
    "protocols.number_not_read": "«\u00a0{typed}\u00a0» n’est pas un nombre. Écrivez le chiffre seul.",
    "protocols.parameter_missing": "{name}\u00a0: dites-le, le protocole en dépend.",
    "protocols.parameter_not_a_choice": "{name}\u00a0: choisissez parmi {choices}.",
    "protocols.parameter_not_a_number": "{name}\u00a0: écrivez un nombre, en {unit}.",
    "protocols.parameter_out_of_bounds": "{name}\u00a0: entre {low} et {high}.",
    "protocols.by_prescriber": "C’est au prescripteur de le faire\u00a0: médecin, sage-femme, chirurgien-dentiste ou IPA. "
    "Vous pouvez lui poser une question depuis «\u00a0Échanges\u00a0».",
    "protocols.version_not_in_force": "{title} n’est pas en vigueur\u00a0: un patient ne s’inclut que dans une version en vigueur.",
    "protocols.already_included": "Ce patient est déjà suivi sous ce protocole ({title}).",
    "protocols.inclusion_ended": "Le suivi sous le protocole {title} s’est arrêté le {on:%d/%m/%Y}\u00a0: plus rien ne s’y signe. "
    "Le journal reste lisible. Un prescripteur peut inclure de nouveau le patient.",
    "protocols.version_retired_in_use": "Le protocole {title} est retiré\u00a0: il ne donne plus le droit d’agir. "
    "Demandez à {name}, par une question ou une demande d’ordonnance.",
    "protocols.to_review_first": "La version suivie par ce patient est retirée, et l’équipe veut que chaque patient soit revu d’abord. "
    "Demandez à {name} de le faire passer à la version en vigueur.",
    "protocols.step_unknown": "Cette étape n’est plus dans la version suivie par ce patient.",
    "protocols.no_table_for_patient": "Aucun tableau du protocole {title} ne correspond aux paramètres de ce patient\u00a0: "
    "le prescripteur les complète d’abord.",
    "protocols.not_your_step": "«\u00a0{does}\u00a0» revient à\u00a0: {who}. Posez une question à qui suit ce patient, ou demandez une ordonnance.",
    "protocols.ask_first": "{reading}\u00a0: le protocole ne donne pas la réponse. Demandez à {name}\u00a0; rien n’est signé avant.",
    "protocols.flag_seen": "{sign}\u00a0: {action}. L’acte ne se signe pas seul\u00a0: demandez au prescripteur.",
    "protocols.nothing_decided": "Écrivez ce qui est décidé.",
    "protocols.departure_without_reason": "Le protocole propose «\u00a0{proposal}\u00a0». Dites pourquoi vous faites autrement.",
    "protocols.dose_not_in_tablets": "{dose}\u00a0mg ne se fait pas avec des comprimés de {form}\u00a0mg coupés ainsi\u00a0: {below} ou {above}\u00a0mg.",
    "protocols.without_basis": "{act}\u00a0: rien de connu ne vous donne de base. Demandez une prescription, adressez à qui peut le faire, "
    "ou dites pourquoi vous le faites quand même.",
    "protocols.next_before": "Le prochain contrôle vient après l’acte\u00a0: vérifiez la date.",
    "protocols.already_signed": "{by} a déjà signé cette valeur, le {on:%d/%m/%Y}\u00a0: rien n’a été ajouté.",
    "protocols.already_asked": "Une valeur attend déjà la réponse du prescripteur ({title})\u00a0: signez-la ou écartez-la d’abord.",
    "protocols.not_answered_yet": "{name} n’a pas encore répondu. Si vous l’avez eu au téléphone, signez «\u00a0validé après appel\u00a0».",
    "protocols.call_first": "{name} demande qu’on l’appelle\u00a0: appelez, puis signez «\u00a0validé après appel\u00a0».",
    "protocols.held_is_over": "Cette valeur est déjà signée ou écartée.",
    "protocols.dropped_without_reason": "Dites pourquoi cette valeur est écartée.",
    "protocols.deviation_without_reason": "Dites pourquoi. Un écart n’est pas une faute\u00a0: il s’explique.",
    "protocols.deviation_without_text": "Dites ce qui a été fait.",
    "protocols.act_in_the_future": "Cette date n’est pas encore passée.",
    "protocols.act_before_inclusion": "Le suivi sous protocole a commencé le {on:%d/%m/%Y}\u00a0: l’acte ne peut pas le précéder.",
    "protocols.informed_in_the_future": "Cette date n’est pas encore passée.",
    "protocols.informed_after_start": "Le patient est informé avant le début du suivi.",
    "protocols.starts_in_the_future": "Le suivi commence aujourd’hui ou avant.",
    "protocols.review_before_start": "La révision prévue vient après le début du suivi.",
    "protocols.already_assigned": "Cette personne fait déjà cette étape.",
    "protocols.not_of_the_profession": "{name} ne peut pas faire cette étape\u00a0: elle revient à {who}.",
    "protocols.form_incomplete": "Dites à la fois combien de milligrammes par comprimé et comment ils se coupent, ou rien.",
    "protocols.nobody_to_move": "Aucun de vos patients n’est sur une version précédente.",
    "protocols.stay_without_reason": "Dites pourquoi ce patient reste sur sa version.",
    "protocols.already_yours": "Vous êtes déjà le prescripteur de ce suivi.",
    "protocols.end_without_reason": "Dites en quelques mots pourquoi.",
    "protocols.end_out_of_time": "Le dernier jour est entre le {since:%d/%m/%Y} et aujourd’hui.",
    "protocols.decision_in_the_past": "Choisissez aujourd’hui ou plus tard\u00a0: ce qui valait hier ne change pas.",
    "protocols.decision_unsaid": "Dites qui l’a décidé, et quand\u00a0: une réunion, un accord.",
    "protocols.smallest_too_small": "Le seuil est d’un patient au moins.",
    "protocols.decided_that_day": "Une décision vaut déjà à partir de ce jour\u00a0: choisissez un autre jour.",
}

JOURNAL = {
    "protocols.include_patient": "a inclus un patient dans le protocole {label}, version {number}",
    "protocols.change_inclusion": "a changé les paramètres d’un patient suivi sous {label}",
    "protocols.assign_step": "a confié une étape du protocole {label}",
    "protocols.set_preference": "a dit ses préférences pour le protocole {label}",
    "protocols.set_patient_preference": "a dit les préférences d’un patient suivi sous {label}",
    "protocols.sign_act": "a signé un acte sous le protocole {label}, version {number}",
    "protocols.ask_prescriber": "a demandé au prescripteur, sous le protocole {label}, version {number}",
    "protocols.sign_held": "a signé un acte après réponse, sous le protocole {label}, version {number}",
    "protocols.drop_held": "a écarté une valeur, sous le protocole {label}",
    "protocols.record_deviation": "a noté un écart au protocole {label}, version {number}",
    "protocols.move_inclusions": "a fait passer {count} patients à la version {number} du protocole {label}",
    "protocols.move_inclusion": "a fait passer un patient à la version {number} du protocole {label}",
    "protocols.keep_on_version": "a maintenu un patient sur la version {number} du protocole {label}",
    "protocols.take_over": "a repris un patient suivi sous {label}",
    "protocols.end_inclusion": "a arrêté le suivi d’un patient sous {label}",
    "protocols.see_notices": "a vu {count} actes signés sous protocole",
    "protocols.decide_indicators": "a noté la décision de l’équipe sur les indicateurs du protocole {label}",
}
