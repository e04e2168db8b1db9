-- Second factors of accounts. Accounts belong to no practice, so all of this stands outside row-level security: ids, times
-- and hashes, and what is sealed by a key outside the database.
create table second_factor (
  id uuid primary key,
  account_id uuid not null references account (id),
  method text not null check (method in ('APP', 'SMS', 'EMAIL')),
  -- the secret of an app, the number of a mobile; nothing for e-mail, which goes to the account's own address
  sealed text,
  begun_at timestamptz not null,
  -- null until a valid code proved it (TFA-2)
  confirmed_at timestamptz,
  first_choice boolean not null default false,
  -- the last step of an app whose code was used: none counts twice (TFA-12)
  last_step bigint not null default 0
);
create unique index second_factor_in_use on second_factor (account_id, method) where confirmed_at is not null;
create unique index second_factor_begun on second_factor (account_id, method) where confirmed_at is null;
create unique index second_factor_first_choice on second_factor (account_id) where first_choice;
grant select, insert, update, delete on second_factor to praxis_app;

-- A code sent by SMS or e-mail. The digits are derived from the id by a key outside the database and stand nowhere.
-- Rows outlive their factor, so that starting over does not send more messages.
create table second_factor_code (
  id uuid primary key,
  account_id uuid not null references account (id),
  factor_id uuid not null,
  attempt_hash bytea not null,
  sent_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index second_factor_code_by_account on second_factor_code (account_id, sent_at);
grant select, insert, update, delete on second_factor_code to praxis_app;

create table recovery_code (
  account_id uuid not null references account (id),
  code_hash bytea not null,
  used_at timestamptz,
  primary key (account_id, code_hash)
);
grant select, insert, update, delete on recovery_code to praxis_app;

-- A device that skips the second factor, and only that, until it expires (TFA-8, TFA-9).
create table remembered_device (
  id uuid primary key,
  account_id uuid not null references account (id),
  token_hash bytea not null,
  description text not null,
  remembered_at timestamptz not null,
  last_used_at timestamptz not null,
  expires_at timestamptz not null,
  unique (account_id, token_hash)
);
grant select, insert, update, delete on remembered_device to praxis_app;

-- Somebody with full access wants this person to set up a second factor (TFA-7). Gone once that is done.
create table second_factor_demand (
  account_id uuid primary key references account (id),
  practice_id uuid not null,
  demanded_at timestamptz not null
);
grant select, insert, update, delete on second_factor_demand to praxis_app;

-- Codes that were wrong, counted over all attempts of an account.
create table second_factor_failure (
  account_id uuid not null references account (id),
  failed_at timestamptz not null
);
create index second_factor_failure_by_account on second_factor_failure (account_id, failed_at);
grant select, insert, delete on second_factor_failure to praxis_app;
