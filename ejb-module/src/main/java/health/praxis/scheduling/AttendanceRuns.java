package health.praxis.scheduling;

import health.praxis.practice.PracticeOpened;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Up to when each practice group's starts have been looked at; ids and times, outside row-level security. */
@Dependent
class AttendanceRuns {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Clock clock;

    /** An appointment that has started, at which somebody was still expected. */
    record Started(UUID appointment, UserId practitioner, Instant start) {}

    /** A patient who was still expected when the appointment started. */
    record Attended(UUID appointment, PatientId patient, AppointmentStatus before) {}

    /** From its opening on, a practice group's starts are looked at. */
    void practiceOpened(@Observes PracticeOpened event) {
        database.createNativeQuery("insert into attendance_run (practice_id, up_to) values (:practice, :now)")
                .setParameter("practice", event.practice().value())
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    List<PracticeGroupId> before(Instant now) {
        return database.createNativeQuery("select practice_id from attendance_run where up_to < :now", UUID.class)
                .setParameter("now", now)
                .getResultStream()
                .map(id -> new PracticeGroupId((UUID) id))
                .toList();
    }

    /** Empty while another node has it. */
    Optional<Instant> lockedLastLook() {
        return database.createNativeQuery(
                        "select up_to from attendance_run where practice_id = :practice for update skip locked",
                        Instant.class)
                .setParameter("practice", practice())
                .getResultStream()
                .map(Instant.class::cast)
                .findFirst();
    }

    void looked(Instant now) {
        database.createNativeQuery("update attendance_run set up_to = :now where practice_id = :practice")
                .setParameter("practice", practice())
                .setParameter("now", now)
                .executeUpdate();
    }

    /**
     * At which starts in the span somebody was still expected.
     *
     * @param after the last moment that was looked at before; does not belong to the span
     * @param upTo belongs to the span
     */
    List<Started> started(Collection<UserId> practitioners, Instant after, Instant upTo) {
        if (practitioners.isEmpty()) {
            return List.of();
        }
        List<Tuple> rows = database.createNativeQuery(
                        "select a.id, a.practitioner_id, a.starts_at from appointment a where a.practice_id = :practice"
                                + " and a.practitioner_id in (:practitioners) and a.starts_at > :after and a.starts_at <= :upTo"
                                + " and exists (select 1 from appointment_patient p where p.practice_id = a.practice_id"
                                + " and p.appointment_id = a.id and p.status in ('BOOKED', 'CONFIRMED'))",
                        Tuple.class)
                .setParameter("practice", practice())
                .setParameter(
                        "practitioners",
                        practitioners.stream().map(UserId::value).toList())
                .setParameter("after", after)
                .setParameter("upTo", upTo)
                .getResultList();
        return rows.stream()
                .map(row -> new Started(
                        row.get(0, UUID.class), new UserId(row.get(1, UUID.class)), row.get(2, Instant.class)))
                .toList();
    }

    /**
     * Marks everybody as attended who is still expected there. The appointments' versions stay: whoever is editing one has
     * lost nothing.
     */
    List<Attended> attend(Collection<UUID> appointments) {
        return database.createNativeQuery(
                        "with expected as (select p.appointment_id, p.patient_id, p.status from appointment_patient p"
                                + " where p.practice_id = :practice and p.appointment_id in (:appointments)"
                                + " and p.status in ('BOOKED', 'CONFIRMED') for update of p),"
                                + " attended as (update appointment_patient p set status = 'ATTENDED' from expected e"
                                + " where p.practice_id = :practice and p.appointment_id = e.appointment_id"
                                + " and p.patient_id = e.patient_id)"
                                + " select appointment_id, patient_id, status from expected",
                        Tuple.class)
                .setParameter("practice", practice())
                .setParameter("appointments", appointments)
                .getResultStream()
                .map(row -> attended((Tuple) row))
                .toList();
    }

    private static Attended attended(Tuple row) {
        return new Attended(
                row.get(0, UUID.class),
                new PatientId(row.get(1, UUID.class)),
                AppointmentStatus.valueOf(row.get(2, String.class)));
    }

    private static UUID practice() {
        return Callers.current().requirePractice().value();
    }
}
