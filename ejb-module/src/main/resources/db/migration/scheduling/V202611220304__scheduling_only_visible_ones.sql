-- REL-1 for appointments made before relationships were kept. Forced row-level security hides the rows from their owner
-- too, so it is lifted for this one statement of this one transaction.
alter table appointment no force row level security;
alter table appointment_patient no force row level security;
alter table patient_relationship no force row level security;
insert into patient_relationship (practice_id, patient_id, practitioner_id, state, source, since)
  select p.practice_id, p.patient_id, a.practitioner_id, 'GRANTED', 'APPOINTMENT', min(a.created_at)
  from appointment a join appointment_patient p on p.practice_id = a.practice_id and p.appointment_id = a.id
  group by p.practice_id, p.patient_id, a.practitioner_id;
alter table appointment force row level security;
alter table appointment_patient force row level security;
alter table patient_relationship force row level security;

call protect_by_visible_patient('appointment_patient', 'patient_id');

-- An appointment is seen by who sees the practitioner's calendar and at least one of its patients.
do $$
declare
  seen text := '(select sees_all_records()) or (practitioner_id = any((select seen_practitioners())::uuid[]) and exists '
    || '(select 1 from appointment_patient p where p.practice_id = appointment.practice_id and p.appointment_id = appointment.id))';
begin
  execute format('create policy visible_appointment_read on appointment as restrictive for select using (%s)', seen);
  execute format('create policy visible_appointment_change on appointment as restrictive for update using (%s) with check (true)', seen);
end $$;

-- For the tables of other rooms that belong to an appointment.
create procedure protect_by_visible_appointment(protected_table text) language plpgsql as $$
declare
  seen text := format('(select sees_all_records()) or exists (select 1 from appointment a '
    || 'where a.practice_id = %1$I.practice_id and a.id = %1$I.appointment_id)', protected_table);
begin
  execute format('create policy visible_appointment_read on %I as restrictive for select using (%s)', protected_table, seen);
  execute format('create policy visible_appointment_change on %I as restrictive for update using (%s) with check (true)', protected_table, seen);
end $$;
