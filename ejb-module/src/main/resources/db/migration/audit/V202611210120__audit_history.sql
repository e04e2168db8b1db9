-- User action history. Insert and read only: the application's role may neither change nor remove a line.
create table audit_entry (
  practice_id uuid not null,
  id uuid not null,
  at timestamptz not null,
  actor_kind text not null,
  actor_id uuid,
  action text not null,
  subject_type text not null,
  subject_ids uuid[] not null,
  patient_id uuid,
  description text not null,
  changes jsonb,
  address text,
  primary key (practice_id, id)
);
create index audit_entry_by_time on audit_entry (practice_id, at desc);
create index audit_entry_by_patient on audit_entry (practice_id, patient_id, at desc) where patient_id is not null;
call protect_by_practice('audit_entry');
grant select, insert on audit_entry to praxis_app;

-- Acts that belong to no practice: sign-ins that failed, the platform's own acts. Outside row-level security: ids only.
create table platform_audit_entry (
  id uuid primary key,
  at timestamptz not null,
  actor_kind text not null,
  account_id uuid,
  action text not null,
  description text not null,
  address text
);
create index platform_audit_entry_by_time on platform_audit_entry (at desc);
grant select, insert on platform_audit_entry to praxis_app;
