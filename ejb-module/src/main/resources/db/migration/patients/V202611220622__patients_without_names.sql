-- Neither profiles nor the words that patients are found by are read for somebody from whom names are hidden.
call protect_names('patient');
call protect_names('patient_word');

-- What everybody may know of a patient: enough to book, nothing that tells who it is. The view reads as the tables' owner, to
-- whom forced row-level security applies: practice, link and visibility narrow it like the table, names_shown does not.
create view anonymous_patient with (security_barrier = true) as
  select practice_id, id, number, zone, profile_type, status, created_at,
    email is not null as has_email, mobile is not null as has_mobile
  from patient where practice_id = (select current_practice());
grant select on anonymous_patient to praxis_app;

create or replace view visible_patient with (security_invoker = true) as
  select practice_id, id as patient_id from anonymous_patient;
