package health.praxis.telehealth;

/** What a join link leads to right now. */
public enum JoinState {
    /** There is no such link. Shown exactly like {@link #OVER}, without a phone number. */
    UNKNOWN,
    /** The window opens later. */
    TOO_EARLY,
    /** One may come in and wait. */
    OPEN,
    /** The session is running. */
    LIVE,
    /** The link was real and leads nowhere any more. */
    OVER
}
