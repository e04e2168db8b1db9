-- A time that somebody who books online has chosen and not booked yet: claimed like any other until it expires (OBK-17).
create table calendar_hold (
  practice_id uuid not null,
  id uuid not null,
  practitioner_id uuid not null,
  type_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  token_hash bytea not null,
  expires_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id),
  foreign key (practice_id, type_id) references appointment_type (practice_id, id),
  check (ends_at > starts_at)
);
create index calendar_hold_by_practitioner on calendar_hold (practice_id, practitioner_id, expires_at);
call protect_by_practice('calendar_hold');
grant select, insert, delete on calendar_hold to praxis_app;

alter table calendar_claim
  add column hold_id uuid,
  add constraint calendar_claim_of_hold foreign key (practice_id, hold_id) references calendar_hold (practice_id, id) on delete cascade,
  drop constraint calendar_claim_of_one,
  add constraint calendar_claim_of_one check (num_nonnulls(appointment_id, personal_appointment_id, hold_id) = 1);
create unique index calendar_claim_by_hold on calendar_claim (practice_id, hold_id, resource_id) where hold_id is not null;
