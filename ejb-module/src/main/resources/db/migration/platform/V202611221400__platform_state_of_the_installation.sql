-- What the platform administrator's page about the installation reads: when keys were made, never the keys; which migrations ran.
call show_to_platform_functions('sealing_key');

create function platform_sealing_keys() returns table (owner text, version integer, state text, created_at timestamptz)
  language sql stable security definer set search_path = praxis, pg_temp as $$
  select coalesce(g.name, k.practice_id::text), k.version, k.state, k.created_at
  from sealing_key k left join practice_group g on g.practice_id = k.practice_id
  where (select acts_for_platform())
$$;

create function platform_migrations() returns table (applied bigint, failed bigint, newest text, newest_at timestamptz)
  language sql stable security definer set search_path = praxis, pg_temp as $$
  select count(*) filter (where success), count(*) filter (where not success),
    (select concat_ws(' ', h.version, h.description) from flyway_schema_history h
      where h.success and h.version is not null order by h.version desc limit 1),
    max(installed_on)::timestamptz
  from flyway_schema_history where version is not null and (select acts_for_platform())
$$;

revoke execute on function platform_sealing_keys(), platform_migrations() from public;
grant execute on function platform_sealing_keys(), platform_migrations() to praxis_app;
