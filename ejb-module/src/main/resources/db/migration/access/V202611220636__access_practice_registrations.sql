-- The practice that comes into being once its registrant has proved the e-mail address (LOG-11). Belongs to no practice yet.
create table practice_registration (
  wish_id uuid primary key references account_wish on delete cascade,
  practice_name text not null,
  phone text not null,
  zone text not null,
  first_name text not null,
  last_name text not null,
  role text not null check (role in ('PRACTITIONER', 'ADMINISTRATOR')),
  profession text
);
grant select, insert, delete on practice_registration to praxis_app;
