-- Whose rows a transaction sees is said by one setting, praxis.context, that only the server can make: it is signed with a key
-- that the application's role cannot read, and it holds in one transaction only. Injected SQL can neither choose another
-- practice nor use again what it saw elsewhere.
--
--   practice|membership|patient|stamp|signature     an id that is not there is empty; the signature is hexadecimal

-- The key, ready for HMAC-SHA-256. Put in by the migrate command; nobody but the owner of the tables reads it.
create table context_key (
  the_only_row boolean primary key default true check (the_only_row),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);

-- This transaction and no other: the connection's process and the moment the transaction began.
create function context_stamp() returns text
  language sql stable parallel restricted
  as $$ select pg_backend_pid() || '.' || extract(epoch from transaction_timestamp()) $$;

-- One id of the context: 1 practice, 2 membership, 3 patient; null when the context names none. What is asked for is answered
-- when there is no context, or one that is forged or of another transaction.
-- Both signatures are hashed once more before they are compared, so that the time it takes tells nothing.
create function context_part(part integer, without_context uuid) returns uuid
  language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  context text := current_setting('praxis.context', true);
  signed text;
  key record;
begin
  if coalesce(context, '') = '' then
    return without_context;
  end if;
  signed := left(context, -65);
  if split_part(signed, '|', 4) is distinct from praxis.context_stamp() then
    return without_context;
  end if;
  select inner_pad, outer_pad into key from praxis.context_key;
  if sha256(key.outer_pad || convert_to(right(context, 64), 'UTF8'))
      = sha256(key.outer_pad || convert_to(encode(
          sha256(key.outer_pad || sha256(key.inner_pad || convert_to(signed, 'UTF8'))), 'hex'), 'UTF8')) then
    return nullif(split_part(signed, '|', part), '')::uuid;
  end if;
  return without_context;
end $$;

-- The practice of the running transaction, or null: then no row of any practice is visible.
create or replace function current_practice() returns uuid
  language sql stable parallel restricted
  as $$ select praxis.context_part(1, null) $$;

-- The membership (practice_user) of the user who acts; null for jobs, links, webhooks, the platform and visitors. Without a
-- context it is nobody, not null: whoever breaks the context in the middle of a statement must not become a job by it.
create or replace function current_membership() returns uuid
  language sql stable parallel restricted
  as $$ select praxis.context_part(2, '00000000-0000-0000-0000-000000000000') $$;

-- The one patient whose data the caller may see; null when the caller is not narrowed to one. Without a context it is nobody.
create function current_patient() returns uuid
  language sql stable parallel restricted
  as $$ select praxis.context_part(3, '00000000-0000-0000-0000-000000000000') $$;

-- Narrows a table to the caller's patient, when there is one. What is written may also belong to no patient.
create procedure protect_by_patient(protected_table text, patient_column text)
  language plpgsql
  as $$
begin
  execute format('create policy own_patient_only on %1$I as restrictive '
      || 'using ((select current_patient()) is null or %2$I = (select current_patient())) '
      || 'with check ((select current_patient()) is null or %2$I is null or %2$I = (select current_patient()))',
      protected_table, patient_column);
end $$;

-- As before; a table with a patient_id is narrowed as well.
create or replace procedure protect_by_practice(protected_table text)
  language plpgsql
  as $$
begin
  execute format('alter table %I enable row level security', protected_table);
  execute format('alter table %I force row level security', protected_table);
  execute format('create policy practice_only on %I using (practice_id = (select current_practice())) '
      || 'with check (practice_id = (select current_practice()))', protected_table);
  if exists (select 1 from pg_attribute
      where attrelid = to_regclass(format('%I', protected_table)) and attname = 'patient_id' and not attisdropped) then
    call protect_by_patient(protected_table, 'patient_id');
  end if;
end $$;

-- The tables that are there already.
do $$
declare
  narrowed record;
begin
  for narrowed in select c.relname from pg_policy p
      join pg_class c on c.oid = p.polrelid
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id' and not a.attisdropped
      where p.polname = 'practice_only' and c.relnamespace = 'praxis'::regnamespace loop
    call protect_by_patient(narrowed.relname, 'patient_id');
  end loop;
end $$;
