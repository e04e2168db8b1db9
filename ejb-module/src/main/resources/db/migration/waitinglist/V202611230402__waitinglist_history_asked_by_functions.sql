-- The entries of all kinds that were protected before, the newest room's last.
call protect_history_of('appointment', 'appointment');
call protect_history_of('personal appointment', 'personal_appointment');
call protect_history_of('reminder', 'reminder');
call protect_history_of('join link', 'join_link', 'reminder');
call protect_history_of('video session', 'video_session');
call protect_history_of('patient message', 'patient_message');
call protect_history_of('patient reply', 'patient_reply');
call protect_history_of('waiting list entry', 'waiting_entry');
call protect_history_of('waiting list offer', 'waiting_offer');
call protect_history_of('waiting list invitation', 'waiting_invitation');
call protect_history_of('waiting list reply', 'waiting_reply');
