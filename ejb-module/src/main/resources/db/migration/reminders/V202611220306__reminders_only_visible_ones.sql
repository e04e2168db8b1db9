call protect_by_visible_appointment('reminder');
call protect_by_visible_patient('reminder', 'patient_id');
