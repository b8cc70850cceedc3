-- migrations: {"maisonnee/domains/agenda/migrations/0001_initial.py":"8695a563f18454ed","maisonnee/domains/agenda/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/concertation/migrations/0001_initial.py":"9c1f4ae809b46bc0","maisonnee/domains/concertation/migrations/0002_counting_of_the_team.py":"3b073e40dd5cace7","maisonnee/domains/concertation/migrations/0003_in_session_and_after.py":"5b3fd7435788c0b9","maisonnee/domains/concertation/migrations/0004_before_the_meeting.py":"0607f7aec6576243","maisonnee/domains/concertation/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/contract/migrations/0001_initial.py":"33f77bddb3b05226","maisonnee/domains/contract/migrations/0002_dossier.py":"1a42cf0c99d55b2c","maisonnee/domains/contract/migrations/0003_frozen.py":"c3ccff41d9266a56","maisonnee/domains/contract/migrations/0004_attestation.py":"2eb4ac7b0ae29a6c","maisonnee/domains/contract/migrations/0005_attestation_kept.py":"8d07a6e61d1150f2","maisonnee/domains/contract/migrations/0006_derogation_in_one_place.py":"25b615e6b86070d1","maisonnee/domains/contract/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/exchanges/migrations/0001_initial.py":"27a6507f243f0189","maisonnee/domains/exchanges/migrations/0002_questions.py":"b5fe45e958a57bd0","maisonnee/domains/exchanges/migrations/0003_referrals_and_partners.py":"7d2729ee279d1ac0","maisonnee/domains/exchanges/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/patients/migrations/0001_initial.py":"d062a75386878248","maisonnee/domains/patients/migrations/0002_indexes_by_patient.py":"4e1d342cc16a19c0","maisonnee/domains/patients/migrations/0003_shared_record.py":"e39ddfebc814c153","maisonnee/domains/patients/migrations/0004_index_of_merged.py":"fc4b5ab33d9b1735","maisonnee/domains/patients/migrations/0005_referrals_and_partners.py":"65a0e78b2b3ba971","maisonnee/domains/patients/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/prevention/migrations/0001_initial.py":"9e6ea89482c68a4c","maisonnee/domains/prevention/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/protocols/migrations/0001_initial.py":"3c8b20eea70e3fde","maisonnee/domains/protocols/migrations/0002_content.py":"f40c017320d51940","maisonnee/domains/protocols/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/quality/migrations/0001_initial.py":"05c7003c0411528a","maisonnee/domains/quality/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/records/migrations/0001_initial.py":"7723fdf4bb6a1cb7","maisonnee/domains/records/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/domains/structures/migrations/0001_initial.py":"6b11272382ec7e3e","maisonnee/domains/structures/migrations/0002_resources.py":"ad7bac5c828e0c68","maisonnee/domains/structures/migrations/0003_team.py":"7a9439bc16be53d1","maisonnee/domains/structures/migrations/0004_longer_profession_codes.py":"3c6d71daf6366703","maisonnee/domains/structures/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/foundation/access/migrations/0001_initial.py":"a6f042ef10983979","maisonnee/foundation/access/migrations/0002_invitations.py":"f4e171b46ce07d2a","maisonnee/foundation/access/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/foundation/accounts/migrations/0001_initial.py":"674ba308f24f7f5b","maisonnee/foundation/accounts/migrations/0002_cache.py":"67fd35b3f2c01fa7","maisonnee/foundation/accounts/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/foundation/files/migrations/0001_initial.py":"21f8c0915b1faa9d","maisonnee/foundation/files/migrations/0002_attachment.py":"9a552639a264a844","maisonnee/foundation/files/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/foundation/jobs/migrations/0001_initial.py":"4b4fec0166956fd1","maisonnee/foundation/jobs/migrations/0002_why_it_stopped.py":"7cc507335280e8a0","maisonnee/foundation/jobs/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/foundation/journal/migrations/0001_initial.py":"405866e301f733fe","maisonnee/foundation/journal/migrations/0002_triggers.py":"3db8053c581e906c","maisonnee/foundation/journal/migrations/0003_opening_and_reading.py":"2a114574a378eb45","maisonnee/foundation/journal/migrations/__init__.py":"e3b0c44298fc1c14","maisonnee/foundation/tenancy/migrations/0001_initial.py":"bdd750e431685f80","maisonnee/foundation/tenancy/migrations/0002_team_ids.py":"a4c59ee111220be7","maisonnee/foundation/tenancy/migrations/__init__.py":"e3b0c44298fc1c14","requirements/run.txt":"0b6d1042ee8052e6"}
SET LOCAL check_function_bodies = false;
CREATE TYPE public.procrastinate_job_event_type AS ENUM (
    'deferred',
    'started',
    'deferred_for_retry',
    'failed',
    'succeeded',
    'cancelled',
    'abort_requested',
    'aborted',
    'scheduled',
    'retried'
);
CREATE TYPE public.procrastinate_job_status AS ENUM (
    'todo',
    'doing',
    'succeeded',
    'failed',
    'cancelled',
    'aborting',
    'aborted'
);
CREATE TYPE public.procrastinate_job_to_defer_v1 AS (
	queue_name character varying,
	task_name character varying,
	priority integer,
	lock text,
	queueing_lock text,
	args jsonb,
	scheduled_at timestamp with time zone
);
CREATE FUNCTION public._pgh_attach_context() RETURNS uuid
    LANGUAGE plpgsql
    AS $$
                    DECLARE
                        _pgh_context_id UUID;
                        _pgh_context_metadata JSONB;
                    BEGIN
                        BEGIN
                            SELECT INTO _pgh_context_id
                                CURRENT_SETTING('pghistory.context_id');
                            SELECT INTO _pgh_context_metadata
                                CURRENT_SETTING('pghistory.context_metadata');
                            EXCEPTION WHEN OTHERS THEN
                        END;
                        IF _pgh_context_id IS NOT NULL AND _pgh_context_metadata IS NOT NULL THEN
                            INSERT INTO pghistory_context (id, metadata, created_at, updated_at)
                                VALUES (_pgh_context_id, _pgh_context_metadata, NOW(), NOW())
                                ON CONFLICT (id) DO UPDATE
                                    SET metadata = EXCLUDED.metadata,
                                        updated_at = EXCLUDED.updated_at
                                    WHERE pghistory_context.metadata != EXCLUDED.metadata;
                            RETURN _pgh_context_id;
                        ELSE
                            RETURN NULL;
                        END IF;
                    END;
                $$;
CREATE FUNCTION public._pgtrigger_should_ignore(trigger_name name) RETURNS boolean
    LANGUAGE plpgsql
    AS $$
                DECLARE
                    _pgtrigger_ignore TEXT[];
                    _result BOOLEAN;
                BEGIN
                    BEGIN
                        SELECT INTO _pgtrigger_ignore
                            CURRENT_SETTING('pgtrigger.ignore');
                        EXCEPTION WHEN OTHERS THEN
                    END;
                    IF _pgtrigger_ignore IS NOT NULL THEN
                        SELECT trigger_name = ANY(_pgtrigger_ignore)
                        INTO _result;
                        RETURN _result;
                    ELSE
                        RETURN FALSE;
                    END IF;
                END;
            $$;
CREATE FUNCTION public.contract_answer_addressed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE sent record;
BEGIN
  SELECT structure_id, recipient_id INTO sent FROM contract_transmission WHERE id = NEW.transmission_id;
  IF NOT FOUND OR NEW.structure_id <> sent.recipient_id OR NEW.recipient_id <> sent.structure_id THEN
    RAISE EXCEPTION 'contract: only the recipient of a transmission answers it'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.contract_message_addressed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE sent record;
BEGIN
  SELECT structure_id, recipient_id INTO sent FROM contract_transmission WHERE id = NEW.transmission_id;
  IF NOT FOUND OR NOT (
    (NEW.structure_id = sent.structure_id AND NEW.recipient_id = sent.recipient_id)
    OR (NEW.structure_id = sent.recipient_id AND NEW.recipient_id = sent.structure_id)
  ) THEN
    RAISE EXCEPTION 'contract: a message goes between the two sides of a transmission'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.contract_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION '%: rows are never changed or removed', TG_TABLE_NAME
    USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.contract_transmitted_file_kept() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF OLD.recipient_id IS NOT NULL THEN
    RAISE EXCEPTION 'contract: a transmitted file is never changed or removed'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.journal_entry_follows() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE head record;
BEGIN
  SELECT sequence, mac INTO head FROM journal_head WHERE structure_id = NEW.structure_id;
  IF head IS NULL OR NEW.sequence <> head.sequence + 1 OR NEW.previous_mac <> head.mac THEN
    RAISE EXCEPTION 'journal: an entry must follow the last one' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.journal_head_advances() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  IF NEW.structure_id <> OLD.structure_id OR NEW.sequence <> OLD.sequence + 1 OR NOT EXISTS (
    SELECT 1 FROM journal_entry
    WHERE structure_id = NEW.structure_id AND sequence = NEW.sequence AND mac = NEW.mac
  ) THEN
    RAISE EXCEPTION 'journal: the end of the chain only moves to the next entry'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE FUNCTION public.journal_opens() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  INSERT INTO journal_head (structure_id, sequence, mac, seal) VALUES (NEW.id, 0, '', '')
  ON CONFLICT DO NOTHING;
  RETURN NEW;
END $$;
CREATE FUNCTION public.journal_refuse() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
  RAISE EXCEPTION 'journal: entries are never changed or removed' USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE FUNCTION public.pgtrigger_append_only_004dd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_060a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_071e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_09c0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0ac56() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0b624() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0cdd5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_0fdad() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_13a0b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_1674b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_17563() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_1c3f2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2003b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2bd49() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_2c469() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_324f5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_337a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_357e7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_35a2e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3644f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_3692e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_41ca6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_41db6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_45b88() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4b98f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4bfe2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_4e458() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_55079() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_562a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_61b91() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_62bd8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_64764() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_67078() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6a56f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_6f6b1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_716ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_726fd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_72e64() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_73199() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_796a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_81e7d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_83453() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_83b09() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_86ef0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_87353() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8751e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_89d45() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_89ec2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8c03a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_8d99d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_92be6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_92d1f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_97653() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9d1cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_9e641() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a49c3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_a6ab7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_aa3e1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_abf19() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ade9e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ae477() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b067f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b490f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b5c7c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b6744() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b7602() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_b9e07() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bd7db() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_bf8d8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c0496() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c3289() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c6d6a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_c7678() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ca3f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ceb30() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d19cd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d205a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d20df() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d73ba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_d7c12() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_dd07e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_dd445() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_dfa40() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_e56c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ea613() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_eaf9a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_eafc6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ef6ed() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f23d5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_f6a47() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_fbdfd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_fc767() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_append_only_ff0de() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_fixed_once_adopted_2c563() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT 1 FROM protocols_protocolversion
        WHERE id = COALESCE(NEW.protocol_version_id, OLD.protocol_version_id) AND state NOT IN ('draft', 'working_group')
    ) THEN
        RAISE EXCEPTION 'an adopted version never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
                END;
            $$;
CREATE FUNCTION public.pgtrigger_fixed_once_adopted_45925() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF OLD.state NOT IN ('draft', 'working_group') AND (
        NEW.content IS DISTINCT FROM OLD.content OR NEW.number <> OLD.number OR NEW.changes <> OLD.changes
        OR NEW.protocol_id <> OLD.protocol_id
        OR (OLD.text_file_id IS NOT NULL AND NEW.text_file_id IS DISTINCT FROM OLD.text_file_id)
    ) THEN
        RAISE EXCEPTION 'an adopted version never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    IF OLD.state NOT IN ('draft', 'working_group') AND NEW.state IN ('draft', 'working_group') THEN
        RAISE EXCEPTION 'an adopted version is no draft any more' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_fixed_once_adopted_d3c5a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    IF EXISTS (
        SELECT 1 FROM protocols_protocolversion
        WHERE id = COALESCE(NEW.protocol_version_id, OLD.protocol_version_id) AND state NOT IN ('draft', 'working_group')
    ) THEN
        RAISE EXCEPTION 'an adopted version never changes' USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_039bf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_pathwayevent" ("ends_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "starts_on", "structure_id", "sworn_on", "version") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_id", NEW."starts_on", NEW."structure_id", NEW."sworn_on", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0a58a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_pollevent" ("asked_at", "asked_by_id", "asked_by_name", "ended_at", "ended_by", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "remote_link", "state", "structure_id", "subject") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_by_name", NEW."ended_at", NEW."ended_by", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."remote_link", NEW."state", NEW."structure_id", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0a701() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_griddecisionevent" ("decided_on", "decision", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reads", "recorded_at", "recorded_by", "starts_on", "structure_id") VALUES (NEW."decided_on", NEW."decision", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reads", NEW."recorded_at", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0c5f5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_opinionevent" ("id", "member_id", "note_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stance", "structure_id", "words") VALUES (NEW."id", NEW."member_id", NEW."note_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."stance", NEW."structure_id", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_0f769() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_sasengagementevent" ("ends_on", "id", "member_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."member_id", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_15cf6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_entryevent" ("answered_by_id", "author_group", "author_id", "batch_id", "change_reason", "changed_at", "changed_by_id", "code", "code_system", "details", "due_closed_by", "due_closed_on", "due_closed_reason", "due_state", "ends_on", "file_id", "form_key", "happened_at", "happened_on", "id", "item", "kind", "label", "moved_from_id", "next_due_on", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "restricted_to", "restriction_reason", "section", "series", "source", "structure_id", "text", "unit", "value", "value_2", "version", "visit_id", "withdrawal_reason", "withdrawn_at", "withdrawn_by", "written_at") VALUES (NEW."answered_by_id", NEW."author_group", NEW."author_id", NEW."batch_id", NEW."change_reason", NEW."changed_at", NEW."changed_by_id", NEW."code", NEW."code_system", NEW."details", NEW."due_closed_by", NEW."due_closed_on", NEW."due_closed_reason", NEW."due_state", NEW."ends_on", NEW."file_id", NEW."form_key", NEW."happened_at", NEW."happened_on", NEW."id", NEW."item", NEW."kind", NEW."label", NEW."moved_from_id", NEW."next_due_on", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."restricted_to", NEW."restriction_reason", NEW."section", NEW."series", NEW."source", NEW."structure_id", NEW."text", NEW."unit", NEW."value", NEW."value_2", NEW."version", NEW."visit_id", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by", NEW."written_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_1e476() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_cstmcontractevent" ("am_number", "days_per_week", "ends_on", "family_name", "given_name", "id", "in_under_dense_zone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "rpps", "signed_on", "specialty", "starts_on", "structure_id", "version", "zone") VALUES (NEW."am_number", NEW."days_per_week", NEW."ends_on", NEW."family_name", NEW."given_name", NEW."id", NEW."in_under_dense_zone", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."rpps", NEW."signed_on", NEW."specialty", NEW."starts_on", NEW."structure_id", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_20915() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_declaredcrisisevent" ("actions", "declared_by", "declared_on", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_by", "structure_id", "what") VALUES (NEW."actions", NEW."declared_by", NEW."declared_on", NEW."ended_on", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."plan_id", NEW."recorded_by", NEW."structure_id", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_213ec() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "prevention_missionevent" ("annex_mention", "content", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prs_theme", "referent_id", "starts_on", "structure_id", "terms", "theme", "title", "version") VALUES (NEW."annex_mention", NEW."content", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."prs_theme", NEW."referent_id", NEW."starts_on", NEW."structure_id", NEW."terms", NEW."theme", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_223a2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_identitymergeevent" ("absorbed_id", "decided_at", "decided_by_id", "decided_by_name", "id", "kept_id", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "proposed_by_name", "reason", "state", "structure_id", "undone_at", "undone_by_name", "undone_reason") VALUES (NEW."absorbed_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_by_name", NEW."id", NEW."kept_id", NEW."moved", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."proposed_by_name", NEW."reason", NEW."state", NEW."structure_id", NEW."undone_at", NEW."undone_by_name", NEW."undone_reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2269e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recallevent" ("asked_at", "asked_by_id", "assigned_to_id", "closed_at", "closed_by", "comment", "due_on", "entry_id", "id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "structure_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."assigned_to_id", NEW."closed_at", NEW."closed_by", NEW."comment", NEW."due_on", NEW."entry_id", NEW."id", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."state", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_297ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_outsidevacationevent" ("am_number", "days", "ends_on", "family_name", "given_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "rhythm", "rpps", "specialty", "starts_on", "structure_id", "version") VALUES (NEW."am_number", NEW."days", NEW."ends_on", NEW."family_name", NEW."given_name", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."rhythm", NEW."rpps", NEW."specialty", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2ad39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_liaisonformevent" ("agreed_on", "author_group", "author_id", "closing", "created_at", "id", "known", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presented_on", "presented_text", "programme_id", "question", "reason", "restricted_to", "restriction_reason", "returned_on", "returned_text", "section", "seen_on", "seen_text", "sent_on", "since", "state", "structure_id", "urgency", "version") VALUES (NEW."agreed_on", NEW."author_group", NEW."author_id", NEW."closing", NEW."created_at", NEW."id", NEW."known", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."presented_on", NEW."presented_text", NEW."programme_id", NEW."question", NEW."reason", NEW."restricted_to", NEW."restriction_reason", NEW."returned_on", NEW."returned_text", NEW."section", NEW."seen_on", NEW."seen_text", NEW."sent_on", NEW."since", NEW."state", NEW."structure_id", NEW."urgency", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_2ca39() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_referralevent" ("addressee_id", "answer", "answered_on", "appointment_at", "appointment_on", "author_group", "author_id", "closing", "created_at", "id", "kind", "only_one_reason", "outside_details", "outside_name", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "question", "reason", "restricted_to", "restriction_reason", "section", "seen_on", "since", "state", "structure_id", "urgency", "version") VALUES (NEW."addressee_id", NEW."answer", NEW."answered_on", NEW."appointment_at", NEW."appointment_on", NEW."author_group", NEW."author_id", NEW."closing", NEW."created_at", NEW."id", NEW."kind", NEW."only_one_reason", NEW."outside_details", NEW."outside_name", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."question", NEW."reason", NEW."restricted_to", NEW."restriction_reason", NEW."section", NEW."seen_on", NEW."since", NEW."state", NEW."structure_id", NEW."urgency", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_351cb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_partneraccessevent" ("agreed_by", "agreed_on", "agreement_means", "end_reason", "ended_at", "ended_by", "ends_on", "id", "kind", "member_id", "opened_at", "opened_by_id", "organisation", "parts", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "structure_id") VALUES (NEW."agreed_by", NEW."agreed_on", NEW."agreement_means", NEW."end_reason", NEW."ended_at", NEW."ended_by", NEW."ends_on", NEW."id", NEW."kind", NEW."member_id", NEW."opened_at", NEW."opened_by_id", NEW."organisation", NEW."parts", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_35207() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_externalcoordinationevent" ("convention_signed_on", "description", "dmp_fed_since", "ends_on", "id", "kind", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_written_on", "starts_on", "structure_id", "version", "vsm_sent_since") VALUES (NEW."convention_signed_on", NEW."description", NEW."dmp_fed_since", NEW."ends_on", NEW."id", NEW."kind", NEW."partner", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."procedure_written_on", NEW."starts_on", NEW."structure_id", NEW."version", NEW."vsm_sent_since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_35c84() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_attendingdoctorevent" ("ends_on", "id", "member_id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."ends_on", NEW."id", NEW."member_id", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3b8aa() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_sharedsoftwareevent" ("ends_on", "id", "label", "label_proved_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."label", NEW."label_proved_on", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."publisher", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_3cea0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_fillingcharterevent" ("decision", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "starts_on", "structure_id", "text") VALUES (NEW."decision", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."starts_on", NEW."structure_id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_41603() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_leafletfileevent" ("file_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "structure_id") VALUES (NEW."file_id", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_version_id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_48b2e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_taskevent" ("case_id", "declined_by", "declining_reason", "due_on", "ended_by", "ended_on", "ending_reason", "exchange_id", "follows_id", "given_at", "given_by", "giver_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_to_id", "repeats_every", "repeats_unit", "state", "structure_id", "subject_id", "what", "written_by_id") VALUES (NEW."case_id", NEW."declined_by", NEW."declining_reason", NEW."due_on", NEW."ended_by", NEW."ended_on", NEW."ending_reason", NEW."exchange_id", NEW."follows_id", NEW."given_at", NEW."given_by", NEW."giver_id", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."proposed_to_id", NEW."repeats_every", NEW."repeats_unit", NEW."state", NEW."structure_id", NEW."subject_id", NEW."what", NEW."written_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_49136() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_adoptionvoteevent" ("abstentions", "held_on", "id", "mode", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "recorded_by", "structure_id", "votes_against", "votes_for") VALUES (NEW."abstentions", NEW."held_on", NEW."id", NEW."mode", NEW."participants", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_version_id", NEW."recorded_by", NEW."structure_id", NEW."votes_against", NEW."votes_for"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4974a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_exerciseevent" ("attested_at", "attested_by", "id", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regime", "state", "structure_id", "version", "year") VALUES (NEW."attested_at", NEW."attested_by", NEW."id", NEW."options", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."regime", NEW."state", NEW."structure_id", NEW."version", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_4b097() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_competencesheetevent" ("does", "how_to_refer", "id", "member_id", "on_prescription", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "usual_delay_days", "version", "without_prescription", "written_on") VALUES (NEW."does", NEW."how_to_refer", NEW."id", NEW."member_id", NEW."on_prescription", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."structure_id", NEW."usual_delay_days", NEW."version", NEW."without_prescription", NEW."written_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_55c6b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocoloriginevent" ("agreed_by", "content", "dated_on", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "received_at", "received_by", "seal", "source_id", "source_name", "structure_id", "title") VALUES (NEW."agreed_by", NEW."content", NEW."dated_on", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_id", NEW."received_at", NEW."received_by", NEW."seal", NEW."source_id", NEW."source_name", NEW."structure_id", NEW."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5e164() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_contractevent" ("ars_id", "cpam_id", "ends_on", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "starts_on", "structure_id", "version") VALUES (NEW."ars_id", NEW."cpam_id", NEW."ends_on", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."signed_on", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_5f44a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_usualweekevent" ("changed_at", "changed_by", "free", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."free", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_612cd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_traineeshipevent" ("agreement_signed_on", "ends_on", "family_name", "given_name", "id", "is_apprenticeship", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "school", "starts_on", "structure_id", "tutor_id", "version") VALUES (NEW."agreement_signed_on", NEW."ends_on", NEW."family_name", NEW."given_name", NEW."id", NEW."is_apprenticeship", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."school", NEW."starts_on", NEW."structure_id", NEW."tutor_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_61375() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "prevention_missionactionevent" ("held_on", "id", "mission_id", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "structure_id", "what") VALUES (NEW."held_on", NEW."id", NEW."mission_id", NEW."participants", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_by", NEW."structure_id", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_62165() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_patientevent" ("address", "birth_family_name", "birth_given_names", "birthplace_code", "born_on", "city", "created_at", "died_on", "email", "id", "identity_proof", "identity_proved_on", "identity_source", "identity_status", "ins_number", "ins_oid", "left_on", "merged_into_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "record_number", "sex", "sort_key", "spoken_language", "structure_id", "traits_key", "used_given_name", "used_name", "version") VALUES (NEW."address", NEW."birth_family_name", NEW."birth_given_names", NEW."birthplace_code", NEW."born_on", NEW."city", NEW."created_at", NEW."died_on", NEW."email", NEW."id", NEW."identity_proof", NEW."identity_proved_on", NEW."identity_source", NEW."identity_status", NEW."ins_number", NEW."ins_oid", NEW."left_on", NEW."merged_into_id", NEW."needs_interpreter", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."postcode", NEW."record_number", NEW."sex", NEW."sort_key", NEW."spoken_language", NEW."structure_id", NEW."traits_key", NEW."used_given_name", NEW."used_name", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_68f9c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_guestevent" ("added_at", "added_by", "has_come", "id", "meeting_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "structure_id") VALUES (NEW."added_at", NEW."added_by", NEW."has_come", NEW."id", NEW."meeting_id", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."removed_at", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_6fba4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_attendanceevent" ("arrived_at", "id", "left_at", "meeting_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "structure_id") VALUES (NEW."arrived_at", NEW."id", NEW."left_at", NEW."meeting_id", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."presence", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_70716() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_formlayoutevent" ("decision", "fields", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "starts_on", "structure_id") VALUES (NEW."decision", NEW."fields", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_76646() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_sharingobjectionevent" ("author_group", "id", "lifted_by", "lifted_on", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_group", "reader_id", "recorded_at", "recorded_by", "said_on", "section", "stays_in_emergency", "structure_id") VALUES (NEW."author_group", NEW."id", NEW."lifted_by", NEW."lifted_on", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reader_group", NEW."reader_id", NEW."recorded_at", NEW."recorded_by", NEW."said_on", NEW."section", NEW."stays_in_emergency", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7741f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_meetingevent" ("cancellation_reason", "changed_by", "closed_at", "closed_by", "ends_at", "held_on", "id", "kind", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by", "remote_link", "secretary_id", "starts_at", "state", "structure_id", "subject", "version") VALUES (NEW."cancellation_reason", NEW."changed_by", NEW."closed_at", NEW."closed_by", NEW."ends_at", NEW."held_on", NEW."id", NEW."kind", NEW."opened_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."place", NEW."planned_by", NEW."remote_link", NEW."secretary_id", NEW."starts_at", NEW."state", NEW."structure_id", NEW."subject", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_78b59() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_unscheduledcareevent" ("description", "doctor_present", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "slots_per_day", "starts_on", "structure_id", "version", "who") VALUES (NEW."description", NEW."doctor_present", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."site_id", NEW."slots_per_day", NEW."starts_on", NEW."structure_id", NEW."version", NEW."who"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7d8af() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_legalformevent" ("ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_7e635() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_casenoteevent" ("case_id", "decider_id", "decision", "entry_id", "follow_on", "id", "next_review_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id", "summary", "theme", "version", "written_at", "written_by") VALUES (NEW."case_id", NEW."decider_id", NEW."decision", NEW."entry_id", NEW."follow_on", NEW."id", NEW."next_review_on", NEW."outcome", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."structure_id", NEW."summary", NEW."theme", NEW."version", NEW."written_at", NEW."written_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_80251() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "prevention_userinvolvementevent" ("content", "ends_on", "id", "kind", "outcome", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "title", "version") VALUES (NEW."content", NEW."ends_on", NEW."id", NEW."kind", NEW."outcome", NEW."participants", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_80e19() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_pdsaderogationevent" ("contract_mention", "description", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."contract_mention", NEW."description", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_81431() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_dailypackevent" ("downloaded_at", "file_id", "first_on", "id", "last_on", "made_at", "member_id", "patients", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id") VALUES (NEW."downloaded_at", NEW."file_id", NEW."first_on", NEW."id", NEW."last_on", NEW."made_at", NEW."member_id", NEW."patients", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_817ab() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocolevent" ("code", "id", "local_theme", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "structure_id", "theme", "title", "version") VALUES (NEW."code", NEW."id", NEW."local_theme", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."review_on", NEW."structure_id", NEW."theme", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_81901() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_plannedvisitevent" ("id", "member_id", "on", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id") VALUES (NEW."id", NEW."member_id", NEW."on", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_85934() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_advancedevaluationevent" ("counts", "due_on", "held_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "programme_id", "recorded_at", "recorded_by", "structure_id", "to_change", "works_well") VALUES (NEW."counts", NEW."due_on", NEW."held_on", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."present", NEW."programme_id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."to_change", NEW."works_well"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8e200() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_readingreviewerevent" ("decision", "ends_on", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."decision", NEW."ends_on", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_8ee86() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_identityvisibilityevent" ("coordination_sees", "decided_by", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "structure_id") VALUES (NEW."coordination_sees", NEW."decided_by", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_90704() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_secretariatrequestevent" ("caller", "id", "origin", "passed_on_at", "passed_on_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "question_id", "structure_id", "subject") VALUES (NEW."caller", NEW."id", NEW."origin", NEW."passed_on_at", NEW."passed_on_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."question_id", NEW."structure_id", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_97787() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_watchevent" ("alerted_id", "author_group", "author_id", "ends_on", "id", "instruction", "item", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "restricted_to", "restriction_reason", "rule", "section", "starts_on", "structure_id", "threshold", "version", "window_days") VALUES (NEW."alerted_id", NEW."author_group", NEW."author_id", NEW."ends_on", NEW."id", NEW."instruction", NEW."item", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."restricted_to", NEW."restriction_reason", NEW."rule", NEW."section", NEW."starts_on", NEW."structure_id", NEW."threshold", NEW."version", NEW."window_days"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_97abf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_alertevent" ("acknowledged_at", "acknowledged_by_id", "alerted_id", "answer", "compared_with_id", "entry_id", "id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "structure_id", "watch_id") VALUES (NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."alerted_id", NEW."answer", NEW."compared_with_id", NEW."entry_id", NEW."id", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."raised_at", NEW."structure_id", NEW."watch_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9dd40() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_doctorrelayevent" ("follow_up", "followed_since", "id", "last_seen_on", "needs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "situation", "slot_before", "slot_given", "structure_id", "term_weeks", "wants_slot") VALUES (NEW."follow_up", NEW."followed_since", NEW."id", NEW."last_seen_on", NEW."needs", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_id", NEW."situation", NEW."slot_before", NEW."slot_given", NEW."structure_id", NEW."term_weeks", NEW."wants_slot"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9f25a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recordimportevent" ("applied_at", "columns", "file_id", "id", "job_id", "name", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id", "software", "source", "state", "structure_id", "undone_at", "undone_reason", "version") VALUES (NEW."applied_at", NEW."columns", NEW."file_id", NEW."id", NEW."job_id", NEW."name", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."received_at", NEW."received_by_id", NEW."software", NEW."source", NEW."state", NEW."structure_id", NEW."undone_at", NEW."undone_reason", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_9ff41() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_pathwaycountevent" ("id", "label", "pathway_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "structure_id", "value", "year") VALUES (NEW."id", NEW."label", NEW."pathway_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."structure_id", NEW."value", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_a1a6e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_membershipevent" ("collaborator_of_id", "departure_reason", "ends_on", "id", "in_concertation", "in_secretariat", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_signed_on", "share_of_activity", "site_id", "starts_on", "status", "structure_id", "version") VALUES (NEW."collaborator_of_id", NEW."departure_reason", NEW."ends_on", NEW."id", NEW."in_concertation", NEW."in_secretariat", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."project_signed_on", NEW."share_of_activity", NEW."site_id", NEW."starts_on", NEW."status", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_a5a5f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_longtermillnessevent" ("ends_on", "id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."ends_on", NEW."id", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_aa15e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "quality_qualitystepevent" ("balance", "ends_on", "id", "level", "objective", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "referent_id", "revision", "starts_on", "state_of_play", "structure_id", "theme", "version") VALUES (NEW."balance", NEW."ends_on", NEW."id", NEW."level", NEW."objective", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."plan", NEW."referent_id", NEW."revision", NEW."starts_on", NEW."state_of_play", NEW."structure_id", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ab53b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_pollanswerevent" ("answer", "answered_at", "answered_by", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot_id", "structure_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."slot_id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ae058() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_outsideshareevent" ("consent_how", "consent_on", "created_at", "created_by_id", "expires_at", "file_id", "first_opened_at", "id", "parts", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "revoked_at", "structure_id", "times_opened", "token_hash") VALUES (NEW."consent_how", NEW."consent_on", NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."file_id", NEW."first_opened_at", NEW."id", NEW."parts", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."purpose", NEW."recipient", NEW."revoked_at", NEW."structure_id", NEW."times_opened", NEW."token_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b1343() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_openinghoursevent" ("closes_at", "ends_on", "id", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "starts_on", "structure_id", "version", "weekday") VALUES (NEW."closes_at", NEW."ends_on", NEW."id", NEW."opens_at", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."site_id", NEW."starts_on", NEW."structure_id", NEW."version", NEW."weekday"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b39a3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_versionstepevent" ("after_retirement", "comment", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "reached_on", "recorded_by", "state", "structure_id") VALUES (NEW."after_retirement", NEW."comment", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_version_id", NEW."reached_on", NEW."recorded_by", NEW."state", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b43e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_exceptionalevent" ("cancelled_at", "ends_on", "id", "is_free", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "starts_on", "structure_id") VALUES (NEW."cancelled_at", NEW."ends_on", NEW."id", NEW."is_free", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b54f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_viewlayoutevent" ("blocks", "group", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id", "version") VALUES (NEW."blocks", NEW."group", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b5835() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_advancedprogrammeevent" ("ends_on", "evaluation_every_months", "first_evaluation_months", "first_presentation_on", "hospital", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presentation_every_days", "section", "specialist", "specialty", "starts_on", "structure_id", "version", "visitor_id") VALUES (NEW."ends_on", NEW."evaluation_every_months", NEW."first_evaluation_months", NEW."first_presentation_on", NEW."hospital", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."presentation_every_days", NEW."section", NEW."specialist", NEW."specialty", NEW."starts_on", NEW."structure_id", NEW."version", NEW."visitor_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b81da() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_questionevent" ("addressee", "answered_at", "asked_at", "asked_by_id", "closed_at", "escalates_at", "escalates_to", "id", "is_reserved", "kind", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "state", "structure_id", "taken_at", "taken_by_id", "text", "to_member_id", "urgency", "version") VALUES (NEW."addressee", NEW."answered_at", NEW."asked_at", NEW."asked_by_id", NEW."closed_at", NEW."escalates_at", NEW."escalates_to", NEW."id", NEW."is_reserved", NEW."kind", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."state", NEW."structure_id", NEW."taken_at", NEW."taken_by_id", NEW."text", NEW."to_member_id", NEW."urgency", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b8b25() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocolofferevent" ("agreed_by", "id", "number", "offered_at", "package", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "recipient_id", "recipient_name", "sender_name", "structure_id", "title", "withdrawn_at") VALUES (NEW."agreed_by", NEW."id", NEW."number", NEW."offered_at", NEW."package", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_version_id", NEW."recipient_id", NEW."recipient_name", NEW."sender_name", NEW."structure_id", NEW."title", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_b9cf5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_siteevent" ("address", "city", "closed_on", "id", "is_main", "name", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "structure_id", "version") VALUES (NEW."address", NEW."city", NEW."closed_on", NEW."id", NEW."is_main", NEW."name", NEW."opened_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."postcode", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bca80() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_clarificationevent" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "entry_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "structure_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."entry_id", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bd871() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_rolelineevent" ("act", "after_days", "cited", "does", "every_days", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "professions", "protocol_version_id", "structure_id", "table_key", "trigger", "when", "who") VALUES (NEW."act", NEW."after_days", NEW."cited", NEW."does", NEW."every_days", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."professions", NEW."protocol_version_id", NEW."structure_id", NEW."table_key", NEW."trigger", NEW."when", NEW."who"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_bd87b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_relativeevent" ("designated_on", "ended_on", "id", "kind", "link", "name", "note", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "structure_id", "version") VALUES (NEW."designated_on", NEW."ended_on", NEW."id", NEW."kind", NEW."link", NEW."name", NEW."note", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c3bbb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_topicevent" ("added_at", "added_by", "id", "meeting_id", "minutes", "outcome", "outcome_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "structure_id", "version", "what") VALUES (NEW."added_at", NEW."added_by", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."outcome_by", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."position", NEW."removed_at", NEW."structure_id", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c5d85() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_readingreviewevent" ("at", "comment", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "reviewer_id", "structure_id", "verdict") VALUES (NEW."at", NEW."comment", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reading_id", NEW."reviewer_id", NEW."structure_id", NEW."verdict"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_c6aba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_prescriptionrequestevent" ("done_on", "id", "is_after_the_fact", "outcome", "outcome_at", "outcome_by_id", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "structure_id", "wanted_on", "why") VALUES (NEW."done_on", NEW."id", NEW."is_after_the_fact", NEW."outcome", NEW."outcome_at", NEW."outcome_by_id", NEW."outcome_reason", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."question_id", NEW."structure_id", NEW."wanted_on", NEW."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ca2c0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_figureoverrideevent" ("exercise_id", "file_id", "id", "key", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "structure_id", "value", "version", "withdrawal_reason", "withdrawn_at") VALUES (NEW."exercise_id", NEW."file_id", NEW."id", NEW."key", NEW."origin", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."received_on", NEW."structure_id", NEW."value", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_ccdf3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_caseevent" ("changed_by", "id", "meeting_id", "origin", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_minutes", "position", "proposed_at", "proposed_by_id", "question", "state", "structure_id", "theme", "urgency", "version", "withdrawal_reason", "written_by_id", "written_by_name") VALUES (NEW."changed_by", NEW."id", NEW."meeting_id", NEW."origin", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."planned_minutes", NEW."position", NEW."proposed_at", NEW."proposed_by_id", NEW."question", NEW."state", NEW."structure_id", NEW."theme", NEW."urgency", NEW."version", NEW."withdrawal_reason", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d27af() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_coverageevent" ("ends_on", "id", "kind", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d4380() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_memberevent" ("adeli", "am_number", "email", "family_name", "given_name", "id", "know_how", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "profession", "rpps", "structure_id", "user_id", "version") VALUES (NEW."adeli", NEW."am_number", NEW."email", NEW."family_name", NEW."given_name", NEW."id", NEW."know_how", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."profession", NEW."rpps", NEW."structure_id", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_d862e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_crisisplanevent" ("content", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "starts_on", "structure_id", "title", "version") VALUES (NEW."content", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."review_on", NEW."starts_on", NEW."structure_id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_dc6f6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_informationgivenevent" ("given_on", "id", "means", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "structure_id", "told_to") VALUES (NEW."given_on", NEW."id", NEW."means", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."told_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e4829() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_importitemevent" ("batch_id", "choice", "chosen_by", "id", "kind", "known_id", "made_id", "number", "outcome", "patient_id", "patient_said", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_text", "structure_id", "values") VALUES (NEW."batch_id", NEW."choice", NEW."chosen_by", NEW."id", NEW."kind", NEW."known_id", NEW."made_id", NEW."number", NEW."outcome", NEW."patient_id", NEW."patient_said", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."reason_text", NEW."structure_id", NEW."values"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e5c6f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_informalexchangeevent" ("completed_at", "completion", "corrected_at", "decision", "entry_id", "held_on", "id", "noted_at", "noted_by_id", "other_id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id", "subject", "theme", "version") VALUES (NEW."completed_at", NEW."completion", NEW."corrected_at", NEW."decision", NEW."entry_id", NEW."held_on", NEW."id", NEW."noted_at", NEW."noted_by_id", NEW."other_id", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."structure_id", NEW."subject", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e7d6f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_contributionevent" ("author_id", "case_id", "changed_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "text", "version", "written_at", "written_by_id", "written_by_name") VALUES (NEW."author_id", NEW."case_id", NEW."changed_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."profession", NEW."structure_id", NEW."text", NEW."version", NEW."written_at", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_e8f1d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_paymentevent" ("amount", "exercise_id", "id", "kind", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "structure_id", "version", "withdrawal_reason", "withdrawn_at") VALUES (NEW."amount", NEW."exercise_id", NEW."id", NEW."kind", NEW."paid_on", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reference", NEW."structure_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f2633() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_profileevent" ("email", "finess_msp", "finess_sisa", "id", "legal_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "siret", "structure_id", "version", "website") VALUES (NEW."email", NEW."finess_msp", NEW."finess_sisa", NEW."id", NEW."legal_name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."phone", NEW."siret", NEW."structure_id", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f308e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_cooperationprotocolevent" ("declared_on", "delegate_professions", "ends_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "theme", "version") VALUES (NEW."declared_on", NEW."delegate_professions", NEW."ends_on", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f348a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocolversionevent" ("changes", "content", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "state", "structure_id", "text_file_id", "version") VALUES (NEW."changes", NEW."content", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."protocol_id", NEW."state", NEW."structure_id", NEW."text_file_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f5ec0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_coordinationfunctionevent" ("contract_signed_on", "ends_on", "holder_id", "hours_per_week", "id", "job_described_on", "kind", "missions", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."contract_signed_on", NEW."ends_on", NEW."holder_id", NEW."hours_per_week", NEW."id", NEW."job_described_on", NEW."kind", NEW."missions", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f84a1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_emergencyaccessevent" ("acknowledged_at", "acknowledged_by_id", "ends_at", "explanation", "id", "member_id", "motive", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "structure_id") VALUES (NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."ends_at", NEW."explanation", NEW."id", NEW."member_id", NEW."motive", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_at", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_f93f0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_closureevent" ("ends_on", "id", "in_school_holidays", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "site_id", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."in_school_holidays", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."site_id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fae10() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_patientinformationevent" ("answer", "case_id", "id", "kind", "means", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "structure_id", "told_by_id", "told_on", "version", "whom", "words") VALUES (NEW."answer", NEW."case_id", NEW."id", NEW."kind", NEW."means", NEW."name", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."told_by_id", NEW."told_on", NEW."version", NEW."whom", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fd6e3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_proofevent" ("attested_at", "attested_by", "carried_from_id", "comment", "ends_on", "file_id", "id", "indicator", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "subject_id", "subject_type", "subject_version", "title", "version", "withdrawal_reason", "withdrawn_at") VALUES (NEW."attested_at", NEW."attested_by", NEW."carried_from_id", NEW."comment", NEW."ends_on", NEW."file_id", NEW."id", NEW."indicator", NEW."kind", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."starts_on", NEW."structure_id", NEW."subject_id", NEW."subject_type", NEW."subject_version", NEW."title", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fdafc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_premisesevent" ("ends_on", "id", "monthly_rent", "name", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "starts_on", "structure_id", "surface_m2", "version") VALUES (NEW."ends_on", NEW."id", NEW."monthly_rent", NEW."name", NEW."owner", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."site_id", NEW."starts_on", NEW."structure_id", NEW."surface_m2", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fdcd4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recordmappingevent" ("columns", "confirmed_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signature", "structure_id") VALUES (NEW."columns", NEW."confirmed_at", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."signature", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fe323() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_followupevent" ("added_by", "ends_on", "ground", "id", "member_id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "structure_id") VALUES (NEW."added_by", NEW."ends_on", NEW."ground", NEW."id", NEW."member_id", NEW."patient_id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."reason", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_insert_insert_fee3c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_referraldelaysevent" ("answer_month", "answer_today", "answer_unhurried", "answer_week", "book", "care", "choose", "come", "decision", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "reply", "starts_on", "structure_id") VALUES (NEW."answer_month", NEW."answer_today", NEW."answer_unhurried", NEW."answer_week", NEW."book", NEW."care", NEW."choose", NEW."come", NEW."decision", NEW."id", _pgh_attach_context(), NOW(), 'insert', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."reply", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_one_situation_at_a_time_c1ae8() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.member_id::text, 4041));
    IF EXISTS (
        SELECT 1 FROM structures_membership AS other
        WHERE other.member_id = NEW.member_id AND other.id <> NEW.id
          AND daterange(other.starts_on, other.ends_on, '[]') && daterange(NEW.starts_on, NEW.ends_on, '[]')
    ) THEN
        RAISE EXCEPTION 'membership_overlaps' USING ERRCODE = 'exclusion_violation';
    END IF;
    RETURN NEW;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_01fbd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_referraldelaysevent" ("answer_month", "answer_today", "answer_unhurried", "answer_week", "book", "care", "choose", "come", "decision", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "reply", "starts_on", "structure_id") VALUES (NEW."answer_month", NEW."answer_today", NEW."answer_unhurried", NEW."answer_week", NEW."book", NEW."care", NEW."choose", NEW."come", NEW."decision", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."reply", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_03f57() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_adoptionvoteevent" ("abstentions", "held_on", "id", "mode", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "recorded_by", "structure_id", "votes_against", "votes_for") VALUES (NEW."abstentions", NEW."held_on", NEW."id", NEW."mode", NEW."participants", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_version_id", NEW."recorded_by", NEW."structure_id", NEW."votes_against", NEW."votes_for"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_04f7b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_cooperationprotocolevent" ("declared_on", "delegate_professions", "ends_on", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "theme", "version") VALUES (NEW."declared_on", NEW."delegate_professions", NEW."ends_on", NEW."id", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_05389() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_entryevent" ("answered_by_id", "author_group", "author_id", "batch_id", "change_reason", "changed_at", "changed_by_id", "code", "code_system", "details", "due_closed_by", "due_closed_on", "due_closed_reason", "due_state", "ends_on", "file_id", "form_key", "happened_at", "happened_on", "id", "item", "kind", "label", "moved_from_id", "next_due_on", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "restricted_to", "restriction_reason", "section", "series", "source", "structure_id", "text", "unit", "value", "value_2", "version", "visit_id", "withdrawal_reason", "withdrawn_at", "withdrawn_by", "written_at") VALUES (NEW."answered_by_id", NEW."author_group", NEW."author_id", NEW."batch_id", NEW."change_reason", NEW."changed_at", NEW."changed_by_id", NEW."code", NEW."code_system", NEW."details", NEW."due_closed_by", NEW."due_closed_on", NEW."due_closed_reason", NEW."due_state", NEW."ends_on", NEW."file_id", NEW."form_key", NEW."happened_at", NEW."happened_on", NEW."id", NEW."item", NEW."kind", NEW."label", NEW."moved_from_id", NEW."next_due_on", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."restricted_to", NEW."restriction_reason", NEW."section", NEW."series", NEW."source", NEW."structure_id", NEW."text", NEW."unit", NEW."value", NEW."value_2", NEW."version", NEW."visit_id", NEW."withdrawal_reason", NEW."withdrawn_at", NEW."withdrawn_by", NEW."written_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_054c9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_externalcoordinationevent" ("convention_signed_on", "description", "dmp_fed_since", "ends_on", "id", "kind", "partner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "procedure_written_on", "starts_on", "structure_id", "version", "vsm_sent_since") VALUES (NEW."convention_signed_on", NEW."description", NEW."dmp_fed_since", NEW."ends_on", NEW."id", NEW."kind", NEW."partner", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."procedure_written_on", NEW."starts_on", NEW."structure_id", NEW."version", NEW."vsm_sent_since"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_05972() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_informalexchangeevent" ("completed_at", "completion", "corrected_at", "decision", "entry_id", "held_on", "id", "noted_at", "noted_by_id", "other_id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id", "subject", "theme", "version") VALUES (NEW."completed_at", NEW."completion", NEW."corrected_at", NEW."decision", NEW."entry_id", NEW."held_on", NEW."id", NEW."noted_at", NEW."noted_by_id", NEW."other_id", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."structure_id", NEW."subject", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0b46d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_figureoverrideevent" ("exercise_id", "file_id", "id", "key", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_on", "structure_id", "value", "version", "withdrawal_reason", "withdrawn_at") VALUES (NEW."exercise_id", NEW."file_id", NEW."id", NEW."key", NEW."origin", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."received_on", NEW."structure_id", NEW."value", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0ed04() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_proofevent" ("attested_at", "attested_by", "carried_from_id", "comment", "ends_on", "file_id", "id", "indicator", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "subject_id", "subject_type", "subject_version", "title", "version", "withdrawal_reason", "withdrawn_at") VALUES (NEW."attested_at", NEW."attested_by", NEW."carried_from_id", NEW."comment", NEW."ends_on", NEW."file_id", NEW."id", NEW."indicator", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id", NEW."subject_id", NEW."subject_type", NEW."subject_version", NEW."title", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_0f23a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocolversionevent" ("changes", "content", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "state", "structure_id", "text_file_id", "version") VALUES (NEW."changes", NEW."content", NEW."id", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_id", NEW."state", NEW."structure_id", NEW."text_file_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_10300() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocolevent" ("code", "id", "local_theme", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "structure_id", "theme", "title", "version") VALUES (NEW."code", NEW."id", NEW."local_theme", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."review_on", NEW."structure_id", NEW."theme", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_197a9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_pollanswerevent" ("answer", "answered_at", "answered_by", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "slot_id", "structure_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."slot_id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_1b214() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_declaredcrisisevent" ("actions", "declared_by", "declared_on", "ended_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan_id", "recorded_by", "structure_id", "what") VALUES (NEW."actions", NEW."declared_by", NEW."declared_on", NEW."ended_on", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."plan_id", NEW."recorded_by", NEW."structure_id", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_23873() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_exerciseevent" ("attested_at", "attested_by", "id", "options", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regime", "state", "structure_id", "version", "year") VALUES (NEW."attested_at", NEW."attested_by", NEW."id", NEW."options", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."regime", NEW."state", NEW."structure_id", NEW."version", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_25555() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_closureevent" ("ends_on", "id", "in_school_holidays", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "site_id", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."in_school_holidays", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."site_id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_264f4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_importitemevent" ("batch_id", "choice", "chosen_by", "id", "kind", "known_id", "made_id", "number", "outcome", "patient_id", "patient_said", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "reason_text", "structure_id", "values") VALUES (NEW."batch_id", NEW."choice", NEW."chosen_by", NEW."id", NEW."kind", NEW."known_id", NEW."made_id", NEW."number", NEW."outcome", NEW."patient_id", NEW."patient_said", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."reason_text", NEW."structure_id", NEW."values"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_29655() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_fillingcharterevent" ("decision", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "starts_on", "structure_id", "text") VALUES (NEW."decision", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."starts_on", NEW."structure_id", NEW."text"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2c053() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recordimportevent" ("applied_at", "columns", "file_id", "id", "job_id", "name", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "received_at", "received_by_id", "software", "source", "state", "structure_id", "undone_at", "undone_reason", "version") VALUES (NEW."applied_at", NEW."columns", NEW."file_id", NEW."id", NEW."job_id", NEW."name", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."received_at", NEW."received_by_id", NEW."software", NEW."source", NEW."state", NEW."structure_id", NEW."undone_at", NEW."undone_reason", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2d2f7() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "prevention_missionevent" ("annex_mention", "content", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "prs_theme", "referent_id", "starts_on", "structure_id", "terms", "theme", "title", "version") VALUES (NEW."annex_mention", NEW."content", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."prs_theme", NEW."referent_id", NEW."starts_on", NEW."structure_id", NEW."terms", NEW."theme", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2d74e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_coverageevent" ("ends_on", "id", "kind", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_2d778() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_advancedprogrammeevent" ("ends_on", "evaluation_every_months", "first_evaluation_months", "first_presentation_on", "hospital", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presentation_every_days", "section", "specialist", "specialty", "starts_on", "structure_id", "version", "visitor_id") VALUES (NEW."ends_on", NEW."evaluation_every_months", NEW."first_evaluation_months", NEW."first_presentation_on", NEW."hospital", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."presentation_every_days", NEW."section", NEW."specialist", NEW."specialty", NEW."starts_on", NEW."structure_id", NEW."version", NEW."visitor_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_30ba6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_viewlayoutevent" ("blocks", "group", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id", "version") VALUES (NEW."blocks", NEW."group", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_34493() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "prevention_userinvolvementevent" ("content", "ends_on", "id", "kind", "outcome", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "title", "version") VALUES (NEW."content", NEW."ends_on", NEW."id", NEW."kind", NEW."outcome", NEW."participants", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_39352() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_cstmcontractevent" ("am_number", "days_per_week", "ends_on", "family_name", "given_name", "id", "in_under_dense_zone", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "rpps", "signed_on", "specialty", "starts_on", "structure_id", "version", "zone") VALUES (NEW."am_number", NEW."days_per_week", NEW."ends_on", NEW."family_name", NEW."given_name", NEW."id", NEW."in_under_dense_zone", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."rpps", NEW."signed_on", NEW."specialty", NEW."starts_on", NEW."structure_id", NEW."version", NEW."zone"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_3b013() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_crisisplanevent" ("content", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "review_on", "starts_on", "structure_id", "title", "version") VALUES (NEW."content", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."review_on", NEW."starts_on", NEW."structure_id", NEW."title", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_45e99() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_questionevent" ("addressee", "answered_at", "asked_at", "asked_by_id", "closed_at", "escalates_at", "escalates_to", "id", "is_reserved", "kind", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "state", "structure_id", "taken_at", "taken_by_id", "text", "to_member_id", "urgency", "version") VALUES (NEW."addressee", NEW."answered_at", NEW."asked_at", NEW."asked_by_id", NEW."closed_at", NEW."escalates_at", NEW."escalates_to", NEW."id", NEW."is_reserved", NEW."kind", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."state", NEW."structure_id", NEW."taken_at", NEW."taken_by_id", NEW."text", NEW."to_member_id", NEW."urgency", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_47e77() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_identityvisibilityevent" ("coordination_sees", "decided_by", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "structure_id") VALUES (NEW."coordination_sees", NEW."decided_by", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_48a92() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_emergencyaccessevent" ("acknowledged_at", "acknowledged_by_id", "ends_at", "explanation", "id", "member_id", "motive", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_at", "structure_id") VALUES (NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."ends_at", NEW."explanation", NEW."id", NEW."member_id", NEW."motive", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_at", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_507ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_griddecisionevent" ("decided_on", "decision", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reads", "recorded_at", "recorded_by", "starts_on", "structure_id") VALUES (NEW."decided_on", NEW."decision", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reads", NEW."recorded_at", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_52ad0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_plannedvisitevent" ("id", "member_id", "on", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id") VALUES (NEW."id", NEW."member_id", NEW."on", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_546ce() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_patientevent" ("address", "birth_family_name", "birth_given_names", "birthplace_code", "born_on", "city", "created_at", "died_on", "email", "id", "identity_proof", "identity_proved_on", "identity_source", "identity_status", "ins_number", "ins_oid", "left_on", "merged_into_id", "needs_interpreter", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "record_number", "sex", "sort_key", "spoken_language", "structure_id", "traits_key", "used_given_name", "used_name", "version") VALUES (NEW."address", NEW."birth_family_name", NEW."birth_given_names", NEW."birthplace_code", NEW."born_on", NEW."city", NEW."created_at", NEW."died_on", NEW."email", NEW."id", NEW."identity_proof", NEW."identity_proved_on", NEW."identity_source", NEW."identity_status", NEW."ins_number", NEW."ins_oid", NEW."left_on", NEW."merged_into_id", NEW."needs_interpreter", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."postcode", NEW."record_number", NEW."sex", NEW."sort_key", NEW."spoken_language", NEW."structure_id", NEW."traits_key", NEW."used_given_name", NEW."used_name", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_54bca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_patientinformationevent" ("answer", "case_id", "id", "kind", "means", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "structure_id", "told_by_id", "told_on", "version", "whom", "words") VALUES (NEW."answer", NEW."case_id", NEW."id", NEW."kind", NEW."means", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."told_by_id", NEW."told_on", NEW."version", NEW."whom", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_56ef6() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_identitymergeevent" ("absorbed_id", "decided_at", "decided_by_id", "decided_by_name", "id", "kept_id", "moved", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "proposed_by_id", "proposed_by_name", "reason", "state", "structure_id", "undone_at", "undone_by_name", "undone_reason") VALUES (NEW."absorbed_id", NEW."decided_at", NEW."decided_by_id", NEW."decided_by_name", NEW."id", NEW."kept_id", NEW."moved", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proposed_at", NEW."proposed_by_id", NEW."proposed_by_name", NEW."reason", NEW."state", NEW."structure_id", NEW."undone_at", NEW."undone_by_name", NEW."undone_reason"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_58959() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_readingreviewerevent" ("decision", "ends_on", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."decision", NEW."ends_on", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_59278() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_openinghoursevent" ("closes_at", "ends_on", "id", "opens_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "starts_on", "structure_id", "version", "weekday") VALUES (NEW."closes_at", NEW."ends_on", NEW."id", NEW."opens_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."site_id", NEW."starts_on", NEW."structure_id", NEW."version", NEW."weekday"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_59da0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_memberevent" ("adeli", "am_number", "email", "family_name", "given_name", "id", "know_how", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "profession", "rpps", "structure_id", "user_id", "version") VALUES (NEW."adeli", NEW."am_number", NEW."email", NEW."family_name", NEW."given_name", NEW."id", NEW."know_how", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."profession", NEW."rpps", NEW."structure_id", NEW."user_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_5ae48() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_taskevent" ("case_id", "declined_by", "declining_reason", "due_on", "ended_by", "ended_on", "ending_reason", "exchange_id", "follows_id", "given_at", "given_by", "giver_id", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_to_id", "repeats_every", "repeats_unit", "state", "structure_id", "subject_id", "what", "written_by_id") VALUES (NEW."case_id", NEW."declined_by", NEW."declining_reason", NEW."due_on", NEW."ended_by", NEW."ended_on", NEW."ending_reason", NEW."exchange_id", NEW."follows_id", NEW."given_at", NEW."given_by", NEW."giver_id", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."proposed_to_id", NEW."repeats_every", NEW."repeats_unit", NEW."state", NEW."structure_id", NEW."subject_id", NEW."what", NEW."written_by_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_5d15c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_usualweekevent" ("changed_at", "changed_by", "free", "id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "version") VALUES (NEW."changed_at", NEW."changed_by", NEW."free", NEW."id", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_5ee62() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_meetingevent" ("cancellation_reason", "changed_by", "closed_at", "closed_by", "ends_at", "held_on", "id", "kind", "opened_at", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "planned_by", "remote_link", "secretary_id", "starts_at", "state", "structure_id", "subject", "version") VALUES (NEW."cancellation_reason", NEW."changed_by", NEW."closed_at", NEW."closed_by", NEW."ends_at", NEW."held_on", NEW."id", NEW."kind", NEW."opened_at", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."planned_by", NEW."remote_link", NEW."secretary_id", NEW."starts_at", NEW."state", NEW."structure_id", NEW."subject", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_6086e() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_versionstepevent" ("after_retirement", "comment", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "reached_on", "recorded_by", "state", "structure_id") VALUES (NEW."after_retirement", NEW."comment", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_version_id", NEW."reached_on", NEW."recorded_by", NEW."state", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_62529() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_membershipevent" ("collaborator_of_id", "departure_reason", "ends_on", "id", "in_concertation", "in_secretariat", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "project_signed_on", "share_of_activity", "site_id", "starts_on", "status", "structure_id", "version") VALUES (NEW."collaborator_of_id", NEW."departure_reason", NEW."ends_on", NEW."id", NEW."in_concertation", NEW."in_secretariat", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."project_signed_on", NEW."share_of_activity", NEW."site_id", NEW."starts_on", NEW."status", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_634a0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_clarificationevent" ("answer", "answered_at", "answered_by_id", "asked_at", "asked_by_id", "entry_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question", "structure_id") VALUES (NEW."answer", NEW."answered_at", NEW."answered_by_id", NEW."asked_at", NEW."asked_by_id", NEW."entry_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_652cf() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_rolelineevent" ("act", "after_days", "cited", "does", "every_days", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "professions", "protocol_version_id", "structure_id", "table_key", "trigger", "when", "who") VALUES (NEW."act", NEW."after_days", NEW."cited", NEW."does", NEW."every_days", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."professions", NEW."protocol_version_id", NEW."structure_id", NEW."table_key", NEW."trigger", NEW."when", NEW."who"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_668b9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recallevent" ("asked_at", "asked_by_id", "assigned_to_id", "closed_at", "closed_by", "comment", "due_on", "entry_id", "id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "state", "structure_id") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."assigned_to_id", NEW."closed_at", NEW."closed_by", NEW."comment", NEW."due_on", NEW."entry_id", NEW."id", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."state", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_673c5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_casenoteevent" ("case_id", "decider_id", "decision", "entry_id", "follow_on", "id", "next_review_on", "outcome", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id", "summary", "theme", "version", "written_at", "written_by") VALUES (NEW."case_id", NEW."decider_id", NEW."decision", NEW."entry_id", NEW."follow_on", NEW."id", NEW."next_review_on", NEW."outcome", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."structure_id", NEW."summary", NEW."theme", NEW."version", NEW."written_at", NEW."written_by"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_674d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_contractevent" ("ars_id", "cpam_id", "ends_on", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signed_on", "starts_on", "structure_id", "version") VALUES (NEW."ars_id", NEW."cpam_id", NEW."ends_on", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."signed_on", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_67f9a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "contract_paymentevent" ("amount", "exercise_id", "id", "kind", "paid_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reference", "structure_id", "version", "withdrawal_reason", "withdrawn_at") VALUES (NEW."amount", NEW."exercise_id", NEW."id", NEW."kind", NEW."paid_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reference", NEW."structure_id", NEW."version", NEW."withdrawal_reason", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_6d85d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_readingreviewevent" ("at", "comment", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reading_id", "reviewer_id", "structure_id", "verdict") VALUES (NEW."at", NEW."comment", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reading_id", NEW."reviewer_id", NEW."structure_id", NEW."verdict"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7083c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_coordinationfunctionevent" ("contract_signed_on", "ends_on", "holder_id", "hours_per_week", "id", "job_described_on", "kind", "missions", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."contract_signed_on", NEW."ends_on", NEW."holder_id", NEW."hours_per_week", NEW."id", NEW."job_described_on", NEW."kind", NEW."missions", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7507b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_contributionevent" ("author_id", "case_id", "changed_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "text", "version", "written_at", "written_by_id", "written_by_name") VALUES (NEW."author_id", NEW."case_id", NEW."changed_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."structure_id", NEW."text", NEW."version", NEW."written_at", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_791e0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_topicevent" ("added_at", "added_by", "id", "meeting_id", "minutes", "outcome", "outcome_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "removed_at", "structure_id", "version", "what") VALUES (NEW."added_at", NEW."added_by", NEW."id", NEW."meeting_id", NEW."minutes", NEW."outcome", NEW."outcome_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."removed_at", NEW."structure_id", NEW."version", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7df81() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_competencesheetevent" ("does", "how_to_refer", "id", "member_id", "on_prescription", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "structure_id", "usual_delay_days", "version", "without_prescription", "written_on") VALUES (NEW."does", NEW."how_to_refer", NEW."id", NEW."member_id", NEW."on_prescription", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."structure_id", NEW."usual_delay_days", NEW."version", NEW."without_prescription", NEW."written_on"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_7ed25() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_formlayoutevent" ("decision", "fields", "form_key", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "starts_on", "structure_id") VALUES (NEW."decision", NEW."fields", NEW."form_key", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_818ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_outsideshareevent" ("consent_how", "consent_on", "created_at", "created_by_id", "expires_at", "file_id", "first_opened_at", "id", "parts", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "purpose", "recipient", "revoked_at", "structure_id", "times_opened", "token_hash") VALUES (NEW."consent_how", NEW."consent_on", NEW."created_at", NEW."created_by_id", NEW."expires_at", NEW."file_id", NEW."first_opened_at", NEW."id", NEW."parts", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."purpose", NEW."recipient", NEW."revoked_at", NEW."structure_id", NEW."times_opened", NEW."token_hash"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_824bc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_pollevent" ("asked_at", "asked_by_id", "asked_by_name", "ended_at", "ended_by", "id", "kind", "meeting_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "place", "remote_link", "state", "structure_id", "subject") VALUES (NEW."asked_at", NEW."asked_by_id", NEW."asked_by_name", NEW."ended_at", NEW."ended_by", NEW."id", NEW."kind", NEW."meeting_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."place", NEW."remote_link", NEW."state", NEW."structure_id", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8454c() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_leafletfileevent" ("file_id", "id", "key", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "structure_id") VALUES (NEW."file_id", NEW."id", NEW."key", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_version_id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_84840() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "prevention_missionactionevent" ("held_on", "id", "mission_id", "participants", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "structure_id", "what") VALUES (NEW."held_on", NEW."id", NEW."mission_id", NEW."participants", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_by", NEW."structure_id", NEW."what"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8b40b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_sasengagementevent" ("ends_on", "id", "member_id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."member_id", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8d50b() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_referralevent" ("addressee_id", "answer", "answered_on", "appointment_at", "appointment_on", "author_group", "author_id", "closing", "created_at", "id", "kind", "only_one_reason", "outside_details", "outside_name", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "question", "reason", "restricted_to", "restriction_reason", "section", "seen_on", "since", "state", "structure_id", "urgency", "version") VALUES (NEW."addressee_id", NEW."answer", NEW."answered_on", NEW."appointment_at", NEW."appointment_on", NEW."author_group", NEW."author_id", NEW."closing", NEW."created_at", NEW."id", NEW."kind", NEW."only_one_reason", NEW."outside_details", NEW."outside_name", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."question", NEW."reason", NEW."restricted_to", NEW."restriction_reason", NEW."section", NEW."seen_on", NEW."since", NEW."state", NEW."structure_id", NEW."urgency", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_8df6d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_recordmappingevent" ("columns", "confirmed_at", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "signature", "structure_id") VALUES (NEW."columns", NEW."confirmed_at", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."signature", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_904ee() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_exceptionalevent" ("cancelled_at", "ends_on", "id", "is_free", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_by", "starts_on", "structure_id") VALUES (NEW."cancelled_at", NEW."ends_on", NEW."id", NEW."is_free", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_by", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_91e90() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_liaisonformevent" ("agreed_on", "author_group", "author_id", "closing", "created_at", "id", "known", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presented_on", "presented_text", "programme_id", "question", "reason", "restricted_to", "restriction_reason", "returned_on", "returned_text", "section", "seen_on", "seen_text", "sent_on", "since", "state", "structure_id", "urgency", "version") VALUES (NEW."agreed_on", NEW."author_group", NEW."author_id", NEW."closing", NEW."created_at", NEW."id", NEW."known", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."presented_on", NEW."presented_text", NEW."programme_id", NEW."question", NEW."reason", NEW."restricted_to", NEW."restriction_reason", NEW."returned_on", NEW."returned_text", NEW."section", NEW."seen_on", NEW."seen_text", NEW."sent_on", NEW."since", NEW."state", NEW."structure_id", NEW."urgency", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_971ba() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_outsidevacationevent" ("am_number", "days", "ends_on", "family_name", "given_name", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "rhythm", "rpps", "specialty", "starts_on", "structure_id", "version") VALUES (NEW."am_number", NEW."days", NEW."ends_on", NEW."family_name", NEW."given_name", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."rhythm", NEW."rpps", NEW."specialty", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_97d05() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_pathwayevent" ("ends_on", "id", "kind", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "starts_on", "structure_id", "sworn_on", "version") VALUES (NEW."ends_on", NEW."id", NEW."kind", NEW."note", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_id", NEW."starts_on", NEW."structure_id", NEW."sworn_on", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_98acb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_pathwaycountevent" ("id", "label", "pathway_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "structure_id", "value", "year") VALUES (NEW."id", NEW."label", NEW."pathway_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."position", NEW."structure_id", NEW."value", NEW."year"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9acbd() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_watchevent" ("alerted_id", "author_group", "author_id", "ends_on", "id", "instruction", "item", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "restricted_to", "restriction_reason", "rule", "section", "starts_on", "structure_id", "threshold", "version", "window_days") VALUES (NEW."alerted_id", NEW."author_group", NEW."author_id", NEW."ends_on", NEW."id", NEW."instruction", NEW."item", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."restricted_to", NEW."restriction_reason", NEW."rule", NEW."section", NEW."starts_on", NEW."structure_id", NEW."threshold", NEW."version", NEW."window_days"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_9fbd9() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_opinionevent" ("id", "member_id", "note_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "stance", "structure_id", "words") VALUES (NEW."id", NEW."member_id", NEW."note_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."stance", NEW."structure_id", NEW."words"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a027f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_secretariatrequestevent" ("caller", "id", "origin", "passed_on_at", "passed_on_by", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "question_id", "structure_id", "subject") VALUES (NEW."caller", NEW."id", NEW."origin", NEW."passed_on_at", NEW."passed_on_by", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."question_id", NEW."structure_id", NEW."subject"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a2013() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_followupevent" ("added_by", "ends_on", "ground", "id", "member_id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "structure_id") VALUES (NEW."added_by", NEW."ends_on", NEW."ground", NEW."id", NEW."member_id", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_a90fc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocolofferevent" ("agreed_by", "id", "number", "offered_at", "package", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_version_id", "recipient_id", "recipient_name", "sender_name", "structure_id", "title", "withdrawn_at") VALUES (NEW."agreed_by", NEW."id", NEW."number", NEW."offered_at", NEW."package", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_version_id", NEW."recipient_id", NEW."recipient_name", NEW."sender_name", NEW."structure_id", NEW."title", NEW."withdrawn_at"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_af2f3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_traineeshipevent" ("agreement_signed_on", "ends_on", "family_name", "given_name", "id", "is_apprenticeship", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "profession", "school", "starts_on", "structure_id", "tutor_id", "version") VALUES (NEW."agreement_signed_on", NEW."ends_on", NEW."family_name", NEW."given_name", NEW."id", NEW."is_apprenticeship", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."profession", NEW."school", NEW."starts_on", NEW."structure_id", NEW."tutor_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_b373a() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_prescriptionrequestevent" ("done_on", "id", "is_after_the_fact", "outcome", "outcome_at", "outcome_by_id", "outcome_reason", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "structure_id", "wanted_on", "why") VALUES (NEW."done_on", NEW."id", NEW."is_after_the_fact", NEW."outcome", NEW."outcome_at", NEW."outcome_by_id", NEW."outcome_reason", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_id", NEW."structure_id", NEW."wanted_on", NEW."why"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_b61a3() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_advancedevaluationevent" ("counts", "due_on", "held_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "present", "programme_id", "recorded_at", "recorded_by", "structure_id", "to_change", "works_well") VALUES (NEW."counts", NEW."due_on", NEW."held_on", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."present", NEW."programme_id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."to_change", NEW."works_well"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c0e1d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_caseevent" ("changed_by", "id", "meeting_id", "origin", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned_minutes", "position", "proposed_at", "proposed_by_id", "question", "state", "structure_id", "theme", "urgency", "version", "withdrawal_reason", "written_by_id", "written_by_name") VALUES (NEW."changed_by", NEW."id", NEW."meeting_id", NEW."origin", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."planned_minutes", NEW."position", NEW."proposed_at", NEW."proposed_by_id", NEW."question", NEW."state", NEW."structure_id", NEW."theme", NEW."urgency", NEW."version", NEW."withdrawal_reason", NEW."written_by_id", NEW."written_by_name"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c26b4() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_relativeevent" ("designated_on", "ended_on", "id", "kind", "link", "name", "note", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "structure_id", "version") VALUES (NEW."designated_on", NEW."ended_on", NEW."id", NEW."kind", NEW."link", NEW."name", NEW."note", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c2765() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_attendingdoctorevent" ("ends_on", "id", "member_id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."ends_on", NEW."id", NEW."member_id", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c2d5f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_informationgivenevent" ("given_on", "id", "means", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "recorded_at", "recorded_by", "structure_id", "told_to") VALUES (NEW."given_on", NEW."id", NEW."means", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."recorded_at", NEW."recorded_by", NEW."structure_id", NEW."told_to"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_c84d2() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "exchanges_doctorrelayevent" ("follow_up", "followed_since", "id", "last_seen_on", "needs", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "question_id", "situation", "slot_before", "slot_given", "structure_id", "term_weeks", "wants_slot") VALUES (NEW."follow_up", NEW."followed_since", NEW."id", NEW."last_seen_on", NEW."needs", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."question_id", NEW."situation", NEW."slot_before", NEW."slot_given", NEW."structure_id", NEW."term_weeks", NEW."wants_slot"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_cb9cc() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_longtermillnessevent" ("ends_on", "id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id") VALUES (NEW."ends_on", NEW."id", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_cc367() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_premisesevent" ("ends_on", "id", "monthly_rent", "name", "owner", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "starts_on", "structure_id", "surface_m2", "version") VALUES (NEW."ends_on", NEW."id", NEW."monthly_rent", NEW."name", NEW."owner", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."site_id", NEW."starts_on", NEW."structure_id", NEW."surface_m2", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ceac0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_dailypackevent" ("downloaded_at", "file_id", "first_on", "id", "last_on", "made_at", "member_id", "patients", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "structure_id") VALUES (NEW."downloaded_at", NEW."file_id", NEW."first_on", NEW."id", NEW."last_on", NEW."made_at", NEW."member_id", NEW."patients", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d3cb5() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "records_alertevent" ("acknowledged_at", "acknowledged_by_id", "alerted_id", "answer", "compared_with_id", "entry_id", "id", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "raised_at", "structure_id", "watch_id") VALUES (NEW."acknowledged_at", NEW."acknowledged_by_id", NEW."alerted_id", NEW."answer", NEW."compared_with_id", NEW."entry_id", NEW."id", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."raised_at", NEW."structure_id", NEW."watch_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_d5837() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_legalformevent" ("ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_db529() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_attendanceevent" ("arrived_at", "id", "left_at", "meeting_id", "member_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "presence", "structure_id") VALUES (NEW."arrived_at", NEW."id", NEW."left_at", NEW."meeting_id", NEW."member_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."presence", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_dc965() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "protocols_protocoloriginevent" ("agreed_by", "content", "dated_on", "id", "kind", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "protocol_id", "received_at", "received_by", "seal", "source_id", "source_name", "structure_id", "title") VALUES (NEW."agreed_by", NEW."content", NEW."dated_on", NEW."id", NEW."kind", NEW."number", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."protocol_id", NEW."received_at", NEW."received_by", NEW."seal", NEW."source_id", NEW."source_name", NEW."structure_id", NEW."title"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_dc9d0() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_sharedsoftwareevent" ("ends_on", "id", "label", "label_proved_on", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "publisher", "starts_on", "structure_id", "version") VALUES (NEW."ends_on", NEW."id", NEW."label", NEW."label_proved_on", NEW."name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."publisher", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_e9dcb() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_partneraccessevent" ("agreed_by", "agreed_on", "agreement_means", "end_reason", "ended_at", "ended_by", "ends_on", "id", "kind", "member_id", "opened_at", "opened_by_id", "organisation", "parts", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "starts_on", "structure_id") VALUES (NEW."agreed_by", NEW."agreed_on", NEW."agreement_means", NEW."end_reason", NEW."ended_at", NEW."ended_by", NEW."ends_on", NEW."id", NEW."kind", NEW."member_id", NEW."opened_at", NEW."opened_by_id", NEW."organisation", NEW."parts", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reason", NEW."starts_on", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ea9ca() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "patients_sharingobjectionevent" ("author_group", "id", "lifted_by", "lifted_on", "patient_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_group", "reader_id", "recorded_at", "recorded_by", "said_on", "section", "stays_in_emergency", "structure_id") VALUES (NEW."author_group", NEW."id", NEW."lifted_by", NEW."lifted_on", NEW."patient_id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."reader_group", NEW."reader_id", NEW."recorded_at", NEW."recorded_by", NEW."said_on", NEW."section", NEW."stays_in_emergency", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ee629() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_pdsaderogationevent" ("contract_mention", "description", "ends_on", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "starts_on", "structure_id", "version") VALUES (NEW."contract_mention", NEW."description", NEW."ends_on", NEW."id", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."starts_on", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_ef39f() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "agenda_unscheduledcareevent" ("description", "doctor_present", "ends_on", "id", "kind", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "site_id", "slots_per_day", "starts_on", "structure_id", "version", "who") VALUES (NEW."description", NEW."doctor_present", NEW."ends_on", NEW."id", NEW."kind", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."site_id", NEW."slots_per_day", NEW."starts_on", NEW."structure_id", NEW."version", NEW."who"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f0e3d() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "concertation_guestevent" ("added_at", "added_by", "has_come", "id", "meeting_id", "name", "organisation", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed_at", "structure_id") VALUES (NEW."added_at", NEW."added_by", NEW."has_come", NEW."id", NEW."meeting_id", NEW."name", NEW."organisation", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."removed_at", NEW."structure_id"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f4185() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "quality_qualitystepevent" ("balance", "ends_on", "id", "level", "objective", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plan", "referent_id", "revision", "starts_on", "state_of_play", "structure_id", "theme", "version") VALUES (NEW."balance", NEW."ends_on", NEW."id", NEW."level", NEW."objective", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."plan", NEW."referent_id", NEW."revision", NEW."starts_on", NEW."state_of_play", NEW."structure_id", NEW."theme", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_f47ef() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_profileevent" ("email", "finess_msp", "finess_sisa", "id", "legal_name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "siret", "structure_id", "version", "website") VALUES (NEW."email", NEW."finess_msp", NEW."finess_sisa", NEW."id", NEW."legal_name", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."siret", NEW."structure_id", NEW."version", NEW."website"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.pgtrigger_update_update_fb0ae() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
                
                BEGIN
                    IF ("public"._pgtrigger_should_ignore(TG_NAME) IS TRUE) THEN
                        IF (TG_OP = 'DELETE') THEN
                            RETURN OLD;
                        ELSE
                            RETURN NEW;
                        END IF;
                    END IF;
                    INSERT INTO "structures_siteevent" ("address", "city", "closed_on", "id", "is_main", "name", "opened_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "phone", "postcode", "structure_id", "version") VALUES (NEW."address", NEW."city", NEW."closed_on", NEW."id", NEW."is_main", NEW."name", NEW."opened_on", _pgh_attach_context(), NOW(), 'update', NEW."id", NEW."phone", NEW."postcode", NEW."structure_id", NEW."version"); RETURN NULL;
                END;
            $$;
CREATE FUNCTION public.procrastinate_cancel_job_v1(job_id bigint, abort boolean, delete_job boolean) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status = 'todo'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        IF abort THEN
            UPDATE procrastinate_jobs
            SET abort_requested = true,
                status = CASE status
                    WHEN 'todo' THEN 'cancelled'::procrastinate_job_status ELSE status
                END
            WHERE id = job_id AND status IN ('todo', 'doing')
            RETURNING id INTO _job_id;
        ELSE
            UPDATE procrastinate_jobs
            SET status = 'cancelled'::procrastinate_job_status
            WHERE id = job_id AND status = 'todo'
            RETURNING id INTO _job_id;
        END IF;
    END IF;
    RETURN _job_id;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_jobs_v1(jobs public.procrastinate_job_to_defer_v1[]) RETURNS bigint[]
    LANGUAGE plpgsql
    AS $$
DECLARE
    job_ids bigint[];
BEGIN
    WITH inserted_jobs AS (
        INSERT INTO procrastinate_jobs (queue_name, task_name, priority, lock, queueing_lock, args, scheduled_at)
        SELECT (job).queue_name,
               (job).task_name,
               (job).priority,
               (job).lock,
               (job).queueing_lock,
               (job).args,
               (job).scheduled_at
        FROM unnest(jobs) AS job
        RETURNING id
    )
    SELECT array_agg(id) FROM inserted_jobs INTO job_ids;
    RETURN job_ids;
END;
$$;
CREATE FUNCTION public.procrastinate_defer_periodic_job_v2(_queue_name character varying, _lock character varying, _queueing_lock character varying, _task_name character varying, _priority integer, _periodic_id character varying, _defer_timestamp bigint, _args jsonb) RETURNS bigint
    LANGUAGE plpgsql
    AS $$
DECLARE
	_job_id bigint;
	_defer_id bigint;
BEGIN
    INSERT
        INTO procrastinate_periodic_defers (task_name, periodic_id, defer_timestamp)
        VALUES (_task_name, _periodic_id, _defer_timestamp)
        ON CONFLICT DO NOTHING
        RETURNING id into _defer_id;
    IF _defer_id IS NULL THEN
        RETURN NULL;
    END IF;
    UPDATE procrastinate_periodic_defers
        SET job_id = (
            SELECT COALESCE((
                SELECT unnest(procrastinate_defer_jobs_v1(
                    ARRAY[
                        ROW(
                            _queue_name,
                            _task_name,
                            _priority,
                            _lock,
                            _queueing_lock,
                            _args,
                            NULL::timestamptz
                        )
                    ]::procrastinate_job_to_defer_v1[]
                ))
            ), NULL)
        )
        WHERE id = _defer_id
        RETURNING job_id INTO _job_id;
    DELETE
        FROM procrastinate_periodic_defers
        USING (
            SELECT id
            FROM procrastinate_periodic_defers
            WHERE procrastinate_periodic_defers.task_name = _task_name
            AND procrastinate_periodic_defers.periodic_id = _periodic_id
            AND procrastinate_periodic_defers.defer_timestamp < _defer_timestamp
            ORDER BY id
            FOR UPDATE
        ) to_delete
        WHERE procrastinate_periodic_defers.id = to_delete.id;
    RETURN _job_id;
END;
$$;
CREATE TABLE public.procrastinate_jobs (
    id bigint NOT NULL,
    queue_name character varying(128) NOT NULL,
    task_name character varying(128) NOT NULL,
    lock text,
    args jsonb DEFAULT '{}'::jsonb NOT NULL,
    status public.procrastinate_job_status DEFAULT 'todo'::public.procrastinate_job_status NOT NULL,
    scheduled_at timestamp with time zone,
    attempts integer DEFAULT 0 NOT NULL,
    queueing_lock text,
    priority integer DEFAULT 0 NOT NULL,
    abort_requested boolean DEFAULT false NOT NULL,
    worker_id bigint,
    CONSTRAINT check_not_todo_abort_requested CHECK ((NOT ((status = 'todo'::public.procrastinate_job_status) AND (abort_requested = true))))
);
CREATE FUNCTION public.procrastinate_fetch_job_v2(target_queue_names character varying[], p_worker_id bigint) RETURNS public.procrastinate_jobs
    LANGUAGE plpgsql
    AS $$
DECLARE
	found_jobs procrastinate_jobs;
BEGIN
    WITH candidate AS (
        SELECT jobs.*
            FROM procrastinate_jobs AS jobs
            WHERE
                -- reject the job if its lock has earlier or higher priority jobs
                NOT EXISTS (
                    SELECT 1
                        FROM procrastinate_jobs AS other_jobs
                        WHERE
                            jobs.lock IS NOT NULL
                            AND other_jobs.lock = jobs.lock
                            AND (
                                -- job with same lock is already running
                                other_jobs.status = 'doing'
                                OR
                                -- job with same lock is waiting and has higher priority (or same priority but was queued first)
                                (
                                    other_jobs.status = 'todo'
                                    AND (
                                        other_jobs.priority > jobs.priority
                                        OR (
                                        other_jobs.priority = jobs.priority
                                        AND other_jobs.id < jobs.id
                                        )
                                    )
                                )
                            )
                )
                AND jobs.status = 'todo'
                AND (target_queue_names IS NULL OR jobs.queue_name = ANY( target_queue_names ))
                AND (jobs.scheduled_at IS NULL OR jobs.scheduled_at <= now())
            ORDER BY jobs.priority DESC, jobs.id ASC LIMIT 1
            FOR UPDATE OF jobs SKIP LOCKED
    )
    UPDATE procrastinate_jobs
        SET status = 'doing', worker_id = p_worker_id
        FROM candidate
        WHERE procrastinate_jobs.id = candidate.id
        RETURNING procrastinate_jobs.* INTO found_jobs;
 RETURN found_jobs;
END;
$$;
CREATE FUNCTION public.procrastinate_finish_job_v1(job_id bigint, end_status public.procrastinate_job_status, delete_job boolean) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
BEGIN
    IF end_status NOT IN ('succeeded', 'failed', 'aborted') THEN
        RAISE 'End status should be either "succeeded", "failed" or "aborted" (job id: %)', job_id;
    END IF;
    IF delete_job THEN
        DELETE FROM procrastinate_jobs
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = end_status,
            abort_requested = false,
            attempts = CASE status
                WHEN 'doing' THEN attempts + 1 ELSE attempts
            END
        WHERE id = job_id AND status IN ('todo', 'doing')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" or "todo" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_abort_job_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'abort_job_requested', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_notify_queue_job_inserted_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
DECLARE
    payload TEXT;
BEGIN
    SELECT json_build_object('type', 'job_inserted', 'job_id', NEW.id)::text INTO payload;
	PERFORM pg_notify('procrastinate_queue_v1#' || NEW.queue_name, payload);
	PERFORM pg_notify('procrastinate_any_queue_v1', payload);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_prune_stalled_workers_v1(seconds_since_heartbeat double precision) RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    DELETE FROM procrastinate_workers
    WHERE last_heartbeat < NOW() - (seconds_since_heartbeat || 'SECOND')::INTERVAL
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_register_worker_v1() RETURNS TABLE(worker_id bigint)
    LANGUAGE plpgsql
    AS $$
BEGIN
    RETURN QUERY
    INSERT INTO procrastinate_workers DEFAULT VALUES
    RETURNING procrastinate_workers.id;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v1(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
BEGIN
    SELECT abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status = 'doing'
    FOR UPDATE
    INTO _abort_requested;
    IF _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or not in "doing" status (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_retry_job_v2(job_id bigint, retry_at timestamp with time zone, new_priority integer, new_queue_name character varying, new_lock character varying) RETURNS void
    LANGUAGE plpgsql
    AS $$
DECLARE
    _job_id bigint;
    _abort_requested boolean;
    _current_status procrastinate_job_status;
BEGIN
    SELECT status, abort_requested FROM procrastinate_jobs
    WHERE id = job_id AND status IN ('doing', 'failed')
    FOR UPDATE
    INTO _current_status, _abort_requested;
    IF _current_status = 'doing' AND _abort_requested THEN
        UPDATE procrastinate_jobs
        SET status = 'failed'::procrastinate_job_status
        WHERE id = job_id AND status = 'doing'
        RETURNING id INTO _job_id;
    ELSE
        UPDATE procrastinate_jobs
        SET status = 'todo'::procrastinate_job_status,
            attempts = attempts + 1,
            scheduled_at = retry_at,
            priority = COALESCE(new_priority, priority),
            queue_name = COALESCE(new_queue_name, queue_name),
            lock = COALESCE(new_lock, lock)
        WHERE id = job_id AND status IN ('doing', 'failed')
        RETURNING id INTO _job_id;
    END IF;
    IF _job_id IS NULL THEN
        RAISE 'Job was not found or has an invalid status to retry (job id: %)', job_id;
    END IF;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'abort_requested'::procrastinate_job_event_type);
    RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type, at)
        VALUES (NEW.id, 'scheduled'::procrastinate_job_event_type, NEW.scheduled_at);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    INSERT INTO procrastinate_events(job_id, type)
        VALUES (NEW.id, 'deferred'::procrastinate_job_event_type);
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_trigger_function_status_events_update_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    WITH t AS (
        SELECT CASE
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND NEW.status = 'doing'::procrastinate_job_status
                THEN 'started'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'deferred_for_retry'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'failed'::procrastinate_job_status
                THEN 'failed'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'succeeded'::procrastinate_job_status
                THEN 'succeeded'::procrastinate_job_event_type
            WHEN OLD.status = 'todo'::procrastinate_job_status
                AND (
                    NEW.status = 'cancelled'::procrastinate_job_status
                    OR NEW.status = 'failed'::procrastinate_job_status
                    OR NEW.status = 'succeeded'::procrastinate_job_status
                )
                THEN 'cancelled'::procrastinate_job_event_type
            WHEN OLD.status = 'doing'::procrastinate_job_status
                AND NEW.status = 'aborted'::procrastinate_job_status
                THEN 'aborted'::procrastinate_job_event_type
            WHEN OLD.status = 'failed'::procrastinate_job_status
                AND NEW.status = 'todo'::procrastinate_job_status
                THEN 'retried'::procrastinate_job_event_type
            ELSE NULL
        END as event_type
    )
    INSERT INTO procrastinate_events(job_id, type)
        SELECT NEW.id, t.event_type
        FROM t
        WHERE t.event_type IS NOT NULL;
	RETURN NEW;
END;
$$;
CREATE FUNCTION public.procrastinate_unlink_periodic_defers_v1() RETURNS trigger
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_periodic_defers
    SET job_id = NULL
    WHERE job_id = OLD.id;
    RETURN OLD;
END;
$$;
CREATE FUNCTION public.procrastinate_unregister_worker_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    DELETE FROM procrastinate_workers
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.procrastinate_update_heartbeat_v1(worker_id bigint) RETURNS void
    LANGUAGE plpgsql
    AS $$
BEGIN
    UPDATE procrastinate_workers
    SET last_heartbeat = NOW()
    WHERE id = worker_id;
END;
$$;
CREATE FUNCTION public.tenancy_team_ids() RETURNS SETOF uuid
    LANGUAGE sql STABLE SECURITY DEFINER
    SET search_path TO 'public', 'pg_temp'
    AS $$ SELECT id FROM tenancy_structure WHERE kind = 'team' ORDER BY id $$;
CREATE TABLE public.access_invitation (
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    roles jsonb NOT NULL,
    member_id uuid,
    rpps character varying(11) NOT NULL,
    secret_hash character varying(64) NOT NULL,
    invited_by character varying(200) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    accepted_at timestamp with time zone,
    revoked_at timestamp with time zone,
    accepted_by_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT invitation_accepted_by_someone CHECK ((((accepted_at IS NULL) AND (accepted_by_id IS NULL)) OR ((accepted_at IS NOT NULL) AND (accepted_by_id IS NOT NULL)))),
    CONSTRAINT invitation_accepted_or_revoked CHECK (((accepted_at IS NULL) OR (revoked_at IS NULL))),
    CONSTRAINT invitation_expires_after_sending CHECK ((expires_at > sent_at)),
    CONSTRAINT invitation_has_roles CHECK ((NOT (roles = '[]'::jsonb)))
);
ALTER TABLE ONLY public.access_invitation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.access_rolegrant (
    id uuid NOT NULL,
    role character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    structure_id uuid NOT NULL,
    user_id uuid NOT NULL,
    withdrawn_at timestamp with time zone,
    CONSTRAINT role_grant_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT role_known CHECK (((role)::text = ANY ((ARRAY['professional'::character varying, 'coordinator'::character varying, 'secretary'::character varying, 'manager'::character varying, 'trainee'::character varying, 'partner'::character varying, 'ars_officer'::character varying, 'cpam_officer'::character varying, 'facilitator'::character varying])::text[])))
);
ALTER TABLE ONLY public.access_rolegrant FORCE ROW LEVEL SECURITY;
CREATE TABLE public.account_emailaddress (
    id integer NOT NULL,
    email character varying(254) NOT NULL,
    verified boolean NOT NULL,
    "primary" boolean NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.account_emailaddress ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailaddress_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.account_emailconfirmation (
    id integer NOT NULL,
    created timestamp with time zone NOT NULL,
    sent timestamp with time zone,
    key character varying(64) NOT NULL,
    email_address_id integer NOT NULL
);
ALTER TABLE public.account_emailconfirmation ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.account_emailconfirmation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.accounts_cache (
    cache_key character varying(255) NOT NULL,
    value text NOT NULL,
    expires timestamp with time zone NOT NULL
);
CREATE TABLE public.accounts_user (
    password character varying(128) NOT NULL,
    last_login timestamp with time zone,
    id uuid NOT NULL,
    email character varying(254) NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    rpps character varying(11) NOT NULL,
    is_active boolean NOT NULL,
    created_at timestamp with time zone NOT NULL
);
CREATE TABLE public.agenda_closure (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    in_school_holidays boolean NOT NULL,
    reason character varying(200) NOT NULL,
    site_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_closure_version_check CHECK ((version >= 0)),
    CONSTRAINT closure_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT closure_has_a_reason CHECK ((NOT ((reason)::text = ''::text))),
    CONSTRAINT closure_has_an_end CHECK ((ends_on IS NOT NULL))
);
ALTER TABLE ONLY public.agenda_closure FORCE ROW LEVEL SECURITY;
CREATE TABLE public.agenda_closureevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    in_school_holidays boolean NOT NULL,
    reason character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    site_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_closureevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.agenda_closureevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.agenda_closureevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_closureevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agenda_crisisplan (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    title character varying(200) NOT NULL,
    review_on date,
    content text NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_crisisplan_version_check CHECK ((version >= 0)),
    CONSTRAINT crisis_plan_titled CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT crisisplan_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.agenda_crisisplan FORCE ROW LEVEL SECURITY;
CREATE TABLE public.agenda_crisisplanevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    title character varying(200) NOT NULL,
    review_on date,
    content text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_crisisplanevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.agenda_crisisplanevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.agenda_crisisplanevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_crisisplanevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agenda_declaredcrisis (
    id uuid NOT NULL,
    what character varying(200) NOT NULL,
    declared_by character varying(200) NOT NULL,
    declared_on date NOT NULL,
    ended_on date,
    actions text NOT NULL,
    recorded_by character varying(200) NOT NULL,
    plan_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT crisis_dates_in_order CHECK (((ended_on IS NULL) OR (ended_on >= declared_on))),
    CONSTRAINT crisis_named CHECK (((NOT ((what)::text = ''::text)) AND (NOT ((declared_by)::text = ''::text))))
);
ALTER TABLE ONLY public.agenda_declaredcrisis FORCE ROW LEVEL SECURITY;
CREATE TABLE public.agenda_declaredcrisisevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    what character varying(200) NOT NULL,
    declared_by character varying(200) NOT NULL,
    declared_on date NOT NULL,
    ended_on date,
    actions text NOT NULL,
    recorded_by character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    plan_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.agenda_declaredcrisisevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.agenda_declaredcrisisevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_declaredcrisisevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agenda_openinghours (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    weekday smallint NOT NULL,
    opens_at time without time zone NOT NULL,
    closes_at time without time zone NOT NULL,
    site_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_openinghours_version_check CHECK ((version >= 0)),
    CONSTRAINT agenda_openinghours_weekday_check CHECK ((weekday >= 0)),
    CONSTRAINT opening_hours_in_order CHECK ((closes_at > opens_at)),
    CONSTRAINT opening_weekday_known CHECK ((weekday = ANY (ARRAY[0, 1, 2, 3, 4, 5, 6]))),
    CONSTRAINT openinghours_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.agenda_openinghours FORCE ROW LEVEL SECURITY;
CREATE TABLE public.agenda_openinghoursevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    weekday smallint NOT NULL,
    opens_at time without time zone NOT NULL,
    closes_at time without time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    site_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_openinghoursevent_version_check CHECK ((version >= 0)),
    CONSTRAINT agenda_openinghoursevent_weekday_check CHECK ((weekday >= 0))
);
ALTER TABLE ONLY public.agenda_openinghoursevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.agenda_openinghoursevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_openinghoursevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agenda_pdsaderogation (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    contract_mention character varying(300) NOT NULL,
    description text NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_pdsaderogation_version_check CHECK ((version >= 0)),
    CONSTRAINT derogation_written_in_contract CHECK ((NOT ((contract_mention)::text = ''::text))),
    CONSTRAINT pdsaderogation_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.agenda_pdsaderogation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.agenda_pdsaderogationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    contract_mention character varying(300) NOT NULL,
    description text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_pdsaderogationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.agenda_pdsaderogationevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.agenda_pdsaderogationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_pdsaderogationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agenda_sasengagement (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    note character varying(300) NOT NULL,
    member_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_sasengagement_version_check CHECK ((version >= 0)),
    CONSTRAINT sasengagement_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.agenda_sasengagement FORCE ROW LEVEL SECURITY;
CREATE TABLE public.agenda_sasengagementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    note character varying(300) NOT NULL,
    member_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_sasengagementevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.agenda_sasengagementevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.agenda_sasengagementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_sasengagementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.agenda_unscheduledcare (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    kind character varying(20) NOT NULL,
    slots_per_day smallint,
    who character varying(300) NOT NULL,
    description text NOT NULL,
    doctor_present boolean NOT NULL,
    site_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_unscheduledcare_slots_per_day_check CHECK ((slots_per_day >= 0)),
    CONSTRAINT agenda_unscheduledcare_version_check CHECK ((version >= 0)),
    CONSTRAINT unscheduled_kind_known CHECK (((kind)::text = ANY ((ARRAY['slots'::character varying, 'rota'::character varying, 'walk_in'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT unscheduled_someone_answers CHECK ((NOT ((who)::text = ''::text))),
    CONSTRAINT unscheduledcare_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.agenda_unscheduledcare FORCE ROW LEVEL SECURITY;
CREATE TABLE public.agenda_unscheduledcareevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    kind character varying(20) NOT NULL,
    slots_per_day smallint,
    who character varying(300) NOT NULL,
    description text NOT NULL,
    doctor_present boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    site_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT agenda_unscheduledcareevent_slots_per_day_check CHECK ((slots_per_day >= 0)),
    CONSTRAINT agenda_unscheduledcareevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.agenda_unscheduledcareevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.agenda_unscheduledcareevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.agenda_unscheduledcareevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group (
    id integer NOT NULL,
    name character varying(150) NOT NULL
);
ALTER TABLE public.auth_group ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_group_permissions (
    id bigint NOT NULL,
    group_id integer NOT NULL,
    permission_id integer NOT NULL
);
ALTER TABLE public.auth_group_permissions ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_group_permissions_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.auth_permission (
    id integer NOT NULL,
    name character varying(255) NOT NULL,
    content_type_id integer NOT NULL,
    codename character varying(100) NOT NULL
);
ALTER TABLE public.auth_permission ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.auth_permission_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_attendance (
    id uuid NOT NULL,
    presence character varying(10) NOT NULL,
    arrived_at time without time zone,
    left_at time without time zone,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    CONSTRAINT attendance_hours_in_order CHECK (((arrived_at IS NULL) OR (left_at IS NULL) OR (left_at >= arrived_at))),
    CONSTRAINT excused_without_hours CHECK (((NOT ((presence)::text = 'excused'::text)) OR ((arrived_at IS NULL) AND (left_at IS NULL)))),
    CONSTRAINT presence_known CHECK (((presence)::text = ANY ((ARRAY['present'::character varying, 'remote'::character varying, 'excused'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_attendance FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_attendanceevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    presence character varying(10) NOT NULL,
    arrived_at time without time zone,
    left_at time without time zone,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    meeting_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_attendanceevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_attendanceevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_attendanceevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_calendarfeed (
    id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    made_by character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    revoked_by character varying(200) NOT NULL,
    revoked_at timestamp with time zone,
    member_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT feed_revoked_by_someone CHECK ((((revoked_at IS NULL) AND ((revoked_by)::text = ''::text)) OR ((revoked_at IS NOT NULL) AND (NOT ((revoked_by)::text = ''::text)))))
);
ALTER TABLE ONLY public.concertation_calendarfeed FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_case (
    id uuid NOT NULL,
    "position" smallint,
    state character varying(20) NOT NULL,
    question text NOT NULL,
    theme character varying(30) NOT NULL,
    urgency character varying(20) NOT NULL,
    written_by_id uuid,
    written_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    changed_by character varying(200) NOT NULL,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    patient_id uuid NOT NULL,
    proposed_by_id uuid,
    structure_id uuid NOT NULL,
    meeting_id uuid,
    origin character varying(20) NOT NULL,
    planned_minutes smallint,
    CONSTRAINT case_asks_something CHECK ((NOT (question = ''::text))),
    CONSTRAINT case_on_an_agenda_when_placed CHECK ((((meeting_id IS NOT NULL) AND ("position" IS NOT NULL) AND ((state)::text = ANY ((ARRAY['placed'::character varying, 'discussed'::character varying])::text[]))) OR ((meeting_id IS NULL) AND ("position" IS NULL) AND ((state)::text = ANY ((ARRAY['waiting'::character varying, 'withdrawn'::character varying])::text[]))))),
    CONSTRAINT case_origin_known CHECK (((origin)::text = ANY ((ARRAY['person'::character varying, 'discharged'::character varying, 'overdue'::character varying, 'never_discussed'::character varying, 'frailty'::character varying])::text[]))),
    CONSTRAINT case_planned_minutes_plausible CHECK (((planned_minutes IS NULL) OR ((planned_minutes >= 1) AND (planned_minutes <= 480)))),
    CONSTRAINT case_position_from_one CHECK ((("position" IS NULL) OR ("position" >= 1))),
    CONSTRAINT case_state_known CHECK (((state)::text = ANY ((ARRAY['waiting'::character varying, 'placed'::character varying, 'discussed'::character varying, 'withdrawn'::character varying])::text[]))),
    CONSTRAINT case_urgency_known CHECK (((urgency)::text = ANY ((ARRAY['next_meeting'::character varying, 'month'::character varying, 'when_possible'::character varying])::text[]))),
    CONSTRAINT case_withdrawn_with_a_reason CHECK (((NOT ((state)::text = 'withdrawn'::text)) OR (NOT ((withdrawal_reason)::text = ''::text)))),
    CONSTRAINT concertation_case_planned_minutes_check CHECK ((planned_minutes >= 0)),
    CONSTRAINT concertation_case_position_check CHECK (("position" >= 0)),
    CONSTRAINT concertation_case_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_case FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_caseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "position" smallint,
    state character varying(20) NOT NULL,
    question text NOT NULL,
    theme character varying(30) NOT NULL,
    urgency character varying(20) NOT NULL,
    written_by_id uuid,
    written_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    changed_by character varying(200) NOT NULL,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    proposed_by_id uuid,
    structure_id uuid NOT NULL,
    meeting_id uuid,
    origin character varying(20) NOT NULL,
    planned_minutes smallint,
    CONSTRAINT concertation_caseevent_planned_minutes_check CHECK ((planned_minutes >= 0)),
    CONSTRAINT concertation_caseevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT concertation_caseevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_caseevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_caseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_caseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_casenote (
    id uuid NOT NULL,
    summary text NOT NULL,
    decision text NOT NULL,
    theme character varying(30) NOT NULL,
    next_review_on date,
    written_by character varying(200) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    case_id uuid NOT NULL,
    decider_id uuid,
    structure_id uuid NOT NULL,
    entry_id uuid,
    follow_on date,
    outcome character varying(10) NOT NULL,
    CONSTRAINT concertation_casenote_version_check CHECK ((version >= 0)),
    CONSTRAINT note_decides_something CHECK ((NOT (decision = ''::text))),
    CONSTRAINT note_outcome_known CHECK ((((outcome)::text = ''::text) OR ((outcome)::text = ANY ((ARRAY['under_way'::character varying, 'done'::character varying, 'changed'::character varying, 'abandoned'::character varying])::text[])))),
    CONSTRAINT note_theme_known CHECK (((theme)::text = ANY ((ARRAY['severe'::character varying, 'chronic'::character varying, 'therapeutic_risk'::character varying, 'complex'::character varying, 'obesity'::character varying, 'pregnancy'::character varying, 'psychic_or_social'::character varying, 'outside'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_casenote FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_casenoteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    summary text NOT NULL,
    decision text NOT NULL,
    theme character varying(30) NOT NULL,
    next_review_on date,
    written_by character varying(200) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    case_id uuid NOT NULL,
    decider_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    entry_id uuid,
    follow_on date,
    outcome character varying(10) NOT NULL,
    CONSTRAINT concertation_casenoteevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_casenoteevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_casenoteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_casenoteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_caserulesetting (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    discharged boolean NOT NULL,
    overdue boolean NOT NULL,
    never_discussed boolean NOT NULL,
    months_before_asking_again smallint CONSTRAINT concertation_caserulesettin_months_before_asking_again_not_null NOT NULL,
    decided_by character varying(200) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT case_rules_ask_again CHECK (((months_before_asking_again >= 1) AND (months_before_asking_again <= 60))),
    CONSTRAINT case_rules_decided CHECK ((NOT ((decided_by)::text = ''::text))),
    CONSTRAINT concertation_caserulesetting_months_before_asking_again_check CHECK ((months_before_asking_again >= 0))
);
ALTER TABLE ONLY public.concertation_caserulesetting FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_contribution (
    id uuid NOT NULL,
    written_by_id uuid,
    written_by_name character varying(200) NOT NULL,
    profession character varying(20) NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone,
    version integer NOT NULL,
    author_id uuid,
    case_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_contribution_version_check CHECK ((version >= 0)),
    CONSTRAINT contribution_says_something CHECK ((NOT (text = ''::text)))
);
ALTER TABLE ONLY public.concertation_contribution FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_contributionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    written_by_id uuid,
    written_by_name character varying(200) NOT NULL,
    profession character varying(20) NOT NULL,
    text text NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone,
    version integer NOT NULL,
    author_id uuid,
    case_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_contributionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_contributionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_contributionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_contributionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_countingsetting (
    id uuid NOT NULL,
    applies_from smallint NOT NULL,
    method character varying(20) NOT NULL,
    informal_counts_as_files boolean NOT NULL,
    informal_counts_as_meetings boolean CONSTRAINT concertation_countingsettin_informal_counts_as_meeting_not_null NOT NULL,
    decided_on date NOT NULL,
    decided_by character varying(200) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_countingsetting_applies_from_check CHECK ((applies_from >= 0)),
    CONSTRAINT counting_decided_by_someone CHECK ((NOT ((decided_by)::text = ''::text))),
    CONSTRAINT counting_method_known CHECK (((method)::text = ANY ((ARRAY['each_discussion'::character varying, 'distinct_patients'::character varying])::text[]))),
    CONSTRAINT counting_year_plausible CHECK (((applies_from >= 2015) AND (applies_from <= 2100)))
);
ALTER TABLE ONLY public.concertation_countingsetting FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_decisionnews (
    id uuid NOT NULL,
    outcome character varying(10) NOT NULL,
    instead text NOT NULL,
    reason character varying(500) NOT NULL,
    said_on date NOT NULL,
    said_by character varying(200) NOT NULL,
    said_at timestamp with time zone NOT NULL,
    note_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT news_of_an_abandon_with_a_reason CHECK (((NOT ((outcome)::text = 'abandoned'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT news_of_another_way_in_words CHECK (((NOT ((outcome)::text = 'changed'::text)) OR ((NOT (instead = ''::text)) AND (NOT ((reason)::text = ''::text))))),
    CONSTRAINT news_outcome_known CHECK (((outcome)::text = ANY ((ARRAY['under_way'::character varying, 'done'::character varying, 'changed'::character varying, 'abandoned'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_decisionnews FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_exceptional (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    is_free boolean NOT NULL,
    recorded_by character varying(200) NOT NULL,
    cancelled_at timestamp with time zone,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exceptional_in_order CHECK ((ends_on >= starts_on))
);
ALTER TABLE ONLY public.concertation_exceptional FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_exceptionalevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    is_free boolean NOT NULL,
    recorded_by character varying(200) NOT NULL,
    cancelled_at timestamp with time zone,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_exceptionalevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_exceptionalevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_exceptionalevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_guest (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    organisation character varying(200) NOT NULL,
    has_come boolean,
    added_by character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    meeting_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT guest_named CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE ONLY public.concertation_guest FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_guestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    organisation character varying(200) NOT NULL,
    has_come boolean,
    added_by character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    meeting_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_guestevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_guestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_guestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_hourssetting (
    id uuid NOT NULL,
    applies_from date NOT NULL,
    rounded_to smallint NOT NULL,
    rounding character varying(10) NOT NULL,
    follow_up_days smallint NOT NULL,
    decided_on date NOT NULL,
    decided_by character varying(200) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_hourssetting_follow_up_days_check CHECK ((follow_up_days >= 0)),
    CONSTRAINT concertation_hourssetting_rounded_to_check CHECK ((rounded_to >= 0)),
    CONSTRAINT follow_up_delay_plausible CHECK (((follow_up_days >= 1) AND (follow_up_days <= 365))),
    CONSTRAINT hours_decided_by_someone CHECK ((NOT ((decided_by)::text = ''::text))),
    CONSTRAINT hours_rounded_plausibly CHECK (((rounded_to >= 1) AND (rounded_to <= 60))),
    CONSTRAINT hours_rounding_known CHECK (((rounding)::text = ANY ((ARRAY['nearest'::character varying, 'up'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_hourssetting FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_informalexchange (
    id uuid NOT NULL,
    held_on date NOT NULL,
    subject text NOT NULL,
    decision text NOT NULL,
    theme character varying(30) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    completion text NOT NULL,
    completed_at timestamp with time zone,
    version integer NOT NULL,
    noted_by_id uuid NOT NULL,
    other_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    corrected_at timestamp with time zone,
    entry_id uuid,
    CONSTRAINT concertation_informalexchange_version_check CHECK ((version >= 0)),
    CONSTRAINT exchange_about_something CHECK ((NOT (subject = ''::text))),
    CONSTRAINT exchange_between_two CHECK ((NOT (noted_by_id = other_id))),
    CONSTRAINT exchange_completed_at_a_time CHECK ((((completed_at IS NULL) AND (completion = ''::text)) OR ((NOT (completion = ''::text)) AND (completed_at IS NOT NULL)))),
    CONSTRAINT exchange_theme_known CHECK (((theme)::text = ANY ((ARRAY['severe'::character varying, 'chronic'::character varying, 'therapeutic_risk'::character varying, 'complex'::character varying, 'obesity'::character varying, 'pregnancy'::character varying, 'psychic_or_social'::character varying, 'outside'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_informalexchange FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_informalexchangeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    held_on date NOT NULL,
    subject text NOT NULL,
    decision text NOT NULL,
    theme character varying(30) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    completion text NOT NULL,
    completed_at timestamp with time zone,
    version integer NOT NULL,
    noted_by_id uuid NOT NULL,
    other_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    corrected_at timestamp with time zone,
    entry_id uuid,
    CONSTRAINT concertation_informalexchangeevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_informalexchangeevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_informalexchangeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_informalexchangeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_kindsetting (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    starts_on date NOT NULL,
    minutes smallint NOT NULL,
    minutes_by_case smallint NOT NULL,
    place character varying(200) NOT NULL,
    remote_link character varying(500) NOT NULL,
    has_cases boolean NOT NULL,
    is_paid boolean NOT NULL,
    decided_by character varying(200) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_has_cases CHECK (((NOT ((kind)::text = 'concertation'::text)) OR has_cases)),
    CONSTRAINT concertation_kindsetting_minutes_by_case_check CHECK ((minutes_by_case >= 0)),
    CONSTRAINT concertation_kindsetting_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT kind_setting_decided CHECK ((NOT ((decided_by)::text = ''::text))),
    CONSTRAINT kind_setting_known CHECK (((kind)::text = ANY ((ARRAY['concertation'::character varying, 'team'::character varying, 'protocol'::character varying, 'evaluation'::character varying, 'presentation'::character varying, 'partners'::character varying])::text[]))),
    CONSTRAINT kind_setting_lasts CHECK (((minutes >= 5) AND (minutes <= 720) AND (minutes_by_case >= 1)))
);
ALTER TABLE ONLY public.concertation_kindsetting FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_leftcase (
    id uuid NOT NULL,
    became character varying(20) NOT NULL,
    reason character varying(300) NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    case_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    to_meeting_id uuid,
    CONSTRAINT case_left_for_a_meeting CHECK (((((became)::text = 'next_meeting'::text) AND (to_meeting_id IS NOT NULL)) OR ((NOT ((became)::text = 'next_meeting'::text)) AND (to_meeting_id IS NULL)))),
    CONSTRAINT case_left_for_good_with_a_reason CHECK (((NOT ((became)::text = 'withdrawn'::text)) OR (NOT ((reason)::text = ''::text)))),
    CONSTRAINT left_case_known CHECK (((became)::text = ANY ((ARRAY['next_meeting'::character varying, 'wait'::character varying, 'withdrawn'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_leftcase FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_meeting (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    held_on date NOT NULL,
    starts_at time without time zone NOT NULL,
    ends_at time without time zone NOT NULL,
    place character varying(200) NOT NULL,
    remote_link character varying(500) NOT NULL,
    planned_by character varying(200) NOT NULL,
    changed_by character varying(200) NOT NULL,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    cancellation_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    secretary_id uuid,
    structure_id uuid NOT NULL,
    subject character varying(200) NOT NULL,
    CONSTRAINT concertation_meeting_version_check CHECK ((version >= 0)),
    CONSTRAINT meeting_cancelled_with_a_reason CHECK (((NOT ((state)::text = 'cancelled'::text)) OR (NOT ((cancellation_reason)::text = ''::text)))),
    CONSTRAINT meeting_closed_at_a_time CHECK ((((closed_at IS NOT NULL) AND ((state)::text = 'closed'::text)) OR ((closed_at IS NULL) AND (NOT ((state)::text = 'closed'::text))))),
    CONSTRAINT meeting_hours_in_order CHECK ((ends_at > starts_at)),
    CONSTRAINT meeting_kind_known CHECK (((kind)::text = ANY ((ARRAY['concertation'::character varying, 'team'::character varying, 'protocol'::character varying, 'evaluation'::character varying, 'presentation'::character varying, 'partners'::character varying])::text[]))),
    CONSTRAINT meeting_state_known CHECK (((state)::text = ANY ((ARRAY['planned'::character varying, 'under_way'::character varying, 'closed'::character varying, 'cancelled'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_meeting FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_meetingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    held_on date NOT NULL,
    starts_at time without time zone NOT NULL,
    ends_at time without time zone NOT NULL,
    place character varying(200) NOT NULL,
    remote_link character varying(500) NOT NULL,
    planned_by character varying(200) NOT NULL,
    changed_by character varying(200) NOT NULL,
    opened_at timestamp with time zone,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    cancellation_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    secretary_id uuid,
    structure_id uuid NOT NULL,
    subject character varying(200) NOT NULL,
    CONSTRAINT concertation_meetingevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_meetingevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_meetingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_meetingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_meetinginvitee (
    id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_meetinginvitee FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_minutes (
    id uuid NOT NULL,
    number smallint NOT NULL,
    addendum text NOT NULL,
    reason character varying(300) NOT NULL,
    made_by character varying(200) NOT NULL,
    made_at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    meeting_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_minutes_number_check CHECK ((number >= 0)),
    CONSTRAINT minutes_corrected_with_a_reason CHECK ((((number = 1) AND (addendum = ''::text) AND ((reason)::text = ''::text)) OR ((number > 1) AND (NOT (addendum = ''::text)) AND (NOT ((reason)::text = ''::text)))))
);
ALTER TABLE ONLY public.concertation_minutes FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_opinion (
    id uuid NOT NULL,
    stance character varying(20) NOT NULL,
    words character varying(500) NOT NULL,
    member_id uuid NOT NULL,
    note_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT opinion_against_in_words CHECK ((((stance)::text = 'agreement'::text) OR (NOT ((words)::text = ''::text)))),
    CONSTRAINT opinion_stance_known CHECK (((stance)::text = ANY ((ARRAY['agreement'::character varying, 'reserve'::character varying, 'disagreement'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_opinion FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_opinionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    stance character varying(20) NOT NULL,
    words character varying(500) NOT NULL,
    member_id uuid NOT NULL,
    note_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_opinionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_opinionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_opinionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_patientinformation (
    id uuid NOT NULL,
    whom character varying(20) NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    means character varying(20) NOT NULL,
    told_on date NOT NULL,
    answer character varying(20) NOT NULL,
    words text NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    case_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    told_by_id uuid NOT NULL,
    CONSTRAINT concertation_patientinformation_version_check CHECK ((version >= 0)),
    CONSTRAINT information_answer_known CHECK (((answer)::text = ANY ((ARRAY['waited'::character varying, 'agrees'::character varying, 'comes'::character varying, 'does_not_come'::character varying, 'objects'::character varying])::text[]))),
    CONSTRAINT informed_known CHECK (((whom)::text = ANY ((ARRAY['patient'::character varying, 'relative'::character varying, 'representative'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_patientinformation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_patientinformationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    whom character varying(20) NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(10) NOT NULL,
    means character varying(20) NOT NULL,
    told_on date NOT NULL,
    answer character varying(20) NOT NULL,
    words text NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    case_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    told_by_id uuid NOT NULL,
    CONSTRAINT concertation_patientinformationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_patientinformationevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_patientinformationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_patientinformationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_poll (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    subject character varying(200) NOT NULL,
    place character varying(200) NOT NULL,
    remote_link character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    asked_by_id uuid,
    asked_by_name character varying(200) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_by character varying(200) NOT NULL,
    ended_at timestamp with time zone,
    meeting_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT poll_chosen_with_its_meeting CHECK ((((ended_at IS NULL) AND (meeting_id IS NULL) AND ((state)::text = 'open'::text)) OR ((ended_at IS NOT NULL) AND (meeting_id IS NOT NULL) AND ((state)::text = 'chosen'::text)) OR ((ended_at IS NOT NULL) AND (meeting_id IS NULL) AND ((state)::text = 'dropped'::text)))),
    CONSTRAINT poll_kind_known CHECK (((kind)::text = ANY ((ARRAY['concertation'::character varying, 'team'::character varying, 'protocol'::character varying, 'evaluation'::character varying, 'presentation'::character varying, 'partners'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_poll FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_pollanswer (
    id uuid NOT NULL,
    answer character varying(10) NOT NULL,
    answered_by character varying(200) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    slot_id uuid NOT NULL,
    CONSTRAINT answer_known CHECK (((answer)::text = ANY ((ARRAY['yes'::character varying, 'if_needed'::character varying, 'no'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_pollanswer FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_pollanswerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    answer character varying(10) NOT NULL,
    answered_by character varying(200) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    slot_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_pollanswerevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_pollanswerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_pollanswerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_pollevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    subject character varying(200) NOT NULL,
    place character varying(200) NOT NULL,
    remote_link character varying(500) NOT NULL,
    state character varying(10) NOT NULL,
    asked_by_id uuid,
    asked_by_name character varying(200) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    ended_by character varying(200) NOT NULL,
    ended_at timestamp with time zone,
    meeting_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_pollevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_pollevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_pollevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_pollinvitee (
    id uuid NOT NULL,
    member_id uuid NOT NULL,
    poll_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.concertation_pollinvitee FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_pollslot (
    id uuid NOT NULL,
    held_on date NOT NULL,
    starts_at time without time zone NOT NULL,
    ends_at time without time zone NOT NULL,
    poll_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT slot_in_order CHECK ((ends_at > starts_at))
);
ALTER TABLE ONLY public.concertation_pollslot FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_suggestion (
    id uuid NOT NULL,
    origin character varying(20) NOT NULL,
    state character varying(10) NOT NULL,
    said_by_id uuid,
    said_by character varying(200) NOT NULL,
    said_at timestamp with time zone NOT NULL,
    settled_by character varying(200) NOT NULL,
    settled_at timestamp with time zone,
    case_id uuid,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT suggestion_by_a_rule CHECK ((NOT ((origin)::text = 'person'::text))),
    CONSTRAINT suggestion_settled_at_a_time CHECK ((((settled_at IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (settled_at IS NOT NULL))))
);
ALTER TABLE ONLY public.concertation_suggestion FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_task (
    id uuid NOT NULL,
    what character varying(300) NOT NULL,
    due_on date,
    state character varying(10) NOT NULL,
    ended_on date,
    ended_by character varying(200) NOT NULL,
    ending_reason character varying(300) NOT NULL,
    given_by character varying(200) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    case_id uuid,
    exchange_id uuid,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    declined_by character varying(200) NOT NULL,
    declining_reason character varying(300) NOT NULL,
    follows_id uuid,
    giver_id uuid,
    proposed_to_id uuid,
    repeats_every smallint,
    repeats_unit character varying(10) NOT NULL,
    subject_id uuid,
    written_by_id uuid,
    CONSTRAINT concertation_task_repeats_every_check CHECK ((repeats_every >= 0)),
    CONSTRAINT task_dropped_with_a_reason CHECK (((NOT ((state)::text = 'dropped'::text)) OR (NOT ((ending_reason)::text = ''::text)))),
    CONSTRAINT task_ended_on_a_day CHECK ((((ended_on IS NULL) AND ((state)::text = 'open'::text)) OR ((NOT ((state)::text = 'open'::text)) AND (ended_on IS NOT NULL)))),
    CONSTRAINT task_of_one_thing CHECK ((((case_id IS NULL) AND (exchange_id IS NULL)) OR ((case_id IS NULL) AND (subject_id IS NULL)) OR ((exchange_id IS NULL) AND (subject_id IS NULL)))),
    CONSTRAINT task_proposed_to_somebody_else CHECK (((proposed_to_id IS NULL) OR (((state)::text = 'open'::text) AND (NOT ((proposed_to_id = member_id) AND (proposed_to_id IS NOT NULL)))))),
    CONSTRAINT task_repeats_from_a_day CHECK (((repeats_every IS NULL) OR (due_on IS NOT NULL))),
    CONSTRAINT task_repeats_with_its_unit CHECK ((((repeats_every IS NULL) AND ((repeats_unit)::text = ''::text)) OR ((repeats_every >= 1) AND (repeats_every <= 60) AND ((repeats_unit)::text = ANY ((ARRAY['weeks'::character varying, 'months'::character varying])::text[]))))),
    CONSTRAINT task_says_what CHECK ((NOT ((what)::text = ''::text))),
    CONSTRAINT task_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'done'::character varying, 'dropped'::character varying])::text[])))
);
ALTER TABLE ONLY public.concertation_task FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_taskevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    what character varying(300) NOT NULL,
    due_on date,
    state character varying(10) NOT NULL,
    ended_on date,
    ended_by character varying(200) NOT NULL,
    ending_reason character varying(300) NOT NULL,
    given_by character varying(200) NOT NULL,
    given_at timestamp with time zone NOT NULL,
    case_id uuid,
    exchange_id uuid,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    declined_by character varying(200) NOT NULL,
    declining_reason character varying(300) NOT NULL,
    follows_id uuid,
    giver_id uuid,
    proposed_to_id uuid,
    repeats_every smallint,
    repeats_unit character varying(10) NOT NULL,
    subject_id uuid,
    written_by_id uuid,
    CONSTRAINT concertation_taskevent_repeats_every_check CHECK ((repeats_every >= 0))
);
ALTER TABLE ONLY public.concertation_taskevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_taskevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_taskevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_topic (
    id uuid NOT NULL,
    what character varying(200) NOT NULL,
    minutes smallint NOT NULL,
    "position" smallint NOT NULL,
    outcome text NOT NULL,
    outcome_by character varying(200) NOT NULL,
    added_by character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    version integer NOT NULL,
    meeting_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_topic_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT concertation_topic_position_check CHECK (("position" >= 0)),
    CONSTRAINT concertation_topic_version_check CHECK ((version >= 0)),
    CONSTRAINT topic_lasts CHECK (((minutes >= 1) AND (minutes <= 480))),
    CONSTRAINT topic_says_something CHECK ((NOT ((what)::text = ''::text)))
);
ALTER TABLE ONLY public.concertation_topic FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_topicevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    what character varying(200) NOT NULL,
    minutes smallint NOT NULL,
    "position" smallint NOT NULL,
    outcome text NOT NULL,
    outcome_by character varying(200) NOT NULL,
    added_by character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    removed_at timestamp with time zone,
    version integer NOT NULL,
    meeting_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_topicevent_minutes_check CHECK ((minutes >= 0)),
    CONSTRAINT concertation_topicevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT concertation_topicevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_topicevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_topicevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_topicevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.concertation_usualweek (
    id uuid NOT NULL,
    profession character varying(20) NOT NULL,
    free character varying(12)[] NOT NULL,
    changed_by character varying(200) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    member_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_usualweek_version_check CHECK ((version >= 0)),
    CONSTRAINT week_of_a_member_or_a_profession CHECK ((((member_id IS NOT NULL) AND ((profession)::text = ''::text)) OR ((member_id IS NULL) AND (NOT ((profession)::text = ''::text)))))
);
ALTER TABLE ONLY public.concertation_usualweek FORCE ROW LEVEL SECURITY;
CREATE TABLE public.concertation_usualweekevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    profession character varying(20) NOT NULL,
    free character varying(12)[] NOT NULL,
    changed_by character varying(200) NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    member_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT concertation_usualweekevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.concertation_usualweekevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.concertation_usualweekevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.concertation_usualweekevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contract_attestation (
    id uuid NOT NULL,
    statement jsonb NOT NULL,
    attested_by character varying(200) NOT NULL,
    attested_at timestamp with time zone NOT NULL,
    exercise_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.contract_attestation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_contract (
    id uuid NOT NULL,
    signed_on date NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    cpam_id uuid,
    ars_id uuid,
    version integer NOT NULL,
    file_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_contract_version_check CHECK ((version >= 0)),
    CONSTRAINT contract_dates_in_order CHECK ((ends_on >= starts_on))
);
ALTER TABLE ONLY public.contract_contract FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_contractevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    signed_on date NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    cpam_id uuid,
    ars_id uuid,
    version integer NOT NULL,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_contractevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.contract_contractevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contract_contractevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contract_contractevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contract_dossier (
    id uuid NOT NULL,
    year smallint NOT NULL,
    statement jsonb NOT NULL,
    manifest jsonb NOT NULL,
    manifest_sha256 character varying(64) NOT NULL,
    fingerprint character varying(64) NOT NULL,
    built_by character varying(200) NOT NULL,
    built_at timestamp with time zone NOT NULL,
    archive_id uuid NOT NULL,
    exercise_id uuid NOT NULL,
    report_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    findings jsonb NOT NULL,
    patients_fingerprint character varying(64) NOT NULL,
    unread jsonb NOT NULL,
    CONSTRAINT contract_dossier_year_check CHECK ((year >= 0))
);
ALTER TABLE ONLY public.contract_dossier FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_exercise (
    id uuid NOT NULL,
    year smallint NOT NULL,
    regime character varying(20) NOT NULL,
    options jsonb NOT NULL,
    state character varying(15) NOT NULL,
    attested_by character varying(200) NOT NULL,
    attested_at timestamp with time zone,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_exercise_version_check CHECK ((version >= 0)),
    CONSTRAINT contract_exercise_year_check CHECK ((year >= 0)),
    CONSTRAINT exercise_attested_by_somebody CHECK (((attested_at IS NULL) OR (NOT ((attested_by)::text = ''::text)))),
    CONSTRAINT exercise_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'preparing'::character varying, 'attested'::character varying, 'transmitted'::character varying, 'answered'::character varying, 'paid'::character varying])::text[]))),
    CONSTRAINT exercise_year_plausible CHECK (((year >= 2015) AND (year <= 2100)))
);
ALTER TABLE ONLY public.contract_exercise FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_exerciseevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    regime character varying(20) NOT NULL,
    options jsonb NOT NULL,
    state character varying(15) NOT NULL,
    attested_by character varying(200) NOT NULL,
    attested_at timestamp with time zone,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_exerciseevent_version_check CHECK ((version >= 0)),
    CONSTRAINT contract_exerciseevent_year_check CHECK ((year >= 0))
);
ALTER TABLE ONLY public.contract_exerciseevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contract_exerciseevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contract_exerciseevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contract_figureoverride (
    id uuid NOT NULL,
    key character varying(80) NOT NULL,
    value jsonb NOT NULL,
    origin character varying(200) NOT NULL,
    received_on date NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    exercise_id uuid NOT NULL,
    file_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_figureoverride_version_check CHECK ((version >= 0)),
    CONSTRAINT override_withdrawn_with_a_reason CHECK (((withdrawn_at IS NULL) OR (NOT ((withdrawal_reason)::text = ''::text))))
);
ALTER TABLE ONLY public.contract_figureoverride FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_figureoverrideevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    key character varying(80) NOT NULL,
    value jsonb NOT NULL,
    origin character varying(200) NOT NULL,
    received_on date NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    exercise_id uuid NOT NULL,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_figureoverrideevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.contract_figureoverrideevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contract_figureoverrideevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contract_figureoverrideevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contract_filereading (
    id uuid NOT NULL,
    is_complete boolean NOT NULL,
    reason character varying(300) NOT NULL,
    read_at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    text_id uuid,
    CONSTRAINT unread_file_says_why CHECK ((is_complete OR (NOT ((reason)::text = ''::text))))
);
ALTER TABLE ONLY public.contract_filereading FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_filereview (
    id uuid NOT NULL,
    verdict character varying(15) NOT NULL,
    patient_id uuid,
    reason character varying(300) NOT NULL,
    reviewed_by character varying(200) NOT NULL,
    reviewed_at timestamp with time zone NOT NULL,
    file_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT not_a_patient_says_why CHECK ((((patient_id IS NULL) AND ((verdict)::text = 'looked_at'::text)) OR ((patient_id IS NOT NULL) AND ((verdict)::text = 'not_a_patient'::text) AND (NOT ((reason)::text = ''::text))))),
    CONSTRAINT review_verdict_known CHECK (((verdict)::text = ANY ((ARRAY['not_a_patient'::character varying, 'looked_at'::character varying])::text[])))
);
ALTER TABLE ONLY public.contract_filereview FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_indicatoranswer (
    id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    indicator character varying(6) NOT NULL,
    verdict character varying(10) NOT NULL,
    reason text NOT NULL,
    author_name character varying(200) NOT NULL,
    answered_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    transmission_id uuid NOT NULL,
    CONSTRAINT verdict_known CHECK (((verdict)::text = ANY ((ARRAY['accepted'::character varying, 'asked'::character varying, 'refused'::character varying])::text[]))),
    CONSTRAINT verdict_other_than_accepted_says_why CHECK ((((verdict)::text = 'accepted'::text) OR (NOT (reason = ''::text))))
);
ALTER TABLE ONLY public.contract_indicatoranswer FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_message (
    id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    indicator character varying(6) NOT NULL,
    body text NOT NULL,
    author_name character varying(200) NOT NULL,
    author_structure_name character varying(200) NOT NULL,
    sent_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    transmission_id uuid NOT NULL,
    CONSTRAINT message_not_empty CHECK ((NOT (body = ''::text)))
);
ALTER TABLE ONLY public.contract_message FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_payment (
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    amount numeric(12,2) NOT NULL,
    paid_on date NOT NULL,
    reference character varying(100) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    exercise_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_payment_version_check CHECK ((version >= 0)),
    CONSTRAINT payment_positive_unless_correction CHECK (((amount > (0)::numeric) OR ((kind)::text = 'correction'::text))),
    CONSTRAINT payment_withdrawn_with_a_reason CHECK (((withdrawn_at IS NULL) OR (NOT ((withdrawal_reason)::text = ''::text))))
);
ALTER TABLE ONLY public.contract_payment FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_paymentevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(12) NOT NULL,
    amount numeric(12,2) NOT NULL,
    paid_on date NOT NULL,
    reference character varying(100) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    exercise_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_paymentevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.contract_paymentevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contract_paymentevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contract_paymentevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contract_proof (
    id uuid NOT NULL,
    indicator character varying(6) NOT NULL,
    kind character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    comment text NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id uuid,
    attested_by character varying(200) NOT NULL,
    attested_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    carried_from_id uuid,
    file_id uuid,
    structure_id uuid NOT NULL,
    subject_version integer,
    CONSTRAINT contract_proof_subject_version_check CHECK ((subject_version >= 0)),
    CONSTRAINT contract_proof_version_check CHECK ((version >= 0)),
    CONSTRAINT proof_attested_by_somebody CHECK ((NOT ((attested_by)::text = ''::text))),
    CONSTRAINT proof_dates_in_order CHECK ((ends_on >= starts_on)),
    CONSTRAINT proof_withdrawn_with_a_reason CHECK (((withdrawn_at IS NULL) OR (NOT ((withdrawal_reason)::text = ''::text))))
);
ALTER TABLE ONLY public.contract_proof FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_proofevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    indicator character varying(6) NOT NULL,
    kind character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    comment text NOT NULL,
    subject_type character varying(60) NOT NULL,
    subject_id uuid,
    attested_by character varying(200) NOT NULL,
    attested_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawal_reason character varying(300) NOT NULL,
    version integer NOT NULL,
    carried_from_id uuid,
    file_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    subject_version integer,
    CONSTRAINT contract_proofevent_subject_version_check CHECK ((subject_version >= 0)),
    CONSTRAINT contract_proofevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.contract_proofevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.contract_proofevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.contract_proofevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.contract_simulation (
    id uuid NOT NULL,
    year smallint NOT NULL,
    name character varying(120) NOT NULL,
    changes jsonb NOT NULL,
    created_by character varying(200) NOT NULL,
    created_by_user_id uuid,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_simulation_version_check CHECK ((version >= 0)),
    CONSTRAINT contract_simulation_year_check CHECK ((year >= 0))
);
ALTER TABLE ONLY public.contract_simulation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.contract_transmission (
    id uuid NOT NULL,
    year smallint NOT NULL,
    number smallint NOT NULL,
    recipient_id uuid NOT NULL,
    recipient_name character varying(200) NOT NULL,
    sender_name character varying(200) NOT NULL,
    statement jsonb NOT NULL,
    manifest jsonb NOT NULL,
    attested_by character varying(200) NOT NULL,
    attested_at timestamp with time zone NOT NULL,
    transmitted_by character varying(200) NOT NULL,
    transmitted_at timestamp with time zone NOT NULL,
    correction_reason character varying(500) NOT NULL,
    archive_id uuid NOT NULL,
    exercise_id uuid NOT NULL,
    report_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT contract_transmission_number_check CHECK ((number >= 0)),
    CONSTRAINT contract_transmission_year_check CHECK ((year >= 0)),
    CONSTRAINT later_transmission_says_why CHECK (((number = 1) OR (NOT ((correction_reason)::text = ''::text))))
);
ALTER TABLE ONLY public.contract_transmission FORCE ROW LEVEL SECURITY;
CREATE TABLE public.django_content_type (
    id integer NOT NULL,
    app_label character varying(100) NOT NULL,
    model character varying(100) NOT NULL
);
ALTER TABLE public.django_content_type ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_content_type_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_migrations (
    id bigint NOT NULL,
    app character varying(255) NOT NULL,
    name character varying(255) NOT NULL,
    applied timestamp with time zone NOT NULL
);
ALTER TABLE public.django_migrations ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.django_migrations_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.django_session (
    session_key character varying(40) NOT NULL,
    session_data text NOT NULL,
    expire_date timestamp with time zone NOT NULL
);
CREATE TABLE public.exchanges_advancedevaluation (
    id uuid NOT NULL,
    due_on date NOT NULL,
    held_on date NOT NULL,
    present character varying(300) NOT NULL,
    counts jsonb NOT NULL,
    works_well text NOT NULL,
    to_change text NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    CONSTRAINT evaluation_said CHECK (((NOT (works_well = ''::text)) AND (NOT ((present)::text = ''::text))))
);
ALTER TABLE ONLY public.exchanges_advancedevaluation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_advancedevaluationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    due_on date NOT NULL,
    held_on date NOT NULL,
    present character varying(300) NOT NULL,
    counts jsonb NOT NULL,
    works_well text NOT NULL,
    to_change text NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    programme_id uuid NOT NULL
);
ALTER TABLE ONLY public.exchanges_advancedevaluationevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_advancedevaluationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_advancedevaluationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_advancedprogramme (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    hospital character varying(200) NOT NULL,
    specialty character varying(120) NOT NULL,
    specialist character varying(200) NOT NULL,
    section character varying(20) NOT NULL,
    first_presentation_on date NOT NULL,
    presentation_every_days smallint NOT NULL,
    first_evaluation_months smallint NOT NULL,
    evaluation_every_months smallint NOT NULL,
    structure_id uuid NOT NULL,
    visitor_id uuid NOT NULL,
    CONSTRAINT advanced_presented_after_start CHECK ((first_presentation_on >= starts_on)),
    CONSTRAINT advanced_programme_named CHECK (((NOT ((hospital)::text = ''::text)) AND (NOT ((specialty)::text = ''::text)))),
    CONSTRAINT advanced_programme_rhythm CHECK (((evaluation_every_months >= 1) AND (first_evaluation_months >= 1) AND (presentation_every_days >= 1))),
    CONSTRAINT advancedprogramme_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT exchanges_advancedprogramme_evaluation_every_months_check CHECK ((evaluation_every_months >= 0)),
    CONSTRAINT exchanges_advancedprogramme_first_evaluation_months_check CHECK ((first_evaluation_months >= 0)),
    CONSTRAINT exchanges_advancedprogramme_presentation_every_days_check CHECK ((presentation_every_days >= 0)),
    CONSTRAINT exchanges_advancedprogramme_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.exchanges_advancedprogramme FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_advancedprogrammeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    hospital character varying(200) NOT NULL,
    specialty character varying(120) NOT NULL,
    specialist character varying(200) NOT NULL,
    section character varying(20) NOT NULL,
    first_presentation_on date NOT NULL,
    presentation_every_days smallint CONSTRAINT exchanges_advancedprogrammeeve_presentation_every_days_not_null NOT NULL,
    first_evaluation_months smallint CONSTRAINT exchanges_advancedprogrammeeve_first_evaluation_months_not_null NOT NULL,
    evaluation_every_months smallint CONSTRAINT exchanges_advancedprogrammeeve_evaluation_every_months_not_null NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    visitor_id uuid NOT NULL,
    CONSTRAINT exchanges_advancedprogrammeevent_evaluation_every_months_check CHECK ((evaluation_every_months >= 0)),
    CONSTRAINT exchanges_advancedprogrammeevent_first_evaluation_months_check CHECK ((first_evaluation_months >= 0)),
    CONSTRAINT exchanges_advancedprogrammeevent_presentation_every_days_check CHECK ((presentation_every_days >= 0)),
    CONSTRAINT exchanges_advancedprogrammeevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.exchanges_advancedprogrammeevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_advancedprogrammeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_advancedprogrammeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_directtalk (
    id uuid NOT NULL,
    held_on date NOT NULL,
    with_whom character varying(200) NOT NULL,
    text text NOT NULL,
    noted_by character varying(200) NOT NULL,
    noted_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    form_id uuid NOT NULL,
    CONSTRAINT direct_talk_said CHECK (((NOT ((with_whom)::text = ''::text)) AND (NOT (text = ''::text))))
);
ALTER TABLE ONLY public.exchanges_directtalk FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_doctorrelay (
    id uuid NOT NULL,
    situation character varying(20) NOT NULL,
    term_weeks smallint,
    followed_since date,
    last_seen_on date,
    follow_up text NOT NULL,
    needs character varying(20)[] NOT NULL,
    wants_slot boolean NOT NULL,
    slot_before date,
    slot_given character varying(120) NOT NULL,
    structure_id uuid NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT exchanges_doctorrelay_term_weeks_check CHECK ((term_weeks >= 0)),
    CONSTRAINT relay_asks_something CHECK ((
CASE
    WHEN (needs IS NULL) THEN NULL::integer
    ELSE COALESCE(array_length(needs, 1), 0)
END >= 1)),
    CONSTRAINT relay_situation_known CHECK (((situation)::text = ANY ((ARRAY['pregnancy'::character varying, 'postpartum'::character varying, 'gynaecology'::character varying, 'newborn'::character varying])::text[]))),
    CONSTRAINT relay_tells_the_follow_up CHECK ((NOT (follow_up = ''::text)))
);
ALTER TABLE ONLY public.exchanges_doctorrelay FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_doctorrelayevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    situation character varying(20) NOT NULL,
    term_weeks smallint,
    followed_since date,
    last_seen_on date,
    follow_up text NOT NULL,
    needs character varying(20)[] NOT NULL,
    wants_slot boolean NOT NULL,
    slot_before date,
    slot_given character varying(120) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT exchanges_doctorrelayevent_term_weeks_check CHECK ((term_weeks >= 0))
);
ALTER TABLE ONLY public.exchanges_doctorrelayevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_doctorrelayevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_doctorrelayevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_escalationrule (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    urgency character varying(10) NOT NULL,
    after_minutes integer,
    target character varying(20) NOT NULL,
    decision character varying(200) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT escalation_decision_said CHECK ((NOT ((decision)::text = ''::text))),
    CONSTRAINT escalation_urgency_known CHECK (((urgency)::text = ANY ((ARRAY['now'::character varying, 'today'::character varying, 'week'::character varying])::text[]))),
    CONSTRAINT escalation_whole CHECK ((((after_minutes IS NULL) AND ((target)::text = ''::text)) OR ((after_minutes >= 1) AND ((target)::text = ANY ((ARRAY['care_team'::character varying, 'attending_doctor'::character varying, 'same_profession'::character varying, 'secretariat'::character varying])::text[]))))),
    CONSTRAINT exchanges_escalationrule_after_minutes_check CHECK ((after_minutes >= 0))
);
ALTER TABLE ONLY public.exchanges_escalationrule FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_externalcoordination (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    partner character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    description text NOT NULL,
    procedure_written_on date,
    convention_signed_on date,
    vsm_sent_since date,
    dmp_fed_since date,
    structure_id uuid NOT NULL,
    CONSTRAINT coordination_kind_known CHECK (((kind)::text = ANY ((ARRAY['hospital'::character varying, 'home_hospital'::character varying, 'ehpad'::character varying, 'home_nursing'::character varying, 'medico_social'::character varying, 'network'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT coordination_partner_named CHECK ((NOT ((partner)::text = ''::text))),
    CONSTRAINT exchanges_externalcoordination_version_check CHECK ((version >= 0)),
    CONSTRAINT externalcoordination_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.exchanges_externalcoordination FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_externalcoordinationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    partner character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    description text NOT NULL,
    procedure_written_on date,
    convention_signed_on date,
    vsm_sent_since date,
    dmp_fed_since date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exchanges_externalcoordinationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.exchanges_externalcoordinationevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_externalcoordinationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_externalcoordinationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_liaisonform (
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    state character varying(20) NOT NULL,
    since date NOT NULL,
    reason text NOT NULL,
    question text NOT NULL,
    known text NOT NULL,
    urgency character varying(20) NOT NULL,
    agreed_on date NOT NULL,
    sent_on date NOT NULL,
    seen_on date,
    seen_text text NOT NULL,
    presented_on date,
    presented_text text NOT NULL,
    returned_on date,
    returned_text text NOT NULL,
    closing character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    author_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exchanges_liaisonform_version_check CHECK ((version >= 0)),
    CONSTRAINT liaison_agreed_before_sent CHECK ((agreed_on <= sent_on)),
    CONSTRAINT liaison_returned_with_a_text CHECK ((((returned_on IS NULL) AND (returned_text = ''::text)) OR ((returned_on IS NOT NULL) AND (NOT (returned_text = ''::text))))),
    CONSTRAINT liaison_says_why CHECK (((NOT (reason = ''::text)) AND (NOT (question = ''::text)))),
    CONSTRAINT liaison_state_known CHECK (((state)::text = ANY ((ARRAY['sent'::character varying, 'seen'::character varying, 'presented'::character varying, 'returned'::character varying, 'closed'::character varying, 'declined'::character varying])::text[]))),
    CONSTRAINT liaison_urgency_known CHECK (((urgency)::text = ANY ((ARRAY['today'::character varying, 'week'::character varying, 'month'::character varying, 'unhurried'::character varying])::text[])))
);
ALTER TABLE ONLY public.exchanges_liaisonform FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_liaisonformevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    state character varying(20) NOT NULL,
    since date NOT NULL,
    reason text NOT NULL,
    question text NOT NULL,
    known text NOT NULL,
    urgency character varying(20) NOT NULL,
    agreed_on date NOT NULL,
    sent_on date NOT NULL,
    seen_on date,
    seen_text text NOT NULL,
    presented_on date,
    presented_text text NOT NULL,
    returned_on date,
    returned_text text NOT NULL,
    closing character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    author_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    programme_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exchanges_liaisonformevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.exchanges_liaisonformevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_liaisonformevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_liaisonformevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_message (
    id uuid NOT NULL,
    at timestamp with time zone NOT NULL,
    ready character varying(10) NOT NULL,
    act character varying(10) NOT NULL,
    text text NOT NULL,
    is_for_secretariat boolean NOT NULL,
    author_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT message_act_known CHECK (((act)::text = ANY ((ARRAY[''::character varying, 'released'::character varying, 'sent_on'::character varying, 'passed_on'::character varying, 'closed'::character varying, 'made'::character varying, 'refused'::character varying, 'see_first'::character varying])::text[]))),
    CONSTRAINT message_ready_known CHECK ((((ready)::text = ''::text) OR ((ready)::text = ANY ((ARRAY['yes'::character varying, 'no'::character varying, 'on_it'::character varying, 'call_me'::character varying])::text[])))),
    CONSTRAINT message_says_something CHECK (((NOT (text = ''::text)) OR (NOT ((ready)::text = ''::text)) OR (NOT ((act)::text = ''::text))))
);
ALTER TABLE ONLY public.exchanges_message FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_prescriptionrequest (
    id uuid NOT NULL,
    is_after_the_fact boolean NOT NULL,
    done_on date,
    why text NOT NULL,
    wanted_on date,
    outcome character varying(10) NOT NULL,
    outcome_reason text NOT NULL,
    outcome_at timestamp with time zone,
    outcome_by_id uuid,
    structure_id uuid NOT NULL,
    question_id uuid NOT NULL,
    CONSTRAINT prescription_after_the_fact_told CHECK ((((done_on IS NULL) AND (NOT is_after_the_fact) AND (why = ''::text)) OR ((done_on IS NOT NULL) AND is_after_the_fact AND (NOT (why = ''::text))))),
    CONSTRAINT prescription_outcome_whole CHECK (((((outcome)::text = ''::text) AND (outcome_at IS NULL) AND (outcome_by_id IS NULL)) OR (((outcome)::text = ANY ((ARRAY['made'::character varying, 'refused'::character varying, 'see_first'::character varying])::text[])) AND (outcome_at IS NOT NULL) AND (outcome_by_id IS NOT NULL)))),
    CONSTRAINT prescription_refused_with_a_reason CHECK (((NOT ((outcome)::text = 'refused'::text)) OR (NOT (outcome_reason = ''::text))))
);
ALTER TABLE ONLY public.exchanges_prescriptionrequest FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_prescriptionrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    is_after_the_fact boolean NOT NULL,
    done_on date,
    why text NOT NULL,
    wanted_on date,
    outcome character varying(10) NOT NULL,
    outcome_reason text NOT NULL,
    outcome_at timestamp with time zone,
    outcome_by_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    question_id uuid NOT NULL
);
ALTER TABLE ONLY public.exchanges_prescriptionrequestevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_prescriptionrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_prescriptionrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_presence (
    id uuid NOT NULL,
    state character varying(12) NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT presence_state_known CHECK (((state)::text = ANY ((ARRAY['available'::character varying, 'consulting'::character varying, 'on_rounds'::character varying, 'absent'::character varying])::text[])))
);
ALTER TABLE ONLY public.exchanges_presence FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_question (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    addressee character varying(20) NOT NULL,
    profession character varying(20) NOT NULL,
    text text NOT NULL,
    urgency character varying(10) NOT NULL,
    is_reserved boolean NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    taken_at timestamp with time zone,
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    escalates_at timestamp with time zone,
    escalates_to character varying(20) NOT NULL,
    version integer NOT NULL,
    asked_by_id uuid NOT NULL,
    patient_id uuid,
    structure_id uuid NOT NULL,
    taken_by_id uuid,
    to_member_id uuid,
    CONSTRAINT exchanges_question_version_check CHECK ((version >= 0)),
    CONSTRAINT question_addressed CHECK (((((addressee)::text = 'member'::text) AND (to_member_id IS NOT NULL)) OR (((addressee)::text = 'profession'::text) AND (to_member_id IS NULL) AND (NOT ((profession)::text = ''::text))) OR (((addressee)::text = ANY ((ARRAY['care_team'::character varying, 'prescribers'::character varying])::text[])) AND (patient_id IS NOT NULL) AND (to_member_id IS NULL)))),
    CONSTRAINT question_asks_something CHECK ((NOT (text = ''::text))),
    CONSTRAINT question_escalates_to_somebody CHECK ((((escalates_at IS NULL) AND ((escalates_to)::text = ''::text)) OR ((escalates_at IS NOT NULL) AND ((escalates_to)::text = ANY ((ARRAY['care_team'::character varying, 'attending_doctor'::character varying, 'same_profession'::character varying, 'secretariat'::character varying])::text[]))))),
    CONSTRAINT question_in_a_known_state CHECK ((((closed_at IS NULL) AND ((state)::text = 'waiting'::text) AND (taken_by_id IS NULL)) OR ((closed_at IS NULL) AND ((state)::text = 'taken'::text) AND (taken_by_id IS NOT NULL)) OR ((answered_at IS NOT NULL) AND (closed_at IS NULL) AND ((state)::text = 'answered'::text) AND (taken_by_id IS NOT NULL)) OR ((closed_at IS NOT NULL) AND ((state)::text = 'closed'::text)))),
    CONSTRAINT question_kind_known CHECK (((kind)::text = ANY ((ARRAY['question'::character varying, 'prescription'::character varying, 'relay'::character varying, 'request'::character varying])::text[]))),
    CONSTRAINT question_not_to_oneself CHECK (((to_member_id IS NULL) OR (NOT ((to_member_id = asked_by_id) AND (to_member_id IS NOT NULL))))),
    CONSTRAINT question_urgency_known CHECK (((urgency)::text = ANY ((ARRAY['now'::character varying, 'today'::character varying, 'week'::character varying])::text[])))
);
ALTER TABLE ONLY public.exchanges_question FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_questionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    addressee character varying(20) NOT NULL,
    profession character varying(20) NOT NULL,
    text text NOT NULL,
    urgency character varying(10) NOT NULL,
    is_reserved boolean NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    state character varying(10) NOT NULL,
    taken_at timestamp with time zone,
    answered_at timestamp with time zone,
    closed_at timestamp with time zone,
    escalates_at timestamp with time zone,
    escalates_to character varying(20) NOT NULL,
    version integer NOT NULL,
    asked_by_id uuid NOT NULL,
    patient_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    taken_by_id uuid,
    to_member_id uuid,
    CONSTRAINT exchanges_questionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.exchanges_questionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_questionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_questionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_referral (
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    profession character varying(20) NOT NULL,
    reason text NOT NULL,
    question text NOT NULL,
    urgency character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    since date NOT NULL,
    outside_name character varying(200) NOT NULL,
    outside_details character varying(300) NOT NULL,
    only_one_reason character varying(300) NOT NULL,
    appointment_on date,
    appointment_at time without time zone,
    seen_on date,
    answer text NOT NULL,
    answered_on date,
    closing character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    addressee_id uuid,
    author_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exchanges_referral_version_check CHECK ((version >= 0)),
    CONSTRAINT referral_answered_on_a_day CHECK (((NOT ((state)::text = 'answered'::text)) OR (answered_on IS NOT NULL))),
    CONSTRAINT referral_booked_on_a_day CHECK (((NOT ((state)::text = 'booked'::text)) OR (appointment_on IS NOT NULL))),
    CONSTRAINT referral_kind_known CHECK (((kind)::text = ANY ((ARRAY['prescription'::character varying, 'recommendation'::character varying])::text[]))),
    CONSTRAINT referral_not_to_oneself CHECK (((addressee_id IS NULL) OR (NOT ((addressee_id = author_id) AND (addressee_id IS NOT NULL))))),
    CONSTRAINT referral_says_why CHECK (((NOT ((profession)::text = ''::text)) AND (NOT (reason = ''::text)) AND (NOT (question = ''::text)))),
    CONSTRAINT referral_state_known CHECK (((state)::text = ANY ((ARRAY['choosing'::character varying, 'sent'::character varying, 'declined'::character varying, 'accepted'::character varying, 'booked'::character varying, 'missed'::character varying, 'seen'::character varying, 'answered'::character varying, 'closed'::character varying])::text[]))),
    CONSTRAINT referral_to_one_place CHECK (((addressee_id IS NULL) OR ((outside_name)::text = ''::text))),
    CONSTRAINT referral_to_someone CHECK ((((state)::text = ANY ((ARRAY['choosing'::character varying, 'declined'::character varying, 'closed'::character varying])::text[])) OR (addressee_id IS NOT NULL) OR (NOT ((outside_name)::text = ''::text)))),
    CONSTRAINT referral_urgency_known CHECK (((urgency)::text = ANY ((ARRAY['today'::character varying, 'week'::character varying, 'month'::character varying, 'unhurried'::character varying])::text[])))
);
ALTER TABLE ONLY public.exchanges_referral FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_referraldelays (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    decision character varying(300) NOT NULL,
    choose smallint NOT NULL,
    answer_today smallint NOT NULL,
    answer_week smallint NOT NULL,
    answer_month smallint NOT NULL,
    answer_unhurried smallint NOT NULL,
    book smallint NOT NULL,
    come smallint NOT NULL,
    reply smallint NOT NULL,
    care smallint NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exchanges_referraldelays_answer_month_check CHECK ((answer_month >= 0)),
    CONSTRAINT exchanges_referraldelays_answer_today_check CHECK ((answer_today >= 0)),
    CONSTRAINT exchanges_referraldelays_answer_unhurried_check CHECK ((answer_unhurried >= 0)),
    CONSTRAINT exchanges_referraldelays_answer_week_check CHECK ((answer_week >= 0)),
    CONSTRAINT exchanges_referraldelays_book_check CHECK ((book >= 0)),
    CONSTRAINT exchanges_referraldelays_care_check CHECK ((care >= 0)),
    CONSTRAINT exchanges_referraldelays_choose_check CHECK ((choose >= 0)),
    CONSTRAINT exchanges_referraldelays_come_check CHECK ((come >= 0)),
    CONSTRAINT exchanges_referraldelays_reply_check CHECK ((reply >= 0)),
    CONSTRAINT referral_delays_at_least_a_day CHECK (((answer_month >= 1) AND (answer_today >= 1) AND (answer_unhurried >= 1) AND (answer_week >= 1) AND (book >= 1) AND (care >= 1) AND (choose >= 1) AND (come >= 1) AND (reply >= 1))),
    CONSTRAINT referral_delays_decided CHECK ((NOT ((decision)::text = ''::text)))
);
ALTER TABLE ONLY public.exchanges_referraldelays FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_referraldelaysevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    decision character varying(300) NOT NULL,
    choose smallint NOT NULL,
    answer_today smallint NOT NULL,
    answer_week smallint NOT NULL,
    answer_month smallint NOT NULL,
    answer_unhurried smallint NOT NULL,
    book smallint NOT NULL,
    come smallint NOT NULL,
    reply smallint NOT NULL,
    care smallint NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exchanges_referraldelaysevent_answer_month_check CHECK ((answer_month >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_answer_today_check CHECK ((answer_today >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_answer_unhurried_check CHECK ((answer_unhurried >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_answer_week_check CHECK ((answer_week >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_book_check CHECK ((book >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_care_check CHECK ((care >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_choose_check CHECK ((choose >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_come_check CHECK ((come >= 0)),
    CONSTRAINT exchanges_referraldelaysevent_reply_check CHECK ((reply >= 0))
);
ALTER TABLE ONLY public.exchanges_referraldelaysevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_referraldelaysevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_referraldelaysevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_referralevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    profession character varying(20) NOT NULL,
    reason text NOT NULL,
    question text NOT NULL,
    urgency character varying(20) NOT NULL,
    state character varying(20) NOT NULL,
    since date NOT NULL,
    outside_name character varying(200) NOT NULL,
    outside_details character varying(300) NOT NULL,
    only_one_reason character varying(300) NOT NULL,
    appointment_on date,
    appointment_at time without time zone,
    seen_on date,
    answer text NOT NULL,
    answered_on date,
    closing character varying(300) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    version integer NOT NULL,
    addressee_id uuid,
    author_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT exchanges_referralevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.exchanges_referralevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_referralevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_referralevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.exchanges_referralstep (
    id uuid NOT NULL,
    act character varying(20) NOT NULL,
    label character varying(300) NOT NULL,
    text text NOT NULL,
    "on" date,
    at timestamp with time zone NOT NULL,
    by_name character varying(200) NOT NULL,
    referral_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT referral_act_known CHECK (((act)::text = ANY ((ARRAY['choose'::character varying, 'postpone'::character varying, 'accept'::character varying, 'decline'::character varying, 'book'::character varying, 'come'::character varying, 'miss'::character varying, 'answer'::character varying, 'close'::character varying])::text[])))
);
ALTER TABLE ONLY public.exchanges_referralstep FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_relaypreference (
    id uuid NOT NULL,
    wish character varying(20) NOT NULL,
    words character varying(300) NOT NULL,
    starts_on date NOT NULL,
    said_at timestamp with time zone NOT NULL,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT relay_preference_known CHECK (((wish)::text = ANY ((ARRAY['complement'::character varying, 'shared'::character varying, 'handed_over'::character varying])::text[])))
);
ALTER TABLE ONLY public.exchanges_relaypreference FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_secretariatrequest (
    id uuid NOT NULL,
    origin character varying(20) NOT NULL,
    subject character varying(20) NOT NULL,
    caller character varying(120) NOT NULL,
    phone character varying(30) NOT NULL,
    passed_on_at timestamp with time zone,
    passed_on_by character varying(200) NOT NULL,
    question_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT request_origin_known CHECK (((origin)::text = ANY ((ARRAY['patient'::character varying, 'pharmacy'::character varying, 'laboratory'::character varying, 'partner'::character varying, 'colleague'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT request_passed_on_whole CHECK ((((passed_on_at IS NULL) AND ((passed_on_by)::text = ''::text)) OR ((passed_on_at IS NOT NULL) AND (NOT ((passed_on_by)::text = ''::text))))),
    CONSTRAINT request_subject_known CHECK (((subject)::text = ANY ((ARRAY['prescription'::character varying, 'result'::character varying, 'certificate'::character varying, 'appointment'::character varying, 'call_back'::character varying, 'other'::character varying])::text[])))
);
ALTER TABLE ONLY public.exchanges_secretariatrequest FORCE ROW LEVEL SECURITY;
CREATE TABLE public.exchanges_secretariatrequestevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    origin character varying(20) NOT NULL,
    subject character varying(20) NOT NULL,
    caller character varying(120) NOT NULL,
    phone character varying(30) NOT NULL,
    passed_on_at timestamp with time zone,
    passed_on_by character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    question_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.exchanges_secretariatrequestevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.exchanges_secretariatrequestevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.exchanges_secretariatrequestevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.files_attachment (
    id uuid NOT NULL,
    owner_type character varying(100) NOT NULL,
    owner_id uuid NOT NULL,
    title character varying(200) NOT NULL,
    added_at timestamp with time zone NOT NULL,
    added_by character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by character varying(200) NOT NULL,
    withdrawal_reason character varying(200) NOT NULL,
    file_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT attachment_withdrawn_with_a_name CHECK (((withdrawn_at IS NULL) OR (NOT ((withdrawn_by)::text = ''::text))))
);
ALTER TABLE ONLY public.files_attachment FORCE ROW LEVEL SECURITY;
CREATE TABLE public.files_storedfile (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    content_type character varying(100) NOT NULL,
    size bigint NOT NULL,
    sha256 character varying(64) NOT NULL,
    purpose character varying(60) NOT NULL,
    recipient_id uuid,
    created_by character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT file_named CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT files_storedfile_size_check CHECK ((size >= 0))
);
ALTER TABLE ONLY public.files_storedfile FORCE ROW LEVEL SECURITY;
CREATE TABLE public.jobs_job (
    id uuid NOT NULL,
    kind character varying(80) NOT NULL,
    title character varying(200) NOT NULL,
    state character varying(10) NOT NULL,
    parameters jsonb NOT NULL,
    checkpoint jsonb NOT NULL,
    result jsonb NOT NULL,
    error text NOT NULL,
    done integer NOT NULL,
    total integer NOT NULL,
    asked_by character varying(200) NOT NULL,
    asked_by_user_id uuid,
    asked_at timestamp with time zone NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    report_id uuid,
    structure_id uuid NOT NULL,
    error_params jsonb NOT NULL,
    CONSTRAINT job_state_known CHECK (((state)::text = ANY ((ARRAY['queued'::character varying, 'running'::character varying, 'done'::character varying, 'failed'::character varying])::text[]))),
    CONSTRAINT jobs_job_done_check CHECK ((done >= 0)),
    CONSTRAINT jobs_job_total_check CHECK ((total >= 0))
);
ALTER TABLE ONLY public.jobs_job FORCE ROW LEVEL SECURITY;
CREATE TABLE public.journal_entry (
    id uuid NOT NULL,
    sequence bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_name character varying(200) NOT NULL,
    actor_user_id uuid,
    action character varying(100) NOT NULL,
    object_type character varying(100) NOT NULL,
    object_id character varying(64) NOT NULL,
    patient_id uuid,
    reason text NOT NULL,
    details jsonb NOT NULL,
    submission uuid,
    previous_mac character varying(64) NOT NULL,
    mac character varying(64) NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT journal_entry_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE ONLY public.journal_entry FORCE ROW LEVEL SECURITY;
CREATE TABLE public.journal_head (
    structure_id uuid NOT NULL,
    sequence bigint NOT NULL,
    mac character varying(64) NOT NULL,
    seal character varying(64) NOT NULL,
    CONSTRAINT journal_head_sequence_check CHECK ((sequence >= 0))
);
ALTER TABLE ONLY public.journal_head FORCE ROW LEVEL SECURITY;
CREATE TABLE public.mfa_authenticator (
    id bigint NOT NULL,
    type character varying(20) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    last_used_at timestamp with time zone
);
ALTER TABLE public.mfa_authenticator ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.mfa_authenticator_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_attendingdoctor (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    CONSTRAINT attending_doctor_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.patients_attendingdoctor FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_attendingdoctorevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_attendingdoctorevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_attendingdoctorevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_attendingdoctorevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_coverage (
    id uuid NOT NULL,
    kind character varying(3) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    CONSTRAINT coverage_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT coverage_kind_known CHECK (((kind)::text = ANY ((ARRAY['c2s'::character varying, 'ame'::character varying])::text[])))
);
ALTER TABLE ONLY public.patients_coverage FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_coverageevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(3) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_coverageevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_coverageevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_coverageevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_emergencyaccess (
    id uuid NOT NULL,
    motive character varying(20) NOT NULL,
    explanation character varying(300) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    acknowledged_by_id uuid,
    member_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT emergency_dates_in_order CHECK ((ends_at > starts_at)),
    CONSTRAINT emergency_explained CHECK ((NOT ((explanation)::text = ''::text))),
    CONSTRAINT emergency_motive_known CHECK (((motive)::text = ANY ((ARRAY['vital'::character varying, 'unscheduled'::character varying, 'replacement'::character varying, 'other'::character varying])::text[])))
);
ALTER TABLE ONLY public.patients_emergencyaccess FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_emergencyaccessevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    motive character varying(20) NOT NULL,
    explanation character varying(300) NOT NULL,
    starts_at timestamp with time zone NOT NULL,
    ends_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    acknowledged_by_id uuid,
    member_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_emergencyaccessevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_emergencyaccessevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_emergencyaccessevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_followup (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    added_by character varying(200) NOT NULL,
    ground character varying(20) NOT NULL,
    reason character varying(200) NOT NULL,
    CONSTRAINT follow_up_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT follow_up_ground_known CHECK (((ground)::text = ANY ((ARRAY['attending_doctor'::character varying, 'declared'::character varying, 'act'::character varying, 'referral'::character varying, 'invitation'::character varying])::text[])))
);
ALTER TABLE ONLY public.patients_followup FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_followupevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    added_by character varying(200) NOT NULL,
    ground character varying(20) NOT NULL,
    reason character varying(200) NOT NULL
);
ALTER TABLE ONLY public.patients_followupevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_followupevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_followupevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_griddecision (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    decided_on date NOT NULL,
    decision character varying(300) NOT NULL,
    reads jsonb NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT grid_decision_said CHECK ((NOT ((decision)::text = ''::text))),
    CONSTRAINT grid_voted_before_it_starts CHECK ((decided_on <= starts_on))
);
ALTER TABLE ONLY public.patients_griddecision FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_griddecisionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    decided_on date NOT NULL,
    decision character varying(300) NOT NULL,
    reads jsonb NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_griddecisionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_griddecisionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_griddecisionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_identitymerge (
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    proposed_by_id uuid NOT NULL,
    proposed_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_by_id uuid,
    decided_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    undone_by_name character varying(200) NOT NULL,
    undone_at timestamp with time zone,
    undone_reason character varying(300) NOT NULL,
    moved jsonb NOT NULL,
    absorbed_id uuid NOT NULL,
    kept_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT merge_by_two_readers CHECK (((decided_by_id IS NULL) OR (NOT ((decided_by_id = proposed_by_id) AND (decided_by_id IS NOT NULL))))),
    CONSTRAINT merge_of_two CHECK ((NOT (kept_id = absorbed_id))),
    CONSTRAINT merge_state_known CHECK (((state)::text = ANY ((ARRAY['proposed'::character varying, 'done'::character varying, 'refused'::character varying, 'undone'::character varying])::text[])))
);
ALTER TABLE ONLY public.patients_identitymerge FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_identitymergeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(10) NOT NULL,
    reason character varying(300) NOT NULL,
    proposed_by_id uuid NOT NULL,
    proposed_by_name character varying(200) NOT NULL,
    proposed_at timestamp with time zone NOT NULL,
    decided_by_id uuid,
    decided_by_name character varying(200) NOT NULL,
    decided_at timestamp with time zone,
    undone_by_name character varying(200) NOT NULL,
    undone_at timestamp with time zone,
    undone_reason character varying(300) NOT NULL,
    moved jsonb NOT NULL,
    absorbed_id uuid NOT NULL,
    kept_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_identitymergeevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_identitymergeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_identitymergeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_identityvisibility (
    id uuid NOT NULL,
    coordination_sees boolean NOT NULL,
    starts_on date NOT NULL,
    reason character varying(200) NOT NULL,
    decided_by character varying(200) NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_identityvisibility FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_identityvisibilityevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    coordination_sees boolean NOT NULL,
    starts_on date NOT NULL,
    reason character varying(200) NOT NULL,
    decided_by character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_identityvisibilityevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_identityvisibilityevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_identityvisibilityevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_importbatch (
    id uuid NOT NULL,
    file_name character varying(200) NOT NULL,
    sheet character varying(120) NOT NULL,
    signature character varying(64) NOT NULL,
    columns jsonb NOT NULL,
    as_of_on date,
    state character varying(10) NOT NULL,
    preview jsonb NOT NULL,
    counts jsonb NOT NULL,
    line_count integer NOT NULL,
    created_by character varying(200) NOT NULL,
    created_by_user_id uuid,
    created_at timestamp with time zone NOT NULL,
    default_doctor_id uuid,
    file_id uuid NOT NULL,
    job_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT import_state_known CHECK (((state)::text = ANY ((ARRAY['uploaded'::character varying, 'mapped'::character varying, 'running'::character varying, 'done'::character varying])::text[]))),
    CONSTRAINT patients_importbatch_line_count_check CHECK ((line_count >= 0))
);
ALTER TABLE ONLY public.patients_importbatch FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_importline (
    id uuid NOT NULL,
    line integer NOT NULL,
    outcome character varying(10) NOT NULL,
    reasons jsonb NOT NULL,
    differences jsonb NOT NULL,
    choice character varying(5) NOT NULL,
    batch_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    patient_id uuid,
    CONSTRAINT import_outcome_known CHECK (((outcome)::text = ANY ((ARRAY['added'::character varying, 'changed'::character varying, 'unchanged'::character varying, 'conflict'::character varying, 'duplicate'::character varying, 'faulty'::character varying])::text[]))),
    CONSTRAINT patients_importline_line_check CHECK ((line >= 0))
);
ALTER TABLE ONLY public.patients_importline FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_importmapping (
    id uuid NOT NULL,
    signature character varying(64) NOT NULL,
    columns jsonb NOT NULL,
    used_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_importmapping FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_informationgiven (
    id uuid NOT NULL,
    given_on date NOT NULL,
    means character varying(10) NOT NULL,
    told_to character varying(200) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT information_means_known CHECK (((means)::text = ANY ((ARRAY['spoken'::character varying, 'sheet'::character varying, 'post'::character varying])::text[])))
);
ALTER TABLE ONLY public.patients_informationgiven FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_informationgivenevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    given_on date NOT NULL,
    means character varying(10) NOT NULL,
    told_to character varying(200) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_informationgivenevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_informationgivenevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_informationgivenevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_longtermillness (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    CONSTRAINT long_term_illness_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.patients_longtermillness FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_longtermillnessevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    patient_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_longtermillnessevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_longtermillnessevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_longtermillnessevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_partneraccess (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    organisation character varying(200) NOT NULL,
    parts character varying(40)[] NOT NULL,
    reason character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    agreed_on date NOT NULL,
    agreement_means character varying(20) NOT NULL,
    agreed_by character varying(200) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by character varying(200) NOT NULL,
    end_reason character varying(200) NOT NULL,
    member_id uuid NOT NULL,
    opened_by_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT partner_agreed_before CHECK (((agreed_on <= starts_on) AND (NOT ((agreement_means)::text = ''::text)))),
    CONSTRAINT partner_dates_in_order CHECK ((ends_on >= starts_on)),
    CONSTRAINT partner_ended_by_someone CHECK ((((ended_at IS NULL) AND ((ended_by)::text = ''::text)) OR ((ended_at IS NOT NULL) AND (NOT ((ended_by)::text = ''::text))))),
    CONSTRAINT partner_kind_known CHECK (((kind)::text = ANY ((ARRAY['ehpad'::character varying, 'home_nursing'::character varying, 'hospital'::character varying, 'social_worker'::character varying, 'mediator'::character varying, 'interpreter'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT partner_reads_something CHECK ((NOT (parts = '{}'::character varying(40)[]))),
    CONSTRAINT partner_says_why CHECK ((NOT ((reason)::text = ''::text)))
);
ALTER TABLE ONLY public.patients_partneraccess FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_partneraccessevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    organisation character varying(200) NOT NULL,
    parts character varying(40)[] NOT NULL,
    reason character varying(200) NOT NULL,
    starts_on date NOT NULL,
    ends_on date NOT NULL,
    agreed_on date NOT NULL,
    agreement_means character varying(20) NOT NULL,
    agreed_by character varying(200) NOT NULL,
    opened_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    ended_by character varying(200) NOT NULL,
    end_reason character varying(200) NOT NULL,
    member_id uuid NOT NULL,
    opened_by_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_partneraccessevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_partneraccessevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_partneraccessevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_patient (
    id uuid NOT NULL,
    birth_family_name character varying(100) NOT NULL,
    used_name character varying(100) NOT NULL,
    birth_given_names character varying(150) NOT NULL,
    used_given_name character varying(100) NOT NULL,
    sex character varying(1) NOT NULL,
    born_on date NOT NULL,
    birthplace_code character varying(5) NOT NULL,
    ins_number character varying(15) NOT NULL COLLATE pg_catalog."C",
    ins_oid character varying(30) NOT NULL,
    identity_status character varying(12) NOT NULL,
    identity_proof character varying(20) NOT NULL,
    identity_proved_on date,
    identity_source character varying(100) NOT NULL,
    record_number character varying(40) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    phone character varying(30) NOT NULL,
    email character varying(254) NOT NULL,
    died_on date,
    left_on date,
    created_at timestamp with time zone NOT NULL,
    sort_key character varying(255) NOT NULL COLLATE pg_catalog."C",
    traits_key character varying(255) NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    merged_into_id uuid,
    needs_interpreter boolean NOT NULL,
    spoken_language character varying(60) NOT NULL,
    CONSTRAINT patient_dies_after_birth CHECK (((died_on IS NULL) OR (died_on >= born_on))),
    CONSTRAINT patient_identity_status_known CHECK (((identity_status)::text = ANY ((ARRAY['provisional'::character varying, 'recovered'::character varying, 'validated'::character varying, 'qualified'::character varying])::text[]))),
    CONSTRAINT patient_ins_when_recovered_or_qualified CHECK (((NOT ((identity_status)::text = ANY ((ARRAY['recovered'::character varying, 'qualified'::character varying])::text[]))) OR ((NOT ((ins_number)::text = ''::text)) AND (NOT ((identity_source)::text = ''::text))))),
    CONSTRAINT patient_ins_with_its_authority CHECK (((((ins_number)::text = ''::text) AND ((ins_oid)::text = ''::text)) OR ((NOT ((ins_number)::text = ''::text)) AND (NOT ((ins_oid)::text = ''::text))))),
    CONSTRAINT patient_named CHECK ((NOT ((birth_family_name)::text = ''::text))),
    CONSTRAINT patient_not_merged_into_itself CHECK ((NOT ((merged_into_id = id) AND (merged_into_id IS NOT NULL)))),
    CONSTRAINT patient_proof_when_validated_or_qualified CHECK (((NOT ((identity_status)::text = ANY ((ARRAY['validated'::character varying, 'qualified'::character varying])::text[]))) OR ((NOT ((identity_proof)::text = ''::text)) AND (identity_proved_on IS NOT NULL)))),
    CONSTRAINT patient_sex_known CHECK (((sex)::text = ANY ((ARRAY['F'::character varying, 'M'::character varying, 'U'::character varying])::text[]))),
    CONSTRAINT patients_patient_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.patients_patient FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_patientevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    birth_family_name character varying(100) NOT NULL,
    used_name character varying(100) NOT NULL,
    birth_given_names character varying(150) NOT NULL,
    used_given_name character varying(100) NOT NULL,
    sex character varying(1) NOT NULL,
    born_on date NOT NULL,
    birthplace_code character varying(5) NOT NULL,
    ins_number character varying(15) NOT NULL COLLATE pg_catalog."C",
    ins_oid character varying(30) NOT NULL,
    identity_status character varying(12) NOT NULL,
    identity_proof character varying(20) NOT NULL,
    identity_proved_on date,
    identity_source character varying(100) NOT NULL,
    record_number character varying(40) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    phone character varying(30) NOT NULL,
    email character varying(254) NOT NULL,
    died_on date,
    left_on date,
    created_at timestamp with time zone NOT NULL,
    sort_key character varying(255) NOT NULL COLLATE pg_catalog."C",
    traits_key character varying(255) NOT NULL COLLATE pg_catalog."C",
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    merged_into_id uuid,
    needs_interpreter boolean NOT NULL,
    spoken_language character varying(60) NOT NULL,
    CONSTRAINT patients_patientevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.patients_patientevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_patientevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_patientevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_reading (
    id uuid NOT NULL,
    reader_name character varying(200) NOT NULL,
    at timestamp with time zone NOT NULL,
    ground character varying(20) NOT NULL,
    place character varying(40) NOT NULL,
    parts character varying(40)[] NOT NULL,
    is_same_name boolean NOT NULL,
    entry_sequence bigint NOT NULL,
    member_id uuid,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT patients_reading_entry_sequence_check CHECK ((entry_sequence >= 0))
);
ALTER TABLE ONLY public.patients_reading FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_readingreview (
    id uuid NOT NULL,
    verdict character varying(20) NOT NULL,
    comment character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    reading_id uuid NOT NULL,
    reviewer_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT reading_review_verdict_known CHECK (((verdict)::text = ANY ((ARRAY['explained'::character varying, 'to_discuss'::character varying, 'unjustified'::character varying])::text[])))
);
ALTER TABLE ONLY public.patients_readingreview FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_readingreviewer (
    id uuid NOT NULL,
    decision character varying(300) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT reviewer_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.patients_readingreviewer FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_readingreviewerevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    decision character varying(300) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_readingreviewerevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_readingreviewerevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_readingreviewerevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_readingreviewevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    verdict character varying(20) NOT NULL,
    comment character varying(300) NOT NULL,
    at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    reading_id uuid NOT NULL,
    reviewer_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_readingreviewevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_readingreviewevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_readingreviewevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_relative (
    id uuid NOT NULL,
    name character varying(150) NOT NULL,
    kind character varying(20) NOT NULL,
    link character varying(80) NOT NULL,
    phone character varying(30) NOT NULL,
    note character varying(200) NOT NULL,
    designated_on date,
    ended_on date,
    version integer NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT patients_relative_version_check CHECK ((version >= 0)),
    CONSTRAINT relative_kind_known CHECK (((kind)::text = ANY ((ARRAY['trusted_person'::character varying, 'emergency_contact'::character varying, 'carer'::character varying, 'legal'::character varying, 'relative'::character varying])::text[]))),
    CONSTRAINT relative_named CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE ONLY public.patients_relative FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_relativeevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(150) NOT NULL,
    kind character varying(20) NOT NULL,
    link character varying(80) NOT NULL,
    phone character varying(30) NOT NULL,
    note character varying(200) NOT NULL,
    designated_on date,
    ended_on date,
    version integer NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT patients_relativeevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.patients_relativeevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_relativeevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_relativeevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.patients_searchword (
    id uuid NOT NULL,
    word character varying(60) NOT NULL COLLATE pg_catalog."C",
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_searchword FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_sharingobjection (
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    reader_group character varying(20) NOT NULL,
    stays_in_emergency boolean NOT NULL,
    said_on date NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    lifted_on date,
    lifted_by character varying(200) NOT NULL,
    patient_id uuid NOT NULL,
    reader_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT objection_author_only_for_notes CHECK ((((author_group)::text = ''::text) OR ((section)::text = 'notes'::text))),
    CONSTRAINT objection_lifted_after_said CHECK (((lifted_on IS NULL) OR (lifted_on >= said_on))),
    CONSTRAINT objection_one_kind_of_reader CHECK ((((reader_group)::text = ''::text) OR (reader_id IS NULL))),
    CONSTRAINT objection_to_something CHECK (((NOT ((section)::text = ''::text)) OR (NOT ((reader_group)::text = ''::text)) OR (reader_id IS NOT NULL)))
);
ALTER TABLE ONLY public.patients_sharingobjection FORCE ROW LEVEL SECURITY;
CREATE TABLE public.patients_sharingobjectionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    reader_group character varying(20) NOT NULL,
    stays_in_emergency boolean NOT NULL,
    said_on date NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    lifted_on date,
    lifted_by character varying(200) NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    reader_id uuid,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.patients_sharingobjectionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.patients_sharingobjectionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.patients_sharingobjectionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.pghistory_context (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    metadata jsonb NOT NULL
);
CREATE TABLE public.prevention_mission (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    theme character varying(30) NOT NULL,
    prs_theme character varying(200) NOT NULL,
    annex_mention character varying(300) NOT NULL,
    content text NOT NULL,
    terms text NOT NULL,
    referent_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT mission_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT mission_kind_known CHECK (((kind)::text = ANY ((ARRAY['national'::character varying, 'prs'::character varying])::text[]))),
    CONSTRAINT mission_theme_of_its_kind CHECK (((((kind)::text = 'national'::text) AND ((theme)::text = ANY ((ARRAY['vaccination'::character varying, 'tuberculosis'::character varying, 'child_obesity'::character varying, 'youth_mental_health'::character varying, 'suicide_prevention'::character varying, 'elderly'::character varying, 'perinatal'::character varying, 'etp'::character varying])::text[])) AND ((prs_theme)::text = ''::text)) OR (((kind)::text = 'prs'::text) AND ((theme)::text = ''::text) AND (NOT ((prs_theme)::text = ''::text))))),
    CONSTRAINT mission_titled CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT prevention_mission_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.prevention_mission FORCE ROW LEVEL SECURITY;
CREATE TABLE public.prevention_missionaction (
    id uuid NOT NULL,
    held_on date NOT NULL,
    what character varying(300) NOT NULL,
    participants integer,
    recorded_by character varying(200) NOT NULL,
    mission_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT mission_action_described CHECK ((NOT ((what)::text = ''::text))),
    CONSTRAINT prevention_missionaction_participants_check CHECK ((participants >= 0))
);
ALTER TABLE ONLY public.prevention_missionaction FORCE ROW LEVEL SECURITY;
CREATE TABLE public.prevention_missionactionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    held_on date NOT NULL,
    what character varying(300) NOT NULL,
    participants integer,
    recorded_by character varying(200) NOT NULL,
    mission_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT prevention_missionactionevent_participants_check CHECK ((participants >= 0))
);
ALTER TABLE ONLY public.prevention_missionactionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.prevention_missionactionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.prevention_missionactionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.prevention_missionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    theme character varying(30) NOT NULL,
    prs_theme character varying(200) NOT NULL,
    annex_mention character varying(300) NOT NULL,
    content text NOT NULL,
    terms text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    referent_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT prevention_missionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.prevention_missionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.prevention_missionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.prevention_missionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.prevention_userinvolvement (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    content text NOT NULL,
    participants integer,
    outcome text NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT involvement_kind_known CHECK (((kind)::text = ANY ((ARRAY['survey'::character varying, 'consultation'::character varying, 'information'::character varying, 'co_construction'::character varying, 'co_decision'::character varying])::text[]))),
    CONSTRAINT involvement_titled CHECK ((NOT ((title)::text = ''::text))),
    CONSTRAINT prevention_userinvolvement_participants_check CHECK ((participants >= 0)),
    CONSTRAINT prevention_userinvolvement_version_check CHECK ((version >= 0)),
    CONSTRAINT userinvolvement_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.prevention_userinvolvement FORCE ROW LEVEL SECURITY;
CREATE TABLE public.prevention_userinvolvementevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    title character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    content text NOT NULL,
    participants integer,
    outcome text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT prevention_userinvolvementevent_participants_check CHECK ((participants >= 0)),
    CONSTRAINT prevention_userinvolvementevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.prevention_userinvolvementevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.prevention_userinvolvementevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.prevention_userinvolvementevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.procrastinate_events (
    id bigint NOT NULL,
    job_id bigint NOT NULL,
    type public.procrastinate_job_event_type,
    at timestamp with time zone DEFAULT now()
);
CREATE SEQUENCE public.procrastinate_events_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_events_id_seq OWNED BY public.procrastinate_events.id;
CREATE SEQUENCE public.procrastinate_jobs_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_jobs_id_seq OWNED BY public.procrastinate_jobs.id;
CREATE TABLE public.procrastinate_periodic_defers (
    id bigint NOT NULL,
    task_name character varying(128) NOT NULL,
    defer_timestamp bigint,
    job_id bigint,
    periodic_id character varying(128) DEFAULT ''::character varying NOT NULL
);
CREATE SEQUENCE public.procrastinate_periodic_defers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;
ALTER SEQUENCE public.procrastinate_periodic_defers_id_seq OWNED BY public.procrastinate_periodic_defers.id;
CREATE TABLE public.procrastinate_workers (
    id bigint NOT NULL,
    last_heartbeat timestamp with time zone DEFAULT now() NOT NULL
);
ALTER TABLE public.procrastinate_workers ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.procrastinate_workers_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_adoptionvote (
    id uuid NOT NULL,
    held_on date NOT NULL,
    mode character varying(20) NOT NULL,
    votes_for smallint,
    votes_against smallint,
    abstentions smallint,
    participants jsonb NOT NULL,
    recorded_by character varying(200) NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT adoption_by_a_majority CHECK (((votes_for IS NULL) OR (votes_for > votes_against))),
    CONSTRAINT adoption_counted_whole CHECK ((((abstentions IS NULL) AND (votes_against IS NULL) AND (votes_for IS NULL)) OR ((abstentions IS NOT NULL) AND (votes_against IS NOT NULL) AND (votes_for IS NOT NULL)))),
    CONSTRAINT adoption_mode_known CHECK (((mode)::text = ANY ((ARRAY['show_of_hands'::character varying, 'secret'::character varying, 'written'::character varying, 'consensus'::character varying, 'not_kept'::character varying])::text[]))),
    CONSTRAINT protocols_adoptionvote_abstentions_check CHECK ((abstentions >= 0)),
    CONSTRAINT protocols_adoptionvote_votes_against_check CHECK ((votes_against >= 0)),
    CONSTRAINT protocols_adoptionvote_votes_for_check CHECK ((votes_for >= 0))
);
ALTER TABLE ONLY public.protocols_adoptionvote FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_adoptionvoteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    held_on date NOT NULL,
    mode character varying(20) NOT NULL,
    votes_for smallint,
    votes_against smallint,
    abstentions smallint,
    participants jsonb NOT NULL,
    recorded_by character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocols_adoptionvoteevent_abstentions_check CHECK ((abstentions >= 0)),
    CONSTRAINT protocols_adoptionvoteevent_votes_against_check CHECK ((votes_against >= 0)),
    CONSTRAINT protocols_adoptionvoteevent_votes_for_check CHECK ((votes_for >= 0))
);
ALTER TABLE ONLY public.protocols_adoptionvoteevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_adoptionvoteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_adoptionvoteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_cooperationprotocol (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    theme character varying(30) NOT NULL,
    delegate_professions jsonb NOT NULL,
    declared_on date,
    note text NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT cooperation_theme_known CHECK (((theme)::text = ANY ((ARRAY['ankle_sprain'::character varying, 'acute_low_back_pain'::character varying, 'urinary_burning'::character varying, 'sore_throat'::character varying, 'allergic_rhinitis'::character varying, 'varicella'::character varying])::text[]))),
    CONSTRAINT cooperationprotocol_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT protocols_cooperationprotocol_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_cooperationprotocol FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_cooperationprotocolevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    theme character varying(30) NOT NULL,
    delegate_professions jsonb CONSTRAINT protocols_cooperationprotocoleven_delegate_professions_not_null NOT NULL,
    declared_on date,
    note text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocols_cooperationprotocolevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_cooperationprotocolevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_cooperationprotocolevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_cooperationprotocolevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_leafletfile (
    id uuid NOT NULL,
    key character varying(40) NOT NULL,
    file_id uuid NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocol_leaflet_keyed CHECK ((NOT ((key)::text = ''::text)))
);
ALTER TABLE ONLY public.protocols_leafletfile FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_leafletfileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    key character varying(40) NOT NULL,
    file_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.protocols_leafletfileevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_leafletfileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_leafletfileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_pathway (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    kind character varying(20) NOT NULL,
    sworn_on date,
    note text NOT NULL,
    structure_id uuid NOT NULL,
    protocol_id uuid,
    CONSTRAINT pathway_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT pathway_kind_known CHECK (((kind)::text = ANY ((ARRAY['heart_failure'::character varying, 'child_overweight'::character varying])::text[]))),
    CONSTRAINT protocols_pathway_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_pathway FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_pathwaycount (
    id uuid NOT NULL,
    year smallint NOT NULL,
    "position" smallint NOT NULL,
    label character varying(200) NOT NULL,
    value integer NOT NULL,
    pathway_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT pathway_count_labelled CHECK ((NOT ((label)::text = ''::text))),
    CONSTRAINT pathway_counts_are_three CHECK ((("position" >= 1) AND ("position" <= 3))),
    CONSTRAINT protocols_pathwaycount_position_check CHECK (("position" >= 0)),
    CONSTRAINT protocols_pathwaycount_value_check CHECK ((value >= 0)),
    CONSTRAINT protocols_pathwaycount_year_check CHECK ((year >= 0))
);
ALTER TABLE ONLY public.protocols_pathwaycount FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_pathwaycountevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    year smallint NOT NULL,
    "position" smallint NOT NULL,
    label character varying(200) NOT NULL,
    value integer NOT NULL,
    pathway_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocols_pathwaycountevent_position_check CHECK (("position" >= 0)),
    CONSTRAINT protocols_pathwaycountevent_value_check CHECK ((value >= 0)),
    CONSTRAINT protocols_pathwaycountevent_year_check CHECK ((year >= 0))
);
ALTER TABLE ONLY public.protocols_pathwaycountevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_pathwaycountevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_pathwaycountevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_pathwayevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    kind character varying(20) NOT NULL,
    sworn_on date,
    note text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    protocol_id uuid,
    CONSTRAINT protocols_pathwayevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_pathwayevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_pathwayevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_pathwayevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_protocol (
    id uuid NOT NULL,
    code character varying(20) NOT NULL,
    title character varying(200) NOT NULL,
    theme character varying(30) NOT NULL,
    local_theme character varying(200) NOT NULL,
    review_on date,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocol_local_theme_named CHECK (((((theme)::text = 'local'::text) AND (NOT ((local_theme)::text = ''::text))) OR ((NOT ((theme)::text = 'local'::text)) AND ((local_theme)::text = ''::text)))),
    CONSTRAINT protocol_theme_known CHECK (((theme)::text = ANY ((ARRAY['bronchiolitis'::character varying, 'vaccination'::character varying, 'diabetes'::character varying, 'anticoagulants'::character varying, 'low_back_pain'::character varying, 'wounds'::character varying, 'hypertension'::character varying, 'local'::character varying])::text[]))),
    CONSTRAINT protocol_titled CHECK (((NOT ((title)::text = ''::text)) AND (NOT ((code)::text = ''::text)))),
    CONSTRAINT protocols_protocol_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_protocol FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_protocolevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    code character varying(20) NOT NULL,
    title character varying(200) NOT NULL,
    theme character varying(30) NOT NULL,
    local_theme character varying(200) NOT NULL,
    review_on date,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocols_protocolevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_protocolevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_protocolevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_protocolevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_protocoloffer (
    id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    recipient_name character varying(200) NOT NULL,
    sender_name character varying(200) NOT NULL,
    title character varying(200) NOT NULL,
    number smallint NOT NULL,
    agreed_by character varying(200) NOT NULL,
    package jsonb NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocol_offer_agreed CHECK (((NOT ((agreed_by)::text = ''::text)) AND (NOT ((recipient_name)::text = ''::text)))),
    CONSTRAINT protocols_protocoloffer_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.protocols_protocoloffer FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_protocolofferevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    recipient_id uuid NOT NULL,
    recipient_name character varying(200) NOT NULL,
    sender_name character varying(200) NOT NULL,
    title character varying(200) NOT NULL,
    number smallint NOT NULL,
    agreed_by character varying(200) NOT NULL,
    package jsonb NOT NULL,
    offered_at timestamp with time zone NOT NULL,
    withdrawn_at timestamp with time zone,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocols_protocolofferevent_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.protocols_protocolofferevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_protocolofferevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_protocolofferevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_protocolorigin (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    source_name character varying(200) NOT NULL,
    source_id character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    number smallint NOT NULL,
    dated_on date,
    agreed_by character varying(200) NOT NULL,
    content jsonb NOT NULL,
    seal character varying(64) NOT NULL,
    received_by character varying(200) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    protocol_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocol_origin_known CHECK (((kind)::text = ANY ((ARRAY['starter'::character varying, 'structure'::character varying])::text[]))),
    CONSTRAINT protocols_protocolorigin_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.protocols_protocolorigin FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_protocoloriginevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    source_name character varying(200) NOT NULL,
    source_id character varying(60) NOT NULL,
    title character varying(200) NOT NULL,
    number smallint NOT NULL,
    dated_on date,
    agreed_by character varying(200) NOT NULL,
    content jsonb NOT NULL,
    seal character varying(64) NOT NULL,
    received_by character varying(200) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    protocol_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT protocols_protocoloriginevent_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.protocols_protocoloriginevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_protocoloriginevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_protocoloriginevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_protocolversion (
    id uuid NOT NULL,
    number smallint NOT NULL,
    changes text NOT NULL,
    state character varying(20) NOT NULL,
    version integer NOT NULL,
    protocol_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    text_file_id uuid,
    content jsonb NOT NULL,
    CONSTRAINT protocol_state_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'working_group'::character varying, 'adopted'::character varying, 'sent_to_ars'::character varying, 'validated_by_ars'::character varying, 'refused_by_ars'::character varying, 'sent_to_has'::character varying, 'in_force'::character varying, 'retired'::character varying])::text[]))),
    CONSTRAINT protocol_version_from_one CHECK ((number >= 1)),
    CONSTRAINT protocols_protocolversion_number_check CHECK ((number >= 0)),
    CONSTRAINT protocols_protocolversion_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_protocolversion FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_protocolversionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number smallint NOT NULL,
    changes text NOT NULL,
    state character varying(20) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    protocol_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    text_file_id uuid,
    content jsonb NOT NULL,
    CONSTRAINT protocols_protocolversionevent_number_check CHECK ((number >= 0)),
    CONSTRAINT protocols_protocolversionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.protocols_protocolversionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_protocolversionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_protocolversionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_roleline (
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    who character varying(120) NOT NULL,
    does character varying(400) NOT NULL,
    "when" character varying(200) NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    act character varying(60) NOT NULL,
    after_days smallint,
    cited character varying(300) NOT NULL,
    every_days smallint,
    key character varying(40) NOT NULL,
    professions jsonb NOT NULL,
    table_key character varying(40) NOT NULL,
    trigger character varying(20) NOT NULL,
    CONSTRAINT protocol_role_complete CHECK (((NOT ((who)::text = ''::text)) AND (NOT ((does)::text = ''::text)))),
    CONSTRAINT protocol_role_trigger_known CHECK (((trigger)::text = ANY ((ARRAY['inclusion'::character varying, 'interval'::character varying, 'result'::character varying, 'sign'::character varying, 'event'::character varying, 'other'::character varying])::text[]))),
    CONSTRAINT protocols_roleline_after_days_check CHECK ((after_days >= 0)),
    CONSTRAINT protocols_roleline_every_days_check CHECK ((every_days >= 0)),
    CONSTRAINT protocols_roleline_position_check CHECK (("position" >= 0))
);
ALTER TABLE ONLY public.protocols_roleline FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_rolelineevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "position" smallint NOT NULL,
    who character varying(120) NOT NULL,
    does character varying(400) NOT NULL,
    "when" character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    act character varying(60) NOT NULL,
    after_days smallint,
    cited character varying(300) NOT NULL,
    every_days smallint,
    key character varying(40) NOT NULL,
    professions jsonb NOT NULL,
    table_key character varying(40) NOT NULL,
    trigger character varying(20) NOT NULL,
    CONSTRAINT protocols_rolelineevent_after_days_check CHECK ((after_days >= 0)),
    CONSTRAINT protocols_rolelineevent_every_days_check CHECK ((every_days >= 0)),
    CONSTRAINT protocols_rolelineevent_position_check CHECK (("position" >= 0))
);
ALTER TABLE ONLY public.protocols_rolelineevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_rolelineevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_rolelineevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.protocols_versionstep (
    id uuid NOT NULL,
    state character varying(20) NOT NULL,
    reached_on date NOT NULL,
    comment character varying(300) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    after_retirement character varying(20) NOT NULL,
    CONSTRAINT protocol_retirement_known CHECK ((((after_retirement)::text = ''::text) OR (((after_retirement)::text = ANY ((ARRAY['next_version'::character varying, 'reviewed'::character varying, 'ended'::character varying])::text[])) AND ((state)::text = 'retired'::text)))),
    CONSTRAINT protocol_step_known CHECK (((state)::text = ANY ((ARRAY['draft'::character varying, 'working_group'::character varying, 'adopted'::character varying, 'sent_to_ars'::character varying, 'validated_by_ars'::character varying, 'refused_by_ars'::character varying, 'sent_to_has'::character varying, 'in_force'::character varying, 'retired'::character varying])::text[])))
);
ALTER TABLE ONLY public.protocols_versionstep FORCE ROW LEVEL SECURITY;
CREATE TABLE public.protocols_versionstepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    state character varying(20) NOT NULL,
    reached_on date NOT NULL,
    comment character varying(300) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    protocol_version_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    after_retirement character varying(20) NOT NULL
);
ALTER TABLE ONLY public.protocols_versionstepevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.protocols_versionstepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.protocols_versionstepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.quality_qualitystep (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    level smallint NOT NULL,
    theme character varying(20) NOT NULL,
    state_of_play text NOT NULL,
    objective text NOT NULL,
    plan text NOT NULL,
    balance text NOT NULL,
    revision text NOT NULL,
    referent_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT quality_level_known CHECK ((level = ANY (ARRAY[1, 2, 3]))),
    CONSTRAINT quality_qualitystep_level_check CHECK ((level >= 0)),
    CONSTRAINT quality_qualitystep_version_check CHECK ((version >= 0)),
    CONSTRAINT quality_step_complete CHECK ((((level = 1) AND (referent_id IS NOT NULL) AND (NOT (state_of_play = ''::text)) AND (NOT (objective = ''::text))) OR ((level = 2) AND (NOT (plan = ''::text))) OR ((level = 3) AND (NOT (balance = ''::text)) AND (NOT (revision = ''::text))))),
    CONSTRAINT quality_theme_known CHECK (((theme)::text = ANY ((ARRAY['continuity'::character varying, 'medico_social'::character varying, 'complex_patients'::character varying, 'delegation'::character varying, 'access'::character varying, 'prevention'::character varying])::text[]))),
    CONSTRAINT qualitystep_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
);
ALTER TABLE ONLY public.quality_qualitystep FORCE ROW LEVEL SECURITY;
CREATE TABLE public.quality_qualitystepevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    level smallint NOT NULL,
    theme character varying(20) NOT NULL,
    state_of_play text NOT NULL,
    objective text NOT NULL,
    plan text NOT NULL,
    balance text NOT NULL,
    revision text NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    referent_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT quality_qualitystepevent_level_check CHECK ((level >= 0)),
    CONSTRAINT quality_qualitystepevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.quality_qualitystepevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.quality_qualitystepevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.quality_qualitystepevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_alert (
    id uuid NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    answer character varying(300) NOT NULL,
    acknowledged_by_id uuid,
    alerted_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    compared_with_id uuid,
    entry_id uuid NOT NULL,
    watch_id uuid NOT NULL,
    CONSTRAINT alert_acknowledged_whole CHECK ((((acknowledged_at IS NULL) AND (acknowledged_by_id IS NULL)) OR ((acknowledged_at IS NOT NULL) AND (acknowledged_by_id IS NOT NULL))))
);
ALTER TABLE ONLY public.records_alert FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_alertevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    raised_at timestamp with time zone NOT NULL,
    acknowledged_at timestamp with time zone,
    answer character varying(300) NOT NULL,
    acknowledged_by_id uuid,
    alerted_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    compared_with_id uuid,
    entry_id uuid NOT NULL,
    watch_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_alertevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_alertevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_alertevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_clarification (
    id uuid NOT NULL,
    question character varying(300) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer character varying(500) NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    asked_by_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    entry_id uuid NOT NULL,
    CONSTRAINT clarification_answered_whole CHECK ((((answered_at IS NULL) AND ((answer)::text = ''::text) AND (answered_by_id IS NULL)) OR ((answered_at IS NOT NULL) AND (NOT ((answer)::text = ''::text)) AND (answered_by_id IS NOT NULL)))),
    CONSTRAINT clarification_asked CHECK ((NOT ((question)::text = ''::text)))
);
ALTER TABLE ONLY public.records_clarification FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_clarificationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    question character varying(300) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    answer character varying(500) NOT NULL,
    answered_at timestamp with time zone,
    answered_by_id uuid,
    asked_by_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    entry_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_clarificationevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_clarificationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_clarificationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_dailypack (
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    patients integer NOT NULL,
    downloaded_at timestamp with time zone,
    file_id uuid,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT pack_dates_in_order CHECK ((last_on >= first_on)),
    CONSTRAINT records_dailypack_patients_check CHECK ((patients >= 0))
);
ALTER TABLE ONLY public.records_dailypack FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_dailypackevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    made_at timestamp with time zone NOT NULL,
    first_on date NOT NULL,
    last_on date NOT NULL,
    patients integer NOT NULL,
    downloaded_at timestamp with time zone,
    file_id uuid,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT records_dailypackevent_patients_check CHECK ((patients >= 0))
);
ALTER TABLE ONLY public.records_dailypackevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_dailypackevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_dailypackevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_entry (
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    item character varying(40) NOT NULL COLLATE pg_catalog."C",
    label character varying(200) NOT NULL,
    text text NOT NULL,
    code_system character varying(10) NOT NULL,
    code character varying(20) NOT NULL,
    happened_on date NOT NULL,
    happened_at timestamp with time zone,
    ends_on date,
    value numeric(12,4),
    value_2 numeric(12,4),
    unit character varying(20) NOT NULL,
    details jsonb NOT NULL,
    next_due_on date,
    due_state character varying(10) NOT NULL,
    due_closed_on date,
    due_closed_by character varying(200) NOT NULL,
    due_closed_reason character varying(200) NOT NULL,
    series character varying(100) NOT NULL,
    visit_id uuid,
    form_key character varying(40) NOT NULL,
    source character varying(200) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    change_reason character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by character varying(200) NOT NULL,
    withdrawal_reason character varying(200) NOT NULL,
    version integer NOT NULL,
    answered_by_id uuid,
    author_id uuid NOT NULL,
    changed_by_id uuid NOT NULL,
    file_id uuid,
    moved_from_id uuid,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    batch_id uuid,
    CONSTRAINT entry_due_after_it_happened CHECK (((next_due_on IS NULL) OR (next_due_on > happened_on))),
    CONSTRAINT entry_due_state_with_its_date CHECK ((((next_due_on IS NULL) AND ((due_state)::text = ''::text)) OR ((next_due_on IS NOT NULL) AND (NOT ((due_state)::text = ''::text))))),
    CONSTRAINT entry_ends_after_it_begins CHECK (((ends_on IS NULL) OR (ends_on >= happened_on))),
    CONSTRAINT entry_file_when_document CHECK (((NOT ((kind)::text = ANY ((ARRAY['document'::character varying, 'photo'::character varying])::text[]))) OR (file_id IS NOT NULL))),
    CONSTRAINT entry_kind_known CHECK (((kind)::text = ANY ((ARRAY['problem'::character varying, 'risk_factor'::character varying, 'lifestyle'::character varying, 'treatment'::character varying, 'allergy'::character varying, 'measure'::character varying, 'act'::character varying, 'vaccination'::character varying, 'situation'::character varying, 'document'::character varying, 'photo'::character varying, 'note'::character varying])::text[]))),
    CONSTRAINT entry_labelled CHECK ((NOT ((label)::text = ''::text))),
    CONSTRAINT entry_measure_has_a_value CHECK (((NOT ((kind)::text = 'measure'::text)) OR (value IS NOT NULL))),
    CONSTRAINT entry_restriction_has_a_reason CHECK (((restricted_to IS NULL) OR (NOT ((restriction_reason)::text = ''::text)))),
    CONSTRAINT entry_section_known CHECK (((section)::text = ANY ((ARRAY['problems'::character varying, 'treatments'::character varying, 'allergies'::character varying, 'measures'::character varying, 'acts'::character varying, 'social'::character varying, 'mental_health'::character varying, 'sexual_health'::character varying, 'documents'::character varying, 'notes'::character varying])::text[]))),
    CONSTRAINT entry_withdrawal_has_a_reason CHECK ((((withdrawn_at IS NULL) AND ((withdrawal_reason)::text = ''::text)) OR ((withdrawn_at IS NOT NULL) AND (NOT ((withdrawal_reason)::text = ''::text))))),
    CONSTRAINT records_entry_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.records_entry FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_entryevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    item character varying(40) NOT NULL COLLATE pg_catalog."C",
    label character varying(200) NOT NULL,
    text text NOT NULL,
    code_system character varying(10) NOT NULL,
    code character varying(20) NOT NULL,
    happened_on date NOT NULL,
    happened_at timestamp with time zone,
    ends_on date,
    value numeric(12,4),
    value_2 numeric(12,4),
    unit character varying(20) NOT NULL,
    details jsonb NOT NULL,
    next_due_on date,
    due_state character varying(10) NOT NULL,
    due_closed_on date,
    due_closed_by character varying(200) NOT NULL,
    due_closed_reason character varying(200) NOT NULL,
    series character varying(100) NOT NULL,
    visit_id uuid,
    form_key character varying(40) NOT NULL,
    source character varying(200) NOT NULL,
    written_at timestamp with time zone NOT NULL,
    changed_at timestamp with time zone NOT NULL,
    change_reason character varying(200) NOT NULL,
    withdrawn_at timestamp with time zone,
    withdrawn_by character varying(200) NOT NULL,
    withdrawal_reason character varying(200) NOT NULL,
    version integer NOT NULL,
    answered_by_id uuid,
    author_id uuid NOT NULL,
    changed_by_id uuid NOT NULL,
    file_id uuid,
    moved_from_id uuid,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    batch_id uuid,
    CONSTRAINT records_entryevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.records_entryevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_entryevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_entryevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_fillingcharter (
    id uuid NOT NULL,
    text text NOT NULL,
    starts_on date NOT NULL,
    decision character varying(300) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT charter_written CHECK ((NOT (text = ''::text)))
);
ALTER TABLE ONLY public.records_fillingcharter FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_fillingcharterevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    text text NOT NULL,
    starts_on date NOT NULL,
    decision character varying(300) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_fillingcharterevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_fillingcharterevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_fillingcharterevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_formlayout (
    id uuid NOT NULL,
    form_key character varying(40) NOT NULL,
    starts_on date NOT NULL,
    fields jsonb NOT NULL,
    decision character varying(300) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_formlayout FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_formlayoutevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    form_key character varying(40) NOT NULL,
    starts_on date NOT NULL,
    fields jsonb NOT NULL,
    decision character varying(300) NOT NULL,
    recorded_by character varying(200) NOT NULL,
    recorded_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_formlayoutevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_formlayoutevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_formlayoutevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_importitem (
    id uuid NOT NULL,
    number integer NOT NULL,
    patient_said character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    "values" jsonb NOT NULL,
    outcome character varying(16) NOT NULL,
    reason character varying(60) NOT NULL,
    reason_text character varying(200) NOT NULL,
    choice character varying(8) NOT NULL,
    chosen_by character varying(200) NOT NULL,
    known_id uuid,
    made_id uuid,
    patient_id uuid,
    structure_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    CONSTRAINT import_item_outcome_known CHECK (((outcome)::text = ANY ((ARRAY['new'::character varying, 'same'::character varying, 'conflict'::character varying, 'unknown_patient'::character varying, 'faulty'::character varying])::text[]))),
    CONSTRAINT records_importitem_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.records_importitem FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_importitemevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    number integer NOT NULL,
    patient_said character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    "values" jsonb NOT NULL,
    outcome character varying(16) NOT NULL,
    reason character varying(60) NOT NULL,
    reason_text character varying(200) NOT NULL,
    choice character varying(8) NOT NULL,
    chosen_by character varying(200) NOT NULL,
    known_id uuid,
    made_id uuid,
    patient_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    batch_id uuid NOT NULL,
    CONSTRAINT records_importitemevent_number_check CHECK ((number >= 0))
);
ALTER TABLE ONLY public.records_importitemevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_importitemevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_importitemevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_outsideshare (
    id uuid NOT NULL,
    recipient character varying(200) NOT NULL,
    purpose character varying(200) NOT NULL,
    consent_on date NOT NULL,
    consent_how character varying(200) NOT NULL,
    parts character varying(40)[] NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    first_opened_at timestamp with time zone,
    times_opened integer NOT NULL,
    created_by_id uuid NOT NULL,
    file_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT outside_share_consented CHECK ((NOT ((consent_how)::text = ''::text))),
    CONSTRAINT outside_share_expires_later CHECK ((expires_at > created_at)),
    CONSTRAINT records_outsideshare_times_opened_check CHECK ((times_opened >= 0))
);
ALTER TABLE ONLY public.records_outsideshare FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_outsideshareevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    recipient character varying(200) NOT NULL,
    purpose character varying(200) NOT NULL,
    consent_on date NOT NULL,
    consent_how character varying(200) NOT NULL,
    parts character varying(40)[] NOT NULL,
    token_hash character varying(64) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    revoked_at timestamp with time zone,
    first_opened_at timestamp with time zone,
    times_opened integer NOT NULL,
    created_by_id uuid NOT NULL,
    file_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT records_outsideshareevent_times_opened_check CHECK ((times_opened >= 0))
);
ALTER TABLE ONLY public.records_outsideshareevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_outsideshareevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_outsideshareevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_plannedvisit (
    id uuid NOT NULL,
    "on" date NOT NULL,
    member_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_plannedvisit FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_plannedvisitevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "on" date NOT NULL,
    member_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_plannedvisitevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_plannedvisitevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_plannedvisitevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_recall (
    id uuid NOT NULL,
    reason character varying(120) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    comment character varying(200) NOT NULL,
    asked_by_id uuid NOT NULL,
    assigned_to_id uuid NOT NULL,
    entry_id uuid,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT recall_closed_whole CHECK (((((state)::text = 'open'::text) AND (closed_at IS NULL)) OR ((NOT ((state)::text = 'open'::text)) AND (closed_at IS NOT NULL)))),
    CONSTRAINT recall_state_known CHECK (((state)::text = ANY ((ARRAY['open'::character varying, 'reached'::character varying, 'declined'::character varying, 'unreached'::character varying])::text[])))
);
ALTER TABLE ONLY public.records_recall FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_recallevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    reason character varying(120) NOT NULL,
    asked_at timestamp with time zone NOT NULL,
    due_on date NOT NULL,
    state character varying(10) NOT NULL,
    closed_at timestamp with time zone,
    closed_by character varying(200) NOT NULL,
    comment character varying(200) NOT NULL,
    asked_by_id uuid NOT NULL,
    assigned_to_id uuid NOT NULL,
    entry_id uuid,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_recallevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_recallevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_recallevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_recordimport (
    id uuid NOT NULL,
    source character varying(12) NOT NULL,
    name character varying(200) NOT NULL,
    software character varying(100) NOT NULL,
    columns jsonb NOT NULL,
    state character varying(10) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    undone_at timestamp with time zone,
    undone_reason character varying(200) NOT NULL,
    job_id uuid,
    version integer NOT NULL,
    file_id uuid NOT NULL,
    patient_id uuid,
    received_by_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT record_import_source_known CHECK (((source)::text = ANY ((ARRAY['spreadsheet'::character varying, 'fhir'::character varying, 'cda'::character varying])::text[]))),
    CONSTRAINT record_import_state_known CHECK (((state)::text = ANY ((ARRAY['received'::character varying, 'read'::character varying, 'applied'::character varying, 'undone'::character varying])::text[]))),
    CONSTRAINT records_recordimport_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.records_recordimport FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_recordimportevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    source character varying(12) NOT NULL,
    name character varying(200) NOT NULL,
    software character varying(100) NOT NULL,
    columns jsonb NOT NULL,
    state character varying(10) NOT NULL,
    received_at timestamp with time zone NOT NULL,
    applied_at timestamp with time zone,
    undone_at timestamp with time zone,
    undone_reason character varying(200) NOT NULL,
    job_id uuid,
    version integer NOT NULL,
    file_id uuid NOT NULL,
    patient_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    received_by_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT records_recordimportevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.records_recordimportevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_recordimportevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_recordimportevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_recordmapping (
    id uuid NOT NULL,
    signature character varying(64) NOT NULL,
    columns jsonb NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_recordmapping FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_recordmappingevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    signature character varying(64) NOT NULL,
    columns jsonb NOT NULL,
    confirmed_at timestamp with time zone NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL
);
ALTER TABLE ONLY public.records_recordmappingevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_recordmappingevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_recordmappingevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_viewlayout (
    id uuid NOT NULL,
    "group" character varying(20) NOT NULL,
    blocks jsonb NOT NULL,
    version integer NOT NULL,
    member_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT records_viewlayout_version_check CHECK ((version >= 0)),
    CONSTRAINT view_of_a_profession_or_a_member CHECK ((((member_id IS NOT NULL) AND (("group")::text = ''::text)) OR ((member_id IS NULL) AND (NOT (("group")::text = ''::text)))))
);
ALTER TABLE ONLY public.records_viewlayout FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_viewlayoutevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    "group" character varying(20) NOT NULL,
    blocks jsonb NOT NULL,
    version integer NOT NULL,
    member_id uuid,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT records_viewlayoutevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.records_viewlayoutevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_viewlayoutevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_viewlayoutevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.records_watch (
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    item character varying(40) NOT NULL,
    rule character varying(10) NOT NULL,
    threshold numeric(12,4) NOT NULL,
    window_days smallint,
    instruction character varying(300) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    alerted_id uuid NOT NULL,
    author_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT records_watch_version_check CHECK ((version >= 0)),
    CONSTRAINT records_watch_window_days_check CHECK ((window_days >= 0)),
    CONSTRAINT watch_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT watch_rule_known CHECK (((rule)::text = ANY ((ARRAY['above'::character varying, 'below'::character varying, 'rise'::character varying, 'fall'::character varying])::text[]))),
    CONSTRAINT watch_window_for_changes CHECK (((((rule)::text = ANY ((ARRAY['rise'::character varying, 'fall'::character varying])::text[])) AND (window_days >= 1)) OR (((rule)::text = ANY ((ARRAY['above'::character varying, 'below'::character varying])::text[])) AND (window_days IS NULL))))
);
ALTER TABLE ONLY public.records_watch FORCE ROW LEVEL SECURITY;
CREATE TABLE public.records_watchevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    section character varying(20) NOT NULL,
    author_group character varying(20) NOT NULL,
    restricted_to uuid[],
    restriction_reason character varying(200) NOT NULL,
    item character varying(40) NOT NULL,
    rule character varying(10) NOT NULL,
    threshold numeric(12,4) NOT NULL,
    window_days smallint,
    instruction character varying(300) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    alerted_id uuid NOT NULL,
    author_id uuid NOT NULL,
    patient_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT records_watchevent_version_check CHECK ((version >= 0)),
    CONSTRAINT records_watchevent_window_days_check CHECK ((window_days >= 0))
);
ALTER TABLE ONLY public.records_watchevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.records_watchevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.records_watchevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialaccount (
    id integer NOT NULL,
    provider character varying(200) NOT NULL,
    uid character varying(191) NOT NULL,
    last_login timestamp with time zone NOT NULL,
    date_joined timestamp with time zone NOT NULL,
    extra_data jsonb NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.socialaccount_socialaccount ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialaccount_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialapp (
    id integer NOT NULL,
    provider character varying(30) NOT NULL,
    name character varying(40) NOT NULL,
    client_id character varying(191) NOT NULL,
    secret character varying(191) NOT NULL,
    key character varying(191) NOT NULL,
    provider_id character varying(200) NOT NULL,
    settings jsonb NOT NULL
);
ALTER TABLE public.socialaccount_socialapp ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialapp_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.socialaccount_socialtoken (
    id integer NOT NULL,
    token text NOT NULL,
    token_secret text NOT NULL,
    expires_at timestamp with time zone,
    account_id integer NOT NULL,
    app_id integer
);
ALTER TABLE public.socialaccount_socialtoken ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.socialaccount_socialtoken_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_competencesheet (
    id uuid NOT NULL,
    profession character varying(20) NOT NULL,
    does text NOT NULL,
    on_prescription text NOT NULL,
    without_prescription text NOT NULL,
    how_to_refer text NOT NULL,
    usual_delay_days smallint,
    written_on date NOT NULL,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    member_id uuid,
    CONSTRAINT competences_of_a_person_or_a_profession CHECK ((((member_id IS NOT NULL) AND ((profession)::text = ''::text)) OR ((member_id IS NULL) AND (NOT ((profession)::text = ''::text))))),
    CONSTRAINT structures_competencesheet_usual_delay_days_check CHECK ((usual_delay_days >= 0)),
    CONSTRAINT structures_competencesheet_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_competencesheet FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_competencesheetevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    profession character varying(20) NOT NULL,
    does text NOT NULL,
    on_prescription text NOT NULL,
    without_prescription text NOT NULL,
    how_to_refer text NOT NULL,
    usual_delay_days smallint,
    written_on date NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    member_id uuid,
    CONSTRAINT structures_competencesheetevent_usual_delay_days_check CHECK ((usual_delay_days >= 0)),
    CONSTRAINT structures_competencesheetevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_competencesheetevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_competencesheetevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_competencesheetevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_coordinationfunction (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    kind character varying(20) NOT NULL,
    hours_per_week numeric(4,2) NOT NULL,
    contract_signed_on date,
    job_described_on date,
    missions text NOT NULL,
    holder_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT coordination_hours_possible CHECK (((hours_per_week > (0)::numeric) AND (hours_per_week <= (60)::numeric))),
    CONSTRAINT coordination_kind_of_ours CHECK (((kind)::text = ANY ((ARRAY['employee'::character varying, 'dedicated_time'::character varying])::text[]))),
    CONSTRAINT coordinationfunction_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT structures_coordinationfunction_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_coordinationfunction FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_coordinationfunctionevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    kind character varying(20) NOT NULL,
    hours_per_week numeric(4,2) NOT NULL,
    contract_signed_on date,
    job_described_on date,
    missions text NOT NULL,
    holder_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT structures_coordinationfunctionevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_coordinationfunctionevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_coordinationfunctionevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_coordinationfunctionevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_cstmcontract (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    specialty character varying(120) NOT NULL,
    rpps character varying(11) NOT NULL,
    am_number character varying(9) NOT NULL,
    signed_on date,
    in_under_dense_zone boolean NOT NULL,
    zone character varying(200) NOT NULL,
    days_per_week numeric(4,2),
    structure_id uuid NOT NULL,
    CONSTRAINT cstm_days_possible CHECK (((days_per_week IS NULL) OR ((days_per_week > (0)::numeric) AND (days_per_week <= (7)::numeric)))),
    CONSTRAINT cstmcontract_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT cstmcontract_named CHECK (((NOT ((family_name)::text = ''::text)) AND (NOT ((profession)::text = ''::text)))),
    CONSTRAINT structures_cstmcontract_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_cstmcontract FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_cstmcontractevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    specialty character varying(120) NOT NULL,
    rpps character varying(11) NOT NULL,
    am_number character varying(9) NOT NULL,
    signed_on date,
    in_under_dense_zone boolean NOT NULL,
    zone character varying(200) NOT NULL,
    days_per_week numeric(4,2),
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT structures_cstmcontractevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_cstmcontractevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_cstmcontractevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_cstmcontractevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_legalform (
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    structure_id uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT legal_form_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT structures_legalform_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_legalform FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_legalformevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    kind character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    version integer NOT NULL,
    CONSTRAINT structures_legalformevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_legalformevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_legalformevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_legalformevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_member (
    id uuid NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    know_how jsonb NOT NULL,
    rpps character varying(11) NOT NULL,
    adeli character varying(9) NOT NULL,
    am_number character varying(9) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    user_id uuid,
    CONSTRAINT member_named CHECK ((NOT ((family_name)::text = ''::text))),
    CONSTRAINT structures_member_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_member FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_memberevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    know_how jsonb NOT NULL,
    rpps character varying(11) NOT NULL,
    adeli character varying(9) NOT NULL,
    am_number character varying(9) NOT NULL,
    email character varying(254) NOT NULL,
    phone character varying(30) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    user_id uuid,
    CONSTRAINT structures_memberevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_memberevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_memberevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_memberevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_memberimport (
    id uuid NOT NULL,
    source character varying(12) NOT NULL,
    file_name character varying(200) NOT NULL,
    criteria jsonb NOT NULL,
    is_whole boolean NOT NULL,
    columns jsonb NOT NULL,
    candidates jsonb NOT NULL,
    lines_read integer NOT NULL,
    lines_damaged integer NOT NULL,
    state character varying(10) NOT NULL,
    counts jsonb NOT NULL,
    created_by character varying(200) NOT NULL,
    created_at timestamp with time zone NOT NULL,
    applied_by character varying(200) NOT NULL,
    applied_at timestamp with time zone,
    file_id uuid,
    structure_id uuid NOT NULL,
    CONSTRAINT member_import_applied_by_someone CHECK (((NOT ((state)::text = 'applied'::text)) OR ((NOT ((applied_by)::text = ''::text)) AND (applied_at IS NOT NULL)))),
    CONSTRAINT member_import_source_known CHECK (((source)::text = ANY ((ARRAY['rpps'::character varying, 'spreadsheet'::character varying])::text[]))),
    CONSTRAINT member_import_state_known CHECK (((state)::text = ANY ((ARRAY['received'::character varying, 'read'::character varying, 'applied'::character varying])::text[]))),
    CONSTRAINT structures_memberimport_lines_damaged_check CHECK ((lines_damaged >= 0)),
    CONSTRAINT structures_memberimport_lines_read_check CHECK ((lines_read >= 0))
);
ALTER TABLE ONLY public.structures_memberimport FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_membership (
    id uuid NOT NULL,
    status character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    share_of_activity smallint NOT NULL,
    project_signed_on date,
    in_concertation boolean NOT NULL,
    in_secretariat boolean NOT NULL,
    departure_reason character varying(200) NOT NULL,
    version integer NOT NULL,
    collaborator_of_id uuid,
    member_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    site_id uuid,
    CONSTRAINT member_status_known CHECK (((status)::text = ANY ((ARRAY['associate'::character varying, 'collaborator'::character varying, 'employee'::character varying, 'visiting'::character varying, 'asalee'::character varying, 'locum'::character varying, 'trainee'::character varying, 'signatory'::character varying, 'coordinator'::character varying, 'secretary'::character varying, 'medical_assistant'::character varying])::text[]))),
    CONSTRAINT membership_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT share_of_activity_is_a_percentage CHECK ((share_of_activity <= 100)),
    CONSTRAINT structures_membership_share_of_activity_check CHECK ((share_of_activity >= 0)),
    CONSTRAINT structures_membership_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_membership FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_membershipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    status character varying(20) NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    share_of_activity smallint NOT NULL,
    project_signed_on date,
    in_concertation boolean NOT NULL,
    in_secretariat boolean NOT NULL,
    departure_reason character varying(200) NOT NULL,
    version integer NOT NULL,
    collaborator_of_id uuid,
    member_id uuid NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    site_id uuid,
    CONSTRAINT structures_membershipevent_share_of_activity_check CHECK ((share_of_activity >= 0)),
    CONSTRAINT structures_membershipevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_membershipevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_membershipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_membershipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_outsidevacation (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    specialty character varying(120) NOT NULL,
    rpps character varying(11) NOT NULL,
    am_number character varying(9) NOT NULL,
    days numeric(4,2) NOT NULL,
    rhythm character varying(10) NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT outsidevacation_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT outsidevacation_named CHECK (((NOT ((family_name)::text = ''::text)) AND (NOT ((profession)::text = ''::text)))),
    CONSTRAINT structures_outsidevacation_version_check CHECK ((version >= 0)),
    CONSTRAINT vacation_days_possible CHECK (((days > (0)::numeric) AND (days <= (31)::numeric))),
    CONSTRAINT vacation_rhythm_known CHECK (((rhythm)::text = ANY ((ARRAY['per_month'::character varying, 'per_week'::character varying])::text[])))
);
ALTER TABLE ONLY public.structures_outsidevacation FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_outsidevacationevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    specialty character varying(120) NOT NULL,
    rpps character varying(11) NOT NULL,
    am_number character varying(9) NOT NULL,
    days numeric(4,2) NOT NULL,
    rhythm character varying(10) NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT structures_outsidevacationevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_outsidevacationevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_outsidevacationevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_outsidevacationevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_premises (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    owner character varying(200) NOT NULL,
    surface_m2 integer,
    monthly_rent numeric(10,2),
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    site_id uuid NOT NULL,
    CONSTRAINT premises_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT premises_rent_not_negative CHECK (((monthly_rent IS NULL) OR (monthly_rent >= (0)::numeric))),
    CONSTRAINT structures_premises_surface_m2_check CHECK ((surface_m2 >= 0)),
    CONSTRAINT structures_premises_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_premises FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_premisesevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    owner character varying(200) NOT NULL,
    surface_m2 integer,
    monthly_rent numeric(10,2),
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    site_id uuid NOT NULL,
    CONSTRAINT structures_premisesevent_surface_m2_check CHECK ((surface_m2 >= 0)),
    CONSTRAINT structures_premisesevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_premisesevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_premisesevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_premisesevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_profile (
    id uuid NOT NULL,
    legal_name character varying(200) NOT NULL,
    finess_msp character varying(9) NOT NULL,
    finess_sisa character varying(9) NOT NULL,
    siret character varying(14) NOT NULL,
    phone character varying(30) NOT NULL,
    email character varying(254) NOT NULL,
    website character varying(200) NOT NULL,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT structures_profile_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_profile FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_profileevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    legal_name character varying(200) NOT NULL,
    finess_msp character varying(9) NOT NULL,
    finess_sisa character varying(9) NOT NULL,
    siret character varying(14) NOT NULL,
    phone character varying(30) NOT NULL,
    email character varying(254) NOT NULL,
    website character varying(200) NOT NULL,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT structures_profileevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_profileevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_profileevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_profileevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_sharedsoftware (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    name character varying(120) NOT NULL,
    publisher character varying(120) NOT NULL,
    label character varying(10) NOT NULL,
    label_proved_on date,
    structure_id uuid NOT NULL,
    CONSTRAINT sharedsoftware_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT software_label_known CHECK (((label)::text = ANY ((ARRAY['none'::character varying, 'standard'::character varying, 'advanced'::character varying])::text[]))),
    CONSTRAINT software_named CHECK ((NOT ((name)::text = ''::text))),
    CONSTRAINT structures_sharedsoftware_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_sharedsoftware FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_sharedsoftwareevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    name character varying(120) NOT NULL,
    publisher character varying(120) NOT NULL,
    label character varying(10) NOT NULL,
    label_proved_on date,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT structures_sharedsoftwareevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_sharedsoftwareevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_sharedsoftwareevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_sharedsoftwareevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_site (
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    phone character varying(30) NOT NULL,
    is_main boolean NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    version integer NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT site_dates_in_order CHECK (((closed_on IS NULL) OR (closed_on >= opened_on))),
    CONSTRAINT structures_site_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_site FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_siteevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    name character varying(120) NOT NULL,
    address character varying(200) NOT NULL,
    postcode character varying(5) NOT NULL,
    city character varying(100) NOT NULL,
    phone character varying(30) NOT NULL,
    is_main boolean NOT NULL,
    opened_on date NOT NULL,
    closed_on date,
    version integer NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    CONSTRAINT structures_siteevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_siteevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_siteevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_siteevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.structures_traineeship (
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    school character varying(200) NOT NULL,
    agreement_signed_on date,
    is_apprenticeship boolean NOT NULL,
    structure_id uuid NOT NULL,
    tutor_id uuid,
    CONSTRAINT structures_traineeship_version_check CHECK ((version >= 0)),
    CONSTRAINT trainee_named CHECK (((NOT ((family_name)::text = ''::text)) AND (NOT ((profession)::text = ''::text)))),
    CONSTRAINT traineeship_dates_in_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on))),
    CONSTRAINT traineeship_has_an_end CHECK ((ends_on IS NOT NULL))
);
ALTER TABLE ONLY public.structures_traineeship FORCE ROW LEVEL SECURITY;
CREATE TABLE public.structures_traineeshipevent (
    pgh_id integer NOT NULL,
    pgh_created_at timestamp with time zone NOT NULL,
    pgh_label text NOT NULL,
    id uuid NOT NULL,
    starts_on date NOT NULL,
    ends_on date,
    version integer NOT NULL,
    family_name character varying(100) NOT NULL,
    given_name character varying(100) NOT NULL,
    profession character varying(20) NOT NULL,
    school character varying(200) NOT NULL,
    agreement_signed_on date,
    is_apprenticeship boolean NOT NULL,
    pgh_context_id uuid,
    pgh_obj_id uuid NOT NULL,
    structure_id uuid NOT NULL,
    tutor_id uuid,
    CONSTRAINT structures_traineeshipevent_version_check CHECK ((version >= 0))
);
ALTER TABLE ONLY public.structures_traineeshipevent FORCE ROW LEVEL SECURITY;
ALTER TABLE public.structures_traineeshipevent ALTER COLUMN pgh_id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.structures_traineeshipevent_pgh_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
CREATE TABLE public.tenancy_structure (
    id uuid NOT NULL,
    name character varying(200) NOT NULL,
    kind character varying(20) NOT NULL,
    is_demonstration boolean NOT NULL,
    created_at timestamp with time zone NOT NULL,
    CONSTRAINT structure_kind_known CHECK (((kind)::text = ANY ((ARRAY['team'::character varying, 'ars'::character varying, 'cpam'::character varying, 'federation'::character varying])::text[]))),
    CONSTRAINT structure_named CHECK ((NOT ((name)::text = ''::text)))
);
ALTER TABLE ONLY public.tenancy_structure FORCE ROW LEVEL SECURITY;
CREATE TABLE public.usersessions_usersession (
    id bigint NOT NULL,
    created_at timestamp with time zone NOT NULL,
    ip inet NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    session_key character varying(40) NOT NULL,
    user_agent character varying(200) NOT NULL,
    data jsonb NOT NULL,
    user_id uuid NOT NULL
);
ALTER TABLE public.usersessions_usersession ALTER COLUMN id ADD GENERATED BY DEFAULT AS IDENTITY (
    SEQUENCE NAME public.usersessions_usersession_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);
ALTER TABLE ONLY public.procrastinate_events ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_events_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_jobs ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_jobs_id_seq'::regclass);
ALTER TABLE ONLY public.procrastinate_periodic_defers ALTER COLUMN id SET DEFAULT nextval('public.procrastinate_periodic_defers_id_seq'::regclass);
ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_email_987c8728_uniq UNIQUE (user_id, email);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_key_key UNIQUE (key);
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirmation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.accounts_cache
    ADD CONSTRAINT accounts_cache_pkey PRIMARY KEY (cache_key);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_email_key UNIQUE (email);
ALTER TABLE ONLY public.accounts_user
    ADD CONSTRAINT accounts_user_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_closure
    ADD CONSTRAINT agenda_closure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_closureevent
    ADD CONSTRAINT agenda_closureevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agenda_crisisplan
    ADD CONSTRAINT agenda_crisisplan_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_crisisplanevent
    ADD CONSTRAINT agenda_crisisplanevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agenda_declaredcrisis
    ADD CONSTRAINT agenda_declaredcrisis_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_declaredcrisisevent
    ADD CONSTRAINT agenda_declaredcrisisevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agenda_openinghours
    ADD CONSTRAINT agenda_openinghours_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_openinghoursevent
    ADD CONSTRAINT agenda_openinghoursevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agenda_pdsaderogation
    ADD CONSTRAINT agenda_pdsaderogation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_pdsaderogationevent
    ADD CONSTRAINT agenda_pdsaderogationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agenda_sasengagement
    ADD CONSTRAINT agenda_sasengagement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_sasengagementevent
    ADD CONSTRAINT agenda_sasengagementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.agenda_unscheduledcare
    ADD CONSTRAINT agenda_unscheduledcare_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_unscheduledcareevent
    ADD CONSTRAINT agenda_unscheduledcareevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_pollanswer
    ADD CONSTRAINT answered_once UNIQUE (slot_id, member_id);
ALTER TABLE ONLY public.concertation_pollinvitee
    ADD CONSTRAINT asked_once UNIQUE (poll_id, member_id);
ALTER TABLE ONLY public.concertation_attendance
    ADD CONSTRAINT attendance_once UNIQUE (meeting_id, member_id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_name_key UNIQUE (name);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_permission_id_0cd325b0_uniq UNIQUE (group_id, permission_id);
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_group
    ADD CONSTRAINT auth_group_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_codename_01ab375a_uniq UNIQUE (content_type_id, codename);
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT case_left_once UNIQUE (meeting_id, case_id);
ALTER TABLE ONLY public.concertation_attendance
    ADD CONSTRAINT concertation_attendance_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_attendanceevent
    ADD CONSTRAINT concertation_attendanceevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_calendarfeed
    ADD CONSTRAINT concertation_calendarfeed_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT concertation_case_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_caseevent
    ADD CONSTRAINT concertation_caseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT concertation_casenote_case_id_key UNIQUE (case_id);
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT concertation_casenote_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT concertation_casenote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_casenoteevent
    ADD CONSTRAINT concertation_casenoteevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_caserulesetting
    ADD CONSTRAINT concertation_caserulesetting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_contribution
    ADD CONSTRAINT concertation_contribution_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_contributionevent
    ADD CONSTRAINT concertation_contributionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_countingsetting
    ADD CONSTRAINT concertation_countingsetting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_decisionnews
    ADD CONSTRAINT concertation_decisionnews_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_exceptional
    ADD CONSTRAINT concertation_exceptional_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_exceptionalevent
    ADD CONSTRAINT concertation_exceptionalevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_guest
    ADD CONSTRAINT concertation_guest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_guestevent
    ADD CONSTRAINT concertation_guestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_hourssetting
    ADD CONSTRAINT concertation_hourssetting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT concertation_informalexchange_entry_id_key UNIQUE (entry_id);
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT concertation_informalexchange_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_informalexchangeevent
    ADD CONSTRAINT concertation_informalexchangeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_kindsetting
    ADD CONSTRAINT concertation_kindsetting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT concertation_leftcase_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_meeting
    ADD CONSTRAINT concertation_meeting_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_meetingevent
    ADD CONSTRAINT concertation_meetingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_meetinginvitee
    ADD CONSTRAINT concertation_meetinginvitee_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_minutes
    ADD CONSTRAINT concertation_minutes_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_opinion
    ADD CONSTRAINT concertation_opinion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_opinionevent
    ADD CONSTRAINT concertation_opinionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_patientinformation
    ADD CONSTRAINT concertation_patientinformation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_patientinformationevent
    ADD CONSTRAINT concertation_patientinformationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_poll
    ADD CONSTRAINT concertation_poll_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_pollanswer
    ADD CONSTRAINT concertation_pollanswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_pollanswerevent
    ADD CONSTRAINT concertation_pollanswerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_pollevent
    ADD CONSTRAINT concertation_pollevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_pollinvitee
    ADD CONSTRAINT concertation_pollinvitee_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_pollslot
    ADD CONSTRAINT concertation_pollslot_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_suggestion
    ADD CONSTRAINT concertation_suggestion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_follows_id_key UNIQUE (follows_id);
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_taskevent
    ADD CONSTRAINT concertation_taskevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_topic
    ADD CONSTRAINT concertation_topic_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_topicevent
    ADD CONSTRAINT concertation_topicevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_usualweek
    ADD CONSTRAINT concertation_usualweek_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_usualweekevent
    ADD CONSTRAINT concertation_usualweekevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contract_attestation
    ADD CONSTRAINT contract_attestation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_contract
    ADD CONSTRAINT contract_contract_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_contractevent
    ADD CONSTRAINT contract_contractevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT contract_dossier_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_exercise
    ADD CONSTRAINT contract_exercise_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_exerciseevent
    ADD CONSTRAINT contract_exerciseevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contract_figureoverride
    ADD CONSTRAINT contract_figureoverride_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_figureoverrideevent
    ADD CONSTRAINT contract_figureoverrideevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contract_filereading
    ADD CONSTRAINT contract_filereading_file_id_key UNIQUE (file_id);
ALTER TABLE ONLY public.contract_filereading
    ADD CONSTRAINT contract_filereading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_filereview
    ADD CONSTRAINT contract_filereview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_indicatoranswer
    ADD CONSTRAINT contract_indicatoranswer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_message
    ADD CONSTRAINT contract_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_payment
    ADD CONSTRAINT contract_payment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_paymentevent
    ADD CONSTRAINT contract_paymentevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contract_proof
    ADD CONSTRAINT contract_proof_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_proofevent
    ADD CONSTRAINT contract_proofevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.contract_simulation
    ADD CONSTRAINT contract_simulation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT contract_transmission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_app_label_model_76bd3d3b_uniq UNIQUE (app_label, model);
ALTER TABLE ONLY public.django_content_type
    ADD CONSTRAINT django_content_type_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_migrations
    ADD CONSTRAINT django_migrations_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.django_session
    ADD CONSTRAINT django_session_pkey PRIMARY KEY (session_key);
ALTER TABLE ONLY public.exchanges_advancedevaluation
    ADD CONSTRAINT exchanges_advancedevaluation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_advancedevaluationevent
    ADD CONSTRAINT exchanges_advancedevaluationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_advancedprogramme
    ADD CONSTRAINT exchanges_advancedprogramme_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_advancedprogrammeevent
    ADD CONSTRAINT exchanges_advancedprogrammeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_directtalk
    ADD CONSTRAINT exchanges_directtalk_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_doctorrelay
    ADD CONSTRAINT exchanges_doctorrelay_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_doctorrelay
    ADD CONSTRAINT exchanges_doctorrelay_question_id_key UNIQUE (question_id);
ALTER TABLE ONLY public.exchanges_doctorrelayevent
    ADD CONSTRAINT exchanges_doctorrelayevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_escalationrule
    ADD CONSTRAINT exchanges_escalationrule_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_externalcoordination
    ADD CONSTRAINT exchanges_externalcoordination_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_externalcoordinationevent
    ADD CONSTRAINT exchanges_externalcoordinationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT exchanges_liaisonform_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_liaisonformevent
    ADD CONSTRAINT exchanges_liaisonformevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_message
    ADD CONSTRAINT exchanges_message_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_prescriptionrequest
    ADD CONSTRAINT exchanges_prescriptionrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_prescriptionrequest
    ADD CONSTRAINT exchanges_prescriptionrequest_question_id_key UNIQUE (question_id);
ALTER TABLE ONLY public.exchanges_prescriptionrequestevent
    ADD CONSTRAINT exchanges_prescriptionrequestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_presence
    ADD CONSTRAINT exchanges_presence_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT exchanges_question_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_questionevent
    ADD CONSTRAINT exchanges_questionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT exchanges_referral_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_referraldelays
    ADD CONSTRAINT exchanges_referraldelays_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_referraldelaysevent
    ADD CONSTRAINT exchanges_referraldelaysevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_referralevent
    ADD CONSTRAINT exchanges_referralevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.exchanges_referralstep
    ADD CONSTRAINT exchanges_referralstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_relaypreference
    ADD CONSTRAINT exchanges_relaypreference_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_secretariatrequest
    ADD CONSTRAINT exchanges_secretariatrequest_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.exchanges_secretariatrequest
    ADD CONSTRAINT exchanges_secretariatrequest_question_id_key UNIQUE (question_id);
ALTER TABLE ONLY public.exchanges_secretariatrequestevent
    ADD CONSTRAINT exchanges_secretariatrequestevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.concertation_calendarfeed
    ADD CONSTRAINT feed_address_once UNIQUE (token_hash);
ALTER TABLE ONLY public.files_attachment
    ADD CONSTRAINT files_attachment_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT import_item_once UNIQUE (batch_id, number);
ALTER TABLE ONLY public.patients_importline
    ADD CONSTRAINT import_line_once UNIQUE (batch_id, line);
ALTER TABLE ONLY public.concertation_meetinginvitee
    ADD CONSTRAINT invited_once UNIQUE (meeting_id, member_id);
ALTER TABLE ONLY public.jobs_job
    ADD CONSTRAINT jobs_job_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.journal_head
    ADD CONSTRAINT journal_head_pkey PRIMARY KEY (structure_id);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_sequence_once UNIQUE (structure_id, sequence);
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_submission_once UNIQUE (structure_id, submission, action);
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.concertation_minutes
    ADD CONSTRAINT minutes_number_once UNIQUE (meeting_id, number);
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT one_alert_by_watch_and_entry UNIQUE (watch_id, entry_id);
ALTER TABLE ONLY public.patients_attendingdoctor
    ADD CONSTRAINT one_attending_doctor_a_day UNIQUE (patient_id, starts_on);
ALTER TABLE ONLY public.records_fillingcharter
    ADD CONSTRAINT one_charter_a_day UNIQUE (structure_id, starts_on);
ALTER TABLE ONLY public.contract_contract
    ADD CONSTRAINT one_contract_by_start UNIQUE (structure_id, starts_on);
ALTER TABLE ONLY public.exchanges_escalationrule
    ADD CONSTRAINT one_escalation_rule_a_day UNIQUE (structure_id, urgency, starts_on);
ALTER TABLE ONLY public.exchanges_advancedevaluation
    ADD CONSTRAINT one_evaluation_by_due_day UNIQUE (programme_id, due_on);
ALTER TABLE ONLY public.contract_exercise
    ADD CONSTRAINT one_exercise_by_year UNIQUE (structure_id, year);
ALTER TABLE ONLY public.patients_griddecision
    ADD CONSTRAINT one_grid_a_day UNIQUE (structure_id, starts_on);
ALTER TABLE ONLY public.records_formlayout
    ADD CONSTRAINT one_layout_a_day UNIQUE (structure_id, form_key, starts_on);
ALTER TABLE ONLY public.patients_importmapping
    ADD CONSTRAINT one_mapping_by_source UNIQUE (structure_id, signature);
ALTER TABLE ONLY public.exchanges_presence
    ADD CONSTRAINT one_presence_a_member UNIQUE (member_id);
ALTER TABLE ONLY public.structures_profile
    ADD CONSTRAINT one_profile_by_structure UNIQUE (structure_id);
ALTER TABLE ONLY public.exchanges_referraldelays
    ADD CONSTRAINT one_referral_delays_a_day UNIQUE (structure_id, starts_on);
ALTER TABLE ONLY public.patients_identityvisibility
    ADD CONSTRAINT one_visibility_a_day UNIQUE (structure_id, starts_on);
ALTER TABLE ONLY public.concertation_opinion
    ADD CONSTRAINT opinion_once UNIQUE (note_id, member_id);
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT outside_share_token_once UNIQUE (token_hash);
ALTER TABLE ONLY public.protocols_pathwaycount
    ADD CONSTRAINT pathway_count_once UNIQUE (pathway_id, year, "position");
ALTER TABLE ONLY public.patients_attendingdoctor
    ADD CONSTRAINT patients_attendingdoctor_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_attendingdoctorevent
    ADD CONSTRAINT patients_attendingdoctorevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_coverage
    ADD CONSTRAINT patients_coverage_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_coverageevent
    ADD CONSTRAINT patients_coverageevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT patients_emergencyaccess_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_emergencyaccessevent
    ADD CONSTRAINT patients_emergencyaccessevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_followup
    ADD CONSTRAINT patients_followup_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_followupevent
    ADD CONSTRAINT patients_followupevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_griddecision
    ADD CONSTRAINT patients_griddecision_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_griddecisionevent
    ADD CONSTRAINT patients_griddecisionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_identitymerge
    ADD CONSTRAINT patients_identitymerge_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_identitymergeevent
    ADD CONSTRAINT patients_identitymergeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_identityvisibility
    ADD CONSTRAINT patients_identityvisibility_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_identityvisibilityevent
    ADD CONSTRAINT patients_identityvisibilityevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT patients_importbatch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_importline
    ADD CONSTRAINT patients_importline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_importmapping
    ADD CONSTRAINT patients_importmapping_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_informationgiven
    ADD CONSTRAINT patients_informationgiven_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_informationgivenevent
    ADD CONSTRAINT patients_informationgivenevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_longtermillness
    ADD CONSTRAINT patients_longtermillness_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_longtermillnessevent
    ADD CONSTRAINT patients_longtermillnessevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT patients_partneraccess_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_partneraccessevent
    ADD CONSTRAINT patients_partneraccessevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_patient
    ADD CONSTRAINT patients_patient_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_patientevent
    ADD CONSTRAINT patients_patientevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_reading
    ADD CONSTRAINT patients_reading_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_readingreview
    ADD CONSTRAINT patients_readingreview_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_readingreview
    ADD CONSTRAINT patients_readingreview_reading_id_key UNIQUE (reading_id);
ALTER TABLE ONLY public.patients_readingreviewer
    ADD CONSTRAINT patients_readingreviewer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_readingreviewerevent
    ADD CONSTRAINT patients_readingreviewerevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_readingreviewevent
    ADD CONSTRAINT patients_readingreviewevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_relative
    ADD CONSTRAINT patients_relative_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_relativeevent
    ADD CONSTRAINT patients_relativeevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_searchword
    ADD CONSTRAINT patients_searchword_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_sharingobjection
    ADD CONSTRAINT patients_sharingobjection_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.patients_sharingobjectionevent
    ADD CONSTRAINT patients_sharingobjectionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.pghistory_context
    ADD CONSTRAINT pghistory_context_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_plannedvisit
    ADD CONSTRAINT planned_visit_once UNIQUE (member_id, patient_id, "on");
ALTER TABLE ONLY public.prevention_mission
    ADD CONSTRAINT prevention_mission_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.prevention_missionaction
    ADD CONSTRAINT prevention_missionaction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.prevention_missionactionevent
    ADD CONSTRAINT prevention_missionactionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.prevention_missionevent
    ADD CONSTRAINT prevention_missionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.prevention_userinvolvement
    ADD CONSTRAINT prevention_userinvolvement_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.prevention_userinvolvementevent
    ADD CONSTRAINT prevention_userinvolvementevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_unique UNIQUE (task_name, periodic_id, defer_timestamp);
ALTER TABLE ONLY public.procrastinate_workers
    ADD CONSTRAINT procrastinate_workers_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_protocol
    ADD CONSTRAINT protocol_code_once UNIQUE (structure_id, code);
ALTER TABLE ONLY public.protocols_leafletfile
    ADD CONSTRAINT protocol_leaflet_once UNIQUE (protocol_version_id, key);
ALTER TABLE ONLY public.protocols_protocolorigin
    ADD CONSTRAINT protocol_origin_received_once UNIQUE (protocol_id, seal);
ALTER TABLE ONLY public.protocols_roleline
    ADD CONSTRAINT protocol_role_position_once UNIQUE (protocol_version_id, "position") DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_versionstep
    ADD CONSTRAINT protocol_step_once_a_day UNIQUE (protocol_version_id, state, reached_on);
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT protocol_version_once UNIQUE (protocol_id, number);
ALTER TABLE ONLY public.protocols_adoptionvote
    ADD CONSTRAINT protocols_adoptionvote_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_adoptionvote
    ADD CONSTRAINT protocols_adoptionvote_protocol_version_id_key UNIQUE (protocol_version_id);
ALTER TABLE ONLY public.protocols_adoptionvoteevent
    ADD CONSTRAINT protocols_adoptionvoteevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_cooperationprotocol
    ADD CONSTRAINT protocols_cooperationprotocol_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_cooperationprotocolevent
    ADD CONSTRAINT protocols_cooperationprotocolevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_leafletfile
    ADD CONSTRAINT protocols_leafletfile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_leafletfileevent
    ADD CONSTRAINT protocols_leafletfileevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_pathway
    ADD CONSTRAINT protocols_pathway_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_pathwaycount
    ADD CONSTRAINT protocols_pathwaycount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_pathwaycountevent
    ADD CONSTRAINT protocols_pathwaycountevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_pathwayevent
    ADD CONSTRAINT protocols_pathwayevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_protocol
    ADD CONSTRAINT protocols_protocol_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_protocolevent
    ADD CONSTRAINT protocols_protocolevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_protocoloffer
    ADD CONSTRAINT protocols_protocoloffer_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_protocolofferevent
    ADD CONSTRAINT protocols_protocolofferevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_protocolorigin
    ADD CONSTRAINT protocols_protocolorigin_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_protocoloriginevent
    ADD CONSTRAINT protocols_protocoloriginevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT protocols_protocolversion_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_protocolversionevent
    ADD CONSTRAINT protocols_protocolversionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_roleline
    ADD CONSTRAINT protocols_roleline_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_rolelineevent
    ADD CONSTRAINT protocols_rolelineevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.protocols_versionstep
    ADD CONSTRAINT protocols_versionstep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.protocols_versionstepevent
    ADD CONSTRAINT protocols_versionstepevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.quality_qualitystep
    ADD CONSTRAINT quality_qualitystep_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.quality_qualitystepevent
    ADD CONSTRAINT quality_qualitystepevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_recordmapping
    ADD CONSTRAINT record_mapping_once UNIQUE (structure_id, signature);
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_alertevent
    ADD CONSTRAINT records_alertevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT records_clarification_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_clarificationevent
    ADD CONSTRAINT records_clarificationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_dailypack
    ADD CONSTRAINT records_dailypack_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_dailypackevent
    ADD CONSTRAINT records_dailypackevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_entryevent
    ADD CONSTRAINT records_entryevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_fillingcharter
    ADD CONSTRAINT records_fillingcharter_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_fillingcharterevent
    ADD CONSTRAINT records_fillingcharterevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_formlayout
    ADD CONSTRAINT records_formlayout_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_formlayoutevent
    ADD CONSTRAINT records_formlayoutevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT records_importitem_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_importitemevent
    ADD CONSTRAINT records_importitemevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT records_outsideshare_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_outsideshareevent
    ADD CONSTRAINT records_outsideshareevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_plannedvisit
    ADD CONSTRAINT records_plannedvisit_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_plannedvisitevent
    ADD CONSTRAINT records_plannedvisitevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT records_recall_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_recallevent
    ADD CONSTRAINT records_recallevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT records_recordimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_recordimportevent
    ADD CONSTRAINT records_recordimportevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_recordmapping
    ADD CONSTRAINT records_recordmapping_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_recordmappingevent
    ADD CONSTRAINT records_recordmappingevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_viewlayout
    ADD CONSTRAINT records_viewlayout_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_viewlayoutevent
    ADD CONSTRAINT records_viewlayoutevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT records_watch_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.records_watchevent
    ADD CONSTRAINT records_watchevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.patients_searchword
    ADD CONSTRAINT search_word_once UNIQUE (patient_id, word);
ALTER TABLE ONLY public.contract_simulation
    ADD CONSTRAINT simulation_name_once UNIQUE (structure_id, year, name);
ALTER TABLE ONLY public.structures_site
    ADD CONSTRAINT site_name_once UNIQUE (structure_id, name);
ALTER TABLE ONLY public.concertation_pollslot
    ADD CONSTRAINT slot_once UNIQUE (poll_id, held_on, starts_at);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_socialaccount_provider_uid_fc810c6e_uniq UNIQUE (provider, uid);
ALTER TABLE ONLY public.socialaccount_socialapp
    ADD CONSTRAINT socialaccount_socialapp_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_app_id_account_id_fca4e0ac_uniq UNIQUE (app_id, account_id);
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_socialtoken_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_competencesheet
    ADD CONSTRAINT structures_competencesheet_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_competencesheetevent
    ADD CONSTRAINT structures_competencesheetevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_coordinationfunction
    ADD CONSTRAINT structures_coordinationfunction_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_coordinationfunctionevent
    ADD CONSTRAINT structures_coordinationfunctionevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_cstmcontract
    ADD CONSTRAINT structures_cstmcontract_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_cstmcontractevent
    ADD CONSTRAINT structures_cstmcontractevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_legalform
    ADD CONSTRAINT structures_legalform_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_legalformevent
    ADD CONSTRAINT structures_legalformevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_member
    ADD CONSTRAINT structures_member_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_memberevent
    ADD CONSTRAINT structures_memberevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_memberimport
    ADD CONSTRAINT structures_memberimport_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT structures_membership_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_membershipevent
    ADD CONSTRAINT structures_membershipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_outsidevacation
    ADD CONSTRAINT structures_outsidevacation_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_outsidevacationevent
    ADD CONSTRAINT structures_outsidevacationevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_premises
    ADD CONSTRAINT structures_premises_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_premisesevent
    ADD CONSTRAINT structures_premisesevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_profile
    ADD CONSTRAINT structures_profile_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_profileevent
    ADD CONSTRAINT structures_profileevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_sharedsoftware
    ADD CONSTRAINT structures_sharedsoftware_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_sharedsoftwareevent
    ADD CONSTRAINT structures_sharedsoftwareevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_site
    ADD CONSTRAINT structures_site_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_siteevent
    ADD CONSTRAINT structures_siteevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.structures_traineeship
    ADD CONSTRAINT structures_traineeship_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.structures_traineeshipevent
    ADD CONSTRAINT structures_traineeshipevent_pkey PRIMARY KEY (pgh_id);
ALTER TABLE ONLY public.tenancy_structure
    ADD CONSTRAINT tenancy_structure_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.agenda_crisisplan
    ADD CONSTRAINT tenant_key_agenda_crisisplan_5dd4bb546425 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT tenant_key_concertation_case_189ff82546c9 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT tenant_key_concertation_casenote_9ef85ef9bba6 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT tenant_key_concertation_informalexchange_2b4a9b01dcc8 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.concertation_meeting
    ADD CONSTRAINT tenant_key_concertation_meeting_f719cc39bbc2 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.concertation_poll
    ADD CONSTRAINT tenant_key_concertation_poll_940be9c1cb9a UNIQUE (structure_id, id);
ALTER TABLE ONLY public.concertation_pollslot
    ADD CONSTRAINT tenant_key_concertation_pollslot_e21af94ca6f9 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_key_concertation_task_f980167d9d61 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.contract_exercise
    ADD CONSTRAINT tenant_key_contract_exercise_00c6d21766fd UNIQUE (structure_id, id);
ALTER TABLE ONLY public.contract_proof
    ADD CONSTRAINT tenant_key_contract_proof_aa5f806bb83a UNIQUE (structure_id, id);
ALTER TABLE ONLY public.exchanges_advancedprogramme
    ADD CONSTRAINT tenant_key_exchanges_advancedprogramme_6e089da4fbe7 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT tenant_key_exchanges_liaisonform_ef6562dd8da6 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT tenant_key_exchanges_question_ffadbec6cff5 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT tenant_key_exchanges_referral_73d0540fe5b5 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT tenant_key_files_storedfile_8fb02fd9ef44 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.jobs_job
    ADD CONSTRAINT tenant_key_jobs_job_9721cbb8d641 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT tenant_key_patients_importbatch_77d0048964d8 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.patients_patient
    ADD CONSTRAINT tenant_key_patients_patient_efc60900e75a UNIQUE (structure_id, id);
ALTER TABLE ONLY public.patients_reading
    ADD CONSTRAINT tenant_key_patients_reading_b30d7574e9ec UNIQUE (structure_id, id);
ALTER TABLE ONLY public.prevention_mission
    ADD CONSTRAINT tenant_key_prevention_mission_7df9ea614b14 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.protocols_pathway
    ADD CONSTRAINT tenant_key_protocols_pathway_5c4882a9ee1f UNIQUE (structure_id, id);
ALTER TABLE ONLY public.protocols_protocol
    ADD CONSTRAINT tenant_key_protocols_protocol_1b9bd904eb1c UNIQUE (structure_id, id);
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT tenant_key_protocols_protocolversion_1a1021301317 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_key_records_entry_009a88217635 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT tenant_key_records_recordimport_7fad451ef2a1 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT tenant_key_records_watch_4cf1317fea11 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.structures_member
    ADD CONSTRAINT tenant_key_structures_member_97d5f68792d0 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.structures_site
    ADD CONSTRAINT tenant_key_structures_site_6a5634c92004 UNIQUE (structure_id, id);
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT transmission_number_once UNIQUE (exercise_id, recipient_id, number);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_pkey PRIMARY KEY (id);
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_session_key_key UNIQUE (session_key);
CREATE INDEX access_invitation_accepted_by_id_652ab6dd ON public.access_invitation USING btree (accepted_by_id);
CREATE INDEX access_invitation_structure_id_8b5d800f ON public.access_invitation USING btree (structure_id);
CREATE INDEX access_rolegrant_structure_id_4daab3f7 ON public.access_rolegrant USING btree (structure_id);
CREATE INDEX access_rolegrant_user_id_b5c03f94 ON public.access_rolegrant USING btree (user_id);
CREATE INDEX account_emailaddress_email_03be32b2 ON public.account_emailaddress USING btree (email);
CREATE INDEX account_emailaddress_email_03be32b2_like ON public.account_emailaddress USING btree (email varchar_pattern_ops);
CREATE INDEX account_emailaddress_user_id_2c513194 ON public.account_emailaddress USING btree (user_id);
CREATE INDEX account_emailconfirmation_email_address_id_5b7f8c58 ON public.account_emailconfirmation USING btree (email_address_id);
CREATE INDEX account_emailconfirmation_key_f43612bd_like ON public.account_emailconfirmation USING btree (key varchar_pattern_ops);
CREATE INDEX accounts_cache_expires ON public.accounts_cache USING btree (expires);
CREATE INDEX accounts_user_email_b2644a56_like ON public.accounts_user USING btree (email varchar_pattern_ops);
CREATE INDEX agenda_closure_site_id_94d174da ON public.agenda_closure USING btree (site_id);
CREATE INDEX agenda_closure_structure_id_43a702e5 ON public.agenda_closure USING btree (structure_id);
CREATE INDEX agenda_closureevent_pgh_context_id_d672d2d0 ON public.agenda_closureevent USING btree (pgh_context_id);
CREATE INDEX agenda_closureevent_pgh_obj_id_a285ead6 ON public.agenda_closureevent USING btree (pgh_obj_id);
CREATE INDEX agenda_closureevent_site_id_c8be2659 ON public.agenda_closureevent USING btree (site_id);
CREATE INDEX agenda_closureevent_structure_id_077a9320 ON public.agenda_closureevent USING btree (structure_id);
CREATE INDEX agenda_crisisplan_structure_id_59639be4 ON public.agenda_crisisplan USING btree (structure_id);
CREATE INDEX agenda_crisisplanevent_pgh_context_id_3217ea4e ON public.agenda_crisisplanevent USING btree (pgh_context_id);
CREATE INDEX agenda_crisisplanevent_pgh_obj_id_f3413cf9 ON public.agenda_crisisplanevent USING btree (pgh_obj_id);
CREATE INDEX agenda_crisisplanevent_structure_id_99dd95a9 ON public.agenda_crisisplanevent USING btree (structure_id);
CREATE INDEX agenda_declaredcrisis_plan_id_eefcbb38 ON public.agenda_declaredcrisis USING btree (plan_id);
CREATE INDEX agenda_declaredcrisis_structure_id_452f8df0 ON public.agenda_declaredcrisis USING btree (structure_id);
CREATE INDEX agenda_declaredcrisisevent_pgh_context_id_4e52328d ON public.agenda_declaredcrisisevent USING btree (pgh_context_id);
CREATE INDEX agenda_declaredcrisisevent_pgh_obj_id_86e7c47a ON public.agenda_declaredcrisisevent USING btree (pgh_obj_id);
CREATE INDEX agenda_declaredcrisisevent_plan_id_7da49730 ON public.agenda_declaredcrisisevent USING btree (plan_id);
CREATE INDEX agenda_declaredcrisisevent_structure_id_17b2225a ON public.agenda_declaredcrisisevent USING btree (structure_id);
CREATE INDEX agenda_openinghours_site_id_b34f371d ON public.agenda_openinghours USING btree (site_id);
CREATE INDEX agenda_openinghours_structure_id_f5f693ec ON public.agenda_openinghours USING btree (structure_id);
CREATE INDEX agenda_openinghoursevent_pgh_context_id_8d912c47 ON public.agenda_openinghoursevent USING btree (pgh_context_id);
CREATE INDEX agenda_openinghoursevent_pgh_obj_id_11828d8f ON public.agenda_openinghoursevent USING btree (pgh_obj_id);
CREATE INDEX agenda_openinghoursevent_site_id_fc31543a ON public.agenda_openinghoursevent USING btree (site_id);
CREATE INDEX agenda_openinghoursevent_structure_id_df549c95 ON public.agenda_openinghoursevent USING btree (structure_id);
CREATE INDEX agenda_pdsaderogation_structure_id_efc03ac0 ON public.agenda_pdsaderogation USING btree (structure_id);
CREATE INDEX agenda_pdsaderogationevent_pgh_context_id_fefa2643 ON public.agenda_pdsaderogationevent USING btree (pgh_context_id);
CREATE INDEX agenda_pdsaderogationevent_pgh_obj_id_76083519 ON public.agenda_pdsaderogationevent USING btree (pgh_obj_id);
CREATE INDEX agenda_pdsaderogationevent_structure_id_054bb2cd ON public.agenda_pdsaderogationevent USING btree (structure_id);
CREATE INDEX agenda_sasengagement_member_id_4ed85671 ON public.agenda_sasengagement USING btree (member_id);
CREATE INDEX agenda_sasengagement_structure_id_52314a06 ON public.agenda_sasengagement USING btree (structure_id);
CREATE INDEX agenda_sasengagementevent_member_id_624d2e75 ON public.agenda_sasengagementevent USING btree (member_id);
CREATE INDEX agenda_sasengagementevent_pgh_context_id_250cebbe ON public.agenda_sasengagementevent USING btree (pgh_context_id);
CREATE INDEX agenda_sasengagementevent_pgh_obj_id_f51a3727 ON public.agenda_sasengagementevent USING btree (pgh_obj_id);
CREATE INDEX agenda_sasengagementevent_structure_id_6c95acd7 ON public.agenda_sasengagementevent USING btree (structure_id);
CREATE INDEX agenda_unscheduledcare_site_id_cf09c21d ON public.agenda_unscheduledcare USING btree (site_id);
CREATE INDEX agenda_unscheduledcare_structure_id_121c8ac7 ON public.agenda_unscheduledcare USING btree (structure_id);
CREATE INDEX agenda_unscheduledcareevent_pgh_context_id_c36988f2 ON public.agenda_unscheduledcareevent USING btree (pgh_context_id);
CREATE INDEX agenda_unscheduledcareevent_pgh_obj_id_ea47dccd ON public.agenda_unscheduledcareevent USING btree (pgh_obj_id);
CREATE INDEX agenda_unscheduledcareevent_site_id_53bf6e59 ON public.agenda_unscheduledcareevent USING btree (site_id);
CREATE INDEX agenda_unscheduledcareevent_structure_id_84c21006 ON public.agenda_unscheduledcareevent USING btree (structure_id);
CREATE INDEX alert_of_patient ON public.records_alert USING btree (structure_id, patient_id, raised_at DESC);
CREATE INDEX alert_open ON public.records_alert USING btree (structure_id, alerted_id, raised_at DESC) WHERE (acknowledged_at IS NULL);
CREATE INDEX attachment_by_owner ON public.files_attachment USING btree (structure_id, owner_type, owner_id);
CREATE INDEX attended_by_member ON public.patients_attendingdoctor USING btree (structure_id, member_id, patient_id);
CREATE INDEX attending_doctor_of_patient ON public.patients_attendingdoctor USING btree (structure_id, patient_id);
CREATE INDEX auth_group_name_a6ea08ec_like ON public.auth_group USING btree (name varchar_pattern_ops);
CREATE INDEX auth_group_permissions_group_id_b120cbf9 ON public.auth_group_permissions USING btree (group_id);
CREATE INDEX auth_group_permissions_permission_id_84c5c92e ON public.auth_group_permissions USING btree (permission_id);
CREATE INDEX auth_permission_content_type_id_2f476e4b ON public.auth_permission USING btree (content_type_id);
CREATE INDEX case_by_state ON public.concertation_case USING btree (structure_id, state);
CREATE INDEX concertation_attendance_meeting_id_36943e74 ON public.concertation_attendance USING btree (meeting_id);
CREATE INDEX concertation_attendance_member_id_946e89eb ON public.concertation_attendance USING btree (member_id);
CREATE INDEX concertation_attendance_structure_id_168e6d89 ON public.concertation_attendance USING btree (structure_id);
CREATE INDEX concertation_attendanceevent_meeting_id_50910a7d ON public.concertation_attendanceevent USING btree (meeting_id);
CREATE INDEX concertation_attendanceevent_member_id_53023df7 ON public.concertation_attendanceevent USING btree (member_id);
CREATE INDEX concertation_attendanceevent_pgh_context_id_b3c9d0fd ON public.concertation_attendanceevent USING btree (pgh_context_id);
CREATE INDEX concertation_attendanceevent_pgh_obj_id_b3f9dc11 ON public.concertation_attendanceevent USING btree (pgh_obj_id);
CREATE INDEX concertation_attendanceevent_structure_id_f1b49b95 ON public.concertation_attendanceevent USING btree (structure_id);
CREATE INDEX concertation_calendarfeed_member_id_af6f4997 ON public.concertation_calendarfeed USING btree (member_id);
CREATE INDEX concertation_calendarfeed_structure_id_f2206f03 ON public.concertation_calendarfeed USING btree (structure_id);
CREATE INDEX concertation_case_meeting_id_9955f05e ON public.concertation_case USING btree (meeting_id);
CREATE INDEX concertation_case_patient_id_711f9bc1 ON public.concertation_case USING btree (patient_id);
CREATE INDEX concertation_case_proposed_by_id_0a6854ab ON public.concertation_case USING btree (proposed_by_id);
CREATE INDEX concertation_case_structure_id_c643784f ON public.concertation_case USING btree (structure_id);
CREATE INDEX concertation_caseevent_meeting_id_c2045ec2 ON public.concertation_caseevent USING btree (meeting_id);
CREATE INDEX concertation_caseevent_patient_id_33a34cd4 ON public.concertation_caseevent USING btree (patient_id);
CREATE INDEX concertation_caseevent_pgh_context_id_dd35e956 ON public.concertation_caseevent USING btree (pgh_context_id);
CREATE INDEX concertation_caseevent_pgh_obj_id_ec00a298 ON public.concertation_caseevent USING btree (pgh_obj_id);
CREATE INDEX concertation_caseevent_proposed_by_id_ad90c0fe ON public.concertation_caseevent USING btree (proposed_by_id);
CREATE INDEX concertation_caseevent_structure_id_4b14d100 ON public.concertation_caseevent USING btree (structure_id);
CREATE INDEX concertation_casenote_decider_id_7e16dafb ON public.concertation_casenote USING btree (decider_id);
CREATE INDEX concertation_casenote_structure_id_3e899e7e ON public.concertation_casenote USING btree (structure_id);
CREATE INDEX concertation_casenoteevent_case_id_dfe1779e ON public.concertation_casenoteevent USING btree (case_id);
CREATE INDEX concertation_casenoteevent_decider_id_640e063a ON public.concertation_casenoteevent USING btree (decider_id);
CREATE INDEX concertation_casenoteevent_entry_id_e22ea776 ON public.concertation_casenoteevent USING btree (entry_id);
CREATE INDEX concertation_casenoteevent_pgh_context_id_889543ed ON public.concertation_casenoteevent USING btree (pgh_context_id);
CREATE INDEX concertation_casenoteevent_pgh_obj_id_2cf5323a ON public.concertation_casenoteevent USING btree (pgh_obj_id);
CREATE INDEX concertation_casenoteevent_structure_id_6ef89980 ON public.concertation_casenoteevent USING btree (structure_id);
CREATE INDEX concertation_caserulesetting_structure_id_8ae5c961 ON public.concertation_caserulesetting USING btree (structure_id);
CREATE INDEX concertation_contribution_author_id_228c3b17 ON public.concertation_contribution USING btree (author_id);
CREATE INDEX concertation_contribution_case_id_847effd9 ON public.concertation_contribution USING btree (case_id);
CREATE INDEX concertation_contribution_structure_id_77f436d3 ON public.concertation_contribution USING btree (structure_id);
CREATE INDEX concertation_contributionevent_author_id_d19d788e ON public.concertation_contributionevent USING btree (author_id);
CREATE INDEX concertation_contributionevent_case_id_94453d04 ON public.concertation_contributionevent USING btree (case_id);
CREATE INDEX concertation_contributionevent_pgh_context_id_b2974998 ON public.concertation_contributionevent USING btree (pgh_context_id);
CREATE INDEX concertation_contributionevent_pgh_obj_id_dc736064 ON public.concertation_contributionevent USING btree (pgh_obj_id);
CREATE INDEX concertation_contributionevent_structure_id_3f65ea82 ON public.concertation_contributionevent USING btree (structure_id);
CREATE INDEX concertation_countingsetting_structure_id_e5788a1e ON public.concertation_countingsetting USING btree (structure_id);
CREATE INDEX concertation_decisionnews_note_id_0f74f832 ON public.concertation_decisionnews USING btree (note_id);
CREATE INDEX concertation_decisionnews_structure_id_bc7d1db4 ON public.concertation_decisionnews USING btree (structure_id);
CREATE INDEX concertation_exceptional_member_id_51a767ba ON public.concertation_exceptional USING btree (member_id);
CREATE INDEX concertation_exceptional_structure_id_b6414828 ON public.concertation_exceptional USING btree (structure_id);
CREATE INDEX concertation_exceptionalevent_member_id_8b3ad119 ON public.concertation_exceptionalevent USING btree (member_id);
CREATE INDEX concertation_exceptionalevent_pgh_context_id_b039f99c ON public.concertation_exceptionalevent USING btree (pgh_context_id);
CREATE INDEX concertation_exceptionalevent_pgh_obj_id_723b9da1 ON public.concertation_exceptionalevent USING btree (pgh_obj_id);
CREATE INDEX concertation_exceptionalevent_structure_id_154cead3 ON public.concertation_exceptionalevent USING btree (structure_id);
CREATE INDEX concertation_guest_meeting_id_64a42f93 ON public.concertation_guest USING btree (meeting_id);
CREATE INDEX concertation_guest_structure_id_03d5df04 ON public.concertation_guest USING btree (structure_id);
CREATE INDEX concertation_guestevent_meeting_id_3074aba9 ON public.concertation_guestevent USING btree (meeting_id);
CREATE INDEX concertation_guestevent_pgh_context_id_a1c53333 ON public.concertation_guestevent USING btree (pgh_context_id);
CREATE INDEX concertation_guestevent_pgh_obj_id_cd39eeb2 ON public.concertation_guestevent USING btree (pgh_obj_id);
CREATE INDEX concertation_guestevent_structure_id_bf463c15 ON public.concertation_guestevent USING btree (structure_id);
CREATE INDEX concertation_hourssetting_structure_id_559d0d02 ON public.concertation_hourssetting USING btree (structure_id);
CREATE INDEX concertation_informalexchange_noted_by_id_535d5000 ON public.concertation_informalexchange USING btree (noted_by_id);
CREATE INDEX concertation_informalexchange_other_id_2f4b2289 ON public.concertation_informalexchange USING btree (other_id);
CREATE INDEX concertation_informalexchange_patient_id_4d2191b2 ON public.concertation_informalexchange USING btree (patient_id);
CREATE INDEX concertation_informalexchange_structure_id_880f6f56 ON public.concertation_informalexchange USING btree (structure_id);
CREATE INDEX concertation_informalexchangeevent_entry_id_88adff1d ON public.concertation_informalexchangeevent USING btree (entry_id);
CREATE INDEX concertation_informalexchangeevent_noted_by_id_749a873e ON public.concertation_informalexchangeevent USING btree (noted_by_id);
CREATE INDEX concertation_informalexchangeevent_other_id_8e3b0c8a ON public.concertation_informalexchangeevent USING btree (other_id);
CREATE INDEX concertation_informalexchangeevent_patient_id_d137fbe9 ON public.concertation_informalexchangeevent USING btree (patient_id);
CREATE INDEX concertation_informalexchangeevent_pgh_context_id_3a05e4bb ON public.concertation_informalexchangeevent USING btree (pgh_context_id);
CREATE INDEX concertation_informalexchangeevent_pgh_obj_id_f478743e ON public.concertation_informalexchangeevent USING btree (pgh_obj_id);
CREATE INDEX concertation_informalexchangeevent_structure_id_397e8c8a ON public.concertation_informalexchangeevent USING btree (structure_id);
CREATE INDEX concertation_kindsetting_structure_id_22036ae3 ON public.concertation_kindsetting USING btree (structure_id);
CREATE INDEX concertation_leftcase_case_id_a15df738 ON public.concertation_leftcase USING btree (case_id);
CREATE INDEX concertation_leftcase_meeting_id_2b6233aa ON public.concertation_leftcase USING btree (meeting_id);
CREATE INDEX concertation_leftcase_structure_id_e80c6ee9 ON public.concertation_leftcase USING btree (structure_id);
CREATE INDEX concertation_leftcase_to_meeting_id_77f1d564 ON public.concertation_leftcase USING btree (to_meeting_id);
CREATE INDEX concertation_meeting_secretary_id_f455e154 ON public.concertation_meeting USING btree (secretary_id);
CREATE INDEX concertation_meeting_structure_id_74a32457 ON public.concertation_meeting USING btree (structure_id);
CREATE INDEX concertation_meetingevent_pgh_context_id_328e0b4e ON public.concertation_meetingevent USING btree (pgh_context_id);
CREATE INDEX concertation_meetingevent_pgh_obj_id_9dddbd4c ON public.concertation_meetingevent USING btree (pgh_obj_id);
CREATE INDEX concertation_meetingevent_secretary_id_7ba037c8 ON public.concertation_meetingevent USING btree (secretary_id);
CREATE INDEX concertation_meetingevent_structure_id_fef1b273 ON public.concertation_meetingevent USING btree (structure_id);
CREATE INDEX concertation_meetinginvitee_meeting_id_96ec71c8 ON public.concertation_meetinginvitee USING btree (meeting_id);
CREATE INDEX concertation_meetinginvitee_member_id_ab83c9f4 ON public.concertation_meetinginvitee USING btree (member_id);
CREATE INDEX concertation_meetinginvitee_structure_id_543d36af ON public.concertation_meetinginvitee USING btree (structure_id);
CREATE INDEX concertation_minutes_file_id_5df41732 ON public.concertation_minutes USING btree (file_id);
CREATE INDEX concertation_minutes_meeting_id_94c615c0 ON public.concertation_minutes USING btree (meeting_id);
CREATE INDEX concertation_minutes_structure_id_2f5a3393 ON public.concertation_minutes USING btree (structure_id);
CREATE INDEX concertation_opinion_member_id_19fd0f54 ON public.concertation_opinion USING btree (member_id);
CREATE INDEX concertation_opinion_note_id_4faae783 ON public.concertation_opinion USING btree (note_id);
CREATE INDEX concertation_opinion_structure_id_5b840386 ON public.concertation_opinion USING btree (structure_id);
CREATE INDEX concertation_opinionevent_member_id_f21a1f78 ON public.concertation_opinionevent USING btree (member_id);
CREATE INDEX concertation_opinionevent_note_id_32dae15f ON public.concertation_opinionevent USING btree (note_id);
CREATE INDEX concertation_opinionevent_pgh_context_id_28045ec3 ON public.concertation_opinionevent USING btree (pgh_context_id);
CREATE INDEX concertation_opinionevent_pgh_obj_id_b039bcf2 ON public.concertation_opinionevent USING btree (pgh_obj_id);
CREATE INDEX concertation_opinionevent_structure_id_97d1cbab ON public.concertation_opinionevent USING btree (structure_id);
CREATE INDEX concertation_patientinformation_case_id_2fc3ed40 ON public.concertation_patientinformation USING btree (case_id);
CREATE INDEX concertation_patientinformation_structure_id_c94caf4d ON public.concertation_patientinformation USING btree (structure_id);
CREATE INDEX concertation_patientinformation_told_by_id_d16e8339 ON public.concertation_patientinformation USING btree (told_by_id);
CREATE INDEX concertation_patientinformationevent_case_id_a3a3434d ON public.concertation_patientinformationevent USING btree (case_id);
CREATE INDEX concertation_patientinformationevent_pgh_context_id_2211b1d1 ON public.concertation_patientinformationevent USING btree (pgh_context_id);
CREATE INDEX concertation_patientinformationevent_pgh_obj_id_7b926b54 ON public.concertation_patientinformationevent USING btree (pgh_obj_id);
CREATE INDEX concertation_patientinformationevent_structure_id_1e2135ad ON public.concertation_patientinformationevent USING btree (structure_id);
CREATE INDEX concertation_patientinformationevent_told_by_id_f8f54f9d ON public.concertation_patientinformationevent USING btree (told_by_id);
CREATE INDEX concertation_poll_meeting_id_656a52d0 ON public.concertation_poll USING btree (meeting_id);
CREATE INDEX concertation_poll_structure_id_17f1ecb5 ON public.concertation_poll USING btree (structure_id);
CREATE INDEX concertation_pollanswer_member_id_a92eb2ff ON public.concertation_pollanswer USING btree (member_id);
CREATE INDEX concertation_pollanswer_slot_id_c88f18ac ON public.concertation_pollanswer USING btree (slot_id);
CREATE INDEX concertation_pollanswer_structure_id_3ad9ee7a ON public.concertation_pollanswer USING btree (structure_id);
CREATE INDEX concertation_pollanswerevent_member_id_5d575299 ON public.concertation_pollanswerevent USING btree (member_id);
CREATE INDEX concertation_pollanswerevent_pgh_context_id_d9b0d007 ON public.concertation_pollanswerevent USING btree (pgh_context_id);
CREATE INDEX concertation_pollanswerevent_pgh_obj_id_0670d5bf ON public.concertation_pollanswerevent USING btree (pgh_obj_id);
CREATE INDEX concertation_pollanswerevent_slot_id_c06ad126 ON public.concertation_pollanswerevent USING btree (slot_id);
CREATE INDEX concertation_pollanswerevent_structure_id_928bdd26 ON public.concertation_pollanswerevent USING btree (structure_id);
CREATE INDEX concertation_pollevent_meeting_id_a5dcc38a ON public.concertation_pollevent USING btree (meeting_id);
CREATE INDEX concertation_pollevent_pgh_context_id_c9a95c18 ON public.concertation_pollevent USING btree (pgh_context_id);
CREATE INDEX concertation_pollevent_pgh_obj_id_50a104db ON public.concertation_pollevent USING btree (pgh_obj_id);
CREATE INDEX concertation_pollevent_structure_id_5bc4faf4 ON public.concertation_pollevent USING btree (structure_id);
CREATE INDEX concertation_pollinvitee_member_id_e596270b ON public.concertation_pollinvitee USING btree (member_id);
CREATE INDEX concertation_pollinvitee_poll_id_0ede66e4 ON public.concertation_pollinvitee USING btree (poll_id);
CREATE INDEX concertation_pollinvitee_structure_id_c102e997 ON public.concertation_pollinvitee USING btree (structure_id);
CREATE INDEX concertation_pollslot_poll_id_0e5e6a23 ON public.concertation_pollslot USING btree (poll_id);
CREATE INDEX concertation_pollslot_structure_id_b844485b ON public.concertation_pollslot USING btree (structure_id);
CREATE INDEX concertation_suggestion_case_id_03830f43 ON public.concertation_suggestion USING btree (case_id);
CREATE INDEX concertation_suggestion_patient_id_17916aa0 ON public.concertation_suggestion USING btree (patient_id);
CREATE INDEX concertation_suggestion_structure_id_40b4ad1e ON public.concertation_suggestion USING btree (structure_id);
CREATE INDEX concertation_task_case_id_b3f210b2 ON public.concertation_task USING btree (case_id);
CREATE INDEX concertation_task_exchange_id_5de0b886 ON public.concertation_task USING btree (exchange_id);
CREATE INDEX concertation_task_giver_id_f73e6cb9 ON public.concertation_task USING btree (giver_id);
CREATE INDEX concertation_task_member_id_261b9c5d ON public.concertation_task USING btree (member_id);
CREATE INDEX concertation_task_proposed_to_id_4b2476c8 ON public.concertation_task USING btree (proposed_to_id);
CREATE INDEX concertation_task_structure_id_61bda49c ON public.concertation_task USING btree (structure_id);
CREATE INDEX concertation_task_subject_id_febe72a4 ON public.concertation_task USING btree (subject_id);
CREATE INDEX concertation_taskevent_case_id_dd4c9375 ON public.concertation_taskevent USING btree (case_id);
CREATE INDEX concertation_taskevent_exchange_id_7d1e607e ON public.concertation_taskevent USING btree (exchange_id);
CREATE INDEX concertation_taskevent_follows_id_4b941243 ON public.concertation_taskevent USING btree (follows_id);
CREATE INDEX concertation_taskevent_giver_id_13590a76 ON public.concertation_taskevent USING btree (giver_id);
CREATE INDEX concertation_taskevent_member_id_22f37c94 ON public.concertation_taskevent USING btree (member_id);
CREATE INDEX concertation_taskevent_pgh_context_id_76b12dfb ON public.concertation_taskevent USING btree (pgh_context_id);
CREATE INDEX concertation_taskevent_pgh_obj_id_cc4549e9 ON public.concertation_taskevent USING btree (pgh_obj_id);
CREATE INDEX concertation_taskevent_proposed_to_id_26c4d4ed ON public.concertation_taskevent USING btree (proposed_to_id);
CREATE INDEX concertation_taskevent_structure_id_3f9b2acb ON public.concertation_taskevent USING btree (structure_id);
CREATE INDEX concertation_taskevent_subject_id_c6951ad7 ON public.concertation_taskevent USING btree (subject_id);
CREATE INDEX concertation_topic_meeting_id_c0db494e ON public.concertation_topic USING btree (meeting_id);
CREATE INDEX concertation_topic_structure_id_76098cd8 ON public.concertation_topic USING btree (structure_id);
CREATE INDEX concertation_topicevent_meeting_id_c39f91c4 ON public.concertation_topicevent USING btree (meeting_id);
CREATE INDEX concertation_topicevent_pgh_context_id_dbd9de45 ON public.concertation_topicevent USING btree (pgh_context_id);
CREATE INDEX concertation_topicevent_pgh_obj_id_853995a4 ON public.concertation_topicevent USING btree (pgh_obj_id);
CREATE INDEX concertation_topicevent_structure_id_dae5e1da ON public.concertation_topicevent USING btree (structure_id);
CREATE INDEX concertation_usualweek_member_id_2299617e ON public.concertation_usualweek USING btree (member_id);
CREATE INDEX concertation_usualweek_structure_id_a3088607 ON public.concertation_usualweek USING btree (structure_id);
CREATE INDEX concertation_usualweekevent_member_id_8ba17af7 ON public.concertation_usualweekevent USING btree (member_id);
CREATE INDEX concertation_usualweekevent_pgh_context_id_a556411b ON public.concertation_usualweekevent USING btree (pgh_context_id);
CREATE INDEX concertation_usualweekevent_pgh_obj_id_02de7421 ON public.concertation_usualweekevent USING btree (pgh_obj_id);
CREATE INDEX concertation_usualweekevent_structure_id_7089b375 ON public.concertation_usualweekevent USING btree (structure_id);
CREATE INDEX contract_attestation_exercise_id_27451317 ON public.contract_attestation USING btree (exercise_id);
CREATE INDEX contract_attestation_structure_id_902ae97e ON public.contract_attestation USING btree (structure_id);
CREATE INDEX contract_contract_file_id_c1615283 ON public.contract_contract USING btree (file_id);
CREATE INDEX contract_contract_structure_id_360a6033 ON public.contract_contract USING btree (structure_id);
CREATE INDEX contract_contractevent_file_id_ee3d6dc4 ON public.contract_contractevent USING btree (file_id);
CREATE INDEX contract_contractevent_pgh_context_id_3c7f087b ON public.contract_contractevent USING btree (pgh_context_id);
CREATE INDEX contract_contractevent_pgh_obj_id_7f92c137 ON public.contract_contractevent USING btree (pgh_obj_id);
CREATE INDEX contract_contractevent_structure_id_5c0d8164 ON public.contract_contractevent USING btree (structure_id);
CREATE INDEX contract_dossier_archive_id_e6fb3c91 ON public.contract_dossier USING btree (archive_id);
CREATE INDEX contract_dossier_exercise_id_0d408fee ON public.contract_dossier USING btree (exercise_id);
CREATE INDEX contract_dossier_report_id_084333e7 ON public.contract_dossier USING btree (report_id);
CREATE INDEX contract_dossier_structure_id_00630f1d ON public.contract_dossier USING btree (structure_id);
CREATE INDEX contract_exercise_structure_id_2b57e716 ON public.contract_exercise USING btree (structure_id);
CREATE INDEX contract_exerciseevent_pgh_context_id_bb3bfb3e ON public.contract_exerciseevent USING btree (pgh_context_id);
CREATE INDEX contract_exerciseevent_pgh_obj_id_bc465762 ON public.contract_exerciseevent USING btree (pgh_obj_id);
CREATE INDEX contract_exerciseevent_structure_id_d7478471 ON public.contract_exerciseevent USING btree (structure_id);
CREATE INDEX contract_figureoverride_exercise_id_e7ac47ef ON public.contract_figureoverride USING btree (exercise_id);
CREATE INDEX contract_figureoverride_file_id_fac60d98 ON public.contract_figureoverride USING btree (file_id);
CREATE INDEX contract_figureoverride_structure_id_cdf59a60 ON public.contract_figureoverride USING btree (structure_id);
CREATE INDEX contract_figureoverrideevent_exercise_id_653435d1 ON public.contract_figureoverrideevent USING btree (exercise_id);
CREATE INDEX contract_figureoverrideevent_file_id_fed85925 ON public.contract_figureoverrideevent USING btree (file_id);
CREATE INDEX contract_figureoverrideevent_pgh_context_id_5460b43b ON public.contract_figureoverrideevent USING btree (pgh_context_id);
CREATE INDEX contract_figureoverrideevent_pgh_obj_id_42c9f183 ON public.contract_figureoverrideevent USING btree (pgh_obj_id);
CREATE INDEX contract_figureoverrideevent_structure_id_c2610114 ON public.contract_figureoverrideevent USING btree (structure_id);
CREATE INDEX contract_filereading_structure_id_7ce22107 ON public.contract_filereading USING btree (structure_id);
CREATE INDEX contract_filereading_text_id_19d8080d ON public.contract_filereading USING btree (text_id);
CREATE INDEX contract_filereview_file_id_c8957be8 ON public.contract_filereview USING btree (file_id);
CREATE INDEX contract_filereview_structure_id_4bad1f97 ON public.contract_filereview USING btree (structure_id);
CREATE INDEX contract_indicatoranswer_structure_id_35191351 ON public.contract_indicatoranswer USING btree (structure_id);
CREATE INDEX contract_indicatoranswer_transmission_id_24b4917a ON public.contract_indicatoranswer USING btree (transmission_id);
CREATE INDEX contract_message_structure_id_8df63db5 ON public.contract_message USING btree (structure_id);
CREATE INDEX contract_message_transmission_id_657ed529 ON public.contract_message USING btree (transmission_id);
CREATE INDEX contract_payment_exercise_id_94bf2e07 ON public.contract_payment USING btree (exercise_id);
CREATE INDEX contract_payment_structure_id_e58658f8 ON public.contract_payment USING btree (structure_id);
CREATE INDEX contract_paymentevent_exercise_id_8fb28092 ON public.contract_paymentevent USING btree (exercise_id);
CREATE INDEX contract_paymentevent_pgh_context_id_6ac38b4c ON public.contract_paymentevent USING btree (pgh_context_id);
CREATE INDEX contract_paymentevent_pgh_obj_id_fd832ce4 ON public.contract_paymentevent USING btree (pgh_obj_id);
CREATE INDEX contract_paymentevent_structure_id_d6c223e0 ON public.contract_paymentevent USING btree (structure_id);
CREATE INDEX contract_proof_carried_from_id_00ed307b ON public.contract_proof USING btree (carried_from_id);
CREATE INDEX contract_proof_file_id_39a2d481 ON public.contract_proof USING btree (file_id);
CREATE INDEX contract_proof_structure_id_aa55dee8 ON public.contract_proof USING btree (structure_id);
CREATE INDEX contract_proofevent_carried_from_id_43dfe130 ON public.contract_proofevent USING btree (carried_from_id);
CREATE INDEX contract_proofevent_file_id_6e54f470 ON public.contract_proofevent USING btree (file_id);
CREATE INDEX contract_proofevent_pgh_context_id_b3e07b2d ON public.contract_proofevent USING btree (pgh_context_id);
CREATE INDEX contract_proofevent_pgh_obj_id_008b9ced ON public.contract_proofevent USING btree (pgh_obj_id);
CREATE INDEX contract_proofevent_structure_id_8f22a620 ON public.contract_proofevent USING btree (structure_id);
CREATE INDEX contract_simulation_structure_id_8f2cc986 ON public.contract_simulation USING btree (structure_id);
CREATE INDEX contract_transmission_archive_id_a5085cb4 ON public.contract_transmission USING btree (archive_id);
CREATE INDEX contract_transmission_exercise_id_edca3e05 ON public.contract_transmission USING btree (exercise_id);
CREATE INDEX contract_transmission_report_id_ea04c5e7 ON public.contract_transmission USING btree (report_id);
CREATE INDEX contract_transmission_structure_id_8f4cff57 ON public.contract_transmission USING btree (structure_id);
CREATE UNIQUE INDEX cooperation_open_once ON public.protocols_cooperationprotocol USING btree (structure_id, theme) WHERE (ends_on IS NULL);
CREATE INDEX coverage_of_patient ON public.patients_coverage USING btree (structure_id, patient_id);
CREATE INDEX django_session_expire_date_a5c62663 ON public.django_session USING btree (expire_date);
CREATE INDEX django_session_session_key_c0390e0f_like ON public.django_session USING btree (session_key varchar_pattern_ops);
CREATE INDEX dossier_by_year ON public.contract_dossier USING btree (structure_id, year, built_at DESC);
CREATE INDEX emergency_of_member ON public.patients_emergencyaccess USING btree (structure_id, member_id, ends_at);
CREATE INDEX emergency_of_patient ON public.patients_emergencyaccess USING btree (structure_id, patient_id, starts_at DESC);
CREATE INDEX entry_by_author ON public.records_entry USING btree (structure_id, author_id, patient_id, happened_on DESC);
CREATE INDEX entry_by_change ON public.records_entry USING btree (structure_id, changed_at);
CREATE INDEX entry_by_item ON public.records_entry USING btree (structure_id, item, patient_id, happened_on DESC) WHERE (NOT ((item)::text = ''::text));
CREATE INDEX entry_due ON public.records_entry USING btree (structure_id, next_due_on) WHERE ((due_state)::text = 'open'::text);
CREATE INDEX entry_of_import ON public.records_entry USING btree (batch_id) WHERE (batch_id IS NOT NULL);
CREATE INDEX entry_of_patient ON public.records_entry USING btree (structure_id, patient_id, happened_on DESC);
CREATE INDEX exchange_by_day ON public.concertation_informalexchange USING btree (structure_id, held_on);
CREATE INDEX exchanges_advancedevaluation_programme_id_851c2625 ON public.exchanges_advancedevaluation USING btree (programme_id);
CREATE INDEX exchanges_advancedevaluation_structure_id_cd66c466 ON public.exchanges_advancedevaluation USING btree (structure_id);
CREATE INDEX exchanges_advancedevaluationevent_pgh_context_id_df6bdf03 ON public.exchanges_advancedevaluationevent USING btree (pgh_context_id);
CREATE INDEX exchanges_advancedevaluationevent_pgh_obj_id_949ec1cb ON public.exchanges_advancedevaluationevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_advancedevaluationevent_programme_id_81a53dc0 ON public.exchanges_advancedevaluationevent USING btree (programme_id);
CREATE INDEX exchanges_advancedevaluationevent_structure_id_268e9386 ON public.exchanges_advancedevaluationevent USING btree (structure_id);
CREATE INDEX exchanges_advancedprogramme_structure_id_fed40e65 ON public.exchanges_advancedprogramme USING btree (structure_id);
CREATE INDEX exchanges_advancedprogramme_visitor_id_ff5af99b ON public.exchanges_advancedprogramme USING btree (visitor_id);
CREATE INDEX exchanges_advancedprogrammeevent_pgh_context_id_8cc95482 ON public.exchanges_advancedprogrammeevent USING btree (pgh_context_id);
CREATE INDEX exchanges_advancedprogrammeevent_pgh_obj_id_d1ae6d77 ON public.exchanges_advancedprogrammeevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_advancedprogrammeevent_structure_id_844a8a2d ON public.exchanges_advancedprogrammeevent USING btree (structure_id);
CREATE INDEX exchanges_advancedprogrammeevent_visitor_id_8bf91a24 ON public.exchanges_advancedprogrammeevent USING btree (visitor_id);
CREATE INDEX exchanges_directtalk_form_id_fbc55819 ON public.exchanges_directtalk USING btree (form_id);
CREATE INDEX exchanges_directtalk_structure_id_4fc75bc9 ON public.exchanges_directtalk USING btree (structure_id);
CREATE INDEX exchanges_doctorrelay_structure_id_ad73db46 ON public.exchanges_doctorrelay USING btree (structure_id);
CREATE INDEX exchanges_doctorrelayevent_pgh_context_id_0a6524a4 ON public.exchanges_doctorrelayevent USING btree (pgh_context_id);
CREATE INDEX exchanges_doctorrelayevent_pgh_obj_id_7251f1dc ON public.exchanges_doctorrelayevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_doctorrelayevent_question_id_b53e21f4 ON public.exchanges_doctorrelayevent USING btree (question_id);
CREATE INDEX exchanges_doctorrelayevent_structure_id_1eda1b75 ON public.exchanges_doctorrelayevent USING btree (structure_id);
CREATE INDEX exchanges_escalationrule_structure_id_15230bcc ON public.exchanges_escalationrule USING btree (structure_id);
CREATE INDEX exchanges_externalcoordination_structure_id_fb08fb32 ON public.exchanges_externalcoordination USING btree (structure_id);
CREATE INDEX exchanges_externalcoordinationevent_pgh_context_id_a183310d ON public.exchanges_externalcoordinationevent USING btree (pgh_context_id);
CREATE INDEX exchanges_externalcoordinationevent_pgh_obj_id_3bf555a3 ON public.exchanges_externalcoordinationevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_externalcoordinationevent_structure_id_c1b2705e ON public.exchanges_externalcoordinationevent USING btree (structure_id);
CREATE INDEX exchanges_liaisonform_structure_id_55d524e5 ON public.exchanges_liaisonform USING btree (structure_id);
CREATE INDEX exchanges_liaisonformevent_author_id_21f8bb41 ON public.exchanges_liaisonformevent USING btree (author_id);
CREATE INDEX exchanges_liaisonformevent_patient_id_9f7dd654 ON public.exchanges_liaisonformevent USING btree (patient_id);
CREATE INDEX exchanges_liaisonformevent_pgh_context_id_4bdf735e ON public.exchanges_liaisonformevent USING btree (pgh_context_id);
CREATE INDEX exchanges_liaisonformevent_pgh_obj_id_af72cfed ON public.exchanges_liaisonformevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_liaisonformevent_programme_id_428c1295 ON public.exchanges_liaisonformevent USING btree (programme_id);
CREATE INDEX exchanges_liaisonformevent_structure_id_c0d8055d ON public.exchanges_liaisonformevent USING btree (structure_id);
CREATE INDEX exchanges_message_structure_id_4603a083 ON public.exchanges_message USING btree (structure_id);
CREATE INDEX exchanges_prescriptionrequest_structure_id_61f46e8c ON public.exchanges_prescriptionrequest USING btree (structure_id);
CREATE INDEX exchanges_prescriptionrequestevent_outcome_by_id_2c8487ea ON public.exchanges_prescriptionrequestevent USING btree (outcome_by_id);
CREATE INDEX exchanges_prescriptionrequestevent_pgh_context_id_880f9716 ON public.exchanges_prescriptionrequestevent USING btree (pgh_context_id);
CREATE INDEX exchanges_prescriptionrequestevent_pgh_obj_id_74a7222e ON public.exchanges_prescriptionrequestevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_prescriptionrequestevent_question_id_da6e26b2 ON public.exchanges_prescriptionrequestevent USING btree (question_id);
CREATE INDEX exchanges_prescriptionrequestevent_structure_id_dbd26614 ON public.exchanges_prescriptionrequestevent USING btree (structure_id);
CREATE INDEX exchanges_presence_structure_id_44b6ca32 ON public.exchanges_presence USING btree (structure_id);
CREATE INDEX exchanges_question_asked_by_id_be75b79f ON public.exchanges_question USING btree (asked_by_id);
CREATE INDEX exchanges_question_structure_id_7ce0858e ON public.exchanges_question USING btree (structure_id);
CREATE INDEX exchanges_question_taken_by_id_5b7b088a ON public.exchanges_question USING btree (taken_by_id);
CREATE INDEX exchanges_question_to_member_id_2564c1d6 ON public.exchanges_question USING btree (to_member_id);
CREATE INDEX exchanges_questionevent_asked_by_id_a30c9203 ON public.exchanges_questionevent USING btree (asked_by_id);
CREATE INDEX exchanges_questionevent_patient_id_aa8fbc2a ON public.exchanges_questionevent USING btree (patient_id);
CREATE INDEX exchanges_questionevent_pgh_context_id_d7a33d7f ON public.exchanges_questionevent USING btree (pgh_context_id);
CREATE INDEX exchanges_questionevent_pgh_obj_id_c375d202 ON public.exchanges_questionevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_questionevent_structure_id_e983638d ON public.exchanges_questionevent USING btree (structure_id);
CREATE INDEX exchanges_questionevent_taken_by_id_45371dfe ON public.exchanges_questionevent USING btree (taken_by_id);
CREATE INDEX exchanges_questionevent_to_member_id_e14f8c81 ON public.exchanges_questionevent USING btree (to_member_id);
CREATE INDEX exchanges_referral_structure_id_2e34a7ec ON public.exchanges_referral USING btree (structure_id);
CREATE INDEX exchanges_referraldelays_structure_id_018d2a8a ON public.exchanges_referraldelays USING btree (structure_id);
CREATE INDEX exchanges_referraldelaysevent_pgh_context_id_01d0a5a7 ON public.exchanges_referraldelaysevent USING btree (pgh_context_id);
CREATE INDEX exchanges_referraldelaysevent_pgh_obj_id_ce6b455a ON public.exchanges_referraldelaysevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_referraldelaysevent_structure_id_d23f093d ON public.exchanges_referraldelaysevent USING btree (structure_id);
CREATE INDEX exchanges_referralevent_addressee_id_5e52eab3 ON public.exchanges_referralevent USING btree (addressee_id);
CREATE INDEX exchanges_referralevent_author_id_5599d103 ON public.exchanges_referralevent USING btree (author_id);
CREATE INDEX exchanges_referralevent_patient_id_5ccfa5be ON public.exchanges_referralevent USING btree (patient_id);
CREATE INDEX exchanges_referralevent_pgh_context_id_6c94312f ON public.exchanges_referralevent USING btree (pgh_context_id);
CREATE INDEX exchanges_referralevent_pgh_obj_id_25aca907 ON public.exchanges_referralevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_referralevent_structure_id_b51ad23a ON public.exchanges_referralevent USING btree (structure_id);
CREATE INDEX exchanges_referralstep_structure_id_24e722aa ON public.exchanges_referralstep USING btree (structure_id);
CREATE INDEX exchanges_relaypreference_structure_id_0af80999 ON public.exchanges_relaypreference USING btree (structure_id);
CREATE INDEX exchanges_secretariatrequest_structure_id_1eaff1a7 ON public.exchanges_secretariatrequest USING btree (structure_id);
CREATE INDEX exchanges_secretariatrequestevent_pgh_context_id_97d60bf8 ON public.exchanges_secretariatrequestevent USING btree (pgh_context_id);
CREATE INDEX exchanges_secretariatrequestevent_pgh_obj_id_a2441747 ON public.exchanges_secretariatrequestevent USING btree (pgh_obj_id);
CREATE INDEX exchanges_secretariatrequestevent_question_id_fbc8cb23 ON public.exchanges_secretariatrequestevent USING btree (question_id);
CREATE INDEX exchanges_secretariatrequestevent_structure_id_e831ebb9 ON public.exchanges_secretariatrequestevent USING btree (structure_id);
CREATE INDEX files_attachment_file_id_99266eea ON public.files_attachment USING btree (file_id);
CREATE INDEX files_attachment_structure_id_16f33ae8 ON public.files_attachment USING btree (structure_id);
CREATE INDEX files_storedfile_structure_id_e7bd1ef2 ON public.files_storedfile USING btree (structure_id);
CREATE INDEX follow_up_of_patient ON public.patients_followup USING btree (structure_id, patient_id);
CREATE INDEX followed_by_member ON public.patients_followup USING btree (structure_id, member_id, patient_id);
CREATE UNIQUE INDEX followed_once_by_a_member ON public.patients_followup USING btree (patient_id, member_id) WHERE (ends_on IS NULL);
CREATE INDEX idx_procrastinate_jobs_worker_not_null ON public.procrastinate_jobs USING btree (worker_id) WHERE ((worker_id IS NOT NULL) AND (status = 'doing'::public.procrastinate_job_status));
CREATE INDEX idx_procrastinate_workers_last_heartbeat ON public.procrastinate_workers USING btree (last_heartbeat);
CREATE INDEX import_line_by_outcome ON public.patients_importline USING btree (structure_id, batch_id, outcome, line);
CREATE INDEX information_of_patient ON public.patients_informationgiven USING btree (structure_id, patient_id);
CREATE INDEX invitation_by_time ON public.access_invitation USING btree (structure_id, sent_at DESC);
CREATE INDEX job_by_time ON public.jobs_job USING btree (structure_id, asked_at DESC);
CREATE INDEX jobs_job_report_id_f2825a9e ON public.jobs_job USING btree (report_id);
CREATE INDEX jobs_job_structure_id_301d3108 ON public.jobs_job USING btree (structure_id);
CREATE INDEX journal_by_action ON public.journal_entry USING btree (structure_id, action, sequence DESC);
CREATE INDEX journal_by_object ON public.journal_entry USING btree (structure_id, object_type, object_id);
CREATE INDEX journal_by_patient ON public.journal_entry USING btree (structure_id, patient_id);
CREATE INDEX journal_by_person ON public.journal_entry USING btree (structure_id, actor_user_id, sequence DESC);
CREATE INDEX journal_by_time ON public.journal_entry USING btree (structure_id, at);
CREATE INDEX journal_entry_structure_id_ad4d1421 ON public.journal_entry USING btree (structure_id);
CREATE INDEX liaison_of_patient ON public.exchanges_liaisonform USING btree (structure_id, patient_id);
CREATE INDEX liaison_of_programme ON public.exchanges_liaisonform USING btree (structure_id, programme_id, state);
CREATE INDEX liaison_sent_open ON public.exchanges_liaisonform USING btree (structure_id, author_id) WHERE (NOT ((state)::text = 'closed'::text));
CREATE INDEX long_term_illness_of_patient ON public.patients_longtermillness USING btree (structure_id, patient_id);
CREATE INDEX meeting_by_day ON public.concertation_meeting USING btree (structure_id, held_on);
CREATE UNIQUE INDEX member_rpps_once ON public.structures_member USING btree (structure_id, rpps) WHERE (NOT ((rpps)::text = ''::text));
CREATE UNIQUE INDEX member_user_once ON public.structures_member USING btree (structure_id, user_id) WHERE (user_id IS NOT NULL);
CREATE UNIQUE INDEX merge_once ON public.patients_identitymerge USING btree (absorbed_id) WHERE ((state)::text = ANY ((ARRAY['proposed'::character varying, 'done'::character varying])::text[]));
CREATE INDEX message_by_author ON public.exchanges_message USING btree (structure_id, author_id, question_id);
CREATE INDEX message_of_question ON public.exchanges_message USING btree (structure_id, question_id, at);
CREATE INDEX mfa_authenticator_user_id_0c3a50c0 ON public.mfa_authenticator USING btree (user_id);
CREATE INDEX note_to_follow ON public.concertation_casenote USING btree (structure_id, follow_on) WHERE ((outcome)::text = ANY ((ARRAY[''::character varying, 'under_way'::character varying])::text[]));
CREATE INDEX objection_of_patient ON public.patients_sharingobjection USING btree (structure_id, patient_id);
CREATE UNIQUE INDEX one_contribution_by_author ON public.concertation_contribution USING btree (case_id, author_id) WHERE (author_id IS NOT NULL);
CREATE UNIQUE INDEX one_open_recall_by_entry ON public.records_recall USING btree (patient_id, entry_id) WHERE (((state)::text = 'open'::text) AND (entry_id IS NOT NULL));
CREATE UNIQUE INDEX one_open_suggestion_by_origin ON public.concertation_suggestion USING btree (structure_id, patient_id, origin) WHERE ((state)::text = 'open'::text);
CREATE UNIQUE INDEX one_override_by_figure ON public.contract_figureoverride USING btree (exercise_id, key) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX one_pending_case_by_patient ON public.concertation_case USING btree (structure_id, patient_id) WHERE ((state)::text = ANY ((ARRAY['waiting'::character varying, 'placed'::character varying])::text[]));
CREATE UNIQUE INDEX one_sheet_by_member ON public.structures_competencesheet USING btree (structure_id, member_id) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX one_sheet_by_profession ON public.structures_competencesheet USING btree (structure_id, profession) WHERE (NOT ((profession)::text = ''::text));
CREATE UNIQUE INDEX one_trusted_person ON public.patients_relative USING btree (patient_id) WHERE (((kind)::text = 'trusted_person'::text) AND (ended_on IS NULL));
CREATE UNIQUE INDEX one_view_by_member ON public.records_viewlayout USING btree (structure_id, member_id) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX one_view_by_profession ON public.records_viewlayout USING btree (structure_id, "group") WHERE (NOT (("group")::text = ''::text));
CREATE UNIQUE INDEX one_week_by_member ON public.concertation_usualweek USING btree (structure_id, member_id) WHERE (member_id IS NOT NULL);
CREATE UNIQUE INDEX one_week_by_profession ON public.concertation_usualweek USING btree (structure_id, profession) WHERE (NOT ((profession)::text = ''::text));
CREATE INDEX partner_access_of_member ON public.patients_partneraccess USING btree (structure_id, member_id, patient_id);
CREATE INDEX partner_access_of_patient ON public.patients_partneraccess USING btree (structure_id, patient_id);
CREATE UNIQUE INDEX pathway_open_once ON public.protocols_pathway USING btree (structure_id, kind) WHERE (ends_on IS NULL);
CREATE INDEX patient_by_birth ON public.patients_patient USING btree (structure_id, born_on);
CREATE INDEX patient_by_ins ON public.patients_patient USING btree (structure_id, ins_number) WHERE (NOT ((ins_number)::text = ''::text));
CREATE INDEX patient_by_traits ON public.patients_patient USING btree (structure_id, traits_key);
CREATE INDEX patient_in_order ON public.patients_patient USING btree (structure_id, sort_key, id);
CREATE INDEX patient_merged ON public.patients_patient USING btree (structure_id, merged_into_id) WHERE (merged_into_id IS NOT NULL);
CREATE UNIQUE INDEX patient_once_by_meeting ON public.concertation_case USING btree (meeting_id, patient_id) WHERE (meeting_id IS NOT NULL);
CREATE UNIQUE INDEX patient_qualified_ins_once ON public.patients_patient USING btree (structure_id, ins_number, ins_oid) WHERE ((identity_status)::text = 'qualified'::text);
CREATE INDEX patients_attendingdoctor_member_id_6099d2bb ON public.patients_attendingdoctor USING btree (member_id);
CREATE INDEX patients_attendingdoctor_structure_id_0590232e ON public.patients_attendingdoctor USING btree (structure_id);
CREATE INDEX patients_attendingdoctorevent_member_id_20d58cc3 ON public.patients_attendingdoctorevent USING btree (member_id);
CREATE INDEX patients_attendingdoctorevent_patient_id_8b7d4cc7 ON public.patients_attendingdoctorevent USING btree (patient_id);
CREATE INDEX patients_attendingdoctorevent_pgh_context_id_117940f6 ON public.patients_attendingdoctorevent USING btree (pgh_context_id);
CREATE INDEX patients_attendingdoctorevent_pgh_obj_id_fcc3934f ON public.patients_attendingdoctorevent USING btree (pgh_obj_id);
CREATE INDEX patients_attendingdoctorevent_structure_id_0e97ba8e ON public.patients_attendingdoctorevent USING btree (structure_id);
CREATE INDEX patients_coverage_structure_id_e847c8db ON public.patients_coverage USING btree (structure_id);
CREATE INDEX patients_coverageevent_patient_id_abb2130d ON public.patients_coverageevent USING btree (patient_id);
CREATE INDEX patients_coverageevent_pgh_context_id_a569f2b7 ON public.patients_coverageevent USING btree (pgh_context_id);
CREATE INDEX patients_coverageevent_pgh_obj_id_cfeafb02 ON public.patients_coverageevent USING btree (pgh_obj_id);
CREATE INDEX patients_coverageevent_structure_id_ec9589d2 ON public.patients_coverageevent USING btree (structure_id);
CREATE INDEX patients_emergencyaccess_acknowledged_by_id_51c80578 ON public.patients_emergencyaccess USING btree (acknowledged_by_id);
CREATE INDEX patients_emergencyaccess_member_id_b0d1f1ca ON public.patients_emergencyaccess USING btree (member_id);
CREATE INDEX patients_emergencyaccess_structure_id_31397ba3 ON public.patients_emergencyaccess USING btree (structure_id);
CREATE INDEX patients_emergencyaccessevent_acknowledged_by_id_a0ecab86 ON public.patients_emergencyaccessevent USING btree (acknowledged_by_id);
CREATE INDEX patients_emergencyaccessevent_member_id_60317ed2 ON public.patients_emergencyaccessevent USING btree (member_id);
CREATE INDEX patients_emergencyaccessevent_patient_id_87e400fa ON public.patients_emergencyaccessevent USING btree (patient_id);
CREATE INDEX patients_emergencyaccessevent_pgh_context_id_411aa996 ON public.patients_emergencyaccessevent USING btree (pgh_context_id);
CREATE INDEX patients_emergencyaccessevent_pgh_obj_id_41c73688 ON public.patients_emergencyaccessevent USING btree (pgh_obj_id);
CREATE INDEX patients_emergencyaccessevent_structure_id_83d3f895 ON public.patients_emergencyaccessevent USING btree (structure_id);
CREATE INDEX patients_followup_member_id_aa61aa0a ON public.patients_followup USING btree (member_id);
CREATE INDEX patients_followup_structure_id_b581e90b ON public.patients_followup USING btree (structure_id);
CREATE INDEX patients_followupevent_member_id_4c9aa87e ON public.patients_followupevent USING btree (member_id);
CREATE INDEX patients_followupevent_patient_id_aa60d1b2 ON public.patients_followupevent USING btree (patient_id);
CREATE INDEX patients_followupevent_pgh_context_id_18d9dd5e ON public.patients_followupevent USING btree (pgh_context_id);
CREATE INDEX patients_followupevent_pgh_obj_id_bada5245 ON public.patients_followupevent USING btree (pgh_obj_id);
CREATE INDEX patients_followupevent_structure_id_d4245599 ON public.patients_followupevent USING btree (structure_id);
CREATE INDEX patients_griddecision_structure_id_adcafb28 ON public.patients_griddecision USING btree (structure_id);
CREATE INDEX patients_griddecisionevent_pgh_context_id_06e683bf ON public.patients_griddecisionevent USING btree (pgh_context_id);
CREATE INDEX patients_griddecisionevent_pgh_obj_id_fc835d22 ON public.patients_griddecisionevent USING btree (pgh_obj_id);
CREATE INDEX patients_griddecisionevent_structure_id_7d8a879a ON public.patients_griddecisionevent USING btree (structure_id);
CREATE INDEX patients_identitymerge_structure_id_cf5c0e76 ON public.patients_identitymerge USING btree (structure_id);
CREATE INDEX patients_identitymergeevent_absorbed_id_43492b34 ON public.patients_identitymergeevent USING btree (absorbed_id);
CREATE INDEX patients_identitymergeevent_kept_id_da7ead2c ON public.patients_identitymergeevent USING btree (kept_id);
CREATE INDEX patients_identitymergeevent_pgh_context_id_79cffc04 ON public.patients_identitymergeevent USING btree (pgh_context_id);
CREATE INDEX patients_identitymergeevent_pgh_obj_id_bab82ec0 ON public.patients_identitymergeevent USING btree (pgh_obj_id);
CREATE INDEX patients_identitymergeevent_structure_id_f0f679ba ON public.patients_identitymergeevent USING btree (structure_id);
CREATE INDEX patients_identityvisibility_structure_id_5ec780a5 ON public.patients_identityvisibility USING btree (structure_id);
CREATE INDEX patients_identityvisibilityevent_pgh_context_id_5d9c2101 ON public.patients_identityvisibilityevent USING btree (pgh_context_id);
CREATE INDEX patients_identityvisibilityevent_pgh_obj_id_7d9fd039 ON public.patients_identityvisibilityevent USING btree (pgh_obj_id);
CREATE INDEX patients_identityvisibilityevent_structure_id_3c09a2ca ON public.patients_identityvisibilityevent USING btree (structure_id);
CREATE INDEX patients_importbatch_default_doctor_id_3c171653 ON public.patients_importbatch USING btree (default_doctor_id);
CREATE INDEX patients_importbatch_file_id_44205c5b ON public.patients_importbatch USING btree (file_id);
CREATE INDEX patients_importbatch_job_id_09a21a42 ON public.patients_importbatch USING btree (job_id);
CREATE INDEX patients_importbatch_structure_id_3bd9bede ON public.patients_importbatch USING btree (structure_id);
CREATE INDEX patients_importline_batch_id_f4410789 ON public.patients_importline USING btree (batch_id);
CREATE INDEX patients_importline_patient_id_62623c1f ON public.patients_importline USING btree (patient_id);
CREATE INDEX patients_importline_structure_id_ce170f99 ON public.patients_importline USING btree (structure_id);
CREATE INDEX patients_importmapping_structure_id_6934705a ON public.patients_importmapping USING btree (structure_id);
CREATE INDEX patients_informationgiven_structure_id_89fcc87d ON public.patients_informationgiven USING btree (structure_id);
CREATE INDEX patients_informationgivenevent_patient_id_57f8713d ON public.patients_informationgivenevent USING btree (patient_id);
CREATE INDEX patients_informationgivenevent_pgh_context_id_9e7e1118 ON public.patients_informationgivenevent USING btree (pgh_context_id);
CREATE INDEX patients_informationgivenevent_pgh_obj_id_4269f9ec ON public.patients_informationgivenevent USING btree (pgh_obj_id);
CREATE INDEX patients_informationgivenevent_structure_id_cd45fc38 ON public.patients_informationgivenevent USING btree (structure_id);
CREATE INDEX patients_longtermillness_structure_id_15068960 ON public.patients_longtermillness USING btree (structure_id);
CREATE INDEX patients_longtermillnessevent_patient_id_c0202682 ON public.patients_longtermillnessevent USING btree (patient_id);
CREATE INDEX patients_longtermillnessevent_pgh_context_id_8df312fb ON public.patients_longtermillnessevent USING btree (pgh_context_id);
CREATE INDEX patients_longtermillnessevent_pgh_obj_id_eed40616 ON public.patients_longtermillnessevent USING btree (pgh_obj_id);
CREATE INDEX patients_longtermillnessevent_structure_id_f61b5e12 ON public.patients_longtermillnessevent USING btree (structure_id);
CREATE INDEX patients_partneraccess_structure_id_cb7d509f ON public.patients_partneraccess USING btree (structure_id);
CREATE INDEX patients_partneraccessevent_member_id_4c2d4431 ON public.patients_partneraccessevent USING btree (member_id);
CREATE INDEX patients_partneraccessevent_opened_by_id_71f0e3c3 ON public.patients_partneraccessevent USING btree (opened_by_id);
CREATE INDEX patients_partneraccessevent_patient_id_2e45f1e3 ON public.patients_partneraccessevent USING btree (patient_id);
CREATE INDEX patients_partneraccessevent_pgh_context_id_5c0c0673 ON public.patients_partneraccessevent USING btree (pgh_context_id);
CREATE INDEX patients_partneraccessevent_pgh_obj_id_584b1adc ON public.patients_partneraccessevent USING btree (pgh_obj_id);
CREATE INDEX patients_partneraccessevent_structure_id_cf36301e ON public.patients_partneraccessevent USING btree (structure_id);
CREATE INDEX patients_patient_structure_id_37320bbc ON public.patients_patient USING btree (structure_id);
CREATE INDEX patients_patientevent_merged_into_id_7a6b40cb ON public.patients_patientevent USING btree (merged_into_id);
CREATE INDEX patients_patientevent_pgh_context_id_7a3c6c71 ON public.patients_patientevent USING btree (pgh_context_id);
CREATE INDEX patients_patientevent_pgh_obj_id_d2117074 ON public.patients_patientevent USING btree (pgh_obj_id);
CREATE INDEX patients_patientevent_structure_id_9af54adf ON public.patients_patientevent USING btree (structure_id);
CREATE INDEX patients_reading_structure_id_b6ca4d61 ON public.patients_reading USING btree (structure_id);
CREATE INDEX patients_readingreview_reviewer_id_81f9bd6d ON public.patients_readingreview USING btree (reviewer_id);
CREATE INDEX patients_readingreview_structure_id_17271b31 ON public.patients_readingreview USING btree (structure_id);
CREATE INDEX patients_readingreviewer_member_id_1f3e6b95 ON public.patients_readingreviewer USING btree (member_id);
CREATE INDEX patients_readingreviewer_structure_id_f2e4a784 ON public.patients_readingreviewer USING btree (structure_id);
CREATE INDEX patients_readingreviewerevent_member_id_30e11761 ON public.patients_readingreviewerevent USING btree (member_id);
CREATE INDEX patients_readingreviewerevent_pgh_context_id_3154fd1e ON public.patients_readingreviewerevent USING btree (pgh_context_id);
CREATE INDEX patients_readingreviewerevent_pgh_obj_id_0caa51ce ON public.patients_readingreviewerevent USING btree (pgh_obj_id);
CREATE INDEX patients_readingreviewerevent_structure_id_653a7ce7 ON public.patients_readingreviewerevent USING btree (structure_id);
CREATE INDEX patients_readingreviewevent_pgh_context_id_5c0a9082 ON public.patients_readingreviewevent USING btree (pgh_context_id);
CREATE INDEX patients_readingreviewevent_pgh_obj_id_fbd0e149 ON public.patients_readingreviewevent USING btree (pgh_obj_id);
CREATE INDEX patients_readingreviewevent_reading_id_118d0418 ON public.patients_readingreviewevent USING btree (reading_id);
CREATE INDEX patients_readingreviewevent_reviewer_id_ab26e9ff ON public.patients_readingreviewevent USING btree (reviewer_id);
CREATE INDEX patients_readingreviewevent_structure_id_a8a7748d ON public.patients_readingreviewevent USING btree (structure_id);
CREATE INDEX patients_relative_structure_id_518c2c22 ON public.patients_relative USING btree (structure_id);
CREATE INDEX patients_relativeevent_patient_id_a3023d66 ON public.patients_relativeevent USING btree (patient_id);
CREATE INDEX patients_relativeevent_pgh_context_id_1ab283ce ON public.patients_relativeevent USING btree (pgh_context_id);
CREATE INDEX patients_relativeevent_pgh_obj_id_31c6b3c0 ON public.patients_relativeevent USING btree (pgh_obj_id);
CREATE INDEX patients_relativeevent_structure_id_b8a999d7 ON public.patients_relativeevent USING btree (structure_id);
CREATE INDEX patients_searchword_structure_id_8804d899 ON public.patients_searchword USING btree (structure_id);
CREATE INDEX patients_sharingobjection_reader_id_1852f292 ON public.patients_sharingobjection USING btree (reader_id);
CREATE INDEX patients_sharingobjection_structure_id_028a42a1 ON public.patients_sharingobjection USING btree (structure_id);
CREATE INDEX patients_sharingobjectionevent_patient_id_ebf06e11 ON public.patients_sharingobjectionevent USING btree (patient_id);
CREATE INDEX patients_sharingobjectionevent_pgh_context_id_a4175829 ON public.patients_sharingobjectionevent USING btree (pgh_context_id);
CREATE INDEX patients_sharingobjectionevent_pgh_obj_id_e644a56f ON public.patients_sharingobjectionevent USING btree (pgh_obj_id);
CREATE INDEX patients_sharingobjectionevent_reader_id_8bb6d102 ON public.patients_sharingobjectionevent USING btree (reader_id);
CREATE INDEX patients_sharingobjectionevent_structure_id_24eeb3ef ON public.patients_sharingobjectionevent USING btree (structure_id);
CREATE INDEX planned_visit_of_member ON public.records_plannedvisit USING btree (structure_id, member_id, "on");
CREATE INDEX planned_visit_of_patient ON public.records_plannedvisit USING btree (structure_id, patient_id);
CREATE INDEX poll_by_state ON public.concertation_poll USING btree (structure_id, state);
CREATE INDEX prevention_mission_referent_id_5b01841f ON public.prevention_mission USING btree (referent_id);
CREATE INDEX prevention_mission_structure_id_895e6a2a ON public.prevention_mission USING btree (structure_id);
CREATE INDEX prevention_missionaction_mission_id_e105acbd ON public.prevention_missionaction USING btree (mission_id);
CREATE INDEX prevention_missionaction_structure_id_27d7121e ON public.prevention_missionaction USING btree (structure_id);
CREATE INDEX prevention_missionactionevent_mission_id_51f7eb2c ON public.prevention_missionactionevent USING btree (mission_id);
CREATE INDEX prevention_missionactionevent_pgh_context_id_408cc596 ON public.prevention_missionactionevent USING btree (pgh_context_id);
CREATE INDEX prevention_missionactionevent_pgh_obj_id_aa536255 ON public.prevention_missionactionevent USING btree (pgh_obj_id);
CREATE INDEX prevention_missionactionevent_structure_id_c6b47700 ON public.prevention_missionactionevent USING btree (structure_id);
CREATE INDEX prevention_missionevent_pgh_context_id_b1c4d77d ON public.prevention_missionevent USING btree (pgh_context_id);
CREATE INDEX prevention_missionevent_pgh_obj_id_79855810 ON public.prevention_missionevent USING btree (pgh_obj_id);
CREATE INDEX prevention_missionevent_referent_id_4e7be26a ON public.prevention_missionevent USING btree (referent_id);
CREATE INDEX prevention_missionevent_structure_id_2eaa8882 ON public.prevention_missionevent USING btree (structure_id);
CREATE INDEX prevention_userinvolvement_structure_id_2379f061 ON public.prevention_userinvolvement USING btree (structure_id);
CREATE INDEX prevention_userinvolvementevent_pgh_context_id_b179ce1a ON public.prevention_userinvolvementevent USING btree (pgh_context_id);
CREATE INDEX prevention_userinvolvementevent_pgh_obj_id_50de2eb7 ON public.prevention_userinvolvementevent USING btree (pgh_obj_id);
CREATE INDEX prevention_userinvolvementevent_structure_id_3807b39d ON public.prevention_userinvolvementevent USING btree (structure_id);
CREATE INDEX procrastinate_events_job_id_fkey_v1 ON public.procrastinate_events USING btree (job_id);
CREATE INDEX procrastinate_jobs_id_lock_idx_v1 ON public.procrastinate_jobs USING btree (id, lock) WHERE (status = ANY (ARRAY['todo'::public.procrastinate_job_status, 'doing'::public.procrastinate_job_status]));
CREATE UNIQUE INDEX procrastinate_jobs_lock_idx_v1 ON public.procrastinate_jobs USING btree (lock) WHERE (status = 'doing'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_priority_idx_v1 ON public.procrastinate_jobs USING btree (priority DESC, id) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_jobs_queue_name_idx_v1 ON public.procrastinate_jobs USING btree (queue_name);
CREATE UNIQUE INDEX procrastinate_jobs_queueing_lock_idx_v1 ON public.procrastinate_jobs USING btree (queueing_lock) WHERE (status = 'todo'::public.procrastinate_job_status);
CREATE INDEX procrastinate_periodic_defers_job_id_fkey_v1 ON public.procrastinate_periodic_defers USING btree (job_id);
CREATE INDEX proof_by_indicator ON public.contract_proof USING btree (structure_id, indicator, starts_on);
CREATE UNIQUE INDEX proof_carried_once ON public.contract_proof USING btree (carried_from_id, starts_on) WHERE ((carried_from_id IS NOT NULL) AND (withdrawn_at IS NULL));
CREATE INDEX protocol_offer_recipient ON public.protocols_protocoloffer USING btree (recipient_id, offered_at);
CREATE UNIQUE INDEX protocol_offered_once ON public.protocols_protocoloffer USING btree (protocol_version_id, recipient_id) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX protocol_role_key_once ON public.protocols_roleline USING btree (protocol_version_id, key) WHERE (NOT ((key)::text = ''::text));
CREATE INDEX protocols_adoptionvote_structure_id_91af5a22 ON public.protocols_adoptionvote USING btree (structure_id);
CREATE INDEX protocols_adoptionvoteevent_pgh_context_id_51595b44 ON public.protocols_adoptionvoteevent USING btree (pgh_context_id);
CREATE INDEX protocols_adoptionvoteevent_pgh_obj_id_8e147740 ON public.protocols_adoptionvoteevent USING btree (pgh_obj_id);
CREATE INDEX protocols_adoptionvoteevent_protocol_version_id_5dbbb74e ON public.protocols_adoptionvoteevent USING btree (protocol_version_id);
CREATE INDEX protocols_adoptionvoteevent_structure_id_9e12f836 ON public.protocols_adoptionvoteevent USING btree (structure_id);
CREATE INDEX protocols_cooperationprotocol_structure_id_705e124e ON public.protocols_cooperationprotocol USING btree (structure_id);
CREATE INDEX protocols_cooperationprotocolevent_pgh_context_id_fb80ee20 ON public.protocols_cooperationprotocolevent USING btree (pgh_context_id);
CREATE INDEX protocols_cooperationprotocolevent_pgh_obj_id_ca949a2c ON public.protocols_cooperationprotocolevent USING btree (pgh_obj_id);
CREATE INDEX protocols_cooperationprotocolevent_structure_id_6fb07879 ON public.protocols_cooperationprotocolevent USING btree (structure_id);
CREATE INDEX protocols_leafletfile_file_id_6a1e8bc9 ON public.protocols_leafletfile USING btree (file_id);
CREATE INDEX protocols_leafletfile_protocol_version_id_b82df795 ON public.protocols_leafletfile USING btree (protocol_version_id);
CREATE INDEX protocols_leafletfile_structure_id_cf690e5c ON public.protocols_leafletfile USING btree (structure_id);
CREATE INDEX protocols_leafletfileevent_file_id_50b11b40 ON public.protocols_leafletfileevent USING btree (file_id);
CREATE INDEX protocols_leafletfileevent_pgh_context_id_14f2c527 ON public.protocols_leafletfileevent USING btree (pgh_context_id);
CREATE INDEX protocols_leafletfileevent_pgh_obj_id_042d5332 ON public.protocols_leafletfileevent USING btree (pgh_obj_id);
CREATE INDEX protocols_leafletfileevent_protocol_version_id_9da53543 ON public.protocols_leafletfileevent USING btree (protocol_version_id);
CREATE INDEX protocols_leafletfileevent_structure_id_d5bec94f ON public.protocols_leafletfileevent USING btree (structure_id);
CREATE INDEX protocols_pathway_protocol_id_9174d6b6 ON public.protocols_pathway USING btree (protocol_id);
CREATE INDEX protocols_pathway_structure_id_6ce85274 ON public.protocols_pathway USING btree (structure_id);
CREATE INDEX protocols_pathwaycount_pathway_id_b3ce9ea1 ON public.protocols_pathwaycount USING btree (pathway_id);
CREATE INDEX protocols_pathwaycount_structure_id_1e57d6b0 ON public.protocols_pathwaycount USING btree (structure_id);
CREATE INDEX protocols_pathwaycountevent_pathway_id_ffed1c51 ON public.protocols_pathwaycountevent USING btree (pathway_id);
CREATE INDEX protocols_pathwaycountevent_pgh_context_id_91925791 ON public.protocols_pathwaycountevent USING btree (pgh_context_id);
CREATE INDEX protocols_pathwaycountevent_pgh_obj_id_8a5149bb ON public.protocols_pathwaycountevent USING btree (pgh_obj_id);
CREATE INDEX protocols_pathwaycountevent_structure_id_42599085 ON public.protocols_pathwaycountevent USING btree (structure_id);
CREATE INDEX protocols_pathwayevent_pgh_context_id_b64e8525 ON public.protocols_pathwayevent USING btree (pgh_context_id);
CREATE INDEX protocols_pathwayevent_pgh_obj_id_7e81b877 ON public.protocols_pathwayevent USING btree (pgh_obj_id);
CREATE INDEX protocols_pathwayevent_protocol_id_6b2021da ON public.protocols_pathwayevent USING btree (protocol_id);
CREATE INDEX protocols_pathwayevent_structure_id_f7b89b59 ON public.protocols_pathwayevent USING btree (structure_id);
CREATE INDEX protocols_protocol_structure_id_bff8992d ON public.protocols_protocol USING btree (structure_id);
CREATE INDEX protocols_protocolevent_pgh_context_id_1ca73807 ON public.protocols_protocolevent USING btree (pgh_context_id);
CREATE INDEX protocols_protocolevent_pgh_obj_id_60c6e218 ON public.protocols_protocolevent USING btree (pgh_obj_id);
CREATE INDEX protocols_protocolevent_structure_id_94b10204 ON public.protocols_protocolevent USING btree (structure_id);
CREATE INDEX protocols_protocoloffer_protocol_version_id_583a0fe1 ON public.protocols_protocoloffer USING btree (protocol_version_id);
CREATE INDEX protocols_protocoloffer_structure_id_d6b2c43a ON public.protocols_protocoloffer USING btree (structure_id);
CREATE INDEX protocols_protocolofferevent_pgh_context_id_25b47b04 ON public.protocols_protocolofferevent USING btree (pgh_context_id);
CREATE INDEX protocols_protocolofferevent_pgh_obj_id_4c32c38d ON public.protocols_protocolofferevent USING btree (pgh_obj_id);
CREATE INDEX protocols_protocolofferevent_protocol_version_id_99a9adc9 ON public.protocols_protocolofferevent USING btree (protocol_version_id);
CREATE INDEX protocols_protocolofferevent_structure_id_a48614ad ON public.protocols_protocolofferevent USING btree (structure_id);
CREATE INDEX protocols_protocolorigin_protocol_id_ab15e24b ON public.protocols_protocolorigin USING btree (protocol_id);
CREATE INDEX protocols_protocolorigin_structure_id_de7085e6 ON public.protocols_protocolorigin USING btree (structure_id);
CREATE INDEX protocols_protocoloriginevent_pgh_context_id_c6adfbcb ON public.protocols_protocoloriginevent USING btree (pgh_context_id);
CREATE INDEX protocols_protocoloriginevent_pgh_obj_id_3e344438 ON public.protocols_protocoloriginevent USING btree (pgh_obj_id);
CREATE INDEX protocols_protocoloriginevent_protocol_id_19d31ad2 ON public.protocols_protocoloriginevent USING btree (protocol_id);
CREATE INDEX protocols_protocoloriginevent_structure_id_4210f231 ON public.protocols_protocoloriginevent USING btree (structure_id);
CREATE INDEX protocols_protocolversion_protocol_id_afcd38c7 ON public.protocols_protocolversion USING btree (protocol_id);
CREATE INDEX protocols_protocolversion_structure_id_0e44bca2 ON public.protocols_protocolversion USING btree (structure_id);
CREATE INDEX protocols_protocolversion_text_file_id_e2135bfa ON public.protocols_protocolversion USING btree (text_file_id);
CREATE INDEX protocols_protocolversionevent_pgh_context_id_d7f2356b ON public.protocols_protocolversionevent USING btree (pgh_context_id);
CREATE INDEX protocols_protocolversionevent_pgh_obj_id_f41dd302 ON public.protocols_protocolversionevent USING btree (pgh_obj_id);
CREATE INDEX protocols_protocolversionevent_protocol_id_f42e89e8 ON public.protocols_protocolversionevent USING btree (protocol_id);
CREATE INDEX protocols_protocolversionevent_structure_id_516fba8f ON public.protocols_protocolversionevent USING btree (structure_id);
CREATE INDEX protocols_protocolversionevent_text_file_id_a1849519 ON public.protocols_protocolversionevent USING btree (text_file_id);
CREATE INDEX protocols_roleline_protocol_version_id_94e9e866 ON public.protocols_roleline USING btree (protocol_version_id);
CREATE INDEX protocols_roleline_structure_id_fe8b231f ON public.protocols_roleline USING btree (structure_id);
CREATE INDEX protocols_rolelineevent_pgh_context_id_f1972cea ON public.protocols_rolelineevent USING btree (pgh_context_id);
CREATE INDEX protocols_rolelineevent_pgh_obj_id_b12edc0c ON public.protocols_rolelineevent USING btree (pgh_obj_id);
CREATE INDEX protocols_rolelineevent_protocol_version_id_00c7ce27 ON public.protocols_rolelineevent USING btree (protocol_version_id);
CREATE INDEX protocols_rolelineevent_structure_id_4a9c0e51 ON public.protocols_rolelineevent USING btree (structure_id);
CREATE INDEX protocols_versionstep_protocol_version_id_09303dc2 ON public.protocols_versionstep USING btree (protocol_version_id);
CREATE INDEX protocols_versionstep_structure_id_f5e9b937 ON public.protocols_versionstep USING btree (structure_id);
CREATE INDEX protocols_versionstepevent_pgh_context_id_0fe39e54 ON public.protocols_versionstepevent USING btree (pgh_context_id);
CREATE INDEX protocols_versionstepevent_pgh_obj_id_a54e864b ON public.protocols_versionstepevent USING btree (pgh_obj_id);
CREATE INDEX protocols_versionstepevent_protocol_version_id_3874ce4f ON public.protocols_versionstepevent USING btree (protocol_version_id);
CREATE INDEX protocols_versionstepevent_structure_id_a20db9ee ON public.protocols_versionstepevent USING btree (structure_id);
CREATE INDEX quality_qualitystep_referent_id_8c7c4fce ON public.quality_qualitystep USING btree (referent_id);
CREATE INDEX quality_qualitystep_structure_id_65ed79a3 ON public.quality_qualitystep USING btree (structure_id);
CREATE INDEX quality_qualitystepevent_pgh_context_id_01723209 ON public.quality_qualitystepevent USING btree (pgh_context_id);
CREATE INDEX quality_qualitystepevent_pgh_obj_id_9719b30e ON public.quality_qualitystepevent USING btree (pgh_obj_id);
CREATE INDEX quality_qualitystepevent_referent_id_48c8b628 ON public.quality_qualitystepevent USING btree (referent_id);
CREATE INDEX quality_qualitystepevent_structure_id_4062fc0a ON public.quality_qualitystepevent USING btree (structure_id);
CREATE INDEX question_of_patient ON public.exchanges_question USING btree (structure_id, patient_id, asked_at DESC);
CREATE INDEX question_open ON public.exchanges_question USING btree (structure_id, asked_at) WHERE (NOT ((state)::text = 'closed'::text));
CREATE INDEX reading_by_member ON public.patients_reading USING btree (structure_id, member_id, at DESC);
CREATE INDEX reading_of_patient ON public.patients_reading USING btree (structure_id, patient_id, at DESC);
CREATE INDEX reading_to_review ON public.patients_reading USING btree (structure_id, at DESC) WHERE (((ground)::text = 'emergency'::text) OR is_same_name);
CREATE INDEX recall_of_patient ON public.records_recall USING btree (structure_id, patient_id);
CREATE INDEX recall_open ON public.records_recall USING btree (structure_id, assigned_to_id, due_on) WHERE ((state)::text = 'open'::text);
CREATE INDEX records_alert_entry_id_a853ffc9 ON public.records_alert USING btree (entry_id);
CREATE INDEX records_alert_structure_id_fb9e2449 ON public.records_alert USING btree (structure_id);
CREATE INDEX records_alert_watch_id_52c595a1 ON public.records_alert USING btree (watch_id);
CREATE INDEX records_alertevent_acknowledged_by_id_93c4dde2 ON public.records_alertevent USING btree (acknowledged_by_id);
CREATE INDEX records_alertevent_alerted_id_dcd06d2a ON public.records_alertevent USING btree (alerted_id);
CREATE INDEX records_alertevent_compared_with_id_4d249305 ON public.records_alertevent USING btree (compared_with_id);
CREATE INDEX records_alertevent_entry_id_0642915d ON public.records_alertevent USING btree (entry_id);
CREATE INDEX records_alertevent_patient_id_8eefe95a ON public.records_alertevent USING btree (patient_id);
CREATE INDEX records_alertevent_pgh_context_id_98bbe042 ON public.records_alertevent USING btree (pgh_context_id);
CREATE INDEX records_alertevent_pgh_obj_id_7a3d7d2a ON public.records_alertevent USING btree (pgh_obj_id);
CREATE INDEX records_alertevent_structure_id_19d2bcd7 ON public.records_alertevent USING btree (structure_id);
CREATE INDEX records_alertevent_watch_id_f395bedf ON public.records_alertevent USING btree (watch_id);
CREATE INDEX records_clarification_entry_id_2862cde6 ON public.records_clarification USING btree (entry_id);
CREATE INDEX records_clarification_structure_id_7476cf5e ON public.records_clarification USING btree (structure_id);
CREATE INDEX records_clarificationevent_answered_by_id_5d4e9e49 ON public.records_clarificationevent USING btree (answered_by_id);
CREATE INDEX records_clarificationevent_asked_by_id_9355cc9f ON public.records_clarificationevent USING btree (asked_by_id);
CREATE INDEX records_clarificationevent_entry_id_50cc4932 ON public.records_clarificationevent USING btree (entry_id);
CREATE INDEX records_clarificationevent_pgh_context_id_7aba648f ON public.records_clarificationevent USING btree (pgh_context_id);
CREATE INDEX records_clarificationevent_pgh_obj_id_0c7450b8 ON public.records_clarificationevent USING btree (pgh_obj_id);
CREATE INDEX records_clarificationevent_structure_id_b771f2c6 ON public.records_clarificationevent USING btree (structure_id);
CREATE INDEX records_dailypack_member_id_9214f2de ON public.records_dailypack USING btree (member_id);
CREATE INDEX records_dailypack_structure_id_d9379bd7 ON public.records_dailypack USING btree (structure_id);
CREATE INDEX records_dailypackevent_file_id_4ccc5272 ON public.records_dailypackevent USING btree (file_id);
CREATE INDEX records_dailypackevent_member_id_129f6e5a ON public.records_dailypackevent USING btree (member_id);
CREATE INDEX records_dailypackevent_pgh_context_id_525fee2d ON public.records_dailypackevent USING btree (pgh_context_id);
CREATE INDEX records_dailypackevent_pgh_obj_id_8aece080 ON public.records_dailypackevent USING btree (pgh_obj_id);
CREATE INDEX records_dailypackevent_structure_id_770759df ON public.records_dailypackevent USING btree (structure_id);
CREATE INDEX records_entry_structure_id_bdf8bfe9 ON public.records_entry USING btree (structure_id);
CREATE INDEX records_entryevent_answered_by_id_778ead46 ON public.records_entryevent USING btree (answered_by_id);
CREATE INDEX records_entryevent_author_id_f964f884 ON public.records_entryevent USING btree (author_id);
CREATE INDEX records_entryevent_batch_id_7e0b7e51 ON public.records_entryevent USING btree (batch_id);
CREATE INDEX records_entryevent_changed_by_id_5c43a3c5 ON public.records_entryevent USING btree (changed_by_id);
CREATE INDEX records_entryevent_file_id_0926756c ON public.records_entryevent USING btree (file_id);
CREATE INDEX records_entryevent_moved_from_id_cdec5acb ON public.records_entryevent USING btree (moved_from_id);
CREATE INDEX records_entryevent_patient_id_417458d6 ON public.records_entryevent USING btree (patient_id);
CREATE INDEX records_entryevent_pgh_context_id_12a0ad67 ON public.records_entryevent USING btree (pgh_context_id);
CREATE INDEX records_entryevent_pgh_obj_id_72fd7cfb ON public.records_entryevent USING btree (pgh_obj_id);
CREATE INDEX records_entryevent_structure_id_6a6ecc9d ON public.records_entryevent USING btree (structure_id);
CREATE INDEX records_fillingcharter_structure_id_d9a36fea ON public.records_fillingcharter USING btree (structure_id);
CREATE INDEX records_fillingcharterevent_pgh_context_id_589a8031 ON public.records_fillingcharterevent USING btree (pgh_context_id);
CREATE INDEX records_fillingcharterevent_pgh_obj_id_63e87627 ON public.records_fillingcharterevent USING btree (pgh_obj_id);
CREATE INDEX records_fillingcharterevent_structure_id_32c0aebe ON public.records_fillingcharterevent USING btree (structure_id);
CREATE INDEX records_formlayout_structure_id_91d8fff4 ON public.records_formlayout USING btree (structure_id);
CREATE INDEX records_formlayoutevent_pgh_context_id_0880335c ON public.records_formlayoutevent USING btree (pgh_context_id);
CREATE INDEX records_formlayoutevent_pgh_obj_id_50a05816 ON public.records_formlayoutevent USING btree (pgh_obj_id);
CREATE INDEX records_formlayoutevent_structure_id_2fe319bc ON public.records_formlayoutevent USING btree (structure_id);
CREATE INDEX records_importitem_patient_id_b420357e ON public.records_importitem USING btree (patient_id);
CREATE INDEX records_importitem_structure_id_3e44695c ON public.records_importitem USING btree (structure_id);
CREATE INDEX records_importitemevent_batch_id_6b9fe0ac ON public.records_importitemevent USING btree (batch_id);
CREATE INDEX records_importitemevent_known_id_03e390fc ON public.records_importitemevent USING btree (known_id);
CREATE INDEX records_importitemevent_made_id_316748c8 ON public.records_importitemevent USING btree (made_id);
CREATE INDEX records_importitemevent_patient_id_9bdb64ed ON public.records_importitemevent USING btree (patient_id);
CREATE INDEX records_importitemevent_pgh_context_id_25db7918 ON public.records_importitemevent USING btree (pgh_context_id);
CREATE INDEX records_importitemevent_pgh_obj_id_8649400a ON public.records_importitemevent USING btree (pgh_obj_id);
CREATE INDEX records_importitemevent_structure_id_c699efb1 ON public.records_importitemevent USING btree (structure_id);
CREATE INDEX records_outsideshare_patient_id_43776565 ON public.records_outsideshare USING btree (patient_id);
CREATE INDEX records_outsideshare_structure_id_ab1a4f19 ON public.records_outsideshare USING btree (structure_id);
CREATE INDEX records_outsideshareevent_created_by_id_68b6d759 ON public.records_outsideshareevent USING btree (created_by_id);
CREATE INDEX records_outsideshareevent_file_id_e735f48b ON public.records_outsideshareevent USING btree (file_id);
CREATE INDEX records_outsideshareevent_patient_id_109249b0 ON public.records_outsideshareevent USING btree (patient_id);
CREATE INDEX records_outsideshareevent_pgh_context_id_d1bd913c ON public.records_outsideshareevent USING btree (pgh_context_id);
CREATE INDEX records_outsideshareevent_pgh_obj_id_3d98dc13 ON public.records_outsideshareevent USING btree (pgh_obj_id);
CREATE INDEX records_outsideshareevent_structure_id_b6e7d783 ON public.records_outsideshareevent USING btree (structure_id);
CREATE INDEX records_plannedvisit_structure_id_490aaba9 ON public.records_plannedvisit USING btree (structure_id);
CREATE INDEX records_plannedvisitevent_member_id_07dd7fa9 ON public.records_plannedvisitevent USING btree (member_id);
CREATE INDEX records_plannedvisitevent_patient_id_2327760e ON public.records_plannedvisitevent USING btree (patient_id);
CREATE INDEX records_plannedvisitevent_pgh_context_id_168b77b9 ON public.records_plannedvisitevent USING btree (pgh_context_id);
CREATE INDEX records_plannedvisitevent_pgh_obj_id_ac16da42 ON public.records_plannedvisitevent USING btree (pgh_obj_id);
CREATE INDEX records_plannedvisitevent_structure_id_12253c63 ON public.records_plannedvisitevent USING btree (structure_id);
CREATE INDEX records_recall_assigned_to_id_555dd8f4 ON public.records_recall USING btree (assigned_to_id);
CREATE INDEX records_recall_entry_id_4bb5092e ON public.records_recall USING btree (entry_id);
CREATE INDEX records_recall_structure_id_ef75a52b ON public.records_recall USING btree (structure_id);
CREATE INDEX records_recallevent_asked_by_id_a8dea7bf ON public.records_recallevent USING btree (asked_by_id);
CREATE INDEX records_recallevent_assigned_to_id_51f858e5 ON public.records_recallevent USING btree (assigned_to_id);
CREATE INDEX records_recallevent_entry_id_a857b2d1 ON public.records_recallevent USING btree (entry_id);
CREATE INDEX records_recallevent_patient_id_17f25f2b ON public.records_recallevent USING btree (patient_id);
CREATE INDEX records_recallevent_pgh_context_id_00ce3531 ON public.records_recallevent USING btree (pgh_context_id);
CREATE INDEX records_recallevent_pgh_obj_id_44c27970 ON public.records_recallevent USING btree (pgh_obj_id);
CREATE INDEX records_recallevent_structure_id_c8b1f32f ON public.records_recallevent USING btree (structure_id);
CREATE INDEX records_recordimport_patient_id_fff0bd67 ON public.records_recordimport USING btree (patient_id);
CREATE INDEX records_recordimport_structure_id_7bf41170 ON public.records_recordimport USING btree (structure_id);
CREATE INDEX records_recordimportevent_file_id_41298c29 ON public.records_recordimportevent USING btree (file_id);
CREATE INDEX records_recordimportevent_patient_id_0a755423 ON public.records_recordimportevent USING btree (patient_id);
CREATE INDEX records_recordimportevent_pgh_context_id_f3fdd14a ON public.records_recordimportevent USING btree (pgh_context_id);
CREATE INDEX records_recordimportevent_pgh_obj_id_b33495dc ON public.records_recordimportevent USING btree (pgh_obj_id);
CREATE INDEX records_recordimportevent_received_by_id_9805c84b ON public.records_recordimportevent USING btree (received_by_id);
CREATE INDEX records_recordimportevent_structure_id_1e7d83b4 ON public.records_recordimportevent USING btree (structure_id);
CREATE INDEX records_recordmapping_structure_id_1120aa7c ON public.records_recordmapping USING btree (structure_id);
CREATE INDEX records_recordmappingevent_pgh_context_id_0c08afce ON public.records_recordmappingevent USING btree (pgh_context_id);
CREATE INDEX records_recordmappingevent_pgh_obj_id_af38dabf ON public.records_recordmappingevent USING btree (pgh_obj_id);
CREATE INDEX records_recordmappingevent_structure_id_9d1ced94 ON public.records_recordmappingevent USING btree (structure_id);
CREATE INDEX records_viewlayout_member_id_83f0a114 ON public.records_viewlayout USING btree (member_id);
CREATE INDEX records_viewlayout_structure_id_095962c3 ON public.records_viewlayout USING btree (structure_id);
CREATE INDEX records_viewlayoutevent_member_id_16f716ee ON public.records_viewlayoutevent USING btree (member_id);
CREATE INDEX records_viewlayoutevent_pgh_context_id_74c7e413 ON public.records_viewlayoutevent USING btree (pgh_context_id);
CREATE INDEX records_viewlayoutevent_pgh_obj_id_0613282c ON public.records_viewlayoutevent USING btree (pgh_obj_id);
CREATE INDEX records_viewlayoutevent_structure_id_40eba225 ON public.records_viewlayoutevent USING btree (structure_id);
CREATE INDEX records_watch_alerted_id_5fbe3472 ON public.records_watch USING btree (alerted_id);
CREATE INDEX records_watch_structure_id_8bf2eb3e ON public.records_watch USING btree (structure_id);
CREATE INDEX records_watchevent_alerted_id_c20b0148 ON public.records_watchevent USING btree (alerted_id);
CREATE INDEX records_watchevent_author_id_37f557da ON public.records_watchevent USING btree (author_id);
CREATE INDEX records_watchevent_patient_id_c710e509 ON public.records_watchevent USING btree (patient_id);
CREATE INDEX records_watchevent_pgh_context_id_a3359ca0 ON public.records_watchevent USING btree (pgh_context_id);
CREATE INDEX records_watchevent_pgh_obj_id_aee859b4 ON public.records_watchevent USING btree (pgh_obj_id);
CREATE INDEX records_watchevent_structure_id_7d11fc76 ON public.records_watchevent USING btree (structure_id);
CREATE INDEX referral_of_patient ON public.exchanges_referral USING btree (structure_id, patient_id);
CREATE INDEX referral_received_open ON public.exchanges_referral USING btree (structure_id, addressee_id) WHERE (NOT ((state)::text = 'closed'::text));
CREATE INDEX referral_sent_open ON public.exchanges_referral USING btree (structure_id, author_id) WHERE (NOT ((state)::text = 'closed'::text));
CREATE INDEX relative_of_patient ON public.patients_relative USING btree (structure_id, patient_id);
CREATE INDEX relay_preference_of_member ON public.exchanges_relaypreference USING btree (structure_id, member_id, starts_on DESC);
CREATE UNIQUE INDEX reviewer_once ON public.patients_readingreviewer USING btree (structure_id, member_id) WHERE (ends_on IS NULL);
CREATE UNIQUE INDEX role_granted_once ON public.access_rolegrant USING btree (structure_id, user_id, role, starts_on) WHERE (withdrawn_at IS NULL);
CREATE UNIQUE INDEX sas_open_once_by_doctor ON public.agenda_sasengagement USING btree (structure_id, member_id) WHERE ((ends_on IS NULL) AND (member_id IS NOT NULL));
CREATE UNIQUE INDEX sas_open_once_by_house ON public.agenda_sasengagement USING btree (structure_id) WHERE ((ends_on IS NULL) AND (member_id IS NULL));
CREATE INDEX search_word_in_order ON public.patients_searchword USING btree (structure_id, word);
CREATE INDEX socialaccount_socialaccount_user_id_8146e70c ON public.socialaccount_socialaccount USING btree (user_id);
CREATE INDEX socialaccount_socialtoken_account_id_951f210e ON public.socialaccount_socialtoken USING btree (account_id);
CREATE INDEX socialaccount_socialtoken_app_id_636a42d7 ON public.socialaccount_socialtoken USING btree (app_id);
CREATE INDEX step_of_referral ON public.exchanges_referralstep USING btree (structure_id, referral_id, at);
CREATE INDEX structures_competencesheet_member_id_8f928585 ON public.structures_competencesheet USING btree (member_id);
CREATE INDEX structures_competencesheet_structure_id_42e15e00 ON public.structures_competencesheet USING btree (structure_id);
CREATE INDEX structures_competencesheetevent_member_id_89d88e54 ON public.structures_competencesheetevent USING btree (member_id);
CREATE INDEX structures_competencesheetevent_pgh_context_id_d294b589 ON public.structures_competencesheetevent USING btree (pgh_context_id);
CREATE INDEX structures_competencesheetevent_pgh_obj_id_b382734d ON public.structures_competencesheetevent USING btree (pgh_obj_id);
CREATE INDEX structures_competencesheetevent_structure_id_96842e53 ON public.structures_competencesheetevent USING btree (structure_id);
CREATE INDEX structures_coordinationfunction_holder_id_073f2ee9 ON public.structures_coordinationfunction USING btree (holder_id);
CREATE INDEX structures_coordinationfunction_structure_id_0ddba7df ON public.structures_coordinationfunction USING btree (structure_id);
CREATE INDEX structures_coordinationfunctionevent_holder_id_a7e67559 ON public.structures_coordinationfunctionevent USING btree (holder_id);
CREATE INDEX structures_coordinationfunctionevent_pgh_context_id_046f827b ON public.structures_coordinationfunctionevent USING btree (pgh_context_id);
CREATE INDEX structures_coordinationfunctionevent_pgh_obj_id_a15addb2 ON public.structures_coordinationfunctionevent USING btree (pgh_obj_id);
CREATE INDEX structures_coordinationfunctionevent_structure_id_a315f4e4 ON public.structures_coordinationfunctionevent USING btree (structure_id);
CREATE INDEX structures_cstmcontract_structure_id_f40787c4 ON public.structures_cstmcontract USING btree (structure_id);
CREATE INDEX structures_cstmcontractevent_pgh_context_id_a97a06a0 ON public.structures_cstmcontractevent USING btree (pgh_context_id);
CREATE INDEX structures_cstmcontractevent_pgh_obj_id_d79ae7c5 ON public.structures_cstmcontractevent USING btree (pgh_obj_id);
CREATE INDEX structures_cstmcontractevent_structure_id_98b729c8 ON public.structures_cstmcontractevent USING btree (structure_id);
CREATE INDEX structures_legalform_structure_id_d9875c59 ON public.structures_legalform USING btree (structure_id);
CREATE INDEX structures_legalformevent_pgh_context_id_fe9705ca ON public.structures_legalformevent USING btree (pgh_context_id);
CREATE INDEX structures_legalformevent_pgh_obj_id_bae2f7c0 ON public.structures_legalformevent USING btree (pgh_obj_id);
CREATE INDEX structures_legalformevent_structure_id_5119149f ON public.structures_legalformevent USING btree (structure_id);
CREATE INDEX structures_member_structure_id_66f42c5a ON public.structures_member USING btree (structure_id);
CREATE INDEX structures_member_user_id_ad07fc80 ON public.structures_member USING btree (user_id);
CREATE INDEX structures_memberevent_pgh_context_id_7b572213 ON public.structures_memberevent USING btree (pgh_context_id);
CREATE INDEX structures_memberevent_pgh_obj_id_c1a14c6b ON public.structures_memberevent USING btree (pgh_obj_id);
CREATE INDEX structures_memberevent_structure_id_4366bf4f ON public.structures_memberevent USING btree (structure_id);
CREATE INDEX structures_memberevent_user_id_853ad23c ON public.structures_memberevent USING btree (user_id);
CREATE INDEX structures_memberimport_file_id_ddf2076b ON public.structures_memberimport USING btree (file_id);
CREATE INDEX structures_memberimport_structure_id_c82118bb ON public.structures_memberimport USING btree (structure_id);
CREATE INDEX structures_membership_collaborator_of_id_299129a3 ON public.structures_membership USING btree (collaborator_of_id);
CREATE INDEX structures_membership_member_id_82fb481e ON public.structures_membership USING btree (member_id);
CREATE INDEX structures_membership_site_id_ba4f0a60 ON public.structures_membership USING btree (site_id);
CREATE INDEX structures_membership_structure_id_2af8a563 ON public.structures_membership USING btree (structure_id);
CREATE INDEX structures_membershipevent_collaborator_of_id_b568744f ON public.structures_membershipevent USING btree (collaborator_of_id);
CREATE INDEX structures_membershipevent_member_id_cf2493bd ON public.structures_membershipevent USING btree (member_id);
CREATE INDEX structures_membershipevent_pgh_context_id_ce3a7ef6 ON public.structures_membershipevent USING btree (pgh_context_id);
CREATE INDEX structures_membershipevent_pgh_obj_id_5f6c1a8b ON public.structures_membershipevent USING btree (pgh_obj_id);
CREATE INDEX structures_membershipevent_site_id_94a0d5b5 ON public.structures_membershipevent USING btree (site_id);
CREATE INDEX structures_membershipevent_structure_id_d02d1177 ON public.structures_membershipevent USING btree (structure_id);
CREATE INDEX structures_outsidevacation_structure_id_0bd3dbe5 ON public.structures_outsidevacation USING btree (structure_id);
CREATE INDEX structures_outsidevacationevent_pgh_context_id_ee603698 ON public.structures_outsidevacationevent USING btree (pgh_context_id);
CREATE INDEX structures_outsidevacationevent_pgh_obj_id_7657982a ON public.structures_outsidevacationevent USING btree (pgh_obj_id);
CREATE INDEX structures_outsidevacationevent_structure_id_d62cc9ff ON public.structures_outsidevacationevent USING btree (structure_id);
CREATE INDEX structures_premises_site_id_c25b1b1f ON public.structures_premises USING btree (site_id);
CREATE INDEX structures_premises_structure_id_05eb046f ON public.structures_premises USING btree (structure_id);
CREATE INDEX structures_premisesevent_pgh_context_id_01219519 ON public.structures_premisesevent USING btree (pgh_context_id);
CREATE INDEX structures_premisesevent_pgh_obj_id_05b7d09a ON public.structures_premisesevent USING btree (pgh_obj_id);
CREATE INDEX structures_premisesevent_site_id_dacfc6ec ON public.structures_premisesevent USING btree (site_id);
CREATE INDEX structures_premisesevent_structure_id_c55c159a ON public.structures_premisesevent USING btree (structure_id);
CREATE INDEX structures_profile_structure_id_e6d2dc57 ON public.structures_profile USING btree (structure_id);
CREATE INDEX structures_profileevent_pgh_context_id_a6f01752 ON public.structures_profileevent USING btree (pgh_context_id);
CREATE INDEX structures_profileevent_pgh_obj_id_bea06095 ON public.structures_profileevent USING btree (pgh_obj_id);
CREATE INDEX structures_profileevent_structure_id_7d189991 ON public.structures_profileevent USING btree (structure_id);
CREATE INDEX structures_sharedsoftware_structure_id_a31357ee ON public.structures_sharedsoftware USING btree (structure_id);
CREATE INDEX structures_sharedsoftwareevent_pgh_context_id_576615e6 ON public.structures_sharedsoftwareevent USING btree (pgh_context_id);
CREATE INDEX structures_sharedsoftwareevent_pgh_obj_id_5d910703 ON public.structures_sharedsoftwareevent USING btree (pgh_obj_id);
CREATE INDEX structures_sharedsoftwareevent_structure_id_69d3bcc6 ON public.structures_sharedsoftwareevent USING btree (structure_id);
CREATE INDEX structures_site_structure_id_3977f306 ON public.structures_site USING btree (structure_id);
CREATE INDEX structures_siteevent_pgh_context_id_168ebfda ON public.structures_siteevent USING btree (pgh_context_id);
CREATE INDEX structures_siteevent_pgh_obj_id_df651742 ON public.structures_siteevent USING btree (pgh_obj_id);
CREATE INDEX structures_siteevent_structure_id_d4a03913 ON public.structures_siteevent USING btree (structure_id);
CREATE INDEX structures_traineeship_structure_id_70b846b9 ON public.structures_traineeship USING btree (structure_id);
CREATE INDEX structures_traineeship_tutor_id_26693e77 ON public.structures_traineeship USING btree (tutor_id);
CREATE INDEX structures_traineeshipevent_pgh_context_id_3527b047 ON public.structures_traineeshipevent USING btree (pgh_context_id);
CREATE INDEX structures_traineeshipevent_pgh_obj_id_a61c6882 ON public.structures_traineeshipevent USING btree (pgh_obj_id);
CREATE INDEX structures_traineeshipevent_structure_id_7044bb02 ON public.structures_traineeshipevent USING btree (structure_id);
CREATE INDEX structures_traineeshipevent_tutor_id_f79338f6 ON public.structures_traineeshipevent USING btree (tutor_id);
CREATE INDEX suggestion_by_state ON public.concertation_suggestion USING btree (structure_id, state, origin);
CREATE INDEX task_by_member ON public.concertation_task USING btree (structure_id, member_id, state);
CREATE INDEX task_by_proposal ON public.concertation_task USING btree (structure_id, proposed_to_id) WHERE (proposed_to_id IS NOT NULL);
CREATE UNIQUE INDEX unique_authenticator_type ON public.mfa_authenticator USING btree (user_id, type) WHERE ((type)::text = ANY ((ARRAY['totp'::character varying, 'recovery_codes'::character varying])::text[]));
CREATE UNIQUE INDEX unique_primary_email ON public.account_emailaddress USING btree (user_id, "primary") WHERE "primary";
CREATE UNIQUE INDEX unique_verified_email ON public.account_emailaddress USING btree (email) WHERE verified;
CREATE UNIQUE INDEX user_email_once ON public.accounts_user USING btree (lower((email)::text));
CREATE UNIQUE INDEX user_rpps_once ON public.accounts_user USING btree (rpps) WHERE (NOT ((rpps)::text = ''::text));
CREATE INDEX usersessions_usersession_session_key_fd35de43_like ON public.usersessions_usersession USING btree (session_key varchar_pattern_ops);
CREATE INDEX usersessions_usersession_user_id_af5e0a6d ON public.usersessions_usersession USING btree (user_id);
CREATE INDEX watch_of_patient ON public.records_watch USING btree (structure_id, patient_id);
CREATE TRIGGER contract_answer_addressed BEFORE INSERT ON public.contract_indicatoranswer FOR EACH ROW EXECUTE FUNCTION public.contract_answer_addressed();
CREATE TRIGGER contract_attestation_kept BEFORE DELETE OR UPDATE ON public.contract_attestation FOR EACH ROW EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_attestation_not_emptied BEFORE TRUNCATE ON public.contract_attestation FOR EACH STATEMENT EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_dossier_kept BEFORE DELETE OR UPDATE ON public.contract_dossier FOR EACH ROW EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_dossier_not_emptied BEFORE TRUNCATE ON public.contract_dossier FOR EACH STATEMENT EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_filereview_kept BEFORE DELETE OR UPDATE ON public.contract_filereview FOR EACH ROW EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_filereview_not_emptied BEFORE TRUNCATE ON public.contract_filereview FOR EACH STATEMENT EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_indicatoranswer_kept BEFORE DELETE OR UPDATE ON public.contract_indicatoranswer FOR EACH ROW EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_indicatoranswer_not_emptied BEFORE TRUNCATE ON public.contract_indicatoranswer FOR EACH STATEMENT EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_message_addressed BEFORE INSERT ON public.contract_message FOR EACH ROW EXECUTE FUNCTION public.contract_message_addressed();
CREATE TRIGGER contract_message_kept BEFORE DELETE OR UPDATE ON public.contract_message FOR EACH ROW EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_message_not_emptied BEFORE TRUNCATE ON public.contract_message FOR EACH STATEMENT EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_transmission_kept BEFORE DELETE OR UPDATE ON public.contract_transmission FOR EACH ROW EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_transmission_not_emptied BEFORE TRUNCATE ON public.contract_transmission FOR EACH STATEMENT EXECUTE FUNCTION public.contract_refuse();
CREATE TRIGGER contract_transmitted_file_kept BEFORE DELETE OR UPDATE ON public.files_storedfile FOR EACH ROW EXECUTE FUNCTION public.contract_transmitted_file_kept();
CREATE TRIGGER journal_entry_follows BEFORE INSERT ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.journal_entry_follows();
CREATE TRIGGER journal_entry_kept BEFORE DELETE OR UPDATE ON public.journal_entry FOR EACH ROW EXECUTE FUNCTION public.journal_refuse();
CREATE TRIGGER journal_entry_not_emptied BEFORE TRUNCATE ON public.journal_entry FOR EACH STATEMENT EXECUTE FUNCTION public.journal_refuse();
CREATE TRIGGER journal_head_advances BEFORE UPDATE ON public.journal_head FOR EACH ROW EXECUTE FUNCTION public.journal_head_advances();
CREATE TRIGGER journal_head_kept BEFORE DELETE ON public.journal_head FOR EACH ROW EXECUTE FUNCTION public.journal_refuse();
CREATE TRIGGER journal_opens AFTER INSERT ON public.tenancy_structure FOR EACH ROW EXECUTE FUNCTION public.journal_opens();
CREATE TRIGGER pgtrigger_append_only_004dd BEFORE DELETE OR UPDATE ON public.records_watchevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_004dd();
COMMENT ON TRIGGER pgtrigger_append_only_004dd ON public.records_watchevent IS 'b80b4d218c94b42f7e620fc289bc231f9e9617df';
CREATE TRIGGER pgtrigger_append_only_060a2 BEFORE DELETE OR UPDATE ON public.concertation_pollanswerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_060a2();
COMMENT ON TRIGGER pgtrigger_append_only_060a2 ON public.concertation_pollanswerevent IS 'c04968765ef05a83eecfdad84ee90b97c26d21a2';
CREATE TRIGGER pgtrigger_append_only_071e0 BEFORE DELETE OR UPDATE ON public.patients_informationgivenevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_071e0();
COMMENT ON TRIGGER pgtrigger_append_only_071e0 ON public.patients_informationgivenevent IS 'd896a64d949b3a54bc382727228cbbefe62a1d1a';
CREATE TRIGGER pgtrigger_append_only_09c0b BEFORE DELETE OR UPDATE ON public.contract_contractevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_09c0b();
COMMENT ON TRIGGER pgtrigger_append_only_09c0b ON public.contract_contractevent IS 'd71a62e7e8d5d7695a23148235c40e810790a009';
CREATE TRIGGER pgtrigger_append_only_0ac56 BEFORE DELETE OR UPDATE ON public.concertation_pollevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0ac56();
COMMENT ON TRIGGER pgtrigger_append_only_0ac56 ON public.concertation_pollevent IS '8b8ea1f186b0eb1ecf41687e90db53633016260d';
CREATE TRIGGER pgtrigger_append_only_0b624 BEFORE DELETE OR UPDATE ON public.records_recordmappingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0b624();
COMMENT ON TRIGGER pgtrigger_append_only_0b624 ON public.records_recordmappingevent IS '894aa4f959bc3ebf2b039e65dc6f2222c5f971eb';
CREATE TRIGGER pgtrigger_append_only_0cdd5 BEFORE DELETE OR UPDATE ON public.records_alertevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0cdd5();
COMMENT ON TRIGGER pgtrigger_append_only_0cdd5 ON public.records_alertevent IS '742457b9d77f32090a243d08e4b9d72681618937';
CREATE TRIGGER pgtrigger_append_only_0fdad BEFORE DELETE OR UPDATE ON public.structures_sharedsoftwareevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_0fdad();
COMMENT ON TRIGGER pgtrigger_append_only_0fdad ON public.structures_sharedsoftwareevent IS '61a2f6cf9a88e1aad1bcc3eb3b45c180f0ccdcbf';
CREATE TRIGGER pgtrigger_append_only_13a0b BEFORE DELETE OR UPDATE ON public.prevention_missionactionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_13a0b();
COMMENT ON TRIGGER pgtrigger_append_only_13a0b ON public.prevention_missionactionevent IS '83478f6e979cf2d6e3aa755a16057de30e957bbb';
CREATE TRIGGER pgtrigger_append_only_1674b BEFORE DELETE OR UPDATE ON public.protocols_adoptionvoteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1674b();
COMMENT ON TRIGGER pgtrigger_append_only_1674b ON public.protocols_adoptionvoteevent IS 'c6484c69b8d78631f612f4a362835fd045367681';
CREATE TRIGGER pgtrigger_append_only_17563 BEFORE DELETE OR UPDATE ON public.records_dailypackevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_17563();
COMMENT ON TRIGGER pgtrigger_append_only_17563 ON public.records_dailypackevent IS 'ee64c18b3b205fdbec5ea78c01d75906a0c5469e';
CREATE TRIGGER pgtrigger_append_only_1c3f2 BEFORE DELETE OR UPDATE ON public.concertation_informalexchangeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_1c3f2();
COMMENT ON TRIGGER pgtrigger_append_only_1c3f2 ON public.concertation_informalexchangeevent IS '78244ee965b4340dad21b6b91b2c05ef5895cedd';
CREATE TRIGGER pgtrigger_append_only_2003b BEFORE DELETE OR UPDATE ON public.structures_coordinationfunctionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2003b();
COMMENT ON TRIGGER pgtrigger_append_only_2003b ON public.structures_coordinationfunctionevent IS 'b71aa19c2c3e8c4bc8b904e3558e66c16ca521e7';
CREATE TRIGGER pgtrigger_append_only_2bd49 BEFORE DELETE OR UPDATE ON public.contract_exerciseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2bd49();
COMMENT ON TRIGGER pgtrigger_append_only_2bd49 ON public.contract_exerciseevent IS 'cf753db55a4994af61e94d9219f62047ddb5bc7f';
CREATE TRIGGER pgtrigger_append_only_2c469 BEFORE DELETE OR UPDATE ON public.protocols_leafletfileevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_2c469();
COMMENT ON TRIGGER pgtrigger_append_only_2c469 ON public.protocols_leafletfileevent IS '6fb1f1b8df809b84bd29daf6fb098f4c369c5b65';
CREATE TRIGGER pgtrigger_append_only_324f5 BEFORE DELETE OR UPDATE ON public.protocols_protocolevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_324f5();
COMMENT ON TRIGGER pgtrigger_append_only_324f5 ON public.protocols_protocolevent IS '82b145cfd74e0fbce8120567c50c4f09460359f3';
CREATE TRIGGER pgtrigger_append_only_337a9 BEFORE DELETE OR UPDATE ON public.patients_relativeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_337a9();
COMMENT ON TRIGGER pgtrigger_append_only_337a9 ON public.patients_relativeevent IS 'bb95512f1cd1ab05c92a548747a2c27013827fb6';
CREATE TRIGGER pgtrigger_append_only_357e7 BEFORE DELETE OR UPDATE ON public.concertation_patientinformationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_357e7();
COMMENT ON TRIGGER pgtrigger_append_only_357e7 ON public.concertation_patientinformationevent IS '5aa2c3aad04d767dba48a00a5b82760bfc334a91';
CREATE TRIGGER pgtrigger_append_only_35a2e BEFORE DELETE OR UPDATE ON public.concertation_usualweekevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_35a2e();
COMMENT ON TRIGGER pgtrigger_append_only_35a2e ON public.concertation_usualweekevent IS 'bfe8f9b4970ec7788ae18a5cd93006fd160dd732';
CREATE TRIGGER pgtrigger_append_only_3644f BEFORE DELETE OR UPDATE ON public.patients_emergencyaccessevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3644f();
COMMENT ON TRIGGER pgtrigger_append_only_3644f ON public.patients_emergencyaccessevent IS '92ddaa5997027264e43d7f01dc360a1b6dfbeaf9';
CREATE TRIGGER pgtrigger_append_only_3692e BEFORE DELETE OR UPDATE ON public.records_clarificationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_3692e();
COMMENT ON TRIGGER pgtrigger_append_only_3692e ON public.records_clarificationevent IS '4adfcb3b7ab8ace7dd2d7078103c3b3e600798e3';
CREATE TRIGGER pgtrigger_append_only_41ca6 BEFORE DELETE OR UPDATE ON public.concertation_attendanceevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_41ca6();
COMMENT ON TRIGGER pgtrigger_append_only_41ca6 ON public.concertation_attendanceevent IS '79a18d8496eb9ee6ef03aca16fdefe35aa93ef67';
CREATE TRIGGER pgtrigger_append_only_41db6 BEFORE DELETE OR UPDATE ON public.exchanges_externalcoordinationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_41db6();
COMMENT ON TRIGGER pgtrigger_append_only_41db6 ON public.exchanges_externalcoordinationevent IS 'a11e00d707090adea06de819a9c637b2758ca707';
CREATE TRIGGER pgtrigger_append_only_45b88 BEFORE DELETE OR UPDATE ON public.concertation_topicevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_45b88();
COMMENT ON TRIGGER pgtrigger_append_only_45b88 ON public.concertation_topicevent IS '5be75d708fbb1308b6ac9271c661bd5136fc0d2b';
CREATE TRIGGER pgtrigger_append_only_4b98f BEFORE DELETE OR UPDATE ON public.structures_traineeshipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4b98f();
COMMENT ON TRIGGER pgtrigger_append_only_4b98f ON public.structures_traineeshipevent IS 'b2eb19a8c1d440abb1df26882cc721a628f49730';
CREATE TRIGGER pgtrigger_append_only_4bfe2 BEFORE DELETE OR UPDATE ON public.structures_membershipevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4bfe2();
COMMENT ON TRIGGER pgtrigger_append_only_4bfe2 ON public.structures_membershipevent IS 'b1c2717d1ec614bd849026c2113f5043de1d7a2d';
CREATE TRIGGER pgtrigger_append_only_4e458 BEFORE DELETE OR UPDATE ON public.structures_outsidevacationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_4e458();
COMMENT ON TRIGGER pgtrigger_append_only_4e458 ON public.structures_outsidevacationevent IS '02d8a0a97faa630accca547e35b70234bc8d9048';
CREATE TRIGGER pgtrigger_append_only_55079 BEFORE DELETE OR UPDATE ON public.patients_readingreviewevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_55079();
COMMENT ON TRIGGER pgtrigger_append_only_55079 ON public.patients_readingreviewevent IS 'fb6a5d853b5222f402d3dd849ead0c49e82302e9';
CREATE TRIGGER pgtrigger_append_only_562a1 BEFORE DELETE OR UPDATE ON public.prevention_missionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_562a1();
COMMENT ON TRIGGER pgtrigger_append_only_562a1 ON public.prevention_missionevent IS 'f688eaa24826e88c82a54b7ced2a4a7786eb14f6';
CREATE TRIGGER pgtrigger_append_only_61b91 BEFORE DELETE OR UPDATE ON public.exchanges_secretariatrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_61b91();
COMMENT ON TRIGGER pgtrigger_append_only_61b91 ON public.exchanges_secretariatrequestevent IS '36894fd8e3cf103407d23b747d0100532c4a2d32';
CREATE TRIGGER pgtrigger_append_only_62bd8 BEFORE DELETE OR UPDATE ON public.records_recordimportevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_62bd8();
COMMENT ON TRIGGER pgtrigger_append_only_62bd8 ON public.records_recordimportevent IS '496352b5f8f71d17adadd179902264c6c999fb9f';
CREATE TRIGGER pgtrigger_append_only_64764 BEFORE DELETE OR UPDATE ON public.contract_proofevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_64764();
COMMENT ON TRIGGER pgtrigger_append_only_64764 ON public.contract_proofevent IS '65457e0a0b878f057ac2a716bb8b74c3f42eb575';
CREATE TRIGGER pgtrigger_append_only_67078 BEFORE DELETE OR UPDATE ON public.concertation_opinionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_67078();
COMMENT ON TRIGGER pgtrigger_append_only_67078 ON public.concertation_opinionevent IS 'a5ff2b0441b012659fcf6c2d419dda48278a4bde';
CREATE TRIGGER pgtrigger_append_only_6a56f BEFORE DELETE OR UPDATE ON public.agenda_unscheduledcareevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6a56f();
COMMENT ON TRIGGER pgtrigger_append_only_6a56f ON public.agenda_unscheduledcareevent IS '8c45f2992b0e7ac3a718ea5b2df3a56302cffe39';
CREATE TRIGGER pgtrigger_append_only_6f6b1 BEFORE DELETE OR UPDATE ON public.patients_readingreviewerevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_6f6b1();
COMMENT ON TRIGGER pgtrigger_append_only_6f6b1 ON public.patients_readingreviewerevent IS 'b7c2c0d9f38e8be9d076cc8e63f554033c0e04a8';
CREATE TRIGGER pgtrigger_append_only_716ab BEFORE DELETE OR UPDATE ON public.exchanges_prescriptionrequestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_716ab();
COMMENT ON TRIGGER pgtrigger_append_only_716ab ON public.exchanges_prescriptionrequestevent IS '7838493f45efba614dfeafa3665e49f4f74342c3';
CREATE TRIGGER pgtrigger_append_only_726fd BEFORE DELETE OR UPDATE ON public.records_outsideshareevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_726fd();
COMMENT ON TRIGGER pgtrigger_append_only_726fd ON public.records_outsideshareevent IS '4d1d7b32366720e766c65d72c3da22881f3e330b';
CREATE TRIGGER pgtrigger_append_only_72e64 BEFORE DELETE OR UPDATE ON public.concertation_caseevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_72e64();
COMMENT ON TRIGGER pgtrigger_append_only_72e64 ON public.concertation_caseevent IS '51d879e296f228e97c28a737426cdbf0f286dab7';
CREATE TRIGGER pgtrigger_append_only_73199 BEFORE DELETE OR UPDATE ON public.exchanges_questionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_73199();
COMMENT ON TRIGGER pgtrigger_append_only_73199 ON public.exchanges_questionevent IS '574a479452a0b563226caa5b52c57df2eb1633fa';
CREATE TRIGGER pgtrigger_append_only_796a2 BEFORE DELETE OR UPDATE ON public.exchanges_referralevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_796a2();
COMMENT ON TRIGGER pgtrigger_append_only_796a2 ON public.exchanges_referralevent IS 'e7d18bd03ecadcf5e901267776fa158b15d2819d';
CREATE TRIGGER pgtrigger_append_only_81e7d BEFORE DELETE OR UPDATE ON public.protocols_cooperationprotocolevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_81e7d();
COMMENT ON TRIGGER pgtrigger_append_only_81e7d ON public.protocols_cooperationprotocolevent IS '618376094f0a9592f4f580310070ca754c902f9a';
CREATE TRIGGER pgtrigger_append_only_83453 BEFORE DELETE OR UPDATE ON public.patients_identitymergeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_83453();
COMMENT ON TRIGGER pgtrigger_append_only_83453 ON public.patients_identitymergeevent IS '86661cb7ff6077a849a6265a37213af443c5fa28';
CREATE TRIGGER pgtrigger_append_only_83b09 BEFORE DELETE OR UPDATE ON public.agenda_closureevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_83b09();
COMMENT ON TRIGGER pgtrigger_append_only_83b09 ON public.agenda_closureevent IS 'af2f5cde6273a70ac746a788068657444175e79f';
CREATE TRIGGER pgtrigger_append_only_86ef0 BEFORE DELETE OR UPDATE ON public.structures_profileevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_86ef0();
COMMENT ON TRIGGER pgtrigger_append_only_86ef0 ON public.structures_profileevent IS '85a5de2d57703a7c20e2c70e064df6b9e3c03f08';
CREATE TRIGGER pgtrigger_append_only_87353 BEFORE DELETE OR UPDATE ON public.exchanges_doctorrelayevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_87353();
COMMENT ON TRIGGER pgtrigger_append_only_87353 ON public.exchanges_doctorrelayevent IS '91022550048368d0c8bd8f45006bfce9e99ed215';
CREATE TRIGGER pgtrigger_append_only_8751e BEFORE DELETE OR UPDATE ON public.structures_memberevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8751e();
COMMENT ON TRIGGER pgtrigger_append_only_8751e ON public.structures_memberevent IS 'c12586b9bc0a6fd588640051ef90baac1d681ba4';
CREATE TRIGGER pgtrigger_append_only_89d45 BEFORE DELETE OR UPDATE ON public.exchanges_liaisonformevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_89d45();
COMMENT ON TRIGGER pgtrigger_append_only_89d45 ON public.exchanges_liaisonformevent IS 'd3662581d2b77cc7869e29867066a41566b1b7c4';
CREATE TRIGGER pgtrigger_append_only_89ec2 BEFORE DELETE OR UPDATE ON public.patients_identityvisibilityevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_89ec2();
COMMENT ON TRIGGER pgtrigger_append_only_89ec2 ON public.patients_identityvisibilityevent IS '38bd172094cb6083f61bfb60957391771236a1f6';
CREATE TRIGGER pgtrigger_append_only_8c03a BEFORE DELETE OR UPDATE ON public.protocols_rolelineevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8c03a();
COMMENT ON TRIGGER pgtrigger_append_only_8c03a ON public.protocols_rolelineevent IS 'a49584eb7bf879fabfb72371ba8f137fe62e29fd';
CREATE TRIGGER pgtrigger_append_only_8d99d BEFORE DELETE OR UPDATE ON public.patients_griddecisionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_8d99d();
COMMENT ON TRIGGER pgtrigger_append_only_8d99d ON public.patients_griddecisionevent IS '823ecfe1054ea8cf4790eab04d53ccadf9731023';
CREATE TRIGGER pgtrigger_append_only_92be6 BEFORE DELETE OR UPDATE ON public.concertation_taskevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_92be6();
COMMENT ON TRIGGER pgtrigger_append_only_92be6 ON public.concertation_taskevent IS '766343448a48d52b6d76e86ac4cfa5d5eea36ff7';
CREATE TRIGGER pgtrigger_append_only_92d1f BEFORE DELETE OR UPDATE ON public.structures_legalformevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_92d1f();
COMMENT ON TRIGGER pgtrigger_append_only_92d1f ON public.structures_legalformevent IS '0ad1d7c1c5718099e6b57fac3023ffc31c632d42';
CREATE TRIGGER pgtrigger_append_only_97653 BEFORE DELETE OR UPDATE ON public.concertation_contributionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_97653();
COMMENT ON TRIGGER pgtrigger_append_only_97653 ON public.concertation_contributionevent IS '6b94f5964cdf14327bd82ff31d3dc0ccf1fe083a';
CREATE TRIGGER pgtrigger_append_only_9d1cb BEFORE DELETE OR UPDATE ON public.prevention_userinvolvementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9d1cb();
COMMENT ON TRIGGER pgtrigger_append_only_9d1cb ON public.prevention_userinvolvementevent IS '66997894c8d1043cf9383bb3efa6b02d11a8260a';
CREATE TRIGGER pgtrigger_append_only_9e641 BEFORE DELETE OR UPDATE ON public.patients_partneraccessevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_9e641();
COMMENT ON TRIGGER pgtrigger_append_only_9e641 ON public.patients_partneraccessevent IS '42d16bb9ab916be2a9dfd845ffc9b3faea06d54d';
CREATE TRIGGER pgtrigger_append_only_a49c3 BEFORE DELETE OR UPDATE ON public.protocols_pathwayevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a49c3();
COMMENT ON TRIGGER pgtrigger_append_only_a49c3 ON public.protocols_pathwayevent IS 'c2b161828161607fc7478179c9bd4a109a930bc9';
CREATE TRIGGER pgtrigger_append_only_a6ab7 BEFORE DELETE OR UPDATE ON public.exchanges_advancedevaluationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_a6ab7();
COMMENT ON TRIGGER pgtrigger_append_only_a6ab7 ON public.exchanges_advancedevaluationevent IS '76e5c6036a5058f85e944599263563af6fe91fc9';
CREATE TRIGGER pgtrigger_append_only_aa3e1 BEFORE DELETE OR UPDATE ON public.protocols_versionstepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_aa3e1();
COMMENT ON TRIGGER pgtrigger_append_only_aa3e1 ON public.protocols_versionstepevent IS 'e3e9a12cbf70608e175db094b1f6f2e734639ef3';
CREATE TRIGGER pgtrigger_append_only_abf19 BEFORE DELETE OR UPDATE ON public.concertation_guestevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_abf19();
COMMENT ON TRIGGER pgtrigger_append_only_abf19 ON public.concertation_guestevent IS '0cbdd16df56119a43884a53125a91091522123c4';
CREATE TRIGGER pgtrigger_append_only_ade9e BEFORE DELETE OR UPDATE ON public.patients_patientevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ade9e();
COMMENT ON TRIGGER pgtrigger_append_only_ade9e ON public.patients_patientevent IS 'd56fc44e91ee8df71d41dd0265710731967b921c';
CREATE TRIGGER pgtrigger_append_only_ae477 BEFORE DELETE OR UPDATE ON public.agenda_declaredcrisisevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ae477();
COMMENT ON TRIGGER pgtrigger_append_only_ae477 ON public.agenda_declaredcrisisevent IS '321487371b9be0604d190707c939e63bd8f73315';
CREATE TRIGGER pgtrigger_append_only_b067f BEFORE DELETE OR UPDATE ON public.records_fillingcharterevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b067f();
COMMENT ON TRIGGER pgtrigger_append_only_b067f ON public.records_fillingcharterevent IS '03fa667c27fbfb7785898fc14f995a0b25fe4787';
CREATE TRIGGER pgtrigger_append_only_b490f BEFORE DELETE OR UPDATE ON public.concertation_casenoteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b490f();
COMMENT ON TRIGGER pgtrigger_append_only_b490f ON public.concertation_casenoteevent IS 'd281cd2c0b4b921f07d99518f27892e8d036f8ca';
CREATE TRIGGER pgtrigger_append_only_b5c7c BEFORE DELETE OR UPDATE ON public.structures_siteevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b5c7c();
COMMENT ON TRIGGER pgtrigger_append_only_b5c7c ON public.structures_siteevent IS '5b7436cb4a9393cd01144f3f27d4e2e58625ca95';
CREATE TRIGGER pgtrigger_append_only_b6744 BEFORE DELETE OR UPDATE ON public.records_entryevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b6744();
COMMENT ON TRIGGER pgtrigger_append_only_b6744 ON public.records_entryevent IS 'dbcddbe6355b3c1d4eba13e073c854d89e600e38';
CREATE TRIGGER pgtrigger_append_only_b7602 BEFORE DELETE OR UPDATE ON public.patients_coverageevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b7602();
COMMENT ON TRIGGER pgtrigger_append_only_b7602 ON public.patients_coverageevent IS '5a570cc6ea4a439e0cb5213bcf808dac1048093a';
CREATE TRIGGER pgtrigger_append_only_b9e07 BEFORE DELETE OR UPDATE ON public.patients_sharingobjectionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_b9e07();
COMMENT ON TRIGGER pgtrigger_append_only_b9e07 ON public.patients_sharingobjectionevent IS '04c566582b08e5354c316d17c99b596d42fa8d5f';
CREATE TRIGGER pgtrigger_append_only_bd7db BEFORE DELETE OR UPDATE ON public.exchanges_referraldelaysevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bd7db();
COMMENT ON TRIGGER pgtrigger_append_only_bd7db ON public.exchanges_referraldelaysevent IS 'd5e6668d27071d3ef60bdc855f76625d77a283a2';
CREATE TRIGGER pgtrigger_append_only_bf8d8 BEFORE DELETE OR UPDATE ON public.patients_attendingdoctorevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_bf8d8();
COMMENT ON TRIGGER pgtrigger_append_only_bf8d8 ON public.patients_attendingdoctorevent IS '3430ef79de64e16bd5cc89230e1b18de8f1c87e0';
CREATE TRIGGER pgtrigger_append_only_c0496 BEFORE DELETE OR UPDATE ON public.protocols_pathwaycountevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c0496();
COMMENT ON TRIGGER pgtrigger_append_only_c0496 ON public.protocols_pathwaycountevent IS '8683b45fd9b2c72d4617ddcab417236921029bdc';
CREATE TRIGGER pgtrigger_append_only_c3289 BEFORE DELETE OR UPDATE ON public.agenda_openinghoursevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c3289();
COMMENT ON TRIGGER pgtrigger_append_only_c3289 ON public.agenda_openinghoursevent IS 'c50a28ec8e975351abf4b971358e78e19b83b817';
CREATE TRIGGER pgtrigger_append_only_c6d6a BEFORE DELETE OR UPDATE ON public.protocols_protocolofferevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c6d6a();
COMMENT ON TRIGGER pgtrigger_append_only_c6d6a ON public.protocols_protocolofferevent IS 'f33e6966f5a72613efc8941fd4202c03f20cbc1b';
CREATE TRIGGER pgtrigger_append_only_c7678 BEFORE DELETE OR UPDATE ON public.concertation_exceptionalevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_c7678();
COMMENT ON TRIGGER pgtrigger_append_only_c7678 ON public.concertation_exceptionalevent IS 'f2d9893e3165b2767be41f353eb0d28afc5cfb62';
CREATE TRIGGER pgtrigger_append_only_ca3f6 BEFORE DELETE OR UPDATE ON public.contract_paymentevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ca3f6();
COMMENT ON TRIGGER pgtrigger_append_only_ca3f6 ON public.contract_paymentevent IS '9921a1d6ab5ab8436932a9bfc71970bdd3b635aa';
CREATE TRIGGER pgtrigger_append_only_ceb30 BEFORE DELETE OR UPDATE ON public.quality_qualitystepevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ceb30();
COMMENT ON TRIGGER pgtrigger_append_only_ceb30 ON public.quality_qualitystepevent IS '1b44104d1501a9bdd3271638fe66ad080b815f28';
CREATE TRIGGER pgtrigger_append_only_d19cd BEFORE DELETE OR UPDATE ON public.records_importitemevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d19cd();
COMMENT ON TRIGGER pgtrigger_append_only_d19cd ON public.records_importitemevent IS '456dc248c814068690c98f89bb8743ef8ca94df4';
CREATE TRIGGER pgtrigger_append_only_d205a BEFORE DELETE OR UPDATE ON public.agenda_pdsaderogationevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d205a();
COMMENT ON TRIGGER pgtrigger_append_only_d205a ON public.agenda_pdsaderogationevent IS 'e39d070fc984fe3fe633973a64ac4e4fb3c595bc';
CREATE TRIGGER pgtrigger_append_only_d20df BEFORE DELETE OR UPDATE ON public.agenda_sasengagementevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d20df();
COMMENT ON TRIGGER pgtrigger_append_only_d20df ON public.agenda_sasengagementevent IS '7848e6bfdb652be500bde64948d9d9f58bcfcc40';
CREATE TRIGGER pgtrigger_append_only_d73ba BEFORE DELETE OR UPDATE ON public.records_viewlayoutevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d73ba();
COMMENT ON TRIGGER pgtrigger_append_only_d73ba ON public.records_viewlayoutevent IS 'da88bdbef3ff40a38480232e3853235c41ab1db6';
CREATE TRIGGER pgtrigger_append_only_d7c12 BEFORE DELETE OR UPDATE ON public.protocols_protocoloriginevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_d7c12();
COMMENT ON TRIGGER pgtrigger_append_only_d7c12 ON public.protocols_protocoloriginevent IS 'd52fb41e3d92586b026f31e53f0dc0d5cac831da';
CREATE TRIGGER pgtrigger_append_only_dd07e BEFORE DELETE OR UPDATE ON public.records_recallevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dd07e();
COMMENT ON TRIGGER pgtrigger_append_only_dd07e ON public.records_recallevent IS '09996c7f8ddbfd5c3e72a8e9f8de9f2aea339cfb';
CREATE TRIGGER pgtrigger_append_only_dd445 BEFORE DELETE OR UPDATE ON public.contract_figureoverrideevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dd445();
COMMENT ON TRIGGER pgtrigger_append_only_dd445 ON public.contract_figureoverrideevent IS '7531de4cbc773d63b777cd6fbdadac36c408c305';
CREATE TRIGGER pgtrigger_append_only_dfa40 BEFORE DELETE OR UPDATE ON public.structures_competencesheetevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_dfa40();
COMMENT ON TRIGGER pgtrigger_append_only_dfa40 ON public.structures_competencesheetevent IS '85da84d0637ad44df0623eed4f1c29e7be49f31d';
CREATE TRIGGER pgtrigger_append_only_e56c5 BEFORE DELETE OR UPDATE ON public.records_formlayoutevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_e56c5();
COMMENT ON TRIGGER pgtrigger_append_only_e56c5 ON public.records_formlayoutevent IS '80f9d3d7b127d7e2483731168dd7b6bbbf4bb4aa';
CREATE TRIGGER pgtrigger_append_only_ea613 BEFORE DELETE OR UPDATE ON public.patients_followupevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ea613();
COMMENT ON TRIGGER pgtrigger_append_only_ea613 ON public.patients_followupevent IS '22038f7f1b7d9003bd65968f6f34488e5ea11546';
CREATE TRIGGER pgtrigger_append_only_eaf9a BEFORE DELETE OR UPDATE ON public.records_plannedvisitevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_eaf9a();
COMMENT ON TRIGGER pgtrigger_append_only_eaf9a ON public.records_plannedvisitevent IS '239c6abe52e5004092ef816f1638a96524711e5f';
CREATE TRIGGER pgtrigger_append_only_eafc6 BEFORE DELETE OR UPDATE ON public.exchanges_advancedprogrammeevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_eafc6();
COMMENT ON TRIGGER pgtrigger_append_only_eafc6 ON public.exchanges_advancedprogrammeevent IS 'eaa253855bd6a3a34dce0c3f53e8efddfe425e8c';
CREATE TRIGGER pgtrigger_append_only_ef6ed BEFORE DELETE OR UPDATE ON public.patients_longtermillnessevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ef6ed();
COMMENT ON TRIGGER pgtrigger_append_only_ef6ed ON public.patients_longtermillnessevent IS '14fb0a71027857514bc77809cde27d8bf27d956c';
CREATE TRIGGER pgtrigger_append_only_f23d5 BEFORE DELETE OR UPDATE ON public.agenda_crisisplanevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f23d5();
COMMENT ON TRIGGER pgtrigger_append_only_f23d5 ON public.agenda_crisisplanevent IS 'bd010e06c2f8cac79c6e0265451b1bdf58fa82df';
CREATE TRIGGER pgtrigger_append_only_f6a47 BEFORE DELETE OR UPDATE ON public.structures_premisesevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_f6a47();
COMMENT ON TRIGGER pgtrigger_append_only_f6a47 ON public.structures_premisesevent IS 'cabcc3c68f672cbd01f5b4ac201628a42b8c4052';
CREATE TRIGGER pgtrigger_append_only_fbdfd BEFORE DELETE OR UPDATE ON public.protocols_protocolversionevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fbdfd();
COMMENT ON TRIGGER pgtrigger_append_only_fbdfd ON public.protocols_protocolversionevent IS 'e58470762e5f0bb5dca076a302c0a6158e7e223e';
CREATE TRIGGER pgtrigger_append_only_fc767 BEFORE DELETE OR UPDATE ON public.structures_cstmcontractevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_fc767();
COMMENT ON TRIGGER pgtrigger_append_only_fc767 ON public.structures_cstmcontractevent IS 'c23c633473e7cf3b6dee8d7c6b8d861921e0b742';
CREATE TRIGGER pgtrigger_append_only_ff0de BEFORE DELETE OR UPDATE ON public.concertation_meetingevent FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_append_only_ff0de();
COMMENT ON TRIGGER pgtrigger_append_only_ff0de ON public.concertation_meetingevent IS 'c42e0aae10b4e6af521204f32144fb31eb163ee9';
CREATE TRIGGER pgtrigger_fixed_once_adopted_2c563 BEFORE INSERT OR DELETE OR UPDATE ON public.protocols_roleline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_fixed_once_adopted_2c563();
COMMENT ON TRIGGER pgtrigger_fixed_once_adopted_2c563 ON public.protocols_roleline IS '922ff35318b7de13741497bd765e8b2e357d5b45';
CREATE TRIGGER pgtrigger_fixed_once_adopted_45925 BEFORE UPDATE ON public.protocols_protocolversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_fixed_once_adopted_45925();
COMMENT ON TRIGGER pgtrigger_fixed_once_adopted_45925 ON public.protocols_protocolversion IS '38736ebb8d7af62b7cbd6ed6a4f916b1e2acfd57';
CREATE TRIGGER pgtrigger_fixed_once_adopted_d3c5a BEFORE INSERT OR DELETE OR UPDATE ON public.protocols_leafletfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_fixed_once_adopted_d3c5a();
COMMENT ON TRIGGER pgtrigger_fixed_once_adopted_d3c5a ON public.protocols_leafletfile IS '967d8b0e1d9f3dcf19b4a5e2b8317572758eb888';
CREATE TRIGGER pgtrigger_insert_insert_039bf AFTER INSERT ON public.protocols_pathway FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_039bf();
COMMENT ON TRIGGER pgtrigger_insert_insert_039bf ON public.protocols_pathway IS 'f1be8824e78a423e9aba666ef4a705505432e775';
CREATE TRIGGER pgtrigger_insert_insert_0a58a AFTER INSERT ON public.concertation_poll FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0a58a();
COMMENT ON TRIGGER pgtrigger_insert_insert_0a58a ON public.concertation_poll IS '3f53c7d039951b08061440e82420d0749eecb92a';
CREATE TRIGGER pgtrigger_insert_insert_0a701 AFTER INSERT ON public.patients_griddecision FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0a701();
COMMENT ON TRIGGER pgtrigger_insert_insert_0a701 ON public.patients_griddecision IS 'b63dd392440e3695afbed8a9f6d955a368571fb9';
CREATE TRIGGER pgtrigger_insert_insert_0c5f5 AFTER INSERT ON public.concertation_opinion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0c5f5();
COMMENT ON TRIGGER pgtrigger_insert_insert_0c5f5 ON public.concertation_opinion IS '3119b4692604b0b248e5c3432d265d33fcd28417';
CREATE TRIGGER pgtrigger_insert_insert_0f769 AFTER INSERT ON public.agenda_sasengagement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_0f769();
COMMENT ON TRIGGER pgtrigger_insert_insert_0f769 ON public.agenda_sasengagement IS '99bf16117ed526c867a1fdae186ebb2382e1e6a3';
CREATE TRIGGER pgtrigger_insert_insert_15cf6 AFTER INSERT ON public.records_entry FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_15cf6();
COMMENT ON TRIGGER pgtrigger_insert_insert_15cf6 ON public.records_entry IS '08519d68ec1d318fda72f529d01d1b0677ddd44a';
CREATE TRIGGER pgtrigger_insert_insert_1e476 AFTER INSERT ON public.structures_cstmcontract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_1e476();
COMMENT ON TRIGGER pgtrigger_insert_insert_1e476 ON public.structures_cstmcontract IS '5eb082734b54283ee70017e04e061c2053884dce';
CREATE TRIGGER pgtrigger_insert_insert_20915 AFTER INSERT ON public.agenda_declaredcrisis FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_20915();
COMMENT ON TRIGGER pgtrigger_insert_insert_20915 ON public.agenda_declaredcrisis IS '6dac8895cd59f17ad174221ecd28bda8e459b9c2';
CREATE TRIGGER pgtrigger_insert_insert_213ec AFTER INSERT ON public.prevention_mission FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_213ec();
COMMENT ON TRIGGER pgtrigger_insert_insert_213ec ON public.prevention_mission IS '0546c44650eda7f877983e5a736c69fde9e7af13';
CREATE TRIGGER pgtrigger_insert_insert_223a2 AFTER INSERT ON public.patients_identitymerge FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_223a2();
COMMENT ON TRIGGER pgtrigger_insert_insert_223a2 ON public.patients_identitymerge IS '288c57358c12de08313ce5d8d907ddfd5f7e3f67';
CREATE TRIGGER pgtrigger_insert_insert_2269e AFTER INSERT ON public.records_recall FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2269e();
COMMENT ON TRIGGER pgtrigger_insert_insert_2269e ON public.records_recall IS '095aedd2c28f16c4824b6f825ec410e785b93249';
CREATE TRIGGER pgtrigger_insert_insert_297ef AFTER INSERT ON public.structures_outsidevacation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_297ef();
COMMENT ON TRIGGER pgtrigger_insert_insert_297ef ON public.structures_outsidevacation IS '8da23d49ffe2d94d691d4fd1851471f40375f7c1';
CREATE TRIGGER pgtrigger_insert_insert_2ad39 AFTER INSERT ON public.exchanges_liaisonform FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2ad39();
COMMENT ON TRIGGER pgtrigger_insert_insert_2ad39 ON public.exchanges_liaisonform IS '08753946bdb3ca1d8dde771770202751ab4a6269';
CREATE TRIGGER pgtrigger_insert_insert_2ca39 AFTER INSERT ON public.exchanges_referral FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_2ca39();
COMMENT ON TRIGGER pgtrigger_insert_insert_2ca39 ON public.exchanges_referral IS 'e0ad64bf59da7837cc8b423d14a7cd09c5e46b68';
CREATE TRIGGER pgtrigger_insert_insert_351cb AFTER INSERT ON public.patients_partneraccess FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_351cb();
COMMENT ON TRIGGER pgtrigger_insert_insert_351cb ON public.patients_partneraccess IS 'd98fd44de32bb7f849375b804996889717e805ed';
CREATE TRIGGER pgtrigger_insert_insert_35207 AFTER INSERT ON public.exchanges_externalcoordination FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_35207();
COMMENT ON TRIGGER pgtrigger_insert_insert_35207 ON public.exchanges_externalcoordination IS '1b6198fd2ee29ec3ee1002dd0d8e725164e9a855';
CREATE TRIGGER pgtrigger_insert_insert_35c84 AFTER INSERT ON public.patients_attendingdoctor FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_35c84();
COMMENT ON TRIGGER pgtrigger_insert_insert_35c84 ON public.patients_attendingdoctor IS 'ca777e7f589e9181f2a39cbca2a423ddb6ee9f16';
CREATE TRIGGER pgtrigger_insert_insert_3b8aa AFTER INSERT ON public.structures_sharedsoftware FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3b8aa();
COMMENT ON TRIGGER pgtrigger_insert_insert_3b8aa ON public.structures_sharedsoftware IS 'f18c83365c3cb1af65d7ded7de97887908568cac';
CREATE TRIGGER pgtrigger_insert_insert_3cea0 AFTER INSERT ON public.records_fillingcharter FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_3cea0();
COMMENT ON TRIGGER pgtrigger_insert_insert_3cea0 ON public.records_fillingcharter IS '2974df4165b01bcff55b4af3274395e0a3d3886c';
CREATE TRIGGER pgtrigger_insert_insert_41603 AFTER INSERT ON public.protocols_leafletfile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_41603();
COMMENT ON TRIGGER pgtrigger_insert_insert_41603 ON public.protocols_leafletfile IS 'ad222d04b4c53b426d8e370c0ea29d957f82da84';
CREATE TRIGGER pgtrigger_insert_insert_48b2e AFTER INSERT ON public.concertation_task FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_48b2e();
COMMENT ON TRIGGER pgtrigger_insert_insert_48b2e ON public.concertation_task IS '561f60cf04dde35370599f57268155b5e6066b50';
CREATE TRIGGER pgtrigger_insert_insert_49136 AFTER INSERT ON public.protocols_adoptionvote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_49136();
COMMENT ON TRIGGER pgtrigger_insert_insert_49136 ON public.protocols_adoptionvote IS '57fef6ff56ff60e86adcd8a0a8a54b333b55ffa2';
CREATE TRIGGER pgtrigger_insert_insert_4974a AFTER INSERT ON public.contract_exercise FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4974a();
COMMENT ON TRIGGER pgtrigger_insert_insert_4974a ON public.contract_exercise IS 'eb730790fb033161b4316b38cfb78db5df65b754';
CREATE TRIGGER pgtrigger_insert_insert_4b097 AFTER INSERT ON public.structures_competencesheet FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_4b097();
COMMENT ON TRIGGER pgtrigger_insert_insert_4b097 ON public.structures_competencesheet IS '78262a54b2e6cc8f5b63b3da24ad74432df342e0';
CREATE TRIGGER pgtrigger_insert_insert_55c6b AFTER INSERT ON public.protocols_protocolorigin FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_55c6b();
COMMENT ON TRIGGER pgtrigger_insert_insert_55c6b ON public.protocols_protocolorigin IS '0bbfed7cc38e9feda7c92c898ba3e21e2fa3f72c';
CREATE TRIGGER pgtrigger_insert_insert_5e164 AFTER INSERT ON public.contract_contract FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5e164();
COMMENT ON TRIGGER pgtrigger_insert_insert_5e164 ON public.contract_contract IS 'ca09f9de65f7923e5a142a575cc655bb45606a2b';
CREATE TRIGGER pgtrigger_insert_insert_5f44a AFTER INSERT ON public.concertation_usualweek FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_5f44a();
COMMENT ON TRIGGER pgtrigger_insert_insert_5f44a ON public.concertation_usualweek IS '17520248350df85ea69863131ed8dbe15d427b33';
CREATE TRIGGER pgtrigger_insert_insert_612cd AFTER INSERT ON public.structures_traineeship FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_612cd();
COMMENT ON TRIGGER pgtrigger_insert_insert_612cd ON public.structures_traineeship IS '86dc0b571f5fe453c5231ad36251aab8d30cb887';
CREATE TRIGGER pgtrigger_insert_insert_61375 AFTER INSERT ON public.prevention_missionaction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_61375();
COMMENT ON TRIGGER pgtrigger_insert_insert_61375 ON public.prevention_missionaction IS 'e5340bcb93d08d2665ef76aaa2e3016224d66822';
CREATE TRIGGER pgtrigger_insert_insert_62165 AFTER INSERT ON public.patients_patient FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_62165();
COMMENT ON TRIGGER pgtrigger_insert_insert_62165 ON public.patients_patient IS '36d3f73802060dc9dad4857cb3d7d14192f408da';
CREATE TRIGGER pgtrigger_insert_insert_68f9c AFTER INSERT ON public.concertation_guest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_68f9c();
COMMENT ON TRIGGER pgtrigger_insert_insert_68f9c ON public.concertation_guest IS '1d3e088c326d9a190218b249a58a2d1b4860adec';
CREATE TRIGGER pgtrigger_insert_insert_6fba4 AFTER INSERT ON public.concertation_attendance FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_6fba4();
COMMENT ON TRIGGER pgtrigger_insert_insert_6fba4 ON public.concertation_attendance IS '5592004c43b1372e80de024831fae7ed9e49da3f';
CREATE TRIGGER pgtrigger_insert_insert_70716 AFTER INSERT ON public.records_formlayout FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_70716();
COMMENT ON TRIGGER pgtrigger_insert_insert_70716 ON public.records_formlayout IS 'd2870167dbf2edc0d09f18d8981c5317affa6976';
CREATE TRIGGER pgtrigger_insert_insert_76646 AFTER INSERT ON public.patients_sharingobjection FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_76646();
COMMENT ON TRIGGER pgtrigger_insert_insert_76646 ON public.patients_sharingobjection IS '8221f4f703767ec207f7c6277f691a7ff0d6d56d';
CREATE TRIGGER pgtrigger_insert_insert_7741f AFTER INSERT ON public.concertation_meeting FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7741f();
COMMENT ON TRIGGER pgtrigger_insert_insert_7741f ON public.concertation_meeting IS '130c45f1d0cf8359b67575f38396535cc2f38325';
CREATE TRIGGER pgtrigger_insert_insert_78b59 AFTER INSERT ON public.agenda_unscheduledcare FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_78b59();
COMMENT ON TRIGGER pgtrigger_insert_insert_78b59 ON public.agenda_unscheduledcare IS '986b5d11adff17b20ede74d45b927d8896b5d299';
CREATE TRIGGER pgtrigger_insert_insert_7d8af AFTER INSERT ON public.structures_legalform FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7d8af();
COMMENT ON TRIGGER pgtrigger_insert_insert_7d8af ON public.structures_legalform IS '04869cf9a081f9c662cec42cb133a058e4b87bfd';
CREATE TRIGGER pgtrigger_insert_insert_7e635 AFTER INSERT ON public.concertation_casenote FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_7e635();
COMMENT ON TRIGGER pgtrigger_insert_insert_7e635 ON public.concertation_casenote IS 'fe46ff46023e4e91bf011061e996119593f79a2b';
CREATE TRIGGER pgtrigger_insert_insert_80251 AFTER INSERT ON public.prevention_userinvolvement FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_80251();
COMMENT ON TRIGGER pgtrigger_insert_insert_80251 ON public.prevention_userinvolvement IS '3261d22b4410332734b53bcd08d84d113ae59a18';
CREATE TRIGGER pgtrigger_insert_insert_80e19 AFTER INSERT ON public.agenda_pdsaderogation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_80e19();
COMMENT ON TRIGGER pgtrigger_insert_insert_80e19 ON public.agenda_pdsaderogation IS 'aaa45fa672f2a74f71275fce33f3dfc3320c45fe';
CREATE TRIGGER pgtrigger_insert_insert_81431 AFTER INSERT ON public.records_dailypack FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_81431();
COMMENT ON TRIGGER pgtrigger_insert_insert_81431 ON public.records_dailypack IS '352984a53215b13d38e8d905483c33ec0183400c';
CREATE TRIGGER pgtrigger_insert_insert_817ab AFTER INSERT ON public.protocols_protocol FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_817ab();
COMMENT ON TRIGGER pgtrigger_insert_insert_817ab ON public.protocols_protocol IS '7f5246de82a5be4baa3ad2979133fd9e81c8a188';
CREATE TRIGGER pgtrigger_insert_insert_81901 AFTER INSERT ON public.records_plannedvisit FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_81901();
COMMENT ON TRIGGER pgtrigger_insert_insert_81901 ON public.records_plannedvisit IS '33c6432be78405b4501db05936c3a9d0a6d0a295';
CREATE TRIGGER pgtrigger_insert_insert_85934 AFTER INSERT ON public.exchanges_advancedevaluation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_85934();
COMMENT ON TRIGGER pgtrigger_insert_insert_85934 ON public.exchanges_advancedevaluation IS '2779a59ee6757d95b16b21a879ac0e75d7232f25';
CREATE TRIGGER pgtrigger_insert_insert_8e200 AFTER INSERT ON public.patients_readingreviewer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8e200();
COMMENT ON TRIGGER pgtrigger_insert_insert_8e200 ON public.patients_readingreviewer IS '7e8545d38d6cf3bdbab0c65726ebc59971e49138';
CREATE TRIGGER pgtrigger_insert_insert_8ee86 AFTER INSERT ON public.patients_identityvisibility FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_8ee86();
COMMENT ON TRIGGER pgtrigger_insert_insert_8ee86 ON public.patients_identityvisibility IS '3f1ddfc8a5554b3097793900b28cd4854be72621';
CREATE TRIGGER pgtrigger_insert_insert_90704 AFTER INSERT ON public.exchanges_secretariatrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_90704();
COMMENT ON TRIGGER pgtrigger_insert_insert_90704 ON public.exchanges_secretariatrequest IS 'e429670d97b4f18ac2cfbf0f55f0995517b77d57';
CREATE TRIGGER pgtrigger_insert_insert_97787 AFTER INSERT ON public.records_watch FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_97787();
COMMENT ON TRIGGER pgtrigger_insert_insert_97787 ON public.records_watch IS '881fb4a925308d89578e19485ec57363bb51800c';
CREATE TRIGGER pgtrigger_insert_insert_97abf AFTER INSERT ON public.records_alert FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_97abf();
COMMENT ON TRIGGER pgtrigger_insert_insert_97abf ON public.records_alert IS '036e8a81e31da67360b8cf728d835944510563ae';
CREATE TRIGGER pgtrigger_insert_insert_9dd40 AFTER INSERT ON public.exchanges_doctorrelay FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9dd40();
COMMENT ON TRIGGER pgtrigger_insert_insert_9dd40 ON public.exchanges_doctorrelay IS 'fa8f5a2709a428cb5c047c1a55b3d6a0a400963a';
CREATE TRIGGER pgtrigger_insert_insert_9f25a AFTER INSERT ON public.records_recordimport FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9f25a();
COMMENT ON TRIGGER pgtrigger_insert_insert_9f25a ON public.records_recordimport IS 'b772bfa6ade612a55bf3651cbd47f7f12cf4f326';
CREATE TRIGGER pgtrigger_insert_insert_9ff41 AFTER INSERT ON public.protocols_pathwaycount FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_9ff41();
COMMENT ON TRIGGER pgtrigger_insert_insert_9ff41 ON public.protocols_pathwaycount IS '280b09d570fc68487288e602154fa15a6f6f374d';
CREATE TRIGGER pgtrigger_insert_insert_a1a6e AFTER INSERT ON public.structures_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a1a6e();
COMMENT ON TRIGGER pgtrigger_insert_insert_a1a6e ON public.structures_membership IS '89e9f864c4f844a8f08373f58df3e74228698e2d';
CREATE TRIGGER pgtrigger_insert_insert_a5a5f AFTER INSERT ON public.patients_longtermillness FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_a5a5f();
COMMENT ON TRIGGER pgtrigger_insert_insert_a5a5f ON public.patients_longtermillness IS '31eb8157b703dad08e4b3ae00cb6696b306e397a';
CREATE TRIGGER pgtrigger_insert_insert_aa15e AFTER INSERT ON public.quality_qualitystep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_aa15e();
COMMENT ON TRIGGER pgtrigger_insert_insert_aa15e ON public.quality_qualitystep IS '6a78b3e5debd6388687c72e022cd45d134ba5458';
CREATE TRIGGER pgtrigger_insert_insert_ab53b AFTER INSERT ON public.concertation_pollanswer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ab53b();
COMMENT ON TRIGGER pgtrigger_insert_insert_ab53b ON public.concertation_pollanswer IS 'a5d385a232a7e808c128d64985ff00781f05e258';
CREATE TRIGGER pgtrigger_insert_insert_ae058 AFTER INSERT ON public.records_outsideshare FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ae058();
COMMENT ON TRIGGER pgtrigger_insert_insert_ae058 ON public.records_outsideshare IS '881ea213483c7441989724b73d7876146b32be71';
CREATE TRIGGER pgtrigger_insert_insert_b1343 AFTER INSERT ON public.agenda_openinghours FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b1343();
COMMENT ON TRIGGER pgtrigger_insert_insert_b1343 ON public.agenda_openinghours IS 'd633d24c15ebd745d2d848ff61f9677bb832a0f0';
CREATE TRIGGER pgtrigger_insert_insert_b39a3 AFTER INSERT ON public.protocols_versionstep FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b39a3();
COMMENT ON TRIGGER pgtrigger_insert_insert_b39a3 ON public.protocols_versionstep IS 'c462520ac1b14a8fcb2c3030494b3f3bbffcb604';
CREATE TRIGGER pgtrigger_insert_insert_b43e3 AFTER INSERT ON public.concertation_exceptional FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b43e3();
COMMENT ON TRIGGER pgtrigger_insert_insert_b43e3 ON public.concertation_exceptional IS '46e2aab01d91d2c87cee5cd99cd17980a71c6f7b';
CREATE TRIGGER pgtrigger_insert_insert_b54f6 AFTER INSERT ON public.records_viewlayout FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b54f6();
COMMENT ON TRIGGER pgtrigger_insert_insert_b54f6 ON public.records_viewlayout IS 'eba199a3df11fc68d965e002a62578192d5e0116';
CREATE TRIGGER pgtrigger_insert_insert_b5835 AFTER INSERT ON public.exchanges_advancedprogramme FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b5835();
COMMENT ON TRIGGER pgtrigger_insert_insert_b5835 ON public.exchanges_advancedprogramme IS '4407470da06e6445181f1f6c2c01c1e5cded9714';
CREATE TRIGGER pgtrigger_insert_insert_b81da AFTER INSERT ON public.exchanges_question FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b81da();
COMMENT ON TRIGGER pgtrigger_insert_insert_b81da ON public.exchanges_question IS '014df9c025a1fa8d279b890a70c64baaf605bd22';
CREATE TRIGGER pgtrigger_insert_insert_b8b25 AFTER INSERT ON public.protocols_protocoloffer FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b8b25();
COMMENT ON TRIGGER pgtrigger_insert_insert_b8b25 ON public.protocols_protocoloffer IS 'f9a65ae3118b8a0274cf8257a554a6c1583e1846';
CREATE TRIGGER pgtrigger_insert_insert_b9cf5 AFTER INSERT ON public.structures_site FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_b9cf5();
COMMENT ON TRIGGER pgtrigger_insert_insert_b9cf5 ON public.structures_site IS 'ff90bbc42d847a67fcba4feee3450f3e2f84bb80';
CREATE TRIGGER pgtrigger_insert_insert_bca80 AFTER INSERT ON public.records_clarification FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bca80();
COMMENT ON TRIGGER pgtrigger_insert_insert_bca80 ON public.records_clarification IS 'b54ae717851b67379d1c9292b070fc23a4b7bef8';
CREATE TRIGGER pgtrigger_insert_insert_bd871 AFTER INSERT ON public.protocols_roleline FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bd871();
COMMENT ON TRIGGER pgtrigger_insert_insert_bd871 ON public.protocols_roleline IS '31041aa55006830e2bfa4efc223141c3e23c1354';
CREATE TRIGGER pgtrigger_insert_insert_bd87b AFTER INSERT ON public.patients_relative FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_bd87b();
COMMENT ON TRIGGER pgtrigger_insert_insert_bd87b ON public.patients_relative IS 'f035b946e1ef4283c3699ae64d1efc3cf0b3b915';
CREATE TRIGGER pgtrigger_insert_insert_c3bbb AFTER INSERT ON public.concertation_topic FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c3bbb();
COMMENT ON TRIGGER pgtrigger_insert_insert_c3bbb ON public.concertation_topic IS 'f2d4667a9763cd6c8483c83b6b1f32bfd02543d9';
CREATE TRIGGER pgtrigger_insert_insert_c5d85 AFTER INSERT ON public.patients_readingreview FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c5d85();
COMMENT ON TRIGGER pgtrigger_insert_insert_c5d85 ON public.patients_readingreview IS '371ee1fabde57a9c183cde0a88a739830ee01297';
CREATE TRIGGER pgtrigger_insert_insert_c6aba AFTER INSERT ON public.exchanges_prescriptionrequest FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_c6aba();
COMMENT ON TRIGGER pgtrigger_insert_insert_c6aba ON public.exchanges_prescriptionrequest IS 'e7baefcce162c723f7ce27d128778456e0fa8e02';
CREATE TRIGGER pgtrigger_insert_insert_ca2c0 AFTER INSERT ON public.contract_figureoverride FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ca2c0();
COMMENT ON TRIGGER pgtrigger_insert_insert_ca2c0 ON public.contract_figureoverride IS '668b72f8daa780829fcc792807c999ce5591037d';
CREATE TRIGGER pgtrigger_insert_insert_ccdf3 AFTER INSERT ON public.concertation_case FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_ccdf3();
COMMENT ON TRIGGER pgtrigger_insert_insert_ccdf3 ON public.concertation_case IS '6eb7586365f0713e8488a4a7b5df2132f0444df9';
CREATE TRIGGER pgtrigger_insert_insert_d27af AFTER INSERT ON public.patients_coverage FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d27af();
COMMENT ON TRIGGER pgtrigger_insert_insert_d27af ON public.patients_coverage IS 'abb8e4f3f6fad6e995f1ca81b59929ee89810b12';
CREATE TRIGGER pgtrigger_insert_insert_d4380 AFTER INSERT ON public.structures_member FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d4380();
COMMENT ON TRIGGER pgtrigger_insert_insert_d4380 ON public.structures_member IS 'a182eb7c5423ad90417bf710e21f94d9f6bba0d4';
CREATE TRIGGER pgtrigger_insert_insert_d862e AFTER INSERT ON public.agenda_crisisplan FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_d862e();
COMMENT ON TRIGGER pgtrigger_insert_insert_d862e ON public.agenda_crisisplan IS '1954419ad4b1f7ce3e83c4c9a93ede76d3823c24';
CREATE TRIGGER pgtrigger_insert_insert_dc6f6 AFTER INSERT ON public.patients_informationgiven FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_dc6f6();
COMMENT ON TRIGGER pgtrigger_insert_insert_dc6f6 ON public.patients_informationgiven IS 'bb5f45b1c894660907a18fe6af8b23a985083ab8';
CREATE TRIGGER pgtrigger_insert_insert_e4829 AFTER INSERT ON public.records_importitem FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e4829();
COMMENT ON TRIGGER pgtrigger_insert_insert_e4829 ON public.records_importitem IS '2450d6ff225f4a6fb26be34d80dca926c9893cdf';
CREATE TRIGGER pgtrigger_insert_insert_e5c6f AFTER INSERT ON public.concertation_informalexchange FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e5c6f();
COMMENT ON TRIGGER pgtrigger_insert_insert_e5c6f ON public.concertation_informalexchange IS '0be5d35ed157f062f562d4bbc3db532367ae7a93';
CREATE TRIGGER pgtrigger_insert_insert_e7d6f AFTER INSERT ON public.concertation_contribution FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e7d6f();
COMMENT ON TRIGGER pgtrigger_insert_insert_e7d6f ON public.concertation_contribution IS '7410333c9044a53f4368dfa1de70358e61f819fd';
CREATE TRIGGER pgtrigger_insert_insert_e8f1d AFTER INSERT ON public.contract_payment FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_e8f1d();
COMMENT ON TRIGGER pgtrigger_insert_insert_e8f1d ON public.contract_payment IS '48627076a114d997d9d55b8fb1a3beb7afccf60b';
CREATE TRIGGER pgtrigger_insert_insert_f2633 AFTER INSERT ON public.structures_profile FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f2633();
COMMENT ON TRIGGER pgtrigger_insert_insert_f2633 ON public.structures_profile IS 'b8f0a889dd23844718e911ed034a8c05a4594700';
CREATE TRIGGER pgtrigger_insert_insert_f308e AFTER INSERT ON public.protocols_cooperationprotocol FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f308e();
COMMENT ON TRIGGER pgtrigger_insert_insert_f308e ON public.protocols_cooperationprotocol IS '82d268364b5113ede05f94c0dbf4d70fdd65f612';
CREATE TRIGGER pgtrigger_insert_insert_f348a AFTER INSERT ON public.protocols_protocolversion FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f348a();
COMMENT ON TRIGGER pgtrigger_insert_insert_f348a ON public.protocols_protocolversion IS '9f55021c4282af7f221102ebb9cdd4c1acf1a693';
CREATE TRIGGER pgtrigger_insert_insert_f5ec0 AFTER INSERT ON public.structures_coordinationfunction FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f5ec0();
COMMENT ON TRIGGER pgtrigger_insert_insert_f5ec0 ON public.structures_coordinationfunction IS '075465530eea73c6e24dba0d9450724b6c22c09a';
CREATE TRIGGER pgtrigger_insert_insert_f84a1 AFTER INSERT ON public.patients_emergencyaccess FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f84a1();
COMMENT ON TRIGGER pgtrigger_insert_insert_f84a1 ON public.patients_emergencyaccess IS 'a0b30f4699a5f75ff75b1412704ea00de73c3955';
CREATE TRIGGER pgtrigger_insert_insert_f93f0 AFTER INSERT ON public.agenda_closure FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_f93f0();
COMMENT ON TRIGGER pgtrigger_insert_insert_f93f0 ON public.agenda_closure IS '006b062bad7f1f3d00fbaea3623482b0eb3c697f';
CREATE TRIGGER pgtrigger_insert_insert_fae10 AFTER INSERT ON public.concertation_patientinformation FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fae10();
COMMENT ON TRIGGER pgtrigger_insert_insert_fae10 ON public.concertation_patientinformation IS '2bb7ee8f97cc9a942bb02c7284ad7982baa42f9c';
CREATE TRIGGER pgtrigger_insert_insert_fd6e3 AFTER INSERT ON public.contract_proof FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fd6e3();
COMMENT ON TRIGGER pgtrigger_insert_insert_fd6e3 ON public.contract_proof IS 'ed8ea7a9fa8e95b6541ba4a58a6ffb3d6144c8b9';
CREATE TRIGGER pgtrigger_insert_insert_fdafc AFTER INSERT ON public.structures_premises FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fdafc();
COMMENT ON TRIGGER pgtrigger_insert_insert_fdafc ON public.structures_premises IS '899a2d0c22d4156e591fc38136c1e83c37d7f65c';
CREATE TRIGGER pgtrigger_insert_insert_fdcd4 AFTER INSERT ON public.records_recordmapping FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fdcd4();
COMMENT ON TRIGGER pgtrigger_insert_insert_fdcd4 ON public.records_recordmapping IS '4d2f761731dc0b5fe901e61b5957eb86e5ea84cf';
CREATE TRIGGER pgtrigger_insert_insert_fe323 AFTER INSERT ON public.patients_followup FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fe323();
COMMENT ON TRIGGER pgtrigger_insert_insert_fe323 ON public.patients_followup IS 'feae5a0725e05fb812f7e60f281649514747b3e7';
CREATE TRIGGER pgtrigger_insert_insert_fee3c AFTER INSERT ON public.exchanges_referraldelays FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_insert_insert_fee3c();
COMMENT ON TRIGGER pgtrigger_insert_insert_fee3c ON public.exchanges_referraldelays IS 'e02a58e6a613d2bb352c19522fe32c5706be2629';
CREATE TRIGGER pgtrigger_one_situation_at_a_time_c1ae8 BEFORE INSERT OR UPDATE ON public.structures_membership FOR EACH ROW EXECUTE FUNCTION public.pgtrigger_one_situation_at_a_time_c1ae8();
COMMENT ON TRIGGER pgtrigger_one_situation_at_a_time_c1ae8 ON public.structures_membership IS '95ab0ade22c33e504c513a6cbd22c7c26d1d1f9c';
CREATE TRIGGER pgtrigger_update_update_01fbd AFTER UPDATE ON public.exchanges_referraldelays FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_01fbd();
COMMENT ON TRIGGER pgtrigger_update_update_01fbd ON public.exchanges_referraldelays IS '9882e5e7cde17d2ddb6bdf4403cce48fb7f84fb0';
CREATE TRIGGER pgtrigger_update_update_03f57 AFTER UPDATE ON public.protocols_adoptionvote FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_03f57();
COMMENT ON TRIGGER pgtrigger_update_update_03f57 ON public.protocols_adoptionvote IS '999ea6bbdf04e1903d18f5335083d1993cd9ae2d';
CREATE TRIGGER pgtrigger_update_update_04f7b AFTER UPDATE ON public.protocols_cooperationprotocol FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_04f7b();
COMMENT ON TRIGGER pgtrigger_update_update_04f7b ON public.protocols_cooperationprotocol IS '1784a584a404c297ae88cc7a401c96d6714c9e0e';
CREATE TRIGGER pgtrigger_update_update_05389 AFTER UPDATE ON public.records_entry FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_05389();
COMMENT ON TRIGGER pgtrigger_update_update_05389 ON public.records_entry IS '5723afbf81fdd5fca371be4d36b335de9d6abcea';
CREATE TRIGGER pgtrigger_update_update_054c9 AFTER UPDATE ON public.exchanges_externalcoordination FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_054c9();
COMMENT ON TRIGGER pgtrigger_update_update_054c9 ON public.exchanges_externalcoordination IS '0676c496ee19d0c91ff2aeca72233d3a02ac16b6';
CREATE TRIGGER pgtrigger_update_update_05972 AFTER UPDATE ON public.concertation_informalexchange FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_05972();
COMMENT ON TRIGGER pgtrigger_update_update_05972 ON public.concertation_informalexchange IS 'ccf9020f375523cad0383ad6e196f96daecfb867';
CREATE TRIGGER pgtrigger_update_update_0b46d AFTER UPDATE ON public.contract_figureoverride FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0b46d();
COMMENT ON TRIGGER pgtrigger_update_update_0b46d ON public.contract_figureoverride IS 'd91521017ea7864bd3cc7af0d5f484d742907979';
CREATE TRIGGER pgtrigger_update_update_0ed04 AFTER UPDATE ON public.contract_proof FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0ed04();
COMMENT ON TRIGGER pgtrigger_update_update_0ed04 ON public.contract_proof IS 'e7bb38b6be736a60eca6c9d2aeef9dc873778f8d';
CREATE TRIGGER pgtrigger_update_update_0f23a AFTER UPDATE ON public.protocols_protocolversion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_0f23a();
COMMENT ON TRIGGER pgtrigger_update_update_0f23a ON public.protocols_protocolversion IS 'ada4f1019b17c09843b8d786b090a70f1cc19dbe';
CREATE TRIGGER pgtrigger_update_update_10300 AFTER UPDATE ON public.protocols_protocol FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_10300();
COMMENT ON TRIGGER pgtrigger_update_update_10300 ON public.protocols_protocol IS '66745e837ad212eee2a572332cb099acb991819f';
CREATE TRIGGER pgtrigger_update_update_197a9 AFTER UPDATE ON public.concertation_pollanswer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_197a9();
COMMENT ON TRIGGER pgtrigger_update_update_197a9 ON public.concertation_pollanswer IS 'a89d3de9f0b30de9c4fb9eb4e70aa70a183b10d5';
CREATE TRIGGER pgtrigger_update_update_1b214 AFTER UPDATE ON public.agenda_declaredcrisis FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_1b214();
COMMENT ON TRIGGER pgtrigger_update_update_1b214 ON public.agenda_declaredcrisis IS '56eaede2a0f5bac59e2871432ff9369459c5fe23';
CREATE TRIGGER pgtrigger_update_update_23873 AFTER UPDATE ON public.contract_exercise FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_23873();
COMMENT ON TRIGGER pgtrigger_update_update_23873 ON public.contract_exercise IS '0aeb9de6ef65687a3f4366d7b10646fca9c9dba2';
CREATE TRIGGER pgtrigger_update_update_25555 AFTER UPDATE ON public.agenda_closure FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_25555();
COMMENT ON TRIGGER pgtrigger_update_update_25555 ON public.agenda_closure IS '2b698e0cd20fac940e1a1ac80dcf806f5f099ddf';
CREATE TRIGGER pgtrigger_update_update_264f4 AFTER UPDATE ON public.records_importitem FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_264f4();
COMMENT ON TRIGGER pgtrigger_update_update_264f4 ON public.records_importitem IS '25bf32185af640938591c8255cde615bf7d91ba7';
CREATE TRIGGER pgtrigger_update_update_29655 AFTER UPDATE ON public.records_fillingcharter FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_29655();
COMMENT ON TRIGGER pgtrigger_update_update_29655 ON public.records_fillingcharter IS '57d1b4067baadf60da78efc41a0dc5522457e357';
CREATE TRIGGER pgtrigger_update_update_2c053 AFTER UPDATE ON public.records_recordimport FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2c053();
COMMENT ON TRIGGER pgtrigger_update_update_2c053 ON public.records_recordimport IS 'c8e4662c36b0fd252a2ab45f0ca3944491e93cb2';
CREATE TRIGGER pgtrigger_update_update_2d2f7 AFTER UPDATE ON public.prevention_mission FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2d2f7();
COMMENT ON TRIGGER pgtrigger_update_update_2d2f7 ON public.prevention_mission IS 'c538dba9d451599cf8ee9f6e717b3c5bbe7619ab';
CREATE TRIGGER pgtrigger_update_update_2d74e AFTER UPDATE ON public.patients_coverage FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2d74e();
COMMENT ON TRIGGER pgtrigger_update_update_2d74e ON public.patients_coverage IS '96ce05a6923bf0e98399c60fb20795952c1ec359';
CREATE TRIGGER pgtrigger_update_update_2d778 AFTER UPDATE ON public.exchanges_advancedprogramme FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_2d778();
COMMENT ON TRIGGER pgtrigger_update_update_2d778 ON public.exchanges_advancedprogramme IS '1254464213b9d20c5607825271f5f2d112d3a127';
CREATE TRIGGER pgtrigger_update_update_30ba6 AFTER UPDATE ON public.records_viewlayout FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_30ba6();
COMMENT ON TRIGGER pgtrigger_update_update_30ba6 ON public.records_viewlayout IS 'a54a24a85eb096783e6307b3862c6658a682246e';
CREATE TRIGGER pgtrigger_update_update_34493 AFTER UPDATE ON public.prevention_userinvolvement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_34493();
COMMENT ON TRIGGER pgtrigger_update_update_34493 ON public.prevention_userinvolvement IS '09c306d10916737a481e3d5349362fe2a77a89c1';
CREATE TRIGGER pgtrigger_update_update_39352 AFTER UPDATE ON public.structures_cstmcontract FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_39352();
COMMENT ON TRIGGER pgtrigger_update_update_39352 ON public.structures_cstmcontract IS '36ee06d2c790f89993cc96f8eae2a94f56a0d960';
CREATE TRIGGER pgtrigger_update_update_3b013 AFTER UPDATE ON public.agenda_crisisplan FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_3b013();
COMMENT ON TRIGGER pgtrigger_update_update_3b013 ON public.agenda_crisisplan IS '9307301773704c16551c9294c33f732d79ef9342';
CREATE TRIGGER pgtrigger_update_update_45e99 AFTER UPDATE ON public.exchanges_question FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_45e99();
COMMENT ON TRIGGER pgtrigger_update_update_45e99 ON public.exchanges_question IS '76ed7a9868cec7f691939a58e8d1fccb07b1b5eb';
CREATE TRIGGER pgtrigger_update_update_47e77 AFTER UPDATE ON public.patients_identityvisibility FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_47e77();
COMMENT ON TRIGGER pgtrigger_update_update_47e77 ON public.patients_identityvisibility IS '2c7fab3a8d2883d87da9a8f88c451de50f381043';
CREATE TRIGGER pgtrigger_update_update_48a92 AFTER UPDATE ON public.patients_emergencyaccess FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_48a92();
COMMENT ON TRIGGER pgtrigger_update_update_48a92 ON public.patients_emergencyaccess IS '198e100a6dc7fe09a452988746c13588eca03768';
CREATE TRIGGER pgtrigger_update_update_507ae AFTER UPDATE ON public.patients_griddecision FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_507ae();
COMMENT ON TRIGGER pgtrigger_update_update_507ae ON public.patients_griddecision IS '4792cce722f2fa3a2cc3027d90d3c2ba753b86c6';
CREATE TRIGGER pgtrigger_update_update_52ad0 AFTER UPDATE ON public.records_plannedvisit FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_52ad0();
COMMENT ON TRIGGER pgtrigger_update_update_52ad0 ON public.records_plannedvisit IS 'fca4d462b8241262ac788486b71400ecc8effb1e';
CREATE TRIGGER pgtrigger_update_update_546ce AFTER UPDATE ON public.patients_patient FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_546ce();
COMMENT ON TRIGGER pgtrigger_update_update_546ce ON public.patients_patient IS '762593cb0fba44d8e2cc0cf54028ba577cc68eb2';
CREATE TRIGGER pgtrigger_update_update_54bca AFTER UPDATE ON public.concertation_patientinformation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_54bca();
COMMENT ON TRIGGER pgtrigger_update_update_54bca ON public.concertation_patientinformation IS 'd06d5f76254d9c03899fee079f1b3e01edbf9784';
CREATE TRIGGER pgtrigger_update_update_56ef6 AFTER UPDATE ON public.patients_identitymerge FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_56ef6();
COMMENT ON TRIGGER pgtrigger_update_update_56ef6 ON public.patients_identitymerge IS '3945c26454b44800bd0956f307691bb5d8b2abd1';
CREATE TRIGGER pgtrigger_update_update_58959 AFTER UPDATE ON public.patients_readingreviewer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_58959();
COMMENT ON TRIGGER pgtrigger_update_update_58959 ON public.patients_readingreviewer IS '31b5a235b7313af7339ed6cedddac14d5c7f8889';
CREATE TRIGGER pgtrigger_update_update_59278 AFTER UPDATE ON public.agenda_openinghours FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_59278();
COMMENT ON TRIGGER pgtrigger_update_update_59278 ON public.agenda_openinghours IS '3b99c1ed00fe20bffaf771aac36fde6a8ec864cd';
CREATE TRIGGER pgtrigger_update_update_59da0 AFTER UPDATE ON public.structures_member FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_59da0();
COMMENT ON TRIGGER pgtrigger_update_update_59da0 ON public.structures_member IS '1c99bdb5a89cb30a5d6bcf060a168c7cb943faeb';
CREATE TRIGGER pgtrigger_update_update_5ae48 AFTER UPDATE ON public.concertation_task FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5ae48();
COMMENT ON TRIGGER pgtrigger_update_update_5ae48 ON public.concertation_task IS '19abe88ca1629b81e9bfaa802c903635d7cfa7d5';
CREATE TRIGGER pgtrigger_update_update_5d15c AFTER UPDATE ON public.concertation_usualweek FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5d15c();
COMMENT ON TRIGGER pgtrigger_update_update_5d15c ON public.concertation_usualweek IS '74bcb139c80de7855bee2b7bb75d0013e8ddc68d';
CREATE TRIGGER pgtrigger_update_update_5ee62 AFTER UPDATE ON public.concertation_meeting FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_5ee62();
COMMENT ON TRIGGER pgtrigger_update_update_5ee62 ON public.concertation_meeting IS '9d4d2ae29da9b75df6c9759d390612d0558d22f0';
CREATE TRIGGER pgtrigger_update_update_6086e AFTER UPDATE ON public.protocols_versionstep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6086e();
COMMENT ON TRIGGER pgtrigger_update_update_6086e ON public.protocols_versionstep IS '871cdedc16b7c1a2dc0dbd61d1d9908888e0f1bc';
CREATE TRIGGER pgtrigger_update_update_62529 AFTER UPDATE ON public.structures_membership FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_62529();
COMMENT ON TRIGGER pgtrigger_update_update_62529 ON public.structures_membership IS 'e41ac1759d4f897e31607372786d140235ef6a5b';
CREATE TRIGGER pgtrigger_update_update_634a0 AFTER UPDATE ON public.records_clarification FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_634a0();
COMMENT ON TRIGGER pgtrigger_update_update_634a0 ON public.records_clarification IS '666dd9563d935f5c1f3eb0c5fb9406c7d20fe5cb';
CREATE TRIGGER pgtrigger_update_update_652cf AFTER UPDATE ON public.protocols_roleline FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_652cf();
COMMENT ON TRIGGER pgtrigger_update_update_652cf ON public.protocols_roleline IS '90d3c422ab5d065a7c7764e9430024c85ef1288b';
CREATE TRIGGER pgtrigger_update_update_668b9 AFTER UPDATE ON public.records_recall FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_668b9();
COMMENT ON TRIGGER pgtrigger_update_update_668b9 ON public.records_recall IS '281eafedc9b58e095725e49e43b2e1b5f0732a70';
CREATE TRIGGER pgtrigger_update_update_673c5 AFTER UPDATE ON public.concertation_casenote FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_673c5();
COMMENT ON TRIGGER pgtrigger_update_update_673c5 ON public.concertation_casenote IS '349106c1d0582b2ee73f0b7baa184f00469bfdc4';
CREATE TRIGGER pgtrigger_update_update_674d2 AFTER UPDATE ON public.contract_contract FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_674d2();
COMMENT ON TRIGGER pgtrigger_update_update_674d2 ON public.contract_contract IS '0ddbd493181c3481cf75f39bd60bd84fae975508';
CREATE TRIGGER pgtrigger_update_update_67f9a AFTER UPDATE ON public.contract_payment FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_67f9a();
COMMENT ON TRIGGER pgtrigger_update_update_67f9a ON public.contract_payment IS 'f5efc7c947700396354327896f886368696b020a';
CREATE TRIGGER pgtrigger_update_update_6d85d AFTER UPDATE ON public.patients_readingreview FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_6d85d();
COMMENT ON TRIGGER pgtrigger_update_update_6d85d ON public.patients_readingreview IS 'ab790ad34165df87431ae86b8faccf5e61ece28e';
CREATE TRIGGER pgtrigger_update_update_7083c AFTER UPDATE ON public.structures_coordinationfunction FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7083c();
COMMENT ON TRIGGER pgtrigger_update_update_7083c ON public.structures_coordinationfunction IS 'b50abaeb0b515ee47dbf9e5a993b644c9dd4733e';
CREATE TRIGGER pgtrigger_update_update_7507b AFTER UPDATE ON public.concertation_contribution FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7507b();
COMMENT ON TRIGGER pgtrigger_update_update_7507b ON public.concertation_contribution IS '01d15f617b2e31511206b158621be2f40451cb8e';
CREATE TRIGGER pgtrigger_update_update_791e0 AFTER UPDATE ON public.concertation_topic FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_791e0();
COMMENT ON TRIGGER pgtrigger_update_update_791e0 ON public.concertation_topic IS 'cebf55d4c4e03bc01c8d9bd4cd4c41956ff792d1';
CREATE TRIGGER pgtrigger_update_update_7df81 AFTER UPDATE ON public.structures_competencesheet FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7df81();
COMMENT ON TRIGGER pgtrigger_update_update_7df81 ON public.structures_competencesheet IS 'ddd236e4b34a533ff792e7b46ea5038839e8add5';
CREATE TRIGGER pgtrigger_update_update_7ed25 AFTER UPDATE ON public.records_formlayout FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_7ed25();
COMMENT ON TRIGGER pgtrigger_update_update_7ed25 ON public.records_formlayout IS 'f0aed7fb2f29549eed0171f90b95d7b72d6afdef';
CREATE TRIGGER pgtrigger_update_update_818ae AFTER UPDATE ON public.records_outsideshare FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_818ae();
COMMENT ON TRIGGER pgtrigger_update_update_818ae ON public.records_outsideshare IS '4609278d1dbd470ff751be004c4a6aa85eb2138b';
CREATE TRIGGER pgtrigger_update_update_824bc AFTER UPDATE ON public.concertation_poll FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_824bc();
COMMENT ON TRIGGER pgtrigger_update_update_824bc ON public.concertation_poll IS '7abceaaf92e2138bb48877989c805dfb968eb699';
CREATE TRIGGER pgtrigger_update_update_8454c AFTER UPDATE ON public.protocols_leafletfile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8454c();
COMMENT ON TRIGGER pgtrigger_update_update_8454c ON public.protocols_leafletfile IS 'd654725ecf504ef58cf392884074e1654438c5b8';
CREATE TRIGGER pgtrigger_update_update_84840 AFTER UPDATE ON public.prevention_missionaction FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_84840();
COMMENT ON TRIGGER pgtrigger_update_update_84840 ON public.prevention_missionaction IS 'db1d61689b4a88902bff6fe281c66ace7e52771e';
CREATE TRIGGER pgtrigger_update_update_8b40b AFTER UPDATE ON public.agenda_sasengagement FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8b40b();
COMMENT ON TRIGGER pgtrigger_update_update_8b40b ON public.agenda_sasengagement IS 'a54a2672d14cc8bb1c3e201fc5222993b06b3f8e';
CREATE TRIGGER pgtrigger_update_update_8d50b AFTER UPDATE ON public.exchanges_referral FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8d50b();
COMMENT ON TRIGGER pgtrigger_update_update_8d50b ON public.exchanges_referral IS '4e34428480700c23f8e9bbeb13bb52b3d434f016';
CREATE TRIGGER pgtrigger_update_update_8df6d AFTER UPDATE ON public.records_recordmapping FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_8df6d();
COMMENT ON TRIGGER pgtrigger_update_update_8df6d ON public.records_recordmapping IS 'fcdb6a8ad37e86ab1a1779c9a835911d7d5ee4a4';
CREATE TRIGGER pgtrigger_update_update_904ee AFTER UPDATE ON public.concertation_exceptional FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_904ee();
COMMENT ON TRIGGER pgtrigger_update_update_904ee ON public.concertation_exceptional IS '80b5ec1c76bbccee93418e59314ddea4f2f3507b';
CREATE TRIGGER pgtrigger_update_update_91e90 AFTER UPDATE ON public.exchanges_liaisonform FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_91e90();
COMMENT ON TRIGGER pgtrigger_update_update_91e90 ON public.exchanges_liaisonform IS '057eb7047d2446dafbf7a08076a4429801b3de1e';
CREATE TRIGGER pgtrigger_update_update_971ba AFTER UPDATE ON public.structures_outsidevacation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_971ba();
COMMENT ON TRIGGER pgtrigger_update_update_971ba ON public.structures_outsidevacation IS '9645a65f9c2fb538020dbfa289a5cb8c8e3db4b8';
CREATE TRIGGER pgtrigger_update_update_97d05 AFTER UPDATE ON public.protocols_pathway FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_97d05();
COMMENT ON TRIGGER pgtrigger_update_update_97d05 ON public.protocols_pathway IS '08e63c50df8d1a4b95ae0c713d49ab064ffb5b55';
CREATE TRIGGER pgtrigger_update_update_98acb AFTER UPDATE ON public.protocols_pathwaycount FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_98acb();
COMMENT ON TRIGGER pgtrigger_update_update_98acb ON public.protocols_pathwaycount IS 'a349e1e203dc18535e54b7a4d0c94b539c9a38b8';
CREATE TRIGGER pgtrigger_update_update_9acbd AFTER UPDATE ON public.records_watch FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9acbd();
COMMENT ON TRIGGER pgtrigger_update_update_9acbd ON public.records_watch IS 'a3c0c6bc9917de250a29ac85c95846f88e06c272';
CREATE TRIGGER pgtrigger_update_update_9fbd9 AFTER UPDATE ON public.concertation_opinion FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_9fbd9();
COMMENT ON TRIGGER pgtrigger_update_update_9fbd9 ON public.concertation_opinion IS 'dda585c01cfe1aabab04b6f18a478c5b45d3ab65';
CREATE TRIGGER pgtrigger_update_update_a027f AFTER UPDATE ON public.exchanges_secretariatrequest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a027f();
COMMENT ON TRIGGER pgtrigger_update_update_a027f ON public.exchanges_secretariatrequest IS 'd28e3133a9981be4c5ab795dbfbb849813f95ce3';
CREATE TRIGGER pgtrigger_update_update_a2013 AFTER UPDATE ON public.patients_followup FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a2013();
COMMENT ON TRIGGER pgtrigger_update_update_a2013 ON public.patients_followup IS '4e826d29a212859b753c80c3e9cbed95a448d737';
CREATE TRIGGER pgtrigger_update_update_a90fc AFTER UPDATE ON public.protocols_protocoloffer FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_a90fc();
COMMENT ON TRIGGER pgtrigger_update_update_a90fc ON public.protocols_protocoloffer IS 'dfedb78b9ca3f4a7698feb8f84955f61e8a25983';
CREATE TRIGGER pgtrigger_update_update_af2f3 AFTER UPDATE ON public.structures_traineeship FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_af2f3();
COMMENT ON TRIGGER pgtrigger_update_update_af2f3 ON public.structures_traineeship IS 'f584d38f13354e5b61c05866d086546059ddfa44';
CREATE TRIGGER pgtrigger_update_update_b373a AFTER UPDATE ON public.exchanges_prescriptionrequest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b373a();
COMMENT ON TRIGGER pgtrigger_update_update_b373a ON public.exchanges_prescriptionrequest IS '4e4c8a00fb9731516d25f2e07ed601bc2fdc5591';
CREATE TRIGGER pgtrigger_update_update_b61a3 AFTER UPDATE ON public.exchanges_advancedevaluation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_b61a3();
COMMENT ON TRIGGER pgtrigger_update_update_b61a3 ON public.exchanges_advancedevaluation IS '0a83f8bc92ccfc1e2863cb5ed531dae6758b89e3';
CREATE TRIGGER pgtrigger_update_update_c0e1d AFTER UPDATE ON public.concertation_case FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c0e1d();
COMMENT ON TRIGGER pgtrigger_update_update_c0e1d ON public.concertation_case IS 'fdfab3a8de76ce8436f7e58b0ecae39ca317e9bc';
CREATE TRIGGER pgtrigger_update_update_c26b4 AFTER UPDATE ON public.patients_relative FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c26b4();
COMMENT ON TRIGGER pgtrigger_update_update_c26b4 ON public.patients_relative IS '0532578f37272a108125c02726a41297cfdbf374';
CREATE TRIGGER pgtrigger_update_update_c2765 AFTER UPDATE ON public.patients_attendingdoctor FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c2765();
COMMENT ON TRIGGER pgtrigger_update_update_c2765 ON public.patients_attendingdoctor IS '558b39640933c5b596249be7b7912eeaabcf536f';
CREATE TRIGGER pgtrigger_update_update_c2d5f AFTER UPDATE ON public.patients_informationgiven FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c2d5f();
COMMENT ON TRIGGER pgtrigger_update_update_c2d5f ON public.patients_informationgiven IS '163617524a6c741582a5ab18e25a95b2120cdb4c';
CREATE TRIGGER pgtrigger_update_update_c84d2 AFTER UPDATE ON public.exchanges_doctorrelay FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_c84d2();
COMMENT ON TRIGGER pgtrigger_update_update_c84d2 ON public.exchanges_doctorrelay IS '67cc88a2d57bd79e6fe5b9ce20aa29ee8e5cabbd';
CREATE TRIGGER pgtrigger_update_update_cb9cc AFTER UPDATE ON public.patients_longtermillness FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cb9cc();
COMMENT ON TRIGGER pgtrigger_update_update_cb9cc ON public.patients_longtermillness IS '05e9b466491e277a3bdee228b4f3f98b9694a511';
CREATE TRIGGER pgtrigger_update_update_cc367 AFTER UPDATE ON public.structures_premises FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_cc367();
COMMENT ON TRIGGER pgtrigger_update_update_cc367 ON public.structures_premises IS 'c2a957ad8faa2fba24ca87dff2190f1c47ee384d';
CREATE TRIGGER pgtrigger_update_update_ceac0 AFTER UPDATE ON public.records_dailypack FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ceac0();
COMMENT ON TRIGGER pgtrigger_update_update_ceac0 ON public.records_dailypack IS '5e762ead86b97a671ebe9a529e49fbc4d6b6f4a5';
CREATE TRIGGER pgtrigger_update_update_d3cb5 AFTER UPDATE ON public.records_alert FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d3cb5();
COMMENT ON TRIGGER pgtrigger_update_update_d3cb5 ON public.records_alert IS '226d0919f75c3092addde38df852478fe25e0a4e';
CREATE TRIGGER pgtrigger_update_update_d5837 AFTER UPDATE ON public.structures_legalform FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_d5837();
COMMENT ON TRIGGER pgtrigger_update_update_d5837 ON public.structures_legalform IS '9fd52063aeab3149a549c5bbf91eaeb524ca0d73';
CREATE TRIGGER pgtrigger_update_update_db529 AFTER UPDATE ON public.concertation_attendance FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_db529();
COMMENT ON TRIGGER pgtrigger_update_update_db529 ON public.concertation_attendance IS '15193a2579cee669e5e97ccf48f61f31ce693686';
CREATE TRIGGER pgtrigger_update_update_dc965 AFTER UPDATE ON public.protocols_protocolorigin FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dc965();
COMMENT ON TRIGGER pgtrigger_update_update_dc965 ON public.protocols_protocolorigin IS '1d61ac067e3c7090ab8bce973b7c29acd8ab2bdf';
CREATE TRIGGER pgtrigger_update_update_dc9d0 AFTER UPDATE ON public.structures_sharedsoftware FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_dc9d0();
COMMENT ON TRIGGER pgtrigger_update_update_dc9d0 ON public.structures_sharedsoftware IS 'bacaef3c82bfa6f93f6e06220149ea209717bf70';
CREATE TRIGGER pgtrigger_update_update_e9dcb AFTER UPDATE ON public.patients_partneraccess FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_e9dcb();
COMMENT ON TRIGGER pgtrigger_update_update_e9dcb ON public.patients_partneraccess IS '8755313774f16f0e0fb340201e3081fd7326c1cf';
CREATE TRIGGER pgtrigger_update_update_ea9ca AFTER UPDATE ON public.patients_sharingobjection FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ea9ca();
COMMENT ON TRIGGER pgtrigger_update_update_ea9ca ON public.patients_sharingobjection IS '76f74b349649e4d64263dd99c94ad52caba0c133';
CREATE TRIGGER pgtrigger_update_update_ee629 AFTER UPDATE ON public.agenda_pdsaderogation FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ee629();
COMMENT ON TRIGGER pgtrigger_update_update_ee629 ON public.agenda_pdsaderogation IS 'c3a330752a17770e3de571d4703f10f10f6facc1';
CREATE TRIGGER pgtrigger_update_update_ef39f AFTER UPDATE ON public.agenda_unscheduledcare FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_ef39f();
COMMENT ON TRIGGER pgtrigger_update_update_ef39f ON public.agenda_unscheduledcare IS '1b6043a313f566eaa8b5361bddc43302f51fdd1d';
CREATE TRIGGER pgtrigger_update_update_f0e3d AFTER UPDATE ON public.concertation_guest FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f0e3d();
COMMENT ON TRIGGER pgtrigger_update_update_f0e3d ON public.concertation_guest IS '8f42dc62e2c1fc60943872508d750e6de0ca1123';
CREATE TRIGGER pgtrigger_update_update_f4185 AFTER UPDATE ON public.quality_qualitystep FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f4185();
COMMENT ON TRIGGER pgtrigger_update_update_f4185 ON public.quality_qualitystep IS '50bf06d6bba7b9bf4e6fc87ec002c7e2b22025d9';
CREATE TRIGGER pgtrigger_update_update_f47ef AFTER UPDATE ON public.structures_profile FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_f47ef();
COMMENT ON TRIGGER pgtrigger_update_update_f47ef ON public.structures_profile IS '0c92ef43f1205fa7c0780c68c488dccf1c842abc';
CREATE TRIGGER pgtrigger_update_update_fb0ae AFTER UPDATE ON public.structures_site FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION public.pgtrigger_update_update_fb0ae();
COMMENT ON TRIGGER pgtrigger_update_update_fb0ae ON public.structures_site IS 'e27996c5e1eeac45612e96c16ee6dd6ee06b07d8';
CREATE TRIGGER procrastinate_jobs_notify_queue_job_aborted_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN (((old.abort_requested = false) AND (new.abort_requested = true) AND (new.status = 'doing'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_notify_queue_abort_job_v1();
CREATE TRIGGER procrastinate_jobs_notify_queue_job_inserted_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_notify_queue_job_inserted_v1();
CREATE TRIGGER procrastinate_trigger_abort_requested_events_v1 AFTER UPDATE OF abort_requested ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.abort_requested = true)) EXECUTE FUNCTION public.procrastinate_trigger_abort_requested_events_procedure_v1();
CREATE TRIGGER procrastinate_trigger_delete_jobs_v1 BEFORE DELETE ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_unlink_periodic_defers_v1();
CREATE TRIGGER procrastinate_trigger_scheduled_events_v1 AFTER INSERT OR UPDATE ON public.procrastinate_jobs FOR EACH ROW WHEN (((new.scheduled_at IS NOT NULL) AND (new.status = 'todo'::public.procrastinate_job_status))) EXECUTE FUNCTION public.procrastinate_trigger_function_scheduled_events_v1();
CREATE TRIGGER procrastinate_trigger_status_events_insert_v1 AFTER INSERT ON public.procrastinate_jobs FOR EACH ROW WHEN ((new.status = 'todo'::public.procrastinate_job_status)) EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_insert_v1();
CREATE TRIGGER procrastinate_trigger_status_events_update_v1 AFTER UPDATE OF status ON public.procrastinate_jobs FOR EACH ROW EXECUTE FUNCTION public.procrastinate_trigger_function_status_events_update_v1();
ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_accepted_by_id_652ab6dd_fk_accounts_user_id FOREIGN KEY (accepted_by_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.access_invitation
    ADD CONSTRAINT access_invitation_structure_id_8b5d800f_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_structure_id_4daab3f7_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.access_rolegrant
    ADD CONSTRAINT access_rolegrant_user_id_b5c03f94_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailaddress
    ADD CONSTRAINT account_emailaddress_user_id_2c513194_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.account_emailconfirmation
    ADD CONSTRAINT account_emailconfirm_email_address_id_5b7f8c58_fk_account_e FOREIGN KEY (email_address_id) REFERENCES public.account_emailaddress(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_closure
    ADD CONSTRAINT agenda_closure_site_id_94d174da_fk_structures_site_id FOREIGN KEY (site_id) REFERENCES public.structures_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_closure
    ADD CONSTRAINT agenda_closure_structure_id_43a702e5_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_crisisplan
    ADD CONSTRAINT agenda_crisisplan_structure_id_59639be4_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_declaredcrisis
    ADD CONSTRAINT agenda_declaredcrisi_structure_id_452f8df0_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_declaredcrisis
    ADD CONSTRAINT agenda_declaredcrisis_plan_id_eefcbb38_fk_agenda_crisisplan_id FOREIGN KEY (plan_id) REFERENCES public.agenda_crisisplan(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_openinghours
    ADD CONSTRAINT agenda_openinghours_site_id_b34f371d_fk_structures_site_id FOREIGN KEY (site_id) REFERENCES public.structures_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_openinghours
    ADD CONSTRAINT agenda_openinghours_structure_id_f5f693ec_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_pdsaderogation
    ADD CONSTRAINT agenda_pdsaderogatio_structure_id_efc03ac0_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_sasengagement
    ADD CONSTRAINT agenda_sasengagement_member_id_4ed85671_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_sasengagement
    ADD CONSTRAINT agenda_sasengagement_structure_id_52314a06_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_unscheduledcare
    ADD CONSTRAINT agenda_unscheduledca_structure_id_121c8ac7_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_unscheduledcare
    ADD CONSTRAINT agenda_unscheduledcare_site_id_cf09c21d_fk_structures_site_id FOREIGN KEY (site_id) REFERENCES public.structures_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissio_permission_id_84c5c92e_fk_auth_perm FOREIGN KEY (permission_id) REFERENCES public.auth_permission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_group_permissions
    ADD CONSTRAINT auth_group_permissions_group_id_b120cbf9_fk_auth_group_id FOREIGN KEY (group_id) REFERENCES public.auth_group(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.auth_permission
    ADD CONSTRAINT auth_permission_content_type_id_2f476e4b_fk_django_co FOREIGN KEY (content_type_id) REFERENCES public.django_content_type(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_attendance
    ADD CONSTRAINT concertation_attenda_meeting_id_36943e74_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_attendance
    ADD CONSTRAINT concertation_attenda_member_id_946e89eb_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_attendance
    ADD CONSTRAINT concertation_attenda_structure_id_168e6d89_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_calendarfeed
    ADD CONSTRAINT concertation_calenda_member_id_af6f4997_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_calendarfeed
    ADD CONSTRAINT concertation_calenda_structure_id_f2206f03_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT concertation_case_meeting_id_9955f05e_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT concertation_case_patient_id_711f9bc1_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT concertation_case_proposed_by_id_0a6854ab_fk_structure FOREIGN KEY (proposed_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT concertation_case_structure_id_c643784f_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT concertation_casenot_decider_id_7e16dafb_fk_structure FOREIGN KEY (decider_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT concertation_casenot_structure_id_3e899e7e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT concertation_casenote_case_id_54c482c8_fk_concertation_case_id FOREIGN KEY (case_id) REFERENCES public.concertation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT concertation_casenote_entry_id_87b7f7f1_fk_records_entry_id FOREIGN KEY (entry_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_caserulesetting
    ADD CONSTRAINT concertation_caserul_structure_id_8ae5c961_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_contribution
    ADD CONSTRAINT concertation_contrib_author_id_228c3b17_fk_structure FOREIGN KEY (author_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_contribution
    ADD CONSTRAINT concertation_contrib_case_id_847effd9_fk_concertat FOREIGN KEY (case_id) REFERENCES public.concertation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_contribution
    ADD CONSTRAINT concertation_contrib_structure_id_77f436d3_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_countingsetting
    ADD CONSTRAINT concertation_countin_structure_id_e5788a1e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_decisionnews
    ADD CONSTRAINT concertation_decisio_note_id_0f74f832_fk_concertat FOREIGN KEY (note_id) REFERENCES public.concertation_casenote(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_decisionnews
    ADD CONSTRAINT concertation_decisio_structure_id_bc7d1db4_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_exceptional
    ADD CONSTRAINT concertation_excepti_member_id_51a767ba_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_exceptional
    ADD CONSTRAINT concertation_excepti_structure_id_b6414828_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_guest
    ADD CONSTRAINT concertation_guest_meeting_id_64a42f93_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_guest
    ADD CONSTRAINT concertation_guest_structure_id_03d5df04_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_hourssetting
    ADD CONSTRAINT concertation_hoursse_structure_id_559d0d02_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT concertation_informa_entry_id_679c5666_fk_records_e FOREIGN KEY (entry_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT concertation_informa_noted_by_id_535d5000_fk_structure FOREIGN KEY (noted_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT concertation_informa_other_id_2f4b2289_fk_structure FOREIGN KEY (other_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT concertation_informa_patient_id_4d2191b2_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT concertation_informa_structure_id_880f6f56_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_kindsetting
    ADD CONSTRAINT concertation_kindset_structure_id_22036ae3_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT concertation_leftcas_meeting_id_2b6233aa_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT concertation_leftcas_structure_id_e80c6ee9_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT concertation_leftcas_to_meeting_id_77f1d564_fk_concertat FOREIGN KEY (to_meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT concertation_leftcase_case_id_a15df738_fk_concertation_case_id FOREIGN KEY (case_id) REFERENCES public.concertation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meetinginvitee
    ADD CONSTRAINT concertation_meeting_meeting_id_96ec71c8_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meetinginvitee
    ADD CONSTRAINT concertation_meeting_member_id_ab83c9f4_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meeting
    ADD CONSTRAINT concertation_meeting_secretary_id_f455e154_fk_structure FOREIGN KEY (secretary_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meetinginvitee
    ADD CONSTRAINT concertation_meeting_structure_id_543d36af_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meeting
    ADD CONSTRAINT concertation_meeting_structure_id_74a32457_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_minutes
    ADD CONSTRAINT concertation_minutes_file_id_5df41732_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_minutes
    ADD CONSTRAINT concertation_minutes_meeting_id_94c615c0_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_minutes
    ADD CONSTRAINT concertation_minutes_structure_id_2f5a3393_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_opinion
    ADD CONSTRAINT concertation_opinion_member_id_19fd0f54_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_opinion
    ADD CONSTRAINT concertation_opinion_note_id_4faae783_fk_concertat FOREIGN KEY (note_id) REFERENCES public.concertation_casenote(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_opinion
    ADD CONSTRAINT concertation_opinion_structure_id_5b840386_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_patientinformation
    ADD CONSTRAINT concertation_patient_case_id_2fc3ed40_fk_concertat FOREIGN KEY (case_id) REFERENCES public.concertation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_patientinformation
    ADD CONSTRAINT concertation_patient_structure_id_c94caf4d_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_patientinformation
    ADD CONSTRAINT concertation_patient_told_by_id_d16e8339_fk_structure FOREIGN KEY (told_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_poll
    ADD CONSTRAINT concertation_poll_meeting_id_656a52d0_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_poll
    ADD CONSTRAINT concertation_poll_structure_id_17f1ecb5_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollanswer
    ADD CONSTRAINT concertation_pollans_member_id_a92eb2ff_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollanswer
    ADD CONSTRAINT concertation_pollans_slot_id_c88f18ac_fk_concertat FOREIGN KEY (slot_id) REFERENCES public.concertation_pollslot(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollanswer
    ADD CONSTRAINT concertation_pollans_structure_id_3ad9ee7a_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollinvitee
    ADD CONSTRAINT concertation_pollinv_member_id_e596270b_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollinvitee
    ADD CONSTRAINT concertation_pollinv_poll_id_0ede66e4_fk_concertat FOREIGN KEY (poll_id) REFERENCES public.concertation_poll(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollinvitee
    ADD CONSTRAINT concertation_pollinv_structure_id_c102e997_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollslot
    ADD CONSTRAINT concertation_pollslo_structure_id_b844485b_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollslot
    ADD CONSTRAINT concertation_pollslot_poll_id_0e5e6a23_fk_concertation_poll_id FOREIGN KEY (poll_id) REFERENCES public.concertation_poll(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_suggestion
    ADD CONSTRAINT concertation_suggest_case_id_03830f43_fk_concertat FOREIGN KEY (case_id) REFERENCES public.concertation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_suggestion
    ADD CONSTRAINT concertation_suggest_patient_id_17916aa0_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_suggestion
    ADD CONSTRAINT concertation_suggest_structure_id_40b4ad1e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_case_id_b3f210b2_fk_concertation_case_id FOREIGN KEY (case_id) REFERENCES public.concertation_case(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_exchange_id_5de0b886_fk_concertat FOREIGN KEY (exchange_id) REFERENCES public.concertation_informalexchange(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_follows_id_b9e84798_fk_concertation_task_id FOREIGN KEY (follows_id) REFERENCES public.concertation_task(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_giver_id_f73e6cb9_fk_structures_member_id FOREIGN KEY (giver_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_member_id_261b9c5d_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_proposed_to_id_4b2476c8_fk_structure FOREIGN KEY (proposed_to_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_structure_id_61bda49c_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT concertation_task_subject_id_febe72a4_fk_patients_patient_id FOREIGN KEY (subject_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_topic
    ADD CONSTRAINT concertation_topic_meeting_id_c0db494e_fk_concertat FOREIGN KEY (meeting_id) REFERENCES public.concertation_meeting(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_topic
    ADD CONSTRAINT concertation_topic_structure_id_76098cd8_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_usualweek
    ADD CONSTRAINT concertation_usualwe_member_id_2299617e_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_usualweek
    ADD CONSTRAINT concertation_usualwe_structure_id_a3088607_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_attestation
    ADD CONSTRAINT contract_attestation_exercise_id_27451317_fk_contract_ FOREIGN KEY (exercise_id) REFERENCES public.contract_exercise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_attestation
    ADD CONSTRAINT contract_attestation_structure_id_902ae97e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_contract
    ADD CONSTRAINT contract_contract_file_id_c1615283_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_contract
    ADD CONSTRAINT contract_contract_structure_id_360a6033_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT contract_dossier_archive_id_e6fb3c91_fk_files_storedfile_id FOREIGN KEY (archive_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT contract_dossier_exercise_id_0d408fee_fk_contract_exercise_id FOREIGN KEY (exercise_id) REFERENCES public.contract_exercise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT contract_dossier_report_id_084333e7_fk_files_storedfile_id FOREIGN KEY (report_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT contract_dossier_structure_id_00630f1d_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_exercise
    ADD CONSTRAINT contract_exercise_structure_id_2b57e716_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_figureoverride
    ADD CONSTRAINT contract_figureoverr_exercise_id_e7ac47ef_fk_contract_ FOREIGN KEY (exercise_id) REFERENCES public.contract_exercise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_figureoverride
    ADD CONSTRAINT contract_figureoverr_structure_id_cdf59a60_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_figureoverride
    ADD CONSTRAINT contract_figureoverride_file_id_fac60d98_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereading
    ADD CONSTRAINT contract_filereading_file_id_3737b8b0_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereading
    ADD CONSTRAINT contract_filereading_structure_id_7ce22107_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereading
    ADD CONSTRAINT contract_filereading_text_id_19d8080d_fk_files_storedfile_id FOREIGN KEY (text_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereview
    ADD CONSTRAINT contract_filereview_file_id_c8957be8_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereview
    ADD CONSTRAINT contract_filereview_structure_id_4bad1f97_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_indicatoranswer
    ADD CONSTRAINT contract_indicatoran_structure_id_35191351_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_indicatoranswer
    ADD CONSTRAINT contract_indicatoran_transmission_id_24b4917a_fk_contract_ FOREIGN KEY (transmission_id) REFERENCES public.contract_transmission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_message
    ADD CONSTRAINT contract_message_structure_id_8df63db5_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_message
    ADD CONSTRAINT contract_message_transmission_id_657ed529_fk_contract_ FOREIGN KEY (transmission_id) REFERENCES public.contract_transmission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_payment
    ADD CONSTRAINT contract_payment_exercise_id_94bf2e07_fk_contract_exercise_id FOREIGN KEY (exercise_id) REFERENCES public.contract_exercise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_payment
    ADD CONSTRAINT contract_payment_structure_id_e58658f8_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_proof
    ADD CONSTRAINT contract_proof_carried_from_id_00ed307b_fk_contract_proof_id FOREIGN KEY (carried_from_id) REFERENCES public.contract_proof(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_proof
    ADD CONSTRAINT contract_proof_file_id_39a2d481_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_proof
    ADD CONSTRAINT contract_proof_structure_id_aa55dee8_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_simulation
    ADD CONSTRAINT contract_simulation_structure_id_8f2cc986_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT contract_transmissio_archive_id_a5085cb4_fk_files_sto FOREIGN KEY (archive_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT contract_transmissio_exercise_id_edca3e05_fk_contract_ FOREIGN KEY (exercise_id) REFERENCES public.contract_exercise(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT contract_transmissio_structure_id_8f4cff57_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT contract_transmission_report_id_ea04c5e7_fk_files_storedfile_id FOREIGN KEY (report_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_advancedevaluation
    ADD CONSTRAINT exchanges_advancedev_programme_id_851c2625_fk_exchanges FOREIGN KEY (programme_id) REFERENCES public.exchanges_advancedprogramme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_advancedevaluation
    ADD CONSTRAINT exchanges_advancedev_structure_id_cd66c466_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_advancedprogramme
    ADD CONSTRAINT exchanges_advancedpr_structure_id_fed40e65_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_advancedprogramme
    ADD CONSTRAINT exchanges_advancedpr_visitor_id_ff5af99b_fk_structure FOREIGN KEY (visitor_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_directtalk
    ADD CONSTRAINT exchanges_directtalk_form_id_fbc55819_fk_exchanges FOREIGN KEY (form_id) REFERENCES public.exchanges_liaisonform(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_directtalk
    ADD CONSTRAINT exchanges_directtalk_structure_id_4fc75bc9_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_doctorrelay
    ADD CONSTRAINT exchanges_doctorrela_question_id_f27cf388_fk_exchanges FOREIGN KEY (question_id) REFERENCES public.exchanges_question(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_doctorrelay
    ADD CONSTRAINT exchanges_doctorrela_structure_id_ad73db46_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_escalationrule
    ADD CONSTRAINT exchanges_escalation_structure_id_15230bcc_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_externalcoordination
    ADD CONSTRAINT exchanges_externalco_structure_id_fb08fb32_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT exchanges_liaisonfor_author_id_774609da_fk_structure FOREIGN KEY (author_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT exchanges_liaisonfor_patient_id_20fe8ace_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT exchanges_liaisonfor_programme_id_607237a4_fk_exchanges FOREIGN KEY (programme_id) REFERENCES public.exchanges_advancedprogramme(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT exchanges_liaisonfor_structure_id_55d524e5_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_message
    ADD CONSTRAINT exchanges_message_author_id_dae71986_fk_structures_member_id FOREIGN KEY (author_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_message
    ADD CONSTRAINT exchanges_message_question_id_c2278590_fk_exchanges_question_id FOREIGN KEY (question_id) REFERENCES public.exchanges_question(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_message
    ADD CONSTRAINT exchanges_message_structure_id_4603a083_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_prescriptionrequest
    ADD CONSTRAINT exchanges_prescripti_outcome_by_id_d5c2a7ab_fk_structure FOREIGN KEY (outcome_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_prescriptionrequest
    ADD CONSTRAINT exchanges_prescripti_question_id_b576d89a_fk_exchanges FOREIGN KEY (question_id) REFERENCES public.exchanges_question(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_prescriptionrequest
    ADD CONSTRAINT exchanges_prescripti_structure_id_61f46e8c_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_presence
    ADD CONSTRAINT exchanges_presence_member_id_7c25b582_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_presence
    ADD CONSTRAINT exchanges_presence_structure_id_44b6ca32_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT exchanges_question_asked_by_id_be75b79f_fk_structures_member_id FOREIGN KEY (asked_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT exchanges_question_patient_id_a4a77d5d_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT exchanges_question_structure_id_7ce0858e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT exchanges_question_taken_by_id_5b7b088a_fk_structures_member_id FOREIGN KEY (taken_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT exchanges_question_to_member_id_2564c1d6_fk_structure FOREIGN KEY (to_member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT exchanges_referral_addressee_id_48f51a79_fk_structure FOREIGN KEY (addressee_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT exchanges_referral_author_id_99f2825d_fk_structures_member_id FOREIGN KEY (author_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT exchanges_referral_patient_id_6efe2ac1_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT exchanges_referral_structure_id_2e34a7ec_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referraldelays
    ADD CONSTRAINT exchanges_referralde_structure_id_018d2a8a_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referralstep
    ADD CONSTRAINT exchanges_referralst_referral_id_b89b2567_fk_exchanges FOREIGN KEY (referral_id) REFERENCES public.exchanges_referral(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referralstep
    ADD CONSTRAINT exchanges_referralst_structure_id_24e722aa_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_relaypreference
    ADD CONSTRAINT exchanges_relayprefe_member_id_55cf759a_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_relaypreference
    ADD CONSTRAINT exchanges_relayprefe_structure_id_0af80999_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_secretariatrequest
    ADD CONSTRAINT exchanges_secretaria_question_id_bd16ac6d_fk_exchanges FOREIGN KEY (question_id) REFERENCES public.exchanges_question(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_secretariatrequest
    ADD CONSTRAINT exchanges_secretaria_structure_id_1eaff1a7_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.files_attachment
    ADD CONSTRAINT files_attachment_file_id_99266eea_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.files_attachment
    ADD CONSTRAINT files_attachment_structure_id_16f33ae8_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.files_storedfile
    ADD CONSTRAINT files_storedfile_structure_id_e7bd1ef2_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.jobs_job
    ADD CONSTRAINT jobs_job_report_id_f2825a9e_fk_files_storedfile_id FOREIGN KEY (report_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.jobs_job
    ADD CONSTRAINT jobs_job_structure_id_301d3108_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.journal_entry
    ADD CONSTRAINT journal_entry_structure_id_ad4d1421_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.journal_head
    ADD CONSTRAINT journal_head_structure_id_7fea16d1_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.mfa_authenticator
    ADD CONSTRAINT mfa_authenticator_user_id_0c3a50c0_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_attendingdoctor
    ADD CONSTRAINT patients_attendingdo_member_id_6099d2bb_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_attendingdoctor
    ADD CONSTRAINT patients_attendingdo_patient_id_bbc3be84_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_attendingdoctor
    ADD CONSTRAINT patients_attendingdo_structure_id_0590232e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_coverage
    ADD CONSTRAINT patients_coverage_patient_id_2c8ad71f_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_coverage
    ADD CONSTRAINT patients_coverage_structure_id_e847c8db_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT patients_emergencyac_acknowledged_by_id_51c80578_fk_structure FOREIGN KEY (acknowledged_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT patients_emergencyac_member_id_b0d1f1ca_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT patients_emergencyac_patient_id_d09288f6_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT patients_emergencyac_structure_id_31397ba3_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_followup
    ADD CONSTRAINT patients_followup_member_id_aa61aa0a_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_followup
    ADD CONSTRAINT patients_followup_patient_id_fcada9c3_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_followup
    ADD CONSTRAINT patients_followup_structure_id_b581e90b_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_griddecision
    ADD CONSTRAINT patients_griddecisio_structure_id_adcafb28_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_identitymerge
    ADD CONSTRAINT patients_identitymer_absorbed_id_52981a51_fk_patients_ FOREIGN KEY (absorbed_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_identitymerge
    ADD CONSTRAINT patients_identitymer_structure_id_cf5c0e76_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_identitymerge
    ADD CONSTRAINT patients_identitymerge_kept_id_b5311504_fk_patients_patient_id FOREIGN KEY (kept_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_identityvisibility
    ADD CONSTRAINT patients_identityvis_structure_id_5ec780a5_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT patients_importbatch_default_doctor_id_3c171653_fk_structure FOREIGN KEY (default_doctor_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT patients_importbatch_file_id_44205c5b_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT patients_importbatch_job_id_09a21a42_fk_jobs_job_id FOREIGN KEY (job_id) REFERENCES public.jobs_job(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT patients_importbatch_structure_id_3bd9bede_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importline
    ADD CONSTRAINT patients_importline_batch_id_f4410789_fk_patients_ FOREIGN KEY (batch_id) REFERENCES public.patients_importbatch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importline
    ADD CONSTRAINT patients_importline_patient_id_62623c1f_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importline
    ADD CONSTRAINT patients_importline_structure_id_ce170f99_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importmapping
    ADD CONSTRAINT patients_importmappi_structure_id_6934705a_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_informationgiven
    ADD CONSTRAINT patients_information_patient_id_8f620fe6_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_informationgiven
    ADD CONSTRAINT patients_information_structure_id_89fcc87d_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_longtermillness
    ADD CONSTRAINT patients_longtermill_patient_id_0dfa764a_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_longtermillness
    ADD CONSTRAINT patients_longtermill_structure_id_15068960_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT patients_partneracce_member_id_25eb3dd1_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT patients_partneracce_opened_by_id_4252c3f7_fk_structure FOREIGN KEY (opened_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT patients_partneracce_patient_id_7efdd158_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT patients_partneracce_structure_id_cb7d509f_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_patient
    ADD CONSTRAINT patients_patient_merged_into_id_d17b7cc3_fk_patients_patient_id FOREIGN KEY (merged_into_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_patient
    ADD CONSTRAINT patients_patient_structure_id_37320bbc_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_reading
    ADD CONSTRAINT patients_reading_member_id_0a2e09d0_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_reading
    ADD CONSTRAINT patients_reading_patient_id_1c85b365_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_reading
    ADD CONSTRAINT patients_reading_structure_id_b6ca4d61_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreviewer
    ADD CONSTRAINT patients_readingrevi_member_id_1f3e6b95_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreview
    ADD CONSTRAINT patients_readingrevi_reading_id_58ba639e_fk_patients_ FOREIGN KEY (reading_id) REFERENCES public.patients_reading(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreview
    ADD CONSTRAINT patients_readingrevi_reviewer_id_81f9bd6d_fk_structure FOREIGN KEY (reviewer_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreview
    ADD CONSTRAINT patients_readingrevi_structure_id_17271b31_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreviewer
    ADD CONSTRAINT patients_readingrevi_structure_id_f2e4a784_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_relative
    ADD CONSTRAINT patients_relative_patient_id_5f5c95f2_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_relative
    ADD CONSTRAINT patients_relative_structure_id_518c2c22_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_searchword
    ADD CONSTRAINT patients_searchword_patient_id_9dcbd9fc_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_searchword
    ADD CONSTRAINT patients_searchword_structure_id_8804d899_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_sharingobjection
    ADD CONSTRAINT patients_sharingobje_patient_id_76841a17_fk_patients_ FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_sharingobjection
    ADD CONSTRAINT patients_sharingobje_reader_id_1852f292_fk_structure FOREIGN KEY (reader_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_sharingobjection
    ADD CONSTRAINT patients_sharingobje_structure_id_028a42a1_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prevention_mission
    ADD CONSTRAINT prevention_mission_referent_id_5b01841f_fk_structures_member_id FOREIGN KEY (referent_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prevention_mission
    ADD CONSTRAINT prevention_mission_structure_id_895e6a2a_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prevention_missionaction
    ADD CONSTRAINT prevention_missionac_mission_id_e105acbd_fk_preventio FOREIGN KEY (mission_id) REFERENCES public.prevention_mission(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prevention_missionaction
    ADD CONSTRAINT prevention_missionac_structure_id_27d7121e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prevention_userinvolvement
    ADD CONSTRAINT prevention_userinvol_structure_id_2379f061_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.procrastinate_events
    ADD CONSTRAINT procrastinate_events_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id) ON DELETE CASCADE;
ALTER TABLE ONLY public.procrastinate_jobs
    ADD CONSTRAINT procrastinate_jobs_worker_id_fkey FOREIGN KEY (worker_id) REFERENCES public.procrastinate_workers(id) ON DELETE SET NULL;
ALTER TABLE ONLY public.procrastinate_periodic_defers
    ADD CONSTRAINT procrastinate_periodic_defers_job_id_fkey FOREIGN KEY (job_id) REFERENCES public.procrastinate_jobs(id);
ALTER TABLE ONLY public.protocols_adoptionvote
    ADD CONSTRAINT protocols_adoptionvo_protocol_version_id_df107cf5_fk_protocols FOREIGN KEY (protocol_version_id) REFERENCES public.protocols_protocolversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_adoptionvote
    ADD CONSTRAINT protocols_adoptionvo_structure_id_91af5a22_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_cooperationprotocol
    ADD CONSTRAINT protocols_cooperatio_structure_id_705e124e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_leafletfile
    ADD CONSTRAINT protocols_leafletfil_protocol_version_id_b82df795_fk_protocols FOREIGN KEY (protocol_version_id) REFERENCES public.protocols_protocolversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_leafletfile
    ADD CONSTRAINT protocols_leafletfil_structure_id_cf690e5c_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_leafletfile
    ADD CONSTRAINT protocols_leafletfile_file_id_6a1e8bc9_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_pathway
    ADD CONSTRAINT protocols_pathway_protocol_id_9174d6b6_fk_protocols_protocol_id FOREIGN KEY (protocol_id) REFERENCES public.protocols_protocol(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_pathway
    ADD CONSTRAINT protocols_pathway_structure_id_6ce85274_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_pathwaycount
    ADD CONSTRAINT protocols_pathwaycou_pathway_id_b3ce9ea1_fk_protocols FOREIGN KEY (pathway_id) REFERENCES public.protocols_pathway(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_pathwaycount
    ADD CONSTRAINT protocols_pathwaycou_structure_id_1e57d6b0_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocol
    ADD CONSTRAINT protocols_protocol_structure_id_bff8992d_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocoloffer
    ADD CONSTRAINT protocols_protocolof_protocol_version_id_583a0fe1_fk_protocols FOREIGN KEY (protocol_version_id) REFERENCES public.protocols_protocolversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocoloffer
    ADD CONSTRAINT protocols_protocolof_structure_id_d6b2c43a_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolorigin
    ADD CONSTRAINT protocols_protocolor_protocol_id_ab15e24b_fk_protocols FOREIGN KEY (protocol_id) REFERENCES public.protocols_protocol(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolorigin
    ADD CONSTRAINT protocols_protocolor_structure_id_de7085e6_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT protocols_protocolve_protocol_id_afcd38c7_fk_protocols FOREIGN KEY (protocol_id) REFERENCES public.protocols_protocol(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT protocols_protocolve_structure_id_0e44bca2_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT protocols_protocolve_text_file_id_e2135bfa_fk_files_sto FOREIGN KEY (text_file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_roleline
    ADD CONSTRAINT protocols_roleline_protocol_version_id_94e9e866_fk_protocols FOREIGN KEY (protocol_version_id) REFERENCES public.protocols_protocolversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_roleline
    ADD CONSTRAINT protocols_roleline_structure_id_fe8b231f_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_versionstep
    ADD CONSTRAINT protocols_versionste_protocol_version_id_09303dc2_fk_protocols FOREIGN KEY (protocol_version_id) REFERENCES public.protocols_protocolversion(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_versionstep
    ADD CONSTRAINT protocols_versionste_structure_id_f5e9b937_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_qualitystep
    ADD CONSTRAINT quality_qualitystep_referent_id_8c7c4fce_fk_structure FOREIGN KEY (referent_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_qualitystep
    ADD CONSTRAINT quality_qualitystep_structure_id_65ed79a3_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_acknowledged_by_id_31ef9654_fk_structure FOREIGN KEY (acknowledged_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_alerted_id_b980609f_fk_structures_member_id FOREIGN KEY (alerted_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_compared_with_id_26296730_fk_records_entry_id FOREIGN KEY (compared_with_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_entry_id_a853ffc9_fk_records_entry_id FOREIGN KEY (entry_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_patient_id_b8499824_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_structure_id_fb9e2449_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT records_alert_watch_id_52c595a1_fk_records_watch_id FOREIGN KEY (watch_id) REFERENCES public.records_watch(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT records_clarificatio_answered_by_id_efb21730_fk_structure FOREIGN KEY (answered_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT records_clarificatio_asked_by_id_d70485bd_fk_structure FOREIGN KEY (asked_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT records_clarificatio_structure_id_7476cf5e_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT records_clarification_entry_id_2862cde6_fk_records_entry_id FOREIGN KEY (entry_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_dailypack
    ADD CONSTRAINT records_dailypack_file_id_2d4b36d1_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_dailypack
    ADD CONSTRAINT records_dailypack_member_id_9214f2de_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_dailypack
    ADD CONSTRAINT records_dailypack_structure_id_d9379bd7_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_answered_by_id_484dc4ae_fk_records_entry_id FOREIGN KEY (answered_by_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_author_id_bf8248b5_fk_structures_member_id FOREIGN KEY (author_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_batch_id_75dd94ac_fk_records_recordimport_id FOREIGN KEY (batch_id) REFERENCES public.records_recordimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_changed_by_id_c0df5ee5_fk_structures_member_id FOREIGN KEY (changed_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_file_id_d86fba4c_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_moved_from_id_4b07d989_fk_records_entry_id FOREIGN KEY (moved_from_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_patient_id_cc088028_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT records_entry_structure_id_bdf8bfe9_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_fillingcharter
    ADD CONSTRAINT records_fillingchart_structure_id_d9a36fea_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_formlayout
    ADD CONSTRAINT records_formlayout_structure_id_91d8fff4_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT records_importitem_batch_id_04d3c3ad_fk_records_recordimport_id FOREIGN KEY (batch_id) REFERENCES public.records_recordimport(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT records_importitem_known_id_da134bb2_fk_records_entry_id FOREIGN KEY (known_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT records_importitem_made_id_85242c56_fk_records_entry_id FOREIGN KEY (made_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT records_importitem_patient_id_b420357e_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT records_importitem_structure_id_3e44695c_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT records_outsideshare_created_by_id_5120936f_fk_structure FOREIGN KEY (created_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT records_outsideshare_file_id_e8c8f432_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT records_outsideshare_patient_id_43776565_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT records_outsideshare_structure_id_ab1a4f19_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_plannedvisit
    ADD CONSTRAINT records_plannedvisit_member_id_83aa9e89_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_plannedvisit
    ADD CONSTRAINT records_plannedvisit_patient_id_d0282f73_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_plannedvisit
    ADD CONSTRAINT records_plannedvisit_structure_id_490aaba9_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT records_recall_asked_by_id_6c001971_fk_structures_member_id FOREIGN KEY (asked_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT records_recall_assigned_to_id_555dd8f4_fk_structures_member_id FOREIGN KEY (assigned_to_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT records_recall_entry_id_4bb5092e_fk_records_entry_id FOREIGN KEY (entry_id) REFERENCES public.records_entry(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT records_recall_patient_id_c48f9811_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT records_recall_structure_id_ef75a52b_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT records_recordimport_file_id_6c0cfe08_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT records_recordimport_patient_id_fff0bd67_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT records_recordimport_received_by_id_7c6b2227_fk_structure FOREIGN KEY (received_by_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT records_recordimport_structure_id_7bf41170_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordmapping
    ADD CONSTRAINT records_recordmappin_structure_id_1120aa7c_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_viewlayout
    ADD CONSTRAINT records_viewlayout_member_id_83f0a114_fk_structures_member_id FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_viewlayout
    ADD CONSTRAINT records_viewlayout_structure_id_095962c3_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT records_watch_alerted_id_5fbe3472_fk_structures_member_id FOREIGN KEY (alerted_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT records_watch_author_id_3deff885_fk_structures_member_id FOREIGN KEY (author_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT records_watch_patient_id_b5819d00_fk_patients_patient_id FOREIGN KEY (patient_id) REFERENCES public.patients_patient(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT records_watch_structure_id_8bf2eb3e_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_account_id_951f210e_fk_socialacc FOREIGN KEY (account_id) REFERENCES public.socialaccount_socialaccount(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialtoken
    ADD CONSTRAINT socialaccount_social_app_id_636a42d7_fk_socialacc FOREIGN KEY (app_id) REFERENCES public.socialaccount_socialapp(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.socialaccount_socialaccount
    ADD CONSTRAINT socialaccount_social_user_id_8146e70c_fk_accounts_ FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_competencesheet
    ADD CONSTRAINT structures_competenc_member_id_8f928585_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_competencesheet
    ADD CONSTRAINT structures_competenc_structure_id_42e15e00_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_coordinationfunction
    ADD CONSTRAINT structures_coordinat_holder_id_073f2ee9_fk_structure FOREIGN KEY (holder_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_coordinationfunction
    ADD CONSTRAINT structures_coordinat_structure_id_0ddba7df_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_cstmcontract
    ADD CONSTRAINT structures_cstmcontr_structure_id_f40787c4_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_legalform
    ADD CONSTRAINT structures_legalform_structure_id_d9875c59_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_member
    ADD CONSTRAINT structures_member_structure_id_66f42c5a_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_member
    ADD CONSTRAINT structures_member_user_id_ad07fc80_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_memberimport
    ADD CONSTRAINT structures_memberimp_structure_id_c82118bb_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_memberimport
    ADD CONSTRAINT structures_memberimport_file_id_ddf2076b_fk_files_storedfile_id FOREIGN KEY (file_id) REFERENCES public.files_storedfile(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT structures_membershi_collaborator_of_id_299129a3_fk_structure FOREIGN KEY (collaborator_of_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT structures_membershi_member_id_82fb481e_fk_structure FOREIGN KEY (member_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT structures_membershi_structure_id_2af8a563_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT structures_membership_site_id_ba4f0a60_fk_structures_site_id FOREIGN KEY (site_id) REFERENCES public.structures_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_outsidevacation
    ADD CONSTRAINT structures_outsideva_structure_id_0bd3dbe5_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_premises
    ADD CONSTRAINT structures_premises_site_id_c25b1b1f_fk_structures_site_id FOREIGN KEY (site_id) REFERENCES public.structures_site(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_premises
    ADD CONSTRAINT structures_premises_structure_id_05eb046f_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_profile
    ADD CONSTRAINT structures_profile_structure_id_e6d2dc57_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_sharedsoftware
    ADD CONSTRAINT structures_sharedsof_structure_id_a31357ee_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_site
    ADD CONSTRAINT structures_site_structure_id_3977f306_fk_tenancy_structure_id FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_traineeship
    ADD CONSTRAINT structures_traineesh_structure_id_70b846b9_fk_tenancy_s FOREIGN KEY (structure_id) REFERENCES public.tenancy_structure(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_traineeship
    ADD CONSTRAINT structures_traineesh_tutor_id_26693e77_fk_structure FOREIGN KEY (tutor_id) REFERENCES public.structures_member(id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_closure
    ADD CONSTRAINT tenant_fk_agenda_closure_f3951646a223 FOREIGN KEY (structure_id, site_id) REFERENCES public.structures_site(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_declaredcrisis
    ADD CONSTRAINT tenant_fk_agenda_declaredcrisis_de3ebb293811 FOREIGN KEY (structure_id, plan_id) REFERENCES public.agenda_crisisplan(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_openinghours
    ADD CONSTRAINT tenant_fk_agenda_openinghours_e7e7cf4fa4a6 FOREIGN KEY (structure_id, site_id) REFERENCES public.structures_site(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_sasengagement
    ADD CONSTRAINT tenant_fk_agenda_sasengagement_7daec48fc934 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.agenda_unscheduledcare
    ADD CONSTRAINT tenant_fk_agenda_unscheduledcare_246d8ca61ff6 FOREIGN KEY (structure_id, site_id) REFERENCES public.structures_site(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_attendance
    ADD CONSTRAINT tenant_fk_concertation_attendance_687f82c1a538 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_attendance
    ADD CONSTRAINT tenant_fk_concertation_attendance_fa6daceea24f FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_calendarfeed
    ADD CONSTRAINT tenant_fk_concertation_calendarfeed_19b01c7bd893 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT tenant_fk_concertation_case_9df39bd2b594 FOREIGN KEY (structure_id, proposed_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT tenant_fk_concertation_case_abc7e9e71a85 FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_case
    ADD CONSTRAINT tenant_fk_concertation_case_c22139f8a035 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT tenant_fk_concertation_casenote_46e0c5df9263 FOREIGN KEY (structure_id, decider_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT tenant_fk_concertation_casenote_b390dc6a104d FOREIGN KEY (structure_id, entry_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_casenote
    ADD CONSTRAINT tenant_fk_concertation_casenote_f4272cce27bb FOREIGN KEY (structure_id, case_id) REFERENCES public.concertation_case(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_contribution
    ADD CONSTRAINT tenant_fk_concertation_contribution_38d7a40cd9e2 FOREIGN KEY (structure_id, author_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_contribution
    ADD CONSTRAINT tenant_fk_concertation_contribution_dcd521515d40 FOREIGN KEY (structure_id, case_id) REFERENCES public.concertation_case(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_decisionnews
    ADD CONSTRAINT tenant_fk_concertation_decisionnews_c2dd25a19fa4 FOREIGN KEY (structure_id, note_id) REFERENCES public.concertation_casenote(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_exceptional
    ADD CONSTRAINT tenant_fk_concertation_exceptional_2ff9858d4c1d FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_guest
    ADD CONSTRAINT tenant_fk_concertation_guest_fe53f2ebb04c FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT tenant_fk_concertation_informalexchange_0f318be813f0 FOREIGN KEY (structure_id, other_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT tenant_fk_concertation_informalexchange_2f80629de0dc FOREIGN KEY (structure_id, noted_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT tenant_fk_concertation_informalexchange_987ef1debfff FOREIGN KEY (structure_id, entry_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_informalexchange
    ADD CONSTRAINT tenant_fk_concertation_informalexchange_ec1601eeb382 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT tenant_fk_concertation_leftcase_28d843a53355 FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT tenant_fk_concertation_leftcase_e0e3554c3fc5 FOREIGN KEY (structure_id, case_id) REFERENCES public.concertation_case(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_leftcase
    ADD CONSTRAINT tenant_fk_concertation_leftcase_eb3547ccd56d FOREIGN KEY (structure_id, to_meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meeting
    ADD CONSTRAINT tenant_fk_concertation_meeting_e1344faffd02 FOREIGN KEY (structure_id, secretary_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meetinginvitee
    ADD CONSTRAINT tenant_fk_concertation_meetinginvitee_5baa0d744c11 FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_meetinginvitee
    ADD CONSTRAINT tenant_fk_concertation_meetinginvitee_6a25b1533813 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_minutes
    ADD CONSTRAINT tenant_fk_concertation_minutes_2eab3843b0aa FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_minutes
    ADD CONSTRAINT tenant_fk_concertation_minutes_c8e6013b083e FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_opinion
    ADD CONSTRAINT tenant_fk_concertation_opinion_0c8f4c28e26d FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_opinion
    ADD CONSTRAINT tenant_fk_concertation_opinion_b99a3768d4a7 FOREIGN KEY (structure_id, note_id) REFERENCES public.concertation_casenote(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_patientinformation
    ADD CONSTRAINT tenant_fk_concertation_patientinformatio_5367618e4eb1 FOREIGN KEY (structure_id, case_id) REFERENCES public.concertation_case(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_patientinformation
    ADD CONSTRAINT tenant_fk_concertation_patientinformatio_abfaa7e6d423 FOREIGN KEY (structure_id, told_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_poll
    ADD CONSTRAINT tenant_fk_concertation_poll_da0ff601393d FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollanswer
    ADD CONSTRAINT tenant_fk_concertation_pollanswer_0ef515e3b53d FOREIGN KEY (structure_id, slot_id) REFERENCES public.concertation_pollslot(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollanswer
    ADD CONSTRAINT tenant_fk_concertation_pollanswer_c310094ad9f7 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollinvitee
    ADD CONSTRAINT tenant_fk_concertation_pollinvitee_1aaa779be175 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollinvitee
    ADD CONSTRAINT tenant_fk_concertation_pollinvitee_dfb087204973 FOREIGN KEY (structure_id, poll_id) REFERENCES public.concertation_poll(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_pollslot
    ADD CONSTRAINT tenant_fk_concertation_pollslot_798612900813 FOREIGN KEY (structure_id, poll_id) REFERENCES public.concertation_poll(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_suggestion
    ADD CONSTRAINT tenant_fk_concertation_suggestion_75c0537511b6 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_suggestion
    ADD CONSTRAINT tenant_fk_concertation_suggestion_f11b66a89896 FOREIGN KEY (structure_id, case_id) REFERENCES public.concertation_case(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_fk_concertation_task_1d7b21d72379 FOREIGN KEY (structure_id, giver_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_fk_concertation_task_305f7a1fa46f FOREIGN KEY (structure_id, case_id) REFERENCES public.concertation_case(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_fk_concertation_task_46b483f1d1a0 FOREIGN KEY (structure_id, subject_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_fk_concertation_task_5a6df26b3c36 FOREIGN KEY (structure_id, follows_id) REFERENCES public.concertation_task(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_fk_concertation_task_77bda815fc84 FOREIGN KEY (structure_id, exchange_id) REFERENCES public.concertation_informalexchange(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_fk_concertation_task_a01c867cbdfe FOREIGN KEY (structure_id, proposed_to_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_task
    ADD CONSTRAINT tenant_fk_concertation_task_dfd8d4941b4a FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_topic
    ADD CONSTRAINT tenant_fk_concertation_topic_52d8a74eb22e FOREIGN KEY (structure_id, meeting_id) REFERENCES public.concertation_meeting(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.concertation_usualweek
    ADD CONSTRAINT tenant_fk_concertation_usualweek_127fe55cdae6 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_attestation
    ADD CONSTRAINT tenant_fk_contract_attestation_a654bb5e48c1 FOREIGN KEY (structure_id, exercise_id) REFERENCES public.contract_exercise(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_contract
    ADD CONSTRAINT tenant_fk_contract_contract_ba4fc4cb7b08 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT tenant_fk_contract_dossier_00bf596ebf92 FOREIGN KEY (structure_id, exercise_id) REFERENCES public.contract_exercise(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT tenant_fk_contract_dossier_567404766081 FOREIGN KEY (structure_id, report_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_dossier
    ADD CONSTRAINT tenant_fk_contract_dossier_61826ed6d575 FOREIGN KEY (structure_id, archive_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_figureoverride
    ADD CONSTRAINT tenant_fk_contract_figureoverride_4135b127cb8a FOREIGN KEY (structure_id, exercise_id) REFERENCES public.contract_exercise(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_figureoverride
    ADD CONSTRAINT tenant_fk_contract_figureoverride_ab432f3b29b7 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereading
    ADD CONSTRAINT tenant_fk_contract_filereading_705d1d12efec FOREIGN KEY (structure_id, text_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereading
    ADD CONSTRAINT tenant_fk_contract_filereading_d652ffebadfe FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_filereview
    ADD CONSTRAINT tenant_fk_contract_filereview_16216e8e9051 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_payment
    ADD CONSTRAINT tenant_fk_contract_payment_14175fb67ac8 FOREIGN KEY (structure_id, exercise_id) REFERENCES public.contract_exercise(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_proof
    ADD CONSTRAINT tenant_fk_contract_proof_dab67765c0f9 FOREIGN KEY (structure_id, carried_from_id) REFERENCES public.contract_proof(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_proof
    ADD CONSTRAINT tenant_fk_contract_proof_ecdbdc265212 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT tenant_fk_contract_transmission_0f0cf92a1928 FOREIGN KEY (structure_id, archive_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT tenant_fk_contract_transmission_d76ac7a0affa FOREIGN KEY (structure_id, report_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.contract_transmission
    ADD CONSTRAINT tenant_fk_contract_transmission_eab94a67b46f FOREIGN KEY (structure_id, exercise_id) REFERENCES public.contract_exercise(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_advancedevaluation
    ADD CONSTRAINT tenant_fk_exchanges_advancedevaluation_aa8c07b09a03 FOREIGN KEY (structure_id, programme_id) REFERENCES public.exchanges_advancedprogramme(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_advancedprogramme
    ADD CONSTRAINT tenant_fk_exchanges_advancedprogramme_17cb59ad6dad FOREIGN KEY (structure_id, visitor_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_directtalk
    ADD CONSTRAINT tenant_fk_exchanges_directtalk_1a68c0381fb3 FOREIGN KEY (structure_id, form_id) REFERENCES public.exchanges_liaisonform(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_doctorrelay
    ADD CONSTRAINT tenant_fk_exchanges_doctorrelay_88304b88a4de FOREIGN KEY (structure_id, question_id) REFERENCES public.exchanges_question(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT tenant_fk_exchanges_liaisonform_49e29f492883 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT tenant_fk_exchanges_liaisonform_94490abc3d23 FOREIGN KEY (structure_id, author_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_liaisonform
    ADD CONSTRAINT tenant_fk_exchanges_liaisonform_d9e8b141016d FOREIGN KEY (structure_id, programme_id) REFERENCES public.exchanges_advancedprogramme(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_message
    ADD CONSTRAINT tenant_fk_exchanges_message_1afb87cfb8da FOREIGN KEY (structure_id, author_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_message
    ADD CONSTRAINT tenant_fk_exchanges_message_32d589f8d9cc FOREIGN KEY (structure_id, question_id) REFERENCES public.exchanges_question(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_prescriptionrequest
    ADD CONSTRAINT tenant_fk_exchanges_prescriptionrequest_43c262cb8748 FOREIGN KEY (structure_id, outcome_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_prescriptionrequest
    ADD CONSTRAINT tenant_fk_exchanges_prescriptionrequest_f098a9abe3cc FOREIGN KEY (structure_id, question_id) REFERENCES public.exchanges_question(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_presence
    ADD CONSTRAINT tenant_fk_exchanges_presence_e7909deb1070 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT tenant_fk_exchanges_question_0480e66107b1 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT tenant_fk_exchanges_question_08a5318b408f FOREIGN KEY (structure_id, to_member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT tenant_fk_exchanges_question_35970831b967 FOREIGN KEY (structure_id, asked_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_question
    ADD CONSTRAINT tenant_fk_exchanges_question_f6bc341d0fb9 FOREIGN KEY (structure_id, taken_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT tenant_fk_exchanges_referral_55ee299d4513 FOREIGN KEY (structure_id, addressee_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT tenant_fk_exchanges_referral_85e95f63944d FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referral
    ADD CONSTRAINT tenant_fk_exchanges_referral_a833d3cb7b68 FOREIGN KEY (structure_id, author_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_referralstep
    ADD CONSTRAINT tenant_fk_exchanges_referralstep_ad3c93342024 FOREIGN KEY (structure_id, referral_id) REFERENCES public.exchanges_referral(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_relaypreference
    ADD CONSTRAINT tenant_fk_exchanges_relaypreference_57829fd3fbcb FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.exchanges_secretariatrequest
    ADD CONSTRAINT tenant_fk_exchanges_secretariatrequest_7f8e362204d4 FOREIGN KEY (structure_id, question_id) REFERENCES public.exchanges_question(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.files_attachment
    ADD CONSTRAINT tenant_fk_files_attachment_18cbf9b1d46e FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.jobs_job
    ADD CONSTRAINT tenant_fk_jobs_job_5e1460ef3eec FOREIGN KEY (structure_id, report_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_attendingdoctor
    ADD CONSTRAINT tenant_fk_patients_attendingdoctor_04203eca1138 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_attendingdoctor
    ADD CONSTRAINT tenant_fk_patients_attendingdoctor_4cc6ab8d4c99 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_coverage
    ADD CONSTRAINT tenant_fk_patients_coverage_db18a58a4afa FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT tenant_fk_patients_emergencyaccess_9f22a3399c17 FOREIGN KEY (structure_id, acknowledged_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT tenant_fk_patients_emergencyaccess_bf77e8bc620c FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_emergencyaccess
    ADD CONSTRAINT tenant_fk_patients_emergencyaccess_c1ed6431799d FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_followup
    ADD CONSTRAINT tenant_fk_patients_followup_57b3b8bfee80 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_followup
    ADD CONSTRAINT tenant_fk_patients_followup_f3a4d9278c87 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_identitymerge
    ADD CONSTRAINT tenant_fk_patients_identitymerge_9cd93cc2ab86 FOREIGN KEY (structure_id, absorbed_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_identitymerge
    ADD CONSTRAINT tenant_fk_patients_identitymerge_f3c82ce096f1 FOREIGN KEY (structure_id, kept_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT tenant_fk_patients_importbatch_2e88238212cd FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT tenant_fk_patients_importbatch_6b04086e8a44 FOREIGN KEY (structure_id, job_id) REFERENCES public.jobs_job(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importbatch
    ADD CONSTRAINT tenant_fk_patients_importbatch_73e4d26a0048 FOREIGN KEY (structure_id, default_doctor_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importline
    ADD CONSTRAINT tenant_fk_patients_importline_2dea894acdeb FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_importline
    ADD CONSTRAINT tenant_fk_patients_importline_9cd3e29047ea FOREIGN KEY (structure_id, batch_id) REFERENCES public.patients_importbatch(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_informationgiven
    ADD CONSTRAINT tenant_fk_patients_informationgiven_0bbccc61f0bd FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_longtermillness
    ADD CONSTRAINT tenant_fk_patients_longtermillness_5a3cb2365820 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT tenant_fk_patients_partneraccess_a6fc28004487 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT tenant_fk_patients_partneraccess_b49c23ea41d0 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_partneraccess
    ADD CONSTRAINT tenant_fk_patients_partneraccess_e870197d8c24 FOREIGN KEY (structure_id, opened_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_patient
    ADD CONSTRAINT tenant_fk_patients_patient_6c475a177169 FOREIGN KEY (structure_id, merged_into_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_reading
    ADD CONSTRAINT tenant_fk_patients_reading_55b459ee28b8 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_reading
    ADD CONSTRAINT tenant_fk_patients_reading_ec0b48e7b030 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreview
    ADD CONSTRAINT tenant_fk_patients_readingreview_0bdd1f6fb757 FOREIGN KEY (structure_id, reading_id) REFERENCES public.patients_reading(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreview
    ADD CONSTRAINT tenant_fk_patients_readingreview_6acd1751c3e5 FOREIGN KEY (structure_id, reviewer_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_readingreviewer
    ADD CONSTRAINT tenant_fk_patients_readingreviewer_4e09d2f50b08 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_relative
    ADD CONSTRAINT tenant_fk_patients_relative_efe2b108ecce FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_searchword
    ADD CONSTRAINT tenant_fk_patients_searchword_fb9c3766f26e FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_sharingobjection
    ADD CONSTRAINT tenant_fk_patients_sharingobjection_38903008f29a FOREIGN KEY (structure_id, reader_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.patients_sharingobjection
    ADD CONSTRAINT tenant_fk_patients_sharingobjection_cff8a73fbe38 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prevention_mission
    ADD CONSTRAINT tenant_fk_prevention_mission_5b47a2cbbc84 FOREIGN KEY (structure_id, referent_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.prevention_missionaction
    ADD CONSTRAINT tenant_fk_prevention_missionaction_f978f0047e9d FOREIGN KEY (structure_id, mission_id) REFERENCES public.prevention_mission(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_adoptionvote
    ADD CONSTRAINT tenant_fk_protocols_adoptionvote_8b610fc862ed FOREIGN KEY (structure_id, protocol_version_id) REFERENCES public.protocols_protocolversion(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_leafletfile
    ADD CONSTRAINT tenant_fk_protocols_leafletfile_7caec34657f6 FOREIGN KEY (structure_id, protocol_version_id) REFERENCES public.protocols_protocolversion(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_leafletfile
    ADD CONSTRAINT tenant_fk_protocols_leafletfile_7e5a1e364e83 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_pathway
    ADD CONSTRAINT tenant_fk_protocols_pathway_70c71524b386 FOREIGN KEY (structure_id, protocol_id) REFERENCES public.protocols_protocol(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_pathwaycount
    ADD CONSTRAINT tenant_fk_protocols_pathwaycount_5c204e6b6375 FOREIGN KEY (structure_id, pathway_id) REFERENCES public.protocols_pathway(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocoloffer
    ADD CONSTRAINT tenant_fk_protocols_protocoloffer_7653ee42bdf2 FOREIGN KEY (structure_id, protocol_version_id) REFERENCES public.protocols_protocolversion(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolorigin
    ADD CONSTRAINT tenant_fk_protocols_protocolorigin_08e3166e001b FOREIGN KEY (structure_id, protocol_id) REFERENCES public.protocols_protocol(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT tenant_fk_protocols_protocolversion_3340a26a2578 FOREIGN KEY (structure_id, text_file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_protocolversion
    ADD CONSTRAINT tenant_fk_protocols_protocolversion_5338fe1a49b4 FOREIGN KEY (structure_id, protocol_id) REFERENCES public.protocols_protocol(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_roleline
    ADD CONSTRAINT tenant_fk_protocols_roleline_240dc4c69c10 FOREIGN KEY (structure_id, protocol_version_id) REFERENCES public.protocols_protocolversion(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.protocols_versionstep
    ADD CONSTRAINT tenant_fk_protocols_versionstep_5a4c09241d18 FOREIGN KEY (structure_id, protocol_version_id) REFERENCES public.protocols_protocolversion(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.quality_qualitystep
    ADD CONSTRAINT tenant_fk_quality_qualitystep_9a9df37d323c FOREIGN KEY (structure_id, referent_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT tenant_fk_records_alert_125d48291a2a FOREIGN KEY (structure_id, alerted_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT tenant_fk_records_alert_2d6f12e4825f FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT tenant_fk_records_alert_2eac0b2d2782 FOREIGN KEY (structure_id, entry_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT tenant_fk_records_alert_552af0c60b28 FOREIGN KEY (structure_id, compared_with_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT tenant_fk_records_alert_61fad428fcb9 FOREIGN KEY (structure_id, watch_id) REFERENCES public.records_watch(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_alert
    ADD CONSTRAINT tenant_fk_records_alert_9ce667c4a263 FOREIGN KEY (structure_id, acknowledged_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT tenant_fk_records_clarification_a66c2ea6e604 FOREIGN KEY (structure_id, entry_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT tenant_fk_records_clarification_ba43540fdd23 FOREIGN KEY (structure_id, asked_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_clarification
    ADD CONSTRAINT tenant_fk_records_clarification_c003039aa1e8 FOREIGN KEY (structure_id, answered_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_dailypack
    ADD CONSTRAINT tenant_fk_records_dailypack_55e2ddffc036 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_dailypack
    ADD CONSTRAINT tenant_fk_records_dailypack_69ee6e07fdd3 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_fk_records_entry_2d7ef79cdb15 FOREIGN KEY (structure_id, author_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_fk_records_entry_3087717519cc FOREIGN KEY (structure_id, changed_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_fk_records_entry_45fce41d6e70 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_fk_records_entry_5d76a09eaa3a FOREIGN KEY (structure_id, answered_by_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_fk_records_entry_647d2c990d36 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_fk_records_entry_79de3f0cba67 FOREIGN KEY (structure_id, moved_from_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_entry
    ADD CONSTRAINT tenant_fk_records_entry_afce6a7a1532 FOREIGN KEY (structure_id, batch_id) REFERENCES public.records_recordimport(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT tenant_fk_records_importitem_2801e0cb1499 FOREIGN KEY (structure_id, batch_id) REFERENCES public.records_recordimport(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT tenant_fk_records_importitem_3ccad731053a FOREIGN KEY (structure_id, made_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT tenant_fk_records_importitem_4b06ef2748ec FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_importitem
    ADD CONSTRAINT tenant_fk_records_importitem_ba79c1082855 FOREIGN KEY (structure_id, known_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT tenant_fk_records_outsideshare_265eb976e2a1 FOREIGN KEY (structure_id, created_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT tenant_fk_records_outsideshare_69b04c2f32a4 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_outsideshare
    ADD CONSTRAINT tenant_fk_records_outsideshare_9dfc1f651aae FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_plannedvisit
    ADD CONSTRAINT tenant_fk_records_plannedvisit_1f215b3d4b9a FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_plannedvisit
    ADD CONSTRAINT tenant_fk_records_plannedvisit_83c4af161cb5 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT tenant_fk_records_recall_400603cf3d4e FOREIGN KEY (structure_id, assigned_to_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT tenant_fk_records_recall_af52b13143d1 FOREIGN KEY (structure_id, entry_id) REFERENCES public.records_entry(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT tenant_fk_records_recall_c59e64905a6c FOREIGN KEY (structure_id, asked_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recall
    ADD CONSTRAINT tenant_fk_records_recall_efe2a6692161 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT tenant_fk_records_recordimport_2444a193ed6b FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT tenant_fk_records_recordimport_75c1097152d3 FOREIGN KEY (structure_id, received_by_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_recordimport
    ADD CONSTRAINT tenant_fk_records_recordimport_a08cc26759e7 FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_viewlayout
    ADD CONSTRAINT tenant_fk_records_viewlayout_02cca33bbd41 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT tenant_fk_records_watch_72e1432825df FOREIGN KEY (structure_id, alerted_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT tenant_fk_records_watch_9a2954615dc6 FOREIGN KEY (structure_id, patient_id) REFERENCES public.patients_patient(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.records_watch
    ADD CONSTRAINT tenant_fk_records_watch_a4fd36ace7dc FOREIGN KEY (structure_id, author_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_competencesheet
    ADD CONSTRAINT tenant_fk_structures_competencesheet_7def0ad51c76 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_coordinationfunction
    ADD CONSTRAINT tenant_fk_structures_coordinationfunctio_8494c128049d FOREIGN KEY (structure_id, holder_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_memberimport
    ADD CONSTRAINT tenant_fk_structures_memberimport_caadc34b5f7a FOREIGN KEY (structure_id, file_id) REFERENCES public.files_storedfile(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT tenant_fk_structures_membership_7bd43b8bb693 FOREIGN KEY (structure_id, collaborator_of_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT tenant_fk_structures_membership_8f65684c91d4 FOREIGN KEY (structure_id, member_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_membership
    ADD CONSTRAINT tenant_fk_structures_membership_97981275ae86 FOREIGN KEY (structure_id, site_id) REFERENCES public.structures_site(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_premises
    ADD CONSTRAINT tenant_fk_structures_premises_50d73921f570 FOREIGN KEY (structure_id, site_id) REFERENCES public.structures_site(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.structures_traineeship
    ADD CONSTRAINT tenant_fk_structures_traineeship_04b8965f6cfa FOREIGN KEY (structure_id, tutor_id) REFERENCES public.structures_member(structure_id, id) DEFERRABLE INITIALLY DEFERRED;
ALTER TABLE ONLY public.usersessions_usersession
    ADD CONSTRAINT usersessions_usersession_user_id_af5e0a6d_fk_accounts_user_id FOREIGN KEY (user_id) REFERENCES public.accounts_user(id) DEFERRABLE INITIALLY DEFERRED;
INSERT INTO public.django_content_type VALUES (1, 'pghistory', 'events');
INSERT INTO public.django_content_type VALUES (2, 'pghistory', 'middlewareevents');
INSERT INTO public.django_content_type VALUES (3, 'contenttypes', 'contenttype');
INSERT INTO public.django_content_type VALUES (4, 'auth', 'permission');
INSERT INTO public.django_content_type VALUES (5, 'auth', 'group');
INSERT INTO public.django_content_type VALUES (6, 'sessions', 'session');
INSERT INTO public.django_content_type VALUES (7, 'account', 'emailaddress');
INSERT INTO public.django_content_type VALUES (8, 'account', 'emailconfirmation');
INSERT INTO public.django_content_type VALUES (9, 'mfa', 'authenticator');
INSERT INTO public.django_content_type VALUES (10, 'socialaccount', 'socialaccount');
INSERT INTO public.django_content_type VALUES (11, 'socialaccount', 'socialapp');
INSERT INTO public.django_content_type VALUES (12, 'socialaccount', 'socialtoken');
INSERT INTO public.django_content_type VALUES (13, 'usersessions', 'usersession');
INSERT INTO public.django_content_type VALUES (14, 'pghistory', 'context');
INSERT INTO public.django_content_type VALUES (15, 'procrastinate', 'procrastinateevent');
INSERT INTO public.django_content_type VALUES (16, 'procrastinate', 'procrastinatejob');
INSERT INTO public.django_content_type VALUES (17, 'procrastinate', 'procrastinateperiodicdefer');
INSERT INTO public.django_content_type VALUES (18, 'procrastinate', 'procrastinateworker');
INSERT INTO public.django_content_type VALUES (19, 'tenancy', 'structure');
INSERT INTO public.django_content_type VALUES (20, 'accounts', 'user');
INSERT INTO public.django_content_type VALUES (21, 'access', 'rolegrant');
INSERT INTO public.django_content_type VALUES (22, 'access', 'invitation');
INSERT INTO public.django_content_type VALUES (23, 'journal', 'head');
INSERT INTO public.django_content_type VALUES (24, 'journal', 'entry');
INSERT INTO public.django_content_type VALUES (25, 'files', 'storedfile');
INSERT INTO public.django_content_type VALUES (26, 'files', 'attachment');
INSERT INTO public.django_content_type VALUES (27, 'jobs', 'job');
INSERT INTO public.django_content_type VALUES (28, 'agenda', 'closure');
INSERT INTO public.django_content_type VALUES (29, 'agenda', 'closureevent');
INSERT INTO public.django_content_type VALUES (30, 'agenda', 'crisisplan');
INSERT INTO public.django_content_type VALUES (31, 'agenda', 'crisisplanevent');
INSERT INTO public.django_content_type VALUES (32, 'agenda', 'declaredcrisis');
INSERT INTO public.django_content_type VALUES (33, 'agenda', 'declaredcrisisevent');
INSERT INTO public.django_content_type VALUES (34, 'agenda', 'openinghours');
INSERT INTO public.django_content_type VALUES (35, 'agenda', 'openinghoursevent');
INSERT INTO public.django_content_type VALUES (36, 'agenda', 'pdsaderogation');
INSERT INTO public.django_content_type VALUES (37, 'agenda', 'pdsaderogationevent');
INSERT INTO public.django_content_type VALUES (38, 'agenda', 'sasengagement');
INSERT INTO public.django_content_type VALUES (39, 'agenda', 'sasengagementevent');
INSERT INTO public.django_content_type VALUES (40, 'agenda', 'unscheduledcare');
INSERT INTO public.django_content_type VALUES (41, 'agenda', 'unscheduledcareevent');
INSERT INTO public.django_content_type VALUES (42, 'concertation', 'attendance');
INSERT INTO public.django_content_type VALUES (43, 'concertation', 'case');
INSERT INTO public.django_content_type VALUES (44, 'concertation', 'casenote');
INSERT INTO public.django_content_type VALUES (45, 'concertation', 'casenoteevent');
INSERT INTO public.django_content_type VALUES (46, 'concertation', 'countingsetting');
INSERT INTO public.django_content_type VALUES (47, 'concertation', 'informalexchange');
INSERT INTO public.django_content_type VALUES (48, 'concertation', 'informalexchangeevent');
INSERT INTO public.django_content_type VALUES (49, 'concertation', 'meeting');
INSERT INTO public.django_content_type VALUES (50, 'concertation', 'caseevent');
INSERT INTO public.django_content_type VALUES (51, 'concertation', 'attendanceevent');
INSERT INTO public.django_content_type VALUES (52, 'concertation', 'meetingevent');
INSERT INTO public.django_content_type VALUES (53, 'concertation', 'minutes');
INSERT INTO public.django_content_type VALUES (54, 'concertation', 'task');
INSERT INTO public.django_content_type VALUES (55, 'concertation', 'taskevent');
INSERT INTO public.django_content_type VALUES (56, 'concertation', 'decisionnews');
INSERT INTO public.django_content_type VALUES (57, 'concertation', 'hourssetting');
INSERT INTO public.django_content_type VALUES (58, 'concertation', 'leftcase');
INSERT INTO public.django_content_type VALUES (59, 'concertation', 'opinion');
INSERT INTO public.django_content_type VALUES (60, 'concertation', 'opinionevent');
INSERT INTO public.django_content_type VALUES (61, 'concertation', 'calendarfeed');
INSERT INTO public.django_content_type VALUES (62, 'concertation', 'caserulesetting');
INSERT INTO public.django_content_type VALUES (63, 'concertation', 'contribution');
INSERT INTO public.django_content_type VALUES (64, 'concertation', 'exceptional');
INSERT INTO public.django_content_type VALUES (65, 'concertation', 'guest');
INSERT INTO public.django_content_type VALUES (66, 'concertation', 'kindsetting');
INSERT INTO public.django_content_type VALUES (67, 'concertation', 'meetinginvitee');
INSERT INTO public.django_content_type VALUES (68, 'concertation', 'patientinformation');
INSERT INTO public.django_content_type VALUES (69, 'concertation', 'poll');
INSERT INTO public.django_content_type VALUES (70, 'concertation', 'suggestion');
INSERT INTO public.django_content_type VALUES (71, 'concertation', 'topic');
INSERT INTO public.django_content_type VALUES (72, 'concertation', 'usualweek');
INSERT INTO public.django_content_type VALUES (73, 'concertation', 'contributionevent');
INSERT INTO public.django_content_type VALUES (74, 'concertation', 'exceptionalevent');
INSERT INTO public.django_content_type VALUES (75, 'concertation', 'guestevent');
INSERT INTO public.django_content_type VALUES (76, 'concertation', 'patientinformationevent');
INSERT INTO public.django_content_type VALUES (77, 'concertation', 'pollevent');
INSERT INTO public.django_content_type VALUES (78, 'concertation', 'pollinvitee');
INSERT INTO public.django_content_type VALUES (79, 'concertation', 'pollslot');
INSERT INTO public.django_content_type VALUES (80, 'concertation', 'topicevent');
INSERT INTO public.django_content_type VALUES (81, 'concertation', 'usualweekevent');
INSERT INTO public.django_content_type VALUES (82, 'concertation', 'pollanswer');
INSERT INTO public.django_content_type VALUES (83, 'concertation', 'pollanswerevent');
INSERT INTO public.django_content_type VALUES (84, 'contract', 'contract');
INSERT INTO public.django_content_type VALUES (85, 'contract', 'contractevent');
INSERT INTO public.django_content_type VALUES (86, 'contract', 'exercise');
INSERT INTO public.django_content_type VALUES (87, 'contract', 'exerciseevent');
INSERT INTO public.django_content_type VALUES (88, 'contract', 'figureoverride');
INSERT INTO public.django_content_type VALUES (89, 'contract', 'figureoverrideevent');
INSERT INTO public.django_content_type VALUES (90, 'contract', 'payment');
INSERT INTO public.django_content_type VALUES (91, 'contract', 'paymentevent');
INSERT INTO public.django_content_type VALUES (92, 'contract', 'proof');
INSERT INTO public.django_content_type VALUES (93, 'contract', 'proofevent');
INSERT INTO public.django_content_type VALUES (94, 'contract', 'simulation');
INSERT INTO public.django_content_type VALUES (95, 'contract', 'transmission');
INSERT INTO public.django_content_type VALUES (96, 'contract', 'message');
INSERT INTO public.django_content_type VALUES (97, 'contract', 'indicatoranswer');
INSERT INTO public.django_content_type VALUES (98, 'contract', 'dossier');
INSERT INTO public.django_content_type VALUES (99, 'contract', 'filereading');
INSERT INTO public.django_content_type VALUES (100, 'contract', 'filereview');
INSERT INTO public.django_content_type VALUES (101, 'contract', 'attestation');
INSERT INTO public.django_content_type VALUES (102, 'exchanges', 'externalcoordination');
INSERT INTO public.django_content_type VALUES (103, 'exchanges', 'externalcoordinationevent');
INSERT INTO public.django_content_type VALUES (104, 'exchanges', 'question');
INSERT INTO public.django_content_type VALUES (105, 'exchanges', 'doctorrelay');
INSERT INTO public.django_content_type VALUES (106, 'exchanges', 'prescriptionrequest');
INSERT INTO public.django_content_type VALUES (107, 'exchanges', 'prescriptionrequestevent');
INSERT INTO public.django_content_type VALUES (108, 'exchanges', 'message');
INSERT INTO public.django_content_type VALUES (109, 'exchanges', 'doctorrelayevent');
INSERT INTO public.django_content_type VALUES (110, 'exchanges', 'questionevent');
INSERT INTO public.django_content_type VALUES (111, 'exchanges', 'relaypreference');
INSERT INTO public.django_content_type VALUES (112, 'exchanges', 'secretariatrequest');
INSERT INTO public.django_content_type VALUES (113, 'exchanges', 'secretariatrequestevent');
INSERT INTO public.django_content_type VALUES (114, 'exchanges', 'escalationrule');
INSERT INTO public.django_content_type VALUES (115, 'exchanges', 'presence');
INSERT INTO public.django_content_type VALUES (116, 'exchanges', 'advancedevaluation');
INSERT INTO public.django_content_type VALUES (117, 'exchanges', 'advancedprogramme');
INSERT INTO public.django_content_type VALUES (118, 'exchanges', 'advancedevaluationevent');
INSERT INTO public.django_content_type VALUES (119, 'exchanges', 'advancedprogrammeevent');
INSERT INTO public.django_content_type VALUES (120, 'exchanges', 'liaisonform');
INSERT INTO public.django_content_type VALUES (121, 'exchanges', 'directtalk');
INSERT INTO public.django_content_type VALUES (122, 'exchanges', 'liaisonformevent');
INSERT INTO public.django_content_type VALUES (123, 'exchanges', 'referral');
INSERT INTO public.django_content_type VALUES (124, 'exchanges', 'referraldelays');
INSERT INTO public.django_content_type VALUES (125, 'exchanges', 'referraldelaysevent');
INSERT INTO public.django_content_type VALUES (126, 'exchanges', 'referralevent');
INSERT INTO public.django_content_type VALUES (127, 'exchanges', 'referralstep');
INSERT INTO public.django_content_type VALUES (128, 'patients', 'attendingdoctor');
INSERT INTO public.django_content_type VALUES (129, 'patients', 'coverage');
INSERT INTO public.django_content_type VALUES (130, 'patients', 'followup');
INSERT INTO public.django_content_type VALUES (131, 'patients', 'identityvisibility');
INSERT INTO public.django_content_type VALUES (132, 'patients', 'identityvisibilityevent');
INSERT INTO public.django_content_type VALUES (133, 'patients', 'importbatch');
INSERT INTO public.django_content_type VALUES (134, 'patients', 'importmapping');
INSERT INTO public.django_content_type VALUES (135, 'patients', 'longtermillness');
INSERT INTO public.django_content_type VALUES (136, 'patients', 'patient');
INSERT INTO public.django_content_type VALUES (137, 'patients', 'longtermillnessevent');
INSERT INTO public.django_content_type VALUES (138, 'patients', 'importline');
INSERT INTO public.django_content_type VALUES (139, 'patients', 'followupevent');
INSERT INTO public.django_content_type VALUES (140, 'patients', 'coverageevent');
INSERT INTO public.django_content_type VALUES (141, 'patients', 'attendingdoctorevent');
INSERT INTO public.django_content_type VALUES (142, 'patients', 'patientevent');
INSERT INTO public.django_content_type VALUES (143, 'patients', 'searchword');
INSERT INTO public.django_content_type VALUES (144, 'patients', 'emergencyaccess');
INSERT INTO public.django_content_type VALUES (145, 'patients', 'emergencyaccessevent');
INSERT INTO public.django_content_type VALUES (146, 'patients', 'griddecision');
INSERT INTO public.django_content_type VALUES (147, 'patients', 'griddecisionevent');
INSERT INTO public.django_content_type VALUES (148, 'patients', 'identitymerge');
INSERT INTO public.django_content_type VALUES (149, 'patients', 'identitymergeevent');
INSERT INTO public.django_content_type VALUES (150, 'patients', 'informationgiven');
INSERT INTO public.django_content_type VALUES (151, 'patients', 'informationgivenevent');
INSERT INTO public.django_content_type VALUES (152, 'patients', 'reading');
INSERT INTO public.django_content_type VALUES (153, 'patients', 'readingreview');
INSERT INTO public.django_content_type VALUES (154, 'patients', 'readingreviewer');
INSERT INTO public.django_content_type VALUES (155, 'patients', 'readingreviewerevent');
INSERT INTO public.django_content_type VALUES (156, 'patients', 'readingreviewevent');
INSERT INTO public.django_content_type VALUES (157, 'patients', 'relative');
INSERT INTO public.django_content_type VALUES (158, 'patients', 'relativeevent');
INSERT INTO public.django_content_type VALUES (159, 'patients', 'sharingobjection');
INSERT INTO public.django_content_type VALUES (160, 'patients', 'sharingobjectionevent');
INSERT INTO public.django_content_type VALUES (161, 'patients', 'partneraccess');
INSERT INTO public.django_content_type VALUES (162, 'patients', 'partneraccessevent');
INSERT INTO public.django_content_type VALUES (163, 'prevention', 'mission');
INSERT INTO public.django_content_type VALUES (164, 'prevention', 'missionaction');
INSERT INTO public.django_content_type VALUES (165, 'prevention', 'missionactionevent');
INSERT INTO public.django_content_type VALUES (166, 'prevention', 'missionevent');
INSERT INTO public.django_content_type VALUES (167, 'prevention', 'userinvolvement');
INSERT INTO public.django_content_type VALUES (168, 'prevention', 'userinvolvementevent');
INSERT INTO public.django_content_type VALUES (169, 'protocols', 'cooperationprotocol');
INSERT INTO public.django_content_type VALUES (170, 'protocols', 'cooperationprotocolevent');
INSERT INTO public.django_content_type VALUES (171, 'protocols', 'pathway');
INSERT INTO public.django_content_type VALUES (172, 'protocols', 'pathwaycount');
INSERT INTO public.django_content_type VALUES (173, 'protocols', 'pathwaycountevent');
INSERT INTO public.django_content_type VALUES (174, 'protocols', 'protocol');
INSERT INTO public.django_content_type VALUES (175, 'protocols', 'pathwayevent');
INSERT INTO public.django_content_type VALUES (176, 'protocols', 'protocolevent');
INSERT INTO public.django_content_type VALUES (177, 'protocols', 'protocolversion');
INSERT INTO public.django_content_type VALUES (178, 'protocols', 'protocolversionevent');
INSERT INTO public.django_content_type VALUES (179, 'protocols', 'roleline');
INSERT INTO public.django_content_type VALUES (180, 'protocols', 'rolelineevent');
INSERT INTO public.django_content_type VALUES (181, 'protocols', 'versionstep');
INSERT INTO public.django_content_type VALUES (182, 'protocols', 'versionstepevent');
INSERT INTO public.django_content_type VALUES (183, 'protocols', 'adoptionvote');
INSERT INTO public.django_content_type VALUES (184, 'protocols', 'adoptionvoteevent');
INSERT INTO public.django_content_type VALUES (185, 'protocols', 'leafletfile');
INSERT INTO public.django_content_type VALUES (186, 'protocols', 'leafletfileevent');
INSERT INTO public.django_content_type VALUES (187, 'protocols', 'protocoloffer');
INSERT INTO public.django_content_type VALUES (188, 'protocols', 'protocolofferevent');
INSERT INTO public.django_content_type VALUES (189, 'protocols', 'protocolorigin');
INSERT INTO public.django_content_type VALUES (190, 'protocols', 'protocoloriginevent');
INSERT INTO public.django_content_type VALUES (191, 'quality', 'qualitystep');
INSERT INTO public.django_content_type VALUES (192, 'quality', 'qualitystepevent');
INSERT INTO public.django_content_type VALUES (193, 'records', 'clarification');
INSERT INTO public.django_content_type VALUES (194, 'records', 'dailypack');
INSERT INTO public.django_content_type VALUES (195, 'records', 'dailypackevent');
INSERT INTO public.django_content_type VALUES (196, 'records', 'entry');
INSERT INTO public.django_content_type VALUES (197, 'records', 'clarificationevent');
INSERT INTO public.django_content_type VALUES (198, 'records', 'alert');
INSERT INTO public.django_content_type VALUES (199, 'records', 'fillingcharter');
INSERT INTO public.django_content_type VALUES (200, 'records', 'fillingcharterevent');
INSERT INTO public.django_content_type VALUES (201, 'records', 'formlayout');
INSERT INTO public.django_content_type VALUES (202, 'records', 'formlayoutevent');
INSERT INTO public.django_content_type VALUES (203, 'records', 'importitem');
INSERT INTO public.django_content_type VALUES (204, 'records', 'outsideshare');
INSERT INTO public.django_content_type VALUES (205, 'records', 'outsideshareevent');
INSERT INTO public.django_content_type VALUES (206, 'records', 'plannedvisit');
INSERT INTO public.django_content_type VALUES (207, 'records', 'plannedvisitevent');
INSERT INTO public.django_content_type VALUES (208, 'records', 'recall');
INSERT INTO public.django_content_type VALUES (209, 'records', 'recallevent');
INSERT INTO public.django_content_type VALUES (210, 'records', 'recordimport');
INSERT INTO public.django_content_type VALUES (211, 'records', 'importitemevent');
INSERT INTO public.django_content_type VALUES (212, 'records', 'entryevent');
INSERT INTO public.django_content_type VALUES (213, 'records', 'recordimportevent');
INSERT INTO public.django_content_type VALUES (214, 'records', 'recordmapping');
INSERT INTO public.django_content_type VALUES (215, 'records', 'recordmappingevent');
INSERT INTO public.django_content_type VALUES (216, 'records', 'viewlayout');
INSERT INTO public.django_content_type VALUES (217, 'records', 'viewlayoutevent');
INSERT INTO public.django_content_type VALUES (218, 'records', 'watch');
INSERT INTO public.django_content_type VALUES (219, 'records', 'alertevent');
INSERT INTO public.django_content_type VALUES (220, 'records', 'watchevent');
INSERT INTO public.django_content_type VALUES (221, 'structures', 'competencesheet');
INSERT INTO public.django_content_type VALUES (222, 'structures', 'legalform');
INSERT INTO public.django_content_type VALUES (223, 'structures', 'legalformevent');
INSERT INTO public.django_content_type VALUES (224, 'structures', 'member');
INSERT INTO public.django_content_type VALUES (225, 'structures', 'competencesheetevent');
INSERT INTO public.django_content_type VALUES (226, 'structures', 'memberevent');
INSERT INTO public.django_content_type VALUES (227, 'structures', 'membership');
INSERT INTO public.django_content_type VALUES (228, 'structures', 'premises');
INSERT INTO public.django_content_type VALUES (229, 'structures', 'profile');
INSERT INTO public.django_content_type VALUES (230, 'structures', 'profileevent');
INSERT INTO public.django_content_type VALUES (231, 'structures', 'site');
INSERT INTO public.django_content_type VALUES (232, 'structures', 'premisesevent');
INSERT INTO public.django_content_type VALUES (233, 'structures', 'membershipevent');
INSERT INTO public.django_content_type VALUES (234, 'structures', 'siteevent');
INSERT INTO public.django_content_type VALUES (235, 'structures', 'coordinationfunction');
INSERT INTO public.django_content_type VALUES (236, 'structures', 'coordinationfunctionevent');
INSERT INTO public.django_content_type VALUES (237, 'structures', 'cstmcontract');
INSERT INTO public.django_content_type VALUES (238, 'structures', 'cstmcontractevent');
INSERT INTO public.django_content_type VALUES (239, 'structures', 'outsidevacation');
INSERT INTO public.django_content_type VALUES (240, 'structures', 'outsidevacationevent');
INSERT INTO public.django_content_type VALUES (241, 'structures', 'sharedsoftware');
INSERT INTO public.django_content_type VALUES (242, 'structures', 'sharedsoftwareevent');
INSERT INTO public.django_content_type VALUES (243, 'structures', 'traineeship');
INSERT INTO public.django_content_type VALUES (244, 'structures', 'traineeshipevent');
INSERT INTO public.django_content_type VALUES (245, 'structures', 'memberimport');
INSERT INTO public.django_migrations VALUES (1, 'tenancy', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (2, 'accounts', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (3, 'access', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (4, 'access', '0002_invitations', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (5, 'account', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (6, 'account', '0002_email_max_length', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (7, 'account', '0003_alter_emailaddress_create_unique_verified_email', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (8, 'account', '0004_alter_emailaddress_drop_unique_email', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (9, 'account', '0005_emailaddress_idx_upper_email', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (10, 'account', '0006_emailaddress_lower', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (11, 'account', '0007_emailaddress_idx_email', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (12, 'account', '0008_emailaddress_unique_primary_email_fixup', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (13, 'account', '0009_emailaddress_unique_primary_email', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (14, 'accounts', '0002_cache', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (15, 'pghistory', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (16, 'pghistory', '0002_aggregateevent', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (17, 'pghistory', '0003_auto_20201023_1636', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (18, 'pghistory', '0004_auto_20220906_1625', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (19, 'pghistory', '0005_events_middlewareevents', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (20, 'pghistory', '0006_delete_aggregateevent', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (21, 'pghistory', '0007_auto_20250421_0444', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (22, 'structures', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (23, 'structures', '0002_resources', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (24, 'agenda', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (25, 'contenttypes', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (26, 'contenttypes', '0002_remove_content_type_name', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (27, 'auth', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (28, 'auth', '0002_alter_permission_name_max_length', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (29, 'auth', '0003_alter_user_email_max_length', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (30, 'auth', '0004_alter_user_username_opts', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (31, 'auth', '0005_alter_user_last_login_null', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (32, 'auth', '0006_require_contenttypes_0002', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (33, 'auth', '0007_alter_validators_add_error_messages', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (34, 'auth', '0008_alter_user_username_max_length', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (35, 'auth', '0009_alter_user_last_name_max_length', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (36, 'auth', '0010_alter_group_name_max_length', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (37, 'auth', '0011_update_proxy_permissions', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (38, 'auth', '0012_alter_user_first_name_max_length', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (39, 'tenancy', '0002_team_ids', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (40, 'files', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (41, 'files', '0002_attachment', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (42, 'structures', '0003_team', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (43, 'structures', '0004_longer_profession_codes', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (44, 'jobs', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (45, 'patients', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (46, 'patients', '0002_indexes_by_patient', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (47, 'patients', '0003_shared_record', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (48, 'patients', '0004_index_of_merged', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (49, 'records', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (50, 'concertation', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (51, 'concertation', '0002_counting_of_the_team', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (52, 'concertation', '0003_in_session_and_after', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (53, 'concertation', '0004_before_the_meeting', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (54, 'contract', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (55, 'contract', '0002_dossier', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (56, 'contract', '0003_frozen', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (57, 'contract', '0004_attestation', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (58, 'contract', '0005_attestation_kept', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (59, 'contract', '0006_derogation_in_one_place', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (60, 'exchanges', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (61, 'exchanges', '0002_questions', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (62, 'exchanges', '0003_referrals_and_partners', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (63, 'jobs', '0002_why_it_stopped', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (64, 'journal', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (65, 'journal', '0002_triggers', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (66, 'journal', '0003_opening_and_reading', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (67, 'mfa', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (68, 'mfa', '0002_authenticator_timestamps', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (69, 'mfa', '0003_authenticator_type_uniq', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (70, 'patients', '0005_referrals_and_partners', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (71, 'prevention', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (72, 'procrastinate', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (73, 'procrastinate', '0002_drop_started_at_column', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (74, 'procrastinate', '0003_drop_started_at_column', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (75, 'procrastinate', '0004_drop_procrastinate_version_table', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (76, 'procrastinate', '0005_fix_procrastinate_fetch_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (77, 'procrastinate', '0006_fix_trigger_status_events_insert', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (78, 'procrastinate', '0007_add_queueing_lock_column', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (79, 'procrastinate', '0008_close_fetch_job_race_condition', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (80, 'procrastinate', '0009_add_defer_job_function', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (81, 'procrastinate', '0010_add_procrastinate_periodic_defers', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (82, 'procrastinate', '0011_add_foreign_key_index', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (83, 'procrastinate', '0012_add_locks_to_periodic_defer', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (84, 'procrastinate', '0013_fix_procrastinate_defer_periodic_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (85, 'procrastinate', '0014_add_finish_job_and_retry_job_functions', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (86, 'procrastinate', '0015_add_trigger_on_job_deletion', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (87, 'procrastinate', '0016_delete_finished_jobs', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (88, 'procrastinate', '0017_add_checks_to_finish_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (89, 'procrastinate', '0018_add_checks_to_retry_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (90, 'procrastinate', '0019_fix_finish_job_compat_issue', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (91, 'procrastinate', '0020_add_index_on_procrastinate_jobs', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (92, 'procrastinate', '0021_add_kwargs_to_defer_periodic_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (93, 'procrastinate', '0022_null_locks_excluded', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (94, 'procrastinate', '0023_remove_old_finish_job_function', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (95, 'procrastinate', '0024_job_id_bigint', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (96, 'procrastinate', '0025_add_models', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (97, 'procrastinate', '0026_add_job_priority', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (98, 'procrastinate', '0027_add_periodic_job_priority', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (99, 'procrastinate', '0028_add_cancel_states', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (100, 'procrastinate', '0029_add_additional_params_to_retry_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (101, 'procrastinate', '0030_alter_procrastinateevent_options', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (102, 'procrastinate', '0031_add_indexes_for_fetch_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (103, 'procrastinate', '0032_pre_cancel_notification', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (104, 'procrastinate', '0033_post_cancel_notification', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (105, 'procrastinate', '0034_pre_add_heartbeat', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (106, 'procrastinate', '0035_post_add_heartbeat', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (107, 'procrastinate', '0036_add_worker_model', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (108, 'procrastinate', '0037_pre_batch_defer_jobs', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (109, 'procrastinate', '0038_post_batch_defer_jobs', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (110, 'procrastinate', '0039_pre_priority_lock_fetch_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (111, 'procrastinate', '0040_pre_retry_failed_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (112, 'procrastinate', '0041_post_retry_failed_job', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (113, 'protocols', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (114, 'protocols', '0002_content', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (115, 'quality', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (116, 'sessions', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (117, 'socialaccount', '0001_initial', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (118, 'socialaccount', '0002_token_max_lengths', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (119, 'socialaccount', '0003_extra_data_default_dict', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (120, 'socialaccount', '0004_app_provider_id_settings', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (121, 'socialaccount', '0005_socialtoken_nullable_app', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (122, 'socialaccount', '0006_alter_socialaccount_extra_data', '2000-01-01 00:00:00+00');
INSERT INTO public.django_migrations VALUES (123, 'usersessions', '0001_initial', '2000-01-01 00:00:00+00');
SELECT pg_catalog.setval('public.django_content_type_id_seq', 245, true);
SELECT pg_catalog.setval('public.django_migrations_id_seq', 123, true);
