create table outgoing_message (
  practice_id uuid not null,
  id uuid not null,
  channel text not null check (channel in ('SMS', 'EMAIL')),
  recipient text not null,
  patient_id uuid,
  subject text,
  body text not null,
  -- The personal link that belongs into the body, encrypted; erased as soon as the message is settled.
  sealed_link bytea,
  state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'DELIVERED', 'FAILED', 'UNKNOWN')),
  reason text,
  provider_reference text,
  attempts integer not null,
  queued_at timestamptz not null,
  sending_since timestamptz,
  settled_at timestamptz,
  version integer not null,
  primary key (practice_id, id)
);
create index outgoing_message_by_patient on outgoing_message (practice_id, patient_id, queued_at desc);
create index outgoing_message_failures on outgoing_message (practice_id, queued_at desc) where state in ('FAILED', 'UNKNOWN');
call protect_by_practice('outgoing_message');
grant select, insert, update on outgoing_message to praxis_app;
