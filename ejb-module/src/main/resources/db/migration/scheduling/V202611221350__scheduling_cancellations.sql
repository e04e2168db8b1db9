-- A practice's own reasons, beside those that come with Praxis (APT-17). An archived one is chosen no more and still read.
create table cancellation_reason (
  practice_id uuid not null,
  id uuid not null,
  name text not null check (length(name) between 1 and 80),
  place integer not null,
  archived_at timestamptz,
  primary key (practice_id, id)
);
create unique index cancellation_reason_once on cancellation_reason (practice_id, lower(name)) where archived_at is null;
call protect_by_practice('cancellation_reason');
grant select, insert, update on cancellation_reason to praxis_app;

-- An appointment can be deleted, with everybody's part in it: also of a patient whom the deleting user does not see.
alter table appointment_patient drop constraint appointment_patient_practice_id_appointment_id_fkey;
alter table appointment_patient add constraint appointment_patient_of_appointment
  foreign key (practice_id, appointment_id) references appointment (practice_id, id) on delete cascade;
grant delete on appointment to praxis_app;
create policy visible_appointment_delete on appointment as restrictive for delete using (
  (select sees_all_records()) or (practitioner_id = any((select seen_practitioners())::uuid[]) and exists
  (select 1 from appointment_patient p where p.practice_id = appointment.practice_id and p.appointment_id = appointment.id)));

-- When and why one patient's part was cancelled or missed, last; it counts as long as the part's status is that outcome.
create table cancellation (
  practice_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  outcome text not null check (outcome in ('CANCELLED', 'DID_NOT_ATTEND')),
  preset text,
  reason_id uuid,
  comments text,
  -- Where Undo leads back to.
  status_before text not null,
  at timestamptz not null,
  primary key (practice_id, appointment_id, patient_id),
  foreign key (practice_id, appointment_id, patient_id)
    references appointment_patient (practice_id, appointment_id, patient_id) on delete cascade,
  foreign key (practice_id, reason_id) references cancellation_reason (practice_id, id),
  check (num_nonnulls(preset, reason_id) <= 1)
);
call protect_by_practice('cancellation');
call protect_by_visible_patient('cancellation', 'patient_id');
call protect_by_visible_appointment('cancellation');
grant select, insert, update, delete on cancellation to praxis_app;
