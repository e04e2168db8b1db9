package health.praxis.scheduling;

import java.util.List;

/** A series of appointments now exists; told once for all of them, by start, in the booking's transaction (APT-9). */
public record SeriesBooked(List<AppointmentId> ids) {

    public SeriesBooked {
        ids = List.copyOf(ids);
    }
}
