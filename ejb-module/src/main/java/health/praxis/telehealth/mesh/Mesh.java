package health.praxis.telehealth.mesh;

import health.praxis.installation.Settings;
import health.praxis.telehealth.IceServer;
import health.praxis.telehealth.VideoMeetings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Peer to peer: there is no meeting anywhere, only the way through firewalls. */
@ApplicationScoped
class Mesh implements VideoMeetings {

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

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
    public List<IceServer> iceServers(UUID link, Duration validFor) {
        List<String> urls = Arrays.stream(
                        settings.text("PRAXIS_TURN_URLS").orElse("").split(","))
                .map(String::strip)
                .filter(url -> !url.isEmpty())
                .toList();
        List<String> stun = urls.stream().filter(url -> url.startsWith("stun")).toList();
        List<String> turn = urls.stream().filter(url -> url.startsWith("turn")).toList();
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
}
