-- Each user's calendar feed in this practice (INT-1): the hash of the secret in its address, and the reading that stands in the
-- history last.
create table calendar_feed (
  practice_id uuid not null,
  user_id uuid not null,
  token_hash bytea not null,
  made_at timestamptz not null,
  noted_at timestamptz,
  noted_tag text,
  primary key (practice_id, user_id),
  foreign key (practice_id, user_id) references practice_user (practice_id, id)
);
call protect_by_practice('calendar_feed');
grant select, insert, update, delete on calendar_feed to praxis_app;

-- The subject of a feed's address is the membership.
alter table token_index drop constraint token_index_purpose_check;
alter table token_index add constraint token_index_purpose_check check (purpose in ('JOIN_LINK', 'JOIN_TICKET', 'CALENDAR_FEED'));
