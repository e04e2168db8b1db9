-- For a patient's history of messages (MSG-1): what a message was, what never became one, what was answered.
create index reminder_by_message on reminder (practice_id, message_id) where message_id is not null;
create index reminder_reply_by_patient on reminder_reply (practice_id, patient_id, arrived_at desc);
create index reminder_failed_by_patient on reminder (practice_id, patient_id, due_at desc) where state = 'FAILED' and message_id is null;
