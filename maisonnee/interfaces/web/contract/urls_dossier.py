from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.contract import views_dossier, views_transmission, views_vault

urlpatterns = [
    path("<int:year>/preuves/", views_vault.vault, name="vault"),
    path("<int:year>/preuves/joindre/", views_vault.add_proof, name="add_proof"),
    path("<int:year>/preuves/reconduire/", views_vault.carry, name="carry_proofs"),
    path("<int:year>/preuves/<uuid:proof_id>/retirer/", views_vault.withdraw_proof, name="withdraw_proof"),
    path("<int:year>/preuves/fichier/<uuid:file_id>/", views_vault.proof_file, name="proof_file"),
    path("<int:year>/dossier/", views_dossier.dossier, name="dossier"),
    path("<int:year>/dossier/preparer/", views_dossier.prepare, name="prepare_dossier"),
    path("<int:year>/dossier/construire/", views_dossier.build, name="build_dossier"),
    path("<int:year>/dossier/verifier/", views_dossier.checks, name="dossier_checks"),
    path("<int:year>/dossier/verifier/<uuid:file_id>/", views_dossier.checked_file, name="checked_file"),
    path("<int:year>/dossier/attester/", views_dossier.attest, name="attest"),
    path("<int:year>/dossier/paye/", views_dossier.close_paid, name="close_paid"),
    path("<int:year>/dossier/rapport/", views_dossier.download, {"what": "rapport"}, name="dossier_report"),
    path("<int:year>/dossier/archive/", views_dossier.download, {"what": "archive"}, name="dossier_archive"),
    path("<int:year>/dossier/transmettre/", views_transmission.transmit, name="transmit"),
    path("transmissions/<uuid:transmission_id>/", views_transmission.transmission, name="transmission"),
    path(
        "transmissions/<uuid:transmission_id>/rapport/",
        views_transmission.transmission_file,
        {"what": "rapport"},
        name="transmission_report",
    ),
    path(
        "transmissions/<uuid:transmission_id>/archive/",
        views_transmission.transmission_file,
        {"what": "archive"},
        name="transmission_archive",
    ),
    path("transmissions/<uuid:transmission_id>/repondre/<str:code>/", views_transmission.reply, name="reply"),
]
