-- For questions about what one channel carried on the days of a whole practice group (REP-5).
create index outgoing_message_by_channel on outgoing_message (practice_id, channel, queued_at, id);
