-- Copies of the tables that a booking writes, with the same indexes, constraints and row-level security, but out of sight of the server: its relay
-- must not carry the floor's outbox rows.
drop schema if exists floor cascade;
create schema floor;
-- pgbench cannot sign: here the practice is a plain setting, which is the cheapest way to have row-level security at all.
create function floor.current_practice() returns uuid
  language sql stable
  as $$ select nullif(current_setting('praxis.practice', true), '')::uuid $$;
create function floor.current_patient() returns uuid
  language sql stable
  as $$ select null::uuid $$;
create table floor.appointment (like praxis.appointment including all);
create table floor.appointment_patient (like praxis.appointment_patient including all,
  foreign key (practice_id, appointment_id) references floor.appointment (practice_id, id));
create table floor.calendar_resource (like praxis.calendar_resource including all);
create table floor.calendar_claim (like praxis.calendar_claim including all,
  foreign key (practice_id, resource_id) references floor.calendar_resource (practice_id, id),
  foreign key (practice_id, appointment_id) references floor.appointment (practice_id, id));
create table floor.outbox_message (like praxis.outbox_message including all);
create table floor.audit_entry (like praxis.audit_entry including all);
set search_path = floor, praxis, public;
call protect_by_practice('appointment');
call protect_by_practice('appointment_patient');
call protect_by_practice('calendar_resource');
call protect_by_practice('calendar_claim');
call protect_by_practice('audit_entry');
insert into calendar_resource (practice_id, id, kind)
  select '00000000-0000-4000-8000-000000000000', lpad(n::text, 32, '0')::uuid, 'PRACTITIONER' from generate_series(0, 31) n;
reset search_path;
grant usage on schema floor to praxis_app;
grant select, insert, update on all tables in schema floor to praxis_app;
