-- Whether a feed shows its owner's own time too (INT-1); only when they say so.
alter table calendar_feed add column own_time boolean not null default false;
