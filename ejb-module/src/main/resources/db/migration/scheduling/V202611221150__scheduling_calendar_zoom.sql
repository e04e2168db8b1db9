-- How finely each user's calendar divides the hour (CAL-2).
alter table calendar_preference
  add column block_minutes integer not null default 15,
  alter column name_form set default 'FULL_NAME';
