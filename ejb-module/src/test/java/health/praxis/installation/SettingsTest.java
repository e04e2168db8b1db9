package health.praxis.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final Map<String, String> SOUND = Map.of(
            "PRAXIS_PUBLIC_URL", "https://clinic.example",
            "PRAXIS_SECRET_KEY", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=",
            "PRAXIS_PROXY", "true");

    @Test
    @DisplayName("an installation is a production one unless development is asked for by name")
    void productionUnlessAsked() {
        assertThat(new Settings(Map.of()).isProduction()).isTrue();
        assertThat(new Settings(Map.of("PRAXIS_PROFILE", "developement")).isProduction())
                .isTrue();
        assertThat(new Settings(Map.of("PRAXIS_PROFILE", "development")).isProduction())
                .isFalse();
    }

    @Test
    @Tag("ASVS-13.2.3")
    @DisplayName("a missing secret has no default")
    void noDefaultSecret() {
        assertThatThrownBy(() -> new Settings(Map.of()).secretKey())
                .isInstanceOf(MissingSetting.class)
                .hasMessageContaining("PRAXIS_SECRET_KEY");
        assertThatThrownBy(() -> new Settings(Map.of("PRAXIS_SECRET_KEY", "c2hvcnQ=")).secretKey())
                .hasMessageContaining("32 bytes");
    }

    @Test
    @DisplayName("production starts with sound settings")
    void soundSettingsStart() {
        assertThat(problems(Map.of())).isEmpty();
    }

    @Test
    @DisplayName("production refuses a provider sandbox, a movable clock and an address without TLS")
    void productionRefusesDevelopmentAids() {
        assertThat(problems(Map.of("PRAXIS_TWILIO_URL", "http://127.0.0.1:9402")))
                .hasSize(1);
        assertThat(problems(Map.of("PRAXIS_TWILIO_URL", "https://localhost:9402")))
                .hasSize(1);
        assertThat(problems(Map.of("PRAXIS_CHIME_ENDPOINT", "http://127.0.0.1:9401")))
                .hasSize(1);
        assertThat(problems(Map.of("PRAXIS_SMTP_HOST", "127.0.0.1", "PRAXIS_SMTP_PORT", "9425")))
                .hasSize(1);
        assertThat(problems(Map.of("PRAXIS_CLOCK_URL", "http://127.0.0.1:9404/clock")))
                .hasSize(1);
        assertThat(problems(Map.of("PRAXIS_PUBLIC_URL", "http://clinic.example")))
                .hasSize(1);
        assertThat(problems(Map.of("PRAXIS_SECRET_KEY", ""))).hasSize(1);
        assertThat(problems(Map.of("PRAXIS_PROXY", "false"))).hasSize(1);
    }

    @Test
    @DisplayName("development may use the sandbox")
    void developmentMayUseTheSandbox() {
        assertThat(problems(Map.of("PRAXIS_PROFILE", "development", "PRAXIS_TWILIO_URL", "http://127.0.0.1:9402")))
                .isEmpty();
    }

    private static java.util.List<String> problems(Map<String, String> differing) {
        Map<String, String> environment = new HashMap<>(SOUND);
        environment.putAll(differing);
        return new OwnSettingsCheck(new Settings(environment)).problems();
    }
}
