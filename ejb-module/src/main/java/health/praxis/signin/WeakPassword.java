package health.praxis.signin;

import health.praxis.shared.RuleBroken;
import java.util.Map;

/** The new password is too easy to guess. Details: {@code reason}, the name of a {@link Reason}. */
public class WeakPassword extends RuleBroken {

    private static final long serialVersionUID = 1L;

    /** Why a password is refused; the name is the key of the words shown. */
    public enum Reason {
        /** Fewer than twelve characters. */
        TOO_SHORT,
        /** More than 128 characters. */
        TOO_LONG,
        /** The e-mail address, or the part before the @, or a password containing it. */
        HOLDS_EMAIL,
        /** On the list of passwords that are tried first. */
        COMMON
    }

    public WeakPassword(Reason reason) {
        super(Map.of("reason", reason.name()));
    }
}
