-- For questions about what was due on the days of a whole practice group (REP-5, REM-24).
create index reminder_by_due on reminder (practice_id, due_at, id);
