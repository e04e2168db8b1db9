-- With whom and where bookings from outside wait until somebody approves them (OBK-9); without a row they are booked at once.
create table online_approval (
  practice_id uuid not null,
  practitioner_id uuid not null,
  location_id uuid not null,
  primary key (practice_id, practitioner_id, location_id),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id),
  foreign key (practice_id, location_id) references location (practice_id, id)
);
call protect_by_practice('online_approval');
grant select, insert, delete on online_approval to praxis_app;

-- What was said when the time was chosen holds until it is booked.
alter table calendar_hold add column to_approve boolean not null default false;

-- Asked for from outside, and since when it is approved; cancelled without that, it was declined.
alter table appointment
  add column requested_at timestamptz,
  add column approved_at timestamptz,
  add constraint appointment_approved_if_requested check (approved_at is null or requested_at is not null);
create index appointment_to_approve on appointment (practice_id, starts_at)
  where requested_at is not null and approved_at is null and cancelled_at is null;
