"""The registers of the team's means, under « Équipe »."""

from __future__ import annotations

from typing import Any

from maisonnee.domains.structures.enums import (
    AnsLabel,
    CoordinationKind,
    ResourcePermission,
    VacationRhythm,
)
from maisonnee.domains.structures.operations import resources as operations
from maisonnee.domains.structures.queries import resources as queries
from maisonnee.interfaces.web.listing import Column
from maisonnee.interfaces.web.registers import Fact, Register, Section, Words
from maisonnee.interfaces.web.registers.register import period_facts, period_filters
from maisonnee.interfaces.web.resources import forms
from maisonnee.kernel import professions

SECTION = Section(
    "Équipe",
    (
        ("Membres", "structures:index"),
        ("Moyens", "resources:index"),
        ("Stagiaires", "resources:trainee_list"),
        ("Vacations", "resources:vacation_list"),
        ("CSTM", "resources:cstm_list"),
        ("Coordination", "resources:coordination_list"),
        ("Logiciels", "resources:software_list"),
    ),
)
COMMON: dict[str, Any] = {
    "namespace": "resources",
    "section": SECTION,
    "see": ResourcePermission.SEE,
    "manage": ResourcePermission.MANAGE,
    "attach_permission": ResourcePermission.MANAGE,
    "files": queries.resource_files,
    "attach": operations.attach_resource_file,
    "withdraw": operations.withdraw_resource_file,
    "filters": period_filters,
}

