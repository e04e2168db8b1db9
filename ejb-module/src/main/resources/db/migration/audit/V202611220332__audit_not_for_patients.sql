-- An entry names several patients at once, so a caller who is narrowed to one patient writes history and reads none.
create policy own_patient_only on audit_entry as restrictive for select using ((select current_patient()) is null);
