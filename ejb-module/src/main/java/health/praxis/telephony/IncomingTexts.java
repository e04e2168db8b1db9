package health.praxis.telephony;

import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Turns;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The texts that came in for the caller's practice group. */
@Dependent
class IncomingTexts {

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    /** Keeps it. @return false when the provider brought the same one before */
    boolean add(UUID id, String reference, String ours, String phone, TextFor share, Instant now) {
        return database.createNativeQuery(
                                "insert into incoming_text (practice_id, id, provider_reference, line_to, phone, body, addressed, arrived_at)"
                                        + " values (:practice, :id, :reference, :ours, :phone, :body, :addressed, :now)"
                                        + " on conflict (practice_id, provider_reference) do nothing")
                        .setParameter("practice", practice().value())
                        .setParameter("id", id)
                        .setParameter("reference", reference)
                        .setParameter("ours", ours)
                        .setParameter("phone", phone)
                        .setParameter("body", share.text())
                        .setParameter("addressed", share.addressed().name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** To be read: nobody else reads it meanwhile. */
    Optional<IncomingText> locked(UUID id) {
        return Optional.ofNullable(database.find(
                IncomingText.class, new IncomingText.Key(practice().value(), id), LockModeType.PESSIMISTIC_WRITE));
    }

    /** What one phone writes is read one after the other. */
    void queueUpFor(String phone) {
        Turns.queueUpFor(database, "texts of " + practice() + " " + phone);
    }

    private static PracticeGroupId practice() {
        return Callers.current().requirePractice();
    }
}
