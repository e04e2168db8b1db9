package health.praxis.credits;

/**
 * What a practice has.
 *
 * @param credits below zero after a session that outlasted the balance (TEL-22)
 * @param low whether it is time to top up
 */
public record Balance(long credits, boolean low) {

    /** From this balance down it is time to top up. */
    static final long LOW = 20;

    static Balance of(long credits) {
        return new Balance(credits, credits <= LOW);
    }

    /** Whether this many credits can be paid without a debt. */
    public boolean covers(long needed) {
        return credits >= needed;
    }
}
