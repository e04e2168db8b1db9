package health.praxis.scheduling;

import health.praxis.practice.LocationId;
import health.praxis.shared.UserId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether patients become Attended by themselves: the practitioner's choice, else the location's, else the practice group's (STA-1). */
record AttendanceRules(
        boolean inPractice,
        Map<LocationId, AttendanceChoice> atLocations,
        Map<UserId, AttendanceChoice> ofPractitioners) {

    /** @param location where the practitioner is at that time; null where nothing says so */
    boolean automatic(UserId practitioner, @Nullable LocationId location) {
        AttendanceChoice there = location == null ? null : atLocations.get(location);
        AttendanceChoice own = ofPractitioners.get(practitioner);
        boolean atLocation = there == null ? inPractice : there.automatic(inPractice);
        return own == null ? atLocation : own.automatic(atLocation);
    }
}
