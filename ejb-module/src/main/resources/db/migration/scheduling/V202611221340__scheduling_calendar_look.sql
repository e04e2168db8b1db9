-- How each user's calendar looks (CAL-6, CAL-7, STA-3). Who has chosen nothing sees what everybody saw before.
alter table calendar_preference
  add column first_hour integer not null default 0,
  add column last_hour integer not null default 24,
  add column weekdays_only boolean not null default false,
  add column sunday_first boolean not null default false,
  add column struck_hidden boolean not null default false,
  add column colours_shown boolean not null default true,
  add column comments_shown boolean not null default false,
  add check (first_hour >= 0 and first_hour < last_hour and last_hour <= 24);
