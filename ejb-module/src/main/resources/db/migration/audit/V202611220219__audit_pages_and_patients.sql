-- Each entry names the page it was done from, jobs and providers by name, and every patient whose data it touched: a list
-- that was read is one entry with all of them. Changes are kept as the text that was written, because they will be sealed.
alter table audit_entry no force row level security;
alter table audit_entry
  add column actor_name text,
  add column page text,
  add column patient_ids uuid[] not null default '{}',
  alter column changes type text using changes::text;
update audit_entry set patient_ids = case when subject_type = 'patient' then subject_ids else array[patient_id] end
  where subject_type = 'patient' or patient_id is not null;
drop index audit_entry_by_patient;
drop index audit_entry_by_time;
alter table audit_entry drop column patient_id, alter column patient_ids drop default;
alter table audit_entry force row level security;
create index audit_entry_by_time on audit_entry (practice_id, at desc, id desc);
create index audit_entry_by_actor on audit_entry (practice_id, actor_id, at desc, id desc) where actor_id is not null;

alter table platform_audit_entry add column page text;
