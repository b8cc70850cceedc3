from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.referrals import delays, making, views

app_name = "referrals"
urlpatterns = [
    path("", views.index, name="index"),
    path("a-qui/", making.find, name="find"),
    path("nouveau/", making.start, name="start"),
    path("delais/", delays.set_delays, name="delays"),
    path("patient/<uuid:patient_id>/", making.of_patient, name="of_patient"),
    path("patient/<uuid:patient_id>/adresser/", making.refer, name="refer"),
    path("suivi/<uuid:referral_id>/", views.track, name="track"),
    path("<uuid:referral_id>/", views.referral, name="referral"),
    path("<uuid:referral_id>/lettre/", views.letter, name="letter"),
    path("<uuid:referral_id>/choix/", views.choose, name="choose"),
    path("<uuid:referral_id>/accepter/", views.accept, name="accept"),
    path("<uuid:referral_id>/decliner/", views.decline, name="decline"),
    path("<uuid:referral_id>/rendez-vous/", views.book, name="book"),
    path("<uuid:referral_id>/venue/", views.coming, name="coming"),
    path("<uuid:referral_id>/reponse/", views.answer, name="answer"),
    path("<uuid:referral_id>/courrier/", views.arrived, name="arrived"),
    path("<uuid:referral_id>/fermer/", views.close, name="close"),
]
