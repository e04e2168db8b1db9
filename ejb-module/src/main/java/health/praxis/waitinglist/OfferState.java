package health.praxis.waitinglist;

/** Where an offered time stands (WL-8). */
public enum OfferState {
    /** The first who answers Y gets it. */
    OPEN,
    /** Somebody answered Y and has the appointment. */
    TAKEN,
    /** The time went to something else. */
    GONE,
    /** Somebody of the practice took the offer back. */
    WITHDRAWN
}
