"""The annual report, from the contents of a dossier."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from maisonnee.domains.contract.queries.dossier import Contents, Professional
from maisonnee.domains.contract.rules import regimes
from maisonnee.domains.contract.rules.statement import IndicatorLine, Statement
from maisonnee.domains.contract.rules.vocabulary import Requirement, Status
from maisonnee.foundation.documents import schemas
from maisonnee.foundation.documents.rendering import render_pdf
from maisonnee.kernel import french
from maisonnee.kernel.decimal_text import Number

STATES = {
    Status.ATTAINED: "Atteint",
    Status.PARTIAL: "Partiel",
    Status.NOT_ATTAINED: "Non atteint",
    Status.NOT_CLAIMED: "Non déclaré",
    Status.NOT_PAYABLE: "Non payable cette année",
}
REQUIREMENTS = {
    Requirement.PREREQUISITE: "Socle et prérequis",
    Requirement.SOCLE: "Socle",
    Requirement.OPTIONAL: "Optionnel",
    Requirement.EXCEPTIONAL: "Exceptionnel",
}
LABEL_NOTE = (
    "Maisonnée ne porte pas le label de l’ANS\u00a0: elle complète le logiciel labellisé de l’équipe. "
    "Le label déclaré ici est celui du logiciel partagé dont la preuve est jointe."
)


def report(contents: Contents) -> bytes:
    """The report as a tagged, archivable PDF; its date is that of the attestation."""
    return render_pdf(
        "annual_report",
        annual_report(contents),
        title=f"Rapport d’activité {contents.year}, {contents.structure_name}",
        created_on=contents.created_on,
    )


def annual_report(contents: Contents) -> schemas.AnnualReport:
    """The data of the report."""
    statement, parsed = contents.view.statement, contents.view.figures.parsed
    increase = statement.total - statement.base
    return schemas.AnnualReport(
        structure=contents.structure_name,
        year=contents.year,
        version="attestée" if contents.attested_by else "brouillon",
        legal_form=contents.legal_form,
        finess=contents.finess,
        siret=contents.siret,
        address=contents.address,
        regime=regimes.named(parsed.regime).title,
        contract_effective_on=contents.contract_starts_on,
        attested_by=contents.attested_by,
        attested_on=contents.attested_on,
        patient_count=parsed.patients.registered,
        associate_count=parsed.associates,
        ald_or_over_75_count=parsed.patients.ald_or_over_75,
        point_value=_decimal(statement.point_value),
        total_points=_decimal(statement.points),
        base_amount=statement.base,
        increase_amount=increase,
        total_amount=statement.total,
        advance_amount=parsed.payments.advance_paid,
        balance_amount=statement.balance,
        missing_prerequisites=tuple(
            f"{code} – {statement.line(code).rule.label}" for code in statement.missing_prerequisites
        ),
        articles=_articles(contents, statement),
        associates=tuple(_person(one) for one in contents.associates),
        vacations=tuple(_person(one) for one in contents.vacations),
        meetings=tuple(
            schemas.CalendarMeeting(one.held_on, one.files, one.themes)
            for one in contents.meetings
            if one.held_on is not None
        ),
        notes=_notes(contents),
    )


def _articles(contents: Contents, statement: Statement) -> tuple[schemas.Article, ...]:
    axes = list(dict.fromkeys(line.rule.axis for line in statement.lines))
    return tuple(
        schemas.Article(
            str(number),
            axis,
            tuple(_indicator(contents, line) for line in statement.lines if line.rule.axis == axis),
        )
        for number, axis in enumerate(axes, start=1)
    )


def _indicator(contents: Contents, line: IndicatorLine) -> schemas.Indicator:
    return schemas.Indicator(
        code=line.code,
        label=line.rule.label,
        status=REQUIREMENTS[line.requirement],
        state=STATES[line.outcome.status],
        points=_decimal(line.outcome.points),
        amount=line.amount,
        explanation="\n".join(line.outcome.explanation),
        source=line.rule.source,
        proofs=tuple(
            schemas.Proof(proof.title, proof.path, proof.covers)
            for proof in contents.proofs
            if proof.indicator == line.code
        ),
        notes=(LABEL_NOTE,) if line.code == "C1" else (),
    )


def _person(person: Professional) -> schemas.Associate:
    return schemas.Associate(
        person.family_name,
        person.given_name,
        person.profession,
        person.am_number,
        person.rpps,
        person.weekly_time,
    )


def _notes(contents: Contents) -> tuple[str, ...]:
    statement = contents.view.statement
    notes = list(statement.warnings)
    informal = sum(one.files for one in contents.meetings if one.held_on is None)
    if informal:
        notes.append(
            f"L’équipe compte aussi {french.count(informal, 'dossier')} vus lors d’échanges informels, hors réunion."
        )
    given = contents.view.figures.overrides
    if given:
        notes.append(
            f"{french.count(len(given), 'chiffre')} de cet exercice {'sont repris' if len(given) > 1 else 'est repris'}"
            " d’une source extérieure à l’équipe (CPAM), à la place du sien."
        )
    return tuple(notes)


def _decimal(value: Number) -> Decimal:
    exact = Fraction(value)
    return Decimal(exact.numerator) / Decimal(exact.denominator)
