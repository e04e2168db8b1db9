-- What the acting member may see at all is worked out once in a transaction, when it is told whose it is, and not by each policy of
-- each statement. The answer stands behind the context that the server signed, and the database signs both with the same key:
--
--   practice|membership|patient|stamp|calendar|records|names|signature
--
-- A context without the last two parts counts as well; then the questions are asked where they come up.

-- One part of the context as text; an empty one is null. What is asked for is answered when there is no context, or one that is
-- forged or of another transaction.
create function context_text(part integer, without_context text) returns text
  language plpgsql stable parallel restricted security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  context text := current_setting('praxis.context', true);
begin
  if split_part(context, '|', 4) = praxis.context_stamp() and (
      select sha256(k.outer_pad || convert_to(right(context, 64), 'UTF8'))
          = sha256(k.outer_pad || convert_to(encode(
              sha256(k.outer_pad || sha256(k.inner_pad || convert_to(left(context, -65), 'UTF8'))), 'hex'), 'UTF8'))
        from praxis.context_key k) then
    return nullif(split_part(left(context, -65), '|', part), '');
  end if;
  return without_context;
end $$;

create or replace function context_part(part integer, without_context uuid) returns uuid
  language sql stable parallel restricted
  as $$ select praxis.context_text(part, without_context::text)::uuid $$;

-- What a member may see at all, 'records|names': worked out by the room that knows levels and relationships. Here nothing is known.
create function sight(here uuid, who uuid) returns text language plpgsql stable as $$ begin return null; end $$;

-- Tells the transaction whose it is. A context that the server did not sign for it is told as it is and shows nothing.
create function enter_context(context text) returns void
  language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp
  as $$
declare
  told text := left(context, -65);
  who uuid;
begin
  perform set_config('praxis.context', context, true);
  who := praxis.context_text(2, null);
  if who is null then
    return;
  end if;
  told := concat_ws('|', split_part(told, '|', 1), who, split_part(told, '|', 3), split_part(told, '|', 4), split_part(told, '|', 5),
    praxis.sight(nullif(split_part(told, '|', 1), '')::uuid, who));
  perform set_config('praxis.context', told || '|' || encode(
      sha256(k.outer_pad || sha256(k.inner_pad || convert_to(told, 'UTF8'))), 'hex'), true)
    from praxis.context_key k;
end $$;
