-- Files that went with e-mails (MSG-1). Each is encrypted by a key of its own, and that key sealed (SEC-1).
create table message_attachment (
  practice_id uuid not null,
  message_id uuid not null,
  position integer not null check (position >= 0),
  name text not null,
  bytes integer not null check (bytes > 0),
  key_sealed text not null,
  content bytea not null,
  primary key (practice_id, message_id, position),
  foreign key (practice_id, message_id) references outgoing_message (practice_id, id)
);
-- Encrypted content does not get smaller: nothing is tried.
alter table message_attachment alter column content set storage external;
call protect_by_practice('message_attachment');
call protect_names('message_attachment');
create policy visible_message_only on message_attachment as restrictive for select using (
  (select sees_all_records())
  or exists (select 1 from outgoing_message m where m.practice_id = message_attachment.practice_id and m.id = message_attachment.message_id));
-- How many a message has, so that those without any are not asked for.
alter table outgoing_message add column attachments integer not null default 0;
grant select, insert, update (key_sealed) on message_attachment to praxis_app;
