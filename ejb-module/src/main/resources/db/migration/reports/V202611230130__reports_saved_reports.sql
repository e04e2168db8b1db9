-- What somebody asked for and wants to ask again (REP-2): what to ask, never what was answered.
create table saved_report (
  practice_id uuid not null,
  id uuid not null,
  made_by uuid not null,
  name text not null check (length(name) between 1 and 80),
  type text not null,
  -- Whether everybody in the practice group may run it (REP-10).
  shared boolean not null,
  period text not null,
  from_day date,
  to_day date,
  practitioner_id uuid,
  location text,
  state text,
  reason text,
  channel text,
  last_only boolean not null,
  oldest_first boolean not null,
  made_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, made_by) references practice_user (practice_id, id),
  check ((period = 'CHOSEN') = (from_day is not null) and (from_day is null) = (to_day is null))
);
create index saved_report_by_maker on saved_report (practice_id, made_by);
call protect_by_practice('saved_report');

-- Seen by whoever made it, and by everybody once it is shared.
create policy own_and_shared on saved_report as restrictive using (shared or made_by = (select current_membership()));
grant select, insert, update, delete on saved_report to praxis_app;
