create table appointment (
  practice_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  location text not null check (location in ('CLINIC', 'TELEHEALTH', 'PHONE')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  comments text,
  created_at timestamptz not null,
  cancelled_at timestamptz,
  cancel_reason text,
  version integer not null,
  primary key (practice_id, id),
  check (ends_at > starts_at)
);
create index appointment_by_practitioner on appointment (practice_id, practitioner_id, starts_at);

create table appointment_patient (
  practice_id uuid not null,
  appointment_id uuid not null,
  patient_id uuid not null,
  status text not null,
  primary key (practice_id, appointment_id, patient_id),
  foreign key (practice_id, appointment_id) references appointment (practice_id, id)
);
create index appointment_patient_by_patient on appointment_patient (practice_id, patient_id);

-- One row per thing whose time can be claimed. Its lock makes claims on it queue up.
create table calendar_resource (
  practice_id uuid not null,
  id uuid not null,
  kind text not null check (kind in ('PRACTITIONER')),
  primary key (practice_id, id)
);

-- Who holds which time. The constraint is the last word on double booking: [start, end) of one lane never overlap.
create table calendar_claim (
  practice_id uuid not null,
  id uuid not null,
  resource_id uuid not null,
  lane integer not null default 0,
  period tstzrange not null check (not isempty(period)),
  appointment_id uuid not null,
  primary key (practice_id, id),
  foreign key (practice_id, resource_id) references calendar_resource (practice_id, id),
  foreign key (practice_id, appointment_id) references appointment (practice_id, id),
  constraint calendar_claim_no_double_booking
    exclude using gist (practice_id with =, resource_id with =, lane with =, period with &&) deferrable
);
create unique index calendar_claim_by_appointment on calendar_claim (practice_id, appointment_id, resource_id);

call protect_by_practice('appointment');
call protect_by_practice('appointment_patient');
call protect_by_practice('calendar_resource');
call protect_by_practice('calendar_claim');
grant select, insert, update on appointment to praxis_app;
grant select, insert, update, delete on appointment_patient, calendar_claim to praxis_app;
grant select, insert, update on calendar_resource to praxis_app;
