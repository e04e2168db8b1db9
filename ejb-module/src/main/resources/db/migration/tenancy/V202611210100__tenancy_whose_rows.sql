-- Whose rows a transaction sees. Every table of a practice is protected by the function below; the
-- application's role owns nothing, so it can neither switch the protection off nor step round it.
create extension if not exists btree_gist;

do $$ begin
  execute format('alter database %I set search_path = praxis, public', current_database());
end $$;

grant usage on schema praxis to praxis_app;

-- The practice of the running transaction, or null: then no row of any practice is visible.
create function current_practice() returns uuid
  language sql stable
  as $$ select nullif(current_setting('praxis.practice', true), '')::uuid $$;

-- Called by every migration that adds a practice's table.
create procedure protect_by_practice(protected_table text)
  language plpgsql
  as $$
begin
  execute format('alter table %I enable row level security', protected_table);
  execute format('alter table %I force row level security', protected_table);
  execute format('create policy practice_only on %I using (practice_id = (select current_practice())) '
      || 'with check (practice_id = (select current_practice()))', protected_table);
end $$;
