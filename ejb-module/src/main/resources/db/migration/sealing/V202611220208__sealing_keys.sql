-- The keys that single values are sealed with, each wrapped by the master key, which is never in the database.
-- A practice's key is gone for good when it is destroyed; what it sealed can never be read again.
create table sealing_key (
  practice_id uuid not null,
  version integer not null check (version > 0),
  state text not null check (state in ('PRIMARY', 'ENABLED', 'DESTROYED')),
  wrapped bytea,
  created_at timestamptz not null,
  primary key (practice_id, version),
  check ((state = 'DESTROYED') = (wrapped is null))
);
create unique index sealing_key_one_primary on sealing_key (practice_id) where state = 'PRIMARY';
call protect_by_practice('sealing_key');

-- The same for what belongs to no practice. Outside row-level security: holds wrapped keys only.
create table installation_sealing_key (
  version integer primary key check (version > 0),
  state text not null check (state in ('PRIMARY', 'ENABLED', 'DESTROYED')),
  wrapped bytea,
  created_at timestamptz not null,
  check ((state = 'DESTROYED') = (wrapped is null))
);
create unique index installation_sealing_key_one_primary on installation_sealing_key (state) where state = 'PRIMARY';

grant select, insert, update (state, wrapped) on sealing_key, installation_sealing_key to praxis_app;
