-- Whether patient names are hidden from the acting user (ANON-4): an administrator's setting, never an account owner's. Who
-- acts without a membership (jobs, links) is not asked; who is not found knows nobody.
create function hides_names() returns boolean language plpgsql stable set search_path = praxis, pg_temp as $$
declare
  here uuid := current_practice();
  who uuid := current_membership();
begin
  return who is not null and coalesce((select u.names_hidden and u.role = 'ADMINISTRATOR' and not u.owner
    from practice_user u where u.practice_id = here and u.id = who), true);
end $$;

-- A table that says who patients are: the application reads and changes no row of it for a user from whom names are hidden.
-- The policy is for the application's role alone, so that a view of the owner can show what names nobody.
create procedure protect_names(protected_table text) language plpgsql as $$
begin
  execute format('create policy names_shown on %I as restrictive to praxis_app '
    || 'using (not (select hides_names())) with check (not (select hides_names()))', protected_table);
end $$;
