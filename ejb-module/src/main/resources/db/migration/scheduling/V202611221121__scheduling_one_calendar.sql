-- A feed sees its practitioner's appointments and nobody else's, whatever else that practitioner may see.
create policy one_calendar_only on appointment as restrictive
  using ((select current_calendar()) is null or practitioner_id = (select current_calendar()))
  with check ((select current_calendar()) is null or practitioner_id = (select current_calendar()));

-- When an appointment was last saved, for calendars outside. Forced row-level security hides the rows from their owner too, so it
-- is lifted for this one statement of this one transaction.
alter table appointment add column changed_at timestamptz;
alter table appointment no force row level security;
update appointment set changed_at = greatest(created_at, cancelled_at);
alter table appointment force row level security;
alter table appointment alter column changed_at set not null;
