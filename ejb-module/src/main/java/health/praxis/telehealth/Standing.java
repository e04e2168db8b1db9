package health.praxis.telehealth;

/** How a participant stands to the session, as it is remembered. */
public enum Standing {
    /** Not let in yet. */
    OUTSIDE,
    /** Let in; comes back without asking again. */
    ADMITTED,
    /** Was let in and clicked Disconnect: needs a new admission (TEL-20). */
    DISCONNECTED,
    DECLINED
}
