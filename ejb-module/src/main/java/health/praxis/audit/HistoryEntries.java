package health.praxis.audit;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads entries by time, each question along the index that fits it; texts are looked for within the time asked for. */
@Dependent
class HistoryEntries {

    private static final String WITHIN = " and e.at >= :from and e.at < :to and e.at <= :place"
            + " and (e.at < :place or e.id < :placeId) and (:action = '' or e.action = :action)"
            + " and (:text = '' or e.description ilike :text or e.subject_type ilike :text or e.page ilike :text)"
            + " order by e.at desc, e.id desc";

    private static final String ALL = "select e.* from audit_entry e where e.practice_id = :practice" + WITHIN;

    private static final String OF_USER =
            "select e.* from audit_entry e where e.practice_id = :practice and e.actor_id = :user" + WITHIN;

    private static final String HOURS = "select e.* from audit_patient_hour h join audit_entry e"
            + " on e.practice_id = h.practice_id and e.at >= h.hour and e.at < h.hour + interval '1 hour'"
            + " and :patient = any(e.patient_ids) where h.practice_id = :practice and h.patient_id = :patient"
            + " and h.hour > cast(:from as timestamptz) - interval '1 hour' and h.hour < :to";

    private static final String OF_PATIENT = HOURS + WITHIN;

    private static final String OF_PATIENT_BY_USER = HOURS + " and e.actor_id = :user" + WITHIN;

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    List<HistoryLine> of(UUID practice, HistoryFilter filter, HistoryPage.@Nullable Place after, int most) {
        Query question = database.createNativeQuery(questionFor(filter), AuditEntry.class);
        if (filter.user() != null) {
            question.setParameter("user", filter.user().value());
        }
        if (filter.patient() != null) {
            question.setParameter("patient", filter.patient().value());
        }
        Instant place = after == null ? filter.to() : after.at();
        UUID placeId = after == null ? new UUID(0, 0) : after.id();
        List<?> found = question.setParameter("practice", practice)
                .setParameter("from", filter.from())
                .setParameter("to", filter.to())
                .setParameter("place", place)
                .setParameter("placeId", placeId)
                .setParameter(
                        "action", filter.action() == null ? "" : filter.action().name())
                .setParameter("text", pattern(filter.text()))
                .setMaxResults(most)
                .getResultList();
        return found.stream().map(AuditEntry.class::cast).map(AuditEntry::line).toList();
    }

    private static String questionFor(HistoryFilter filter) {
        if (filter.patient() == null) {
            return filter.user() == null ? ALL : OF_USER;
        }
        return filter.user() == null ? OF_PATIENT : OF_PATIENT_BY_USER;
    }

    private static String pattern(String text) {
        String plain = text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
        return plain.isEmpty() ? "" : "%" + plain + "%";
    }
}
