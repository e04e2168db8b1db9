-- How the calendar writes patients' names (CAL-9): each user's own choice, and how strict the practice group wants it at least.
create table calendar_preference (
  practice_id uuid not null,
  user_id uuid not null,
  name_form text not null check (name_form in ('FULL_NAME', 'FIRST_NAME', 'INITIALS', 'PATIENT_ID')),
  primary key (practice_id, user_id),
  foreign key (practice_id, user_id) references practice_user (practice_id, id)
);
call protect_by_practice('calendar_preference');
create table calendar_setting (
  practice_id uuid primary key,
  least_form text not null check (least_form in ('FULL_NAME', 'FIRST_NAME', 'INITIALS', 'PATIENT_ID'))
);
call protect_by_practice('calendar_setting');
grant select, insert, update on calendar_preference, calendar_setting to praxis_app;
