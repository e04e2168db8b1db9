package health.praxis.signin;

import org.jspecify.annotations.Nullable;

/**
 * A finished sign-in.
 *
 * @param sessionToken stands for the session in {@link SignInSessions}; kept by the web session and nowhere else
 * @param deviceToken to be kept by the browser for its next sign-in; null when it has one that is known
 */
public record OpenedSession(
        String sessionToken, SignedIn who, @Nullable String deviceToken) {

    /** Without the tokens: this text may reach a log. */
    @Override
    public String toString() {
        return "OpenedSession[" + who.accountId() + "]";
    }
}
