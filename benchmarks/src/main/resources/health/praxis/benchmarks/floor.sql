-- One booking as PostgreSQL does it at best: the practitioner's queue, appointment, patient, exclusion-constrained claim, outbox and history in one
-- commit, under the practice's row-level security. Each time of each practitioner is booked once.
\set n :n + 1
\set who (:client_id + :n) % 32
\set hour :n * 32 + :client_id
begin;
select set_config('praxis.practice', '00000000-0000-4000-8000-000000000000', true);
select id from calendar_resource where practice_id = '00000000-0000-4000-8000-000000000000' and id = lpad(:who::text, 32, '0')::uuid for update;
insert into appointment (practice_id, id, practitioner_id, location, starts_at, ends_at, created_at, changed_at, version)
  values ('00000000-0000-4000-8000-000000000000', md5(:hour::text)::uuid, lpad(:who::text, 32, '0')::uuid, 'CLINIC',
    timestamptz '2030-01-01 00:00:00Z' + :hour * interval '1 hour', timestamptz '2030-01-01 00:50:00Z' + :hour * interval '1 hour', now(), now(), 0);
insert into appointment_patient (practice_id, appointment_id, patient_id, status)
  values ('00000000-0000-4000-8000-000000000000', md5(:hour::text)::uuid, lpad(:who::text, 32, '0')::uuid, 'PENDING');
insert into calendar_claim (practice_id, id, resource_id, lane, period, appointment_id)
  values ('00000000-0000-4000-8000-000000000000', gen_random_uuid(), lpad(:who::text, 32, '0')::uuid, 0,
    tstzrange(timestamptz '2030-01-01 00:00:00Z' + :hour * interval '1 hour', timestamptz '2030-01-01 00:50:00Z' + :hour * interval '1 hour', '[)'),
    md5(:hour::text)::uuid);
insert into outbox_message (id, practice_id, queue, type, body, put_at, due_at)
  values (gen_random_uuid(), '00000000-0000-4000-8000-000000000000', 'delivery', 'DeliverMessage',
    '{"practice":"00000000-0000-4000-8000-000000000000","message":"00000000-0000-4000-8000-000000000000"}', now(), now());
insert into audit_entry (practice_id, id, at, actor_kind, actor_id, action, subject_type, subject_ids, patient_ids, description, address)
  values ('00000000-0000-4000-8000-000000000000', gen_random_uuid(), now(), 'USER', md5('actor')::uuid, 'CREATE', 'appointment',
    array[md5(:hour::text)::uuid], array[lpad(:who::text, 32, '0')::uuid], 'booked', '127.0.0.1');
commit;
