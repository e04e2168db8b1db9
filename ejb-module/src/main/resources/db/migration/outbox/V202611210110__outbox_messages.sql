-- Stands outside row-level security: the relay serves all practices. Holds ids and plain numbers only.
create table outbox_message (
  id uuid primary key,
  practice_id uuid not null,
  queue text not null,
  type text not null,
  body text not null,
  put_at timestamptz not null,
  due_at timestamptz not null,
  leased_until timestamptz,
  attempts integer not null default 0
);
create index outbox_message_due on outbox_message (due_at);

-- A message that no consumer could handle. Kept until somebody retried it.
create table dead_letter (
  id uuid primary key,
  practice_id uuid not null,
  queue text not null,
  type text not null,
  body text not null,
  died_at timestamptz not null,
  retried_at timestamptz
);
create index dead_letter_open on dead_letter (practice_id, died_at) where retried_at is null;

grant select, insert, update, delete on outbox_message to praxis_app;
grant select, insert, update on dead_letter to praxis_app;
