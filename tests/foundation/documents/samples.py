"""Documents' data for tests: synthetic names, figures published by the CNAM where there are any."""

from datetime import date
from decimal import Decimal
from typing import Any

from maisonnee.foundation.documents import care_journal as care_journals
from maisonnee.foundation.documents import schemas

HOSTILE = '#panic("x") #sys.inputs.data *gras* _i_ $x$ = titre `code` \\ @ref <b> [x] // commentaire #import "/etc/passwd"'


def minutes(
    summary: Any = "Plaie chronique, pansement refait trois fois par semaine.\nDouleur la nuit.",
) -> Any:
    return schemas.Minutes(
        structure="Maison de santé d’Essai",
        title="Réunion de concertation du 12 mars 2026",
        kind="Concertation pluriprofessionnelle",
        held_on=date(2026, 3, 12),
        starts_at="12 h 30",
        ends_at="13 h 45",
        place="Salle de réunion",
        led_by="Zoé Lévêque",
        written_by="Luc Durand",
        closed_on=date(2026, 3, 13),
        attendees=(
            schemas.Attendee("Zoé Lévêque", "Médecin", "présente"),
            schemas.Attendee("Luc Durand", "Infirmier", "présent"),
            schemas.Attendee("Ana Petit", "Masseur-kinésithérapeute", "à distance"),
        ),
        topics=("Suivi des plaies", "Nouveaux dossiers"),
        cases=(
            schemas.Case(
                subject="Dossier 4512",
                theme="Plaie chronique",
                proposed_by="Luc Durand",
                summary=summary,
                decision="Bilan vasculaire, puis compression.",
                decided_by="Zoé Lévêque",
                opinions=("Ana Petit : d’accord, marche reprise",),
                tasks=(schemas.Task("Demander l’écho-Doppler", "Zoé Lévêque", date(2026, 3, 20)),),
            ),
        ),
        decisions=("La prochaine réunion a lieu à 12 h.",),
        tasks=(schemas.Task("Réserver la salle", "Ana Petit"),),
    )


def charter(sites: Any = 1) -> Any:
    week = [
        schemas.OpeningDay(day, "8 h – 20 h") for day in ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi")
    ]
    days = (*week, schemas.OpeningDay("Samedi", "8 h – 12 h"), schemas.OpeningDay("Dimanche", "fermé"))
    return schemas.Charter(
        structure="Maison de santé d’Essai",
        sites=tuple(
            schemas.CharterSite(f"Site {name}", "12 rue des Essais, 35000 Ville-Test", "02 00 00 00 00", days)
            for name in ("Nord", "Sud")[:sites]
        ),
        unscheduled_care="Appelez le secrétariat : un médecin vous reçoit le jour même si votre état le demande.",
        out_of_hours="Appelez le 116 117. En cas d’urgence vitale, appelez le 15.",
        commitments=(
            "Un médecin de l’équipe peut intervenir pendant toute l’ouverture.",
            "Vous choisissez librement vos professionnels.",
        ),
        closures=("Du 3 au 16 août 2026",),
        signed_on=date(2026, 1, 5),
        signed_by="Zoé Lévêque, gérante",
    )


def annual_report(proofs: Any = 2, meetings: Any = 8) -> Any:
    def indicator(code: Any, label: Any, points: Any, **more: Any) -> Any:
        return schemas.Indicator(
            code=code,
            label=label,
            status="Socle et prérequis",
            state="Atteint",
            points=Decimal(points),
            amount=Decimal(points) * 7,
            explanation="Patients : 8 000. Référence : 4 000. 1 000 points fixes + 1 700 × 8 000 / 4 000.",
            source="CNAM 2022, p. 21–23",
            proofs=tuple(
                schemas.Proof(
                    f"Contrat de travail n° {number}",
                    f"preuves/{code}/contrat-de-travail-{number}.pdf",
                    "2025",
                )
                for number in range(proofs)
            ),
            **more,
        )

    return schemas.AnnualReport(
        structure="Maison de santé d’Essai",
        year=2025,
        version="version 1",
        legal_form="SISA",
        finess="350000001",
        siret="12345678900011",
        address="12 rue des Essais, 35000 Ville-Test",
        regime="ACI 2022 (avenant 1)",
        contract_effective_on=date(2022, 1, 1),
        attested_by="Zoé Lévêque",
        attested_on=date(2026, 1, 20),
        patient_count=8000,
        associate_count=13,
        ald_or_over_75_count=650,
        total_points=Decimal("12345.6"),
        base_amount=Decimal("86419.20"),
        total_amount=Decimal("86419.20"),
        advance_amount=Decimal("35700.00"),
        balance_amount=Decimal("50719.20"),
        missing_prerequisites=("C1 – logiciel partagé labellisé",),
        articles=(
            schemas.Article(
                "3.1",
                "Accès aux soins",
                (indicator("A1", "Horaires d’ouverture et soins non programmés", "800"),),
            ),
            schemas.Article(
                "3.2",
                "Travail en équipe",
                (
                    indicator("B1", "Fonction de coordination", "4400"),
                    indicator(
                        "B3",
                        "Concertation pluriprofessionnelle",
                        "1844",
                        to_confirm=True,
                        notes=("Taux : 4,61 %",),
                    ),
                ),
            ),
            schemas.Article(
                "3.3", "Système d’information", (indicator("C1", "Système d’information partagé", "3100"),)
            ),
        ),
        associates=tuple(
            schemas.Associate(
                "LÉVÊQUE", f"Zoé {number}", "Médecin, médecine générale", "351000000", "10005173140"
            )
            for number in range(13)
        ),
        vacations=(
            schemas.Associate("NOËL", "Paul", "Médecin, cardiologie", "351000001", "10005173140", "3 h 30"),
        ),
        meetings=tuple(
            schemas.CalendarMeeting(date(2025, 1 + number % 12, 9), 6, ("Plaie chronique",))
            for number in range(meetings)
        ),
        notes=("Les chiffres de la CPAM n’ont pas encore été reçus.",),
    )


def information_sheet() -> Any:
    return schemas.InformationSheet("Maison de santé d’Essai", ("Mesures", "Santé mentale"), 4)


def objection_form() -> Any:
    return schemas.ObjectionSheet("Maison de santé d’Essai", ("Mesures",), ("Médecin", "Infirmier"))


def reading_list(parts: Any = "Mesures") -> Any:
    line = schemas.ReadingLine("12/03/2026 à 10:30", "Zoé Lévêque", "Médecin", "Équipe de soins", parts)
    return schemas.ReadingList(
        structure="Maison de santé d’Essai",
        patient="ESSAI Dominique",
        born_on=date(1960, 5, 17),
        printed_on=date(2026, 3, 12),
        printed_by="Luc Durand",
        lines=(line,) * 40,
    )


def care_journal() -> Any:
    line = care_journals.Line(
        when="12/03/2026 10:30",
        what="Lit l’INR et adapte la dose",
        mark="dans les bornes",
        texts=("INR 2,8", "Même dose"),
        decided_by="Le protocole",
        done_by="Zoé Lévêque",
        validated_by="",
        version=1,
    )
    return care_journals.CareJournal(
        structure="Maison de santé d’Essai",
        name="Journal du suivi",
        facts=(("Patient", "ESSAI Dominique"), ("Prescripteur", "Luc Durand")),
        lines=(line,) * 40,
    )
