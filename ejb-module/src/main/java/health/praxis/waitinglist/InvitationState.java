package health.praxis.waitinglist;

/** What became of an invitation (WL-8). */
public enum InvitationState {
    WAITING,
    /** Answered Y first and has the appointment. */
    WON,
    /** Answered Y when the time was gone; was told so. */
    LATE,
    DECLINED,
    /** Answered something that a person has to read (REM-18). */
    CHECK;

    /** Whether a Y still counts: until then people may change their mind. */
    boolean isOpen() {
        return this != WON && this != LATE;
    }
}
