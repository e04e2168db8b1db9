-- What the platform administrator's area reads of all practices (SEC-4), and all that it reads: the columns of these functions.
-- They run as the owner of the tables and answer nobody but the platform, and not while it acts within a practice
-- (acts_for_platform). The application's role still sees no row of any practice there.
do $$
declare
  shown text;
begin
  foreach shown in array array['practice_group', 'practice_user', 'outgoing_message', 'patient', 'audit_entry'] loop
    call show_to_platform_functions(shown);
  end loop;
end $$;

-- Practices with the time of their users' last act. One when asked for one.
create function platform_practices(only_one uuid) returns table (
    practice_id uuid, name text, zone text, created_at timestamptz, users bigint, state text, last_activity timestamptz)
  language sql stable security definer set search_path = praxis, pg_temp as $$
  select g.practice_id, g.name, g.zone, g.created_at,
    (select count(*) from practice_user u where u.practice_id = g.practice_id and u.deactivated_at is null and not u.invited),
    (select case when bool_or(a.last_sign_in_at is not null and not u.invited) then 'OPEN'
                 when count(*) > 0 then 'WAITING' else 'NO_OWNER' end
      from practice_user u join account a on a.id = u.account_id
      where u.practice_id = g.practice_id and u.owner and u.deactivated_at is null),
    (select e.at from audit_entry e where e.practice_id = g.practice_id and e.actor_kind = 'USER' order by e.at desc limit 1)
  from practice_group g where (select acts_for_platform()) and (only_one is null or g.practice_id = only_one)
$$;

-- The people of one practice; no patient is among them.
create function platform_users(of_practice uuid) returns table (
    user_id uuid, account_id uuid, name text, email text, role text, access_level text, owner boolean, state text,
    last_sign_in_at timestamptz, second_factors bigint)
  language sql stable security definer set search_path = praxis, pg_temp as $$
  select u.id, u.account_id, concat_ws(' ', u.title, u.first_name, u.last_name), a.email, u.role, u.access_level, u.owner,
    case when u.deactivated_at is not null then 'DEACTIVATED' when u.invited then 'INVITED' else 'ACTIVE' end,
    a.last_sign_in_at,
    (select count(*) from second_factor f where f.account_id = a.id and f.confirmed_at is not null)
  from practice_user u join account a on a.id = u.account_id
  where (select acts_for_platform()) and u.practice_id = of_practice
  order by u.deactivated_at is not null, u.last_name, u.first_name, u.id
$$;

-- Messages that did not reach anybody, newest first: no recipient, no words, the patient as PX- number only.
create function platform_failed_messages(most integer) returns table (
    id uuid, practice_id uuid, practice_name text, channel text, state text, reason text, patient_number bigint, queued_at timestamptz)
  language sql stable security definer set search_path = praxis, pg_temp as $$
  select m.id, m.practice_id, g.name, m.channel, m.state, m.reason, p.number, m.queued_at
  from outgoing_message m
    join practice_group g on g.practice_id = m.practice_id
    left join patient p on p.practice_id = m.practice_id and p.id = m.patient_id
  where (select acts_for_platform()) and m.state in ('FAILED', 'UNKNOWN')
  order by m.queued_at desc limit most
$$;

revoke execute on function platform_practices(uuid), platform_users(uuid), platform_failed_messages(integer) from public;
grant execute on function platform_practices(uuid), platform_users(uuid), platform_failed_messages(integer) to praxis_app;
-- For the newest over all practices.
create index outgoing_message_failed_anywhere on outgoing_message (queued_at desc) where state in ('FAILED', 'UNKNOWN');
