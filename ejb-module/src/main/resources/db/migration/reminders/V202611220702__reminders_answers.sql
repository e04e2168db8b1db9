-- Two-way reminders (REM-17): whether the practice asks for Y or N.
alter table reminder_preference add column two_way boolean not null default false;

-- Where an SMS went and when, and whether it asked, so that an answer finds what it answers (REM-21).
alter table reminder add column phone text;
alter table reminder add column asks boolean not null default false;
alter table reminder add column left_at timestamptz;
create index reminder_by_phone on reminder (practice_id, phone, left_at desc) where phone is not null;

-- What a patient answered, once for each reminder it may answer.
create table reminder_reply (
  practice_id uuid not null,
  id uuid not null,
  text_id uuid not null,
  reminder_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  body text not null,
  answer text not null check (answer in ('YES', 'NO', 'STOP', 'CANCEL', 'START', 'OTHER')),
  -- What the answer asked the appointment to become, and whether it did (STA-6).
  wanted text,
  applied boolean not null,
  several boolean not null,
  arrived_at timestamptz not null,
  seen_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, text_id, reminder_id),
  foreign key (practice_id, reminder_id) references reminder (practice_id, id)
);
create index reminder_reply_by_appointment on reminder_reply (practice_id, appointment_id, arrived_at);
create index reminder_reply_by_reminder on reminder_reply (practice_id, reminder_id, arrived_at);
create index reminder_reply_unseen on reminder_reply (practice_id, arrived_at desc) where seen_at is null;
call protect_by_practice('reminder_reply');
call protect_by_visible_appointment('reminder_reply');
call protect_by_visible_patient('reminder_reply', 'patient_id');
grant select, insert, update on reminder_reply to praxis_app;
