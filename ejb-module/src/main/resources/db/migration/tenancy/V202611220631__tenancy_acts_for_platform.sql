-- Whoever runs the installation acts without a practice. Their transactions carry a signed context whose practice is empty: no
-- row of any practice is visible by it, and the few functions that answer for all practices ask for it.
create function acts_for_platform() returns boolean
  language sql stable parallel restricted
  as $$ select praxis.context_part(1, '00000000-0000-0000-0000-000000000000') is null $$;

-- Lets functions that run as the owner of the tables read this one for the platform. The application's role has no such policy.
create procedure show_to_platform_functions(shown_table text)
  language plpgsql
  as $$
begin
  execute format('create policy platform_functions on %I for select to current_user using ((select acts_for_platform()))', shown_table);
end $$;
