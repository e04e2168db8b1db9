package health.praxis.integrations;

import java.net.URI;

/** The address by which calendars subscribe to a feed. */
final class FeedAddress {

    private FeedAddress() {}

    /** @param token the secret in it */
    static URI of(URI publicUrl, String token) {
        return URI.create(publicUrl + "/feeds/" + token + ".ics");
    }
}
