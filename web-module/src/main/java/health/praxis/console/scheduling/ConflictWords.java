package health.praxis.console.scheduling;

import health.praxis.kit.Times;
import health.praxis.scheduling.Conflict;
import java.time.Instant;
import java.time.ZoneId;

/** What is said of whatever is at a time already: before it is booked over, and after (LOC-10). */
final class ConflictWords {

    private final ZoneId zone;

    ConflictWords(ZoneId zone) {
        this.zone = zone;
    }

    /** "Room 1 is booked by Tomas Reyes with Ana Lee, 10:00 am to 10:50 am". */
    String of(Conflict conflict) {
        return words("conflict." + conflict.kind(), conflict);
    }

    /** "Overlaps with Ana Lee, 10:00 am to 10:50 am". */
    String overlap(Conflict conflict) {
        return words("overlap." + conflict.kind(), conflict);
    }

    private String words(String key, Conflict conflict) {
        return Texts.of(
                key, conflict.what(), conflict.whose(), conflict.with(), clock(conflict.from()), clock(conflict.to()));
    }

    private String clock(Instant moment) {
        return Times.of(moment.atZone(zone).toLocalTime());
    }
}
