-- A practitioner's own time that repeats (CAL-12): by which rule it was kept. The rule is one of appointment_series, seen by
-- who sees the practitioner's calendar; each keeps its link, whatever becomes of it.
alter table personal_appointment
  add column series_id uuid,
  add constraint personal_appointment_series foreign key (practice_id, series_id) references appointment_series (practice_id, id);
create index personal_appointment_by_series on personal_appointment (practice_id, series_id, starts_at) where series_id is not null;
