-- The two questions that policies ask. An entered context knows the answers; without one nothing is seen and nobody is named. They
-- set no search path, so that they are planned as a part of whatever asks, and name everything in full instead.
create or replace function sees_all_records() returns boolean language sql stable parallel restricted
  as $$ select praxis.context_text(6, 'SOME') operator(pg_catalog.=) 'ALL' $$;
alter function sees_all_records() reset all;

create or replace function hides_names() returns boolean language sql stable parallel restricted
  as $$ select praxis.context_text(7, 'HIDDEN') operator(pg_catalog.<>) 'SHOWN' $$;
alter function hides_names() reset all;
