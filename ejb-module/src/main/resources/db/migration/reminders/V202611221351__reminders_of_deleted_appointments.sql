-- Those of a deleted appointment of which nothing has left go with it (APT-13).
grant delete on reminder to praxis_app;
create policy visible_appointment_delete on reminder as restrictive for delete using (
  (select sees_all_records()) or exists
  (select 1 from appointment a where a.practice_id = reminder.practice_id and a.id = reminder.appointment_id));
