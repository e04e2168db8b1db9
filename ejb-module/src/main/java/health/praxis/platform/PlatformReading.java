package health.praxis.platform;

import health.praxis.patients.PatientCard;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserState;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asks the functions that answer for the platform. Outside a transaction of the platform they show nothing. */
@Dependent
class PlatformReading {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** All practices by name. */
    List<PracticeLine> practices() {
        return practices(null);
    }

    Optional<PracticeLine> practice(PracticeGroupId id) {
        return practices(id.value()).stream().findFirst();
    }

    private List<PracticeLine> practices(@Nullable UUID only) {
        List<Object[]> rows = database.createNativeQuery(
                        "select practice_id, name, zone, created_at, users, state, last_activity"
                                + " from platform_practices(cast(:only as uuid)) order by lower(name), practice_id",
                        Object[].class)
                .setParameter("only", only == null ? null : only.toString())
                .getResultList();
        return rows.stream()
                .map(row -> new PracticeLine(
                        new PracticeGroupId((UUID) row[0]),
                        (String) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        ((Number) row[4]).longValue(),
                        PracticeLine.State.valueOf((String) row[5]),
                        (Instant) row[6]))
                .toList();
    }

    /** The people of a practice: present ones by name, then deactivated ones. */
    List<PlatformUserLine> users(PracticeGroupId practice) {
        List<Object[]> rows = database.createNativeQuery(
                        "select user_id, account_id, name, email, role, access_level, owner, state, last_sign_in_at,"
                                + " second_factors from platform_users(:practice)",
                        Object[].class)
                .setParameter("practice", practice.value())
                .getResultList();
        return rows.stream()
                .map(row -> new PlatformUserLine(
                        new UserId((UUID) row[0]),
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        Role.valueOf((String) row[4]),
                        AccessLevel.valueOf((String) row[5]),
                        (Boolean) row[6],
                        UserState.valueOf((String) row[7]),
                        (Instant) row[8],
                        ((Number) row[9]).longValue()))
                .toList();
    }

    List<FailedMessage> failedMessages(int most) {
        List<Object[]> rows = database.createNativeQuery(
                        "select id, practice_id, practice_name, channel, state, reason, patient_number, queued_at"
                                + " from platform_failed_messages(:most)",
                        Object[].class)
                .setParameter("most", most)
                .getResultList();
        return rows.stream()
                .map(row -> new FailedMessage(
                        (UUID) row[0],
                        (UUID) row[1],
                        (String) row[2],
                        (String) row[3],
                        (String) row[4],
                        (String) row[5],
                        row[6] == null ? null : PatientCard.pxId(((Number) row[6]).longValue()),
                        (Instant) row[7]))
                .toList();
    }

    /** What of the schema's history the platform sees. */
    record Migrations(long applied, long failed, String newest, Instant newestAt) {}

    Migrations migrations() {
        Object[] row = (Object[]) database.createNativeQuery(
                        "select applied, failed, newest, newest_at from platform_migrations()", Object[].class)
                .getSingleResult();
        return new Migrations(
                ((Number) row[0]).longValue(), ((Number) row[1]).longValue(), (String) row[2], (Instant) row[3]);
    }

    String databaseVersion() {
        return (String)
                database.createNativeQuery("show server_version", String.class).getSingleResult();
    }

    /** By name. */
    List<JobLine> jobs(Instant overdueBefore) {
        List<Object[]> rows = database.createNativeQuery(
                        "select name, node, ran_at, failed, next_at from job_run order by name, node", Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> new JobLine(
                        (String) row[0],
                        (String) row[1],
                        (Instant) row[2],
                        (Boolean) row[3],
                        (Instant) row[4],
                        ((Instant) row[4]).isBefore(overdueBefore)))
                .toList();
    }
}
