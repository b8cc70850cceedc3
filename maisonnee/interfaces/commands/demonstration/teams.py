"""The six invented teams. Their make-up, history and difficulties are those of six real houses studied in a thesis;
their names, places and people are not."""

from __future__ import annotations

from maisonnee.domains.structures.enums import MemberStatus
from maisonnee.foundation.access.enums import Role
from maisonnee.interfaces.commands.demonstration.plans import (
    SECRETARY,
    ActivityPlan,
    MissionPlan,
    Post,
    ProtocolPlan,
    TeamPlan,
)
from maisonnee.interfaces.commands.demonstration.population import RURAL, URBAN, Population
from maisonnee.interfaces.commands.demonstration.posts import ASALEE, AVK, HTA, house, many, post

TILLEULS = TeamPlan(
    slug="tilleuls",
    name="Maison de santé des Tilleuls",
    city="Valfontaine",
    around=("Valfontaine", "Valfontaine", "Les Forges-Basses"),
    postcode="99110",
    number=901,
    opened=10,
    posts=house(
        doctors=11,
        nurses=4,
        other="70",
        coordinators=2,
        others=(
            post("50", "sagefemme"),
            post("50"),
            *many("70", 2),
            post("91"),
            post("95"),
            post("93", "psychologue"),
        ),
    ),
    population=Population(
        size=11_000, ages=URBAN, c2s=0.21, ame=0.018, ald=1.0, followed={"60": 0.16, "70": 0.1, "50": 0.06}
    ),
    activity=ActivityPlan(meetings=7, files=30, informal=6, attendance=0.55, waiting=5),
    protocols=(
        ProtocolPlan(
            code="AVK",
            title="Surveillance des traitements par AVK",
            theme="anticoagulants",
            fate="in_force",
            is_recent=True,
        ),
        ProtocolPlan(
            code="SURPOIDS",
            title="Surpoids et obésité de l’enfant",
            theme="local",
            local_theme="Surpoids et obésité de l’enfant",
            fate="in_force",
            is_recent=True,
        ),
        ProtocolPlan(
            code="DENUTRITION",
            title="Dépistage de la dénutrition à domicile",
            theme="local",
            local_theme="Dénutrition de la personne âgée",
            fate="refused",
        ),
        ProtocolPlan(
            code="SOMMEIL",
            title="Sevrage des somnifères",
            theme="local",
            local_theme="Troubles du sommeil",
            fate="refused",
        ),
    ),
    missions=(
        MissionPlan(title="Bouger à l’école, bien manger au quartier", theme="child_obesity"),
        MissionPlan(title="Vaccination au centre social", theme="vaccination"),
    ),
    coordination_missions="Coordination partagée à trois : réunions, pièces du contrat, relations avec l’ARS.",
    software="kept",
    users=("survey",),
    trainees=4,
    cooperation=("ankle_sprain",),
    partners=(("Centre hospitalier de Valfontaine", "hospital"),),
    advance=62_000,
    given_registered=10_742,
    refused=("B2",),
    asked=("A6",),
    carried=1,
)

LISIERE = TeamPlan(
    slug="lisiere",
    name="Maison de santé de la Lisière",
    city="Brécy-la-Lisière",
    around=("Brécy-la-Lisière", "Brécy-la-Lisière", "Montarel"),
    postcode="99220",
    number=902,
    opened=14,
    posts=house(
        doctors=5,
        nurses=3,
        other="70",
        others=(ASALEE, *many("40", 3), *many("70", 2), post("91"), post("93")),
    ),
    population=Population(
        size=5_200, ages=URBAN, c2s=0.07, ame=0.004, ald=1.05, followed={"60": 0.2, "70": 0.12, "40": 0.18}
    ),
    activity=ActivityPlan(meetings=6, files=18, informal=24, attendance=0.7, waiting=4),
    protocols=(
        ProtocolPlan(
            code="DIABETE",
            title="Ateliers et suivi du diabète avec l’infirmière Asalée",
            theme="diabetes",
            fate="in_force",
        ),
        ProtocolPlan(
            code="FRAGILITE",
            title="Repérage et suivi de la fragilité sur quatre semaines",
            theme="local",
            local_theme="Fragilité de la personne âgée",
            fate="in_force",
        ),
        ProtocolPlan(
            code="VEILLE65",
            title="Veille sur la dépression après 65 ans",
            theme="local",
            local_theme="Dépression de la personne âgée",
            fate="draft",
        ),
    ),
    missions=(
        MissionPlan(title="Contraception anonyme des mineurs", prs_theme="Santé sexuelle des jeunes"),
        MissionPlan(title="Ateliers du diabète", theme="etp"),
    ),
    coordination_missions="Réunions, dossiers du contrat, suivi des initiatives de l’équipe.",
    users=("survey", "consultation"),
    quality=(1, 2),
    trainees=3,
    cooperation=("sore_throat",),
    partners=(("Clinique de Montarel", "hospital"), ("SSIAD du Pays de Brécy", "home_nursing")),
    pathway=True,
    advance=38_000,
    asked=("B3",),
    carried=3,
)

