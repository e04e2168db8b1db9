call protect_history_of('reminder', 'reminder');
-- A link that was looked at is named by its own id, one that was sent by its reminder's.
call protect_history_of('join link', 'join_link', 'reminder');
