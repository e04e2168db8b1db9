-- What is set for one user on top of the level; module names as in practice.Module, separated by commas.
alter table practice_user
  add column read_only boolean not null default false,
  add column withdrawn_modules text not null default '',
  add column names_hidden boolean not null default false,
  add column own_locations_only boolean not null default false,
  add column history_granted boolean not null default false,
  add column payment_settings boolean not null default false,
  add column export_granted boolean not null default false,
  add column api_key_manager boolean not null default false,
  -- Invited by e-mail and not yet accepted: no access until then (ORG-8).
  add column invited boolean not null default false,
  -- A lower level that waits for this person's own confirmation (ORG-18).
  add column proposed_level text,
  add column version integer not null default 0;

-- Who works where (LOC-4).
create table user_location (
  practice_id uuid not null,
  user_id uuid not null,
  location_id uuid not null,
  primary key (practice_id, user_id, location_id),
  foreign key (practice_id, user_id) references practice_user (practice_id, id),
  foreign key (practice_id, location_id) references location (practice_id, id)
);
-- Everybody who is there already works in all of the practice. Forced row-level security hides the rows from their owner
-- too, so it is lifted for this one statement of this one transaction.
alter table practice_user no force row level security;
alter table location no force row level security;
insert into user_location (practice_id, user_id, location_id)
  select u.practice_id, u.id, l.id from practice_user u join location l using (practice_id);
alter table practice_user force row level security;
alter table location force row level security;
call protect_by_practice('user_location');
grant select, insert, delete on user_location to praxis_app;
