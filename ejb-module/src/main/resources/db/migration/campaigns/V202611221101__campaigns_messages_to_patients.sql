-- Who wrote to a patient, once for each form that was sent (MSG-1). Recipient, words and state are delivery's.
create table patient_message (
  practice_id uuid not null,
  -- Made with the form, so that a form sent twice writes once.
  id uuid not null,
  message_id uuid not null,
  patient_id uuid not null,
  written_by uuid not null,
  -- Where an SMS went, so that an answer finds its patient; absent for e-mail.
  phone text,
  written_at timestamptz not null,
  primary key (practice_id, id),
  unique (practice_id, message_id)
);
create index patient_message_by_phone on patient_message (practice_id, phone, written_at desc) where phone is not null;
call protect_by_practice('patient_message');
call protect_by_visible_patient('patient_message', 'patient_id');
call protect_names('patient_message');
call protect_history_of('patient message', 'patient_message');
grant select, insert on patient_message to praxis_app;

-- What a patient answered to it by text, where it belongs to no reminder of theirs (REM-22).
create table patient_reply (
  practice_id uuid not null,
  -- The text's own.
  id uuid not null,
  patient_id uuid not null,
  body text not null,
  arrived_at timestamptz not null,
  seen_at timestamptz,
  primary key (practice_id, id)
);
create index patient_reply_by_patient on patient_reply (practice_id, patient_id, arrived_at desc);
create index patient_reply_unseen on patient_reply (practice_id, arrived_at desc) where seen_at is null;
call protect_by_practice('patient_reply');
call protect_by_visible_patient('patient_reply', 'patient_id');
call protect_names('patient_reply');
call protect_history_of('patient reply', 'patient_reply');
grant select, insert, update on patient_reply to praxis_app;

-- A message about an appointment is seen by whoever sees its reminder, which goes with the appointment: a patient who is
-- shared does not reveal what others do with them (ACC-1). Asked of those only who do not see everything.
create policy visible_origin_only on outgoing_message as restrictive for select using (
  patient_id is null or (select sees_all_records())
  or exists (select 1 from reminder r where r.practice_id = outgoing_message.practice_id and r.message_id = outgoing_message.id)
  or exists (select 1 from patient_message m where m.practice_id = outgoing_message.practice_id and m.message_id = outgoing_message.id));
