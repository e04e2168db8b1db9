-- A calendar feed is read by whoever holds its address: its context is narrowed to the one practitioner whose feed it is. Other
-- contexts do not have this part.
--
--   practice|membership|patient|stamp|calendar|signature

-- The one practitioner whose appointments the caller may see; null when the caller is not narrowed to one. Without a context it
-- is nobody.
create function current_calendar() returns uuid
  language sql stable parallel restricted
  as $$ select praxis.context_part(5, '00000000-0000-0000-0000-000000000000') $$;
