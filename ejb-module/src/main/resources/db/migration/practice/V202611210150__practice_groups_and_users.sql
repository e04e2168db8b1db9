create table practice_group (
  practice_id uuid primary key,
  name text not null,
  phone text not null,
  email text,
  zone text not null,
  created_at timestamptz not null
);
call protect_by_practice('practice_group');

create table location (
  practice_id uuid not null,
  id uuid not null,
  name text not null,
  address text,
  phone text,
  zone text not null,
  primary key (practice_id, id)
);
call protect_by_practice('location');

-- A person's membership in one practice group.
create table practice_user (
  practice_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  role text not null check (role in ('PRACTITIONER', 'ADMINISTRATOR')),
  access_level text not null,
  owner boolean not null default false,
  title text,
  first_name text not null,
  last_name text not null,
  profession text,
  registration_number text,
  created_at timestamptz not null,
  deactivated_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, account_id, role)
);
call protect_by_practice('practice_user');

-- From an account to its practices; needed before the practice is known. Ids only.
create table membership_index (
  account_id uuid not null,
  practice_id uuid not null,
  user_id uuid not null,
  primary key (account_id, practice_id, user_id)
);

grant select, insert, update on practice_group, location, practice_user to praxis_app;
grant select, insert, delete on membership_index to praxis_app;
