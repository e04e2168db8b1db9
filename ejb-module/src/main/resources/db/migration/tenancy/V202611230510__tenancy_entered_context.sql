-- The signature of a context is checked once, when the transaction enters it, and not by each policy of each statement. What has
-- been entered is remembered where the application's role can neither read nor write: as the values that two sequences have in this
-- session. They are half each of a hash of the context and the moment the transaction began, so that no other context counts, and
-- this one in no other transaction.
--
--   practice|membership|patient|stamp|calendar|signature         as the server tells it
--   practice|membership|patient|stamp|calendar|records|names     once it is entered
--
-- A context that was set without enter_context shows nothing.

create unlogged sequence entered_context_1 minvalue -9223372036854775808;
create unlogged sequence entered_context_2 minvalue -9223372036854775808;

create function context_hash(context text) returns bytea
  language sql stable parallel restricted
  as $$ select substring(sha256(convert_to(context, 'UTF8') || timestamptz_send(transaction_timestamp())) for 16) $$;

-- Whoever may call this can enter any context: nobody but enter_context may.
create function remember_context(context text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  hash text := encode(praxis.context_hash(context), 'hex');
begin
  perform setval('praxis.entered_context_1', ('x' || left(hash, 16))::bit(64)::bigint),
    setval('praxis.entered_context_2', ('x' || right(hash, 16))::bit(64)::bigint),
    set_config('praxis.context', context, true),
    set_config('praxis.entered', 'yes', true);
end $$;
revoke all on function remember_context(text) from public;

create or replace function context_text(part integer, without_context text) returns text
  language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  context text := current_setting('praxis.context', true);
begin
  -- In a session that has entered nothing yet the sequences have no value to ask for.
  if current_setting('praxis.entered', true) = 'yes' and praxis.context_hash(context)
      = int8send(currval('praxis.entered_context_1')) || int8send(currval('praxis.entered_context_2')) then
    return nullif(split_part(context, '|', part), '');
  end if;
  return without_context;
end $$;

-- Both signatures are hashed once more before they are compared, so that the time it takes tells nothing.
create or replace function enter_context(context text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  told text := left(context, -65);
begin
  perform set_config('praxis.context', context, true);
  if split_part(told, '|', 4) is distinct from praxis.context_stamp() or not (
      select sha256(k.outer_pad || convert_to(right(context, 64), 'UTF8'))
          = sha256(k.outer_pad || convert_to(encode(
              sha256(k.outer_pad || sha256(k.inner_pad || convert_to(told, 'UTF8'))), 'hex'), 'UTF8'))
        from praxis.context_key k) then
    return;
  end if;
  told := concat_ws('|', split_part(told, '|', 1), split_part(told, '|', 2), split_part(told, '|', 3), split_part(told, '|', 4),
    split_part(told, '|', 5));
  perform praxis.remember_context(told);
  perform praxis.remember_context(told || '|' || praxis.sight(praxis.current_practice(), praxis.current_membership()));
end $$;
