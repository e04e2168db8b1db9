-- A hidden patient equals one that does not exist, in every query: searches and counts too (ACC-7).
call protect_by_visible_patient('patient', 'id');
call protect_by_visible_patient('patient_word', 'patient_id');
create view visible_patient with (security_invoker = true) as
  select practice_id, id as patient_id from patient;
grant select on visible_patient to praxis_app;
