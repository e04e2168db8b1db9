package health.praxis.console.scheduling;

import health.praxis.shared.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practitioner's time as it is typed, in the practice's zone. */
public abstract class TypedTime implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ZoneId zone;
    private @Nullable String practitioner;
    private LocalDate date;
    private LocalTime start;
    private Integer minutes;

    /** @param minutes shown first */
    protected TypedTime(@Nullable String practitioner, LocalDateTime at, int minutes, ZoneId zone) {
        this.practitioner = practitioner;
        this.date = at.toLocalDate();
        this.start = at.toLocalTime();
        this.minutes = minutes;
        this.zone = zone;
    }

    protected final Instant startsAt() {
        return startsLocally().atZone(zone).toInstant();
    }

    protected final LocalDateTime startsLocally() {
        return date.atTime(start);
    }

    protected final UserId user() {
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
}
