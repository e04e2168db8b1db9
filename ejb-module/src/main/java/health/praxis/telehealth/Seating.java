package health.praxis.telehealth;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The remembered state of a call, as one participant finds it on arriving.
 *
 * @param zone the zone in which this participant reads times
 * @param startedAt when the session began; null while everybody waits
 * @param seats everybody who has a link, this participant included; a guest finds their own alone
 */
public record Seating(
        Instant start,
        Instant end,
        String practitionerName,
        ZoneId zone,
        @Nullable Instant startedAt,
        List<Seat> seats) {

    public Seating {
        seats = List.copyOf(seats);
    }

    /**
     * One participant's place.
     *
     * @param guest what a guest is here for; null for everybody else
     */
    public record Seat(
            UUID link, SeatRole role, String name, @Nullable GuestRole guest, Standing standing) {}
}
