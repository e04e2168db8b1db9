-- Up to when the starts of each practice's appointments have been looked at (STA-1). Outside row-level security: ids and times.
create table attendance_run (
  practice_id uuid primary key,
  up_to timestamptz not null
);
insert into attendance_run select distinct practice_id, now() from membership_index;
grant select, insert, update on attendance_run to praxis_app;
