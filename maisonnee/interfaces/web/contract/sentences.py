from __future__ import annotations

from maisonnee.interfaces.web.contract import sentences_dossier as dossier

SENTENCES = {
    **dossier.SENTENCES,
    "contract.year_out_of_reach": "L’exercice {year} ne peut pas être ouvert\u00a0: choisissez une année proche.",
    "contract.year_without_regime": (
        "Les règles de l’année {year} ne sont pas connues en entier\u00a0: rien ne peut être calculé."
    ),
    "contract.exercise_open": "L’exercice {year} est déjà ouvert.",
    "contract.reason_missing": "Dites pourquoi, en quelques mots.",
    "contract.unknown_option": "Cette lecture n’existe pas\u00a0: choisissez dans la liste.",
    "contract.dates_disordered": "La fin doit être après le début.",
    "contract.implausible_date": "Cette date n’est pas possible pour un contrat\u00a0: vérifiez l’année.",
    "contract.same_start": "Un contrat prend déjà effet ce jour-là\u00a0: corrigez-le plutôt.",
    "contract.unknown_authority": "Cet organisme n’est pas dans la liste\u00a0: choisissez-en un autre.",
    "contract.figure_not_givable": "Ce chiffre se corrige dans votre registre, pas ici.",
    "contract.figure_refused": "Ce chiffre ne peut pas être utilisé\u00a0: {sentence}",
    "contract.origin_missing": "Dites d’où vient ce chiffre.",
    "contract.received_before_the_year": "Un chiffre de {year} ne peut pas être aussi ancien\u00a0: vérifiez la date.",
    "contract.received_in_the_future": "Cette date n’est pas encore passée.",
    "contract.figure_already_withdrawn": "Ce chiffre a déjà été retiré.",
    "contract.amount_not_positive": "Une avance ou un solde est un montant positif. Une reprise est une régularisation.",
    "contract.amount_is_zero": "Une régularisation de 0\u00a0€ ne change rien.",
    "contract.amount_too_large": "Ce montant dépasse ce que verse la CPAM\u00a0: vérifiez les zéros.",
    "contract.paid_in_the_future": "Ce versement n’a pas encore eu lieu\u00a0: choisissez un jour passé.",
    "contract.paid_before_the_year": "Un versement de {year} ne peut pas être aussi ancien\u00a0: vérifiez la date.",
    "contract.payment_withdrawn": "Ce versement a été retiré.",
    "contract.simulation_unnamed": "Donnez un nom à cette simulation pour la garder.",
    "contract.simulation_name_too_long": "Ce nom est trop long\u00a0: {limit} caractères au plus.",
    "contract.simulation_changes_nothing": "Changez au moins un chiffre avant de garder la simulation.",
    "contract.simulation_name_taken": "Une simulation s’appelle déjà «\u00a0{name}\u00a0»\u00a0: choisissez un autre nom.",
    "contract.simulation_impossible": "Cette année est impossible\u00a0: {sentence}",
    "contract.asalee_is_no_associate": "Un infirmier Asalée ne compte pas parmi les associés.",
    "contract.collaborator_not_of_a_doctor": (
        "Seuls comptent les médecins collaborateurs libéraux d’un médecin associé."
    ),
    "contract.not_an_associate": "N’est pas associé de la SISA.",
    "contract.only_passing": "Remplaçant, vacataire ou stagiaire\u00a0: ne fait pas partie de l’équipe.",
}

JOURNAL = {
    **dossier.JOURNAL,
    "contract.open_exercise": "a ouvert l’exercice {year}",
    "contract.set_options": "a choisi comment l’année {year} lit l’accord",
    "contract.record_contract": "a inscrit le contrat qui prend effet le {starts_on}",
    "contract.change_contract": "a corrigé le contrat qui prend effet le {starts_on}",
    "contract.give_figure": "a saisi un chiffre de l’année {year} donné par un tiers ({origin})",
    "contract.withdraw_figure": "est revenu à notre chiffre pour l’année {year} ({origin} retiré)",
    "contract.record_payment": "a inscrit un versement de l’année {year}\u00a0: {kind}, {amount}\u00a0€",
    "contract.change_payment": "a corrigé un versement de l’année {year}\u00a0: {kind}, {amount}\u00a0€",
    "contract.withdraw_payment": "a retiré un versement de l’année {year}\u00a0: {kind}, {amount}\u00a0€",
    "contract.save_simulation": "a gardé la simulation «\u00a0{name}\u00a0» de l’année {year}",
    "contract.remove_simulation": "a supprimé la simulation «\u00a0{name}\u00a0» de l’année {year}",
}

LINKS = {
    **dossier.LINKS,
    "contract.contract": "contract:terms",
    "contract.simulation": "contract:simulation",
}