VALLON = TeamPlan(
    slug="vallon",
    name="Maison de santé du Haut-Vallon",
    city="Montaubin",
    around=("Montaubin", "Saint-Vrain-le-Haut", "Les Ormettes"),
    postcode="99330",
    number=903,
    opened=6,
    posts=house(
        doctors=7,
        nurses=3,
        other="50",
        others=(
            Post(profession="10", status=MemberStatus.ASSOCIATE, know_how=("SM15",)),
            Post(profession="10", status=MemberStatus.ASSOCIATE, know_how=("SM04",)),
            post("93"),
            post("71"),
        ),
    ),
    population=Population(
        size=6_800, ages=RURAL, c2s=0.08, ame=0.003, ald=0.9, followed={"60": 0.17, "50": 0.05}
    ),
    activity=ActivityPlan(meetings=4, files=24, informal=9, attendance=0.6, waiting=3),
    protocols=(
        AVK,
        HTA,
        ProtocolPlan(
            code="BPCO",
            title="Dépistage et suivi de la BPCO",
            theme="local",
            local_theme="Bronchopneumopathie chronique obstructive",
            fate="in_force",
            is_recent=True,
        ),
        ProtocolPlan(
            code="PERINAT",
            title="Pédiatrie et périnatalité",
            theme="local",
            local_theme="Périnatalité",
            fate="refused",
        ),
    ),
    missions=(MissionPlan(title="Bien vieillir à domicile", theme="elderly"),),
    contract_months=-2,
    association_before=True,
    coordination_missions="Mise en route du contrat signé tard, après deux ans de désaccord.",
    weekday=("08:00", "19:00"),
    software="none",
    users=("survey",),
    trainees=1,
    partners=(("Laboratoire du Haut-Vallon", "other"),),
    advance=24_000,
    closures=2,
    asked=("B2",),
    carried=1,
)

RIVIERES = TeamPlan(
    slug="rivieres",
    name="Maison de santé des Deux-Rivières",
    city="Pont-Saint-Elme",
    around=("Pont-Saint-Elme", "Pont-Saint-Elme", "Villeneuve-sur-Aure", "Le Bourgnet"),
    postcode="99440",
    number=904,
    opened=11,
    posts=house(
        doctors=7,
        nurses=14,
        other="80",
        coordinators=4,
        others=(
            *(Post(profession="60", status=MemberStatus.ASALEE) for _ in range(3)),
            *many("50", 2),
            post("70"),
            post("80"),
            post("93"),
        ),
    ),
    population=Population(
        size=8_400, ages=RURAL, c2s=0.09, ame=0.003, ald=0.95, followed={"60": 0.3, "80": 0.08, "50": 0.05}
    ),
    activity=ActivityPlan(meetings=7, files=60, informal=10, attendance=0.45, waiting=5),
    protocols=(
        AVK,
        ProtocolPlan(
            code="PIED",
            title="Dépistage du pied diabétique",
            theme="diabetes",
            fate="in_force",
        ),
        ProtocolPlan(
            code="FRAGILES",
            title="Repérage des patients fragiles",
            theme="local",
            local_theme="Fragilité de la personne âgée",
            fate="in_force",
        ),
        ProtocolPlan(
            code="ENTORSE",
            title="Entorse de la cheville avec les kinésithérapeutes",
            theme="local",
            local_theme="Entorse de la cheville",
            fate="draft",
        ),
    ),
    missions=(
        MissionPlan(title="Pied diabétique : une journée par trimestre", theme="etp"),
        MissionPlan(title="Prévention des chutes", theme="elderly"),
    ),
    owner="Communauté de communes des Deux-Rivières",
    coordination_missions=(
        "Coordination partagée par quatre médecins. Le temps de réunion, d’abord payé au tarif de chaque profession "
        "(100 €/h médecin, 92 €/h sage-femme), a été discuté puis voté à un taux unique de 50 €/h."
    ),
    users=("survey", "information"),
    quality=(1, 2),
    quality_note="Le taux unique de 50 €/h reste contesté par une partie de l’équipe : à revoir à l’assemblée.",
    trainees=3,
    cooperation=("ankle_sprain",),
    partners=(("EHPAD Les Glycines", "ehpad"),),
    advance=50_000,
    carried=2,
)

