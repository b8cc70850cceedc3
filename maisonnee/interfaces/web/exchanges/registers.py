"""The register of coordination with outside partners."""

from __future__ import annotations

from typing import Any

from maisonnee.domains.exchanges import operations, queries
from maisonnee.domains.exchanges.enums import ExchangePermission, PartnerKind
from maisonnee.interfaces.web.agenda.section import SECTION
from maisonnee.interfaces.web.exchanges.forms import CoordinationForm
from maisonnee.interfaces.web.listing import Column
from maisonnee.interfaces.web.registers import Fact, Register, Words
from maisonnee.interfaces.web.registers.register import period_facts, period_filters

PARTNERS: Register[Any] = Register(
    namespace="exchanges",
    key="partner",
    path="partenaires",
    section=SECTION,
    words=Words(
        title="Coordination externe",
        noun="partenaire,partenaires",
        add="Ajouter un partenaire",
        added="Le partenaire est enregistré.",
        effect="Compte pour B5 : une procédure écrite ou une convention, le VSM envoyé et le DMP alimenté.",
        empty_title="Aucun partenaire",
        empty_text="Ajoutez l’hôpital ou l’EHPAD avec qui vous avez écrit qui transmet quoi, à l’entrée et à la sortie.",
    ),
    see=ExchangePermission.SEE,
    manage=ExchangePermission.MANAGE,
    attach_permission=ExchangePermission.MANAGE,
    rows=queries.coordinations,
    one=queries.coordination,
    files=queries.files_of,
    in_year=queries.external_coordination_in,
    filters=period_filters,
    columns=(
        Column("partenaire", "Partenaire", str, order="partner"),
        Column("type", "Type", lambda row: PartnerKind(row.kind).label),
        Column("procedure", "Procédure", lambda row: row.procedure_written_on),
        Column("convention", "Convention", lambda row: row.convention_signed_on),
        Column("vsm", "VSM depuis", lambda row: row.vsm_sent_since),
        Column("dmp", "DMP depuis", lambda row: row.dmp_fed_since),
    ),
    sort="partenaire",
    form=CoordinationForm,
    facts=lambda row: [
        Fact("Type de partenaire", PartnerKind(row.kind).label),
        Fact("Comment cela se passe", row.description),
        Fact("Procédure écrite le", row.procedure_written_on),
        Fact("Convention signée le", row.convention_signed_on),
        Fact("Synthèse médicale (VSM) envoyée depuis le", row.vsm_sent_since),
        Fact("DMP alimenté depuis le", row.dmp_fed_since),
        *period_facts(row),
    ],
    create=operations.add_coordination,
    change=operations.change_coordination,
    end=operations.end_coordination,
    attach=operations.attach_file,
    withdraw=operations.withdraw_file,
)
