package health.praxis.signin;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The session is over. Details: {@code reason}, the name of a {@link Reason}. */
public class SignedOut extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** Why a session ended. */
    public enum Reason {
        /** Nothing happened for longer than the group allows (IDL-2). */
        IDLE,
        /** It lasted as long as a session may. */
        TOO_OLD,
        /** It was ended: signed out, here or from elsewhere, or never existed. */
        ENDED
    }

    private final Reason reason;

    public SignedOut(Reason reason) {
        super(Map.of("reason", reason.name()));
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
