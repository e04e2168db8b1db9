package health.praxis.scheduling;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The address of a video meeting outside Praxis (TEL-34). Whoever has it may get in: it is written in full only to those who
 * take part, never into logs or the history.
 *
 * @param address https, with a host and without a sign-in name, at most {@value #LONGEST} characters
 */
public record ExternalLink(URI address) {

    static final int LONGEST = 500;

    /**
     * Reads what was typed; null for nothing.
     *
     * @throws ExternalLinkNotValid unless it is an https address as above
     */
    static @Nullable ExternalLink read(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip();
        try {
            URI address = new URI(text);
            if (text.length() <= LONGEST
                    && "https".equalsIgnoreCase(address.getScheme())
                    && address.getHost() != null
                    && address.getHost().indexOf('.') > 0
                    && address.getUserInfo() == null) {
                return new ExternalLink(address);
            }
        } catch (URISyntaxException notAnAddress) {
            throw new ExternalLinkNotValid(LONGEST);
        }
        throw new ExternalLinkNotValid(LONGEST);
    }

    /** Who runs the meeting, for people to see before they follow the link. */
    public String host() {
        return Objects.requireNonNull(address.getHost(), "host");
    }

    /** What was typed as it is stored, for an Online Consultation; null elsewhere. */
    static @Nullable String stored(AppointmentLocation location, @Nullable String typed) {
        ExternalLink link = location == AppointmentLocation.ONLINE ? read(typed) : null;
        return link == null ? null : link.address().toString();
    }

    /** What the history says of a link that follows another: its host, and whether it is another one there (AUD-7). */
    static @Nullable String inHistory(@Nullable ExternalLink before, @Nullable ExternalLink after) {
        if (after == null) {
            return null;
        }
        boolean another =
                before != null && !after.equals(before) && after.host().equals(before.host());
        return another ? after + " (another)" : after.toString();
    }

    /** The host alone; what follows it may be a secret. */
    @Override
    public String toString() {
        return "https://" + host() + "/\u2026";
    }
}
