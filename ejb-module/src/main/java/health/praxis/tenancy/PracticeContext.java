package health.praxis.tenancy;

import health.praxis.installation.Settings;
import health.praxis.shared.PatientId;
import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Tells PostgreSQL, once in a transaction and for its length only, whose rows it may show: the caller's practice, and within
 * it who acts and to which patient, or to whose calendar, they are narrowed. Who runs the installation acts without a
 * practice, which shows no row of any but lets the platform's own functions answer; within a practice they are a member whom
 * nobody knows, to whom every patient is hidden. A transaction belongs to one practice: a second, different one is refused.
 * When one caller acts for another within a practice, the context follows and comes back.
 */
@Dependent
class PracticeContext {

    private static final String KEY = PracticeContext.class.getName();

    /** A membership that does not exist: no patient and no appointment is visible to it (SEC-4). */
    private static final UserId NOBODY = new UserId(new UUID(0, 0));

    /** What the running transaction has been told. */
    private record Told(
            String stamp,
            @Nullable PracticeGroupId practice,
            @Nullable UserId membership,
            @Nullable PatientId patient,
            @Nullable UserId calendar) {}

    /** Brings back, when closed, what the transaction had been told before. */
    interface Entered extends AutoCloseable {
        @Override
        void close();
    }

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private Settings settings;

    /** @throws NoCaller when the transaction serves another practice already */
    Entered enter(Caller caller) {
        Told before = (Told) transaction.getResource(KEY);
        PracticeGroupId practice = caller.practice();
        if (before == null || before.practice() == null) {
            if (practice != null || (before == null && isPlatform(caller))) {
                tell(told(before == null ? stamp() : before.stamp(), caller));
            }
            return () -> {};
        }
        if (!Objects.equals(before.practice(), practice)) {
            throw new NoCaller("one transaction serves one practice");
        }
        Told now = told(before.stamp(), caller);
        if (now.equals(before)) {
            return () -> {};
        }
        follow(now);
        return () -> {
            if (transaction.getTransactionStatus() == Status.STATUS_ACTIVE) {
                follow(before);
            }
        };
    }

    private static Told told(String stamp, Caller caller) {
        return new Told(stamp, caller.practice(), membership(caller), caller.patient(), caller.onlyCalendar());
    }

    private static boolean isPlatform(Caller caller) {
        return caller.kind() == Caller.Kind.PLATFORM;
    }

    private static @Nullable UserId membership(Caller caller) {
        return isPlatform(caller) && caller.practice() != null ? NOBODY : caller.user();
    }

    private String stamp() {
        return answer("select context_stamp()", null);
    }

    /** What one caller has written is written as that caller. */
    private void follow(Told next) {
        database.flush();
        tell(next);
    }

    private void tell(Told told) {
        answer(
                "select enter_context(?)",
                new ContextSignature(settings.contextKey())
                        .context(told.practice(), told.membership(), told.patient(), told.calendar(), told.stamp()));
        transaction.putResource(KEY, told);
    }

    /** Asked past the entities, because each transaction begins with it. */
    private String answer(String question, @Nullable String parameter) {
        return database.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(question)) {
                if (parameter != null) {
                    statement.setString(1, parameter);
                }
                try (ResultSet answer = statement.executeQuery()) {
                    answer.next();
                    return answer.getString(1);
                }
            }
        });
    }
}
