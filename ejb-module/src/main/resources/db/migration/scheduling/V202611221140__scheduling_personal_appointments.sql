-- A practitioner's own time (CAL-12): no patient, but it holds its time like any other appointment.
create table personal_appointment (
  practice_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  title text not null,
  place text,
  comments text,
  colour text not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  created_at timestamptz not null,
  version integer not null,
  primary key (practice_id, id),
  check (ends_at > starts_at)
);
create index personal_appointment_by_practitioner on personal_appointment (practice_id, practitioner_id, starts_at);

alter table calendar_claim
  alter column appointment_id drop not null,
  add column personal_appointment_id uuid,
  add constraint calendar_claim_personal foreign key (practice_id, personal_appointment_id) references personal_appointment (practice_id, id),
  add constraint calendar_claim_of_one check (num_nonnulls(appointment_id, personal_appointment_id) = 1);
create unique index calendar_claim_by_personal_appointment on calendar_claim (practice_id, personal_appointment_id, resource_id);

call protect_by_practice('personal_appointment');
grant select, insert, update, delete on personal_appointment to praxis_app;

-- Seen by who sees the practitioner's calendar.
do $$
declare
  seen text := '(select sees_all_records()) or practitioner_id = any((select seen_practitioners())::uuid[])';
begin
  execute format('create policy visible_calendar_read on personal_appointment as restrictive for select using (%s)', seen);
  execute format('create policy visible_calendar_change on personal_appointment as restrictive for update using (%s)', seen);
  execute format('create policy visible_calendar_delete on personal_appointment as restrictive for delete using (%s)', seen);
end $$;
call protect_history_of('personal appointment', 'personal_appointment');

-- A feed sees its practitioner's calendar and no other.
create policy one_calendar_only on personal_appointment as restrictive
  using ((select current_calendar()) is null or practitioner_id = (select current_calendar()));
