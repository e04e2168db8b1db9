-- From where a group does not ask for the second factor's code: addresses and ranges, one on each line.
alter table sign_in_rule add column trusted_networks text not null default '';
