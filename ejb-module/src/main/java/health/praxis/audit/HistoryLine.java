package health.praxis.audit;

import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One entry as it was written (AUD-2).
 *
 * @param actor the user, account or link that acted
 * @param actorName of jobs and providers
 */
public record HistoryLine(
        UUID id,
        Instant at,
        Caller.Kind actorKind,
        @Nullable UUID actor,
        @Nullable String actorName,
        Action action,
        String subject,
        List<UUID> subjects,
        List<PatientId> patients,
        String description,
        List<FieldChange> changes,
        @Nullable String page,
        @Nullable String address) {

    /** What is written of these can name somebody: profiles, words for one message, titles of personal appointments. */
    private static final Set<String> NAMING = Set.of(AuditEvent.PATIENT, "reminder", "personal appointment");

    /**
     * What a field was and became; null where there was nothing (AUD-7).
     *
     * @param hidden the values say who a patient is and are kept from the reader (AUD-10)
     */
    public record FieldChange(
            String field, @Nullable String before, @Nullable String after, boolean hidden) {}

    /** The same without what says who somebody is. */
    HistoryLine withoutIdentity() {
        List<FieldChange> fields = changes.stream()
                .map(change -> names(change) ? new FieldChange(change.field(), null, null, true) : change)
                .toList();
        return new HistoryLine(
                id,
                at,
                actorKind,
                actor,
                actorName,
                action,
                subject,
                subjects,
                patients,
                description,
                fields,
                page,
                address);
    }

    /** Of an appointment, the address where it takes place can name somebody. */
    private boolean names(FieldChange change) {
        return NAMING.contains(subject)
                || subject.equals("appointment") && change.field().equals("address");
    }
}
