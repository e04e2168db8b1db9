-- Somebody wants an account and has not proved the address yet: nothing exists but this row. Gone when used, or after two days.
create table account_wish (
  id uuid primary key,
  email text not null,
  password_hash text not null,
  created_at timestamptz not null,
  used_at timestamptz
);
create index account_wish_age on account_wish (created_at);
grant select, insert, update, delete on account_wish to praxis_app;

alter table account_link drop constraint account_link_kind_check;
alter table account_link add constraint account_link_kind_check check (kind in ('RESET', 'EMAIL_OLD', 'EMAIL_NEW', 'NEW_ACCOUNT'));
