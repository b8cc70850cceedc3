"""The words French software uses for columns, and what they mean: data, to be completed as exports are met."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

PATIENT_TARGETS: dict[str, tuple[str, ...]] = {
    "birth_name": (
        "nom de naissance", "nom naissance", "nom de famille", "nom patronymique", "nom jeune fille", "nom de jeune fille",
        "nom famille", "patronyme", "nom patient", "nom du patient", "nom", "lastname", "last name",
    ),
    "used_name": (
        "nom d usage", "nom usage", "nom usuel", "nom utilise", "nom marital", "nom d epouse", "nom epouse", "nom mariage",
        "nom utilise ins",
    ),
    "given_names": (
        "prenoms", "prenoms de naissance", "prenom s de naissance", "liste des prenoms", "prenom", "prenom de naissance",
        "premier prenom", "prenom patient", "prenom du patient", "firstname", "first name",
    ),
    "used_given_name": ("prenom usuel", "prenom d usage", "prenom utilise", "prenom usage"),
    "sex": ("sexe", "genre", "sexe patient", "civilite", "sx"),
    "birth_on": (
        "date de naissance", "date naissance", "ddn", "ne le", "nee le", "ne e le", "naissance", "date nais", "dt naissance",
        "date de naiss", "datenaissance", "dnaiss", "birth date", "birthdate",
    ),
    "birth_place_code": (
        "lieu de naissance insee", "code insee naissance", "code lieu de naissance", "code insee lieu de naissance",
        "lieu de naissance code", "insee naissance", "commune de naissance insee", "code commune naissance", "lieu naissance",
        "lieu de naissance", "code insee",
    ),
    "ins": (
        "ins", "matricule ins", "numero ins", "n ins", "nir", "numero de securite sociale", "n de securite sociale",
        "n securite sociale", "n secu", "no secu", "num secu", "numero secu", "nss", "n ss", "numero ss", "immatriculation",
        "n immatriculation", "securite sociale", "n assure", "nir patient", "ins nir",
    ),
    "treating_doctor": (
        "medecin traitant", "mt", "nom medecin traitant", "medecin traitant declare", "med traitant", "medecin traitant nom",
        "medecin referent", "declaration medecin traitant",
    ),
    "treating_doctor_rpps": ("rpps medecin traitant", "rpps mt", "n rpps medecin traitant"),
    "ald": ("ald", "ald o n", "ald oui non", "affection longue duree", "exoneration ald", "code ald", "ald 30", "en ald"),
    "coverage": (
        "c2s", "css", "cmu", "cmuc", "cmu c", "ame", "couverture", "complementaire sante solidaire", "regime complementaire",
        "c2s ame", "couverture complementaire", "beneficiaire c2s",
    ),
    "file_number": (
        "numero de dossier", "n dossier", "no dossier", "num dossier", "numero dossier", "dossier", "identifiant",
        "identifiant patient", "id patient", "ipp", "code patient", "n patient", "reference", "id",
    ),
    "nurse": ("infirmier", "infirmiere", "ide", "idel", "infirmier e", "infirmier liberal", "cabinet infirmier"),
    "physiotherapist": ("kine", "kinesitherapeute", "mk", "masseur kinesitherapeute", "mkde", "kinesitherapeute habituel"),
    "pharmacist": ("pharmacie", "pharmacien", "pharmacie habituelle", "officine"),
    "other_professional": ("professionnel", "professionnel de sante", "suivi par", "praticien", "intervenant", "intervenants"),
    "address": ("adresse", "adresse postale", "adresse 1", "rue", "voie", "adresse complete", "domicile"),
    "postcode": ("code postal", "cp", "codepostal"),
    "city": ("ville", "commune", "localite"),
    "phone": (
        "telephone", "tel", "telephone portable", "portable", "mobile", "tel portable", "telephone mobile", "n telephone",
        "telephone fixe", "tel domicile", "tel 1",
    ),
    "email": ("mail", "email", "e mail", "courriel", "adresse mail", "adresse electronique", "messagerie"),
    "last_seen_on": (
        "dernier passage", "derniere consultation", "date dernier passage", "date derniere consultation", "derniere venue",
        "dernier rdv", "vu le", "derniere visite", "date dernier acte", "dernier acte",
    ),
    "died_on": ("date de deces", "deces", "decede le", "date deces", "decede"),
}  # fmt: skip

MEMBER_TARGETS: dict[str, tuple[str, ...]] = {
    "family_name": ("nom", "nom d exercice", "nom de famille", "nom professionnel", "nom usuel", "nom d usage"),
    "given_name": ("prenom", "prenom d exercice", "prenoms"),
    "profession": ("profession", "metier", "qualite", "categorie professionnelle", "libelle profession", "fonction"),
    "know_how": ("specialite", "savoir faire", "libelle savoir faire", "qualification", "discipline"),
    "rpps": ("rpps", "numero rpps", "n rpps", "no rpps", "num rpps", "identifiant rpps", "identifiant pp", "rpps adeli"),
    "adeli": ("adeli", "numero adeli", "n adeli", "no adeli"),
    "am_number": (
        "numero assurance maladie", "n assurance maladie", "n am", "numero am", "no am", "numero d assurance maladie",
        "n facturation", "numero de facturation", "identifiant am", "n am facturation", "numero cpam", "finess ou am",
    ),
    "email": ("mail", "email", "e mail", "courriel", "adresse mail", "adresse electronique", "mel"),
    "phone": ("telephone", "tel", "portable", "mobile", "n telephone"),
    "joined_on": (
        "date d entree", "date entree", "entree", "entree le", "arrivee", "date d arrivee", "date d adhesion", "depuis",
        "debut", "date de debut", "membre depuis",
    ),
    "left_on": ("date de sortie", "date sortie", "sortie", "depart", "date de depart", "fin", "date de fin"),
    "status": ("statut", "statut sisa", "type", "situation", "qualite membre", "mode d exercice", "associe"),
    "activity_share": (
        "part d activite", "quotite", "temps", "temps de travail", "pourcentage", "part", "etp", "temps d activite",
        "taux d activite", "activite",
    ),
    "site": ("site", "lieu d exercice", "cabinet", "lieu", "adresse d exercice"),
}  # fmt: skip

RECORD_TARGETS: dict[str, tuple[str, ...]] = {
    "kind": ("nature", "type", "categorie", "rubrique", "type de donnee", "type element", "domaine"),
    "label": (
        "libelle", "intitule", "designation", "mesure", "parametre", "examen", "medicament", "diagnostic", "probleme",
        "antecedent", "pathologie", "vaccin", "allergene", "allergie", "traitement", "acte", "denomination", "analyse",
    ),
    "happened_on": (
        "date", "date de debut", "debut", "date debut", "date acte", "date de l acte", "date mesure", "date de la mesure",
        "date du resultat", "date vaccination", "date prescription", "le", "date examen", "date prelevement", "depuis le",
    ),
    "ends_on": ("date de fin", "fin", "date fin", "date arret", "arret", "jusqu au", "arrete le"),
    "value": ("valeur", "resultat", "valeur mesuree", "mesure valeur", "val"),
    "value_2": ("valeur 2", "seconde valeur", "minimale", "diastolique", "pad"),
    "unit": ("unite", "unites", "unite de mesure"),
    "code": ("code", "code cim10", "cim10", "cim 10", "code cim 10", "code loinc", "loinc", "code atc", "atc", "code cip", "cip"),
    "dose": ("posologie", "dose", "dosage", "prescription"),
    "text": ("commentaire", "commentaires", "remarque", "precisions", "observation", "note", "texte", "conclusion", "reaction"),
    "next_due_on": ("a refaire le", "prochaine echeance", "echeance", "rappel", "rappel le", "prochaine date", "date de rappel"),
}  # fmt: skip


@lru_cache(maxsize=20_000)
def plain(header: str) -> str:
    """A header without accents, case or punctuation: « N° Sécu. » gives « n secu »."""
    spaced = re.sub(r"([a-zà-ÿ]{2})([A-Z][a-zà-ÿ])", r"\1 \2", header)
    folded = spaced.casefold().replace("œ", "oe").replace("n°", "n ").replace("nº", "n ")
    kept = "".join(char for char in unicodedata.normalize("NFKD", folded) if not unicodedata.combining(char))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", kept).split())


_KNOWN = frozenset(
    plain(word)
    for targets in (PATIENT_TARGETS, MEMBER_TARGETS, RECORD_TARGETS)
    for words in targets.values()
    for word in words
)


def is_known_header(cell: str) -> bool:
    """Whether a cell is one of the words used as headers."""
    return plain(cell) in _KNOWN
