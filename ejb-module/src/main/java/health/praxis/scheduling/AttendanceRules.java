package health.praxis.scheduling;

import static health.praxis.scheduling.AttendanceChoice.AS_PRACTICE;

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
        AttendanceChoice there = location == null ? AS_PRACTICE : atLocations.getOrDefault(location, AS_PRACTICE);
        AttendanceChoice own = ofPractitioners.getOrDefault(practitioner, AS_PRACTICE);
        return own.automatic(there.automatic(inPractice));
    }
}
