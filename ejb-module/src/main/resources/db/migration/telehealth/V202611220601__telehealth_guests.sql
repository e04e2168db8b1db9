-- Guests: somebody the practitioner invites into one session who is no patient, such as an interpreter.
alter table join_link drop constraint join_link_role_check;
alter table join_link add column guest_name text, add column guest_role text;
alter table join_link
  add constraint join_link_role_check check (role in ('PRACTITIONER', 'PATIENT', 'GUEST')),
  add constraint join_link_guest_role_check check (guest_role in ('INTERPRETER', 'CARER', 'PROFESSIONAL')),
  add constraint join_link_guest_check check ((role = 'GUEST') = (guest_name is not null) and (role = 'GUEST') = (guest_role is not null));

-- Whether the holder of a link or ticket is a guest, who is narrowed to no patient at all from the first question on.
alter table token_index add column guest boolean not null default false;

-- Where a context names a patient, a guest's names the guest's own link. No patient has that id, so every table of patients is
-- empty for them; of the links they find their own.
drop policy own_patient_only on join_link;
create policy own_patient_only on join_link as restrictive
  using ((select current_patient()) is null or patient_id = (select current_patient()) or id = (select current_patient()))
  with check ((select current_patient()) is null or patient_id is null or patient_id = (select current_patient()));

-- When the provider deleted the place of somebody who is out of the session.
alter table session_participant add column provider_removed_at timestamptz;