TRAINEES: Register[Any] = Register(
    key="trainee",
    path="stagiaires",
    words=Words(
        title="Stagiaires",
        noun="stage,stages",
        add="Ajouter un stage",
        added="Le stage est enregistré.",
        effect="Compte pour B4 : des stagiaires différents, de toute profession de santé, sans apprentissage.",
        empty_title="Aucun stage",
        empty_text="Ajoutez chaque étudiant accueilli, avec sa convention : il en faut deux dans l’année.",
    ),
    rows=queries.traineeships,
    one=queries.traineeship,
    in_year=queries.trainees_in,
    columns=(
        Column("nom", "Stagiaire", str, order="family_name"),
        Column("profession", "Profession préparée", lambda row: professions.label(row.profession)),
        Column("debut", "Du", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Au", lambda row: row.ends_on, order="ends_on"),
    ),
    sort="-debut",
    form=forms.TraineeshipForm,
    facts=lambda row: [
        Fact("Profession préparée", professions.label(row.profession)),
        Fact("École ou faculté", row.school),
        Fact("Maître de stage", row.tutor),
        Fact("Convention signée le", row.agreement_signed_on),
        Fact("Apprentissage", row.is_apprenticeship),
        *period_facts(row),
    ],
    create=operations.add_traineeship,
    change=operations.change_traineeship,
    **COMMON,
)

VACATIONS: Register[Any] = Register(
    key="vacation",
    path="vacations",
    words=Words(
        title="Vacations",
        noun="vacation,vacations",
        add="Ajouter une vacation",
        added="La vacation est enregistrée.",
        effect=(
            "Compte pour A4 : professionnels extérieurs, non associés, deux jours par mois au moins "
            "(second niveau : deux jours et demi par semaine)."
        ),
        empty_title="Aucune vacation",
        empty_text="Un spécialiste, une sage-femme, un dentiste ou un pharmacien vient régulièrement ? Notez ses jours.",
    ),
    rows=queries.vacations,
    one=queries.vacation,
    in_year=queries.vacations_in,
    columns=(
        Column("nom", "Professionnel", str, order="family_name"),
        Column("profession", "Profession", lambda row: row.specialty or professions.label(row.profession)),
        Column("jours", "Jours", lambda row: row.days, order="days", numeric=True),
        Column("rythme", "Rythme", lambda row: VacationRhythm(row.rhythm).label),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="nom",
    form=forms.VacationForm,
    facts=lambda row: [
        Fact("Profession", professions.label(row.profession)),
        Fact("Spécialité", row.specialty),
        Fact("Numéro RPPS", row.rpps),
        Fact("Numéro Assurance Maladie", row.am_number),
        Fact(f"Jours {VacationRhythm(row.rhythm).label}", row.days),
        *period_facts(row),
    ],
    create=operations.add_vacation,
    change=operations.change_vacation,
    end=operations.end_vacation,
    **COMMON,
)

CSTM: Register[Any] = Register(
    key="cstm",
    path="cstm",
    words=Words(
        title="Médecins sous CSTM",
        noun="contrat,contrats",
        add="Ajouter un contrat",
        added="Le contrat est enregistré.",
        effect="Compte pour A5 : un médecin non associé, sous contrat de solidarité territoriale, en zone sous-dense.",
        empty_title="Aucun contrat de solidarité territoriale",
        empty_text="Si un médecin vient exercer sous CSTM, ajoutez-le avec une copie de son contrat.",
    ),
    rows=queries.cstm_contracts,
    one=queries.cstm_contract,
    in_year=queries.training_doctors_in,
    columns=(
        Column("nom", "Médecin", str, order="family_name"),
        Column("zone", "Zone sous-dense", lambda row: row.in_under_dense_zone),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Jusqu’au", lambda row: row.ends_on),
    ),
    sort="nom",
    form=forms.CstmForm,
    facts=lambda row: [
        Fact("Spécialité", row.specialty),
        Fact("Numéro RPPS", row.rpps),
        Fact("Numéro Assurance Maladie", row.am_number),
        Fact("Contrat signé le", row.signed_on),
        Fact("Zone sous-dense", row.in_under_dense_zone),
        Fact("Zone", row.zone),
        Fact("Jours par semaine", row.days_per_week),
        *period_facts(row),
    ],
    create=operations.add_cstm,
    change=operations.change_cstm,
    end=operations.end_cstm,
    **COMMON,
)

COORDINATION: Register[Any] = Register(
    key="coordination",
    path="coordination",
    words=Words(
        title="Coordination",
        noun="fonction,fonctions",
        add="Ajouter une fonction",
        added="La fonction de coordination est enregistrée.",
        effect="Compte pour B1, un prérequis : sans fonction de coordination, l’année vaut 0\u00a0€.",
        empty_title="Personne ne coordonne encore",
        empty_text="Ajoutez la personne qui coordonne, salariée ou avec un temps dédié. C’est un prérequis du contrat.",
    ),
    rows=queries.coordination_functions,
    one=queries.coordination_function,
    in_year=queries.coordination_functions_in,
    columns=(
        Column("qui", "Qui coordonne", str, order="holder__family_name"),
        Column("cadre", "Cadre", lambda row: CoordinationKind(row.kind).label),
        Column(
            "heures",
            "Heures par semaine",
            lambda row: row.hours_per_week,
            order="hours_per_week",
            numeric=True,
        ),
        Column("debut", "Depuis le", lambda row: row.starts_on, order="starts_on"),
    ),
    sort="-debut",
    form=forms.CoordinationForm,
    facts=lambda row: [
        Fact("Cadre", CoordinationKind(row.kind).label),
        Fact("Heures par semaine", row.hours_per_week),
        Fact("Contrat signé le", row.contract_signed_on),
        Fact("Fiche de poste du", row.job_described_on),
        Fact("Missions", row.missions),
        *period_facts(row),
    ],
    create=operations.add_coordination,
    change=operations.change_coordination,
    end=operations.end_coordination,
    **COMMON,
)

SOFTWARE: Register[Any] = Register(
    key="software",
    path="logiciels",
    words=Words(
        title="Logiciels partagés",
        noun="logiciel,logiciels",
        add="Ajouter un logiciel",
        added="Le logiciel est enregistré.",
        effect=(
            "Compte pour C1 (label standard), un prérequis, et pour C2 (label avancé), au prorata de l’année d’acquisition."
        ),
        empty_title="Aucun logiciel partagé",
        empty_text="Ajoutez le logiciel labellisé de la maison, avec sa date d’acquisition et ses factures.",
        notice=(
            "Maisonnée ne porte pas le label de l’ANS. Elle s’utilise à côté du logiciel labellisé de la maison : "
            "c’est lui qu’il faut inscrire ici."
        ),
    ),
    rows=queries.shared_softwares,
    one=queries.shared_software,
    in_year=queries.shared_software_in,
    columns=(
        Column("nom", "Logiciel", str, order="name"),
        Column("editeur", "Éditeur", lambda row: row.publisher),
        Column("label", "Label de l’ANS", lambda row: AnsLabel(row.label).label),
        Column("debut", "Acquis le", lambda row: row.starts_on, order="starts_on"),
        Column("fin", "Utilisé jusqu’au", lambda row: row.ends_on),
    ),
    sort="nom",
    form=forms.SoftwareForm,
    facts=lambda row: [
        Fact("Éditeur", row.publisher),
        Fact("Label de l’ANS", AnsLabel(row.label).label),
        Fact("Attestation du label du", row.label_proved_on),
        Fact("Acquis le", row.starts_on),
        Fact("Utilisé jusqu’au", row.ends_on or "toujours utilisé"),
    ],
    create=operations.add_software,
    change=operations.change_software,
    end=operations.end_software,
    **COMMON,
)

REGISTERS = (COORDINATION, SOFTWARE, TRAINEES, VACATIONS, CSTM)
