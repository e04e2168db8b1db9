package health.praxis.scheduling;

/** Whether patients of a practitioner, or at a location, become Attended by themselves when their appointment starts (STA-1). */
public enum AttendanceChoice {
    /** As the practice group has it; for a practitioner, as the location has it. */
    AS_PRACTICE,
    AUTOMATIC,
    BY_HAND;

    boolean automatic(boolean otherwise) {
        return this == AUTOMATIC || this == AS_PRACTICE && otherwise;
    }
}
