package health.praxis.sealing;

/**
 * A sealed value does not open: it was changed, moved to another place or practice, its key was destroyed, or the master key
 * is not the one of this database. A fault or an attack, never a person's mistake; the message holds no content.
 */
public class SealBroken extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SealBroken(String why) {
        super(why);
    }

    SealBroken(String why, Throwable cause) {
        super(why, cause);
    }
}
