package health.praxis.reports;

import health.praxis.delivery.Channel;
import health.praxis.patients.PatientCard;
import health.praxis.reminders.ReminderId;
import health.praxis.reminders.ReminderType;
import health.praxis.reminders.SendAgain;
import health.praxis.scheduling.Absence;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CancelReason;
import health.praxis.scheduling.CancellationReasonId;
import health.praxis.scheduling.PresetReason;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A row as {@link ReportRows} found it, with ids in place of names. */
record FoundRow(Tuple row) {

    /**
     * What the ids of a stretch stand for.
     *
     * @param open reminders that a person may send again
     */
    record Names(
            Map<PatientId, PatientCard> patients, Map<UserId, String> users, Set<ReminderId> open, boolean named) {}

    PatientId patient() {
        return new PatientId(uuid("part"));
    }

    ReportRow.Place place() {
        return new ReportRow.Place(instant("at"), uuid("id"), uuid("part"));
    }

    /** The reminder it is, if it is one that failed. */
    Stream<ReminderId> failedReminder() {
        boolean failed = ReportState.FAILED.names().contains(state());
        return failed && number("version") != null ? Stream.of(new ReminderId(uuid("id"))) : Stream.empty();
    }

    ReportRow shown(Names names) {
        return new ReportRow(
                place(), names.patients().get(patient()), state(), visit(names), absence(names), message(names));
    }

    /** A reason of either kind; null for none. */
    static @Nullable CancelReason reason(@Nullable String preset, @Nullable UUID own) {
        if (own != null) {
            return new CancellationReasonId(own);
        }
        return preset == null ? null : PresetReason.valueOf(preset);
    }

    private String state() {
        return Objects.requireNonNull(text("state"), "state");
    }

    private ReportRow.@Nullable Visit visit(Names names) {
        Instant start = row.get("starts", Instant.class);
        return start == null
                ? null
                : new ReportRow.Visit(
                        new AppointmentId(uuid("appointment")),
                        start,
                        names.users().getOrDefault(new UserId(uuid("who")), ""),
                        AppointmentLocation.valueOf(Objects.requireNonNull(text("location"), "location")));
    }

    /** What a colleague wrote to it can name anybody, so it is kept from whoever is told no names (ANON-7). */
    private @Nullable Absence absence(Names names) {
        Instant noted = row.get("noted", Instant.class);
        if (noted == null) {
            return null;
        }
        String words = text("words");
        return new Absence(
                AppointmentStatus.valueOf(state()),
                noted,
                reason(text("preset"), row.get("own", UUID.class)),
                words == null && names.named() ? text("typed") : words,
                names.named() ? text("comments") : null);
    }

    private ReportRow.@Nullable Message message(Names names) {
        String channel = text("channel");
        if (channel == null) {
            return null;
        }
        String kind = text("kind");
        UUID author = row.get("author", UUID.class);
        return new ReportRow.Message(
                Channel.valueOf(channel),
                kind == null ? null : ReminderType.valueOf(kind),
                author == null ? null : names.users().get(new UserId(author)),
                text("why"),
                again(names));
    }

    private @Nullable SendAgain again(Names names) {
        Integer version = number("version");
        ReminderId id = new ReminderId(uuid("id"));
        return version == null || !names.open().contains(id) ? null : new SendAgain(id, version);
    }

    private Instant instant(String column) {
        return Objects.requireNonNull(row.get(column, Instant.class), column);
    }

    private UUID uuid(String column) {
        return Objects.requireNonNull(row.get(column, UUID.class), column);
    }

    private @Nullable String text(String column) {
        return row.get(column, String.class);
    }

    private @Nullable Integer number(String column) {
        return row.get(column, Integer.class);
    }
}
