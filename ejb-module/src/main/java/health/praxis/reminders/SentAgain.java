package health.praxis.reminders;

/** What came of sending a reminder again. */
public enum SentAgain {
    /** It leaves with the next run. */
    LEAVES,
    /** Somebody had it sent since it was shown, or it changed. */
    MEANWHILE,
    /** It has arrived meanwhile, or what it was for is gone. */
    NOT_OPEN,
    /** There is none, or the caller may not see it. */
    MISSING
}
