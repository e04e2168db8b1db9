package health.praxis.console.scheduling;

import health.praxis.console.TypedTexts;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is typed about a practitioner's time, whatever it is for: in the practice's zone, with comments. */
public abstract class TimeDraft implements Serializable, TypedTexts {

    private static final long serialVersionUID = 1L;

    private final ZoneId zone;
    private @Nullable String practitioner;
    private LocalDate date;
    private LocalTime start;
    private Integer minutes;
    private @Nullable String comments;

    /** @param minutes shown first */
    TimeDraft(@Nullable String practitioner, LocalDateTime at, int minutes, ZoneId zone) {
        this.practitioner = practitioner;
        this.date = at.toLocalDate();
        this.start = at.toLocalTime();
        this.minutes = minutes;
        this.zone = zone;
    }

    Instant startsAt() {
        return startsLocally().atZone(zone).toInstant();
    }

    LocalDateTime startsLocally() {
        return date.atTime(start);
    }

    UserId user() {
        return new UserId(UUID.fromString(practitioner));
    }

    public @Nullable String getPractitioner() {
        return practitioner;
    }

    public void setPractitioner(@Nullable String practitioner) {
        this.practitioner = practitioner;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public @Nullable String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }
}
