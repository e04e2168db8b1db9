-- Fills a measured practice: appointments number FROM up to TO, each half an hour. The first 80 are the owner's week, 16 on each weekday; the others lie
-- before it, without a gap, one after the other for each practitioner. The owner works every weekday, so that there are free times as well.
set local search_path = praxis, public;

create temp table people on commit drop as
  select id, row_number() over (order by owner desc, id) - 1 as number from practice_user where practice_id = 'THE-PRACTICE' and role = 'PRACTITIONER';
create temp table treated on commit drop as
  select id, row_number() over (order by id) - 1 as number from patient where practice_id = 'THE-PRACTICE';
create temp table filled on commit drop as
  select md5('THE-PRACTICE' || i)::uuid as id, p.id as practitioner, t.id as patient,
    case when i < 80 then (date 'THE-MONDAY' + (i / 16) + time '08:00' + (i % 16) * interval '30 minutes') at time zone 'Australia/Sydney'
      else (date 'THE-MONDAY'::timestamp) at time zone 'Australia/Sydney' - (i / 32 + 1) * interval '30 minutes' end as starts,
    case when i < 80 then 'ARRIVED' else 'ATTENDED' end as status
  from generate_series(FROM, TO - 1) i
    join people p on p.number = case when i < 80 then 0 else i % 32 end
    join treated t on t.number = case when i < 80 then i % 32 else (i / 32) % 32 end;

insert into patient_relationship (practice_id, patient_id, practitioner_id, state, source, since)
  select 'THE-PRACTICE', t.id, p.id, 'GRANTED', 'APPOINTMENT', now() from people p, treated t on conflict do nothing;
insert into calendar_resource (practice_id, id, kind) select 'THE-PRACTICE', id, 'PRACTITIONER' from people on conflict do nothing;
insert into practice_hours (practice_id, id, practitioner_id, location_id, weekday, from_time, to_time, every_weeks, week_starting)
  select 'THE-PRACTICE', gen_random_uuid(), p.id, (select id from location where practice_id = 'THE-PRACTICE' limit 1), weekday, '08:00', '18:00', 1, 'THE-MONDAY'
  from people p, generate_series(1, 5) weekday
  where p.number = 0 and not exists (select 1 from practice_hours h where h.practice_id = 'THE-PRACTICE' and h.practitioner_id = p.id);
insert into appointment (practice_id, id, practitioner_id, location, starts_at, ends_at, created_at, changed_at, version)
  select 'THE-PRACTICE', id, practitioner, 'CLINIC', starts, starts + interval '30 minutes', now(), now(), 0 from filled;
insert into appointment_patient (practice_id, appointment_id, patient_id, status) select 'THE-PRACTICE', id, patient, status from filled;
insert into calendar_claim (practice_id, id, resource_id, lane, period, appointment_id)
  select 'THE-PRACTICE', id, practitioner, 0, tstzrange(starts, starts + interval '30 minutes', '[)'), id from filled;
