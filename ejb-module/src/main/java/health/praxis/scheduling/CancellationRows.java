package health.praxis.scheduling;

import health.praxis.shared.PatientId;
import health.praxis.tenancy.Callers;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** When and why patients cancelled or did not come, as far as the caller may see both patient and appointment. */
@Dependent
class CancellationRows {

    private static final String REASON = " c.preset, c.reason_id, r.name";
    private static final String WHY = " left join cancellation c on c.practice_id = p.practice_id"
            + " and c.appointment_id = p.appointment_id and c.patient_id = p.patient_id and c.outcome = p.status"
            + " left join cancellation_reason r on r.practice_id = c.practice_id and r.id = c.reason_id";

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Notes it for these patients who are still expected, before their statuses change, so that Undo knows what they were. */
    void note(Collection<AppointmentId> ids, CallOff how, AppointmentStatus outcome, Instant at) {
        CancelReason reason = how.reason();
        about(database.createNativeQuery(
                        "insert into cancellation (practice_id, appointment_id, patient_id, outcome, preset, reason_id,"
                                + " comments, status_before, at) select practice_id, appointment_id, patient_id, :outcome,"
                                + " nullif(:preset, ''), cast(nullif(:reason, '') as uuid), nullif(:comments, ''), status, :at"
                                + " from appointment_patient where practice_id = :practice and appointment_id in (:appointments)"
                                + " and patient_id in (:patients) and status <> 'CANCELLED' on conflict (practice_id, appointment_id, patient_id)"
                                + " do update set outcome = excluded.outcome, preset = excluded.preset,"
                                + " reason_id = excluded.reason_id, comments = excluded.comments,"
                                + " status_before = excluded.status_before, at = excluded.at"))
                .setParameter(
                        "appointments", ids.stream().map(AppointmentId::value).toList())
                .setParameter("patients", values(how.patients()))
                .setParameter("outcome", outcome.name())
                .setParameter("preset", reason instanceof PresetReason preset ? preset.name() : "")
                .setParameter("reason", reason instanceof CancellationReasonId own ? own.code() : "")
                .setParameter(
                        "comments", how.comments() == null ? "" : how.comments().strip())
                .setParameter("at", at)
                .executeUpdate();
    }

    /** Forgets what was noted at this moment and still stands: by appointment its patients, and where they were before. */
    Map<AppointmentId, Map<PatientId, AppointmentStatus>> takeBack(Collection<AppointmentId> ids, Instant at) {
        List<?> rows = about(database.createNativeQuery(
                        "delete from cancellation c using appointment_patient p where c.practice_id = :practice"
                                + " and c.appointment_id in (:appointments) and c.at = :at and p.practice_id = c.practice_id"
                                + " and p.appointment_id = c.appointment_id and p.patient_id = c.patient_id"
                                + " and p.status = c.outcome returning c.appointment_id, c.patient_id, c.status_before",
                        Tuple.class))
                .setParameter(
                        "appointments", ids.stream().map(AppointmentId::value).toList())
                .setParameter("at", at)
                .getResultList();
        Map<AppointmentId, Map<PatientId, AppointmentStatus>> before = new HashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> before.computeIfAbsent(
                                new AppointmentId(row.get(0, UUID.class)), one -> new HashMap<>())
                        .put(
                                new PatientId(row.get(1, UUID.class)),
                                AppointmentStatus.valueOf(row.get(2, String.class))));
        return before;
    }

    /** The patient's status was set by hand: what was noted is past. */
    void forget(AppointmentId id, PatientId patient) {
        about(database.createNativeQuery("delete from cancellation where practice_id = :practice"
                        + " and appointment_id = :appointment and patient_id = :patient"))
                .setParameter("appointment", id.value())
                .setParameter("patient", patient.value())
                .executeUpdate();
    }

    /** Of the patients who cancelled this appointment or missed it, when and why, where that was noted. */
    Map<PatientId, Absence> here(AppointmentId id) {
        boolean named = Callers.current().seesNames();
        List<?> rows = about(database.createNativeQuery(
                        "select p.patient_id, p.status, c.at, c.comments," + REASON + " from appointment_patient p"
                                + WHY
                                + " where p.practice_id = :practice and p.appointment_id = :appointment and c.at is not null",
                        Tuple.class))
                .setParameter("appointment", id.value())
                .getResultList();
        Map<PatientId, Absence> found = new HashMap<>();
        rows.stream()
                .map(Tuple.class::cast)
                .forEach(row -> found.put(
                        new PatientId(row.get(0, UUID.class)),
                        new Absence(
                                AppointmentStatus.valueOf(row.get(1, String.class)),
                                row.get(2, Instant.class),
                                reason(row.get(4, String.class), row.get(5, UUID.class)),
                                row.get(6, String.class),
                                named ? row.get(3, String.class) : null)));
        return found;
    }

    /** What else each of these patients cancelled or missed: how often, and the latest of it. */
    Map<PatientId, Absences> earlier(Collection<PatientId> patients, AppointmentId except, int most) {
        List<?> rows = about(database.createNativeQuery(
                        "select * from (select p.patient_id, p.appointment_id, a.starts_at, p.status, a.cancel_reason,"
                                + REASON + ", count(*) filter (where p.status = 'CANCELLED') over whole as cancelled,"
                                + " count(*) filter (where p.status = 'DID_NOT_ATTEND') over whole as missed,"
                                + " row_number() over (whole order by a.starts_at desc, a.id) as nth"
                                + " from appointment_patient p join appointment a on a.practice_id = p.practice_id"
                                + " and a.id = p.appointment_id" + WHY
                                + " where p.practice_id = :practice and p.patient_id in (:patients)"
                                + " and p.appointment_id <> :except and p.status in ('CANCELLED', 'DID_NOT_ATTEND')"
                                + " window whole as (partition by p.patient_id)) ranked where nth <= :most"
                                + " order by patient_id, nth",
                        Tuple.class))
                .setParameter("patients", values(patients))
                .setParameter("except", except.value())
                .setParameter("most", most)
                .getResultList();
        boolean named = Callers.current().seesNames();
        Map<PatientId, List<Absences.Earlier>> latest = new LinkedHashMap<>();
        Map<PatientId, Absences> found = new HashMap<>();
        rows.stream().map(Tuple.class::cast).forEach(row -> {
            PatientId patient = new PatientId(row.get(0, UUID.class));
            List<Absences.Earlier> lines = latest.computeIfAbsent(patient, nobody -> new ArrayList<>());
            lines.add(new Absences.Earlier(
                    new AppointmentId(row.get(1, UUID.class)),
                    row.get(2, Instant.class),
                    AppointmentStatus.valueOf(row.get(3, String.class)),
                    reason(row.get(5, String.class), row.get(6, UUID.class)),
                    named && row.get(7, String.class) == null ? row.get(4, String.class) : row.get(7, String.class)));
            found.put(patient, new Absences(number(row, 8), number(row, 9), List.copyOf(lines)));
        });
        return found;
    }

    private static long number(Tuple row, int column) {
        return ((Number) row.get(column)).longValue();
    }

    private static @Nullable CancelReason reason(@Nullable String preset, @Nullable UUID own) {
        if (own != null) {
            return new CancellationReasonId(own);
        }
        return preset == null ? null : PresetReason.valueOf(preset);
    }

    private static List<UUID> values(Collection<PatientId> patients) {
        return patients.stream().map(PatientId::value).toList();
    }

    private static Query about(Query query) {
        return query.setParameter(
                "practice", Callers.current().requirePractice().value());
    }
}
