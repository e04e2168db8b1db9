package health.praxis.console.waitinglist;

import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.UserId;
import health.praxis.waitinglist.OfferedTime;
import java.io.Serializable;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The time that is to be offered, in the practice's zone. */
public class OfferDraft implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 50;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final ZoneId zone;
    private @Nullable String practitioner;
    private LocalDate date;
    private LocalTime start = MORNING;
    private Integer minutes = USUAL_MINUTES;
    private AppointmentLocation location = AppointmentLocation.CLINIC;

    OfferDraft(@Nullable String practitioner, LocalDate date, ZoneId zone) {
        this.practitioner = practitioner;
        this.date = date;
        this.zone = zone;
    }

    /** The time that an appointment had. */
    OfferDraft(AppointmentFacts had, ZoneId zone) {
        this(had.practitioner().toString(), LocalDate.ofInstant(had.start(), zone), zone);
        ZonedDateTime local = had.start().atZone(zone);
        start = local.toLocalTime();
        minutes = (int) Duration.between(had.start(), had.end()).toMinutes();
        location = had.location();
    }

    OfferedTime time() {
        return new OfferedTime(
                new UserId(UUID.fromString(practitioner)),
                date.atTime(start).atZone(zone).toInstant(),
                minutes,
                location);
    }

    public AppointmentLocation[] getLocations() {
        return AppointmentLocation.values();
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

    public AppointmentLocation getLocation() {
        return location;
    }

    public void setLocation(AppointmentLocation location) {
        this.location = location;
    }
}
