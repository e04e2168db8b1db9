-- A person who signs in; belongs to no practice, so it stands outside row-level security.
create table account (
  id uuid primary key,
  email text not null,
  password_hash text not null,
  platform_administrator boolean not null default false,
  created_at timestamptz not null,
  last_sign_in_at timestamptz
);
create unique index account_email on account (lower(email));
grant select, insert, update on account to praxis_app;
