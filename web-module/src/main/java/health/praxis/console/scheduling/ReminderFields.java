package health.praxis.console.scheduling;

import health.praxis.delivery.Channel;
import health.praxis.reminders.ReminderDraft;
import health.praxis.reminders.ReminderId;
import health.praxis.reminders.Wording;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about one reminder: when it leaves, in the practice's zone, and what it says. */
public class ReminderFields implements Serializable {

    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final int version;
    private final String patientName;
    private final Channel channel;
    private final Instant planned;
    private final Instant start;
    private final ZoneId zone;
    private LocalDate date;
    private LocalTime time;
    private @Nullable String subject;
    private @Nullable String body;

    ReminderFields(ReminderDraft draft, ZoneId zone) {
        this.id = draft.id().value();
        this.version = draft.version();
        this.patientName = draft.patientName();
        this.channel = draft.channel();
        this.planned = draft.at();
        this.start = draft.start();
        this.zone = zone;
        LocalDateTime local = planned.atZone(zone).toLocalDateTime();
        this.date = local.toLocalDate();
        this.time = local.toLocalTime();
        this.subject = draft.words().subject();
        this.body = draft.words().body();
    }

    ReminderId id() {
        return new ReminderId(id);
    }

    int version() {
        return version;
    }

    /** When it leaves: as it was planned while nobody types another time, so that an hour that comes twice stays what it was. */
    Instant at() {
        LocalDateTime typed = date.atTime(time);
        return typed.equals(planned.atZone(zone).toLocalDateTime())
                ? planned
                : typed.atZone(zone).toInstant();
    }

    Wording words() {
        return new Wording(subject, Objects.requireNonNullElse(body, ""));
    }

    public String getPatientName() {
        return patientName;
    }

    public boolean isSms() {
        return channel == Channel.SMS;
    }

    public Instant getStart() {
        return start;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getTime() {
        return time;
    }

    public void setTime(LocalTime time) {
        this.time = time;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }
}
