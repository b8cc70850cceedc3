from __future__ import annotations

from django.apps import AppConfig


class ContractConfig(AppConfig):
    """The ACI contract: what a year is worth, its proofs, its dossier, what the authorities answer."""

    name = "maisonnee.domains.contract"
    label = "contract"

    def ready(self) -> None:
        from maisonnee.domains.concertation import ports
        from maisonnee.domains.contract.queries import asked

        ports.answer_with(asked.asked_in)
