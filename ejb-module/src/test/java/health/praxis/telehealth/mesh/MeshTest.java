package health.praxis.telehealth.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.installation.Settings;
import health.praxis.telehealth.IceServer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MeshTest {

    private static final Clock NOW = Clock.fixed(Instant.ofEpochSecond(1_795_305_600L), ZoneOffset.UTC);
    private static final UUID LINK = UUID.fromString("5f1c2a4e-0000-4000-8000-000000000001");

    private static Mesh mesh(String urls) {
        Map<String, String> environment = Map.of("PRAXIS_TURN_URLS", urls, "PRAXIS_TURN_SECRET", "north");
        return new Mesh(
                new Settings() {
                    @Override
                    public Optional<String> text(String name) {
                        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isEmpty());
                    }
                },
                NOW);
    }

    @Test
    @DisplayName("TEL-24 several TURN addresses share one credential, which ends when it was meant to; STUN gets none")
    void servers() {
        List<IceServer> servers =
                mesh(" stun:s.example:3478, turn:t.example:3478?transport=udp,turn:t.example:3478?transport=tcp ,"
                                + "turns:t.example:443?transport=tcp, http://t.example")
                        .iceServers(LINK, Duration.ofMinutes(110));
        assertThat(servers).hasSize(2);
        assertThat(servers.get(0).urls()).containsExactly("stun:s.example:3478");
        assertThat(servers.get(0).username()).isNull();
        assertThat(servers.get(1).urls())
                .containsExactly(
                        "turn:t.example:3478?transport=udp",
                        "turn:t.example:3478?transport=tcp",
                        "turns:t.example:443?transport=tcp");
        assertThat(servers.get(1).username()).isEqualTo((1_795_305_600L + 110 * 60) + ":" + LINK);
    }

    @Test
    @DisplayName("TEL-25 only a TURN server can relay; STUN or nothing cannot")
    void relay() {
        assertThat(mesh("turns:t.example:443").hasRelay()).isTrue();
        assertThat(mesh("stun:s.example:3478").hasRelay()).isFalse();
        assertThat(mesh("").hasRelay()).isFalse();
        assertThat(mesh("").iceServers(LINK, Duration.ofMinutes(1))).isEmpty();
    }
}
