-- When a practitioner's own time was last saved; what calendars outside go by (INT-1).
alter table personal_appointment add column changed_at timestamptz;
update personal_appointment set changed_at = created_at;
alter table personal_appointment alter column changed_at set not null;
