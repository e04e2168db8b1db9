-- IDL-5: what a user typed into a form and has not saved. Sealed, for that user alone, a week at most.
create table unsaved_text (
  practice_id uuid not null,
  user_id uuid not null,
  form text not null check (length(form) <= 60),
  sealed text not null check (length(sealed) <= 100000),
  kept_at timestamptz not null,
  primary key (practice_id, user_id, form),
  foreign key (practice_id, user_id) references practice_user (practice_id, id)
);
call protect_by_practice('unsaved_text');

-- Within the practice a row is its user's alone; only a job, which clears old ones away, sees them all.
create policy own_only on unsaved_text as restrictive using (user_id = (select current_membership())
  or ((select current_membership()) is null and (select current_patient()) is null));
grant select, insert, update, delete on unsaved_text to praxis_app;
