-- By which rule appointments were booked as a series (APT-9). Never changed; each appointment keeps its link.
create table appointment_series (
  practice_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  unit text not null check (unit in ('DAY', 'WEEK', 'MONTH')),
  every_units integer not null check (every_units > 0),
  weekdays text not null,
  times integer,
  until_date date,
  created_at timestamptz not null,
  primary key (practice_id, id),
  check (num_nonnulls(times, until_date) = 1)
);
call protect_by_practice('appointment_series');
grant select, insert on appointment_series to praxis_app;

-- Seen by who sees the practitioner's calendar; a feed sees its practitioner's and no other.
do $$
declare
  seen text := '(select sees_all_records()) or practitioner_id = any((select seen_practitioners())::uuid[])';
begin
  execute format('create policy visible_calendar_read on appointment_series as restrictive for select using (%s)', seen);
end $$;
create policy one_calendar_only on appointment_series as restrictive
  using ((select current_calendar()) is null or practitioner_id = (select current_calendar()));

alter table appointment
  add column series_id uuid,
  add constraint appointment_series_of foreign key (practice_id, series_id) references appointment_series (practice_id, id);
create index appointment_by_series on appointment (practice_id, series_id, starts_at) where series_id is not null;
