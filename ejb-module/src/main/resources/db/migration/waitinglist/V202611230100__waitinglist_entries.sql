-- Who waits for a time, and which times would suit (WL-2). Off the list it stays, so that it can be put back.
create table waiting_entry (
  practice_id uuid not null,
  id uuid not null,
  patient_id uuid not null,
  -- Absent: any practitioner, any location; empty: any time of day, any weekday.
  practitioner_id uuid,
  location text check (location in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE')),
  parts_of_day text not null,
  weekdays text not null,
  urgent boolean not null,
  comments text,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  -- Which appointment took it off the list.
  appointment_id uuid,
  version integer not null,
  primary key (practice_id, id),
  foreign key (practice_id, patient_id) references patient (practice_id, id),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id)
);
create index waiting_entry_in_order on waiting_entry (practice_id, urgent desc, added_at, id) where removed_at is null;
create index waiting_entry_by_patient on waiting_entry (practice_id, patient_id);
call protect_by_practice('waiting_entry');
call protect_by_visible_patient('waiting_entry', 'patient_id');
call protect_history_of('waiting list entry', 'waiting_entry');

-- For tables of this room that name a practitioner: what waits for a hidden calendar is hidden (WL-5).
create procedure protect_by_seen_practitioner(protected_table text) language plpgsql as $$
declare
  seen text := 'practitioner_id is null or (select sees_all_records()) or practitioner_id = any((select seen_practitioners())::uuid[])';
begin
  execute format('create policy seen_practitioner_read on %I as restrictive for select using (%s)', protected_table, seen);
  execute format('create policy seen_practitioner_change on %I as restrictive for update using (%s) with check (true)', protected_table, seen);
end $$;
call protect_by_seen_practitioner('waiting_entry');
grant select, insert, update on waiting_entry to praxis_app;

-- Which columns of the list a user looks at (WL-4).
create table waiting_list_look (
  practice_id uuid not null,
  user_id uuid not null,
  columns text not null,
  primary key (practice_id, user_id),
  foreign key (practice_id, user_id) references practice_user (practice_id, id)
);
call protect_by_practice('waiting_list_look');
grant select, insert, update on waiting_list_look to praxis_app;
