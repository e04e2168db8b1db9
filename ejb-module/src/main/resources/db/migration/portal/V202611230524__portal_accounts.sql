-- Accounts that the patients' portal is open to. Holds ids only: who somebody is, is known to the practices they are linked to.
create table portal_account (
  account_id uuid primary key references account,
  opened_at timestamptz not null
);
grant select, insert on portal_account to praxis_app;
