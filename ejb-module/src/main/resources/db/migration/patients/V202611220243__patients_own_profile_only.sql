-- A caller who is narrowed to one patient finds that patient's profile and no other.
call protect_by_patient('patient', 'id');
