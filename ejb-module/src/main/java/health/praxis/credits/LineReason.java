package health.praxis.credits;

/** Why a ledger line was written. Together with its reference it names one movement, which is booked once. */
public enum LineReason {
    /** Credits the practice started with. */
    OPENING,
    /** Credits given by whoever runs the installation. */
    GRANT,
    VIDEO_SESSION,
    SMS,
    /** Credits of an SMS that did not arrive, given back. */
    SMS_RETURNED
}
