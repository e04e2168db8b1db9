package health.praxis.telehealth;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A STUN or TURN server for a browser.
 *
 * @param username for TURN; good for a limited time
 */
public record IceServer(
        List<String> urls,
        @Nullable String username,
        @Nullable String credential) {

    public IceServer {
        urls = List.copyOf(urls);
    }

    /** Without the credential, which opens the relay. */
    @Override
    public String toString() {
        return "IceServer " + urls;
    }
}
