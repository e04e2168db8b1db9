package health.praxis.scheduling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of booking: it is booked, or something is in the way that nobody has agreed to, and nothing is.
 *
 * @param conflicts all that is in the way, by start; empty when it is booked
 * @param booked the new appointment; null when nothing is booked
 */
public record BookingAnswer(
        List<Conflict> conflicts, @Nullable AppointmentId booked) {

    static BookingAnswer asking(List<Conflict> conflicts) {
        return new BookingAnswer(List.copyOf(conflicts), null);
    }

    static BookingAnswer done(AppointmentId booked) {
        return new BookingAnswer(List.of(), booked);
    }
}
