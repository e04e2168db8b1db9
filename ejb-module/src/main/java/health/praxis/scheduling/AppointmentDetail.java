package health.praxis.scheduling;

import health.praxis.shared.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the appointment panel shows.
 *
 * @param version to be handed back with a change, so that nobody's change is lost
 * @param comments absent for whom names are hidden
 * @param patients by name
 * @param externalLink of an Online Consultation, where one is stored (TEL-34)
 */
public record AppointmentDetail(
        AppointmentId id,
        UserId practitioner,
        String practitionerName,
        Instant start,
        Instant end,
        AppointmentLocation location,
        boolean cancelled,
        @Nullable String cancelReason,
        long version,
        @Nullable String comments,
        List<PatientLine> patients,
        @Nullable ExternalLink externalLink) {

    AppointmentDetail withoutComments() {
        return new AppointmentDetail(
                id,
                practitioner,
                practitionerName,
                start,
                end,
                location,
                cancelled,
                cancelReason,
                version,
                null,
                patients,
                externalLink);
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public int minutes() {
        return (int) length().toMinutes();
    }
}
