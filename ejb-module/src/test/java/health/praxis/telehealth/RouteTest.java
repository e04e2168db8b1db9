package health.praxis.telehealth;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RouteTest {

    private static JsonObject json(String text) {
        try (var reader = Json.createReader(new StringReader(text.replace('\'', '"')))) {
            return reader.readObject();
        }
    }

    @Test
    @DisplayName("TEL-24 what Chromium reports of a direct way is taken as it is")
    void direct() {
        Route route = Route.read(json("{'local':'host','remote':'prflx','protocol':'udp','tls':'FEFC',"
                        + "'dtls':'TLS_AES_128_GCM_SHA256','srtp':'SRTP_AES128_CM_HMAC_SHA1_80'}"))
                .orElseThrow();
        assertThat(route.isRelayed()).isFalse();
        assertThat(route.dtlsName()).isEqualTo("DTLS 1.3");
        assertThat(route.srtpCipher()).isEqualTo("SRTP_AES128_CM_HMAC_SHA1_80");
    }

    @Test
    @DisplayName("TEL-24 a relay reached by TLS is told; a browser that names no ciphers is taken without")
    void relayed() {
        Route route = Route.read(json("{'local':'relay','remote':'relay','protocol':'udp','relay':'tls'}"))
                .orElseThrow();
        assertThat(route.isRelayed()).isTrue();
        assertThat(route.relayProtocol()).isEqualTo(Route.Protocol.TLS);
        assertThat(route.srtpCipher()).isNull();
        assertThat(route.dtlsName()).isNull();
    }

    @ParameterizedTest
    @DisplayName(
            "TEL-24 what cannot be is not taken: unknown kinds, a relay's protocol without a relay, words that are no cipher")
    @ValueSource(
            strings = {
                "{}",
                "{'local':'host','remote':'host'}",
                "{'local':'moon','remote':'host','protocol':'udp'}",
                "{'local':'host','remote':'host','protocol':'tls'}",
                "{'local':'host','remote':'relay','protocol':'udp','relay':'udp'}",
                "{'local':'host','remote':'host','protocol':'udp','tls':'1.3'}",
                "{'local':'host','remote':'host','protocol':'udp','srtp':'AES 256, honestly'}",
                "{'local':'host','remote':'host','protocol':'udp','srtp':17}",
                "{'local':'host','remote':'host','protocol':'udp','dtls':'203.0.113.7'}",
                "{'local':['host'],'remote':'host','protocol':'udp'}"
            })
    void impossible(String told) {
        assertThat(Route.read(json(told))).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("TEL-27 how a connection is must be one of three words with figures that can be")
    @ValueSource(
            strings = {
                "{'level':'superb','loss':0,'delayMs':1}",
                "{'level':'good','loss':101,'delayMs':1}",
                "{'level':'good','loss':-1,'delayMs':1}",
                "{'level':'good','loss':'0','delayMs':1}",
                "{'level':'good','loss':0}",
                "{'level':'good','loss':0,'delayMs':60001}"
            })
    void impossibleQuality(String told) {
        assertThat(Quality.read(json(told))).isEmpty();
    }
}
