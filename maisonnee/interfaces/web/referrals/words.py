"""Where a referral stands, in a sentence: what is expected, and what is late, without blame."""

from __future__ import annotations

from typing import TYPE_CHECKING

from maisonnee.domains.exchanges.enums import ReferralState as State
from maisonnee.interfaces.web import formats
from maisonnee.kernel import professions

if TYPE_CHECKING:
    from datetime import date

    from maisonnee.domains.exchanges.queries import Line

_EXPECTED = {
    State.CHOOSING: "Le patient n’a pas encore dit qui il choisit.",
    State.DECLINED: "À proposer à quelqu’un d’autre, selon le choix du patient.",
    State.ACCEPTED: "Accepté, rendez-vous à donner.",
    State.MISSED: "Le patient n’est pas venu.",
    State.SEEN: "Venu, réponse attendue.",
    State.ANSWERED: "La réponse est là.",
    State.CLOSED: "Boucle fermée.",
}
_LATE = {
    State.CHOOSING: "Le choix du patient n’est pas encore noté. Il suffit de lui demander.",
    State.SENT: "Pas encore de nouvelles. Un appel, ou un autre choix du patient, peut débloquer.",
    State.DECLINED: "Le patient attend peut-être une autre proposition.",
    State.ACCEPTED: "Pas encore de rendez-vous noté.",
    State.BOOKED: "Le jour du rendez-vous est passé. Le patient est-il venu\u00a0?",
    State.MISSED: "Pas d’autre rendez-vous noté.",
    State.SEEN: "Le patient est venu, la réponse n’est pas encore là.",
    State.ANSWERED: "La réponse attend d’être lue.",
}


def towards(line: Line) -> str:
    """Return whom a referral goes to: the person chosen, else the profession."""
    label = professions.label(line.referral.profession).lower()
    chosen = str(line.referral)
    return f"{chosen}, {label}" if chosen else label


def standing(line: Line, today: date) -> str:
    """Return what is expected now."""
    row = line.referral
    if line.addressee_left:
        return f"{row.addressee} a quitté la maison. Le patient peut choisir quelqu’un d’autre."
    if line.is_overdue:
        return _LATE[State(row.state)]
    if row.state == State.SENT:
        return "Attend une réponse." if row.answers_here else "Lettre remise. La suite est à noter ici."
    if row.state == State.BOOKED and row.appointment_on is not None:
        return f"Rendez-vous {formats.day(row.appointment_on, today)}."
    return _EXPECTED[State(row.state)]


def tone(line: Line) -> str:
    if line.addressee_left or line.is_overdue:
        return "warn"
    if line.referral.state in {State.DECLINED, State.MISSED}:
        return "warn"
    return "good" if line.referral.state in {State.ANSWERED, State.CLOSED} else ""
