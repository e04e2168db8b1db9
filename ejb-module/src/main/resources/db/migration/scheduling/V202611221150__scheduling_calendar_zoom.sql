-- How finely each user's calendar divides the hour (CAL-2). Who zooms has not chosen a form of names by that.
alter table calendar_preference
  add column block_minutes integer not null default 15,
  alter column name_form drop not null;
