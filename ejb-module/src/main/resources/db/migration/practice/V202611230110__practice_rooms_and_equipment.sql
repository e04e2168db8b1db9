-- Rooms and equipment of a location (LOC-9). An archived one is chosen no more and still read.
create table facility (
  practice_id uuid not null,
  id uuid not null,
  location_id uuid not null,
  kind text not null check (kind in ('ROOM', 'EQUIPMENT')),
  name text not null check (length(name) between 1 and 80),
  archived_at timestamptz,
  primary key (practice_id, id),
  foreign key (practice_id, location_id) references location (practice_id, id)
);
create unique index facility_once on facility (practice_id, location_id, lower(name)) where archived_at is null;
call protect_by_practice('facility');
grant select, insert, update on facility to praxis_app;
