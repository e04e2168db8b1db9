-- All outside row-level security, as accounts are: ids, hashes, times and numbers; a wished e-mail address until it is confirmed.

-- How often something failed, by the hash of what it is counted for: an address, an account, a known device.
create table sign_in_counter (
  key_hash bytea primary key,
  failures integer not null,
  last_at timestamptz not null,
  blocked_until timestamptz,
  told boolean not null
);
create index sign_in_counter_age on sign_in_counter (last_at);

-- Browsers on which an account has signed in. One browser may be known to several accounts.
create table sign_in_device (
  token_hash bytea not null,
  account_id uuid not null references account,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  primary key (token_hash, account_id)
);

-- Passwords that an account had before, as hashes, so that a refreshed one is new.
create table earlier_password (
  account_id uuid not null references account,
  replaced_at timestamptz not null,
  password_hash text not null,
  primary key (account_id, replaced_at)
);

-- A secret that was sent by e-mail. No foreign key: for an address without an account a row is made all the same.
create table account_link (
  id uuid primary key,
  account_id uuid not null,
  kind text not null check (kind in ('RESET', 'EMAIL_OLD', 'EMAIL_NEW')),
  token_hash bytea not null unique,
  subject_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index account_link_expiry on account_link (expires_at);

create table email_change (
  id uuid primary key,
  account_id uuid not null references account,
  new_email text not null,
  old_email text,
  created_at timestamptz not null,
  old_confirmed_at timestamptz,
  new_confirmed_at timestamptz,
  settled_at timestamptz
);
create index email_change_account on email_change (account_id);

grant select, insert, update, delete on sign_in_counter, sign_in_device, earlier_password, account_link, email_change to praxis_app;
