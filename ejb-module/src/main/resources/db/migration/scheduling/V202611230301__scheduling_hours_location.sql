-- Where appointments within a line of practice hours usually take place (LOC-6); a type's own word is before it (LOC-12).
create table hours_location (
  practice_id uuid not null,
  hours_id uuid not null,
  meets_at text not null check (meets_at in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE')),
  primary key (practice_id, hours_id),
  foreign key (practice_id, hours_id) references practice_hours (practice_id, id) on delete cascade
);
call protect_by_practice('hours_location');
grant select, insert, update, delete on hours_location to praxis_app;
