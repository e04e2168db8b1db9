-- Which patients a practitioner has to do with (REL-1 to REL-4). One row for a pair: a revoked one stays and so keeps
-- later automatic rules from bringing it back.
create table patient_relationship (
  practice_id uuid not null,
  patient_id uuid not null,
  practitioner_id uuid not null,
  state text not null check (state in ('GRANTED', 'REVOKED')),
  source text not null check (source in ('APPOINTMENT', 'CREATED', 'SHARED', 'EDITED')),
  since timestamptz not null,
  primary key (practice_id, practitioner_id, patient_id)
);
create index patient_relationship_by_patient on patient_relationship (practice_id, patient_id);
call protect_by_practice('patient_relationship');
grant select, insert, update on patient_relationship to praxis_app;

-- The per-record part of the access policy. It is asked for each query anew, of the acting membership that the transaction
-- was signed for; who is not found sees nothing. Jobs, links and the platform act without a membership and see what their
-- practice, and for links their patient, allows.
create function sees_all_records() returns boolean language plpgsql stable set search_path = praxis, pg_temp as $$
declare
  here uuid := current_practice();
  who uuid := current_membership();
  me record;
begin
  if who is null then
    return true;
  end if;
  select u.owner, u.access_level, u.own_locations_only, u.deactivated_at is null and not u.invited as active
    into me from practice_user u where u.practice_id = here and u.id = who;
  if not found or not me.active then
    return false;
  elsif me.owner then
    return true;
  elsif me.access_level = 'PERSONAL' or me.own_locations_only then
    return false;
  end if;
  return not exists (select 1 from patient_relationship r
    where r.practice_id = here and r.practitioner_id = who and r.state = 'REVOKED');
end $$;

-- Whose calendars the acting user sees: with Personal Access the own one, with Clinic Restriction those of the same
-- locations, else all.
create function seen_practitioners() returns uuid[] language plpgsql stable set search_path = praxis, pg_temp as $$
declare
  here uuid := current_practice();
  who uuid := current_membership();
  me record;
begin
  select u.access_level, u.own_locations_only into me from practice_user u
    where u.practice_id = here and u.id = who and u.deactivated_at is null and not u.invited;
  if not found then
    return '{}';
  elsif me.access_level = 'PERSONAL' then
    return array[who];
  elsif me.own_locations_only then
    return array(select who union
      select theirs.user_id from user_location mine
        join user_location theirs on theirs.practice_id = mine.practice_id and theirs.location_id = mine.location_id
      where mine.practice_id = here and mine.user_id = who);
  end if;
  return array(select u.id from practice_user u where u.practice_id = here);
end $$;

-- Patients seen by relationship, for Personal Access and Clinic Restriction; no others are.
create function related_patients() returns uuid[] language plpgsql stable set search_path = praxis, pg_temp as $$
declare
  here uuid := current_practice();
  who uuid := current_membership();
  seen uuid[] := seen_practitioners();
begin
  return array(select r.patient_id from patient_relationship r
    where r.practice_id = here and r.state = 'GRANTED' and r.practitioner_id = any(seen)
    except
    select r.patient_id from patient_relationship r
    where r.practice_id = here and r.state = 'REVOKED' and r.practitioner_id = who);
end $$;

-- Whether only related patients are seen.
create function needs_relationship() returns boolean language plpgsql stable set search_path = praxis, pg_temp as $$
declare
  here uuid := current_practice();
  who uuid := current_membership();
begin
  return coalesce((select u.access_level = 'PERSONAL' or u.own_locations_only or u.deactivated_at is not null or u.invited
    from practice_user u where u.practice_id = here and u.id = who), true);
end $$;

create function revoked_patients() returns uuid[] language plpgsql stable set search_path = praxis, pg_temp as $$
declare
  here uuid := current_practice();
  who uuid := current_membership();
begin
  return array(select r.patient_id from patient_relationship r
    where r.practice_id = here and r.practitioner_id = who and r.state = 'REVOKED');
end $$;

-- A table of patients, named by one column: rows of patients that the caller may not see are neither read nor changed.
create procedure protect_by_visible_patient(protected_table text, patient_column text) language plpgsql as $$
declare
  seen text := format('%1$I is null or (select sees_all_records()) or %1$I = any((select related_patients())::uuid[]) '
    || 'or (not (select needs_relationship()) and not %1$I = any((select revoked_patients())::uuid[]))', patient_column);
begin
  execute format('create policy visible_patient_read on %I as restrictive for select using (%s)', protected_table, seen);
  execute format('create policy visible_patient_change on %I as restrictive for update using (%s) with check (true)', protected_table, seen);
  execute format('create policy visible_patient_delete on %I as restrictive for delete using (%s)', protected_table, seen);
end $$;

-- For the queries of other rooms: whom, and whose calendar, the caller may see.
create view visible_practitioner with (security_invoker = true) as
  select u.practice_id, u.id as practitioner_id from practice_user u
  where u.role = 'PRACTITIONER' and ((select sees_all_records()) or u.id = any((select seen_practitioners())::uuid[]));
create view visible_location with (security_invoker = true) as
  select l.practice_id, l.id as location_id from location l
  where (select current_membership()) is null
    or not exists (select 1 from practice_user u where u.practice_id = l.practice_id
      and u.id = (select current_membership()) and u.own_locations_only and not u.owner)
    or exists (select 1 from user_location w where w.practice_id = l.practice_id and w.location_id = l.id
      and w.user_id = (select current_membership()));
grant select on visible_practitioner, visible_location to praxis_app;
