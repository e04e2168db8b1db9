package health.praxis.telehealth.mesh;

import health.praxis.installation.Settings;
import health.praxis.telehealth.IceServer;
import health.praxis.telehealth.VideoMeetings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Peer to peer: there is no meeting anywhere, only the way through firewalls. */
@ApplicationScoped
class Mesh implements VideoMeetings {

    private final Settings settings;
    private final Clock clock;

    @Inject
    Mesh(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @SuppressWarnings("NullAway")
    protected Mesh() {
        this(null, null); // for the container's proxy
    }

    @Override
    public String name() {
        return "mesh";
    }

    @Override
    public Optional<Meeting> open(UUID session, int generation, Collection<UUID> links) {
        return Optional.empty();
    }

    @Override
    public boolean isOpen(String meeting) {
        return false;
    }

    @Override
    public void close(String meeting) {
        // The browsers hang up by themselves.
    }

    @Override
    public void remove(String meeting, UUID link) {
        // The browsers hang up by themselves, those of the others, too.
    }

    @Override
    public boolean hasRelay() {
        return !urls("turn").isEmpty();
    }

    @Override
    public Optional<JsonObject> join(String meeting, UUID link, @Nullable String attendee) {
        return Optional.empty();
    }

    @Override
    public List<IceServer> iceServers(UUID link, Duration validFor) {
        List<String> stun = urls("stun");
        List<String> turn = urls("turn");
        List<IceServer> servers = new ArrayList<>();
        if (!stun.isEmpty()) {
            servers.add(new IceServer(stun, null, null));
        }
        if (!turn.isEmpty()) {
            TurnCredentials credentials = TurnCredentials.of(
                    settings.required("PRAXIS_TURN_SECRET"),
                    link.toString(),
                    clock.instant().plus(validFor));
            servers.add(new IceServer(turn, credentials.username(), credentials.credential()));
        }
        return servers;
    }

    /** @param kind "stun" or "turn"; each has a TLS form that ends in "s" */
    private List<String> urls(String kind) {
        return Arrays.stream(settings.text("PRAXIS_TURN_URLS").orElse("").split(","))
                .map(String::strip)
                .filter(url -> url.startsWith(kind + ":") || url.startsWith(kind + "s:"))
                .toList();
    }
}
