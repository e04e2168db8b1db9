package health.praxis.campaigns;

/** Whether a message went to the patient or came from them. */
public enum Direction {
    SENT,
    RECEIVED
}
