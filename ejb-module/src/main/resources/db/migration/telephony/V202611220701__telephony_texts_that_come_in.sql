-- Which practices write to which phone from which of our numbers, so that an answer finds its way. Outside row-level
-- security: a keyed hash of both numbers, ids and times.
create table sms_line (
  line_hash bytea not null,
  practice_id uuid not null,
  wrote_at timestamptz not null,
  -- When an answer was last asked for, and until when one may still come: no later than the appointment's start.
  asked_at timestamptz,
  open_until timestamptz,
  primary key (line_hash, practice_id)
);

-- A text that came in, once for each practice it concerns. What it says is kept here until it has been read.
create table incoming_text (
  practice_id uuid not null,
  id uuid not null,
  provider_reference text not null,
  line_to text not null,
  phone text not null,
  body text,
  addressed text not null check (addressed in ('THIS', 'THIS_OR_ANOTHER', 'KEYWORD_ONLY')),
  arrived_at timestamptz not null,
  read_at timestamptz,
  primary key (practice_id, id),
  unique (practice_id, provider_reference)
);
call protect_by_practice('incoming_text');
-- Nobody reads it here: it is shown with its appointment, by whose rules it is seen or hidden.
create policy read_by_jobs on incoming_text as restrictive for select using ((select current_membership()) is null and (select current_patient()) is null);

-- Phones whose holders want no texts of this practice any more (REM-19).
create table sms_stop (
  practice_id uuid not null,
  phone text not null,
  since timestamptz not null,
  primary key (practice_id, phone)
);
call protect_by_practice('sms_stop');

grant select, insert, update on sms_line, incoming_text to praxis_app;
grant select, insert, delete on sms_stop to praxis_app;
