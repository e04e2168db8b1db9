-- Those of a deleted appointment go with it (APT-13).
grant delete on join_link to praxis_app;
create policy visible_appointment_delete on join_link as restrictive for delete using (
  (select sees_all_records()) or exists
  (select 1 from appointment a where a.practice_id = join_link.practice_id and a.id = join_link.appointment_id));
