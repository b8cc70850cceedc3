"""Professions and know-how of a team, as data with their sources.

Codes are those of the ANS nomenclatures (TRE_G15, OID 1.2.250.1.71.1.2.7, completed by R94, R95 and R85 for the
other roles, R38 for the doctors' specialties). A role that has no code in the sources read carries a code of ours,
which starts with ``x-``.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import Enum

TRE_G15 = "ANS, nomenclature TRE_G15 (OID 1.2.250.1.71.1.2.7)"
OTHER_ROLES = "ANS, nomenclatures R94, R95 et R85"
LOCAL = "Maisonnée, sans code ANS connu"
SISA_LAW = "Code de la santé publique, art. L4041-2"
DIVERSITY_SOURCE = "CNAM 2022, p. 9–11"


class Family(Enum):
    """Legal family of a profession."""

    MEDICAL = "medical"
    AUXILIARY = "auxiliary"
    PHARMACIST = "pharmacist"
    OTHER = "other"


class Association(Enum):
    """Whether the profession may hold shares of a SISA (L4041-2: medical, auxiliary or pharmacist professions)."""

    ALLOWED = "allowed"
    REFUSED = "refused"
    TO_CONFIRM = "to_confirm"


class Diversity(Enum):
    """How a professional counts for the diversity of the team (indicator A3; CNAM 2022, p. 9–11)."""

    NONE = "none"
    OTHER_MEDICAL = "other_medical"
    SPECIALIST = "specialist"
    PHARMACIST = "pharmacist"
    AUXILIARY = "auxiliary"


@dataclass(frozen=True, slots=True)
class Profession:
    """One profession: its French label, legal family, right to be an associate, and group for A3.

    ``diversity_group`` names the profession under which auxiliaries are counted as "different": two codes of the
    same group are one profession.
    """

    code: str
    label: str
    family: Family
    association: Association
    diversity: Diversity
    diversity_group: str
    source: str


@dataclass(frozen=True, slots=True)
class KnowHow:
    """One know-how (*savoir-faire*). ``confirmed`` is false when no readable source was found for the code."""

    code: str
    label: str
    profession_code: str
    source: str
    confirmed: bool = True


DOCTOR, PHARMACIST, DENTIST, MIDWIFE, NURSE, PSYCHIATRIC_NURSE = "10", "21", "40", "50", "60", "69"

_YES, _NO, _MAYBE = Association.ALLOWED, Association.REFUSED, Association.TO_CONFIRM


def _auxiliary(
    code: str, label: str, group: str = "", association: Association = _YES, source: str = TRE_G15
) -> Profession:
    return Profession(code, label, Family.AUXILIARY, association, Diversity.AUXILIARY, group or code, source)


def _other(code: str, label: str, *, counts: bool = False) -> Profession:
    """A role outside the medical, auxiliary and pharmacist professions; some count among the auxiliaries of A3."""
    diversity = Diversity.AUXILIARY if counts else Diversity.NONE
    source = LOCAL if code.startswith("x-") else OTHER_ROLES
    return Profession(code, label, Family.OTHER, _MAYBE if counts else _NO, diversity, code, source)


# The guide lists care assistants, childcare assistants, ambulance workers and dental assistants among the
# auxiliaries of A3, "associates only"; the law opens the SISA to auxiliaries proper. Hence TO_CONFIRM for them.
PROFESSIONS: tuple[Profession, ...] = (
    Profession(DOCTOR, "Médecin", Family.MEDICAL, _YES, Diversity.NONE, "10", TRE_G15),
    Profession(PHARMACIST, "Pharmacien", Family.PHARMACIST, _YES, Diversity.PHARMACIST, "21", TRE_G15),
    _auxiliary("26", "Audioprothésiste"),
    _auxiliary("28", "Opticien-lunetier"),
    Profession("31", "Assistant dentaire", Family.OTHER, _MAYBE, Diversity.AUXILIARY, "31", TRE_G15),
    Profession(DENTIST, "Chirurgien-dentiste", Family.MEDICAL, _YES, Diversity.OTHER_MEDICAL, "40", TRE_G15),
    Profession(MIDWIFE, "Sage-femme", Family.MEDICAL, _YES, Diversity.OTHER_MEDICAL, "50", TRE_G15),
    _auxiliary(NURSE, "Infirmier", "60"),
    _auxiliary(PSYCHIATRIC_NURSE, "Infirmier psychiatrique", "60"),
    _auxiliary("70", "Masseur-kinésithérapeute"),
    _auxiliary("80", "Pédicure-podologue"),
    _auxiliary("81", "Orthoprothésiste", "81-85"),
    _auxiliary("82", "Podo-orthésiste", "81-85"),
    _auxiliary("83", "Orthopédiste-orthésiste", "81-85"),
    _auxiliary("84", "Oculariste", "81-85"),
    _auxiliary("85", "Épithésiste", "81-85"),
    _auxiliary("86", "Technicien de laboratoire médical"),
    _auxiliary("91", "Orthophoniste"),
    _auxiliary("92", "Orthoptiste"),
    _auxiliary("94", "Ergothérapeute"),
    _auxiliary("95", "Diététicien"),
    _auxiliary("96", "Psychomotricien"),
    _auxiliary("98", "Manipulateur d’électroradiologie médicale"),
    _other("41", "Assistant de service social"),
    _other("71", "Ostéopathe"),
    _other("72", "Psychothérapeute"),
    _other("93", "Psychologue"),
    _other("313", "Aide-soignant", counts=True),
    _other("315", "Auxiliaire de puériculture", counts=True),
    _other("330", "Coordonnateur de parcours"),
    _other("331", "Secrétaire médical"),
    _other("332", "Assistant médical"),
    _other("x-ambulancier", "Ambulancier", counts=True),
    _other("x-coordinateur", "Coordinateur de la maison de santé"),
    _other("x-mediateur", "Médiateur en santé"),
)

BY_CODE: dict[str, Profession] = {profession.code: profession for profession in PROFESSIONS}

_IPA_SOURCE = "ANS, savoir-faire des infirmiers"
_UNCONFIRMED = "ANS, nomenclature R38 ; code à confirmer"

KNOW_HOW: tuple[KnowHow, ...] = (
    KnowHow("SM26", "Médecine générale (qualification)", DOCTOR, _UNCONFIRMED, confirmed=False),
    KnowHow("SM53", "Médecine générale (spécialiste)", DOCTOR, _UNCONFIRMED, confirmed=False),
    KnowHow("SM54", "Médecine générale", DOCTOR, _UNCONFIRMED, confirmed=False),
    KnowHow("SI01", "IPA, pathologies chroniques stabilisées", NURSE, _IPA_SOURCE),
    KnowHow("SI02", "IPA, oncologie et hémato-oncologie", NURSE, _IPA_SOURCE),
    KnowHow("SI03", "IPA, maladie rénale chronique, dialyse et transplantation", NURSE, _IPA_SOURCE),
    KnowHow("SI04", "IPA, psychiatrie et santé mentale", NURSE, _IPA_SOURCE),
    KnowHow("SI05", "IPA, urgences", NURSE, _IPA_SOURCE),
    KnowHow("SI08", "Puéricultrice", NURSE, _IPA_SOURCE),
)

KNOW_HOW_BY_CODE: dict[str, KnowHow] = {know_how.code: know_how for know_how in KNOW_HOW}
GENERAL_PRACTICE_CODES = frozenset({"SM26", "SM53", "SM54"})
ADVANCED_PRACTICE_CODES = frozenset({"SI01", "SI02", "SI03", "SI04", "SI05"})


def label(code: str) -> str:
    """French label of a profession, or a sentence that shows the unknown code."""
    profession = BY_CODE.get(code)
    return profession.label if profession else f"Profession inconnue (code {code})"


def is_general_practitioner(code: str, know_how_codes: Collection[str]) -> bool:
    """Whether a doctor practises general medicine: one of the codes that count as general practice."""
    return code == DOCTOR and not GENERAL_PRACTICE_CODES.isdisjoint(know_how_codes)


def is_advanced_practice_nurse(code: str, know_how_codes: Collection[str]) -> bool:
    """Whether a nurse is an advanced-practice nurse (IPA): any of SI01 to SI05."""
    return code in (NURSE, PSYCHIATRIC_NURSE) and not ADVANCED_PRACTICE_CODES.isdisjoint(know_how_codes)


def diversity(code: str, know_how_codes: Collection[str]) -> tuple[Diversity, str]:
    """How a professional counts for A3, and the group that tells different auxiliary professions apart.

    A doctor is a specialist when a specialty is stated and none of them is general practice; a doctor without any
    stated specialty counts for nothing, because nothing shows that they are not a general practitioner. An IPA is
    a profession apart from the nurse (CNAM 2022, p. 9–11).
    """
    profession = BY_CODE.get(code)
    if profession is None:
        return Diversity.NONE, code
    if code == DOCTOR:
        specialties = [item for item in know_how_codes if item.upper().startswith("SM")]
        if specialties and GENERAL_PRACTICE_CODES.isdisjoint(specialties):
            return Diversity.SPECIALIST, "10"
        return Diversity.NONE, "10"
    if is_advanced_practice_nurse(code, know_how_codes):
        return Diversity.AUXILIARY, "ipa"
    return profession.diversity, profession.diversity_group
