package health.praxis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SandboxSettingsTest {

    private final Properties properties = new Properties();

    @Test
    @DisplayName("The offset moves every port, and a system property wins over the environment")
    void offset() {
        properties.setProperty("praxis.sandbox.smtp.port", "2525");
        SandboxSettings settings = SandboxSettings.from(
                properties, Map.of("PRAXIS_PORT_OFFSET", "300", "PRAXIS_SANDBOX_SMTP_PORT", "9999"));

        assertThat(settings.chimePort()).isEqualTo(9701);
        assertThat(settings.twilioPort()).isEqualTo(9702);
        assertThat(settings.controlPort()).isEqualTo(9704);
        assertThat(settings.smtpPort()).isEqualTo(2825);
    }

    @Test
    @DisplayName("A port that is no number or no port is refused with its value")
    void refused() {
        assertThatThrownBy(() -> SandboxSettings.from(properties, Map.of("PRAXIS_PORT_OFFSET", "many")))
                .hasMessageContaining("PRAXIS_PORT_OFFSET")
                .hasMessageContaining("many");
        assertThatThrownBy(() -> SandboxSettings.from(properties, Map.of("PRAXIS_PORT_OFFSET", "60000")))
                .hasMessageContaining("69401");
    }
}
