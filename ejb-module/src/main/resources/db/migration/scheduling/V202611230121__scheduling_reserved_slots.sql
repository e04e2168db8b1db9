-- Stretches of practice hours that are reserved for one appointment type (APT-7); they recur and end with their hours.
create table reserved_slot (
  practice_id uuid not null,
  id uuid not null,
  hours_id uuid not null,
  type_id uuid not null,
  from_time time not null,
  -- Midnight is the end of the day.
  to_time time not null check (to_time = '00:00' or to_time > from_time),
  primary key (practice_id, id),
  foreign key (practice_id, hours_id) references practice_hours (practice_id, id) on delete cascade,
  foreign key (practice_id, type_id) references appointment_type (practice_id, id)
);
create index reserved_slot_by_hours on reserved_slot (practice_id, hours_id, from_time);
call protect_by_practice('reserved_slot');
grant select, insert, delete on reserved_slot to praxis_app;

-- How soon and how far ahead appointments can be booked online (OBK-6, OBK-7).
alter table calendar_setting
  add column online_lead_hours integer not null default 0 check (online_lead_hours between 0 and 336),
  add column online_horizon_days integer not null default 183 check (online_horizon_days between 1 and 730);
