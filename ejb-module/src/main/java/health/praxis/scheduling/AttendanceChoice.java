package health.praxis.scheduling;

/** Whether patients of a practitioner become Attended by themselves when their appointment starts (STA-1). */
public enum AttendanceChoice {
    /** As the practice group has it. */
    AS_PRACTICE,
    AUTOMATIC,
    BY_HAND;

    boolean automatic(boolean inPractice) {
        return this == AUTOMATIC || this == AS_PRACTICE && inPractice;
    }
}
