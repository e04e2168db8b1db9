-- Kinds of appointments that a practice offers, once it has switched that on (APT-5). An archived one is chosen no more and still read.
alter table calendar_setting add column types_offered boolean not null default false;
create table appointment_type (
  practice_id uuid not null,
  id uuid not null,
  level text not null check (level in ('PRACTICE', 'LOCATION', 'PRACTITIONER')),
  location_id uuid,
  practitioner_id uuid,
  name text not null check (length(name) between 1 and 80),
  minutes integer not null check (minutes between 5 and 1440),
  colour text,
  meets_at text check (meets_at in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE')),
  notes text check (length(notes) <= 1000),
  online_rule text not null check (online_rule in ('NO', 'ANY_TIME', 'RESERVED')),
  places integer not null check (places between 1 and 100),
  archived_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, location_id) references location (practice_id, id),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id),
  check ((level = 'LOCATION') = (location_id is not null)),
  check ((level = 'PRACTITIONER') = (practitioner_id is not null))
);
call protect_by_practice('appointment_type');
grant select, insert, update on appointment_type to praxis_app;

alter table appointment
  add column type_id uuid,
  add constraint appointment_of_type foreign key (practice_id, type_id) references appointment_type (practice_id, id);

-- How many patients take part, so that a group is full also for somebody who does not see all of them. Forced row-level security
-- hides the rows from their owner too, so it is lifted for this one statement of this one transaction.
alter table appointment add column taking_part integer not null default 0 check (taking_part >= 0);
alter table appointment no force row level security;
alter table appointment_patient no force row level security;
update appointment a set taking_part = p.many from (select practice_id, appointment_id, count(*) as many from appointment_patient
  where status <> 'CANCELLED' group by practice_id, appointment_id) p where p.practice_id = a.practice_id and p.appointment_id = a.id;
alter table appointment force row level security;
alter table appointment_patient force row level security;
