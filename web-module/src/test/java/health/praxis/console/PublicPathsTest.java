package health.praxis.console;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.tenancy.Caller;
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
                "/platform/sign-in",
                "/platform/bootstrap",
                "/platform/administrators",
                "/register",
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
                "/platform/practices",
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

    @ParameterizedTest
    @ValueSource(
            strings = {"/platform", "/platform/", "/platform/practices", "/platform/new.xhtml", "/platform/nothing"})
    @DisplayName("SEC-4 The platform's pages are missing pages to everybody but the platform administrator")
    void platformOnly(String path) {
        assertThat(PublicPaths.isFor(Caller.Kind.PLATFORM, path)).isTrue();
        assertThat(PublicPaths.isFor(Caller.Kind.USER, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendar",
                "/platform.xhtml",
                "/patients/profile",
                "/failures",
                "/practice",
                "/telehealth/1/enter",
                "/settings/history",
                "/anything-new"
            })
    @DisplayName("SEC-4 The console's pages are missing pages to the platform administrator")
    void consoleOnly(String path) {
        assertThat(PublicPaths.isFor(Caller.Kind.USER, path)).isTrue();
        assertThat(PublicPaths.isFor(Caller.Kind.PLATFORM, path)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account", "/session", "/sign-in", "/health"})
    @DisplayName("SEC-4 The own account, the session's time and what is open to all are there for both")
    void forBoth(String path) {
        assertThat(PublicPaths.isFor(Caller.Kind.USER, path)).isTrue();
        assertThat(PublicPaths.isFor(Caller.Kind.PLATFORM, path)).isTrue();
    }
}