MARAIS = TeamPlan(
    slug="marais",
    name="Maison de santé du Grand-Marais",
    city="Lamothe-aux-Roseaux",
    around=("Lamothe-aux-Roseaux", "Sainte-Aubine", "Le Gué-Saint-Mars", "Vieillecombe"),
    postcode="99550",
    number=905,
    opened=11,
    posts=house(
        doctors=8,
        nurses=12,
        other="80",
        coordinators=1,
        others=(
            post("50"),
            post("70"),
            post("80"),
            post("80", person="podologue-deux-maisons", login="podologue"),
            *many("91", 3),
            post("95", "coordination2", coordinates=True),
            post("93"),
            Post(profession="10", status=MemberStatus.ASSOCIATE, know_how=("SM38",)),
            post("92"),
            post("71"),
        ),
    ),
    population=Population(
        size=13_500, ages=RURAL, c2s=0.085, ame=0.002, ald=0.85, followed={"60": 0.22, "80": 0.05, "91": 0.03}
    ),
    activity=ActivityPlan(meetings=6, files=36, informal=5, attendance=0.4, waiting=6),
    protocols=(
        ProtocolPlan(code="PIED", title="Dépistage du pied diabétique", theme="diabetes", fate="in_force"),
        ProtocolPlan(
            code="PLAIES", title="Plaies chroniques et ulcères de jambe", theme="wounds", fate="in_force"
        ),
    ),
    missions=(MissionPlan(title="Samedi de la prévention", theme="vaccination"),),
    coordination_missions="Partagée entre un médecin et la diététique : statuts, comptes, informatique.",
    saturday=("08:00", "12:00"),
    software="abandoned",
    users=("survey",),
    quality=(1,),
    quality_note=(
        "Logiciel commun installé puis abandonné : double saisie, lenteur, pertes. Deux médecins ont restreint leurs "
        "dossiers. Statuts à accorder (deux tiers ou unanimité) pour l’entrée de l’ostéopathe."
    ),
    trainees=2,
    vacations=(("10", "Cardiologie", "2"),),
    partners=(("Hôpital local de Lamothe", "hospital"),),
    advance=70_000,
    refused=("A7.1",),
    carried=0,
)

CHENES = TeamPlan(
    slug="chenes",
    name="Maison de santé des Trois-Chênes",
    city="Saint-Aurin-des-Bois",
    around=("Saint-Aurin-des-Bois", "Saint-Aurin-des-Bois", "La Chapelle-Verdon", "Fontgrive"),
    postcode="99660",
    number=906,
    opened=16,
    posts=house(
        doctors=5,
        nurses=3,
        other="70",
        others=(
            post("40"),
            post("21", "pharmacien"),
            post("80", person="podologue-deux-maisons", login="podologue"),
            post("93", "psychologue"),
            post("95", "dieteticien"),
            *(
                Post(profession=SECRETARY, status=MemberStatus.SECRETARY, in_concertation=False)
                for _ in range(2)
            ),
            Post(
                profession="60",
                status=MemberStatus.SIGNATORY,
                login="partenaire",
                roles=(Role.PARTNER,),
                in_concertation=False,
            ),
        ),
    ),
    population=Population(
        size=5_100, ages=RURAL, c2s=0.075, ame=0.003, ald=0.95, followed={"60": 0.28, "70": 0.15, "80": 0.09}
    ),
    activity=ActivityPlan(meetings=10, files=58, informal=14, attendance=0.85, waiting=6),
    protocols=(
        ProtocolPlan(
            code="AVK",
            title="AVK : adaptation des doses avec le personnel de l’EHPAD",
            theme="anticoagulants",
            fate="in_force",
        ),
        HTA,
    ),
    missions=(
        MissionPlan(title="Éducation thérapeutique : vivre avec son diabète", theme="etp"),
        MissionPlan(title="Prévention des chutes à domicile", theme="elderly"),
    ),
    owner="Communauté de communes du Pays des Chênes",
    coordination_missions="Deux jours par semaine : réunions, feuilles de présence, comptes rendus, contrat.",
    users=("survey", "co_construction"),
    quality=(1, 2),
    quality_note="Relève : deux médecins partent à la retraite, l’équipe cherche qui portera le projet.",
    trainees=3,
    cooperation=("sore_throat",),
    partners=(("EHPAD Le Clos des Chênes", "ehpad"), ("SSIAD du Pays des Chênes", "home_nursing")),
    advance=36_000,
    given_registered=5_032,
    carried=0,
    departure=True,
)

TEAMS: tuple[TeamPlan, ...] = (TILLEULS, LISIERE, VALLON, RIVIERES, MARAIS, CHENES)
