-- Whether patients become Attended by themselves (STA-1): in the practice group, and otherwise with single practitioners.
-- Who chooses that has not chosen a form of names.
alter table calendar_setting
  add column attended_automatically boolean not null default true,
  alter column least_form set default 'FULL_NAME';
create table attendance_choice (
  practice_id uuid not null,
  practitioner_id uuid not null,
  automatic boolean not null,
  primary key (practice_id, practitioner_id),
  foreign key (practice_id, practitioner_id) references practice_user (practice_id, id)
);
call protect_by_practice('attendance_choice');
grant select, insert, update, delete on attendance_choice to praxis_app;
