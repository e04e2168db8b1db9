-- Nothing asked it.
drop view visible_location;
