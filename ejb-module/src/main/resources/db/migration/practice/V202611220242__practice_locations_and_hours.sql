alter table location
  add column website text,
  add column business_number text,
  add column colour text not null default 'TEAL';
alter table location alter column colour drop default;

-- When a practitioner works at a location; times are those of the location's wall clock (LOC-6).
create table practice_hours (
  practice_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  location_id uuid not null,
  weekday integer not null check (weekday between 1 and 7),
  from_time time not null,
  -- Midnight is the end of the day.
  to_time time not null check (to_time = '00:00' or to_time > from_time),
  every_weeks integer not null check (every_weeks between 1 and 8),
  week_starting date not null check (extract(isodow from week_starting) = 1),
  ends_on date,
  primary key (practice_id, id),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id),
  foreign key (practice_id, location_id) references location (practice_id, id)
);
create index practice_hours_by_practitioner on practice_hours (practice_id, practitioner_id, weekday, from_time);
call protect_by_practice('practice_hours');
grant select, insert, delete on practice_hours to praxis_app;
