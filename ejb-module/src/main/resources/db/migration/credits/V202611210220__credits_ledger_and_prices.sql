create table credit_account (
  practice_id uuid not null,
  id uuid not null,
  balance bigint not null,
  lines bigint not null,
  primary key (practice_id, id),
  unique (practice_id)
);
call protect_by_practice('credit_account');

-- Only appended to: the application's role may not change or remove a line (CRD-7).
create table ledger_line (
  practice_id uuid not null,
  id uuid not null,
  account_id uuid not null,
  line_number bigint not null,
  at timestamptz not null,
  reason text not null,
  reference uuid not null,
  units integer,
  amount bigint not null,
  balance_after bigint not null,
  corrects uuid,
  primary key (practice_id, id),
  unique (practice_id, account_id, reason, reference),
  unique (practice_id, account_id, line_number),
  foreign key (practice_id, account_id) references credit_account (practice_id, id)
);
create index ledger_line_by_time on ledger_line (practice_id, account_id, line_number desc);
call protect_by_practice('ledger_line');

-- Credits per unit of a service from a moment on (CRD-17).
create table price (
  practice_id uuid not null,
  service text not null check (service in ('VIDEO_BLOCK', 'SMS_SEGMENT')),
  valid_from timestamptz not null,
  credits integer not null check (credits >= 0),
  primary key (practice_id, service, valid_from)
);
call protect_by_practice('price');

grant select, insert, update on credit_account to praxis_app;
grant select, insert on ledger_line to praxis_app;
grant select, insert on price to praxis_app;
