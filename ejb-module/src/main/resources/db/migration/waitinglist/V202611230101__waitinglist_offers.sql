-- A free time that waiting patients are asked about; the first who answers Y gets it (WL-7, WL-8).
create table waiting_offer (
  practice_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  location text not null check (location in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE')),
  made_by uuid not null,
  made_at timestamptz not null,
  -- GONE: the time went to something else; WITHDRAWN: somebody of the practice took the offer back.
  state text not null check (state in ('OPEN', 'TAKEN', 'GONE', 'WITHDRAWN')),
  appointment_id uuid,
  primary key (practice_id, id),
  check ((state = 'TAKEN') = (appointment_id is not null)),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id)
);
create unique index waiting_offer_open on waiting_offer (practice_id, practitioner_id, starts_at, ends_at) where state = 'OPEN';
create index waiting_offer_ahead on waiting_offer (practice_id, starts_at);
call protect_by_practice('waiting_offer');
call protect_by_seen_practitioner('waiting_offer');
call protect_history_of('waiting list offer', 'waiting_offer');
grant select, insert, update on waiting_offer to praxis_app;

-- The text to one of them, and what became of it.
create table waiting_invitation (
  practice_id uuid not null,
  id uuid not null,
  offer_id uuid not null,
  entry_id uuid not null,
  patient_id uuid not null,
  message_id uuid not null,
  -- Where it went, so that an answer finds it.
  phone text not null,
  sent_at timestamptz not null,
  state text not null check (state in ('WAITING', 'WON', 'LATE', 'DECLINED', 'CHECK')),
  answered_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, offer_id, entry_id),
  foreign key (practice_id, offer_id) references waiting_offer (practice_id, id),
  foreign key (practice_id, entry_id) references waiting_entry (practice_id, id)
);
create index waiting_invitation_by_phone on waiting_invitation (practice_id, phone, sent_at desc);
create index waiting_invitation_by_message on waiting_invitation (practice_id, message_id);
call protect_by_practice('waiting_invitation');
call protect_by_visible_patient('waiting_invitation', 'patient_id');
call protect_history_of('waiting list invitation', 'waiting_invitation');
grant select, insert, update on waiting_invitation to praxis_app;

-- What was answered to it; waits until somebody has seen it (REM-22).
create table waiting_reply (
  practice_id uuid not null,
  -- The text's own.
  id uuid not null,
  invitation_id uuid not null,
  patient_id uuid not null,
  body text not null,
  outcome text not null check (outcome in ('WON', 'LATE', 'DECLINED', 'CHECK', 'KEPT')),
  arrived_at timestamptz not null,
  seen_at timestamptz,
  -- The text that was sent back, where one was.
  message_id uuid,
  primary key (practice_id, id),
  foreign key (practice_id, invitation_id) references waiting_invitation (practice_id, id)
);
create index waiting_reply_by_patient on waiting_reply (practice_id, patient_id, arrived_at desc);
create index waiting_reply_unseen on waiting_reply (practice_id, arrived_at desc) where seen_at is null;
create index waiting_reply_by_message on waiting_reply (practice_id, message_id) where message_id is not null;
call protect_by_practice('waiting_reply');
call protect_by_visible_patient('waiting_reply', 'patient_id');
call protect_history_of('waiting list reply', 'waiting_reply');
grant select, insert, update on waiting_reply to praxis_app;
