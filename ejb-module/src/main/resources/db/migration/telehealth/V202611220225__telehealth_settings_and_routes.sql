-- A practice's own choices about video.
create table telehealth_setting (
  practice_id uuid primary key,
  relay_only boolean not null,
  version integer not null
);
call protect_by_practice('telehealth_setting');

-- Which way media took between two participants and how it was encrypted, as each of their browsers negotiated it (TEL-24). No address, no content.
create table session_route (
  practice_id uuid not null,
  id uuid not null,
  session_id uuid not null,
  link_id uuid not null,
  peer_link_id uuid not null,
  local_kind text not null check (local_kind in ('HOST', 'SRFLX', 'PRFLX', 'RELAY')),
  remote_kind text not null check (remote_kind in ('HOST', 'SRFLX', 'PRFLX', 'RELAY')),
  protocol text not null check (protocol in ('UDP', 'TCP')),
  relay_protocol text check (relay_protocol in ('UDP', 'TCP', 'TLS')),
  dtls_version text,
  dtls_cipher text,
  srtp_cipher text,
  noted_at timestamptz not null,
  primary key (practice_id, id),
  foreign key (practice_id, session_id) references video_session (practice_id, id)
);
create index session_route_by_session on session_route (practice_id, session_id, link_id);
call protect_by_practice('session_route');

grant select, insert, update on telehealth_setting to praxis_app;
grant select, insert on session_route to praxis_app;
