package health.praxis.reports;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.SendAgain;
import health.praxis.scheduling.Absence;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of a report, as its runner may see it (REP-8).
 *
 * @param patient by name or by ID; null when the runner may see no patients at all
 * @param state name of an {@link health.praxis.scheduling.AppointmentStatus}, a {@link
 *     health.praxis.reminders.ReminderState} or a {@link health.praxis.delivery.MessageState}
 * @param absence why it was cancelled or missed, where that was noted
 */
public record ReportRow(
        Place place,
        @Nullable PatientCard patient,
        String state,
        @Nullable Visit visit,
        @Nullable Absence absence,
        @Nullable Message message) {

    /**
     * Where a row stands; the next stretch begins behind it.
     *
     * @param at the start of the appointment, or when the message was due or ordered
     * @param part the patient
     */
    public record Place(Instant at, UUID id, UUID part) implements Serializable {}

    /** The appointment it is about. */
    public record Visit(AppointmentId id, Instant start, String practitioner, AppointmentLocation location) {}

    /**
     * The message it is about.
     *
     * @param kind of a reminder; null for what somebody wrote
     * @param author who wrote it, of what somebody wrote
     * @param why it failed, was skipped or cancelled: name of a reason of room reminders or delivery
     * @param again what sends it again; null where it cannot be
     */
    public record Message(
            Channel channel,
            @Nullable ReminderType kind,
            @Nullable String author,
            @Nullable String why,
            @Nullable SendAgain again) {}
}
