"""A statement as a table to read in a terminal."""

from fractions import Fraction
from textwrap import wrap

from maisonnee.domains.contract.rules import Statement
from maisonnee.domains.contract.rules.statement import TO_CONFIRM, IndicatorLine
from maisonnee.domains.contract.rules.vocabulary import Status
from maisonnee.kernel import french
from maisonnee.kernel.french import COLON

WIDTH = 100
_LABEL_WIDTH = 52
_INDENT = " " * 10

STATUS_WORDS = {
    Status.ATTAINED: "atteint",
    Status.PARTIAL: "en partie",
    Status.NOT_ATTAINED: "non atteint",
    Status.NOT_CLAIMED: "non déclaré",
    Status.NOT_PAYABLE: "non payable",
}


def render(statement: Statement) -> str:
    """The statement in French: one block per indicator, then the amounts and the warnings."""
    exercise = statement.exercise
    lines = [f"Exercice {exercise.year}, régime {exercise.regime}", "=" * WIDTH]
    axis = ""
    for line in statement.lines:
        if line.rule.axis != axis:
            axis = line.rule.axis
            lines += ["", axis.upper(), "-" * WIDTH]
        lines += _indicator(line)
    return "\n".join([*lines, "", *_amounts(statement)]) + "\n"


def _indicator(line: IndicatorLine) -> list[str]:
    points = french.count(line.outcome.points, "pt", "pts")
    head = f"{line.code:<5} {line.requirement:<3} {line.rule.label:<{_LABEL_WIDTH}.{_LABEL_WIDTH}}"
    status = STATUS_WORDS[line.outcome.status]
    lines = [f"{head} {status:>12} {points:>12} {french.money(Fraction(line.amount)):>14}"]
    notes = [*line.outcome.explanation, f"Source{COLON}{line.rule.source}"]
    if line.gain:
        notes.append(f"Pour aller plus loin{COLON}{line.gain.sentence}")
    for note in notes:
        lines += wrap(
            note, WIDTH, initial_indent=_INDENT, subsequent_indent=f"{_INDENT}  ", break_long_words=False
        )
    return lines


def _amounts(statement: Statement) -> list[str]:
    confirm = f" ({TO_CONFIRM})" if statement.amounts_to_confirm else ""
    rows = [
        ("Points", f"{french.number(statement.points)} × {french.money(statement.point_value)}"),
        ("Montant de base", french.money(Fraction(statement.base))),
        ("Majoration de précarité", french.percent(statement.precarity_rate) + confirm),
        ("Total", french.money(Fraction(statement.total)) + confirm),
        ("Avance due", french.money(Fraction(statement.advance_due))),
        ("Avance versée", french.money(Fraction(statement.exercise.payments.advance_paid))),
        ("Solde", french.money(Fraction(statement.balance)) + confirm),
    ]
    lines = ["=" * WIDTH]
    if statement.missing_prerequisites:
        missing = ", ".join(statement.missing_prerequisites)
        lines.append(f"Prérequis manquants{COLON}{missing}. Le montant de l’année est de {french.money(0)}.")
    lines += [f"{name:<26}{value}" for name, value in rows]
    lines += [f"Attention{COLON}{warning}" for warning in statement.warnings]
    return lines
