-- What the acting member may see at all, 'records|names'. Who acts without a membership (jobs, links) sees what their context allows
-- otherwise; who is not found sees nothing and knows nobody.
create or replace function sight(here uuid, who uuid) returns text language plpgsql stable set search_path = praxis, pg_temp as $$
declare
  me record;
begin
  if who is null then
    return 'ALL|SHOWN';
  end if;
  select u.owner, u.access_level, u.own_locations_only, u.deactivated_at is null and not u.invited as active,
      u.names_hidden and u.role = 'ADMINISTRATOR' and not u.owner as hidden
    into me from practice_user u where u.practice_id = here and u.id = who;
  if not found then
    return 'SOME|HIDDEN';
  end if;
  return case when me.active and (me.owner or (me.access_level <> 'PERSONAL' and not me.own_locations_only
        and not exists (select 1 from patient_relationship r
          where r.practice_id = here and r.practitioner_id = who and r.state = 'REVOKED'))) then 'ALL' else 'SOME' end
    || case when me.hidden then '|HIDDEN' else '|SHOWN' end;
end $$;

-- The two questions that policies ask. The context knows the answers: they were worked out when the transaction was told whose it is,
-- and signed. Where it does not, they are worked out now.
create or replace function sees_all_records() returns boolean language plpgsql stable set search_path = praxis, pg_temp as $$
begin
  return coalesce(context_text(6, null), split_part(sight(current_practice(), current_membership()), '|', 1)) = 'ALL';
end $$;

create or replace function hides_names() returns boolean language plpgsql stable set search_path = praxis, pg_temp as $$
begin
  return coalesce(context_text(7, null), split_part(sight(current_practice(), current_membership()), '|', 2)) <> 'SHOWN';
end $$;

-- Entries about one kind of record are hidden when one of these records is, as before. The question is a function now: as a part of
-- the policy it was planned with all policies of all the tables, by every query of the history.
create or replace procedure protect_history_of(kind text, variadic record_tables text[]) language plpgsql as $$
declare
  name text := replace(kind, ' ', '_');
  found text := (select string_agg(format('exists (select 1 from %I t where t.practice_id = here and t.id = s.id)', r.name), ' or ')
    from unnest(record_tables) as r(name));
begin
  execute format('create function %I(here uuid, ids uuid[]) returns boolean language plpgsql stable set search_path = praxis, pg_temp '
    || 'as %L', 'sees_each_' || name,
    'begin return not exists (select 1 from unnest(ids) as s(id) where not (' || found || ')); end');
  execute format('drop policy if exists %I on audit_entry', 'visible_' || name || '_only');
  execute format('create policy %I on audit_entry as restrictive for select using (subject_type <> %L '
    || 'or (select sees_all_records()) or %I(practice_id, subject_ids))',
    'visible_' || name || '_only', kind, 'sees_each_' || name);
end $$;
