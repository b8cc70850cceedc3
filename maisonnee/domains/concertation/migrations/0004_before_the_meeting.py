from __future__ import annotations

import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import maisonnee.domains.concertation.enums
import maisonnee.kernel.ids


class Migration(migrations.Migration):
    dependencies = [
        ("concertation", "0003_in_session_and_after"),
        ("patients", "0004_index_of_merged"),
        ("pghistory", "0007_auto_20250421_0444"),
        ("structures", "0004_longer_profession_codes"),
        ("tenancy", "0002_team_ids"),
    ]

    operations = [
        migrations.CreateModel(
            name="CalendarFeed",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("token_hash", models.CharField(max_length=64)),
                ("made_by", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                ("revoked_by", models.CharField(blank=True, max_length=200)),
                ("revoked_at", models.DateTimeField(null=True)),
                (
                    "member",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="calendar_feeds",
                        to="structures.member",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("-made_at", "-id"),
                "constraints": [
                    models.UniqueConstraint(fields=("token_hash",), name="feed_address_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("revoked_at__isnull", True), ("revoked_by", "")),
                            models.Q(
                                ("revoked_at__isnull", False), models.Q(("revoked_by", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="feed_revoked_by_someone",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CaseRuleSetting",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="à partir du")),
                ("discharged", models.BooleanField(default=True, verbose_name="patients sortis d’hôpital")),
                ("overdue", models.BooleanField(default=True, verbose_name="date de revue passée")),
                (
                    "never_discussed",
                    models.BooleanField(default=True, verbose_name="jamais discutés ensemble"),
                ),
                (
                    "months_before_asking_again",
                    models.PositiveSmallIntegerField(default=6, verbose_name="reproposer après (mois)"),
                ),
                ("decided_by", models.CharField(max_length=200, verbose_name="décidé par")),
                ("recorded_by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField()),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("-starts_on", "-recorded_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("decided_by", ""), _negated=True), name="case_rules_decided"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("months_before_asking_again__gte", 1), ("months_before_asking_again__lte", 60)
                        ),
                        name="case_rules_ask_again",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Contribution",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("written_by_id", models.UUIDField(null=True)),
                ("written_by_name", models.CharField(max_length=200)),
                ("profession", models.CharField(blank=True, max_length=20)),
                ("text", models.TextField(verbose_name="votre contribution")),
                ("written_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "author",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="structures.member",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="contributions",
                        to="concertation.case",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("written_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="contribution_says_something"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("author__isnull", False)),
                        fields=("case", "author"),
                        name="one_contribution_by_author",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Exceptional",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="du")),
                ("ends_on", models.DateField(verbose_name="au")),
                ("is_free", models.BooleanField(default=False, verbose_name="libre")),
                ("recorded_by", models.CharField(max_length=200)),
                ("cancelled_at", models.DateTimeField(null=True)),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="exceptional_days",
                        to="structures.member",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("starts_on", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))),
                        name="exceptional_in_order",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Guest",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="nom")),
                (
                    "organisation",
                    models.CharField(blank=True, max_length=200, verbose_name="fonction ou organisme"),
                ),
                ("has_come", models.BooleanField(null=True, verbose_name="présent")),
                ("added_by", models.CharField(max_length=200)),
                ("added_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="guests",
                        to="concertation.meeting",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("name", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="guest_named"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="KindSetting",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("concertation", "Concertation"),
                            ("team", "Réunion d’équipe"),
                            ("protocol", "Groupe de travail d’un protocole"),
                            ("evaluation", "Évaluation des pratiques"),
                            ("presentation", "Présentation d’une profession"),
                            ("partners", "Réunion avec des partenaires"),
                        ],
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="à partir du")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="durée habituelle (minutes)")),
                ("minutes_by_case", models.PositiveSmallIntegerField(verbose_name="minutes par sujet")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="lieu habituel")),
                (
                    "remote_link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="lien pour participer à distance"
                    ),
                ),
                ("has_cases", models.BooleanField(verbose_name="des cas de patients à l’ordre du jour")),
                ("is_paid", models.BooleanField(verbose_name="temps indemnisé")),
                ("decided_by", models.CharField(max_length=200, verbose_name="décidé par")),
                ("recorded_by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField()),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("-starts_on", "-recorded_at", "-id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "concertation",
                                    "team",
                                    "protocol",
                                    "evaluation",
                                    "presentation",
                                    "partners",
                                ],
                            )
                        ),
                        name="kind_setting_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("decided_by", ""), _negated=True), name="kind_setting_decided"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("minutes__gte", 5), ("minutes__lte", 720), ("minutes_by_case__gte", 1)
                        ),
                        name="kind_setting_lasts",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", maisonnee.domains.concertation.enums.MeetingKind["CONCERTATION"]),
                                _negated=True,
                            ),
                            ("has_cases", True),
                            _connector="OR",
                        ),
                        name="concertation_has_cases",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MeetingInvitee",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitees",
                        to="concertation.meeting",
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="structures.member"
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "constraints": [models.UniqueConstraint(fields=("meeting", "member"), name="invited_once")],
            },
        ),
        migrations.CreateModel(
            name="PatientInformation",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "whom",
                    models.CharField(
                        choices=[
                            ("patient", "Le patient"),
                            ("relative", "Un proche ou une personne de confiance"),
                            ("representative", "Un représentant légal"),
                        ],
                        max_length=20,
                        verbose_name="qui",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="nom du proche")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("informed", "Informé que son cas sera discuté"),
                            ("invited", "Invité à la réunion"),
                        ],
                        max_length=10,
                        verbose_name="quoi",
                    ),
                ),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("face_to_face", "De vive voix"),
                            ("phone", "Par téléphone"),
                            ("letter", "Par courrier"),
                            ("message", "Par messagerie sécurisée"),
                        ],
                        max_length=20,
                        verbose_name="comment",
                    ),
                ),
                ("told_on", models.DateField(verbose_name="quand")),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("waited", "Pas encore de réponse"),
                            ("agrees", "D’accord"),
                            ("comes", "Viendra"),
                            ("does_not_come", "Ne viendra pas"),
                            ("objects", "S’oppose à ce que son cas soit discuté"),
                        ],
                        max_length=20,
                        verbose_name="réponse",
                    ),
                ),
                ("words", models.TextField(blank=True, verbose_name="ce qui a été dit")),
                ("recorded_by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "case",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="information",
                        to="concertation.case",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
                (
                    "told_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="structures.member",
                        verbose_name="par",
                    ),
                ),
            ],
            options={
                "ordering": ("told_on", "recorded_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("whom__in", ["patient", "relative", "representative"])),
                        name="informed_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answer__in", ["waited", "agrees", "comes", "does_not_come", "objects"])
                        ),
                        name="information_answer_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Poll",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("concertation", "Concertation"),
                            ("team", "Réunion d’équipe"),
                            ("protocol", "Groupe de travail d’un protocole"),
                            ("evaluation", "Évaluation des pratiques"),
                            ("presentation", "Présentation d’une profession"),
                            ("partners", "Réunion avec des partenaires"),
                        ],
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=200, verbose_name="objet")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="lieu")),
                (
                    "remote_link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="lien pour participer à distance"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "en cours"),
                            ("chosen", "créneau choisi"),
                            ("dropped", "abandonné"),
                        ],
                        default=maisonnee.domains.concertation.enums.PollState["OPEN"],
                        max_length=10,
                    ),
                ),
                ("asked_by_id", models.UUIDField(null=True)),
                ("asked_by_name", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                ("ended_by", models.CharField(blank=True, max_length=200)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="polls",
                        to="concertation.meeting",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("-asked_at", "-id"),
                "indexes": [models.Index(fields=["structure", "state"], name="poll_by_state")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "concertation",
                                    "team",
                                    "protocol",
                                    "evaluation",
                                    "presentation",
                                    "partners",
                                ],
                            )
                        ),
                        name="poll_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("ended_at__isnull", True),
                                ("meeting__isnull", True),
                                ("state", maisonnee.domains.concertation.enums.PollState["OPEN"]),
                            ),
                            models.Q(
                                ("ended_at__isnull", False),
                                ("meeting__isnull", False),
                                ("state", maisonnee.domains.concertation.enums.PollState["CHOSEN"]),
                            ),
                            models.Q(
                                ("ended_at__isnull", False),
                                ("meeting__isnull", True),
                                ("state", maisonnee.domains.concertation.enums.PollState["DROPPED"]),
                            ),
                            _connector="OR",
                        ),
                        name="poll_chosen_with_its_meeting",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Suggestion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "origin",
                    models.CharField(
                        choices=[
                            ("person", "proposé par quelqu’un"),
                            ("discharged", "sortie d’hôpital"),
                            ("overdue", "date de revue passée"),
                            ("never_discussed", "jamais discuté ensemble"),
                            ("frailty", "alerte de fragilité"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "à décider"),
                            ("accepted", "proposé à l’équipe"),
                            ("declined", "pas maintenant"),
                        ],
                        default=maisonnee.domains.concertation.enums.SuggestionState["OPEN"],
                        max_length=10,
                    ),
                ),
                ("said_by_id", models.UUIDField(null=True)),
                ("said_by", models.CharField(blank=True, max_length=200)),
                ("said_at", models.DateTimeField()),
                ("settled_by", models.CharField(blank=True, max_length=200)),
                ("settled_at", models.DateTimeField(null=True)),
                (
                    "case",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="suggestions",
                        to="concertation.case",
                    ),
                ),
                (
                    "patient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="case_suggestions",
                        to="patients.patient",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("-said_at", "-id"),
                "indexes": [
                    models.Index(fields=["structure", "state", "origin"], name="suggestion_by_state")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("origin", maisonnee.domains.concertation.enums.CaseOrigin["PERSON"]),
                            _negated=True,
                        ),
                        name="suggestion_by_a_rule",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("settled_at__isnull", True),
                                ("state", maisonnee.domains.concertation.enums.SuggestionState["OPEN"]),
                            ),
                            models.Q(
                                models.Q(
                                    ("state", maisonnee.domains.concertation.enums.SuggestionState["OPEN"]),
                                    _negated=True,
                                ),
                                ("settled_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="suggestion_settled_at_a_time",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("state", maisonnee.domains.concertation.enums.SuggestionState["OPEN"])
                        ),
                        fields=("structure", "patient", "origin"),
                        name="one_open_suggestion_by_origin",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Topic",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("what", models.CharField(max_length=200, verbose_name="sujet")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                ("position", models.PositiveSmallIntegerField()),
                ("outcome", models.TextField(blank=True, verbose_name="ce qui en est décidé")),
                ("outcome_by", models.CharField(blank=True, max_length=200)),
                ("added_by", models.CharField(max_length=200)),
                ("added_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "meeting",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="topics",
                        to="concertation.meeting",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("position", "added_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("what", ""), _negated=True), name="topic_says_something"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("minutes__gte", 1), ("minutes__lte", 480)), name="topic_lasts"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="UsualWeek",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("profession", models.CharField(blank=True, max_length=20)),
                (
                    "free",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12), default=list, size=None
                    ),
                ),
                ("changed_by", models.CharField(max_length=200)),
                ("changed_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "member",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="usual_weeks",
                        to="structures.member",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("member__isnull", False), ("profession", "")),
                            models.Q(("member__isnull", True), models.Q(("profession", ""), _negated=True)),
                            _connector="OR",
                        ),
                        name="week_of_a_member_or_a_profession",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("member__isnull", False)),
                        fields=("structure", "member"),
                        name="one_week_by_member",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("profession", ""), _negated=True),
                        fields=("structure", "profession"),
                        name="one_week_by_profession",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ContributionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                ("written_by_id", models.UUIDField(null=True)),
                ("written_by_name", models.CharField(max_length=200)),
                ("profession", models.CharField(blank=True, max_length=20)),
                ("text", models.TextField(verbose_name="votre contribution")),
                ("written_at", models.DateTimeField()),
                ("changed_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "author",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="structures.member",
                    ),
                ),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concertation.case",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.contribution",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ExceptionalEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                ("starts_on", models.DateField(verbose_name="du")),
                ("ends_on", models.DateField(verbose_name="au")),
                ("is_free", models.BooleanField(default=False, verbose_name="libre")),
                ("recorded_by", models.CharField(max_length=200)),
                ("cancelled_at", models.DateTimeField(null=True)),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="structures.member",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.exceptional",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GuestEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                ("name", models.CharField(max_length=200, verbose_name="nom")),
                (
                    "organisation",
                    models.CharField(blank=True, max_length=200, verbose_name="fonction ou organisme"),
                ),
                ("has_come", models.BooleanField(null=True, verbose_name="présent")),
                ("added_by", models.CharField(max_length=200)),
                ("added_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concertation.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.guest",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PatientInformationEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                (
                    "whom",
                    models.CharField(
                        choices=[
                            ("patient", "Le patient"),
                            ("relative", "Un proche ou une personne de confiance"),
                            ("representative", "Un représentant légal"),
                        ],
                        max_length=20,
                        verbose_name="qui",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=200, verbose_name="nom du proche")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("informed", "Informé que son cas sera discuté"),
                            ("invited", "Invité à la réunion"),
                        ],
                        max_length=10,
                        verbose_name="quoi",
                    ),
                ),
                (
                    "means",
                    models.CharField(
                        choices=[
                            ("face_to_face", "De vive voix"),
                            ("phone", "Par téléphone"),
                            ("letter", "Par courrier"),
                            ("message", "Par messagerie sécurisée"),
                        ],
                        max_length=20,
                        verbose_name="comment",
                    ),
                ),
                ("told_on", models.DateField(verbose_name="quand")),
                (
                    "answer",
                    models.CharField(
                        choices=[
                            ("waited", "Pas encore de réponse"),
                            ("agrees", "D’accord"),
                            ("comes", "Viendra"),
                            ("does_not_come", "Ne viendra pas"),
                            ("objects", "S’oppose à ce que son cas soit discuté"),
                        ],
                        max_length=20,
                        verbose_name="réponse",
                    ),
                ),
                ("words", models.TextField(blank=True, verbose_name="ce qui a été dit")),
                ("recorded_by", models.CharField(max_length=200)),
                ("recorded_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "case",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concertation.case",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.patientinformation",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
                (
                    "told_by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="structures.member",
                        verbose_name="par",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PollEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("concertation", "Concertation"),
                            ("team", "Réunion d’équipe"),
                            ("protocol", "Groupe de travail d’un protocole"),
                            ("evaluation", "Évaluation des pratiques"),
                            ("presentation", "Présentation d’une profession"),
                            ("partners", "Réunion avec des partenaires"),
                        ],
                        max_length=20,
                        verbose_name="nature",
                    ),
                ),
                ("subject", models.CharField(blank=True, max_length=200, verbose_name="objet")),
                ("place", models.CharField(blank=True, max_length=200, verbose_name="lieu")),
                (
                    "remote_link",
                    models.URLField(
                        blank=True, max_length=500, verbose_name="lien pour participer à distance"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("open", "en cours"),
                            ("chosen", "créneau choisi"),
                            ("dropped", "abandonné"),
                        ],
                        default=maisonnee.domains.concertation.enums.PollState["OPEN"],
                        max_length=10,
                    ),
                ),
                ("asked_by_id", models.UUIDField(null=True)),
                ("asked_by_name", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                ("ended_by", models.CharField(blank=True, max_length=200)),
                ("ended_at", models.DateTimeField(null=True)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concertation.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.poll",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PollInvitee",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="structures.member"
                    ),
                ),
                (
                    "poll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="invitees",
                        to="concertation.poll",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("member__family_name", "member__given_name", "id"),
                "constraints": [models.UniqueConstraint(fields=("poll", "member"), name="asked_once")],
            },
        ),
        migrations.CreateModel(
            name="PollSlot",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("held_on", models.DateField(verbose_name="jour")),
                ("starts_at", models.TimeField(verbose_name="de")),
                ("ends_at", models.TimeField(verbose_name="à")),
                (
                    "poll",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="slots",
                        to="concertation.poll",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "ordering": ("held_on", "starts_at", "id"),
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="slot_in_order"
                    ),
                    models.UniqueConstraint(fields=("poll", "held_on", "starts_at"), name="slot_once"),
                ],
            },
        ),
        migrations.CreateModel(
            name="TopicEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                ("what", models.CharField(max_length=200, verbose_name="sujet")),
                ("minutes", models.PositiveSmallIntegerField(verbose_name="minutes")),
                ("position", models.PositiveSmallIntegerField()),
                ("outcome", models.TextField(blank=True, verbose_name="ce qui en est décidé")),
                ("outcome_by", models.CharField(blank=True, max_length=200)),
                ("added_by", models.CharField(max_length=200)),
                ("added_at", models.DateTimeField()),
                ("removed_at", models.DateTimeField(null=True)),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "meeting",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concertation.meeting",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.topic",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="UsualWeekEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                ("profession", models.CharField(blank=True, max_length=20)),
                (
                    "free",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=12), default=list, size=None
                    ),
                ),
                ("changed_by", models.CharField(max_length=200)),
                ("changed_at", models.DateTimeField()),
                ("version", models.PositiveIntegerField(default=1)),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="structures.member",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.usualweek",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PollAnswer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=maisonnee.kernel.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[("yes", "Oui"), ("if_needed", "S’il le faut"), ("no", "Non")], max_length=10
                    ),
                ),
                ("answered_by", models.CharField(max_length=200)),
                ("answered_at", models.DateTimeField()),
                (
                    "member",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="structures.member"
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        editable=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="tenancy.structure",
                    ),
                ),
                (
                    "slot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="answers",
                        to="concertation.pollslot",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("slot", "member"), name="answered_once"),
                    models.CheckConstraint(
                        condition=models.Q(("answer__in", ["yes", "if_needed", "no"])), name="answer_known"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PollAnswerEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                (
                    "id",
                    models.UUIDField(default=maisonnee.kernel.ids.new_id, editable=False, serialize=False),
                ),
                (
                    "answer",
                    models.CharField(
                        choices=[("yes", "Oui"), ("if_needed", "S’il le faut"), ("no", "Non")], max_length=10
                    ),
                ),
                ("answered_by", models.CharField(max_length=200)),
                ("answered_at", models.DateTimeField()),
                (
                    "member",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="structures.member",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="concertation.pollanswer",
                    ),
                ),
                (
                    "structure",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="tenancy.structure",
                    ),
                ),
                (
                    "slot",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="concertation.pollslot",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="meeting",
            name="meeting_kind_known",
        ),
        migrations.AddField(
            model_name="case",
            name="origin",
            field=models.CharField(
                choices=[
                    ("person", "proposé par quelqu’un"),
                    ("discharged", "sortie d’hôpital"),
                    ("overdue", "date de revue passée"),
                    ("never_discussed", "jamais discuté ensemble"),
                    ("frailty", "alerte de fragilité"),
                ],
                default=maisonnee.domains.concertation.enums.CaseOrigin["PERSON"],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="case",
            name="planned_minutes",
            field=models.PositiveSmallIntegerField(null=True, verbose_name="minutes prévues"),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="origin",
            field=models.CharField(
                choices=[
                    ("person", "proposé par quelqu’un"),
                    ("discharged", "sortie d’hôpital"),
                    ("overdue", "date de revue passée"),
                    ("never_discussed", "jamais discuté ensemble"),
                    ("frailty", "alerte de fragilité"),
                ],
                default=maisonnee.domains.concertation.enums.CaseOrigin["PERSON"],
                max_length=20,
            ),
        ),
        migrations.AddField(
            model_name="caseevent",
            name="planned_minutes",
            field=models.PositiveSmallIntegerField(null=True, verbose_name="minutes prévues"),
        ),
        migrations.AddField(
            model_name="meeting",
            name="subject",
            field=models.CharField(blank=True, max_length=200, verbose_name="objet"),
        ),
        migrations.AddField(
            model_name="meetingevent",
            name="subject",
            field=models.CharField(blank=True, max_length=200, verbose_name="objet"),
        ),
        migrations.AlterField(
            model_name="meeting",
            name="kind",
            field=models.CharField(
                choices=[
                    ("concertation", "Concertation"),
                    ("team", "Réunion d’équipe"),
                    ("protocol", "Groupe de travail d’un protocole"),
                    ("evaluation", "Évaluation des pratiques"),
                    ("presentation", "Présentation d’une profession"),
                    ("partners", "Réunion avec des partenaires"),
                ],
                default=maisonnee.domains.concertation.enums.MeetingKind["CONCERTATION"],
                max_length=20,
                verbose_name="nature",
            ),
        ),
        migrations.AlterField(
            model_name="meetingevent",
            name="kind",
            field=models.CharField(
                choices=[
                    ("concertation", "Concertation"),
                    ("team", "Réunion d’équipe"),
                    ("protocol", "Groupe de travail d’un protocole"),
                    ("evaluation", "Évaluation des pratiques"),
                    ("presentation", "Présentation d’une profession"),
                    ("partners", "Réunion avec des partenaires"),
                ],
                default=maisonnee.domains.concertation.enums.MeetingKind["CONCERTATION"],
                max_length=20,
                verbose_name="nature",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("origin__in", ["person", "discharged", "overdue", "never_discussed", "frailty"])
                ),
                name="case_origin_known",
            ),
        ),
        migrations.AddConstraint(
            model_name="case",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("planned_minutes__isnull", True), ("planned_minutes__range", (1, 480)), _connector="OR"
                ),
                name="case_planned_minutes_plausible",
            ),
        ),
        migrations.AddConstraint(
            model_name="meeting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "kind__in",
                        ["concertation", "team", "protocol", "evaluation", "presentation", "partners"],
                    )
                ),
                name="meeting_kind_known",
            ),
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="case",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="case",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="meeting",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="meeting",
            name="update_update",
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_caseevent" ("changed_by", "id", "meeting_id", "origin", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_minutes", "position", "proposed_at", "proposed_by_id", "question", "state", "structure_id", "theme", "urgency", "version", "withdrawal_reason", "written_by_id", "written_by_name") VALUES (NEW."changed_by", NEW."id", NEW."meeting_id", NEW."origin", NEW."patient_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned_minutes", NEW."position", NEW."proposed_at", NEW."proposed_by_id", NEW."question", NEW."state", NEW."structure_id", NEW."theme", NEW."urgency", NEW."version", NEW."withdrawal_reason", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;',
                    hash="6eb7586365f0713e8488a4a7b5df2132f0444df9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ccdf3",
                    table="concertation_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="case",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_caseevent" ("changed_by", "id", "meeting_id", "origin", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_minutes", "position", "proposed_at", "proposed_by_id", "question", "state", "structure_id", "theme", "urgency", "version", "withdrawal_reason", "written_by_id", "written_by_name") VALUES (NEW."changed_by", NEW."id", NEW."meeting_id", NEW."origin", NEW."patient_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned_minutes", NEW."position", NEW."proposed_at", NEW."proposed_by_id", NEW."question", NEW."state", NEW."structure_id", NEW."theme", NEW."urgency", NEW."version", NEW."withdrawal_reason", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;',
                    hash="fdfab3a8de76ce8436f7e58b0ecae39ca317e9bc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c0e1d",
                    table="concertation_case",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_meetingevent" ("cancellation_reason", "changed_by", "closed_at", "closed_by", "ends_at", "held_on", "id", "kind", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by", "remote_link", "secretary_id", "starts_at", "state", "structure_id", "subject", "version") VALUES (NEW."cancellation_reason", NEW."changed_by", NEW."closed_at", NEW."closed_by", NEW."ends_at", NEW."held_on", NEW."id", NEW."kind", NEW."opened_at", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."planned_by", NEW."remote_link", NEW."secretary_id", NEW."starts_at", NEW."state", NEW."structure_id", NEW."subject", NEW."version"); RETURN NULL;',
                    hash="130c45f1d0cf8359b67575f38396535cc2f38325",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7741f",
                    table="concertation_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="meeting",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_meetingevent" ("cancellation_reason", "changed_by", "closed_at", "closed_by", "ends_at", "held_on", "id", "kind", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by", "remote_link", "secretary_id", "starts_at", "state", "structure_id", "subject", "version") VALUES (NEW."cancellation_reason", NEW."changed_by", NEW."closed_at", NEW."closed_by", NEW."ends_at", NEW."held_on", NEW."id", NEW."kind", NEW."opened_at", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."planned_by", NEW."remote_link", NEW."secretary_id", NEW."starts_at", NEW."state", NEW."structure_id", NEW."subject", NEW."version"); RETURN NULL;',
                    hash="9d4d2ae29da9b75df6c9759d390612d0558d22f0",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5ee62",
                    table="concertation_meeting",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contribution",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_contributionevent" ("author_id", "case_id", "changed_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "text", "version", "written_at", "written_by_id", "written_by_name") VALUES (NEW."author_id", NEW."case_id", NEW."changed_at", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profession", NEW."structure_id", NEW."text", NEW."version", NEW."written_at", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;',
                    hash="7410333c9044a53f4368dfa1de70358e61f819fd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e7d6f",
                    table="concertation_contribution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contribution",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_contributionevent" ("author_id", "case_id", "changed_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "text", "version", "written_at", "written_by_id", "written_by_name") VALUES (NEW."author_id", NEW."case_id", NEW."changed_at", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profession", NEW."structure_id", NEW."text", NEW."version", NEW."written_at", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;',
                    hash="01d15f617b2e31511206b158621be2f40451cb8e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7507b",
                    table="concertation_contribution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="contributionevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6b94f5964cdf14327bd82ff31d3dc0ccf1fe083a",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_97653",
                    table="concertation_contributionevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="exceptional",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_exceptionalevent" ("cancelled_at", "ends_on", "id", "is_free", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "starts_on", "structure_id") VALUES (NEW."cancelled_at", NEW."ends_on", NEW."id", NEW."is_free", NEW."member_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;',
                    hash="46e2aab01d91d2c87cee5cd99cd17980a71c6f7b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b43e3",
                    table="concertation_exceptional",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="exceptional",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_exceptionalevent" ("cancelled_at", "ends_on", "id", "is_free", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "starts_on", "structure_id") VALUES (NEW."cancelled_at", NEW."ends_on", NEW."id", NEW."is_free", NEW."member_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;',
                    hash="80b5ec1c76bbccee93418e59314ddea4f2f3507b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_904ee",
                    table="concertation_exceptional",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="exceptionalevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="f2d9893e3165b2767be41f353eb0d28afc5cfb62",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_c7678",
                    table="concertation_exceptionalevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_guestevent" ("added_at", "added_by", "has_come", "id", "meeting_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "structure_id") VALUES (NEW."added_at", NEW."added_by", NEW."has_come", NEW."id", NEW."meeting_id", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."removed_at", NEW."structure_id"); RETURN NULL;',
                    hash="1d3e088c326d9a190218b249a58a2d1b4860adec",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_68f9c",
                    table="concertation_guest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guest",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_guestevent" ("added_at", "added_by", "has_come", "id", "meeting_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "structure_id") VALUES (NEW."added_at", NEW."added_by", NEW."has_come", NEW."id", NEW."meeting_id", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."removed_at", NEW."structure_id"); RETURN NULL;',
                    hash="8f42dc62e2c1fc60943872508d750e6de0ca1123",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f0e3d",
                    table="concertation_guest",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guestevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="0cbdd16df56119a43884a53125a91091522123c4",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_abf19",
                    table="concertation_guestevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patientinformation",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_patientinformationevent" ("answer", "case_id", "id", "kind", "means", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "structure_id", "told_by_id", "told_on", "version", "whom", "words") VALUES (NEW."answer", NEW."case_id", NEW."id", NEW."kind", NEW."means", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."told_by_id", NEW."told_on", NEW."version", NEW."whom", NEW."words"); RETURN NULL;',
                    hash="2bb7ee8f97cc9a942bb02c7284ad7982baa42f9c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_fae10",
                    table="concertation_patientinformation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patientinformation",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_patientinformationevent" ("answer", "case_id", "id", "kind", "means", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "structure_id", "told_by_id", "told_on", "version", "whom", "words") VALUES (NEW."answer", NEW."case_id", NEW."id", NEW."kind", NEW."means", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."told_by_id", NEW."told_on", NEW."version", NEW."whom", NEW."words"); RETURN NULL;',
                    hash="d06d5f76254d9c03899fee079f1b3e01edbf9784",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_54bca",
                    table="concertation_patientinformation",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="patientinformationevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5aa2c3aad04d767dba48a00a5b82760bfc334a91",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_357e7",
                    table="concertation_patientinformationevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="poll",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_pollevent" ("asked_at", "asked_by_id", "asked_by_name", "ended_at", "ended_by", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "remote_link", "state", "structure_id", "subject") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_by_name", NEW."ended_at", NEW."ended_by", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."place", NEW."remote_link", NEW."state", NEW."structure_id", NEW."subject"); RETURN NULL;',
                    hash="3f53c7d039951b08061440e82420d0749eecb92a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_0a58a",
                    table="concertation_poll",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="poll",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_pollevent" ("asked_at", "asked_by_id", "asked_by_name", "ended_at", "ended_by", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "remote_link", "state", "structure_id", "subject") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_by_name", NEW."ended_at", NEW."ended_by", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."place", NEW."remote_link", NEW."state", NEW."structure_id", NEW."subject"); RETURN NULL;',
                    hash="7abceaaf92e2138bb48877989c805dfb968eb699",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_824bc",
                    table="concertation_poll",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pollevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="8b8ea1f186b0eb1ecf41687e90db53633016260d",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_0ac56",
                    table="concertation_pollevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pollanswerevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="c04968765ef05a83eecfdad84ee90b97c26d21a2",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_060a2",
                    table="concertation_pollanswerevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pollanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_pollanswerevent" ("answer", "answered_at", "answered_by", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot_id", "structure_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."slot_id", NEW."structure_id"); RETURN NULL;',
                    hash="a5d385a232a7e808c128d64985ff00781f05e258",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ab53b",
                    table="concertation_pollanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="pollanswer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_pollanswerevent" ("answer", "answered_at", "answered_by", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot_id", "structure_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."slot_id", NEW."structure_id"); RETURN NULL;',
                    hash="a89d3de9f0b30de9c4fb9eb4e70aa70a183b10d5",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_197a9",
                    table="concertation_pollanswer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_topicevent" ("added_at", "added_by", "id", "meeting_id", "minutes", "outcome", "outcome_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "structure_id", "version", "what") VALUES (NEW."added_at", NEW."added_by", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."outcome_by", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."removed_at", NEW."structure_id", NEW."version", NEW."what"); RETURN NULL;',
                    hash="f2d4667a9763cd6c8483c83b6b1f32bfd02543d9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c3bbb",
                    table="concertation_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topic",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_topicevent" ("added_at", "added_by", "id", "meeting_id", "minutes", "outcome", "outcome_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "structure_id", "version", "what") VALUES (NEW."added_at", NEW."added_by", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."outcome_by", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."removed_at", NEW."structure_id", NEW."version", NEW."what"); RETURN NULL;',
                    hash="cebf55d4c4e03bc01c8d9bd4cd4c41956ff792d1",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_791e0",
                    table="concertation_topic",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="topicevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="5be75d708fbb1308b6ac9271c661bd5136fc0d2b",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_45b88",
                    table="concertation_topicevent",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="usualweek",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "concertation_usualweekevent" ("changed_at", "changed_by", "free", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."free", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."profession", NEW."structure_id", NEW."version"); RETURN NULL;',
                    hash="17520248350df85ea69863131ed8dbe15d427b33",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5f44a",
                    table="concertation_usualweek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="usualweek",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "concertation_usualweekevent" ("changed_at", "changed_by", "free", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."free", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."profession", NEW."structure_id", NEW."version"); RETURN NULL;',
                    hash="74bcb139c80de7855bee2b7bb75d0013e8ddc68d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5d15c",
                    table="concertation_usualweek",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="usualweekevent",
            trigger=pgtrigger.compiler.Trigger(
                name="append_only",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="bfe8f9b4970ec7788ae18a5cd93006fd160dd732",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_append_only_35a2e",
                    table="concertation_usualweekevent",
                    when="BEFORE",
                ),
            ),
        ),
    ]
