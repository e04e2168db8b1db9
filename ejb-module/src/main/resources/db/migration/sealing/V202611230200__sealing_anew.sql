-- After a new key every value is sealed anew: how many values the former keys still held when a job last counted. Null: not
-- counted yet.
alter table sealing_key add column remaining bigint;
alter table installation_sealing_key add column remaining bigint;
grant update (remaining) on sealing_key, installation_sealing_key to praxis_app;

-- By which version of its owner's key a text was sealed: Tink writes it into bytes two to five. 0 for what is no sealed text.
create function sealed_by(sealed text) returns bigint
  language sql immutable strict parallel safe
  as $$ select case when sealed ~ '^[A-Za-z0-9_-]{8}'
    then ('x' || lpad(substr(encode(decode(translate(substr(sealed, 1, 8), '-_', '+/'), 'base64'), 'hex'), 3, 8), 16, '0'))::bit(64)::bigint
    else 0 end $$;
revoke execute on function sealed_by(text) from public;
grant execute on function sealed_by(text) to praxis_app;

-- The platform's page names whose key it is by id as well, and what is left under a former one.
drop function platform_sealing_keys();
create function platform_sealing_keys() returns table (
    practice_id uuid, owner text, version integer, state text, created_at timestamptz, remaining bigint)
  language sql stable security definer set search_path = praxis, pg_temp as $$
  select k.practice_id, coalesce(g.name, k.practice_id::text), k.version, k.state, k.created_at, k.remaining
  from sealing_key k left join practice_group g on g.practice_id = k.practice_id
  where (select acts_for_platform())
$$;
revoke execute on function platform_sealing_keys() from public;
grant execute on function platform_sealing_keys() to praxis_app;
