package health.praxis.scheduling;

import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Own time that was deleted, with what it takes to have it again (CAL-12). Whoever holds it can give it to
 * {@link PersonalBack}, and read nothing of it: its words may be hidden from who deleted it (ANON-4).
 *
 * @param kept what it was, by start
 * @param overlaps what overlapped with it on purpose
 */
public record PersonalRemoved(List<Kept> kept, Agreed overlaps) implements Serializable {

    public PersonalRemoved {
        kept = List.copyOf(kept);
    }

    /** How many were deleted. */
    public int count() {
        return kept.size();
    }

    @Override
    public String toString() {
        return "PersonalRemoved of " + count();
    }

    /** One of them, as this room alone may read it. */
    record Kept(
            PersonalAppointmentId id,
            UserId practitioner,
            @Nullable UUID series,
            PersonalDetails details,
            Instant createdAt,
            int version)
            implements Serializable {

        Wanted wanted() {
            return Wanted.alone(TimeSlot.of(details.start(), AppointmentRules.length(details.minutes())), practitioner);
        }

        @Override
        public String toString() {
            return id.toString();
        }
    }
}
