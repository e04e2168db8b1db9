package health.praxis.telephony;

/**
 * What the rooms that read a text, one after the other, tell each other: each knows its own questions only. Lives as long as
 * the reading of one text.
 */
public final class Reading {

    private boolean taken;
    private boolean doubted;
    private boolean kept;

    /** It answers a question of the room that says so, and none of the rooms that come after. */
    public void take() {
        taken = true;
    }

    public boolean isTaken() {
        return taken;
    }

    /** A room keeps it with something that was sent to the phone. */
    public void keep() {
        kept = true;
    }

    public boolean isKept() {
        return kept;
    }

    /** Questions of more than one room wait for an answer: a person has to find out which is meant (REM-21). */
    public void doubt() {
        doubted = true;
    }

    public boolean isDoubted() {
        return doubted;
    }
}
