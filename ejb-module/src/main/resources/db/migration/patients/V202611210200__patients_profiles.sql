create sequence patient_number start 300001;

create table patient (
  practice_id uuid not null,
  id uuid not null,
  -- The digits of the anonymous id PX-299816 (ANON-1), unique in the installation.
  number bigint not null unique,
  first_name text not null,
  last_name text not null,
  preferred_name text,
  birth_date date,
  gender text,
  email text,
  mobile text,
  address text,
  zone text,
  profile_type text not null check (profile_type in ('FULL', 'DEPENDANT', 'CONTACT_ONLY')),
  status text not null check (status in ('CURRENT', 'ARCHIVED', 'WAITING_LIST', 'BLOCKED', 'DECEASED', 'DELETED')),
  created_at timestamptz not null,
  version integer not null,
  primary key (practice_id, id)
);
create index patient_by_name on patient (practice_id, lower(last_name) text_pattern_ops, lower(first_name) text_pattern_ops);
create index patient_by_first_name on patient (practice_id, lower(first_name) text_pattern_ops);
create index patient_by_preferred_name on patient (practice_id, lower(preferred_name) text_pattern_ops) where preferred_name is not null;
create index patient_by_email on patient (practice_id, lower(email)) where email is not null;
create index patient_by_mobile on patient (practice_id, mobile text_pattern_ops) where mobile is not null;
create index patient_by_birth_date on patient (practice_id, birth_date) where birth_date is not null;
call protect_by_practice('patient');
grant select, insert, update on patient to praxis_app;
grant usage on sequence patient_number to praxis_app;
