-- A practitioner's own phone and business number at a location (LOC-2, LOC-5). Where one is missing, the location's is used.
create table practitioner_numbers (
  practice_id uuid not null,
  location_id uuid not null,
  practitioner_id uuid not null,
  phone text check (length(phone) between 1 and 40),
  business_number text check (length(business_number) between 1 and 20),
  primary key (practice_id, location_id, practitioner_id),
  foreign key (practice_id, location_id) references location (practice_id, id),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id),
  check (phone is not null or business_number is not null)
);
create index practitioner_numbers_by_practitioner on practitioner_numbers (practice_id, practitioner_id);
call protect_by_practice('practitioner_numbers');
grant select, insert, update, delete on practitioner_numbers to praxis_app;
