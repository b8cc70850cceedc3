"""Who opens what: one line per route. A route without its line fails the build.

`team("PCSMTX")` gives the team roles that open the page (P professional, C coordination, S secretariat,
M management, T trainee, X partner), `outside("AHF")` the officers (A agency, H health insurance, F federation),
`signed_in()` everyone with an account, `public()` everyone. A route with an object says which:
`patient_id="patients.patient"` (a tenant table) or `year="=2026"` (a plain value).
Regenerate `docs/permissions.md` with `python -m tests.architecture.permission_page`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from maisonnee.foundation.access.enums import OUTSIDE_ROLES, Role

LETTERS: Mapping[str, Role] = {
    "P": Role.PROFESSIONAL,
    "C": Role.COORDINATOR,
    "S": Role.SECRETARY,
    "M": Role.MANAGER,
    "T": Role.TRAINEE,
    "X": Role.PARTNER,
    "A": Role.ARS_OFFICER,
    "H": Role.CPAM_OFFICER,
    "F": Role.FACILITATOR,
}


@dataclass(frozen=True)
class Line:
    """Who opens a route, and the objects its address needs."""

    audience: str
    roles: frozenset[Role]
    objects: Mapping[str, str]

    @property
    def is_about_an_object(self) -> bool:
        return any(not value.startswith("=") for value in self.objects.values())

    def status_for(self, role: Role | None, *, has_account: bool = True) -> int | None:
        """Return the status of a refusal (302 to sign in, 403, 404), or None when the visitor is let in."""
        if self.audience == "public":
            return None
        if not has_account:
            return 302
        if self.audience == "signed_in":
            return None
        if role is None:
            return 403
        if (role in OUTSIDE_ROLES) is not (self.audience == "outside"):
            return 404
        return None if role in self.roles else 403


def public(**objects: str) -> Line:
    return Line("public", frozenset(Role), objects)


def signed_in(**objects: str) -> Line:
    return Line("signed_in", frozenset(Role), objects)


def team(letters: str, **objects: str) -> Line:
    return Line("team", frozenset(LETTERS[letter] for letter in letters), objects)


def outside(letters: str, **objects: str) -> Line:
    return Line("outside", frozenset(LETTERS[letter] for letter in letters), objects)


TABLE: Mapping[str, Line] = {
    # accounts
    "appearance": public(),
    "gallery": signed_in(),
    "choose_structure": signed_in(),
    "account_login": public(),
    "mfa_authenticate": public(),
    "mfa_login_webauthn": public(),
    "psc_login": public(),
    "psc_callback": public(),
    "account_signup": public(),
    "account_inactive": public(),
    "account_logout": public(),
    "account_reset_password": public(),
    "account_reset_password_done": public(),
    "account_reset_password_from_key": public(uidb36="=abc", key="=abc-def"),
    "account_reset_password_from_key_done": public(),
    "account_reauthenticate": signed_in(),
    "mfa_reauthenticate": signed_in(),
    "mfa_reauthenticate_webauthn": signed_in(),
    "account_change_password": signed_in(),
    "account_set_password": signed_in(),
    "usersessions_list": signed_in(),
    "mfa_index": signed_in(),
    "mfa_activate_totp": signed_in(),
    "mfa_deactivate_totp": signed_in(),
    "mfa_view_recovery_codes": signed_in(),
    "mfa_generate_recovery_codes": signed_in(),
    "mfa_download_recovery_codes": signed_in(),
    "mfa_list_webauthn": signed_in(),
    "mfa_add_webauthn": signed_in(),
    "mfa_remove_webauthn": signed_in(pk="=1"),
    "mfa_edit_webauthn": signed_in(pk="=1"),
    "socialaccount_connections": signed_in(),
    "welcome": public(),
    "search": team("PCSMTX"),
    # accounts
    "accounts:index": signed_in(),
    "accounts:roles": team("CM"),
    "accounts:give_role": team("CM"),
    "accounts:withdraw_role": team("CM", grant_id="access.rolegrant"),
    "accounts:invitations": team("CM"),
    "accounts:invite": team("CM"),
    "accounts:invitation": team("CM", invitation_id="access.invitation"),
    "accounts:revoke_invitation": team("CM", invitation_id="access.invitation"),
    "accounts:accept_invitation": public(token="=abc"),
    # agenda
    "agenda:index": team("PCSMTX"),
    "agenda:set_hours": team("CM"),
    "agenda:declare_crisis": team("CM", row_id="agenda.crisisplan"),
    "agenda:charter": team("PCSMTX"),
    "agenda:charter_pdf": team("PCSMTX"),
    "agenda:hours_list": team("PCSMTX"),
    "agenda:hours": team("PCSMTX", row_id="agenda.openinghours"),
    "agenda:change_hours": team("CM", row_id="agenda.openinghours"),
    "agenda:join_hours_file": team("CM", row_id="agenda.openinghours"),
    "agenda:hours_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.openinghours"),
    "agenda:withdraw_hours_file": team("CM", file_id="files.storedfile", row_id="agenda.openinghours"),
    "agenda:end_hours": team("CM", row_id="agenda.openinghours"),
    "agenda:closure_list": team("PCSMTX"),
    "agenda:closure": team("PCSMTX", row_id="agenda.closure"),
    "agenda:change_closure": team("CM", row_id="agenda.closure"),
    "agenda:join_closure_file": team("CM", row_id="agenda.closure"),
    "agenda:closure_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.closure"),
    "agenda:withdraw_closure_file": team("CM", file_id="files.storedfile", row_id="agenda.closure"),
    "agenda:add_closure": team("CM"),
    "agenda:unscheduled_list": team("PCSMTX"),
    "agenda:unscheduled": team("PCSMTX", row_id="agenda.unscheduledcare"),
    "agenda:change_unscheduled": team("CM", row_id="agenda.unscheduledcare"),
    "agenda:join_unscheduled_file": team("CM", row_id="agenda.unscheduledcare"),
    "agenda:unscheduled_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.unscheduledcare"),
    "agenda:withdraw_unscheduled_file": team(
        "CM", file_id="files.storedfile", row_id="agenda.unscheduledcare"
    ),
    "agenda:add_unscheduled": team("CM"),
    "agenda:end_unscheduled": team("CM", row_id="agenda.unscheduledcare"),
    "agenda:derogation_list": team("PCSMTX"),
    "agenda:derogation": team("PCSMTX", row_id="agenda.pdsaderogation"),
    "agenda:change_derogation": team("CM", row_id="agenda.pdsaderogation"),
    "agenda:join_derogation_file": team("CM", row_id="agenda.pdsaderogation"),
    "agenda:derogation_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.pdsaderogation"),
    "agenda:withdraw_derogation_file": team("CM", file_id="files.storedfile", row_id="agenda.pdsaderogation"),
    "agenda:add_derogation": team("CM"),
    "agenda:end_derogation": team("CM", row_id="agenda.pdsaderogation"),
    "agenda:sas_list": team("PCSMTX"),
    "agenda:sas": team("PCSMTX", row_id="agenda.sasengagement"),
    "agenda:change_sas": team("CM", row_id="agenda.sasengagement"),
    "agenda:join_sas_file": team("CM", row_id="agenda.sasengagement"),
    "agenda:sas_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.sasengagement"),
    "agenda:withdraw_sas_file": team("CM", file_id="files.storedfile", row_id="agenda.sasengagement"),
    "agenda:add_sas": team("CM"),
    "agenda:end_sas": team("CM", row_id="agenda.sasengagement"),
    "agenda:crisis_plan_list": team("PCSMTX"),
    "agenda:crisis_plan": team("PCSMTX", row_id="agenda.crisisplan"),
    "agenda:change_crisis_plan": team("CM", row_id="agenda.crisisplan"),
    "agenda:join_crisis_plan_file": team("CM", row_id="agenda.crisisplan"),
    "agenda:crisis_plan_file": team("PCSMTX", file_id="files.storedfile", row_id="agenda.crisisplan"),
    "agenda:withdraw_crisis_plan_file": team("CM", file_id="files.storedfile", row_id="agenda.crisisplan"),
    "agenda:add_crisis_plan": team("CM"),
    "agenda:end_crisis_plan": team("CM", row_id="agenda.crisisplan"),
    # concertation
    "concertation:index": team("PCSMT"),
    "concertation:past_meetings": team("PCSMT"),
    "concertation:decisions": team("PCSMT"),
    "concertation:export_calendar": team("PCSMT", year="=2026"),
    "concertation:plan_meeting": team("PCSM"),
    "concertation:meeting": team("PCSMT", meeting_id="concertation.meeting"),
    "concertation:change_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:cancel_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:open_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:place_case": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:minutes": team("PCSMT", meeting_id="concertation.meeting", number="=1"),
    "concertation:add_addendum": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:session": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:session_case": team("PCSM", meeting_id="concertation.meeting", number="=1"),
    "concertation:mark_attendance": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:mark_hours": team("PCSM", meeting_id="concertation.meeting", member_id="structures.member"),
    "concertation:close_meeting": team("PCSM", meeting_id="concertation.meeting"),
    "concertation:propose_case": team("PCSM"),
    "concertation:find_patients": team("PCSM"),
    "concertation:case": team("PCSMT", case_id="concertation.case"),
    "concertation:change_case": team("PCSM", case_id="concertation.case"),
    "concertation:withdraw_case": team("PCSM", case_id="concertation.case"),
    "concertation:move_case": team("PCSM", case_id="concertation.case"),
    "concertation:add_task": team("PCSMT", case_id="concertation.case"),
    "concertation:exchanges": team("PCSMT"),
    "concertation:note_exchange": team("P"),
    "concertation:exchange": team("PCSMT", exchange_id="concertation.informalexchange"),
    "concertation:tasks": team("PCSMT"),
    "concertation:complete_task": team("PCSMT", task_id="concertation.task"),
    "concertation:reopen_task": team("PCSMT", task_id="concertation.task"),
    "concertation:drop_task": team("PCSMT", task_id="concertation.task"),
    "concertation:counted": team("PCSM", year="=2026"),
    "concertation:set_counting": team("CM"),
    # contract
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
    "contract:dossier_file": team("PCSM", what="=archive", year="=2026"),
    "contract:transmit": team("CM", year="=2026"),
    "contract:transmission": team("PCSM", transmission_id="contract.transmission"),
    "contract:transmission_file": team("PCSM", transmission_id="contract.transmission", what="=archive"),
    "contract:reply": team("CM", code="=S01", transmission_id="contract.transmission"),
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
    "contract:figure": team("PCSM", key="=P", year="=2026"),
    "contract:give_figure": team("CM", key="=P", year="=2026"),
    "contract:withdraw_figure": team("CM", key="=P", year="=2026"),
    "contract:simulate": team("PCM", year="=2026"),
    "contract:simulations": team("PCSM", year="=2026"),
    "contract:compare": team("PCSM", year="=2026"),
    "contract:payments": team("PCSM", year="=2026"),
    "contract:add_payment": team("CM", year="=2026"),
    "contract:indicator": team("PCSM", code="=S01", year="=2026"),
    # exchanges
    "exchanges:partner_list": team("PCSMTX"),
    "exchanges:partner": team("PCSMTX", row_id="exchanges.externalcoordination"),
    "exchanges:change_partner": team("CM", row_id="exchanges.externalcoordination"),
    "exchanges:join_partner_file": team("CM", row_id="exchanges.externalcoordination"),
    "exchanges:partner_file": team(
        "PCSMTX", file_id="files.storedfile", row_id="exchanges.externalcoordination"
    ),
    "exchanges:withdraw_partner_file": team(
        "CM", file_id="files.storedfile", row_id="exchanges.externalcoordination"
    ),
    "exchanges:add_partner": team("CM"),
    "exchanges:end_partner": team("CM", row_id="exchanges.externalcoordination"),
    # help
    "help:index": signed_in(),
    "help:guide": signed_in(name="=premiers-pas"),
    # jobs
    "jobs:index": team("PCSMTX"),
    "jobs:detail": team("PCSMTX", job_id="jobs.job"),
    "jobs:report": team("PCSMTX", job_id="jobs.job"),
    # journal
    "journal:index": team("CM"),
    "journal:export": team("CM"),
    # patients
    "patients:index": team("PCSMTX"),
    "patients:export": team("PCSMTX"),
    "patients:add": team("PS"),
    "patients:registers": team("PCSM"),
    "patients:export_registers": team("PCSM"),
    "patients:visibility": team("CM"),
    "patients:imports": team("PCSM"),
    "patients:import": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_columns": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_start": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_progress": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_report": team("PCSM", batch_id="patients.importbatch"),
    "patients:import_differences": team("PCSM", batch_id="patients.importbatch"),
    "patients:sheet": team("PCSMTX", patient_id="patients.patient"),
    "patients:edit": team("PS", patient_id="patients.patient"),
    "patients:declare_doctor": team("PS", patient_id="patients.patient"),
    "patients:declare_illness": team("PS", patient_id="patients.patient"),
    "patients:declare_coverage": team("PS", patient_id="patients.patient"),
    "patients:follow": team("PS", patient_id="patients.patient"),
    "patients:end_period": team(
        "PS", kind="=suivi", patient_id="patients.patient", period_id="patients.followup"
    ),
    # prevention
    "prevention:index": team("PCSMTX"),
    "prevention:record_action": team("PCSM", row_id="prevention.mission"),
    "prevention:mission_list": team("PCSMTX"),
    "prevention:mission": team("PCSMTX", row_id="prevention.mission"),
    "prevention:change_mission": team("CM", row_id="prevention.mission"),
    "prevention:join_mission_file": team("PCSM", row_id="prevention.mission"),
    "prevention:mission_file": team("PCSMTX", file_id="files.storedfile", row_id="prevention.mission"),
    "prevention:withdraw_mission_file": team("PCSM", file_id="files.storedfile", row_id="prevention.mission"),
    "prevention:add_mission": team("CM"),
    "prevention:end_mission": team("CM", row_id="prevention.mission"),
    "prevention:involvement_list": team("PCSMTX"),
    "prevention:involvement": team("PCSMTX", row_id="prevention.userinvolvement"),
    "prevention:change_involvement": team("CM", row_id="prevention.userinvolvement"),
    "prevention:join_involvement_file": team("PCSM", row_id="prevention.userinvolvement"),
    "prevention:involvement_file": team(
        "PCSMTX", file_id="files.storedfile", row_id="prevention.userinvolvement"
    ),
    "prevention:withdraw_involvement_file": team(
        "PCSM", file_id="files.storedfile", row_id="prevention.userinvolvement"
    ),
    "prevention:add_involvement": team("CM"),
    "prevention:end_involvement": team("CM", row_id="prevention.userinvolvement"),
    # protocols
    "protocols:index": team("PCSMTX"),
    "protocols:open_version": team("PCSM", row_id="protocols.protocol"),
    "protocols:record_step": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:add_role": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:text": team("PCSMTX", version_id="protocols.protocolversion"),
    "protocols:join_text": team("PCSM", version_id="protocols.protocolversion"),
    "protocols:remove_role": team("PCSM", line_id="protocols.roleline"),
    "protocols:declare_counts": team("CM", row_id="protocols.pathway"),
    "protocols:protocol_list": team("PCSMTX"),
    "protocols:protocol": team("PCSMTX", row_id="protocols.protocol"),
    "protocols:change_protocol": team("PCSM", row_id="protocols.protocol"),
    "protocols:join_protocol_file": team("PCSM", row_id="protocols.protocol"),
    "protocols:protocol_file": team("PCSMTX", file_id="files.storedfile", row_id="protocols.protocol"),
    "protocols:withdraw_protocol_file": team("PCSM", file_id="files.storedfile", row_id="protocols.protocol"),
    "protocols:add_protocol": team("PCSM"),
    "protocols:cooperation_list": team("PCSMTX"),
    "protocols:cooperation": team("PCSMTX", row_id="protocols.cooperationprotocol"),
    "protocols:change_cooperation": team("CM", row_id="protocols.cooperationprotocol"),
    "protocols:join_cooperation_file": team("PCSM", row_id="protocols.cooperationprotocol"),
    "protocols:cooperation_file": team(
        "PCSMTX", file_id="files.storedfile", row_id="protocols.cooperationprotocol"
    ),
    "protocols:withdraw_cooperation_file": team(
        "PCSM", file_id="files.storedfile", row_id="protocols.cooperationprotocol"
    ),
    "protocols:add_cooperation": team("CM"),
    "protocols:end_cooperation": team("CM", row_id="protocols.cooperationprotocol"),
    "protocols:pathway_list": team("PCSMTX"),
    "protocols:pathway": team("PCSMTX", row_id="protocols.pathway"),
    "protocols:change_pathway": team("CM", row_id="protocols.pathway"),
    "protocols:join_pathway_file": team("PCSM", row_id="protocols.pathway"),
    "protocols:pathway_file": team("PCSMTX", file_id="files.storedfile", row_id="protocols.pathway"),
    "protocols:withdraw_pathway_file": team("PCSM", file_id="files.storedfile", row_id="protocols.pathway"),
    "protocols:add_pathway": team("CM"),
    "protocols:end_pathway": team("CM", row_id="protocols.pathway"),
    # quality
    "quality:index": team("PCSMTX"),
    "quality:step_list": team("PCSMTX"),
    "quality:step": team("PCSMTX", row_id="quality.qualitystep"),
    "quality:change_step": team("PCSM", row_id="quality.qualitystep"),
    "quality:join_step_file": team("PCSM", row_id="quality.qualitystep"),
    "quality:step_file": team("PCSMTX", file_id="files.storedfile", row_id="quality.qualitystep"),
    "quality:withdraw_step_file": team("PCSM", file_id="files.storedfile", row_id="quality.qualitystep"),
    "quality:add_step": team("PCSM"),
    "quality:end_step": team("PCSM", row_id="quality.qualitystep"),
    # resources
    "resources:index": team("PCSMTX"),
    "resources:coordination_list": team("PCSMTX"),
    "resources:coordination": team("PCSMTX", row_id="structures.coordinationfunction"),
    "resources:change_coordination": team("CM", row_id="structures.coordinationfunction"),
    "resources:join_coordination_file": team("CM", row_id="structures.coordinationfunction"),
    "resources:coordination_file": team(
        "PCSMTX", file_id="files.storedfile", row_id="structures.coordinationfunction"
    ),
    "resources:withdraw_coordination_file": team(
        "CM", file_id="files.storedfile", row_id="structures.coordinationfunction"
    ),
    "resources:add_coordination": team("CM"),
    "resources:end_coordination": team("CM", row_id="structures.coordinationfunction"),
    "resources:software_list": team("PCSMTX"),
    "resources:software": team("PCSMTX", row_id="structures.sharedsoftware"),
    "resources:change_software": team("CM", row_id="structures.sharedsoftware"),
    "resources:join_software_file": team("CM", row_id="structures.sharedsoftware"),
    "resources:software_file": team("PCSMTX", file_id="files.storedfile", row_id="structures.sharedsoftware"),
    "resources:withdraw_software_file": team(
        "CM", file_id="files.storedfile", row_id="structures.sharedsoftware"
    ),
    "resources:add_software": team("CM"),
    "resources:end_software": team("CM", row_id="structures.sharedsoftware"),
    "resources:trainee_list": team("PCSMTX"),
    "resources:trainee": team("PCSMTX", row_id="structures.traineeship"),
    "resources:change_trainee": team("CM", row_id="structures.traineeship"),
    "resources:join_trainee_file": team("CM", row_id="structures.traineeship"),
    "resources:trainee_file": team("PCSMTX", file_id="files.storedfile", row_id="structures.traineeship"),
    "resources:withdraw_trainee_file": team(
        "CM", file_id="files.storedfile", row_id="structures.traineeship"
    ),
    "resources:add_trainee": team("CM"),
    "resources:vacation_list": team("PCSMTX"),
    "resources:vacation": team("PCSMTX", row_id="structures.outsidevacation"),
    "resources:change_vacation": team("CM", row_id="structures.outsidevacation"),
    "resources:join_vacation_file": team("CM", row_id="structures.outsidevacation"),
    "resources:vacation_file": team(
        "PCSMTX", file_id="files.storedfile", row_id="structures.outsidevacation"
    ),
    "resources:withdraw_vacation_file": team(
        "CM", file_id="files.storedfile", row_id="structures.outsidevacation"
    ),
    "resources:add_vacation": team("CM"),
    "resources:end_vacation": team("CM", row_id="structures.outsidevacation"),
    "resources:cstm_list": team("PCSMTX"),
    "resources:cstm": team("PCSMTX", row_id="structures.cstmcontract"),
    "resources:change_cstm": team("CM", row_id="structures.cstmcontract"),
    "resources:join_cstm_file": team("CM", row_id="structures.cstmcontract"),
    "resources:cstm_file": team("PCSMTX", file_id="files.storedfile", row_id="structures.cstmcontract"),
    "resources:withdraw_cstm_file": team("CM", file_id="files.storedfile", row_id="structures.cstmcontract"),
    "resources:add_cstm": team("CM"),
    "resources:end_cstm": team("CM", row_id="structures.cstmcontract"),
    # structures
    "structures:index": team("PCSMTX"),
    "structures:export_members": team("PCSMTX"),
    "structures:legal_minimum": team("PCSMTX"),
    "structures:add_member": team("CM"),
    "structures:member": team("PCSMTX", member_id="structures.member"),
    "structures:change_member": team("CM", member_id="structures.member"),
    "structures:change_situation": team("CM", member_id="structures.member"),
    "structures:record_departure": team("CM", member_id="structures.member"),
    "structures:record_return": team("CM", member_id="structures.member"),
    "structures:member_history": team("PCSMTX", member_id="structures.member"),
    "structures:member_sheet": team("PCSM", member_id="structures.member"),
    "structures:correct_situation": team("CM", membership_id="structures.membership"),
    "structures:record_signature": team("CM", membership_id="structures.membership"),
    "structures:directory": team("PCSMTX"),
    "structures:profession_sheet": team("PCSM", profession="=10"),
    "structures:house": team("PCSMTX"),
    "structures:change_profile": team("CM"),
    "structures:house_history": team("PCSMTX"),
    "structures:add_legal_form": team("CM"),
    "structures:change_legal_form": team("CM", legal_form_id="structures.legalform"),
    "structures:add_site": team("CM"),
    "structures:change_site": team("CM", site_id="structures.site"),
    "structures:add_premises": team("CM"),
    "structures:change_premises": team("CM", premises_id="structures.premises"),
    "structures:import_rpps": team("CM"),
    "structures:import_spreadsheet": team("CM"),
    "structures:import": team("CM", import_id="structures.memberimport"),
    "structures:import_columns": team("CM", import_id="structures.memberimport"),
}
