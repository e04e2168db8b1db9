-- Settings of single practitioners (REM-7) beside those of the practice group, which the zero id holds.
alter table reminder_preference add column holder_id uuid not null default '00000000-0000-0000-0000-000000000000';
alter table reminder_preference drop constraint reminder_preference_pkey;
alter table reminder_preference add primary key (practice_id, holder_id, type);
alter table reminder_preference add column practitioner_id uuid
  generated always as (nullif(holder_id, '00000000-0000-0000-0000-000000000000'::uuid)) stored;
alter table reminder_preference add foreign key (practice_id, practitioner_id) references practice_user (practice_id, id);

-- What a patient wants or does not want, where that is otherwise than the practice has it (REM-8).
create table patient_reminder_wish (
  practice_id uuid not null,
  patient_id uuid not null,
  type text not null,
  channel text not null check (channel in ('SMS', 'EMAIL')),
  wanted boolean not null,
  primary key (practice_id, patient_id, type, channel),
  foreign key (practice_id, patient_id) references patient (practice_id, id)
);
call protect_by_practice('patient_reminder_wish');
call protect_by_visible_patient('patient_reminder_wish', 'patient_id');
grant select, insert, update, delete on patient_reminder_wish to praxis_app;

-- Words and time of one message that somebody chose for it alone (REM-11).
alter table reminder
  add column own_subject text,
  add column own_body text,
  add column own_time boolean not null default false;
