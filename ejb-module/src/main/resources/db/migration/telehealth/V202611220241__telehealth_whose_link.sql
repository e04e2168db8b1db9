-- Whose link or ticket it is, so that its holder is narrowed to that patient from the first question on. An id, like the rest.
alter table token_index add column patient_id uuid;

-- The owner of the tables is under row-level security too; here it fills in what all practices have.
alter table join_link no force row level security;
update token_index t set patient_id = l.patient_id from join_link l
  where l.practice_id = t.practice_id and l.id = t.subject_id and l.patient_id is not null;
alter table join_link force row level security;
