from __future__ import annotations

from maisonnee.interfaces.web.patients import sentences_sharing

SENTENCES = {
    **sentences_sharing.SENTENCES,
    "patients.already_attending_doctor": "Ce médecin est déjà le médecin traitant de ce patient.",
    "patients.already_covered": "La couverture {kind} est déjà notée.",
    "patients.already_ended": "Cette période est déjà terminée (le {on:%d/%m/%Y}).",
    "patients.already_followed": "{name} suit déjà ce patient.",
    "patients.already_in_ald": "Ce patient est déjà noté en ALD.",
    "patients.as_of_in_future": "Cette date est dans le futur\u00a0: indiquez le jour de l’export.",
    "patients.authority_without_ins": "Écrivez le matricule INS, ou remettez sa nature à «\u00a0–\u00a0».",
    "patients.born_in_future": "La date de naissance est dans le futur\u00a0: vérifiez l’année.",
    "patients.born_too_early": "Cette date de naissance remonte à plus de {years}\u00a0ans\u00a0: vérifiez l’année.",
    "patients.died_before_birth": "Le décès ne peut pas précéder la naissance\u00a0: vérifiez les deux dates.",
    "patients.died_in_future": "La date de décès est dans le futur\u00a0: vérifiez-la.",
    "patients.ends_before_start": "Le dernier jour doit suivre le début ({since:%d/%m/%Y}).",
    "patients.ends_in_future": "Le dernier jour est dans le futur\u00a0: revenez le noter ce jour-là.",
    "patients.import_already_started": "Cet import est déjà lancé\u00a0: déposez le fichier de nouveau pour changer ses colonnes.",
    "patients.import_not_ready": "Cet import est déjà lancé ou terminé.",
    "patients.import_under_way": "Un autre import est en cours\u00a0: attendez sa fin, puis lancez celui-ci.",
    "patients.ins_form": "Ce matricule n’a pas la forme d’un INS\u00a0: 13\u00a0caractères puis la clé.",
    "patients.ins_key": "La clé de ce matricule ne correspond pas\u00a0: relisez-le chiffre par chiffre.",
    "patients.ins_length": "Un matricule INS a 15\u00a0caractères, clé comprise.",
    "patients.ins_without_authority": "Dites de quelle nature est ce matricule (NIR ou NIA).",
    "patients.left_before_birth": "Le départ ne peut pas précéder la naissance\u00a0: vérifiez les deux dates.",
    "patients.left_in_future": "La date de départ est dans le futur\u00a0: revenez la noter ce jour-là.",
    "patients.no_line_chosen": "Aucune ligne n’est cochée, ou elles sont déjà réglées. Cochez celles à régler.",
    "patients.not_a_doctor": "Un médecin traitant est médecin\u00a0: choisissez un médecin de l’équipe.",
    "patients.overlaps": "Une période plus récente est déjà notée\u00a0: choisissez une date après sa fin.",
    "patients.proved_in_future": "La pièce n’a pas pu être vue dans le futur\u00a0: vérifiez la date.",
    "patients.qualified_ins_taken": "Ce matricule est déjà celui d’une identité qualifiée. Cherchez ce patient, ou vérifiez le matricule.",
    "patients.starts_before_birth": "Cette date précède la naissance\u00a0: vérifiez-la.",
    "patients.starts_before_current": "La période en cours a commencé le {since:%d/%m/%Y}\u00a0: choisissez une date après.",
    "patients.starts_in_future": "Cette date est dans le futur\u00a0: revenez la noter ce jour-là.",
    "patients.status_needs_ins": "Une identité récupérée ou qualifiée a un matricule INS\u00a0: écrivez-le.",
    "patients.status_needs_proof": "Dites quelle pièce d’identité a été vue.",
    "patients.status_needs_proof_date": "Dites quel jour la pièce d’identité a été vue.",
    "patients.status_needs_source": "Dites quel logiciel a interrogé le téléservice INSi.",
    "patients.visibility_decided_that_day": "Une décision commence déjà ce jour-là\u00a0: choisissez un autre jour.",
    "patients.visibility_in_the_past": "Une décision vaut à partir d’aujourd’hui ou plus tard.",
}

LINKS = sentences_sharing.LINKS

