package health.praxis.access;

import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Who has to do with which patient in the caller's practice group. */
@Dependent
class RelationshipRows {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Adds what is missing and leaves alone what is there, above all what was revoked (REL-4); the patients added. */
    List<PatientId> addMissing(UserId practitioner, Collection<PatientId> patients, Instant now) {
        UUID[] ids = patients.stream().map(PatientId::value).toArray(UUID[]::new);
        List<?> added = about(database.createNativeQuery(
                        "insert into patient_relationship (practice_id, patient_id, practitioner_id, state, source, since)"
                                + " select cast(:practice as uuid), patient, cast(:practitioner as uuid), 'GRANTED', 'APPOINTMENT', cast(:now as timestamptz)"
                                + " from unnest(cast(:patients as uuid[])) patient"
                                + " on conflict do nothing returning patient_id",
                        UUID.class))
                .setParameter("practitioner", practitioner.value())
                .setParameter("patients", ids)
                .setParameter("now", now)
                .getResultList();
        return added.stream().map(id -> new PatientId((UUID) id)).toList();
    }

    /** Who made a patient and treats patients, or sees only related ones, has to do with this one. */
    boolean addMaker(PatientId patient, UserId maker, Instant now) {
        return about(database.createNativeQuery(
                                "insert into patient_relationship (practice_id, patient_id, practitioner_id, state, source, since)"
                                        + " select u.practice_id, cast(:patient as uuid), u.id, 'GRANTED', 'CREATED', cast(:now as timestamptz) from practice_user u"
                                        + " where u.practice_id = :practice and u.id = :maker"
                                        + " and (u.role = 'PRACTITIONER' or not (select sees_all_records()))"
                                        + " on conflict do nothing"))
                        .setParameter("patient", patient.value())
                        .setParameter("maker", maker.value())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Says how it is from now on. */
    void write(PatientId patient, UserId practitioner, Relationship.State state, String source, Instant now) {
        about(
                        database.createNativeQuery(
                                "insert into patient_relationship (practice_id, patient_id, practitioner_id, state, source, since)"
                                        + " values (:practice, :patient, :practitioner, :state, :source, :now)"
                                        + " on conflict (practice_id, practitioner_id, patient_id)"
                                        + " do update set state = excluded.state, source = excluded.source, since = excluded.since"))
                .setParameter("patient", patient.value())
                .setParameter("practitioner", practitioner.value())
                .setParameter("state", state.name())
                .setParameter("source", source)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Those of a patient, practitioners only, the latest first. */
    List<Relationship> of(PatientId patient) {
        List<?> rows = about(database.createNativeQuery(
                        "select r.practitioner_id, r.state, r.since from patient_relationship r"
                                + " join practice_user u on u.practice_id = r.practice_id and u.id = r.practitioner_id"
                                + " where r.practice_id = :practice and r.patient_id = :patient and u.role = 'PRACTITIONER'"
                                + " order by r.since desc, r.practitioner_id",
                        Object[].class))
                .setParameter("patient", patient.value())
                .getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Relationship(
                        new UserId((UUID) row[0]), Relationship.State.valueOf((String) row[1]), (Instant) row[2]))
                .toList();
    }

    /** Practitioners whose calendar the caller sees. */
    List<UserId> seenPractitioners() {
        List<?> rows = about(database.createNativeQuery(
                        "select practitioner_id from visible_practitioner where practice_id = :practice", UUID.class))
                .getResultList();
        return rows.stream().map(id -> new UserId((UUID) id)).toList();
    }

    boolean sees(UserId practitioner) {
        return !about(database.createNativeQuery(
                        "select practitioner_id from visible_practitioner where practice_id = :practice"
                                + " and practitioner_id = :practitioner",
                        UUID.class))
                .setParameter("practitioner", practitioner.value())
                .getResultList()
                .isEmpty();
    }

    boolean sees(PatientId patient) {
        return !about(database.createNativeQuery(
                        "select patient_id from visible_patient where practice_id = :practice and patient_id = :patient",
                        UUID.class))
                .setParameter("patient", patient.value())
                .getResultList()
                .isEmpty();
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
