package health.praxis.signin;

import org.jspecify.annotations.Nullable;

/**
 * Where a sign-in comes from.
 *
 * @param address network address
 * @param userAgent what the browser calls itself; may be empty
 * @param deviceToken what an earlier sign-in left on this browser, see {@link OpenedSession#deviceToken}
 */
public record Client(
        String address, String userAgent, @Nullable String deviceToken) {

    /** Without the token: this text may reach a log. */
    @Override
    public String toString() {
        return "Client[" + address + "]";
    }
}
