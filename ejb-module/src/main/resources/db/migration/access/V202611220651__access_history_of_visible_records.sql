-- Who was given the user action history reads there about the records that they may see, and about no others: an entry that
-- names a patient who is hidden from them is not there, in lists, searches, files and "who saw this patient" alike (ACC-7).
create policy visible_patients_only on audit_entry as restrictive for select using (
  patient_ids = '{}' or (select sees_all_records())
  or case when (select needs_relationship()) then patient_ids <@ (select related_patients())::uuid[]
    else not patient_ids && (select revoked_patients())::uuid[] end);

-- For the rooms above: entries about one kind of record are hidden when one of these records is. The record is looked for in
-- each of the tables, which hide their rows themselves.
create procedure protect_history_of(kind text, variadic record_tables text[]) language plpgsql as $$
declare
  found text := (select string_agg(format('exists (select 1 from %I t where t.practice_id = audit_entry.practice_id '
    || 'and t.id = s.id)', name), ' or ') from unnest(record_tables) as r(name));
begin
  execute format('create policy %I on audit_entry as restrictive for select using (subject_type <> %L '
    || 'or (select sees_all_records()) or not exists (select 1 from unnest(subject_ids) as s(id) where not (%s)))',
    'visible_' || replace(kind, ' ', '_') || '_only', kind, found);
end $$;
