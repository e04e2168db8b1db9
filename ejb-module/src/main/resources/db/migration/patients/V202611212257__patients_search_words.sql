-- How patients are found: the words of their names without case and accents, e-mail address, mobile number and PX id.
-- Under row-level security PostgreSQL may look into an index only with operators that leak nothing. lower() and "like" are
-- not among them, plain comparison is; therefore a prefix is asked for as a range, in the order of the bytes.
create table patient_word (
  practice_id uuid not null,
  patient_id uuid not null,
  word text collate "C" not null,
  primary key (practice_id, patient_id, word),
  foreign key (practice_id, patient_id) references patient (practice_id, id)
);
create index patient_word_by_word on patient_word (practice_id, word, patient_id);
call protect_by_practice('patient_word');
grant select, insert, delete on patient_word to praxis_app;

drop index patient_by_name;
drop index patient_by_first_name;
drop index patient_by_preferred_name;
drop index patient_by_email;
drop index patient_by_mobile;
drop index patient_by_birth_date;
create index patient_in_list_order on patient (practice_id, last_name, first_name, id);
