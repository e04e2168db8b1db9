-- A sign-in is for the console of practices or for the platform, from its first step on; no session becomes one of the other kind.
alter table sign_in_attempt add column kind text not null default 'PRACTICE' check (kind in ('PRACTICE', 'PLATFORM'));
alter table sign_in_session add column kind text not null default 'PRACTICE' check (kind in ('PRACTICE', 'PLATFORM'));
-- From when the installation was run from the console: they sign in anew.
update sign_in_session s set ended_at = now() from account a
  where a.id = s.account_id and a.platform_administrator and s.ended_at is null;
alter table sign_in_attempt alter column kind drop default;
alter table sign_in_session alter column kind drop default;
