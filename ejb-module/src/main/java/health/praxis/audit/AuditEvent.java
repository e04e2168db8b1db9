package health.praxis.audit;

import health.praxis.shared.PatientId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act on one record, or one reading of a list.
 *
 * @param subject the kind of record, a word of the glossary
 * @param subjectIds the records; a list that was read is one event with the ids it showed
 * @param patients whose data it touches; patients who are the records themselves need not be named again
 * @param description a few words without patient data
 * @param changes changed fields with old and new value; never secrets, never note text (AUD-7)
 */
public record AuditEvent(
        Action action,
        String subject,
        List<UUID> subjectIds,
        Set<UUID> patients,
        String description,
        Map<String, Change> changes) {

    /** Subjects of this kind are patients. */
    static final String PATIENT = "patient";

    /** Old and new value of a field; null where there was none. */
    public record Change(@Nullable String before, @Nullable String after) {}

    public AuditEvent {
        subjectIds = List.copyOf(subjectIds);
        patients = Set.copyOf(patients);
        changes = Map.copyOf(changes);
    }

    public static AuditEvent of(Action action, String subject, UUID subjectId) {
        return of(action, subject, List.of(subjectId));
    }

    public static AuditEvent of(Action action, String subject, Collection<UUID> subjectIds) {
        Set<UUID> whose = subject.equals(PATIENT) ? Set.copyOf(subjectIds) : Set.of();
        return new AuditEvent(action, subject, List.copyOf(subjectIds), whose, "", Map.of());
    }

    /** Adds whose data it touches; null adds nobody. */
    public AuditEvent patient(@Nullable PatientId whose) {
        return whose == null ? this : patients(List.of(whose));
    }

    /** Adds whose data it touches. */
    public AuditEvent patients(Collection<PatientId> whose) {
        Set<UUID> all = new TreeSet<>(patients);
        whose.forEach(patient -> all.add(patient.value()));
        return new AuditEvent(action, subject, subjectIds, all, description, changes);
    }

    public AuditEvent describe(String words) {
        return new AuditEvent(action, subject, subjectIds, patients, words, changes);
    }

    /** Adds a field if its value differs. */
    public AuditEvent change(String field, @Nullable Object before, @Nullable Object after) {
        String old = before == null ? null : before.toString();
        String fresh = after == null ? null : after.toString();
        if (Objects.equals(old, fresh)) {
            return this;
        }
        Map<String, Change> more = new TreeMap<>(changes);
        more.put(field, new Change(old, fresh));
        return new AuditEvent(action, subject, subjectIds, patients, description, more);
    }
}
