-- Where a person reads times (CAL-15); null for the zone of what they look at.
alter table account add column reading_zone text;
