create table join_link (
  practice_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  role text not null check (role in ('PRACTITIONER', 'PATIENT')),
  user_id uuid,
  patient_id uuid,
  created_at timestamptz not null,
  revoked_at timestamptz,
  primary key (practice_id, id)
);
create index join_link_by_appointment on join_link (practice_id, appointment_id);
call protect_by_practice('join_link');

-- From the hash of a secret that arrives from outside to its practice. Outside row-level security: ids and hashes only.
create table token_index (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('JOIN_LINK', 'JOIN_TICKET')),
  practice_id uuid not null,
  subject_id uuid not null,
  expires_at timestamptz,
  used_at timestamptz
);
create index token_index_expiry on token_index (expires_at) where expires_at is not null;

create table video_session (
  practice_id uuid not null,
  id uuid not null,
  appointment_id uuid not null,
  provider text not null,
  state text not null check (state in ('LIVE', 'ENDED')),
  started_at timestamptz not null,
  practitioner_seen_at timestamptz not null,
  ended_at timestamptz,
  end_reason text,
  billed_patients integer,
  billed_blocks integer,
  provider_generation integer not null default 1,
  provider_meeting text,
  version integer not null,
  primary key (practice_id, id)
);
create unique index video_session_one_per_appointment on video_session (practice_id, appointment_id);
call protect_by_practice('video_session');

create table session_participant (
  practice_id uuid not null,
  session_id uuid not null,
  link_id uuid not null,
  role text not null,
  admitted_at timestamptz,
  first_connected_at timestamptz,
  last_seen_at timestamptz,
  left_at timestamptz,
  left_reason text,
  provider_attendee text,
  primary key (practice_id, session_id, link_id),
  foreign key (practice_id, session_id) references video_session (practice_id, id)
);
call protect_by_practice('session_participant');

-- Sessions that run now, for the sweep over all practices. Outside row-level security: ids and a time only.
create table live_session (
  session_id uuid primary key,
  practice_id uuid not null,
  practitioner_seen_at timestamptz not null
);
create index live_session_seen on live_session (practitioner_seen_at);

grant select, insert, update on join_link, video_session, session_participant to praxis_app;
grant select, insert, update, delete on token_index, live_session to praxis_app;
