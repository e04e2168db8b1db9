-- The history is sealed: each entry carries a code made with a key outside the database, and a job chains the entries of each
-- practice in a table of its own, so that no booking waits for a chain. The installation's own history is the chain of the
-- practice 00000000-0000-0000-0000-000000000000.
alter table audit_entry add column epoch integer not null default 0, add column mac bytea;
alter table platform_audit_entry add column epoch integer not null default 0, add column mac bytea;

-- Insert and read only, as the entries are.
create table audit_seal (
  practice_id uuid not null,
  seq bigint not null,
  entry_id uuid not null,
  epoch integer not null,
  hash bytea not null,
  sealed_at timestamptz not null,
  primary key (practice_id, seq),
  unique (practice_id, entry_id)
);
call protect_by_practice('audit_seal');
grant select, insert on audit_seal to praxis_app;

-- Where each chain ends. Outside row-level security, because the sealer serves all practices: ids and hashes only.
create table audit_chain (
  practice_id uuid primary key,
  seq bigint not null,
  hash bytea not null
);
grant select, insert, update on audit_chain to praxis_app;

-- Entries that no seal stands for yet. Outside row-level security for the same reason: ids only.
create table audit_unsealed (
  practice_id uuid not null,
  entry_id uuid not null,
  at timestamptz not null,
  primary key (practice_id, entry_id)
);
grant select, insert, delete on audit_unsealed to praxis_app;

-- In which hours there are entries about a patient, so that "who saw this patient" reads those hours and no others: row-level
-- security keeps an index over an array from being used. Written by the sealer, not by the act.
create table audit_patient_hour (
  practice_id uuid not null,
  patient_id uuid not null,
  hour timestamptz not null,
  primary key (practice_id, patient_id, hour)
);
call protect_by_practice('audit_patient_hour');
grant select, insert on audit_patient_hour to praxis_app;

create function audit_entry_waits() returns trigger language plpgsql as $$
begin
  insert into praxis.audit_unsealed (practice_id, entry_id, at) values (new.practice_id, new.id, new.at);
  return null;
end $$;
create function platform_audit_entry_waits() returns trigger language plpgsql as $$
begin
  insert into praxis.audit_unsealed (practice_id, entry_id, at)
    values ('00000000-0000-0000-0000-000000000000', new.id, new.at);
  return null;
end $$;
create trigger waits after insert on audit_entry for each row execute function audit_entry_waits();
create trigger waits after insert on platform_audit_entry for each row execute function platform_audit_entry_waits();

-- What was written before today has no code; it begins the chains.
alter table audit_entry no force row level security;
insert into audit_unsealed (practice_id, entry_id, at) select practice_id, id, at from audit_entry;
alter table audit_entry force row level security;
insert into audit_unsealed (practice_id, entry_id, at)
  select '00000000-0000-0000-0000-000000000000', id, at from platform_audit_entry;
