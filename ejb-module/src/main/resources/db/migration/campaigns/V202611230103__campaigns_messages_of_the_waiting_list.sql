-- Invitations from the waiting list, and what is sent back to their answers, are seen by whoever sees these.
drop policy visible_origin_only on outgoing_message;
create policy visible_origin_only on outgoing_message as restrictive for select using (
  patient_id is null or (select sees_all_records())
  or exists (select 1 from reminder r where r.practice_id = outgoing_message.practice_id and r.message_id = outgoing_message.id)
  or exists (select 1 from patient_message m where m.practice_id = outgoing_message.practice_id and m.message_id = outgoing_message.id)
  or exists (select 1 from waiting_invitation i where i.practice_id = outgoing_message.practice_id and i.message_id = outgoing_message.id)
  or exists (select 1 from waiting_reply w where w.practice_id = outgoing_message.practice_id and w.message_id = outgoing_message.id));
