-- The tables that a booking touches, with the same indexes and constraints, but without rights, isolation and history: no row-level security, no
-- relationships, no entry. One practice's people are in them.
drop schema if exists plain cascade;
create schema plain;
create table plain.practice_user (like praxis.practice_user including all);
create table plain.patient (like praxis.patient including all);
create table plain.reminder_preference (like praxis.reminder_preference including all excluding generated);
create table plain.appointment (like praxis.appointment including all);
create table plain.appointment_patient (like praxis.appointment_patient including all,
  foreign key (practice_id, appointment_id) references plain.appointment (practice_id, id));
create table plain.calendar_resource (like praxis.calendar_resource including all);
create table plain.calendar_claim (like praxis.calendar_claim including all,
  foreign key (practice_id, resource_id) references plain.calendar_resource (practice_id, id),
  foreign key (practice_id, appointment_id) references plain.appointment (practice_id, id));
insert into plain.practice_user select * from praxis.practice_user where practice_id = 'THE-PRACTICE';
insert into plain.patient select * from praxis.patient where practice_id = 'THE-PRACTICE';
insert into plain.reminder_preference select * from praxis.reminder_preference where practice_id = 'THE-PRACTICE';
insert into plain.calendar_resource (practice_id, id, kind)
  select practice_id, id, 'PRACTITIONER' from plain.practice_user where role = 'PRACTITIONER' on conflict do nothing;
grant usage on schema plain to praxis_app;
grant select, insert, update on all tables in schema plain to praxis_app;
analyze;
