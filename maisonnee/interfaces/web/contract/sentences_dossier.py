"""What the vault, the dossier and the transmission say."""

from __future__ import annotations

SENTENCES = {
    "contract.proof_without_file": "Choisissez au moins un fichier.",
    "contract.proof_dates": "La preuve finit avant de commencer : vérifiez les deux dates.",
    "contract.proof_unknown_kind": "Cette preuve n’est pas demandée par cet indicateur : choisissez dans la liste.",
    "contract.proof_needs_subject": "Dites de quelle fiche il s’agit : choisissez dans la liste.",
    "contract.proof_file_refused": "{name} : {sentence}",
    "contract.proof_withdrawn": "« {title} » a été retirée du coffre.",
    "contract.proof_of_its_year": "« {title} » prouve une année précise : joignez celle de la nouvelle année.",
    "contract.proof_already_carried": "« {title} » est déjà reconduite.",
    "contract.proof_still_holds": "« {title} » vaut encore cette année-là : il n’y a rien à reconduire.",
    "contract.proof_subject_over": "« {title} » porte sur une fiche qui s’est terminée : elle ne se reconduit pas.",
    "contract.proof_subject_changed": "« {title} » porte sur une version remplacée : joignez le nouveau texte.",
    "contract.proof_replaced": "« {title} » a été remplacée par une preuve plus récente.",
    "contract.nothing_to_carry": "Cochez au moins une preuve à reconduire.",
    "contract.reason_needed": "Dites pourquoi, en quelques mots.",
    "contract.state_not_reachable": "L’exercice est {state} : il ne peut pas devenir {wanted}.",
    "contract.no_balance_recorded": "Aucun solde n’est inscrit pour {year} : inscrivez d’abord le versement.",
    "contract.nothing_chosen": "Cochez au moins une ligne.",
    "contract.finding_unknown": "Cette ligne n’est plus à vérifier : rechargez la page.",
    "contract.not_attested": "Les chiffres ne sont pas attestés par la gérance.",
    "contract.attested_figures_changed": (
        "Les chiffres ont changé depuis l’attestation : revenez à la préparation, puis attestez de nouveau."
    ),
    "contract.no_dossier": "Le dossier n’est pas construit.",
    "contract.dossier_outdated": "Quelque chose a changé depuis la construction : construisez le dossier de nouveau.",
    "contract.patients_changed": (
        "La liste des patients a changé depuis la relecture des preuves : construisez le dossier de nouveau."
    ),
    "contract.patients_found": "Le nom d’un patient a été trouvé dans une preuve : vérifiez-la.",
    "contract.patient_in_a_register": (
        "Le thème d’une mission, la spécialité d’une vacation ou un décompte de parcours nomme un patient\u00a0: "
        "écrivez-le autrement, puis construisez le dossier de nouveau."
    ),
    "contract.files_to_look_at": "Des fichiers n’ont pas pu être relus : ouvrez-les, puis dites-le.",
    "contract.no_recipient": "Le contrat ne dit pas à quelle caisse ni à quelle agence transmettre.",
    "contract.recipient_unknown": "Ce destinataire n’est pas dans la liste.",
    "contract.correction_needs_reason": "Dites ce que corrige cette nouvelle version.",
    "contract.message_empty": "Écrivez un message.",
    "contract.indicator_unknown": "Cet indicateur n’est pas dans le dossier transmis.",
}

JOURNAL = {
    "contract.add_proofs": "a joint la preuve « {label} »{others} ({indicator})",
    "contract.carry_forward": "a reconduit, inchangée, la preuve « {label} »{others} pour {year}",
    "contract.withdraw_proof": "a retiré la preuve « {label} » ({indicator})",
    "contract.start_preparing": "a commencé à préparer le dossier {year}",
    "contract.attest": "a attesté les chiffres de l’année {year}",
    "contract.prepare_again": "est revenu à la préparation du dossier {year}",
    "contract.close_paid": "a clos l’année {year}, payée",
    "contract.ask_dossier": "a demandé la construction du dossier {year}",
    "contract.keep_readings": "a fait relire {count} fichiers du dossier {year}",
    "contract.keep_given_readings": "a fait relire des pièces jointes ({count})",
    "contract.keep_dossier": "a construit le dossier {year} (manifeste {manifest})",
    "contract.declare_not_patients": "a écarté {count} noms trouvés dans les preuves {year} : pas des patients",
    "contract.declare_looked_at": "a vérifié {count} fichiers du dossier {year} qui n’avaient pu être relus",
    "contract.transmit": "a transmis le dossier {year}, version {number}, à {recipients}",
    "contract.reply": "a répondu à {recipients} sur le dossier {year} ({indicator})",
}

LINKS = {"contract.transmission": "contract:transmission"}
