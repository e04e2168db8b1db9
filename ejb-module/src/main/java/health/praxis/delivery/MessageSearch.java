package health.praxis.delivery;

import health.praxis.shared.PatientId;
import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a patient's messages are asked for: a stretch of them, the newest first (MSG-1).
 *
 * @param channel null for any
 * @param text what subject or words hold, whatever the case; empty for anything
 * @param before only older ones than the one at this place; null from the newest on
 * @param size at most this many
 */
public record MessageSearch(
        PatientId patient,
        @Nullable Channel channel,
        String text,
        @Nullable Place before,
        int size) {

    /** Where a message stands among a patient's. */
    public record Place(Instant at, UUID id) implements Serializable {

        private static final long serialVersionUID = 1L;

        /** Newest first. Ids of the same moment stand as the database sorts them, which reads their digits. */
        public static final Comparator<Place> NEWEST_FIRST = Comparator.comparing(Place::at)
                .thenComparing(place -> place.id().toString())
                .reversed();
    }

    private static final Place NEWEST = new Place(Instant.parse("9999-12-31T00:00:00Z"), new UUID(-1, -1));

    /** The place to read on from. */
    public Place from() {
        return before == null ? NEWEST : before;
    }

    /** The text as it is compared. */
    public String sought() {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
