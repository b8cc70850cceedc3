from __future__ import annotations

from django.urls import path

from maisonnee.interfaces.web.concertation.views import (
    cases,
    counting,
    exchanges,
    home,
    meetings,
    session,
    tasks,
)

app_name = "concertation"
urlpatterns = [
    path("", home.index, name="index"),
    path("reunions/", home.past_meetings, name="past_meetings"),
    path("decisions/", home.decisions, name="decisions"),
    path("calendrier/<int:year>/", home.export_calendar, name="export_calendar"),
    path("reunions/prevoir/", meetings.plan_meeting, name="plan_meeting"),
    path("reunions/<uuid:meeting_id>/", meetings.meeting, name="meeting"),
    path("reunions/<uuid:meeting_id>/modifier/", meetings.change_meeting, name="change_meeting"),
    path("reunions/<uuid:meeting_id>/annuler/", meetings.cancel_meeting, name="cancel_meeting"),
    path("reunions/<uuid:meeting_id>/ouvrir/", meetings.open_meeting, name="open_meeting"),
    path("reunions/<uuid:meeting_id>/placer/", meetings.place_case, name="place_case"),
    path("reunions/<uuid:meeting_id>/compte-rendu/<int:number>/", meetings.minutes, name="minutes"),
    path("reunions/<uuid:meeting_id>/complement/", meetings.add_addendum, name="add_addendum"),
    path("reunions/<uuid:meeting_id>/seance/", session.session, name="session"),
    path("reunions/<uuid:meeting_id>/seance/<int:number>/", session.session, name="session_case"),
    path("reunions/<uuid:meeting_id>/presence/", session.mark_attendance, name="mark_attendance"),
    path("reunions/<uuid:meeting_id>/heures/<uuid:member_id>/", session.mark_hours, name="mark_hours"),
    path("reunions/<uuid:meeting_id>/clore/", session.close_meeting, name="close_meeting"),
    path("cas/proposer/", cases.propose_case, name="propose_case"),
    path("cas/patients/", cases.find_patients, name="find_patients"),
    path("cas/<uuid:case_id>/", cases.case, name="case"),
    path("cas/<uuid:case_id>/completer/", cases.change_case, name="change_case"),
    path("cas/<uuid:case_id>/retirer/", cases.withdraw_case, name="withdraw_case"),
    path("cas/<uuid:case_id>/deplacer/", session.move_case, name="move_case"),
    path("cas/<uuid:case_id>/tache/", tasks.add_task, name="add_task"),
    path("echanges/", exchanges.exchanges, name="exchanges"),
    path("echanges/noter/", exchanges.note_exchange, name="note_exchange"),
    path("echanges/<uuid:exchange_id>/", exchanges.exchange, name="exchange"),
    path("taches/", tasks.tasks, name="tasks"),
    path("taches/<uuid:task_id>/fait/", tasks.complete_task, name="complete_task"),
    path("taches/<uuid:task_id>/reprendre/", tasks.reopen_task, name="reopen_task"),
    path("taches/<uuid:task_id>/abandonner/", tasks.drop_task, name="drop_task"),
    path("compte/<int:year>/", counting.counted, name="counted"),
    path("compte/regle/", counting.set_counting, name="set_counting"),
]
