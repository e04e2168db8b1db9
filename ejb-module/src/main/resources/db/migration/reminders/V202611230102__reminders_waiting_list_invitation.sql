-- The text to waiting patients has a template like the others (REM-1). Forced row-level security hides the rows from their
-- owner too, so it is lifted for this one statement of this one transaction.
alter table reminder_template drop constraint reminder_template_type_check;
alter table reminder_template add constraint reminder_template_type_check check (type in
  ('NEW_APPOINTMENT', 'CHANGED_APPOINTMENT', 'CANCELLED_APPOINTMENT', 'PRE_APPOINTMENT', 'VIDEO_LINK', 'WAITING_LIST_INVITATION'));
alter table reminder_template no force row level security;
insert into reminder_template (practice_id, type, channel, kind, subject, body)
  select p.practice_id, 'WAITING_LIST_INVITATION', 'SMS', k.kind, null, 'Hi [Patient First Name], a time is free with '
    || '[Practitioner Name] on [Appointment Date] at [Appointment Time], ' || k.place || '. [Practice Name], [Practice Phone]'
  from (select distinct practice_id from reminder_template) p
    cross join (values ('CLINIC', 'in the clinic'), ('TELEHEALTH', 'by video'), ('PHONE', 'by phone')) as k (kind, place);
alter table reminder_template force row level security;
