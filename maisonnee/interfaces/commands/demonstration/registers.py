"""The registers of a team: protocols, missions, means, quality, users, partners, access to care."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from maisonnee.domains.agenda import operations as agenda
from maisonnee.domains.agenda.enums import AgendaPermission
from maisonnee.domains.exchanges import operations as exchanges
from maisonnee.domains.prevention import operations as prevention
from maisonnee.domains.prevention import queries as prevention_queries
from maisonnee.domains.protocols import operations as protocols
from maisonnee.domains.protocols import queries as protocol_queries
from maisonnee.domains.protocols.enums import VersionState
from maisonnee.domains.quality import operations as quality
from maisonnee.domains.structures.enums import AnsLabel, CoordinationKind
from maisonnee.domains.structures.operations import resources
from maisonnee.domains.structures.queries import resources as resource_queries
from maisonnee.interfaces.commands.demonstration import library, names
from maisonnee.interfaces.commands.demonstration.pieces import piece
from maisonnee.interfaces.commands.demonstration.plans import MissionPlan, ProtocolPlan
from maisonnee.interfaces.commands.demonstration.stage import Stage

_SCHOOLS = ("IFSI du Val-Médian", "Faculté de médecine du Val-Médian", "Institut de masso-kinésithérapie")
_PATHWAY_COUNTS = (
    ("Patients inclus dans le parcours", 31),
    ("Patients avec un plan personnalisé", 22),
    ("Patients revus dans les sept jours après une hospitalisation", 9),
)


def plan_registers(stage: Stage) -> None:
    """Plan what each register tells, over last year and this one."""
    calendar = stage.calendar
    stage.at(calendar.last(1, 12), lambda moment: _means(stage, moment))
    stage.at(calendar.last(1, 13), lambda moment: _access(stage, moment))
    stage.at(calendar.last(1, 14), lambda moment: _partners_and_users(stage, moment))
    for plan in stage.plan.protocols:
        _plan_protocol(stage, plan)
    for number, mission in enumerate(stage.plan.missions):
        _plan_mission(stage, mission, number)
    for year in (calendar.year - 1, calendar.year):
        _plan_placements(stage, year)
    if stage.plan.software == "abandoned":
        stage.at(calendar.last(9, 15), lambda moment: _give_up_software(stage, moment))
    if stage.plan.closures:
        stage.at(calendar.last(3, 10), lambda moment: _closure(stage, moment))


def _plan_protocol(stage: Stage, plan: ProtocolPlan) -> None:
    calendar = stage.calendar
    starts = calendar.last(4, 7) if plan.is_recent or plan.fate != "in_force" else calendar.last(1, 15)
    stage.at(starts, lambda moment: _write_protocol(stage, plan, moment))
    if plan.fate == "draft":
        moment = calendar.last(10, 6)
        stage.at(moment, _reaches(stage, plan, VersionState.WORKING_GROUP))
        return
    late = plan.is_recent or plan.fate == "refused"
    steps = [(VersionState.ADOPTED, calendar.last(6, 12) if late else calendar.last(1, 16))]
    if plan.local_theme:
        steps.append((VersionState.SENT_TO_ARS, calendar.last(6, 25) if late else calendar.last(1, 17)))
        answer = VersionState.REFUSED_BY_ARS if plan.fate == "refused" else VersionState.VALIDATED_BY_ARS
        steps.append((answer, calendar.last(11, 18) if late else calendar.last(1, 20)))
    if plan.fate == "in_force":
        steps.append((VersionState.IN_FORCE, calendar.last(11, 25) if late else calendar.last(1, 21)))
    for state, moment in steps:
        stage.at(moment, _reaches(stage, plan, state))


def _write_protocol(stage: Stage, plan: ProtocolPlan, moment: datetime) -> None:
    protocol = library.open_protocol(stage, plan, moment)
    # The sixth team gave its texts to the vault instead: they are to be carried over each year.
    if plan.fate != "draft" and stage.plan.slug != "chenes":
        name, data = piece(stage, plan.title, "Qui fait quoi, quand, et dans quelles bornes.")
        protocols.join_text(
            actor=stage.actor("medecin", moment),
            protocol_version=protocol.versions.get(),
            name=name,
            data=data,
        )


def _reaches(stage: Stage, plan: ProtocolPlan, state: VersionState):  # type: ignore[no-untyped-def]
    comment = {
        VersionState.REFUSED_BY_ARS: "Thème hors de la liste de la HAS, intérêt local non démontré.",
        VersionState.WORKING_GROUP: "Deux réunions prévues avec les professions concernées.",
    }.get(state, "")

    def act(moment: datetime) -> None:
        actor = stage.actor("coordination", moment)
        protocol = protocol_queries.protocols(actor=actor).get(code=plan.code)
        version = protocol_queries.versions_of(actor=actor, protocol=protocol)[0]
        protocols.record_step(
            actor=actor,
            protocol_version=version,
            state=state,
            on=moment.date(),
            comment=comment,
        )

    return act


def _plan_mission(stage: Stage, plan: MissionPlan, number: int) -> None:
    calendar = stage.calendar
    stage.at(calendar.last(1, 22 + number), lambda moment: _mission(stage, plan, moment))
    done = (
        calendar.last(3, 11),
        calendar.last(10, 9),
        calendar.this(2, 12),
        calendar.this(6, 4),
        calendar.this(10, 8),
    )
    for moment in done:
        stage.at(moment, _action(stage, plan))


def _mission(stage: Stage, plan: MissionPlan, moment: datetime) -> None:
    prevention.add_mission(
        actor=stage.actor("coordination", moment),
        facts={
            "title": plan.title,
            "kind": "prs" if plan.prs_theme else "national",
            "theme": plan.theme,
            "prs_theme": plan.prs_theme,
            "annex_mention": "Annexe 2 du contrat" if plan.prs_theme else "",
            "content": "Séances ouvertes aux habitants, sans rendez-vous, avec deux professions à chaque fois.",
            "terms": "Une demi-journée par trimestre, dans la salle commune ou chez un partenaire.",
            "referent": stage.member("infirmier"),
            "starts_on": stage.calendar.before(1, 1, 1),
            "ends_on": None,
        },
    )


def _action(stage: Stage, plan: MissionPlan):  # type: ignore[no-untyped-def]
    participants = stage.draw.randint(5, 24)

    def act(moment: datetime) -> None:
        actor = stage.actor("infirmier", moment)
        prevention.record_action(
            actor=actor,
            mission=prevention_queries.missions(actor=actor).get(title=plan.title),
            held_on=moment.date(),
            what="Séance tenue, questions et suites notées.",
            participants=participants,
        )

    return act


def _means(stage: Stage, moment: datetime) -> None:
    actor, plan, calendar = stage.actor("coordination", moment), stage.plan, stage.calendar
    resources.add_coordination(
        actor=actor,
        facts={
            "holder": stage.member("coordination"),
            "kind": CoordinationKind.EMPLOYEE,
            "hours_per_week": Decimal(14),
            "contract_signed_on": calendar.before(2, 9, 1),
            "job_described_on": calendar.before(2, 9, 1),
            "missions": plan.coordination_missions,
            "starts_on": calendar.before(2, 9, 1),
            "ends_on": None,
        },
    )
    for key in (key for key in stage.members if key.startswith("coordination") and key != "coordination"):
        resources.add_coordination(
            actor=actor,
            facts={
                "holder": stage.member(key),
                "kind": CoordinationKind.DEDICATED_TIME,
                "hours_per_week": Decimal(3),
                "contract_signed_on": None,
                "job_described_on": calendar.before(2, 9, 1),
                "missions": "Une part de la coordination, sur temps dédié.",
                "starts_on": calendar.before(2, 9, 1),
                "ends_on": None,
            },
        )
    if plan.software != "none":
        resources.add_software(
            actor=actor,
            facts={
                "name": "Dossier commun" if plan.software == "kept" else "Logiciel commun (abandonné)",
                "publisher": "",
                "label": AnsLabel.ADVANCED if plan.advanced_label else AnsLabel.STANDARD,
                "label_proved_on": calendar.before(2, 11, 3),
                "starts_on": calendar.before(2, 11, 3),
                "ends_on": None,
            },
        )
    for profession, specialty, days in plan.vacations:
        resources.add_vacation(
            actor=actor,
            facts={
                "family_name": names.team_family_name(stage.draw),
                "given_name": "Alix",
                "profession": profession,
                "specialty": specialty,
                "rpps": "",
                "am_number": "",
                "days": Decimal(days),
                "rhythm": "per_month",
                "starts_on": calendar.before(1, 1, 1),
                "ends_on": None,
            },
        )


def _plan_placements(stage: Stage, year: int) -> None:
    is_last = year < stage.year
    for number in range(stage.plan.trainees):
        month = 2 + number * 3 % 9
        moment = stage.calendar.last(month, 2) if is_last else stage.calendar.this(month, 2)
        stage.at(moment, _placement(stage, number))


def _placement(stage: Stage, number: int):  # type: ignore[no-untyped-def]
    family, school = names.team_family_name(stage.draw), _SCHOOLS[number % len(_SCHOOLS)]
    profession, tutor = (("60", "infirmier"), ("10", "medecin"), ("70", "soignant"))[number % 3]

    def act(moment: datetime) -> None:
        starts_on = moment.date()
        resources.add_traineeship(
            actor=stage.actor("coordination", moment),
            facts={
                "family_name": family,
                "given_name": "Dominique",
                "profession": profession,
                "school": school,
                "tutor": stage.member(tutor),
                "agreement_signed_on": starts_on - timedelta(days=20),
                "is_apprenticeship": False,
                "starts_on": starts_on,
                "ends_on": starts_on + timedelta(days=55),
            },
        )

    return act


def _give_up_software(stage: Stage, moment: datetime) -> None:
    actor = stage.actor("coordination", moment)
    row = resource_queries.shared_softwares(actor=actor).get()
    resources.end_software(actor=actor, row=row, version=row.version, on=moment.date())


def _access(stage: Stage, moment: datetime) -> None:
    plan, calendar = stage.plan, stage.calendar
    actor = stage.actor("coordination", moment)
    if plan.sas:
        for key in ("gerance", "medecin"):
            agenda.add_sas_engagement(
                actor=actor,
                facts={
                    "member": stage.member(key),
                    "note": "",
                    "starts_on": calendar.before(2, 6, 1),
                    "ends_on": None,
                },
            )
    if plan.crisis_plan:
        agenda.add_crisis_plan(
            actor=actor,
            facts={
                "title": "Plan de la maison en cas de crise sanitaire grave",
                "review_on": date(calendar.year, 9, 30),
                "content": "Qui appelle qui, où sont les protections, comment continuent les visites.",
                "starts_on": calendar.before(2, 3, 1),
                "ends_on": None,
            },
        )
    for theme in plan.cooperation:
        protocols.declare_cooperation(
            actor=actor,
            facts={
                "theme": theme,
                "delegate_professions": ["70"] if theme == "ankle_sprain" else ["60"],
                "declared_on": calendar.before(2, 10, 4),
                "note": "",
                "starts_on": calendar.before(2, 10, 4),
                "ends_on": None,
            },
        )


def _closure(stage: Stage, moment: datetime) -> None:
    first = stage.calendar.before(1, 8, 4)
    agenda.add_closure(
        actor=stage.loader(moment, AgendaPermission.MANAGE),
        facts={
            "site": stage.site,
            "in_school_holidays": True,
            "reason": "Congés d’été",
            "starts_on": first,
            "ends_on": first + timedelta(days=7 * stage.plan.closures - 1),
        },
    )


def _partners_and_users(stage: Stage, moment: datetime) -> None:
    plan, calendar = stage.plan, stage.calendar
    actor, since = stage.actor("coordination", moment), calendar.before(1, 1, 1)
    for number, (partner, kind) in enumerate(plan.partners):
        exchanges.add_coordination(
            actor=actor,
            facts={
                "partner": partner,
                "kind": kind,
                "description": "Lettre de liaison et synthèse à l’aller, compte rendu dans les deux jours au retour.",
                "procedure_written_on": calendar.before(2, 5, 12),
                "convention_signed_on": None if number else calendar.before(2, 6, 2),
                "vsm_sent_since": calendar.before(2, 6, 2),
                "dmp_fed_since": None if number else calendar.before(2, 6, 2),
                "starts_on": calendar.before(2, 6, 2),
                "ends_on": None,
            },
        )
    for kind in plan.users:
        prevention.add_involvement(
            actor=actor,
            facts={
                "title": _USERS[kind],
                "kind": kind,
                "content": "Décidé avec les usagers, résultats affichés dans la salle d’attente.",
                "participants": 12 if kind == "co_construction" else 140,
                "outcome": "Horaires du secrétariat élargis.",
                "starts_on": since,
                "ends_on": None,
            },
        )
    for level in plan.quality:
        quality.write_step(
            actor=actor,
            facts={
                "level": level,
                "theme": "continuity",
                "referent": stage.member("medecin"),
                "state_of_play": plan.quality_note
                or "Délais longs le lundi, retours d’hôpital mal anticipés.",
                "objective": "Être prévenus de chaque sortie d’hôpital et revoir le patient en sept jours.",
                "plan": "Circuit des sorties, créneaux gardés, point mensuel." if level > 1 else "",
                "balance": "",
                "revision": "",
                "starts_on": since,
                "ends_on": None,
            },
        )
    if plan.pathway:
        pathway = protocols.declare_pathway(
            actor=actor,
            facts={
                "kind": "heart_failure",
                "protocol": protocol_queries.protocols(actor=actor).first(),
                "sworn_on": calendar.before(1, 1, 10),
                "note": "Pesées, seuils d’alerte et rendez-vous après hospitalisation.",
                "starts_on": since,
                "ends_on": None,
            },
        )
        protocols.declare_counts(actor=actor, pathway=pathway, year=calendar.year - 1, counts=_PATHWAY_COUNTS)


_USERS = {
    "survey": "Enquête auprès des patients",
    "consultation": "Réunion publique annuelle",
    "information": "Lettre de la maison",
    "co_construction": "Groupe d’usagers",
}
