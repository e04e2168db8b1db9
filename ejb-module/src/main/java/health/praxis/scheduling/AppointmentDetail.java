package health.praxis.scheduling;

import health.praxis.shared.UserId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Right;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the appointment panel shows.
 *
 * @param version to be handed back with a change, so that nobody's change is lost
 * @param cancelReason as it was typed before reasons were chosen; absent for whom names are hidden
 * @param comments absent likewise
 * @param patients by name
 * @param externalLink of an Online Consultation, where one is stored (TEL-34)
 * @param address where they meet at another address (LOC-11); absent for whom names are hidden
 * @param takingPart how many patients take part, whoever may see them
 * @param type its kind; null where it has none (APT-5)
 * @param awaitingSince when it was asked for that still waits for approval; null for any other (OBK-9)
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
        @Nullable ExternalLink externalLink,
        @Nullable String address,
        int takingPart,
        @Nullable TypeCard type,
        @Nullable Instant awaitingSince) {

    static AppointmentDetail of(
            AppointmentFacts facts,
            String practitionerName,
            List<PatientLine> lines,
            @Nullable TypeCard type,
            Kept kept) {
        return new AppointmentDetail(
                facts.id(),
                facts.practitioner(),
                practitionerName,
                facts.start(),
                facts.end(),
                facts.location(),
                facts.cancelled(),
                kept.cancelReason(),
                kept.version(),
                kept.comments(),
                lines,
                kept.place().link(),
                kept.place().address(),
                kept.takingPart(),
                type,
                facts.awaiting() ? ApprovalRequest.since(kept.request()) : null);
    }

    /** What only the panel shows of it. */
    record Kept(
            @Nullable String cancelReason,
            long version,
            @Nullable String comments,
            MeetingPlace place,
            int takingPart,
            @Nullable ApprovalRequest request) {}

    AppointmentDetail withoutWords() {
        return new AppointmentDetail(
                id,
                practitioner,
                practitionerName,
                start,
                end,
                location,
                cancelled,
                null,
                version,
                null,
                patients,
                externalLink,
                null,
                takingPart,
                type,
                awaitingSince);
    }

    /** Whether it is to take place there: neither cancelled nor waiting for approval. */
    public boolean takesPlaceBy(AppointmentLocation where) {
        return location == where && !cancelled && !awaiting();
    }

    /** Whether this caller is the booked practitioner, who alone can hold it by video (TEL-7). */
    public boolean heldBy(Caller caller) {
        return practitioner.equals(caller.user()) && caller.may(Right.SESSION_HOLD);
    }

    /** Whether somebody has to approve or decline it (OBK-9). */
    public boolean awaiting() {
        return awaitingSince != null;
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    /** How many more patients this group takes; zero for what is no group, and once it is cancelled (APT-8). */
    public int freePlaces() {
        return type == null || !type.group() || cancelled ? 0 : Math.max(0, type.places() - takingPart);
    }

    public int minutes() {
        return (int) length().toMinutes();
    }
}
