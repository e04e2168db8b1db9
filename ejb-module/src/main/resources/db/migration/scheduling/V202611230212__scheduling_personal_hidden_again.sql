-- What was lifted for the owner of the tables holds again.
alter table personal_appointment force row level security;
