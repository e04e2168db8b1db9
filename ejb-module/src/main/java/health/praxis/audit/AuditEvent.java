package health.praxis.audit;

import health.praxis.shared.PatientId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on one record, or one reading of a list.
 *
 * @param subject the kind of record, a word of the glossary
 * @param subjectIds the records; a list that was read is one event with the ids it showed
 * @param patient whose record it is, where it is one patient's
 * @param description a few words without patient data
 * @param changes changed fields with old and new value; never secrets, never note text (AUD-7)
 */
public record AuditEvent(
        Action action,
        String subject,
        List<UUID> subjectIds,
        @Nullable PatientId patient,
        String description,
        Map<String, Change> changes) {

    /** Old and new value of a field; null where there was none. */
    public record Change(@Nullable String before, @Nullable String after) {}

    public AuditEvent {
        subjectIds = List.copyOf(subjectIds);
        changes = Map.copyOf(changes);
    }

    public static AuditEvent of(Action action, String subject, UUID subjectId) {
        return new AuditEvent(action, subject, List.of(subjectId), null, "", Map.of());
    }

    public static AuditEvent of(Action action, String subject, Collection<UUID> subjectIds) {
        return new AuditEvent(action, subject, List.copyOf(subjectIds), null, "", Map.of());
    }

    public AuditEvent patient(@Nullable PatientId whose) {
        return new AuditEvent(action, subject, subjectIds, whose, description, changes);
    }

    public AuditEvent describe(String words) {
        return new AuditEvent(action, subject, subjectIds, patient, words, changes);
    }

    /** Adds a field if its value differs. */
    public AuditEvent change(String field, @Nullable Object before, @Nullable Object after) {
        String old = before == null ? null : before.toString();
        String fresh = after == null ? null : after.toString();
        if (java.util.Objects.equals(old, fresh)) {
            return this;
        }
        Map<String, Change> more = new LinkedHashMap<>(changes);
        more.put(field, new Change(old, fresh));
        return new AuditEvent(action, subject, subjectIds, patient, description, more);
    }
}