JOURNAL = {
    **sentences_sharing.JOURNAL,
    "patients.add_patient": "a ajouté un patient",
    "patients.apply_lines": "a importé les lignes {first} à {last} de {label}",
    "patients.choose_columns": "a choisi les colonnes de {label}",
    "patients.correct_patient": "a modifié l’identité d’un patient",
    "patients.decide_visibility": "a noté la décision de l’équipe\u00a0: la coordination lit les identités, {label}",
    "patients.declare_attending_doctor": "a noté {label} médecin traitant d’un patient",
    "patients.declare_coverage": "a noté la couverture d’un patient",
    "patients.declare_long_term_illness": "a noté un patient en ALD",
    "patients.end_attending_doctor": "a noté la fin de {label} comme médecin traitant d’un patient",
    "patients.end_coverage": "a noté la fin de la couverture d’un patient",
    "patients.end_long_term_illness": "a noté la fin de l’ALD d’un patient",
    "patients.export_patients": "a exporté une liste de patients ({label})",
    "patients.finish_import": "a terminé l’import de {label}",
    "patients.follow_patient": "a noté que {label} suit un patient",
    "patients.open_sheet": "a ouvert la fiche d’un patient",
    "patients.load_base": "a repris une base de {count} patients",
    "patients.receive_list": "a déposé la liste {label}",
    "patients.settle_differences": "a réglé {lines} différences de l’import {label}",
    "patients.start_import": "a lancé l’import de {label} ({lines} lignes)",
    "patients.stop_following": "a noté que {label} ne suit plus un patient",
}

REMARKS = {
    "value": "{text}",
    "missing": "Il manque {what}. Complétez la ligne dans votre logiciel, puis refaites l’export.",
    "used_name_as_birth_name": "Le nom de naissance manque\u00a0: le nom utilisé a été pris.",
    "died_before_birth": "La date de décès précède la naissance\u00a0: corrigez l’une des deux.",
    "too_long": "Un texte trop long a été coupé («\u00a0{text}…\u00a0»).",
    "not_a_doctor": "«\u00a0{text}\u00a0» n’est pas médecin dans l’équipe\u00a0: médecin traitant laissé vide.",
    "doctor_unknown": "«\u00a0{text}\u00a0» n’est pas un médecin de l’équipe\u00a0: médecin traitant laissé vide.",
    "doctor_ambiguous": "«\u00a0{text}\u00a0» peut désigner plusieurs membres\u00a0: ajoutez le prénom ou le RPPS.",
    "member_unknown": "«\u00a0{text}\u00a0» n’est pas dans l’équipe\u00a0: suivi non noté.",
    "member_ambiguous": "«\u00a0{text}\u00a0» peut désigner plusieurs membres\u00a0: suivi non noté.",
    "several_with_ins": "Plusieurs patients ont déjà ce matricule INS\u00a0: rien n’a été changé.",
    "same_ins_other_birth": "Un patient a ce matricule INS mais une autre date de naissance\u00a0: rien n’a été changé.",
    "several_with_traits": "Plusieurs patients ont ces nom, prénom et date de naissance\u00a0: rien n’a été changé.",
    "same_traits_other_ins": "Un patient a ces nom, prénom et naissance mais un autre matricule INS\u00a0: rien n’a été changé.",
    "twice_in_file": "Cette personne figure déjà à la ligne {text} du fichier\u00a0: cette ligne-ci n’a pas été prise.",
    "completed_too": "Ce qui manquait a été complété.",
}
WHAT = {
    "birth_name": "le nom",
    "given_names": "le prénom",
    "birth_on": "la date de naissance",
}
DIFFERENCE_FIELDS = {
    "birth_family_name": "Nom de naissance",
    "used_name": "Nom utilisé",
    "birth_given_names": "Prénoms",
    "used_given_name": "Prénom utilisé",
    "record_number": "Numéro de dossier",
    "address": "Adresse",
    "city": "Commune",
    "birthplace_code": "Lieu de naissance",
    "ins_number": "Matricule INS",
    "postcode": "Code postal",
    "phone": "Téléphone",
    "email": "E-mail",
    "sex": "Sexe",
    "died_on": "Décès",
    "doctor": "Médecin traitant",
    "ald": "ALD",
    "coverage": "Couverture",
}


def remark(reason: dict[str, str]) -> str:
    """Return what to tell about a line, with the column at fault."""
    written = REMARKS[reason["code"]].format(
        text=reason["text"], what=WHAT.get(reason["text"], reason["text"])
    )
    return f"{reason['column']}\u00a0: {written}" if reason["column"] else written
