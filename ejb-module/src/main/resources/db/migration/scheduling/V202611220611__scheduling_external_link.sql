-- TEL-34: Online Consultation, the practice's own video outside Praxis, perhaps with a link to it.
alter table appointment drop constraint appointment_location_check;
alter table appointment add constraint appointment_location_check
  check (location in ('CLINIC', 'TELEHEALTH', 'ONLINE', 'PHONE'));
alter table appointment add column external_link text
  check (external_link is null or (location = 'ONLINE' and external_link ilike 'https://_%' and length(external_link) <= 500));
