call protect_by_visible_patient('outgoing_message', 'patient_id');
