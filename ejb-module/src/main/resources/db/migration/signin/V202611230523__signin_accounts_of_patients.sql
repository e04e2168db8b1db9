-- An account is wished for by a practice that registers itself (LOG-11) or by a patient who signs up (LOG-12); its link opens it
-- there and nowhere else. The portal has sessions of its own kind (LOG-14).
alter table account_wish add column kind text not null default 'PRACTICE' check (kind in ('PRACTICE', 'PORTAL'));
alter table account_wish alter column kind drop default;

alter table sign_in_attempt drop constraint sign_in_attempt_kind_check;
alter table sign_in_attempt add constraint sign_in_attempt_kind_check check (kind in ('PRACTICE', 'PLATFORM', 'PORTAL'));
alter table sign_in_session drop constraint sign_in_session_kind_check;
alter table sign_in_session add constraint sign_in_session_kind_check check (kind in ('PRACTICE', 'PLATFORM', 'PORTAL'));
