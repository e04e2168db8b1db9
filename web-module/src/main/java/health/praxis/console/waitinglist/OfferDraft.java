package health.praxis.console.waitinglist;

import health.praxis.console.scheduling.TypedTime;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.waitinglist.OfferedTime;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The time that is to be offered, in the practice's zone. */
public class OfferDraft extends TypedTime {

    private static final long serialVersionUID = 1L;
    private static final int USUAL_MINUTES = 50;
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private AppointmentLocation location = AppointmentLocation.CLINIC;

    OfferDraft(@Nullable String practitioner, LocalDate date, ZoneId zone) {
        super(practitioner, date.atTime(MORNING), USUAL_MINUTES, zone);
    }

    /** The time that an appointment had. */
    OfferDraft(AppointmentFacts had, ZoneId zone) {
        super(
                had.practitioner().toString(),
                LocalDateTime.ofInstant(had.start(), zone),
                (int) Duration.between(had.start(), had.end()).toMinutes(),
                zone);
        location = AppointmentLocation.WITHOUT_A_VISIT.contains(had.location()) ? had.location() : location;
    }

    OfferedTime time() {
        return new OfferedTime(user(), startsAt(), getMinutes(), location);
    }

    public List<AppointmentLocation> getLocations() {
        return AppointmentLocation.WITHOUT_A_VISIT;
    }

    public AppointmentLocation getLocation() {
        return location;
    }

    public void setLocation(AppointmentLocation location) {
        this.location = location;
    }
}
