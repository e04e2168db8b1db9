-- For questions about the days of a whole practice group (REP-6): the calendar asks by practitioner.
create index appointment_by_start on appointment (practice_id, starts_at, id);
