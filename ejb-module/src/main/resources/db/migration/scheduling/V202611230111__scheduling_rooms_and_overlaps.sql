-- The rooms and equipment of an appointment (LOC-9), whether or not it holds their time.
create table appointment_facility (
  practice_id uuid not null,
  appointment_id uuid not null,
  facility_id uuid not null,
  primary key (practice_id, appointment_id, facility_id),
  constraint appointment_facility_of_appointment
    foreign key (practice_id, appointment_id) references appointment (practice_id, id) on delete cascade
);
call protect_by_practice('appointment_facility');
call protect_by_visible_appointment('appointment_facility');
grant select, insert, update, delete on appointment_facility to praxis_app;

alter table calendar_resource drop constraint calendar_resource_kind_check;
alter table calendar_resource add constraint calendar_resource_kind_check check (kind in ('PRACTITIONER', 'FACILITY'));

-- What is in the way of a time is found by its start: the range operator is not leakproof and never meets an index here.
alter table calendar_claim add column starts_at timestamptz generated always as (lower(period)) stored;
create index calendar_claim_by_start on calendar_claim (practice_id, resource_id, starts_at);

-- Lane 0 is everybody's; whatever overlaps on purpose lies in a higher one (decision 23). Few ever do.
create index calendar_claim_overlapping on calendar_claim (practice_id, starts_at) where lane > 0;
