-- A practice that is new in a large installation is unknown to the statistics until these are taken again: PostgreSQL expects no row
-- of it then, and finds its times by the index of the exclusion, which it must walk over all calendars of the practice. They are
-- taken after a fiftieth of the table has changed instead of a tenth.
alter table calendar_claim set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 500);
alter table appointment set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 500);
alter table appointment_patient set (autovacuum_analyze_scale_factor = 0.02, autovacuum_analyze_threshold = 500);
