package health.praxis.delivery;

/** The ways a message reaches a person. */
public enum Channel {
    SMS,
    EMAIL
}
