package health.praxis.telehealth;

import java.net.URI;

/** A guest with the personal link that lets them in. */
public record GuestLink(Guest guest, URI link) {

    /** Without the link, which opens the door. */
    @Override
    public String toString() {
        return "GuestLink of " + guest;
    }
}
