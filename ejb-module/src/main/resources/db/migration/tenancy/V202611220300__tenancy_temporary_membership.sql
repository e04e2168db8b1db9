create function current_membership() returns uuid language sql stable
  as $$ select nullif(current_setting('praxis.membership', true), '')::uuid $$;
