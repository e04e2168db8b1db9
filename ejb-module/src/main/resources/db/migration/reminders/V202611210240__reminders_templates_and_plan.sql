create table reminder_template (
  practice_id uuid not null,
  type text not null check (type in ('NEW_APPOINTMENT', 'CHANGED_APPOINTMENT', 'CANCELLED_APPOINTMENT', 'PRE_APPOINTMENT', 'VIDEO_LINK')),
  channel text not null check (channel in ('SMS', 'EMAIL')),
  kind text not null check (kind in ('CLINIC', 'TELEHEALTH', 'PHONE')),
  subject text,
  body text not null,
  primary key (practice_id, type, channel, kind)
);
call protect_by_practice('reminder_template');

create table reminder_preference (
  practice_id uuid not null,
  type text not null,
  sms boolean not null,
  email boolean not null,
  -- Pre-appointment only (REM-3): whole days before, weekdays only, and a fixed time of day or the appointment's own.
  days_before integer,
  weekdays_only boolean not null default false,
  at_time time,
  primary key (practice_id, type)
);
call protect_by_practice('reminder_preference');

create table reminder (
  practice_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  type text not null,
  channel text not null check (channel in ('SMS', 'EMAIL')),
  state text not null check (state in ('SCHEDULED', 'HANDED_OVER', 'SKIPPED', 'CANCELLED', 'FAILED')),
  due_at timestamptz not null,
  reason text,
  message_id uuid,
  created_at timestamptz not null,
  version integer not null,
  primary key (practice_id, id)
);
create index reminder_by_appointment on reminder (practice_id, appointment_id, due_at);
call protect_by_practice('reminder');

-- What is due next over all practices. Outside row-level security: ids and a time only.
create table due_reminder (
  reminder_id uuid primary key,
  practice_id uuid not null,
  due_at timestamptz not null
);
create index due_reminder_by_time on due_reminder (due_at);
create index due_reminder_by_practice on due_reminder (practice_id, due_at);

grant select, insert, update, delete on reminder_template, reminder_preference to praxis_app;
grant select, insert, update on reminder to praxis_app;
grant select, insert, update, delete on due_reminder to praxis_app;
