-- Texts to a practice's own number from a phone that nobody there has written to (MSG-2). They may be from anybody's patient: who
-- sees all records and names sees them.
create table unknown_text (
  practice_id uuid not null,
  -- The text's own.
  id uuid not null,
  phone text not null,
  body text not null,
  arrived_at timestamptz not null,
  seen_at timestamptz,
  primary key (practice_id, id)
);
create index unknown_text_unseen on unknown_text (practice_id, arrived_at desc) where seen_at is null;
call protect_by_practice('unknown_text');
call protect_names('unknown_text');
create policy all_records_only on unknown_text as restrictive for select using ((select sees_all_records()));
call protect_history_of('unknown text', 'unknown_text');
grant select, insert, update on unknown_text to praxis_app;
