-- Appointments at the patient's home, and at another address that is typed (LOC-11).
alter table appointment drop constraint appointment_location_check;
alter table appointment add constraint appointment_location_check
  check (location in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE', 'HOME', 'ADDRESS'));
alter table appointment add column address text
  check (address is null or length(address) between 1 and 200);
alter table appointment add constraint appointment_address_there check ((location = 'ADDRESS') = (address is not null));

alter table appointment_type drop constraint appointment_type_meets_at_check;
alter table appointment_type add constraint appointment_type_meets_at_check
  check (meets_at in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE', 'HOME', 'ADDRESS'));
alter table hours_location drop constraint hours_location_meets_at_check;
alter table hours_location add constraint hours_location_meets_at_check
  check (meets_at in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE', 'HOME', 'ADDRESS'));
