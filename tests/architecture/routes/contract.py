"""Who opens the pages of contract."""

from __future__ import annotations

from collections.abc import Mapping

from tests.architecture.permission_line import Line, team

ROUTES: Mapping[str, Line] = {
    "contract:vault": team("PCSM", year="=2026"),
    "contract:add_proof": team("PCSM", year="=2026"),
    "contract:carry_proofs": team("PCSM", year="=2026"),
    "contract:withdraw_proof": team("PCSM", proof_id="contract.proof", year="=2026"),
    "contract:proof_file": team("PCSM", file_id="files.storedfile", year="=2026"),
    "contract:dossier": team("PCSM", year="=2026"),
    "contract:prepare_dossier": team("CM", year="=2026"),
    "contract:build_dossier": team("CM", year="=2026"),
    "contract:dossier_checks": team("CM", year="=2026"),
    "contract:checked_file": team("CM", file_id="files.storedfile", year="=2026"),
    "contract:attest": team("M", year="=2026"),
    "contract:close_paid": team("CM", year="=2026"),
    "contract:dossier_archive": team("PCSM", year="=2026"),
    "contract:dossier_report": team("PCSM", year="=2026"),
    "contract:transmit": team("CM", year="=2026"),
    "contract:transmission": team("PCSM", transmission_id="contract.transmission"),
    "contract:transmission_archive": team("PCSM", transmission_id="contract.transmission"),
    "contract:transmission_report": team("PCSM", transmission_id="contract.transmission"),
    "contract:reply": team("CM", code="=A1", transmission_id="contract.transmission"),
    "contract:index": team("PCSM"),
    "contract:terms": team("PCSM"),
    "contract:add_terms": team("CM"),
    "contract:change_terms": team("CM", contract_id="contract.contract"),
    "contract:terms_file": team("PCSM", contract_id="contract.contract"),
    "contract:given_file": team("PCSM", override_id="contract.figureoverride"),
    "contract:change_payment": team("CM", payment_id="contract.payment"),
    "contract:withdraw_payment": team("CM", payment_id="contract.payment"),
    "contract:simulation": team("PCSM", simulation_id="contract.simulation"),
    "contract:remove_simulation": team("PCM", simulation_id="contract.simulation"),
    "contract:year": team("PCSM", year="=2026"),
    "contract:open_exercise": team("CM", year="=2026"),
    "contract:options": team("CM", year="=2026"),
    "contract:exercise_json": team("PCSM", year="=2026"),
    "contract:figure": team("PCSM", key="=patients.registered", year="=2026"),
    "contract:give_figure": team("CM", key="=patients.registered", year="=2026"),
    "contract:withdraw_figure": team("CM", key="=patients.registered", year="=2026"),
    "contract:simulate": team("PCM", year="=2026"),
    "contract:simulations": team("PCSM", year="=2026"),
    "contract:compare": team("PCSM", year="=2026"),
    "contract:payments": team("PCSM", year="=2026"),
    "contract:add_payment": team("CM", year="=2026"),
    "contract:indicator": team("PCSM", code="=A1", year="=2026"),
}
