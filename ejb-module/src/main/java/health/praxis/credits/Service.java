package health.praxis.credits;

/** What credits are paid for; the price list names credits per unit of each. */
public enum Service {
    /** One started block of a video session for one patient (TEL-16). */
    VIDEO_BLOCK,
    /** One segment of an SMS (REM-15). */
    SMS_SEGMENT
}
