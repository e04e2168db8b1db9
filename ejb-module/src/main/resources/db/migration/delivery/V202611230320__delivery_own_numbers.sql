-- The numbers that practices send texts from and are texted at (MSG-2). One that was used stays its practice's for good: what
-- still comes to it never reaches another one.
create table own_number (
  practice_id uuid not null,
  number text not null check (number ~ '^\+[1-9][0-9]{6,14}$'),
  -- Whether what is sent about appointments leaves from it too.
  for_reminders boolean not null,
  used boolean not null,
  assigned_at timestamptz not null,
  taken_away_at timestamptz,
  primary key (practice_id, number),
  unique (number)
);
create unique index own_number_one_each on own_number (practice_id) where taken_away_at is null;
call protect_by_practice('own_number');
grant select, insert, update, delete on own_number to praxis_app;

-- A text that comes in names no practice, only the number it was sent to. Answers with an id and nothing else.
create policy holder_lookup on own_number for select to current_user using (true);
create function holder_of_number(asked text) returns uuid
  language sql stable security definer set search_path = praxis, pg_temp
  as $$ select practice_id from own_number where number = asked $$;
revoke execute on function holder_of_number(text) from public;
grant execute on function holder_of_number(text) to praxis_app;

-- The practice's own number that a text leaves from; empty: the installation's.
alter table outgoing_message add column sent_from text;
