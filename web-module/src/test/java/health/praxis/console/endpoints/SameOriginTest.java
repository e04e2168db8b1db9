package health.praxis.console.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SameOriginTest {

    private static final URI OURS = URI.create("https://praxis.example:8443");

    @Test
    @DisplayName("SEC-1 Our own address is taken as ours")
    void ours() {
        assertThat(SameOrigin.matches("https://praxis.example:8443", OURS)).isTrue();
        assertThat(SameOrigin.matches("https://praxis.example", URI.create("https://praxis.example")))
                .isTrue();
    }

    @Test
    @DisplayName("SEC-1 Another scheme, host, port, a longer name or none is not ours")
    void notOurs() {
        assertThat(SameOrigin.matches("http://praxis.example:8443", OURS)).isFalse();
        assertThat(SameOrigin.matches("https://praxis.example", OURS)).isFalse();
        assertThat(SameOrigin.matches("https://evil.example:8443", OURS)).isFalse();
        assertThat(SameOrigin.matches("https://praxis.example:8443.evil.example", OURS))
                .isFalse();
        assertThat(SameOrigin.matches("null", OURS)).isFalse();
        assertThat(SameOrigin.matches(null, OURS)).isFalse();
    }
}
