package health.praxis.delivery.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import com.twilio.security.RequestValidator;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TwilioSignatureTest {

    private static final String URL = "https://praxis.example/webhooks/twilio/status/1/2";
    private static final Map<String, String> FIELDS =
            Map.of("MessageSid", "SM1", "MessageStatus", "delivered", "To", "+61491570156");

    @Test
    @DisplayName("a signature is the one the provider's own validator accepts")
    void agreesWithTheProvider() {
        String signature = TwilioSignature.of("token", URL, FIELDS);

        assertThat(new RequestValidator("token").validate(URL, FIELDS, signature))
                .isTrue();
        assertThat(TwilioSignature.matches("token", URL, FIELDS, signature)).isTrue();
    }

    @Test
    @DisplayName("another token, address or field does not pass")
    void refusesWhatWasChanged() {
        String signature = TwilioSignature.of("token", URL, FIELDS);

        assertThat(TwilioSignature.matches("other", URL, FIELDS, signature)).isFalse();
        assertThat(TwilioSignature.matches("token", URL + "?a", FIELDS, signature))
                .isFalse();
        assertThat(TwilioSignature.matches("token", URL, Map.of("MessageSid", "SM1"), signature))
                .isFalse();
        assertThat(TwilioSignature.matches("token", URL, FIELDS, "")).isFalse();
    }
}
