call protect_by_visible_appointment('join_link');
call protect_by_visible_appointment('video_session');
call protect_by_visible_patient('join_link', 'patient_id');
