package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicPathsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar",
                "/patients",
                "/patients.xhtml",
                "/patients/profile",
                "/credits",
                "/failures",
                "/telehealth/waiting-room",
                "/telehealth/1/enter",
                "/platform",
                "/platform/bootstrap/x",
                "/healthy",
                "/sign-in/x",
                "/anything-new"
            })
    @Tag("ASVS-8.2.1")
    @DisplayName("SEC-1 A path that nobody has put on the list is closed")
    void closedByDefault(String path) {
        assertThat(PublicPaths.contains(path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/health",
                "/health/ready",
                "/webhooks/twilio/status/a/b",
                "/platform/bootstrap",
                "/signal",
                "/jakarta.faces.resource/theme.css.xhtml"
            })
    @DisplayName("SEC-1 What must answer before sign-in is open")
    void open(String path) {
        assertThat(PublicPaths.contains(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "/calendar\r\nX: y",
                "calendar",
                "",
                "/sign-in?to=/sign-in",
                "/health"
            })
    @Tag("ASVS-3.7.2")
    @DisplayName("SEC-1 After sign-in nobody is sent elsewhere, nor round in a circle")
    void noOtherSite(String wish) {
        assertThat(PublicPaths.ownPage(wish)).isEqualTo("/calendar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/patients", "/patients/profile?id=4f0c", "/telehealth/waiting-room?appointment=4f0c"})
    @DisplayName("SEC-1 After sign-in a user comes to the page they asked for")
    void ownPage(String wish) {
        assertThat(PublicPaths.ownPage(wish)).isEqualTo(wish);
    }
}
