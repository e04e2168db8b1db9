package health.praxis.delivery;

/** The life of a message: queued, handed to the gateway, and what came of it. */
public enum MessageState {
    QUEUED,
    SENDING,
    /** The gateway took it. */
    SENT,
    /** The gateway says it reached the phone. */
    DELIVERED,
    FAILED,
    /** The gateway's answer was lost; nobody knows whether it went out. */
    UNKNOWN
}
