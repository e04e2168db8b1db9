-- All tables here stand outside row-level security: an account belongs to no practice. They hold ids, hashes, times
-- and numbers; a session also the network address and the kind of browser, shown to its owner.

alter table account add column password_set_at timestamptz;
update account set password_set_at = created_at;
alter table account alter column password_set_at set not null;
-- Not null: the password was made for a new user, is replaced at the first sign-in and worth nothing afterwards.
alter table account add column temporary_until timestamptz;

-- Somebody who proved the password and has steps left. Holds nothing but the right to do them.
create table sign_in_attempt (
  token_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries integer not null default 0,
  due text not null,
  done text not null
);
create index sign_in_attempt_expiry on sign_in_attempt (expires_at);

create table sign_in_session (
  id uuid primary key,
  token_hash bytea not null unique,
  account_id uuid not null references account,
  created_at timestamptz not null,
  last_active_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  second_factor boolean not null,
  address text not null,
  device text not null
);
create index sign_in_session_live on sign_in_session (account_id) where ended_at is null;

-- How the users of a practice group sign in; written by the practice in its own transaction.
create table sign_in_rule (
  practice_id uuid primary key,
  idle_minutes integer not null check (idle_minutes between 5 and 480),
  refresh_days integer check (refresh_days between 1 and 365),
  second_factor text not null check (second_factor in ('OPTIONAL', 'PROMPT', 'MANDATORY')),
  mandated_method text check (mandated_method in ('APP', 'SMS', 'EMAIL')),
  login_alert boolean not null
);

-- Whose rules hold for an account.
create table sign_in_member (
  account_id uuid not null references account,
  practice_id uuid not null,
  primary key (account_id, practice_id)
);
insert into sign_in_member (account_id, practice_id) select distinct account_id, practice_id from membership_index;

-- An e-mail to an account on its way. The text is made at sending from the kind and what it is about.
create table account_mail (
  id uuid primary key,
  account_id uuid not null,
  kind text not null,
  about_id uuid not null,
  put_at timestamptz not null,
  state text not null check (state in ('WAITING', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
  attempts integer not null default 0,
  settled_at timestamptz
);
create index account_mail_settled on account_mail (settled_at);

grant select, insert, update, delete on sign_in_attempt, sign_in_session, sign_in_rule, sign_in_member, account_mail to praxis_app;
