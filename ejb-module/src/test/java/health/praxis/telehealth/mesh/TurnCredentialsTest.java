package health.praxis.telehealth.mesh;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TurnCredentialsTest {

    @Test
    @DisplayName("TEL-24 a TURN server with the same secret accepts them until they expire")
    void areWhatTheServerComputes() {
        TurnCredentials credentials = TurnCredentials.of(
                "north", "5f1c2a4e-0000-4000-8000-000000000001", Instant.ofEpochSecond(1_795_305_600L));

        assertThat(credentials.username()).isEqualTo("1795305600:5f1c2a4e-0000-4000-8000-000000000001");
        // Computed apart: openssl dgst -sha1 -hmac north
        assertThat(credentials.credential()).isEqualTo("rcM0Mx+N0Qw2yXv3JLzY0kWsG/c=");
    }
}
