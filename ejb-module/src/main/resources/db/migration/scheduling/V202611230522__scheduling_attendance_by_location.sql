-- Whether patients become Attended by themselves, otherwise than in the practice group, at single locations (STA-1).
create table attendance_choice_of_location (
  practice_id uuid not null,
  location_id uuid not null,
  automatic boolean not null,
  primary key (practice_id, location_id),
  foreign key (practice_id, location_id) references location (practice_id, id)
);
call protect_by_practice('attendance_choice_of_location');
grant select, insert, update, delete on attendance_choice_of_location to praxis_app;
